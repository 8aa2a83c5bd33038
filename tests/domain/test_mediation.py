"""Who may mediate, who is asked first, and what holds of what is written down."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.apart import Apart, Ground, KeptApart
from bot.domain.communities import CommunityId
from bot.domain.mediation import (
    Held,
    Mediation,
    MediationId,
    Mediator,
    Status,
    chosen,
    offering,
)
from bot.domain.membership import Member
from bot.domain.membership import Status as Belongs
from bot.domain.people import Person, PersonId

HERE, DAY = CommunityId(1), date(2026, 11, 23)
ONE, TWO, THREE, FOUR, FIVE = (PersonId(n) for n in range(1, 6))
RUNNING = Mediation(MediationId(1), HERE, ONE, TWO, DAY)


def member(person: PersonId) -> Member:
    return Member(HERE, Person(person, f"P{person}", None, None), Belongs.ACTIVE, DAY)


MEMBERS = {person: member(person) for person in (ONE, TWO, THREE, FOUR, FIVE)}


def offers(*people: PersonId) -> list[Mediator]:
    return [Mediator(person, DAY) for person in people]


def test_who_may_mediate_is_none_of_them_there_and_kept_apart_from_none() -> None:
    away = {**MEMBERS, FIVE: replace(MEMBERS[FIVE], paused_until=date(2027, 1, 1))}
    apart = KeptApart([Apart(HERE, TWO, FOUR, Ground.BLOCKED, "", TWO)])
    found = offering(offers(ONE, THREE, FOUR, FIVE, PersonId(9)), away, (ONE, TWO), apart, DAY)

    assert [one.id for one in found] == [THREE]


@pytest.mark.parametrize(
    ("load", "last", "expected"),
    [
        ((), {}, THREE),  # who offered first, by number on the same day
        ((THREE,), {}, FOUR),
        ((THREE, FOUR), {THREE: date(2026, 10, 1), FOUR: date(2026, 9, 1)}, FOUR),
        ((), {THREE: date(2026, 10, 1)}, FOUR),
        ((THREE, FOUR, FOUR), {}, THREE),
    ],
    ids=["first", "least to do", "longest ago", "never before", "load before age"],
)
def test_who_is_asked_first(
    load: tuple[PersonId, ...], last: dict[PersonId, date], expected: PersonId
) -> None:
    mediators = [Mediator(one, DAY, last.get(one)) for one in (THREE, FOUR)]
    running = [replace(RUNNING, mediator=one) for one in load]

    assert chosen((THREE, FOUR), (THREE, FOUR), mediators, running) == expected


def test_nobody_is_asked_whom_only_one_would_accept() -> None:
    held = Held(accepts=((THREE, FOUR), (FOUR, FIVE)))

    assert held.accepted == (FOUR,)
    assert held.without(FOUR).accepted == ()
    assert chosen(held.accepted, (THREE, FIVE), offers(THREE, FOUR, FIVE), ()) is None


def test_other_words_are_confirmed_anew() -> None:
    held = Held().wrote("On Monday.", by_asker=True).confirms()

    assert held.confirmed
    assert held.wrote("On Monday.", by_asker=False) == held
    assert not held.wrote("On Tuesday.", by_asker=False).confirmed


def test_each_tells_once_how_it_is() -> None:
    held = Held().tells(is_asker=False)

    assert held.told == (False, True)
    assert held.tells(is_asker=True).told == (True, True)


def test_a_mediator_sees_nothing_before_their_yes() -> None:
    asked = RUNNING.asks(THREE)

    assert [asked.shown_to(one) for one in (ONE, TWO, THREE, FOUR)] == [True, True, False, False]
    assert asked.begun(DAY).shown_to(THREE)
    assert (asked.status, asked.begun(DAY).status) == (Status.SEEKING, Status.TALKING)
