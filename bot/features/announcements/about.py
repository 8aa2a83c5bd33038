"""What announcements are to the rest of Kring."""

from collections.abc import Sequence
from datetime import time

from bot.domain.calendar import local_instant
from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.features.announcements.stores import Context
from bot.frame.context import Fact
from bot.frame.section import Line, Section
from bot.frame.words import Words


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What they told everybody, as long as it is kept."""
    texts = [
        one.text(member.person.language) for one in await ctx.stores.announcements.of(member.id)
    ]
    return ((ctx.words()("privacy-announcements"), " · ".join(texts)),) if texts else ()


async def section(ctx: Context, week: Week) -> Section | None:
    """How many there were, and how many of them did not count to what people get."""
    since = local_instant(week.until - week.trend, time(0), ctx.community.charter.zone)
    sent = await ctx.stores.announcements.sent_since(since)
    if not sent:
        return None
    return told(ctx.words(), len(sent), sum(one.is_important for one in sent))


def told(words: Words, sent: int, important: int) -> Section:
    said = words("digest-announcements-are", sent=sent, important=important)
    return Section(rank=85, lines=(Line(words("digest-announcements"), said),))
