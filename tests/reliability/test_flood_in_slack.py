"""Slack's door under nonsense; for as long as you like with `make fuzz`."""

from tests.e2e.conftest import (  # noqa: F401 - fixtures
    client,
    community,
    database_url,
    slack,
    slack_settings,
    slack_world,
)
from tests.nonsense import slack_takes
from tests.reliability import fuzzing
from tests.standins.slack import SlackClient


async def test_ten_thousand_malformed_payloads(community: SlackClient) -> None:  # noqa: F811
    await slack_takes(community, fuzzing.chance(), fuzzing.times(10_000))
