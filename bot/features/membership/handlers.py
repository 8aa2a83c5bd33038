"""Joining, leaving, resting and coming back: every change is the person's own, and told to them."""

from dataclasses import replace
from datetime import timedelta

from bot.cards import Card
from bot.context import Context
from bot.domain.agenda import DueKind, Occasion
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status
from bot.domain.people import Kind, Person
from bot.effects import Effects, Replace, Reply, Say, Tell, Undoable
from bot.events import (
    Arrived,
    Blocked,
    Changed,
    Departed,
    Due,
    Joined,
    Left,
    Pressed,
    Reached,
    Returned,
    Said,
)
from bot.features.membership import cards
from bot.features.membership.pauses import back_key, begin_key
from bot.language import Intent, Understanding
from bot.routing import Access, Feature
from bot.words import note

feature = Feature("membership")

GONE = DueKind("membership.gone", useful_for=timedelta(days=3650))


@feature.on(Joined)
async def joined(ctx: Context, event: Joined) -> Effects:
    """Someone came into the community's channel."""
    if ctx.here is None or ctx.person is None:
        return ()
    if ctx.member is None:
        return await _invite(ctx, accepted=False)
    if ctx.member.status is Status.LEFT:
        card = cards.return_question(ctx.words(), ctx.community, ctx.member.name)
        once = f"return:{ctx.community.id}:{ctx.member.id}:{ctx.member.since:%Y%m%d}"
        return (_tell(ctx, ctx.member, card, once),)
    return ()


@feature.on(Departed)
async def departed(ctx: Context, event: Departed) -> Effects:
    """Someone left the community's channel, which means: the community."""
    if ctx.here is None or ctx.member is None or ctx.member.status is Status.LEFT:
        return ()
    card = cards.farewell(ctx.words(), ctx.community)
    return (*await _leave(ctx, ctx.member), _tell(ctx, ctx.member, card, f"left:{event.id}"))


@feature.on(Changed)
async def changed(ctx: Context, event: Changed) -> Effects:
    """An account changed; whoever was deactivated gets nothing any more (R2)."""
    if ctx.person is None or event.actor.active:
        return ()
    await ctx.uow.people.deactivate(event.actor.account)
    for here in await ctx.uow.members.of(ctx.person.id):
        key = f"gone:{here}:{ctx.person.id}"
        await ctx.uow.agenda.plan(
            here, GONE, Occasion(key, GONE.name, here, ctx.now, ctx.person.id)
        )
    return ()


@feature.due(GONE)
async def gone(ctx: Context, event: Due) -> Effects:
    """What others had with them ends, in each of their communities; the membership waits for them."""
    if ctx.member is None or not ctx.member.deactivated:
        return ()
    withdrawn = await ctx.uow.deliveries.withdraw(ctx.community.id, ctx.member.id, "deactivated")
    return (Tell(Left(ctx.member, tuple(withdrawn))),)


@feature.on(Reached)
async def reached(ctx: Context, event: Reached) -> Effects:
    """An account can be written to again: what could not reach it goes on its way (R9)."""
    await ctx.uow.people.reachable(event.actor.account, problem=None)
    if ctx.here and ctx.member:
        await ctx.uow.deliveries.retry(ctx.here.id, person=ctx.member.id)
    return ()


@feature.on(Blocked)
async def blocked(ctx: Context, event: Blocked) -> Effects:
    """An opt-out of direct messages; the membership stays."""
    await ctx.uow.people.reachable(event.actor.account, problem="blocked")
    return ()


@feature.command("start", "begin", "beginnen", "join", "meedoen", access=Access.ANYONE)
async def start(ctx: Context, event: Said) -> Effects:
    """Someone wants to take part, or wonders where they are."""
    if ctx.member is not None and ctx.member.status is Status.ACTIVE:
        return (Reply(note(ctx.words(), "membership-already")),)
    return await _accept(ctx)


