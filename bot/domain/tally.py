"""Counts ballots at closing, and lets through only what may be told. Pure.

Held by `tests/domain/test_anonymity.py`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from bot.domain.anonymity import (
    LEAST,
    LEAST_OPEN,
    Held,
    Turnout,
    band,
    blunted,
    publishable,
    rate,
    share,
    tells_of_few,
    turnout,
    voter,
)
from bot.domain.people import PersonId
from bot.domain.polls import (
    LONGEST_ANSWER,
    SCORED,
    UNKNOWN,
    Asked,
    Ballot,
    Poll,
    Question,
    QuestionKind,
    Release,
    Shown,
)
from bot.domain.pulse import Split

PROMOTES, DETRACTS = 9, 6  # from and up to, of 10 (Reichheld 2003)
Cells = Mapping[str, Sequence[str]]


def read_answer(question: Question, typed: str | Sequence[str]) -> str | None:
    """An answer as it is kept: digits, option numbers with commas, or text. None when it is none.

    A ranking is typed as the option of each place, in order; it counts when every place differs.
    """
    several = [typed] if isinstance(typed, str) else list(typed)
    texts = [text.strip() for text in several if text.strip()]
    match question.kind:
        case QuestionKind.OPEN:
            return texts[0][:LONGEST_ANSWER] if texts else None
        case QuestionKind.SCALE | QuestionKind.RECOMMEND:
            wanted = {str(point) for point in range(question.low, question.high + 1)}
            return texts[0] if texts and texts[0] in wanted else None
    known = {str(number) for number in range(len(question.options))}
    if not texts or not set(texts) <= known or len(set(texts)) < len(texts):
        return None
    lengths = {QuestionKind.SINGLE: 1, QuestionKind.RANKING: question.places}
    fits = len(texts) == lengths.get(question.kind, len(texts))
    return ",".join(texts) if fits else None


@dataclass(frozen=True, slots=True)
class Count:
    """Everything that a closing poll knows, for the last time."""

    poll: Poll
    asked: Sequence[Asked]
    ballots: Sequence[Ballot]
    key: bytes
    reached: int
    earlier: Sequence[frozenset[PersonId]] = ()

    def answers(self, question: int) -> dict[str, str]:
        return {b.voter: b.answer for b in self.ballots if b.question == question}

    def respondents(self) -> int:
        """How many answered at least the question that most answered."""
        return max(Counter(ballot.question for ballot in self.ballots).values(), default=0)

    def by_cell(self, question: int) -> dict[str, list[str]]:
        """The answers of each part of the cohort; an answer of nobody in it is in none."""
        found, cells = self.answers(question), dict[str, list[str]]()
        for one in self.asked:
            answer = found.get(voter(self.key, question, one.person))
            cells.setdefault(one.cell, []).extend([answer] if answer is not None else [])
        return cells


def count(counted: Count, random: Random) -> Release:
    """The release of an anonymous poll. Whatever it does not say is destroyed with the ballots."""
    respondents, shown = counted.respondents(), list[Shown]()
    for number, question in enumerate(counted.poll.questions):
        whole = _of(question, number, list(counted.answers(number).values()), respondents, random)
        shown.append(whole)
        if counted.poll.split is not Split.NONE and question.kind in SCORED and not whole.held:
            shown += _parts(counted, question, number)
    shown = _without_overlap(counted, shown)
    so_far = turnout_of(counted.poll, respondents, counted.reached)
    return Release(tuple(shown), rate(respondents, so_far.reached), so_far)


def _of(
    question: Question, number: int, answers: Sequence[str], respondents: int, random: Random
) -> Shown:
    match question.kind:
        case QuestionKind.SCALE | QuestionKind.RECOMMEND:
            return _score(question, number, answers)
        case QuestionKind.OPEN:
            if max(respondents, len(answers)) < LEAST_OPEN:
                return Shown(number, held=Held.FEW_OPEN)
            texts = list(answers)
            random.shuffle(texts)
            return Shown(number, texts=tuple(texts))
    if len(answers) < LEAST_OPEN:
        return Shown(number, held=Held.FEW_OPEN)
    if question.kind is QuestionKind.RANKING:
        return Shown(number, n=band(len(answers)), points=_points(question, answers))
    chosen = Counter(option for answer in answers for option in answer.split(","))
    return Shown(number, n=band(len(answers)), shares=_shares(chosen, question, len(answers)))


def _score(question: Question, number: int, answers: Sequence[str], cell: str = "") -> Shown:
    recommend = question.kind is QuestionKind.RECOMMEND
    if len(answers) < (LEAST_OPEN if recommend else LEAST):
        return Shown(number, cell, held=Held.FEW_OPEN if recommend else Held.FEW)
    points = [turned(question, int(answer)) for answer in answers]
    mean, edge = blunted(sum(points), len(points), question.low, question.high)
    many = len(answers) >= LEAST_OPEN and not cell
    shares = _shares(Counter(map(str, points)), question, len(points)) if many else ()
    net = _net(points) if recommend else None
    return Shown(number, cell, band(len(answers)), mean, edge, shares, net)


def turned(question: Question, answer: int) -> int:
    """The score of an answer: turned round where agreeing is bad news."""
    return question.low + question.high - answer if question.reverse else answer


def _shares(chosen: Mapping[str, int], question: Question, n: int) -> tuple[int, ...]:
    if question.kind in SCORED:
        values = [str(point) for point in range(question.low, question.high + 1)]
    else:
        values = [str(option) for option in range(len(question.options))]
    return tuple(share(chosen.get(value, 0), n) or 0 for value in values)


def _net(points: Sequence[int]) -> int:
    """Promoters minus detractors in percent, of shares that are rounded already."""
    promoters = sum(point >= PROMOTES for point in points)
    detractors = sum(point <= DETRACTS for point in points)
    return (share(promoters, len(points)) or 0) - (share(detractors, len(points)) or 0)


def _points(question: Question, rankings: Sequence[str]) -> tuple[float, ...]:
    """Borda's count by option, from 0 (nobody placed it) to 1, in tenths and never quite either."""
    total, places = Counter[str](), question.places
    for ranking in rankings:
        for place, option in enumerate(ranking.split(",")):
            total[option] += places - place
    most = places * len(rankings)
    each = (total[str(option)] / most for option in range(len(question.options)))
    return tuple(min(max(round(part, 1), 0.1), 0.9) for part in each)


