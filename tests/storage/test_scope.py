"""No store method can be called without naming a community; identity alone reaches across."""

import inspect
from typing import Any

import pytest

from bot.domain import (
    agenda,
    buddies,
    checkins,
    deliveries,
    dialogues,
    digest,
    exports,
    membership,
    mentoring,
    participation,
    personal,
    polls,
    questions,
    value,
    welcome,
)

SCOPED = [
    membership.Members,
    welcome.Journeys,
    buddies.Buddies,
    agenda.Agenda,
    deliveries.Deliveries,
    mentoring.Mentoring,
    checkins.CheckIns,
    polls.Polls,
    participation.Participation,
    value.Stories,
    value.Improvements,
    digest.Digests,
    digest.Counts,
    exports.Exports,
    dialogues.Dialogues,
    personal.Personal,
    questions.Questions,
]
# Which communities a person has is what these answer; the clock's pulse belongs to none.
ACROSS = {
    "Members.home",
    "Members.of",
    "Members.ever",
    "Members.chosen",
    "Personal.forget",
    "Agenda.last_tick",
}


@pytest.mark.parametrize("store", SCOPED)
def test_every_method_names_its_community(store: Any) -> None:
    methods = {
        f"{store.__name__}.{name}": inspect.signature(method)
        for name, method in vars(store).items()
        if inspect.iscoroutinefunction(method)
    }

    without = {
        name for name, signature in methods.items() if "community" not in signature.parameters
    }
    assert without <= ACROSS
    assert methods
