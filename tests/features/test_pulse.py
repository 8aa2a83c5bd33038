"""The pulse and polls, as conversations."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.anonymity import tells_of_few
from bot.domain.communities import CommunityId
from bot.domain.membership import Member, Status
from bot.domain.people import Profile
from bot.domain.polls import PollStatus
from bot.features.pulse.actions import Vote
from bot.frame.events import Pressed
from storage.participation import participation
from tests.chat import Chat
from tests.people import BRAM, EVA, SANNE, TOM, profile
from tests.prepared import Moments

GROUP = tuple(profile(f"lid{n:02}") for n in range(12))
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
    return await moments.after(_pulse_on, community)


async def _pulse_on(chat: Chat) -> None:
    await joins(chat, *GROUP)
    await chat.says(BRAM, "pulse on")
    await chat.fills(BRAM, SCHEDULE)


async def answered_by(chat: Chat, many: int) -> None:
    """The first so many of the group answer what lies before them."""
    for who in GROUP[:many]:
        if "[4]" in chat.last_to(who):
            await chat.presses(who, "4")


@pytest.fixture
async def asked(group: Chat, moments: Moments) -> Chat:
    return await moments.after(_on_tuesday, group)


async def _on_tuesday(chat: Chat) -> None:
    await chat.travels(to=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))


async def test_it_asks_each_in_their_own_morning_and_language(group: Chat) -> None:
    await joins(group, TOM, EVA)
    await group.travels(days=1.5)

    assert "Ik hoor erbij." in group.last_to(GROUP[0])
    assert "I belong here." in group.last_to(TOM)
    here, there = (group.postbox.messages[who.account.user][-1].at for who in (TOM, EVA))
    assert (here.hour, there.hour) == (8, 14)  # 9:30 in Amsterdam, 9:30 in New York


async def test_the_promise_stands_above_the_question(asked: Chat) -> None:
    text = asked.last_to(GROUP[0])

    assert text.index("Anoniem: na") < text.index("Ik hoor erbij")
    for part in ("na dinsdag 1 december", "vanaf 5 antwoorden", "toelichtingen vanaf 10"):
        assert part in text


async def test_one_press_answers_and_no_message_repeats_it(asked: Chat) -> None:
    await asked.presses(GROUP[0], "4")

    assert "je antwoord is bewaard" in asked.last_to(GROUP[0])
    assert "4" not in asked.last_to(GROUP[0])
    assert len(asked.messages_to(GROUP[0])) == 1


async def test_an_answer_changes_until_it_closes_and_counts_once(asked: Chat) -> None:
    for who in GROUP[:5]:
        await asked.presses(who, "2")
        await asked.presses(who, "Antwoord wijzigen")
        await asked.presses(who, "4")
    await asked.travels(days=7)

    shown = (await newest(asked, PollStatus.CLOSED)).release.of(0)  # type: ignore[attr-defined]
    assert (shown.mean, shown.n) == (4.0, (5, 9))


async def test_fewer_than_five_answers_give_no_number(asked: Chat) -> None:
    for who in GROUP[:4]:
        await asked.presses(who, "4")
    posts = len(asked.in_channel())
    await asked.travels(days=7)

    assert "inder dan vijf" in asked.last_to(GROUP[0])
    assert "4" not in asked.last_to(GROUP[0]).split("van de 15 die")[1]
    assert len(asked.in_channel()) == posts  # what says nothing is told to no channel


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


async def test_every_comment_can_be_read(group: Chat) -> None:
    more = tuple(profile(f"extra{n:02}") for n in range(14))
    await joins(group, *more)
    await begins(group)
    await adds(group, "open", "Wat nog?")
    await group.presses(BRAM, "Open de peiling")
    for number, who in enumerate((*GROUP, *more)):
        await group.presses(who, "Invullen")
        await group.fills(who, {"q0": f"Zin nummer {number:02}"})
    await group.travels(days=7)
    await group.says(SANNE, "uitslag")
    first = group.last_to(SANNE)
    await group.presses(SANNE, "Nog 6")
    read = set(first.split("“")) | set(group.last_to(SANNE).split("“"))

    assert len([text for text in read if text.startswith("Zin nummer")]) == 26


async def test_with_nine_answers_nobody_reads_a_comment(asked: Chat) -> None:
    for who in GROUP[:9]:
        await asked.presses(who, "4")
    await asked.presses(GROUP[0], "Toelichten")
    await asked.fills(GROUP[0], {"comment": "Niet voor jullie"})
    await asked.travels(days=7)

    assert "minder dan tien antwoorden" in asked.in_channel()[-1]
    assert "Niet voor jullie" not in str(await newest(asked, PollStatus.CLOSED))


async def test_who_has_not_answered_is_reminded_once(asked: Chat) -> None:
    await asked.presses(GROUP[0], "5 · helemaal")
    await asked.travels(days=6)

    reminded = [w for w in GROUP if "Ik herinner je er niet nog eens aan" in asked.last_to(w)]
    assert reminded == list(GROUP[1:])
    assert sum("niet nog eens" in text for text in asked.messages_to(GROUP[1])) == 1


async def test_everybody_sees_the_same_result_where_the_question_stood(asked: Chat) -> None:
    for who in (*GROUP, SANNE):
        await asked.presses(who, "4")
    await asked.travels(days=7.1)

    for who in (GROUP[0], SANNE, BRAM):
        asks = [t for t in asked.messages_to(who) if t.startswith("Uitkomst: Ik hoor erbij.")]
        assert asks
        assert "4 (10–19 antwoorden)" in asks[0]


async def test_the_next_question_begins_with_the_last_result_and_what_is_done(asked: Chat) -> None:
    for who in GROUP:
        await asked.presses(who, "4")
    await asked.travels(days=14)

    assert "Ik heb de afgelopen tijd iets geleerd" in asked.last_to(GROUP[0])
    assert "Vorige keer: „Ik hoor erbij.” – gemiddeld 4 (10–19 antwoorden)" in asked.last_to(
        GROUP[0]
    )


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


async def test_who_rests_is_not_asked_and_who_was_not_asked_cannot_answer(group: Chat) -> None:
    await group.says(GROUP[0], "pause 3 weken")
    await group.travels(days=1)
    await joins(group, TOM)

    assert "Ik hoor erbij" not in "".join(group.messages_to(GROUP[0]))
    await group.says(TOM, "pulse")
    assert "no question open" in group.last_to(TOM)


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


async def test_once_a_term_it_asks_about_safety(group: Chat) -> None:
    await group.says(BRAM, "pulse schedule")
    await group.fills(BRAM, {**SCHEDULE, "safety": ("yes",)})
    await group.travels(to=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    assert "7 vragen" in group.last_to(GROUP[0])
    for who in GROUP[:6]:
        await group.presses(who, "Invullen")
        await group.fills(who, {f"q{n}": "5" for n in range(7)})
    await group.travels(days=7)
    release = (await newest(group, PollStatus.CLOSED)).release  # type: ignore[attr-defined]

    assert release.of(0).edge == "at-most"  # agreeing with the first is bad news
    assert release.of(1).edge == "at-least"
    assert "Indicatief" in group.in_channel()[-1]


async def test_whoever_was_asked_within_a_week_is_left_alone(group: Chat) -> None:
    await begins(group)
    await adds(group, "open", "Wat nog?")
    await group.presses(BRAM, "Open de peiling")
    await group.travels(days=2)

    assert "Ik hoor erbij" not in group.last_to(GROUP[0])
    assert "iedereen kreeg de afgelopen week al een vraag" in group.last_to(BRAM)


async def test_a_pulse_may_be_split_one_way(group: Chat) -> None:
    await group.says(BRAM, "pulse schedule")
    await group.fills(BRAM, {**SCHEDULE, "split": "tenure"})
    await group.travels(days=1)
    for who in (*GROUP, BRAM, SANNE):
        await group.presses(who, "4")
    await group.travels(days=7)

    assert "Langer lid: Achtergehouden: anders kun je" in group.in_channel()[-1]
    assert "Korter dan een halfjaar lid: Achtergehouden: minder dan vijf" in group.in_channel()[-1]


async def test_a_question_of_our_own_takes_its_turn(group: Chat) -> None:
    await group.says(BRAM, "pulse item")
    await group.fills(BRAM, {"nl": "Het rooster past.", "en": ""})
    assert "Het rooster past. [Weghalen]" in group.last_to(BRAM)
    for _ in range(5):
        await group.travels(days=6)
        await answered_by(group, 6)

    assert "Het rooster past." in group.last_to(GROUP[7])


async def test_the_schedule_can_be_seen_and_switched_off(group: Chat) -> None:
    await group.says(BRAM, "pols stand")
    assert "Volgende keer: dinsdag 24 november" in group.last_to(BRAM)
    await group.says(BRAM, "pols uit")
    await group.travels(days=15)

    assert "De peilvraag staat uit" in "".join(group.messages_to(BRAM))
    assert not group.last_to(GROUP[0])


async def test_members_cannot_run_polls(group: Chat) -> None:
    await group.says(SANNE, "poll new")

    assert "evaluatoren" in group.last_to(SANNE)


async def begins(chat: Chat, **form: str) -> None:
    await chat.says(BRAM, "poll new")
    await chat.fills(BRAM, {"title": "Januari", "named": "anonymous", "split": "none", **form})


async def adds(chat: Chat, kind: str, nl: str, options: str = "") -> None:
    await chat.presses(BRAM, "Vraag toevoegen")
    await chat.fills(BRAM, {"kind": kind, "nl": nl, "en": "", "options": options})


async def test_a_poll_of_every_kind_of_question(group: Chat) -> None:
    await begins(group)
    await adds(group, "scale", "Was het nuttig?")
    await adds(group, "single", "Welke dag?", "maandag | Monday\ndinsdag | Tuesday")
    await adds(group, "multiple", "Wat kan?", "a\nb\nc")
    await adds(group, "open", "Wat nog?")
    await adds(group, "recommend", "")
    await adds(group, "ranking", "Volgorde?", "x\ny\nz")
    await group.presses(BRAM, "Open de peiling")
    for number, who in enumerate(GROUP):
        await group.presses(who, "Invullen")
        answer = {"q0": "4", "q1": str(number % 2), "q2": ("0", "1"), "q3": f"Zin {number}"}
        places = {"q5-0": "2", "q5-1": "1", "q5-2": "0"}
        await group.fills(who, {**answer, "q4": "9", **places})
    await group.says(BRAM, "peiling sluiten")
    await group.presses(BRAM, "Sluiten en tellen")
    await group.travels(days=0.01)
    text = group.in_channel()[-1]

    for part in (
        "4 (10–19 antwoorden)",
        "maandag: ongeveer 50%",
        "c: hooguit een paar",
        "a: vrijwel iedereen",
        "“Zin 3”",
        "gemiddeld 8,9 of hoger (10–19 antwoorden); netto 100",
        "z: 0,9",
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


async def test_closing_with_few_answers_says_what_is_lost(group: Chat) -> None:
    await begins(group)
    await adds(group, "open", "Wat nog?")
    await group.presses(BRAM, "Open de peiling")
    await group.says(BRAM, "peiling sluiten")
    row = group.postbox.messages["bram"][-1].message.body[1]  # type: ignore[union-attr]
    asked = row.button.confirm.text  # type: ignore[union-attr]
    await group.presses(BRAM, "Sluiten en tellen")

    assert "„Januari” heeft nog minder dan vijf antwoorden" in asked
    assert any("te weinig antwoorden" in text for text in group.messages_to(BRAM)[-2:])


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


async def test_a_named_poll_says_so_loudly_and_shows_names(group: Chat) -> None:
    await begins(group, named="named")
    await adds(group, "single", "Wie komt?", "ja\nnee")
    await group.presses(BRAM, "Open de peiling")
    await group.travels(days=0.01)
    assert "LET OP: NIET ANONIEM" in group.last_to(SANNE)
    await group.presses(SANNE, "Invullen")
    await group.fills(SANNE, {"q0": "0"})
    await group.travels(days=7)

    assert "ja: Sanne" in group.in_channel()[-1]


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


async def test_a_split_tells_large_parts_and_names_what_it_holds_back(community: Chat) -> None:
    large, small = GROUP[:6], GROUP[6:9]
    await joins(community, *GROUP)
    async with community.stored() as kept:
        for group_, discipline in ((large, "Zorg"), (small, "Techniek")):
            for who in group_:
                person = await kept.person(who)
                await kept.everybody.people.describe(person.id, discipline)
    await begins(community, split="discipline")
    await adds(community, "scale", "Was het nuttig?")
    await community.presses(BRAM, "Open de peiling")
    for who in GROUP:
        await community.presses(who, "4")
    await community.travels(days=7)
    text = community.in_channel()[-1]

    assert "Zorg: gemiddeld 4 of hoger (5–9 antwoorden)" in text
    assert "Techniek: Achtergehouden: minder dan vijf antwoorden." in text
    assert "Onbekend: Achtergehouden: minder dan vijf antwoorden." in text


async def test_the_facilitator_sees_the_response_and_never_who(asked: Chat) -> None:
    for who in GROUP[:8]:
        await asked.presses(who, "4")
    await asked.says(BRAM, "poll")

    assert "5 tot 9 van 15 antwoordden" in asked.last_to(BRAM)
    assert "Lid" not in asked.last_to(BRAM)


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


async def test_a_poll_with_the_banks_words_is_guarded_with_the_bank(group: Chat) -> None:
    await begins(group)
    await adds(group, "scale", "Ik hoor erbij!")
    async with group.stored() as kept:
        draft = (await kept.here.polls.newest(PollStatus.DRAFT, 1))[0]

    assert draft.questions[0].item == "belonging"


async def test_a_schedule_whose_pause_is_over_can_be_saved_again(group: Chat) -> None:
    await group.says(BRAM, "pulse schedule")
    await group.fills(BRAM, {**SCHEDULE, "resting": "4 januari"})
    await group.travels(to=datetime(2027, 1, 6, 9, 0, tzinfo=UTC))
    await group.says(BRAM, "pulse schedule")
    assert group.form
    values = {part.id: getattr(part, "value", "") for part in group.form.inputs}

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


async def test_an_open_vote_goes_with_whoever_is_erased(asked: Chat) -> None:
    await asked.presses(GROUP[0], "4")
    await asked.presses(GROUP[1], "4")
    assert await _ballots(asked) == 2
    await asked.says(GROUP[0], "wis")
    await asked.presses(GROUP[0], "Ja, wis alles")

    assert await _ballots(asked) == 1


async def test_a_typed_answer_gets_the_question_with_its_buttons_and_is_not_counted(
    asked: Chat,
) -> None:
    await asked.says(GROUP[0], "een 4")

    assert "Ik hoor erbij." in asked.last_to(GROUP[0])
    assert not [row for row in await asked.rows(participation) if row["person"] > 4]


async def test_u09_a_result_below_five_is_one_line(group: Chat) -> None:
    await begins(group)
    await adds(group, "scale", "Gaat het goed?")
    await adds(group, "scale", "Leer je genoeg?")
    await group.presses(BRAM, "Open de peiling")
    await group.says(BRAM, "peiling sluiten")
    await group.presses(BRAM, "Sluiten en tellen")
    await group.travels(days=1)
    told = next(text for text in reversed(group.messages_to(BRAM)) if "inder dan vijf" in text)

    assert told.count("inder dan vijf") == 1
    assert "laat weten" not in told


async def test_u11_the_list_says_the_kind_and_is_fresh_after_closing(group: Chat) -> None:
    await begins(group)
    await adds(group, "scale", "Gaat het goed?")
    await group.presses(BRAM, "Open de peiling")
    await group.says(BRAM, "peiling")
    assert "Peiling: " in group.last_to(BRAM)

    await group.presses(BRAM, "Sluiten en tellen")
    assert not any("[Sluiten en tellen]" in text for text in group.messages_to(BRAM)[-3:])
