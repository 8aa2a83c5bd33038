"""The pulse and the digest through Teams' real protocol."""

import json

from tests.e2e.conftest import World
from tests.e2e.in_teams import client, community, teams, world  # noqa: F401 - fixtures
from tests.standins.teams import TEAM, TeamsClient, TeamsStandIn, text_of

SIX = tuple(f"lid{n}" for n in range(6))


async def test_a_pulse_in_teams_from_schedule_to_result(
    community: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    teams.people |= {who: who.title() for who in SIX}
    for who in SIX:
        await community.added(who)
        await teams.until(lambda w=who: teams.direct(w))
        await community.presses(who, "Meedoen zonder vragen", teams.direct(who)[-1])
    await world.travels(1.1)
    for who in SIX:  # what a newcomer hears of first: two messages a week
        step = await teams.until(
            lambda w=who: [m for m in teams.direct(w) if "welcome.done" in json.dumps(m)]
        )
        ways_out = await community.presses(who, "Nu niet", step[-1])
        await community.presses(who, "Stop het welkom", ways_out["value"])
    await community.says("bram", "pols aan")
    form = await teams.until(
        lambda: [m for m in teams.direct("bram") if "De peilvraag instellen" in text_of(m)]
    )
    schedule = {"every": "2", "weekday": "1", "bank": "belonging", "safety": ""}
    shown = await community.presses("bram", "Bewaren", form[-1], schedule)
    assert "De peilvraag staat aan" in json.dumps(shown) or await teams.until(
        lambda: [m for m in teams.direct("bram") if "De peilvraag staat aan" in text_of(m)]
    )
    await world.travels(7.1)

    for who in SIX:
        ask = await teams.until(
            lambda w=who: [m for m in teams.direct(w) if "Ik hoor erbij" in text_of(m)]
        )
        kept = await community.presses(who, "4", ask[-1])
        assert "bewaard" in json.dumps(kept)
    comment = await community.presses(SIX[0], "Toelichten", kept["value"])
    assert "Input.Text" in json.dumps(comment)
    again = await community.presses(SIX[0], "Versturen", comment["value"], {"comment": ""})
    assert "Vul iets in" in json.dumps(again)
    await community.presses(SIX[0], "Versturen", again["value"], {"comment": "Zeg ik niet"})
    await world.travels(7.1)

    post = (await teams.until(lambda: _results(teams)))[-1]
    assert "4 of hoger (5–9 antwoorden)" in text_of(post)
    assert "Zeg ik niet" not in text_of(post)  # six answers: nobody reads comments
    assert "minder dan tien antwoorden" in text_of(post)


def _results(teams: TeamsStandIn) -> list:  # noqa: F811
    return [m for m in teams.conversations[TEAM] if "Uitkomst: Ik hoor erbij" in text_of(m)]


async def test_a_digest_in_teams_has_native_charts_and_their_numbers(
    community: TeamsClient,  # noqa: F811
    teams: TeamsStandIn,  # noqa: F811
    world: World,  # noqa: F811
) -> None:
    teams.people |= {f"p{n}": f"P{n}" for n in range(9)}
    for number in range(9):
        await community.added(f"p{number}")
        await teams.until(lambda n=number: teams.direct(f"p{n}"))
        message = teams.direct(f"p{number}")[-1]
        await community.presses(f"p{number}", "Meedoen zonder vragen", message)
    await community.says("bram", "verbeter")
    log = await teams.until(
        lambda: [m for m in teams.direct("bram") if "Wat we verbeteren" in text_of(m)]
    )
    form = await community.presses("bram", "Nieuwe verbetering", log[-1])
    values = {"signal": "Weinig tijd", "action": "Korter", "owner": "", "due": ""}
    await community.presses("bram", "Bewaren", form["value"], values)
    await world.travels(4)  # a digest tells of the week that is ending
    await community.says("bram", "digest now")
    digest = await teams.until(
        lambda: [m for m in teams.direct("bram") if "Weekbericht van" in text_of(m)]
    )
    card = digest[-1]["attachments"][0]["content"]
    chart = next(part for part in card["body"] if part["type"].startswith("Chart."))

    assert chart["fallback"] == "drop"
    assert sum(point["y"] for point in chart["data"][0]["values"]) == 11
    assert "In getallen: Kern 0" in text_of(digest[-1])
    assert len(json.dumps(digest[-1])) < 28_000
