"""Setup, settings, roles, help, privacy, next: as conversations."""

import pytest

from bot.domain.calendar import QuietPeriod
from bot.domain.communities import CommunityId, Place
from tests.chat import CHANNEL, Chat, text_of
from tests.people import AMARA, KOFI, PRIYA, TOM


async def test_only_who_invited_kring_hears_how_to_begin(chat: Chat) -> None:
    await chat.invites_kring(TOM)

    assert "@Kring setup" in chat.last_to(TOM)
    assert set(chat.postbox.messages) == {"tom"}


async def test_setup_posts_once_and_writes_to_nobody_unasked(circle: Chat) -> None:
    """R5."""
    assert len(circle.in_channel()) == 1
    assert "bot" in circle.in_channel()[0]
    assert "I don't read what people write" in circle.in_channel()[0]
    assert set(circle.postbox.messages) == {"lcop", "tom", "priya", "amara"}


async def test_wrong_setup_keeps_the_form_with_a_sentence_each(chat: Chat) -> None:
    await chat.says(TOM, "setup", place=CHANNEL)
    await chat.fills(TOM, {"name": "", "purpose": "", "zone": "Nowhere"}, place=CHANNEL)

    assert chat.form
    assert set(dict(chat.form.errors)) == {"name", "purpose", "zone"}


async def test_setup_in_private_says_where(chat: Chat) -> None:
    await chat.says(TOM, "setup")

    assert "in the channel where your community meets" in chat.last_to(TOM)


async def test_who_is_appointed_is_told_and_joins_by_choice(chat: Chat) -> None:
    await chat.says(TOM, "setup", place=CHANNEL)
    values = {"name": "LCOP", "purpose": "Learning", "send_at": "9:30"}
    picked = {"facilitator": (TOM.account,), "evaluator": (PRIYA.account,)}
    await chat.fills(TOM, values, picked=picked, place=CHANNEL)

    await chat.travels(days=0.01)
    assert "asks you to be its evaluator" in chat.last_to(PRIYA)


async def test_new_settings_hold_at_once(circle: Chat) -> None:
    """R15: `next` shows it."""
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-without")
    await circle.says(TOM, "settings")
    values = {"name": "LCOP", "purpose": "Learning", "send_at": "14:15", "zone": "Europe/Amsterdam"}
    await circle.fills(TOM, values)
    await circle.says(TOM, "next")

    assert "Tuesday 24 November 14:15 welcome step: buddy" in circle.last_to(TOM)


async def test_a_holiday_moves_what_was_planned(circle: Chat) -> None:
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-without")
    await circle.says(TOM, "settings")
    values = {"name": "LCOP", "purpose": "Learning", "quiet": "2026-11-24 - 2026-11-27 Exams"}
    await circle.fills(TOM, values)
    sent = len(circle.messages_to(KOFI))
    await circle.travels(days=6)

    assert len(circle.messages_to(KOFI)) == sent


@pytest.mark.parametrize(
    "command", ["newcomers", "settings", "retry failed", "role give @amara mentor"]
)
async def test_without_the_role_a_kind_refusal(circle: Chat, command: str) -> None:
    await circle.says(PRIYA, command, about=AMARA)

    assert "Only the facilitators and leaders" in circle.last_to(PRIYA)


async def test_roles_shows_the_seven_and_who_holds_them(circle: Chat) -> None:
    await circle.says(TOM, "role give @Priya connector", about=PRIYA)
    await circle.says(PRIYA, "role yes")
    assert "connector" in circle.last_to(PRIYA)
    await circle.says(AMARA, "roles")
    board = circle.last_to(AMARA)

    for role in (
        "Member",
        "Facilitator",
        "Mentor",
        "Expert",
        "Connector",
        "Innovator",
        "Evaluator",
    ):
        assert role in board
    assert "Priya" in board


async def test_a_role_can_be_taken_back(circle: Chat) -> None:
    await circle.says(TOM, "role give @Priya mentor", about=PRIYA)
    await circle.says(PRIYA, "role yes")
    await circle.says(TOM, "role take @Priya mentor", about=PRIYA)
    await circle.travels(days=0.01)

    assert "Thank you for all you did" in circle.last_to(PRIYA)


async def test_the_last_facilitator_stays(circle: Chat) -> None:
    await circle.says(TOM, "role take @Tom facilitator", about=TOM)

    assert "last facilitator" in circle.last_to(TOM)


async def test_help_shows_only_what_one_may_do(circle: Chat) -> None:
    await circle.says(PRIYA, "help")
    await circle.says(TOM, "help")

    assert not circle.may_press(PRIYA, "command-newcomers-button")
    assert circle.may_press(TOM, "command-newcomers-button")


async def test_unknown_words_get_help_and_the_next_date(circle: Chat) -> None:
    """R16."""
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-without")
    await circle.says(KOFI, "what a lovely day it is today")

    assert "I don't understand that" in circle.last_to(KOFI)
    assert "Tuesday 24 November" in circle.last_to(KOFI)
    assert "[Everything I can do]" in circle.last_to(KOFI)


