"""Typed button payloads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.communities import CommunityId
from bot.frame.actions import UnreadableActionError, action, pack, unpack
from bot.frame.context import RunCommand


def test_a_payload_comes_back_typed() -> None:
    sent = RunCommand(community=CommunityId(3), text="help")

    assert unpack("run", pack(sent)) == sent


def test_what_does_not_fit_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        pack(RunCommand(community=CommunityId(1), text="x" * 2000))


def test_a_name_serves_once() -> None:
    with pytest.raises(ValueError, match="two actions"):
        action("run")(type("Again", (), {}))


@pytest.mark.parametrize(
    "packed",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"community":"1","text":"x"}',
        '{"community":1}',
        '{"community":true,"text":"x"}',
    ],
)
def test_what_we_did_not_pack_is_unreadable(packed: str) -> None:
    with pytest.raises(UnreadableActionError):
        unpack("run", packed)


@given(st.text())
def test_nothing_else_ever_escapes(packed: str) -> None:
    with pytest.raises(UnreadableActionError):
        unpack("run", packed)
