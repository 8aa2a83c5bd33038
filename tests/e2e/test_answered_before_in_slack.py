"""A question that was answered before, asked again in other words, through Slack's real protocol."""

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, text_of


async def test_answered_before_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("USANNE", "profiel")
    await community.fills("USANNE", {"brings": "toetsing", "open_to": ("questions",)})
    await slack_world.settled()
    await community.says("UBRAM", "vraag hoe verminder je de druk van toetsen?")
    await slack.until(lambda: "Jouw vraag" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Vragen")
    await slack_world.settled()
    await community.presses("USANNE", "Antwoorden")
    await community.fills("USANNE", {"answer": "Toets *minder* vaak.", "keep": ("keep",)})
    await slack_world.settled()
    await community.presses("UBRAM", "Bewaren voor anderen")
    await slack_world.settled()
    await community.says("USANNE", "vraag hoe kunnen we de toetsdruk verlagen?")
    await slack.until(lambda: "Eerder vroeg iemand" in text_of(slack.direct("USANNE")[-1]))

    assert "minder" in text_of(slack.direct("USANNE")[-1])
    await community.says("USANNE", "vraag hoe vaak mag een toets?")
    await slack_world.settled()
    assert "Eerder vroeg iemand" not in text_of(slack.direct("USANNE")[-1])
