"""`roster`: who assesses whom, pasted from a spreadsheet: no student is brought together with them."""

from collections.abc import Sequence

from bot.domain.apart import Apart, Ground
from bot.domain.membership import Member, Status
from bot.domain.pairs import TOGETHER
from bot.domain.roster import LONGEST, Roster, Two, gone, roster, rows
from bot.features.rounds import actions, rostercards
from bot.features.rounds.apart import keep
from bot.features.rounds.rostercards import Pasted
from bot.features.rounds.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply
from bot.frame.events import Said, Submitted
from bot.frame.routing import Access, Feature

feature = Feature("rounds.roster")


@feature.command(
    "roster", "assessors", "beoordelaars", "beoordelaarslijst", access=Access.STEERING, listed=False
)
async def opened(ctx: Context, event: Said) -> Effects:
    known = sum(one.by is None for one in await ctx.stores.apart.notes())
    return (OpenForm(rostercards.form(ctx.words(), ctx.community.id, known=known)),)


@feature.submitted(actions.ReadRoster, Access.STEERING)
async def sent(ctx: Context, event: Submitted, action: actions.ReadRoster) -> Effects:
    """Shown first as it was understood; taken when it comes again as it was shown."""
    here, words = ctx.community.id, ctx.words()
    text = ctx.within(event.values.get("rows"), LONGEST)
    pasted = Pasted(text, event.values.get("replaces") == rostercards.REPLACES)
    found = roster(rows(text), await _here(ctx))
    if not found.two:
        return (FormErrors(rostercards.refused(words, here, pasted, found)),)
    if action.shown != pasted.digest:
        return (OpenForm(rostercards.preview(words, here, pasted, found)),)
    return await _keep(ctx, found, replaces=pasted.replaces)


async def _here(ctx: Context) -> list[Member]:
    return [one for one in await ctx.stores.members.all() if one.status is not Status.LEFT]


async def _keep(ctx: Context, found: Roster, *, replaces: bool) -> Effects:
    """Beside what one of the two said themselves, which stays theirs."""
    notes = await ctx.stores.apart.notes()
    known = {frozenset((one.one, one.other)) for one in notes if one.by is None}
    new = [two for two in found.two if frozenset(two) not in known]
    dropped = gone(notes, found.two) if replaces else []
    for old in dropped:
        await ctx.stores.apart.allow(old.one, old.other, listed=True)
    effects: Effects = ()
    for one, other in new:
        note = Apart(ctx.community.id, one, other, Ground.ASSESSOR, "", None)
        effects += await keep(ctx, note)
    running = await _running(ctx, found.two)
    kept = rostercards.Kept(len(found.two), len(new), len(dropped), running)
    return (Reply(rostercards.kept(ctx.words(), kept, found)), *effects)


async def _running(ctx: Context, two: Sequence[Two]) -> tuple[str, ...]:
    """Pairs that a roster came too late for, as they are called: people end those, and not a list."""
    listed = {frozenset(one) for one in two}
    people = {one.id: one.name for one in await ctx.stores.members.all()}
    return tuple(
        f"{people[pair.mentee]} – {people[pair.mentor]}"
        for pair in await ctx.stores.pairs.all()
        if pair.status in TOGETHER and frozenset(pair.people) in listed
    )
