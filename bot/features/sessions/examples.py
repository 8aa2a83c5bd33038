"""Every card of sessions, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import UTC, datetime, time

from bot.domain.membership import Role
from bot.domain.sessions import Session, SessionId, SessionQuestion, SessionQuestionId
from bot.features.sessions import actions, cards, question_cards
from bot.features.sessions.cards import Known
from bot.features.sessions.forms import NAMELESS, Typed, ask_form, keep_form, move_form, plan_form
from bot.frame.cards import Message
from bot.frame.subject import Scene
from bot.frame.words import note

AT = datetime(2026, 12, 1, 14, 0, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
NOTES = (
    "session-not-taking-part",
    "session-who-plans",
    "session-gone",
    "session-question-gone",
    "session-questions-gone",
    "session-too-noted",
    "session-withdrawn",
    "session-nothing-kept",
)


def examples(scene: Scene) -> tuple[Message, ...]:
    return (*_of_planning(scene), *_of_asking(scene), *_of_answering(scene))


def _session(scene: Scene) -> Session:
    expert, opener, *_ = scene.members
    topic, place = scene.words("session-example-topic"), scene.words("session-place-hint")
    return Session(SessionId(1), scene.community.id, topic, expert.id, opener.id, AT, place)


def _questions(scene: Scene) -> tuple[SessionQuestion, SessionQuestion]:
    """One by name that four people ask, and one without that is on no list."""
    text, other = scene.words("session-example-question"), scene.words("session-example-nameless")
    session = _session(scene).id
    named = SessionQuestion(SessionQuestionId(1), session, text, scene.members[2].id, True, 4)
    return named, SessionQuestion(SessionQuestionId(2), session, other, None, False)


def _of_planning(scene: Scene) -> tuple[Message, ...]:
    words, here, (expert, opener, *_) = scene.words, scene.community.id, scene.members
    session = _session(scene)
    typed = Typed(session.topic, AT.date(), time(15), session.place)
    errors = {one: f"session-error-{one}" for one in ("topic", "day", "expert")}
    move = actions.MoveSession(community=here, session=1)
    found = (Known(session, expert, _questions(scene)),)
    texts = ("planned", "stands", "moved", "for-you", "moved-by")
    return (
        plan_form(words, here, typed, None),
        plan_form(words, here, Typed(), opener, {**errors, "at": "session-error-time"}),
        move_form(words, move, typed, {"day": "session-error-day"}),
        cards.announced(words, session, expert, ZONE, "session-announced"),
        cards.announced(words, session, expert, ZONE, "session-moved-post"),
        *(cards.stands(words, session, expert, opener, ZONE, f"session-{one}") for one in texts),
        cards.own(words, here, found, ZONE, plan=True),
        cards.own(words, here, found, ZONE, plan=False),
        cards.off(words, session, expert, ZONE),
        cards.off(words, session, expert, ZONE, opener),
        cards.expert_away(words, session, expert, ZONE),
        *(note(words, one) for one in NOTES),
    )


def _of_asking(scene: Scene) -> tuple[Message, ...]:
    words, (expert, _, asker, other) = scene.words, scene.members
    session, (named, nameless) = _session(scene), _questions(scene)
    names = {asker.id: asker}
    steers = replace(other, roles=frozenset({Role.FACILITATOR}))
    many = (Known(session, expert, (named, nameless)),) * (cards.MOST_LISTED + 2)
    listed = (named,) * (question_cards.MOST_ON_THE_LIST + 1)
    waiting = (nameless,) * (question_cards.MOST_WAITING + 2)
    return (
        cards.listed(words, many, steers, ZONE),
        cards.listed(words, many[:1], other, ZONE),
        cards.listed(words, (), other, ZONE),
        ask_form(words, session, "", "", words("session-error-question"), nameless=True),
        ask_form(words, session, named.text, NAMELESS, "", nameless=False),
        question_cards.asked(words, session, named, expert),
        question_cards.asked(words, session, nameless, expert),
        question_cards.questions(words, session, (named,), (), names, asker),
        question_cards.questions(words, session, listed, waiting, names, steers),
        question_cards.questions(words, session, (named,), (nameless,), names, expert),
        question_cards.questions(words, session, (), (), {}, other),
    )


def _of_answering(scene: Scene) -> tuple[Message, ...]:
    words, (expert, _, asker, _) = scene.words, scene.members
    session, (named, nameless) = _session(scene), _questions(scene)
    names, answer = {asker.id: asker}, words("session-example-answer")
    errors = {"question": "session-error-which", "answer": "session-error-answer"}
    many = (named, nameless) * question_cards.MOST_HANDED_OVER
    return (
        *question_cards.handed_over(words, session, (named,), names, ZONE),
        *question_cards.handed_over(words, session, many, names, ZONE),
        *question_cards.handed_over(words, session, (), {}, ZONE),
        cards.over(words, session),
        keep_form(words, session, (named, nameless), errors),
        cards.kept(words, session, left=1),
        cards.kept(words, session, left=0),
        cards.answered(words, expert, named, answer),
    )
