"""What we say on the wire, held against the platforms' own descriptions of it."""

import jsonschema

from adapters.slack.deliver import SlackDeliverer
from adapters.teams.deliver import TeamsDeliverer
from bot.frame.delivery import Limit
from tests.conformance import official
from tests.e2e.conftest import World
from tests.standins.slack import CHANNEL, Fault, SlackClient, SlackStandIn, text_of

# Younger than the frozen description, and documented at docs.slack.dev.
YOUNGER = {
    "chat.postMessage": {"metadata"},
    "chat.update": {"metadata"},
    "conversations.history": {"include_all_metadata"},
}


async def test_every_argument_we_send_is_one_that_slack_knows(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    slack.fail("chat.postMessage", Fault(drop=True, after=True))
    await community.joins("UNOOR")
    await community.event({"type": "app_home_opened", "tab": "home", "user": "UNOOR"})
    await slack_world.settled()
    spec = official("slack/web_api_openapi_v2.json")["paths"]
    for method, arguments in slack.calls:
        described = next(iter(spec[f"/{method}"].values()))["parameters"]
        known = {parameter["name"] for parameter in described} | YOUNGER.get(method, set())
        assert set(arguments) <= known, method


async def test_the_stand_in_sends_events_as_slack_wraps_them(client: SlackClient) -> None:
    body = client.event_body({"type": "member_joined_channel", "user": "U1", "channel": "C1"})
    schema = official("slack/event_wrapper.schema.json")

    jsonschema.validate(body, schema)


def test_the_connectors_paths_are_the_official_ones() -> None:
    paths = official("teams/connector_api.swagger.json")["paths"]

    for path, verb in (
        ("/v3/conversations", "post"),
        ("/v3/conversations/{conversationId}/activities", "post"),
        ("/v3/conversations/{conversationId}/activities/{activityId}", "put"),
    ):
        assert verb in paths[path]


def test_the_paces_are_the_published_ones() -> None:
    tiers = official("slack/rate_limit_tiers.json")

    assert tiers["chat.postMessage"] == "SpecialTier_chat_postMessage"  # one a second per channel
    assert SlackDeliverer.pace.conversation == (Limit(1, 1.0),)
    assert Limit(50, 1.0) in TeamsDeliverer.pace.workspace
    assert Limit(1800, 3600.0) in TeamsDeliverer.pace.conversation


async def test_a_slow_slack_is_waited_for(community: SlackClient, slack: SlackStandIn) -> None:
    slack.fail("chat.postMessage", Fault(slow=1.0))
    await community.joins("UNOOR")
    await slack.until(lambda: slack.direct("UNOOR"))

    assert len(slack.direct("UNOOR")) == 1


async def test_events_out_of_order_are_each_answered(
    community: SlackClient, slack: SlackStandIn
) -> None:
    """Somebody's words arrive before their joining does."""
    await community.says("UNOOR", "hulp")
    await community.joins("UNOOR", CHANNEL)
    await slack.until(lambda: len(slack.direct("UNOOR")) == 2)

    assert "Welkom, Noor!" in text_of(slack.direct("UNOOR")[1])
