"""A promise as it is made, listed, and asked about on its day."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.promises import LONGEST, LONGEST_WHY, OFTEN, Promise
from bot.domain.value import Improvement
from bot.features.promises import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    DateInput,
    Element,
    Footnote,
    Form,
    Heading,
    Inline,
    Mention,
    PeopleInput,
    Row,
    Run,
    Style,
    TextInput,
    plain,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words

MOST_LISTED = 10
Errors = Mapping[str, str]


def form(
    words: Words,
    here: CommunityId,
    what: str,
    due: date | None,
    errors: Errors | None = None,
    *,
    steers: bool,
) -> Form:
    who = PeopleInput("who", words("promise-who"), (), words("promise-who-hint"))
    return Form(
        title=words("promise-title"),
        action=actions.MakePromise(community=here),
        inputs=(
            TextInput(
                "what",
                words("promise-what"),
                words("promise-what-hint"),
                what,
                required=True,
                most=LONGEST,
                missing=words("promise-error-what"),
            ),
            DateInput("due", words("promise-due"), due),
            *((who,) if steers else ()),
        ),
        submit=words("promise-submit"),
        cancel=words("promise-cancel"),
        intro=words("promise-intro"),
        errors=_wrong(words, errors),
    )


def move_form(words: Words, promise: Promise, errors: Errors | None = None) -> Form:
    return Form(
        title=words("promise-later"),
        action=actions.MovePromise(community=promise.community, promise=promise.id),
        inputs=(DateInput("due", words("promise-due"), promise.due),),
        submit=words("promise-save"),
        cancel=words("promise-cancel"),
        errors=_wrong(words, errors),
    )


def drop_form(words: Words, promise: Promise) -> Form:
    return Form(
        title=words("promise-drop"),
        action=actions.DropPromise(community=promise.community, promise=promise.id),
        inputs=(
            TextInput("why", words("promise-why"), words("promise-why-hint"), most=LONGEST_WHY),
        ),
        submit=words("promise-drop"),
        cancel=words("promise-cancel"),
    )


def _wrong(words: Words, errors: Errors | None) -> tuple[tuple[str, str], ...]:
    return tuple((name, words(text)) for name, text in (errors or {}).items())


def made(words: Words, promise: Promise, text: str = "promise-made") -> Card:
    """Noted; on its day they hear of it."""
    lead = words.rich(text, what=promise.what, day=words.day(promise.due))
    return Card(
        plain(lead.runs), (lead, _ways(words, promise), Footnote(words("promise-made-how")))
    )


def _ways(words: Words, promise: Promise) -> Buttons:
    here, it = promise.community, promise.id
    return Buttons(
        (
            Button(
                words("promise-kept"),
                actions.KeepPromise(community=here, promise=it),
                Style.PRIMARY,
            ),
            Button(words("promise-later"), actions.MovePromise(community=here, promise=it)),
            Button(words("promise-drop"), actions.DropPromise(community=here, promise=it)),
        )
    )


def asked(words: Words, promise: Promise, by: Member) -> Card:
    """To whom it would be: whether it is theirs."""
    lead = words.rich(
        "promise-asks",
        who=Mention(by.id, by.name),
        what=promise.what,
        day=words.day(promise.due),
    )
    yes = actions.AcceptPromise(community=promise.community, promise=promise.id)
    no = actions.RefusePromise(community=promise.community, promise=promise.id)
    buttons = (
        Button(words("promise-yes"), yes, Style.PRIMARY),
        Button(words("promise-no"), no, refuses=True),
    )
    return Card(plain(lead.runs), (lead, Buttons(buttons)))


def answered(words: Words, promise: Promise, who: Member, *, yes: bool) -> Card:
    """To whoever wrote it down for somebody else."""
    text = "promise-is-theirs" if yes else "promise-is-not"
    lead = words.rich(text, who=Mention(who.id, who.name), what=promise.what)
    return Card(plain(lead.runs), (lead,))


def due(words: Words, promises: Sequence[Promise], *, again: bool) -> Card:
    """On its day: one with the ways to say how it stands, or several of which each has its own."""
    if len(promises) == 1:
        (one,) = promises
        text = "promise-is-due-again" if again else "promise-is-due"
        lead = words.rich(text, what=one.what, day=words.day(one.due))
        often = (words.rich("promise-often"),) if one.later >= OFTEN else ()
        return Card(plain(lead.runs), (lead, *often, _ways(words, one)))
    lead = words.rich("promise-are-due", count=len(promises))
    return Card(plain(lead.runs), (lead, *(_row(words, one) for one in promises)))


def _row(words: Words, promise: Promise) -> Row:
    show = actions.ShowPromise(community=promise.community, promise=promise.id)
    return Row((Run(promise.what),), Button(words("promise-show"), show))


def closed(words: Words, promise: Promise, text: str) -> Card:
    """Kept or dropped; it can be had back."""
    lead = words.rich(text, what=promise.what)
    back = actions.ReopenPromise(community=promise.community, promise=promise.id)
    return Card(plain(lead.runs), (lead, Buttons((Button(words("promise-reopen"), back),))))


def listed(
    words: Words,
    here: CommunityId,
    promises: Sequence[Promise],
    improvements: Sequence[Improvement],
    people: Mapping[PersonId, Member],
    reader: PersonId,
    today: date,
) -> Card:
    """What is open here, by day; one's own with a button each, and what is improved because of a signal."""
    title = words("promise-list")
    body: list[Element] = [Heading(title)]
    for one in promises[:MOST_LISTED]:
        show = actions.ShowPromise(community=here, promise=one.id)
        button = Button(words("promise-show"), show) if one.by == reader else None
        body.append(Row(_line(words, one.by, one.what, one.due, people, today), button))
    for other in improvements[:MOST_LISTED]:
        command = RunCommand(community=here, text="improve")
        button = Button(words("promise-improve"), command) if other.owner == reader else None
        told = _line(words, other.owner, other.action, other.due, people, today)
        body.append(Row((*told, Run(f" · {words('promise-of-improving')}")), button))
    more = max(len(promises) - MOST_LISTED, 0) + max(len(improvements) - MOST_LISTED, 0)
    body += [Footnote(words("promise-more", count=more))] if more else []
    body += [] if promises or improvements else [words.rich("promise-none")]
    make = Button(words("promise-make"), actions.MakePromise(community=here))
    return Card(title, (*body, Buttons((make,))))


def _line(
    words: Words,
    by: PersonId,
    what: str,
    day: date | None,
    people: Mapping[PersonId, Member],
    today: date,
) -> tuple[Inline, ...]:
    """ "Noor: de rubric sturen · vrijdag 4 december"."""
    who = people.get(by)
    lead: tuple[Inline, ...] = (Mention(who.id, who.name), Run(": ")) if who else ()
    late = f" · {words('promise-late')}" if day and day < today else ""
    when = f" · {words.day(day)}" if day else ""
    return (*lead, Run(f"{what}{when}{late}"))
