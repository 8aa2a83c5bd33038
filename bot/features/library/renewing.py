"""Still true? When an entry's day has come one person is asked; without an answer it is marked, and stays."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.library import ASKED_BEFORE_OLD, HOLDS, Entry
from bot.domain.membership import Member
from bot.features.library import actions, adding, cards
from bot.features.library.moments import RenewalDue, RenewalOver
from bot.features.library.stores import Context
from bot.frame.effects import Effects, Replace, Reply, Say
from bot.frame.events import Due, Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("library.renewing")


@feature.due(RenewalDue)
async def ask(ctx: Context, event: Due, moment: RenewalDue) -> Effects:
    """Whoever shared it last and takes part; where nobody does, it is marked at once."""
    entry = await ctx.stores.library.get(moment.entry)
    if entry is None:
        return ()
    member = await _who(ctx, entry)
    if member is None or event.missed:
        await ctx.stores.library.save(replace(entry, old=True))
        return ()
    await ctx.plan_on(RenewalOver(entry=entry.id), ctx.today + ASKED_BEFORE_OLD, about=entry)
    key = f"{entry.key}:renew:{entry.true_until:%Y%m%d}"
    card = cards.renewal(ctx.words(member.person), entry)
    return (Say(member.id, card, key, Purpose.OFFER, "library.renew"),)


async def _who(ctx: Context, entry: Entry) -> Member | None:
    shares = await ctx.stores.library.shares([entry.id])
    people = {m.id: m for m in await ctx.stores.members.some([s.person for s in shares])}
    able = [people[s.person] for s in reversed(shares) if s.person in people]
    return next((one for one in able if one.takes_part(ctx.today)), None)


@feature.due(RenewalOver)
async def over(ctx: Context, event: Due, moment: RenewalOver) -> Effects:
    entry = await ctx.stores.library.get(moment.entry)
    if entry is not None and entry.true_until <= ctx.today:
        await ctx.stores.library.save(replace(entry, old=True))
    return ()


@feature.pressed(actions.ShowEntry, Access.MEMBERS, on=adding.mine_to_change, gone="library-gone")
async def show(ctx: Context, event: Pressed, action: actions.ShowEntry, entry: Entry) -> Effects:
    return (Reply(cards.renewal(ctx.words(), entry)),)


@feature.pressed(actions.StillTrue, Access.MEMBERS, on=adding.mine_to_change, gone="library-gone")
async def still_true(
    ctx: Context, event: Pressed, action: actions.StillTrue, entry: Entry
) -> Effects:
    held = replace(entry, old=False, true_until=ctx.today + HOLDS)
    await ctx.stores.library.save(held)
    await ctx.drop(RenewalOver, about=held)
    await adding.plan_renewal(ctx, held)
    day = ctx.words().full_day(held.true_until)
    return (Replace(note(ctx.words(), "library-renewed", day=day)),)
