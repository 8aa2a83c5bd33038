"""What sessions are to the rest of Kring. Of a question without a name they say nothing of anybody."""

from collections.abc import Sequence

from bot.domain.calendar import local_date
from bot.domain.membership import Member
from bot.domain.sessions import EMPTY_TOLD
from bot.features.sessions.stores import Context
from bot.frame.attention import Attention, about
from bot.frame.context import Fact
from bot.frame.mine import Mine


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What sessions they give, and what they asked for others with their name."""
    words, store = ctx.words(), ctx.stores.sessions
    topics = ", ".join(one.topic for one in await store.of(member.id))
    asked = " · ".join(one.text for one in await store.asked_by(member.id))
    told = ((words("privacy-session"), topics), (words("privacy-session-questions"), asked))
    return tuple(fact for fact in told if fact[1])


async def attention(ctx: Context) -> Sequence[Attention]:
    """Sessions that are near and of which nobody asks anything; and what waits to be put on a list."""
    calendar, zone = ctx.community.calendar, ctx.community.charter.zone
    empty, waiting = [], 0
    for session in await ctx.stores.sessions.ahead(ctx.now):
        questions = await ctx.stores.sessions.questions(session.id)
        waiting += sum(not one.listed for one in questions)
        days = calendar.working_days_between(ctx.today, local_date(session.at, zone))
        if not questions and days <= EMPTY_TOLD:
            empty.append((session.expert,))
    people = {m.id: m for m in await ctx.stores.members.some({id for (id,) in empty})}
    return (
        Attention("unlisted", nameless=waiting, rank=86, press="sessions"),
        about("unasked", empty, people, rank=87, press="sessions"),
    )


async def mine(ctx: Context) -> Sequence[Mine]:
    """The sessions that they give, and those for which they asked something with their name."""
    words, me, lines = ctx.words(), ctx.actor, []
    asked = {one.session for one in await ctx.stores.sessions.asked_by(me.id)}
    for session in await ctx.stores.sessions.ahead(ctx.now):
        at = words.moment(session.at, ctx.zone(me.person))
        if session.expert == me.id:
            lines.append(Mine("session", f"{session.topic} · {at}", "session", rank=16))
        elif session.id in asked:
            lines.append(Mine("attending", f"{session.topic} · {at}", "sessions", rank=17))
    return lines
