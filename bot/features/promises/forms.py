"""The forms: for one more, for another day, and for a word why."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from bot.domain.promises import LONGEST, LONGEST_WHY, Promise, wrong_day
from bot.features.promises import actions
from bot.frame.cards import DateInput, Form, PeopleInput, TextInput
from bot.frame.words import Words

NONE: Mapping[str, str] = MappingProxyType({})


class Typed(NamedTuple):
    text: str = ""
    due: date | None = None


def wrong(due: date | None, today: date) -> str:
    """The text that says why nothing can be promised by this day; empty where it can."""
    why = wrong_day(due, today)
    return f"promise-error-{why}" if why else ""


def making(
    words: Words,
    action: actions.MakePromise,
    typed: Typed,
    errors: Mapping[str, str],
    *,
    others: bool,
) -> Form:
    """`others`: also for somebody else."""
    text = TextInput(
        "text",
        words("promise-text"),
        words("promise-text-hint"),
        typed.text,
        multiline=True,
        required=True,
        most=LONGEST,
    )
    who = PeopleInput("who", words("promise-who"), hint=words("promise-who-hint"))
    due = DateInput("due", words("promise-due"), typed.due)
    return Form(
        title=words("promise-title"),
        action=action,
        inputs=(text, due, *((who,) if others else ())),
        submit=words("promise-submit"),
        cancel=words("promise-cancel"),
        intro=words("promise-intro"),
        errors=tuple((name, words(error)) for name, error in errors.items()),
    )


def moving(words: Words, promise: Promise, day: date | None, error: str = "") -> Form:
    return Form(
        title=words("promise-move-title"),
        action=actions.MovePromise(community=promise.community, promise=promise.id),
        inputs=(DateInput("due", words("promise-due"), day),),
        submit=words("promise-move-submit"),
        cancel=words("promise-cancel"),
        intro=promise.text,
        errors=(("due", words(error)),) if error else (),
    )


def dropping(words: Words, promise: Promise) -> Form:
    why = TextInput(
        "why", words("promise-why"), words("promise-why-hint"), multiline=False, most=LONGEST_WHY
    )
    return Form(
        title=words("promise-drop-title"),
        action=actions.DropPromise(community=promise.community, promise=promise.id),
        inputs=(why,),
        submit=words("promise-drop"),
        cancel=words("promise-cancel"),
        intro=promise.text,
    )
