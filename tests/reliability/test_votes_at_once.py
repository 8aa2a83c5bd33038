"""Four hundred votes at once, on one process and on two."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import asyncio
from random import Random

from bot.domain.polls import PollStatus
from tests.e2e.conftest import World, database_url, slack  # noqa: F401 - fixtures
from tests.e2e.voting import HERE, SCHEDULE, VOTERS, join, replicas, votes_for  # noqa: F401
from tests.standins.slack import SlackClient, SlackStandIn


async def test_four_hundred_votes_and_changes_at_once_are_counted_exactly(
    replicas: list[World], slack: SlackStandIn
) -> None:
    clients = [SlackClient(world.address, slack) for world in replicas]
    for number, client in enumerate(clients):
        client._numbers = iter(range(1 + number * 1_000_000, 2**31))  # type: ignore[assignment]
    kring, client = replicas[0].kring, clients[0]
    await client.command("UBRAM", "setup")
    await client.fills("UBRAM", {"name": "LCOP", "purpose": "Leren"})
    await join(kring, slack, *VOTERS)
    await client.command("UBRAM", "pulse on")
    await client.fills("UBRAM", SCHEDULE)
    await replicas[0].travels(1.2)
    await slack.until(lambda: all(slack.direct(voter) for voter in VOTERS), 30)
    points = Random(1)
    votes = {v: (points.randint(1, 5), points.randint(1, 5)) for v in VOTERS}
    await asyncio.gather(
        *(votes_for(clients[n % len(clients)], slack, v, votes[v]) for n, v in enumerate(VOTERS))
    )
    async with kring.engine._begin() as uow:
        poll = (await uow.polls.newest(HERE, PollStatus.OPEN, 1))[0]
        ballots = await uow.polls.ballots(HERE, poll.id)
    expected = sum(last for _, last in votes.values())
    assert len(ballots) == len(VOTERS)
    assert sum(int(ballot.answer) for ballot in ballots) == expected
