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
from tests.people import BRAM, ILSE, NOOR, SANNE, TOM, profile


async def test_leaving_is_one_click_and_silent(community: Chat) -> None:
    await community.says(SANNE, "stop")
    assert "Wil je stoppen?" in community.last_to(SANNE)
    others = len(community.messages_to(BRAM)) + len(community.in_channel())
    await community.presses(SANNE, "Ja, ik stop")

    assert "Je hebt LCOP Onderzoekend Onderwijs verlaten" in community.last_to(SANNE)
    assert len(community.messages_to(BRAM)) + len(community.in_channel()) == others


async def test_who_left_appears_in_no_plan(community: Chat) -> None:
    """R2: not as a buddy, not as an introduction."""
    await community.leaves(SANNE)
    before = len(community.messages_to(SANNE))
    await joins_and_tells(community)
    await community.travels(days=3)

    assert "Sanne" not in "".join(community.messages_to(NOOR))
    assert len(community.messages_to(SANNE)) == before


async def test_who_is_deactivated_gets_nothing(community: Chat) -> None:
    await joins_and_tells(community)
    sent = len(community.messages_to(NOOR))
    await community.changes(replace(NOOR, active=False))
    await community.travels(days=10)

    assert len(community.messages_to(NOOR)) == sent


async def test_coming_back_restores_what_was_and_asks_once(community: Chat) -> None:
    await community.says(BRAM, "role give @sanne mentor", about=SANNE)
    await community.says(SANNE, "role yes")
    await community.leaves(SANNE)
    await community.joins(SANNE)
    assert "Welkom terug, Sanne!" in community.last_to(SANNE)
    await community.presses(SANNE, "Ja, ik doe weer mee")
    assert "Je rollen: mentor" in "".join(community.messages_to(SANNE))

    await community.says(SANNE, "privacy")
    assert "toetsing" in community.last_to(SANNE)


async def test_a_returning_newcomer_goes_on_where_they_were(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=2)
    await community.leaves(NOOR)
    await community.travels(days=5)
    await community.joins(NOOR)
    before = len(community.messages_to(NOOR))
    await community.presses(NOOR, "Ja, ik doe weer mee")
    await community.travels(days=10)
    later = "".join(community.messages_to(NOOR)[before:])

    assert "Onze doelen en afspraken" in later
    assert "Je buddy, en mensen" not in later


async def test_staying_away_is_respected(community: Chat) -> None:
    await community.leaves(SANNE)
    await community.joins(SANNE)
    await community.presses(SANNE, "Nee, dank je")
    await community.travels(days=30)

    assert "dan laat ik het zo" in community.last_to(SANNE)


async def test_a_pause_until_a_date_holds_everything_and_ends_by_itself(community: Chat) -> None:
    await joins_and_tells(community)
    await community.says(NOOR, "pauze tot 14 december")
    assert "maandag 14 december" in community.last_to(NOOR)
    held = len(community.messages_to(NOOR))
    await community.travels(days=20)
    assert len(community.messages_to(NOOR)) == held
    await community.travels(days=3)

    assert "Je pauze is voorbij" in community.messages_to(NOOR)[held]
    assert "Je buddy, en mensen" in "".join(community.messages_to(NOOR)[held:])


async def test_a_paused_member_is_nobodys_buddy(community: Chat) -> None:
    await community.says(SANNE, "pause 2 weeks")
    await joins_and_tells(community)

    assert "buddy zijn van Noor" in community.last_to(ILSE)


async def test_a_buddy_who_leaves_is_replaced_and_the_newcomer_told(community: Chat) -> None:
    """R25: a change that Kring makes about a person is told to that person."""
    await joins_and_tells(community)
    await community.presses(SANNE, "Ja, graag")
    await community.leaves(SANNE)
    await community.travels(days=1.1)

    assert "Ik zoek iemand anders voor je" in community.last_to(NOOR)
    assert "buddy zijn van Noor" in community.last_to(ILSE)


async def test_an_unclear_date_is_picked_or_explained(community: Chat) -> None:
    await community.says(SANNE, "pauze tot ooit")
    assert community.form
    await community.fills(SANNE, {"until": "ooit"})

    assert community.form
    assert community.form.errors


async def test_resume_ends_a_pause(community: Chat) -> None:
    await community.says(SANNE, "pauze 2 weken")
    await community.says(SANNE, "hervat")

    assert "Je pauze is voorbij" in community.last_to(SANNE)


