"""What stands in the window that Teams opens for an action on a message. Pure.

Universal actions are not for such a window: its buttons are Action.Submit, the way back of each button for
clients without them. Nor are mentions found in it.
"""

from typing import Any

from adapters.teams import render
from bot.frame.cards import Card, Form
from bot.frame.effects import Answer
from bot.frame.mentions import addressed
from bot.frame.words import Words

Json = dict[str, Any]
TITLE = "Kring"


def answered(answer: Answer, spoken: Words, *, reached: bool) -> Json:
    """The body of the response: a form, what there is to read, or that a message comes."""
    if answer.form:
        return shown(answer.form)
    cards = [*((answer.replaced,) if answer.replaced else ()), *answer.replies]
    if not cards:
        return _task("message", spoken("core-noted" if reached else "core-not-reached"))
    return shown(Card(cards[0].summary, tuple(part for card in cards for part in card.body)))


def shown(message: Card | Form) -> Json:
    plain = message if isinstance(message, Form) else addressed(message, lambda _: None)
    card = {"contentType": render.ADAPTIVE_CARD, "content": _submitting(render.card(plain))}
    sizes = {"height": "medium", "width": "medium"}
    return _task("continue", {"title": TITLE, **sizes, "card": card})


def _task(kind: str, value: object) -> Json:
    return {"task": {"type": kind, "value": value}}


def _submitting(made: Any) -> Any:
    if isinstance(made, list):
        return [_submitting(part) for part in made]
    if not isinstance(made, dict):
        return made
    if made.get("type") == "Action.Execute":
        return made["fallback"]
    return {name: _submitting(part) for name, part in made.items()}
