"""What the roles are to the rest of Kring."""

from collections.abc import Iterable, Sequence

from bot.domain.digest import Week
from bot.domain.membership import HEAVY_LOAD, Member, Role, RoleKey, Status, role_cover
from bot.domain.roles import LOOKED_BACK, MOST_NAMED, VACANT, Tenure
from bot.features.roles.load import heavy
from bot.features.roles.moments import WishLapses
from bot.features.roles.names import Names, names_for
from bot.features.roles.searching import likely
from bot.features.roles.stores import Context
from bot.frame.attention import Attention, Line
from bot.frame.cards import Mention
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line as Told
from bot.frame.section import Section
from bot.frame.words import Words

MOST_VACANT = 3  # roles that a worklist names


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """Which roles somebody has, since and until when, what they are asked for, and what they did in them."""
    names = await names_for(ctx)
    tenures = {t.role: t for t in await ctx.stores.roles.tenures() if t.person == member.id}
    held = [held_as(names, role, tenures.get(role)) for role in names.ordered(member.roles)]
    words = names.words
    done = [
        f"{names(load.role)}: {load.times}"
        for load in await ctx.stores.roles.done(ctx.today - LOOKED_BACK)
        if load.person == member.id
    ]
    return (
        (words("privacy-roles"), ", ".join(held) or "–"),
        *(((words("privacy-offered"), names.listed(member.offered)),) if member.offered else ()),
        *(((words("privacy-role-work"), ", ".join(done)),) if done else ()),
    )


def held_as(names: Names, role: RoleKey, tenure: Tenure | None) -> str:
    if tenure is None:
        return names(role)
    since, until = names.words.day(tenure.since), tenure.until
    end = names.words("roles-until", day=names.words.day(until)) if until else ""
    return names.words("roles-held-since", role=names(role), day=since) + end


async def attention(ctx: Context) -> Sequence[Attention]:
    """Who did not answer to a role that was offered, or would like one; terms that are over; roles that
    nobody has held for a month, with who could; and who carries much."""
    names = await names_for(ctx)
    everyone = [m for m in await ctx.stores.members.all() if m.status is not Status.LEFT]
    here = {m.id: m for m in everyone}
    wishes = [one for one in await ctx.planned(WishLapses) if one.person in here]
    over = [
        tenure
        for tenure in await ctx.stores.roles.tenures()
        if tenure.until
        and tenure.until <= ctx.today
        and tenure.person in here
        and tenure.role in here[tenure.person].roles
    ]
    much = await heavy(ctx, here)
    laden = [m for m in everyone if len(m.roles) >= HEAVY_LOAD or m.id in much]
    return (
        Attention("offers", _lines(m for m in everyone if m.offered), rank=80, press="roles"),
        Attention(
            "wished",
            tuple(
                _line(here[one.person], names(one.moment.role))
                for one in wishes
                if one.person is not None
            ),
            rank=79,
        ),
        Attention("terms", tuple(_line(here[t.person], names(t.role)) for t in over), rank=81),
        Attention("vacant", await _vacant(ctx, names), rank=82, press="roles"),
        Attention("heavy", _lines(laden), rank=83, press="roles"),
    )


def _lines(people: Iterable[Member]) -> tuple[Line, ...]:
    return tuple(_line(one) for one in people)


def _line(one: Member, said: str = "") -> Line:
    return Line((Mention(one.id, one.name),), said=said)


async def _vacant(ctx: Context, names: Names) -> tuple[Line, ...]:
    """Only those for whom somebody could be asked; that others are empty, the board shows."""
    vacant = await ctx.stores.roles.vacant()
    long = [r for r in names.used if r in vacant and vacant[r] <= ctx.today - VACANT]
    lines: list[Line] = []
    for role in long:
        found = (await likely(ctx, names, role))[:MOST_NAMED]
        if found and len(lines) < MOST_VACANT:
            people = tuple(Mention(c.member.id, c.member.name) for c in found)
            lines.append(Line(people, said=names(role)))
    return tuple(lines)


async def section(ctx: Context, week: Week) -> Section:
    """Which roles somebody holds, and who holds many."""
    return told(ctx.words(), await ctx.stores.members.held_roles())


def told(words: Words, held: Sequence[frozenset[RoleKey]]) -> Section:
    filled, empty, heavy_ones = role_cover(held)
    lacking = ", ".join(words(f"role-{role}") for role in empty) or "–"
    many = words("digest-roles-heavy", count=heavy_ones) if heavy_ones else ""
    said = words("digest-roles-are", filled=len(filled), empty=lacking) + many
    return Section(rank=80, lines=(Told(words("digest-roles"), said, vital=True),))


async def mine(ctx: Context) -> Sequence[Mine]:
    """Roles that wait for their yes, and those they hold, with how often they did something in them."""
    names, me = await names_for(ctx), ctx.actor
    offered, held = me.offered, me.roles - {Role.MEMBER}
    waiting = Mine("offered", names.listed(offered), "roles", rank=20, waits=True)
    if not held:
        return (waiting,) if offered else ()
    done = await ctx.stores.roles.done(ctx.today - LOOKED_BACK)
    times = {load.role: load.times for load in done if load.person == me.id}
    said = [
        names.words("roles-and-done", role=names(role), times=times[role])
        if role in times
        else names(role)
        for role in names.ordered(held)
    ]
    holds = Mine("roles", names.words.listed(said), "roles", rank=70)
    return (*((waiting,) if offered else ()), holds)
