"""What Slack sends of one message that is handed over, and what is read of it."""

from typing import Any

import pytest

from adapters.slack.handed import read_shortcut
from bot.domain.communities import Place
from bot.domain.messages import MessageVerb
from bot.domain.people import AccountKey

Json = dict[str, Any]
# As Slack sent it, with other names (docs.slack.dev/reference/interaction-payloads).
SHORTCUT: Json = {
    "type": "message_action",
    "token": "unused",
    "action_ts": "1700000060.123456",
    "team": {"id": "T1", "domain": "fontys"},
    "user": {"id": "UBRAM", "username": "bram", "team_id": "T1", "name": "bram"},
    "channel": {"id": "C1", "name": "lcop"},
    "is_enterprise_install": False,
    "enterprise": None,
    "callback_id": "kring_keep",
    "trigger_id": "13345224609.738474920.8088930838d88f008e0",
    "response_url": "https://hooks.slack.com/app/T1/1/abc",
    "message_ts": "1700000001.000100",
    "message": {
        "client_msg_id": "f8a1",
        "type": "message",
        "user": "USANNE",
        "text": "Kijk eens, <@UNOOR>: *dit* &amp; <#C2|toetsing>",
        "ts": "1700000001.000100",
        "team": "T1",
        "blocks": [],
    },
}


def of(message: Json | None = None, **more: Any) -> Json:
    return {**SHORTCUT, **more, "message": {**SHORTCUT["message"], **(message or {})}}


def test_it_is_who_wrote_what_where() -> None:
    read = read_shortcut(SHORTCUT)

    assert read.verb is MessageVerb.KEEP
    assert read.actor.account == AccountKey("slack", "T1", "UBRAM")
    assert read.writer
    assert read.writer.account == AccountKey("slack", "T1", "USANNE")
    assert read.place == Place("slack", "T1", "C1")
    assert read.text == "Kijk eens, @\u2060: dit & #toetsing"
    assert read.mentioned == (AccountKey("slack", "T1", "UNOOR"),)
    assert read.link == "https://fontys.slack.com/archives/C1/p1700000001000100"
    assert read.inline


def test_a_reply_leads_back_into_its_thread() -> None:
    link = read_shortcut(of({"thread_ts": "1700000000.000050"})).link

    assert link == (
        "https://fontys.slack.com/archives/C1/p1700000001000100?thread_ts=1700000000.000050&cid=C1"
    )
    assert "thread" not in str(read_shortcut(of({"thread_ts": "1700000001.000100"})).link)


@pytest.mark.parametrize(
    "message",
    [
        {"bot_id": "B1"},
        {"subtype": "bot_message", "user": None, "username": "feed"},
        {"user": "USLACKBOT"},
        {"subtype": "channel_join"},
        {"subtype": "tombstone", "user": "USLACKBOT", "text": "This message was deleted."},
        {"user": None},
        {"user": ["USANNE"]},
    ],
)
def test_what_no_person_wrote_has_no_writer(message: Json) -> None:
    assert read_shortcut(of(message)).writer is None


@pytest.mark.parametrize("message", [{"subtype": "tombstone"}, {"is_ephemeral": True}])
def test_of_what_is_no_more_nothing_is_taken(message: Json) -> None:
    read = read_shortcut(of(message))

    assert (read.text, read.link) == ("", None)


@pytest.mark.parametrize(
    "more",
    [
        {"team": {"id": "T1", "domain": "evil.example/?"}},
        {"team": {"id": "T1"}},
        {"channel": {"id": "D1", "name": "directmessage"}},
        {"channel": {"id": "C1/../x"}},
    ],
)
def test_no_link_is_made_of_what_leads_nowhere(more: Json) -> None:
    assert read_shortcut(of(**more)).link is None


def test_a_conversation_of_two_is_no_place() -> None:
    assert read_shortcut(of(channel={"id": "D1", "name": "directmessage"})).place is None


def test_a_picture_alone_is_seen() -> None:
    read = read_shortcut(of({"text": "", "subtype": "file_share", "files": [{"id": "F1"}]}))

    assert read.attached
    assert read.writer


def test_without_an_address_to_answer_to_it_is_answered_by_a_message() -> None:
    assert not read_shortcut(of(response_url=None)).inline


def test_told_twice_it_is_one_event() -> None:
    assert read_shortcut(SHORTCUT).id == read_shortcut(of()).id
    assert read_shortcut(SHORTCUT).id != read_shortcut(of(trigger_id="t2")).id
