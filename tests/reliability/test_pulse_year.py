"""A year of forty members: pulses every two weeks, safety twice, people who join, leave and rest."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from random import Random

import pytest

from bot.domain.communities import CommunityId
from bot.domain.items import bank
from bot.domain.membership import Status
from bot.domain.people import PersonId, Profile
from bot.domain.polls import Poll, PollKind, PollStatus
from bot.features.pulse.actions import FillIn, Vote
from bot.frame.cards import Card
from bot.frame.events import Pressed, Submitted
from tests.chat import Chat, text_of
from tests.domain.spans import everyone_hidden, told_alone
from tests.features.test_pulse import joins
from tests.people import BRAM, profile

HERE = CommunityId(1)
FORTY = tuple(profile(f"m{n:02}") for n in range(37))  # with Bram, Sanne and Ilse
LATER = tuple(profile(f"j{n:02}") for n in range(7))
WAVES = 26


@dataclass
class Year:
    """What happened, as nobody in the year could know it."""

    polls: list[Poll] = field(default_factory=list)
    asked: dict[int, frozenset[PersonId]] = field(default_factory=dict)
    answered: dict[int, frozenset[PersonId]] = field(default_factory=dict)


async def change(chat: Chat, who: Profile, **values: object) -> None:
    async with chat.engine._begin() as uow:
        person = await uow.people.known(who.account)
        assert person
        member = await uow.of(HERE).members.get(person.id)
        assert member
        await uow.of(HERE).members.save(replace(member, **values))  # type: ignore[arg-type]


async def open_poll(chat: Chat) -> Poll | None:
    async with chat.engine._begin() as uow:
        found = await uow.of(HERE).polls.newest(PollStatus.OPEN, 1)
    return found[0] if found else None


async def answer(chat: Chat, poll: Poll, who: Profile, value: int, id: str) -> None:
    if poll.kind is PollKind.PULSE:
        vote = Vote(community=HERE, poll=poll.id, value=value)
        await chat.engine.handle(Pressed(id=id, actor=who, action=vote, inline=True))
        return
    form = FillIn(community=HERE, poll=poll.id)
    values = {f"q{n}": str(1 + (value + n) % 5) for n in range(7)}
    await chat.engine.handle(Submitted(id=id, actor=who, action=form, values=values))


@pytest.fixture
async def year(community: Chat) -> tuple[Chat, Year]:
    random, ids, lived = Random(7), count(), Year()
    chat, people = community, [BRAM, *FORTY]
    await joins(chat, *FORTY)
    await chat.says(BRAM, "pulse on")
    items = tuple(item.id for item in bank("pulse"))
    await chat.fills(BRAM, {"every": "2", "weekday": "1", "bank": items, "safety": ("yes",)})
    for wave in range(WAVES):
        resting = random.sample(people[1:], 2)
        for who in resting:
            today = chat.clock.now().date()
            await change(chat, who, paused_until=today + timedelta(days=10))
        if wave in (5, 11, 17, 23):  # one leaves, now and then
            await change(chat, people.pop(1), status=Status.LEFT)
        if wave % 4 == 3 and wave // 4 < len(LATER):  # one joins, now and then
            await joins(chat, LATER[wave // 4])
            people.append(LATER[wave // 4])
        await chat.travels(days=3)
        poll = await open_poll(chat)
        if poll:
            await _answers(chat, poll, people, random, ids, lived)
        await chat.travels(days=11)
    async with chat.engine._begin() as uow:
        closed = await uow.of(HERE).polls.newest(PollStatus.CLOSED, 100)
        lived.polls = list(reversed(closed))
        for poll in closed:
            lived.asked[poll.id] = frozenset(
                a.person for a in await uow.of(HERE).polls.asked(poll.id)
            )
    return chat, lived


async def _answers(chat, poll, people, random, ids, lived) -> None:  # type: ignore[no-untyped-def]
    """Four of five answer; Bram, who sees every result, always does."""
    async with chat.engine._begin() as uow:
        asked = {one.person for one in await uow.of(HERE).polls.asked(poll.id)}
        known = {who: (await uow.people.known(who.account)).id for who in people}
    answered = set()
    for who in people:
        if known[who] in asked and (who is BRAM or random.random() < 0.8):
            await answer(chat, poll, who, random.randint(1, 5), f"year{next(ids)}")
            answered.add(known[who])
    lived.answered[poll.id] = frozenset(answered)


async def test_a_year_of_pulses_gives_nobody_away(year: tuple[Chat, Year]) -> None:
    chat, lived = year
    cohorts: dict[str, list[frozenset[PersonId]]] = defaultdict(list)
    for poll in lived.polls:
        told = [s for s in poll.release.shown if not s.held]  # type: ignore[union-attr]
        sums = [lived.answered.get(poll.id, frozenset())] * bool(told)
        assert everyone_hidden(sums)  # within one poll, by who really answered
        for shown in told:
            cohorts[poll.questions[shown.question].item].append(lived.asked[poll.id])
    cohorts.pop("comment", None)

    # As if nobody ever changed their mind about an item: every result about it, all year.
    assert all(everyone_hidden(released) for released in cohorts.values())
    assert max(len(released) for released in cohorts.values()) >= 3
    asks_everybody = told_alone([frozenset(range(40)), frozenset(range(1, 40))])
    assert asks_everybody == {0}, "the check sees what asking everybody would have told"
    await _it_was_worth_it(chat, lived)


async def _it_was_worth_it(chat: Chat, lived: Year) -> None:
    pulses = [poll for poll in lived.polls if poll.kind is PollKind.PULSE]
    safety = [poll for poll in lived.polls if poll.kind is PollKind.SAFETY]
    told = [p for p in pulses if p.release and p.release.of(0) and not p.release.of(0).held]  # type: ignore[union-attr]
    sizes = [poll.size for poll in lived.polls]

    assert len(safety) >= 2
    assert len(told) >= 20
    assert min(sizes) >= 20
    posts = [r.message for r in chat.postbox.messages["lcop"] if ":result" in r.key]
    assert len(posts) == len(lived.polls)
    assert all(isinstance(m, Card) and "M0" not in text_of(m) for m in posts)
    for address, received in chat.postbox.messages.items():
        asks = [r.at for r in received if ":ask:" in r.key]
        gaps = [later - earlier for earlier, later in zip(asks, asks[1:], strict=False)]
        assert all(gap >= timedelta(days=10) for gap in gaps), address
        assert sum(":remind:" in r.key for r in received) <= len(asks)