@feature.pressed(cards.Join)
async def join(ctx: Context, event: Pressed, action: cards.Join) -> Effects:
    if ctx.member is not None and ctx.member.status is Status.ACTIVE:
        return (Reply(note(ctx.words(), "membership-already")),)
    return await _accept(ctx)


async def _accept(ctx: Context) -> Effects:
    if ctx.person and (why := _unwelcome(ctx, ctx.person)):
        return (Reply(note(ctx.words(), why)),)
    if ctx.member is None or ctx.member.status is Status.INVITED:
        return await _invite(ctx, accepted=True)
    back = ctx.actor.accepted(ctx.today)
    await ctx.uow.members.save(ctx.community.id, back)
    roles = ", ".join(ctx.words()(f"role-{role}") for role in sorted(back.roles)) or "-"
    card = cards.returned(ctx.words(), ctx.community, roles)
    return (Reply(card), Tell(Returned(back)))


def _unwelcome(ctx: Context, person: Person) -> str | None:
    """Why somebody who has no part in it yet cannot join: a guest, where facilitators did not open it
    to them, or somebody of whom the platform did not say whether they are one. None for who can."""
    takes_part = ctx.member is not None and ctx.member.status is not Status.INVITED
    is_chosen = ctx.member is not None and bool(ctx.member.roles)
    if takes_part or is_chosen or ctx.community.charter.guests or person.kind is Kind.PERSON:
        return None
    return "core-who" if person.kind is Kind.UNKNOWN else "membership-guest"


async def _invite(ctx: Context, *, accepted: bool) -> Effects:
    if ctx.person is None:
        return ()
    invited = ctx.member or Member(ctx.community.id, ctx.person, Status.INVITED, ctx.today)
    member = invited.accepted(ctx.today) if accepted else invited
    await ctx.uow.members.save(ctx.community.id, member)
    return (Tell(Arrived(member, accepted=accepted)),)


@feature.pressed(cards.Decline)
async def stays_away(ctx: Context, event: Pressed, action: cards.Decline) -> Effects:
    return (Replace(note(ctx.words(), "membership-stays-away")),)


@feature.command("stop", "stoppen", "leave", "vertrek", "weg")
async def ask_to_leave(ctx: Context, event: Said) -> Effects:
    return (Reply(cards.leave_question(ctx.words(), ctx.community)),)


@feature.pressed(cards.Leave)
async def leave(ctx: Context, event: Pressed, action: cards.Leave) -> Effects:
    if ctx.member is None or ctx.member.status is Status.LEFT:
        return (Replace(note(ctx.words(), "membership-gone-already")),)
    everyone = await ctx.uow.members.all(ctx.community.id)
    others = [m for m in everyone if m.steers() and m.id != ctx.member.id]
    if ctx.member.steers() and not any(m.status is Status.ACTIVE for m in others):
        return (Replace(note(ctx.words(), "membership-last-facilitator")),)
    card = cards.farewell(ctx.words(), ctx.community)
    back = Undoable(cards.Join(community=ctx.community.id), "undo-leaving")
    return (*await _leave(ctx, ctx.member), Replace(card), back)


async def _leave(ctx: Context, member: Member) -> Effects:
    gone = member.left()
    await ctx.uow.members.save(ctx.community.id, gone)
    withdrawn = await ctx.uow.deliveries.withdraw(ctx.community.id, member.id, "left")
    for key in (back_key(member), begin_key(member)):
        await ctx.uow.agenda.cancel(ctx.community.id, key)
    if dialogue := await ctx.dialogue():
        await ctx.remember(replace(dialogue, talk=None))
    return (Tell(Left(gone, tuple(withdrawn))),)


@feature.meant(Intent.JOIN, access=Access.ANYONE)
async def says_hello(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """What this is; with a way in for whoever does not take part yet."""
    takes_part = ctx.member is not None and ctx.member.status is Status.ACTIVE
    return (Reply(cards.about(ctx.words(), ctx.community, member=takes_part)),)


def _tell(ctx: Context, member: Member, card: Card, key: str) -> Say:
    return Say(member.id, card, key, Purpose.ANSWER, "membership")
