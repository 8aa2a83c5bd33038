"""A new pair: brought together, helped to a first talk, and asked whether it came to one."""

from datetime import timedelta

from bot.domain.eligibility import BLOCKED, Purpose
from bot.domain.meetings import proposals
from bot.domain.membership import Member, steering
from bot.domain.pairs import TOGETHER, Move, Pair, PairId
from bot.domain.traits import common_slots
from bot.features.pairs import actions, cards, room
from bot.features.pairs.appointments import forget, look_after
from bot.features.pairs.loaders import my_pair
from bot.features.pairs.moments import CONTACT_AFTER, ContactDue, Preparation
from bot.features.pairs.silence import plan_silence
from bot.features.pairs.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, Introduce, Replace, Say, Tell
from bot.frame.events import Due, Pressed, Undeliverable
from bot.frame.news import Heard, Paired
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("pairs.introduction")


@feature.on(Paired)
async def introduce(ctx: Context, news: Paired) -> Effects:
    """One conversation of both; the mentor's preparation, the look at contact and at silence."""
    pair = news.pair
    mentor = await ctx.somebody(pair.mentor)
    tomorrow = ctx.community.calendar.working_day(ctx.today, 1)
    await ctx.plan_on(Preparation(pair=pair.id), tomorrow, mentor, pair)
    soon = ctx.today + timedelta(days=CONTACT_AFTER)
    await ctx.plan_on(ContactDue(pair=pair.id), soon, mentor, pair)
    await plan_silence(ctx, pair)
    mentee = await ctx.somebody(pair.mentee)
    lost = [one for one in (mentee, mentor) if one.deactivated or one.problem == BLOCKED]
    meeting = await _introduction(ctx, pair)
    if not lost:
        return (meeting,)
    return (*meeting.each(), *await _tell_lost(ctx, pair, lost))


async def _tell_lost(ctx: Context, pair: Pair, lost: list[Member]) -> Effects:
    """Who cannot be written to at all: the other and the facilitators hear it, with the reason (R7)."""
    everyone = await ctx.stores.members.all()
    hearers = {
        m.id: m for m in everyone if m.id in pair.people or m in steering(everyone, ctx.today)
    }
    effects: Effects = ()
    for gone in lost:
        for hearer in (m for m in hearers.values() if m.id != gone.id):
            spoken = ctx.words(hearer.person)
            reason = spoken.reason("deactivated" if gone.deactivated else BLOCKED)
            card = note(spoken, "undeliverable", who=Mention(gone.id, gone.name), reason=reason)
            key = f"{pair.key}:lost:{gone.id}:{hearer.id}"
            effects += (Say(hearer.id, card, key, Purpose.NOTICE, "undeliverable"),)
    return effects


async def _introduction(ctx: Context, pair: Pair) -> Introduce:
    mentee, mentor = await ctx.somebody(pair.mentee), await ctx.somebody(pair.mentor)
    wish, offer = await ctx.stores.wishes.of(pair.mentee), await ctx.stores.offers.of(pair.mentor)
    slots = common_slots(wish, offer) if wish and offer else frozenset[str]()
    zone = ctx.zone(mentee.person)
    moments = proposals(slots, ctx.today, ctx.community.calendar, zone)
    spoken = room.shared_words(ctx, mentee, mentor)
    here = ctx.community
    return Introduce(
        (mentee.id, mentor.id),
        cards.together(spoken, here, pair, mentee, mentor, moments, zone),
        tuple(
            (
                reader.id,
                cards.alone(
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
        room.key_of(pair),
        "mentoring.intro",
    )


@feature.on(Undeliverable)
async def not_together(ctx: Context, event: Undeliverable) -> Effects:
    """No conversation of both could be opened: a card to each, and then R7 sees to it."""
    if event.key != event.unit or ctx.here is None:
        return ()
    pairs = await ctx.stores.pairs.all()
    pair = next((one for one in pairs if room.key_of(one) == event.unit), None)
    if pair is None or pair.status not in TOGETHER:
        return ()
    return (await _introduction(ctx, pair)).each()


@feature.due(ContactDue)
async def ask_contact(ctx: Context, event: Due, moment: ContactDue) -> Effects:
    pair = await _still_together(ctx, moment.pair)
    if pair is None or pair.met or event.missed:
        return ()
    mentor, mentee = await ctx.somebody(pair.mentor), await ctx.somebody(pair.mentee)
    if pair.meeting:
        return await look_after(ctx, pair)
    card = cards.contact(ctx.words(mentor.person), ctx.community.id, pair, mentee)
    key = f"{pair.key}:contact"
    return (Say(mentor.id, card, key, Purpose.CHECK_IN, "mentoring.contact"),)


async def _still_together(ctx: Context, id: PairId) -> Pair | None:
    pair = await ctx.stores.pairs.get(id)
    return pair if pair and pair.status in TOGETHER else None


@feature.pressed(actions.Contact, Access.MEMBERS, on=my_pair, gone="mentoring-closed")
async def contact(ctx: Context, event: Pressed, action: actions.Contact, pair: Pair) -> Effects:
    """Not yet: the mentee gets one friendly word, in private (R22)."""
    mentee = await ctx.somebody(pair.mentee)
    if action.yes:
        return (Replace(note(ctx.words(), "contact-good")), Tell(Heard(pair)))
    card = note(
        ctx.words(mentee.person), "contact-nudge", who=Mention(ctx.actor.id, ctx.actor.name)
    )
    nudge = Say(mentee.id, card, f"{pair.key}:nudge", Purpose.CHECK_IN, "mentoring.contact")
    who = Mention(mentee.id, mentee.name)
    return (Replace(note(ctx.words(), "contact-nudged", who=who)), nudge)


@feature.on(Heard)
async def heard(ctx: Context, news: Heard) -> Effects:
    """A sign of life: the silence begins anew."""
    pair = news.pair
    if pair.status not in TOGETHER:
        return ()
    alive = pair.signed(ctx.today)
    if news.met and pair.may(Move.MEET):
        alive = pair.moved(Move.MEET, ctx.today)
        if not pair.talks_after(ctx.now):
            alive = await forget(ctx, alive)  # that is known by now
    await ctx.stores.pairs.save(alive)
    await plan_silence(ctx, alive)
    return ()
