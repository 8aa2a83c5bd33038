"""A new pair: brought together, helped to a first talk, and asked whether it came to one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.cards import Mention
from bot.context import Context
from bot.domain.calendar import local_instant
from bot.domain.eligibility import Purpose
from bot.domain.meetings import proposals
from bot.domain.membership import Member, steering
from bot.domain.mentoring import TOGETHER, Move, Pair, PairId
from bot.domain.traits import common_slots
from bot.effects import Effects, FormErrors, Introduce, OpenForm, Replace, Reply, Say, Tell
from bot.events import Due, Heard, Paired, Pressed, Submitted, Undeliverable
from bot.features.mentoring import actions, mentorcards, paircards
from bot.features.mentoring.moments import is_usual, moment_in
from bot.features.mentoring.plan import (
    CONTACT,
    CONTACT_AFTER,
    PREPARE,
    member,
    offer_of,
    pair_with,
    plan,
    plan_silence,
    wish_of,
)
from bot.routing import Access, Feature
from bot.words import Words, note, words

feature = Feature("mentoring.meeting")


@feature.on(Paired)
async def introduce(ctx: Context, news: Paired) -> Effects:
    """One conversation of both; the mentor's preparation, the look at contact and at silence."""
    pair = news.pair
    mentor = await member(ctx, pair.mentor)
    tomorrow = ctx.community.calendar.working_day(ctx.today, 1)
    about = str(pair.id)
    await plan(ctx, PREPARE, f"{pair.key}:prepare", tomorrow, mentor, pair=about)
    soon = ctx.today + timedelta(days=CONTACT_AFTER)
    await plan(ctx, CONTACT, f"{pair.key}:contact", soon, mentor, pair=about)
    await plan_silence(ctx, pair)
    mentee = await member(ctx, pair.mentee)
    lost = [one for one in (mentee, mentor) if one.deactivated or one.problem == "blocked"]
    meeting = await _introduction(ctx, pair)
    if not lost:
        return (meeting,)
    return (*meeting.each(), *await _tell_lost(ctx, pair, lost))


async def _tell_lost(ctx: Context, pair: Pair, lost: list[Member]) -> Effects:
    """Who cannot be written to at all: the other and the facilitators hear it, with the reason (R7)."""
    everyone = await ctx.uow.members.all(ctx.community.id)
    hearers = {
        m.id: m for m in everyone if m.id in pair.people or m in steering(everyone, ctx.today)
    }
    effects: Effects = ()
    for gone in lost:
        for hearer in (m for m in hearers.values() if m.id != gone.id):
            spoken = ctx.words(hearer.person)
            reason = spoken.reason("deactivated" if gone.deactivated else "blocked")
            card = note(spoken, "undeliverable", who=Mention(gone.id, gone.name), reason=reason)
            key = f"{pair.key}:lost:{gone.id}:{hearer.id}"
            effects += (Say(hearer.id, card, key, Purpose.NOTICE, "undeliverable"),)
    return effects


async def _introduction(ctx: Context, pair: Pair) -> Introduce:
    mentee, mentor = await member(ctx, pair.mentee), await member(ctx, pair.mentor)
    wish, offer = await wish_of(ctx, pair.mentee), await offer_of(ctx, pair.mentor)
    slots = common_slots(wish, offer) if wish and offer else frozenset[str]()
    zone = ctx.zone(mentee.person)
    moments = proposals(slots, ctx.today, ctx.community.calendar, zone)
    spoken = _shared_words(ctx, mentee, mentor)
    here = ctx.community
    return Introduce(
        (mentee.id, mentor.id),
        paircards.together(spoken, here, pair, mentee, mentor, moments, zone),
        tuple(
            (
                reader.id,
                paircards.alone(
                    ctx.words(reader.person),
                    here,
                    pair,
                    reader,
                    other,
                    moments,
                    ctx.zone(reader.person),
                ),
            )
            for reader, other in ((mentee, mentor), (mentor, mentee))
        ),
        f"{pair.key}:intro",
        "mentoring.intro",
    )


def _shared_words(ctx: Context, mentee: Member, mentor: Member) -> Words:
    """The language both read, or else the community's."""
    own = mentee.person.language
    return words(own) if own and own is mentor.person.language else ctx.community_words()


@feature.on(Undeliverable)
async def not_together(ctx: Context, event: Undeliverable) -> Effects:
    """No conversation of both could be opened: a card to each, and then R7 sees to it."""
    if event.key != event.unit or not event.key.startswith("pair:"):
        return ()
    id = event.key.split(":")[2]
    pair = await ctx.uow.mentoring.pair(ctx.community.id, PairId(int(id)))
    if pair is None or pair.status not in TOGETHER:
        return ()
    return (await _introduction(ctx, pair)).each()


@feature.due(PREPARE)
async def prepare(ctx: Context, event: Due) -> Effects:
    """GROW, once, before a first talk."""
    pair = await _still_together(ctx, event)
    if pair is None or pair.met or event.missed:
        return ()
    mentor, mentee = await member(ctx, pair.mentor), await member(ctx, pair.mentee)
    card = mentorcards.prepare(ctx.words(mentor.person), mentee, pair.goal)
    key = f"{pair.key}:prepared"
    return (Say(mentor.id, card, key, Purpose.NOTICE, "mentoring.prepare"),)


@feature.due(CONTACT)
async def ask_contact(ctx: Context, event: Due) -> Effects:
    pair = await _still_together(ctx, event)
    if pair is None or pair.met or event.missed:
        return ()
    mentor, mentee = await member(ctx, pair.mentor), await member(ctx, pair.mentee)
    card = mentorcards.contact(ctx.words(mentor.person), ctx.community.id, pair, mentee)
    key = f"{pair.key}:contact"
    return (Say(mentor.id, card, key, Purpose.CHECK_IN, "mentoring.contact"),)


