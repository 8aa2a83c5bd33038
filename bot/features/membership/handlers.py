"""Joining, leaving, resting and coming back: every change is the person's own, and told to them."""

from dataclasses import replace

from bot.domain.eligibility import BLOCKED, Purpose
from bot.domain.membership import GRACE, STEERING, Member, Status
from bot.domain.people import Kind, Person, PersonId
from bot.features.membership import cards
from bot.features.membership.moments import Gone, PauseBegins, PauseOver, Reopened
from bot.features.membership.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Replace, Reply, Say, Tell, Undoable
from bot.frame.events import Blocked, Changed, Departed, Due, Joined, Pressed, Reached, Said
from bot.frame.news import Arrived, Left, Rested, Returned
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding

feature = Feature("membership")


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
    """Someone left the community's channel, which means: the community.

    No platform says whether they left or were removed: for a day nothing ends that others have with them.
    """
    if ctx.here is None or ctx.member is None or ctx.member.status is Status.LEFT:
        return ()
    steered = tuple(sorted(STEERING & ctx.member.roles))
    await ctx.stores.members.save(ctx.member.left())
    await _cancel_pauses(ctx, ctx.member)
    await ctx.plan(Gone(steered=steered), ctx.now + GRACE, person=ctx.member.id)
    card = cards.farewell(ctx.words(), ctx.community, departed=True)
    return (_tell(ctx, ctx.member, card, f"left:{event.id}"),)


@feature.on(Changed)
async def changed(ctx: Context, event: Changed) -> Effects:
    """An account changed: whoever was deactivated gets nothing any more (R2), and after a day is missed."""
    if ctx.person is None:
        return ()
    if event.actor.active:
        await _reopened(ctx, ctx.person.id)
        return ()
    for here in await ctx.uow.memberships.of(ctx.person.id):
        member = await ctx.uow.of(here).members.get(ctx.person.id)
        going = await ctx.planned(Gone, person=ctx.person.id, elsewhere=here)
        if member and member.deactivated and not going:
            at = (member.closed or ctx.now) + GRACE
            await ctx.plan(Gone(), at, person=member.id, elsewhere=here)
    return ()


async def _reopened(ctx: Context, person: PersonId) -> None:
    """Open again within the day: each of their communities goes on with them."""
    for here in await ctx.uow.memberships.of(person):
        if await ctx.planned(Gone, person=person, elsewhere=here):
            await ctx.drop(Gone, person=person, elsewhere=here)
            await ctx.plan(Reopened(), ctx.now, person=person, elsewhere=here)


@feature.due(Reopened)
async def reopened(ctx: Context, event: Due, moment: Reopened) -> Effects:
    """What waited goes on, and they hear once that all is as it was."""
    if ctx.member is None or ctx.member.deactivated:
        return ()
    await ctx.stores.deliveries.hasten(ctx.member.id)
    card = note(ctx.words(), "membership-reopened")
    key = f"reopened:{ctx.member.id}:{event.at:%Y%m%d%H%M}"
    return (Say(ctx.member.id, card, key, Purpose.NOTICE, "membership"), *_goes_on(ctx, ctx.member))


def _goes_on(ctx: Context, member: Member) -> Effects:
    """Others plan with them again, unless they rest."""
    return () if member.is_paused(ctx.today) else (Tell(Rested(member)),)


@feature.due(Gone)
async def gone(ctx: Context, event: Due, moment: Gone) -> Effects:
    """What others had with them ends, in each of their communities; the membership waits for them."""
    if ctx.member is None:
        return ()
    if not ctx.member.deactivated and ctx.member.status is not Status.LEFT:
        return _goes_on(ctx, ctx.member)  # they acted, and no platform said that they are back
    why = "deactivated" if ctx.member.deactivated else "left"
    withdrawn = await ctx.stores.deliveries.withdraw(ctx.member.id, why)
    return (Tell(Left(ctx.member, tuple(withdrawn))),)


