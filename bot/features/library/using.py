"""What was of use: noted by one press, and asked about three weeks later, in one line."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.library import BROUGHT_AFTER, LONGEST, Entry
from bot.features.library import actions, adding, cards
from bot.features.library.moments import BroughtDue
from bot.features.library.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say, Tell
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.news import Brought
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("library.using")


@feature.pressed(actions.UseEntry, Access.MEMBERS, on=adding.loaded, gone="library-gone")
async def used(ctx: Context, event: Pressed, action: actions.UseEntry, entry: Entry) -> Effects:
    """Counted for all together; who it was is known until they were asked what it brought."""
    if not await ctx.stores.library.use(entry.id, ctx.actor.id, ctx.today):
        return (Reply(note(ctx.words(), "library-used-already")),)
    await ctx.stores.library.save(replace(entry, used=entry.used + 1))
    await ctx.plan_on(BroughtDue(entry=entry.id), ctx.today + BROUGHT_AFTER, ctx.actor, entry)
    return (Reply(note(ctx.words(), "library-used-noted", title=entry.title)),)


@feature.due(BroughtDue)
async def ask(ctx: Context, event: Due, moment: BroughtDue) -> Effects:
    entry = await ctx.stores.library.get(moment.entry)
    if entry is None or ctx.member is None:
        return ()
    if event.missed or not ctx.member.takes_part(ctx.today):
        await ctx.stores.library.forget_use(entry.id, ctx.member.id)
        return ()
    key = f"{entry.key}:brought:{ctx.member.id}:{ctx.stamp}"
    card = cards.brought(ctx.words(), entry)
    return (Say(ctx.member.id, card, key, Purpose.OFFER, "library.brought"),)


@feature.pressed(actions.TellUse, Access.MEMBERS, on=adding.loaded, gone="library-gone")
async def open_tell(ctx: Context, event: Pressed, action: actions.TellUse, entry: Entry) -> Effects:
    return (OpenForm(cards.brought_form(ctx.words(), entry)),)


@feature.submitted(actions.TellUse, Access.MEMBERS, on=adding.loaded, gone="library-gone")
async def told(ctx: Context, event: Submitted, action: actions.TellUse, entry: Entry) -> Effects:
    """It becomes a value story that nobody else reads, until its writer says so."""
    text = ctx.within(event.values.get("brought"), LONGEST)
    if not text:
        error = ctx.words()("library-error-brought")
        return (FormErrors(cards.brought_form(ctx.words(), entry, error)),)
    await ctx.stores.library.forget_use(entry.id, ctx.actor.id)
    thanks = note(ctx.words(), "library-brought-thanks")
    return (Replace(thanks), Tell(Brought(ctx.actor, entry.title, text)))


@feature.pressed(actions.NothingBrought, Access.MEMBERS, on=adding.loaded, gone="library-gone")
async def nothing(
    ctx: Context, event: Pressed, action: actions.NothingBrought, entry: Entry
) -> Effects:
    await ctx.stores.library.forget_use(entry.id, ctx.actor.id)
    return (Replace(note(ctx.words(), "library-nothing-noted")),)
