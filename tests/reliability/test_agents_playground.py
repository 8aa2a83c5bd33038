"""Noor's first hour in Microsoft's own page: what it draws, what it sends, and what comes back."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from tests.e2e.conftest import database_url  # noqa: F401 - a fixture
from tests.e2e.in_teams import community, teams  # noqa: F401 - fixtures
from tests.reliability.in_agents_playground import (  # noqa: F401 - fixtures
    Playground,
    client,
    playground,
    world,
)


async def test_noor_is_welcomed_presents_herself_and_offers_to_be_a_mentor(
    playground: Playground,
) -> None:
    await playground.mocks("Add user", membersAdded=[{"id": "29:noor", "aadObjectId": "noor"}])
    await playground.opens_chat()
    await playground.shows("Welcome, Noor!")
    await playground.presses("Tell me about yourself")
    await playground.shows("Write what you like")
    await playground.presses("Done")
    await playground.shows("one of the two is enough.")
    await playground.fills("What do you bring?", "assessment")
    await playground.presses("Done")
    await playground.shows("You're taking part in")
    await playground.presses("Post it")
    await playground.shows("Your introduction will be in the channel")
    await playground.opens_channel()
    await playground.shows("Noor is nieuw hier")  # the channel's language is Dutch
    await playground.opens_chat()

    await playground.says("mentor offer")
    await playground.shows("What can you help with?")
    await playground.fills("What can you help with?", "")
    await playground.presses("Done")
    await playground.shows("I need this answer to go on.")  # the client asks nobody
    await playground.fills("What can you help with?", "coaching of students")
    await playground.picks("Free mornings and afternoons", "Monday morning", "Friday afternoon")
    await playground.fills("Break until", "someday")
    await playground.presses("Done")
    await playground.shows("I don't understand that date.")
    kept = [
        await playground.typed("What can you help with?"),
        await playground.typed("Break until"),
    ]
    await playground.fills("Break until", "")
    await playground.presses("Done")
    await playground.shows("Monday morning, Friday afternoon")
    await playground.presses("Withdraw it")
    await playground.shows("Your offer is withdrawn")

    assert kept == ["coaching of students", "someday"]
    assert not await playground.page.get_by_role("button", name="Withdraw it").count()
