"""Setup, settings, roles, help, privacy, next: as conversations."""

import pytest

from bot.domain.calendar import QuietPeriod
from bot.domain.communities import CommunityId, Place
from tests.chat import CHANNEL, Chat, text_of
from tests.people import BRAM, ILSE, NOOR, SANNE, TOM


async def test_only_who_invited_kring_hears_how_to_begin(chat: Chat) -> None:
    await chat.invites_kring(BRAM)

    assert "@Kring setup" in chat.last_to(BRAM)
    assert set(chat.postbox.messages) == {"bram"}


async def test_setup_posts_once_and_writes_to_nobody_unasked(community: Chat) -> None:
    """R5."""
    assert len(community.in_channel()) == 1
    assert "bot" in community.in_channel()[0]
    assert "Ik lees niet mee" in community.in_channel()[0]
    assert set(community.postbox.messages) == {"lcop", "bram", "sanne", "ilse"}


async def test_wrong_setup_keeps_the_form_with_a_sentence_each(chat: Chat) -> None:
    await chat.says(BRAM, "setup", place=CHANNEL)
    await chat.fills(BRAM, {"name": "", "purpose": "", "zone": "Nowhere"}, place=CHANNEL)

    assert chat.form
    assert set(dict(chat.form.errors)) == {"name", "purpose", "zone"}


async def test_setup_in_private_says_where(chat: Chat) -> None:
    await chat.says(BRAM, "setup")

    assert "in het kanaal" in chat.last_to(BRAM)


async def test_who_is_appointed_is_told_and_joins_by_choice(chat: Chat) -> None:
    await chat.says(BRAM, "setup", place=CHANNEL)
    values = {"name": "LCOP", "purpose": "Leren", "send_at": "9:30"}
    picked = {"facilitator": (BRAM.account,), "evaluator": (SANNE.account,)}
    await chat.fills(BRAM, values, picked=picked, place=CHANNEL)

    await chat.travels(days=0.01)
    assert "vraagt je als evaluator" in chat.last_to(SANNE)


async def test_new_settings_hold_at_once(community: Chat) -> None:
    """R15: `next` shows it."""
    await community.joins(NOOR)
    await community.presses(NOOR, "Meedoen zonder vragen")
    await community.says(BRAM, "instellingen")
    values = {"name": "LCOP", "purpose": "Leren", "send_at": "14:15", "zone": "Europe/Amsterdam"}
    await community.fills(BRAM, values)
    await community.says(BRAM, "next")

    assert "dinsdag 24 november 14:15 welkomststap: buddy" in community.last_to(BRAM)


async def test_a_holiday_moves_what_was_planned(community: Chat) -> None:
    await community.joins(NOOR)
    await community.presses(NOOR, "Meedoen zonder vragen")
    await community.says(BRAM, "settings")
    values = {"name": "LCOP", "purpose": "Leren", "quiet": "2026-11-24 - 2026-11-27 Toetsweek"}
    await community.fills(BRAM, values)
    sent = len(community.messages_to(NOOR))
    await community.travels(days=6)

    assert len(community.messages_to(NOOR)) == sent


@pytest.mark.parametrize(
    "command", ["newcomers", "settings", "retry failed", "role give @ilse mentor"]
)
async def test_without_the_role_a_kind_refusal(community: Chat, command: str) -> None:
    await community.says(SANNE, command, about=ILSE)

    assert "Dit kunnen alleen de facilitators" in community.last_to(SANNE)


async def test_roles_shows_the_seven_and_who_holds_them(community: Chat) -> None:
    await community.says(BRAM, "rol geef @Sanne verbinder", about=SANNE)
    await community.says(SANNE, "rol ja")
    assert "verbinder" in community.last_to(SANNE)
    await community.says(ILSE, "rollen")
    board = community.last_to(ILSE)

    for role in ("lid", "facilitator", "mentor", "expert", "verbinder", "innovator", "evaluator"):
        assert role in board
    assert "Sanne" in board


async def test_a_role_can_be_taken_back(community: Chat) -> None:
    await community.says(BRAM, "role give @Sanne mentor", about=SANNE)
    await community.says(SANNE, "role yes")
    await community.says(BRAM, "role take @Sanne mentor", about=SANNE)
    await community.travels(days=0.01)

    assert "Dank je voor wat je deed" in community.last_to(SANNE)


async def test_the_last_facilitator_stays(community: Chat) -> None:
    await community.says(BRAM, "role take @Bram facilitator", about=BRAM)

    assert "laatste facilitator" in community.last_to(BRAM)


async def test_help_shows_only_what_one_may_do(community: Chat) -> None:
    await community.says(SANNE, "help")
    await community.says(BRAM, "help")

    assert "nieuwkomers" not in community.last_to(SANNE)
    assert "nieuwkomers" in community.last_to(BRAM)


async def test_unknown_words_get_help_and_the_next_date(community: Chat) -> None:
    """R16."""
    await community.joins(NOOR)
    await community.presses(NOOR, "Meedoen zonder vragen")
    await community.says(NOOR, "wat een mooie dag vandaag toch")

    assert "Dat begrijp ik niet" in community.last_to(NOOR)
    assert "dinsdag 24 november" in community.last_to(NOOR)
    assert "[Hulp]" in community.last_to(NOOR)


