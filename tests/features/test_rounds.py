"""The facilitator's round, as conversations: nothing goes out unseen."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.domain.communities import CommunityId
from bot.domain.membership import Role
from bot.domain.people import Language, PersonId, Profile
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import WishStatus
from bot.features.rounds import handlers, waiting_line
from bot.frame.context import Context
from bot.frame.effects import Effects
from bot.frame.thinking import Thoughts
from bot.frame.words import words
from tests.chat import Chat
from tests.features.matched import KEES, join, offers, paired, pairs_in, seeks
from tests.people import AMARA, BRAM, EVA, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM, profile
from tests.prepared import Moments

FLEUR = profile("fleur")

ROUNDS = {"rounds": "weekly", "leftovers": "peers", "bridging": "yes"}


@pytest.fixture
async def lcop(community: Chat, moments: Moments) -> Chat:
    """Rounds every week; Sanne and Ilse are mentors, for one each."""
    return await moments.after(_with_rounds, community)


@pytest.fixture
async def inquiry(circle: Chat, moments: Moments) -> Chat:
    """The same in English: Priya and Amara are mentors, for one each."""
    return await moments.after(_with_rounds_in_english, circle)


async def _with_rounds(chat: Chat) -> None:
    await join(chat, NOOR, KEES, FLEUR, TOM)
    await _begins(chat, BRAM, {SANNE: "toetsing, feedback", ILSE: "toetsing"})


async def _with_rounds_in_english(chat: Chat) -> None:
    await join(chat, KOFI, LENA, EVA, NOOR)
    await _begins(chat, TOM, {PRIYA: "assessment, feedback", AMARA: "assessment"})


async def _begins(chat: Chat, facilitator: Profile, mentors: dict[Profile, str]) -> None:
    await chat.says(facilitator, "settings mentoring")
    await chat.fills(facilitator, ROUNDS)
    for mentor, topics in mentors.items():
        await offers(chat, mentor, topics, capacity=1)


async def two_wait(chat: Chat) -> None:
    await seeks(chat, NOOR, "toetsing en feedback")
    await seeks(chat, KEES, "toetsing")


async def two_wait_in_english(chat: Chat) -> None:
    await seeks(chat, KOFI, "assessment and feedback")
    await seeks(chat, LENA, "assessment")


async def test_with_rounds_a_mentee_hears_when_the_next_one_is(inquiry: Chat) -> None:
    await seeks(inquiry, KOFI, "assessment")

    assert "You're number 1" in inquiry.last_to(KOFI)
    assert "The next round is on Monday 30 November" in inquiry.last_to(KOFI)


async def test_u06_a_preview_says_who_wants_what_and_at_what_cost_and_sends_nothing(
    lcop: Chat,
) -> None:
    await two_wait(lcop)
    sent = len(lcop.messages_to(NOOR))
    await lcop.says(BRAM, "koppel voorbeeld")
    shown = lcop.last_to(BRAM)

    assert "Noor → Sanne" in shown
    assert "Kees → Ilse" in shown
    assert "kan helpen met toetsing en feedback" in shown
    assert "wil: Toetsing" in shown or "wil: " in shown
    assert "van 1000)" in shown
    assert "Ilse (dan past het geheel wat minder goed)" in shown
    assert "Dit is bewezen de beste verdeling" in shown
    assert len(lcop.messages_to(NOOR)) == sent


async def test_a_confirmed_round_goes_out(inquiry: Chat) -> None:
    await two_wait_in_english(inquiry)
    await inquiry.says(TOM, "match confirm")
    await inquiry.presses(TOM, "Confirm")

    assert "2 mentees are choosing now" in inquiry.last_to(TOM)
    assert "Ask Priya first" in inquiry.last_to(KOFI)
    assert "Ask Amara first" in inquiry.last_to(LENA)


async def test_x06_a_preview_is_worked_out_once(
    inquiry: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was four times, the last one while everybody else waited for the database."""
    planned: list[int] = []
    work_out = Thoughts.work_out
    monkeypatch.setattr(
        Thoughts, "work_out", lambda *given: (planned.append(1), work_out(*given))[1]
    )
    await two_wait_in_english(inquiry)
    await inquiry.says(TOM, "match preview")

    assert planned == [1]


