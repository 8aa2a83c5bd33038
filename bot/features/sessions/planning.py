"""`session`: an expert plans one, or whoever steers does for an expert; it is posted once."""

from datetime import datetime

from bot.domain import picked
from bot.domain.calendar import local_instant
from bot.domain.membership import Member, Role, Status
from bot.domain.sessions import (
    FARTHEST,
    LONGEST_PLACE,
    LONGEST_TOPIC,
    Session,
    SessionId,
    may_plan,
)
from bot.domain.twins import twin
from bot.features.sessions import actions, cards, telling
from bot.features.sessions.forms import Typed, plan_form
from bot.features.sessions.stores import Context
from bot.frame.cards import Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Undoable
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note

feature = Feature("sessions.planning")

NEW = SessionId(0)


@feature.command("session", "sessie", "vragenuur", "q&a")
async def own(ctx: Context, event: Said) -> Effects:
    """One's own, with the ways to change them; the form where there is none yet."""
    mine = [
        one
        for one in await ctx.stores.sessions.ahead(ctx.now)
        if ctx.actor.id in (one.expert, one.opener)
    ]
    if not mine:
        return opened(ctx, "")
    found = await telling.known(ctx, mine)
    zone = ctx.zone(ctx.actor.person)
    return (Reply(cards.own(ctx.words(), ctx.community.id, found, zone, plan=may_plan(ctx.actor))),)


@feature.command(
    "session new", "new session", "session plan", "sessie nieuw", "nieuwe sessie", "sessie plannen",
    listed=False, takes=any_words,
)  # fmt: skip
async def new(ctx: Context, event: Said) -> Effects:
    return opened(ctx, event.text.strip())


@feature.pressed(actions.PlanSession, Access.MEMBERS)
async def open_plan(ctx: Context, event: Pressed, action: actions.PlanSession) -> Effects:
    return opened(ctx, "")


def opened(ctx: Context, topic: str) -> Effects:
    """The form, or why there is none."""
    return _refusal(ctx) or (OpenForm(_form(ctx, Typed(topic))),)


def _refusal(ctx: Context) -> Effects:
    """Why whoever acts plans none; nothing where they may."""
    if ctx.actor.status is not Status.ACTIVE:
        return (Reply(note(ctx.words(), "session-not-taking-part")),)
    return () if may_plan(ctx.actor) else (Reply(note(ctx.words(), "session-who-plans")),)


def _form(ctx: Context, typed: Typed, errors: dict[str, str] | None = None) -> Form:
    expert = ctx.actor if ctx.actor.steers() else None
    return plan_form(ctx.words(), ctx.community.id, typed, expert, errors)


@feature.submitted(actions.PlanSession, Access.MEMBERS)
async def planned(ctx: Context, event: Submitted, action: actions.PlanSession) -> Effects:
    if refused := _refusal(ctx):
        return refused
    typed, at, errors = read(ctx, event)
    expert = await _expert(ctx, event)
    if not typed.topic:
        errors["topic"] = "session-error-topic"
    if expert is None:
        errors["expert"] = "session-error-expert"
    if errors or at is None or expert is None:
        return (FormErrors(_form(ctx, typed, errors)),)
    here, me = ctx.community.id, ctx.actor.id
    new = Session(NEW, here, typed.topic, expert.id, me, at, typed.place)
    known = twin(new, await ctx.stores.sessions.ahead(ctx.now))
    session = known or await ctx.stores.sessions.open(new)
    said = Reply(telling.shown(ctx, session, expert, ctx.actor, "session-planned"))
    if known:
        return (said,)
    await telling.plan(ctx, session, expert)
    told = telling.told(ctx, session, expert, "session-announced", "session-for-you")
    undo = actions.CallOffSession(community=here, session=session.id)
    return (said, *told, Undoable(undo, "undo-session"))


def read(ctx: Context, event: Submitted) -> tuple[Typed, datetime | None, dict[str, str]]:
    """What was filled in, when that is on the clock of whoever did, and what does not do."""
    values, errors = event.values, dict[str, str]()
    day, at = picked.day(values.get("day", "")), picked.hour(values.get("at", ""))
    if day is None or not ctx.own_today < day <= ctx.own_today + FARTHEST:
        errors["day"] = "session-error-day"
    if at is None:
        errors["at"] = "session-error-time"
    topic = ctx.within(values.get("topic"), LONGEST_TOPIC)
    typed = Typed(topic, day, at, ctx.within(values.get("place"), LONGEST_PLACE))
    if errors or day is None or at is None:
        return typed, None, errors
    return typed, local_instant(day, at, ctx.zone(ctx.actor.person)), errors


async def _expert(ctx: Context, event: Submitted) -> Member | None:
    """Whoever acts, or the one expert that whoever steers picked; None for anybody else."""
    accounts = event.picked.get("expert", ()) if ctx.actor.steers() else ()
    if not accounts:
        return ctx.actor
    person = await ctx.uow.people.known(accounts[0]) if len(accounts) == 1 else None
    member = await ctx.stores.members.get(person.id) if person else None
    if member is None or member.id == ctx.actor.id:
        return member
    able = Role.EXPERT in member.roles and member.takes_part(ctx.today)
    return member if able else None
