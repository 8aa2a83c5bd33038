"""Teams over real HTTP: tokens, rotation, invokes, unreachable people, and the whole welcome."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import asyncio
import json
from datetime import datetime, timedelta
from random import Random

import pytest
from botframework.connector.auth import JwtTokenExtractor

from adapters import courier
from adapters.settings import BadSettingsError, read_settings
from tests.e2e.conftest import World
from tests.e2e.in_teams import client, community, teams, world  # noqa: F401 - fixtures
from tests.e2e.test_slack import FULL_WELCOME
from tests.nonsense import teams_takes
from tests.standins.teams import TEAM, Fault, TeamsClient, TeamsStandIn, actions, text_of


async def test_the_welcome_from_day_0_to_90(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await community.added("noor")
    await teams.until(lambda: teams.direct("noor"))
    hello = teams.direct("noor")[-1]
    assert "Welkom, Noor!" in text_of(hello)
    form = await community.presses("noor", "Vertel iets over jezelf", hello)
    answers = {"brings": "wondzorg", "learns": "onderzoek"}
    shown = await community.presses("noor", "Klaar", form["value"], answers)
    assert "Je doet mee" in json.dumps(shown)
    await teams.until(lambda: "Zal ik je voorstellen" in text_of(teams.direct("noor")[-1]))
    await community.presses("noor", "Plaats het", teams.direct("noor")[-1])
    await teams.until(lambda: len(teams.conversations[TEAM]) == 2)
    await teams.until(lambda: "buddy zijn van Noor" in text_of(teams.direct("sanne")[-1]))
    await community.presses("sanne", "Ja, graag", teams.direct("sanne")[-1])

    for label, days, text in FULL_WELCOME:
        before = len(teams.direct("noor"))
        await world.travels(days)
        await teams.until(lambda before=before: len(teams.direct("noor")) > before)
        newest = teams.direct("noor")[before]
        assert text in text_of(newest)
        answer = await community.presses("noor", label, newest)
        if label in ("Doe de check", "Vertel wat het bracht"):
            submit = actions(answer["value"])[-1]["title"]
            inputs = {"belong": "5", "way": "4", "dare": "4", "text": "Een collega erbij"}
            await community.presses("noor", submit, answer["value"], inputs)

    await world.travels(1)
    facilitator = "".join(text_of(message) for message in teams.direct("bram"))
    assert "een uur expert zijn" in facilitator.replace("\\\\", "")
    assert "Een collega erbij" in facilitator
    assert teams.tokens == 1


@pytest.mark.parametrize("flaw", ["garbage", "expired", "audience", "signature", "none", "scheme"])
async def test_bad_tokens_get_401(client: TeamsClient, teams: TeamsStandIn, flaw: str) -> None:
    teams.new_key("other")
    token = {
        "garbage": "Bearer a.b.c",
        "expired": f"Bearer {teams.token(exp=1)}",
        "audience": f"Bearer {teams.token(aud='somebody-else')}",
        "signature": f"Bearer {teams.token(sign_with='other')}",
        "none": "",
        "scheme": "Basic abc",
    }[flaw]

    assert (await client.post(client.activity("noor", "message", text="help"), token))[0] == 401


async def test_a_rolled_signing_key_is_fetched(client: TeamsClient, teams: TeamsStandIn) -> None:
    await client.says("noor", "help")
    teams.new_key("k2")
    for metadata in JwtTokenExtractor.metadataCache.values():
        metadata.last_updated = datetime.now() - timedelta(minutes=6)
    rolled = f"Bearer {teams.token('k2')}"

    assert (await client.post(client.activity("noor", "message", text="help"), rolled))[0] == 200


@pytest.mark.parametrize(
    "change",
    [
        {"channelId": "webchat"},
        {"channelId": None},
        {
            "conversation": {"id": "x", "conversationType": "personal", "tenantId": "tenant-2"},
            "channelData": {},
        },
    ],
)
async def test_what_is_not_for_us_is_refused(
    client: TeamsClient, change: dict[str, object]
) -> None:
    activity = {**client.activity("noor", "message", text="help"), **change}

    assert (await client.post(activity))[0] in (401, 403)


async def test_a_foreign_service_never_gets_our_token(
    client: TeamsClient, teams: TeamsStandIn
) -> None:
    foreign = "https://evil.example/"
    token = f"Bearer {teams.token(serviceurl=foreign)}"
    activity = {**client.activity("noor", "message", text="help"), "serviceUrl": foreign}

    assert (await client.post(activity, token))[0] == 403


@pytest.mark.parametrize(
    "change",
    [
        {"channelData": "x"},
        {"value": "x"},
        {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": "x"}},
        {"type": "conversationUpdate", "membersAdded": "x"},
        {"entities": ["x"]},
    ],
)
async def test_authentic_but_malformed_activities_are_no_5xx(
    client: TeamsClient, change: dict[str, object]
) -> None:
    activity = {**client.activity("noor", "message", text="help"), **change}

    assert (await client.post(activity))[0] < 500


async def test_malformed_activities_change_nothing(
    community: TeamsClient, teams: TeamsStandIn
) -> None:
    """The short version of the flood in tests/reliability and of `make fuzz`."""
    await teams_takes(community, Random(7), range(200))


@pytest.mark.parametrize("body", [{}, {"type": "message"}, {"type": 7}, [], "x"])
async def test_malformed_activities_are_no_5xx(client: TeamsClient, body: object) -> None:
    status, _ = await client.post(body)  # type: ignore[arg-type]

    assert 400 <= status < 500


async def test_somebody_out_of_reach_is_met_in_the_channel_once(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    """403 and 404: recreated once, then a post with a button; no loop (R9)."""
    teams.unwritable.add("noor")
    await community.added("noor")
    await teams.until(lambda: len(teams.conversations[TEAM]) == 2)
    post = teams.conversations[TEAM][-1]
    assert "Zeg hallo" in text_of(post)
    await asyncio.sleep(0.3)
    assert len(teams.conversations[TEAM]) == 2

    teams.unwritable.clear()
    await community.presses("noor", "Zeg hallo", post)
    await teams.until(lambda: teams.direct("noor"))
    assert "Welkom, Noor!" in text_of(teams.direct("noor")[-1])


async def test_who_installs_the_app_gets_the_welcome_that_had_failed(
    community: TeamsClient, teams: TeamsStandIn
) -> None:
    teams.unwritable.add("noor")
    await community.added("noor")
    await teams.until(lambda: len(teams.conversations[TEAM]) == 2)
    teams.unwritable.clear()
    added = community.activity("noor", "installationUpdate", action="add")
    assert (await community.post(added))[0] == 200

    await teams.until(lambda: teams.direct("noor"))
    assert "Welkom, Noor!" in text_of(teams.direct("noor")[0])


async def test_a_stale_conversation_is_made_anew(
    community: TeamsClient, teams: TeamsStandIn
) -> None:
    teams.faults.append(Fault(404, {"error": {"code": "ConversationNotFound"}}))
    await community.says("sanne", "help")

    await teams.until(lambda: "Wat wil je doen?" in text_of(teams.direct("sanne")[-1]))
    assert "sanne" in teams.created


async def test_a_block_is_an_opt_out(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await community.added("noor")
    await teams.until(lambda: teams.direct("noor"))
    teams.faults.append(Fault(403, {"error": {"code": "MessageWritesBlocked"}}))
    await community.says("noor", "help")
    await asyncio.sleep(0.4)
    await community.says("bram", "nieuwkomers")
    await teams.until(lambda: "overgeslagen" in text_of(teams.direct("bram")[-1]))

    assert "1 overgeslagen" in text_of(teams.direct("bram")[-1])


@pytest.mark.parametrize("status", [429, 412, 502, 504])
async def test_passing_troubles_are_retried(
    community: TeamsClient, teams: TeamsStandIn, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "FIRST_BACKOFF", timedelta(seconds=0.2))
    before = len(teams.direct("sanne"))
    teams.faults.append(Fault(status, headers={"Retry-After": "1"}))
    await community.says("sanne", "help")

    await teams.until(lambda: len(teams.direct("sanne")) > before)


async def test_mentions_are_stripped_exactly(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    """botbuilder strips every occurrence of the bot's name; we strip the mention."""
    who = {
        "type": "mention",
        "text": "<at>Sanne</at>",
        "mentioned": {"id": "29:sanne", "aadObjectId": "sanne"},
    }
    await community.says("bram", "rol geef <at>Sanne</at> mentor", team=True, entities=[who])
    await world.travels(0.01)

    await teams.until(lambda: "mentor" in text_of(teams.direct("sanne")[-1]))


async def test_uninstalling_the_personal_app_stops_direct_messages(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await community.added("noor")
    await teams.until(lambda: teams.direct("noor"))
    removed = community.activity("noor", "installationUpdate", action="remove")
    assert (await community.post(removed))[0] == 200
    await world.travels(7)

    assert len(teams.direct("noor")) == 1


async def test_the_loop_is_never_blocked_by_tokens_and_keys(
    client: TeamsClient, teams: TeamsStandIn
) -> None:
    """Microsoft's part runs on the same loop here: asked from it, it could never answer."""
    await client.says("noor", "help")
    await teams.until(lambda: teams.direct("noor"))

    assert teams.key_fetches == 1


def test_unauthenticated_is_refused_beyond_loopback() -> None:
    with pytest.raises(BadSettingsError, match="not a loopback address"):
        read_settings(teams_unauthenticated=True, host="0.0.0.0")
