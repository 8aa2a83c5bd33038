"""The pace of a community: who comes first, what rests, and what is said once."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.calendar import week_begins
from bot.domain.membership import Member
from bot.domain.people import Profile
from storage.frame.agenda import agenda
from tests.chat import CHANNEL, Chat
from tests.features.matched import joins_open, offers, paired, paired_in_words, seeks
from tests.features.test_pulse import GROUP, SCHEDULE, answered_by, joins
from tests.features.test_welcome import joins_and_tells
from tests.people import BRAM, ILSE, NOOR, SANNE
from tests.prepared import Moments

ZONE = "Europe/Amsterdam"


@pytest.fixture
async def group(community: Chat, moments: Moments) -> Chat:
    return await moments.after(_a_group, community)


async def _a_group(chat: Chat) -> None:
    await joins(chat, *GROUP)
    await chat.says(BRAM, "pulse on")
    await chat.fills(BRAM, SCHEDULE)


async def member(chat: Chat, who: Profile) -> Member:
    async with chat.stored() as kept:
        return await kept.member(who)


def sent(chat: Chat, who: Profile, kind: str) -> list[datetime]:
    return [r.at for r in chat.postbox.messages.get(who.account.user, []) if kind in r.key]


# A pulse that nobody answers.


async def test_d23_a_pulse_that_nobody_answers_pauses_and_tells_facilitators_alone(
    group: Chat,
) -> None:
    posts = len(group.in_channel())
    await group.travels(days=90)

    assert len(sent(group, GROUP[0], ":ask:")) == 2
    assert len(group.in_channel()) == posts
    told = [m for m in group.messages_to(BRAM) if "De peilvraag staat stil" in m]
    assert len(told) == 1
    assert not any("peilvraag staat stil" in m for m in group.messages_to(GROUP[0]))

    await group.says(BRAM, "hoi")
    await group.presses(BRAM, "Zet de peilvraag aan")
    await group.fills(BRAM, SCHEDULE)
    await group.travels(days=14)
    assert len(sent(group, GROUP[0], ":ask:")) == 3


async def test_d23_one_that_is_answered_again_goes_on(group: Chat) -> None:
    await group.travels(days=14)
    for _ in range(6):
        await group.travels(days=7)
        await answered_by(group, 6)

    assert not any("peilvraag staat stil" in m for m in group.messages_to(BRAM))
    assert len(sent(group, GROUP[0], ":ask:")) >= 3


async def test_u18_where_a_week_brings_too_few_the_next_question_is_open_for_four(
    group: Chat,
) -> None:
    """Three in its first week and three in its third are six who answered one question."""
    await group.travels(days=10)
    await group.says(BRAM, "pulse status")
    assert "Daarom staat de volgende vier weken open." in group.last_to(BRAM)
    await group.travels(days=6)
    assert "Anoniem: na dinsdag 5 januari 2027 kan niemand" in group.last_to(GROUP[0])
    for who in GROUP[:3]:
        await group.presses(who, "4")
    await group.travels(days=15)
    for who in GROUP[3:6]:
        await group.presses(who, "4")
    assert len(sent(group, GROUP[0], ":ask:")) == 2, "one question is open at a time"
    await group.travels(days=14)

    assert "5 tot 9 van de 15 die de vraag kregen" in group.in_channel()[-1]
    async with group.stored() as kept:
        assert (await kept.here.polls.policy()).unanswered == 0


async def test_d23_a_pulse_that_nobody_had_room_for_is_no_silence(community: Chat) -> None:
    """Newcomers hear of other things first; that they were not asked is not held against them."""
    for who in GROUP:
        await community.joins(who)
        await community.presses(who, "Meedoen zonder vragen")
    await community.says(BRAM, "pulse on")
    await community.fills(BRAM, SCHEDULE)
    await community.travels(days=9)

    assert not sent(community, GROUP[0], ":ask:")
    async with community.stored() as kept:
        assert (await kept.here.polls.policy()).unanswered == 0


async def test_d25_a_reminder_comes_at_half_time_and_never_on_the_closing_day(group: Chat) -> None:
    await group.travels(days=9)  # asked on Tuesday the 24th, closing on the 1st

    assert [at.date().isoformat() for at in sent(group, GROUP[0], ":ask:")] == ["2026-11-24"]
    reminded = [r.at for r in group.postbox.messages[GROUP[0].account.user] if "remind" in r.key]
    assert [at.date().isoformat() for at in reminded] == ["2026-11-27"]


# Two a week.


async def test_d24_a_check_in_that_is_planned_keeps_its_place_from_a_pulse(group: Chat) -> None:
    """Monday's check-in and its reminder are two: the pulse of Tuesday waits, and is not late."""
    await joins_open(group, NOOR, "lezen")
    await paired(group, NOOR, SANNE)
    for _ in range(6):
        await group.travels(days=7)
        for who in (NOOR, SANNE):
            await group.says(who, "profile")
        await answered_by(group, 6)
    checks = sent(group, SANNE, ":checkin:")

    assert len({at.date() for at in checks if at.weekday() == 0}) >= 3
    for who in (NOOR, SANNE, *GROUP):
        nudges = await started(group, who)
        weeks = [week_begins(at, ZONE) for at in nudges]
        assert max(map(weeks.count, weeks), default=0) <= 2


