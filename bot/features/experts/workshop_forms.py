"""The forms of a workshop: what somebody wishes, and when and where it takes place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.domain.membership import Member
from bot.domain.workshops import (
    DEFAULT_LENGTH,
    LENGTHS,
    LONGEST_DETAIL,
    LONGEST_TITLE,
    LONGEST_WISH,
    Workshop,
    titled,
)
from bot.features.experts import actions
from bot.frame.cards import Choice, DateInput, Form, Option, TextInput, TimeInput
from bot.frame.words import Words
from bot.talking.naming import told_apart

MOST_EXPERTS = 100  # of one choice on Slack
USUAL = time(13)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form of a request begins with, or came back with."""

    text: str = ""
    whom: str = ""
    wanted: str = ""


def ask_form(
    words: Words,
    action: actions.AskWorkshop,
    experts: Sequence[Member],
    wish: Wish,
    errors: Mapping[str, str] | None = None,
) -> Form:
    options = tuple(
        Option(told_apart(words, one, experts), str(one.id)) for one in experts[:MOST_EXPERTS]
    )
    chosen = (str(action.expert),) if any(one.id == action.expert for one in experts) else ()
    return Form(
        title=words("workshop-form-title"),
        action=action,
        inputs=(
            Choice("expert", words("workshop-expert"), options, chosen, required=True),
            TextInput(
                "wish",
                words("workshop-wish"),
                words("workshop-wish-hint"),
                wish.text,
                multiline=True,
                required=True,
                most=LONGEST_WISH,
                missing=words("workshop-error-wish"),
            ),
            TextInput(
                "whom",
                words("workshop-for-whom"),
                words("workshop-for-whom-hint"),
                wish.whom,
                required=True,
                most=LONGEST_DETAIL,
                missing=words("workshop-error-whom"),
            ),
            TextInput(
                "wanted",
                words("workshop-wanted-when"),
                words("workshop-wanted-hint"),
                wish.wanted,
                most=LONGEST_DETAIL,
            ),
        ),
        submit=words("workshop-submit"),
        cancel=words("experts-cancel"),
        intro=words("workshop-intro"),
        errors=tuple((name, words(text)) for name, text in (errors or {}).items()),
    )


def date_form(
    words: Words,
    workshop: Workshop,
    day: date | None,
    at: time | None = None,
    errors: Mapping[str, str] | None = None,
) -> Form:
    """Everybody here will read the title, the moment and the place."""
    lengths = tuple(Option(words("workshop-minutes", minutes=n), str(n)) for n in LENGTHS)
    length = workshop.minutes if workshop.minutes in LENGTHS else DEFAULT_LENGTH
    title = workshop.title or titled(workshop.wish)
    return Form(
        title=words("workshop-date-title"),
        action=actions.DateWorkshop(community=workshop.community, workshop=workshop.id),
        inputs=(
            TextInput(
                "title",
                words("workshop-name"),
                "",
                title,
                required=True,
                most=LONGEST_TITLE,
                missing=words("workshop-error-title"),
            ),
            DateInput("day", words("workshop-day"), day),
            TimeInput("at", words("workshop-at"), at or USUAL),
            Choice("minutes", words("workshop-length"), lengths, (str(length),)),
            TextInput(
                "place",
                words("workshop-where"),
                words("experts-place-hint"),
                workshop.place,
                most=LONGEST_DETAIL,
            ),
        ),
        submit=words("workshop-date-submit"),
        cancel=words("experts-cancel"),
        intro=words("workshop-date-intro"),
        errors=tuple((name, words(text)) for name, text in (errors or {}).items()),
    )
