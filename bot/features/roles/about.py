"""What the roles are to the rest of Kring."""

from collections.abc import Iterable, Sequence

from bot.domain.digest import Week
from bot.domain.membership import Member, Role, Status, role_cover
from bot.frame.attention import Attention, Line
from bot.frame.cards import Mention
from bot.frame.context import Context, Fact
from bot.frame.mine import Mine
from bot.frame.section import Line as Told
from bot.frame.section import Section
from bot.frame.words import Words


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """Which roles somebody has."""
    words = ctx.words()
    held = ", ".join(words(f"role-{role}") for role in sorted(member.roles))
    return ((words("privacy-roles"), held or "–"),)


async def attention(ctx: Context) -> Sequence[Attention]:
    """Who did not answer to a role that was offered."""
    everyone = await ctx.stores.members.all()
    waiting = [m for m in everyone if m.offered and m.status is not Status.LEFT]
    lines = tuple(Line((Mention(m.id, m.name),)) for m in waiting)
    return (Attention("offers", lines, rank=80, press="roles"),)


async def section(ctx: Context, week: Week) -> Section:
    """Which roles somebody holds, and who holds many."""
    return told(ctx.words(), await ctx.stores.members.held_roles())


def told(words: Words, held: Sequence[frozenset[Role]]) -> Section:
    filled, empty, heavy = role_cover(held)
    lacking = ", ".join(words(f"role-{role}") for role in empty) or "–"
    many = words("digest-roles-heavy", count=heavy) if heavy else ""
    said = words("digest-roles-are", filled=len(filled), empty=lacking) + many
    return Section(rank=80, lines=(Told(words("digest-roles"), said, vital=True),))


async def mine(ctx: Context) -> Sequence[Mine]:
    """Roles that wait for their yes, and those they hold beside being a member."""
    words = ctx.words()

    def named(roles: Iterable[Role]) -> str:
        return words.listed([words(f"role-{role}") for role in sorted(roles)])

    offered, held = ctx.actor.offered, ctx.actor.roles - {Role.MEMBER}
    waiting = (Mine("offered", named(offered), "roles", rank=20, waits=True),) if offered else ()
    return (*waiting, *((Mine("roles", named(held), "roles", rank=70),) if held else ()))
