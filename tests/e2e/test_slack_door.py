"""What else Slack tells us, or expects: forms sent again, revoked tokens, addresses, failures."""

import json

import aiohttp
import pytest

from adapters.slack.manifest import manifest as slack_manifest
from adapters.teams.manifest import manifest as teams_manifest
from tests.e2e.conftest import World
from tests.standins.slack import CHANNEL, TEAM, SlackClient, SlackStandIn, text_of


async def test_a02_being_limited_is_acknowledged(community: SlackClient) -> None:
    """docs.slack.dev/reference/events/app_rate_limited: no event in it."""
    told = {"type": "app_rate_limited", "team_id": TEAM, "minute_rate_limited": 1518467820}

    assert (await community.request(json.dumps(told), "application/json"))[0] == 200


async def test_a09_the_token_of_a_person_is_not_krings(
    community: SlackClient, slack: SlackStandIn
) -> None:
    revoked = {"type": "tokens_revoked", "tokens": {"oauth": ["UTOM"], "bot": []}}
    assert await community.event(revoked) == 200
    await community.says("UTOM", "help")
    await slack.until(lambda: slack.direct("UTOM"))


async def test_a10_a_form_that_was_corrected_is_saved_without_a_trigger(
    community: SlackClient, slack: SlackStandIn
) -> None:
    await community.command("UBRAM", "settings")
    view = slack.views[-1]
    answers = []
    for zone in ("Mars/Olympus", "Europe/Brussels"):
        form = community.submission("UBRAM", view, {"zone": zone})
        form["view"]["id"] = "V1"
        del form["trigger_id"]
        answers.append(await community.interaction(form))
    await community.command("UBRAM", "settings")

    assert answers[0]["response_action"] == "errors"
    assert not answers[1]
    assert "Europe/Brussels" in str(slack.views[-1])


async def test_a10_two_commands_without_a_trigger_are_two(community: SlackClient) -> None:
    fields = f"command=/kring&text=help&user_id=UTOM&team_id={TEAM}&channel_id={CHANNEL}"
    asked = [await community.request(fields, "application/x-www-form-urlencoded") for _ in range(2)]

    assert all("What would you like to do?" in text_of(body) for _, body in asked)


async def test_a11_a_slash_answer_is_for_the_asker_alone(community: SlackClient) -> None:
    assert (await community.command("UTOM", "help"))["response_type"] == "ephemeral"


def _addresses(told: object) -> set[str]:
    """Every address in a manifest, however deep."""
    if isinstance(told, str):
        return {told} if told.startswith("https://kring.example.org") else set()
    inside = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    return {address for one in inside for address in _addresses(one)}


async def test_a11_no_address_in_a_manifest_answers_404(slack_world: World) -> None:
    """Slack's redirect, and Teams' pages about privacy and terms, did."""
    site = "https://kring.example.org"
    named = _addresses(slack_manifest(site)) | _addresses(teams_manifest("", site))
    found = {}
    async with aiohttp.ClientSession() as session:
        for address in named:
            here = slack_world.address + address.removeprefix(site)
            async with session.get(here) as answer:
                found[address.removeprefix(site)] = answer.status

    assert found == {
        "": 200,
        "/privacy": 200,
        "/terms": 200,
        "/slack/events": 405,
        "/slack/oauth_redirect": 403,
    }


async def test_d33_a_failure_is_told_in_the_persons_language(
    community: SlackClient, slack: SlackStandIn, slack_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(_event: object) -> None:
        raise RuntimeError("broken")

    await community.command("UTOM", "language en")
    await community.command("USANNE", "settings")
    await community.command("USANNE", "profile")
    monkeypatch.setattr(slack_world.kring.engine, "_handle", lambda *_a, **_k: breaks(None))
    english = await community.command("UTOM", "help")
    dutch = await community.fills("USANNE", {"brings": "x"})

    assert text_of(english).count("Something went wrong") == 1
    assert "Er ging iets mis" not in text_of(english)
    assert "Something" not in str(dutch["errors"]) and "Er ging iets mis" in str(dutch["errors"])


async def test_a_form_asked_for_too_late_says_so(
    community: SlackClient, slack: SlackStandIn
) -> None:
    """A trigger lives three seconds, and opens one form."""
    real, opened = slack.trigger, len(slack.views)

    def late() -> str:
        made = real()
        slack.passes(3.5)
        return made

    slack.trigger = late  # type: ignore[method-assign]
    answer = await community.command("USANNE", "profile")

    assert len(slack.views) == opened
    assert "Probeer het zo nog eens" in text_of(answer)
