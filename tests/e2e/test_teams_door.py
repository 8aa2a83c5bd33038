"""What was found at Teams' door, over real HTTP with signed tokens."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from adapters.teams import reach
from adapters.teams.deliver import INSTALL
from adapters.teams.manifest import manifest
from bot.domain.communities import Place
from storage.frame.people import accounts, people
from storage.frame.platforms import conversations
from tests.e2e.conftest import World
from tests.e2e.in_teams import client, community, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import (
    APP,
    BOT,
    TEAM,
    TENANT,
    TeamsClient,
    TeamsStandIn,
    actions,
    links,
    text_of,
)

TERMS = {"languages": "nl", "slots": "thu-am,thu-pm,fri-am", "mode": "either"}


async def kept(world: World, address: str) -> dict[str, Any] | None:
    query = select(conversations.c.reference).where(conversations.c.address == address)
    async with world.kring.database.connect() as db:
        return await db.scalar(query)


async def test_a01_who_never_opened_kring_is_greeted_by_their_roster_id(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await community.added("noor")
    await teams.until(lambda: teams.direct("noor"))

    assert "Welkom, Noor!" in text_of(teams.direct("noor")[-1])
    assert "noor" not in teams.installed
    reference = await kept(world, "noor")
    assert reference
    assert reference["roster"] == "29:noor"
    assert reference["conversation"] == "a:noor"


async def test_a01_who_joined_before_rosters_were_kept_is_looked_up_in_the_team(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    teams.unwritable.add("noor")
    await community.added("noor")
    await teams.until(lambda: len(teams.conversations[TEAM]) == 2)
    async with world.kring.database.begin() as db:
        await db.execute(conversations.delete().where(conversations.c.address == "noor"))
    teams.unwritable.clear()
    await community.says("bram", "retry failed")

    await teams.until(lambda: teams.direct("noor"))
    assert teams.created[-1] == "noor"


async def test_a01_out_of_reach_the_card_leads_to_the_app_and_promises_nothing(
    community: TeamsClient, teams: TeamsStandIn
) -> None:
    teams.unwritable.add("noor")
    await community.added("noor")
    await teams.until(lambda: len(teams.conversations[TEAM]) == 2)
    post = teams.conversations[TEAM][-1]
    assert links(post) == [f"{INSTALL}/{APP}?tenantId={TENANT}"]

    toast = await community.presses("noor", "Zeg hallo", post)
    assert "Voeg Kring toe" in toast["value"]
    assert "Genoteerd" not in toast["value"]


async def test_a01_a_roster_id_goes_with_the_person_and_a_strangers_is_not_kept(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    teams.people["eva"] = "Eva"
    await community.added("noor")
    await teams.until(lambda: teams.direct("noor"))
    await community.says("noor", "wis")
    await teams.until(lambda: "Ja, wis alles" in text_of(teams.direct("noor")[-1]))
    await community.presses("noor", "Ja, wis alles", teams.direct("noor")[-1])
    await world.settled()
    departed = {"membersRemoved": [{"id": "29:eva", "aadObjectId": "eva"}]}
    await community.post(community.activity("bram", "conversationUpdate", team=True, **departed))

    async with world.kring.database.connect() as db:
        rows = (await db.execute(select(conversations))).mappings().all()
    assert not [row for row in rows if "noor" in str(row) or "eva" in str(row)]


async def test_a03_a_refused_form_comes_back_in_the_card(
    community: TeamsClient, teams: TeamsStandIn
) -> None:
    await community.says("sanne", "mentor zoeken")
    await teams.until(lambda: "seek" in text_of(teams.direct("sanne")[-1]))
    form = teams.direct("sanne")[-1]
    label = actions(form["attachments"][0]["content"])[-1]["title"]
    inputs = {**TERMS, "goal": " ", "why": "Volgend blok", "apart": "bram,someone-else"}
    back = await community.presses("sanne", label, form, inputs)

    shown = {item["id"]: item["value"] for item in back["value"]["body"] if "id" in item}
    ids = {id.partition(":")[2]: id for id in shown}
    assert shown == {ids[name]: value for name, value in inputs.items()}


async def test_a07_toasts_are_in_the_language_that_was_chosen(
    community: TeamsClient, teams: TeamsStandIn
) -> None:
    await community.added("noor")
    await teams.until(lambda: teams.direct("noor"))
    hello = teams.direct("noor")[-1]
    assert "English please" in text_of(hello)
    await community.presses("noor", "English please", hello)
    await teams.until(lambda: "Welcome, Noor!" in text_of(teams.direct("noor")[0]))
    toast = await community.presses("noor", "Ik doe mee", teams.conversations[TEAM][0])

    assert toast["value"] == "Noted. I'll send you a message."


def happening(client: TeamsClient, kind: str, **more: Any) -> Any:
    """As the page "Conversation events" shows it."""
    activity = client.activity(None, "conversationUpdate", team=True, **more)
    activity["from"] = {"id": "29:owner"}
    activity["channelData"]["eventType"] = kind
    return activity


async def is_there(world: World) -> bool:
    async with world.kring.engine._begin() as uow:
        return await uow.communities.at(Place("teams", TENANT, TEAM)) is not None


@pytest.mark.parametrize(
    ("gone", "back"),
    [
        ("teamArchived", "teamUnarchived"),
        ("teamDeleted", "teamrestored"),
        ("teamHardDeleted", "teamRestored"),
        ("channelDeleted", "channelRestored"),
    ],
)
async def test_d15_a_team_that_is_gone_is_heard_and_its_return(
    community: TeamsClient, world: World, gone: str, back: str
) -> None:
    status, _ = await community.post(happening(community, gone))
    assert status == 200
    assert not await is_there(world)

    await community.post(happening(community, back))
    assert await is_there(world)


async def test_d15_another_channel_of_the_team_changes_nothing(
    community: TeamsClient, world: World
) -> None:
    deleted = happening(community, "channelDeleted")
    deleted["channelData"]["channel"] = {"id": "19:another@thread.tacv2"}
    await community.post(deleted)

    assert await is_there(world)


async def test_d15_removing_the_app_from_a_team_is_heard_and_an_upgrade_changes_nothing(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    for action, after in (
        ("remove-upgrade", True),
        ("add-upgrade", True),
        ("remove", False),
        ("add", True),
    ):
        activity = community.activity("bram", "installationUpdate", team=True, action=action)
        status, _ = await community.post(activity)
        assert status == 200
        assert await is_there(world) is after, action


async def test_d15_an_upgrade_for_oneself_is_no_block(community: TeamsClient, world: World) -> None:
    activity = community.activity("sanne", "installationUpdate", action="remove-upgrade")
    await community.post(activity)
    query = select(accounts.c.problem).where(accounts.c.user == "sanne")
    async with world.kring.database.connect() as db:
        assert await db.scalar(query) is None


async def test_d06_nobody_is_greeted_without_a_name_and_the_roster_is_asked_again(
    community: TeamsClient, teams: TeamsStandIn, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a directory's id in the event, too: it is one person in the end."""
    monkeypatch.setattr(reach, "LOOK_EVERY", 0.0)
    teams.rosters_are_down = True
    bare = community.activity("bram", "conversationUpdate", team=True)
    await community.post({**bare, "membersAdded": [{"id": "29:noor"}]})
    await world.settled()
    assert not teams.direct("noor")

    teams.rosters_are_down = False
    await community.says("sanne", "help")
    await teams.until(lambda: teams.direct("noor"))
    await community.says("noor", "help")
    await world.settled()
    assert "Welkom, Noor!" in text_of(teams.direct("noor")[0])
    async with world.kring.database.connect() as db:
        users = (await db.scalars(select(accounts.c.user))).all()
        names = (await db.scalars(select(people.c.name))).all()
        left = (await db.scalars(select(conversations.c.address))).all()
    assert sorted(users) == ["bram", "noor", "sanne"]
    assert sorted(names) == ["Bram", "Noor", "Sanne"]
    assert not [address for address in left if "29:" in address]


