"""`python -m tests.benchmarks.year`: a year of forty members and twelve newcomers, lively and silent.

Everything runs through the real engine, storage, clock and courier. Prints how many messages that
Kring started each role heard, and exits with 1 where a figure of the pace of a community is not kept.
"""

import asyncio
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import structlog

from adapters.clock import TravellingClock
from bot.catalog import SUBJECTS
from bot.domain.checkins import CheckInStatus
from bot.domain.communities import CommunityId
from bot.domain.eligibility import NUDGES, Purpose
from bot.domain.people import Language, Profile
from bot.domain.polls import PollStatus
from bot.features.checkins.actions import AnswerCheckIn
from bot.features.mentors import actions as mentors
from bot.features.pairs import actions as pairs_
from bot.features.pulse.actions import FillIn, Vote
from bot.features.rounds import actions as rounds
from bot.features.welcome import actions as welcome
from bot.frame.actions import Action, pack, unpack
from bot.frame.cards import Button, Buttons, Card, Form, Row
from bot.frame.delivery import Letter
from bot.frame.engine import Engine
from bot.frame.events import Pressed, Submitted
from storage.frame.database import open_database
from storage.frame.migrate import upgrade
from storage.frame.unit_of_work import unit_of_work
from tests.chat import CHANNEL, Chat, Postbox, make_chat, text_of
from tests.people import BRAM, profile

HERE = CommunityId(1)
ZONE = ZoneInfo("Europe/Amsterdam")
START = datetime(2026, 9, 7, 8, 0, tzinfo=UTC)  # the term's first Monday
QUIET = (
    "2026-10-19 - 2026-10-23 Herfst\n2026-12-21 - 2027-01-03 Kerst\n2027-07-12 - 2027-08-20 Zomer"
)
TOPICS = ("toetsing", "feedback", "onderzoek", "statistiek", "coachen")
SLOTS = ("mon-am", "tue-pm", "wed-am", "thu-pm")
DAYS = 364
MOST_A_WEEK = 2
PRESSED = (
    rounds.Accept,
    rounds.AskFirst,
    pairs_.ProposeTime,
    pairs_.AgreeTime,
    pairs_.HaveMet,
    pairs_.GoOn,
    mentors.StillHere,
    rounds.ConfirmRound,
    welcome.JoinWithout,
    welcome.Done,
    welcome.AcceptBuddy,
)

# A silent year, from a community of forty in which nobody answers any more (DESIGN: the pace).
SILENT_AT_MOST = {"member": 6, "newcomer": 11, "facilitator": 16, "evaluator": 16}


@dataclass
class Sent:
    """One letter that reached somebody."""

    to: str
    key: str
    purpose: Purpose
    at: datetime
    text: str


class Recorder(Postbox):
    """Keeps a list of what was sent, beside the conversations as they stand now."""

    def __init__(self, clock: TravellingClock) -> None:
        super().__init__(clock)
        self.sent: list[Sent] = []

    async def deliver(self, letter: Letter) -> str:
        if not letter.is_update:
            text = text_of(letter.message)
            now = self._clock.now()
            self.sent.append(Sent(letter.address, letter.key, letter.purpose, now, text))
        return await super().deliver(letter)


@dataclass
class Town:
    """The community, who is in it, and how diligent each of them is."""

    chat: Chat
    post: Recorder
    roles: dict[str, str] = field(default_factory=dict)
    people: dict[str, Profile] = field(default_factory=dict)
    diligence: dict[str, float] = field(default_factory=dict)
    random: Random = field(default_factory=lambda: Random(11))
    seen: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    ids: Iterator[int] = field(default_factory=count)

    def add(self, who: Profile, role: str, diligence: float) -> None:
        self.people[who.account.user] = who
        self.roles[who.account.user] = role
        self.diligence[who.account.user] = diligence

    async def reads_mail(self) -> None:
        """Everybody looks at what is new, and reacts to some of it as people do."""
        for user, who in self.people.items():
            conversation = list(self.post.messages.get(user, []))
            fresh = conversation[self.seen[user] :]
            self.seen[user] = len(conversation)
            for received in fresh:
                if self.random.random() < self.diligence[user]:
                    await self._reacts(who, received.key, received.message)

    async def _reacts(self, who: Profile, key: str, message: object) -> None:
        for action in _buttons(message):
            values = self._filled(action)
            if values is None:
                continue
            fresh = unpack(action.name, pack(action))
            event = Pressed(id=f"y{next(self.ids)}", actor=who, action=fresh, message=key)
            answer = await self.chat.engine.handle(event)
            if answer.form:
                done = unpack(answer.form.action.name, pack(answer.form.action))
                await self.chat.engine.handle(
                    Submitted(
                        id=f"y{next(self.ids)}",
                        actor=who,
                        action=done,
                        values=values or self._anything(answer.form),
                        message=key,
                    )
                )
            await self.chat.machine.settle()
            return

    def _filled(self, action: Action) -> dict[str, str] | None:
        """What this person does with a button: None to leave it."""
        match action:
            case Vote():
                return {} if action.value == self.random.randint(3, 5) else None
            case AnswerCheckIn():
                met = "yes" if self.random.random() < 0.7 else "not-yet"
                return {"met": met, "progress": str(self.random.randint(4, 9))}
            case FillIn():
                return {f"q{n}": str(self.random.randint(2, 5)) for n in range(7)}
            case pairs_.Contact(yes=yes):
                return {} if yes else None
            case action if isinstance(action, PRESSED):
                return {}
        return None

    def _anything(self, form: Form) -> dict[str, str]:
        return {}


