"""A welcome has an end, also without an answer; and a buddy who is done is not one who is missing."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.buddies import BuddyStatus
from bot.domain.communities import CommunityId
from bot.domain.welcome import Journey, JourneyStatus, Step, StepStatus
from tests.chat import Chat
from tests.features.test_welcome import joins_and_tells
from tests.people import BRAM, NOOR, SANNE, TOM

A_YEAR_LATER = datetime(2027, 11, 26, 12, tzinfo=UTC)
HERE = CommunityId(1)


async def joins(chat: Chat) -> None:
    """Tom says yes, and then nothing more."""
    await chat.joins(TOM)
    await chat.presses(TOM, "Join without questions")


async def board(chat: Chat) -> str:
    await chat.says(BRAM, "newcomers")
    return chat.last_to(BRAM)


async def journey_of(chat: Chat, who=TOM) -> Journey:  # type: ignore[no-untyped-def]
    async with chat.stored() as kept:
        person = await kept.person(who)
        found = await kept.here.journeys.get(person.id)
    assert found
    return found


async def test_d32_a_welcome_without_an_answer_ends_kindly_and_says_so_once(
    community: Chat,
) -> None:
    """A year later the facilitators still read "1 of 7"."""
    await joins(community)
    await community.travels(days=115)
    assert "Tom" in await board(community)

    await community.travels(days=15)
    ended = [text for text in community.messages_to(TOM) if "I won't ask you more" in text]
    assert len(ended) == 1
    assert "You still belong" in ended[0]

    await community.travels(to=A_YEAR_LATER)
    assert "Tom" not in await board(community)
    assert ended == [t for t in community.messages_to(TOM) if "I won't ask you more" in t]


async def test_d32_who_was_let_go_can_go_on(community: Chat) -> None:
    await joins(community)
    await community.travels(days=130)
    await community.says(TOM, "welcome")
    assert "I won't ask you more" in community.last_to(TOM)
    await community.presses(TOM, "Go on with the welcome")
    assert "go on where you left off" in "".join(community.messages_to(TOM))

    await community.travels(days=3)
    assert (await journey_of(community)).status is JourneyStatus.RUNNING
    assert "Tom" in await board(community)


async def test_d32_who_took_part_late_is_not_ended_early(community: Chat) -> None:
    """What counts is the last answer, and a break is no silence."""
    await joins(community)
    await community.travels(days=9)
    await community.says(TOM, "pause 4 months")
    await community.travels(days=130)

    assert (await journey_of(community)).status is JourneyStatus.RUNNING
    assert "I won't ask you more" not in "".join(community.messages_to(TOM))


async def test_d32_an_invitation_that_nobody_took_leaves_the_board_without_a_word(
    community: Chat,
) -> None:
    await community.joins(NOOR)
    await community.travels(days=10)
    assert "Noor" in await board(community)
    heard = len(community.messages_to(NOOR))
    await community.travels(days=130)

    assert "Noor" not in await board(community)
    assert len(community.messages_to(NOOR)) == heard
    await community.presses(NOOR, "Meedoen zonder vragen")
    assert (await journey_of(community, NOOR)).status is JourneyStatus.RUNNING


async def test_d32_a_buddy_who_is_done_is_not_missing(community: Chat) -> None:
    """The board said "nog geen buddy" of whom had one for three months."""
    await joins_and_tells(community)
    assert "buddy gevraagd" in await board(community)
    await community.presses(SANNE, "Ja, graag")
    assert "buddy tot " in await board(community)

    for days in (2, 3, 3, 24, 30):
        await community.travels(days=days)
        if any("[Ik heb hallo gezegd]" in text for text in community.messages_to(NOOR)):
            await community.says(NOOR, "welkom")  # a sign of life
    await community.travels(days=32)

    shown = await board(community)
    assert "nog geen buddy" not in shown
    assert "de tijd met de buddy zit erop" in shown


async def test_d32_nobody_is_asked_to_be_the_buddy_of_whose_welcome_is_over(
    community: Chat,
) -> None:
    await joins_and_tells(community)
    await community.presses(SANNE, "Ja, graag")
    journey = await journey_of(community, NOOR)
    async with community.stored() as kept:
        sent = journey.marked(Step.CLOSING, StepStatus.SENT, community.clock.now().date())
        await kept.here.journeys.save(sent)
        for held in await kept.here.buddies.all():
            await kept.here.buddies.save(replace(held, status=BuddyStatus.ENDED))
    await community.says(NOOR, "pauze 1 week")
    await community.travels(days=10)

    async with community.stored() as kept:
        assert len(await kept.here.buddies.all()) == 1
