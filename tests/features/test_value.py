"""Value stories and improvements, as conversations."""

from datetime import UTC, datetime

import pytest

from tests.chat import CHANNEL, Chat
from tests.people import KOFI, PRIYA, TOM
from tests.prepared import Moments

STORY = {"immediate": "A talk", "applied": "Used a rubric", "consent": "me"}


@pytest.fixture
async def told(circle: Chat, moments: Moments) -> Chat:
    return await moments.after(_told, circle)


async def _told(chat: Chat) -> None:
    await chat.says(PRIYA, "value")
    await chat.fills(PRIYA, STORY)


async def test_a_story_may_stop_anywhere_and_is_nobodys_at_first(told: Chat) -> None:
    text = told.last_to(PRIYA)

    assert "Saved, for you only" in text
    assert "What happened: A talk" in text
    assert "What it brought" not in text


async def test_a_story_of_nothing_is_refused(circle: Chat) -> None:
    await circle.says(PRIYA, "value")
    answer = await circle.fills(PRIYA, {"immediate": "  ", "consent": "me"})

    assert answer.form
    assert answer.form.errors == (("immediate", "Fill in at least one step."),)


async def test_consent_is_given_for_one_story_and_can_be_taken_back(told: Chat) -> None:
    await told.presses(PRIYA, "value-change")
    await told.fills(PRIYA, {**STORY, "consent": "community"})
    assert "for everybody" in told.last_to(PRIYA)
    await told.presses(PRIYA, "value-withdraw")
    await told.says(PRIYA, "value")

    assert told.form, "the form again, since there is no story"


async def test_others_read_what_the_writer_lets_them(told: Chat) -> None:
    await told.says(KOFI, "start", place=CHANNEL)
    await told.says(PRIYA, "value")
    await told.presses(PRIYA, "value-new")
    await told.fills(PRIYA, {"immediate": "For all", "consent": "community"})
    await told.presses(PRIYA, "value-change")
    await told.says(PRIYA, "value")
    await told.presses(PRIYA, "value-new")
    await told.fills(PRIYA, {"immediate": "For the core", "consent": "facilitators"})
    await told.says(KOFI, "value")
    await told.says(TOM, "value")

    assert "Priya's story" in told.last_to(KOFI)
    assert "For all" in told.last_to(KOFI)
    assert "For the core" not in told.last_to(KOFI)
    assert "For the core" in told.last_to(TOM)
    assert "A talk" not in told.last_to(TOM)


async def test_a_story_is_its_writers_only(told: Chat) -> None:
    from bot.features.value.actions import WithdrawStory
    from bot.frame.events import Pressed

    await told.says(KOFI, "start", place=CHANNEL)
    press = Pressed(id="x", actor=KOFI, action=WithdrawStory(community=1, story=1), inline=True)  # type: ignore[arg-type]
    answer = await told.engine.handle(press)
    await told.says(PRIYA, "value")

    assert "no longer exists" in answer.replies[0].summary
    assert "A talk" in told.last_to(PRIYA)


async def test_an_improvement_is_told_to_everybody_and_asked_about_on_its_day(
    circle: Chat,
) -> None:
    await circle.says(TOM, "improve")
    await circle.presses(TOM, "improve-new")
    await circle.fills(
        TOM,
        {"signal": "Too little time", "action": "Shorter meetings", "due": "1 December"},
        picked={"owner": (PRIYA.account,)},
    )
    await circle.travels(days=0.01)
    assert "Heard: Too little time" in circle.in_channel()[-1]
    assert "Tom noted an improvement in your name" in circle.last_to(PRIYA)
    await circle.travels(to=datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    assert "How is this improvement going? Shorter" in circle.last_to(PRIYA)
    await circle.presses(PRIYA, "improve-finish")
    await circle.fills(PRIYA, {"effect": "Everybody stays to the end"})
    await circle.travels(days=0.01)

    assert "Effect: Everybody stays to the end" in circle.in_channel()[-1]
    await circle.says(TOM, "improve")
    assert "Done on Tuesday 1 December" in circle.last_to(TOM)


async def test_an_improvement_can_wait_two_weeks(circle: Chat) -> None:
    await circle.says(TOM, "improve")
    await circle.presses(TOM, "improve-new")
    await circle.fills(TOM, {"signal": "s", "action": "A roster", "due": "1 December"})
    await circle.travels(to=datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    await circle.presses(TOM, "improve-later")
    assert "Tuesday 15 December" in circle.last_to(TOM)
    await circle.travels(days=15)

    assert "How is this improvement going? A roster" in circle.last_to(TOM)


async def test_a_date_that_is_none_gets_a_sentence(circle: Chat) -> None:
    await circle.says(TOM, "improve")
    await circle.presses(TOM, "improve-new")
    answer = await circle.fills(TOM, {"signal": "", "action": "a", "due": "some day"})

    assert answer.form
    assert dict(answer.form.errors).keys() == {"signal", "due"}


@pytest.mark.parametrize("typed", ["improve poll ²", "improve poll 99", "verbeter poll 1"])
async def test_a_poll_without_a_result_begins_an_empty_improvement(
    circle: Chat, typed: str
) -> None:
    await circle.says(TOM, "poll new")
    await circle.fills(TOM, {"title": "Empty"})
    await circle.says(TOM, typed)

    assert circle.form or "What we improve" in circle.last_to(TOM)


async def test_members_do_not_see_the_log(circle: Chat) -> None:
    await circle.says(PRIYA, "improve")

    assert "evaluators" in circle.last_to(PRIYA)
