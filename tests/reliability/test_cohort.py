"""A cohort of sixty, from the first offer to the last thanks: six months through the real engine."""

from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.checkins import CheckInStatus
from bot.domain.pairs import TOGETHER, Pair, PairStatus
from bot.domain.people import Language, Profile
from tests.chat import CHANNEL, Chat
from tests.features.matched import pairs_in
from tests.people import BRAM, EVERYONE, profile

TOPICS = ("toetsing", "feedback", "onderzoek", "statistiek", "coachen")
SLOTS = ("mon-am", "tue-pm", "wed-am", "thu-pm", "fri-am")
CHRISTMAS = "2026-12-21 - 2027-01-03 Kerstvakantie"
SPRING = "2027-02-15 - 2027-02-19 Voorjaarsvakantie"
QUIET = (
    QuietPeriod(datetime(2026, 12, 21).date(), datetime(2027, 1, 3).date()),
    QuietPeriod(datetime(2027, 2, 15).date(), datetime(2027, 2, 19).date()),
)

MENTORS = [profile(f"mentor{n:02}", f"Mentor {n:02}") for n in range(20)]
MENTEES = [
    profile(f"mentee{n:02}", f"Mentee {n:02}", Language.EN if n % 8 == 7 else Language.NL)
    for n in range(40)
]


def said(chat: Chat, who: Profile) -> str:
    return "\n".join([*chat.messages_to(who)])


async def everyone_takes_part(chat: Chat) -> None:
    await chat.says(BRAM, "setup", place=CHANNEL)
    charter = {"name": "LCOP Toetsing", "purpose": "Samen leren", "quiet": f"{CHRISTMAS}\n{SPRING}"}
    await chat.fills(BRAM, charter, picked={"facilitator": (BRAM.account,)}, place=CHANNEL)
    await chat.says(BRAM, "settings mentoring")
    await chat.fills(BRAM, {"rounds": "weekly", "leftovers": "peers"})
    for who in (*MENTORS, *MENTEES):
        await chat.says(who, "start", place=CHANNEL)


async def offers_and_wishes(chat: Chat) -> None:
    for n, mentor in enumerate(MENTORS):
        await chat.says(mentor, "mentor offer")
        topics = f"{TOPICS[n % 5]}, {TOPICS[(n + 1) % 5]}"
        shared = {"languages": ("nl", "en"), "slots": SLOTS, "mode": "either"}
        capacity = str(1 + n % 2)
        await chat.fills(mentor, {"topics": topics, "capacity": capacity, **shared})
    for n, mentee in enumerate(MENTEES):
        await chat.says(mentee, "mentor find" if n % 8 == 7 else "mentor zoeken")
        slots = (SLOTS[n % 5], SLOTS[(n + 1) % 5], SLOTS[(n + 2) % 5])
        language = ("en",) if n % 8 == 7 else ("nl",)
        wish = {"goal": TOPICS[n % 5], "why": "Nu", "languages": language, "slots": slots}
        await chat.fills(mentee, wish)


async def answers_requests(chat: Chat, rounds: int) -> None:
    """Mentors answer as people do: most say yes, some no, some never say a word.

    One request a day reaches a mentor: who has two places answers the second on the second day.
    """
    for days in (1, 6) * rounds:
        for n, mentor in enumerate(MENTORS):
            if n == 3:
                continue  # never answers
            label = "Nu niet" if n == 5 else "Ja, dat doe ik"
            while _has(chat, mentor, f"[{label}]"):
                await chat.presses(mentor, label)
        await chat.travels(days=days)


def _has(chat: Chat, who: Profile, label: str) -> bool:
    return any(label in text for text in chat.messages_to(who))


async def choose(chat: Chat) -> None:
    for n, mentee in enumerate(MENTEES):
        surprise = "Surprise me" if n % 8 == 7 else "Verras me"
        first = [t for t in chat.messages_to(mentee) if "eerst]" in t or "first]" in t]
        if n == 11 or not first:
            continue  # Mentee 11 never chooses
        if surprise in first[-1]:
            await chat.presses(mentee, surprise)
        else:
            start = first[-1].index("[Ask " if n % 8 == 7 else "[Vraag ") + 1
            await chat.presses(mentee, first[-1][start : first[-1].index("]", start)])


async def checks_in(chat: Chat, mentees: list[Profile], progress: int) -> None:
    for mentee in mentees:
        label = "Do the check-in" if mentee.language is Language.EN else "Check-in doen"
        if _has(chat, mentee, f"[{label}]"):
            await chat.presses(mentee, label)
            if chat.form:
                await chat.fills(mentee, {"met": "yes", "progress": str(progress)})


