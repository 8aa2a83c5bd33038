"""X27: what a client of one's own puts into a form of Teams' is bounded before it is looked at."""

from typing import Any

import pytest

from adapters.teams import inbound
from bot.actions import pack
from bot.context import NO_COMMUNITY
from bot.events import Submitted, Unreadable
from bot.features.community.cards import Found

FOUND = Found(community=NO_COMMUNITY)


def submitted(**typed: Any) -> Any:
    """A form that was handed in with these values, as an event."""
    data = {"kring": [FOUND.name, pack(FOUND), None, {"origin": None}], **typed}
    activity = {
        "type": "invoke",
        "name": inbound.EXECUTE,
        "id": "1",
        "from": {"id": "29:eve", "aadObjectId": "eve", "name": "Eve"},
        "conversation": {"id": "a:eve", "conversationType": "personal", "tenantId": "tenant"},
        "value": {"action": {"data": data}},
    }
    assert inbound.well_formed(activity)
    return inbound.read(activity)[0]


def test_x27_a_picker_holds_a_hundred_people_at_most() -> None:
    """120 000 of them took seconds, in which nobody else was served."""
    event = submitted(facilitator="a," * 120_000)

    assert len(event.picked["facilitator"]) == inbound.MOST_PICKED


def test_x27_only_what_picks_people_is_read_as_people() -> None:
    event = submitted(facilitator="noor,bram", purpose="Leren, samen, elke week")

    assert {name: len(who) for name, who in event.picked.items()} == {"facilitator": 2}
    assert event.values["purpose"] == "Leren, samen, elke week"


def test_x27_a_form_of_ten_thousand_inputs_is_none_of_ours() -> None:
    event = submitted(**{f"input{number}": "a,b" for number in range(10_000)})

    assert isinstance(event, Unreadable)


@pytest.mark.parametrize("odd", [[[["noor"]]], {"a": 1}, 7, 1e308, None, True, "\ud800", "\x00"])
def test_x27_a_value_of_another_kind_is_nothing(odd: object) -> None:
    event = submitted(facilitator=odd, purpose=odd)

    assert isinstance(event, Submitted)
    assert event.picked["facilitator"] == ()
    assert event.values["purpose"] == ""
