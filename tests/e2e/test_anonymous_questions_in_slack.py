"""A question without a name, joined by four, through Slack's real protocol."""

from sqlalchemy import func, select

from storage.anonymous_questions import anonymous_keys, anonymous_ways
from storage.frame.outbox import outbox
from tests.e2e.conftest import World
from tests.e2e.voting import VOTERS, join
from tests.standins.slack import SlackClient, SlackStandIn, text_of

QUESTION, ANSWER = "Hoe zeg ik dat het *te veel* is? <!channel>", "Begin met één taak."
ASKER, *OTHERS = VOTERS[:5]


async def test_a_question_without_a_name_joined_by_four(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await join(slack_world.kring, slack, ASKER, *OTHERS)
    await community.command(ASKER, "vraag anoniem")
    assert "Schrijf op wat" in str(await community.fills(ASKER, {"question": " "}))
    assert await community.fills(ASKER, {"question": QUESTION}) == ""
    await slack.until(lambda: "zonder naam bij de facilitator" in _last(slack, ASKER))
    shown = await community.command("UBRAM", "anoniem")
    await community.presses("UBRAM", "Op de lijst zetten", {**shown, "ephemeral": True})
    for who in OTHERS:
        await community.says(who, "openstaande vragen")
        await slack.until(lambda who=who: "Openstaande vragen" in _last(slack, who))
        await community.presses(who, "Die heb ik ook")
        await slack.until(lambda who=who: "Genoteerd" in _last(slack, who))
    await community.says("USANNE", "openstaande vragen")
    await slack.until(lambda: "5 keer gevraagd" in _last(slack, "USANNE"))
    await community.says("UBRAM", "anoniem")
    await slack.until(lambda: "5 keer gevraagd" in _last(slack, "UBRAM"))
    await community.presses("UBRAM", "Antwoorden")
    assert await community.fills("UBRAM", {"answer": ANSWER}) == ""
    for who in (ASKER, *OTHERS):
        await slack.until(lambda who=who: ANSWER in _last(slack, who))
    assert ANSWER not in str(slack.direct("USANNE"))

    await community.presses(OTHERS[0], "Terugschrijven")
    assert await community.fills(OTHERS[0], {"text": "En als niemand tijd heeft?"}) == ""
    await slack.until(lambda: "schrijft je terug" in _last(slack, "UBRAM"))
    await community.presses("UBRAM", "Antwoorden")
    assert await community.fills("UBRAM", {"answer": "Dan samen."}) == ""
    await slack.until(lambda: "Dan samen." in _last(slack, OTHERS[0]))
    await slack_world.settled()
    assert await _left(slack_world) == [1, 5, 0]

    for who in (ASKER, *OTHERS):
        await community.presses(who, "Dat helpt")
    await slack_world.settled()
    assert await _left(slack_world) == [0, 0, 0]
    assert not [
        block
        for message in (*slack.direct("UBRAM"), *slack.direct("USANNE"))
        for block in message["blocks"]
        if "<!channel>" in str(block.get("text")) and block["text"]["type"] == "mrkdwn"
    ]


async def test_what_was_typed_to_kring_is_not_carried_any_further(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    """A message opens no form in Slack: the button does, and the text stays where it was typed."""
    await join(slack_world.kring, slack, ASKER, *OTHERS)
    await community.says(ASKER, "vraag anoniem of iemand dit kwikstaarten ook te veel vindt")
    await slack.until(lambda: "Stel je vraag in het formulier" in _last(slack, ASKER))
    await community.presses(ASKER, "Vragen zonder naam")
    assert "kwikstaarten" not in str(slack.views)
    assert await community.fills(ASKER, {"question": QUESTION}) == ""
    await slack_world.settled()

    assert await _left(slack_world) == [1, 1, 0]


def _last(slack: SlackStandIn, user: str) -> str:
    return text_of(slack.direct(user)[-1]) if slack.direct(user) else ""


async def _left(world: World) -> list[int]:
    """Keys, ways back, and letters that were to be forgotten."""
    forgotten = select(func.count()).select_from(outbox).where(outbox.c.forgets)
    async with world.kring.database.connect() as db:
        kept = [
            await db.scalar(select(func.count()).select_from(table))
            for table in (anonymous_keys, anonymous_ways)
        ]
        return [int(n or 0) for n in (*kept, await db.scalar(forgotten))]