async def test_a_stranger_gets_an_answer_too(chat: Chat) -> None:
    await chat.says(TOM, "what is the capital of Peru?")

    assert "I do not understand" in chat.last_to(TOM)


async def test_typing_errors_are_forgiven(community: Chat) -> None:
    await community.says(BRAM, "niewkomers")

    assert "Nieuwkomers in" in community.last_to(BRAM)


async def test_privacy_lists_what_is_stored(community: Chat) -> None:
    await community.says(SANNE, "privacy")
    shown = community.last_to(SANNE)

    for stored in ("Sanne", "toetsing", "Nederlands", "Europe/Amsterdam"):
        assert stored in shown


async def test_the_home_shows_my_community(community: Chat) -> None:
    home = text_of(await community.opens_home(SANNE))

    assert "LCOP Onderzoekend Onderwijs" in home
    assert "Nieuwkomers" not in home


async def test_next_is_about_oneself_for_a_member(community: Chat) -> None:
    await community.joins(NOOR)
    await community.presses(NOOR, "Meedoen zonder vragen")
    await community.says(SANNE, "next")
    assert "Noor" not in community.last_to(SANNE)
    await community.says(NOOR, "gepland")

    assert "na een maand" in community.last_to(NOOR)


async def test_two_communities_and_switching(community: Chat) -> None:
    other = Place("test", "fontys", "second")
    await community.says(SANNE, "setup", place=other)
    await community.fills(SANNE, {"name": "Tweede", "purpose": "Meer"}, place=other)
    await community.says(SANNE, "help")
    await community.presses(SANNE, "LCOP Onderzoekend Onderwijs")
    await community.says(SANNE, "afspraken")
    assert "We luisteren eerst" in community.last_to(SANNE)

    await community.says(SANNE, "help")
    await community.presses(SANNE, "Tweede")
    await community.says(SANNE, "afspraken")
    assert "Tweede" in community.last_to(SANNE)


async def test_a_school_calendar_closes_days_at_once(community: Chat) -> None:
    """R15: typed, or pasted from an .ics file."""
    file = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261130\n"
        "DTEND;VALUE=DATE:20261205\nSUMMARY:Toetsweek\nEND:VEVENT\nEND:VCALENDAR"
    )
    await community.says(BRAM, "instellingen kalender")
    await community.fills(BRAM, {"quiet": "2026-12-21 - 2027-01-03 Kerst", "ics": file})

    assert "Dit las ik in je agendabestand" in community.last_to(BRAM)
    assert "Toetsweek: maandag 30 november – vrijdag 4 december" in community.last_to(BRAM)
    assert "Toetsweek" not in community.messages_to(BRAM)[-2]  # it does not count yet
    await community.presses(BRAM, "Neem over")
    assert "Eén periode is overgenomen" in community.last_to(BRAM)
    assert "Kerst: maandag 21 december" in community.last_to(BRAM)
    assert "Toetsweek: maandag 30 november – vrijdag 4 december" in community.last_to(BRAM)


async def test_a_calendar_that_cannot_be_read_says_so(community: Chat) -> None:
    await community.says(BRAM, "settings calendar")
    await community.fills(BRAM, {"quiet": "", "ics": "vakantie"})

    assert community.form
    assert "BEGIN:VCALENDAR" in dict(community.form.errors)["ics"]


async def test_d11_what_was_read_is_shown_before_it_counts(community: Chat) -> None:
    def event(inner: str) -> str:
        return f"BEGIN:VEVENT\n{inner}\nEND:VEVENT\n"

    events = (
        event("DTSTART:20261218T230000Z\nSUMMARY:Kerst")
        + event("DTSTART:x\nSUMMARY:Raar")
        + event("DTSTART;TZID=Narnia:20261222T100000\nSUMMARY:Feest")
    )
    file = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{events}END:VCALENDAR"
    await community.says(BRAM, "settings calendar")
    await community.fills(BRAM, {"quiet": "", "ics": file})
    shown = community.last_to(BRAM)
    assert "Kerst: zaterdag 19 december" in shown
    assert "sloeg ik over: Raar" in shown
    assert "Deze tijdzone ken ik niet: Narnia" in shown
    assert not await _quiet(community)

    await community.presses(BRAM, "Neem over")
    assert [str(p.first) for p in await _quiet(community)] == ["2026-12-19", "2026-12-22"]


async def test_d11_too_many_days_for_one_card_are_refused_with_the_reason(community: Chat) -> None:
    file = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261130\n"
        "RRULE:FREQ=WEEKLY\nSUMMARY:Vrij\nEND:VEVENT\nEND:VCALENDAR"
    )
    await community.says(BRAM, "settings calendar")
    await community.fills(BRAM, {"quiet": "", "ics": file})

    assert community.form
    assert "in delen" in dict(community.form.errors)["ics"]


async def _quiet(chat: Chat) -> tuple[QuietPeriod, ...]:
    async with chat.stored() as kept:
        return (await kept.everybody.communities.get(CommunityId(1))).charter.quiet
