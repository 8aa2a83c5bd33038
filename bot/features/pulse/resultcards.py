"""A result, as every member sees it: what may be told, and by name what may not."""

from collections.abc import Mapping, Sequence

from bot.domain.anonymity import LEAST
from bot.domain.names import NAMELESS
from bot.domain.people import PersonId
from bot.domain.polls import (
    SCORED,
    TENURES,
    UNKNOWN,
    Poll,
    PollKind,
    Question,
    QuestionKind,
    Release,
    Shown,
)
from bot.features.pulse import actions
from bot.frame.cards import (
    Between,
    Button,
    Buttons,
    Card,
    Chart,
    ChartKind,
    Element,
    Fields,
    Footnote,
    Heading,
    Row,
    Run,
    Text,
)
from bot.frame.words import Words, note
from bot.talking import charts
from bot.talking import number_words as figures

MOST_CHARTS = 2  # in one Slack message
MOST_TEXTS, FEWEST_TEXTS = 20, 3  # on one card
SHORT = 20  # characters of a chart's label
Names = Mapping[PersonId, str]


def result(words: Words, poll: Poll, names: Names) -> Card:
    """The whole release; the same for everybody."""
    release = poll.release or Release()
    if poll.is_vote:
        return of_vote(words, release)
    title = words("result-title", title=title_of(words, poll))
    return Card(
        title,
        (
            Heading(title),
            _response(words, poll, release),
            *(_shown(words, poll, release, names) if _has_any(poll, release) else ()),
            Footnote(words(f"result-note-{'anonymous' if poll.anonymous else 'named'}")),
        ),
    )


def of_vote(words: Words, release: Release) -> Card:
    """What came of a vote, and how many answered, in a band; nothing where it was withdrawn."""
    if release.outcome is None or release.turnout is None:
        return note(words, "vote-withdrawn")
    told = release.turnout.answered
    lines = [words.rich(f"vote-{release.outcome}")]
    if told:
        said = figures.between(words, told)
        lines.append(words.rich("result-response", answered=said, reached=release.turnout.reached))
    title = words("result-title", title=words("vote-name"))
    return Card(title, (Heading(title), *lines, Footnote(words("vote-note"))))


def _has_any(poll: Poll, release: Release) -> bool:
    """Where too few answered there is one line, and not a list of what is held back."""
    return release.rate is not None or not poll.anonymous


def title_of(words: Words, poll: Poll) -> str:
    if poll.kind is PollKind.PULSE:
        return poll.questions[0].text(words.language)
    if poll.is_vote:
        return words("vote-name")
    return words("result-safety") if poll.kind is PollKind.SAFETY else poll.title


def _response(words: Words, poll: Poll, release: Release) -> Text:
    turnout = release.turnout
    if release.rate is None:
        return words.rich("result-few", reached=turnout.reached if turnout else poll.size)
    if turnout is None or turnout.answered is None:
        return words.rich("result-response-before", asked=poll.size, rate=release.rate)
    said = figures.between(words, turnout.answered)
    return words.rich("result-response", answered=said, reached=turnout.reached)


def _shown(words: Words, poll: Poll, release: Release, names: Names) -> list[Element]:
    made: list[Element] = []
    if poll.kind is PollKind.SAFETY:
        made += _safety(words, poll, release)
    charts = 0 if poll.kind is PollKind.SAFETY else MOST_CHARTS
    for number, question in enumerate(poll.questions):
        shown = release.of(number)
        if shown is None or _says_nothing(question, shown):
            continue
        if number or poll.kind is not PollKind.PULSE:  # a pulse's first question is its title
            made.append(Text((Run(_asked(words, question), bold=True),)))
        made += _answer(words, poll, question, shown, names)
        chart = _chart(words, question, shown) if charts else None
        if chart:
            charts -= 1
            made.append(chart)
        made += _parts(words, release, number)
    return made


def _says_nothing(question: Question, shown: Shown) -> bool:
    """That nobody wrote a sentence beside a pulse is no result."""
    return question.item == "comment" and not shown.held and not shown.texts


def _asked(words: Words, question: Question) -> str:
    if question.item == "comment":
        return words("pulse-comment-label")
    return question.text(words.language)


def _answer(
    words: Words, poll: Poll, question: Question, shown: Shown, names: Names
) -> list[Element]:
    if shown.held:
        return [Row((Run(words(f"held-{shown.held}")),))]
    if shown.names:
        return _named(words, question, shown, names)
    if question.kind is QuestionKind.OPEN:
        return _texts(words, poll, shown)
    if question.kind in SCORED:
        return [Row((Run(figure(words, shown)),))]
    labels = question.labels(words.language)
    values = [_share(words, s) for s in shown.shares] or [words.number(p) for p in shown.points]
    return [
        Fields(tuple(zip(labels, values, strict=True))),
        Footnote(figures.band(words, shown.n) + (words("result-points") if shown.points else "")),
    ]


