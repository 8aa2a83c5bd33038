"""That somebody knows of what was asked long ago, and what is still waited for."""

from collections.abc import Sequence

from bot.domain.questions import MOST_SHOWN, Candidate, Question, QuestionId
from bot.domain.vocabulary import Vocabulary
from bot.features.questions import actions
from bot.features.questions.cards import row
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Mention,
    Message,
    Row,
    Run,
    Style,
)
from bot.frame.subject import Scene
from bot.frame.words import Words, note


def awaited(words: Words, question: Question) -> Card:
    """To whoever asked: they will hear it; and the way to stop that."""
    stop = actions.AwaitNoMore(community=question.community, question=question.id)
    lead = words.rich("ask-awaited")
    buttons = Buttons((Button(words("ask-await-no-more"), stop),))
    return Card(words("ask-awaited"), (lead, Row((Run(question.text),)), buttons))


def somebody_knows(words: Words, question: Question, found: Sequence[Candidate]) -> Card:
    """To whoever asked: who names it by now, and up to two others who do. Nothing is sent yet."""
    first = found[0]
    who = Mention(first.member.id, first.member.name)
    topics = ", ".join(term.text for term in first.shared)
    lead = words.rich("ask-known-now", who=who, topics=topics)
    asked = Row((Run(question.text, bold=True),))
    body: list[Element] = [lead, asked, _answers(words, question, first)]
    body += [row(words, question, one, Style.NORMAL) for one in found[1:MOST_SHOWN]]
    body.append(Footnote(words("ask-consent")))
    return Card(words("ask-known-now", who=who, topics=topics), tuple(body))


def _answers(words: Words, question: Question, first: Candidate) -> Buttons:
    here, number = question.community, question.id
    put = actions.PutTo(community=here, question=number, person=first.member.id)
    stop = actions.AwaitNoMore(community=here, question=number)
    yes = Button(words("ask-await-yes"), put, Style.PRIMARY)
    return Buttons((yes, Button(words("ask-await-no-more"), stop, refuses=True)))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card about waiting."""
    words, (asker, knower, *_) = scene.words, scene.members
    text = words("ask-question-hint").partition(": ")[2]
    question = Question(QuestionId(7), asker.community, asker.id, text, asker.since)
    terms = Vocabulary().terms(text)[-1:]
    return (
        awaited(words, question),
        somebody_knows(words, question, (Candidate(knower, terms),)),
        somebody_knows(words, question, [Candidate(knower, terms, expert=True)] * 3),
        *(note(words, f"ask-await-{one}") for one in ("over", "many")),
    )
