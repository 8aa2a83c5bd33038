"""X24 in Slack: somebody whose profile could not be looked up is nobody yet. Real HTTP, real signatures."""

from sqlalchemy import select

from storage.frame.people import people
from storage.membership import members
from tests.e2e.conftest import World
from tests.standins.slack import Fault, SlackClient, SlackStandIn


async def kinds(world: World, *, takes_part: bool = False) -> list[str]:
    """Of those who were met after the founders of the community."""
    query = select(people.c.kind).where(people.c.name.not_in(("Bram", "Sanne")))
    if takes_part:
        query = query.join(members, members.c.person == people.c.id)
    async with world.kring.database.begin() as db:
        return list(await db.scalars(query))


async def test_x24_who_could_not_be_looked_up_joins_nothing(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    slack.fail("users.info", Fault(body={"ok": False, "error": "internal_error"}))
    await community.command("UGUEST", "start")
    await slack_world.settled()

    assert await kinds(slack_world) == ["unknown"]
    assert await kinds(slack_world, takes_part=True) == []


async def test_x24_they_are_looked_up_again_and_then_known_for_a_guest(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    slack.fail("users.info", Fault(body={"ok": False, "error": "internal_error"}))
    for _ in range(2):
        await community.command("UGUEST", "start")
    await slack_world.settled()

    assert await kinds(slack_world) == ["guest"]
    assert await kinds(slack_world, takes_part=True) == []


async def test_x24_a_member_of_the_organisation_joins_at_the_second_try(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    slack.fail("users.info", Fault(body={"ok": False, "error": "internal_error"}))
    for _ in range(2):
        await community.command("UTOM", "start")
    await slack_world.settled()

    assert await kinds(slack_world, takes_part=True) == ["person"]


async def test_x24_who_becomes_a_guest_is_one_from_then_on(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("UTOM", "help")
    changed = slack.users["UTOM"] | {"is_restricted": True}
    await community.event({"type": "user_change", "user": changed})
    await community.command("UTOM", "start")
    await slack_world.settled()

    assert await kinds(slack_world, takes_part=True) == []
