"""What the pulse is to the rest of Kring."""

from collections.abc import Sequence
from datetime import date

from bot.domain.anonymity import Held
from bot.domain.calendar import local_date
from bot.domain.digest import Series, Stir, Week
from bot.domain.membership import Topic
from bot.domain.people import Language
from bot.domain.polls import Poll, PollKind, PollStatus, Release, Shown
from bot.domain.pulse import PulsePoint, ignored
from bot.features.pulse.moments import PulseDue
from bot.features.pulse.plan import closing_day
from bot.features.pulse.stores import Context
from bot.frame.cards import Chart, ChartKind, Element, Fields
from bot.frame.mine import Mine
from bot.frame.section import Line, Section, sheet
from bot.frame.words import Words
from bot.talking import charts, number_words

MOST_POLLS = 60
MOST_POINTS = 12
NOTABLE_RATE, NOTABLE_MEAN = 10, 3  # percent; tenths of a point
LastHeld = tuple[date, Held] | None


async def section(ctx: Context, week: Week) -> Section:
    """How many answered, and what; what the guard held back."""
    closed = await ctx.stores.polls.newest(PollStatus.CLOSED, MOST_POLLS)
    words = ctx.words()
    return told(words, week, _points(closed, words.language, week), _last_held(closed))


def _points(closed: Sequence[Poll], language: Language, week: Week) -> tuple[PulsePoint, ...]:
    """Published pulses, the oldest first."""
    points = []
    for poll in reversed(closed):
        if poll.kind is not PollKind.PULSE or poll.release is None or poll.closes is None:
            continue
        shown, day = poll.release.of(0), poll.closes.date()
        if shown and day >= week.until - week.trend:
            points.append(_point(poll, poll.release, shown, day, language))
    return tuple(points)


def _point(poll: Poll, release: Release, shown: Shown, day: date, language: Language) -> PulsePoint:
    return PulsePoint(
        day,
        poll.questions[0].text(language),
        shown.mean,
        shown.edge,
        shown.n,
        release.rate,
        shown.held,
        release.turnout,
    )


def _last_held(closed: Sequence[Poll]) -> LastHeld:
    """When the guard last held something back, and why."""
    for poll in closed:
        if poll.release and poll.release.held and poll.closes:
            return poll.closes.date(), poll.release.held[0]
    return None


def told(words: Words, week: Week, points: Sequence[PulsePoint], held: LastHeld) -> Section:
    """`points`: the oldest first."""
    fresh = bool(points) and week.has(points[-1].day)
    unheard = ignored(points) if fresh else 0
    answered = fresh and points[-1].rate is not None
    compared = points if fresh else ()
    remark = (words.rich("digest-unanswered", count=unheard),) if unheard > 1 else ()
    picture = charts.of(_chart(words, points))
    return Section(
        rank=10,
        lines=(
            Line(words("digest-response"), _response(words, points), vital=True),
            Line(words("digest-pulse"), _last(words, points)),
        ),
        series=(
            # Fewer than five answers count as none: that is a fall, not a gap.
            Series("response", tuple(p.rate or 0 for p in compared), NOTABLE_RATE, none=True),
            Series("pulse", tuple(map(_tenths, compared)), NOTABLE_MEAN, tenths=True),
        ),
        remarks=remark,
        charts=picture,
        foot=_guard(words, held),
        part="pulse",
        at_length=(*picture, *_rows(words, points)),
        sheets=(sheet(words, "pulse", COLUMNS, [_cells(words, point) for point in points]),),
        asks=fresh,
        stir=Stir.SOMEBODY if answered else None,
    )


COLUMNS = "day question mean edge answers response held"


def _tenths(point: PulsePoint) -> int | None:
    return None if point.mean is None else round(10 * point.mean)


def _response(words: Words, points: Sequence[PulsePoint]) -> str:
    if not points:
        return words("digest-nothing")
    last = points[-1]
    if last.rate is None:
        return words("digest-few")
    if last.turnout is None:
        return words("digest-about", percent=last.rate)
    return number_words.turnout(words, last.turnout)


def _last(words: Words, points: Sequence[PulsePoint]) -> str:
    return (
        f"{words.quoted(points[-1].question)} – {_value(words, points[-1])}"
        if points
        else words("digest-nothing")
    )


def _value(words: Words, point: PulsePoint) -> str:
    if point.held:
        return words(f"held-{point.held}")
    return number_words.mean(words, point.mean, point.edge, point.n)


def _rows(words: Words, points: Sequence[PulsePoint]) -> tuple[Element, ...]:
    rows = [(f"{words.short_day(p.day)} {p.question}", _value(words, p)) for p in reversed(points)]
    return (Fields(tuple(rows)),) if rows else (words.rich("digest-nothing"),)


def _cells(words: Words, point: PulsePoint) -> tuple[str | float | None, ...]:
    return (
        point.day.isoformat(),
        point.question,
        point.mean,
        words(f"export-{point.edge}") if point.edge else "",
        number_words.band(words, point.n),
        point.rate,
        words(f"held-{point.held}") if point.held else "",
    )


def _chart(words: Words, points: Sequence[PulsePoint]) -> Chart | None:
    """The mean of each published pulse, a bar each: they asked different things, and no line joins those. Two
    on one day are told apart by a number."""
    drawn = [point for point in points if point.mean is not None][-MOST_POINTS:]
    if len(drawn) < 2:
        return None
    labels: list[str] = []
    for point in drawn:
        day = words.short_day(point.day)
        labels.append(f"{day} ({labels.count(day) + 1})" if day in labels else day)
    means = tuple(charts.mean(point.mean, point.edge) for point in drawn)
    said = ", ".join(
        f"{label}: {number_words.edged(words, point.mean, point.edge)}"
        for label, point in zip(labels, drawn, strict=True)
    )
    return Chart(
        ChartKind.BAR,
        words("chart-pulse"),
        tuple(labels),
        ((words("result-mean"), means),),
        charts.BEST,
        words("chart-alt", values=said),
        charts.bounds(words),
    )


def _guard(words: Words, held: LastHeld) -> str:
    if held is None:
        return words("digest-guard-never")
    day, reason = held
    return words("digest-guard", day=words.day(day), reason=words(f"held-{reason}"))


async def mine(ctx: Context) -> Sequence[Mine]:
    """What is open for them, whether they answered or not: nobody is told that; else when the next comes."""
    words, me = ctx.words(), ctx.actor.id
    open_for_me = [
        poll
        for poll in await ctx.stores.polls.newest(PollStatus.OPEN, MOST_POLLS)
        if poll.is_open(ctx.now) and await ctx.stores.polls.cell_of(poll.id, me) is not None
    ]
    if open_for_me:
        return [Mine("poll", words.day(closing_day(ctx, open_for_me[0])), "pulse", rank=30)]
    coming = await ctx.planned(PulseDue, limit=1)
    if not coming or Topic.PULSE in ctx.actor.muted:
        return ()
    day = words.day(local_date(coming[0].at, ctx.zone(ctx.actor.person)))
    return [Mine("coming-poll", day, rank=80)]
