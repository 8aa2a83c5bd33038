"""A question without a name, as whoever asks, whoever answers and everybody else sees it."""

from collections.abc import Collection, Mapping, Sequence

from bot.domain.anonymous_questions import (
    LONGEST,
    AddressedTo,
    AnonymousQuestionId,
    FollowUp,
    Stage,
    tally,
)
from bot.domain.anonymous_questions import AnonymousQuestion as Question
from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.features.anonymous_questions import actions
from bot.frame.actions import Action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Element,
    Footnote,
    Form,
    Heading,
    Mention,
    Option,
    Row,
    Run,
    Style,
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words


def door(words: Words, here: CommunityId, text: str) -> Card:
    """The way to the form; what was typed is not on it."""
    ask = actions.AskAnonymously(community=here)
    button = Button(words("anonymous-ask"), ask, Style.PRIMARY)
    return Card(words(text), (words.rich(text), Buttons((button,))))


def ask_form(
    words: Words,
    here: CommunityId,
    typed: str = "",
    error: str = "",
    *,
    to: str = "",
    has_experts: bool = False,
) -> Form:
    """`has_experts`: there are any, and so there is a choice."""
    options = tuple(Option(words(f"anonymous-to-{one}"), one) for one in AddressedTo)
    chosen = to or AddressedTo.FACILITATORS
    whom = (Choice("to", words("anonymous-to"), options, (chosen,), required=True),)
    question = TextInput(
        "question", words("anonymous-question"), "", typed, True, required=True, most=LONGEST
    )
    return Form(
        title=words("anonymous-title"),
        action=actions.AskAnonymously(community=here),
        inputs=(question, *(whom if has_experts else ())),
        submit=words("anonymous-submit"),
        cancel=words("anonymous-cancel"),
        intro=words("anonymous-intro"),
        errors=(("question", error),) if error else (),
    )


def asked(words: Words, question: Question) -> Card:
    """To whoever asked: where it is now, and how long there is a way back to them."""
    return _noted(words, question, "anonymous-asked", "anonymous-withdraw")


def joined(words: Words, question: Question) -> Card:
    return _noted(words, question, "anonymous-joined", "anonymous-not-after-all")


def _noted(words: Words, question: Question, text: str, label: str) -> Card:
    back = actions.NoLonger(community=question.community, question=question.id)
    body = (words.rich(text), Buttons((Button(words(label), back),)))
    return Card(words(text), (*body, Footnote(words("anonymous-how-long"))))


def listed(
    words: Words,
    here: CommunityId,
    questions: Sequence[Question],
    tallies: Mapping[AnonymousQuestionId, int],
    may_answer: Collection[AnonymousQuestionId],
) -> Card:
    """What is open, the same for everybody; whoever may answer one has that button in its place."""
    title = words("anonymous-list")
    body: list[Element] = [Heading(title)]
    for one in questions:
        answer = Button(
            words("anonymous-answer"), actions.AnswerQuestion(community=here, question=one.id)
        )
        too = Button(words("anonymous-too"), actions.MineToo(community=here, question=one.id))
        body.append(Row((Run(one.text),), answer if one.id in may_answer else too))
        body.append(Footnote(_about(words, one, tallies.get(one.id, 0))))
    if not questions:
        body.append(words.rich("anonymous-list-none"))
    ask = Button(words("anonymous-ask"), actions.AskAnonymously(community=here))
    return Card(title, (*body, Buttons((ask,))))


def _about(words: Words, question: Question, asking: int) -> str:
    parts = [words(f"anonymous-for-{question.to}"), words.day(question.asked)]
    if told := tally(asking):
        parts.append(words("anonymous-tally", count=told))
    return " · ".join(parts)


def waiting(words: Words, here: CommunityId, count: int) -> Card:
    """To facilitators: that there is something to look at."""
    look = RunCommand(community=here, text="anonymous")
    button = Button(words("worklist-anonymous-press"), look, Style.PRIMARY)
    text = words.rich("anonymous-waiting", count=count)
    return Card(words("anonymous-waiting", count=count), (text, Buttons((button,))))