async def test_join_button_asks_nothing_of_who_is_in_already(community: Chat) -> None:
    before = len(community.messages_to(SANNE))
    await community.presses(SANNE, "Ik doe mee")

    assert "Je doet al mee" in community.last_to(SANNE)
    assert len(community.messages_to(SANNE)) == before + 1


async def test_who_was_here_before_may_ask_for_the_welcome(community: Chat) -> None:
    await community.presses(TOM, "Ik doe mee")
    await community.presses(TOM, "I am new, help me along")
    await community.travels(days=1)

    assert "Your buddy, and people to meet" in community.last_to(TOM)


async def test_who_stays_away_is_not_asked_again(community: Chat) -> None:
    """R4: coming back asks once."""
    await community.leaves(SANNE)
    await community.joins(SANNE)
    await community.presses(SANNE, "Nee, dank je")
    asked = len(community.messages_to(SANNE))
    await community.leaves(SANNE)
    await community.joins(SANNE)

    assert len(community.messages_to(SANNE)) == asked


async def test_a_newcomer_who_joins_by_the_channels_button_gets_the_welcome(
    community: Chat,
) -> None:
    await community.joins(NOOR)
    await community.says(NOOR, "start", place=CHANNEL)
    await community.travels(days=1)

    assert "Je doet mee bij" in community.messages_to(NOOR)[0]
    assert "Je buddy, en mensen" in community.last_to(NOOR)


async def test_a_button_is_no_key_to_a_community_elsewhere(community: Chat) -> None:
    """Card data can be forged: a community is open only to accounts of its own workspace."""
    stranger = Profile(AccountKey("test", "another", "eve"), "Eve", Language.EN, kind=Kind.PERSON)
    join = RunCommand(community=CommunityId(1), text="start")
    await community.engine.handle(Pressed(id="forged", actor=stranger, action=join))
    answer = await community.engine.handle(
        Said(id="roles", actor=stranger, text="roles", inline=True)
    )

    assert "not part of a learning community" in text_of(answer.replies[0])


async def test_steering_does_not_come_back_by_itself(community: Chat) -> None:
    await community.says(BRAM, "role give @sanne facilitator", about=SANNE)
    await community.says(SANNE, "role yes")
    await community.leaves(BRAM)
    await community.travels(days=1.1)
    await community.joins(BRAM)
    await community.presses(BRAM, "Ja, ik doe weer mee")
    await community.says(BRAM, "newcomers")

    assert "Dit kunnen alleen de facilitators" in community.last_to(BRAM)


async def test_the_last_facilitator_hands_over_before_leaving(community: Chat) -> None:
    await community.says(BRAM, "stop")
    await community.presses(BRAM, "Ja, ik stop")

    assert "laatste facilitator" in community.last_to(BRAM)


async def test_a_community_that_lost_its_facilitator_can_be_taken_up(community: Chat) -> None:
    await community.leaves(BRAM)
    await community.says(SANNE, "setup", place=CHANNEL)
    assert community.form
    await community.says(SANNE, "newcomers")

    assert "Nieuwkomers in" in community.last_to(SANNE)


async def test_who_said_no_thanks_is_not_shown_to_anybody(community: Chat) -> None:
    await community.joins(NOOR)
    await community.presses(NOOR, "Nee, dank je")
    await community.says(BRAM, "newcomers")

    assert "Noor" not in community.last_to(BRAM)


async def test_who_left_and_cannot_be_reached_is_not_named_in_the_channel(
    community: Chat,
) -> None:
    posts = len(community.in_channel())
    community.postbox.faults["sanne"] = UnreachableError("unreachable")
    await community.leaves(SANNE)

    assert len(community.in_channel()) == posts


async def test_a_strangers_new_profile_is_not_stored(community: Chat) -> None:
    stranger = profile("stranger")
    await community.changes(stranger)
    async with community.stored() as kept:
        assert await kept.everybody.people.known(stranger.account) is None


async def test_who_blocked_kring_and_writes_again_is_answered(community: Chat) -> None:
    community.postbox.faults["sanne"] = BlockedError("blocked")
    await community.says(SANNE, "help")
    community.postbox.faults.clear()
    await community.says(SANNE, "help")

    assert "Dit kan ik voor je doen" in community.last_to(SANNE)


async def test_an_unknown_zone_holds_up_nobodys_mail(community: Chat) -> None:
    await community.joins(profile("odd", zone="Foo/Bar"))
    await community.joins(NOOR)

    assert "Welkom, Noor!" in community.last_to(NOOR)
    assert "Welkom, Odd!" in community.last_to(profile("odd"))


