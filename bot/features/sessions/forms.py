"""The forms of sessions: one to plan or to move, a question for it, and an answer to keep."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.sessions import (
    LONGEST,
    LONGEST_ANSWER,
    LONGEST_PLACE,
    LONGEST_TOPIC,
    Session,
    SessionQuestion,
)
from bot.features.sessions import actions
from bot.frame.cards import (
    Choice,
    DateInput,
    Form,
    Input,
    Mention,
    Option,
    PeopleInput,
    TextInput,
    TimeInput,
)
from bot.frame.words import Words

NAMED, NAMELESS = "named", "nameless"
MOST_CHOICES = 90  # Slack's limit is 100
LONGEST_CHOICE = 70  # characters of a question that is one of several; Slack's limit is 75
Errors = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form of a session begins with, or came back with."""

    topic: str = ""
    day: date | None = None
    at: time | None = None
    place: str = ""

    @classmethod
    def of(cls, session: Session, zone: str) -> "Typed":
        local: datetime = session.at.astimezone(ZoneInfo(zone))
        return cls(session.topic, local.date(), local.time(), session.place)


def plan_form(
    words: Words,
    here: CommunityId,
    typed: Typed,
    expert: Member | None,
    errors: Errors | None = None,
) -> Form:
    """`expert`: who gives it unless somebody else is picked; None where nobody can be."""
    topic = TextInput(
        "topic",
        words("session-topic"),
        words("session-topic-hint"),
        typed.topic,
        required=True,
        most=LONGEST_TOPIC,
        missing=words("session-error-topic"),
    )
    hint = words("session-expert-hint")
    who = PeopleInput(
        "expert",
        words("session-expert"),
        (Mention(expert.id, expert.name),) if expert else (),
        hint,
    )
    return Form(
        title=words("session-form-title"),
        action=actions.PlanSession(community=here),
        inputs=(topic, *_when(words, typed), *((who,) if expert else ())),
        submit=words("session-submit"),
        cancel=words("session-cancel"),
        intro=words("session-form-intro"),
        errors=_wrong(words, errors),
    )


def move_form(
    words: Words, action: actions.MoveSession, typed: Typed, errors: Errors | None = None
) -> Form:
    return Form(
        title=words("session-move-title"),
        action=action,
        inputs=_when(words, typed),
        submit=words("session-move"),
        cancel=words("session-cancel"),
        intro=words("session-move-intro"),
        errors=_wrong(words, errors),
    )


def _when(words: Words, typed: Typed) -> tuple[Input, ...]:
    return (
        DateInput("day", words("session-day"), typed.day),
        TimeInput("at", words("session-time"), typed.at),
        TextInput(
            "place",
            words("session-place"),
            words("session-place-hint"),
            typed.place,
            most=LONGEST_PLACE,
        ),
    )


def ask_form(
    words: Words, session: Session, typed: str, name: str, error: str, *, nameless: bool
) -> Form:
    """`nameless`: enough people are here for a question without a name."""
    options = tuple(Option(words(f"session-{one}"), one) for one in (NAMED, NAMELESS))
    chosen = name if name in (NAMED, NAMELESS) else NAMED
    question = TextInput(
        "question", words("session-question"), "", typed, True, required=True, most=LONGEST
    )
    choice = Choice("name", words("session-name"), options, (chosen,), required=True)
    return Form(
        title=words("session-ask"),
        action=actions.AskForSession(community=session.community, session=session.id),
        inputs=(question, *((choice,) if nameless else ())),
        submit=words("session-ask-submit"),
        cancel=words("session-cancel"),
        intro=words("session-ask-intro" if nameless else "session-ask-intro-named"),
        errors=(("question", error),) if error else (),
    )


def keep_form(
    words: Words,
    session: Session,
    left: Sequence[SessionQuestion],
    errors: Errors | None = None,
) -> Form:
    options = tuple(Option(_shortened(one.text), str(one.id)) for one in left[:MOST_CHOICES])
    answer = TextInput(
        "answer", words("session-answer"), "", "", True, required=True, most=LONGEST_ANSWER
    )
    return Form(
        title=words("session-keep-title"),
        action=actions.KeepSessionAnswer(community=session.community, session=session.id),
        inputs=(Choice("question", words("session-which"), options, required=True), answer),
        submit=words("session-keep-submit"),
        cancel=words("session-cancel"),
        intro=words("session-keep-intro"),
        errors=_wrong(words, errors),
    )


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_CHOICE else f"{text[: LONGEST_CHOICE - 2]} …"


def _wrong(words: Words, errors: Errors | None) -> tuple[tuple[str, str], ...]:
    return tuple((name, words(text)) for name, text in (errors or {}).items())