def _texts(words: Words, poll: Poll, shown: Shown) -> list[Element]:
    if not shown.texts:
        return [Row((Run(words("result-no-texts")),))]
    asked = sum(question.kind is QuestionKind.OPEN for question in poll.questions)
    return texts(words, poll, shown, 0, max(MOST_TEXTS // asked, FEWEST_TEXTS))


def texts(
    words: Words, poll: Poll, shown: Shown, start: int, most: int = MOST_TEXTS
) -> list[Element]:
    """So many of what was written, and a button to the rest."""
    end = start + most
    rows: list[Element] = [Row((Run(words.quoted(text)),)) for text in shown.texts[start:end]]
    if end >= len(shown.texts):
        return rows
    rest = actions.ShowTexts(
        community=poll.community, poll=poll.id, question=shown.question, start=end
    )
    label = words("result-more-texts", count=len(shown.texts) - end)
    return [*rows, Buttons((Button(label, rest),))]


def _named(words: Words, question: Question, shown: Shown, names: Names) -> list[Element]:
    people = [", ".join(names.get(p, NAMELESS) for p in group) or "–" for group in shown.names]
    if question.kind is QuestionKind.OPEN:
        return [Fields(tuple(zip(people, shown.texts, strict=True)))]
    if question.kind is QuestionKind.RANKING:
        labels = question.labels(words.language)
        points = [words.number(part) for part in shown.points]
        return [Fields(tuple(zip(labels, points, strict=True))), Row((Run(people[0]),))]
    scored = question.kind in SCORED
    points_ = [str(value) for value in range(question.low, question.high + 1)]
    labels = tuple(points_) if scored else question.labels(words.language)
    mean = [Row((Run(words.number(shown.mean)),))] if shown.mean is not None else []
    return [*mean, Fields(tuple(zip(labels, people, strict=True)))]


def figure(words: Words, shown: Shown) -> str:
    """The mean, its band of answers, and the net score where there is one."""
    net = words("result-net", net=shown.net) if shown.net is not None else ""
    return figures.mean(words, shown.mean, shown.edge, shown.n) + net


def _share(words: Words, share: int) -> str:
    if share == 0:
        return words("result-hardly")
    return words("result-nearly") if share == 100 else words("result-share", share=share)


def _chart(words: Words, question: Question, shown: Shown) -> Chart | None:
    if not any(shown.shares):
        return None
    if question.kind in SCORED:
        labels = tuple(str(value) for value in range(question.low, question.high + 1))
    else:
        labels = question.labels(words.language)
    said = ", ".join(
        f"{label}: {_share(words, s)}" for label, s in zip(labels, shown.shares, strict=True)
    )
    return Chart(
        ChartKind.BAR,
        words("result-chart"),
        short(labels),
        ((words("result-percent"), tuple(_drawn(s, shown.n) for s in shown.shares)),),
        100,
        words("result-chart-alt", values=said),
        charts.bounds(words),
    )


def _drawn(share: int, n: figures.Band) -> float | Between:
    """A share as it is drawn: a few at most of `n`, or all but a few, is a band."""
    few = round(100 * (LEAST - 1) / n[0]) if n else 0
    if share in (0, 100):
        return Between(0, few) if share == 0 else Between(100 - few, 100)
    return float(share)


def short(labels: Sequence[str]) -> tuple[str, ...]:
    """Labels that fit under a chart, each different: a chart's points are known by them."""
    cut = [label if len(label) <= SHORT else f"{label[: SHORT - 1]}…" for label in labels]
    if len(set(cut)) == len(cut):
        return tuple(cut)
    return tuple(f"{n}. {label[: SHORT - 4]}" for n, label in enumerate(cut, start=1))


def _safety(words: Words, poll: Poll, release: Release) -> list[Element]:
    """The seven means in one picture, and that they are indicative."""
    means = [release.of(n) for n in range(len(poll.questions))]
    known = [shown if shown and shown.mean is not None else None for shown in means]
    note = words.rich("result-indicative")
    if not any(known):
        return [note]
    labels = tuple(str(n) for n in range(1, len(known) + 1))
    told = [charts.mean(shown.mean, shown.edge) if shown else None for shown in known]
    said = ", ".join(
        f"{label}: {figures.edged(words, shown.mean, shown.edge)}"
        for label, shown in zip(labels, known, strict=True)
        if shown
    )
    chart = Chart(
        ChartKind.BAR,
        words("result-safety"),
        labels,
        ((words("result-mean"), tuple(told)),),
        charts.BEST,
        words("result-chart-alt", values=said),
        charts.bounds(words),
    )
    return [note, chart]


def _parts(words: Words, release: Release, number: int) -> list[Element]:
    rows = []
    for cell in release.cells():
        shown = release.of(number, cell)
        if shown is None:
            continue
        value = words(f"held-{shown.held}") if shown.held else figure(words, shown)
        rows.append((cell_name(words, cell), value))
    return [Fields(tuple(rows))] if rows else []


def cell_name(words: Words, cell: str) -> str:
    newer, longer = TENURES
    known = {UNKNOWN: "cell-unknown", newer: "cell-newer", longer: "cell-longer"}
    return words(known[cell]) if cell in known else cell.capitalize()
