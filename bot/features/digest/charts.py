"""The digest's pictures. Each is left out where there is nothing to draw."""

from collections.abc import Iterable

from bot.domain.anonymity import LEAST
from bot.domain.digest import Figures
from bot.domain.participation import Layer
from bot.domain.value import Cycle
from bot.frame.cards import Chart, ChartKind
from bot.frame.words import Words

MOST_POINTS = 12
TOP = 5


def of(*charts: Chart | None) -> list[Chart]:
    return [chart for chart in charts if chart is not None]


def _bars(words: Words, name: str, values: dict[str, int]) -> Chart | None:
    if not any(values.values()):
        return None
    said = ", ".join(f"{label} {n}" for label, n in values.items())
    return Chart(
        ChartKind.BAR,
        words(f"chart-{name}"),
        tuple(values),
        ((words("chart-number"), tuple(float(n) for n in values.values())),),
        _top(values.values()),
        words("chart-alt", values=said),
    )


def _top(values: Iterable[int]) -> float:
    """The next multiple of four: whole numbers beside the lines."""
    return float(-(-max(values) // 4) * 4)


def pulse(words: Words, figures: Figures) -> Chart | None:
    """The mean of each published pulse; two on one day are told apart by a number."""
    points = [point for point in figures.pulses if point.mean is not None][-MOST_POINTS:]
    if len(points) < 2:
        return None
    labels: list[str] = []
    for point in points:
        day = words.short_day(point.day)
        labels.append(f"{day} ({labels.count(day) + 1})" if day in labels else day)
    means = tuple(point.mean for point in points)
    said = ", ".join(
        f"{label} {words.number(mean)}"
        for label, mean in zip(labels, means, strict=True)
        if mean is not None
    )
    return Chart(
        ChartKind.LINE,
        words("chart-pulse"),
        tuple(labels),
        ((words("result-mean"), means),),
        TOP,
        words("chart-alt", values=said),
    )


def layers(words: Words, figures: Figures) -> Chart | None:
    if figures.movement is None:
        return None
    counts = figures.movement.layers
    return _bars(words, "layers", {words(f"layer-{layer}"): counts[layer] for layer in Layer})


def active(words: Words, figures: Figures) -> Chart | None:
    """Members who were active, by week."""
    if figures.movement is None or not any(figures.movement.active):
        return None
    weeks = figures.movement.active
    labels = tuple(words("chart-weeks-ago", count=len(weeks) - 1 - at) for at in range(len(weeks)))
    said = ", ".join(
        f"{words('digest-weeks-ago', count=len(weeks) - 1 - at)} {n}" for at, n in enumerate(weeks)
    )
    return Chart(
        ChartKind.LINE,
        words("chart-active"),
        labels,
        ((words("chart-number"), tuple(float(n) for n in weeks)),),
        _top(weeks),
        words("chart-alt", values=said),
    )


def funnel(words: Words, figures: Figures) -> Chart | None:
    steps = figures.funnel
    names = ("planned", "accepted", "met", "useful")
    counts = (steps.planned, steps.accepted, steps.met, steps.useful)
    told = {name: n for name, n in zip(names, counts, strict=True) if n >= LEAST}
    values = {words(f"funnel-{name}"): n for name, n in told.items()}
    return _bars(words, "funnel", values)


def value(words: Words, figures: Figures) -> Chart | None:
    return _bars(words, "value", {words(f"cycle-{c}"): figures.cycles.get(c, 0) for c in Cycle})
