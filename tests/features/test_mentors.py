"""Stories of mentors: offering, resting, and being asked in vain."""

import pytest

from tests.chat import Chat
from tests.features.matched import KEES, offers, paired, seeks, three_more
from tests.people import NOOR, SANNE, TOM, profile
from tests.prepared import Moments


@pytest.fixture
async def lcop(community: Chat, moments: Moments) -> Chat:
    """Noor, Kees and Tom take part as well."""
    return await moments.after(three_more, community)


async def test_a_silent_mentor_makes_room_for_the_next_after_three_working_days(
    lcop: Chat,
) -> None:
    """R21."""
    await offers(lcop, SANNE, "toetsing")
    await offers(lcop, KEES, "toetsing")
    await seeks(lcop, NOOR, "Ik wil beter worden in toetsing")
    await lcop.presses(NOOR, "Vraag Sanne eerst")
    await lcop.travels(days=2)
    assert "Noor zoekt" not in lcop.last_to(KEES)
    await lcop.travels(days=2)

    assert "Sanne antwoordde niet op tijd" in "".join(lcop.messages_to(NOOR))
    assert "Ik hoorde niets, dus ik vraag iemand anders" in "".join(lcop.messages_to(SANNE))
    assert "Noor zoekt een mentor" in lcop.last_to(KEES)


async def test_a_mentor_who_never_answers_is_asked_and_then_no_longer_listed(lcop: Chat) -> None:
    """R21: inactive mentors are asked whether they are there, then their offer closes."""
    await offers(lcop, SANNE, "toetsing")
    for mentee in (NOOR, TOM):
        await seeks(lcop, mentee, "toetsing", languages=("nl", "en"))
        await lcop.presses(mentee, "Vraag Sanne eerst" if mentee is NOOR else "Ask Sanne first")
        await lcop.travels(days=7)
    assert "Ben je nog beschikbaar als mentor?" in "".join(lcop.messages_to(SANNE))
    await lcop.travels(days=8)
    await seeks(lcop, KEES, "toetsing")

    assert "Ik heb je aanbod gesloten" in "".join(lcop.messages_to(SANNE))
    assert "Je staat op de wachtlijst" in lcop.last_to(KEES)


async def test_a_paused_mentor_is_in_no_proposal(lcop: Chat) -> None:
    """R2, R3: by their own pause or the mentor's; both end by themselves."""
    await offers(lcop, SANNE, "toetsing")
    await lcop.says(SANNE, "mentor pauze tot 8 december")
    await seeks(lcop, NOOR, "toetsing")
    assert "Je staat op de wachtlijst" in lcop.last_to(NOOR)

    await lcop.travels(days=16)
    assert "Je pauze als mentor is voorbij" in "".join(lcop.messages_to(SANNE))
    assert "Ik heb een mentor voor je gevonden" in "".join(lcop.messages_to(NOOR))


async def test_mentor_shows_how_it_stands(lcop: Chat) -> None:
    await paired(lcop, NOOR, SANNE)
    await lcop.says(NOOR, "mentor")

    assert "Je mentor: Sanne" in lcop.last_to(NOOR)


@pytest.mark.parametrize("value", ["²", "-1", "9" * 400, "x", "", "1.5"])
async def test_strange_values_are_no_numbers(lcop: Chat, value: str) -> None:
    await offers(lcop, SANNE, "toetsing", capacity=1)
    await seeks(lcop, NOOR, "toetsing")
    await lcop.says(SANNE, "mentor offer")
    terms = {"languages": ("nl",), "slots": ("thu-am", "thu-pm")}
    await lcop.fills(SANNE, {"topics": "toetsing", "capacity": value, **terms}, forged=True)

    assert "Je aanbod als mentor" in lcop.last_to(SANNE)


async def test_only_who_takes_part_can_seek_or_offer(lcop: Chat) -> None:
    """R5: an invitation is no yes."""
    newcomer = profile("nieuw")
    await lcop.joins(newcomer)
    await lcop.says(newcomer, "mentor zoek toetsing")
    assert lcop.form is None
    assert "Typ start" in lcop.last_to(newcomer)

    await lcop.says(NOOR, "pauze 2 weken")
    await lcop.says(NOOR, "mentor worden")
    assert "Typ hervat" in lcop.last_to(NOOR)


@pytest.mark.parametrize("label", ["Intrekken", "Ja, ik stop als mentor"])
async def test_a12_a_withdrawn_offer_keeps_no_buttons(lcop: Chat, label: str) -> None:
    await offers(lcop, SANNE, "toetsing")
    await lcop.says(SANNE, "ik wil geen mentor meer zijn")
    await lcop.presses(SANNE, label)
    shown = "\n".join(lcop.messages_to(SANNE))

    assert "Je aanbod is ingetrokken" in shown
    assert label not in shown


async def test_a_yes_in_words_withdraws_the_offer_and_is_answered(lcop: Chat) -> None:
    await offers(lcop, SANNE, "toetsing")
    await lcop.says(SANNE, "ik wil geen mentor meer zijn")
    await lcop.says(SANNE, "ja")

    assert "Je aanbod is ingetrokken" in lcop.last_to(SANNE)