async def test_kring_invited_again_goes_on_with_its_community(community: Chat) -> None:
    await community.engine.handle(Removed(id="out", place=CHANNEL))
    await community.invites_kring(BRAM)
    await community.joins(NOOR)

    assert "Welkom, Noor!" in community.last_to(NOOR)
    assert len(community.in_channel()) == 1


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("pauze tot 3 januari", "zondag 3 januari 2027"),
        ("pauze t/m 3 januari", "maandag 4 januari 2027"),
        ("pauze tot en met 3 januari", "maandag 4 januari 2027"),
        ("pause through 3 January", "maandag 4 januari 2027"),
        ("pause until and including 3 January", "maandag 4 januari 2027"),
    ],
)
async def test_d10_a_break_ends_as_its_preposition_says(
    community: Chat, said: str, day: str
) -> None:
    """ "pauze t/m 3 januari" ended on the 3rd."""
    await community.says(SANNE, said)

    assert f"Je hebt pauze tot {day}" in community.last_to(SANNE)


@pytest.mark.parametrize("said", ["pauze vanaf 1 december", "pause from 1 December"])
async def test_d10_a_start_is_filled_in_and_is_no_end(community: Chat, said: str) -> None:
    await community.says(SANNE, said)
    assert community.form
    begin = next(one for one in community.form.inputs if one.id == "start")

    assert begin.value == "dinsdag 1 december 2026"  # type: ignore[union-attr]
    await community.fills(SANNE, {"length": "2 weeks", "start": begin.value})  # type: ignore[union-attr]
    assert "Van dinsdag 1 december 2026 tot dinsdag 15 december 2026" in community.last_to(SANNE)


async def test_d10_a_break_that_begins_later_really_begins_then(community: Chat) -> None:
    await community.says(SANNE, "pause from 1 December until 15 December")
    assert "Van dinsdag 1 december 2026 tot dinsdag 15 december 2026" in community.last_to(SANNE)
    assert not await _rests(community)

    await community.travels(to=datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert await _rests(community)
    assert "Je hebt pauze tot dinsdag 15 december 2026" in "".join(community.messages_to(SANNE))

    await community.travels(to=datetime(2026, 12, 15, 12, tzinfo=UTC))
    assert not await _rests(community)
    assert "Je pauze is voorbij" in "".join(community.messages_to(SANNE))


@pytest.mark.parametrize("regret", ["hervat", "toch niet"])
async def test_d10_a_break_that_has_not_begun_can_be_taken_back(
    community: Chat, regret: str
) -> None:
    await community.says(SANNE, "pauze van 1 december tot 15 december")
    await community.says(SANNE, regret)
    assert "gaat niet door" in community.last_to(SANNE)

    await community.travels(to=datetime(2026, 12, 1, 9, tzinfo=UTC))
    assert not await _rests(community)


async def test_d10_who_left_gets_no_break_later(community: Chat) -> None:
    await community.says(SANNE, "pauze van 1 december tot 15 december")
    await community.says(SANNE, "stop")
    await community.presses(SANNE, "Ja, ik stop")
    sent = len(community.messages_to(SANNE))
    await community.travels(to=datetime(2026, 12, 16, 9, tzinfo=UTC))

    assert len(community.messages_to(SANNE)) == sent


async def test_d10_a_date_without_a_preposition_is_asked(community: Chat) -> None:
    await community.says(SANNE, "pauze 1 december")

    assert "Geen berichten tot dinsdag 1 december 2026?" in community.last_to(SANNE)


async def test_d10_a_form_says_that_a_date_has_just_passed(community: Chat) -> None:
    await community.says(SANNE, "pauze")
    await community.fills(SANNE, {"until": "1 november"})

    assert community.form
    assert dict(community.form.errors)["until"].startswith("Die datum is net geweest")


async def test_d10_an_old_button_without_a_start_still_works(community: Chat) -> None:
    pressed = unpack("membership.pause-until", '{"community":1,"until":"2026-12-01"}')
    await community.forges(SANNE, pressed)

    assert "Je hebt pauze tot dinsdag 1 december 2026" in community.last_to(SANNE)


async def _rests(chat: Chat) -> bool:
    async with chat.stored() as kept:
        return (await kept.member(SANNE)).is_paused(chat.clock.now().date())
