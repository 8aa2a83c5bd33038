"""What people write in Slack, in all the forms it has: each is answered once, and bots are nobody."""

import pytest

from tests import leaks
from tests.e2e.conftest import World
from tests.e2e.in_slack import Json, accounts_of, direct, edited
from tests.standins.slack import BOT, CHANNEL, SlackClient, SlackStandIn, text_of

UNSAFE = "I do not feel safe here"
leaks.typed(UNSAFE)


@pytest.mark.parametrize(
    "more",
    [
        {"subtype": "file_share", "files": [{"id": "F1", "mimetype": "image/png"}]},
        {"subtype": "thread_broadcast", "thread_ts": "1.1", "root": {"ts": "1.1"}},
        {"subtype": "me_message"},
        {"thread_ts": "1.1", "parent_user_id": BOT},
        {"attachments": [{"text": "a message of somebody else"}]},
    ],
)
async def test_d07_a_concern_is_heard_whatever_carries_it(
    community: SlackClient, slack: SlackStandIn, slack_world: World, more: Json
) -> None:
    assert await community.event(direct("UTOM", "9.1", text=UNSAFE, **more)) == 200
    await slack.until(lambda: slack.direct("UTOM"))
    await slack_world.settled()

    assert "It's good that you told me" in text_of(slack.direct("UTOM")[0])
    assert len(slack.direct("UTOM")) == 1


async def test_d07_a_picture_without_words_gets_a_kind_line(
    community: SlackClient, slack: SlackStandIn
) -> None:
    picture = {"subtype": "file_share", "files": [{"id": "F1"}], "text": ""}
    await community.event(direct("UTOM", "9.2", **picture))
    await slack.until(lambda: slack.direct("UTOM"))

    assert "I only read words" in text_of(slack.direct("UTOM")[0])


async def test_d07_a_concern_that_was_edited_in_is_heard_once(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event(direct("UTOM", "50.1", text="hello"))
    await slack.until(lambda: slack.direct("UTOM"))
    for number in (1, 1):  # told twice
        await community.event(edited("UTOM", "hello", UNSAFE, number=number))
    await slack.until(lambda: len(slack.direct("UTOM")) > 1)
    await community.event(edited("UTOM", UNSAFE, f"{UNSAFE}!", number=2))
    await slack_world.settled()

    assert ["good that you told me" in text_of(m) for m in slack.direct("UTOM")] == [False, True]


async def test_d07_another_edit_does_nothing_twice_and_says_so(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event(edited("UTOM", "pasue", "pause until 1 December"))
    await slack.until(lambda: slack.direct("UTOM"))
    await slack_world.settled()

    assert "send it as a new message" in text_of(slack.direct("UTOM")[0])
    assert len(slack.direct("UTOM")) == 1


@pytest.mark.parametrize(
    "event",
    [
        direct("UTOM", "9.3", text="hi", subtype="bot_message", bot_id="B9"),
        direct("UROBOT", "9.3", text="hi"),
        direct("USLACKBOT", "9.3", text="You have been removed from #lcop"),
        direct(BOT, "9.3", text="my own words"),
        direct("UFLOW", "9.3", text="A workflow says"),
        direct("UTOM", "9.3", text="hi", subtype="message_deleted", hidden=True),
        {**edited("UTOM", "see x.nl", "see x.nl"), "hidden": True},
        {"type": "app_mention", "user": "UROBOT", "channel": CHANNEL, "ts": "9.4", "text": "hi"},
        {"type": "app_home_opened", "tab": "home", "user": "UROBOT"},
    ],
)
async def test_a05_bots_are_nobody_and_nobody_answers_them(
    community: SlackClient, slack: SlackStandIn, slack_world: World, event: Json
) -> None:
    slack.person("UFLOW", "Flow", is_bot=False, is_workflow_bot=True)
    before, known = len(slack.messages), await accounts_of(slack_world)
    assert await community.event(event) == 200
    await slack_world.settled()

    assert await accounts_of(slack_world) == known
    assert len(slack.messages) == before


async def test_d08_an_expert_reads_words_and_no_markup(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    asked = "vraag wie kent <http://Node.js|Node.js> &amp; wil met <@UTOM> praten? :tada:"
    await community.says("USANNE", asked)
    await slack.until(lambda: len(slack.direct("USANNE")) > 1)
    await slack_world.settled()

    assert "wie kent Node.js & wil met @Tom praten? 🎉" in str(slack.direct("USANNE")[-1])


async def test_d08_in_private_krings_own_mention_is_no_word(
    community: SlackClient, slack: SlackStandIn
) -> None:
    await community.says("UTOM", f"<@{BOT}> help")
    await slack.until(lambda: slack.direct("UTOM"))

    assert "What would you like to do?" in text_of(slack.direct("UTOM")[0])


async def test_a07_a_bare_mention_asks_for_help(
    community: SlackClient, slack: SlackStandIn
) -> None:
    mention = {"type": "app_mention", "user": "UTOM", "channel": CHANNEL, "ts": "8.8"}
    await community.event({**mention, "text": f"<@{BOT}> "})
    await slack.until(lambda: slack.direct("UTOM"))

    assert "What would you like to do?" in text_of(slack.direct("UTOM")[0])
