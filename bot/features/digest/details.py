"""One part of the digest at length: what a button under it opens, and what the report is made of."""

from collections.abc import Sequence

from bot.domain.communities import Community
from bot.domain.digest import Figures
from bot.domain.participation import Layer
from bot.features.digest import cards, charts
from bot.frame.cards import Card, Divider, Element, Fields, Footnote, Heading
from bot.frame.words import Words
from bot.talking import number_words as telling


def detail(words: Words, here: Community, part: str, figures: Figures) -> Card:
    """What a button under the digest opens."""
    title = words(f"digest-part-{part}")
    body: dict[str, Sequence[Element]] = {
        "pulse": _pulse_rows(words, figures),
        "participation": _participation_rows(words, figures),
        "mentoring": _mentoring_rows(words, figures),
        "value": _value_rows(words, figures),
    }
    return Card(title, (Heading(f"{title} · {here.name}"), *body[part]))


def _pulse_rows(words: Words, figures: Figures) -> list[Element]:
    rows = []
    for point in reversed(figures.pulses):
        value = telling.mean(words, point.mean, point.edge, point.n)
        if point.held:
            value = words(f"held-{point.held}")
        rows.append((f"{words.short_day(point.day)} {point.question}", value))
    listed: list[Element] = [Fields(tuple(rows))] if rows else [words.rich("digest-nothing")]
    return [*charts.of(charts.pulse(words, figures)), *listed]


def _participation_rows(words: Words, figures: Figures) -> list[Element]:
    moved = figures.movement
    if moved is None:
        return [words.rich("digest-too-small", members=figures.members)]
    layers = tuple((words(f"layer-{layer}"), str(moved.layers[layer])) for layer in Layer)
    flows = tuple(
        (f"{words(f'layer-{old}')} → {words(f'layer-{new}')}", cards.few(words, n))
        for (old, new), n in sorted(moved.flows.items())
    )
    moves: list[Element] = [Divider(), words.rich("digest-flows"), Fields(flows)]
    return [
        *charts.of(charts.active(words, figures), charts.layers(words, figures)),
        Fields(layers),
        *(moves if flows else []),
        Footnote(words("digest-layers-note")),
    ]


def _mentoring_rows(words: Words, figures: Figures) -> list[Element]:
    weeks = tuple(
        (words("digest-weeks-ago", count=len(figures.kept) - 1 - n), cards.week_line(words, kept))
        for n, kept in enumerate(figures.kept)
    )
    return [
        *charts.of(charts.funnel(words, figures)),
        Fields((
            (words("digest-coverage"), words(
                "digest-coverage-is", capacity=figures.capacity, demand=figures.demand
            )),
            (words("digest-funnel"), cards.funnel(words, figures.funnel)),
        )),
        Divider(),
        words.rich("digest-kept-weeks"),
        Fields(weeks),
        Footnote(words("digest-funnel-note")),
    ]  # fmt: skip


def _value_rows(words: Words, figures: Figures) -> list[Element]:
    counts = tuple((words(f"cycle-{c}"), str(n)) for c, n in figures.cycles.items())
    return [
        *charts.of(charts.value(words, figures)),
        Fields(counts),
        Footnote(words("digest-value-note")),
    ]
