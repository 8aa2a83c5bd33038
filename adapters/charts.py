"""A chart as SVG, for where no platform draws it: the playground and the printed report. Pure."""

from html import escape

from bot.frame.cards import Between, Chart, ChartKind

WIDTH, HEIGHT = 520, 220
LEFT, RIGHT, TOP, BOTTOM = 40, 12, 34, 42
BAND = 14  # how wide a band is on a line
Value = float | Between | None
COLOURS = ("#2f6f5e", "#c8553d", "#3d6b9c", "#b08a2e", "#7a4f8f", "#5c6670")


def svg(chart: Chart) -> str:
    """A drawing of its own, on white, with the words of `alt` for screen readers."""
    frame = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" role="img" font-family="system-ui, sans-serif" font-size="11">'
    )
    parts = [
        frame,
        f"<title>{escape(chart.title)}</title><desc>{escape(chart.alt)}</desc>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        _text(LEFT, 18, chart.title, "start", ' font-weight="600" font-size="13" fill="#16332c"'),
        *_grid(chart),
        *_names(chart),
    ]
    draw = _lines if chart.kind is ChartKind.LINE else _bars
    for number, (_, values) in enumerate(chart.series):
        parts += draw(chart, number, values)
    return "".join([*parts, *_legend(chart), "</svg>"])


def _text(x: float, y: float, text: str, anchor: str, more: str = ' fill="#4a5560"') -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escape(text)}</text>'


def _y(chart: Chart, value: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(value / (chart.top or 1), 1)


def _step(chart: Chart) -> float:
    return (WIDTH - LEFT - RIGHT) / max(len(chart.labels), 1)


def _centre(chart: Chart, at: int) -> float:
    return LEFT + _step(chart) * (at + 0.5)


def _grid(chart: Chart) -> list[str]:
    made = []
    steps = 5 if chart.top % 5 == 0 else 4
    for line in range(steps + 1):
        value = chart.top * line / steps
        y = _y(chart, value)
        made.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#dfe5e2"/>'
        )
        made.append(_text(LEFT - 6, y + 4, f"{value:g}", "end"))
    return made


def _names(chart: Chart) -> list[str]:
    every = -(-len(chart.labels) // 10)  # more than ten would run into one another
    return [
        _text(_centre(chart, at), HEIGHT - BOTTOM + 16, label, "middle")
        for at, label in enumerate(chart.labels)
        if at % every == 0
    ]


def _bars(chart: Chart, number: int, values: tuple[Value, ...]) -> list[str]:
    width = _step(chart) * 0.7 / len(chart.series)
    start = -_step(chart) * 0.35 + width * number
    made = []
    for at, value in enumerate(values):
        x = _centre(chart, at) + start
        if isinstance(value, Between):
            made.append(_band(chart, number, x, width * 0.92, value))
        elif value is not None:
            y = _y(chart, value)
            made.append(
                f'<rect x="{x:.1f}" y="{y:.1f}" width="{width * 0.92:.1f}" rx="2" '
                f'height="{HEIGHT - BOTTOM - y:.1f}" fill="{_colour(number)}"/>'
            )
            made.append(_text(x + width * 0.46, y - 4, f"{value:g}", "middle"))
    return made


def _lines(chart: Chart, number: int, values: tuple[Value, ...]) -> list[str]:
    """A band is drawn as such, and the line goes through its middle."""
    points, drawn = [], []
    for at, value in enumerate(values):
        x = _centre(chart, at)
        if isinstance(value, Between):
            points.append((x, _y(chart, (value.low + value.high) / 2)))
            drawn.append(_band(chart, number, x - BAND / 2, BAND, value))
        elif value is not None:
            points.append((x, _y(chart, value)))
            drawn.append(
                f'<circle cx="{x:.1f}" cy="{points[-1][1]:.1f}" r="3.5" fill="{_colour(number)}"/>'
            )
            drawn.append(_text(x, points[-1][1] - 8, f"{value:g}", "middle"))
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    line = f'<polyline points="{path}" fill="none" stroke="{_colour(number)}" stroke-width="2.5"/>'
    return [line, *drawn]


def _band(chart: Chart, number: int, x: float, width: float, value: Between) -> str:
    """Between two values: an empty bar with a dashed edge, and both ends beside it."""
    high, low = _y(chart, value.high), _y(chart, value.low)
    edge = f'stroke="{_colour(number)}" stroke-dasharray="4 3" stroke-width="1.5"'
    return (
        f'<rect x="{x:.1f}" y="{high:.1f}" width="{width:.1f}" rx="2" height="{low - high:.1f}" '
        f'fill="{_colour(number)}" fill-opacity=".18" {edge}/>'
        + _text(x + width / 2, high - 4, f"{value.low:g}–{value.high:g}", "middle")
    )


def _legend(chart: Chart) -> list[str]:
    if len(chart.series) < 2:
        return []
    made, x = [], float(LEFT)
    for number, (name, _) in enumerate(chart.series):
        made.append(
            f'<rect x="{x}" y="{HEIGHT - 16}" width="10" height="10" fill="{_colour(number)}"/>'
        )
        made.append(_text(x + 14, HEIGHT - 7, name, "start"))
        x += 30 + 6.2 * len(name)
    return made


def _colour(number: int) -> str:
    return COLOURS[number % len(COLOURS)]
