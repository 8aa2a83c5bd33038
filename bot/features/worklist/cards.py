"""The worklist, and what is said where nothing happens any more."""

from collections.abc import Sequence
from datetime import date

from bot.domain.communities import Community
from bot.domain.deliveries import Undelivered
from bot.domain.people import PersonId
from bot.frame.attention import Attention, Line
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Heading,
    Inline,
    Mention,
    Message,
    Row,
    Run,
)
from bot.frame.context import RunCommand
from bot.frame.subject import Scene
from bot.frame.words import Words

MOST_ROWS = 25


def to_do(
    words: Words,
    community: Community,
    day: date,
    found: Sequence[Attention],
    undelivered: Sequence[Undelivered],
) -> Card:
    """Names, what it is about and what can be done; never what anybody wrote."""
    title = words("worklist-title", community=community.name, day=words.day(day))
    body: list[Element] = [Heading(title)]
    for one in found:
        body.append(Row((Run(words(f"worklist-{one.name}", count=one.count), bold=True),)))
        body += [Row(_line(words, line)) for line in one.lines[:MOST_ROWS]]
        if one.press:
            deal = RunCommand(community=community.id, text=one.press)
            body.append(Buttons((Button(words(f"worklist-{one.name}-press"), deal),)))
    if undelivered:
        body.append(Row((Run(words("newcomers-undelivered"), bold=True),)))
        body += [Row(_undelivered(words, item)) for item in undelivered[:MOST_ROWS]]
    if len(body) == 1:
        body.append(words.rich("worklist-none"))
    return Card(title, (*body, Footnote(words("worklist-footnote"))))


def _line(words: Words, line: Line) -> tuple[Inline, ...]:
    runs: list[Inline] = [Run(line.said)] if line.said else []
    for mention in line.people:
        runs += [Run(" → ")] * bool(runs) + [mention]
    return (*runs, *((Run(f" · {words.short_day(line.day)}"),) if line.day else ()))


def _undelivered(words: Words, item: Undelivered) -> tuple[Inline, ...]:
    name = Mention(PersonId(item.person), item.name) if item.person else Run(item.name or "–")
    return (name, Run(f": {words.reason(item.reason)}"))


def gone_quiet(words: Words, community: Community, weeks: int) -> Card:
    """Said once: nobody answers any more, and what can be done."""
    talk = Button(words("quiet-poll"), RunCommand(community=community.id, text="poll new"))
    who = Button(words("quiet-health"), RunCommand(community=community.id, text="health"))
    text = words.rich("quiet-word", community=community.name, weeks=weeks)
    return Card(words("quiet-title"), (Heading(words("quiet-title")), text, Buttons((talk, who))))


def still_quiet(words: Words, community: Community, weeks: int) -> Card:
    line = words.rich("quiet-line", community=community.name, weeks=weeks)
    return Card(words("quiet-line", community=community.name, weeks=weeks), (line,))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of the worklist."""
    words, here = scene.words, scene.community
    first, second = (Mention(member.id, member.name) for member in scene.members[:2])
    day = scene.members[0].since
    desk = (
        Attention("waiting", (Line((first,)),), press="match preview"),
        Attention("asked", (Line((first, second)),)),
        Attention("late", (Line((second,), day),), press="improve"),
        Attention("questions", nameless=2),
    )
    return (
        to_do(words, here, day, desk, ()),
        to_do(words, here, day, (), ()),
        gone_quiet(words, here, 6),
        still_quiet(words, here, 12),
    )
