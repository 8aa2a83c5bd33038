"""What the profile is to the rest of Kring."""

from collections.abc import Sequence

from bot import answering
from bot.context import Context, Fact
from bot.domain.membership import Member


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What members told about themselves."""
    words = ctx.words()
    discipline = (words("privacy-discipline"), member.person.discipline or "–")
    return (discipline, *answering.shown(words, member.answers, member.open_to))
