# ruff: noqa: F811 - fixtures are imported, and then named as arguments
"""Every action, with each field beside it forged in turn, by somebody else each time."""

from collections.abc import Iterator
from itertools import cycle, islice

from tests.e2e.attacks import FIELDS, Attack
from tests.e2e.conftest import (  # noqa: F401 - fixtures
    database_url,
    slack,
    slack_settings,
    slack_world,
)
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
from tests.e2e.test_every_action import some

AT_LEAST = 400
SENDERS = 1  # for each field of each action, in turn
ONLY_FORMS = {"origin", "typed", "kinds"}


def each_in_turn(siege: Siege) -> Iterator[Attack | None]:
    turns = cycle(siege.door.senders)
    for action, is_form in ways():
        for field in FIELDS:
            if is_form or field not in ONLY_FORMS:
                for by in islice(turns, SENDERS):
                    yield siege.arsenal.attack(by, action, is_form=is_form, forged=(field,))


async def test_every_field_of_every_action_in_slack(in_slack: Siege) -> None:
    assert await survives(in_slack, each_in_turn(in_slack)) > AT_LEAST


async def test_every_field_of_every_action_in_teams(in_teams: Siege) -> None:
    assert await survives(in_teams, each_in_turn(in_teams)) > AT_LEAST


async def test_every_action_by_two_kinds_of_people_in_slack(in_slack: Siege) -> None:
    assert await survives(in_slack, some(in_slack, kinds=2)) > AT_LEAST // 4


async def test_every_action_by_two_kinds_of_people_in_teams(in_teams: Siege) -> None:
    assert await survives(in_teams, some(in_teams, kinds=2)) > AT_LEAST // 4