async def four_wait(chat: Chat) -> None:
    await two_wait(chat)
    await seeks(chat, FLEUR, "toetsing")
    await seeks(chat, TOM, "feedback", languages=("nl", "en"))


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One person is told at once; how many were in each transaction. The second of them fails."""
    counts: list[int] = []

    async def tell(ctx: Context, at: Snapshot, mentees: Sequence[PersonId]) -> Effects:
        effects = await waiting_line.tell_news(ctx, at, mentees)
        counts.append(len(mentees))
        if len(counts) == 2:
            raise ConnectionError("killed")
        return effects

    for module in (waiting_line, handlers):
        monkeypatch.setattr(module, "TOLD_AT_ONCE", 1)
    monkeypatch.setattr(handlers, "tell_news", tell)
    return counts


async def test_x06_many_are_told_a_few_at_a_time_each_once(lcop: Chat, told: list[int]) -> None:
    """All lists in one transaction kept the database from everybody else for nine seconds."""
    await four_wait(lcop)
    await lcop.says(BRAM, "match preview")
    before = {who: len(lcop.messages_to(who)) for who in (NOOR, KEES, FLEUR, TOM)}
    await lcop.presses(BRAM, "Bevestigen")
    await lcop.travels(days=1)
    answers = [
        text
        for text in lcop.messages_to(BRAM)
        if "2 mentees kiezen nu. Op de wachtlijst: 2" in text
    ]

    assert told == [1, 1, 1, 1, 1]  # the second was undone, and done again
    assert all(len(lcop.messages_to(who)) == count + 1 for who, count in before.items())
    assert sum("eerst" in lcop.last_to(who) for who in before) == 2
    assert "ga je voor" in lcop.last_to(FLEUR)
    assert "you go first" in lcop.last_to(TOM)
    assert len(answers) == 1


async def test_x06_who_stops_looking_before_they_are_told_hears_of_no_list(
    lcop: Chat, told: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def at_rest() -> int:
        return 0

    await four_wait(lcop)
    await lcop.says(BRAM, "match preview")
    chosen = [who for who in (NOOR, KEES) if f"{who.name} →" in lcop.last_to(BRAM)]
    with monkeypatch.context() as stopped:
        stopped.setattr(lcop.ticker, "tick", at_rest)
        await lcop.presses(BRAM, "Bevestigen")
        await lcop.says(chosen[0], "mentor cancel")
    await lcop.travels(days=1)

    assert not any("eerst" in text for text in lcop.messages_to(chosen[0]))


async def test_only_what_was_shown_can_be_confirmed(inquiry: Chat) -> None:
    await two_wait_in_english(inquiry)
    await inquiry.says(TOM, "match preview")
    await inquiry.says(AMARA, "mentor pause 4 weeks")
    sent = len(inquiry.messages_to(KOFI))
    await inquiry.presses(TOM, "Confirm")

    assert "nothing has been sent" in inquiry.last_to(TOM)
    assert len(inquiry.messages_to(KOFI)) == sent


async def test_who_stays_out_hears_it_and_goes_first_next_time(lcop: Chat) -> None:
    await two_wait(lcop)
    await seeks(lcop, FLEUR, "feedback")
    await lcop.says(BRAM, "koppel voorbeeld")
    preview = lcop.last_to(BRAM)
    out = next(who for who in (NOOR, KEES, FLEUR) if f"Zonder mentor: {who.name}" in preview)
    assert "Een mentor erbij voor" in preview
    await lcop.presses(BRAM, "Bevestigen")
    assert "In de volgende ronde ga je voor" in lcop.last_to(out)

    await lcop.says(TOM, "mentor find")
    await offers(lcop, BRAM, "feedback, toetsing", capacity=1)
    await seeks(lcop, TOM, "feedback en toetsing", languages=("nl", "en"))
    await lcop.says(BRAM, "koppel maak")
    assert f"{out.name} → Bram" in lcop.last_to(BRAM)


async def test_a_swap_is_kept_while_the_others_move_along(inquiry: Chat) -> None:
    await two_wait_in_english(inquiry)
    await inquiry.says(TOM, "match preview")
    await inquiry.says(TOM, "match swap Lena Priya")
    await inquiry.presses(TOM, "Yes, swap like this")
    swapped = inquiry.last_to(TOM)
    assert "Lena → Priya" in swapped
    assert "Kofi → Amara" in swapped

    await seeks(inquiry, EVA, "feedback")
    await inquiry.says(TOM, "match preview")
    assert "Lena → Priya" in inquiry.last_to(TOM)
    assert "Without a mentor: Eva" in inquiry.last_to(TOM) or "Eva" in inquiry.last_to(TOM)


async def test_a_swap_by_form(inquiry: Chat) -> None:
    await two_wait_in_english(inquiry)
    await inquiry.says(TOM, "match preview")
    await inquiry.presses(TOM, "Swap")
    assert inquiry.form
    mentees, mentors = (
        {option.label: option.value for option in question.options}  # type: ignore[union-attr]
        for question in inquiry.form.inputs
    )
    await inquiry.fills(TOM, {"mentee": mentees["Lena"], "mentor": mentors["Priya"]})
    await inquiry.presses(TOM, "Yes, swap like this")

    assert "Lena → Priya" in inquiry.last_to(TOM)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("koppel ruil Bram Sanne", "wacht niet op een mentor"),
        ("koppel ruil Noor Kees", "geen plek, of is geen mentor"),
        ("koppel waarom Noor", "Noem twee mensen"),
        ("koppel waarom Bram Noor", "Een van de twee moet een mentor zoeken"),
        ("koppel weer Noor Sanne", "Er was geen notitie"),
    ],
)
async def test_what_cannot_be_is_said_in_a_sentence(lcop: Chat, text: str, answer: str) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, text)

    assert answer in lcop.last_to(BRAM)


async def test_explain_shows_every_part(inquiry: Chat) -> None:
    await two_wait_in_english(inquiry)
    await inquiry.says(TOM, "match explain Kofi Amara")
    shown = inquiry.last_to(TOM)

    assert "Goal: 225" in shown
    assert "the whole becomes at least" in shown


async def test_two_people_kept_apart_in_confidence_are_never_paired(inquiry: Chat) -> None:
    await two_wait_in_english(inquiry)
    await inquiry.says(TOM, "match apart")
    assert inquiry.form
    ids = {option.label: option.value for option in inquiry.form.inputs[0].options}  # type: ignore[union-attr]
    note = {"one": ids["Kofi"], "other": ids["Priya"], "note": "Confidential"}
    await inquiry.fills(TOM, note)
    await inquiry.says(TOM, "match preview")

    assert "Kofi → Priya" not in inquiry.last_to(TOM)
    assert "Confidential" not in "".join(inquiry.messages_to(KOFI) + inquiry.messages_to(PRIYA))


async def test_a_planned_round_waits_for_a_facilitators_yes(lcop: Chat) -> None:
    await two_wait(lcop)
    sent = len(lcop.messages_to(NOOR))
    await lcop.travels(days=7)
    assert "Voorstel voor LCOP" in "".join(lcop.messages_to(BRAM))
    assert not [m for m in lcop.messages_to(NOOR)[sent:] if "Vraag" in m]

    await lcop.presses(BRAM, "Bevestigen")
    assert "Vraag Sanne eerst" in lcop.last_to(NOOR)


async def test_the_day_before_a_round_it_can_be_skipped(inquiry: Chat) -> None:
    """R25."""
    await two_wait_in_english(inquiry)
    await inquiry.travels(days=4.1)
    assert "there's a matching round in" in "".join(inquiry.messages_to(KOFI))
    await inquiry.presses(KOFI, "Not this round")
    await inquiry.says(TOM, "match preview")

    assert "Kofi" not in inquiry.last_to(TOM)


async def test_a_round_that_was_missed_is_said(lcop: Chat) -> None:
    """R11, R12."""
    from datetime import timedelta

    await two_wait(lcop)
    lcop.clock.forward(lcop.clock.now() + timedelta(days=15))
    await lcop.machine.settle()
    await lcop.travels(days=1)

    assert "De geplande koppelronde ging niet door" in "".join(lcop.messages_to(BRAM))


async def test_pairs_show_only_how_they_stand(inquiry: Chat) -> None:
    await inquiry.says(TOM, "settings mentoring")
    await inquiry.fills(TOM, {**ROUNDS, "rounds": "off"})
    await paired(inquiry, KOFI, PRIYA)
    await inquiry.says(TOM, "pairs")
    shown = inquiry.last_to(TOM)

    assert "Kofi → Priya: introduced" in shown
    assert "assessment" not in shown


async def test_the_monday_worklist_names_who_needs_attention(inquiry: Chat) -> None:
    await two_wait_in_english(inquiry)
    await inquiry.travels(days=8)
    worklists = [m for m in inquiry.messages_to(TOM) if "Worklist" in m]

    assert "2 people are waiting for a mentor" in worklists[-1]
    assert "Kofi" in worklists[-1]


async def test_these_words_are_for_facilitators(lcop: Chat) -> None:
    for text in ("koppel voorbeeld", "koppels", "werklijst", "match run", "match swap"):
        await lcop.says(NOOR, text)
        assert "Dit kunnen alleen de facilitators" in lcop.last_to(NOOR)


async def test_settings_that_do_not_fit_are_explained(inquiry: Chat) -> None:
    await inquiry.says(TOM, "settings mentoring")
    await inquiry.fills(TOM, {**ROUNDS, "every": "0", "weights": "gender 400"})
    assert inquiry.form
    assert set(dict(inquiry.form.errors)) == {"every", "weights"}


async def test_own_words_are_understood(lcop: Chat) -> None:
    await lcop.says(BRAM, "settings mentoring")
    await lcop.fills(BRAM, {**ROUNDS, "rounds": "off"})
    await lcop.says(BRAM, "instellingen woorden")
    await lcop.fills(BRAM, {"words": "wondzorg = wound care, wond"})
    assert "Bewaard: één begrip van jullie zelf." in lcop.last_to(BRAM)
    await offers(lcop, KEES, "wound care")
    await seeks(lcop, NOOR, "wondzorg")

    assert "Vraag Kees eerst" in lcop.last_to(NOOR)


async def test_nobody_was_asked_before_a_confirm(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.travels(days=10)

    assert await pairs_in(lcop) == []


async def test_a_facilitator_may_match_again(inquiry: Chat) -> None:
    await inquiry.says(TOM, "settings mentoring")
    await inquiry.fills(TOM, {**ROUNDS, "rounds": "off"})
    await paired(inquiry, KOFI, PRIYA)
    await inquiry.says(TOM, "rematch Kofi Lena")
    assert "aren't paired now" in inquiry.last_to(TOM)
    await inquiry.says(TOM, "rematch Kofi Priya")
    await inquiry.presses(TOM, "Yes, match again")
    await inquiry.travels(days=0.1)

    assert "Your facilitator has closed your pair with Kofi" in "".join(inquiry.messages_to(PRIYA))
    assert "Ask Amara first" in "".join(inquiry.messages_to(KOFI))


async def test_d05_a_name_inside_another_keeps_nobody_apart(lcop: Chat) -> None:
    """`koppel apart Janneke` kept Jan and Janneke apart, at once and in confidence."""
    await lcop.joins(profile("jan", "Jan"))
    await lcop.joins(profile("janneke", "Janneke de Wit"))
    await lcop.says(BRAM, "koppel apart Janneke")

    assert lcop.form
    assert "niet aan elkaar" not in lcop.last_to(BRAM)


async def test_d05_an_and_anna_are_two_people(lcop: Chat) -> None:
    for name in ("An", "Anna", "Bo"):
        await lcop.joins(profile(name.lower(), name))
    await lcop.says(BRAM, "match explain Anna, Bo")

    assert "Een van de twee moet een mentor zoeken" in lcop.last_to(BRAM)


async def test_d05_of_two_alike_is_asked_which(inquiry: Chat) -> None:
    two = [profile(f"sam{n}", name, Language.EN) for n, name in enumerate(("Sam Fox", "Sam Lee"))]
    for one in two:
        await inquiry.joins(one)
    await inquiry.says(TOM, "match apart Sam Kofi")
    assert "More than one person is called Sam" in inquiry.last_to(TOM)

    await inquiry.presses(TOM, "Sam Lee")
    assert "Kofi and Sam Lee" in inquiry.last_to(TOM)


async def test_d05_two_of_the_same_whole_name_are_told_apart(lcop: Chat) -> None:
    for n in (1, 2):
        await lcop.joins(profile(f"lotte{n}", "Lotte Bos"))
    await lcop.says(BRAM, "match allow Lotte, Noor")

    assert "[Lotte Bos (hier sinds" in lcop.last_to(BRAM)


# D31: what a swap takes from others is shown before it is done.


async def test_d31_a_swap_shows_who_loses_whom_before_it_is_done(inquiry: Chat) -> None:
    await two_wait_in_english(inquiry)
    await inquiry.says(TOM, "match preview")
    await inquiry.says(TOM, "match swap Lena Priya")
    asked = inquiry.last_to(TOM)
    assert "Now 2 pairs, then 2" in asked
    assert "Lena goes from Amara to Priya, because Amara goes to Kofi" in asked
    assert "Kofi goes from Priya to Amara, because Priya goes to Lena" in asked
    await inquiry.says(TOM, "match preview")
    assert "Kofi → Priya" in inquiry.last_to(TOM)  # nothing was swapped yet

    await inquiry.says(TOM, "match swap Lena Priya")
    await inquiry.presses(TOM, "Yes, swap like this")
    assert "Lena → Priya" in inquiry.last_to(TOM)


async def test_d31_whoever_is_left_without_a_mentor_is_named_with_the_reason(lcop: Chat) -> None:
    """Five pairs became four, and nobody said whose it was."""
    await offers(lcop, ILSE, "toetsing", capacity=1, languages=("en",))
    await seeks(lcop, NOOR, "toetsing", languages=("nl",))
    await seeks(lcop, TOM, "toetsing", languages=("nl", "en"))
    await lcop.says(BRAM, "koppel voorbeeld")
    assert "Noor → Sanne" in lcop.last_to(BRAM)
    assert "Tom → Ilse" in lcop.last_to(BRAM)
    await lcop.says(BRAM, "koppel ruil Tom Sanne")
    asked = lcop.last_to(BRAM)

    assert "Nu 2 koppels, straks één" in asked
    assert "Noor heeft dan geen mentor: Sanne gaat naar Tom, en niemand anders" in asked
    await lcop.presses(BRAM, "Laat het zo")
    assert "Noor → Sanne" in lcop.last_to(BRAM)


async def test_d31_only_the_swap_that_was_shown_is_done(inquiry: Chat) -> None:
    await two_wait_in_english(inquiry)
    await inquiry.says(TOM, "match preview")
    await inquiry.says(TOM, "match swap Lena Priya")
    await inquiry.says(AMARA, "mentor pause 4 weeks")
    await inquiry.presses(TOM, "Yes, swap like this")
    seen = inquiry.messages_to(TOM)[-2:]

    assert "nothing has been sent" in "".join(seen)
    assert any("Kofi will then have no mentor" in text for text in seen)


async def test_d31_a_swap_that_changes_nothing_asks_nothing(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel voorbeeld")
    await lcop.says(BRAM, "koppel ruil Kees Ilse")

    assert "Kees → Ilse" in lcop.last_to(BRAM)


# D26: a round that nobody confirms.


async def becomes_leader(chat: Chat, who: Profile) -> None:
    async with chat.engine._begin() as uow:
        person = await uow.people.known(who.account)
        assert person
        member = await uow.of(CommunityId(1)).members.get(person.id)
        assert member
        await uow.of(member.community).members.save(replace(member, roles=frozenset({Role.LEADER})))


def hears(chat: Chat, who: Profile, text: str) -> list[str]:
    return [message for message in chat.messages_to(who) if text in message]


async def test_d26_a_proposal_nobody_confirms_goes_to_the_leaders_and_the_mentee_hears_once(
    lcop: Chat,
) -> None:
    """It was: "you take part" nine times in ten weeks, and never an outcome."""
    await becomes_leader(lcop, TOM)
    await seeks(lcop, NOOR, "toetsing en feedback")
    await lcop.travels(days=15)
    assert len(hears(lcop, BRAM, "Voorstel voor LCOP")) == 2
    assert "wacht nog op een ja" in hears(lcop, BRAM, "Voorstel voor LCOP")[1]
    assert not hears(lcop, TOM, "Proposal for LCOP")
    assert not hears(lcop, NOOR, "Er ligt een voorstel voor je klaar")
    await lcop.travels(days=7)
    assert len(hears(lcop, TOM, "Proposal for LCOP")) == 1
    assert len(hears(lcop, NOOR, "Er ligt een voorstel voor je klaar")) == 1
    await lcop.travels(days=14)

    assert len(hears(lcop, BRAM, "Voorstel voor LCOP")) == 2
    assert len(hears(lcop, TOM, "Proposal for LCOP")) == 1
    assert len(hears(lcop, NOOR, "Er ligt een voorstel voor je klaar")) == 1
    assert len(hears(lcop, NOOR, "is er een koppelronde in")) == 1


async def test_d26_without_a_leader_nobody_is_shown_the_same_thrice(inquiry: Chat) -> None:
    await seeks(inquiry, KOFI, "assessment and feedback")
    await inquiry.travels(days=36)

    assert len(hears(inquiry, TOM, "Proposal for LCOP")) == 2
    assert len(hears(inquiry, KOFI, "There's a proposal for you")) == 1


async def test_d26_a_leader_can_confirm_what_they_are_shown(lcop: Chat) -> None:
    await becomes_leader(lcop, TOM)
    await seeks(lcop, NOOR, "toetsing en feedback")
    await lcop.travels(days=22)
    await lcop.presses(TOM, "Confirm")

    assert "Vraag Sanne eerst" in lcop.last_to(NOOR)


async def test_d26_another_proposal_is_shown_anew(inquiry: Chat) -> None:
    await seeks(inquiry, KOFI, "assessment and feedback")
    await inquiry.travels(days=15)
    await seeks(inquiry, LENA, "assessment")
    await inquiry.travels(days=7)

    assert len(hears(inquiry, TOM, "Proposal for LCOP")) == 3
    assert "Lena →" in hears(inquiry, TOM, "Proposal for LCOP")[2]
    assert not hears(inquiry, KOFI, "There's a proposal for you")


async def test_d26_the_day_before_is_announced_once_for_each_wish(inquiry: Chat) -> None:
    await seeks(inquiry, KOFI, "assessment")
    await inquiry.travels(days=22)
    assert len(hears(inquiry, KOFI, "there's a matching round in")) == 1
    await inquiry.says(KOFI, "mentor cancel")
    await inquiry.travels(days=3)
    await seeks(inquiry, KOFI, "feedback")
    await inquiry.travels(days=14)

    assert len(hears(inquiry, KOFI, "there's a matching round in")) == 2


async def test_d26_two_lists_that_stay_unread_end_the_search_kindly(inquiry: Chat) -> None:
    await seeks(inquiry, KOFI, "assessment")
    for _ in range(2):
        await inquiry.says(TOM, "match confirm")
        await inquiry.presses(TOM, "Confirm")
        await inquiry.travels(days=11)
    async with inquiry.engine._begin() as uow:
        wishes = await uow.of(CommunityId(1)).wishes.all()

    assert len(hears(inquiry, KOFI, "the list is closed")) == 1
    assert len(hears(inquiry, KOFI, words(Language.EN)("choose-given-up"))) == 1
    assert [wish.status for wish in wishes] == [WishStatus.WITHDRAWN]
    await inquiry.says(TOM, "match preview")
    assert "Kofi" not in inquiry.last_to(TOM)


async def test_two_names_are_enough_to_couple_and_to_ask_why(lcop: Chat) -> None:
    """In one's own words, whichever names they are; what is why is no swap."""
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel Kees aan Ilse")
    assert "Kees" in lcop.last_to(BRAM)
    assert "Wat bedoel je" not in lcop.last_to(BRAM)
    await lcop.says(BRAM, "waarom Noor en Sanne?")

    assert "Noor" in lcop.last_to(BRAM)
    assert "toetsing" in lcop.last_to(BRAM)


async def test_why_two_are_a_pair_has_reasons_when_they_are_one(lcop: Chat) -> None:
    """That they are a pair already is no answer to why."""
    await lcop.says(BRAM, "settings mentoring")
    await lcop.fills(BRAM, {"rounds": "off"})
    await paired(lcop, NOOR, SANNE)
    await lcop.says(BRAM, "waarom zijn Noor en Sanne gekoppeld?")

    assert "toetsing" in lcop.last_to(BRAM)
    assert "al gekoppeld" not in lcop.last_to(BRAM)
