"""Pictures of figures. Each is left out where there is nothing to draw."""

from collections.abc import Iterable

from bot.frame.cards import Chart, ChartKind
from bot.frame.words import Words


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


def top(values: Iterable[int]) -> float:
    """The next multiple of four: whole numbers beside the lines."""
    return float(-(-max(values) // 4) * 4)
