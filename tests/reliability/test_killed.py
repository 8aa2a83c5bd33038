"""A short version of `make killed`."""

from tests.benchmarks.killed import experiment


async def test_killed_at_random_moments_nothing_is_lost_or_doubled() -> None:
    result = await experiment(kills=6, newcomers=12)

    assert result["lost"] == []
    assert result["doubled"] == []
