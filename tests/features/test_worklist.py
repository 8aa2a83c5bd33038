"""The facilitator's list knows every subject, and what is late is asked about again."""

from datetime import UTC, datetime

import pytest

from tests.chat import CHANNEL, Chat
from tests.features.matched import paired
from tests.features.test_welcome import joins_and_tells
from tests.people import BRAM, ILSE, SANNE, TOM

ASKED = "Hoe gaat het met deze verbetering?"


async def improves(chat: Chat, due: str = "1 december") -> None:
    """Bram writes down an improvement of Sanne's."""
    await chat.says(BRAM, "verbeter")
    await chat.presses(BRAM, "Nieuwe verbetering")
    filled = {"signal": "Te weinig tijd", "action": "Kortere bijeenkomsten", "due": due}
    await chat.fills(BRAM, filled, picked={"owner": (SANNE.account,)})


def asked(chat: Chat) -> list[str]:
    """On which days Sanne was asked how it goes."""
    mail = chat.postbox.messages["sanne"]
    return [f"{r.at:%m-%d}" for r in mail if ":asked:" in r.key]


async def worklist(chat: Chat) -> str:
    await chat.says(BRAM, "worklist")
    return chat.last_to(BRAM)


async def test_d35_an_improvement_past_its_date_is_asked_about_again(community: Chat) -> None:
    """It was asked about once, and then never."""
    await improves(community)
    await community.travels(to=datetime(2027, 6, 1, 12, tzinfo=UTC))

    assert asked(community) == ["12-01", "12-15", "01-14", "02-15"]


async def test_d35_what_is_done_or_put_off_is_not_asked_about_again(community: Chat) -> None:
    await improves(community)
    await community.travels(to=datetime(2026, 12, 1, 12, tzinfo=UTC))
    await community.presses(SANNE, "Over twee weken")
    await community.travels(to=datetime(2026, 12, 15, 12, tzinfo=UTC))
    await community.presses(SANNE, "Gedaan")
    await community.fills(SANNE, {"effect": "Iedereen blijft"})
    await community.travels(days=90)

    assert asked(community) == ["12-01", "12-15"]


async def test_d35_the_worklist_tells_whose_improvement_is_late(community: Chat) -> None:
    await improves(community)
    assert "Er is niets dat aandacht vraagt" in await worklist(community)
    await community.travels(to=datetime(2026, 12, 3, 12, tzinfo=UTC))
    shown = await worklist(community)

    assert "Verbeteringen over hun datum" in shown
    assert "Sanne · 1 dec" in shown
    assert "Kortere bijeenkomsten" not in shown


async def test_d35_the_worklist_tells_who_is_stuck(community: Chat) -> None:
    """ "Er is niets dat aandacht vraagt", beside five newcomers who did not react."""
    await joins_and_tells(community)
    await community.joins(TOM)
    await community.travels(days=12)
    shown = await worklist(community)

    assert "Nieuwkomers die niet reageren\nNoor\nTom" in shown
    assert "niets dat aandacht" not in shown


async def test_d35_the_worklist_counts_the_questions_that_wait_and_names_nobody(
    community: Chat,
) -> None:
    await community.says(SANNE, "ask who knows about portfolios?")
    await community.travels(days=1)
    assert "portfolio" not in await worklist(community)
    await community.travels(days=7)
    shown = await worklist(community)

    assert "Eén vraag van een lid wacht al langer dan twee werkdagen op antwoord" in shown
    assert "Sanne" not in shown
    await community.travels(days=40)
    assert "Eén vraag" not in await worklist(community)


async def test_d35_a_list_on_which_nothing_changed_is_not_sent_each_week(community: Chat) -> None:
    await improves(community)
    await community.says(SANNE, "start", place=CHANNEL)
    for _ in range(5):
        await community.says(SANNE, "help")
        await community.travels(days=7)
    weekly = [r for r in community.postbox.messages["bram"] if r.key.startswith("worklist:")]

    assert len(weekly) == 1


@pytest.mark.parametrize("who", [SANNE, TOM])
async def test_d35_the_worklist_is_for_facilitators(community: Chat, who) -> None:  # type: ignore[no-untyped-def]
    await community.says(who, "start", place=CHANNEL)
    await community.says(who, "worklist")

    assert "facilitator" in community.last_to(who)


async def test_it_comes_also_after_one_of_a_pair_was_erased(community: Chat) -> None:
    """For a week it stumbled over the name that was gone, and nobody's list came."""
    await paired(community, ILSE, SANNE)
    await community.says(SANNE, "erase")
    await community.presses(SANNE, "Ja, wis alles")

    assert "Werklijst voor LCOP" in await worklist(community)
