"""Agreed hours as only whoever noted them sees them."""

from bot.domain.communities import CommunityId
from bot.domain.hours import MOST_HOURS, Agreed
from bot.features.obstacles import actions
from bot.frame.cards import Button, Buttons, Card, Choice, Footnote, Form, Option, TextInput
from bot.frame.words import Words


def said(words: Words, agreed: Agreed) -> str:
    """ "3,5 uur per week", or that nothing is agreed."""
    if agreed.hours is None:
        return words("hours-not-agreed")
    return words("hours-a-week", hours=words.number(agreed.hours))


def noted(words: Words, agreed: Agreed) -> Card:
    here = agreed.community
    change = Button(words("hours-change"), actions.NoteHours(community=here))
    forget = Button(words("hours-forget"), actions.ForgetHours(community=here))
    text = words.rich("hours-noted", hours=said(words, agreed))
    body = (text, Buttons((change, forget)), Footnote(words("hours-private")))
    return Card(words("hours-noted", hours=said(words, agreed)), body)


def form(words: Words, here: CommunityId, choice: str, typed: str, error: str = "") -> Form:
    answers = tuple(Option(words(f"hours-answer-{one}"), one) for one in ("some", "none"))
    chosen = (choice,) if choice else ()
    return Form(
        title=words("hours-title"),
        action=actions.NoteHours(community=here),
        inputs=(
            Choice("agreed", words("hours-agreed"), answers, chosen),
            TextInput("hours", words("hours-hours"), words("hours-hint"), typed, most=10),
        ),
        submit=words("hours-save"),
        cancel=words("hours-cancel"),
        intro=words("hours-intro", most=MOST_HOURS),
        errors=(("hours", error),) if error else (),
    )