async def test_six_months_of_a_cohort_of_sixty(chat: Chat) -> None:
    await everyone_takes_part(chat)
    await offers_and_wishes(chat)

    # The facilitator looks, swaps one, and confirms; nothing was sent before.
    await chat.says(BRAM, "match preview")
    shown = chat.last_to(BRAM)
    assert "Dit is bewezen de beste verdeling" in shown
    assert not any(_has(chat, m, "eerst]") for m in MENTEES)
    await chat.says(BRAM, "match swap Mentee 00, Mentor 01")
    await chat.presses(BRAM, "Ja, ruil zo")
    assert "Mentee 00 → Mentor 01" in chat.last_to(BRAM)
    await chat.presses(BRAM, "Bevestigen")
    confirmed = chat.last_to(BRAM)
    assert "mentees kiezen nu" in confirmed
    left_out = [m for m in MENTEES if _has(chat, m, "In de volgende ronde ga je voor")]
    left_out += [m for m in MENTEES if _has(chat, m, "In the next round you go first")]
    assert left_out
    assert f"Op de wachtlijst: {len(left_out)}" in confirmed

    # Mentees choose; mentors accept, decline, or let it lapse; the next is asked each time.
    await choose(chat)
    await answers_requests(chat, rounds=3)
    begun = [p for p in await pairs_in(chat) if p.status in TOGETHER]
    statuses = Counter(p.status for p in await pairs_in(chat))
    assert statuses[PairStatus.DECLINED] >= 1
    assert statuses[PairStatus.LAPSED] >= 1
    assert len(begun) >= 20
    _within_capacity(begun)
    everybody = "".join(said(chat, mentee) for mentee in MENTEES)
    assert "kan er nu niemand bij hebben" in everybody
    assert "antwoordde niet op tijd" in everybody
    assert "de lijst is gesloten" in said(chat, MENTEES[11])
    assert "Ben je nog beschikbaar als mentor?" in said(chat, MENTORS[3])
    assert all(chat.rooms_of(_of(p.mentee)) for p in begun)

    # Half a year of check-ins, over Christmas and spring, with a rest, a leaver, an end, a rematch.
    with_mentor = [_of(p.mentee) for p in begun]
    resting, silent, loyal = with_mentor[0], with_mentor[1], with_mentor[6:]
    leaver = _of(next(p for p in begun if _of(p.mentee) == with_mentor[2]).mentor)
    await chat.says(resting, "pauze 4 weken")
    await chat.leaves(leaver)
    await chat.says(with_mentor[4], "mentor stop")
    await chat.fills(with_mentor[4], {"reason": "Ik ga verhuizen"})
    await chat.says(with_mentor[5], "andere mentor")
    await chat.fills(with_mentor[5], {"reason": ""})
    for month in range(6):
        await chat.travels(days=14)
        await checks_in(chat, [resting, *loyal], 3 + month)
        await chat.travels(days=16)
        await checks_in(chat, loyal, 4 + month)

    pairs = await pairs_in(chat)
    final = {_of(p.mentee).account.user: p.status for p in pairs if p.begun}
    assert "is vertrokken" in said(chat, with_mentor[2]) + said(chat, with_mentor[3])
    assert "Ik ga verhuizen" in said(chat, BRAM)
    assert "Ik ga verhuizen" not in everybody
    assert "De pauze is voorbij" in said(chat, resting)
    assert final[silent.account.user] is PairStatus.ENDED
    assert "hoorde ik een hele tijd niets" in said(chat, silent)
    assert sum(final[m.account.user] is PairStatus.COMPLETED for m in loyal) >= len(loyal) - 4
    assert "Wil jij nu iemand anders op weg helpen?" in said(chat, loyal[0])
    await _check_ins_kept_quiet(chat)
    await _books_balance(chat, pairs)


def _of(person: int) -> Profile:
    """Ids were given in the order in which people came: the cast of tests.people, then these."""
    return (*EVERYONE, *MENTORS, *MENTEES)[person - 1]


def _within_capacity(pairs: list[Pair]) -> None:
    held = Counter(p.mentor for p in pairs)
    assert all(count <= 1 + MENTORS.index(_of(mentor)) % 2 for mentor, count in held.items())
    assert len({p.mentee for p in pairs}) == len(pairs)


async def _check_ins_kept_quiet(chat: Chat) -> None:
    """No check-in at a weekend, on a public holiday or in a quiet period; each in the morning."""
    calendar, amsterdam = Calendar(QUIET), ZoneInfo("Europe/Amsterdam")
    for who in (*MENTORS, *MENTEES):
        for received in chat.postbox.messages.get(who.account.user, []):
            if ":checkin:" in received.key:
                local = received.at.astimezone(amsterdam)
                assert calendar.is_working_day(local.date())
                assert 9 <= local.hour < 17
    pairs = await pairs_in(chat)
    async with chat.engine._begin() as uow:
        for pair in pairs:
            days = [
                (c.person, c.number)
                for c in await uow.of(1).check_ins.of_pair(pair.id)  # type: ignore[arg-type]
                if c.status is not CheckInStatus.PLANNED
            ]
            assert len(days) == len(set(days))


async def _books_balance(chat: Chat, pairs: list[Pair]) -> None:
    """R8, and nobody twice with the same mentor inside twelve weeks (R1)."""
    async with chat.engine._begin() as uow:
        ledger = await uow.of(1).deliveries.ledger()  # type: ignore[arg-type]
        assert await uow.of(1).agenda.missed() == 0  # type: ignore[arg-type]
    assert ledger.balances()
    assert ledger.waiting == 0 or ledger.waiting < 5
    together = [(p.mentee, p.mentor) for p in pairs if p.begun]
    assert len(together) == len(set(together))
