"""The forms of events: to plan one, to change it, when one can, a line on the agenda, and how it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

from bot.domain.communities import CommunityId
from bot.domain.events import (
    LENGTHS,
    LONGEST_ABOUT,
    LONGEST_PLACE,
    LONGEST_TITLE,
    LONGEST_TOPIC,
    Event,
    Takes,
)
from bot.domain.membership import Member
from bot.features.events import actions
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

Errors = Mapping[str, str]
CHANNEL, EVERYBODY = "channel", "everybody"
WORTH = 5  # points of a scale
LONGEST_WHEN = 200
LONGEST_USED = 500


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form of an event begins with, or came back with. `when`: in words."""

    title: str = ""
    day: date | None = None
    at: time | None = None
    when: str = ""
    minutes: int = 60
    place: str = ""
    about: str = ""
    seats: str = ""
    invites: bool = False

    @classmethod
    def of(cls, event: Event, zone: str) -> "Typed":
        local = event.at.astimezone(ZoneInfo(zone)) if event.at else None
        return cls(
            event.title,
            local.date() if local else None,
            local.time() if local else None,
            "",
            event.minutes,
            event.place,
            event.about,
            str(event.seats) if event.seats else "",
            event.invites,
        )


def plan_form(
    words: Words, here: CommunityId, typed: Typed, errors: Errors | None = None, *, steers: bool
) -> Form:
    """`steers`: they may have everybody asked by a message."""
    when = TextInput(
        "when", words("event-when"), words("event-when-hint"), typed.when, most=LONGEST_WHEN
    )
    invites = (_invites(words, typed),) if steers else ()
    rest = (*_rest(words, typed), _hosts(words), *invites)
    inputs = (_title(words, typed), *_moment(words, typed), when, *rest)
    return Form(
        title=words("event-form-title"),
        action=actions.PlanEvent(community=here),
        inputs=inputs,
        submit=words("event-submit"),
        cancel=words("event-cancel"),
        intro=words("event-form-intro"),
        errors=_wrong(words, errors),
    )


def change_form(
    words: Words, event: Event, typed: Typed, speaker: Member | None, errors: Errors | None = None
) -> Form:
    who = PeopleInput(
        "speaker",
        words("event-speaker"),
        (Mention(speaker.id, speaker.name),) if speaker else (),
        words("event-speaker-hint"),
    )
    return Form(
        title=words("event-change"),
        action=actions.ChangeEvent(community=event.community, event=event.id),
        inputs=(
            _title(words, typed),
            *_moment(words, typed),
            *_rest(words, typed),
            _hosts(words),
            who,
        ),
        submit=words("event-save"),
        cancel=words("event-cancel"),
        intro=words("event-change-intro"),
        errors=_wrong(words, errors),
    )


def _title(words: Words, typed: Typed) -> TextInput:
    return TextInput(
        "title",
        words("event-title"),
        words("event-title-hint"),
        typed.title,
        required=True,
        most=LONGEST_TITLE,
        missing=words("event-error-title"),
    )


def _moment(words: Words, typed: Typed) -> tuple[Input, ...]:
    return (
        DateInput("day", words("event-day"), typed.day),
        TimeInput("at", words("event-time"), typed.at),
    )


def _rest(words: Words, typed: Typed) -> tuple[Input, ...]:
    lengths = tuple(Option(words(f"event-length-{one}"), str(one)) for one in LENGTHS)
    return (
        Choice("minutes", words("event-length"), lengths, (str(typed.minutes),)),
        TextInput(
            "place",
            words("event-place"),
            words("event-place-hint"),
            typed.place,
            most=LONGEST_PLACE,
        ),
        TextInput(
            "about",
            words("event-about"),
            words("event-about-hint"),
            typed.about,
            multiline=True,
            most=LONGEST_ABOUT,
        ),
        TextInput("seats", words("event-seats"), words("event-seats-hint"), typed.seats, most=10),
    )


def _hosts(words: Words) -> PeopleInput:
    """Empty to begin with: whoever hosts already stays, and gives it up themselves."""
    return PeopleInput("hosts", words("event-hosts"), (), words("event-hosts-hint"))


def _invites(words: Words, typed: Typed) -> Choice:
    options = tuple(Option(words(f"event-to-{one}"), one) for one in (CHANNEL, EVERYBODY))
    return Choice("invites", words("event-to"), options, ((CHANNEL, EVERYBODY)[typed.invites],))


def when_form(words: Words, event: Event, zone: str, can: tuple[int, ...]) -> Form:
    """The times that are asked; `can`: those that somebody ticked before."""
    times = tuple(
        Option(words.moment(slot, zone), str(index)) for index, slot in enumerate(event.slots)
    )
    chosen = tuple(str(index) for index in can)
    return Form(
        title=words("event-when-title"),
        action=actions.SayWhen(community=event.community, event=event.id),
        inputs=(Choice("can", words("event-can"), times, chosen, many=True),),
        submit=words("event-save"),
        cancel=words("event-cancel"),
        intro=words("event-when-intro", title=event.title),
    )


def choose_form(words: Words, event: Event, zone: str, counts: Mapping[int, int]) -> Form:
    """One of the times, each with how many can."""
    times = tuple(
        Option(
            words("event-slot-can", moment=words.moment(slot, zone), count=counts.get(index, 0)),
            str(index),
        )
        for index, slot in enumerate(event.slots)
    )
    return Form(
        title=words("event-choose-title"),
        action=actions.ChooseTime(community=event.community, event=event.id),
        inputs=(Choice("slot", words("event-slot"), times, required=True),),
        submit=words("event-submit"),
        cancel=words("event-cancel"),
    )


def topic_form(words: Words, event: Event, error: str = "") -> Form:
    topic = TextInput(
        "topic", words("event-topic"), words("event-topic-hint"), required=True, most=LONGEST_TOPIC
    )
    return Form(
        title=words("event-topic-title"),
        action=actions.AddTopic(community=event.community, event=event.id),
        inputs=(topic,),
        submit=words("event-topic-add"),
        cancel=words("event-cancel"),
        errors=(("topic", words(error)),) if error else (),
    )


def came_form(words: Words, event: Event) -> Form:
    worth = tuple(Option(words(f"event-worth-{n}"), str(n)) for n in range(WORTH, 0, -1))
    takes = tuple(Option(words(f"event-takes-{one}"), one) for one in Takes)
    return Form(
        title=words("event-came-title"),
        action=actions.SayCame(community=event.community, event=event.id),
        inputs=(
            Choice("worth", words("event-worth"), worth),
            Choice("takes", words("event-takes"), takes, many=True),
        ),
        submit=words("event-send"),
        cancel=words("event-cancel"),
        intro=words("event-came-intro"),
    )


def used_form(words: Words, event: Event) -> Form:
    what = TextInput(
        "used",
        words("event-used-what"),
        words("event-used-hint"),
        multiline=True,
        required=True,
        most=LONGEST_USED,
        missing=words("event-error-used"),
    )
    return Form(
        title=words("event-used-title"),
        action=actions.SayUsed(community=event.community, event=event.id),
        inputs=(what,),
        submit=words("event-send"),
        cancel=words("event-cancel"),
        intro=words("event-used-intro"),
    )


def _wrong(words: Words, errors: Errors | None) -> tuple[tuple[str, str], ...]:
    return tuple((name, words(text)) for name, text in (errors or {}).items())
