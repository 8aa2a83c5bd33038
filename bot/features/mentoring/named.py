"""Whom a facilitator means: by mention, or by name where a platform knows no mentions."""

from collections.abc import Sequence

from bot.context import Context
from bot.domain.membership import Member
from bot.events import Said


async def named(ctx: Context, event: Said) -> list[Member]:
    """The members mentioned, in order; or those whose names stand in the text."""
    here = ctx.community.id
    known = [await ctx.uow.people.known(account) for account in event.mentioned]
    found = [await ctx.uow.members.get(here, person.id) for person in known if person]
    if found:
        return [member for member in found if member]
    text = event.text.casefold()
    everyone = await ctx.uow.members.all(here)
    places = [
        (text.find(name), member)
        for member in everyone
        for name in (_called(member, everyone, text),)
        if name
    ]
    return [member for _, member in sorted(places, key=lambda place: place[0])]


def _called(member: Member, everyone: Sequence[Member], text: str) -> str:
    """The member's whole name if it stands in the text, else a first name that only they have."""
    whole = member.name.casefold()
    first = whole.split(" ")[0]
    if whole in text:
        return whole
    same = sum(m.name.casefold().split(" ")[0] == first for m in everyone)
    return first if same == 1 and first in text.replace("@", " ").split() else ""
