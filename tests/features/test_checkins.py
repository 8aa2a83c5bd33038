"""Check-ins, as conversations."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.checkins import CheckInStatus
from bot.domain.eligibility import Purpose
from bot.domain.pairs import PairStatus
from bot.domain.people import Language, PersonId, Profile
from bot.features.checkins.actions import MoveTo
from bot.features.pairs.actions import PausePair
from bot.frame.ports import Outgoing
from bot.frame.words import note, words
from tests.chat import CHANNEL, Chat, text_of
from tests.features.matched import paired, pairs_in
from tests.people import BRAM, EVA, KOFI, NOOR, PRIYA, SANNE, TOM, profile
from tests.prepared import Moments


@pytest.fixture
async def pair(community: Chat, moments: Moments) -> Chat:
    """Noor and Sanne are matched, on Monday 23 November."""
    return await moments.after(_paired, community)


@pytest.fixture
async def duo(circle: Chat, moments: Moments) -> Chat:
    """The same in English: Kofi and Priya are matched."""
    return await moments.after(_paired_in_english, circle)


async def _paired(chat: Chat, mentee: Profile = NOOR, mentor: Profile = SANNE) -> None:
    await chat.says(mentee, "start", place=CHANNEL)
    await paired(chat, mentee, mentor)


async def _paired_in_english(chat: Chat) -> None:
    await _paired(chat, KOFI, PRIYA)


async def states(chat: Chat) -> list:
    pair = (await pairs_in(chat))[0]
    async with chat.stored() as kept:
        return list(await kept.here.check_ins.of_pair(pair.id))


def asked(chat: Chat, who=NOOR) -> list:  # type: ignore[no-untyped-def]
    return [r for r in chat.postbox.messages[who.account.user] if r.key.count(":checkin:")]


def first_asked(chat: Chat, who=NOOR) -> list:  # type: ignore[no-untyped-def]
    return [r for r in asked(chat, who) if "remind" not in r.key]


async def answers(chat: Chat, who=NOOR, **values: object) -> None:  # type: ignore[no-untyped-def]
    await chat.presses(who, "checkin-do")
    await chat.fills(who, {"met": "yes", "progress": "6", **values})  # type: ignore[arg-type]


async def test_it_comes_to_each_after_two_weeks_in_the_morning(duo: Chat) -> None:
    await duo.travels(days=15)

    for who in (KOFI, PRIYA):
        at = first_asked(duo, who)[0].at.astimezone(UTC)
        assert (at.date().isoformat(), at.hour, at.minute) == ("2026-12-07", 8, 30)
    assert "you and Priya" in duo.last_to(KOFI)


async def test_answering_takes_one_form_and_shows_my_own_trend(duo: Chat) -> None:
    await duo.travels(days=15)
    await answers(duo, KOFI, step="Rewrite a test", step_on="2026-12-15")
    await duo.travels(days=14)
    assert "Last time you wanted to: Rewrite a test" in duo.last_to(KOFI)
    await answers(duo, KOFI, progress="7")

    assert "Your progress: 6 → 7" in duo.last_to(KOFI)
    assert "Rewrite" not in "".join(duo.messages_to(PRIYA) + duo.messages_to(TOM))


async def test_what_holds_me_back_goes_to_the_facilitator_only_when_ticked(pair: Chat) -> None:
    await pair.travels(days=15)
    await answers(pair, blocker="Geen uren")
    assert "Geen uren" not in "".join(pair.messages_to(BRAM))

    await answers(pair, SANNE, blocker="Geen zaal", share=("facilitator",))
    assert "Geen zaal" in pair.last_to(BRAM)


async def test_an_empty_check_in_is_asked_again_kindly(duo: Chat) -> None:
    await duo.travels(days=15)
    await duo.presses(KOFI, "Do the check-in")
    await duo.fills(KOFI, {"met": "", "progress": ""})

    assert duo.form
    assert "one of the two is enough" in dict(duo.form.errors)["met"]


async def test_one_reminder_after_three_days_one_after_five_and_no_more(pair: Chat) -> None:
    await pair.travels(to=datetime(2026, 12, 11, 9, 0, tzinfo=UTC))
    await pair.says(NOOR, "profile")
    await pair.travels(days=8)
    days = [r.at.date().isoformat() for r in asked(pair) if "remind" in r.key]

    assert days == ["2026-12-10", "2026-12-15"]  # the 12th is a Saturday, on the 14th they met last


async def test_who_reacts_to_nothing_is_reminded_once(duo: Chat) -> None:
    await duo.travels(days=26)
    days = [r.at.date().isoformat() for r in asked(duo, KOFI) if "remind" in r.key]

    assert days == ["2026-12-10"]


async def test_no_reminder_after_an_answer(pair: Chat) -> None:
    await pair.travels(days=15)
    await answers(pair)
    await pair.travels(days=8)

    assert not [r for r in asked(pair) if "remind" in r.key]


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("Move it to Tuesday 10:00", "dinsdag 15 december 10:00", ("2026-12-15", 9)),
        ("over twee weken", "dinsdag 22 december 09:30", ("2026-12-22", 8)),
        ("niet deze maand", "maandag 4 januari 2027 09:30", ("2027-01-04", 8)),
        ("verzet naar vrijdag half drie", "vrijdag 11 december 14:30", ("2026-12-11", 13)),
    ],
)
async def test_it_moves_in_ones_own_words_and_is_echoed_first(
    pair: Chat, text: str, day: str, hour: tuple[str, int]
) -> None:
    await pair.says(BRAM, "settings")
    charter = {"name": "LCOP", "purpose": "x", "quiet": "2026-12-24 - 2027-01-03 Kerst"}
    await pair.fills(BRAM, charter)
    await pair.travels(days=15)
    await pair.says(NOOR, text)
    assert f"naar {day}. Klopt dat?" in pair.last_to(NOOR)

    await pair.presses(NOOR, "Ja, verzet")
    await pair.travels(days=30)
    moved = [r.at for r in first_asked(pair) if r.at.date().isoformat() == hour[0]]
    assert [at.hour for at in moved] == [hour[1]]


async def test_words_that_are_no_date_are_not_taken_for_one(duo: Chat) -> None:
    await duo.travels(days=15)
    await duo.says(KOFI, "Tuesday maybe")

    assert "Is that right?" not in duo.last_to(KOFI)


async def test_a_move_that_is_not_understood_offers_the_picker(duo: Chat) -> None:
    await duo.travels(days=15)
    await duo.says(KOFI, "move it some time")
    assert duo.form
    await duo.fills(KOFI, {"words": "", "day": "2026-12-18", "at": "11:00"})

    assert "Friday 18 December 11:00" in duo.last_to(KOFI)


async def test_it_can_be_snoozed_and_skipped(duo: Chat) -> None:
    await duo.travels(days=15)
    await duo.presses(KOFI, "In a week")
    assert "Moved to Tuesday 15 December" in duo.last_to(KOFI)
    await duo.travels(days=8)
    await duo.presses(KOFI, "Skip")

    mine = [s.status for s in await states(duo) if s.number == 1]
    assert CheckInStatus.SKIPPED in mine


async def test_every_third_asks_to_look_back_privately(pair: Chat) -> None:
    for days in (15, 14, 14):
        await pair.travels(days=days)
        await answers(pair)
    await pair.presses(NOOR, "Terugkijken")
    await pair.fills(NOOR, {"act": "De les liep vast", "aware": "Ik vroeg niets"})
    assert "liep vast" not in "".join(pair.messages_to(SANNE))

    await pair.says(NOOR, "reflecteer")
    await pair.fills(NOOR, {"act": "De les liep vast", "share": ("other",)})
    assert "De les liep vast" in pair.last_to(SANNE)


async def test_the_goal_may_change_and_the_mentor_hears_it(duo: Chat) -> None:
    await duo.says(KOFI, "goal")
    await duo.fills(KOFI, {"goal": "Making rubrics"})

    assert "Kofi has changed the goal: Making rubrics" in duo.last_to(PRIYA)
    assert (await pairs_in(duo))[0].goal == "Making rubrics"


async def test_another_rhythm_holds_at_once(pair: Chat) -> None:
    """R15."""
    await pair.says(BRAM, "settings mentoring")
    await pair.fills(BRAM, {"every": "1", "first": "4"})
    await pair.travels(days=8)

    assert len(first_asked(pair)) == 1


async def test_halfway_and_at_the_end_both_are_thanked_and_asked(duo: Chat) -> None:
    for _ in range(13):
        await duo.travels(days=15)
        await duo.says(KOFI, "checkin")
        if "Do the check-in" in duo.last_to(KOFI):
            await answers(duo, KOFI)
    said = "".join(duo.messages_to(KOFI))

    assert "You and Priya are halfway" in said
    assert "Would you like to help somebody else now?" in said
    assert "Would you like to mentor somebody else?" in "".join(duo.messages_to(PRIYA))


async def test_what_it_brought_stays_with_the_writer(pair: Chat) -> None:
    await pair.travels(days=60)
    await answers(pair)
    await pair.travels(days=34)
    await pair.presses(NOOR, "Schrijf op wat het opleverde")
    await pair.fills(NOOR, {"text": "Meer lef"})

    assert "Meer lef" in pair.last_to(NOOR)
    assert "Meer lef" not in "".join(pair.messages_to(SANNE) + pair.messages_to(BRAM))


async def test_texts_are_forgotten_a_month_after_the_end(duo: Chat) -> None:
    await duo.travels(days=15)
    await answers(duo, KOFI, step="Rewrite a test", blocker="No hours")
    await duo.says(KOFI, "mentor end")
    await duo.fills(KOFI, {"reason": "We're done"})
    await duo.travels(days=31)

    kept = [s for s in await states(duo) if s.status is CheckInStatus.ANSWERED][0]
    assert (kept.step, kept.blocker, kept.progress) == ("", "", 6)
    assert (await pairs_in(duo))[0].reason == ""


async def test_each_is_asked_in_the_morning_of_their_own_zone(community: Chat) -> None:
    await community.says(EVA, "start", place=CHANNEL)
    await community.says(SANNE, "mentor offer")
    terms = {"languages": ("nl", "en"), "slots": ("thu-am", "thu-pm")}
    await community.fills(SANNE, {"topics": "toetsing, feedback", **terms})
    await community.says(EVA, "mentor find")
    await community.fills(EVA, {"goal": "assessment", **terms})
    await community.presses(EVA, "Ask Sanne first")
    await community.presses(SANNE, "Ja, dat doe ik")
    await community.travels(days=15)

    assert first_asked(community, EVA)[0].at.astimezone(UTC).hour == 14  # 9:30 in New York
    assert first_asked(community, SANNE)[0].at.astimezone(UTC).hour == 8


async def test_who_moves_to_another_zone_is_asked_in_the_morning_there(duo: Chat) -> None:
    there = profile("kofi", language=Language.EN, zone="America/New_York")
    await duo.says(there, "help")
    await duo.travels(days=15)

    assert first_asked(duo, KOFI)[0].at.astimezone(UTC).hour == 14


async def test_far_east_the_day_begins_while_it_is_yesterday_here(community: Chat) -> None:
    """9:30 in Sydney is the evening before in Amsterdam; each comes once all the same."""
    there = profile("syd", zone="Australia/Sydney")
    await community.says(there, "start", place=CHANNEL)
    await paired(community, there, SANNE)
    await community.travels(days=36)

    hours = [f"{r.at.astimezone(UTC):%d %H:%M}" for r in first_asked(community, there)]
    assert hours == ["06 22:30", "20 22:30"]


async def test_what_was_skipped_beforehand_is_not_asked(duo: Chat) -> None:
    await duo.travels(days=3)
    await duo.says(KOFI, "checkin")
    await duo.presses(KOFI, "Skip")
    await duo.travels(days=15)
    assert not first_asked(duo, KOFI)
    await duo.travels(days=14)

    assert [r.at.day for r in first_asked(duo, KOFI)] == [21]


async def test_what_was_moved_forward_comes_once(duo: Chat) -> None:
    """Friday instead of Monday week: the Monday is over with it, and the rhythm goes on after."""
    await duo.says(KOFI, "move Friday 10:00")
    await duo.presses(KOFI, "Yes, move it")
    await duo.travels(days=35)

    assert [r.at.day for r in first_asked(duo, KOFI)] == [27, 21]


async def test_a_slower_rhythm_after_a_faster_one_goes_on(pair: Chat) -> None:
    """Numbers are counted: those of the old rhythm are not given again."""
    await pair.says(BRAM, "settings mentoring")
    await pair.fills(BRAM, {"every": "1"})
    for _ in range(5):
        await pair.travels(days=7)
        await answers(pair)
    before = len(first_asked(pair))
    await pair.says(BRAM, "settings mentoring")
    await pair.fills(BRAM, {"every": "4"})
    for _ in range(5):
        await pair.travels(days=20)
        await pair.says(NOOR, "profile")  # who never reacts is left in peace

    assert len(first_asked(pair)) >= before + 3
    numbers = [s.number for s in await states(pair)]
    assert len({r.key for r in first_asked(pair)}) == len(first_asked(pair)) and len(numbers) > 8


async def test_settings_saved_before_the_hour_keep_the_check_in_of_today(duo: Chat) -> None:
    await duo.travels(to=datetime(2026, 12, 7, 7, 0, tzinfo=UTC))
    await duo.says(TOM, "settings mentoring")
    await duo.fills(TOM, {"answer": "4"})
    await duo.travels(days=1)

    assert [r.at.day for r in first_asked(duo, KOFI)] == [7]


async def test_the_facilitator_sees_when_check_ins_fall(duo: Chat) -> None:
    await duo.says(TOM, "checkin plan")

    assert "Kofi → Priya: Monday 7 December" in duo.last_to(TOM)


async def test_without_a_pair_there_is_nothing_to_check_in_about(pair: Chat) -> None:
    await pair.says(BRAM, "checkin")

    assert "geen mentor en geen mentee" in pair.last_to(BRAM)


@pytest.mark.parametrize("typed", ["donderdag 20:00", "thursday 7:30"])
async def test_an_hour_at_which_nothing_is_sent_is_not_promised(pair: Chat, typed: str) -> None:
    await pair.travels(days=15)
    await pair.says(NOOR, typed)
    assert "tussen 9:00 en 17:00" in pair.last_to(NOOR)
    await pair.presses(NOOR, "Andere dag")
    await pair.fills(NOOR, {"words": typed})

    assert "tussen 9:00 en 17:00" in str(pair.form)


async def _rests(chat: Chat, mentor: Profile = SANNE) -> None:
    """The mentor lets the pair rest for four weeks."""
    pair = (await pairs_in(chat))[0]
    await chat.forges(mentor, PausePair(community=1, pair=pair.id))


async def test_what_would_fall_into_a_rest_is_not_promised(duo: Chat) -> None:
    await duo.travels(days=15)
    await _rests(duo, PRIYA)
    await duo.presses(KOFI, "In a week")

    assert "You two are taking a break until" in duo.last_to(KOFI)


async def test_ones_own_pause_does_not_cut_the_rest_of_two_short(pair: Chat) -> None:
    await _rests(pair)
    await pair.says(NOOR, "pauze 1 week")
    await pair.travels(days=10)
    assert (await pairs_in(pair))[0].status is PairStatus.PAUSED
    await pair.travels(days=25)

    assert (await pairs_in(pair))[0].status is PairStatus.ACTIVE


async def test_a_question_that_waits_is_not_sent_when_its_pair_is_over(pair: Chat) -> None:
    """It waited for a free day; meanwhile there is nothing to ask about."""
    await pair.travels(to=datetime(2026, 12, 7, 8, 29, tzinfo=UTC))
    async with pair.stored() as kept:
        sanne = await kept.person(SANNE)
        for n in range(2):  # her two of this week, and as important
            await kept.everybody.outbox.put(_nudge(sanne.id, n))
    await pair.travels(to=datetime(2026, 12, 7, 12, 0, tzinfo=UTC))
    await pair.says(NOOR, "mentor stop")
    await pair.fills(NOOR, {"reason": "klaar"})
    await pair.travels(days=10)

    assert not first_asked(pair, SANNE)


def _nudge(person: PersonId, n: int) -> Outgoing:
    card = note(words(Language.NL), "peers-noted")
    return Outgoing(
        key=f"other:{n}",
        message=card,
        purpose=Purpose.CHECK_IN,
        occasion="other",
        community=1,  # type: ignore[arg-type]
        person=person,
    )


async def test_a_greeting_is_no_date(pair: Chat) -> None:
    for greeting in ("Dag!", "morgen"):
        await pair.says(NOOR, greeting)
        assert "verzet" not in pair.last_to(NOOR).lower()


async def test_not_this_month_does_not_move_it_forward(duo: Chat) -> None:
    await duo.says(KOFI, "not this month")

    assert "your next check-in is Monday 7 December" in duo.last_to(KOFI)


async def test_two_reminders_never_come_on_one_day(community: Chat) -> None:
    await community.travels(days=2)  # a Wednesday: three and five days later both meet a weekend
    await community.says(NOOR, "start", place=CHANNEL)
    await paired(community, NOOR, SANNE)
    await community.travels(days=17)
    await community.says(NOOR, "profile")
    await community.travels(days=6)

    days = [r.at.date() for r in asked(community)]
    assert len(days) == len(set(days)) >= 3


async def test_a_mentor_who_facilitates_does_not_read_what_is_for_the_facilitator(
    circle: Chat,
) -> None:
    await circle.says(KOFI, "start", place=CHANNEL)
    await paired(circle, KOFI, TOM)
    await circle.travels(days=15)
    await answers(circle, KOFI, blocker="Tom is never around", share=("facilitator",))

    assert "never around" not in "".join(circle.messages_to(TOM))
    assert "I haven't shared what holds you back with anybody" in "".join(circle.messages_to(KOFI))


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-12:00", "?"])
async def test_a_moment_made_up_is_refused(pair: Chat, at: str) -> None:
    move = MoveTo(community=1, pair=1, number=1, at=at)  # type: ignore[arg-type]
    await pair.forges(NOOR, move)

    assert "al afgerond" in pair.last_to(NOOR)


async def test_d28_a_check_in_by_talking_is_thanked_and_the_old_card_closes(duo: Chat) -> None:
    await duo.travels(days=15)
    card = first_asked(duo, KOFI)[0]
    await duo.says(KOFI, "I talked to Priya, it's a 7")
    await duo.fills(KOFI, {"met": "yes", "progress": "7"})

    assert "Thank you! Check-in: you and Priya" in duo.last_to(KOFI)
    assert "[Do the check-in]" not in text_of(card.message)
    assert "is finished" in text_of(card.message)


async def test_d28_its_reminders_close_as_well(pair: Chat) -> None:
    await pair.travels(days=19)
    old = asked(pair)
    assert len(old) == 2
    await answers(pair)

    assert all("Check-in doen" not in text_of(one.message) for one in old)


async def test_d28_a_second_on_the_same_day_is_no_number_two(duo: Chat) -> None:
    await duo.travels(days=15)
    await answers(duo, KOFI, progress="7", step="Rewrite a test")
    await duo.says(KOFI, "checkin")
    assert "You already did today's check-in" in duo.last_to(KOFI)
    assert "7" in duo.last_to(KOFI)
    assert "Rewrite a test" in duo.last_to(KOFI)
    await duo.says(KOFI, "I talked to Priya, it's an 8")
    assert "You already did today's check-in" in duo.last_to(KOFI)

    mine = [s for s in await states(duo) if s.step]
    assert [(s.number, s.progress) for s in mine] == [(1, 7)]
    assert not duo.form


async def test_d28_a_form_that_was_open_already_makes_no_number_two(pair: Chat) -> None:
    await pair.says(NOOR, "ik heb Sanne gesproken, het gaat een 7")
    form = pair.form
    assert form
    await pair.fills(NOOR, {"met": "yes", "progress": "7"})
    again = replace(form, action=replace(form.action, number=2))  # type: ignore[type-var]
    pair.form = again
    await pair.fills(NOOR, {"met": "yes", "progress": "8"})

    assert "Je deed vandaag al een check-in" in pair.last_to(NOOR)
    answered = [s.progress for s in await states(pair) if s.status is CheckInStatus.ANSWERED]
    assert answered == [7]


async def test_d28_skipping_one_card_closes_the_other_too(pair: Chat) -> None:
    await pair.travels(days=19)
    await pair.presses(NOOR, "Overslaan")

    assert all("Overgeslagen" in text_of(one.message) for one in asked(pair))


async def test_d28_what_a_form_of_typed_words_replaces_is_said(duo: Chat) -> None:
    """The same kind: whoever reflects by a typed word was not answered at all."""
    await duo.says(KOFI, "reflect")
    before = len(duo.messages_to(KOFI))
    await duo.fills(KOFI, {"act": "The lesson fell apart"})

    assert len(duo.messages_to(KOFI)) == before + 1


async def test_u15_a_check_in_is_moved_in_ones_own_words(duo: Chat) -> None:
    await duo.travels(days=15)
    await duo.says(KOFI, "move my check-in to Monday")

    assert "check-in" in duo.last_to(KOFI).lower() and "Monday" in duo.last_to(KOFI)


async def test_it_with_an_hour_may_be_the_talk_that_was_just_suggested(duo: Chat) -> None:
    """A check-in was moved, and the talk stood as it was."""
    await duo.says(KOFI, "meeting Tuesday 1 December 14:00")
    await duo.presses(KOFI, "time-send")
    await duo.says(KOFI, "move it to Thursday 3 December 10:00")
    assert "your conversation, or your check-in?" in duo.last_to(KOFI)
    await duo.presses(KOFI, "move-talk")

    assert "I'll suggest Thursday 3 December 10:00 to Priya" in duo.last_to(KOFI)
