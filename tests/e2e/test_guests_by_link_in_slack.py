"""A question from Slack, answered by a guest without an account: every step over real HTTP."""

from tests.e2e.by_link import link_in, opens, sends, serves
from tests.e2e.conftest import World
from tests.standins.slack import Json, SlackClient, SlackStandIn, text_of

KARIN = {"name": "<!channel> Karin", "topics": "toetsing, rubrics", "language": "nl"}
ANSWER = "Begin met drie voorbeelden & <@UBRAM>."


async def asked(client: SlackClient, slack: SlackStandIn, world: World) -> str:
    """Bram has added Karin; Sanne has the link."""
    serves(world)
    await client.command("UBRAM", "gast toevoegen")
    assert await client.fills("UBRAM", KARIN) == ""
    await slack.until(lambda: "gast van buiten" in text_of(slack.direct("UBRAM")[-1]))
    await client.says("USANNE", "vraag wie weet iets over rubrics?")
    await slack.until(lambda: "Maak een link" in text_of(slack.direct("USANNE")[-1]))
    await client.presses("USANNE", "Maak een link")
    await world.settled()
    letter = holding(slack, "Dag <!channel>", "Dag Karin")
    assert "Link intrekken" in text_of(letter)
    return link_in(world, text_of(letter))


def holding(slack: SlackStandIn, *any_of: str) -> Json:
    return next(
        message
        for message in reversed(slack.direct("USANNE"))
        if any(words in text_of(message) for words in any_of)
    )


async def test_a_guest_answers_by_a_link(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    link = await asked(community, slack, slack_world)
    for _ in range(3):  # a program that looks at the links in her mail
        status, page = await opens(link)
        assert (status, "wie weet iets over rubrics?" in page) == (200, True)
    assert (await sends(link, answer=ANSWER, keep="yes", send="yes"))[0] == 200
    await slack.until(lambda: "drie voorbeelden" in text_of(slack.direct("USANNE")[-1]))
    assert (await sends(link, answer="Nog iets anders, ook goed.", send="yes"))[0] == 410
    await slack_world.settled()

    came = slack.direct("USANNE")[-1]
    assert "gast van buiten, antwoordt:" in text_of(came)
    assert "Nog iets anders" not in text_of(came)
    await community.presses("USANNE", "Bewaren voor anderen")
    await slack_world.settled()
    assert "Bewaard" in text_of(slack.direct("USANNE")[-1])


async def test_nothing_that_a_guest_writes_calls_anybody(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    link = await asked(community, slack, slack_world)
    await sends(link, answer=ANSWER, send="yes")
    await slack.until(lambda: "drie voorbeelden" in text_of(slack.direct("USANNE")[-1]))

    for block in slack.direct("USANNE")[-1]["blocks"]:
        text = block.get("text") or {}
        assert text.get("type") != "mrkdwn" or "<@UBRAM>" not in text["text"]
        assert text.get("type") != "mrkdwn" or "<!channel>" not in text["text"]


async def test_a_link_that_was_withdrawn_opens_nothing(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    link = await asked(community, slack, slack_world)
    await community.presses("USANNE", "Link intrekken")
    await slack_world.settled()
    status, page = await opens(link)

    assert (status, "rubrics" in page) == (404, False)
    assert (await sends(link, answer="Dit komt niet aan.", send="yes"))[0] == 404
    assert not [one for one in slack.direct("USANNE") if link in text_of(one)]


async def test_two_weeks_later_it_opens_nothing(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    link = await asked(community, slack, slack_world)
    await slack_world.travels(days=15)

    assert (await opens(link))[0] == 404
    assert "heeft niet geantwoord" in text_of(holding(slack, "heeft niet geantwoord"))
