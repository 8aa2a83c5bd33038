"""D20: whoever is kept apart is brought together by no planner, whatever the meeting."""

from datetime import UTC, datetime
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.apart import Apart, Ground, KeptApart
from bot.domain.buddies import choose_buddy, choose_introductions
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Openness, Status
from bot.domain.people import PersonId
from bot.domain.questions import Knowledge, Question, QuestionId, candidates
from bot.domain.rounds import peer_groups, plan_round
from bot.domain.vocabulary import Vocabulary
from tests.domain.cohorts import HERE, TODAY, apart, offer, person, snapshot, wish

PEOPLE = range(1, 9)
EVERYTHING = frozenset(Openness)
VOCABULARY = Vocabulary()
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)

two = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))
notes = st.lists(two, max_size=20).map(
    lambda found: [apart(one, other) for one, other in found if one != other]
)


def members() -> list[Member]:
    return [Member(HERE, person(id), Status.ACTIVE, TODAY, open_to=EVERYTHING) for id in PEOPLE]


def meetings(kept: list[Apart]) -> set[tuple[int, ...]]:
    """Everybody whom any planner brings together, where all wait, all mentor and all are willing."""
    wishes, offers = [wish(id) for id in PEOPLE], [offer(id, capacity=3) for id in PEOPLE]
    at = snapshot(wishes, offers, kept_apart=kept, members=members())
    everyone, never = members(), KeptApart(kept)
    found = plan_round(at)
    met = {(m, one.mentor) for m, proposed in found.choices.items() for one in proposed}
    met |= set(peer_groups(at, wishes))
    for new in everyone:
        if buddy := choose_buddy(new, everyone, [], never, TODAY):
            met.add((new.id, buddy.id))
        met |= {(new.id, m.id) for m in choose_introductions(new, everyone, (), never, TODAY)}
        asked = Question(QuestionId(1), HERE, new.id, "toetsing", TODAY)
        put = candidates(asked, everyone, Knowledge({}), (), never, NOW, TODAY, VOCABULARY)
        met |= {(new.id, one.member.id) for one in put}
    return met


@given(notes)
def test_d20_no_planner_brings_together_who_is_kept_apart(kept: list[Apart]) -> None:
    never = {frozenset({a.one, a.other}) for a in kept}
    brought = {frozenset(pair) for group in meetings(kept) for pair in combinations(group, 2)}

    assert not never & brought


def test_d20_without_a_note_everybody_meets_somebody() -> None:
    """The property above is about something: all planners do bring people together here."""
    assert {id for group in meetings([]) for id in group} == set(PEOPLE)


@given(notes, st.lists(st.sampled_from(PEOPLE), unique=True))
def test_d20_a_group_is_made_of_people_who_may_all_meet(kept: list[Apart], more: list[int]) -> None:
    never = KeptApart(kept)
    joined = never.fitting((PersonId(1),), [PersonId(id) for id in more if id != 1])

    assert never.may_meet(PersonId(1), *joined)


def test_d20_a_note_holds_in_both_directions_and_between_two() -> None:
    note = Apart(CommunityId(1), PersonId(1), PersonId(2), Ground.MANAGER, "", PersonId(1))
    never = KeptApart([note])

    assert never.note(PersonId(2), PersonId(1)) is note
    assert not never.may_meet(PersonId(3), PersonId(2), PersonId(1))
    assert never.may_meet(PersonId(1), PersonId(3))
    assert KeptApart([apart(1, 1)]).may_meet(PersonId(1), PersonId(1))
