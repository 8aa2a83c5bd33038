"""What is shown of promises."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.membership import Member
from bot.domain.names import NAMELESS
from bot.domain.people import PersonId
from bot.domain.promises import Promise, PromiseId
from bot.domain.value import Improvement
from bot.features.promises import actions
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
    Text,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words

SHOWN = 15
Names = Mapping[PersonId, str]


@dataclass(frozen=True, slots=True)
class Matter:
    """A promise or an improvement, as the list has it. `promise`: None for an improvement."""

    key: str
    person: PersonId
    text: str
    due: date | None
    promise: PromiseId | None = None

    def is_late(self, today: date) -> bool:
        return self.due is not None and self.due < today


def matters(promises: Sequence[Promise], improvements: Sequence[Improvement]) -> list[Matter]:
    """Both in one list, by day; what has no day comes last."""
    found = [Matter(one.key, one.person, one.text, one.due, one.id) for one in promises]
    found += [Matter(one.key, one.owner, one.action, one.due) for one in improvements]
    return sorted(found, key=lambda one: (one.due is None, one.due or date.max))


def listed(
    words: Words, reader: Member, today: date, open_: Sequence[Matter], names: Names
) -> Card:
    """What is open here: one's own each with a press to say how it stands."""
    title, here = words("promises-title"), reader.community
    rows = [_row(words, one, reader, today, names) for one in open_[:SHOWN]]
    empty: tuple[Element, ...] = (words.rich("promises-none"),)
    more = len(open_) - SHOWN
    rest = (Footnote(words("promises-more", count=more)),) if more > 0 else ()
    new = Button(words("promise-new"), actions.MakePromise(community=here), Style.PRIMARY)
    return Card(title, (Heading(title), *(rows or empty), Buttons((new,)), *rest))


def _row(words: Words, one: Matter, reader: Member, today: date, names: Names) -> Row:
    return Row(runs(words, one, today, names), _press(words, one, reader))


def runs(words: Words, one: Matter, today: date, names: Names) -> tuple[Inline, ...]:
    """Who, what, by when; and whether it is an improvement."""
    who = Mention(one.person, names.get(one.person, NAMELESS))
    day = words.day(one.due) if one.due else words("promise-no-day")
    said = words("promise-late", day=day) if one.is_late(today) else day
    kind = "" if one.promise else f" · {words('promise-improvement')}"
    return (who, Run(f": {one.text}"), Run(f" · {said}{kind}"))


def _press(words: Words, one: Matter, reader: Member) -> Button | None:
    here = reader.community
    if one.promise is None:
        run = RunCommand(community=here, text="improve")
        return Button(words("promises-improve"), run) if reader.evaluates() else None
    show = actions.ShowPromise(community=here, promise=one.promise)
    return Button(words("promise-say"), show) if one.person == reader.id else None


def made(words: Words, promise: Promise) -> Card:
    day = words.full_day(promise.due)
    said = {"what": promise.text, "day": day}
    return Card(words("promise-made", **said), (words.rich("promise-made", **said),))


def request(words: Words, promise: Promise, asked: Member, by: Member) -> Card:
    """To whoever it would be of."""
    here, id = promise.community, promise.id
    lead = words.greets("promise-request", asked.name)
    yes = Button(
        words("promise-yes"), actions.AcceptPromise(community=here, promise=id), Style.PRIMARY
    )
    no = Button(
        words("promise-no"), actions.DeclinePromise(community=here, promise=id), refuses=True
    )
    day = words.full_day(promise.due)
    said = words.rich("promise-request-what", who=Mention(by.id, by.name), day=day)
    body = (Text((Run(lead),)), said, Row((Run(words.quoted(promise.text)),)))
    return Card(lead, (*body, Buttons((yes, no))))


def question(words: Words, promise: Promise, member: Member) -> Card:
    """How does it stand? What was moved often enough is asked to be dropped."""
    text = "promise-ask" if promise.may_move() else "promise-ask-drop"
    lead = words.greets(text, member.name)
    what = Row((Run(words.quoted(promise.text)), Run(f" · {words.day(promise.due)}")))
    return Card(lead, (Text((Run(lead),)), what, Buttons(_answers(words, promise))))


def _answers(words: Words, promise: Promise) -> tuple[Button, ...]:
    here, id = promise.community, promise.id
    keep = actions.KeepPromise(community=here, promise=id)
    move = actions.MovePromise(community=here, promise=id)
    drop = actions.DropPromise(community=here, promise=id)
    kept = Button(words("promise-keep"), keep, Style.PRIMARY)
    if not promise.may_move():
        return (kept, Button(words("promise-drop"), drop))
    return (kept, Button(words("promise-move"), move), Button(words("promise-drop"), drop))


def questions(words: Words, asked: Sequence[Promise], member: Member) -> Card:
    """Several of one day."""
    lead = words.greets("promise-ask-several", member.name)
    rows = tuple(
        Row(
            (Run(words.quoted(one.text)), Run(f" · {words.day(one.due)}")),
            Button(
                words("promise-say"),
                actions.ShowPromise(community=one.community, promise=one.id),
            ),
        )
        for one in asked
    )
    return Card(lead, (Text((Run(lead),)), *rows))
