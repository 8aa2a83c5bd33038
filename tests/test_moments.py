"""Moments: planned as they are typed, they come back as they were."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from bot.catalog import SUBJECTS
from bot.domain.communities import CommunityId
from bot.domain.membership import Role
from bot.domain.pairs import PairId
from bot.domain.people import Language, PersonId
from bot.domain.welcome import Step
from bot.features.checkins.moments import CheckInDue
from bot.features.membership.moments import Gone
from bot.features.welcome.moments import WelcomeStep
from bot.frame.moments import (
    Moment,
    UnreadableMomentError,
    known,
    label_of,
    moment,
    occasion_of,
    planned,
)
from bot.frame.routes import Routes
from bot.frame.words import words
from tests.chat import Chat
from tests.conftest import MONDAY
from tests.people import BRAM, NOOR

HERE = CommunityId(1)
OURS = [cls for cls in known().values() if cls.__module__.startswith("bot.")]
DUE = CheckInDue(pair=PairId(3), number=2, day=date(2026, 12, 7))


@pytest.mark.parametrize(
    "moment",
    [DUE, Gone(steered=(Role.FACILITATOR, Role.EVALUATOR)), Gone(), WelcomeStep(step=Step.WEEK)],
    ids=lambda moment: moment.name,
)
def test_it_comes_back_as_it_was(moment: Moment) -> None:
    occasion = occasion_of(moment, MONDAY, HERE, PersonId(7))

    assert planned(occasion).moment == moment
    assert all(
        getattr(planned(occasion).moment, f.name) == getattr(moment, f.name) for f in fields(moment)
    )


def test_what_it_only_carries_does_not_tell_it_from_another() -> None:
    """The same check-in on another day moves; the next one is another."""
    moved = replace(DUE, day=date(2026, 12, 8), fixed=True)
    following = replace(DUE, number=3)
    keys = [occasion_of(one, MONDAY, HERE, PersonId(7)).key for one in (DUE, moved, following)]

    assert keys[0] == keys[1] != keys[2]
    assert keys[0] != occasion_of(DUE, MONDAY, HERE, PersonId(8)).key
    assert keys[0] != occasion_of(DUE, MONDAY, CommunityId(2), PersonId(7)).key


@pytest.mark.parametrize(
    ("kind", "details"),
    [
        ("checkin.of-the-future", {}),
        ("checkin.due", {"pair": 3}),
        ("checkin.due", {"pair": 3, "number": 2, "day": "morgen"}),
        ("welcome.step", {"step": "backwards"}),
    ],
)
def test_what_no_moment_of_ours_says_is_refused(kind: str, details: dict[str, object]) -> None:
    occasion = occasion_of(DUE, MONDAY, HERE)
    with pytest.raises(UnreadableMomentError, match=kind):
        planned(replace(occasion, kind=kind, details=details))


def test_two_moments_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match=r"checkin\.due"):
        moment("checkin.due", useful_for=timedelta(1))(type("Other", (Moment,), {}))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("cls", OURS, ids=lambda cls: cls.name)
def test_d33_each_has_its_label(cls: type[Moment], language: Language) -> None:
    """`next` shows what is planned; two of thirty showed their technical name."""
    assert words(language).has(label_of(cls))


def test_each_is_handled() -> None:
    claimed = {key[1] for key in Routes(SUBJECTS)._routes if isinstance(key, tuple)}

    assert {*OURS} <= claimed


async def test_who_looks_sees_what_is_planned_by_its_label(community: Chat) -> None:
    await community.joins(NOOR)
    await community.says(BRAM, "volgende")
    assert "herinnering aan de uitnodiging – Noor" in community.last_to(BRAM)
