"""Four hundred votes at once, on one process and on two."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import asyncio
from collections.abc import Sequence
from random import Random

import pytest

from bot.domain.people import AccountKey, Kind, Profile
from bot.domain.polls import Poll, PollStatus
from bot.features.pulse.actions import ClosePoll
from bot.frame.events import Pressed
from storage.polls import SqlPolls
from tests.e2e.conftest import World, database_url, slack  # noqa: F401 - fixtures
from tests.e2e.voting import HERE, SCHEDULE, VOTERS, join, replicas, votes_for  # noqa: F401
from tests.standins.slack import SlackClient, SlackStandIn, text_of


async def asked(
    replicas: list[World], slack: SlackStandIn, voters: Sequence[str]
) -> list[SlackClient]:
    """A community whose members were all asked how it is; a way in to each process."""
    clients = [SlackClient(world.address, slack) for world in replicas]
    for number, client in enumerate(clients):
        client._numbers = iter(range(1 + number * 1_000_000, 2**31))  # type: ignore[assignment]
    await clients[0].command("UBRAM", "setup")
    await clients[0].fills("UBRAM", {"name": "LCOP", "purpose": "Leren"})
    await join(replicas[0].kring, slack, *voters)
    await clients[0].command("UBRAM", "pulse on")
    await clients[0].fills("UBRAM", SCHEDULE)
    await replicas[0].travels(1.2)
    await slack.until(lambda: all(slack.direct(voter) for voter in voters), 30)
    return clients


async def test_four_hundred_votes_and_changes_at_once_are_counted_exactly(
    replicas: list[World], slack: SlackStandIn
) -> None:
    clients = await asked(replicas, slack, VOTERS)
    kring, points = replicas[0].kring, Random(1)
    votes = {v: (points.randint(1, 5), points.randint(1, 5)) for v in VOTERS}
    await asyncio.gather(
        *(votes_for(clients[n % len(clients)], slack, v, votes[v]) for n, v in enumerate(VOTERS))
    )
    async with kring.engine._begin() as uow:
        poll = (await uow.of(HERE).polls.newest(PollStatus.OPEN, 1))[0]
        ballots = await uow.of(HERE).polls.ballots(poll.id)
    expected = sum(last for _, last in votes.values())
    assert len(ballots) == len(VOTERS)
    assert sum(int(ballot.answer) for ballot in ballots) == expected


async def test_x28_a_vote_is_counted_or_told_that_the_poll_is_closed(
    replicas: list[World], slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It closes while half of them vote; nobody's answer goes missing without a word.

    On PostgreSQL whoever closed it and whoever answered waited for each other, and one of them failed.
    """
    counted: list[int] = []
    closing = SqlPolls.close

    async def close(polls: SqlPolls, poll: Poll) -> None:
        counted.append(len(await polls.ballots(poll.id)))
        await closing(polls, poll)

    monkeypatch.setattr(SqlPolls, "close", close)
    voters = VOTERS[:60]
    clients = await asked(replicas, slack, voters)
    slack.answers.clear()
    engine = replicas[-1].kring.engine
    async with engine._begin() as uow:
        poll = (await uow.of(HERE).polls.newest(PollStatus.OPEN, 1))[0]
    bram = Profile(AccountKey("slack", "T1", "UBRAM"), "Bram", kind=Kind.PERSON)
    ends = Pressed(id="ends", actor=bram, action=ClosePoll(community=HERE, poll=poll.id))

    closed = asyncio.Event()

    async def closes() -> None:
        answered = 0
        while answered < len(voters) // 3:
            async with engine._begin() as uow:
                answered = await uow.of(HERE).polls.answered(poll.id)
        await engine.handle(ends)
        closed.set()

    few = asyncio.Semaphore(12)

    async def votes(number: int, voter: str) -> None:
        """The first fifty while it closes, however long that waits for its turn; the others after it."""
        if number >= 50:
            await closed.wait()
        async with few:
            await votes_for(clients[number % len(clients)], slack, voter, (3,))

    await asyncio.gather(closes(), *(votes(n, voter) for n, voter in enumerate(voters)))
    await replicas[0].settled()
    last = [text_of(slack.direct(voter)[-1]) for voter in voters]
    told = sum("Uitkomst" in text for text in last)
    thanked = sum("je antwoord is bewaard" in text for text in last)

    assert told > 0 < thanked
    assert counted[0] + told == len(voters)