async def test_d06_a_blank_name_breaks_nobodys_question(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    """A row of an earlier version, which kept "?"."""
    async with world.kring.database.begin() as db:
        await db.execute(people.update().where(people.c.name == "Sanne").values(name="\u200b "))
    before = len(teams.direct("bram"))
    await community.says("bram", "vraag wie weet iets over toetsing?")
    await teams.until(lambda: len(teams.direct("bram")) > before)

    assert "Er ging iets mis" not in text_of(teams.direct("bram")[-1])


@pytest.mark.parametrize(
    ("name", "called"),
    [("Berg,Noor N. van den", "Noor"), ("JP de Vries", "JP"), ("Noor\u202e", "Noor")],
)
async def test_d14_a_newcomer_is_greeted_by_their_first_name(
    community: TeamsClient, teams: TeamsStandIn, name: str, called: str
) -> None:
    teams.people["noor"] = name
    await community.added("noor")
    await teams.until(lambda: teams.direct("noor"))

    assert f"Welkom, {called}!" in text_of(teams.direct("noor")[0])
    assert "\u202e" not in text_of(teams.direct("noor")[0])


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("<at>Kring</at>", {"text": "<at>Kring</at>", "mentioned": {"id": BOT}}),
        ("<at>Kring</at>&nbsp;\n", {"mentioned": {"id": BOT, "name": "Kring"}}),
        ("<at>Kring</at> help", {"mentioned": {"id": BOT}}),
        ('<at id="0">Kring</at>', {"text": '<at id="0">Kring</at>', "mentioned": {"id": BOT}}),
    ],
)
async def test_d14_a_mention_without_text_is_understood(
    community: TeamsClient, teams: TeamsStandIn, text: str, entity: dict[str, Any]
) -> None:
    before = len(teams.direct("sanne"))
    said = community.activity("sanne", "message", team=True, text=text)
    await community.post({**said, "entities": [{"type": "mention", **entity}]})
    await teams.until(lambda: len(teams.direct("sanne")) > before)

    assert "Wat wil je doen?" in text_of(teams.direct("sanne")[-1])