def _buttons(message: object) -> list[Action]:
    if not isinstance(message, Card):
        return []
    found: list[Action] = []
    for part in message.body:
        if isinstance(part, Buttons):
            found += [item.action for item in part.items if isinstance(item, Button)]
        if isinstance(part, Row) and isinstance(part.button, Button):
            found.append(part.button.action)
    return found


def _people() -> list[tuple[Profile, str, float]]:
    """Forty: a facilitator and a leader, two evaluators, twelve mentors, fourteen mentees, ten others."""
    named = [(BRAM, "facilitator", 0.95), (profile("lea"), "facilitator", 0.5)]
    named += [(profile("eva2", "Evelien"), "evaluator", 0.8), (profile("fay"), "evaluator", 0.4)]
    roles = ["mentor"] * 12 + ["mentee"] * 14 + ["member"] * 10
    for n, role in enumerate(roles):
        language = Language.EN if n % 6 == 5 else Language.NL
        who = profile(f"{role}{n:02}", f"{role.title()} {n:02}", language)
        named.append((who, role, (0.9, 0.75, 0.5, 0.2)[n % 4]))
    return named


NEWCOMERS = [
    profile(f"new{n:02}", f"Nieuw {n:02}", Language.EN if n % 3 == 2 else Language.NL)
    for n in range(12)
]


async def founded(chat: Chat, post: Recorder) -> Town:
    """The community on its first day, with everything on that a facilitator can turn on."""
    town = Town(chat, post)
    await chat.says(BRAM, "setup", place=CHANNEL)
    charter = {"name": "LCOP Toetsing", "purpose": "Samen leren", "quiet": QUIET, "send_at": "9:30"}
    await chat.fills(BRAM, charter, picked={"facilitator": (BRAM.account,)}, place=CHANNEL)
    await chat.says(BRAM, "settings mentoring")
    await chat.fills(BRAM, {"rounds": "weekly", "leftovers": "peers"})
    for who, role, diligence in _people():
        town.add(who, role, diligence)
        await chat.says(who, "start", place=CHANNEL)
        if role == "evaluator":
            await chat.says(BRAM, f"role give {who.name} evaluator", about=who)
            await chat.says(who, "role yes")
        if role == "mentor":
            await chat.says(who, "mentor offer")
            n = len(town.people)
            topics = f"{TOPICS[n % 5]}, {TOPICS[(n + 1) % 5]}"
            offer = {"topics": topics, "capacity": "1", "languages": ("nl", "en"), "slots": SLOTS}
            await chat.fills(who, {**offer, "mode": "either"})
        if role == "mentee":
            await chat.says(who, "mentor find")
            goal = {"goal": TOPICS[len(town.people) % 5], "why": "Nu", "slots": SLOTS}
            await chat.fills(who, {**goal, "languages": ("nl", "en")})
    await chat.says(BRAM, "pulse on")
    await chat.fills(BRAM, {"every": "2", "weekday": "1", "safety": ("yes",), "bank": _bank()})
    return town


def _bank() -> tuple[str, ...]:
    from bot.domain.items import bank

    return tuple(item.id for item in bank("pulse"))


async def lives(town: Town, days: int, joining: dict[int, Profile]) -> None:
    for day in range(days):
        if who := joining.get(day):
            town.add(who, "newcomer", 0.6)
            await town.chat.joins(who)
        await town.chat.travels(days=1)
        await town.reads_mail()


