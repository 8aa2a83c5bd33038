"""A session moves or is off: by who planned or gives it, by who steers; or since its expert is away."""

from dataclasses import replace

from bot.domain.membership import Member
from bot.domain.sessions import KEPT, Session, SessionId
from bot.features.sessions import actions, cards, telling
from bot.features.sessions.forms import Typed, move_form
from bot.features.sessions.planning import read
from bot.features.sessions.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Pressed, Submitted
from bot.frame.news import Erasing, Left, Rested
from bot.frame.routing import Access, Feature

feature = Feature("sessions.changing")


async def to_come(ctx: Context, action: actions.AboutSession) -> Session | None:
    """One that has not begun."""
    session = await ctx.stores.sessions.get(SessionId(action.session))
    return session if session and session.at > ctx.now else None


async def mine_to_change(ctx: Context, action: actions.AboutSession) -> Session | None:
    session = await to_come(ctx, action)
    return session if session and session.may_be_changed_by(ctx.actor) else None


@feature.pressed(actions.ShowSession, Access.MEMBERS, on=mine_to_change, gone="session-gone")
async def show(
    ctx: Context, event: Pressed, action: actions.ShowSession, session: Session
) -> Effects:
    expert = await ctx.somebody(session.expert)
    return (Reply(telling.shown(ctx, session, expert, ctx.actor, "session-stands")),)


@feature.pressed(actions.MoveSession, Access.MEMBERS, on=mine_to_change, gone="session-gone")
async def open_move(
    ctx: Context, event: Pressed, action: actions.MoveSession, session: Session
) -> Effects:
    typed = Typed.of(session, ctx.zone(ctx.actor.person))
    return (OpenForm(move_form(ctx.words(), action, typed)),)


@feature.submitted(actions.MoveSession, Access.MEMBERS, on=mine_to_change, gone="session-gone")
async def moved(
    ctx: Context, event: Submitted, action: actions.MoveSession, session: Session
) -> Effects:
    """The channel hears the new moment; every calendar's entry is the same one, a number later."""
    typed, at, errors = read(ctx, event)
    if at is None:
        return (FormErrors(move_form(ctx.words(), action, typed, errors)),)
    later = replace(session, at=at, place=typed.place, moved=session.moved + 1)
    await ctx.stores.sessions.move(later)
    expert = await ctx.somebody(later.expert)
    await ctx.drop(about=session)
    await telling.plan(ctx, later, expert)
    own = telling.shown(ctx, later, expert, ctx.actor, "session-moved")
    told = telling.told(ctx, later, expert, "session-moved-post", "session-moved-by")
    return (Replace(own), *told)


@feature.pressed(actions.CallOffSession, Access.MEMBERS, on=mine_to_change, gone="session-gone")
async def call_off(
    ctx: Context, event: Pressed, action: actions.CallOffSession, session: Session
) -> Effects:
    expert = await ctx.somebody(session.expert)
    card = cards.off(ctx.words(), session, expert, ctx.zone(ctx.actor.person))
    return (Replace(card), *await telling.off(ctx, session, expert, ctx.actor))


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    """A session in a pause of its expert does not take place; one after it does."""
    zone = ctx.zone(news.member.person)
    ahead = await _ahead(ctx, news.member)
    return await _away(
        ctx, news.member, [one for one in ahead if one.is_missed_by(news.member, zone)]
    )


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Nobody comes to a session of somebody who is gone; nor are the questions of whoever is gone asked."""
    kept = await ctx.stores.sessions.ahead(ctx.now - KEPT)
    theirs = [one for one in kept if one.expert == news.member.id and one.at > ctx.now]
    off = await _away(ctx, news.member, theirs)
    for question in await ctx.stores.sessions.asked_by(news.member.id):
        await ctx.stores.sessions.withdraw(question.id)
    for session in kept:
        await ctx.stores.sessions.leave(session.id, news.member.id)
    return off


@feature.on(Erasing)
async def forget(ctx: Context, news: Erasing) -> Effects:
    """What was asked in sessions that they gave goes with them."""
    for session in await ctx.stores.sessions.of(news.member.id):
        await ctx.drop(about=session)
        await ctx.stores.sessions.delete(session.id)
    return ()


async def _ahead(ctx: Context, expert: Member) -> list[Session]:
    return [one for one in await ctx.stores.sessions.of(expert.id) if one.at > ctx.now]


async def _away(ctx: Context, expert: Member, sessions: list[Session]) -> Effects:
    effects: Effects = ()
    for session in sessions:
        effects += await telling.off(ctx, session, expert, None)
        effects += await telling.to_who_steers(ctx, session, expert)
    return effects
