"""A workshop through Slack's real protocol: asked for, talked about, planned, seen and called off."""

from tests.e2e.conftest import World
from tests.standins.slack import Json, SlackClient, SlackStandIn, text_of

OFFER = {"topics": "toetsing", "every": "never"}
WISH = {
    "wish": "Samen een rubric maken <!channel>",
    "whom": "ons team van <@UBRAM>",
    "wanted": "ergens in week 49",
}
DATE = {"title": "Rubrics <!here>", "day": "2026-12-03", "at": "13:30", "place": "B2.14"}


async def test_a_workshop_in_slack(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    def told(user: str, words: str) -> Json | None:
        return next((m for m in reversed(slack.direct(user)) if words in text_of(m)), None)

    await community.command("USANNE", "expert worden")
    assert await community.fills("USANNE", OFFER) == ""
    await community.command("UBRAM", "workshop")
    (choice,) = [one for one in slack.views[-1]["blocks"] if one.get("block_id") == "expert"]
    sanne = str(choice["element"]["options"][0]["value"])
    assert "Kies een expert." in str(await community.fills("UBRAM", {**WISH, "expert": ""}))
    await community.command("UBRAM", "workshop")
    assert await community.fills("UBRAM", {**WISH, "expert": sanne}) == ""
    await slack.until(lambda: told("UBRAM", "Je aanvraag is onderweg naar"))
    asked = await slack.until(lambda: told("USANNE", "vraagt je om een workshop"))
    assert "<!channel>" not in asked["text"]

    await community.presses("USANNE", "Eerst even praten", asked)
    await slack.until(lambda: told("UBRAM", "wil eerst met je praten"))
    await community.presses("USANNE", "Ja, ik kies een dag")
    late = str(await community.fills("USANNE", {**DATE, "day": "2026-11-01"}))
    assert "Kies een dag en tijd die nog komen" in late
    await community.presses("USANNE", "Ja, ik kies een dag")
    assert await community.fills("USANNE", DATE) == ""
    dated = await slack.until(lambda: told("UBRAM", "zegt ja"))
    assert "donderdag 3 december 13:30" in text_of(dated)
    await community.says("USANNE", "workshops")
    seen = await slack.until(lambda: told("USANNE", " · B2.14 · "))
    assert "ons team" not in text_of(seen)

    await community.presses("UBRAM", "Gaat niet door", dated)
    await slack_world.settled()
    assert told("USANNE", "gaat niet door")