@feature.on(Reached)
async def reached(ctx: Context, event: Reached) -> Effects:
    """An account can be written to again: what could not reach it goes on its way (R9)."""
    await ctx.uow.people.reachable(event.actor.account, problem=None)
    if ctx.here and ctx.member:
        await ctx.stores.deliveries.retry(person=ctx.member.id)
    return ()


@feature.on(Blocked)
async def blocked(ctx: Context, event: Blocked) -> Effects:
    """An opt-out of direct messages; the membership stays."""
    await ctx.uow.people.reachable(event.actor.account, problem=BLOCKED)
    return ()


@feature.command(
    "start", "begin", "beginnen", "join", "meedoen", "ik doe mee", "doe mee", "count me in", "i'm in",
    access=Access.ANYONE,
)  # fmt: skip
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
    going = await _going(ctx)
    if going:
        back = replace(back, since=ctx.actor.since, roles=back.roles | {*going.steered})
    await ctx.stores.members.save(back)
    card = cards.returned(ctx.words(), ctx.community, await _roles(ctx, back))
    return (Reply(card), Tell(Rested(back) if going else Returned(back)))


async def _roles(ctx: Context, member: Member) -> str:
    """The roles that somebody has, a community's own by the name that it gave them."""
    own = await ctx.stores.roles.cards()
    names = (
        own[r].name if r in own and own[r].is_own else ctx.words()(f"role-{r}")
        for r in member.roles
    )
    return ", ".join(sorted(names)) or "-"


async def _going(ctx: Context) -> Gone | None:
    """Taken off the agenda: the moment at which all would have ended that others have with the actor."""
    found = await ctx.planned(Gone, person=ctx.actor.id)
    await ctx.drop(Gone, person=ctx.actor.id)
    return found[0].moment if found else None


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
    await ctx.stores.members.save(member)
    return (Tell(Arrived(member, accepted=accepted)),)


@feature.pressed(cards.Decline)
async def stays_away(ctx: Context, event: Pressed, action: cards.Decline) -> Effects:
    return (Replace(note(ctx.words(), "membership-stays-away")),)


@feature.command("stop", "stoppen", "leave", "vertrek", "weg")
async def ask_to_leave(ctx: Context, event: Said) -> Effects:
    return (Reply(cards.ways_out(ctx.words(), ctx.community)),)


@feature.pressed(cards.Leave)
async def leave(ctx: Context, event: Pressed, action: cards.Leave) -> Effects:
    if ctx.member is None or ctx.member.status is Status.LEFT:
        return (Replace(note(ctx.words(), "membership-gone-already")),)
    everyone = await ctx.stores.members.all()
    others = [m for m in everyone if m.steers() and m.id != ctx.member.id]
    if ctx.member.steers() and not any(m.status is Status.ACTIVE for m in others):
        return (Replace(note(ctx.words(), "membership-last-facilitator")),)
    card = cards.farewell(ctx.words(), ctx.community)
    back = Undoable(cards.Join(community=ctx.community.id), "undo-leaving")
    return (*await _leave(ctx, ctx.member), Replace(card), back)


async def _leave(ctx: Context, member: Member) -> Effects:
    gone = member.left()
    await ctx.stores.members.save(gone)
    withdrawn = await ctx.stores.deliveries.withdraw(member.id, "left")
    await _cancel_pauses(ctx, member)
    if dialogue := await ctx.dialogue():
        await ctx.remember(replace(dialogue, talk=None))
    return (Tell(Left(gone, tuple(withdrawn))),)


async def _cancel_pauses(ctx: Context, member: Member) -> None:
    await ctx.drop(PauseBegins, PauseOver, person=member.id)


@feature.meant(Intent.JOIN, access=Access.ANYONE)
async def says_hello(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """What this is; with a way in for whoever does not take part yet."""
    takes_part = ctx.member is not None and ctx.member.status is Status.ACTIVE
    return (Reply(cards.about(ctx.words(), ctx.community, member=takes_part)),)


def _tell(ctx: Context, member: Member, card: Card, key: str) -> Say:
    return Say(member.id, card, key, Purpose.ANSWER, "membership")
