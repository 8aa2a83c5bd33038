"""An office hour through Slack's real protocol: offered, booked, moved by talking, and called off."""

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, text_of

OFFER = {
    "topics": "toetsing <!channel>",
    "monthly": "2",
    "every": "week",
    "weekday": "3",
    "begins": "12:00",
    "ends": "13:00",
    "minutes": "20",
    "place": "B2.14",
}


async def test_an_office_hour_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("USANNE", "expert worden")
    assert "Tussen deze tijden" in str(await community.fills("USANNE", {**OFFER, "ends": "12:10"}))
    await community.command("USANNE", "expert worden")
    assert await community.fills("USANNE", OFFER) == ""
    await slack.until(lambda: "Anderen vinden je nu op" in text_of(slack.direct("USANNE")[-1]))
    await community.says("UBRAM", "spreekuur")
    await slack.until(lambda: "elke donderdag, 12:00–13:00" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Gesprek boeken")
    booked = {"slot": first_slot(slack), "about": "mijn rubric"}
    assert await community.fills("UBRAM", booked) == ""
    await slack.until(lambda: "Het staat vast" in text_of(slack.direct("UBRAM")[-1]))
    await slack.until(lambda: "komt naar je spreekuur" in text_of(slack.direct("USANNE")[-1]))

    await community.says("UBRAM", "verzet mijn spreekuur met Sanne naar donderdag 12:40")
    await slack.until(lambda: "Klopt dat?" in text_of(slack.direct("UBRAM")[-1]))
    await community.says("UBRAM", "ja")
    await slack.until(lambda: "12:40" in text_of(slack.direct("USANNE")[-1]))
    await community.says("UBRAM", "annuleer mijn spreekuur met Sanne")
    await community.presses("UBRAM", "Gaat niet door")
    await slack_world.settled()
    assert "gaat niet door" in text_of(slack.direct("USANNE")[-1])


def first_slot(slack: SlackStandIn) -> str:
    """The first talk that the form which is open offers."""
    (picked,) = [one for one in slack.views[-1]["blocks"] if one.get("block_id") == "slot"]
    return str(picked["element"]["options"][0]["value"])
