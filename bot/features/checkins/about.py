"""What check-ins are to the rest of Kring."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.checkins import CheckInStatus, Kept, latest
from bot.domain.digest import Series, Week
from bot.domain.participation import week_of
from bot.features.checkins.plan import other_of, pairs_of
from bot.features.checkins.stores import Context
from bot.frame.cards import Fields, Mention
from bot.frame.mine import Mine
from bot.frame.section import Line, Section, sheet
from bot.frame.words import Words

WEEKS = 5
NOTABLE = 10  # percent


async def section(ctx: Context, week: Week) -> Section:
    """How many of those that were asked were answered."""
    by_day = await ctx.stores.check_ins.kept(week.monday(back=WEEKS - 1))
    return told(ctx.words(), _by_week(by_day, week.number))


def _by_week(by_day: Mapping[date, Kept], last: int) -> list[Kept]:
    weeks = []
    for number in range(last - WEEKS + 1, last + 1):
        days = [kept for day, kept in by_day.items() if week_of(day) == number]
        weeks.append(Kept(sum(k.answered for k in days), sum(k.asked for k in days)))
    return weeks


def told(words: Words, weeks: Sequence[Kept]) -> Section:
    """`weeks`: this one last."""
    ago = range(len(weeks) - 1, -1, -1)
    rows = tuple(
        (words("digest-weeks-ago", count=n), _said(words, kept))
        for n, kept in zip(ago, weeks, strict=True)
    )
    last = _said(words, weeks[-1]) if weeks else words("digest-nothing")
    cells = [
        (n, kept.answered, kept.asked) if kept.percent is not None else (n, None, None)
        for n, kept in zip(ago, weeks, strict=True)
    ]
    return Section(
        rank=60,
        lines=(Line(words("digest-kept"), last, vital=True),),
        series=(Series("kept", tuple(kept.percent for kept in weeks), NOTABLE),),
        part="mentoring",
        at_length=(words.rich("digest-kept-weeks"), Fields(rows)),
        sheets=(sheet(words, "checkins", "weeks answered asked", cells),),
    )


def _said(words: Words, kept: Kept) -> str:
    if kept.percent is None:
        return words("digest-kept-few") if kept.asked else words("digest-nothing")
    return words("digest-kept-is", answered=kept.answered, asked=kept.asked, percent=kept.percent)


async def mine(ctx: Context) -> Sequence[Mine]:
    """A check-in that was asked for and not answered; the goal of those who learn."""
    lines, me = [], ctx.actor.id
    for pair in await pairs_of(ctx, me):
        newest = latest(await ctx.stores.check_ins.of_pair(pair.id), me)
        if newest and newest.status is CheckInStatus.SENT:
            other = await other_of(ctx, pair, me)
            who = (Mention(other.id, other.name),)
            lines.append(Mine("check-in", who, "checkin", rank=10, waits=True))
        if pair.mentee == me and pair.goal:
            lines.append(Mine("goal", pair.goal, "goal", rank=30))
    return lines
