"""Joining, leaving, resting and coming back, as conversations."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.communities import CommunityId
from bot.domain.people import AccountKey, Kind, Language, Profile
from bot.frame.actions import unpack
from bot.frame.context import RunCommand
from bot.frame.delivery import BlockedError, UnreachableError
from bot.frame.events import Pressed, Removed, Said
from tests.chat import CHANNEL, Chat, text_of
from tests.features.test_welcome import joins_and_tells
from tests.people import AMARA, KOFI, LENA, PRIYA, TOM, profile


async def test_leaving_is_one_click_and_silent(circle: Chat) -> None:
    await circle.says(PRIYA, "stop")
    assert "Less, a break, or leave?" in circle.last_to(PRIYA)
    others = len(circle.messages_to(TOM)) + len(circle.in_channel())
    await circle.presses(PRIYA, "membership-leave-yes")

    assert "You've left LCOP Inquiry" in circle.last_to(PRIYA)
    assert len(circle.messages_to(TOM)) + len(circle.in_channel()) == others


async def test_who_left_appears_in_no_plan(circle: Chat) -> None:
    """R2: not as a buddy, not as an introduction."""
    await circle.leaves(PRIYA)
    before = len(circle.messages_to(PRIYA))
    await joins_and_tells(circle, KOFI)
    await circle.travels(days=3)

    assert "Priya" not in "".join(circle.messages_to(KOFI))
    assert len(circle.messages_to(PRIYA)) == before


async def test_who_is_deactivated_gets_nothing(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    sent = len(circle.messages_to(KOFI))
    await circle.changes(replace(KOFI, active=False))
    await circle.travels(days=10)

    assert len(circle.messages_to(KOFI)) == sent


async def test_coming_back_restores_what_was_and_asks_once(circle: Chat) -> None:
    await circle.says(TOM, "role give @priya mentor", about=PRIYA)
    await circle.says(PRIYA, "role yes")
    await circle.leaves(PRIYA)
    await circle.joins(PRIYA)
    assert "Welcome back, Priya!" in circle.last_to(PRIYA)
    await circle.presses(PRIYA, "membership-return-yes")
    assert "Your roles: mentor" in "".join(circle.messages_to(PRIYA))

    await circle.says(PRIYA, "privacy")
    assert "assessment" in circle.last_to(PRIYA)


async def test_a_returning_newcomer_goes_on_where_they_were(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.travels(days=2)
    await circle.leaves(KOFI)
    await circle.travels(days=5)
    await circle.joins(KOFI)
    before = len(circle.messages_to(KOFI))
    await circle.presses(KOFI, "membership-return-yes")
    await circle.travels(days=10)
    later = "".join(circle.messages_to(KOFI)[before:])

    assert "Our goals and agreements" in later
    assert "Your buddy, and people" not in later


async def test_staying_away_is_respected(circle: Chat) -> None:
    await circle.leaves(PRIYA)
    await circle.joins(PRIYA)
    await circle.presses(PRIYA, "membership-return-no")
    await circle.travels(days=30)

    assert "I'll leave it at that" in circle.last_to(PRIYA)


async def test_a_pause_until_a_date_holds_everything_and_ends_by_itself(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.says(KOFI, "pause until 14 December")
    assert "Monday 14 December" in circle.last_to(KOFI)
    held = len(circle.messages_to(KOFI))
    await circle.travels(days=20)
    assert len(circle.messages_to(KOFI)) == held
    await circle.travels(days=3)

    assert "Your break is over" in circle.messages_to(KOFI)[held]
    assert "Your buddy, and people" in "".join(circle.messages_to(KOFI)[held:])


async def test_a_paused_member_is_nobodys_buddy(circle: Chat) -> None:
    await circle.says(PRIYA, "pause 2 weeks")
    await joins_and_tells(circle, KOFI)

    assert "Will you be Kofi's buddy" in circle.last_to(AMARA)


async def test_a_buddy_who_leaves_is_replaced_and_the_newcomer_told(circle: Chat) -> None:
    """R25: a change that Kring makes about a person is told to that person."""
    await joins_and_tells(circle, KOFI)
    await circle.presses(PRIYA, "buddy-yes")
    await circle.leaves(PRIYA)
    await circle.travels(days=1.1)

    assert "I'm looking for somebody else for you" in circle.last_to(KOFI)
    assert "Will you be Kofi's buddy" in circle.last_to(AMARA)


async def test_an_unclear_date_is_picked_or_explained(circle: Chat) -> None:
    await circle.says(PRIYA, "pause until some day")
    assert circle.form
    await circle.fills(PRIYA, {"until": "some day"})

    assert circle.form
    assert circle.form.errors


async def test_resume_ends_a_pause(circle: Chat) -> None:
    await circle.says(PRIYA, "pause 2 weeks")
    await circle.says(PRIYA, "resume")

    assert "Your break is over" in circle.last_to(PRIYA)


async def test_join_button_asks_nothing_of_who_is_in_already(circle: Chat) -> None:
    before = len(circle.messages_to(PRIYA))
    await circle.presses(PRIYA, "community-post-join")

    assert "You're already taking part" in circle.last_to(PRIYA)
    assert len(circle.messages_to(PRIYA)) == before + 1


async def test_who_was_here_before_may_ask_for_the_welcome(circle: Chat) -> None:
    await circle.presses(LENA, "community-post-join")
    await circle.presses(LENA, "welcome-begin")
    await circle.travels(days=1)

    assert "Your buddy, and people to meet" in circle.last_to(LENA)


async def test_who_stays_away_is_not_asked_again(circle: Chat) -> None:
    """R4: coming back asks once."""
    await circle.leaves(PRIYA)
    await circle.joins(PRIYA)
    await circle.presses(PRIYA, "membership-return-no")
    asked = len(circle.messages_to(PRIYA))
    await circle.leaves(PRIYA)
    await circle.joins(PRIYA)

    assert len(circle.messages_to(PRIYA)) == asked


async def test_a_newcomer_who_joins_by_the_channels_button_gets_the_welcome(
    circle: Chat,
) -> None:
    await circle.joins(KOFI)
    await circle.says(KOFI, "start", place=CHANNEL)
    await circle.travels(days=1)

    assert "You're taking part in" in circle.messages_to(KOFI)[0]
    assert "Your buddy, and people" in circle.last_to(KOFI)


async def test_a_button_is_no_key_to_a_community_elsewhere(circle: Chat) -> None:
    """Card data can be forged: a community is open only to accounts of its own workspace."""
    stranger = Profile(AccountKey("test", "another", "eve"), "Eve", Language.EN, kind=Kind.PERSON)
    join = RunCommand(community=CommunityId(1), text="start")
    await circle.engine.handle(Pressed(id="forged", actor=stranger, action=join))
    answer = await circle.engine.handle(Said(id="roles", actor=stranger, text="roles", inline=True))

    assert "not part of a learning community" in text_of(answer.replies[0])


async def test_steering_does_not_come_back_by_itself(circle: Chat) -> None:
    await circle.says(TOM, "role give @priya facilitator", about=PRIYA)
    await circle.says(PRIYA, "role yes")
    await circle.leaves(TOM)
    await circle.travels(days=1.1)
    await circle.joins(TOM)
    await circle.presses(TOM, "membership-return-yes")
    await circle.says(TOM, "newcomers")

    assert "Only the facilitators and leaders" in circle.last_to(TOM)


async def test_the_last_facilitator_hands_over_before_leaving(circle: Chat) -> None:
    await circle.says(TOM, "stop")
    await circle.presses(TOM, "membership-leave-yes")

    assert "last facilitator" in circle.last_to(TOM)


async def test_a_community_that_lost_its_facilitator_can_be_taken_up(circle: Chat) -> None:
    await circle.leaves(TOM)
    await circle.says(PRIYA, "setup", place=CHANNEL)
    assert circle.form
    await circle.says(PRIYA, "newcomers")

    assert "Newcomers in" in circle.last_to(PRIYA)


async def test_who_said_no_thanks_is_not_shown_to_anybody(circle: Chat) -> None:
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-not-now")
    await circle.presses(KOFI, "welcome-no")
    await circle.says(TOM, "newcomers")

    assert "Kofi" not in circle.last_to(TOM)


async def test_who_left_and_cannot_be_reached_is_not_named_in_the_channel(
    circle: Chat,
) -> None:
    posts = len(circle.in_channel())
    circle.postbox.faults["priya"] = UnreachableError("unreachable")
    await circle.leaves(PRIYA)

    assert len(circle.in_channel()) == posts


async def test_a_strangers_new_profile_is_not_stored(circle: Chat) -> None:
    stranger = profile("stranger")
    await circle.changes(stranger)
    async with circle.stored() as kept:
        assert await kept.everybody.people.known(stranger.account) is None


async def test_who_blocked_kring_and_writes_again_is_answered(circle: Chat) -> None:
    circle.postbox.faults["priya"] = BlockedError("blocked")
    await circle.says(PRIYA, "help")
    circle.postbox.faults.clear()
    await circle.says(PRIYA, "help")

    assert "What would you like to do?" in circle.last_to(PRIYA)


async def test_an_unknown_zone_holds_up_nobodys_mail(circle: Chat) -> None:
    await circle.joins(profile("odd", zone="Foo/Bar"))
    await circle.joins(KOFI)

    assert "Welcome, Kofi!" in circle.last_to(KOFI)
    assert "Welkom, Odd!" in circle.last_to(profile("odd"))


async def test_kring_invited_again_goes_on_with_its_community(circle: Chat) -> None:
    await circle.engine.handle(Removed(id="out", place=CHANNEL))
    await circle.invites_kring(TOM)
    await circle.joins(KOFI)

    assert "Welcome, Kofi!" in circle.last_to(KOFI)
    assert len(circle.in_channel()) == 1


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("pauze tot 3 januari", "Sunday 3 January 2027"),
        ("pauze t/m 3 januari", "Monday 4 January 2027"),
        ("pauze tot en met 3 januari", "Monday 4 January 2027"),
        ("pause through 3 January", "Monday 4 January 2027"),
        ("pause until and including 3 January", "Monday 4 January 2027"),
    ],
)
async def test_d10_a_break_ends_as_its_preposition_says(circle: Chat, said: str, day: str) -> None:
    """ "pauze t/m 3 januari" ended on the 3rd."""
    await circle.says(PRIYA, said)

    assert f"You're on a break until {day}" in circle.last_to(PRIYA)


@pytest.mark.parametrize("said", ["pauze vanaf 1 december", "pause from 1 December"])
async def test_d10_a_start_is_filled_in_and_is_no_end(circle: Chat, said: str) -> None:
    await circle.says(PRIYA, said)
    assert circle.form
    begin = next(one for one in circle.form.inputs if one.id == "start")

    assert begin.value == "Tuesday 1 December 2026"  # type: ignore[union-attr]
    await circle.fills(PRIYA, {"length": "2 weeks", "start": begin.value})  # type: ignore[union-attr]
    assert "from Tuesday 1 December 2026 until Tuesday 15 December 2026" in circle.last_to(PRIYA)


async def test_d10_a_break_that_begins_later_really_begins_then(circle: Chat) -> None:
    await circle.says(PRIYA, "pause from 1 December until 15 December")
    assert "from Tuesday 1 December 2026 until Tuesday 15 December 2026" in circle.last_to(PRIYA)
    assert not await _rests(circle)

    await circle.travels(to=datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert await _rests(circle)
    assert "You're on a break until Tuesday 15 December 2026" in "".join(circle.messages_to(PRIYA))

    await circle.travels(to=datetime(2026, 12, 15, 12, tzinfo=UTC))
    assert not await _rests(circle)
    assert "Your break is over" in "".join(circle.messages_to(PRIYA))


@pytest.mark.parametrize("regret", ["resume", "never mind"])
async def test_d10_a_break_that_has_not_begun_can_be_taken_back(circle: Chat, regret: str) -> None:
    await circle.says(PRIYA, "pause from 1 December until 15 December")
    await circle.says(PRIYA, regret)
    assert "is cancelled" in circle.last_to(PRIYA)

    await circle.travels(to=datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert not await _rests(circle)


async def test_d10_who_left_gets_no_break_later(circle: Chat) -> None:
    await circle.says(PRIYA, "pause from 1 December until 15 December")
    await circle.says(PRIYA, "stop")
    await circle.presses(PRIYA, "membership-leave-yes")
    sent = len(circle.messages_to(PRIYA))
    await circle.travels(to=datetime(2026, 12, 16, 9, tzinfo=UTC))

    assert len(circle.messages_to(PRIYA)) == sent


async def test_d10_a_date_without_a_preposition_is_asked(circle: Chat) -> None:
    await circle.says(PRIYA, "pause 1 December")

    assert "No messages until Tuesday 1 December 2026?" in circle.last_to(PRIYA)


async def test_d10_a_form_says_that_a_date_has_just_passed(circle: Chat) -> None:
    await circle.says(PRIYA, "pause")
    await circle.fills(PRIYA, {"until": "1 November"})

    assert circle.form
    assert dict(circle.form.errors)["until"].startswith("That date has just passed")


async def test_d10_an_old_button_without_a_start_still_works(circle: Chat) -> None:
    pressed = unpack("membership.pause-until", '{"community":1,"until":"2026-12-01"}')
    await circle.forges(PRIYA, pressed)

    assert "You're on a break until Tuesday 1 December 2026" in circle.last_to(PRIYA)


async def _rests(chat: Chat) -> bool:
    async with chat.stored() as kept:
        return (await kept.member(PRIYA)).is_paused(chat.clock.now().date())
