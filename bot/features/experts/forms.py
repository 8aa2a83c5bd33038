"""The forms of experts: what one may be asked about and when; a talk to book, or to move."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.domain.communities import CommunityId
from bot.domain.experts import (
    DEFAULT_MONTHLY,
    LENGTHS,
    LONGEST,
    LONGEST_PLACE,
    MOST_MONTHLY,
    Expertise,
)
from bot.domain.recurrences import Every, Spoken
from bot.features.experts import actions
from bot.frame.actions import Action
from bot.frame.cards import Choice, Form, Input, Option, TextInput, TimeInput
from bot.frame.words import Words

NEVER = "never"


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form of an offer begins with, or came back with."""

    topics: str = ""
    monthly: int = DEFAULT_MONTHLY
    every: Every | None = None
    weekday: int = 0
    begins: time | None = None
    ends: time | None = None
    minutes: int = 20
    place: str = ""

    @classmethod
    def of(cls, offer: Expertise) -> "Typed":
        typed = cls(offer.topics, offer.monthly)
        if (hours := offer.hours) is None:
            return typed
        recurrence = hours.recurrence
        return replace(
            typed,
            every=recurrence.every,
            weekday=recurrence.weekday,
            begins=hours.begins,
            ends=hours.ends,
            minutes=hours.minutes,
            place=hours.place,
        )

    def heard(self, said: Spoken) -> "Typed":
        """With the hours that somebody named in a sentence, as far as they did."""
        if not said.recurs:
            return self
        day = said.weekday if said.weekday is not None and said.weekday < 5 else self.weekday
        begins, ends = said.begins or self.begins, said.ends or self.ends
        return replace(self, every=said.every, weekday=day, begins=begins, ends=ends)


def offer_form(
    words: Words, here: CommunityId, typed: Typed, errors: Mapping[str, str] | None = None
) -> Form:
    return Form(
        title=words("experts-form-title"),
        action=actions.OfferExpertise(community=here),
        inputs=(
            TextInput(
                "topics",
                words("experts-topics"),
                words("experts-topics-hint"),
                typed.topics,
                multiline=True,
                required=True,
                most=LONGEST,
                missing=words("experts-error-topics"),
            ),
            _number(words, "monthly", range(1, MOST_MONTHLY + 1), typed.monthly),
            *_hours(words, typed),
        ),
        submit=words("experts-save"),
        cancel=words("experts-cancel"),
        intro=words("experts-form-intro"),
        errors=tuple((name, words(text)) for name, text in (errors or {}).items()),
    )


def _number(words: Words, name: str, numbers: Sequence[int], chosen: int) -> Choice:
    options = tuple(Option(str(n), str(n)) for n in numbers)
    return Choice(name, words(f"experts-{name}"), options, (str(chosen),))


def _hours(words: Words, typed: Typed) -> tuple[Input, ...]:
    """Office hours: how often, which day, from when to when, how long each talk is, and where."""
    often = (NEVER, *Every)
    options = tuple(Option(words(f"experts-every-{one}"), one) for one in often)
    days = tuple(Option(words(f"weekday-{n}"), str(n)) for n in range(5))
    return (
        Choice("every", words("experts-every"), options, (typed.every or NEVER,)),
        Choice("weekday", words("experts-weekday"), days, (str(typed.weekday),)),
        TimeInput("begins", words("experts-begins"), typed.begins),
        TimeInput("ends", words("experts-ends"), typed.ends),
        _number(words, "minutes", LENGTHS, typed.minutes),
        TextInput(
            "place",
            words("experts-place"),
            words("experts-place-hint"),
            typed.place,
            most=LONGEST_PLACE,
        ),
    )


def talk_form(
    words: Words,
    action: Action,
    name: str,
    free: Sequence[datetime],
    zone: str,
    about: str | None = None,
    errors: Mapping[str, str] | None = None,
) -> Form:
    """Which of the free talks with an expert; `about`: what one comes with, None where that stands."""
    options = tuple(Option(words.short_moment(at, zone), at.isoformat()) for at in free)
    topic = TextInput(
        "about", words("experts-about"), words("experts-about-hint"), about or "", most=LONGEST
    )
    return Form(
        title=words("experts-talk-title"),
        action=action,
        inputs=(
            Choice("slot", words("experts-slot"), options, required=True),
            *(() if about is None else (topic,)),
        ),
        submit=words("experts-talk-save"),
        cancel=words("experts-cancel"),
        intro=words("experts-talk-with", name=name),
        errors=tuple((input, words(text)) for input, text in (errors or {}).items()),
    )
