"""Those who are brought together meet in one conversation, or each gets a card: who, why, what to ask."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.coffee import HORIZON, Group, Met, last_met, topics
from bot.domain.coffee_round import Guest, reason
from bot.domain.meetings import proposals
from bot.domain.membership import Member
from bot.domain.network import Tie
from bot.domain.people import PersonId
from bot.domain.vocabulary import Vocabulary
from bot.features.coffee import cards
from bot.features.coffee.cards import Brought
from bot.features.coffee.stores import Context
from bot.frame.effects import Effects, Introduce
from bot.frame.events import Undeliverable
from bot.frame.routing import Feature
from bot.frame.words import Words, words

feature = Feature("coffee.introducing")

A_PAIR = 2


@dataclass(frozen=True, slots=True)
class Introducing:
    """What a whole round is introduced with. `again`: who meet anew, since when `met` says; `held`: how many
    rounds there were before."""

    people: Mapping[PersonId, Member]
    again: frozenset[Tie]
    met: Mapping[Tie, int]
    vocabulary: Vocabulary
    held: int


def guest_of(member: Member, *, first: bool = False) -> Guest:
    person, answers = member.person, member.answers
    return Guest(
        id=person.id,
        discipline=person.discipline,
        brings=answers.brings,
        learns=answers.learns,
        language=person.language,
        slots=answers.available,
        first=first,
    )


def introductions(ctx: Context, groups: Sequence[Group], known: Introducing) -> Iterator[Introduce]:
    """One for each group."""
    return (_introduction(ctx, group, known) for group in groups)


def _introduction(ctx: Context, group: Group, known: Introducing) -> Introduce:
    members = tuple(known.people[person] for person in group.people)
    brought = _brought(ctx, group, members, known)
    each = tuple(
        (one.id, cards.alone(ctx.words(one.person), brought, one, ctx.zone(one.person)))
        for one in members
    )
    zone = ctx.community.charter.zone
    together = cards.together(_shared_words(ctx, members), brought, zone)
    return Introduce(group.people, together, each, f"{group.key}:intro", "coffee.pair")


def _brought(ctx: Context, group: Group, members: Sequence[Member], known: Introducing) -> Brought:
    slots = set(members[0].answers.available).intersection(*(m.answers.available for m in members))
    zone = ctx.community.charter.zone
    return Brought(
        group=group,
        members=tuple(members),
        reason=reason([guest_of(member) for member in members], known.vocabulary),
        weeks=min((known.met[tie] for tie in group.ties() if tie in known.again), default=None),
        topics=topics(known.held),
        moments=proposals(slots, ctx.today, ctx.community.calendar, zone),
    )


def _shared_words(ctx: Context, members: Sequence[Member]) -> Words:
    """The language that all of them read, or else the community's."""
    read = {member.person.language for member in members}
    language = next(iter(read)) if len(read) == 1 else None
    return words(language, ctx.today) if language else ctx.community_words()


@feature.on(Undeliverable)
async def not_together(ctx: Context, event: Undeliverable) -> Effects:
    """No conversation of all could be opened: a card to each who is still there, and then R7 sees to it."""
    if event.key != event.unit or ctx.here is None or not event.key.startswith("coffee:"):
        return ()
    every = await ctx.stores.coffee.groups()
    group = next((one for one in every if f"{one.key}:intro" == event.key), None)
    if group is None or group.met is not Met.OPEN:
        return ()
    members = {one.id: one for one in await ctx.stores.members.some(group.people)}
    there = [id for id, member in members.items() if member.takes_part(ctx.today)]
    known = _known_again(ctx, group, every, members)
    each = _introduction(ctx, group, known).each() if len(there) >= A_PAIR else ()
    return tuple(say for say in each if say.to in there)


def _known_again(
    ctx: Context, group: Group, every: Sequence[Group], members: Mapping[PersonId, Member]
) -> Introducing:
    """As when the round was held, out of the groups before it."""
    before = [one for one in every if one.day < group.day]
    met = last_met(before, group.day)
    again = frozenset(tie for tie in group.ties() if met.get(tie, HORIZON) < HORIZON)
    return Introducing(members, again, met, ctx.vocabulary(), len({one.day for one in before}))
