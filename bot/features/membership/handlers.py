"""Joining, leaving, resting and coming back: every change is the person's own, and told to them."""

from dataclasses import replace
from datetime import date, timedelta

from bot.cards import Card
from bot.context import Context, RunCommand
from bot.domain.agenda import DueKind, Occasion
from bot.domain.dates import FARTHEST, read_date
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status
from bot.domain.people import Kind, Person
from bot.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say, Tell, Undoable
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
    Rested,
    Returned,
    Said,
    Submitted,
)
from bot.features.membership import cards
from bot.language import Aspect, Intent, Understanding
from bot.routing import Access, Feature, a_date
from bot.words import note

feature = Feature("membership")

LONG = timedelta(
    days=183
)  # a date that has just passed is read as next year's: that is asked first
BACK = DueKind("membership.back", useful_for=timedelta(days=60))
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
    if ctx.member is None and ctx.person and not _is_welcome(ctx, ctx.person):
        return (Reply(note(ctx.words(), "membership-guest")),)
    if ctx.member is None or ctx.member.status is Status.INVITED:
        return await _invite(ctx, accepted=True)
    back = ctx.actor.accepted(ctx.today)
    await ctx.uow.members.save(ctx.community.id, back)
    roles = ", ".join(ctx.words()(f"role-{role}") for role in sorted(back.roles)) or "-"
    card = cards.returned(ctx.words(), ctx.community, roles)
    return (Reply(card), Tell(Returned(back)))


def _is_welcome(ctx: Context, person: Person) -> bool:
    """Guests, where the community's facilitators opened it to them."""
    return person.kind is Kind.PERSON or ctx.community.charter.guests


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
    await ctx.uow.agenda.cancel(ctx.community.id, _back_key(member))
    if dialogue := await ctx.dialogue():
        await ctx.remember(replace(dialogue, talk=None))
    return (Tell(Left(gone, tuple(withdrawn))),)


@feature.command("pause", "pauze", "pauzeer", "rust", takes=a_date)
async def pause(ctx: Context, event: Said) -> Effects:
    """`pause until 1 December`; without a date, a form."""
    if not event.text:
        return (OpenForm(cards.pause_form(ctx.words(), ctx.community.id)),)
    until = read_date(event.text, ctx.today)
    if until is None:
        return (Reply(note(ctx.words(), "membership-pause-unclear")),)
    if until > ctx.today + LONG:
        return (Reply(cards.pause_echo(ctx.words(), ctx.community, until)),)
    return await _pause(ctx, until)


@feature.command("snooze", "later")
async def snooze(ctx: Context, event: Said) -> Effects:
    """A week of rest."""
    return await _pause(ctx, ctx.today + timedelta(days=7))


@feature.submitted(cards.Rest, Access.MEMBERS)
async def pause_asked(ctx: Context, event: Submitted, action: cards.Rest) -> Effects:
    typed, length = str(event.values.get("until", "")), str(event.values.get("length", ""))
    until = read_date(typed or length, ctx.today)
    if until is None:
        words = ctx.words()
        error = words("membership-pause-form-unclear")
        return (FormErrors(cards.pause_form(words, ctx.community.id, typed, error)),)
    return await _pause(ctx, until)


async def _pause(ctx: Context, until: date) -> Effects:
    member = ctx.actor.paused(until)
    await ctx.uow.members.save(ctx.community.id, member)
    withdrawn = await ctx.uow.deliveries.withdraw(ctx.community.id, member.id, "paused")
    at = ctx.moment(until, member.person)
    back = Occasion(_back_key(member), BACK.name, ctx.community.id, at, member.id)
    await ctx.uow.agenda.plan(ctx.community.id, BACK, back)
    said = f"{ctx.words().day(until)} {until.year}"
    card = cards.paused(ctx.words(), ctx.community, said)
    resume = RunCommand(community=ctx.community.id, text="resume")
    told = (Reply(card), Tell(Rested(member, tuple(withdrawn))))
    return told if ctx.actor.is_paused(ctx.today) else (*told, Undoable(resume, "undo-pause"))


@feature.meant(Intent.PAUSE)
async def wants_rest(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Rest until a day, echoed in full first; the end of a rest; or goodbye."""
    match meant.slots.aspect:
        case Aspect.RESUME:
            return await resume(ctx, event)
        case Aspect.LEAVE:
            return await ask_to_leave(ctx, event)
    when = meant.slots.when
    if when is None or when.is_loose or when.at is not None or when.day <= ctx.today:
        return (OpenForm(cards.pause_form(ctx.words(), ctx.community.id)),)
    return (Reply(cards.pause_echo(ctx.words(), ctx.community, when.day)),)


@feature.pressed(cards.PauseUntil, Access.MEMBERS)
async def pause_until(ctx: Context, event: Pressed, action: cards.PauseUntil) -> Effects:
    try:
        until = date.fromisoformat(action.until)
    except ValueError:
        until = ctx.today
    if not ctx.today < until <= ctx.today + FARTHEST:
        return (Reply(note(ctx.words(), "membership-pause-unclear")),)
    return await _pause(ctx, until)


@feature.meant(Intent.JOIN, access=Access.ANYONE)
async def says_hello(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """What this is; with a way in for whoever does not take part yet."""
    takes_part = ctx.member is not None and ctx.member.status is Status.ACTIVE
    return (Reply(cards.about(ctx.words(), ctx.community, member=takes_part)),)


@feature.command("resume", "hervat", "terug")
async def resume(ctx: Context, event: Said) -> Effects:
    if ctx.actor.paused_until is None:
        woken = ctx.silent is not None and ctx.silent.resting is not None
        return (Reply(note(ctx.words(), "membership-awake" if woken else "membership-not-paused")),)
    await ctx.uow.agenda.cancel(ctx.community.id, _back_key(ctx.actor))
    return (*await _resume(ctx), Reply(cards.resumed(ctx.words(), ctx.community)))


@feature.due(BACK)
async def pause_over(ctx: Context, event: Due) -> Effects:
    """The pause ends by itself, with one message (R3)."""
    if ctx.member is None or ctx.member.status is not Status.ACTIVE:
        return ()
    card = cards.resumed(ctx.words(), ctx.community)
    key = f"back:{ctx.community.id}:{ctx.member.id}:{event.at:%Y%m%d}"
    told = Say(ctx.member.id, card, key, Purpose.NOTICE, "membership.back")
    return (*await _resume(ctx), told)


async def _resume(ctx: Context) -> Effects:
    member = ctx.actor.resumed()
    await ctx.uow.members.save(ctx.community.id, member)
    return (Tell(Rested(member)),)


def _back_key(member: Member) -> str:
    return f"back:{member.community}:{member.id}:"


def _tell(ctx: Context, member: Member, card: Card, key: str) -> Say:
    return Say(member.id, card, key, Purpose.ANSWER, "membership")
