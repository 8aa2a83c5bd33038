"""No store method can be called without naming a community; identity alone reaches across."""

import inspect
from typing import Any, get_type_hints

import pytest

from bot.domain.communities import Communities
from bot.domain.handovers import Handovers
from bot.domain.people import People
from bot.ports import Door, Inbox, Outbox, UnitOfWork

# Identity, what comes in and what goes out are of no one community.
OUTSIDE = {Communities, Door, Handovers, Inbox, Outbox, People}
STORES = [
    get_type_hints(store.fget)["return"]
    for store in vars(UnitOfWork).values()
    if isinstance(store, property)
]
SCOPED = [store for store in STORES if store not in OUTSIDE]
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
