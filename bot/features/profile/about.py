"""What the profile is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member
from bot.frame.context import Context, Fact
from bot.talking import profile_form as answering


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What members told about themselves."""
    words = ctx.words()
    discipline = (words("privacy-discipline"), member.person.discipline or "–")
    return (discipline, *answering.shown(words, member.answers, member.open_to))
