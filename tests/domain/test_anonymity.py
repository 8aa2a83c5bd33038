"""The rules of publishing, as properties: no sequence of results gives anybody away."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.anonymity import (
    LEAST,
    LEAST_OPEN,
    Held,
    atoms,
    band,
    blunted,
    choose_cohort,
    new_key,
    publishable,
    rate,
    share,
    tells_of_few,
    turnout,
    voter,
)
from bot.domain.communities import CommunityId
from bot.domain.people import PersonId
from bot.domain.polls import (
    Asked,
    Ballot,
    Poll,
    PollId,
    PollKind,
    Question,
    QuestionKind,
    comment,
)
from bot.domain.pulse import Split
from bot.domain.tally import Count, count, read_answer
from tests.domain.spans import everyone_hidden, told_alone

groups = st.sets(st.integers(0, 30))


def scale(item: str = "x") -> Question:
    return Question(QuestionKind.SCALE, "n", "e", item)


def counted(answers: dict[int, str], split: dict[int, str] | None = None, *more: Question):
    """The release of a pulse in which these people, of one more each, answered."""
    key, cells = new_key(), split or {}
    kind = Split.DISCIPLINE if split else Split.NONE
    questions = (scale(), *more)
    poll = Poll(PollId(1), CommunityId(1), PollKind.POLL, "", questions, None, split=kind, size=30)
    asked = [Asked(PersonId(n), 0, cells.get(n, "")) for n in range(30)]
    ballots = [
        Ballot(q, voter(key, q, PersonId(n)), text)
        for n, text in answers.items()
        for q in range(len(questions))
    ]
    return count(Count(poll, asked, ballots, key, len(asked)), Random(0))


@given(st.lists(groups, min_size=1, max_size=12), st.integers())
def test_no_sequence_of_cohorts_tells_of_anybody(waves: list[set[int]], seed: int) -> None:
    """Whoever comes, goes and rests between the waves."""
    released: list[frozenset[int]] = []
    for willing in waves:
        cohort = choose_cohort(willing, released, Random(seed))
        assert cohort <= willing
        if cohort:
            released.append(cohort)

    assert not tells_of_few(released)
    assert all(len(atom) >= LEAST for atom in atoms(released))
    assert everyone_hidden(released)


@given(groups)
def test_the_first_time_everybody_is_asked(willing: set[int]) -> None:
    assert choose_cohort(willing, [], Random(0)) == (willing if len(willing) >= LEAST else set())


def test_one_leaver_takes_a_few_others_out_for_once() -> None:
    before = frozenset(range(20))
    after = choose_cohort(before - {3}, [before], Random(0))

    assert len(after) == 15
    assert not tells_of_few([before, after])
    assert told_alone([before, before - {3}]) == {3}, (
        "which is what asking all the others would tell"
    )


def test_newcomers_come_in_together() -> None:
    before = frozenset(range(20))

    assert choose_cohort(before | {20, 21}, [before], Random(0)) == before
    assert len(choose_cohort(before | set(range(20, 25)), [before], Random(0))) == 25


@given(st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 30), min_size=1))
def test_neither_a_part_nor_what_is_left_is_ever_of_few(counts: dict[str, int]) -> None:
    told = publishable(counts)
    hidden = sum(n for cell, n in counts.items() if cell not in told)

    assert all(counts[cell] >= LEAST for cell in told)
    assert hidden == 0 or hidden >= LEAST or not told


@given(
    st.sampled_from([(1, 5), (1, 7), (0, 10)]),
    st.integers(LEAST, 60),
    st.randoms(use_true_random=False),
)
def test_a_mean_never_says_what_the_others_answered(
    scale_: tuple[int, int], n: int, random: Random
) -> None:
    """Not even to somebody who knows their own answer, whatever it is, and knows `n`."""
    low, high = scale_
    lean = random.choice([low, high, random.randint(low, high)])
    points = [lean if random.random() < 0.8 else random.randint(low, high) for _ in range(n)]
    told = blunted(sum(points), n, low, high)
    possible = [t for t in range(n * low, n * high + 1) if blunted(t, n, low, high) == told]

    for own in set(points):
        others = [t - own for t in possible if (n - 1) * low <= t - own <= (n - 1) * high]
        assert max(others) > (n - 1) * low  # not surely all at the low end
        assert min(others) < (n - 1) * high  # nor at the high one


def test_a_band_of_a_mean_is_rounded_up() -> None:
    """One of twenty said 1, knows it, and could have read that all others said 5."""
    told = blunted(96, 20, 1, 5)

    assert blunted(95, 20, 1, 5) == told == (4.7, "at-least")


@given(st.integers(LEAST_OPEN, 400), st.data())
def test_a_share_never_points_at_fewer_than_five(n: int, data: st.DataObject) -> None:
    chosen = data.draw(st.integers(0, n))
    told = share(chosen, n)

    assert (told == 0) == (chosen < LEAST)
    assert (told == 100) == (n - chosen < LEAST <= chosen)
    assert share(data.draw(st.integers(0, LEAST - 1)), n) == 0
    assert share(n - data.draw(st.integers(0, LEAST - 1)), n) == 100


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_response_is_rounded_to_five_people(answered: int, asked: int) -> None:
    told = rate(min(answered, asked), asked)

    assert told is None or 0 <= told <= 100
    assert (told is None) == (min(answered, asked) < LEAST)


@given(st.integers(0, 500), st.integers(0, 500))
def test_how_many_answered_is_told_in_bands_of_five_or_more(answered: int, reached: int) -> None:
    answered = min(answered, reached)
    told = turnout(answered, reached).answered

    assert (told is None) == (answered < LEAST)
    if told:
        low, high = told
        assert low <= answered <= high <= reached
        assert high - low >= LEAST - 1 or reached < 2 * LEAST - 1
        assert {turnout(n, reached).answered for n in range(low, high + 1)} == {told}


def test_eight_of_twenty_two_are_five_to_nine() -> None:
    assert turnout(8, 22).answered == (5, 9)
    assert turnout(21, 22).answered == (10, 22)  # all but one is not told


@given(st.integers(LEAST, 20_000))
def test_every_count_is_in_its_band(n: int) -> None:
    low, high = band(n)

    assert low <= n
    assert high is None or n <= high


@given(st.dictionaries(st.integers(0, 29), st.sampled_from("12345")))
def test_below_five_no_number_and_below_ten_no_comment(answers: dict[int, str]) -> None:
    release = counted(answers, None, comment())
    score, words = release.of(0), release.of(1)

    assert score
    assert words
    assert (score.mean is None) == (len(answers) < LEAST)
    assert (not score.shares) == (len(answers) < LEAST_OPEN)
    assert (words.held is Held.FEW_OPEN) == (len(answers) < LEAST_OPEN)


@given(
    st.dictionaries(st.integers(0, 29), st.sampled_from("12345")),
    st.dictionaries(st.integers(0, 29), st.sampled_from(["zorg", "techniek", "kunst"])),
)
def test_no_part_and_its_complement_give_anybody_away(
    answers: dict[int, str], split: dict[int, str]
) -> None:
    release = counted(answers, split)
    told = {shown.cell for shown in release.shown if not shown.held}
    parts = {n: split.get(n, "") or "?" for n in answers}
    sets = [frozenset(answers)] if "" in told else []
    sets += [frozenset(n for n in answers if parts[n] == cell) for cell in told - {""}]

    assert everyone_hidden(sets)
    assert all(len(atom) >= LEAST for atom in atoms(sets))


def test_parts_that_an_earlier_result_would_undo_are_held_back() -> None:
    """Two zorg people changed to techniek since: the difference of the parts would be theirs."""
    key = new_key()
    old = [frozenset(map(PersonId, range(15))), frozenset(map(PersonId, range(8)))]
    asked = [Asked(PersonId(n), 0, "zorg" if n < 6 else "techniek") for n in range(15)]
    poll = Poll(
        PollId(2), CommunityId(1), PollKind.POLL, "", (scale(),), None, split=Split.DISCIPLINE
    )
    ballots = [Ballot(0, voter(key, 0, PersonId(n)), "4") for n in range(15)]
    release = count(Count(poll, asked, ballots, key, len(asked), old), Random(0))

    assert release.of(0).mean == 4  # type: ignore[union-attr]
    assert release.of(0, "zorg").held is Held.OVERLAP  # type: ignore[union-attr]


def test_comments_lose_their_order() -> None:
    answers = {n: str(n) for n in range(30)}
    release = counted(answers, None, comment())

    assert sorted(release.of(1).texts, key=int) == list(answers.values())  # type: ignore[union-attr]
    assert release.of(1).texts != tuple(answers.values())  # type: ignore[union-attr]


def test_two_answers_of_one_person_do_not_hang_together() -> None:
    key = new_key()

    assert voter(key, 0, PersonId(1)) != voter(key, 1, PersonId(1))
    assert voter(new_key(), 0, PersonId(1)) != voter(key, 0, PersonId(1))


def test_several_choices_come_one_by_one() -> None:
    options = (("a", "a"), ("b", "b"), ("c", "c"))
    question = Question(QuestionKind.MULTIPLE, "n", "e", "x", options)

    assert read_answer(question, ("0", "2")) == "0,2"
    assert read_answer(question, "0,2") is None


@given(st.sampled_from(list(QuestionKind)), st.lists(st.text(max_size=4), max_size=5))
def test_whatever_is_typed_is_an_answer_or_none(kind: QuestionKind, typed: list[str]) -> None:
    options = (("a", "a"), ("b", "b"), ("c", "c"))
    question = Question(kind, "n", "e", "x", options, *((0, 10) if kind == "recommend" else (1, 5)))
    answer = read_answer(question, typed)

    assert answer is None or (answer and len(answer) <= 500)


def test_a_part_of_a_0_to_10_score_is_not_told_by_subtraction() -> None:
    key = new_key()
    question = Question(QuestionKind.RECOMMEND, "n", "e", "x", (), 0, 10)
    asked = [Asked(PersonId(n), 0, "a" if n < 12 else "b") for n in range(19)]
    poll = Poll(
        PollId(1), CommunityId(1), PollKind.POLL, "", (question,), None, split=Split.DISCIPLINE
    )
    ballots = [Ballot(0, voter(key, 0, PersonId(n)), "9" if n < 12 else "2") for n in range(19)]
    release = count(Count(poll, asked, ballots, key, len(asked)), Random(0))

    assert release.of(0).mean is not None  # type: ignore[union-attr]
    assert {cell: release.of(0, cell).held for cell in "ab"} == {  # type: ignore[union-attr]
        "a": Held.REMAINDER,
        "b": Held.FEW_OPEN,
    }
