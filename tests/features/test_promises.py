"""Promises as conversations: made, asked of another, due, moved, kept, let go, and on the agenda."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.people import Profile
from bot.features.promises import actions
from storage.promises import promises
from tests.chat import CHANNEL, Chat
from tests.people import AMARA, BRAM, KOFI, NOOR, SANNE, TOM

PROMISE = {"what": "Send the rubric", "due": "2026-12-04"}
TOEZEGGING = {"what": "De rubric sturen", "due": "2026-12-04"}
ON_THE_DAY = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
async def group(circle: Chat) -> Chat:
    await circle.says(KOFI, "start", place=CHANNEL)
    return circle


async def makes(chat: Chat, who: Profile = AMARA, **more: str) -> None:
    await chat.says(who, "promise")
    await chat.fills(who, {**PROMISE, **more})


def heard(chat: Chat, who: Profile, words: str) -> list[str]:
    return [text for text in chat.messages_to(who) if words in text]


async def test_a_promise_is_asked_about_on_its_day_and_kept(group: Chat) -> None:
    await group.says(AMARA, "promise I'll send the rubric by Friday 4 December")
    assert group.form
    values = {one.id: getattr(one, "value", None) for one in group.form.inputs}
    assert values["due"] == date(2026, 12, 4)
    assert values["what"] == "I'll send the rubric"
    await group.fills(AMARA, PROMISE)
    assert "Noted: Send the rubric, by Friday 4 December." in group.last_to(AMARA)
    await group.says(KOFI, "promises")
    assert "Amara: Send the rubric · Friday 4 December" in group.last_to(KOFI)
    await group.travels(to=ON_THE_DAY)
    assert heard(group, AMARA, "You promised: Send the rubric, by Friday 4 December.")
    await group.presses(AMARA, "promise-kept")
    assert "Done: Send the rubric. Good." in group.last_to(AMARA)

    await group.says(KOFI, "promises")
    assert "Nothing is open." in group.last_to(KOFI)
    await group.travels(days=20)
    assert len(heard(group, AMARA, "You promised")) == 0


async def test_wat_niet_beantwoord_wordt_vraag_ik_nog_een_keer(community: Chat) -> None:
    await community.says(SANNE, "toezegging")
    await community.fills(SANNE, TOEZEGGING)
    await community.travels(to=ON_THE_DAY)
    assert len(heard(community, SANNE, "Hoe staat het ermee?")) == 1
    await community.travels(to=datetime(2026, 12, 11, 12, 0, tzinfo=UTC))
    assert heard(community, SANNE, "Hierna vraag ik er niet meer naar.")
    told = len(community.messages_to(SANNE))
    await community.travels(days=30)
    assert len(heard(community, SANNE, "toe: De rubric sturen")) == 2
    assert told <= len(community.messages_to(SANNE))
    await community.says(BRAM, "toezeggingen")

    assert "te laat" in community.last_to(BRAM)


async def test_several_that_are_due_are_one_message(group: Chat) -> None:
    await makes(group)
    await makes(group, what="Book the room")
    await makes(group, KOFI, what="Bring cake")
    await group.travels(to=ON_THE_DAY)

    (asked,) = heard(group, AMARA, "2 promises are due.")
    assert "Send the rubric" in asked
    assert "Book the room" in asked
    assert "Bring cake" not in asked
    assert heard(group, KOFI, "You promised: Bring cake")


async def test_it_moves_and_is_let_go_with_a_word(group: Chat) -> None:
    await makes(group)
    await group.presses(AMARA, "promise-later")
    await group.fills(AMARA, {"due": "2020-01-01"})
    assert group.form
    assert any("Pick a day to come" in text for _, text in group.form.errors)
    await group.fills(AMARA, {"due": "2026-12-18"})
    assert "Moved: Send the rubric, now by Friday 18 December." in group.last_to(AMARA)
    await group.travels(to=ON_THE_DAY)
    assert not heard(group, AMARA, "You promised")
    await group.presses(AMARA, "promise-drop")
    await group.fills(AMARA, {"why": "Not needed"})
    assert "This is off: Send the rubric." in group.last_to(AMARA)
    await group.says(AMARA, "never mind")

    (row,) = await group.rows(promises)
    assert row["stage"] == "open"


async def test_iemand_anders_zegt_eerst_zelf_ja(community: Chat) -> None:
    await community.says(NOOR, "start", place=CHANNEL)
    await community.says(BRAM, "toezegging")
    await community.fills(BRAM, TOEZEGGING, {"who": (NOOR.account,)})
    await community.travels(days=0.1)
    assert heard(community, NOOR, "Bram schreef op dat jij dit doet: De rubric sturen")
    await community.says(BRAM, "toezeggingen")
    assert "Er staat niets open." in community.last_to(BRAM)
    await community.presses(NOOR, "promise-yes")
    await community.travels(days=0.1)
    assert heard(community, BRAM, "Noor doet het: De rubric sturen.")
    await community.says(BRAM, "toezegging")
    await community.fills(BRAM, {**TOEZEGGING, "what": "Taart"}, {"who": (NOOR.account,)})
    await community.travels(days=7)
    await community.presses(NOOR, "promise-no")
    await community.travels(days=0.1)

    assert heard(community, BRAM, "Noor doet dit niet: Taart.")
    assert len(await community.rows(promises)) == 1


async def test_it_stands_on_the_next_agenda(group: Chat) -> None:
    await makes(group)
    await makes(group, KOFI, what="In spring", due="2027-03-01")
    await group.says(TOM, "event")
    await group.fills(TOM, {"title": "Kick-off", "day": "2026-12-02", "at": "15:00"})
    await group.says(AMARA, "agenda")

    assert "1. Promise: Amara: Send the rubric (3 min)" in group.last_to(AMARA)
    assert "In spring" not in group.last_to(AMARA)
    await group.says(TOM, "agenda")
    await group.presses(TOM, "event-topic-drop")
    assert "Nothing is on it yet." in group.last_to(TOM)
    await group.says(AMARA, "promises")
    assert "Send the rubric" in group.last_to(AMARA)


async def test_what_was_just_promised_is_taken_back(group: Chat) -> None:
    await makes(group)
    await group.says(AMARA, "never mind")

    assert not await group.rows(promises)


async def test_only_ones_own(group: Chat) -> None:
    await makes(group)
    for forged in (
        actions.KeepPromise(community=1, promise=1),
        actions.DropPromise(community=1, promise=1),
        actions.MovePromise(community=1, promise=1),
        actions.AcceptPromise(community=1, promise=1),
        actions.ForgetPromise(community=1, promise=1),
    ):
        await group.forges(KOFI, forged)
        assert "This promise is no more." in group.last_to(KOFI)
    (row,) = await group.rows(promises)
    assert row["stage"] == "open"


async def test_whoever_leaves_takes_it_along_and_it_counts_as_nothing(group: Chat) -> None:
    await makes(group)
    await group.says(AMARA, "privacy")
    assert "Send the rubric: open" in group.last_to(AMARA)
    await group.says(AMARA, "stop")
    await group.presses(AMARA, "membership-leave-yes")

    assert not await group.rows(promises)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"what": " "}, "Say what you will do."),
        ({"due": "2020-01-01"}, "Pick a day to come"),
        ({"due": "2028-01-01"}, "Pick a day to come"),
        ({"due": ""}, "Pick a day to come"),
    ],
)
async def test_what_does_not_do_is_said(group: Chat, wrong: dict[str, str], sentence: str) -> None:
    await makes(group, **wrong)

    assert group.form
    assert any(sentence in text for _, text in group.form.errors)
    assert not await group.rows(promises)
