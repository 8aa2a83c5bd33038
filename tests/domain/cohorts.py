"""Small communities for property tests: members, wishes, offers, pairs, and who is kept apart."""

from datetime import date, timedelta

from hypothesis import strategies as st

from bot.domain.apart import Apart, Ground, KeptApart
from bot.domain.communities import CommunityId
from bot.domain.membership import SLOTS, Answers, Member, Status
from bot.domain.mentors import Offer
from bot.domain.pairs import Pair, PairId, PairStatus
from bot.domain.people import Language, Person, PersonId
from bot.domain.policy import Policy
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import Terms, Wish, WishStatus

TODAY = date(2026, 11, 24)
HERE = CommunityId(1)
TOPICS = ("toetsing", "feedback", "onderzoek", "statistiek", "coachen", "portfolio")
ALL_SLOTS = frozenset(SLOTS)


def person(id: int, language: Language = Language.NL, discipline: str | None = None) -> Person:
    return Person(PersonId(id), f"Persoon {id}", language, "Europe/Amsterdam", discipline)


def member(id: int, **more: object) -> Member:
    return Member(HERE, person(id), Status.ACTIVE, TODAY, **more)  # type: ignore[arg-type]


def terms(slots: frozenset[str] = ALL_SLOTS, languages: str = "nl") -> Terms:
    return Terms(frozenset(Language(code) for code in languages.split()), slots)


def wish(id: int, goal: str = "toetsing", **more: object) -> Wish:
    status = more.pop("status", WishStatus.WAITING)
    own = more.pop("terms", terms())
    return Wish(HERE, PersonId(id), goal, "", own, status, TODAY, **more)  # type: ignore[arg-type]


def offer(id: int, topics: str = "toetsing", capacity: int = 1, **more: object) -> Offer:
    return Offer(HERE, PersonId(id), capacity, topics, more.pop("terms", terms()), **more)  # type: ignore[arg-type]


def pair(id: int, mentee: int, mentor: int, status: PairStatus, days_ago: int = 10) -> Pair:
    since = TODAY - timedelta(days=days_ago)
    people = PersonId(mentee), PersonId(mentor)
    return Pair(PairId(id), HERE, *people, "toetsing", status, since, since, since)


def apart(one: int, other: int, ground: Ground = Ground.BLOCKED) -> Apart:
    return Apart(HERE, PersonId(one), PersonId(other), ground, "", PersonId(99))


def snapshot(
    wishes: list[Wish],
    offers: list[Offer],
    pairs: list[Pair] | None = None,
    kept_apart: list[Apart] | None = None,
    members: list[Member] | None = None,
    policy: Policy | None = None,
) -> Snapshot:
    ids = {w.mentee for w in wishes} | {o.mentor for o in offers}
    people = {id: member(id) for id in ids} | {m.id: m for m in members or []}
    return Snapshot(
        TODAY, policy or Policy(), people, wishes, offers, pairs or [], KeptApart(kept_apart or [])
    )


@st.composite
def communities(draw: st.DrawFn) -> Snapshot:
    """Up to ten mentees and six mentors, some at rest, some gone, some full, some with a history."""
    mentees = list(range(1, draw(st.integers(1, 10)) + 1))
    mentors = list(range(11, 11 + draw(st.integers(1, 6))))
    goals = st.sampled_from(TOPICS)
    slots = st.sets(st.sampled_from(SLOTS), min_size=1).map(frozenset)
    language = st.sampled_from(["nl", "en", "nl en"])

    def some_terms() -> Terms:
        return terms(draw(slots), draw(language))

    wishes = [
        wish(
            id,
            draw(goals),
            terms=some_terms(),
            rounds_waited=draw(st.integers(0, 3)),
            no_shows=draw(st.integers(0, 1)),
            status=draw(st.sampled_from([WishStatus.WAITING] * 4 + [WishStatus.MATCHED])),
        )
        for id in mentees
    ]
    offers = [
        offer(
            id,
            f"{draw(goals)}, {draw(goals)}",
            draw(st.integers(1, 4)),
            terms=some_terms(),
            withdrawn=draw(st.booleans()) and draw(st.booleans()),
            paused_until=draw(st.sampled_from([None, None, TODAY + timedelta(days=9)])),
        )
        for id in mentors
    ]
    paused = draw(st.sets(st.sampled_from(mentees + mentors), max_size=2))
    left = draw(st.sets(st.sampled_from(mentees + mentors), max_size=1))
    members = [
        Member(
            HERE,
            person(id, discipline=draw(st.sampled_from([None, "ICT", "Zorg"]))),
            Status.LEFT if id in left else Status.ACTIVE,
            TODAY,
            paused_until=TODAY + timedelta(days=7) if id in paused else None,
            answers=Answers(draw(goals)),
        )
        for id in mentees + mentors
    ]
    history = [
        pair(
            number,
            draw(st.sampled_from(mentees)),
            draw(st.sampled_from(mentors)),
            draw(st.sampled_from(list(PairStatus))),
            draw(st.integers(0, 200)),
        )
        for number in range(draw(st.integers(0, 6)))
    ]
    kept = [
        apart(draw(st.sampled_from(mentees)), draw(st.sampled_from(mentors)), ground)
        for ground in draw(st.lists(st.sampled_from(list(Ground)), max_size=3))
    ]
    return snapshot(wishes, offers, history, kept, members)