def _parts(counted: Count, question: Question, number: int) -> list[Shown]:
    cells: Cells = counted.by_cell(number)
    least = LEAST_OPEN if question.kind is QuestionKind.RECOMMEND else LEAST
    told = publishable({cell: len(answers) for cell, answers in cells.items()}, least)
    shown = []
    for cell in sorted(cells):
        if cell in told:
            shown.append(_score(question, number, cells[cell], cell or UNKNOWN))
        else:
            few = Held.FEW_OPEN if least == LEAST_OPEN else Held.FEW
            held = few if len(cells[cell]) < least else Held.REMAINDER
            shown.append(Shown(number, cell or UNKNOWN, held=held))
    return shown


def _without_overlap(counted: Count, shown: list[Shown]) -> list[Shown]:
    """Hold back every part where, beside earlier results, the parts would tell of a few people."""
    told = {one.cell for one in shown if one.cell and not one.held}
    cohort = frozenset(one.person for one in counted.asked)
    parts = [
        frozenset(a.person for a in counted.asked if (a.cell or UNKNOWN) == cell)
        for cell in sorted(told)
    ]
    if not told or not tells_of_few([*counted.earlier, cohort, *parts]):
        return shown
    return [
        Shown(one.question, one.cell, held=Held.OVERLAP) if one.cell in told else one
        for one in shown
    ]


def count_named(poll: Poll, ballots: Sequence[Ballot], reached: int) -> Release:
    """The release of a poll that said loudly that names stand beside the answers."""
    shown = []
    for number, question in enumerate(poll.questions):
        answers = [(PersonId(int(b.voter)), b.answer) for b in ballots if b.question == number]
        shown.append(_named(question, number, answers))
    answered = len({ballot.voter for ballot in ballots})
    so_far = turnout_of(poll, answered, reached)
    percent = round(100 * answered / so_far.reached) if so_far.reached else None
    return Release(tuple(shown), percent, so_far)


def turnout_of(poll: Poll, answered: int, reached: int) -> Turnout:
    """How many answered: also while a poll is open as coarse as afterwards, where it is anonymous."""
    reached = max(reached, answered)
    return turnout(answered, reached) if poll.anonymous else Turnout((answered, answered), reached)


def _named(question: Question, number: int, answers: Sequence[tuple[PersonId, str]]) -> Shown:
    n = (len(answers), len(answers))
    if question.kind is QuestionKind.OPEN:
        people = tuple((person,) for person, _ in answers)
        return Shown(number, n=n, texts=tuple(text for _, text in answers), names=people)
    if question.kind is QuestionKind.RANKING:
        points = _points(question, [text for _, text in answers]) if answers else ()
        return Shown(number, n=n, points=points, names=(tuple(person for person, _ in answers),))
    first = question.low if question.kind in SCORED else 0
    last = question.high if question.kind in SCORED else len(question.options) - 1
    names = tuple(
        tuple(person for person, text in answers if str(value) in text.split(","))
        for value in range(first, last + 1)
    )
    scores = [int(text) for _, text in answers] if question.kind in SCORED else []
    mean = round(sum(scores) / len(scores), 1) if scores else None
    return Shown(number, n=n, mean=mean, names=names)
