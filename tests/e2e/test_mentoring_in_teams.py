"""Mentoring and check-ins through Teams' real protocol."""

import json

from tests.e2e.conftest import World
from tests.e2e.in_teams import circle, client, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TeamsClient, TeamsStandIn, links, text_of


async def test_a_pair_community_from_request_to_check_in(
    circle: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    await circle.added("kofi", by="tom")
    await teams.until(lambda: teams.direct("kofi"))
    await circle.presses("kofi", "Join without questions", teams.direct("kofi")[-1])
    await circle.says("priya", "mentor offer")
    form = await teams.until(
        lambda: [m for m in teams.direct("priya") if "Being a mentor" in text_of(m)]
    )
    terms = {"languages": "en", "slots": "thu-am,thu-pm", "mode": "either"}
    offer = {"topics": "assessment", "capacity": "1", **terms}
    await circle.presses("priya", "Done", form[-1], offer)
    await world.travels(1)  # Priya was asked to be a buddy, and one request a day is enough
    await circle.says("kofi", "mentor find")
    form = await teams.until(
        lambda: [m for m in teams.direct("kofi") if "Finding a mentor" in text_of(m)]
    )
    assert "choices.data" in text_of(form[-1])
    wish = {"goal": "assessment", "why": "Now", "apart": "tom", **terms}
    await circle.presses("kofi", "Search", form[-1], wish)
    await teams.until(lambda: "I've found a mentor" in text_of(teams.direct("kofi")[-1]))
    await circle.presses("kofi", "Ask Priya first", teams.direct("kofi")[-1])
    await teams.until(lambda: "is looking for a mentor" in text_of(teams.direct("priya")[-1]))
    await circle.presses("priya", "Yes, I will", teams.direct("priya")[-1])
    await teams.until(lambda: "said yes" in text_of(teams.direct("kofi")[-1]))
    await teams.until(lambda: "matched with" in text_of(teams.direct("priya")[-1]))
    assert links(teams.direct("kofi")[-1]) == [
        "https://teams.microsoft.com/l/chat/0/0?users=priya%40fontys.nl"
    ]
    assert links(teams.direct("priya")[-1]) == [
        "https://teams.microsoft.com/l/chat/0/0?users=kofi%40fontys.nl"
    ]

    await circle.says("kofi", "meeting Thursday 3 December at 10:00")
    await teams.until(lambda: "I'll suggest" in text_of(teams.direct("kofi")[-1]))
    await circle.presses("kofi", "Yes, suggest it", teams.direct("kofi")[-1])
    await teams.until(lambda: "suggests that you talk" in text_of(teams.direct("priya")[-1]))
    agreed = await circle.presses("priya", "That suits me", teams.direct("priya")[-1])
    assert "teams.microsoft.com/l/meeting/new" in json.dumps(agreed)

    await world.travels(8)
    await circle.says("kofi", "profile")  # who never reacts is left in peace
    await world.travels(7)
    await teams.until(lambda: [m for m in teams.direct("kofi") if "Check-in 1" in text_of(m)])
    card = [m for m in teams.direct("kofi") if "Check-in 1" in text_of(m)][-1]
    opened = await circle.presses("kofi", "Do the check-in", card)
    assert "Input.Date" in json.dumps(opened)
    given = {"met": "not-yet", "progress": "3", "share": "", "step_on": "2026-12-15"}
    answer = await circle.presses("kofi", "Done", opened["value"], given)
    assert "Your progress" in json.dumps(answer)


async def test_a_roster_is_shown_before_it_holds(
    circle: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
) -> None:
    pasted = {"rows": "Priya\tTom\nPiet\tTom", "replaces": "keeps"}
    await circle.says("tom", "roster")
    form = await teams.until(lambda: [m for m in teams.direct("tom") if "Assessors" in text_of(m)])
    shown = await circle.presses("tom", "Check", form[-1], pasted)
    assert "I read one combination" in json.dumps(shown)
    await circle.presses("tom", "Keep it like this", shown["value"], pasted)
    await teams.until(lambda: "I keep one combination" in text_of(teams.direct("tom")[-1]))
