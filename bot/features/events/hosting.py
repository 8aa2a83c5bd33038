"""Others host it too: asked, answered, and given up again. With a yes they may do whatever the first may."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.events import MOST_BESIDE, Attendee, Event, may_host
from bot.domain.membership import Member
from bot.features.events import actions, cards, changecards, loaders, telling
from bot.features.events.stores import Context
from bot.frame.effects import Effects, Replace, Retire, Say
from bot.frame.events import Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("events.hosting")


async def picked(
    ctx: Context, event: Submitted, it: Event | None, errors: dict[str, str]
) -> Sequence[Member]:
    """Whom a form names; `it`: the event that there is already, whose hosts need not be asked again."""
    people = [await ctx.uow.people.known(one) for one in event.picked.get("hosts", ())]
    members = [await ctx.stores.members.get(one.id) if one else None for one in people]
    said = await ctx.stores.events.attendees(it.id) if it else ()
    before = {one.person for one in said if one.hosts is not None}
    hosts = before | ({it.host} if it and it.host else set())
    new = {m.id: m for m in members if m and m.id not in hosts}
    if ctx.actor.id in {m.id for m in members if m}:
        errors["hosts"] = "event-error-hosts-self"
    elif None in members or not all(may_host(m, ctx.today) for m in new.values()):
        errors["hosts"] = "event-error-hosts-who"
    elif new and len(before) + len(new) > MOST_BESIDE:
        errors["hosts"] = "event-error-hosts-many"
    return tuple(new.values())


async def ask(ctx: Context, it: Event, members: Sequence[Member]) -> Effects:
    """Each once; whoever was asked before is not asked again."""
    if not members:
        return ()
    number = await ctx.stores.events.arrive(it.id)
    said = (await loaders.gathered(ctx, it)).attendees
    effects: Effects = ()
    for member in members:
        before = said.get(member.id, Attendee(it.id, member.id))
        if before.hosts is None:
            await ctx.stores.events.put(replace(before, hosts=0))
            effects += (_asks(ctx, it, member, number),)
    return effects


async def ask_again(ctx: Context, it: Event) -> Effects:
    """It moved before they answered: the question names the new time."""
    number = await ctx.stores.events.arrive(it.id)
    waits = await loaders.people(ctx, (await loaders.gathered(ctx, it)).asked_to_host)
    effects: Effects = ()
    for member in waits.values():
        old = note(ctx.words(member.person), "event-hosts-again", title=it.title)
        effects += (Retire(f"{it.key}:hosts:", old, member.id), _asks(ctx, it, member, number))
    return effects


def _asks(ctx: Context, it: Event, to: Member, number: int) -> Say:
    card = changecards.asks_to_host(ctx.words(to.person), it, ctx.actor, ctx.zone(to.person))
    key = f"{it.key}:hosts:{number}:{to.id}"
    until = it.at or max(it.slots)
    return Say(to.id, card, key, Purpose.REQUEST, "events.hosts", until=until)


async def _asked_of_me(ctx: Context, action: actions.AnswerHosting) -> Event | None:
    found = await loaders.to_come(ctx, action)
    mine = await loaders.my_answer(ctx, found) if found else None
    return found if mine and mine.hosts == 0 else None


@feature.pressed(actions.AnswerHosting, Access.MEMBERS, on=_asked_of_me, gone="event-hosts-over")
async def answered(
    ctx: Context, event: Pressed, action: actions.AnswerHosting, it: Event
) -> Effects:
    """Nobody asks why not."""
    return await _said(ctx, it, "yes" if action.yes else "no")


async def _hosted_by_me(ctx: Context, action: actions.StopHosting) -> Event | None:
    found = await loaders.to_come(ctx, action)
    return found if found and ctx.actor.id in found.beside else None


@feature.pressed(actions.StopHosting, Access.MEMBERS, on=_hosted_by_me, gone="event-hosts-over")
async def stopped(ctx: Context, event: Pressed, action: actions.StopHosting, it: Event) -> Effects:
    """Whether they come stays as it was."""
    return await _said(ctx, it, "stopped")


async def _said(ctx: Context, it: Event, answer: str) -> Effects:
    """The event as it is now, with the ways to say whether they come; its first host hears it in one line."""
    number = await ctx.stores.events.arrive(it.id)
    mine = await loaders.my_answer(ctx, it)
    await ctx.stores.events.put(replace(mine, hosts=number if answer == "yes" else None))
    told = await ctx.stores.events.get(it.id) or it
    seen = Replace(await telling.shown(ctx, told, f"event-hosts-{answer}"))
    host = await ctx.stores.members.get(it.host) if it.host else None
    if host is None:
        return (seen,)
    who = cards.mention(ctx.actor)
    line = note(ctx.words(host.person), f"event-hosts-{answer}-told", who=who, title=it.title)
    key = f"{it.key}:hosts-told:{number}"
    return (seen, Say(host.id, line, key, Purpose.NOTICE, "events.hosts-told"))