async def _still_together(ctx: Context, event: Due) -> Pair | None:
    pair = await ctx.uow.mentoring.pair(ctx.community.id, PairId(int(event.details["pair"])))
    return pair if pair and pair.status in TOGETHER else None


@feature.pressed(actions.Contact, Access.MEMBERS)
async def contact(ctx: Context, event: Pressed, action: actions.Contact) -> Effects:
    """Not yet: the mentee gets one friendly word, in private (R22)."""
    pair = await _mine(ctx, action.pair)
    if pair is None:
        return _over(ctx)
    mentee = await member(ctx, pair.mentee)
    if action.yes:
        return (Replace(note(ctx.words(), "contact-good")), Tell(Heard(pair)))
    card = note(
        ctx.words(mentee.person), "contact-nudge", who=Mention(ctx.actor.id, ctx.actor.name)
    )
    nudge = Say(mentee.id, card, f"{pair.key}:nudge", Purpose.CHECK_IN, "mentoring.contact")
    who = Mention(mentee.id, mentee.name)
    return (Replace(note(ctx.words(), "contact-nudged", who=who)), nudge)


# A moment to meet: proposed by one, agreed by the other.


@feature.pressed(actions.ProposeTime, Access.MEMBERS)
async def propose(ctx: Context, event: Pressed, action: actions.ProposeTime) -> Effects:
    pair, moment = await _mine(ctx, action.pair), _instant(action.at)
    if pair is None or moment is None:
        return _over(ctx)
    if moment <= ctx.now:
        return (Reply(note(ctx.words(), "time-past")),)
    other = await member(ctx, pair.others(ctx.actor.id))
    zone = ctx.zone(other.person)
    card = paircards.proposed(
        ctx.words(other.person), ctx.community.id, pair, ctx.actor, moment, zone
    )
    said = ctx.words().moment(moment, ctx.zone(ctx.actor.person))
    sent = note(ctx.words(), "time-sent", who=Mention(other.id, other.name), moment=said)
    key = f"{pair.key}:time:{moment:%Y%m%d%H%M}:{ctx.actor.id}"
    return (Reply(sent), Say(other.id, card, key, Purpose.NOTICE, "mentoring.time"))


@feature.pressed(actions.AgreeTime, Access.MEMBERS)
async def agree(ctx: Context, event: Pressed, action: actions.AgreeTime) -> Effects:
    """Both said so: it stands, and each may put it into their calendar."""
    pair, moment = await _mine(ctx, action.pair), _instant(action.at)
    if pair is None or moment is None:
        return _over(ctx)
    if moment <= ctx.now:
        return (Reply(note(ctx.words(), "time-past")),)
    await ctx.uow.mentoring.save_pair(
        ctx.community.id, replace(pair, meeting=moment).signed(ctx.today)
    )
    other = await member(ctx, pair.others(ctx.actor.id))
    own = paircards.agreed(ctx.words(), other, moment, ctx.zone(ctx.actor.person))
    theirs = paircards.agreed(ctx.words(other.person), ctx.actor, moment, ctx.zone(other.person))
    key = f"{pair.key}:agreed:{moment:%Y%m%d%H%M}"
    return (Replace(own), Say(other.id, theirs, key, Purpose.NOTICE, "mentoring.time"))


@feature.pressed(actions.OtherTime, Access.MEMBERS)
async def open_time(ctx: Context, event: Pressed, action: actions.OtherTime) -> Effects:
    pair = await _mine(ctx, action.pair)
    if pair is None:
        return _over(ctx)
    day = ctx.community.calendar.working_day(ctx.today, 2)
    return (OpenForm(paircards.time_form(ctx.words(), ctx.community.id, pair, day)),)


@feature.submitted(actions.OtherTime, Access.MEMBERS)
async def other_time(ctx: Context, event: Submitted, action: actions.OtherTime) -> Effects:
    """Typed or picked; echoed with the full date before the other hears it."""
    pair = await _mine(ctx, action.pair)
    if pair is None:
        return _over(ctx)
    typed = str(event.values.get("words", "")).strip()
    moment = moment_in(ctx, typed) if typed else _picked(ctx, event)
    if moment is None or moment <= ctx.now:
        error = ctx.words()("time-error")
        form = paircards.time_form(ctx.words(), ctx.community.id, pair, None, typed, error)
        return (FormErrors(form),)
    zone = ctx.zone(ctx.actor.person)
    return (Reply(paircards.echo(ctx.words(), ctx.community.id, pair, moment, zone)),)


def _picked(ctx: Context, event: Submitted) -> datetime | None:
    try:
        local = datetime.fromisoformat(f"{event.values.get('day')}T{event.values.get('at')}")
    except ValueError:
        return None
    if not is_usual(local.time()):
        return None
    return local_instant(local.date(), local.time(), ctx.zone(ctx.actor.person))


def _instant(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


async def _mine(ctx: Context, id: int) -> Pair | None:
    pair = await pair_with(ctx, id)
    return pair if pair and pair.status in TOGETHER else None


def _over(ctx: Context) -> Effects:
    return (Reply(note(ctx.words(), "mentoring-closed")),)


@feature.on(Heard)
async def heard(ctx: Context, news: Heard) -> Effects:
    """A sign of life: the silence begins anew."""
    pair = news.pair
    if pair.status not in TOGETHER:
        return ()
    alive = pair.signed(ctx.today)
    if news.met and pair.may(Move.MEET):
        alive = pair.moved(Move.MEET, ctx.today)
    await ctx.uow.mentoring.save_pair(ctx.community.id, alive)
    await plan_silence(ctx, alive)
    return ()
