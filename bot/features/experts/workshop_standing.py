"""How a workshop stands to either of its two, and whom it may be asked of."""

from bot.domain.experts import about
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.workshops import Stage, Workshop, WorkshopId
from bot.features.experts import actions, roster, workshop_cards
from bot.features.experts.booking import own_zone
from bot.features.experts.stores import Context
from bot.frame.cards import Card


async def to_choose(
    ctx: Context, asker: PersonId, before: Workshop | None = None, topic: str = ""
) -> tuple[Member, ...]:
    """Whom somebody may ask: those on the topic first, and nobody who was asked for the same before."""
    able = await roster.able(ctx, asker)
    fitting = about([offer for _, offer in able], topic, ctx.vocabulary()) if topic else ()
    first = [one.expert for one in fitting]
    asked = {*before.past, before.expert} if before else set()
    members = [member for member, _ in able if member.id not in {asker, *asked}]
    return tuple(
        sorted(members, key=lambda one: first.index(one.id) if one.id in first else len(first))
    )


async def has_others(ctx: Context, before: Workshop) -> bool:
    """Whether there is somebody else to ask for it."""
    return bool(await to_choose(ctx, before.asker, before))


async def of_mine(ctx: Context, action: actions.AboutWorkshop) -> Workshop | None:
    """One that whoever acts asked for, is asked for or gives, and that is not over."""
    found = await ctx.stores.workshops.get(WorkshopId(action.workshop))
    if found is None or ctx.actor.id not in found.people:
        return None
    return found if found.stage is not Stage.DATED or found.is_ahead(ctx.now) else None


async def other_of(ctx: Context, one: Workshop) -> Member:
    """Whom it is with; its asker themselves, where nobody is asked."""
    other = one.other(ctx.actor.id)
    return await ctx.somebody(other) if other else ctx.actor


async def standing(ctx: Context, one: Workshop) -> Card:
    """How it is, to either of the two."""
    words, other = ctx.words(), await other_of(ctx, one)
    is_expert = one.expert == ctx.actor.id
    if one.stage is Stage.DATED:
        zone = own_zone(ctx)
        return workshop_cards.dated(words, one, other, zone, "workshop-stands", is_expert=is_expert)
    talking = one.stage is Stage.TALKING
    if is_expert:
        said = "workshop-talking-own" if talking else "workshop-asks"
        return workshop_cards.arrives(words, one, other, said)
    if one.stage is Stage.FREE:
        others = await has_others(ctx, one)
        return workshop_cards.not_this_time(words, one, None, "workshop-free", others=others)
    return workshop_cards.asked(
        words, one, other, "workshop-talks" if talking else "workshop-waits"
    )
