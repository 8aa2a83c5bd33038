"""Mentoring and check-ins through Slack's real protocol."""

import json

import pytest

from tests.e2e.conftest import World
from tests.standins.slack import Fault, SlackClient, SlackStandIn, buttons, text_of

TERMS = {"languages": ("nl",), "slots": ("thu-am", "thu-pm"), "mode": "either"}
ROOM = "GUNOOR-USANNE"


@pytest.fixture
async def asked(community: SlackClient, slack: SlackStandIn, slack_world: World) -> SlackClient:
    """In Slack: Noor chose Sanne, and Sanne has the request."""
    await community.presses("UNOOR", "Ik doe mee")
    await community.command("USANNE", "mentor worden")
    await community.fills("USANNE", {"topics": "toetsing", "capacity": "1", **TERMS})
    await community.command("UNOOR", "mentor zoek tentamens ontwerpen")
    assert "tentamens ontwerpen" in json.dumps(slack.views[-1])
    await community.fills("UNOOR", {"why": "Volgend blok", **TERMS})
    await slack.until(lambda: "Ik heb een mentor" in text_of(slack.direct("UNOOR")[-1]))
    await community.presses("UNOOR", "Vraag Sanne eerst")
    await slack.until(lambda: "zoekt een mentor" in text_of(slack.direct("USANNE")[-1]))
    return community


async def test_a_pair_in_slack_from_request_to_check_in(
    asked: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await asked.presses("USANNE", "Ja, dat doe ik")
    await slack.until(lambda: slack.messages[ROOM])
    intro = slack.messages[ROOM][0]
    assert "jullie zijn gekoppeld" in text_of(intro)
    assert {"UNOOR", "USANNE"} <= set(text_of(intro).replace('"', " ").split())
    moment = next(b["text"]["text"] for b in buttons(intro["blocks"]) if "10:00" in str(b))
    await asked.presses("UNOOR", moment, intro)
    await slack.until(lambda: "stelt voor" in text_of(slack.direct("USANNE")[-1]))
    await asked.presses("USANNE", "Dat past mij")
    await slack.until(lambda: "Afgesproken" in text_of(slack.direct("UNOOR")[-1]))
    urls = [b["url"] for b in buttons(slack.direct("UNOOR")[-1]["blocks"]) if "url" in b]
    assert any("outlook" in url for url in urls)

    await slack_world.travels(15)
    await slack.until(lambda: "Check-in 1" in text_of(slack.direct("UNOOR")[-1]))
    await asked.presses("UNOOR", "Check-in doen")
    kinds = [b["element"]["type"] for b in slack.views[-1]["blocks"] if b["type"] == "input"]
    assert kinds == [
        "radio_buttons",
        "static_select",
        "plain_text_input",
        "checkboxes",
        "plain_text_input",
        "datepicker",
    ]
    given = {"met": "yes", "progress": "6", "step": "Oefenen", "step_on": "2026-12-15"}
    assert await asked.fills("UNOOR", given) == ""
    await slack.until(lambda: "Je voortgang" in text_of(slack.direct("UNOOR")[-1]))
    assert "dinsdag 15 december" in text_of(slack.direct("UNOOR")[-1])

    await asked.says("UNOOR", "over twee weken")
    await slack.until(lambda: "Klopt dat?" in text_of(slack.direct("UNOOR")[-1]))
    assert "dinsdag 22 december" in text_of(slack.direct("UNOOR")[-1])


async def test_pressing_a_link_in_slack_is_only_acknowledged(
    asked: SlackClient, slack: SlackStandIn
) -> None:
    before = len(slack.direct("UNOOR"))
    await asked.interaction(
        {
            "type": "block_actions",
            "user": {"id": "UNOOR", "team_id": "T1"},
            "team": {"id": "T1"},
            "actions": [{"action_id": "link:0", "type": "button", "action_ts": "9.9"}],
        }
    )
    assert len(slack.direct("UNOOR")) == before


async def test_where_slack_cannot_open_a_room_each_gets_a_card(
    asked: SlackClient, slack: SlackStandIn
) -> None:
    """R7: refused for both together, so told to each apart."""
    slack.fail("conversations.open", Fault(200, {"ok": False, "error": "user_disabled"}))
    await asked.presses("USANNE", "Ja, dat doe ik")
    await slack.until(lambda: "zei ja" in text_of(slack.direct("UNOOR")[-1]))

    await slack.until(lambda: "Je bent gekoppeld aan" in text_of(slack.direct("USANNE")[-1]))
    assert not slack.messages[ROOM]


async def test_trouble_while_opening_a_room_makes_no_second_one(
    asked: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    slack.fail("conversations.open", Fault(500, {"ok": False, "error": "internal_error"}))
    await asked.presses("USANNE", "Ja, dat doe ik")
    await slack_world.travels(0.01)
    await slack.until(lambda: slack.messages[ROOM])

    assert len(slack.messages[ROOM]) == 1


async def test_the_facilitators_round_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("UBRAM", "settings mentoring")
    await community.fills("UBRAM", {"rounds": "weekly"})
    await community.presses("UNOOR", "Ik doe mee")
    await community.command("USANNE", "mentor offer")
    await community.fills("USANNE", {"topics": "toetsing", "capacity": "1", **TERMS})
    await community.command("UNOOR", "mentor find")
    await community.fills("UNOOR", {"goal": "toetsing", **TERMS})
    shown = await community.command("UBRAM", "match preview")
    assert "Dit is bewezen de beste verdeling" in json.dumps(shown, ensure_ascii=False)
    explained = await community.command("UBRAM", "match explain <@UNOOR|noor> <@USANNE|sanne>")
    assert "Leerdoel" in json.dumps(explained)
    confirm = {**shown, "ephemeral": True}
    await community.presses("UBRAM", "Bevestigen", confirm)
    await slack.until(
        lambda: slack.direct("UNOOR") and "Vraag Sanne eerst" in text_of(slack.direct("UNOOR")[-1])
    )


async def test_a_roster_is_shown_before_it_holds(
    community: SlackClient, slack: SlackStandIn
) -> None:
    """The modal becomes the next one, with the list still in it."""
    pasted = {"rows": "Student;Beoordelaar\nNoor;Sanne\nPiet;Sanne", "replaces": "keeps"}
    await community.presses("UNOOR", "Ik doe mee")
    await community.command("UBRAM", "beoordelaars")
    shown = await community.fills("UBRAM", pasted)
    assert shown["response_action"] == "update"
    assert "Ik lees één combinatie" in json.dumps(shown, ensure_ascii=False)
    assert shown["view"]["submit"]["text"] == "Zo bewaren"
    assert await community.fills("UBRAM", {}) == ""
    await slack.until(lambda: "houd ik uit elkaar" in text_of(slack.direct("UBRAM")[-1]))
