"""The digest, health and exports, as conversations."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.checkins import Kept
from bot.domain.deliveries import Ledger
from bot.domain.digest import Stir, Week
from bot.domain.exports import AGGREGATES, Format
from bot.domain.membership import Role
from bot.domain.participation import Layer, Movement, week_of
from bot.domain.people import Language
from bot.domain.pulse import PulsePoint
from bot.features.checkins.about import told as check_ins
from bot.features.digest.cards import changes, is_quiet
from bot.features.digest.participation import told as participation
from bot.features.digest.taking import sheets
from bot.features.pulse.about import told as pulses
from bot.features.roles.about import told as roles
from bot.features.rounds.about import told as rounds
from bot.features.welcome.about import told as welcome
from bot.frame.cards import Link
from bot.frame.words import words
from storage.frame.exports import exports
from tests.chat import CHANNEL, Chat
from tests.conftest import MONDAY
from tests.features.test_pulse import FELLOWS, GROUP, SCHEDULE, joins
from tests.people import AMARA, BRAM, EVA, ILSE, PRIYA, SANNE, TOM
from tests.prepared import Moments

WEEK = Week(date(2026, 11, 27))
DUTCH, ENGLISH = words(Language.NL), words(Language.EN)
FRIDAY = datetime(2026, 11, 27, 14, 5, tzinfo=UTC)  # 15:05 in Amsterdam


@pytest.fixture
async def evaluated(community: Chat, moments: Moments) -> Chat:
    """Ilse evaluates a community of fifteen."""
    return await moments.after(_evaluated, community)


@pytest.fixture
async def measured(circle: Chat, moments: Moments) -> Chat:
    """The same in English: Amara evaluates."""
    return await moments.after(_measured, circle)


async def _evaluated(chat: Chat) -> None:
    await joins(chat, *GROUP)
    await chat.says(BRAM, "rol geef @Ilse evaluator", place=CHANNEL, about=ILSE)
    await chat.says(ILSE, "rol ja")


async def _measured(chat: Chat) -> None:
    await joins(chat, *FELLOWS)
    await chat.says(TOM, "role give @Amara evaluator", place=CHANNEL, about=AMARA)
    await chat.says(AMARA, "role yes")


def digests(chat: Chat, who=ILSE) -> list[str]:  # type: ignore[no-untyped-def]
    title = {Language.NL: "Weekbericht van", Language.EN: "Weekly digest of"}[who.language]
    return [text for text in chat.messages_to(who) if text.startswith(title)]


async def test_an_evaluator_gets_it_on_friday_and_hears_when(measured: Chat) -> None:
    assert "Friday 27 November 15:00" in measured.last_to(AMARA)
    await measured.travels(to=FRIDAY)

    assert len(digests(measured, AMARA)) == 1
    assert "week 48" in digests(measured, AMARA)[0]


async def test_the_day_and_hour_are_their_own(measured: Chat) -> None:
    await measured.says(AMARA, "digest on")
    await measured.fills(AMARA, {"weekday": "0", "at": "08:15"})
    assert "Monday 30 November 08:15" in measured.last_to(AMARA)
    await measured.travels(days=7)

    at = [r.at for r in measured.postbox.messages["amara"] if r.key.startswith("digest:1")][-1]
    assert (at.isoweekday(), at.hour, at.minute) == (1, 7, 15)


async def test_it_comes_every_week_and_moves_off_a_holiday(evaluated: Chat) -> None:
    for week in range(6):
        await evaluated.travels(to=MONDAY + timedelta(days=7 * (week + 1)))
        await evaluated.says(SANNE, "profile")  # nobody compares silence with silence
    days = {r.at.date().isoformat() for r in evaluated.postbox.messages["ilse"] if ":2" in r.key}

    assert {"2026-12-04", "2026-12-11", "2026-12-18", "2026-12-28"} <= days
    assert "2026-12-25" not in days


async def test_a_quiet_week_says_so_in_three_lines(measured: Chat) -> None:
    await measured.travels(days=21)
    lines = digests(measured, AMARA)[-1].splitlines()

    assert "A quiet week" in lines[1]
    assert len(lines) == 5  # the title, three lines, the buttons
    assert "planned = " in lines[3]


async def test_d22_a_week_in_which_nothing_happened_is_told_as_such(measured: Chat) -> None:
    """ "Niets week duidelijk af", in a community where nobody did anything."""
    await measured.travels(to=datetime(2026, 12, 4, 14, 5, tzinfo=UTC))
    last = digests(measured, AMARA)[-1]

    assert "active this week: 0" in last
    assert "Nothing happened this week" in last
    assert "Nothing notable changed" not in last


async def test_d22_the_week_after_the_holidays_is_not_compared_with_the_holidays(
    evaluated: Chat,
) -> None:
    """ "Meer leden lieten van zich horen: 8, tegen 0 gemiddeld", because everybody had been away."""
    await evaluated.says(BRAM, "settings")
    charter = {"name": "LCOP", "purpose": "x", "quiet": "2026-12-07 - 2027-01-08 Kerst"}
    await evaluated.fills(BRAM, charter)
    for weeks in (1, 6):
        for who in GROUP[:8]:
            await evaluated.says(who, "help")
        await evaluated.travels(days=7 * weeks)
    for who in GROUP[:8]:
        await evaluated.says(who, "help")
    await evaluated.travels(days=4)
    await evaluated.says(ILSE, "digest now")

    assert "leden waren actief" not in evaluated.last_to(ILSE)
    assert "niets opvallends" in evaluated.last_to(ILSE)


async def test_d22_a_small_community_is_not_said_to_have_been_silent(circle: Chat) -> None:
    """Below ten members it said "of whom 0", whatever they did."""
    await circle.says(TOM, "role give @Tom evaluator", about=TOM)
    for who in (PRIYA, AMARA):
        await circle.says(who, "help")
    await circle.travels(days=4)
    await circle.says(TOM, "digest now")

    assert "active this week: fewer than five" in circle.last_to(TOM)
    assert "nobody was active" not in circle.last_to(TOM)


async def test_whoever_is_no_evaluator_any_more_gets_no_digest(measured: Chat) -> None:
    await measured.says(TOM, "role take @Amara evaluator", place=CHANNEL, about=AMARA)
    await measured.travels(days=14)

    assert not digests(measured, AMARA)


async def test_a_pulse_an_improvement_and_a_story_are_in_it(measured: Chat) -> None:
    await measured.says(TOM, "pulse on")
    await measured.fills(TOM, SCHEDULE)
    await measured.travels(to=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    for who in FELLOWS:
        await measured.presses(who, "4")
    await measured.travels(days=7.1)
    await measured.presses(TOM, "What will we do?")
    await measured.fills(
        TOM, {"signal": "Belonging", "action": "A round of introductions", "due": ""}
    )
    await measured.says(PRIYA, "value")
    await measured.fills(
        PRIYA, {"immediate": "A talk", "applied": "A rubric", "consent": "community"}
    )
    await measured.travels(to=datetime(2026, 12, 4, 14, 5, tzinfo=UTC))
    text = digests(measured, AMARA)[-1]

    for part in (
        "“I belong here.” – mean 4 (10–19 answers)",
        "Response to the pulse: 10 to ",
        "“A rubric” – Priya (applied)",
        "A round of introductions – Tom",
        "immediate 1, potential 0, applied 1",
        "has had nothing to hold back yet",
    ):
        assert part in text


async def test_a_story_for_nobody_is_counted_nowhere(evaluated: Chat) -> None:
    await evaluated.says(SANNE, "value")
    await evaluated.fills(SANNE, {"immediate": "Geheim", "consent": "me"})
    await evaluated.says(ILSE, "digest now")

    assert "Geheim" not in evaluated.last_to(ILSE)
    assert "direct 1" not in evaluated.last_to(ILSE)


async def test_planned_is_sent_and_failed_and_skipped(evaluated: Chat) -> None:
    await evaluated.says(ILSE, "digest now")
    async with evaluated.stored() as kept:
        ledger = await kept.here.deliveries.ledger(datetime(2020, 1, 1, tzinfo=UTC))

    assert ledger.balances()
    assert ledger.planned > 5


async def test_preview_says_to_whom_and_when(measured: Chat) -> None:
    await measured.says(TOM, "digest preview")

    assert "Amara – Friday 27 November 15:00" in measured.last_to(TOM)


async def test_participation_is_a_number_a_day_and_nothing_else(measured: Chat) -> None:
    await measured.says(PRIYA, "help")
    await measured.says(PRIYA, "roles")
    async with measured.stored() as kept:
        person = await kept.person(PRIYA)
        found = {a.person: a for a in await kept.here.participation.activities()}

    week = week_of(measured.clock.now().date())
    assert (found[person.id].week, found[person.id].weeks) == (week, 1)  # type: ignore[union-attr]


async def test_health_of_a_small_network_says_nothing_about_it(circle: Chat) -> None:
    await circle.says(TOM, "health")

    assert "fewer than ten people" in circle.last_to(TOM)


async def test_an_export_is_a_link_to_aggregates(measured: Chat) -> None:
    measured.serves_at("https://kring.example/")
    await measured.says(AMARA, "digest export")
    await measured.presses(AMARA, "JSON")
    card = measured.postbox.messages["amara"][-1].message
    link = next(part for part in card.body if isinstance(part, Link))  # type: ignore[union-attr]
    assert link.url.startswith("https://kring.example/exports/")
    (kept,) = await measured.rows(exports)

    assert "Priya" not in kept["content"]
    assert {sheet["name"] for sheet in json.loads(kept["content"])["sheets"]} >= {
        "Pulse",
        "Layers",
        "Messages",
    }


async def test_without_a_web_address_it_says_what_is_missing(evaluated: Chat) -> None:
    await evaluated.says(ILSE, "rapport")
    await evaluated.presses(ILSE, "CSV (zip)")

    assert "KRING_PUBLIC_URL" in evaluated.last_to(ILSE)


async def test_members_get_neither_digest_nor_health(measured: Chat) -> None:
    for word in ("digest now", "health", "digest export"):
        await measured.says(PRIYA, word)
        assert "evaluators" in measured.last_to(PRIYA)


async def test_english_readers_get_it_in_english(evaluated: Chat) -> None:
    await joins(evaluated, EVA)
    await evaluated.says(BRAM, "rol geef @Eva evaluator", place=CHANNEL, about=EVA)
    await evaluated.says(EVA, "role yes")
    await evaluated.says(EVA, "digest now")

    assert "digest of LCOP" in evaluated.last_to(EVA)


@pytest.mark.parametrize(
    ("language", "said"), [(Language.NL, "of hoger"), (Language.EN, "or higher")]
)
def test_d18_tables_are_in_the_askers_language(language: Language, said: str) -> None:
    """A Dutch table had "at-least" in it."""
    point = PulsePoint(date(2026, 11, 20), "?", 4.8, "at-least", (10, 19), 70)
    told = pulses(words(language), WEEK, (point,), None)
    made = sheets(words(language), (told,), Ledger(0, 0, 0, 0, 0))

    assert made[0].rows[0][3] == said
    assert AGGREGATES[0] is Format.XLSX  # opens right whatever the settings


# What each subject tells.


def points(*rates: int | None) -> tuple[PulsePoint, ...]:
    return tuple(
        PulsePoint(date(2026, 11, 28 - n), "?", 4.0, "", (10, 19), rate)
        for n, rate in reversed(list(enumerate(reversed(rates))))
    )


def test_d22_what_was_not_asked_this_week_is_not_compared_again() -> None:
    """Each week without a pulse said once more that fewer people had answered the last one."""
    fell = points(80, 80, 60)
    later = Week(date(2026, 12, 4))

    assert [one.series.name for one in changes([pulses(DUTCH, WEEK, fell, None)])] == ["response"]
    assert not changes([pulses(DUTCH, later, fell, None)])


def test_a_pulse_that_hardly_anybody_answered_is_a_fall() -> None:
    (change,) = changes([pulses(DUTCH, WEEK, points(75, 75, 75, None), None)])

    assert (change.now, change.mean, change.way) == (0, 75, "none")


def test_d22_pulses_that_nobody_answered_are_counted() -> None:
    ignored = pulses(ENGLISH, WEEK, points(60, None, None, None), None)

    assert "3 pulses" in "".join(run.text for run in ignored.remarks[0].runs)  # type: ignore[union-attr]
    assert not pulses(ENGLISH, WEEK, points(None, 60), None).remarks
    assert not pulses(ENGLISH, Week(date(2026, 12, 4)), points(None, None), None).remarks


def test_only_a_pulse_that_was_answered_is_a_sign_of_life() -> None:
    assert pulses(DUTCH, WEEK, points(60, 60), None).stir is Stir.SOMEBODY
    assert pulses(DUTCH, WEEK, points(None, None), None).stir is None


def test_check_ins_of_too_few_are_not_compared() -> None:
    few = check_ins(ENGLISH, (Kept(4, 4), Kept(0, 4)))
    many = check_ins(ENGLISH, (Kept(8, 8), Kept(4, 8)))

    assert not changes([few])
    assert [one.series.name for one in changes([many])] == ["kept"]


def test_a_week_is_quiet_until_something_asks_for_attention() -> None:
    moved = Movement(dict.fromkeys(Layer, 5), {}, (9,) * 8)
    calm, sent = participation(DUTCH, 20, moved, (9,) * 8), Ledger(1, 1, 0, 0, 0)

    assert is_quiet([calm], sent)
    assert not is_quiet([calm], Ledger(2, 1, 1, 0, 0))
    assert not is_quiet([calm, welcome(DUTCH, 1, 0, 1)], sent)
    assert not is_quiet([calm, rounds(DUTCH, 1, 2)], sent)
    assert is_quiet([calm, rounds(DUTCH, 2, 2)], sent)


def test_a_holiday_is_nobodys_silence() -> None:
    assert participation(DUTCH, 20, None, (9, None)).stir is Stir.HOLIDAY
    assert participation(DUTCH, 20, None, (9, 0)).stir is Stir.NOBODY


def test_roles_are_filled_empty_and_heavy() -> None:
    held = [frozenset({Role.MENTOR, Role.EXPERT, Role.LEADER}), frozenset({Role.EVALUATOR})]
    (line,) = roles(ENGLISH, held).lines

    assert line.value.startswith("4 of 7 filled; empty: ")
    assert "one member holds three or more" in line.value


async def test_u20_what_has_no_button_of_its_own_under_the_digest_is_one_press_further(
    evaluated: Chat,
) -> None:
    """Four parts and the export are five; a card has four buttons at most."""
    await evaluated.says(ILSE, "digest now")
    assert "[Peilvraag] [Deelname] [Mentoring] [Meer]" in evaluated.last_to(ILSE)
    await evaluated.presses(ILSE, "digest-rest")
    assert evaluated.last_to(ILSE).splitlines()[1:] == ["Waarde [Bekijk]", "Downloaden [Bekijk]"]
    await evaluated.presses(ILSE, "digest-show")

    assert evaluated.last_to(ILSE).startswith("Waarde · ")