def to_moderate(words: Words, question: Question, asking: int) -> Card:
    """To a facilitator: list it, answer it, or decline it."""
    is_new = question.stage is Stage.WAITING
    listing = Button(
        words("anonymous-list-it"),
        actions.ListQuestion(community=question.community, question=question.id),
        Style.PRIMARY,
    )
    answering = Button(
        words("anonymous-answer"),
        actions.AnswerQuestion(community=question.community, question=question.id),
        Style.NORMAL if is_new else Style.PRIMARY,
    )
    declining = Button(
        words("anonymous-decline"),
        actions.DeclineQuestion(community=question.community, question=question.id),
        refuses=True,
    )
    buttons = (*((listing,) if is_new else ()), answering, declining)
    lead = f"anonymous-is-{question.stage}"
    return Card(
        words(lead),
        (
            words.rich(lead),
            Row((Run(question.text, bold=True),)),
            Buttons(buttons),
            Footnote(_about(words, question, asking)),
        ),
    )


def for_experts(words: Words, question: Question) -> Card:
    about = actions.AnswerQuestion(community=question.community, question=question.id)
    answering = Button(words("anonymous-answer"), about, Style.PRIMARY)
    return Card(
        words("anonymous-to-you"),
        (
            words.rich("anonymous-to-you"),
            Row((Run(question.text, bold=True),)),
            Buttons((answering,)),
            Footnote(words("anonymous-why-you")),
        ),
    )


def answer_form(words: Words, action: Action, question: str, error: str = "") -> Form:
    return _text_form(words, "answer", action, "anonymous-send", question, error)


def decline_form(words: Words, question: Question, error: str = "") -> Form:
    decline = actions.DeclineQuestion(community=question.community, question=question.id)
    return _text_form(words, "reason", decline, "anonymous-decline", question.text, error)


def back_form(words: Words, question: Question, error: str = "") -> Form:
    back = actions.WriteBack(community=question.community, question=question.id)
    return _text_form(words, "text", back, "anonymous-send", words("anonymous-back-intro"), error)


def _text_form(
    words: Words, name: str, action: Action, submit: str, intro: str, error: str
) -> Form:
    label = words(f"anonymous-form-{name}")
    field = TextInput(name, label, multiline=True, required=True, most=LONGEST)
    return Form(
        title=words(f"anonymous-title-{name}"),
        action=action,
        inputs=(field,),
        submit=words(submit),
        cancel=words("anonymous-cancel"),
        intro=intro,
        errors=((name, error),) if error else (),
    )


def answer(
    words: Words, question: Question, who: Member, asked: str, text: str, *, back: bool = False
) -> Card:
    """To everybody who asked, or, `back`, to one who wrote back: the answer, and the way to write back."""
    helps = Button(
        words("anonymous-helps"),
        actions.ThatHelps(community=question.community, question=question.id),
        Style.PRIMARY,
    )
    again = Button(
        words("anonymous-back"),
        actions.WriteBack(community=question.community, question=question.id),
    )
    lead = "anonymous-answered-back" if back else "anonymous-answered"
    return Card(
        words(lead, who=who.name),
        (
            words.rich(lead, who=Mention(who.id, who.name)),
            Row((Run(asked, bold=True),)),
            Row((Run(text),)),
            Buttons((helps, again)),
            Footnote(words("anonymous-back-how")),
        ),
    )


def thanks(words: Words, question: Question) -> Card:
    """To whoever answered."""
    keep = actions.KeepAnswer(community=question.community, question=question.id)
    button = Button(words("anonymous-keep"), keep)
    return Card(words("anonymous-thanks"), (words.rich("anonymous-thanks"), Buttons((button,))))


def written_back(words: Words, question: Question, written: FollowUp) -> Card:
    reply = actions.AnswerBack(community=question.community, follow_up=written.id)
    button = Button(words("anonymous-answer"), reply, Style.PRIMARY)
    return Card(
        words("anonymous-written-back"),
        (
            words.rich("anonymous-written-back"),
            Row((Run(question.text, bold=True),)),
            Row((Run(written.text),)),
            Buttons((button,)),
        ),
    )


def declined(words: Words, question: Question, reason: str) -> Card:
    return _ended(words, "anonymous-declined", question.text, reason)


def unanswered(words: Words, question: Question) -> Card:
    return _ended(words, "anonymous-unanswered", question.text, words("anonymous-unanswered-next"))


def _ended(words: Words, text: str, question: str, why: str) -> Card:
    body = (words.rich(text), Row((Run(question, bold=True),)), Row((Run(why),)))
    return Card(words(text), body)
