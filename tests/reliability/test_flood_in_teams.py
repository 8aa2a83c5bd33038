"""Teams' door under nonsense; for as long as you like with `make fuzz`."""

from tests.e2e.conftest import database_url  # noqa: F401 - fixtures
from tests.e2e.in_teams import client, community, teams, world  # noqa: F401 - fixtures
from tests.nonsense import teams_takes
from tests.reliability import fuzzing
from tests.standins.teams import TeamsClient


async def test_two_thousand_malformed_activities(community: TeamsClient) -> None:  # noqa: F811
    await teams_takes(community, fuzzing.chance(), fuzzing.times(2_000))