async def started(chat: Chat, who: Profile) -> list[datetime]:
    """When Kring wrote to somebody of its own accord."""
    kinds = (":ask:", ":remind:", ":checkin:", "welcome:", ":silent:", "buddy:")
    box = chat.postbox.messages.get(who.account.user, [])
    return [r.at for r in box if any(kind in r.key for kind in kinds) and ":hello" not in r.key]


async def test_d24_what_is_planned_says_as_what_it_will_come(group: Chat) -> None:
    await joins_and_tells(group)
    await paired_in_words(group, NOOR, SANNE)
    planned = await group.rows(agenda)
    promised = {row["kind"]: row["promises"] for row in planned if row["promises"]}

    assert promised["checkin.due"] == "nudge-3-check-in"
    assert promised["welcome.step"] == "nudge-5-welcome"


# Who does not answer.


async def test_who_reacts_to_nothing_is_left_in_peace_and_told_once(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=60)
    heard = len(community.messages_to(NOOR))
    told = [m for m in community.messages_to(NOOR) if "ik laat je met rust" in m]
    assert len(told) == 1
    assert (await member(community, NOOR)).resting

    await community.travels(days=200)
    last = community.messages_to(NOOR)[heard:]
    assert len(last) == 1  # that the welcome ends
    assert "welkom" in last[0]


async def test_anything_they_do_brings_them_back(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=60)
    await community.presses(NOOR, "Ik doe weer mee")
    back = await member(community, NOOR)

    assert "Fijn dat je er weer bent" in "".join(community.messages_to(NOOR))
    assert back.resting is None and back.unanswered <= 1  # the step that waited
    await community.travels(days=40)
    assert "Een maand" in "".join(community.messages_to(NOOR))


async def test_who_rests_is_asked_nothing_by_others_either(community: Chat) -> None:
    await offers(community, SANNE, "toetsing")
    async with community.stored() as kept:
        person = await kept.person(SANNE)
        await kept.here.members.rest(person.id, community.clock.now().date())
    await community.says(NOOR, "start", place=CHANNEL)
    await seeks(community, NOOR, "toetsing")
    await community.travels(days=3)

    assert "Vraag Sanne" not in "".join(community.messages_to(NOOR))


async def test_d23_a_silent_community_is_told_so_once_and_then_a_line_a_month(
    community: Chat,
) -> None:
    await community.says(NOOR, "start", place=CHANNEL)
    await seeks(community, NOOR, "toetsing")
    await community.travels(to=datetime(2027, 11, 22, 9, 0, tzinfo=UTC))
    words = [m for m in community.messages_to(BRAM) if "Het is stil geworden" in m]
    lines = [m for m in community.messages_to(BRAM) if "is nog stil" in m]

    assert len(words) == 1
    assert 6 <= len(lines) <= 11
    assert len(community.messages_to(ILSE)) <= 6
    assert len(set(community.messages_to(BRAM))) >= len(community.messages_to(BRAM)) - 1


async def test_the_same_worklist_is_not_shown_every_week(community: Chat) -> None:
    await community.says(NOOR, "start", place=CHANNEL)
    await seeks(community, NOOR, "toetsing")
    for _ in range(8):
        await community.travels(days=7)
        await community.says(SANNE, "profile")
    lists = [r.at for r in community.postbox.messages["bram"] if r.key.startswith("worklist:1:2")]

    assert len(lists) == 2
    assert lists[1].date() - lists[0].date() == timedelta(weeks=4)
