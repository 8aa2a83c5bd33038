"""A proposal of three thousand signs, voted on and adopted through Slack's real protocol; and a reminder."""

from tests.e2e.conftest import World
from tests.e2e.voting import VOTERS, join
from tests.standins.slack import CHANNEL, Json, SlackClient, SlackStandIn, buttons, text_of

WILD = ("<!channel> *we* & <@UBRAM>\n" * 120)[:2900] + "\nWe sluiten af met wat we meenemen"
CHANGE = "<!here> We sluiten elk gesprek af"


async def test_a_vote_in_slack_from_proposal_to_version(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    six = VOTERS[:6]
    await join(slack_world.kring, slack, *six)
    await community.says("USANNE", "afspraken")
    await slack.until(lambda: "We luisteren eerst" in _last(slack, "USANNE"))
    await community.presses("USANNE", "Wijziging voorstellen")
    refused = await community.fills("USANNE", {"text": "We luisteren eerst", "change": "Niets"})
    assert "Dit is de tekst die al geldt" in str(refused)
    assert await community.fills("USANNE", {"text": WILD, "change": CHANGE}) == ""
    await slack.until(lambda: "ligt nu bij wie jullie begeleidt" in _last(slack, "USANNE"))
    await community.says("UBRAM", "afspraken voorstellen")
    await slack.until(lambda: "wacht op jou" in _last(slack, "UBRAM"))
    await community.presses("UBRAM", "Lezen")
    await slack.until(lambda: "Je kunt er niets in veranderen" in _last(slack, "UBRAM"))
    await community.presses("UBRAM", "Laten stemmen")
    assert await community.fills("UBRAM", {"days": "3"}) == ""
    await slack_world.settled()

    post = text_of(slack.messages[CHANNEL][-1])
    assert "minstens 5 van de 8 stemmen" in post
    await slack_world.travels(0.1)
    for voter in six:
        ask = await slack.until(lambda v=voter: _to(slack, v, "Wat er verandert"))
        labels = [button["text"]["text"] for button in buttons(ask["blocks"])]
        assert labels == ["Mee eens", "Niet mee eens", "Geen mening"]
        await community.presses(voter, "Mee eens", ask)
    await slack_world.settled()
    assert "bewaard" in _last(slack, six[0])
    await slack_world.travels(6)
    await slack.until(lambda: "Nieuwe werkafspraken" in text_of(slack.messages[CHANNEL][-1]))
    await community.says(six[1], "afspraken")
    await slack.until(lambda: "Versie 2" in _last(slack, six[1]))

    assert "We sluiten af met wat we meenemen" in _last(slack, six[1])
    everything = (*slack.messages[CHANNEL], *slack.direct(six[1]), *slack.direct("UBRAM"))
    assert not [
        block
        for message in everything
        for block in message["blocks"]
        if "<!" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
    ]


async def test_a_reminder_in_slack_comes_from_nobody(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await join(slack_world.kring, slack, *VOTERS[:3])
    await community.says("USANNE", "afspraken")
    await slack.until(lambda: "We luisteren eerst" in _last(slack, "USANNE"))
    await community.presses("USANNE", "Iemand herinneren")
    line = _line_of(slack)
    assert await community.fills("USANNE", {"line": line, "who": [VOTERS[0]]}) == ""
    told = await slack.until(lambda: _to(slack, VOTERS[0], "aan deze afspraak te herinneren"))

    assert "We luisteren eerst" in text_of(told)
    assert "Sanne" not in text_of(told)
    await community.presses(VOTERS[0], "Liever niet meer", told)
    await slack.until(lambda: "Niemand hoort dat" in text_of(slack.direct(VOTERS[0])[-1]))


def _line_of(slack: SlackStandIn) -> str:
    blocks = slack.views[-1]["blocks"]
    choice = next(b for b in blocks if b["type"] == "input" and "options" in b["element"])
    value: str = choice["element"]["options"][0]["value"]
    return value


def _last(slack: SlackStandIn, user: str) -> str:
    sent = slack.direct(user)
    return text_of(sent[-1]) if sent else ""


def _to(slack: SlackStandIn, user: str, words: str) -> Json | None:
    return next((m for m in reversed(slack.direct(user)) if words in text_of(m)), None)