async def test_a_stranger_gets_an_answer_too(chat: Chat) -> None:
    await chat.says(TOM, "what is the capital of Peru?")

    assert "I don't understand" in chat.last_to(TOM)


async def test_typing_errors_are_forgiven(circle: Chat) -> None:
    await circle.says(TOM, "newcommers")

    assert "Newcomers in" in circle.last_to(TOM)


async def test_privacy_lists_what_is_stored(circle: Chat) -> None:
    await circle.says(PRIYA, "privacy")
    shown = circle.last_to(PRIYA)

    for stored in ("Priya", "assessment", "English", "Europe/Amsterdam"):
        assert stored in shown


async def test_the_home_shows_my_community(circle: Chat) -> None:
    home = text_of(await circle.opens_home(PRIYA))

    assert "LCOP Inquiry" in home
    assert "Newcomers" not in home


async def test_next_is_about_oneself_for_a_member(circle: Chat) -> None:
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-without")
    await circle.says(PRIYA, "next")
    assert "Kofi" not in circle.last_to(PRIYA)
    await circle.says(KOFI, "next")

    assert "after a month" in circle.last_to(KOFI)


async def test_two_communities_and_switching(circle: Chat) -> None:
    other = Place("test", "fontys", "second")
    await circle.says(PRIYA, "setup", place=other)
    await circle.fills(PRIYA, {"name": "Second", "purpose": "More"}, place=other)
    await circle.says(PRIYA, "help")
    await circle.presses(PRIYA, "help-switch-press")
    await circle.says(PRIYA, "agreements")
    assert "We listen first" in circle.last_to(PRIYA)

    await circle.says(PRIYA, "help")
    await circle.presses(PRIYA, "help-switch-press")
    await circle.says(PRIYA, "agreements")
    assert "Second" in circle.last_to(PRIYA)


async def test_a_school_calendar_closes_days_at_once(circle: Chat) -> None:
    """R15: typed, or pasted from an .ics file."""
    file = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261130\n"
        "DTEND;VALUE=DATE:20261205\nSUMMARY:Exams\nEND:VEVENT\nEND:VCALENDAR"
    )
    await circle.says(TOM, "settings calendar")
    await circle.fills(TOM, {"quiet": "2026-12-21 - 2027-01-03 Christmas", "ics": file})

    assert "This is what I read in your calendar file" in circle.last_to(TOM)
    assert "Exams: Monday 30 November – Friday 4 December" in circle.last_to(TOM)
    assert "Exams" not in circle.messages_to(TOM)[-2]  # it does not count yet
    await circle.presses(TOM, "calendar-take-over")
    assert "One period was added" in circle.last_to(TOM)
    assert "Christmas: Monday 21 December" in circle.last_to(TOM)
    assert "Exams: Monday 30 November – Friday 4 December" in circle.last_to(TOM)


async def test_a_calendar_that_cannot_be_read_says_so(circle: Chat) -> None:
    await circle.says(TOM, "settings calendar")
    await circle.fills(TOM, {"quiet": "", "ics": "holiday"})

    assert circle.form
    assert "BEGIN:VCALENDAR" in dict(circle.form.errors)["ics"]


async def test_d11_what_was_read_is_shown_before_it_counts(circle: Chat) -> None:
    def event(inner: str) -> str:
        return f"BEGIN:VEVENT\n{inner}\nEND:VEVENT\n"

    events = (
        event("DTSTART:20261218T230000Z\nSUMMARY:Christmas")
        + event("DTSTART:x\nSUMMARY:Odd")
        + event("DTSTART;TZID=Narnia:20261222T100000\nSUMMARY:Party")
    )
    file = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{events}END:VCALENDAR"
    await circle.says(TOM, "settings calendar")
    await circle.fills(TOM, {"quiet": "", "ics": file})
    shown = circle.last_to(TOM)
    assert "Christmas: Saturday 19 December" in shown
    assert "skipped it: Odd" in shown
    assert "I don't know this time zone: Narnia" in shown
    assert not await _quiet(circle)

    await circle.presses(TOM, "calendar-take-over")
    assert [str(p.first) for p in await _quiet(circle)] == ["2026-12-19", "2026-12-22"]


async def test_d11_too_many_days_for_one_card_are_refused_with_the_reason(circle: Chat) -> None:
    file = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261130\n"
        "RRULE:FREQ=WEEKLY\nSUMMARY:Off\nEND:VEVENT\nEND:VCALENDAR"
    )
    await circle.says(TOM, "settings calendar")
    await circle.fills(TOM, {"quiet": "", "ics": file})

    assert circle.form
    assert "in parts" in dict(circle.form.errors)["ics"]


async def _quiet(chat: Chat) -> tuple[QuietPeriod, ...]:
    async with chat.stored() as kept:
        return (await kept.everybody.communities.get(CommunityId(1))).charter.quiet
