"""Every card and form about polls, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.anonymity import Held, Turnout
from bot.domain.communities import Community
from bot.domain.digest import Week
from bot.domain.items import bank
from bot.domain.polls import (
    Poll,
    PollId,
    PollKind,
    PollStatus,
    Question,
    QuestionKind,
    Release,
    Shown,
    ballot_of,
    comment,
    of_item,
)
from bot.domain.pulse import PulsePoint, PulsePolicy, Split
from bot.domain.votes import Outcome
from bot.features.pulse import about, cards, pollcards, resultcards, schedulecards
from bot.frame.cards import Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import Words, note

CLOSES = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
DAY = date(2026, 12, 1)
OPTIONS = (
    ("Intervisie", "Peer coaching"),
    ("Een workshop", "A workshop"),
    ("Op bezoek", "A visit"),
)


def examples(scene: Scene) -> tuple[Message, ...]:
    """With people who do not exist."""
    words, here, members = scene.words, scene.community, scene.members
    pulse, safety, poll, named = _polls(here)
    names = {member.id: member.name for member in members}
    told = Shown(0, n=(10, 19), mean=4.1, shares=(0, 0, 20, 40, 40))
    lead = cards.Lead(pulse.questions[0], told, "Elke bijeenkomst begint met een rondje")
    policy = PulsePolicy(on=True)
    some, few = Turnout((10, 22), 22), Turnout(None, 22)
    return (
        cards.ask(words, here, pulse, DAY, lead),
        cards.ask(words, here, safety, DAY),
        cards.ask(words, here, named, DAY),
        cards.reminder(words, here, pulse, DAY),
        cards.kept(words, here, pulse, DAY),
        cards.comment_form(words, pulse),
        cards.form(words, poll, DAY, {}, {"q3-0": "pulse-error-ranking"}),
        *(
            resultcards.result(words, _closed(p, names), names)
            for p in (pulse, safety, poll, named)
        ),
        schedulecards.form(words, here.id, DAY, policy, {}, {"until": "pulse-error-date"}),
        schedulecards.shown(words, here, policy, DAY),
        schedulecards.shown(words, here, replace(policy, unanswered=1), DAY),
        schedulecards.items_card(words, here.id, policy),
        schedulecards.item_form(words, here.id),
        pollcards.overview(words, here.id, [(pulse, some), (poll, few)]),
        pollcards.draft(words, replace(poll, split=Split.DISCIPLINE)),
        pollcards.draft(words, replace(named, questions=())),
        pollcards.now_open(words, poll),
        pollcards.new_form(words, here.id, {}, {}),
        pollcards.question_form(words, poll, {}, {"options": "poll-error-options"}),
        pollcards.earlier(words, [pulse, safety, poll]),
        *_votes(words, here),
    )


def _votes(words: Words, here: Community) -> tuple[Message, ...]:
    """A proposal to vote on, what its voter sees then, and what came of it."""
    title, text = words("vote-example"), words("vote-example-text")
    vote = Poll(
        PollId(5),
        here.id,
        PollKind.VOTE,
        title,
        (ballot_of(text, "vote:1"),),
        None,
        status=PollStatus.OPEN,
        closes=CLOSES,
        size=24,
        needed=12,
    )
    some, few = Turnout((10, 19), 24), Turnout(None, 24)
    came = [Release(turnout=some, outcome=one) for one in (Outcome.PASSED, Outcome.NOT_PASSED)]
    return (
        cards.ask(words, here, vote, CLOSES.date()),
        cards.kept(words, here, vote, CLOSES.date()),
        *(
            resultcards.result(words, replace(vote, release=release), {})
            for release in (*came, Release(turnout=few, outcome=Outcome.MISSED), Release())
        ),
        note(words, "vote-closes-itself"),
    )


def _polls(here: Community) -> tuple[Poll, Poll, Poll, Poll]:
    def made(number: int, kind: PollKind, *questions: Question) -> Poll:
        return Poll(
            PollId(number),
            here.id,
            kind,
            "Wat doen we in het nieuwe jaar?",
            questions,
            None,
            status=PollStatus.OPEN,
            opened=CLOSES,
            closes=CLOSES,
            size=24,
        )

    text = ("Wat doen we in januari?", "What shall we do in January?")
    chosen = tuple(
        Question(kind, *text, f"poll-{kind}", OPTIONS)
        for kind in (QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.RANKING)
    )
    recommend = of_item(bank("recommend")[0], QuestionKind.RECOMMEND)
    poll = made(3, PollKind.POLL, *chosen[:2], recommend, chosen[2], Question(
        QuestionKind.OPEN, "Wat nog meer?", "What else?", "poll-open"
    ))  # fmt: skip
    return (
        made(1, PollKind.PULSE, of_item(bank("pulse")[0]), comment()),
        made(2, PollKind.SAFETY, *(of_item(item) for item in bank("safety"))),
        poll,
        replace(made(4, PollKind.POLL, chosen[0]), anonymous=False),
    )


def _closed(poll: Poll, names: resultcards.Names) -> Poll:
    """A release of each shape."""
    n, people = (10, 19), tuple(names)
    if not poll.anonymous:
        shown: tuple[Shown, ...] = (Shown(0, n=(3, 3), names=(people[:2], people[2:3], ())),)
    elif poll.kind is PollKind.PULSE:
        texts = ("Ik durf meer te vragen.", "Graag vaker in tweetallen.")
        cells = (Shown(0, "zorg", (5, 9), 4.8, "at-least"), Shown(0, "?", held=Held.REMAINDER))
        score = Shown(0, n=n, mean=4.1, shares=(0, 0, 20, 40, 40))
        shown = (score, Shown(1, texts=texts), *cells)
    elif poll.kind is PollKind.SAFETY:
        shown = tuple(Shown(q, n=n, mean=round(3.1 + q * 0.2, 1)) for q in range(7))
    else:
        shown = (
            Shown(0, n=n, shares=(40, 60, 0)),
            Shown(1, n=n, shares=(100, 40, 0)),
            Shown(2, n=n, mean=7.8, shares=(0,) * 7 + (40, 40, 0, 0), net=20),
            Shown(3, n=n, points=(0.8, 0.5, 0.2)),
            Shown(4, held=Held.FEW_OPEN),
        )
    return replace(
        poll, status=PollStatus.CLOSED, release=Release(shown, 60, Turnout((10, 22), 22))
    )


def told(scene: Scene) -> tuple[Message, ...]:
    """What the digest tells of pulses: one that was held back, one rising, and none at all."""
    days = (date(2026, 10, 6), date(2026, 10, 20), date(2026, 11, 3), date(2026, 11, 24))
    points = [
        PulsePoint(
            day,
            "Ik hoor erbij.",
            mean,
            "",
            (10, 19) if mean else None,
            60 if mean else None,
            None if mean else Held.FEW,
            Turnout((10, 22) if mean else None, 22),
        )
        for day, mean in zip(days, (3.6, 3.9, None, 4.1), strict=True)
    ]
    week = Week(date(2026, 11, 27))
    return (
        drawn(about.told(scene.words, week, points, (days[2], Held.FEW))),
        drawn(about.told(scene.words, week, (), None)),
    )
