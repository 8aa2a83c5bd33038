"""A lively and a silent year of forty members: the figures of the pace of a community hold."""

import pytest

from tests.benchmarks import year


@pytest.mark.parametrize("story", [year.active, year.silent])
async def test_d24_a_year_at_the_pace_of_a_community(story: object) -> None:
    year.FAULTS.clear()
    town, since = await year.with_town(story)
    most = year.printed(getattr(story, "__name__", ""), town, since)
    if story is year.silent:
        year.within_bounds(most)

    assert not year.FAULTS
