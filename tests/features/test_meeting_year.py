"""A school year of monthly meetings: one is moved, one is off, one is full; promises fill the agenda."""

from datetime import UTC, date, datetime

from bot.domain.people import Profile
from storage.event_attendees import event_attendees
from storage.events import events
from storage.frame.outbox import outbox
from tests.chat import CHANNEL, Chat
from tests.people import AMARA, KOFI, LENA, PRIYA, TOM

SERIES = {
    "title": "Case clinic",
    "when": "every first Tuesday at 15:00",
    "minutes": "60",
    "seats": "3",
}
SERIES_ONE = {"title": "Case clinic", "at": "15:00", "minutes": "60", "seats": "3"}


async def opens(chat: Chat, who: Profile) -> None:
    await chat.says(who, "events")
    await chat.presses(who, "event-show")


async def answers(chat: Chat, who: Profile, answer: str) -> None:
    await opens(chat, who)
    await chat.presses(who, f"event-say-{answer}")


def heard(chat: Chat, who: Profile, words: str) -> list[str]:
    return [text for text in chat.messages_to(who) if words in text]


async def noon(chat: Chat, year: int, month: int, day: int) -> None:
    await chat.travels(to=datetime(year, month, day, 12, 0, tzinfo=UTC))


async def test_a_school_year(circle: Chat) -> None:
    for who in (KOFI, LENA):
        await circle.says(who, "start", place=CHANNEL)
    await circle.says(TOM, "event")
    await circle.fills(TOM, SERIES)
    for who in (AMARA, KOFI, LENA):
        await answers(circle, who, "yes")
    await answers(circle, PRIYA, "yes")
    assert "You are number 1 on the waiting list" in circle.last_to(PRIYA)  # it is full

    # A promise fills the agenda of the first one.
    await circle.says(KOFI, "promise")
    await circle.fills(KOFI, {"text": "Bring three cases", "due": "2026-12-01"})
    await circle.says(AMARA, "agenda")
    assert "Bring three cases" in circle.last_to(AMARA)

    # It is held, looked back on, and used.
    await noon(circle, 2026, 12, 2)
    assert heard(circle, AMARA, "Were you at Case clinic?")
    await circle.presses(AMARA, "event-i-came")
    await circle.fills(AMARA, {"worth": "5", "takes": ("insight",)})
    assert not heard(circle, PRIYA, "Were you at Case clinic?")  # had no place
    await noon(circle, 2026, 12, 23)
    assert heard(circle, AMARA, "Three weeks ago you were at Case clinic.")

    # January moves: whoever comes hears it, and the next one is where the rule has it.
    await opens(circle, TOM)
    await circle.presses(TOM, "event-manage")
    await circle.presses(TOM, "event-change")
    await circle.fills(TOM, {**SERIES_ONE, "day": "2027-01-07"})
    await circle.travels(days=0.1)
    assert heard(circle, AMARA, "Changed: Case clinic is now on Thursday 7 January")
    await noon(circle, 2027, 1, 8)
    await circle.says(AMARA, "events")
    assert "Case clinic · Tuesday 2 February 15:00" in circle.last_to(AMARA)

    # February is off; March stands.
    await opens(circle, TOM)
    await circle.presses(TOM, "event-manage")
    await circle.presses(TOM, "event-call-off")
    await circle.travels(days=0.1)
    assert heard(circle, AMARA, "called off Case clinic (Tuesday 2 February 15:00)")
    await circle.says(AMARA, "events")
    assert "Case clinic · Tuesday 2 March 15:00 · you come" in circle.last_to(AMARA)

    # Somebody gives up their place, and whoever waits has it.
    await answers(circle, KOFI, "no")
    await circle.travels(days=0.1)
    assert heard(circle, PRIYA, "A place is free for you: Case clinic")

    # Until summer it goes on by itself; then it ends.
    await noon(circle, 2027, 6, 2)
    await opens(circle, TOM)
    await circle.presses(TOM, "event-manage")
    await circle.presses(TOM, "event-end")
    await noon(circle, 2027, 9, 1)
    await circle.says(AMARA, "events")
    assert "Nothing is planned." in circle.last_to(AMARA)
    rows = await circle.rows(events)
    assert len({row["series"] for row in rows}) == 1
    assert all(row["answer"] in {"yes", "no"} for row in await circle.rows(event_attendees))
    assert await most_in_a_week(circle) <= 2


async def most_in_a_week(chat: Chat) -> int:
    """Of what Kring began by itself, to one person in one week."""
    counts: dict[tuple[int, date], int] = {}
    for row in await chat.rows(outbox):
        if str(row["purpose"]).startswith("nudge") and row["fate"] == "sent":
            day = row["settled"].date()
            week = (row["person"], day.fromisocalendar(*day.isocalendar()[:2], 1))
            counts[week] = counts.get(week, 0) + 1
    return max(counts.values(), default=0)
