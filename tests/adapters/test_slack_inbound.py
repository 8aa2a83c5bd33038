"""What Kring remembers of an event must not tell what somebody answered."""

import json
from typing import Any

from adapters.slack.identity import profile
from adapters.slack.inbound import read_press, read_submission
from adapters.teams import inbound as teams
from bot.domain.communities import CommunityId
from bot.domain.people import Kind
from bot.features.pulse.actions import FillIn, Vote
from bot.frame.actions import pack

HERE = CommunityId(1)


def press(value: int, number: int) -> dict[str, Any]:
    packed = json.dumps([pack(Vote(community=HERE, poll=1, value=value)), "poll:1:1:ask:7"])
    return {
        "type": "block_actions",
        "team": {"id": "T1"},
        "user": {"id": "UNOOR"},
        "trigger_id": "t77.1",
        "channel": {"id": "DUNOOR"},
        "actions": [{"action_id": f"pulse.vote:{number}", "value": packed, "action_ts": "9.1"}],
    }


def submission(answer: str) -> dict[str, Any]:
    action = FillIn(community=HERE, poll=1)
    entry = {"q0": {"type": "radio_buttons", "selected_option": {"value": answer}}}
    return {
        "type": "view_submission",
        "team": {"id": "T1"},
        "user": {"id": "UNOOR"},
        "trigger_id": "t78.1",
        "view": {
            "id": "V1",
            "hash": "h1",
            "private_metadata": json.dumps([action.name, pack(action), None, None]),
            "state": {"values": {"q0": entry}},
        },
    }


def invoke(value: int) -> dict[str, Any]:
    packed = pack(Vote(community=HERE, poll=1, value=value))
    return {
        "type": "invoke",
        "name": "adaptiveCard/action",
        "id": "f:1",
        "conversation": {"id": "a:1", "conversationType": "personal", "tenantId": "tenant"},
        "from": {"id": "29:noor", "aadObjectId": "noor"},
        "value": {"action": {"data": {"kring": ["pulse.vote", packed, None, None]}}},
    }


def test_the_mark_of_a_press_names_neither_button_nor_person() -> None:
    marks = {read_press(press(value, value - 1)).id for value in range(1, 6)}  # type: ignore[union-attr]

    assert marks == {"slack:T1:pressed:t77.1"}


def test_the_mark_of_a_form_says_nothing_of_what_was_typed() -> None:
    marks = {read_submission(submission(str(value))).id for value in range(1, 6)}

    assert marks == {"slack:T1:submitted:V1:t78.1"}


def test_two_presses_are_two_events() -> None:
    other = press(1, 0) | {"trigger_id": "t79.1"}

    assert read_press(press(1, 0)).id != read_press(other).id  # type: ignore[union-attr]


def test_teams_marks_an_invoke_by_its_own_id() -> None:
    """Its mark is the conversation's and the activity's id, whatever button was pressed."""
    marks = {teams.read(invoke(value))[0].id for value in range(1, 6)}

    assert marks == {"teams:tenant:invoke:f:1"}


def test_x24_somebody_from_another_organisation_is_a_guest() -> None:
    found = profile("T1", {"id": "U1", "name": "Noor", "is_stranger": True})

    assert found.kind is Kind.GUEST
