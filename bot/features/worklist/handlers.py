"""`worklist`: what deserves attention this week, over all subjects; on Mondays by itself."""

from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256

from bot.domain.calendar import monday_of
from bot.domain.deliveries import Undelivered
from bot.domain.eligibility import Purpose
from bot.domain.membership import leading
from bot.domain.pace import DESK, Turn, turn
from bot.features.worklist import cards
from bot.frame.attention import Attention
from bot.frame.context import Context
from bot.frame.effects import Effects, Reply, Say, Tell
from bot.frame.events import Due, Said
from bot.frame.moments import Repeated, moment
from bot.frame.news import Arrived, WeekBegan
from bot.frame.routing import FIRST, LAST, Access, Feature
from bot.talking.language import Aspect, Intent, Understanding

feature = Feature("worklist")

WEEK = timedelta(days=7)
REPEAT = 4  # weeks after which the same list is shown again


# Called as it stands in the rows of earlier versions.
@moment("mentoring.worklist", useful_for=timedelta(days=2))
class WorklistDue(Repeated):
    """Monday morning."""


@feature.on(Arrived)
async def arrived(ctx: Context, news: Arrived) -> Effects:
    """A community that lives has its worklist."""
    if not await ctx.planned(WorklistDue):
        await _plan(ctx, WorklistDue())
    return ()


@feature.command("worklist", "werklijst", access=Access.STEERING)
async def worklist(ctx: Context, event: Said) -> Effects:
    found = await ctx.attention()
    undelivered = await ctx.stores.deliveries.undelivered()
    return (Reply(cards.to_do(ctx.words(), ctx.community, ctx.today, found, undelivered)),)


@feature.meant(Intent.DESK, access=Access.STEERING, rank=LAST)
async def asks_what_to_do(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await worklist(ctx, event)


@feature.meant(Intent.MATCH_STATUS, rank=FIRST)
async def asks_who_waits(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """How others' searches stand is the desk's; one's own is one's own."""
    others = meant.slots.aspect is Aspect.OTHERS and ctx.actor.steers()
    return await worklist(ctx, event) if others else None


@feature.due(WorklistDue)
async def monday(ctx: Context, event: Due, moment: WorklistDue) -> Effects:
    """Every Monday, to whoever steers; a week with nothing to do is a week without a message, and so is
    one in which everything stands as it did, for a month.

    Where nobody does anything any more, that is said, once; then a line a month.
    """
    began = Tell(WeekBegan())
    if event.missed:
        await _plan(ctx, moment)
        return (began,)
    found = await ctx.attention()
    undelivered = await ctx.stores.deliveries.undelivered()
    following = moment.showing(_digest(found, undelivered))
    await _plan(ctx, following)
    weeks = await ctx.quiet_weeks()
    drawn = {
        Turn.AS_EVER: lambda words: cards.to_do(
            words, ctx.community, ctx.today, found, undelivered
        ),
        Turn.HONEST_WORD: lambda words: cards.gone_quiet(words, ctx.community, weeks),
        Turn.LINE: lambda words: cards.still_quiet(words, ctx.community, weeks),
    }
    made = drawn.get(turn(DESK, weeks, ctx.today))
    nothing_new = not (found or undelivered) or following.times % REPEAT != 1
    if made is None or (weeks < DESK.weekly and nothing_new):
        return (began,)
    effects: Effects = (began,)
    for facilitator in leading(await ctx.stores.members.all(), ctx.today):
        card = made(ctx.words(facilitator.person))
        key = f"worklist:{ctx.community.id}:{event.at:%Y%m%d}:{facilitator.id}"
        effects += (Say(facilitator.id, card, key, Purpose.SUBSCRIBED, "worklist"),)
    return effects


async def _plan(ctx: Context, following: WorklistDue) -> None:
    monday = monday_of(ctx.today)
    on = ctx.community.calendar.on_or_after
    come = ctx.community_moment(on(monday)) <= ctx.now  # on a Tuesday where the Monday is a holiday
    await ctx.plan(following, ctx.community_moment(on(monday + WEEK if come else monday)))


def _digest(found: Sequence[Attention], undelivered: Sequence[Undelivered]) -> str:
    """Says whether there is anything new on the list."""
    who = [(one.name, [[m.person for m in line.people] for line in one.lines]) for one in found]
    about = (who, [one.nameless for one in found], [(u.person, u.reason) for u in undelivered])
    return sha256(repr(about).encode()).hexdigest()[:16]
