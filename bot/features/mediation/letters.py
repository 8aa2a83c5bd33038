"""What is written about a mediation: nothing remembers it once it has arrived, and no name is in its key."""

from secrets import token_hex

from bot.domain.eligibility import Purpose
from bot.domain.mediation import Held, Mediation
from bot.domain.membership import Member
from bot.features.mediation import cards
from bot.features.mediation.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Reply, Say
from bot.frame.events import FromPerson


def about(
    mediation: Mediation, to: Member, card: Card, what: str, purpose: Purpose = Purpose.NOTICE
) -> Say:
    """As long as the mediation is there: what still waits goes with it."""
    key = f"{mediation.key}:{what}:{token_hex(16)}"
    return Say(to.id, card, key, purpose, "mediation", forgets=True)


def shown(ctx: Context, event: FromPerson, mediation: Mediation, card: Card) -> Effects:
    """To whoever acts, at once: as a letter it has a name by which it goes with the mediation, also out of
    a backup that was made while it was on its way."""
    if event.inline:
        return (Reply(card),)
    return (about(mediation, ctx.actor, card, "shown", Purpose.ANSWER),)


def after(to: Member, card: Card) -> Say:
    """When nothing is left of it."""
    key = f"mediation:over:{token_hex(16)}"
    return Say(to.id, card, key, Purpose.NOTICE, "mediation", forgets=True)


async def has_been_asked(ctx: Context, mediation: Mediation, who: Member, what: str) -> bool:
    """Whether the question went to them: it is there, under its key, only as long as it waits."""
    waits = await ctx.uow.outbox.went(ctx.community.id, who.id, f"{mediation.key}:{what}:")
    return waits is None and who.takes_part(ctx.today)


async def of_two(ctx: Context, mediation: Mediation) -> tuple[Member, Member]:
    return await ctx.somebody(mediation.asker), await ctx.somebody(mediation.other)


async def held_of(ctx: Context, mediation: Mediation) -> Held:
    """What was typed; nothing, where it cannot be read any more."""
    return await ctx.stores.mediations.held(mediation.id) or Held()


def ended(ctx: Context, to: Member, text: str, who: Member | None = None) -> Say:
    """With whom they can turn to."""
    here = ctx.community
    return after(to, cards.over(ctx.words(to.person), here.id, text, who, here.charter.contacts))
