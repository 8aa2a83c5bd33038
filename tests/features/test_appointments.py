"""D29: a talk that two agreed is remembered, shown, moved, called off, reminded of, and asked about."""

from copy import copy
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, local_date, local_instant
from bot.domain.communities import CommunityId
from bot.domain.eligibility import UNANSWERED_AT_MOST
from bot.domain.meetings import asked_after, reminder
from bot.domain.people import Profile
from tests.chat import CHANNEL, Chat, text_of
from tests.features.matched import KEES, join, offers, paired, paired_in_words, pairs_in, seeks
from tests.people import EVA, KOFI, LENA, NOOR, PRIYA, SANNE
from tests.prepared import Moments

AGREED = "Je spreekt "
ASKED = "Hebben jullie elkaar gesproken?"
TALKING = "You're talking to "
TALKED = "Did you talk?"


async def _paired(chat: Chat) -> None:
    await join(chat, NOOR, KEES)
    await paired(chat, NOOR, SANNE)


async def _paired_in_english(chat: Chat) -> None:
    await join(chat, KOFI, LENA)
    await paired(chat, KOFI, PRIYA)


@pytest.fixture
async def pair(community: Chat, moments: Moments) -> Chat:
    """Noor and Sanne are matched, on Monday 23 November, at three in the afternoon."""
    return await moments.after(_paired, community)


@pytest.fixture
async def duo(circle: Chat, moments: Moments) -> Chat:
    """The same in English: Kofi and Priya are matched."""
    return await moments.after(_paired_in_english, circle)


async def agrees(chat: Chat, text: str, asks: Profile = NOOR, other: Profile = SANNE) -> None:
    await chat.says(asks, text)
    await chat.presses(asks, "time-send")
    await chat.presses(other, "time-agree")


async def they_agree(chat: Chat, text: str, asks: Profile = KOFI) -> None:
    """The same with Priya."""
    await agrees(chat, text, asks, PRIYA)


def heard(chat: Chat, who: Profile, text: str) -> list[str]:
    """The moments, in UTC, at which somebody was told this."""
    found = chat.postbox.messages.get(who.account.user, [])
    return [f"{r.at:%m-%d %H:%M}" for r in found if text in text_of(r.message)]


async def test_d29_what_was_agreed_is_shown_wherever_one_looks(duo: Chat) -> None:
    await they_agree(duo, "meeting Tuesday 1 December 14:00")
    home = text_of(await duo.opens_home(KOFI))
    assert "Your mentor: Priya · Tuesday 1 December 14:00" in home
    await duo.says(KOFI, "mentor")
    assert "conversation on Tuesday 1 December 14:00" in duo.last_to(KOFI)
    await duo.says(KOFI, "next")

    assert "Tuesday 1 December 14:00 conversation – Kofi – Priya" in duo.last_to(KOFI)
    assert "reminder of a conversation" in duo.last_to(KOFI)


async def test_d29_each_is_reminded_once_the_working_day_before(pair: Chat) -> None:
    await agrees(pair, "afspraak dinsdag 1 december 14:00")
    await pair.travels(days=9)

    assert heard(pair, NOOR, AGREED) == ["11-30 08:30"]
    assert heard(pair, SANNE, AGREED) == ["11-30 08:30"]


async def test_d29_a_talk_of_tomorrow_agreed_in_the_afternoon_is_reminded_of_that_morning(
    duo: Chat,
) -> None:
    await they_agree(duo, "meeting tomorrow 14:00")
    await duo.travels(days=3)

    assert heard(duo, KOFI, TALKING) == ["11-24 08:30"]


async def test_d29_each_is_reminded_in_their_own_morning(community: Chat) -> None:
    """Eva is in New York."""
    await community.says(EVA, "start", place=CHANNEL)
    await offers(community, SANNE, "toetsing", languages=("nl", "en"))
    await seeks(community, EVA, "toetsing", languages=("nl", "en"))
    await community.presses(EVA, "Ask Sanne first")
    await community.presses(SANNE, "Ja, dat doe ik")
    await agrees(community, "meeting Tuesday 1 December 10:00", EVA)
    await community.travels(days=9)

    assert heard(community, EVA, "You're talking to ") == ["11-30 14:30"]
    assert heard(community, SANNE, "Je spreekt Eva op dinsdag 1 december 16:00") == ["11-30 08:30"]


async def test_d29_whether_it_came_to_it_is_asked_and_nothing_else(duo: Chat) -> None:
    """It was asked after a week whether they were in touch, though they had a talk planned."""
    await they_agree(duo, "meeting Tuesday 1 December 14:00")
    await duo.travels(days=10)
    assert heard(duo, KOFI, TALKED) == ["12-02 08:30"]
    await duo.presses(KOFI, "Yes")
    await duo.travels(days=2)

    assert (await pairs_in(duo))[0].met
    assert (await pairs_in(duo))[0].meeting is None
    assert heard(duo, PRIYA, TALKED) == ["12-02 08:30"]
    assert not heard(duo, PRIYA, "Are you in touch?")


