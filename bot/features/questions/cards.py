"""Who may know, the question as it arrives, and the answer as it comes back."""

from collections.abc import Sequence

from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.questions import (
    LONGEST,
    MOST_SHOWN,
    Candidate,
    Question,
    QuestionId,
    QuestionStatus,
)
from bot.features.questions import actions
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
    Message,
    Option,
    Row,
    Run,
    Style,
    TextInput,
)
from bot.frame.subject import Scene
from bot.frame.words import Words

KEEP = "keep"


def ask_form(words: Words, here: CommunityId, typed: str = "", error: str = "") -> Form:
    return Form(
        title=words("ask-title"),
        action=actions.AskQuestion(community=here),
        inputs=(
            TextInput(
                "question",
                words("ask-question"),
                words("ask-question-hint"),
                typed,
                multiline=True,
                required=True,
                most=LONGEST,
            ),
        ),
        submit=words("ask-submit"),
        cancel=words("ask-cancel"),
        errors=(("question", error),) if error else (),
    )


def people(
    words: Words, question: Question, found: Sequence[Candidate], before: Question | None
) -> Card:
    """An answer that was kept earlier, and up to three people with why they; nothing is sent yet."""
    title = words("ask-found" if found else "ask-nobody")
    body: list[Element] = [Heading(words("ask-heading")), Row((Run(question.text),))]
    if before:
        body += [words.rich("ask-before", question=before.text), Row((Run(before.answer),))]
    if found and not any(one.shared for one in found):
        body.append(words.rich("ask-nobody-names"))
    body.append(words.rich("ask-found" if found else "ask-nobody"))
    body += _rows(words, question, found)
    body.append(Footnote(words("ask-consent")))
    return Card(title, tuple(body))


def _rows(words: Words, question: Question, found: Sequence[Candidate]) -> tuple[Row, ...]:
    """The first is the likeliest."""
    return tuple(
        _row(words, question, one, Style.NORMAL if number else Style.PRIMARY)
        for number, one in enumerate(found[:MOST_SHOWN])
    )


def _row(words: Words, question: Question, one: Candidate, style: Style) -> Row:
    put = actions.PutTo(community=question.community, question=question.id, person=one.member.id)
    topics = ", ".join(term.text for term in one.shared)
    why = words.rich("ask-knows", topics=topics) if topics else words.rich("ask-willing")
    who = Mention(one.member.id, one.member.name)
    return Row((who, Run(": "), *why.runs), Button(words("ask-put"), put, style))


def put(words: Words, question: Question, expert: Member) -> Card:
    """To the asker: it is on its way."""
    withdraw = actions.Withdraw(community=question.community, question=question.id)
    text = words.rich("ask-sent", who=Mention(expert.id, expert.name))
    button = Button(words("ask-withdraw"), withdraw)
    return Card(words("ask-sent", who=expert.name), (text, Buttons((button,))))


def arrives(words: Words, question: Question, asker: Member) -> Card:
    """To the one who is asked: whose question, and three ways to go on."""
    about = {"community": question.community, "question": question.id}
    buttons = (
        Button(words("ask-answer"), actions.GiveAnswer(**about), Style.PRIMARY),  # type: ignore[arg-type]  # by name
        Button(words("ask-pass"), actions.PassOn(**about), refuses=True),  # type: ignore[arg-type]  # by name
        Button(words("ask-no-more"), actions.AskMeNoMore(**about)),  # type: ignore[arg-type]  # by name
    )
    lead = words.rich("ask-arrives", who=Mention(asker.id, asker.name))
    return Card(
        words("ask-arrives", who=asker.name),
        (lead, Row((Run(question.text),)), Buttons(buttons), Footnote(words("ask-why-you"))),
    )


def answer_form(words: Words, question: Question, error: str = "") -> Form:
    keep = (Option(words("ask-keep-yes"), KEEP),)
    return Form(
        title=words("ask-answer-title"),
        action=actions.GiveAnswer(community=question.community, question=question.id),
        inputs=(
            TextInput(
                "answer",
                words("ask-answer-label"),
                multiline=True,
                required=True,
                most=LONGEST,
            ),
            Choice("keep", words("ask-keep"), keep, many=True),
        ),
        submit=words("ask-answer-submit"),
        cancel=words("ask-cancel"),
        intro=question.text,
        errors=(("answer", error),) if error else (),
    )


def comes_back(words: Words, question: Question, expert: Member) -> Card:
    """To the asker: the answer, and keeping it where the other said that this may be."""
    here = question.community
    keep = Button(words("ask-keep-it"), actions.Keep(community=here, question=question.id))
    lead = words.rich("ask-answered", who=Mention(expert.id, expert.name))
    body: list[Element] = [
        lead,
        Row((Run(question.text, bold=True),)),
        Row((Run(question.answer),)),
    ]
    body += [Buttons((keep,))] if question.may_be_kept else []
    return Card(words("ask-answered", who=expert.name), tuple(body))


def not_this_time(
    words: Words, question: Question, expert: str, found: Sequence[Candidate], why: str
) -> Card:
    """To the asker: somebody cannot, or is silent; and who else there is."""
    lead = words.rich(why, who=expert)
    rest = _rows(words, question, found) or (words.rich("ask-nobody-left"),)
    return Card(words(why, who=expert), (lead, Row((Run(question.text, bold=True),)), *rest))


def _example(scene: Scene) -> Question:
    asker, expert = scene.members[0], scene.members[1]
    text, answer = "Wie weet iets over portfolio's?", "Begin klein: één bewijs per leeruitkomst."
    return Question(
        QuestionId(7),
        asker.community,
        asker.id,
        text,
        asker.since,
        QuestionStatus.ANSWERED,
        expert.id,
        answer=answer,
        may_be_kept=True,
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, members, question = (
        scene.words,
        scene.community,
        scene.members,
        _example(scene),
    )
    found = tuple(Candidate(member) for member in members[:2])
    return (
        ask_form(words, community.id, "", words("ask-error")),
        people(words, question, found, question),
        people(words, question, (), None),
        put(words, question, members[0]),
        arrives(words, question, members[0]),
        answer_form(words, question, words("ask-error-answer")),
        comes_back(words, question, members[0]),
        not_this_time(words, question, members[0].name, found, "ask-passed"),
        not_this_time(words, question, members[0].name, (), "ask-silent"),
    )
