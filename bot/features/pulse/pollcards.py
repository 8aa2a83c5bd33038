"""What who runs polls sees: drafts, what is open, and earlier results."""

from collections.abc import Mapping, Sequence

from bot.domain.anonymity import Turnout
from bot.domain.communities import CommunityId
from bot.domain.polls import MOST_QUESTIONS, Poll, QuestionKind
from bot.domain.pulse import Split
from bot.features.pulse import actions
from bot.features.pulse.resultcards import title_of
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Confirm,
    Element,
    Footnote,
    Form,
    Heading,
    Option,
    Row,
    Run,
    Style,
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words
from bot.talking import number_words

Typed = Mapping[str, str]
SHORT_TITLE = 60  # characters, in a question that Slack cuts at 300
Rated = Sequence[tuple[Poll, Turnout]]


def resting(words: Words, here: CommunityId) -> Card:
    """The pulse pauses, since hardly anybody answered; what can be done."""
    again = Button(words("pulse-turn-on"), RunCommand(community=here, text="pulse on"))
    return Card(words("pulse-rests"), (words.rich("pulse-rests"), Buttons((again,))))


def overview(words: Words, here: CommunityId, rated: Rated) -> Card:
    title = words("poll-overview")
    new = Button(words("poll-new"), RunCommand(community=here, text="poll new"), Style.PRIMARY)
    results = Button(words("poll-results"), RunCommand(community=here, text="poll results"))
    rows = tuple(_open_row(words, poll, turnout) for poll, turnout in rated)
    empty = Row(words.rich("poll-none-open").runs)
    return Card(title, (Heading(title), *(rows or (empty,)), Buttons((new, results))))


def opened(words: Words, rated: Rated) -> Card:
    """Closing asks once, and says what it does."""
    title = words("poll-close-title")
    return Card(title, (Heading(title), *(_open_row(words, p, turnout) for p, turnout in rated)))


def _open_row(words: Words, poll: Poll, turnout: Turnout) -> Row:
    assert poll.closes
    until = words.day(poll.closes.date())
    line = words("poll-row", response=number_words.turnout(words, turnout), until=until)
    effect = "poll-close-effect" if turnout.answered else "poll-close-effect-few"
    close = Button(
        words("poll-close"),
        actions.ClosePoll(community=poll.community, poll=poll.id),
        Style.DANGER,
        Confirm(
            words("poll-close-title"),
            words(effect, title=title_of(words, poll)[:SHORT_TITLE]),
            words("poll-close"),
            words("pulse-cancel"),
        ),
    )
    kind = words(f"poll-kind-{poll.kind}")
    return Row((Run(f"{kind}: "), Run(title_of(words, poll), bold=True), Run(f" – {line}")), close)


def earlier(words: Words, polls: Sequence[Poll]) -> Card:
    title = words("poll-earlier")
    rows = tuple(_earlier_row(words, poll) for poll in polls)
    return Card(title, (Heading(title), *rows))


def _earlier_row(words: Words, poll: Poll) -> Row:
    assert poll.closes
    show = actions.ShowResult(community=poll.community, poll=poll.id)
    day = words.short_day(poll.closes.date())
    name = title_of(words, poll)
    return Row((Run(day, bold=True), Run(f" {name}")), Button(words("poll-show"), show))


def draft(words: Words, poll: Poll) -> Card:
    """The poll as it stands; nothing is sent until it is opened."""
    here, id = poll.community, poll.id
    first = Style.NORMAL if poll.questions else Style.PRIMARY
    add = Button(words("poll-add"), actions.AddQuestion(community=here, poll=id), first)
    less = Button(words("poll-less"), actions.DropQuestion(community=here, poll=id))
    go = Button(words("poll-open"), actions.OpenPoll(community=here, poll=id), Style.PRIMARY)
    drop = Button(words("poll-drop"), actions.DropPoll(community=here, poll=id), Style.DANGER)
    room = (add,) if len(poll.questions) < MOST_QUESTIONS else ()
    buttons = (*room, *((go, less) if poll.questions else ()), drop)
    title = words("poll-draft", title=poll.title)
    return Card(
        title,
        (
            Heading(title),
            *_rows(words, poll),
            words.rich("poll-draft-anonymous" if poll.anonymous else "poll-draft-named"),
            *_split(words, poll),
            Buttons(buttons),
            Footnote(words("poll-draft-note")),
        ),
    )


def _rows(words: Words, poll: Poll) -> tuple[Element, ...]:
    rows = []
    for number, question in enumerate(poll.questions, start=1):
        kind = words(f"question-{question.kind}")
        options = " · ".join(question.labels(words.language))
        text = f" {question.text(words.language)} ({kind})" + (f": {options}" if options else "")
        rows.append(Row((Run(f"{number}.", bold=True), Run(text))))
    return tuple(rows) or (Row(words.rich("poll-draft-empty").runs),)


def _split(words: Words, poll: Poll) -> tuple[Element, ...]:
    if poll.split is Split.NONE:
        return ()
    return (words.rich("poll-draft-split", split=words(f"split-{poll.split}")),)


def now_open(words: Words, poll: Poll) -> Card:
    assert poll.closes
    until = words.day(poll.closes.date())
    text = words.rich("poll-now-open", title=poll.title, asked=poll.size, until=until)
    return Card(words("poll-now-open", title=poll.title, asked=poll.size, until=until), (text,))


def new_form(words: Words, here: CommunityId, typed: Typed, errors: Mapping[str, str]) -> Form:
    named = tuple(Option(words(f"poll-named-{way}"), way) for way in ("anonymous", "named"))
    splits = tuple(Option(words(f"split-{split}"), split.value) for split in Split)
    return Form(
        title=words("poll-new-title"),
        action=actions.NewPoll(community=here),
        inputs=(
            TextInput("title", words("poll-title"), value=str(typed.get("title", "")), most=80),
            Choice("named", words("poll-named"), named, (str(typed.get("named") or "anonymous"),)),
            Choice(
                "split", words("poll-split"), splits, (str(typed.get("split") or Split.NONE.value),)
            ),
        ),
        submit=words("poll-begin"),
        cancel=words("pulse-cancel"),
        intro=words("poll-new-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def question_form(words: Words, poll: Poll, typed: Typed, errors: Mapping[str, str]) -> Form:
    kinds = tuple(Option(words(f"question-{kind}"), kind.value) for kind in QuestionKind)
    chosen = str(typed.get("kind") or QuestionKind.SCALE)

    def line(name: str) -> TextInput:
        return TextInput(name, words(f"poll-{name}"), value=str(typed.get(name, "")), most=200)

    return Form(
        title=words("poll-question-title"),
        action=actions.AddQuestion(community=poll.community, poll=poll.id),
        inputs=(
            Choice("kind", words("poll-kind"), kinds, (chosen,)),
            line("nl"),
            line("en"),
            TextInput(
                "options",
                words("poll-options"),
                words("poll-options-hint"),
                str(typed.get("options", "")),
                multiline=True,
                most=1500,
            ),
        ),
        submit=words("poll-add"),
        cancel=words("pulse-cancel"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )
