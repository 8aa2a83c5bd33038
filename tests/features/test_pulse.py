"""The pulse and polls, as conversations."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.anonymity import tells_of_few
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Status
from bot.domain.people import Language, Profile
from bot.domain.polls import PollStatus
from bot.features.pulse.actions import Vote
from bot.frame.events import Pressed
from storage.participation import participation
from tests.chat import Chat
from tests.people import AMARA, BRAM, EVA, LENA, PRIYA, SANNE, TOM, profile
from tests.prepared import Moments

GROUP = tuple(profile(f"lid{n:02}") for n in range(12))
FELLOWS = tuple(profile(f"fellow{n:02}", language=Language.EN) for n in range(12))
SCHEDULE = {"every": "2", "weekday": "1", "bank": ("belonging", "learning"), "safety": ()}


async def joins(chat: Chat, *people: Profile) -> None:
    """Members since last year, whose welcome is long over."""
    async with chat.stored() as kept:
        for who in people:
            person = await kept.everybody.people.meet(who, speaks=True)
            here = CommunityId(1)
            member = Member(here, person, Status.ACTIVE, date(2025, 11, 1))
            await kept.here.members.save(member)


async def newest(chat: Chat, status: PollStatus = PollStatus.OPEN) -> object:
    async with chat.stored() as kept:
        found = await kept.here.polls.newest(status, 1)
        return found[0] if found else None


@pytest.fixture
async def group(community: Chat, moments: Moments) -> Chat:
    """Bram facilitates fifteen people; the pulse is on, from Tuesday 24 November."""
    return await moments.after(_in_dutch, community)


@pytest.fixture
async def fellowship(circle: Chat, moments: Moments) -> Chat:
    """The same in English: Tom facilitates fifteen people."""
    return await moments.after(_in_english, circle)


async def _in_dutch(chat: Chat) -> None:
    await _pulse_on(chat, BRAM, GROUP)


async def _in_english(chat: Chat) -> None:
    await _pulse_on(chat, TOM, FELLOWS)


async def _pulse_on(chat: Chat, facilitator: Profile, people: Sequence[Profile]) -> None:
    await joins(chat, *people)
    await chat.says(facilitator, "pulse on")
    await chat.fills(facilitator, SCHEDULE)


async def answered_by(chat: Chat, many: int) -> None:
    """The first so many of the group answer what lies before them."""
    for who in GROUP[:many]:
        if "[4]" in chat.last_to(who):
            await chat.presses(who, "4")


@pytest.fixture
async def asked(group: Chat, moments: Moments) -> Chat:
    return await moments.after(_on_tuesday, group)


@pytest.fixture
async def polled(fellowship: Chat, moments: Moments) -> Chat:
    """The same in English."""
    return await moments.after(_on_tuesday, fellowship)


async def _on_tuesday(chat: Chat) -> None:
    await chat.travels(to=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))


async def test_it_asks_each_in_their_own_morning_and_language(group: Chat) -> None:
    await joins(group, TOM, EVA)
    await group.travels(days=1.5)

    assert "Ik hoor erbij." in group.last_to(GROUP[0])
    assert "I belong here." in group.last_to(TOM)
    here, there = (group.postbox.messages[who.account.user][-1].at for who in (TOM, EVA))
    assert (here.hour, there.hour) == (8, 14)  # 9:30 in Amsterdam, 9:30 in New York


async def test_the_promise_stands_above_the_question(polled: Chat) -> None:
    text = polled.last_to(FELLOWS[0])

    assert text.index("Anonymous: after") < text.index("I belong here")
    for part in ("after Tuesday 1 December", "from 5 answers on", "shares and comments from 10"):
        assert part in text


async def test_one_press_answers_and_no_message_repeats_it(polled: Chat) -> None:
    await polled.presses(FELLOWS[0], "4")

    assert "your answer is saved" in polled.last_to(FELLOWS[0])
    assert "4" not in polled.last_to(FELLOWS[0])
    assert len(polled.messages_to(FELLOWS[0])) == 1


async def test_an_answer_changes_until_it_closes_and_counts_once(polled: Chat) -> None:
    for who in FELLOWS[:5]:
        await polled.presses(who, "2")
        await polled.presses(who, "Change my answer")
        await polled.presses(who, "4")
    await polled.travels(days=7)

    shown = (await newest(polled, PollStatus.CLOSED)).release.of(0)  # type: ignore[attr-defined]
    assert (shown.mean, shown.n) == (4.0, (5, 9))


async def test_fewer_than_five_answers_give_no_number(polled: Chat) -> None:
    for who in FELLOWS[:4]:
        await polled.presses(who, "4")
    posts = len(polled.in_channel())
    await polled.travels(days=7)

    assert "ewer than five" in polled.last_to(FELLOWS[0])
    assert "4" not in polled.last_to(FELLOWS[0]).split("of 15 who")[1]
    assert len(polled.in_channel()) == posts  # what says nothing is told to no channel


async def test_comments_are_read_from_ten_answers_on_and_can_be_taken_back(asked: Chat) -> None:
    for who in GROUP[:10]:
        await asked.presses(who, "4")
    for who, text in ((GROUP[0], "Ik durf meer"), (GROUP[1], "Toch maar niet")):
        await asked.presses(who, "Toelichten")
        await asked.fills(who, {"comment": text})
    await asked.presses(GROUP[1], "Toelichting terugnemen")
    await asked.travels(days=7)

    assert "Ik durf meer" in asked.in_channel()[-1]
    assert "Toch maar niet" not in asked.in_channel()[-1]


async def test_every_comment_can_be_read(fellowship: Chat) -> None:
    more = tuple(profile(f"extra{n:02}", language=Language.EN) for n in range(14))
    await joins(fellowship, *more)
    await begins(fellowship, TOM)
    await adds(fellowship, "open", "What else?", by=TOM)
    await fellowship.presses(TOM, "Open the poll")
    for number, who in enumerate((*FELLOWS, *more)):
        await fellowship.presses(who, "Answer")
        await fellowship.fills(who, {"q0": f"Sentence number {number:02}"})
    await fellowship.travels(days=7)
    await fellowship.says(PRIYA, "results")
    first = fellowship.last_to(PRIYA)
    await fellowship.presses(PRIYA, "6 more")
    read = set(first.split("“")) | set(fellowship.last_to(PRIYA).split("“"))

    assert len([text for text in read if text.startswith("Sentence number")]) == 26


async def test_with_nine_answers_nobody_reads_a_comment(polled: Chat) -> None:
    for who in FELLOWS[:9]:
        await polled.presses(who, "4")
    await polled.presses(FELLOWS[0], "Explain")
    await polled.fills(FELLOWS[0], {"comment": "Not for you"})
    await polled.travels(days=7)

    assert "fewer than ten answers" in polled.in_channel()[-1]
    assert "Not for you" not in str(await newest(polled, PollStatus.CLOSED))


async def test_who_has_not_answered_is_reminded_once(asked: Chat) -> None:
    await asked.presses(GROUP[0], "5 · helemaal")
    await asked.travels(days=6)

    reminded = [w for w in GROUP if "Ik herinner je er niet nog eens aan" in asked.last_to(w)]
    assert reminded == list(GROUP[1:])
    assert sum("niet nog eens" in text for text in asked.messages_to(GROUP[1])) == 1


async def test_everybody_sees_the_same_result_where_the_question_stood(polled: Chat) -> None:
    for who in (*FELLOWS, PRIYA):
        await polled.presses(who, "4")
    await polled.travels(days=7.1)

    for who in (FELLOWS[0], PRIYA, TOM):
        asks = [t for t in polled.messages_to(who) if t.startswith("Result: I belong here.")]
        assert asks
        assert "4 (10–19 answers)" in asks[0]


async def test_the_next_question_begins_with_the_last_result_and_what_is_done(
    polled: Chat,
) -> None:
    for who in FELLOWS:
        await polled.presses(who, "4")
    await polled.travels(days=14)
    asked = polled.last_to(FELLOWS[0])

    assert "I have recently learned something I can use." in asked
    assert "Last time: “I belong here.” – mean 4 (10–19 answers)" in asked


async def test_a_late_vote_is_refused_and_shows_the_result(asked: Chat) -> None:
    for who in GROUP[1:]:
        await asked.presses(who, "4")
    asked.clock.back_to(datetime(2026, 12, 1, 8, 31, tzinfo=UTC))
    await asked.presses(GROUP[0], "5 · helemaal")
    shown = (await newest(asked, PollStatus.CLOSED)).release.of(0)  # type: ignore[attr-defined]

    assert asked.last_to(GROUP[0]) == "Deze peiling is gesloten."
    assert asked.messages_to(GROUP[0])[-2].startswith("Uitkomst")
    assert shown.mean == 4.0


async def test_an_old_reminder_still_answers_after_closing(asked: Chat) -> None:
    await asked.travels(days=8)
    reminder = next(r for r in asked.postbox.messages["lid00"] if ":remind:" in r.key)
    press = Pressed(
        id="late", actor=GROUP[0], action=Vote(community=1, poll=1, value=4), message=reminder.key
    )  # type: ignore[arg-type]
    await asked.engine.handle(press)
    await asked.travels(days=0.001)

    assert asked.last_to(GROUP[0]).startswith("Uitkomst")


async def test_who_rests_is_not_asked_and_who_was_not_asked_cannot_answer(
    fellowship: Chat,
) -> None:
    await fellowship.says(FELLOWS[0], "pause 3 weeks")
    await fellowship.travels(days=1)
    await joins(fellowship, LENA)

    assert "I belong here" not in "".join(fellowship.messages_to(FELLOWS[0]))
    await fellowship.says(LENA, "pulse")
    assert "no question open" in fellowship.last_to(LENA)


async def test_too_few_people_and_the_facilitator_hears_why(community: Chat) -> None:
    await community.says(BRAM, "pols aan")
    await community.fills(BRAM, SCHEDULE)
    await community.travels(days=2)

    assert "Ik stelde vandaag geen peilvraag" in community.last_to(BRAM)


async def test_it_goes_on_every_two_weeks_until_its_end(group: Chat) -> None:
    await group.says(BRAM, "pulse schedule")
    await group.fills(BRAM, {**SCHEDULE, "until": "15-12-2026"})
    await group.travels(days=60)

    asks = [t for t in group.messages_to(GROUP[0]) if "Uitkomst: Ik" in t]
    assert len(asks) == 2


async def test_it_may_come_every_week(group: Chat) -> None:
    await group.says(BRAM, "pulse schedule")
    await group.fills(BRAM, {**SCHEDULE, "every": "1"})
    for _ in range(4):
        await group.travels(days=2)
        await answered_by(group, 6)
        await group.travels(days=5)

    asked = [r.at.date() for r in group.postbox.messages["lid00"] if ":ask:" in r.key]
    assert asked == [date(2026, 11, 24) + timedelta(weeks=n) for n in range(4)]


async def test_once_a_term_it_asks_about_safety(fellowship: Chat) -> None:
    await fellowship.says(TOM, "pulse schedule")
    await fellowship.fills(TOM, {**SCHEDULE, "safety": ("yes",)})
    await fellowship.travels(to=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    assert "7 questions" in fellowship.last_to(FELLOWS[0])
    for who in FELLOWS[:6]:
        await fellowship.presses(who, "Answer")
        await fellowship.fills(who, {f"q{n}": "5" for n in range(7)})
    await fellowship.travels(days=7)
    release = (await newest(fellowship, PollStatus.CLOSED)).release  # type: ignore[attr-defined]

    assert release.of(0).edge == "at-most"  # agreeing with the first is bad news
    assert release.of(1).edge == "at-least"
    assert "Indicative" in fellowship.in_channel()[-1]


async def test_whoever_was_asked_within_a_week_is_left_alone(group: Chat) -> None:
    await begins(group)
    await adds(group, "open", "Wat nog?")
    await group.presses(BRAM, "Open de peiling")
    await group.travels(days=2)

    assert "Ik hoor erbij" not in group.last_to(GROUP[0])
    assert "iedereen kreeg de afgelopen week al een vraag" in group.last_to(BRAM)


async def test_a_pulse_may_be_split_one_way(fellowship: Chat) -> None:
    await fellowship.says(TOM, "pulse schedule")
    await fellowship.fills(TOM, {**SCHEDULE, "split": "tenure"})
    await fellowship.travels(days=1)
    for who in (*FELLOWS, TOM, PRIYA):
        await fellowship.presses(who, "4")
    await fellowship.travels(days=7)
    told = fellowship.in_channel()[-1]

    assert "Member for longer: Held back: otherwise you could" in told
    assert "Member for less than half a year: Held back: fewer than five" in told


async def test_a_question_of_our_own_takes_its_turn(group: Chat) -> None:
    await group.says(BRAM, "pulse item")
    await group.fills(BRAM, {"nl": "Het rooster past.", "en": ""})
    assert "Het rooster past. [Weghalen]" in group.last_to(BRAM)
    for _ in range(5):
        await group.travels(days=6)
        await answered_by(group, 6)

    assert "Het rooster past." in group.last_to(GROUP[7])


async def test_the_schedule_can_be_seen_and_switched_off(fellowship: Chat) -> None:
    await fellowship.says(TOM, "pulse status")
    assert "Next time: Tuesday 24 November" in fellowship.last_to(TOM)
    await fellowship.says(TOM, "pulse off")
    await fellowship.travels(days=15)

    assert "The pulse is off" in "".join(fellowship.messages_to(TOM))
    assert not fellowship.last_to(FELLOWS[0])


async def test_members_cannot_run_polls(fellowship: Chat) -> None:
    await fellowship.says(PRIYA, "poll new")

    assert "evaluators" in fellowship.last_to(PRIYA)


async def begins(chat: Chat, by: Profile = BRAM, **form: str) -> None:
    title = {Language.NL: "Januari", Language.EN: "January"}[by.language or Language.NL]
    await chat.says(by, "poll new")
    await chat.fills(by, {"title": title, "named": "anonymous", "split": "none", **form})


async def adds(chat: Chat, kind: str, question: str, options: str = "", by: Profile = BRAM) -> None:
    """A question in the language of whoever asks it."""
    asked = {"nl": "", "en": "", by.language or "nl": question}
    await chat.presses(by, "poll-add")
    await chat.fills(by, {"kind": kind, "options": options, **asked})


async def test_a_poll_of_every_kind_of_question(fellowship: Chat) -> None:
    await begins(fellowship, TOM)
    await adds(fellowship, "scale", "Was it useful?", by=TOM)
    await adds(fellowship, "single", "Which day?", "maandag | Monday\ndinsdag | Tuesday", by=TOM)
    await adds(fellowship, "multiple", "What is possible?", "a\nb\nc", by=TOM)
    await adds(fellowship, "open", "What else?", by=TOM)
    await adds(fellowship, "recommend", "", by=TOM)
    await adds(fellowship, "ranking", "In which order?", "x\ny\nz", by=TOM)
    await fellowship.presses(TOM, "Open the poll")
    for number, who in enumerate(FELLOWS):
        await fellowship.presses(who, "Answer")
        answer = {"q0": "4", "q1": str(number % 2), "q2": ("0", "1"), "q3": f"Sentence {number}"}
        places = {"q5-0": "2", "q5-1": "1", "q5-2": "0"}
        await fellowship.fills(who, {**answer, "q4": "9", **places})
    await fellowship.says(TOM, "poll close")
    await fellowship.presses(TOM, "Close and count")
    await fellowship.travels(days=0.01)
    text = fellowship.in_channel()[-1]

    for part in (
        "4 (10–19 answers)",
        "Monday: about 50%",
        "c: a few at most",
        "a: nearly everybody",
        "“Sentence 3”",
        "mean 8.9 or higher (10–19 answers); net 100",
        "z: 0.9",
    ):
        assert part in text


async def test_a_ranking_must_place_each_once(group: Chat) -> None:
    await begins(group)
    await adds(group, "ranking", "Volgorde?", "x\ny")
    await group.presses(BRAM, "Open de peiling")
    await group.presses(SANNE, "Invullen")
    answer = await group.fills(SANNE, {"q0-0": "1", "q0-1": "1"})

    assert answer.form
    assert answer.form.errors == (
        ("q0-0", "Kies voor elke plaats een andere, en laat er geen leeg."),
    )


async def test_closing_with_few_answers_says_what_is_lost(fellowship: Chat) -> None:
    await begins(fellowship, TOM)
    await adds(fellowship, "open", "What else?", by=TOM)
    await fellowship.presses(TOM, "Open the poll")
    await fellowship.says(TOM, "poll close")
    row = fellowship.postbox.messages["tom"][-1].message.body[1]  # type: ignore[union-attr]
    asked = row.button.confirm.text  # type: ignore[union-attr]
    await fellowship.presses(TOM, "Close and count")

    assert "“January” has fewer than five answers yet" in asked
    assert any("too few answers" in text for text in fellowship.messages_to(TOM)[-2:])


async def test_an_open_answer_in_a_poll_can_be_taken_back(group: Chat) -> None:
    await begins(group)
    await adds(group, "open", "Wat nog?")
    await group.presses(BRAM, "Open de peiling")
    for number, who in enumerate(GROUP):
        await group.presses(who, "Invullen")
        await group.fills(who, {"q0": f"Zin {number:02}"})
    await group.presses(GROUP[0], "Toelichting terugnemen")
    await group.travels(days=7)

    assert "Zin 01" in group.in_channel()[-1]
    assert "Zin 00" not in group.in_channel()[-1]


async def test_a_named_poll_says_so_loudly_and_shows_names(fellowship: Chat) -> None:
    await begins(fellowship, TOM, named="named")
    await adds(fellowship, "single", "Who is coming?", "yes\nno", by=TOM)
    await fellowship.presses(TOM, "Open the poll")
    await fellowship.travels(days=0.01)
    assert "NOTE: NOT ANONYMOUS" in fellowship.last_to(PRIYA)
    await fellowship.presses(PRIYA, "Answer")
    await fellowship.fills(PRIYA, {"q0": "0"})
    await fellowship.travels(days=7)

    assert "yes: Priya" in fellowship.in_channel()[-1]


async def test_a_name_in_a_result_goes_with_whoever_is_erased(group: Chat) -> None:
    await begins(group, named="named")
    await adds(group, "single", "Wie komt?", "ja\nnee")
    await adds(group, "open", "Waarom?")
    await group.presses(BRAM, "Open de peiling")
    for who, why in ((SANNE, "Geheim verhaal"), (GROUP[0], "Zomaar")):
        await group.presses(who, "Invullen")
        await group.fills(who, {"q0": "0", "q1": why})
    await group.travels(days=7)
    await group.says(SANNE, "wis")
    await group.presses(SANNE, "Ja, wis alles")

    release = (await newest(group, PollStatus.CLOSED)).release  # type: ignore[attr-defined]
    assert [len(people) for people in release.of(0).names] == [1, 0]
    assert release.of(1).texts == ("Zomaar",)


async def test_a_split_tells_large_parts_and_names_what_it_holds_back(circle: Chat) -> None:
    large, small = FELLOWS[:6], FELLOWS[6:9]
    await joins(circle, *FELLOWS)
    async with circle.stored() as kept:
        for part, discipline in ((large, "Nursing"), (small, "Engineering")):
            for who in part:
                person = await kept.person(who)
                await kept.everybody.people.describe(person.id, discipline)
    await begins(circle, TOM, split="discipline")
    await adds(circle, "scale", "Was it useful?", by=TOM)
    await circle.presses(TOM, "Open the poll")
    for who in FELLOWS:
        await circle.presses(who, "4")
    await circle.travels(days=7)
    text = circle.in_channel()[-1]

    assert "Nursing: mean 4 or higher (5–9 answers)" in text
    assert "Engineering: Held back: fewer than five answers." in text
    assert "Unknown: Held back: fewer than five answers." in text


async def test_the_facilitator_sees_the_response_and_never_who(polled: Chat) -> None:
    for who in FELLOWS[:8]:
        await polled.presses(who, "4")
    await polled.says(TOM, "poll")

    assert "5 to 9 of 15 answered" in polled.last_to(TOM)
    assert "Fellow" not in polled.last_to(TOM)


async def test_results_are_the_same_for_every_member(asked: Chat) -> None:
    for who in GROUP:
        await asked.presses(who, "4")
    await asked.travels(days=8)
    await asked.says(BRAM, "poll results")
    await asked.says(SANNE, "uitslag")

    assert asked.last_to(BRAM) == asked.last_to(SANNE)


async def test_a_form_that_waits_is_never_filled_in_beforehand(asked: Chat) -> None:
    """A form may be kept as a message; what somebody answered must not be in it."""
    await begins(asked)
    await adds(asked, "open", "Wat nog?")
    await asked.presses(BRAM, "Open de peiling")
    await asked.travels(days=1)
    await asked.presses(SANNE, "Invullen")
    await asked.fills(SANNE, {"q0": "Geheim"})
    await asked.presses(SANNE, "Antwoord wijzigen")
    await asked.presses(SANNE, "Invullen")

    assert asked.form
    assert "Geheim" not in str(asked.form)


async def test_two_open_polls_on_one_question_do_not_tell_of_who_left(group: Chat) -> None:
    await group.says(BRAM, "pulse off")
    for _ in range(2):
        await begins(group)
        await adds(group, "scale", "Gaat het goed?")
        await group.presses(BRAM, "Open de peiling")
        await group.says(GROUP[0], "stop")
        await group.presses(GROUP[0], "Stoppen") if group.last_to(GROUP[0]).count("[") else None
    async with group.stored() as kept:
        opened = await kept.here.polls.newest(PollStatus.OPEN, 5)
        cohorts = [
            frozenset(a.person for a in await kept.here.polls.asked(poll.id)) for poll in opened
        ]

    assert not tells_of_few(cohorts)
    assert len(cohorts[0]) < len(cohorts[1]) - 1


async def test_a_poll_with_the_banks_words_is_guarded_with_the_bank(fellowship: Chat) -> None:
    await begins(fellowship, TOM)
    await adds(fellowship, "scale", "I belong here!", by=TOM)
    async with fellowship.stored() as kept:
        draft = (await kept.here.polls.newest(PollStatus.DRAFT, 1))[0]

    assert draft.questions[0].item == "belonging"


async def test_a_schedule_whose_pause_is_over_can_be_saved_again(fellowship: Chat) -> None:
    await fellowship.says(TOM, "pulse schedule")
    await fellowship.fills(TOM, {**SCHEDULE, "resting": "4 January"})
    await fellowship.travels(to=datetime(2027, 1, 6, 9, 0, tzinfo=UTC))
    await fellowship.says(TOM, "pulse schedule")
    assert fellowship.form
    values = {part.id: getattr(part, "value", "") for part in fellowship.form.inputs}

    assert values["resting"] == ""


async def test_the_last_question_cannot_be_dropped(group: Chat) -> None:
    await group.says(BRAM, "pulse item")
    await group.fills(BRAM, {"nl": "Het rooster past.", "en": ""})
    await group.says(BRAM, "pulse schedule")
    await group.fills(BRAM, {**SCHEDULE, "bank": ()})
    await group.presses(BRAM, "Weghalen")

    assert "Zonder vragen is er geen peilvraag" in group.last_to(BRAM)


async def test_a_question_mark_is_no_discipline(community: Chat) -> None:
    await joins(community, *GROUP)
    async with community.stored() as kept:
        for who in GROUP[:6]:
            person = await kept.person(who)
            await kept.everybody.people.describe(person.id, " ? ")
    await begins(community, split="discipline")
    await adds(community, "scale", "Was het nuttig?")
    await community.presses(BRAM, "Open de peiling")
    async with community.stored() as kept:
        asked = await kept.here.polls.asked(1)

    assert {one.cell for one in asked} == {""}


async def _ballots(chat: Chat) -> int:
    poll = await newest(chat)
    async with chat.stored() as kept:
        return len(await kept.here.polls.voters(poll.id))  # type: ignore[arg-type, attr-defined]


async def test_an_open_vote_goes_with_whoever_is_erased(polled: Chat) -> None:
    await polled.presses(FELLOWS[0], "4")
    await polled.presses(FELLOWS[1], "4")
    assert await _ballots(polled) == 2
    await polled.says(FELLOWS[0], "erase")
    await polled.presses(FELLOWS[0], "Yes, erase everything")

    assert await _ballots(polled) == 1


async def test_a_typed_answer_gets_the_question_with_its_buttons_and_is_not_counted(
    polled: Chat,
) -> None:
    await polled.says(FELLOWS[0], "a 4")
    async with polled.stored() as kept:
        before = {(await kept.person(who)).id for who in (TOM, PRIYA, AMARA)}

    assert "I belong here." in polled.last_to(FELLOWS[0])
    assert {row["person"] for row in await polled.rows(participation)} <= before


async def test_u09_a_result_below_five_is_one_line(fellowship: Chat) -> None:
    await begins(fellowship, TOM)
    await adds(fellowship, "scale", "Is it going well?", by=TOM)
    await adds(fellowship, "scale", "Are you learning enough?", by=TOM)
    await fellowship.presses(TOM, "Open the poll")
    await fellowship.says(TOM, "poll close")
    await fellowship.presses(TOM, "Close and count")
    await fellowship.travels(days=1)
    told = next(text for text in reversed(fellowship.messages_to(TOM)) if "ewer than five" in text)

    assert told.count("ewer than five") == 1
    assert "Let people know" not in told


async def test_u11_the_list_says_the_kind_and_is_fresh_after_closing(group: Chat) -> None:
    await begins(group)
    await adds(group, "scale", "Gaat het goed?")
    await group.presses(BRAM, "Open de peiling")
    await group.says(BRAM, "peiling")
    assert "Peiling: " in group.last_to(BRAM)

    await group.presses(BRAM, "Sluiten en tellen")
    assert not any("[Sluiten en tellen]" in text for text in group.messages_to(BRAM)[-3:])
