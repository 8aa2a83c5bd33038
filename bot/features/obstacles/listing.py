"""`obstacles`: to those who steer all, to a leader first what the organisation must solve, to members what
everybody may know and what is their own; and one of them, whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.apart import KeptApart
from bot.domain.membership import Member, Role, Status
from bot.domain.obstacles import (
    MOST_SHOWN,
    Obstacle,
    ObstacleId,
    Stage,
    may_see,
    names_reporter,
    steers,
)
from bot.domain.people import PersonId
from bot.features.obstacles import actions, cards
from bot.features.obstacles.cards import Known
from bot.features.obstacles.keeping import apart
from bot.features.obstacles.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("obstacles.listing")


@dataclass(frozen=True, slots=True)
class Around:
    """Who has to do with some obstacles, and who is kept apart, read once."""

    people: dict[PersonId, Member]
    apart: KeptApart

    def seen_by(self, one: Obstacle, viewer: Member) -> Known:
        """As they may know it: an owner's name is for their own, their owner and those who steer."""
        steering = steers(one, viewer, self.apart)
        mine = one.reporter == viewer.id
        inside = steering or mine or viewer.id == one.owner
        return Known(
            one,
            self._known(one.reporter) if names_reporter(one, viewer, self.apart) else None,
            self._known(one.owner) if inside else None,
            self._known(one.asked) if steering else None,
            is_mine=mine,
            cares=one.owner == viewer.id,
            is_asked=one.asked == viewer.id,
            steers=steering,
        )

    def _known(self, person: PersonId | None) -> Member | None:
        return self.people.get(person) if person else None


async def around(ctx: Context, every: Iterable[Obstacle]) -> Around:
    ids = {id for one in every for id in (one.reporter, one.owner, one.asked) if id}
    people = {m.id: m for m in await ctx.stores.members.some(ids)}
    return Around(people, await apart(ctx))


@feature.command("obstacles", "obstakels", "belemmeringen")
async def obstacles(ctx: Context, event: Said) -> Effects:
    if ctx.actor.status is not Status.ACTIVE:
        return (Reply(note(ctx.words(), "obstacles-not-taking-part")),)
    me, every = ctx.actor, await ctx.stores.obstacles.under_way()
    known = await around(ctx, every)
    seen = [known.seen_by(one, me) for one in every if may_see(one, me, known.apart)]
    ordered = sorted(seen, key=_first)
    parts = _parts(me, ordered[:MOST_SHOWN])
    more = len(ordered) - MOST_SHOWN
    return (Reply(cards.listed(ctx.words(), ctx.community.id, parts, more)),)


def _first(known: Known) -> tuple[bool, bool, int]:
    """What one takes care of or may, then what waits for anybody, the oldest first."""
    return (not (known.cares or known.is_asked), not known.one.is_nobodys, known.one.id)


def _parts(me: Member, seen: Sequence[Known]) -> list[tuple[str, list[Known]]]:
    """A leader's list begins with what is for the organisation."""
    if Role.LEADER not in me.roles:
        return [("", list(seen))]
    there = [one for one in seen if one.one.stage is Stage.ORGANISATION]
    rest = [one for one in seen if one.one.stage is not Stage.ORGANISATION]
    named = (("obstacles-for-organisation", there), ("obstacles-among-us", rest))
    return [part for part in named if part[1]]


async def in_sight(ctx: Context, action: actions.AboutObstacle) -> Known | None:
    """One that goes on, as whoever acts may know it; None where they may not."""
    one = await ctx.stores.obstacles.get(ObstacleId(action.obstacle))
    if one is None or not one.is_under_way:
        return None
    known = await around(ctx, [one])
    return known.seen_by(one, ctx.actor) if may_see(one, ctx.actor, known.apart) else None


@feature.pressed(actions.ShowObstacle, Access.MEMBERS, on=in_sight, gone="obstacles-over")
async def show(ctx: Context, event: Pressed, action: actions.ShowObstacle, known: Known) -> Effects:
    return (Reply(cards.shown(ctx.words(), known)),)
