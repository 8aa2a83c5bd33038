"""The digest as a card: what changed first, the figures next, and at last whether all was sent."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.anonymity import LEAST
from bot.domain.communities import Community
from bot.domain.digest import Figures, Funnel, Kept, Standing, Trend
from bot.domain.exports import AGGREGATES
from bot.domain.membership import Role
from bot.domain.people import PersonId
from bot.domain.value import Cycle, Improvement, Story
from bot.features.digest import actions, charts
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Divider,
    Element,
    Fields,
    Footnote,
    Heading,
    Row,
    Run,
)
from bot.frame.context import Fact, RunCommand
from bot.frame.words import Words
from bot.talking import number_words as telling

Names = Mapping[PersonId, str]
PARTS = ("pulse", "participation", "mentoring", "value")
MOST_ROWS = 5


def digest(
    words: Words, here: Community, figures: Figures, names: Names, told: Sequence[Fact] = ()
) -> Card:
    """The whole week on one card; a quiet one in three lines. `told`: what the subjects say of it."""
    if figures.is_quiet():
        return quiet(words, here, figures, told)
    title = title_of(words, here, figures)
    return Card(
        title,
        (
            Heading(title),
            *_changes(words, figures),
            Fields((*summary(words, figures), *told)),
            *charts.of(charts.pulse(words, figures), charts.layers(words, figures)),
            *_stories(words, figures.stories, names),
            *_improvements(words, figures.improvements, names),
            _more(words, here),
            Footnote(f"{letters(words, figures)} {guard(words, figures)}"),
        ),
    )


def quiet(words: Words, here: Community, figures: Figures, told: Sequence[Fact] = ()) -> Card:
    title = title_of(words, here, figures)
    active = few(words, (figures.active or (0,))[-1] or 0)
    lines = (
        Row(words.rich("digest-quiet", members=figures.members, active=active).runs),
        Row(words.rich(f"digest-week-{figures.standing()}").runs),
        Row((Run(letters(words, figures)),)),
    )
    more = (Fields(tuple(told)),) if told else ()
    return Card(title, (Heading(title), *lines, *more, _more(words, here)))


def title_of(words: Words, here: Community, figures: Figures) -> str:
    monday = date.fromordinal(figures.week * 7 + 1)
    return words("digest-title", community=here.name, week=monday.isocalendar().week)


def _changes(words: Words, figures: Figures) -> list[Element]:
    """A plain sentence for each notable change, and what might be tried where it is a loss."""
    standing, ignored = figures.standing(), figures.unanswered()
    made: list[Element] = []
    if standing is not Standing.CHANGED:
        made.append(words.rich(f"digest-week-{standing}"))
    if ignored > 1:
        made.append(words.rich("digest-unanswered", count=ignored))
    for change in figures.changes():
        way = "up" if change.up else "down"
        now, mean = (_amount(words, change.trend, n) for n in (change.now, change.mean))
        nearly_none = change.trend is Trend.RESPONSE and not change.now
        text = "digest-response-none" if nearly_none else f"digest-{change.trend}-{way}"
        said = words.rich(text, now=now, mean=mean)
        made.append(Row(said.runs))
        if not change.up:
            made.append(Row(words.rich(f"digest-{change.trend}-try").runs))
    return made


def _amount(words: Words, trend: Trend, value: int) -> str:
    return words.number(value / 10) if trend is Trend.PULSE else str(value)


def summary(words: Words, figures: Figures) -> tuple[tuple[str, str], ...]:
    """Every figure of the week in a line."""
    under_way, settled, stuck = (few(words, n) for n in figures.newcomers)
    return (
        (words("digest-response"), _response(words, figures)),
        (words("digest-pulse"), _pulse(words, figures)),
        (words("digest-participation"), participation(words, figures)),
        (words("digest-newcomers"), words(
            "digest-newcomers-are", running=under_way, settled=settled, stuck=stuck
        )),
        (words("digest-coverage"), words(
            "digest-coverage-is", capacity=figures.capacity, demand=figures.demand
        )),
        (words("digest-funnel"), funnel(words, figures.funnel)),
        (words("digest-kept"), _kept(words, figures)),
        (words("digest-value"), _cycles(words, figures.cycles)),
        (words("digest-roles"), _roles(words, figures)),
    )  # fmt: skip


def _response(words: Words, figures: Figures) -> str:
    if not figures.pulses:
        return words("digest-nothing")
    rate = figures.pulses[-1].rate
    return words("digest-few") if rate is None else words("digest-about", percent=rate)


def _pulse(words: Words, figures: Figures) -> str:
    if not figures.pulses:
        return words("digest-nothing")
    last = figures.pulses[-1]
    if last.held:
        return f"“{last.question}” – {words(f'held-{last.held}')}"
    return f"“{last.question}” – {telling.mean(words, last.mean, last.edge, last.n)}"


def participation(words: Words, figures: Figures) -> str:
    """Movement between layers; small numbers are not told, and names never."""
    moved = figures.movement
    if moved is None:
        return words("digest-too-small", members=figures.members)
    inward, outward = (few(words, n) for n in (moved.inward(), moved.outward()))
    return words("digest-moved", active=moved.active[-1], inward=inward, outward=outward)


def few(words: Words, n: int) -> str:
    """A count of people, unless they are so few that it points at them."""
    return words("digest-few") if 0 < n < LEAST else str(n)


def funnel(words: Words, steps: Funnel) -> str:
    return words(
        "digest-funnel-is",
        planned=few(words, steps.planned),
        accepted=few(words, steps.accepted),
        met=few(words, steps.met),
        useful=few(words, steps.useful),
    )


def _kept(words: Words, figures: Figures) -> str:
    return week_line(words, figures.kept[-1]) if figures.kept else words("digest-nothing")


def week_line(words: Words, kept: Kept) -> str:
    if kept.percent is None:
        return words("digest-kept-few") if kept.asked else words("digest-nothing")
    return words("digest-kept-is", answered=kept.answered, asked=kept.asked, percent=kept.percent)


def _cycles(words: Words, cycles: Mapping[Cycle, int]) -> str:
    told = [f"{words(f'cycle-{cycle}')} {n}" for cycle, n in cycles.items()]
    return ", ".join(told) if any(cycles.values()) else words("digest-nothing")


def _roles(words: Words, figures: Figures) -> str:
    def names(roles: Sequence[Role]) -> str:
        return ", ".join(words(f"role-{role}") for role in roles) or "–"

    heavy = words("digest-roles-heavy", count=figures.overloaded) if figures.overloaded else ""
    return words("digest-roles-are", filled=len(figures.filled), empty=names(figures.empty)) + heavy


def _stories(words: Words, stories: Sequence[Story], names: Names) -> list[Element]:
    if not stories:
        return []
    rows = [
        Row(
            (
                Run(f"“{dict(story.steps)[story.farthest]}”"),
                Run(f" – {names.get(story.person, '?')} ({words(f'cycle-{story.farthest}')})"),
            )
        )
        for story in stories
    ]
    return [Divider(), words.rich("digest-stories"), *rows]


def _improvements(words: Words, improvements: Sequence[Improvement], names: Names) -> list[Element]:
    if not improvements:
        return []
    rows = [
        Row(
            (
                Run(i.action, bold=True),
                Run(f" – {names.get(i.owner, '?')}, {words.day(i.due) if i.due else '–'}"),
            )
        )
        for i in improvements[:MOST_ROWS]
    ]
    more = len(improvements) - MOST_ROWS
    rest = [Row(words.rich("digest-more", count=more).runs)] if more > 0 else []
    return [Divider(), words.rich("digest-improvements"), *rows, *rest]


def _more(words: Words, here: Community) -> Buttons:
    parts = tuple(
        Button(words(f"digest-part-{part}"), actions.ShowDetail(community=here.id, part=part))
        for part in PARTS
    )
    export = Button(words("export-button"), RunCommand(community=here.id, text="digest export"))
    return Buttons((*parts, export))


def letters(words: Words, figures: Figures) -> str:
    """R8: planned = sent + failed + skipped, and what still waits."""
    ledger = figures.ledger
    return words(
        "digest-letters",
        planned=ledger.planned,
        sent=ledger.sent,
        failed=ledger.failed,
        skipped=ledger.skipped,
        waiting=ledger.waiting,
    )


def guard(words: Words, figures: Figures) -> str:
    if figures.held is None:
        return words("digest-guard-never")
    day, reason = figures.held
    return words("digest-guard", day=words.day(day), reason=words(f"held-{reason}"))


def export_choice(words: Words, here: Community) -> Card:
    title = words("export-title")
    buttons = tuple(
        Button(words(f"export-{f}"), actions.Export(community=here.id, format=f.value))
        for f in AGGREGATES
    )
    return Card(title, (Heading(title), words.rich("export-what"), Buttons(buttons)))
