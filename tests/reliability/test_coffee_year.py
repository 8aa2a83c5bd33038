"""A year of coffee rounds of seventeen: nobody meets anybody again too soon, nobody hears too much."""

from collections import Counter
from datetime import timedelta
from itertools import combinations
from random import Random

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.domain.coffee import HEARD_FOR, Group, Met
from bot.domain.items import bank
from bot.domain.membership import MOST_A_WEEK
from bot.domain.people import Profile
from bot.features.coffee.actions import TellMet
from bot.frame.engine import Engine
from storage.frame.unit_of_work import unit_of_work
from tests.benchmarks.year import Recorder, Sent, started_by_kring
from tests.chat import Chat, make_chat
from tests.conftest import SEAL, a_community
from tests.features.test_coffee import turned_on
from tests.features.test_pulse import joins
from tests.people import BRAM, profile

SEVENTEEN = tuple(profile(f"k{n:02}") for n in range(17))
TWELVE_WEEKS = timedelta(weeks=12)


async def a_year(database: AsyncEngine, clock: TravellingClock, rhythm: str) -> Chat:
    """Most meet; of a round two out of three say so. Every week they do something else as well, and there is
    a pulse every two weeks."""
    begin = unit_of_work(database, clock, ("test",))
    chat = make_chat(Engine(SUBJECTS, begin, clock, seal=SEAL), database, clock, Recorder(clock))
    await a_community(chat)
    await joins(chat, *SEVENTEEN)
    for who in SEVENTEEN:
        await chat.says(who, "koffie aan")
    await turned_on(chat, BRAM, rhythm=rhythm)
    await chat.says(BRAM, "pulse on")
    items = tuple(item.id for item in bank("pulse"))
    await chat.fills(BRAM, {"every": "2", "weekday": "1", "bank": items, "safety": ("yes",)})
    chance = Random(5)
    for _ in range(53):
        await chat.travels(days=7)
        await _told(chat, chance)
    return chat


async def _told(chat: Chat, chance: Random) -> None:
    async with chat.stored() as kept:
        rounds = await kept.here.coffee.rounds()
        day = rounds[0].day if rounds else None
        newest = await kept.here.coffee.groups(day=day) if day else ()
        ids = {(await kept.person(who)).id: who for who in SEVENTEEN}
    for who in chance.sample(SEVENTEEN, 14):
        await chat.says(who, "help")
    for group in newest:
        if group.met is Met.OPEN and chance.random() < 2 / 3:
            await _answers(chat, group, ids[chance.choice(group.people)])


async def _answers(chat: Chat, group: Group, who: Profile) -> None:
    said = TellMet(community=group.community, group=group.id, said="yes")
    await chat.forges(who, said)


@pytest.mark.parametrize(
    ("rhythm", "least"), [("fortnightly", 24), ("weekly", 48), ("monthly", 11)]
)
async def test_a_year_of_coffee_without_a_repeat_too_early(
    database: AsyncEngine, clock: TravellingClock, rhythm: str, least: int
) -> None:
    chat = await a_year(database, clock, rhythm)
    async with chat.stored() as kept:
        groups = await kept.here.coffee.groups()
    days = sorted({group.day for group in groups})
    assert len(days) >= least
    for day in days:
        seated = [person for group in groups if group.day == day for person in group.people]
        assert sorted(seated) == sorted(set(seated))
        assert len(seated) >= 15  # but for who is left in peace
    if rhythm != "weekly":  # sixteen others, twelve weeks of one or two each: somebody comes round
        assert _soonest(groups) >= TWELVE_WEEKS
    _nobody_hears_too_much(chat)


def _soonest(groups: list[Group]) -> timedelta:
    """The shortest time after which the same two were brought together again."""
    met: dict[frozenset[int], object] = {}
    soonest = timedelta.max
    for group in sorted(groups, key=lambda one: one.day):
        for two in map(frozenset, combinations(group.people, 2)):
            if two in met:
                soonest = min(soonest, group.day - met[two])  # type: ignore[operator]
            met[two] = group.day
    return soonest


def _nobody_hears_too_much(chat: Chat) -> None:
    sent: list[Sent] = chat.postbox.sent  # type: ignore[attr-defined]
    started = [one for one in sent if started_by_kring(one)]
    weeks = Counter((one.to, one.at.isocalendar()[:2]) for one in started)
    assert max(weeks.values()) <= MOST_A_WEEK
    heads_up = [one for one in sent if ":heads-up:" in one.key]
    assert heads_up
    per_person = Counter(one.to for one in heads_up)
    year_of_them = timedelta(days=371) / HEARD_FOR
    assert max(per_person.values()) <= 2 * year_of_them
    asked = Counter(one.key for one in sent if ":met:" in one.key)
    assert set(asked.values()) == {1}
