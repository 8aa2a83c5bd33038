"""Members talk to Kring through Teams' real protocol."""

import pytest

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, community, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, TeamsClient, TeamsStandIn, text_of

SAID = [
    ("wat weet je van mij?", "Dit bewaar ik van je"),
    ("verwijder mijn gegevens", "Al je gegevens wissen"),
    ("Ik voel me hier niet veilig", "Goed dat je dit zegt"),
    ("wie weet iets over portfolio's?", "Jouw vraag"),
    ("stuur me even geen berichten tot 1 december", "dinsdag 1 december 2026"),
    ("ik wil een mens spreken", "Ik ben een bot"),
    ("ik heb een idee voor een experiment", "ideeënbus"),
    ("kan iemand mij begeleiden met blended learning?", "blended learning"),
    ("toch niet", "niets dat ik nu kan terugdraaien"),
    ("qwrtz plm 12 [x](http://evil)", "?"),
]


@pytest.mark.parametrize(("said", "answer"), SAID)
async def test_what_is_said_in_teams_is_answered(
    community: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
    said: str,
    answer: str,
) -> None:
    before = len(teams.direct("sanne"))
    await community.says("sanne", said)
    await teams.until(lambda: len(teams.direct("sanne")) > before)
    await world.settled()

    assert answer in "\n".join(text_of(m) for m in teams.direct("sanne")[before:])


async def test_a_form_is_answered_by_talking_in_teams(
    circle: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    for said in ("profile", "talk", "Nursing", "skip", "statistics", "1, 4", "none", "student"):
        before = len(teams.direct("priya"))
        await circle.says("priya", said)
        await teams.until(lambda n=before: len(teams.direct("priya")) > n)
        await world.settled()

    assert "Nursing" in text_of(teams.direct("priya")[-1])


async def test_erased_in_teams(
    community: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    await community.says("sanne", "wis mijn gegevens")
    ask = await teams.until(
        lambda: [m for m in teams.direct("sanne") if "Al je gegevens wissen" in text_of(m)]
    )
    await community.presses("sanne", "Ja, wis alles", ask[-1])
    await teams.until(
        lambda: ["Ik ken je niet meer" in m for m in map(text_of, teams.direct("sanne"))] == [True]
    )


async def test_mentioned_in_a_channel_it_answers_in_private(
    circle: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    before = len(teams.conversations[TEAM])
    await circle.says("priya", "I don't feel safe here", team=True)
    await teams.until(lambda: "It's good that you told me" in text_of(teams.direct("priya")[-1]))

    assert len(teams.conversations[TEAM]) == before
