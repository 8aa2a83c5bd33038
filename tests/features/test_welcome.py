"""The welcome, as conversations."""

from datetime import timedelta

from bot.domain.people import Language, Profile
from bot.frame.delivery import TransientError, UnreachableError
from tests.chat import Chat
from tests.people import AMARA, BRAM, EVA, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM, profile

ANSWERS = {
    Language.NL: {"brings": "statistiek", "learns": "toetsen"},
    Language.EN: {"brings": "statistics", "learns": "assessment"},
}


async def joins_and_tells(chat: Chat, who: Profile = NOOR) -> None:
    await chat.joins(who)
    await chat.presses(who, "welcome-tell")
    await chat.fills(who, ANSWERS[who.language or Language.NL])


async def test_a_newcomer_is_greeted_by_name_in_their_language(community: Chat) -> None:
    await community.joins(TOM)

    assert "Welcome, Tom!" in community.last_to(TOM)
    assert "I'm Kring, a bot" in community.last_to(TOM)


async def test_the_language_changes_at_once(community: Chat) -> None:
    await community.joins(TOM)
    await community.presses(TOM, "Liever Nederlands")

    assert "Welkom, Tom!" in community.last_to(TOM)
    assert len(community.messages_to(TOM)) == 1


async def test_a_chosen_language_outlives_the_locale(community: Chat) -> None:
    await community.says(TOM, "language nl")
    await community.joins(TOM)

    assert "Welkom, Tom!" in community.last_to(TOM)


async def test_nobody_is_paired_before_their_yes(circle: Chat) -> None:
    await circle.joins(KOFI)
    await circle.travels(days=2)

    assert "be Kofi's buddy" not in circle.last_to(PRIYA) + circle.last_to(AMARA)


async def test_u05_the_welcome_asks_the_discipline_that_matching_counts(circle: Chat) -> None:
    await circle.joins(KOFI)
    await circle.presses(KOFI, "Tell me about yourself")
    await circle.fills(KOFI, {"discipline": "Nursing", "brings": "Research"})

    async with circle.stored() as kept:
        assert (await kept.member(KOFI)).person.discipline == "Nursing"
    await circle.says(KOFI, "profile")
    assert circle.form
    inputs = {one.id: one for one in circle.form.inputs}
    assert inputs["discipline"].value == "Nursing"  # type: ignore[union-attr]


async def test_an_empty_answer_is_asked_again_kindly(community: Chat) -> None:
    await community.joins(NOOR)
    await community.presses(NOOR, "Vertel iets over jezelf")
    await community.fills(NOOR, {"brings": "  ", "learns": ""})

    assert community.form
    assert "één van de twee is genoeg" in dict(community.form.errors)["brings"]


