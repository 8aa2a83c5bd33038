"""Value stories and improvements, as conversations."""

from datetime import UTC, datetime

import pytest

from tests.chat import CHANNEL, Chat
from tests.people import BRAM, NOOR, SANNE
from tests.prepared import Moments

STORY = {"immediate": "Een gesprek", "applied": "Een rubric gebruikt", "consent": "me"}


@pytest.fixture
async def told(community: Chat, moments: Moments) -> Chat:
    return await moments.after(_told, community)


async def _told(chat: Chat) -> None:
    await chat.says(SANNE, "waarde")
    await chat.fills(SANNE, STORY)


async def test_a_story_may_stop_anywhere_and_is_nobodys_at_first(told: Chat) -> None:
    text = told.last_to(SANNE)

    assert "Bewaard, alleen voor jou" in text
    assert "Wat er gebeurde: Een gesprek" in text
    assert "Wat het opleverde" not in text


async def test_a_story_of_nothing_is_refused(community: Chat) -> None:
    await community.says(SANNE, "value")
    answer = await community.fills(SANNE, {"immediate": "  ", "consent": "me"})

    assert answer.form
    assert answer.form.errors == (("immediate", "Vul minstens één stap in."),)


async def test_consent_is_given_for_one_story_and_can_be_taken_back(told: Chat) -> None:
    await told.presses(SANNE, "Veranderen")
    await told.fills(SANNE, {**STORY, "consent": "community"})
    assert "voor iedereen" in told.last_to(SANNE)
    await told.presses(SANNE, "Trek terug")
    await told.says(SANNE, "value")

    assert told.form, "the form again, since there is no story"


async def test_others_read_what_the_writer_lets_them(told: Chat) -> None:
    await told.says(NOOR, "start", place=CHANNEL)
    await told.says(SANNE, "value")
    await told.presses(SANNE, "Vertel een verhaal")
    await told.fills(SANNE, {"immediate": "Voor allen", "consent": "community"})
    await told.presses(SANNE, "Veranderen")
    await told.says(SANNE, "value")
    await told.presses(SANNE, "Vertel een verhaal")
    await told.fills(SANNE, {"immediate": "Voor de kern", "consent": "facilitators"})
    await told.says(NOOR, "waarde")
    await told.says(BRAM, "waarde")

    assert "Sanne vertelt" in told.last_to(NOOR)
    assert "Voor allen" in told.last_to(NOOR)
    assert "Voor de kern" not in told.last_to(NOOR)
    assert "Voor de kern" in told.last_to(BRAM)
    assert "Een gesprek" not in told.last_to(BRAM)


async def test_a_story_is_its_writers_only(told: Chat) -> None:
    from bot.features.value.actions import WithdrawStory
    from bot.frame.events import Pressed

    await told.says(NOOR, "start", place=CHANNEL)
    press = Pressed(id="x", actor=NOOR, action=WithdrawStory(community=1, story=1), inline=True)  # type: ignore[arg-type]
    answer = await told.engine.handle(press)
    await told.says(SANNE, "value")

    assert "niet meer" in answer.replies[0].summary
    assert "Een gesprek" in told.last_to(SANNE)


async def test_an_improvement_is_told_to_everybody_and_asked_about_on_its_day(
    community: Chat,
) -> None:
    await community.says(BRAM, "verbeter")
    await community.presses(BRAM, "Nieuwe verbetering")
    await community.fills(
        BRAM,
        {"signal": "Te weinig tijd", "action": "Kortere bijeenkomsten", "due": "1 december"},
        picked={"owner": (SANNE.account,)},
    )
    await community.travels(days=0.01)
    assert "Gehoord: Te weinig tijd" in community.in_channel()[-1]
    assert "Bram noteerde een verbetering op jouw naam" in community.last_to(SANNE)
    await community.travels(to=datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    assert "Hoe gaat het met deze verbetering? Kortere" in community.last_to(SANNE)
    await community.presses(SANNE, "Gedaan")
    await community.fills(SANNE, {"effect": "Iedereen blijft tot het eind"})
    await community.travels(days=0.01)

    assert "Effect: Iedereen blijft tot het eind" in community.in_channel()[-1]
    await community.says(BRAM, "improve")
    assert "Gedaan op dinsdag 1 december" in community.last_to(BRAM)


async def test_an_improvement_can_wait_two_weeks(community: Chat) -> None:
    await community.says(BRAM, "improve")
    await community.presses(BRAM, "Nieuwe verbetering")
    await community.fills(BRAM, {"signal": "s", "action": "Een rooster", "due": "1 december"})
    await community.travels(to=datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    await community.presses(BRAM, "Over twee weken")
    assert "dinsdag 15 december" in community.last_to(BRAM)
    await community.travels(days=15)

    assert "Hoe gaat het met deze verbetering? Een rooster" in community.last_to(BRAM)


async def test_a_date_that_is_none_gets_a_sentence(community: Chat) -> None:
    await community.says(BRAM, "improve")
    await community.presses(BRAM, "Nieuwe verbetering")
    answer = await community.fills(BRAM, {"signal": "", "action": "a", "due": "ooit"})

    assert answer.form
    assert dict(answer.form.errors).keys() == {"signal", "due"}


@pytest.mark.parametrize("typed", ["improve poll ²", "improve poll 99", "verbeter poll 1"])
async def test_a_poll_without_a_result_begins_an_empty_improvement(
    community: Chat, typed: str
) -> None:
    await community.says(BRAM, "poll new")
    await community.fills(BRAM, {"title": "Leeg"})
    await community.says(BRAM, typed)

    assert community.form or "Wat we verbeteren" in community.last_to(BRAM)


async def test_members_do_not_see_the_log(community: Chat) -> None:
    await community.says(SANNE, "improve")

    assert "evaluatoren" in community.last_to(SANNE)