async def test_a11_the_addresses_of_the_manifest_answer(world: World) -> None:
    developer = manifest(APP, world.address)["developer"]
    async with aiohttp.ClientSession() as session:
        for name in ("websiteUrl", "privacyUrl", "termsOfUseUrl"):
            async with session.get(developer[name]) as response:
                assert response.status == 200
                assert "Kring" in await response.text()


async def test_a_team_that_is_gone_goes_on_without_one_or_ends(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    await community.post(happening(community, "teamDeleted"))
    await teams.until(lambda: "Verder zonder kanaal" in text_of(teams.direct("bram")[-1]))
    gone = teams.direct("bram")[-1]
    end = await community.presses("bram", "Beëindigen", gone)
    assert end["statusCode"] == 200
    await teams.until(lambda: "niet terugdraaien" in text_of(teams.direct("bram")[-1]))
    on = await community.presses("bram", "Verder zonder kanaal", gone)
    assert "gaat verder zonder kanaal" in text_of(on)

    ended = await community.presses("bram", "Ja, beëindig", teams.direct("bram")[-1])
    assert "is beëindigd" in text_of(ended)
    await world.settled()
    assert "is beëindigd" in text_of(teams.direct("sanne")[-1])


async def test_a_role_that_was_accepted_in_words_has_no_buttons_left(
    community: TeamsClient, teams: TeamsStandIn, world: World
) -> None:
    sanne = {"id": "29:sanne", "aadObjectId": "sanne", "name": "Sanne"}
    mention = {"type": "mention", "text": "<at>Sanne</at>", "mentioned": sanne}
    await community.says("bram", "rol geef <at>Sanne</at> expert", team=True, entities=[mention])
    await world.travels(0.01)
    await teams.until(lambda: "Ja, graag" in text_of(teams.direct("sanne")[-1]))
    await community.says("sanne", "rol ja")
    await world.settled()

    assert "Ja, graag" not in "".join(map(text_of, teams.direct("sanne")))
