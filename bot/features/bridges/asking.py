"""What asking the two comes to: two yeses, or nothing, of which nobody hears why."""

from collections.abc import Sequence

from bot.domain.bridges import ASKED_AFTER, WAITS_FOR, WORDS_STAY, Bridge, Said, Status
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Openness
from bot.domain.people import PersonId
from bot.features.bridges import cards
from bot.features.bridges.loaders import both, kept_apart
from bot.features.bridges.moments import BridgeSilent, GainDue, WordsForgotten
from bot.features.bridges.stores import Context
from bot.frame.effects import Effects, Introduce, Retire, Say
from bot.frame.words import Words, note, words


def key_of(bridge: Bridge, person: PersonId) -> str:
    """What the question to one of the two is called."""
    return f"{bridge.key}:ask:{person}"


async def ask(ctx: Context, bridge: Bridge, people: Sequence[PersonId]) -> Effects:
    """These are asked now; five working days later it is over without their answer."""
    asked = bridge.put_to(people, ctx.today)
    await ctx.stores.bridges.save(asked)
    by = await ctx.stores.members.get(bridge.by) if bridge.by else None
    effects: Effects = ()
    for person in people:
        reader, other = await ctx.somebody(person), await ctx.somebody(bridge.beside(person))
        day = await ctx.answer_day(reader, Purpose.REQUEST, WAITS_FOR)
        moment = BridgeSilent(bridge=bridge.id)
        await ctx.plan(moment, ctx.moment(day, reader.person), person=person, about=bridge)
        card = cards.asks(ctx.words(reader.person), asked, reader, other, by)
        said = Say(person, card, key_of(bridge, person), Purpose.REQUEST, "bridges.asks")
        effects += (said,)
    return effects


async def is_possible(ctx: Context, bridge: Bridge) -> bool:
    """Whether the two may still meet: looked at once more at each yes."""
    apart = await kept_apart(ctx)
    if not apart.may_meet(*bridge.people):
        return False
    return all(_is_there(ctx, bridge, member) for member in await both(ctx, bridge))


def _is_there(ctx: Context, bridge: Bridge, member: Member) -> bool:
    """Still here; and still open to it, whoever was not asked yet."""
    if bridge.said_by(member.id) is Said.NOT_ASKED:
        return member.takes_part(ctx.today) and Openness.INTRODUCTIONS in member.open_to
    return member.is_there(ctx.today)


async def introduce(ctx: Context, bridge: Bridge) -> Effects:
    """Two yeses: one conversation of both, and a word to who built it."""
    made = bridge.moved(Status.INTRODUCED, ctx.now)
    await ctx.stores.bridges.save(made)
    await _plan_end(ctx, made)
    for member in await both(ctx, made):
        await ctx.plan_on(GainDue(bridge=made.id), ctx.today + ASKED_AFTER, member, made)
    return (await introduction(ctx, made), *await _tell_builder(ctx, made, "bridges-done"))


async def introduction(ctx: Context, bridge: Bridge) -> Introduce:
    one, other = await both(ctx, bridge)
    return Introduce(
        bridge.people,
        cards.together(_shared_words(ctx, one, other), bridge, (one, other)),
        tuple(
            (reader.id, cards.alone(ctx.words(reader.person), bridge, reader, beside))
            for reader, beside in ((one, other), (other, one))
        ),
        f"{bridge.key}:intro",
        "bridges.intro",
    )


def _shared_words(ctx: Context, one: Member, other: Member) -> Words:
    """The language that both read, or else the community's."""
    own = one.person.language
    return words(own) if own and own is other.person.language else ctx.community_words()


async def end(ctx: Context, bridge: Bridge, status: Status = Status.OVER) -> Effects:
    """It does not happen. Whoever said yes hears so, once and without a reason; whoever was asked need not
    answer any more; whoever was not asked hears nothing. Where nobody was, nothing is told at all."""
    await ctx.stores.bridges.save(bridge.moved(status, ctx.now))
    await _plan_end(ctx, bridge)
    effects: Effects = ()
    for member in await both(ctx, bridge):
        effects += await _told_end(ctx, bridge, member)
    if bridge.status is Status.PROPOSED:
        return effects
    return (*effects, *await _tell_builder(ctx, bridge, "bridges-not-built"))


async def _told_end(ctx: Context, bridge: Bridge, member: Member) -> Effects:
    spoken, said = ctx.words(member.person), bridge.said_by(member.id)
    key = key_of(bridge, member.id)
    if said is Said.ASKED:
        return (Retire(key, note(spoken, "bridges-over"), member.id),)
    if said is not Said.YES:
        return ()
    other = await ctx.somebody(bridge.beside(member.id))
    card = note(spoken, "bridges-not-now", who=cards.named(other))
    return (Say(member.id, card, f"{bridge.key}:over:{member.id}", Purpose.NOTICE, "bridges.over"),)


async def _tell_builder(ctx: Context, bridge: Bridge, text: str) -> Effects:
    """Whoever built it, unless they are one of the two, or do it themselves at this moment."""
    builder = await ctx.stores.members.get(bridge.by) if bridge.by else None
    acts = ctx.member.id if ctx.member else None
    if builder is None or builder.id in (*bridge.people, acts):
        return ()
    one, other = await both(ctx, bridge)
    card = note(ctx.words(builder.person), text, one=cards.named(one), other=cards.named(other))
    return (Say(builder.id, card, f"{bridge.key}:{text}", Purpose.NOTICE, "bridges.told"),)


async def _plan_end(ctx: Context, bridge: Bridge) -> None:
    """No question waits any more, and its words stay for a month."""
    await ctx.drop(BridgeSilent, about=bridge)
    await ctx.plan(WordsForgotten(bridge=bridge.id), ctx.now + WORDS_STAY, about=bridge)


async def answer(ctx: Context, bridge: Bridge, *, yes: bool) -> Effects:
    """What a yes or a no of the actor comes to."""
    said = bridge.answered(ctx.actor.id, Said.YES if yes else Said.NO)
    await ctx.stores.bridges.save(said)
    await ctx.drop(BridgeSilent, person=ctx.actor.id, about=bridge)
    if not yes or not await is_possible(ctx, said):
        return await end(ctx, said)
    if said.has_two_yeses:
        return await introduce(ctx, said)
    waiting = said.who(Said.NOT_ASKED)
    return await ask(ctx, said, waiting) if waiting else ()
