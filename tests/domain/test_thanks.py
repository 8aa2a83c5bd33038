"""To whom thanks are addressed, and which totals are told."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.thanks import Addressed, ThankYou, ThankYouId, names_somebody, thanking, told_of

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("dank @Sanne voor het meelezen", "@Sanne", "het meelezen"),
        ("thanks Sanne and Tom for all of it", "Sanne and Tom", "all of it"),
        ("bedankt sanne, omdat je er was", "sanne", "omdat je er was"),
        ("thanks #12, #13: voor alles", "#12, #13", "voor alles"),
        ("dank je wel Sanne de Vries voor alles", "Sanne de Vries", "alles"),
        ("dank je wel voor de hulp", "", "de hulp"),
        ("thank you so much", "", ""),
        ("thanks Sanne", "Sanne", ""),
    ],
)
def test_to_whom_and_for_what(text: str, who: str, words: str) -> None:
    assert thanking(text) == Addressed(who, words)


@pytest.mark.parametrize("text", ["dankzij jou", "ik wil Sanne bedanken", "wie weet iets?", ""])
def test_what_begins_otherwise_is_none(text: str) -> None:
    assert thanking(text) is None


@pytest.mark.parametrize(
    ("rest", "is_somebody"),
    [
        ("@Sanne", True),
        ("Sanne voor alles", True),
        ("Sanne en Ilse van Dam voor alles", True),
        ("#3: alles", True),
        ("je wel", False),
        ("voor de hulp", False),
        ("Sanne", False),
        ("I am looking for a mentor", False),
        ("", False),
    ],
)
def test_a_command_takes_names_with_a_reason(rest: str, *, is_somebody: bool) -> None:
    assert names_somebody(rest, TODAY) is is_somebody


def given(*pairs: tuple[int | None, int]) -> list[ThankYou]:
    return [
        ThankYou(
            ThankYouId(0),
            CommunityId(1),
            g and PersonId(g),
            PersonId(r),
            "x",
            NOW,
            "",  # type: ignore[arg-type]
        )
        for g, r in pairs
    ]


@pytest.mark.parametrize(
    ("thanks", "told"),
    [
        (given(), None),
        (given((1, 2), (2, 3), (3, 4), (4, 5)), None),
        (given((1, 2), (2, 3), (3, 4), (4, 5), (5, 1)), (5, 9)),
        (given(*((1, n) for n in range(2, 9))), None),
        (given(*((n, 1) for n in range(2, 9))), None),
        (given((None, 1), (1, 2), (2, 3), (3, 4), (4, 5)), None),
        (given(*((n, n + 1) for n in range(1, 15))), (10, 19)),
    ],
)
def test_a_total_is_never_somebodys_own(
    thanks: list[ThankYou], told: tuple[int, int] | None
) -> None:
    assert told_of(thanks) == told
