"""What questions are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.domain.questions import KEPT_OPEN, LATE_AFTER, Question, QuestionStatus
from bot.features.questions import cards, finding
from bot.features.questions.stores import Context
from bot.frame.attention import Attention, Line
from bot.frame.cards import Fields, Mention
from bot.frame.mine import Mine
from bot.frame.picks import Picks
from bot.frame.section import Line as Told
from bot.frame.section import Section
from bot.talking.number_words import counted


async def attention(ctx: Context) -> Sequence[Attention]:
    """How many wait for longer than two working days, with who could help; topics that nobody here knows; and
    guests who are gone soon, unless they agree to another year. Who asks, and what, is theirs."""
    late = await _late(ctx)
    able = [found[0] for q in late if (found := await _suggested(ctx, q))]
    people = {one.id: Mention(one.id, one.name) for one in able}
    could = ctx.words()("questions-could-help")
    suggested = tuple(Line((mention,), said=could) for mention in people.values())
    topics = tuple(Line((), said=topic) for topic in await finding.unknown_topics(ctx))
    ending = [guest for guest in await ctx.stores.guests.all() if guest.ends_soon(ctx.today)]
    return (
        Attention("questions", suggested, nameless=len(late), rank=90),
        Attention("topics", topics, rank=91, press="expert"),
        Attention("guests", nameless=len(ending), rank=96, press="guests"),
    )


async def _late(ctx: Context) -> list[Question]:
    between = ctx.community.calendar.working_days_between
    return [
        question
        for question in await ctx.stores.questions.under_way()
        if between(question.asked_on, ctx.today) > LATE_AFTER
        and question.asked_on > ctx.today - KEPT_OPEN
    ]


async def _suggested(ctx: Context, question: Question) -> list[Member]:
    """Who names the topic and was not asked yet, the likeliest first."""
    return [one.member for one in await finding.members_for(ctx, question) if one.shared]


async def section(ctx: Context, week: Week) -> Section | None:
    """How many were asked this week, answered within two days, and kept; nothing in a week without any."""
    lately = await ctx.stores.questions.since(week.since)
    asked = [q for q in lately if week.since <= q.asked_on < week.until]
    answered = [q for q in lately if q.answered_on and week.since <= q.answered_on < week.until]
    if not asked and not answered:
        return None
    counts = {
        "asked": len(asked),
        "soon": sum(q.was_soon for q in answered),
        "kept": sum(q.status is QuestionStatus.KEPT for q in answered),
    }
    words = ctx.words()
    said = words("digest-questions-are", **{name: counted(words, n) for name, n in counts.items()})
    label = words("digest-questions")
    return Section(rank=65, lines=(Told(label, said),), quiet=(Fields(((label, said),)),))


async def mine(ctx: Context) -> Sequence[Mine]:
    """Whose question waits for their answer; the words of it stand in the message that asked."""
    me = ctx.actor.id
    asked = [q for q in await ctx.stores.questions.of(me) if q.status is QuestionStatus.ASKED]
    mine = {q.asker for q in asked if q.expert == me}
    people = await ctx.stores.members.some(mine) if mine else ()
    return [Mine("question", (Mention(one.id, one.name),), rank=10, waits=True) for one in people]


async def picks(ctx: Context) -> Picks:
    """What somebody put to everybody, and nobody answers at this moment; the newest first."""
    waiting = [
        question
        for question in await ctx.stores.questions.under_way()
        if question.everybody
        and question.status is QuestionStatus.OPEN
        and question.asked_on > ctx.today - KEPT_OPEN
    ]
    askers = {m.id: m for m in await ctx.stores.members.some({q.asker for q in waiting})}
    words = ctx.community_words()
    return Picks(
        "question",
        tuple(
            cards.picked(words, question, askers[question.asker])
            for question in reversed(waiting)
            if question.asker in askers and askers[question.asker].takes_part(ctx.today)
        ),
        rank=20,
    )
