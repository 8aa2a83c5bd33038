"""Afterwards: whether they were there and what it was worth; three weeks later whether they used it."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.events import BATCH, USED_AFTER, Event, Takes
from bot.domain.numbers import whole
from bot.features.events import actions, aftercards, loaders, telling
from bot.features.events.forms import LONGEST_USED, WORTH, came_form, used_form
from bot.features.events.moments import AfterDue, UsedDue
from bot.features.events.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Say, Tell
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.news import Brought
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("events.afterwards")


@feature.due(AfterDue)
async def ask(ctx: Context, event: Due, moment: AfterDue) -> Effects:
    """Whoever had a place or might come."""
    it = await ctx.stores.events.get(moment.event)
    if it is None or event.missed:
        return ()
    there = (await loaders.gathered(ctx, it)).attendance
    asked = sorted((*there.comes, *there.maybe))
    some = [id for id in asked if id > moment.after][:BATCH]
    if some and some[-1] != asked[-1]:
        await telling.rest(ctx, AfterDue(event=it.id, after=some[-1]), it)
    members = await loaders.people(ctx, some)
    until = ctx.now + USED_AFTER
    return tuple(
        Say(
            member.id,
            aftercards.were_you_there(ctx.words(member.person), it),
            f"{it.key}:after:{member.id}",
            Purpose.OFFER,
            "events.after",
            until=until,
        )
        for member in members.values()
    )


@feature.pressed(actions.SayCame, Access.MEMBERS, on=loaders.over, gone="event-gone")
async def came(ctx: Context, event: Pressed, action: actions.SayCame, it: Event) -> Effects:
    """That they were there is known with the press; the two questions may stay open."""
    await ctx.stores.events.put(replace(await loaders.my_answer(ctx, it), came=True))
    return (OpenForm(came_form(ctx.words(), it)),)


@feature.submitted(actions.SayCame, Access.MEMBERS, on=loaders.over, gone="event-gone")
async def how_it_was(ctx: Context, event: Submitted, action: actions.SayCame, it: Event) -> Effects:
    worth = whole(event.values.get("worth", ""))
    takes = frozenset(one for one in Takes if one in event.chosen.get("takes", ()))
    told = replace(
        await loaders.my_answer(ctx, it),
        came=True,
        worth=worth if worth and worth <= WORTH else None,
        takes=takes,
    )
    await ctx.stores.events.put(told)
    return (Replace(note(ctx.words(), "event-came-thanks")),)


@feature.pressed(actions.SayMissed, Access.MEMBERS, on=loaders.over, gone="event-gone")
async def missed(ctx: Context, event: Pressed, action: actions.SayMissed, it: Event) -> Effects:
    told = replace(await loaders.my_answer(ctx, it), came=False, worth=None, takes=frozenset())
    await ctx.stores.events.put(told)
    return (Replace(note(ctx.words(), "event-missed-thanks")),)


@feature.due(UsedDue)
async def ask_used(ctx: Context, event: Due, moment: UsedDue) -> Effects:
    """Only whoever said that they were there."""
    it = await ctx.stores.events.get(moment.event)
    if it is None or event.missed:
        return ()
    there = sorted(a.person for a in await ctx.stores.events.attendees(it.id) if a.came)
    some = [id for id in there if id > moment.after][:BATCH]
    if some and some[-1] != there[-1]:
        await telling.rest(ctx, UsedDue(event=it.id, after=some[-1]), it)
    until = ctx.now + USED_AFTER
    return tuple(
        Say(
            member.id,
            aftercards.used_anything(ctx.words(member.person), it),
            f"{it.key}:used:{member.id}",
            Purpose.OFFER,
            "events.used",
            until=until,
        )
        for member in (await loaders.people(ctx, some)).values()
    )


@feature.pressed(actions.SayUsed, Access.MEMBERS, on=loaders.over, gone="event-gone")
async def open_used(ctx: Context, event: Pressed, action: actions.SayUsed, it: Event) -> Effects:
    return (OpenForm(used_form(ctx.words(), it)),)


@feature.submitted(actions.SayUsed, Access.MEMBERS, on=loaders.over, gone="event-gone")
async def used(ctx: Context, event: Submitted, action: actions.SayUsed, it: Event) -> Effects:
    """It is kept as every story of value is, for nobody but whoever told it until they say otherwise."""
    text = ctx.within(event.values.get("used"), LONGEST_USED)
    if not text:
        form = replace(
            used_form(ctx.words(), it), errors=(("used", ctx.words()("event-error-used")),)
        )
        return (FormErrors(form),)
    said = Replace(note(ctx.words(), "event-used-thanks"))
    return (said, Tell(Brought(ctx.actor, it.title, text)))


@feature.pressed(actions.SayUnused, Access.MEMBERS, on=loaders.over, gone="event-gone")
async def unused(ctx: Context, event: Pressed, action: actions.SayUnused, it: Event) -> Effects:
    return (Replace(note(ctx.words(), "event-unused-thanks")),)
