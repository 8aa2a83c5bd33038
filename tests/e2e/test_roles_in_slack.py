"""A role through Slack's real protocol: offered until a day, declined, wanted, allowed, and handed over."""

from tests.e2e.conftest import World
from tests.standins.slack import SlackClient, SlackStandIn, text_of


async def test_a_role_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.says("UBRAM", "rol verbinder")
    await slack.until(lambda: "Zo begin je" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Iemand vragen")
    past = {"people": ("USANNE",), "until": "2020-01-01"}
    assert "Kies een dag die nog komt" in str(await community.fills("UBRAM", past))
    await community.says("UBRAM", "rol verbinder")
    await slack.until(lambda: "Zo begin je" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Iemand vragen")
    assert await community.fills("UBRAM", {"people": ("USANNE",)}) == ""
    await slack_world.travels(0.1)
    await slack.until(lambda: "Rollen voor jou" in text_of(slack.direct("USANNE")[-1]))
    await community.presses("USANNE", "Nee, dank je")
    await slack.until(lambda: "zei nee tegen de rol" in text_of(slack.direct("UBRAM")[-1]))

    await community.says("USANNE", "rol neem innovator")
    await slack.until(lambda: " wil graag " in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Ja, graag")
    await slack.until(lambda: " zegt ja: je bent nu " in text_of(slack.direct("USANNE")[-1]))
    await community.says("USANNE", "rol innovator")
    await slack.until(lambda: "Zo begin je" in text_of(slack.direct("USANNE")[-1]))
    await community.presses("USANNE", "Overdragen")
    assert "Dat ben je zelf" in str(await community.fills("USANNE", {"people": ("USANNE",)}))
    await community.says("USANNE", "rol innovator")
    await slack.until(lambda: "Zo begin je" in text_of(slack.direct("USANNE")[-1]))
    await community.presses("USANNE", "Overdragen")
    assert await community.fills("USANNE", {"people": ("UBRAM",)}) == ""
    await slack_world.travels(1)
    await community.presses("UBRAM", "Ja, graag")
    await slack_world.settled()

    assert "zei ja en is nu " in text_of(slack.direct("USANNE")[-1])
