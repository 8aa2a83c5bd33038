"""The talk that two agreed: remembered, reminded of, called off, and asked about when it is over."""

from dataclasses import replace
from datetime import datetime

from bot.domain import picked
from bot.domain.calendar import local_date
from bot.domain.eligibility import Purpose
from bot.domain.meetings import asked_after, reminder
from bot.domain.membership import Member
from bot.domain.pairs import TOGETHER, Pair, PairId, talks_ahead
from bot.features.pairs import actions, cards, room, talkcards
from bot.features.pairs.loaders import my_pair
from bot.features.pairs.moments import (
    CONTACT_AFTER,
    ContactDue,
    OfATalk,
    Preparation,
    TalkBegins,
    TalkOver,
    TalkReminder,
)
from bot.features.pairs.stores import Context
from bot.frame.cards import Card, Mention
from bot.frame.effects import Effects, Replace, Reply, Retire, Say, Tell
from bot.frame.events import Due, Pressed, Said
from bot.frame.news import Heard, PairRested
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent

feature = Feature("pairs.appointments")

OF_A_TALK = (TalkBegins, TalkReminder, TalkOver)
# What comes on one morning is one message, in this order.
OF_A_MORNING = (TalkReminder, Preparation, TalkOver)


async def agree(ctx: Context, pair: Pair, talk: datetime) -> None:
    """It stands: whoever agreed another moment before comes at this one."""
    agreed = replace(pair, meeting=talk).signed(ctx.today)
    await ctx.stores.pairs.save(agreed)
    await _plan(ctx, agreed, talk)


async def _plan(ctx: Context, pair: Pair, talk: datetime) -> None:
    """A reminder to each, the talk itself, and no question whether they are in touch: they are."""
    await ctx.drop(*OF_A_TALK, ContactDue, about=pair)
    calendar, hour = ctx.community.calendar, ctx.community.charter.send_at
    for id in pair.people:
        person = await ctx.somebody(id)
        other = pair.others(id)
        begins = TalkBegins(pair=pair.id, other=other)
        await ctx.plan(begins, talk, person=id, about=pair)
        soon = reminder(talk, ctx.now, calendar, ctx.zone(person.person), hour)
        if soon:
            reminded = TalkReminder(pair=pair.id, other=other)
            await ctx.plan(reminded, soon, person=id, about=pair)
        if id == pair.mentor and await ctx.planned(Preparation, about=pair):
            prepared = Preparation(pair=pair.id)
            await ctx.plan(prepared, soon or ctx.now, person=id, about=pair)


def closed_talk_cards(
    ctx: Context, pair: Pair, reader: Member, text: str, talk: datetime | None = None
) -> Effects:
    """What somebody was shown of a moment, proposed or agreed, asks nothing any more; `talk`: of this
    one alone."""
    at, told = f"{talk:%Y%m%d%H%M}:" if talk else "", note(ctx.words(reader.person), text)
    return tuple(
        Retire(f"{pair.key}:{matter}:{at}", told, reader.id) for matter in ("time", "agreed")
    )


async def forget(ctx: Context, pair: Pair) -> Pair:
    """The pair without the talk: nothing reminds of it or asks about it. To be saved."""
    await ctx.drop(*OF_A_TALK, about=pair)
    return replace(pair, meeting=None)


async def _drop(ctx: Context, pair: Pair) -> Pair:
    """No talk stands any more; whether they are in touch is asked later, where they never met."""
    without = await forget(ctx, pair)
    await ctx.stores.pairs.save(without)
    if not pair.met:
        mentor = await ctx.somebody(pair.mentor)
        day = ctx.community.calendar.working_day(ctx.today, CONTACT_AFTER)
        await ctx.plan_on(ContactDue(pair=pair.id), day, mentor, pair)
    return without


async def look_after(ctx: Context, pair: Pair) -> Effects:
    """A talk of which a version before knew the moment and nothing else."""
    if talk := pair.talks_after(ctx.now):
        await _plan(ctx, pair, talk)
        return ()
    assert pair.meeting
    mentor, mentee = await ctx.somebody(pair.mentor), await ctx.somebody(pair.mentee)
    words, zone = ctx.words(mentor.person), ctx.zone(mentor.person)
    card = talkcards.asked_after(words, pair, mentee, pair.meeting, zone)
    return (Say(mentor.id, card, f"{pair.key}:contact", Purpose.NOTICE, "mentoring.talk"),)


@feature.due(TalkBegins)
async def talk_begins(ctx: Context, event: Due, moment: TalkBegins) -> Effects:
    """Nobody is disturbed now; who was to come is asked about it on the next working day."""
    pair = await _pair(ctx, moment.pair)
    if pair is None or pair.meeting is None or ctx.member is None or event.missed:
        return ()
    zone, hour = ctx.zone(ctx.member.person), ctx.community.charter.send_at
    at = asked_after(pair.meeting, ctx.community.calendar, zone, hour)
    over = TalkOver(pair=moment.pair, other=moment.other)
    await ctx.plan(over, at, person=ctx.member.id, about=pair)
    return closed_talk_cards(ctx, pair, ctx.member, "talk-was", pair.meeting)


@feature.due(*OF_A_MORNING)
async def of_a_morning(ctx: Context, event: Due, moment: OfATalk) -> Effects:
    """One message for all of one's talks: who is met soon, GROW before a first one, who was met."""
    if event.missed or ctx.member is None:
        return ()
    found = sorted(await _of_today(ctx, moment, ctx.member), key=lambda one: one[0])
    made = [card for at, pair in found if (card := await _card(ctx, at, pair, ctx.member))]
    if not made:
        return ()
    key = f"{event.key}:{event.at:%Y%m%d}"
    only_soon = all(OF_A_MORNING[at] is TalkReminder for at, _ in found)
    until = min((pair.meeting for _, pair in found if pair.meeting), default=None)
    said = Say(
        ctx.member.id,
        talkcards.bundled(made),
        key,
        Purpose.NOTICE,
        "mentoring.talk",
        until=until if only_soon else None,
    )
    return (said,)


