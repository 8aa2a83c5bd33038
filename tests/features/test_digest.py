"""The digest, health and exports, as conversations."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.digest import Figures, PulsePoint
from bot.domain.exports import AGGREGATES, Format
from bot.domain.participation import week_of
from bot.domain.people import Language
from bot.features.digest.taking import sheets
from bot.frame.cards import Link
from bot.frame.words import words
from tests.chat import CHANNEL, Chat
from tests.conftest import MONDAY
from tests.features.test_pulse import GROUP, SCHEDULE, joins
from tests.people import BRAM, EVA, ILSE, SANNE
from tests.prepared import Moments

FRIDAY = datetime(2026, 11, 27, 14, 5, tzinfo=UTC)  # 15:05 in Amsterdam


@pytest.fixture
async def evaluated(community: Chat, moments: Moments) -> Chat:
    """Ilse evaluates a community of fifteen."""
    return await moments.after(_evaluated, community)


async def _evaluated(chat: Chat) -> None:
    await joins(chat, *GROUP)
    await chat.says(BRAM, "rol geef @Ilse evaluator", place=CHANNEL, about=ILSE)
    await chat.says(ILSE, "rol ja")


def digests(chat: Chat, who=ILSE) -> list[str]:  # type: ignore[no-untyped-def]
    return [text for text in chat.messages_to(who) if text.startswith("Weekbericht van")]


async def test_an_evaluator_gets_it_on_friday_and_hears_when(evaluated: Chat) -> None:
    assert "vrijdag 27 november 15:00" in evaluated.last_to(ILSE)
    await evaluated.travels(to=FRIDAY)

    assert len(digests(evaluated)) == 1
    assert "week 48" in digests(evaluated)[0]


async def test_the_day_and_hour_are_their_own(evaluated: Chat) -> None:
    await evaluated.says(ILSE, "weekbericht aan")
    await evaluated.fills(ILSE, {"weekday": "0", "at": "08:15"})
    assert "maandag 30 november 08:15" in evaluated.last_to(ILSE)
    await evaluated.travels(days=7)

    at = [r.at for r in evaluated.postbox.messages["ilse"] if r.key.startswith("digest:1")][-1]
    assert (at.isoweekday(), at.hour, at.minute) == (1, 7, 15)


async def test_it_comes_every_week_and_moves_off_a_holiday(evaluated: Chat) -> None:
    for week in range(6):
        await evaluated.travels(to=MONDAY + timedelta(days=7 * (week + 1)))
        await evaluated.says(SANNE, "profile")  # nobody compares silence with silence
    days = {r.at.date().isoformat() for r in evaluated.postbox.messages["ilse"] if ":2" in r.key}

    assert {"2026-12-04", "2026-12-11", "2026-12-18", "2026-12-28"} <= days
    assert "2026-12-25" not in days


async def test_a_quiet_week_says_so_in_three_lines(evaluated: Chat) -> None:
    await evaluated.travels(days=21)
    lines = digests(evaluated)[-1].splitlines()

    assert "Een rustige week" in lines[1]
    assert len(lines) == 5  # the title, three lines, the buttons
    assert "gepland = " in lines[3]


async def test_d22_a_week_in_which_nothing_happened_is_told_as_such(evaluated: Chat) -> None:
    """ "Niets week duidelijk af", in a community where nobody did anything."""
    await evaluated.travels(to=datetime(2026, 12, 4, 14, 5, tzinfo=UTC))
    last = digests(evaluated)[-1]

    assert "van wie 0 van zich lieten horen" in last
    assert "Er gebeurde deze week niets" in last
    assert "veranderde niets" not in last


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

    assert "lieten van zich horen" not in evaluated.last_to(ILSE).replace("van wie 8 van zich", "")
    assert "niets opvallends" in evaluated.last_to(ILSE)


async def test_d22_a_small_community_is_not_said_to_have_been_silent(community: Chat) -> None:
    """Below ten members it said "of whom 0", whatever they did."""
    await community.says(BRAM, "role give @Bram evaluator", about=BRAM)
    for who in (SANNE, ILSE):
        await community.says(who, "help")
    await community.travels(days=4)
    await community.says(BRAM, "digest now")

    assert "van wie minder dan vijf van zich lieten horen" in community.last_to(BRAM)
    assert "niemand liet van zich horen" not in community.last_to(BRAM)


async def test_whoever_is_no_evaluator_any_more_gets_no_digest(evaluated: Chat) -> None:
    await evaluated.says(BRAM, "role take @Ilse evaluator", place=CHANNEL, about=ILSE)
    await evaluated.travels(days=14)

    assert not digests(evaluated)


async def test_a_pulse_an_improvement_and_a_story_are_in_it(evaluated: Chat) -> None:
    await evaluated.says(BRAM, "pulse on")
    await evaluated.fills(BRAM, SCHEDULE)
    await evaluated.travels(to=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    for who in GROUP:
        await evaluated.presses(who, "4")
    await evaluated.travels(days=7.1)
    await evaluated.presses(BRAM, "Wat gaan we doen?")
    await evaluated.fills(BRAM, {"signal": "Erbij horen", "action": "Een rondje", "due": ""})
    await evaluated.says(SANNE, "value")
    await evaluated.fills(
        SANNE, {"immediate": "Gesprek", "applied": "Rubric", "consent": "community"}
    )
    await evaluated.travels(to=datetime(2026, 12, 4, 14, 5, tzinfo=UTC))
    text = digests(evaluated)[-1]

    for part in (
        "“Ik hoor erbij.” – gemiddeld 4 (10–19 antwoorden)",
        "Respons op de pols: ongeveer",
        "“Rubric” – Sanne (toegepast)",
        "Een rondje – Bram",
        "direct 1, potentieel 0, toegepast 1",
        "hoefde nog niets achter te houden",
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
    async with evaluated.engine._begin() as uow:
        ledger = await uow.of(1).counts.ledger(datetime(2020, 1, 1, tzinfo=UTC))  # type: ignore[arg-type]

    assert ledger.balances()
    assert ledger.planned > 5


async def test_preview_says_to_whom_and_when(evaluated: Chat) -> None:
    await evaluated.says(BRAM, "weekbericht voorbeeld")

    assert "Ilse – vrijdag 27 november 15:00" in evaluated.last_to(BRAM)


async def test_participation_is_a_number_a_day_and_nothing_else(evaluated: Chat) -> None:
    await evaluated.says(SANNE, "help")
    await evaluated.says(SANNE, "roles")
    async with evaluated.engine._begin() as uow:
        person = await uow.people.known(SANNE.account)
        found = {a.person: a for a in await uow.of(1).participation.activities()}  # type: ignore[arg-type]

    week = week_of(evaluated.clock.now().date())
    assert (found[person.id].week, found[person.id].weeks) == (week, 1)  # type: ignore[union-attr]


async def test_health_of_a_small_network_says_nothing_about_it(community: Chat) -> None:
    await community.says(BRAM, "gezondheid")

    assert "minder dan tien mensen" in community.last_to(BRAM)


async def test_an_export_is_a_link_to_aggregates(evaluated: Chat) -> None:
    evaluated.engine._web = "https://kring.example/"
    await evaluated.says(ILSE, "digest export")
    await evaluated.presses(ILSE, "JSON")
    card = evaluated.postbox.messages["ilse"][-1].message
    link = next(part for part in card.body if isinstance(part, Link))  # type: ignore[union-attr]
    assert link.url.startswith("https://kring.example/exports/")
    async with evaluated.engine._begin() as uow:
        from sqlalchemy import text

        kept = (
            await uow.of(1).exports._db.execute(text("SELECT content FROM exports"))
        ).scalar_one()  # type: ignore[attr-defined]

    assert "Sanne" not in kept
    assert {sheet["name"] for sheet in json.loads(kept)["sheets"]} >= {"Pols", "Lagen", "Berichten"}


async def test_without_a_web_address_it_says_what_is_missing(evaluated: Chat) -> None:
    await evaluated.says(ILSE, "rapport")
    await evaluated.presses(ILSE, "CSV (zip)")

    assert "KRING_PUBLIC_URL" in evaluated.last_to(ILSE)


async def test_members_get_neither_digest_nor_health(evaluated: Chat) -> None:
    for word in ("digest now", "health", "digest export"):
        await evaluated.says(SANNE, word)
        assert "evaluatoren" in evaluated.last_to(SANNE)


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
    made = sheets(words(language), Figures(members=24, week=1, pulses=(point,)))

    assert made[0].rows[0][3] == said
    assert AGGREGATES[0] is Format.XLSX  # opens right whatever the settings
