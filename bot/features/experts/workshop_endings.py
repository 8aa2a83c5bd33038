"""A request that is not answered with a yes, a workshop that is off, and who is there no more."""

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role
from bot.domain.workshops import Stage, Workshop
from bot.features.experts import workshop_cards
from bot.features.experts.stores import Context
from bot.features.experts.workshop_standing import has_others
from bot.features.experts.workshops import closed_for_expert
from bot.frame.effects import Effects, Retire, Say
from bot.frame.news import Appointed, Distanced, Left, Rested
from bot.frame.routing import Feature
from bot.frame.words import note

feature = Feature("experts.workshop-endings")


async def hand_back(ctx: Context, workshop: Workshop, why: str) -> Effects:
    """Its expert will not: the wish is its asker's again, who may put it to another."""
    expert = await ctx.stores.members.get(workshop.expert) if workshop.expert else None
    closed = await closed_for_expert(ctx, workshop)
    freed = workshop.freed(ctx.now)
    await ctx.stores.workshops.save(freed)
    return (*closed, *await _told(ctx, freed, expert, why))


async def no_answer(ctx: Context, asked: Workshop, expert: Member, why: str) -> Effects:
    """The request stays with its expert as well."""
    return await _told(ctx, asked, expert, why)


async def _told(ctx: Context, workshop: Workshop, expert: Member | None, why: str) -> Effects:
    """To whoever asked: how it stands, and whom else they may ask."""
    asker = await ctx.stores.members.get(workshop.asker)
    if asker is None:
        return ()
    words, others = ctx.words(asker.person), await has_others(ctx, workshop)
    card = workshop_cards.not_this_time(words, workshop, expert, why, others=others)
    key = f"{workshop.key}:back:{ctx.stamp}"
    return (
        Retire(f"{workshop.key}:", note(words, "workshop-over"), asker.id),
        Say(asker.id, card, key, Purpose.NOTICE, "experts.workshop"),
    )


async def off(ctx: Context, workshop: Workshop, by: Member) -> Effects:
    """It does not take place. Where its expert says so, whoever asked may ask another."""
    if by.id == workshop.expert:
        return await hand_back(ctx, workshop, "workshop-off-expert")
    closed = await closed_for_expert(ctx, workshop)
    await ctx.stores.workshops.delete(workshop.id)
    over = note(ctx.words(by.person), "workshop-over")
    expert = await ctx.stores.members.get(workshop.expert) if workshop.expert else None
    effects: Effects = (*closed, Retire(f"{workshop.key}:", over, by.id))
    if expert is None:
        return effects
    zone = ctx.zone(expert.person)
    card = workshop_cards.off(ctx.words(expert.person), workshop, by, zone, "workshop-off")
    key = f"off:{workshop.key}:{ctx.stamp}"
    return (*effects, Say(expert.id, card, key, Purpose.NOTICE, "experts.workshop"))


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Whoever is gone gives nothing and asks for nothing."""
    gone = news.member
    effects: Effects = ()
    for one in await ctx.stores.workshops.of(gone.id):
        effects += await _without(ctx, one, gone)
    return effects


async def _without(ctx: Context, one: Workshop, gone: Member) -> Effects:
    """One of the two does not come any more."""
    if one.stage is Stage.DATED:
        return await off(ctx, one, gone) if one.is_ahead(ctx.now) else ()
    if gone.id == one.expert:
        return await hand_back(ctx, one, "workshop-refused")
    closed = await closed_for_expert(ctx, one)
    await ctx.stores.workshops.delete(one.id)
    return closed


@feature.on(Rested)
async def rested(ctx: Context, news: Rested) -> Effects:
    """Whoever asked an expert who takes a break now need not wait for them."""
    away = news.member
    effects: Effects = ()
    if not away.is_paused(ctx.today):
        return ()
    for one in await ctx.stores.workshops.of(away.id):
        if one.expert == away.id and one.stage is Stage.ASKED:
            await ctx.drop(about=one)
            effects += await no_answer(ctx, one, away, "workshop-away")
    return effects


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    """Who are kept apart have no workshop with each other; neither hears why."""
    one, other = news.people
    theirs = [each for each in await ctx.stores.workshops.of(one) if other in each.people]
    effects: Effects = ()
    for each in theirs:
        if each.waits:
            effects += await hand_back(ctx, each, "workshop-refused")
        elif each.expert and each.is_ahead(ctx.now):
            effects += await _off_for_both(ctx, each)
    return effects


async def _off_for_both(ctx: Context, workshop: Workshop) -> Effects:
    """Neither called it off."""
    assert workshop.expert
    expert, asker = await ctx.somebody(workshop.expert), await ctx.somebody(workshop.asker)
    card = workshop_cards.off(
        ctx.words(expert.person), workshop, asker, ctx.zone(expert.person), "workshop-off"
    )
    key = f"off:{workshop.key}:{ctx.stamp}"
    back = await hand_back(ctx, workshop, "workshop-off-expert")
    return (*back, Say(expert.id, card, key, Purpose.NOTICE, "experts.workshop"))


@feature.on(Appointed)
async def appointed(ctx: Context, news: Appointed) -> Effects:
    """Whoever is no expert any more is asked nothing; what has a date stands."""
    return () if Role.EXPERT in news.member.roles else await stopped(ctx, news.member)


async def stopped(ctx: Context, expert: Member) -> Effects:
    effects: Effects = ()
    for one in await ctx.stores.workshops.of(expert.id):
        if one.expert == expert.id and one.waits:
            effects += await hand_back(ctx, one, "workshop-refused")
    return effects
