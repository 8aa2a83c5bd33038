"""Members talk to Kring through Slack's real protocol: signed events, a door to each form, buttons."""

import pytest

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, buttons, text_of

SAID = [
    ("wat weet je van mij?", "Dit bewaar ik van je"),
    ("verwijder mijn gegevens", "Al je gegevens wissen"),
    ("Ik voel me hier niet veilig", "Goed dat je dit zegt"),
    ("wie weet iets over portfolio's?", "Jouw vraag"),
    ("stuur me even geen berichten tot 1 december", "dinsdag 1 december 2026"),
    ("ik wil een mens spreken", "Ik ben een bot"),
    ("wanneer is de volgende bijeenkomst?", "Er staat niets gepland"),
    ("dankjewel", "Graag gedaan"),
    ("toch niet", "niets dat ik nu kan terugdraaien"),
    ("zoooo maar wat 123 !!! <https://x.y|z>", "?"),
]


@pytest.fixture
async def talks(community: SlackClient, slack: SlackStandIn, slack_world: World):  # noqa: ANN201
    async def say(text: str) -> str:
        before = len(slack.direct("USANNE"))
        assert await community.says("USANNE", text) == 200
        await slack.until(lambda: len(slack.direct("USANNE")) > before)
        await slack_world.settled()
        return text_of(slack.direct("USANNE")[-1])

    return say


@pytest.mark.parametrize(("said", "answer"), SAID)
async def test_what_is_said_in_slack_is_answered(talks, said: str, answer: str) -> None:  # noqa: ANN001
    assert answer in await talks(said)


async def test_a_form_is_behind_one_press_and_filled_in(
    talks,  # noqa: ANN001
    community: SlackClient,
    slack: SlackStandIn,
) -> None:
    """Typed text brings no trigger, so Slack opens no modal for it."""
    await talks("kan iemand mij begeleiden met blended learning?")
    labels = [b["text"]["text"] for b in buttons(slack.direct("USANNE")[-1]["blocks"])]
    assert labels == ["Open het formulier", "Liever vraag voor vraag"]
    await community.presses("USANNE", "Open het formulier")
    view = await slack.until(lambda: slack.views and slack.views[-1])

    assert "blended learning" in str(view)


async def test_the_same_form_is_answered_by_talking(
    talks,  # noqa: ANN001
    community: SlackClient,
    slack: SlackStandIn,
) -> None:
    await talks("kan iemand mij begeleiden met blended learning?")
    await community.presses("USANNE", "Liever vraag voor vraag")
    await slack.until(lambda: "vraag 1 van 6" in text_of(slack.direct("USANNE")[-1]))

    for answer in ("overslaan", "voor mijn vak", "overslaan", "1, 2", "1"):
        await talks(answer)
    assert "Je staat op de wachtlijst" in await talks("geen")


async def test_everything_comes_along_and_everything_goes(
    talks,  # noqa: ANN001
    community: SlackClient,
    slack: SlackStandIn,
) -> None:
    await talks("exporteer al mijn gegevens")
    assert "toetsing" in "\n".join(map(text_of, slack.direct("USANNE")))
    await talks("wis mijn gegevens")
    await community.presses("USANNE", "Ja, wis alles")
    await slack.until(
        lambda: ["Ik ken je niet meer" in m for m in map(text_of, slack.direct("USANNE"))] == [True]
    )


async def test_kring_keeps_quiet_in_a_channel_unless_it_is_mentioned(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    before = len(slack.messages["C1"])
    event = {"type": "message", "user": "USANNE", "channel": "C1", "text": "ik zoek een mentor"}
    assert await community.event({**event, "channel_type": "channel", "ts": "9.9"}) == 200
    await slack_world.settled()

    assert len(slack.messages["C1"]) == before
