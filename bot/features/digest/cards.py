"""The digest as a card: what changed first, the figures next, and at last whether all was sent."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.communities import Community
from bot.domain.deliveries import Ledger
from bot.domain.digest import Change, Standing, Week, standing
from bot.domain.exports import AGGREGATES
from bot.features.digest import actions
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
from bot.frame.context import RunCommand
from bot.frame.section import Section
from bot.frame.words import Words

Sections = Sequence[Section]
DIRECT = 3  # buttons under the digest, besides the one to the rest


def digest(words: Words, here: Community, week: Week, told: Sections, letters: Ledger) -> Card:
    """The whole week on one card; a quiet one in a few lines."""
    title = words("digest-title", community=here.name, week=week.monday().isocalendar().week)
    if is_quiet(told, letters):
        return _quiet(words, here, title, told, letters)
    feet = (sent(words, letters), *(section.foot for section in told if section.foot))
    return Card(
        title,
        (
            Heading(title),
            *_changes(words, told),
            Fields(lines(told)),
            *(chart for section in told for chart in section.charts),
            *(element for section in told for element in section.below),
            _more(words, here, told),
            Footnote(" ".join(feet)),
        ),
    )


def is_quiet(told: Sections, letters: Ledger) -> bool:
    """Nothing that asks for anybody's attention."""
    return not (letters.failed or any(section.asks for section in told) or changes(told))


def _quiet(words: Words, here: Community, title: str, told: Sections, letters: Ledger) -> Card:
    said = [element for section in told for element in section.quiet]
    beside = Row(words.rich(f"digest-week-{compared(told)}").runs)
    sums = Row((Run(sent(words, letters)),))
    return Card(title, (Heading(title), *said, beside, sums, _more(words, here, told)))


def changes(told: Sections) -> list[Change]:
    """What differs notably from the four weeks before."""
    found = (series.change() for section in told for series in section.series)
    return [change for change in found if change]


def compared(told: Sections) -> Standing:
    series = [one for section in told for one in section.series]
    return standing(series, [section.stir for section in told if section.stir])


def _changes(words: Words, told: Sections) -> list[Element]:
    """A plain sentence for each notable change, and what might be tried where it is a loss."""
    beside, made = compared(told), list[Element]()
    if beside is not Standing.CHANGED:
        made.append(words.rich(f"digest-week-{beside}"))
    made += [remark for section in told for remark in section.remarks]
    for change in changes(told):
        name = change.series.name
        now, mean = (_amount(words, change, n) for n in (change.now, change.mean))
        made.append(Row(words.rich(f"digest-{name}-{change.way}", now=now, mean=mean).runs))
        if change.way != "up":
            made.append(Row(words.rich(f"digest-{name}-try").runs))
    return made


def _amount(words: Words, change: Change, value: int) -> str:
    return words.number(value / 10) if change.series.tenths else str(value)


def lines(told: Sections, *, vital: bool = False) -> tuple[tuple[str, str], ...]:
    """Every figure of the week; or those that say how the community is doing."""
    every = [line for section in told for line in section.lines]
    return tuple((line.label, line.value) for line in every if line.vital or not vital)


def parts(told: Sections) -> tuple[str, ...]:
    """What can be shown at length, in order."""
    return tuple(dict.fromkeys(section.part for section in told if section.part))


def detail(words: Words, here: Community, part: str, told: Sections) -> Card:
    """What a button under the digest opens."""
    title = words(f"digest-part-{part}")
    return Card(title, (Heading(f"{title} · {here.name}"), *at_length(part, told)))


def at_length(part: str, told: Sections) -> list[Element]:
    body: list[Element] = []
    for section in told:
        if section.part == part:
            body += [*([Divider()] if body else []), *section.at_length]
    return body


def rest(words: Words, here: Community, told: Sections) -> Card:
    """What there was no room for under the digest, a button to each."""
    title = words("digest-rest-title")
    rows = (
        Row((Run(button.label),), replace(button, label=words("digest-show")))
        for button in _opened(words, here, told)[DIRECT:]
    )
    return Card(title, (Heading(title), *rows))


def _more(words: Words, here: Community, told: Sections) -> Buttons:
    opened = _opened(words, here, told)
    if len(opened) <= DIRECT + 1:
        return Buttons(opened)
    return Buttons(
        (*opened[:DIRECT], Button(words("digest-rest"), actions.ShowRest(community=here.id)))
    )


def _opened(words: Words, here: Community, told: Sections) -> tuple[Button, ...]:
    """All that the digest leads to: its parts at length, and the export."""
    shown = (
        Button(words(f"digest-part-{part}"), actions.ShowDetail(community=here.id, part=part))
        for part in parts(told)
    )
    export = Button(words("export-button"), RunCommand(community=here.id, text="digest export"))
    return (*shown, export)


def sent(words: Words, letters: Ledger) -> str:
    """R8: planned = sent + failed + skipped, and what still waits."""
    return words(
        "digest-letters",
        planned=letters.planned,
        sent=letters.sent,
        failed=letters.failed,
        skipped=letters.skipped,
        waiting=letters.waiting,
    )


def export_choice(words: Words, here: Community) -> Card:
    title = words("export-title")
    buttons = tuple(
        Button(words(f"export-{f}"), actions.Export(community=here.id, format=f.value))
        for f in AGGREGATES
    )
    return Card(title, (Heading(title), words.rich("export-what"), Buttons(buttons)))
