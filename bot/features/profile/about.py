"""What the profile is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member
from bot.frame.context import Context, Fact
from bot.frame.mine import Mine
from bot.talking import profile_form as answering


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What members told about themselves."""
    words = ctx.words()
    discipline = (words("privacy-discipline"), member.person.discipline or "–")
    return (discipline, *answering.shown(words, member.answers, member.open_to))


async def mine(ctx: Context) -> Sequence[Mine]:
    """What they bring and learn, or that nothing was told yet."""
    answers = ctx.actor.answers
    told = [text for text in (answers.brings, answers.learns) if text]
    return (
        Mine("profile", " · ".join(told) or ctx.words()("mine-profile-empty"), "profile", rank=60),
    )
