"""Who may be thanked, and in plain words why somebody may not."""

import re
from collections.abc import Collection, Mapping, Sequence

from bot.domain.apart import KeptApart
from bot.domain.membership import Member, Status, Topic
from bot.domain.people import AccountKey, Kind, Profile
from bot.domain.thanks import MOST_AT_ONCE
from bot.features.thanks.stores import Context
from bot.frame.events import FromPerson, Said

_SIGN = re.compile(r"@(\w*)")


def mentioned(event: Said, who: str) -> tuple[AccountKey, ...]:
    """Those whose mentions stand in `who`. Some platforms write a name behind the sign, others nothing."""
    names = {profile.account: (profile.name or "").casefold() for profile in event.people}
    left, found = list(event.mentioned), list[AccountKey]()
    for written in _SIGN.findall(who.casefold()):
        fitting = (account for account in left if names.get(account, "").startswith(written))
        if (account := next(fitting, None)) is not None:
            found.append(account)
            left.remove(account)
    return tuple(found)


async def of_accounts(
    ctx: Context, event: FromPerson, accounts: Collection[AccountKey]
) -> tuple[tuple[Member, ...], str]:
    """The members whose accounts these are; and a sentence where the first is somebody else's, or where
    they are too many to look up."""
    if len(accounts) > MOST_AT_ONCE:
        return (), ctx.words()("thanks-error-many", most=MOST_AT_ONCE)
    profiles = {profile.account: profile for profile in event.people}
    found: dict[AccountKey, Member | None] = {}
    for account in accounts:
        person = await ctx.uow.people.known(account)
        here = person and await ctx.stores.members.get(person.id)
        found[account] = here or None
    members = tuple(dict.fromkeys(member for member in found.values() if member))
    strangers = [account for account, member in found.items() if member is None]
    return members, _stranger(ctx, strangers[0], profiles) if strangers else ""


def _stranger(ctx: Context, who: AccountKey, profiles: Mapping[AccountKey, Profile]) -> str:
    profile = profiles.get(who) or Profile(who)
    text = "bot" if profile.kind is Kind.BOT else "stranger"
    return ctx.words()(f"thanks-error-{text}", who=profile.name or ctx.words()("somebody"))


async def refusal(ctx: Context, members: Sequence[Member]) -> str:
    """Why these cannot be thanked, in a sentence about the first; empty where they can."""
    if not members:
        return ctx.words()("thanks-error-nobody")
    if len(members) > MOST_AT_ONCE:
        return ctx.words()("thanks-error-many", most=MOST_AT_ONCE)
    apart = KeptApart(await ctx.stores.apart.notes())
    reasons = ((member.name, _why_not(ctx, member, apart)) for member in members)
    return next((ctx.words()(f"thanks-error-{text}", who=who) for who, text in reasons if text), "")


def _why_not(ctx: Context, member: Member, apart: KeptApart) -> str:
    """That two are kept apart looks as if the other rested: neither is told."""
    if member.id == ctx.actor.id:
        return "self"
    if member.person.kind is Kind.BOT:
        return "bot"
    if member.status is not Status.ACTIVE:
        return "left" if member.status is Status.LEFT else "stranger"
    may_meet = apart.may_meet(ctx.actor.id, member.id)
    return "" if member.wants(Topic.KINDNESS, ctx.today) and may_meet else "away"
