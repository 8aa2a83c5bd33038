"""Did you meet? Asked once; one answer is enough for all of a group, and silence ends it."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.coffee import Group, GroupId, Met, tired
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.coffee import actions, cards
from bot.features.coffee.moments import MetDue, RoundDue
from bot.features.coffee.planning import LEAST
from bot.features.coffee.stores import Context
from bot.frame.cards import Card, Mention
from bot.frame.effects import Effects, Replace, Retire, Say
from bot.frame.events import Due, Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("coffee.meeting")

ANSWERS = {Met.YES, Met.NOT_YET, Met.NO}


@feature.due(MetDue, heavy=True)
async def ask(ctx: Context, event: Due, moment: MetDue) -> Effects:
    """Nobody is asked about a group whose others are gone; nor once the next round is there."""
    groups = [one for one in await ctx.stores.coffee.groups(day=moment.day) if _is_open(one)]
    if event.missed or not groups:
        return ()
    asked = {person for group in groups for person in group.people}
    people = {member.id: member for member in await ctx.stores.members.some(tuple(asked))}
    following = await ctx.planned(RoundDue, limit=1)
    until = following[0].at if following else None
    return tuple(
        _asks(ctx, group, people[one], people, until)
        for group in groups
        for one in group.people
        if one in people and people[one].takes_part(ctx.today)
    )


def _asks(
    ctx: Context,
    group: Group,
    reader: Member,
    people: Mapping[PersonId, Member],
    until: datetime | None,
) -> Say:
    others = [people[one] for one in group.others(reader.id) if one in people]
    card = cards.did_you_meet(ctx.words(reader.person), group, others)
    key = f"{group.key}:met:{reader.id}"
    return Say(reader.id, card, key, Purpose.OFFER, "coffee.met", until=until)


def _is_open(group: Group) -> bool:
    return group.met is Met.OPEN and len(group.people) >= LEAST


async def _mine(ctx: Context, action: actions.TellMet) -> Group | None:
    """The group after what was said of it; None for another's, and where it is known already."""
    group = await ctx.stores.coffee.group(GroupId(action.group))
    if group is None or ctx.actor.id not in group.people or action.said not in ANSWERS:
        return None
    return group.heard(Met(action.said))


@feature.pressed(actions.TellMet, Access.MEMBERS, on=_mine, gone="coffee-met-known")
async def tell(ctx: Context, event: Pressed, action: actions.TellMet, group: Group) -> Effects:
    await ctx.stores.coffee.save_group(group)
    closed: Effects = ()
    for id in group.others(ctx.actor.id):
        other = await ctx.somebody(id)
        who = Mention(ctx.actor.id, ctx.actor.name)
        card = note(ctx.words(other.person), "coffee-met-told", who=who)
        closed += (Retire(f"{group.key}:met", card, other.id),)
        if group.met is Met.YES:  # whoever met somebody is there, though they press nothing
            await ctx.stores.members.stirred(id)
    return (Replace(await _noted(ctx, group)), *closed)


async def _noted(ctx: Context, group: Group) -> Card:
    """Whose last two came to nothing is asked whether to go on."""
    if group.met is Met.NOT_YET:
        return cards.not_yet(ctx.words(), group)
    if group.met is Met.NO and await _is_tired(ctx):
        return cards.rest(ctx.words(), ctx.community.id)
    return note(ctx.words(), f"coffee-met-{group.met}")


async def _is_tired(ctx: Context) -> bool:
    mine = await ctx.stores.coffee.groups(of=ctx.actor.id)
    return ctx.actor.id in tired(mine) and bool(await ctx.stores.coffee.taker(ctx.actor.id))
