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
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event({"type": "channel_left", "channel": CHANNEL})
    await slack_world.settled()
    before = len(slack.direct("USANNE"))
    await community.says("USANNE", "hulp")
    await slack.until(lambda: len(slack.direct("USANNE")) > before)


async def test_a02_a_resting_community_goes_on_in_another_channel(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event({"type": "channel_deleted", "channel": CHANNEL})
    await community.command("UBRAM", "setup", channel="C2")
    assert slack.views[-1]["title"]["text"] == "Hier verder"
    await community.fills("UBRAM", {})
    await slack_world.settled()

    assert await places_of(slack_world) == [("C2", True)]
    assert "Nieuwkomers in LCOP" in text_of(await community.command("UBRAM", "newcomers", "C2"))


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
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.joins("UNOOR")
    await slack.until(lambda: slack.direct("UNOOR"))
    await community.presses("UNOOR", "Meedoen zonder vragen")
    await slack_world.settled()
    await community.event({"type": "channel_archive", "channel": CHANNEL})
    await slack.until(lambda: "Verder zonder kanaal" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Verder zonder kanaal")
    await slack_world.settled()
    assert "gaat verder zonder kanaal" in text_of(slack.direct("UBRAM")[-1])
    before = (len(slack.direct("UNOOR")), len(slack.messages[CHANNEL]))
    await slack_world.travels(days=3)

    assert len(slack.direct("UNOOR")) > before[0]
    assert len(slack.messages[CHANNEL]) == before[1]


async def test_a_resting_community_ends(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.event({"type": "channel_deleted", "channel": CHANNEL})
    await slack.until(lambda: "Beëindigen" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Beëindigen")
    await slack.until(lambda: "niet terugdraaien" in text_of(slack.direct("UBRAM")[-1]))
    await community.presses("UBRAM", "Ja, beëindig")
    await slack_world.settled()

    assert await places_of(slack_world) == []
    assert "is beëindigd" in text_of(slack.direct("USANNE")[-1])


async def test_a_role_that_was_accepted_in_words_has_no_buttons_left(
    community: SlackClient, slack: SlackStandIn, slack_world: World
) -> None:
    await community.command("UBRAM", "rol geef <@USANNE> expert")
    await slack_world.travels(days=0.01)
    assert "Ja, graag" in text_of(slack.direct("USANNE")[-1])
    await community.says("USANNE", "rol ja")
    await slack_world.settled()

    assert "Ja, graag" not in "".join(map(text_of, slack.direct("USANNE")))
