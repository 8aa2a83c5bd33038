"""What Teams sends of one message that is handed over, and what is read of it."""

from typing import Any

import pytest

from adapters.teams.handed import read
from adapters.teams.markup import words_of
from bot.domain.communities import Place
from bot.domain.messages import MessageVerb
from bot.domain.people import AccountKey
from bot.frame.events import MessageAction

Json = dict[str, Any]
LINK = "https://teams.microsoft.com/l/message/19:abc@thread.tacv2/1611?tenantId=t&groupId=g"
# As Teams sends it, with other names (learn.microsoft.com, "Create and send the dialog").
FETCHED: Json = {
    "name": "composeExtension/fetchTask",
    "type": "invoke",
    "id": "f:6c2a",
    "channelId": "msteams",
    "serviceUrl": "https://smba.trafficmanager.net/emea/",
    "locale": "nl-NL",
    "from": {"id": "29:1bram", "name": "Bram", "aadObjectId": "aad-bram"},
    "conversation": {
        "isGroup": True,
        "conversationType": "channel",
        "tenantId": "tenant",
        "id": "19:abc@thread.tacv2;messageid=1611",
    },
    "recipient": {"id": "28:app", "name": "Kring"},
    "channelData": {
        "channel": {"id": "19:abc@thread.tacv2"},
        "team": {"id": "19:team@thread.tacv2"},
        "tenant": {"id": "tenant"},
        "source": {"name": "message"},
    },
    "value": {
        "commandId": "kring_ask",
        "commandContext": "message",
        "requestId": "d7",
        "messagePayload": {
            "id": "1611",
            "replyToId": None,
            "deleted": False,
            "subject": None,
            "locale": "nl-nl",
            "linkToMessage": LINK,
            "from": {
                "device": None,
                "conversation": None,
                "user": {
                    "userIdentityType": "aadUser",
                    "id": "aad-sanne",
                    "displayName": "Sanne de Vries",
                },
                "application": None,
            },
            "body": {"contentType": "html", "content": "<p>Wie weet iets over <b>rubrics</b>?</p>"},
            "attachmentLayout": None,
            "attachments": [],
            "mentions": [],
            "reactions": [],
        },
    },
}


def of(message: Json | None = None, **more: Any) -> MessageAction:
    payload = {**FETCHED["value"]["messagePayload"], **(message or {})}
    told = {**FETCHED, **more, "value": {**FETCHED["value"], "messagePayload": payload}}
    [event] = read(told)
    assert isinstance(event, MessageAction)
    return event


def test_it_is_who_wrote_what_where() -> None:
    event = of()

    assert event.verb is MessageVerb.ASK
    assert event.actor.account == AccountKey("teams", "tenant", "aad-bram")
    assert event.writer
    assert event.writer.account == AccountKey("teams", "tenant", "aad-sanne")
    assert event.writer.name == "Sanne de Vries"
    assert event.place == Place("teams", "tenant", "19:team@thread.tacv2")
    assert (event.text, event.link) == ("Wie weet iets over rubrics?", LINK)
    assert event.id == "teams:tenant:invoke:f:6c2a"


@pytest.mark.parametrize(
    "sender",
    [
        None,
        {"user": None, "application": {"id": "b", "applicationIdentityType": "bot"}},
        {"user": {"userIdentityType": "anonymousGuest", "id": "x"}},
        {"user": {"userIdentityType": "aadUser", "id": ""}},
        {"user": "aad-sanne"},
    ],
)
def test_what_no_person_wrote_has_no_writer(sender: object) -> None:
    assert of({"from": sender}).writer is None


def test_of_what_was_deleted_nothing_is_taken() -> None:
    event = of({"deleted": True})

    assert (event.text, event.link) == ("", None)


def test_a_conversation_of_two_is_no_place_and_has_no_way_back() -> None:
    two = {"id": "19:a_b@unq.gbl.spaces", "conversationType": "personal", "tenantId": "tenant"}
    event = of(conversation=two, channelData={"tenant": {"id": "tenant"}})

    assert (event.place, event.link) == (None, None)


def test_a_title_stands_above_its_text() -> None:
    assert of({"subject": "Rubrics"}).text == "Rubrics\n\nWie weet iets over rubrics?"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Een</p><p>Twee</p>", "Een\n\nTwee"),
        ("een<br>twee", "een\ntwee"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ('<a href="https://x.nl/a">https://x.nl/a</a>', "https://x.nl/a"),
        ('<a href="https://x.nl/a">hier</a>', "hier (https://x.nl/a)"),
        ('<a href="javascript:alert(1)">hier</a>', "hier"),
        ('<at id="0">Sanne</at>&nbsp;zei &lt;dit&gt; &amp; dat', "@Sanne zei <dit> & dat"),
        ('fijn <img alt="🙂" src="x"><emoji alt="🎉"></emoji>', "fijn 🙂🎉"),
        ('<attachment id="1"></attachment>', ""),
        ("<script>alert(1)</script>tekst", "tekst"),
        ("<p>niet af <b>maar", "niet af maar"),
        ("a < b en c > d", "a < b en c > d"),
    ],
)
def test_html_is_read_as_the_words_that_are_seen(html: str, words: str) -> None:
    assert words_of(html) == words