async def _of_today(ctx: Context, moment: OfATalk, reader: Member) -> list[tuple[int, Pair]]:
    """This moment and whatever else of its kind comes today, each claimed."""
    zone, found = ctx.zone(reader.person), [moment]
    for other in await ctx.planned(*OF_A_MORNING, person=reader.id):
        is_today = local_date(other.at, zone) <= local_date(ctx.now, zone)
        if is_today and await ctx.take(other):
            found.append(other.moment)
    pairs = [(OF_A_MORNING.index(type(one)), await _pair(ctx, one.pair)) for one in found]
    return [(at, pair) for at, pair in pairs if pair]


async def _pair(ctx: Context, id: PairId) -> Pair | None:
    pair = await ctx.stores.pairs.get(id)
    return pair if pair and pair.status in TOGETHER else None


async def _card(ctx: Context, at: int, pair: Pair, reader: Member) -> Card | None:
    """What there is to say of this pair; None where it is over, or known by now."""
    other = await ctx.somebody(pair.others(reader.id))
    words, zone, talk = ctx.words(reader.person), ctx.zone(reader.person), pair.meeting
    kind = OF_A_MORNING[at]
    if kind is TalkReminder and talk and talk > ctx.now:
        return talkcards.reminder(words, pair, other, talk, zone)
    if kind is Preparation and not pair.met:
        return cards.prepare(words, other, pair.goal)
    if kind is TalkOver and talk and talk <= ctx.now:
        return talkcards.asked_after(words, pair, other, talk, zone)
    return None


@feature.pressed(actions.Talked, Access.MEMBERS, on=my_pair, gone="mentoring-closed")
async def talked(ctx: Context, event: Pressed, action: actions.Talked, pair: Pair) -> Effects:
    """One press, and a sign of life either way."""
    if pair.meeting and pair.meeting == picked.instant(action.at):
        pair = await forget(ctx, pair) if action.yes else await _drop(ctx, pair)
    if action.yes:
        return (Replace(note(ctx.words(), "contact-good")), Tell(Heard(pair, met=True)))
    card = talkcards.again(ctx.words(), pair, "talk-missed")
    return (Replace(card), Tell(Heard(pair)))


@feature.command(
    "meeting cancel",
    "cancel meeting",
    "cancel the meeting",
    "cancel our meeting",
    "cancel my meeting",
    "the meeting is off",
    "our meeting is off",
    "afspraak annuleren",
    "annuleer afspraak",
    "annuleer de afspraak",
    "afspraak afzeggen",
    "afspraak gaat niet door",
    "de afspraak gaat niet door",
    "onze afspraak gaat niet door",
    "het gesprek gaat niet door",
    "ons gesprek gaat niet door",
    "het gaat niet door",
    "gaat niet door",
    takes=any_words,
    listed=False,
    means=Intent.CANCEL_MEETING,
)
async def cancel_typed(ctx: Context, event: Said) -> Effects:
    """What stands, each with a press that calls it off: nothing is by words alone."""
    pairs = await ctx.stores.pairs.all()
    ahead = talks_ahead(ctx.actor.id, pairs, ctx.now)
    if not ahead:
        return (Reply(note(ctx.words(), "appointment-none")),)
    found = [(at, pair, await ctx.somebody(pair.others(ctx.actor.id))) for at, pair in ahead]
    return (Reply(talkcards.cancel_which(ctx.words(), found, ctx.zone(ctx.actor.person))),)


@feature.pressed(actions.CancelTalk, Access.MEMBERS)
async def cancel(ctx: Context, event: Pressed, action: actions.CancelTalk) -> Effects:
    """It does not take place; the other hears it, and either may propose another moment."""
    pair = await my_pair(ctx, action)
    talk = pair.talks_after(ctx.now) if pair else None
    if pair is None or talk is None or talk != picked.instant(action.at):
        return (Reply(note(ctx.words(), "appointment-gone")),)
    without = (await _drop(ctx, pair)).signed(ctx.today)
    await ctx.stores.pairs.save(without)
    other, me = await ctx.somebody(pair.others(ctx.actor.id)), ctx.actor
    said = ctx.words().moment(talk, ctx.zone(me.person))
    who = Mention(other.id, other.name)
    own = talkcards.again(ctx.words(), pair, "talk-off-own", who=who, moment=said)
    words = ctx.words(other.person)
    heard = words.moment(talk, ctx.zone(other.person))
    theirs = talkcards.again(words, pair, "talk-off", who=Mention(me.id, me.name), moment=heard)
    key = f"{pair.key}:off:{talk:%Y%m%d%H%M}:{ctx.stamp}"
    closed = (
        *closed_talk_cards(ctx, pair, me, "talk-gone", talk),
        *closed_talk_cards(ctx, pair, other, "talk-gone", talk),
    )
    shown = await room.called_off(ctx, event, pair, talk, own)
    return (*closed, *shown, Say(other.id, theirs, key, Purpose.NOTICE, "mentoring.talk"))


@feature.on(PairRested)
async def rested(ctx: Context, news: PairRested) -> Effects:
    """Who rests does not come; the card about the rest says so."""
    if news.pair.meeting is None:
        await ctx.drop(*OF_A_TALK, about=news.pair)
    return ()
