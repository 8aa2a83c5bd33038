"""Agreed hours, as conversations: a note that only its owner sees, and what may be told of many."""

from datetime import UTC, datetime

import pytest

from bot.domain.people import Language, Profile
from storage.events import events
from storage.hours import agreed_hours
from tests.chat import Chat
from tests.features.matched import join
from tests.features.test_events import answers, plans
from tests.people import AMARA, BRAM, PRIYA, SANNE, TOM, profile

GROUP = tuple(profile(f"hours{n}", f"Person {n}", Language.EN) for n in range(12))


async def halves(chat: Chat) -> list[int | None]:
    return [row["halves"] for row in await chat.rows(agreed_hours)]


async def test_noted_changed_and_forgotten(circle: Chat) -> None:
    await circle.says(PRIYA, "my hours")
    await circle.fills(PRIYA, {"agreed": "some", "hours": "3.5"})
    assert "Noted: agreed hours a week: 3.5." in circle.last_to(PRIYA)
    assert "Only you see this" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "my hours")
    await circle.presses(PRIYA, "hours-change")
    assert circle.form and getattr(circle.form.inputs[1], "value", "") == "3.5"
    await circle.fills(PRIYA, {"agreed": "none", "hours": ""})
    assert "no hours agreed" in circle.last_to(PRIYA)
    assert await halves(circle) == [None]
    await circle.presses(PRIYA, "hours-forget")

    assert await circle.rows(agreed_hours) == []
    assert "I've forgotten your hours" in circle.last_to(PRIYA)


@pytest.mark.parametrize(
    ("said", "noted"), [("3,5", 7), ("2", 4), ("4 uur", 8), ("0", 0), ("1½", 3), ("40", 80)]
)
async def test_mijn_uren_in_een_zin(community: Chat, said: str, noted: int) -> None:
    await community.says(SANNE, f"mijn uren {said}")

    assert await halves(community) == [noted]
    assert "Alleen jij ziet dit" in community.last_to(SANNE)


@pytest.mark.parametrize("said", ["40,5", "-1", "3,7", "veel", "99999999999", ""])
async def test_wat_geen_uren_zijn_wordt_gezegd(community: Chat, said: str) -> None:
    await community.says(SANNE, "mijn uren")
    answer = await community.fills(SANNE, {"agreed": "some", "hours": said}, forged=True)

    assert answer.form
    assert "Schrijf een getal van 0 tot 40" in str(answer.form.errors)
    assert await halves(community) == []


async def test_only_their_owner_sees_them(circle: Chat) -> None:
    await circle.says(PRIYA, "my hours 4")
    await circle.says(PRIYA, "my kring")
    assert "Agreed hours: agreed hours a week: 4" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "privacy")
    assert "Agreed hours: agreed hours a week: 4" in circle.last_to(PRIYA)
    for text in ("my kring", "export", "digest now", "health", "worklist"):
        await circle.says(TOM, text)
        assert "hours a week: 4" not in "".join(circle.messages_to(TOM)[-3:])
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")

    assert await circle.rows(agreed_hours) == []


async def note(chat: Chat, people: tuple[Profile, ...], text: str) -> None:
    for who in people:
        await chat.says(who, "my hours")
        told = {"agreed": "none"} if text == "none" else {"agreed": "some", "hours": text}
        await chat.fills(who, told)


async def told(chat: Chat) -> str:
    await chat.says(TOM, "digest now")
    return chat.last_to(TOM)


async def test_of_five_or_more_the_average_is_told_between_two_numbers(circle: Chat) -> None:
    await join(circle, *GROUP)
    await note(circle, GROUP[:4], "3")
    assert "Agreed hours" not in await told(circle)
    await note(circle, GROUP[4:5], "2")
    await circle.travels(days=7)
    assert "Agreed hours: average a week: between 2 and 4" in await told(circle)
    await note(circle, (*GROUP[5:8], AMARA), "none")
    await circle.travels(days=7)
    assert "without agreed hours" not in await told(circle)
    await note(circle, GROUP[8:9], "none")
    await circle.travels(days=7)

    assert "members without agreed hours: 5 to 9" in await told(circle)


async def test_a_time_is_sought_within_them(circle: Chat) -> None:
    """Priya and Amara have an hour and a half a week, and a meeting in week 50 already."""
    for who in (PRIYA, AMARA):
        await circle.says(who, "my hours 1.5")
    await plans(circle, TOM, day="2026-12-08", minutes="60", title="Kick-off")
    for who in (PRIYA, AMARA):
        await answers(circle, who, "yes")
    await circle.says(TOM, "event workshop on rubrics, in December, in the afternoon, 60 minutes")
    await circle.fills(TOM, {"title": "Rubrics", "when": "December, in the afternoon"})

    (asked,) = [row for row in await circle.rows(events) if row["title"] == "Rubrics"]
    days = [datetime.fromisoformat(one).day for one in asked["slots"]]
    assert days == [1, 2, 3, 4, 14]  # none of week 50


async def test_een_ja_te_veel_hoort_alleen_wie_het_zegt(community: Chat) -> None:
    await community.says(SANNE, "mijn uren 1,5")
    await plans(community, BRAM, title="Start", minutes="60")
    await answers(community, SANNE, "yes")
    assert "afgesproken" not in community.last_to(SANNE)
    await plans(community, BRAM, title="Vervolg", at="17:00", minutes="60")
    await community.presses(SANNE, "event-say-yes")  # in the channel

    assert "die week samen 2 uur, en je hebt 1,5 uur afgesproken. Alleen jij" in community.last_to(
        SANNE
    )
    assert "afgesproken" not in "".join(community.messages_to(BRAM))


async def test_an_early_monday_counts_as_well(circle: Chat) -> None:
    await circle.says(PRIYA, "my hours 1")
    await plans(circle, TOM, day="2026-11-30", at="08:00", minutes="60", title="Early")
    await answers(circle, PRIYA, "yes")
    await circle.travels(to=datetime(2026, 11, 30, 12, tzinfo=UTC))
    await plans(circle, TOM, minutes="60")
    await circle.presses(PRIYA, "event-say-yes")

    assert "Your meetings take 2 hours that week, and you agreed on 1." in circle.last_to(PRIYA)
