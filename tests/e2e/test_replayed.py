# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""What Kring itself wrote for one workspace or tenant, sent back from another: real HTTP, real signatures."""

import asyncio
from typing import Any

from sqlalchemy import func, select

from storage.communities import communities
from storage.membership import members
from storage.questions import questions
from tests.e2e.conftest import CHARTER, World
from tests.e2e.in_slack import accounts_of
from tests.e2e.in_teams import many_tenants, teams  # noqa: F401 - fixtures
from tests.standins.slack import BOT as KRING
from tests.standins.slack import CHANNEL, TEAM, SlackClient, SlackStandIn, buttons
from tests.standins.teams import BOT, TeamsClient, TeamsStandIn, actions, text_of

FORM = "application/x-www-form-urlencoded"
ABROAD = "T2"
TYPED = {name: value for name, value in CHARTER.items() if isinstance(value, str)}


async def count(world: World, table: Any) -> int:
    async with world.kring.database.begin() as db:
        return int(await db.scalar(select(func.count()).select_from(table)) or 0)


async def test_x05_a_form_of_one_workspace_founds_nothing_from_another(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """The same id and the same `private_metadata`; only the workspace is another."""
    await community.command("UNOOR", "setup", channel="C2")
    form = community.submission("UNOOR", slack.views[-1], CHARTER, team=ABROAD)
    await community.interaction(form)
    assert await count(slack_world, communities) == 1
    await community.interaction(community.submission("UNOOR", slack.views[-1], CHARTER))

    assert await count(slack_world, communities) == 2


async def test_x12_two_devices_at_the_same_moment_ask_one_question(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """Phone and laptop have one form each, and both send it."""
    forms = []
    for _ in range(2):
        await community.command("USANNE", "vraag")
        typed = {"question": "Wie weet iets over rubrics?"}
        forms.append(community.submission("USANNE", slack.views[-1], typed))
    await asyncio.gather(*(community.interaction(form) for form in forms))

    assert await count(slack_world, questions) == 1


async def test_x13_a_button_of_one_workspace_opens_nothing_in_another(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    post, before = slack.messages[CHANNEL][0], await count(slack_world, members)
    for button in buttons(post["blocks"]):
        body = community.pressing("UTOM", button, post, ABROAD)
        assert (await community.request(body, FORM))[0] == 200

    assert await count(slack_world, members) == before


async def test_x30_a_shared_channel_takes_nobody_out_of_their_workspace(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """Both workspaces have Kring; Sanne of the one says something where both meet."""
    mention = {"type": "app_mention", "user": "USANNE", "channel": "CSHARED", "text": "help"}
    there = [{"team_id": ABROAD, "user_id": KRING, "is_bot": True}]
    told = {**mention, "ts": "7.1", "user_team": TEAM, "source_team": TEAM}
    assert await community.event(told, team_id=ABROAD, authorizations=there) == 200
    await slack_world.settled()

    assert (TEAM, "USANNE") in await accounts_of(slack_world)


async def test_x05_a_card_of_one_tenant_founds_nothing_from_another(
    many_tenants: World, teams: TeamsStandIn
) -> None:
    client = TeamsClient(many_tenants.address, teams)
    await client.added(BOT)
    await client.says("bram", "setup", team=True)
    form = await teams.until(
        lambda: [m for m in teams.direct("bram") if "Input.Text" in text_of(m)]
    )
    button = next(a for a in actions(form[0]["attachments"][0]["content"]) if a["title"] == "Begin")
    action = {"type": "Action.Execute", "data": {**button["data"], **TYPED}}
    replayed = client.activity(
        "bram", "invoke", name="adaptiveCard/action", value={"action": action}
    )
    replayed["conversation"]["tenantId"] = "tenant-2"
    replayed["channelData"]["tenant"] = {"id": "tenant-2"}
    assert (await client.post(replayed))[0] == 200
    assert await count(many_tenants, communities) == 0
    await client.presses("bram", "Begin", form[0], TYPED)

    assert await count(many_tenants, communities) == 1
