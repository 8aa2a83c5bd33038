"""What is planned of a session, and who hears of it: the channel once, and its expert."""

from collections.abc import Sequence

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, steering
from bot.domain.sessions import KEPT, Session
from bot.features.sessions import cards
from bot.features.sessions.cards import Known
from bot.features.sessions.moments import ForgetDue, KeepDue, ListDue
from bot.features.sessions.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Post, Retire, Say
from bot.frame.words import note


async def known(ctx: Context, sessions: Sequence[Session]) -> list[Known]:
    """Each with its expert, and what is asked for it."""
    people = {m.id: m for m in await ctx.stores.members.some({one.expert for one in sessions})}
    return [
        Known(one, people[one.expert], await ctx.stores.sessions.questions(one.id))
        for one in sessions
        if one.expert in people
    ]


async def plan(ctx: Context, session: Session, expert: Member) -> None:
    """Its list, what comes after it, and its end."""
    calendar, hour = ctx.community.calendar, ctx.community.charter.send_at
    zone = ctx.zone(expert.person)
    handed = session.handed_over(ctx.now, calendar, zone, hour)
    after = session.asked_after(calendar, zone, hour)
    await ctx.plan(ListDue(session=session.id), handed, person=expert.id, about=session)
    await ctx.plan(KeepDue(session=session.id), after, person=expert.id, about=session)
    await ctx.plan(ForgetDue(session=session.id), after + KEPT, about=session)


def shown(ctx: Context, session: Session, expert: Member, reader: Member, text: str) -> Card:
    """As it stands, on the reader's own clock."""
    return cards.stands(
        ctx.words(reader.person), session, expert, ctx.actor, ctx.zone(reader.person), text
    )


def told(ctx: Context, session: Session, expert: Member, post: str, text: str) -> Effects:
    """The post, on the community's clock; and its expert, where somebody else did it."""
    words, zone = ctx.community_words(), ctx.community.charter.zone
    posted = Post(
        cards.announced(words, session, expert, zone, post),
        f"{session.key}:post:{session.moved}",
        "sessions.post",
    )
    if expert.id == ctx.actor.id:
        return (posted,)
    card = shown(ctx, session, expert, expert, text)
    key = f"{session.key}:expert:{session.moved}"
    says = Say(expert.id, card, key, Purpose.NOTICE, "sessions.expert", until=session.at)
    return (posted, says)


async def off(ctx: Context, session: Session, expert: Member, by: Member | None) -> Effects:
    """It stands no more, and its questions are gone; the channel hears it, and its expert."""
    await ctx.drop(about=session)
    await ctx.stores.sessions.delete(session.id)
    words, zone = ctx.community_words(), ctx.community.charter.zone
    card = cards.off(words, session, expert, zone)
    effects: Effects = (Post(card, f"off:{session.key}", "sessions.post"),)
    theirs = ctx.words(expert.person)
    effects += (Retire(f"{session.key}:", note(theirs, "session-gone"), expert.id),)
    if by is None or by.id == expert.id:
        return effects
    told = cards.off(theirs, session, expert, ctx.zone(expert.person), by)
    key = f"off:{session.key}:{expert.id}"
    return (*effects, Say(expert.id, told, key, Purpose.NOTICE, "sessions.expert"))


async def to_who_steers(ctx: Context, session: Session, expert: Member) -> Effects:
    """That there is no session, since its expert is away."""
    members = await ctx.stores.members.all()
    return tuple(
        Say(
            one.id,
            cards.expert_away(ctx.words(one.person), session, expert, ctx.zone(one.person)),
            f"off:{session.key}:{one.id}",
            Purpose.NOTICE,
            "sessions.off",
        )
        for one in steering(members, ctx.today)
        if one.id != expert.id
    )
