"""What a member sees of a poll that is open. No card ever repeats an answer: messages are kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.communities import Community
from bot.domain.polls import LONGEST_ANSWER, Poll, PollKind, Question, QuestionKind, Shown
from bot.features.pulse import actions
from bot.features.pulse.resultcards import figure
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Element,
    Footnote,
    Form,
    Heading,
    Input,
    Option,
    Run,
    Style,
    Text,
    TextInput,
)
from bot.frame.words import Words

Typed = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lead:
    """The last pulse's outcome, and what is done about it ("you said, we do")."""

    question: Question
    shown: Shown
    action: str


def ask(
    words: Words, community: Community, poll: Poll, closes: date, lead: Lead | None = None
) -> Card:
    """The promise first, then the question, then one press or one form."""
    title = _title(words, community, poll)
    body: tuple[Element, ...] = (
        Heading(title),
        *_lead(words, lead),
        *promise(words, poll, closes),
        *_question(words, poll),
    )
    return Card(title, body)


def _title(words: Words, community: Community, poll: Poll) -> str:
    if poll.kind is PollKind.POLL:
        return poll.title
    if poll.is_vote:
        return words("vote-title", community=community.name)
    return words(f"pulse-title-{poll.kind}", community=community.name)


def _lead(words: Words, lead: Lead | None) -> tuple[Element, ...]:
    if lead is None:
        return ()
    said = words.rich(
        "pulse-lead", question=lead.question.text(words.language), figure=figure(words, lead.shown)
    )
    does = (words.rich("pulse-lead-action", action=lead.action),) if lead.action else ()
    return (said, *does)


def promise(words: Words, poll: Poll, closes: date) -> tuple[Element, ...]:
    """What is kept, until when, who sees what, from how many answers on; in one line."""
    until = words.day(closes)
    if poll.is_vote:
        needed = poll.needed or poll.size
        return (Footnote(words("vote-promise", until=until, needed=needed, asked=poll.size)),)
    if poll.anonymous:
        return (Footnote(words("pulse-promise", until=until)),)
    return (words.rich("pulse-named", until=until),)


def _question(words: Words, poll: Poll) -> tuple[Element, ...]:
    here = poll.community
    if not poll.is_quick:
        count = len(poll.questions)
        fill = Button(
            words("pulse-fill"), actions.FillIn(community=here, poll=poll.id), Style.PRIMARY
        )
        return (words.rich("pulse-count", count=count), Buttons((fill,)))
    question = poll.questions[0]
    presses = tuple(
        Button(
            words(f"vote-{value}") if poll.is_vote else _point(words, question, value),
            actions.Vote(community=here, poll=poll.id, value=value),
        )
        for value in range(question.low, question.high + 1)
    )
    if poll.is_vote:
        return (*proposed(words, poll), Buttons(presses))
    return (Text((Run(question.text(words.language), bold=True),)), Buttons(presses))


def proposed(words: Words, poll: Poll) -> tuple[Element, ...]:
    """What changes, and the whole text as it would be."""
    text = poll.questions[0].text(words.language)
    return (words.rich("vote-change", change=poll.title), Text((Run(text),)))


def _point(words: Words, question: Question, value: int) -> str:
    if value == question.low:
        return words("pulse-low", value=value)
    return words("pulse-high", value=value) if value == question.high else str(value)


def reminder(words: Words, community: Community, poll: Poll, closes: date) -> Card:
    """The only one."""
    asked = ask(words, community, poll, closes)
    lead = words.rich("pulse-reminder")
    return Card(words("pulse-reminder"), (asked.body[0], lead, *asked.body[1:]))


