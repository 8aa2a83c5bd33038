"""Announcements as conversations: written, seen, sent after five minutes, and taken back before that."""

from datetime import UTC, datetime

import pytest

from bot.domain.people import Language
from bot.features.announcements import actions
from storage.announcements import announcements
from storage.frame.outbox import outbox
from tests.chat import CHANNEL, Chat
from tests.people import AMARA, BRAM, KOFI, SANNE, TOM, profile

NORA = profile("nora", language=Language.NL)
TEXT = {"nl": "Maandag zitten we in R3.", "en": "On Monday we meet in R3.", "important": "normal"}
FIVE_MINUTES = 5 / (24 * 60)


@pytest.fixture
async def group(circle: Chat) -> Chat:
    for who in (KOFI, NORA):
        await circle.says(who, "start", place=CHANNEL)
    return circle


async def writes(chat: Chat, who: object = TOM, **more: str) -> None:
    await chat.says(who, "announce")  # type: ignore[arg-type]
    await chat.fills(who, {**TEXT, **more})  # type: ignore[arg-type]


def heard(chat: Chat, who: object, words: str) -> list[str]:
    return [text for text in chat.messages_to(who) if words in text]  # type: ignore[arg-type]


async def test_each_reads_it_in_their_own_language_after_five_minutes(group: Chat) -> None:
    await writes(group)
    shown = group.last_to(TOM)
    assert "One member reads this:\nMededeling van Tom\nMaandag zitten we in R3." in shown
    assert "On Monday we meet in R3." in shown
    assert not heard(group, AMARA, "R3")
    await group.presses(TOM, "announce-send")
    assert "goes out in 5 minutes" in group.last_to(TOM)
    await group.travels(days=FIVE_MINUTES / 2)
    assert not heard(group, AMARA, "R3")
    await group.travels(days=FIVE_MINUTES)

    (told,) = heard(group, AMARA, "On Monday we meet in R3.")
    assert "Announcement by Tom" in told
    assert "It counts to what I send you in a week." in told
    assert heard(group, NORA, "Maandag zitten we in R3.")
    assert heard(group, TOM, "Your announcement went to")
    letters = [row for row in await group.rows(outbox) if row["occasion"] == "announcements.told"]
    assert {row["purpose"] for row in letters} == {"nudge-7-offer"}


async def test_een_mededeling_wordt_op_tijd_teruggenomen(community: Chat) -> None:
    await community.says(BRAM, "mededeling De zaal is veranderd.")
    await community.fills(BRAM, {"nl": "De zaal is veranderd.", "important": "normal"})
    await community.presses(BRAM, "announce-send")
    await community.presses(BRAM, "announce-back")
    assert "Niemand heeft haar gezien." in community.last_to(BRAM)
    await community.travels(days=2)
    assert not heard(community, SANNE, "De zaal is veranderd.")

    await community.presses(BRAM, "announce-send")
    await community.says(BRAM, "toch niet")
    await community.travels(days=2)
    assert not heard(community, SANNE, "De zaal is veranderd.")
    await community.presses(BRAM, "announce-send")
    await community.travels(days=FIVE_MINUTES * 2)
    assert heard(community, SANNE, "De zaal is veranderd.")
    await community.forges(BRAM, actions.TakeBack(community=1, announcement=1))
    assert "Terugnemen kan niet meer" in community.last_to(BRAM)


async def test_an_important_one_says_why_and_does_not_count(group: Chat) -> None:
    await writes(group, important="important")
    assert group.form
    assert any("Say why this does not count" in text for _, text in group.form.errors)
    await group.fills(TOM, {**TEXT, "important": "important", "why": "The room has changed."})
    await group.presses(TOM, "announce-send")
    await group.travels(days=FIVE_MINUTES * 2)

    (told,) = heard(group, AMARA, "R3")
    assert "Important, since: The room has changed." in told
    letters = [row for row in await group.rows(outbox) if row["occasion"] == "announcements.told"]
    assert {row["purpose"] for row in letters} == {"notice"}


async def test_in_one_language_everybody_gets_that(group: Chat) -> None:
    await writes(group, nl="")
    assert "You wrote it in one language, so everybody gets that." in group.last_to(TOM)
    await group.presses(TOM, "announce-send")
    await group.travels(days=FIVE_MINUTES * 2)

    assert heard(group, NORA, "On Monday we meet in R3.")


async def test_only_who_steers_and_only_their_own(group: Chat) -> None:
    await group.says(AMARA, "announce")
    assert group.form is None
    await group.forges(AMARA, actions.Write(community=1))
    assert group.form is None
    await writes(group)
    for forged in (
        actions.SendToAll(community=1, announcement=1),
        actions.TakeBack(community=1, announcement=1),
        actions.DropAnnouncement(community=1, announcement=1),
    ):
        await group.forges(AMARA, forged)
    (row,) = await group.rows(announcements)
    assert row["stage"] == "draft"


async def test_what_is_empty_or_markup_is_said_or_stays_text(group: Chat) -> None:
    await writes(group, nl=" ", en="")
    assert group.form
    assert any("in one language at least" in text for _, text in group.form.errors)
    await group.fills(TOM, {**TEXT, "nl": "", "en": "<!channel> [x](http://evil) *b*"})
    await group.presses(TOM, "announce-change")
    await group.fills(TOM, {**TEXT, "nl": "", "en": "<!channel> [x](http://evil)"})
    await group.presses(TOM, "announce-send")
    await group.travels(days=FIVE_MINUTES * 2)

    assert heard(group, AMARA, "<!channel> [x](http://evil)")
    assert len(await group.rows(announcements)) == 1


async def test_at_night_it_waits_for_the_morning(group: Chat) -> None:
    await group.travels(to=datetime(2026, 11, 24, 21, 0, tzinfo=UTC))
    await writes(group)
    assert "from Wednesday 25 November 09:00 on" in group.last_to(TOM)
    await group.presses(TOM, "announce-send")
    await group.travels(days=FIVE_MINUTES * 2)
    assert not heard(group, AMARA, "R3")
    await group.travels(to=datetime(2026, 11, 25, 12, 0, tzinfo=UTC))

    assert heard(group, AMARA, "R3")


async def test_what_is_dropped_is_gone_and_what_was_told_is_its_writers_to_see(group: Chat) -> None:
    await writes(group)
    await group.presses(TOM, "announce-drop")
    assert not await group.rows(announcements)
    await writes(group)
    await group.presses(TOM, "announce-send")
    await group.travels(days=FIVE_MINUTES * 2)
    await group.says(TOM, "privacy")
    assert "Announcements that you wrote: On Monday we meet in R3." in group.last_to(TOM)
