"""What is written to whoever asked: under names that say nothing, and forgotten once it has arrived."""

from collections.abc import Callable, Sequence
from secrets import token_hex

from bot.domain.anonymous_questions import AnonymousQuestion, experts
from bot.domain.eligibility import Purpose
from bot.domain.people import PersonId
from bot.features.anonymous_questions.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Retire, Say
from bot.frame.words import Words, note

Written = Callable[[Words], Card]


async def to_all_who_ask(
    ctx: Context, question: AnonymousQuestion, card: Written, occasion: str
) -> Effects:
    people = await ctx.stores.anonymous_questions.asking(question.id)
    return await to_who_asks(ctx, people, card, occasion)


async def to_who_asks(
    ctx: Context, people: Sequence[PersonId], card: Written, occasion: str
) -> Effects:
    """What they asked for: it spends no budget, and waits for working hours."""
    members = {one.id: one for one in await ctx.stores.members.some(people)}
    return tuple(
        Say(
            id,
            card(ctx.words(members[id].person)),
            f"anonymous:{token_hex(16)}",
            Purpose.NOTICE,
            occasion,
            forgets=True,
        )
        for id in people
        if id in members
    )


def key_to_experts(question: AnonymousQuestion) -> str:
    return f"{question.key}:expert:"


async def no_more_to_experts(ctx: Context, question: AnonymousQuestion) -> Effects:
    """Whoever was asked need not answer any more."""
    acting = ctx.member.id if ctx.member else None
    return tuple(
        Retire(
            key_to_experts(question),
            note(ctx.words(one.person), "anonymous-answered-already"),
            one.id,
        )
        for one in experts(await ctx.stores.members.all(), ctx.today)
        if one.id != acting
    )
