"""Pictures of figures. Each is left out where there is nothing to draw."""

from collections.abc import Iterable

from bot.frame.cards import Between, Chart, ChartKind
from bot.frame.words import Words

WORST, BEST = 1, 5  # of the pulse's scale


def of(*charts: Chart | None) -> tuple[Chart, ...]:
    return tuple(chart for chart in charts if chart is not None)


def bars(words: Words, name: str, values: dict[str, int]) -> Chart | None:
    if not any(values.values()):
        return None
    said = ", ".join(f"{label} {n}" for label, n in values.items())
    return Chart(
        ChartKind.BAR,
        words(f"chart-{name}"),
        tuple(values),
        ((words("chart-number"), tuple(float(n) for n in values.values())),),
        top(values.values()),
        words("chart-alt", values=said),
    )


def mean(value: float | None, edge: str) -> float | Between | None:
    """A mean of answers from 1 to 5 as it is drawn: near an end it is a band up to that end."""
    if value is None or not edge:
        return value
    return Between(value, BEST) if edge == "at-least" else Between(WORST, value)


def bounds(words: Words) -> tuple[str, str]:
    """What the ends of a band are called, where a platform draws two bars or lines for it."""
    return words("chart-at-least"), words("chart-at-most")


def top(values: Iterable[int]) -> float:
    """The next multiple of four: whole numbers beside the lines."""
    return float(-(-max(values) // 4) * 4)
