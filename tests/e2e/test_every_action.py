# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""Every action, with the fields beside it forged, by whoever has no business with it: nothing happens.

Which actions there are is taken from their registry, and what a form asks from the gallery: whoever adds one
need not think of this test. Other combinations at each run; KRING_FUZZ_SEED gives the same ones again.
tests/reliability has them one by one.
"""

from collections.abc import Iterator

from tests.e2e.attacks import ACTIONS, Attack
from tests.e2e.in_teams import teams  # noqa: F401 - a fixture
from tests.e2e.siege import (
    Siege,
    in_slack,  # noqa: F401 - fixtures
    in_teams,  # noqa: F401
    many_tenants,  # noqa: F401
    seed,  # noqa: F401
    survives,
    ways,
)


def some(siege: Siege, kinds: int = 1) -> Iterator[Attack | None]:
    """Every action, by so many kinds of people each."""
    for action, is_form in ways():
        for by in siege.arsenal.chance.sample(siege.door.senders, kinds):
            yield siege.arsenal.attack(by, action, is_form=is_form)


async def test_every_action_in_slack(in_slack: Siege) -> None:
    assert await survives(in_slack, some(in_slack)) > len(ACTIONS)


async def test_every_action_in_teams(in_teams: Siege) -> None:
    assert await survives(in_teams, some(in_teams)) > len(ACTIONS)
