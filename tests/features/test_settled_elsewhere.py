"""A card whose matter is settled in another way has no buttons left: by talking, by the other, by time."""

import pytest

from bot.domain.people import Profile
from tests.chat import Chat, text_of
from tests.features.matched import KEES, offers, seeks
from tests.features.test_appointments import _paired, agrees
from tests.features.test_roles import offers as offers_roles
from tests.features.test_roles import with_kofi  # noqa: F401 - a fixture
from tests.people import BRAM, KOFI, NOOR, SANNE, TOM
from tests.prepared import Moments


@pytest.fixture
async def pair(community: Chat, moments: Moments) -> Chat:
    return await moments.after(_paired, community)


def with_button(chat: Chat, who: Profile, label: str) -> int:
    """How many messages still have such a button, the conversation of both left out: it shows the last."""
    private = chat.postbox.messages.get(who.account.user, [])
    return sum(f"[{label}]" in text_of(r.message) for r in private)


async def test_a_role_answered_in_words(with_kofi: Chat) -> None:  # noqa: F811
    await offers_roles(with_kofi, "expert")
    assert with_button(with_kofi, KOFI, "Yes, please") == 1
    await with_kofi.says(KOFI, "role yes")
    assert with_button(with_kofi, KOFI, "Yes, please") == 0


async def test_a_role_that_is_withdrawn(with_kofi: Chat) -> None:  # noqa: F811
    await offers_roles(with_kofi, "expert")
    await with_kofi.says(TOM, "role take @Kofi expert", about=KOFI)

    assert with_button(with_kofi, KOFI, "Yes, please") == 0
    assert "open any more" in "".join(with_kofi.messages_to(KOFI))


async def test_a_role_of_two_that_is_withdrawn_leaves_the_other_open(
    with_kofi: Chat,  # noqa: F811
) -> None:
    await offers_roles(with_kofi, "expert", "mentor")
    await with_kofi.says(TOM, "role take @Kofi expert", about=KOFI)

    assert "open any more" not in "".join(with_kofi.messages_to(KOFI))


async def test_a_request_answered_on_its_second_showing(pair: Chat) -> None:
    """Once something else was said, a yes in words shows the request again; its answer closes both."""
    await offers(pair, SANNE, "toetsing", 3)
    await pair.travels(days=1)  # one request a day
    await seeks(pair, KEES, "toetsing")
    await pair.presses(KEES, "Vraag Sanne eerst")
    await pair.says(SANNE, "gepland")
    await pair.says(SANNE, "ja")
    assert with_button(pair, SANNE, "Ja, dat doe ik") == 2
    await pair.presses(SANNE, "Ja, dat doe ik")

    assert with_button(pair, SANNE, "Ja, dat doe ik") == 0


@pytest.mark.parametrize("silent", [True, False])
async def test_a_request_that_was_asked_about_first_and_lapses_or_is_withdrawn(
    pair: Chat, silent: bool
) -> None:
    """It stands there twice, the second time with the answer."""
    await offers(pair, SANNE, "toetsing", 3)
    await pair.travels(days=1)  # one request a day
    await seeks(pair, KEES, "toetsing")
    await pair.presses(KEES, "Vraag Sanne eerst")
    await pair.presses(SANNE, "Vraag eerst iets")
    await pair.fills(SANNE, {"text": "Welk vak?"})
    await pair.presses(KEES, "Antwoord")
    await pair.fills(KEES, {"text": "Statistiek"})
    if silent:
        await pair.travels(days=7)
    else:
        await pair.says(BRAM, "koppel apart Kees, Sanne")

    assert with_button(pair, SANNE, "Ja, dat doe ik") == 0


async def test_a_moment_that_was_proposed_before_another_was_agreed(pair: Chat) -> None:
    for text in ("afspraak dinsdag 1 december 14:00", "afspraak woensdag 2 december 10:00"):
        await pair.says(NOOR, text)
        await pair.presses(NOOR, "Ja, stel het voor")
    assert with_button(pair, SANNE, "Dat past mij") == 2
    await pair.presses(SANNE, "Dat past mij")

    assert with_button(pair, SANNE, "Dat past mij") == 0
    assert "Jullie hebben intussen een andere tijd" in "".join(pair.messages_to(SANNE))
    assert with_button(pair, NOOR, "Ja, stel het voor") == 0


async def test_what_was_agreed_closes_for_both_when_it_moves_or_is_off(pair: Chat) -> None:
    await agrees(pair, "afspraak dinsdag 1 december 14:00")
    assert with_button(pair, NOOR, "Gaat niet door") == 1
    assert with_button(pair, SANNE, "Gaat niet door") == 1

    await agrees(pair, "afspraak woensdag 2 december 10:00")
    assert with_button(pair, NOOR, "Gaat niet door") == 1
    assert with_button(pair, SANNE, "Gaat niet door") == 1

    await agrees(pair, "afspraak dinsdag 1 december 14:00")  # as it was: it is said again
    assert "dinsdag 1 december 14:00" in pair.last_to(NOOR)
    await pair.presses(NOOR, "Gaat niet door")
    assert with_button(pair, NOOR, "Gaat niet door") == 0
    assert with_button(pair, SANNE, "Gaat niet door") == 0


async def test_what_was_agreed_closes_once_it_has_been(pair: Chat) -> None:
    await agrees(pair, "afspraak morgen 14:00")
    await pair.travels(days=1.3)

    for who in (NOOR, SANNE):
        assert "Dit gesprek is geweest" in "".join(pair.messages_to(who))