def kept(
    words: Words, community: Community, poll: Poll, closes: date, told: str = "pulse-kept-until"
) -> Card:
    """Thanks; not a word of what was answered. `told` is the text that says what was done."""
    here, id = poll.community, poll.id
    change = Button(words("pulse-change"), actions.AnswerAgain(community=here, poll=id))
    buttons: tuple[Button, ...] = (change,)
    back = Button(words("pulse-retract"), actions.Retract(community=here, poll=id))
    if comment_number(poll):
        add = Button(words("pulse-comment"), actions.Comment(community=here, poll=id))
        buttons = (add, change, back)
    elif open_numbers(poll):
        buttons = (change, back)
    return Card(
        words("pulse-kept"),
        (
            Heading(_title(words, community, poll)),
            words.rich(told, until=words.day(closes)),
            Buttons(buttons),
            *promise(words, poll, closes),
        ),
    )


def comment_number(poll: Poll) -> int:
    """Which question is the sentence beside the score; 0 for none."""
    found = (n for n, question in enumerate(poll.questions) if question.item == "comment")
    return next(found, 0)


def open_numbers(poll: Poll) -> list[int]:
    """The questions that are answered in words."""
    kinds = enumerate(question.kind for question in poll.questions)
    return [number for number, kind in kinds if kind is QuestionKind.OPEN]


def comment_form(words: Words, poll: Poll, error: str = "") -> Form:
    box = TextInput(
        "comment",
        words("pulse-comment-label"),
        words("pulse-comment-hint"),
        multiline=True,
        most=LONGEST_ANSWER,
    )
    return Form(
        title=words("pulse-comment-title"),
        action=actions.Comment(community=poll.community, poll=poll.id),
        inputs=(box,),
        submit=words("pulse-send"),
        cancel=words("pulse-cancel"),
        errors=(("comment", words(error)),) if error else (),
    )


def form(words: Words, poll: Poll, closes: date, typed: Typed, errors: Mapping[str, str]) -> Form:
    """Every question at once. `typed` is what was just sent, never what was kept."""
    inputs = [
        made
        for number, question in enumerate(poll.questions)
        for made in _inputs(words, question, number, typed)
    ]
    until = words.day(closes)
    loud = words("pulse-promise" if poll.anonymous else "pulse-named-plain", until=until)
    return Form(
        title=words("pulse-form-title"),
        action=actions.FillIn(community=poll.community, poll=poll.id),
        inputs=tuple(inputs),
        submit=words("pulse-send"),
        cancel=words("pulse-cancel"),
        intro=f"{loud}\n{words('pulse-form-intro')}",
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def first_input(poll: Poll) -> str:
    return input_ids(poll.questions[0], 0)[0]


def input_ids(question: Question, number: int) -> tuple[str, ...]:
    """A ranking has an input for each place; every other question has one."""
    if question.kind is QuestionKind.RANKING:
        return tuple(f"q{number}-{place}" for place in range(question.places))
    return (f"q{number}",)


def _inputs(words: Words, question: Question, number: int, typed: Typed) -> list[Input]:
    ids = input_ids(question, number)
    text = (
        words("pulse-comment-label")
        if question.item == "comment"
        else question.text(words.language)
    )
    match question.kind:
        case QuestionKind.OPEN:
            value = typed.get(ids[0], "")
            return [TextInput(ids[0], text, value=value, multiline=True, most=LONGEST_ANSWER)]
        case QuestionKind.SCALE | QuestionKind.RECOMMEND:
            options = tuple(
                Option(_point(words, question, value), str(value))
                for value in range(question.low, question.high + 1)
            )
            return [Choice(ids[0], text, options, _chosen(typed, ids[0]))]
    options = tuple(
        Option(label, str(at)) for at, label in enumerate(question.labels(words.language))
    )
    if question.kind is not QuestionKind.RANKING:
        many = question.kind is QuestionKind.MULTIPLE
        return [Choice(ids[0], text, options, _chosen(typed, ids[0]), many)]
    return [
        Choice(
            id,
            words("pulse-place", question=text, place=place),
            options,
            _chosen(typed, id),
        )
        for place, id in enumerate(ids, start=1)
    ]


def _chosen(typed: Typed, id: str) -> tuple[str, ...]:
    return (typed[id],) if id in typed else ()
