"""X16: a replica that remembers an old token looks again when Slack refuses it."""

import json
from collections.abc import AsyncIterator

import pytest
from slack_sdk.oauth.installation_store import Installation

from adapters.slack.deliver import DisconnectedError, SlackDeliverer
from adapters.slack.surface import PLATFORM
from adapters.slack.tokens import InstalledTokens, OrgWideError
from adapters.vault import Vault
from tests.standins.slack import TEAM, Fault, SlackStandIn

REFUSED = Fault(body={"ok": False, "error": "invalid_auth"})


class Shelf:
    """The table that replicas share."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    async def get(self, platform: str, workspace: str) -> str | None:
        return self.kept.get(workspace)

    async def put(self, platform: str, workspace: str, secret: str) -> None:
        self.kept[workspace] = secret

    async def drop(self, platform: str, workspace: str) -> None:
        self.kept.pop(workspace, None)


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    stand_in = SlackStandIn()
    await stand_in.start()
    yield stand_in
    await stand_in.stop()


async def test_x16_a_token_that_another_replica_renewed_is_looked_up_anew(
    slack: SlackStandIn,
) -> None:
    shelf = Shelf()
    here, there = (Vault(shelf, PLATFORM, "key") for _ in range(2))
    await here.put(TEAM, json.dumps({"bot_token": "xoxb-old"}))
    await there.put(TEAM, json.dumps({"bot_token": "xoxb-new"}))
    tokens = InstalledTokens(here)
    deliverer = SlackDeliverer(tokens, slack.api)
    slack.fail("chat.postMessage", REFUSED)
    await deliverer.call(TEAM, "chat.postMessage", channel="C1", text="Dag")
    await deliverer.close()

    assert await tokens.token(TEAM) == "xoxb-new"
    assert len(slack.messages["C1"]) == 1


async def test_x16_a_workspace_that_is_gone_is_asked_once(slack: SlackStandIn) -> None:
    vault = Vault(Shelf(), PLATFORM, "key")
    await vault.put(TEAM, json.dumps({"bot_token": "xoxb-old"}))
    deliverer = SlackDeliverer(InstalledTokens(vault), slack.api)
    slack.fail("chat.postMessage", REFUSED)
    with pytest.raises(DisconnectedError):
        await deliverer.call(TEAM, "chat.postMessage", channel="C1", text="Dag")
    await deliverer.close()

    assert len(slack.calls) == 1


async def test_x30_a_whole_organisation_is_no_workspace() -> None:
    """Its token was kept under no name at all."""

    class Kept:
        async def put(self, workspace: str, secret: str) -> None:
            raise AssertionError(workspace)

    everywhere = Installation(user_id="U1", enterprise_id="E1", is_enterprise_install=True)
    with pytest.raises(OrgWideError):
        await InstalledTokens(Kept()).async_save(everywhere)  # type: ignore[arg-type]
