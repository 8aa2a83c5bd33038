"""Whom a role would suit, what nobody holds, and who does too much of one."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.communities import CommunityId
from bot.domain.membership import Answers, Member, Role, RoleKey, Status
from bot.domain.people import Person, PersonId
from bot.domain.roles import (
    OWN,
    Load,
    RoleCard,
    Tenure,
    candidates,
    carries_most,
    roles_in_use,
    vacancies,
)
from bot.domain.vocabulary import Vocabulary

TODAY = date(2027, 3, 1)
HERE = CommunityId(1)
SIGNS = "netwerken, samenwerken, interdisciplinair"


def member(number: int, brings: str = "", learns: str = "", *roles: RoleKey) -> Member:
    return Member(
        HERE,
        Person(PersonId(number), f"Lid {number}"),
        Status.ACTIVE,
        date(2026, 9, 1),
        frozenset(roles),
        answers=Answers(brings, learns),
    )


def found(*members: Member, asked: frozenset[PersonId] = frozenset()) -> list[int]:
    likely = candidates(members, Role.CONNECTOR, SIGNS, TODAY, Vocabulary(), asked)
    return [one.member.id for one in likely]


def test_what_somebody_brings_counts_for_more_than_what_they_want_to_learn() -> None:
    wants, brings, neither = (
        member(1, "", "netwerken"),
        member(2, "netwerken"),
        member(3, "toetsen"),
    )

    assert found(wants, brings, neither) == [2, 1]


def test_of_equals_who_has_fewer_roles_comes_first() -> None:
    busy, free = member(1, "netwerken", "", Role.EXPERT), member(2, "netwerken")

    assert found(busy, free) == [2, 1]


def test_nobody_is_asked_who_holds_it_is_laden_new_away_or_was_asked() -> None:
    willing = member(9, "netwerken")
    out = (
        replace(willing, person=Person(PersonId(1), "a"), roles=frozenset({Role.CONNECTOR})),
        replace(willing, person=Person(PersonId(2), "b"), offered=frozenset({Role.CONNECTOR})),
        replace(
            willing,
            person=Person(PersonId(3), "c"),
            roles=frozenset({Role.EXPERT, Role.MENTOR, Role.INNOVATOR}),
        ),
        replace(willing, person=Person(PersonId(4), "d"), since=TODAY - timedelta(days=13)),
        replace(willing, person=Person(PersonId(5), "e"), paused_until=TODAY + timedelta(days=9)),
        replace(willing, person=Person(PersonId(6), "f"), status=Status.LEFT),
        replace(willing, person=Person(PersonId(7), "g")),
    )

    assert found(*out, willing, asked=frozenset({PersonId(7)})) == [9]


def test_a_vacancy_is_dated_from_when_it_was_first_seen() -> None:
    before = {Role.CONNECTOR: date(2027, 1, 4), Role.EXPERT: date(2027, 1, 4)}
    held = [member(1, "", "", Role.EXPERT)]
    empty = vacancies(held, (Role.CONNECTOR, Role.EXPERT, Role.INNOVATOR), before, TODAY)

    assert empty == {Role.CONNECTOR: date(2027, 1, 4), Role.INNOVATOR: TODAY}


def test_more_than_two_fifths_is_much_unless_it_is_a_fair_part() -> None:
    def loads(*times: int) -> list[Load]:
        return [Load(PersonId(n), Role.EXPERT, count) for n, count in enumerate(times)]

    def much(*times: int) -> list[int]:
        return [load.person for load in carries_most(loads(*times), {Role.EXPERT: len(times)})]

    assert much(5, 5) == []  # half each
    assert much(7, 3) == [0]
    assert much(5, 3, 2) == [0]
    assert much(4, 3, 3) == []  # two fifths, and no more
    assert much(10) == [0]  # alone
    assert much(5, 1, 1) == []  # too few to say anything


def test_a_term_goes_on_for_as_long_as_it_was_and_three_months_at_least() -> None:
    year = Tenure(HERE, PersonId(1), Role.CONNECTOR, date(2026, 9, 1), date(2027, 9, 1))
    month = replace(year, until=date(2026, 10, 1))

    assert year.prolonged().until == date(2028, 8, 31)
    assert month.prolonged().until == date(2026, 12, 30)
    assert replace(year, until=None).prolonged().until is None


def test_a_communitys_own_roles_come_after_the_others() -> None:
    own = RoleCard(HERE, f"{OWN}1", "Archivaris")
    unused = RoleCard(HERE, Role.INNOVATOR, used=False)
    used = roles_in_use({own.role: own, unused.role: unused})

    assert used[0] == Role.MEMBER
    assert used[-1] == own.role
    assert Role.INNOVATOR not in used
