"""An obstacle through Slack's real protocol: reported with markup, taken up, solved; and agreed hours."""

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, text_of

TEXT = "<!channel> Mijn *leidinggevende* geeft me geen uren"


async def test_from_a_report_to_solved_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("USANNE", "obstakel")
    asked = {"text": TEXT, "wish": "Twee uur per week", "solved_by": "us"}
    assert "Kies wie het mag weten" in str(await community.fills("USANNE", asked))
    assert await community.fills("USANNE", {**asked, "known_to": "named"}) == ""
    await slack.until(lambda: "met jouw naam" in _last(slack, "USANNE"))
    await slack_world.travels(1)
    await slack.until(lambda: "Eén obstakel wacht" in _last(slack, "UBRAM"))
    await community.presses("UBRAM", "Bekijk ze")
    await slack.until(lambda: "van Sanne" in _last(slack, "UBRAM"))
    await community.presses("UBRAM", "Bekijk")
    await slack.until(lambda: "Twee uur per week" in _last(slack, "UBRAM"))
    await community.presses("UBRAM", "Geef het aan…")
    assert await community.fills("UBRAM", {"people": ("UBRAM",)}) == ""
    await slack.until(lambda: "Jij pakt het op" in str(slack.direct("UBRAM")))
    await community.presses("UBRAM", "Afsluiten")
    assert "in één zin" in str(await community.fills("UBRAM", {"how": "solved", "outcome": " "}))
    done = {"how": "solved", "outcome": "Er staan twee uur in het rooster."}
    assert await community.fills("UBRAM", done) == ""
    await slack_world.travels(1)
    await slack.until(lambda: "Er staan twee uur in het rooster." in _last(slack, "USANNE"))

    assert "Met dank aan Bram" in _last(slack, "USANNE")
    assert not [
        block
        for message in (*slack.direct("UBRAM"), *slack.direct("USANNE"))
        for block in message["blocks"]
        if "<!channel>" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
    ]
    await community.command("USANNE", "mijn uren")
    wrong = {"agreed": "some", "hours": "41"}
    assert "van 0 tot 40" in str(await community.fills("USANNE", wrong))
    assert await community.fills("USANNE", {"agreed": "some", "hours": "3,5"}) == ""
    await slack.until(lambda: "afgesproken uren per week: 3,5" in _last(slack, "USANNE"))


def _last(slack: SlackStandIn, user: str) -> str:
    return text_of(slack.direct(user)[-1]) if slack.direct(user) else ""
