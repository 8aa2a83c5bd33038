"""An agenda as a card and as a page."""

from collections.abc import Sequence

from bot.domain.events import Event
from bot.domain.membership import Member
from bot.features.events import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Heading,
    Inline,
    Mention,
    Row,
    Run,
    Style,
)
from bot.frame.context import RunCommand
from bot.frame.topics import Topic
from bot.frame.words import Words

Hosts = tuple[Mention, ...]
OWN = "own:"
MINUTES = 10  # of a topic that a host added
MOST_SHOWN = 12


def own(number: int, text: str) -> Topic:
    """A line that a host added."""
    return Topic(f"{OWN}{number}", "own", (Run(text),), 0, MINUTES)


def number_of(key: str) -> int | None:
    """Which of the lines that hosts added; None for a topic of a subject."""
    number = key.removeprefix(OWN)
    return int(number) if key.startswith(OWN) and number.isdecimal() and len(number) < 4 else None


def agenda(
    words: Words,
    event: Event,
    hosts: Hosts,
    topics: Sequence[Topic],
    reader: Member,
    zone: str,
) -> Card:
    title = words("event-agenda-of", title=event.title)
    body: list[Element] = [Heading(title), *_when(words, event, zone), *_by(words, hosts)]
    may_change = event.may_be_changed_by(reader)
    for number, topic in enumerate(topics[:MOST_SHOWN], start=1):
        drop = actions.DropTopic(community=event.community, event=event.id, topic=topic.key)
        button = Button(words("event-topic-drop"), drop) if may_change else None
        body.append(Row(_line(words, number, topic), button))
    if not topics:
        body.append(words.rich("event-agenda-empty"))
    if len(topics) > MOST_SHOWN:
        body.append(Footnote(words("event-agenda-more", count=len(topics) - MOST_SHOWN)))
    body.append(Buttons(_ways(words, event, may_change=may_change)))
    return Card(title, (*body, Footnote(_sum(words, event, topics))))


def _when(words: Words, event: Event, zone: str) -> list[Element]:
    if event.at is None:
        return []
    place = f" · {event.place}" if event.place else ""
    return [Row((Run(f"{words.moment(event.at, zone)}{place}"),))]


def _by(words: Words, hosts: Hosts) -> list[Element]:
    return [Row(words.rich("event-hosted-by", hosts=hosts).runs)] if hosts else []


def _line(words: Words, number: int, topic: Topic) -> tuple[Inline, ...]:
    """ "2. Toezegging: Noor stuurt de rubric (5 min)"."""
    name = words(f"topic-{topic.name}")
    minutes = words("event-topic-minutes", count=topic.minutes)
    return (Run(f"{number}. "), Run(f"{name}: ", bold=True), *topic.runs, Run(f" ({minutes})"))


def _ways(words: Words, event: Event, *, may_change: bool) -> tuple[Button, ...]:
    paper = actions.PrintAgenda(community=event.community, event=event.id)
    promise = RunCommand(community=event.community, text="promise")
    always = (Button(words("event-promise"), promise), Button(words("event-print"), paper))
    if not may_change:
        return always
    add = actions.AddTopic(community=event.community, event=event.id)
    return (Button(words("event-topic-add"), add, Style.PRIMARY), *always)


def _sum(words: Words, event: Event, topics: Sequence[Topic]) -> str:
    """How long it takes together, and whether that fits."""
    total = sum(topic.minutes for topic in topics)
    text = "event-agenda-long" if total > event.minutes else "event-agenda-fits"
    return words(text, total=total, minutes=event.minutes)


def paper(words: Words, event: Event, hosts: Hosts, topics: Sequence[Topic], zone: str) -> Card:
    """All of it, to print."""
    title = words("event-agenda-of", title=event.title)
    lines = [Row(_line(words, n, topic)) for n, topic in enumerate(topics, start=1)]
    about = [Row((Run(event.about),))] if event.about else []
    when = (*_when(words, event, zone), *_by(words, hosts))
    return Card(title, (Heading(title), *when, *about, *lines))
