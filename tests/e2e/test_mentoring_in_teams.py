"""Mentoring and check-ins through Teams' real protocol."""

import json

from tests.e2e.conftest import World
from tests.e2e.in_teams import client, community, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TeamsClient, TeamsStandIn, links, text_of


async def test_a_pair_community_from_request_to_check_in(
    community: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    await community.added("noor")
    await teams.until(lambda: teams.direct("noor"))
    await community.presses("noor", "Meedoen zonder vragen", teams.direct("noor")[-1])
    await community.says("sanne", "mentor worden")
    form = await teams.until(
        lambda: [m for m in teams.direct("sanne") if "Mentor zijn" in text_of(m)]
    )
    terms = {"languages": "nl", "slots": "thu-am,thu-pm", "mode": "either"}
    offer = {"topics": "toetsing", "capacity": "1", **terms}
    await community.presses("sanne", "Klaar", form[-1], offer)
    await world.travels(1)  # Sanne was asked to be a buddy, and one request a day is enough
    await community.says("noor", "mentor zoeken")
    form = await teams.until(
        lambda: [m for m in teams.direct("noor") if "Een mentor zoeken" in text_of(m)]
    )
    assert "choices.data" in text_of(form[-1])
    wish = {"goal": "toetsing", "why": "Nu", "apart": "bram", **terms}
    await community.presses("noor", "Zoek", form[-1], wish)
    await teams.until(lambda: "Ik heb een mentor" in text_of(teams.direct("noor")[-1]))
    await community.presses("noor", "Vraag Sanne eerst", teams.direct("noor")[-1])
    await teams.until(lambda: "zoekt een mentor" in text_of(teams.direct("sanne")[-1]))
    await community.presses("sanne", "Ja, dat doe ik", teams.direct("sanne")[-1])
    await teams.until(lambda: "zei ja" in text_of(teams.direct("noor")[-1]))
    await teams.until(lambda: "gekoppeld aan" in text_of(teams.direct("sanne")[-1]))
    assert links(teams.direct("noor")[-1]) == [
        "https://teams.microsoft.com/l/chat/0/0?users=sanne%40fontys.nl"
    ]
    assert links(teams.direct("sanne")[-1]) == [
        "https://teams.microsoft.com/l/chat/0/0?users=noor%40fontys.nl"
    ]

    await community.says("noor", "afspraak donderdag 3 december om 10:00")
    await teams.until(lambda: "Ik stel" in text_of(teams.direct("noor")[-1]))
    await community.presses("noor", "Ja, stel het voor", teams.direct("noor")[-1])
    await teams.until(lambda: "stelt voor" in text_of(teams.direct("sanne")[-1]))
    agreed = await community.presses("sanne", "Dat past mij", teams.direct("sanne")[-1])
    assert "teams.microsoft.com/l/meeting/new" in json.dumps(agreed)

    await world.travels(8)
    await community.says("noor", "profiel")  # who never reacts is left in peace
    await world.travels(7)
    await teams.until(lambda: [m for m in teams.direct("noor") if "Check-in 1" in text_of(m)])
    card = [m for m in teams.direct("noor") if "Check-in 1" in text_of(m)][-1]
    opened = await community.presses("noor", "Check-in doen", card)
    assert "Input.Date" in json.dumps(opened)
    given = {"met": "not-yet", "progress": "3", "share": "", "step_on": "2026-12-15"}
    answer = await community.presses("noor", "Klaar", opened["value"], given)
    assert "Je voortgang" in json.dumps(answer)
