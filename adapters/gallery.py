"""Every card of every subject, drawn by every renderer; with people who do not exist."""

from datetime import date
from typing import Any

from adapters.playground.people import CHARTER, MEMBERS
from adapters.playground.render import message as playground_message
from adapters.slack import modal
from adapters.slack.render import message as slack_message
from adapters.teams.render import card as teams_card
from bot.catalog import SUBJECTS
from bot.domain.communities import Charter, Community, CommunityId
from bot.domain.membership import Answers, Member, Role, Status
from bot.domain.people import Language, Person, PersonId
from bot.frame.cards import Form, Message
from bot.frame.subject import Scene, commands
from bot.frame.words import words

DAY = date(2026, 11, 23)
EXAMPLE = Community(
    CommunityId(1),
    Charter(CHARTER["name"], CHARTER["purpose"], CHARTER["goals"], CHARTER["agreements"]),
)


def messages(language: Language) -> dict[str, tuple[Message, ...]]:
    """Every example card and form by subject."""
    members = tuple(
        Member(
            EXAMPLE.id,
            Person(PersonId(number), m.name, m.language, m.zone, m.discipline),
            Status.ACTIVE,
            DAY,
            frozenset(Role(role) for role in m.roles),
            answers=Answers(m.brings, m.learns or "onderzoekend leren", ("mon-am", "thu-pm")),
        )
        for number, m in enumerate(MEMBERS[:4], start=1)
    )
    scene = Scene(words(language), EXAMPLE, members, commands(SUBJECTS))
    return {subject.name: subject.drawn(scene) for subject in SUBJECTS}


def slack_json(message: Message) -> dict[str, Any]:
    if isinstance(message, Form):
        return modal.view(message, None)
    return slack_message(message, "example")


def gallery(language: str) -> list[dict[str, Any]]:
    """What the gallery page shows."""
    spoken = Language.of_locale(language) or Language.NL
    return [
        {
            "feature": feature,
            "drawn": playground_message(message, "example"),
            "slack": slack_json(message),
            "teams": teams_card(message, "example"),
        }
        for feature, shown in messages(spoken).items()
        for message in shown
    ]
