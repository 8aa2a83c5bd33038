"""X17: every migration there ever was, broken off at its second statement and at its last."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from collections.abc import Callable

import pytest

from tests.storage.conftest import fresh_url, kind  # noqa: F401 - fixtures
from tests.storage.test_migrate import MOMENTS, VERSIONS, break_off_each


@pytest.mark.parametrize("moment", MOMENTS)
def test_x17_every_migration_broken_off_leaves_the_database_as_it_was(
    fresh_url: Callable[[], str], moment: str
) -> None:
    break_off_each(fresh_url(), VERSIONS, moment)
