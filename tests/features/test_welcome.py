"""The welcome, as conversations."""

from datetime import timedelta

from bot.domain.people import Profile
from bot.frame.delivery import TransientError, UnreachableError
from tests.chat import Chat
from tests.people import BRAM, EVA, ILSE, NOOR, SANNE, TOM, profile

ANSWERS = {"brings": "statistiek", "learns": "toetsen"}


async def joins_and_tells(chat: Chat, who: Profile = NOOR) -> None:
    await chat.joins(who)
    await chat.presses(who, "welcome-tell")
    await chat.fills(who, ANSWERS)


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


async def test_nobody_is_paired_before_their_yes(community: Chat) -> None:
    await community.joins(NOOR)
    await community.travels(days=2)

    assert "buddy zijn van Noor" not in community.last_to(SANNE) + community.last_to(ILSE)


async def test_u05_the_welcome_asks_the_discipline_that_matching_counts(community: Chat) -> None:
    await community.joins(NOOR)
    await community.presses(NOOR, "Vertel iets over jezelf")
    await community.fills(NOOR, {"discipline": "Verpleegkunde", "brings": "Onderzoek"})

    async with community.stored() as kept:
        assert (await kept.member(NOOR)).person.discipline == "Verpleegkunde"
    await community.says(NOOR, "profiel")
    assert community.form
    inputs = {one.id: one for one in community.form.inputs}
    assert inputs["discipline"].value == "Verpleegkunde"  # type: ignore[union-attr]


async def test_an_empty_answer_is_asked_again_kindly(community: Chat) -> None:
    await community.joins(NOOR)
    await community.presses(NOOR, "Vertel iets over jezelf")
    await community.fills(NOOR, {"brings": "  ", "learns": ""})

    assert community.form
    assert "één van de twee is genoeg" in dict(community.form.errors)["brings"]


async def test_the_introduction_goes_to_the_channel_only_with_consent(community: Chat) -> None:
    await joins_and_tells(community)
    assert len(community.in_channel()) == 1

    await community.presses(NOOR, "Pas het eerst aan")
    await community.fills(NOOR, {"text": "Hallo, ik ben er!"})
    assert "Hallo, ik ben er!" in community.in_channel()[-1]


async def test_an_introduction_is_posted_once(community: Chat) -> None:
    await joins_and_tells(community)
    await community.presses(NOOR, "Pas het eerst aan")
    form = community.form
    await community.fills(NOOR, {"text": "Hallo"})
    community.form = form
    await community.fills(NOOR, {"text": "Hallo nog eens"})

    assert len(community.in_channel()) == 2


async def test_the_buddy_is_asked_first_and_the_newcomer_told(community: Chat) -> None:
    await joins_and_tells(community)
    assert "buddy zijn van Noor" in community.last_to(SANNE)
    await community.presses(SANNE, "Ja, graag")
    await community.travels(days=1)

    assert "Je buddy is Sanne" in community.last_to(NOOR)
    assert "Noor weet nu dat jij de buddy bent" in community.last_to(SANNE)


async def test_a_buddy_may_decline_and_somebody_else_is_asked(community: Chat) -> None:
    await joins_and_tells(community)
    await community.presses(SANNE, "Nu niet")

    assert "buddy zijn van Noor" in community.last_to(ILSE)


async def test_a_silent_buddy_is_let_go_kindly(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=4)

    assert "kijk wie het anders kan doen" in community.last_to(SANNE)
    assert "buddy zijn van Noor" in community.last_to(ILSE)


async def test_the_facilitator_hears_when_there_is_no_buddy(community: Chat) -> None:
    await joins_and_tells(community)
    await community.presses(SANNE, "Nu niet")
    await community.presses(ILSE, "Nu niet")

    assert "Voor Noor is er nu geen buddy" in community.last_to(BRAM)


async def test_the_load_is_spread(community: Chat) -> None:
    await joins_and_tells(community)
    await community.presses(SANNE, "Ja, graag")
    await community.joins(TOM)
    await community.presses(TOM, "Join without questions")

    assert "buddy zijn van Tom" in community.last_to(ILSE)


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


