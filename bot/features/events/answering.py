"""Yes, perhaps, no: by a button or in one's own words. Whoever says no makes a place for whoever waits."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.events import Answer, Attendee, Event, Gathered, moved_up
from bot.domain.membership import Status as Standing
from bot.features.events import actions, agreed, cards, finding, loaders, telling
from bot.features.events.event_words import answer_in
from bot.features.events.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Replace, Reply, Say, Undoable
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Band, Intent, Understanding

feature = Feature("events.answering")

SURE = 0.8  # of an answer itself, and not of what is said of meetings together


@feature.pressed(actions.AnswerEvent, Access.MEMBERS, on=loaders.ahead, gone="event-gone")
async def answer(ctx: Context, event: Pressed, action: actions.AnswerEvent, it: Event) -> Effects:
    said = next((one for one in Answer if one == action.answer), None)
    if said is None or ctx.actor.status is not Standing.ACTIVE:
        return (Reply(note(ctx.words(), "event-not-taking-part")),)
    card, effects = await answered(ctx, it, said)
    return (Reply(card) if event.place else Replace(card), *effects)


@feature.meant(Intent.ANSWER_EVENT)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """ "Kan dinsdag niet", "zet me op de lijst": of the one that is meant, else asked which. Where it is
    not sure, the event is shown, and a press says it."""
    found = await finding.meant(ctx, event.text, meant.slots.when)
    if len(found) != 1:
        return await finding.which(ctx, found)
    said = answer_in(event.text) if meant.band is Band.ACT and meant.confidence >= SURE else None
    if said is None:
        return (Reply(await telling.shown(ctx, found[0])),)
    card, effects = await answered(ctx, found[0], said)
    return (Reply(card), *effects)


async def answered(ctx: Context, it: Event, said: Answer) -> tuple[Card, Effects]:
    """What they see now; and who has a place because of it. What they said before can be had back."""
    number = await ctx.stores.events.arrive(it.id)  # from here on nobody else answers to it
    before = await loaders.gathered(ctx, it)
    mine = before.attendees.get(ctx.actor.id, Attendee(it.id, ctx.actor.id))
    if mine.answer is said:
        return await telling.shown(ctx, it, "event-answered"), ()
    told = replace(mine, answer=said, number=number)
    await ctx.stores.events.put(told)
    after = Gathered(it, {**before.attendees, ctx.actor.id: told})
    seen = await telling.seen(ctx, after, ctx.actor.id)
    beyond = await agreed.beyond(ctx, it) if said is Answer.YES else None
    card = cards.said(ctx.words(), seen, ctx.actor, ctx.zone(ctx.actor.person), beyond)
    back = actions.AnswerEvent(community=it.community, event=it.id, answer=mine.answer)
    return card, (*await who_moves_up(ctx, before, after), Undoable(back, "undo-event-answer"))


async def who_moves_up(ctx: Context, before: Gathered, after: Gathered) -> Effects:
    """Whoever waited and now has a place hears it."""
    up = moved_up(before.attendance, after.attendance)
    if not up:
        return ()
    found, event = await telling.seen(ctx, after, *up), after.event
    effects: Effects = ()
    for person in up:
        member = found.people.get(person)
        if member:
            card = cards.place_free(
                ctx.words(member.person), found, member, ctx.zone(member.person)
            )
            key = f"{event.key}:place:{after.attendees[person].number}:{person}"
            effects += (Say(person, card, key, Purpose.NOTICE, "events.place", until=event.at),)
    return effects
