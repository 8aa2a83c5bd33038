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
from tests.chat import CHANNEL, Chat
from tests.features.matched import offers, paired, pairs_in, seeks
from tests.people import BRAM, ILSE, NOOR, SANNE, TOM, profile
from tests.prepared import Moments

KEES, EVA = profile("kees"), profile("eva")

ROUNDS = {"rounds": "weekly", "leftovers": "peers", "bridging": "yes"}


@pytest.fixture
async def lcop(community: Chat, moments: Moments) -> Chat:
    """Rounds every week; Sanne and Ilse are mentors, for one each."""
    return await moments.after(_with_rounds, community)


async def _with_rounds(chat: Chat) -> None:
    for member in (NOOR, KEES, EVA, TOM):
        await chat.says(member, "start", place=CHANNEL)
    await chat.says(BRAM, "instellingen mentoring")
    await chat.fills(BRAM, ROUNDS)
    await offers(chat, SANNE, "toetsing, feedback", capacity=1)
    await offers(chat, ILSE, "toetsing", capacity=1)


async def two_wait(chat: Chat) -> None:
    await seeks(chat, NOOR, "toetsing en feedback")
    await seeks(chat, KEES, "toetsing")


async def test_with_rounds_a_mentee_hears_when_the_next_one_is(lcop: Chat) -> None:
    await seeks(lcop, NOOR, "toetsing")

    assert "plek 1" in lcop.last_to(NOOR)
    assert "De volgende ronde is op maandag 30 november" in lcop.last_to(NOOR)


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


