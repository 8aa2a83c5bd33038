"""What the cards of roles are made of."""

from bot.features.roles.names import Names
from bot.frame.actions import Action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Style,
)
from bot.frame.words import Argument


def asks(names: Names, text: str, buttons: tuple[Button, ...], **values: Argument) -> Card:
    """One sentence and what can be said to it."""
    said = names.words.rich(text, **values)
    return Card(names.words(text, **values), (said, Buttons(buttons)))


def button(
    names: Names,
    label: str,
    action: Action,
    style: Style = Style.NORMAL,
    *,
    refuses: bool = False,
) -> Button:
    return Button(names.words(label), action, style, refuses=refuses)