async def test_d29_no_talk_after_all_is_an_answer_too(duo: Chat) -> None:
    await they_agree(duo, "meeting Tuesday 1 December 14:00")
    await duo.travels(days=10)
    await duo.presses(KOFI, "No, it didn't work out")
    assert "[Another time]" in duo.last_to(KOFI)
    one = (await pairs_in(duo))[0]

    assert one.heard == date(2026, 12, 3)
    assert (one.met, one.meeting) == (False, None)


async def test_d29_a_check_in_that_says_so_spares_the_question(duo: Chat) -> None:
    await they_agree(duo, "meeting tomorrow 14:00")
    await duo.travels(to=datetime(2026, 11, 24, 16, tzinfo=UTC))
    await duo.says(KOFI, "checkin")
    await duo.presses(KOFI, "Do the check-in")
    await duo.fills(KOFI, {"met": "yes", "progress": "6"})
    await duo.travels(days=4)

    assert not heard(duo, KOFI, TALKED)
    assert not heard(duo, PRIYA, TALKED)


@pytest.mark.parametrize(
    "text",
    ["verzet afspraak naar woensdag 2 december 10:00", "verzet ons gesprek naar 2 december 10:00"],
)
async def test_d29_it_is_moved_by_talking_and_the_other_agrees(pair: Chat, text: str) -> None:
    await agrees(pair, "afspraak dinsdag 1 december 14:00")
    await pair.says(NOOR, text)
    instead = "woensdag 2 december 10:00 voor, in plaats van dinsdag 1 december 14:00"
    assert instead in pair.last_to(NOOR)
    await pair.presses(NOOR, "Ja, stel het voor")
    assert "in plaats van dinsdag 1 december 14:00" in pair.last_to(SANNE)
    await pair.presses(SANNE, "Dat past mij")
    await pair.travels(days=11)

    assert heard(pair, SANNE, AGREED) == ["12-01 08:30"]
    assert heard(pair, SANNE, ASKED) == ["12-03 08:30"]


@pytest.mark.parametrize(
    "text", ["gaat niet door", "de afspraak gaat niet door", "annuleer afspraak"]
)
async def test_d29_it_is_called_off_with_one_press_and_the_other_hears_it(
    pair: Chat, text: str
) -> None:
    await agrees(pair, "afspraak dinsdag 1 december 14:00")
    await pair.says(SANNE, text)
    assert "dinsdag 1 december 14:00" in pair.last_to(SANNE)
    assert (await pairs_in(pair))[0].meeting  # nothing by words alone
    await pair.presses(SANNE, "Gaat niet door")
    assert "jullie gesprek van dinsdag 1 december 14:00 niet doorgaat" in pair.last_to(NOOR)
    await pair.travels(days=12)

    assert not heard(pair, NOOR, AGREED) + heard(pair, NOOR, ASKED)
    assert heard(pair, SANNE, "Hebben jullie al contact?")  # nothing stands: that is asked again


async def test_d29_without_an_appointment_there_is_nothing_to_call_off(duo: Chat) -> None:
    await duo.says(KOFI, "the meeting is off")

    assert "You have nothing planned right now" in duo.last_to(KOFI)


async def test_d29_an_old_card_calls_off_no_other_talk(duo: Chat) -> None:
    await they_agree(duo, "meeting Tuesday 1 December 14:00")
    old = copy(duo.postbox.messages["kofi"][-1])
    await they_agree(duo, "move our meeting to Wednesday 2 December 10:00")
    duo.postbox.messages["kofi"].append(old)
    await duo.presses(KOFI, "It's off")

    assert "That's no longer planned" in duo.last_to(KOFI)
    assert (await pairs_in(duo))[0].meeting == datetime(2026, 12, 2, 9, tzinfo=UTC)


async def test_d29_several_talks_of_a_day_are_one_message(duo: Chat) -> None:
    await paired_in_words(duo, LENA, PRIYA)
    await they_agree(duo, "meeting Tuesday 1 December 14:00")
    await they_agree(duo, "meeting Tuesday 1 December 15:00", LENA)
    before = len(duo.messages_to(PRIYA))
    await duo.travels(to=datetime(2026, 11, 30, 12, tzinfo=UTC))
    told = [text for text in duo.messages_to(PRIYA)[before:] if TALKING in text]

    assert len(told) == 1
    assert "You're talking to Kofi on" in told[0]
    assert "You're talking to Lena on" in told[0]


async def test_d29_a_question_about_one_talk_and_a_reminder_of_another_are_one_message(
    pair: Chat,
) -> None:
    await paired_in_words(pair, KEES, SANNE)
    await agrees(pair, "afspraak maandag 30 november 14:00")
    await agrees(pair, "afspraak woensdag 2 december 15:00", KEES)
    await pair.travels(to=datetime(2026, 12, 1, 12, tzinfo=UTC))
    last = pair.last_to(SANNE)

    assert heard(pair, SANNE, ASKED) == ["12-01 08:30"]
    assert "Je spreekt Kees op woensdag 2 december 15:00" in last
    assert "Je had een afspraak met Noor op maandag 30 november 14:00" in last
    await pair.presses(SANNE, "Ja")
    assert [one.met for one in await pairs_in(pair)] == [True, False]