async def test_a_confirmed_round_goes_out(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel bevestig")
    await lcop.presses(BRAM, "Bevestigen")

    assert "2 mentees kiezen nu" in lcop.last_to(BRAM)
    assert "Vraag Sanne eerst" in lcop.last_to(NOOR)
    assert "Vraag Ilse eerst" in lcop.last_to(KEES)


async def test_x06_a_preview_is_worked_out_once(
    lcop: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was four times, the last one while everybody else waited for the database."""
    planned: list[int] = []
    work_out = Thoughts.work_out
    monkeypatch.setattr(
        Thoughts, "work_out", lambda *given: (planned.append(1), work_out(*given))[1]
    )
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel voorbeeld")

    assert planned == [1]


async def four_wait(chat: Chat) -> None:
    await two_wait(chat)
    await seeks(chat, EVA, "toetsing")
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
    before = {who: len(lcop.messages_to(who)) for who in (NOOR, KEES, EVA, TOM)}
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
    assert sum("you go first" in lcop.last_to(who) for who in before) == 2
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


async def test_only_what_was_shown_can_be_confirmed(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel voorbeeld")
    await lcop.says(ILSE, "mentor pauze 4 weken")
    sent = len(lcop.messages_to(NOOR))
    await lcop.presses(BRAM, "Bevestigen")

    assert "er is nog niets verstuurd" in lcop.last_to(BRAM)
    assert len(lcop.messages_to(NOOR)) == sent


async def test_who_stays_out_hears_it_and_goes_first_next_time(lcop: Chat) -> None:
    await two_wait(lcop)
    await seeks(lcop, EVA, "feedback")
    await lcop.says(BRAM, "koppel voorbeeld")
    preview = lcop.last_to(BRAM)
    out = next(who for who in (NOOR, KEES, EVA) if f"Zonder mentor: {who.name}" in preview)
    assert "Een mentor erbij voor" in preview
    await lcop.presses(BRAM, "Bevestigen")
    assert "In de volgende ronde ga je voor" in lcop.last_to(out)

    await lcop.says(TOM, "mentor find")
    await offers(lcop, BRAM, "feedback, toetsing", capacity=1)
    await seeks(lcop, TOM, "feedback en toetsing", languages=("nl", "en"))
    await lcop.says(BRAM, "koppel maak")
    assert f"{out.name} → Bram" in lcop.last_to(BRAM)


async def test_a_swap_is_kept_while_the_others_move_along(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel voorbeeld")
    await lcop.says(BRAM, "koppel ruil Kees Sanne")
    await lcop.presses(BRAM, "Ja, ruil zo")
    swapped = lcop.last_to(BRAM)
    assert "Kees → Sanne" in swapped
    assert "Noor → Ilse" in swapped

    await seeks(lcop, EVA, "feedback")
    await lcop.says(BRAM, "koppel voorbeeld")
    assert "Kees → Sanne" in lcop.last_to(BRAM)
    assert "Zonder mentor: Eva" in lcop.last_to(BRAM) or "Eva" in lcop.last_to(BRAM)


async def test_a_swap_by_form(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel voorbeeld")
    await lcop.presses(BRAM, "Ruilen")
    assert lcop.form
    mentees, mentors = (
        {option.label: option.value for option in question.options}  # type: ignore[union-attr]
        for question in lcop.form.inputs
    )
    await lcop.fills(BRAM, {"mentee": mentees["Kees"], "mentor": mentors["Sanne"]})
    await lcop.presses(BRAM, "Ja, ruil zo")

    assert "Kees → Sanne" in lcop.last_to(BRAM)


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


async def test_explain_shows_every_part(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel waarom Noor Ilse")
    shown = lcop.last_to(BRAM)

    assert "Leerdoel: 225" in shown
    assert "het geheel wordt minstens" in shown


async def test_two_people_kept_apart_in_confidence_are_never_paired(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel apart")
    assert lcop.form
    ids = {option.label: option.value for option in lcop.form.inputs[0].options}  # type: ignore[union-attr]
    note = {"one": ids["Noor"], "other": ids["Sanne"], "note": "Vertrouwelijk"}
    await lcop.fills(BRAM, note)
    await lcop.says(BRAM, "koppel voorbeeld")

    assert "Noor → Sanne" not in lcop.last_to(BRAM)
    assert "Vertrouwelijk" not in "".join(lcop.messages_to(NOOR) + lcop.messages_to(SANNE))


async def test_a_planned_round_waits_for_a_facilitators_yes(lcop: Chat) -> None:
    await two_wait(lcop)
    sent = len(lcop.messages_to(NOOR))
    await lcop.travels(days=7)
    assert "Voorstel voor LCOP" in "".join(lcop.messages_to(BRAM))
    assert not [m for m in lcop.messages_to(NOOR)[sent:] if "Vraag" in m]

    await lcop.presses(BRAM, "Bevestigen")
    assert "Vraag Sanne eerst" in lcop.last_to(NOOR)


async def test_the_day_before_a_round_it_can_be_skipped(lcop: Chat) -> None:
    """R25."""
    await two_wait(lcop)
    await lcop.travels(days=4.1)
    assert "is er een koppelronde in" in "".join(lcop.messages_to(NOOR))
    await lcop.presses(NOOR, "Deze ronde niet")
    await lcop.says(BRAM, "koppel voorbeeld")

    assert "Noor" not in lcop.last_to(BRAM)


async def test_a_round_that_was_missed_is_said(lcop: Chat) -> None:
    """R11, R12."""
    from datetime import timedelta

    await two_wait(lcop)
    lcop.clock.forward(lcop.clock.now() + timedelta(days=15))
    await lcop.machine.settle()
    await lcop.travels(days=1)

    assert "De geplande koppelronde ging niet door" in "".join(lcop.messages_to(BRAM))


async def test_pairs_show_only_how_they_stand(lcop: Chat) -> None:
    await lcop.says(BRAM, "instellingen mentoring")
    await lcop.fills(BRAM, {**ROUNDS, "rounds": "off"})
    await paired(lcop, NOOR, SANNE)
    await lcop.says(BRAM, "koppels")
    shown = lcop.last_to(BRAM)

    assert "Noor → Sanne: voorgesteld" in shown
    assert "toetsing" not in shown


async def test_the_monday_worklist_names_who_needs_attention(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.travels(days=8)
    worklists = [m for m in lcop.messages_to(BRAM) if "Werklijst" in m]

    assert "2 mensen wachten op een mentor" in worklists[-1]
    assert "Noor" in worklists[-1]


async def test_these_words_are_for_facilitators(lcop: Chat) -> None:
    for text in ("koppel voorbeeld", "koppels", "werklijst", "match run", "match swap"):
        await lcop.says(NOOR, text)
        assert "Dit kunnen alleen de facilitators" in lcop.last_to(NOOR)


async def test_settings_that_do_not_fit_are_explained(lcop: Chat) -> None:
    await lcop.says(BRAM, "settings mentoring")
    await lcop.fills(BRAM, {**ROUNDS, "every": "0", "weights": "geslacht 400"})
    assert lcop.form
    assert set(dict(lcop.form.errors)) == {"every", "weights"}


async def test_own_words_are_understood(lcop: Chat) -> None:
    await lcop.says(BRAM, "settings mentoring")
    await lcop.fills(BRAM, {**ROUNDS, "rounds": "off", "vocabulary": "wondzorg = wound care, wond"})
    await offers(lcop, KEES, "wound care")
    await seeks(lcop, NOOR, "wondzorg")

    assert "Vraag Kees eerst" in lcop.last_to(NOOR)


async def test_nobody_was_asked_before_a_confirm(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.travels(days=10)

    assert await pairs_in(lcop) == []


async def test_a_facilitator_may_match_again(lcop: Chat) -> None:
    await lcop.says(BRAM, "instellingen mentoring")
    await lcop.fills(BRAM, {**ROUNDS, "rounds": "off"})
    await paired(lcop, NOOR, SANNE)
    await lcop.says(BRAM, "herkoppel Noor Kees")
    assert "niet gekoppeld" in lcop.last_to(BRAM)
    await lcop.says(BRAM, "herkoppel Noor Sanne")
    await lcop.presses(BRAM, "Ja, koppel opnieuw")
    await lcop.travels(days=0.1)

    assert "Je facilitator heeft jouw koppel met Noor afgesloten" in "".join(
        lcop.messages_to(SANNE)
    )
    assert "Vraag Ilse eerst" in "".join(lcop.messages_to(NOOR))


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


async def test_d05_of_two_alike_is_asked_which(lcop: Chat) -> None:
    lottes = [profile(f"lotte{n}", name) for n, name in enumerate(("Lotte Bos", "Lotte Vis"))]
    for one in lottes:
        await lcop.joins(one)
    await lcop.says(BRAM, "koppel apart Lotte Noor")
    assert "meer dan één Lotte" in lcop.last_to(BRAM)

    await lcop.presses(BRAM, "Lotte Vis")
    assert "Noor en Lotte Vis" in lcop.last_to(BRAM)


async def test_d05_two_of_the_same_whole_name_are_told_apart(lcop: Chat) -> None:
    for n in (1, 2):
        await lcop.joins(profile(f"lotte{n}", "Lotte Bos"))
    await lcop.says(BRAM, "match allow Lotte, Noor")

    assert "[Lotte Bos (hier sinds" in lcop.last_to(BRAM)


# D31: what a swap takes from others is shown before it is done.


async def test_d31_a_swap_shows_who_loses_whom_before_it_is_done(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel voorbeeld")
    await lcop.says(BRAM, "koppel ruil Kees Sanne")
    asked = lcop.last_to(BRAM)
    assert "Nu 2 koppels, straks 2" in asked
    assert "Kees gaat van Ilse naar Sanne, want Ilse gaat naar Noor" in asked
    assert "Noor gaat van Sanne naar Ilse, want Sanne gaat naar Kees" in asked
    await lcop.says(BRAM, "koppel voorbeeld")
    assert "Noor → Sanne" in lcop.last_to(BRAM)  # nothing was swapped yet

    await lcop.says(BRAM, "koppel ruil Kees Sanne")
    await lcop.presses(BRAM, "Ja, ruil zo")
    assert "Kees → Sanne" in lcop.last_to(BRAM)


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


async def test_d31_only_the_swap_that_was_shown_is_done(lcop: Chat) -> None:
    await two_wait(lcop)
    await lcop.says(BRAM, "koppel voorbeeld")
    await lcop.says(BRAM, "koppel ruil Kees Sanne")
    await lcop.says(ILSE, "mentor pauze 4 weken")
    await lcop.presses(BRAM, "Ja, ruil zo")
    seen = lcop.messages_to(BRAM)[-2:]

    assert "er is nog niets verstuurd" in "".join(seen)
    assert any("Noor heeft dan geen mentor" in text for text in seen)


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


async def test_d26_without_a_leader_nobody_is_shown_the_same_thrice(lcop: Chat) -> None:
    await seeks(lcop, NOOR, "toetsing en feedback")
    await lcop.travels(days=36)

    assert len(hears(lcop, BRAM, "Voorstel voor LCOP")) == 2
    assert len(hears(lcop, NOOR, "Er ligt een voorstel voor je klaar")) == 1


async def test_d26_a_leader_can_confirm_what_they_are_shown(lcop: Chat) -> None:
    await becomes_leader(lcop, TOM)
    await seeks(lcop, NOOR, "toetsing en feedback")
    await lcop.travels(days=22)
    await lcop.presses(TOM, "Confirm")

    assert "Vraag Sanne eerst" in lcop.last_to(NOOR)


async def test_d26_another_proposal_is_shown_anew(lcop: Chat) -> None:
    await seeks(lcop, NOOR, "toetsing en feedback")
    await lcop.travels(days=15)
    await seeks(lcop, KEES, "toetsing")
    await lcop.travels(days=7)

    assert len(hears(lcop, BRAM, "Voorstel voor LCOP")) == 3
    assert "Kees →" in hears(lcop, BRAM, "Voorstel voor LCOP")[2]
    assert not hears(lcop, NOOR, "Er ligt een voorstel voor je klaar")


async def test_d26_the_day_before_is_announced_once_for_each_wish(lcop: Chat) -> None:
    await seeks(lcop, NOOR, "toetsing")
    await lcop.travels(days=22)
    assert len(hears(lcop, NOOR, "is er een koppelronde in")) == 1
    await lcop.says(NOOR, "mentor annuleer")
    await lcop.travels(days=3)
    await seeks(lcop, NOOR, "feedback")
    await lcop.travels(days=14)

    assert len(hears(lcop, NOOR, "is er een koppelronde in")) == 2


async def test_d26_two_lists_that_stay_unread_end_the_search_kindly(lcop: Chat) -> None:
    await seeks(lcop, NOOR, "toetsing")
    for _ in range(2):
        await lcop.says(BRAM, "koppel bevestig")
        await lcop.presses(BRAM, "Bevestigen")
        await lcop.travels(days=11)
    async with lcop.engine._begin() as uow:
        wishes = await uow.of(CommunityId(1)).wishes.all()

    assert len(hears(lcop, NOOR, "de lijst is gesloten")) == 1
    assert len(hears(lcop, NOOR, words(Language.NL)("choose-given-up"))) == 1
    assert [wish.status for wish in wishes] == [WishStatus.WITHDRAWN]
    await lcop.says(BRAM, "koppel voorbeeld")
    assert "Noor" not in lcop.last_to(BRAM)