async def with_town(story: object) -> tuple[Town, datetime]:
    """Play a story on a database of its own; the town, and from when on to look."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'kring.db'}"
        await upgrade(url)
        database = open_database(url)
        clock = TravellingClock(START)
        begin = unit_of_work(database, clock, ("test",))
        post = Recorder(clock)
        chat = make_chat(Engine(SUBJECTS, begin, clock), database, clock, post)
        town = await founded(chat, post)
        since = await story(town)  # type: ignore[operator]
        await _kept(town, since)
        await database.dispose()
        return town, since


async def active(town: Town) -> datetime:
    await lives(town, DAYS, {3 + 30 * n: who for n, who in enumerate(NEWCOMERS)})
    return START


async def silent(town: Town) -> datetime:
    """Six lively weeks, in which pairs begin and newcomers come; then nobody answers any more."""
    await lives(town, 42, {38 + n: who for n, who in enumerate(NEWCOMERS[:4])})
    since = town.chat.clock.now()
    town.diligence = dict.fromkeys(town.diligence, 0.0)
    await lives(town, DAYS, {})
    return since


FAULTS: list[str] = []


def fault(text: str) -> None:
    FAULTS.append(text)
    print(f"  ✗ {text}")


def started_by_kring(sent: Sent) -> bool:
    return sent.purpose in NUDGES


def _week(at: datetime) -> date:
    day = at.astimezone(ZONE).date()
    return day - timedelta(days=day.weekday())


async def _kept(town: Town, since: datetime) -> None:
    """What must hold in every year."""
    sent = [one for one in town.post.sent if one.at >= since and one.to in town.people]
    weeks = Counter((one.to, _week(one.at)) for one in sent if started_by_kring(one))
    over = {key: n for key, n in weeks.items() if n > MOST_A_WEEK}
    print(f"  person-weeks with a message: {len(weeks)}; above two: {len(over)}")
    if over:
        fault(f"{len(over)} person-weeks above two: {sorted(over)[:3]}")
    days = Counter(
        (one.to, one.at.astimezone(ZONE).date()) for one in sent if one.purpose is Purpose.NOTICE
    )
    print(
        f"  person-days with a notice: {len(days)}; with several: {sum(n > 1 for n in days.values())}"
    )
    await _closing_days(town, sent)
    await _silent_pairs(town, sent)
    _alike(sent)


async def _closing_days(town: Town, sent: list[Sent]) -> None:
    async with town.chat.engine._begin() as uow:
        polls = await uow.of(HERE).polls.newest(PollStatus.CLOSED, 1000)
    closing = {poll.key: poll.closes.astimezone(ZONE).date() for poll in polls if poll.closes}
    late = [
        one
        for one in sent
        for key, day in closing.items()
        if one.key.startswith((f"{key}:remind:", f"{key}:ask:"))
        and one.at.astimezone(ZONE).date() >= day
    ]
    if late:
        fault(f"{len(late)} asked or reminded on a closing day: {late[0].key} {late[0].at}")


async def _silent_pairs(town: Town, sent: list[Sent]) -> None:
    """Nobody hears 'silent' of a pair that answered the last thing it was asked."""
    async with town.chat.engine._begin() as uow:
        pairs = {pair.key: pair for pair in await uow.of(HERE).pairs.all()}
        said = [one for one in sent if ":silent:" in one.key]
        for one in said:
            pair = pairs[one.key.split(":silent:")[0]]
            known = await uow.of(HERE).check_ins.of_pair(pair.id)
            day = one.at.astimezone(ZONE).date()
            due = [c for c in known if c.day <= day and c.status is not CheckInStatus.PLANNED]
            newest = max((c.day for c in due), default=None)
            answered = [c for c in due if c.status is CheckInStatus.ANSWERED and c.day == newest]
            if answered and day - answered[0].day < timedelta(days=14):
                fault(f"'silent' said of a pair that answered: {one.key} {one.at:%Y-%m-%d}")


def _alike(sent: list[Sent]) -> None:
    texts = Counter((one.to, one.text) for one in sent if one.purpose is not Purpose.ANSWER)
    for (who, text), n in texts.items():
        if n >= 3:
            fault(f"{n} texts alike to {who}: {text.splitlines()[0][:100]!r}")


def printed(title: str, town: Town, since: datetime) -> dict[str, int]:
    """Messages a week per role, and the most that one person of each role heard."""
    print(title)
    sent = [one for one in town.post.sent if one.at >= since and one.purpose is not Purpose.ANSWER]
    heard: dict[str, int] = Counter(one.to for one in sent)
    most: dict[str, int] = {}
    for role in dict.fromkeys(town.roles.values()):
        people = [user for user, has in town.roles.items() if has == role]
        counts = sorted(heard[user] for user in people)
        nudges = sum(one.to in people and started_by_kring(one) for one in sent)
        mean = sum(counts) / len(people) / (DAYS / 7)
        most[role] = counts[-1]
        print(
            f"  {role:<12} {len(people):>3} people  {mean:5.2f} a week  ({nudges} nudges)"
            f"  per person: least {counts[0]}, most {counts[-1]}"
        )
    channel = [one for one in town.post.sent if one.at >= since and one.to == CHANNEL.channel]
    print(f"  the channel: {len(channel)} posts")
    return most


async def main(details: str = "") -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    print("An active year:")
    town, since = await with_town(active)
    printed("messages that Kring started:", town, since)
    _show(town, since, details)
    print("A silent year:")
    town, since = await with_town(silent)
    most = printed("messages that Kring started:", town, since)
    _show(town, since, details)
    within_bounds(most)
    sys.exit(bool(FAULTS))


def within_bounds(most: Mapping[str, int]) -> None:
    """What one person of each role may hear at most in a silent year."""
    for role, n in most.items():
        allowed = SILENT_AT_MOST.get(role, SILENT_AT_MOST["member"])
        if n > allowed:
            fault(f"a silent year: a {role} heard {n}, not {allowed} at most")


def _show(town: Town, since: datetime, user: str) -> None:
    """Everything one person heard, to be read as them."""
    for one in town.post.sent:
        if one.to in user.split(",") and one.at >= since:
            print(
                f"    {one.at:%Y-%m-%d %a %H:%M} [{one.purpose}] {one.text[:400]}".replace(
                    "\n", " | "
                )
            )


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:2]))