async def test_the_introduction_goes_to_the_channel_only_with_consent(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    assert len(circle.in_channel()) == 1

    await circle.presses(KOFI, "Change it first")
    await circle.fills(KOFI, {"text": "Hello, here I am!"})
    assert "Hello, here I am!" in circle.in_channel()[-1]


async def test_an_introduction_is_posted_once(community: Chat) -> None:
    await joins_and_tells(community)
    await community.presses(NOOR, "Pas het eerst aan")
    form = community.form
    await community.fills(NOOR, {"text": "Hallo"})
    community.form = form
    await community.fills(NOOR, {"text": "Hallo nog eens"})

    assert len(community.in_channel()) == 2


async def test_the_buddy_is_asked_first_and_the_newcomer_told(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    assert "Will you be Kofi's buddy" in circle.last_to(PRIYA)
    await circle.presses(PRIYA, "Yes, gladly")
    await circle.travels(days=1)

    assert "Your buddy is Priya" in circle.last_to(KOFI)
    assert "Kofi now knows that you're the buddy" in circle.last_to(PRIYA)


async def test_a_buddy_may_decline_and_somebody_else_is_asked(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.presses(PRIYA, "Not now")

    assert "Will you be Kofi's buddy" in circle.last_to(AMARA)


async def test_a_silent_buddy_is_let_go_kindly(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=4)

    assert "kijk wie het anders kan doen" in community.last_to(SANNE)
    assert "buddy zijn van Noor" in community.last_to(ILSE)


async def test_the_facilitator_hears_when_there_is_no_buddy(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.presses(PRIYA, "Not now")
    await circle.presses(AMARA, "Not now")

    assert "There's no buddy for Kofi now" in circle.last_to(TOM)


async def test_the_load_is_spread(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.presses(PRIYA, "Yes, gladly")
    await circle.joins(LENA)
    await circle.presses(LENA, "Join without questions")

    assert "Will you be Lena's buddy" in circle.last_to(AMARA)


async def test_at_most_two_messages_a_week_and_none_at_weekends(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=100)
    started = community.postbox.messages["noor"][2:]
    weeks = [m.at.isocalendar()[:2] for m in started]

    assert max(weeks.count(week) for week in weeks) <= 2
    assert all(m.at.isoweekday() <= 5 for m in started)


async def test_a_step_comes_in_the_morning_of_the_newcomers_own_zone(community: Chat) -> None:
    await community.joins(EVA)
    await community.presses(EVA, "Join without questions")
    await community.travels(days=2)

    assert community.postbox.messages["eva"][-1].at.hour == 14  # 9:30 in New York


async def test_a_step_can_be_skipped(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.travels(days=1)
    await circle.presses(KOFI, "welcome-not-now")
    await circle.presses(KOFI, "Skip")

    assert "Skipped" in circle.messages_to(KOFI)[-1]


async def test_a_step_can_be_snoozed(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=1)
    before = len(community.messages_to(NOOR))
    await community.presses(NOOR, "welcome-not-now")
    await community.presses(NOOR, "Over een week")
    await community.travels(days=7)

    again = [m for m in community.messages_to(NOOR)[before:] if "Je buddy, en mensen" in m]
    assert again


async def test_the_welcome_can_be_stopped_and_resumed(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.travels(days=1)
    await circle.presses(KOFI, "welcome-not-now")
    await circle.presses(KOFI, "Stop the welcome")
    stopped = len(circle.messages_to(KOFI))
    await circle.travels(days=20)
    assert len(circle.messages_to(KOFI)) == stopped

    await circle.presses(KOFI, "Go on with the welcome")
    await circle.travels(days=14)
    assert len(circle.messages_to(KOFI)) > stopped


async def test_an_old_button_does_nothing_twice(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=1)
    key = community.postbox.messages["noor"][-1]
    card = key.message
    await community.presses(NOOR, "Ik heb hallo gezegd")
    key.message = card
    await community.presses(NOOR, "Ik heb hallo gezegd")

    assert "al afgerond" in community.last_to(NOOR)


async def test_a_month_check_is_not_kept_and_offers_a_talk(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.travels(days=5)
    await circle.says(KOFI, "help")  # who never reacts is left in peace
    await circle.travels(days=26)
    await circle.presses(KOFI, "Answer the statements")
    await circle.fills(KOFI, {"belong": "2", "way": "4", "dare": "5"})
    await circle.presses(KOFI, "Yes, I'd like to talk")

    assert "Kofi would like to talk to a facilitator" in circle.last_to(TOM)
    assert "2" not in circle.last_to(TOM)


async def test_an_unanswered_invitation_is_repeated_once(community: Chat) -> None:
    await community.joins(NOOR)
    await community.travels(days=30)

    assert len(community.messages_to(NOOR)) == 2


async def test_no_thanks_is_one_click(circle: Chat) -> None:
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-not-now")
    await circle.presses(KOFI, "No, thank you")
    await circle.travels(days=30)

    assert len(circle.messages_to(KOFI)) == 1
    assert "I'll not write to you again" in circle.last_to(KOFI)


async def test_newcomers_shows_where_everybody_is(circle: Chat) -> None:
    await joins_and_tells(circle, KOFI)
    await circle.joins(LENA)
    await circle.travels(days=10)
    await circle.says(TOM, "newcomers")
    board = circle.last_to(TOM)

    assert "Kofi" in board
    assert "Lena (since 23 Nov): invited, no answer yet · ⚠" in board
    assert "planned =" in board


async def test_failures_are_shown_with_their_reason_and_retried(community: Chat) -> None:
    community.postbox.faults["noor"] = UnreachableError("unreachable")
    await community.joins(NOOR)
    await community.says(BRAM, "newcomers")
    assert "Noor: persoonlijke berichten komen niet aan" in community.last_to(BRAM)

    community.postbox.faults.clear()
    await community.says(BRAM, "retry failed")
    await community.machine.settle()
    assert "Welkom, Noor!" in community.last_to(NOOR)
    assert len(community.messages_to(NOOR)) == 1


async def test_if_one_side_of_an_introduction_fails_the_other_hears_it(circle: Chat) -> None:
    """R7: with the name and the reason, and the facilitator too."""
    await joins_and_tells(circle, KOFI)
    await circle.presses(PRIYA, "Yes, gladly")
    circle.postbox.faults["kofi"] = UnreachableError("unreachable")
    await circle.travels(days=1)

    assert "I can't reach Kofi" in "".join(circle.messages_to(PRIYA))
    assert "I can't reach Kofi" in "".join(circle.messages_to(TOM))


async def test_trouble_is_retried_with_patience(community: Chat) -> None:
    community.postbox.faults["noor"] = TransientError("unwell")
    await community.joins(NOOR)
    community.postbox.faults.clear()
    await community.travels(days=0.01)

    assert "Welkom, Noor!" in community.last_to(NOOR)


async def test_planned_is_sent_and_failed_and_skipped(community: Chat) -> None:
    await joins_and_tells(community)
    community.postbox.faults["noor"] = UnreachableError("unreachable")
    await community.travels(days=40)
    async with community.stored() as kept:
        home = await kept.everybody.memberships.home((await kept.everybody.people.meet(BRAM)).id)
        assert home
        ledger = await kept.everybody.of(home).deliveries.ledger()

    assert ledger.balances()
    assert ledger.failed


async def test_a_hostile_name_stays_text(community: Chat) -> None:
    villain = profile("villain", "<!channel> [x](http://evil) *b*")
    await community.joins(villain)

    assert "Welkom, <!channel>!" in community.last_to(villain)


async def test_steps_missed_beyond_their_use_are_counted(circle: Chat) -> None:
    """Kring slept for three weeks: what is no longer useful is marked, not sent (R12)."""
    await joins_and_tells(circle, KOFI)
    sent = len(circle.messages_to(KOFI))
    circle.clock.forward(circle.clock.now() + timedelta(days=21))
    await circle.machine.settle()
    await circle.says(TOM, "next")

    assert len(circle.messages_to(KOFI)) - sent <= 1
    assert "missed because I wasn't running" in circle.last_to(TOM)
