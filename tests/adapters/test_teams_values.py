"""What comes back in a form of Teams': each input says its kind, which its client may say otherwise."""

from collections.abc import Mapping
from typing import Any

import pytest

from adapters.teams import inbound, inputs
from bot.features.community.cards import Found
from bot.frame.actions import pack
from bot.frame.context import NO_COMMUNITY
from bot.frame.events import Submitted, Unreadable

FOUND = Found(community=NO_COMMUNITY)


def submitted(typed: Mapping[str, Any]) -> Any:
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


def test_each_input_is_read_as_what_it_says_it_is() -> None:
    event = submitted(
        {"one:goal": "Toetsing, feedback", "many:slots": "mo-am,we-pm", "people:apart": "bram,eva"}
    )

    assert event.values == {"goal": "Toetsing, feedback"}
    assert event.chosen == {"slots": ("mo-am", "we-pm")}
    assert [who.user for who in event.picked["apart"]] == ["bram", "eva"]


@pytest.mark.parametrize("kind", ["other", "", "ONE", "people "])
def test_x27_a_kind_that_is_none_of_ours_is_nothing(kind: str) -> None:
    event = submitted({f"{kind}:facilitator": "noor", f"{kind}:purpose": "x"})

    assert event.values == event.chosen == event.picked == {}


def test_a_card_from_before_kinds_can_still_be_filled_in() -> None:
    """Sent up to November 26, 2026: this is one, as Teams sent it back."""
    event = submitted(
        {"goal": "Toetsing, nu", "why": "", "apart": "bram,eva", "slots": "mo-am,we-pm"}
    )

    assert event.values["goal"] == "Toetsing, nu"
    assert event.chosen["slots"] == ("mo-am", "we-pm")
    assert {name: len(who) for name, who in event.picked.items()} == {"apart": 2}


def test_x27_a_picker_holds_a_hundred_people_at_most() -> None:
    """120 000 of them took seconds, in which nobody else was served."""
    event = submitted({"people:facilitator": "a," * 120_000, "many:open_to": "a," * 120_000})

    assert len(event.picked["facilitator"]) == len(event.chosen["open_to"]) == inputs.MOST_PARTS


def test_x27_only_what_picks_people_is_read_as_people() -> None:
    event = submitted({"people:facilitator": "noor,bram", "one:purpose": "Leren, samen, elke week"})

    assert {name: len(who) for name, who in event.picked.items()} == {"facilitator": 2}
    assert event.values["purpose"] == "Leren, samen, elke week"


def test_x27_a_form_of_ten_thousand_inputs_is_none_of_ours() -> None:
    event = submitted({f"many:{number}": "a,b" for number in range(10_000)})

    assert isinstance(event, Unreadable)


@pytest.mark.parametrize("odd", [[[["noor"]]], {"a": 1}, 7, 1e308, None, True, "\ud800", "\x00"])
def test_x27_a_value_of_another_kind_is_nothing(odd: object) -> None:
    event = submitted({"people:facilitator": odd, "many:open_to": odd, "one:purpose": odd})

    assert isinstance(event, Submitted)
    assert event.picked["facilitator"] == event.chosen["open_to"] == ()
    assert event.values["purpose"] == ""
