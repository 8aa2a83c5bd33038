"""Every card of anonymous questions, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import date

from bot.domain.anonymous_questions import (
    AddressedTo,
    AnonymousQuestion,
    AnonymousQuestionId,
    FollowUp,
    FollowUpId,
    Stage,
)
from bot.features.anonymous_questions import actions, cards
from bot.frame.cards import Message
from bot.frame.subject import Scene
from bot.frame.words import note

DAY = date(2026, 11, 23)
NOTES = (
    "anonymous-not-taking-part",
    "anonymous-too-few",
    "anonymous-most-waiting",
    "anonymous-over",
    "anonymous-no-longer",
    "anonymous-none-waiting",
    "anonymous-declined-done",
    "anonymous-answered-already",
    "anonymous-kept",
    "anonymous-back-sent",
    "anonymous-most-back",
    "anonymous-back-answered",
    "anonymous-helped",
)


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, one = scene.words, scene.community.id, scene.members[0]
    text, said = words("anonymous-example"), words("anonymous-example-answer")
    asked = AnonymousQuestion(AnonymousQuestionId(1), here, text, AddressedTo.FACILITATORS, DAY)
    listed = replace(asked, id=AnonymousQuestionId(2), to=AddressedTo.EXPERTS, stage=Stage.LISTED)
    answered = listed.answered_with(said, one.id, DAY)
    again = words("anonymous-example-back")
    written = FollowUp(FollowUpId(1), answered.id, again, DAY)
    reply = actions.AnswerBack(community=here, follow_up=1)
    first = actions.AnswerQuestion(community=here, question=1)
    return (
        cards.door(words, here, "anonymous-door"),
        cards.door(words, here, "anonymous-in-channel"),
        cards.ask_form(words, here, "", words("anonymous-error"), has_experts=True),
        cards.ask_form(words, here),
        cards.asked(words, asked),
        cards.joined(words, listed),
        cards.listed(words, here, (asked, listed), {listed.id: 4, asked.id: 2}, {listed.id}),
        cards.listed(words, here, (), {}, ()),
        cards.waiting(words, here, 1),
        cards.waiting(words, here, 2),
        cards.to_moderate(words, asked, 1),
        cards.to_moderate(words, listed, 4),
        cards.decline_form(words, asked, words("anonymous-error-reason")),
        cards.for_experts(words, listed),
        cards.answer_form(words, first, text, words("anonymous-error-answer")),
        cards.answer(words, answered, one, text, said),
        cards.thanks(words, answered),
        cards.back_form(words, answered, words("anonymous-error-back")),
        cards.written_back(words, answered, written),
        cards.answer_form(words, reply, again),
        cards.answer(words, answered, one, again, said, back=True),
        cards.declined(words, asked, words("anonymous-example-reason")),
        cards.unanswered(words, asked),
        note(words, "anonymous-more", count=1),
        note(words, "anonymous-more", count=3),
        *(note(words, text) for text in NOTES),
    )