async def test_d29_the_preparation_comes_with_the_reminder_of_the_first_talk(duo: Chat) -> None:
    await they_agree(duo, "meeting Tuesday 1 December 14:00")
    await duo.travels(days=9)
    told = [text for text in duo.messages_to(PRIYA) if "Your first conversation with Kofi" in text]

    assert len(told) == 1
    assert "You're talking to Kofi on Tuesday 1 December 14:00" in told[0]


async def test_d29_a_talk_of_this_very_day_is_prepared_at_once(duo: Chat) -> None:
    await they_agree(duo, "meeting today 20:00")
    await duo.travels(days=0.05)

    assert heard(duo, PRIYA, "Your first conversation with Kofi") == [
        "11-23 09:00"
    ]  # as soon as it was agreed


async def test_d29_who_pauses_does_not_come_and_the_other_hears_that(pair: Chat) -> None:
    await agrees(pair, "afspraak dinsdag 1 december 14:00")
    await pair.says(NOOR, "pauze 2 weken")
    await pair.travels(days=0.1)
    assert "gesprek van dinsdag 1 december 14:00 gaat daarom niet door" in pair.last_to(SANNE)
    await pair.travels(days=20)

    assert not heard(pair, SANNE, AGREED) + heard(pair, SANNE, ASKED)


@pytest.mark.parametrize("how", ["stops", "leaves", "erased"])
async def test_d29_with_a_pair_its_talk_is_over(duo: Chat, how: str) -> None:
    await they_agree(duo, "meeting Tuesday 1 December 14:00")
    if how == "stops":
        await duo.says(KOFI, "mentor end")
        await duo.fills(KOFI, {"reason": ""})
    elif how == "leaves":
        await duo.leaves(KOFI)
    else:
        await duo.says(KOFI, "erase")
        await duo.presses(KOFI, "Yes, erase everything")
    await duo.travels(days=12)

    assert "So your conversation of Tuesday 1 December 14:00 is off" in "".join(
        duo.messages_to(PRIYA)
    )
    assert not heard(duo, PRIYA, TALKING) + heard(duo, PRIYA, TALKED)


async def test_d29_it_does_not_count_and_comes_where_no_nudge_would(pair: Chat) -> None:
    """Who answered nothing for weeks is not asked anything any more, and still hears of their own talk."""
    await pair.travels(days=70)
    async with pair.engine._begin() as uow:
        noor = await uow.people.known(NOOR.account)
        assert noor
        member = await uow.of(CommunityId(1)).members.get(noor.id)
    assert member
    assert member.unanswered >= UNANSWERED_AT_MOST
    await agrees(pair, "afspraak dinsdag 9 februari 14:00", SANNE, NOOR)
    async with pair.engine._begin() as uow:
        silent = replace(member, unanswered=UNANSWERED_AT_MOST)
        await uow.of(CommunityId(1)).members.save(silent)
    await pair.travels(days=10)

    assert heard(pair, NOOR, AGREED) == ["02-08 08:30"]


async def agreed_before(chat: Chat, talk: datetime) -> None:
    """As the version before left it: the pair knows the moment, and nothing is planned."""
    one = (await pairs_in(chat))[0]
    async with chat.engine._begin() as uow:
        await uow.of(one.community).pairs.save(replace(one, meeting=talk))


async def test_d29_a_talk_that_a_version_before_kept_is_reminded_of(duo: Chat) -> None:
    await agreed_before(duo, datetime(2026, 12, 3, 13, tzinfo=UTC))
    await duo.travels(days=12)

    assert not heard(duo, PRIYA, "Are you in touch?")
    assert heard(duo, KOFI, TALKING) == ["12-02 08:30"]
    assert heard(duo, KOFI, TALKED) == ["12-04 08:30"]


async def test_d29_a_talk_of_a_version_before_that_is_over_is_asked_about(pair: Chat) -> None:
    await agreed_before(pair, datetime(2026, 11, 26, 13, tzinfo=UTC))
    await pair.travels(days=8)
    assert not heard(pair, SANNE, "Hebben jullie al contact?")
    assert heard(pair, SANNE, ASKED) == ["11-30 08:30"]
    await pair.presses(SANNE, "Ja")

    assert (await pairs_in(pair))[0].met


days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
zones = st.sampled_from(["Europe/Amsterdam", "America/New_York", "Asia/Tokyo", "UTC"])


@given(days, st.times(time(7), time(20, 59)), st.integers(0, 20_000), zones)
def test_d29_a_reminder_lies_between_now_and_the_talk(
    day: date, at: time, minutes: int, zone: str
) -> None:
    talk = local_instant(day, at.replace(second=0, microsecond=0), zone)
    now = datetime.fromtimestamp(talk.timestamp() - 60 * minutes - 60, UTC)
    calendar, hour = Calendar(), time(9, 30)
    soon = reminder(talk, now, calendar, zone, hour)
    early = local_instant(calendar.before(day), hour, zone)

    assert soon is None or now < soon < talk
    assert soon is None or calendar.is_working_day(local_date(soon, zone))
    assert (now < early) <= (soon == early)
    assert asked_after(talk, calendar, zone, hour) > talk
