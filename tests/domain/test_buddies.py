"""Who is asked to be a buddy."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.apart import KeptApart
from bot.domain.buddies import (
    MOST_NEWCOMERS,
    Buddy,
    BuddyStatus,
    choose_buddy,
    choose_introductions,
)
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Openness, Status
from bot.domain.people import Language, Person, PersonId

HERE, TODAY = CommunityId(1), date(2026, 11, 23)
NEWCOMER = Member(HERE, Person(PersonId(99), "Noor", Language.NL), Status.ACTIVE, TODAY)


def member(id: int, status: Status, open_to: frozenset[Openness], discipline: str) -> Member:
    person = Person(PersonId(id), f"M{id}", Language.NL, None, discipline)
    return Member(HERE, person, status, TODAY, open_to=open_to)


members = st.lists(
    st.builds(
        member,
        st.integers(1, 40),
        st.sampled_from(Status),
        st.frozensets(st.sampled_from(Openness)),
        st.sampled_from(["ICT", "Zorg", "Kunst"]),
    ),
    max_size=25,
    unique_by=lambda m: m.id,
)
histories = st.lists(
    st.builds(
        Buddy,
        st.just(HERE),
        st.sampled_from([PersonId(n) for n in (98, 99, 100)]),
        st.integers(1, 40).map(PersonId),
        st.sampled_from(BuddyStatus),
        st.dates(date(2026, 1, 1), TODAY),
    ),
    max_size=20,
)


@given(members, histories)
def test_a_buddy_is_willing_present_not_asked_before_and_has_room(
    people: list[Member], history: list[Buddy]
) -> None:
    chosen = choose_buddy(NEWCOMER, people, history, KeptApart(), TODAY)
    if chosen is None:
        return

    assert Openness.BUDDY in chosen.open_to
    assert chosen.takes_part(TODAY)
    assert not [b for b in history if b.newcomer == NEWCOMER.id and b.buddy == chosen.id]
    busy = [b for b in history if b.buddy == chosen.id and b.status in ("asked", "accepted")]
    assert len(busy) < MOST_NEWCOMERS


@given(members, histories)
def test_nobody_willing_has_less_to_do_than_the_chosen(
    people: list[Member], history: list[Buddy]
) -> None:
    def load(id: int) -> int:
        return sum(b.buddy == id and b.status in ("asked", "accepted") for b in history)

    chosen = choose_buddy(NEWCOMER, people, history, KeptApart(), TODAY)
    asked = {b.buddy for b in history if b.newcomer == NEWCOMER.id}
    free = [
        load(m.id)
        for m in people
        if Openness.BUDDY in m.open_to and m.takes_part(TODAY) and m.id not in asked
    ]

    assert chosen is None or load(chosen.id) == min(free)


@given(members)
def test_introductions_are_consented_distinct_and_bridge(people: list[Member]) -> None:
    chosen = choose_introductions(NEWCOMER, people, (), KeptApart(), TODAY)

    assert len({m.id for m in chosen}) == len(chosen) <= 2
    assert all(Openness.INTRODUCTIONS in m.open_to and m.takes_part(TODAY) for m in chosen)
    assert len({m.person.discipline for m in chosen}) == len(chosen)
