"""R37, R38: channels that go, come back and change; and people who stand elsewhere."""

import pytest

from tests.e2e.conftest import World
from tests.e2e.in_slack import places_of
from tests.standins.slack import BOT, CHANNEL, SlackClient, SlackStandIn, text_of

GONE = ("channel_left", "group_left", "channel_archive", "channel_deleted", "group_deleted")


@pytest.mark.parametrize("kind", GONE)
async def test_a02_a_community_whose_channel_is_gone_rests_and_its_facilitator_hears_it_once(
    community: SlackClient, slack: SlackStandIn, slack_world: World, kind: str
) -> None:
    """R37. Being kicked comes as `channel_left`; the bot's own `member_left_channel` does not come."""
    await community.joins("UNOOR")
    await slack.until(lambda: slack.direct("UNOOR"))
    await community.presses("UNOOR", "Meedoen zonder vragen")
    await slack_world.settled()
    for event in (kind, "channel_archive"):
        assert await community.event({"type": event, "channel": CHANNEL, "actor_id": "UX"}) == 200
    await slack_world.settled()
    heard = ["rust" in text_of(message) for message in slack.direct("UBRAM")]
    before = (len(slack.direct("UNOOR")), len(slack.messages[CHANNEL]))
    await slack_world.travels(days=6)

    assert heard.count(True) == 1
    assert (len(slack.direct("UNOOR")), len(slack.messages[CHANNEL])) == before

    await community.event({"type": "member_joined_channel", "user": BOT, "channel": CHANNEL})
    await slack_world.travels(days=1)
    assert "weer een plek" in "".join(map(text_of, slack.direct("UBRAM")))
    assert len(slack.direct("UNOOR")) > before[0]


async def test_a02_who_rests_still_answers(
    circle: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await circle.event({"type": "channel_left", "channel": CHANNEL})
    await slack_world.settled()
    before = len(slack.direct("UPRIYA"))
    await circle.says("UPRIYA", "help")
    await slack.until(lambda: len(slack.direct("UPRIYA")) > before)


async def test_a02_a_resting_community_goes_on_in_another_channel(
    circle: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await circle.event({"type": "channel_deleted", "channel": CHANNEL})
    await circle.command("UTOM", "setup", channel="C2")
    assert slack.views[-1]["title"]["text"] == "Go on here"
    await circle.fills("UTOM", {})
    await slack_world.settled()

    assert await places_of(slack_world) == [("C2", True)]
    assert "Newcomers in LCOP" in text_of(await circle.command("UTOM", "newcomers", "C2"))


async def test_a02_nobody_else_moves_it(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event({"type": "channel_deleted", "channel": CHANNEL})
    await community.command("UBRAM", "setup", channel="C2")
    view = slack.views[-1]
    await community.interaction(community.submission("USANNE", view, {"which": "1"}))
    await slack_world.settled()

    assert await places_of(slack_world) == [(CHANNEL, False)]


async def test_a02_a_channel_that_is_open_again_has_its_community(
    community: SlackClient, slack_world: World
) -> None:
    await community.event({"type": "group_archive", "channel": CHANNEL})
    assert await places_of(slack_world) == [(CHANNEL, False)]
    await community.event({"type": "group_unarchive", "channel": CHANNEL, "user": "UX"})

    assert await places_of(slack_world) == [(CHANNEL, True)]


async def test_a02_a_community_follows_its_channel_to_another_id(
    community: SlackClient, slack_world: World
) -> None:
    changed = {"type": "channel_id_changed", "old_channel_id": CHANNEL, "new_channel_id": "C9"}
    assert await community.event(changed) == 200

    assert await places_of(slack_world) == [("C9", True)]


async def test_d16_a_members_own_community_follows_to_another_channel(
    community: SlackClient,
) -> None:
    members = await community.command("USANNE", "gepland", channel="CGENERAL")
    strangers = await community.command("UNOOR", "gepland", channel="CGENERAL")

    assert "LCOP Onderzoekend Onderwijs" in text_of(members)
    assert "bij geen leergemeenschap" in text_of(strangers)


async def test_a_resting_community_goes_on_without_a_channel(
    circle: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await circle.joins("UKOFI")
    await slack.until(lambda: slack.direct("UKOFI"))
    await circle.presses("UKOFI", "Join without questions")
    await slack_world.settled()
    await circle.event({"type": "channel_archive", "channel": CHANNEL})
    await slack.until(lambda: "Go on without a channel" in text_of(slack.direct("UTOM")[-1]))
    await circle.presses("UTOM", "Go on without a channel")
    await slack_world.settled()
    assert "goes on without a channel" in text_of(slack.direct("UTOM")[-1])
    before = (len(slack.direct("UKOFI")), len(slack.messages[CHANNEL]))
    await slack_world.travels(days=3)

    assert len(slack.direct("UKOFI")) > before[0]
    assert len(slack.messages[CHANNEL]) == before[1]


async def test_a_resting_community_ends(
    circle: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await circle.event({"type": "channel_deleted", "channel": CHANNEL})
    await slack.until(lambda: "End it" in text_of(slack.direct("UTOM")[-1]))
    await circle.presses("UTOM", "End it")
    await slack.until(lambda: "can't be undone" in text_of(slack.direct("UTOM")[-1]))
    await circle.presses("UTOM", "Yes, end it")
    await slack_world.settled()

    assert await places_of(slack_world) == []
    assert "has ended" in text_of(slack.direct("UPRIYA")[-1])


async def test_a_role_that_was_accepted_in_words_has_no_buttons_left(
    circle: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await circle.command("UTOM", "role give <@UPRIYA> expert")
    await slack_world.travels(days=0.01)
    assert "Yes, please" in text_of(slack.direct("UPRIYA")[-1])
    await circle.says("UPRIYA", "role yes")
    await slack_world.settled()

    assert "Yes, please" not in "".join(map(text_of, slack.direct("UPRIYA")))
