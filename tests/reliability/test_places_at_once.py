"""Three hundred people want one of forty places in the same minute, on one process and on two."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import asyncio

from sqlalchemy import select

from bot.domain.events import attendance
from storage.event_attendees import event_attendees, to_attendee
from tests.e2e.conftest import World, database_url, slack  # noqa: F401 - fixtures
from tests.e2e.voting import join, replicas  # noqa: F401
from tests.standins.slack import CHANNEL, SlackClient, SlackStandIn, text_of

MANY, SEATS = tuple(f"UP{n:03}" for n in range(300)), 40
EVENT = {"title": "Rubrics", "day": "2026-12-03", "at": "15:00", "seats": str(SEATS)}


async def test_forty_of_three_hundred_have_a_place_in_the_order_of_the_commits(
    replicas: list[World], slack: SlackStandIn
) -> None:
    clients = [SlackClient(world.address, slack) for world in replicas]
    for number, client in enumerate(clients):
        client._numbers = iter(range(1 + number * 1_000_000, 2**31))  # type: ignore[assignment]
    await clients[0].command("UBRAM", "setup")
    await clients[0].fills("UBRAM", {"name": "LCOP", "purpose": "Leren"})
    await join(replicas[0].kring, slack, *MANY)
    await clients[0].command("UBRAM", "bijeenkomst")
    await clients[0].fills("UBRAM", EVENT)
    post = await slack.until(
        lambda: next((m for m in slack.messages[CHANNEL] if "Rubrics" in text_of(m)), None)
    )
    few = asyncio.Semaphore(24)

    async def answers(number: int, who: str) -> None:
        async with few:
            await clients[number % len(clients)].presses(who, "Ik kom", message=post)

    await asyncio.gather(*(answers(n, who) for n, who in enumerate(MANY)))
    await replicas[0].settled()
    async with replicas[0].kring.database.begin() as db:
        rows = (await db.execute(select(event_attendees))).mappings().all()
    said = [to_attendee(row) for row in rows]
    there = attendance(said, SEATS)

    assert sorted(one.number for one in said) == list(range(1, len(MANY) + 1))
    assert (len(there.comes), len(there.waits)) == (SEATS, len(MANY) - SEATS)
    told = [text_of(slack.direct(who)[-1]) for who in MANY]
    assert sum("Jij komt." in text for text in told) == SEATS
    assert sum("van de wachtlijst" in text for text in told) == len(MANY) - SEATS
