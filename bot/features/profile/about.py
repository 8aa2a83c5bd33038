"""What the profile is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.membership import Member
from bot.features.profile import who_they_are
from bot.frame.context import Context, Fact
from bot.frame.mine import Mine
from bot.talking import profile_form
from bot.talking.profile_form import Told


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What members told about themselves."""
    said = profile_form.shown(ctx.words(), Told.by(member))
    return (*said, *who_they_are.shown(ctx.words(), ctx.community, member))


async def mine(ctx: Context) -> Sequence[Mine]:
    """What they bring and learn, or that nothing was told yet."""
    answers = ctx.actor.answers
    told = [text for text in (answers.brings, answers.learns) if text]
    return (
        Mine("profile", " · ".join(told) or ctx.words()("mine-profile-empty"), "profile", rank=60),
    )