async def test_a_step_can_be_skipped(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=1)
    await community.presses(NOOR, "welcome-not-now")
    await community.presses(NOOR, "Overslaan")

    assert "Overgeslagen" in community.messages_to(NOOR)[-1]


async def test_a_step_can_be_snoozed(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=1)
    before = len(community.messages_to(NOOR))
    await community.presses(NOOR, "welcome-not-now")
    await community.presses(NOOR, "Over een week")
    await community.travels(days=7)

    again = [m for m in community.messages_to(NOOR)[before:] if "Je buddy, en mensen" in m]
    assert again


async def test_the_welcome_can_be_stopped_and_resumed(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=1)
    await community.presses(NOOR, "welcome-not-now")
    await community.presses(NOOR, "Stop het welkom")
    stopped = len(community.messages_to(NOOR))
    await community.travels(days=20)
    assert len(community.messages_to(NOOR)) == stopped

    await community.presses(NOOR, "Ga verder met het welkom")
    await community.travels(days=14)
    assert len(community.messages_to(NOOR)) > stopped


async def test_an_old_button_does_nothing_twice(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=1)
    key = community.postbox.messages["noor"][-1]
    card = key.message
    await community.presses(NOOR, "Ik heb hallo gezegd")
    key.message = card
    await community.presses(NOOR, "Ik heb hallo gezegd")

    assert "al afgerond" in community.last_to(NOOR)


async def test_a_month_check_is_not_kept_and_offers_a_talk(community: Chat) -> None:
    await joins_and_tells(community)
    await community.travels(days=5)
    await community.says(NOOR, "help")  # who never reacts is left in peace
    await community.travels(days=26)
    await community.presses(NOOR, "Doe de check")
    await community.fills(NOOR, {"belong": "2", "way": "4", "dare": "5"})
    await community.presses(NOOR, "Ja, graag een gesprek")

    assert "Noor wil graag even met een facilitator praten" in community.last_to(BRAM)
    assert "2" not in community.last_to(BRAM)


async def test_an_unanswered_invitation_is_repeated_once(community: Chat) -> None:
    await community.joins(NOOR)
    await community.travels(days=30)

    assert len(community.messages_to(NOOR)) == 2


async def test_no_thanks_is_one_click(community: Chat) -> None:
    await community.joins(NOOR)
    await community.presses(NOOR, "welcome-not-now")
    await community.presses(NOOR, "Nee, dank je")
    await community.travels(days=30)

    assert len(community.messages_to(NOOR)) == 1
    assert "Ik stuur je niets meer" in community.last_to(NOOR)


async def test_newcomers_shows_where_everybody_is(community: Chat) -> None:
    await joins_and_tells(community)
    await community.joins(TOM)
    await community.travels(days=10)
    await community.says(BRAM, "nieuwkomers")
    board = community.last_to(BRAM)

    assert "Noor" in board
    assert "Tom (sinds 23 nov): uitgenodigd, nog geen antwoord · ⚠" in board
    assert "gepland =" in board


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


async def test_if_one_side_of_an_introduction_fails_the_other_hears_it(community: Chat) -> None:
    """R7: with the name and the reason, and the facilitator too."""
    await joins_and_tells(community)
    await community.presses(SANNE, "Ja, graag")
    community.postbox.faults["noor"] = UnreachableError("unreachable")
    await community.travels(days=1)

    assert "Ik kan Noor niet bereiken" in "".join(community.messages_to(SANNE))
    assert "Ik kan Noor niet bereiken" in "".join(community.messages_to(BRAM))


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


async def test_steps_missed_beyond_their_use_are_counted(community: Chat) -> None:
    """Kring slept for three weeks: what is no longer useful is marked, not sent (R12)."""
    await joins_and_tells(community)
    sent = len(community.messages_to(NOOR))
    community.clock.forward(community.clock.now() + timedelta(days=21))
    await community.machine.settle()
    await community.says(BRAM, "next")

    assert len(community.messages_to(NOOR)) - sent <= 1
    assert "gemist" in community.last_to(BRAM)
