"""Events as conversations: planned, a time found, answered, full, moved, held, and looked back on."""

from datetime import UTC, datetime

import pytest

from bot.domain.events import Answer
from bot.domain.people import Profile
from bot.features.events import actions
from storage.event_attendees import event_attendees
from storage.event_series import event_series
from storage.events import events
from storage.frame.outbox import outbox
from tests.chat import CHANNEL, Chat
from tests.people import AMARA, BRAM, KOFI, LENA, NOOR, SANNE, TOM, profile

FENNA, JORIS = profile("fenna"), profile("joris")
KICK_OFF = {
    "title": "Kick-off",
    "day": "2026-12-03",  # Thursday next week
    "at": "15:00",
    "place": "Room B2.14",
    "minutes": "90",
}
AFTER = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
async def group(circle: Chat) -> Chat:
    """In English, five: Tom facilitates."""
    for who in (KOFI, LENA, NOOR):
        await circle.says(who, "start", place=CHANNEL)
    return circle


@pytest.fixture
async def groep(community: Chat) -> Chat:
    """Hetzelfde in het Nederlands: Bram is facilitator."""
    for who in (NOOR, FENNA, JORIS):
        await community.says(who, "start", place=CHANNEL)
    return community


async def plans(chat: Chat, who: Profile = TOM, **more: str) -> None:
    await chat.says(who, "event")
    await chat.fills(who, {**KICK_OFF, **more})


async def answers(chat: Chat, who: Profile, answer: str) -> None:
    await chat.says(who, "events")
    await chat.presses(who, "event-show")
    await chat.presses(who, f"event-say-{answer}")


def heard(chat: Chat, who: Profile, words: str) -> list[str]:
    return [text for text in chat.messages_to(who) if words in text]


async def test_a_meeting_is_planned_and_the_channel_hears_it_once(group: Chat) -> None:
    await plans(group)
    assert "Planned: Kick-off, Thursday 3 December 15:00, an hour and a half." in group.last_to(TOM)
    (post,) = [text for text in group.in_channel() if "Kick-off" in text]
    assert "Meeting: Kick-off, Thursday 3 December 15:00" in post
    assert "Hosted by Tom. Will you come?" in post
    assert "Where: Room B2.14" in post
    assert "[Put it in your calendar]" in post

    await plans(group)

    assert len(await group.rows(events)) == 1
    assert len([text for text in group.in_channel() if "Kick-off" in text]) == 1


async def test_who_says_yes_is_reminded_with_the_way_there(group: Chat) -> None:
    await plans(group)
    await group.presses(AMARA, "event-say-yes")
    assert "You come." in group.last_to(AMARA)
    await answers(group, KOFI, "no")
    await group.says(LENA, "events")
    assert "Kick-off · Thursday 3 December 15:00 · Room B2.14" in group.last_to(LENA)
    await group.travels(to=datetime(2026, 12, 2, 12, 0, tzinfo=UTC))

    (reminded,) = heard(group, AMARA, "Coming up: Kick-off")
    assert "Where: Room B2.14" in reminded
    assert not heard(group, KOFI, "Coming up")
    assert not heard(group, LENA, "Coming up")


async def test_een_volle_bijeenkomst_heeft_een_wachtlijst(groep: Chat) -> None:
    await groep.says(BRAM, "bijeenkomst")
    await groep.fills(BRAM, {**KICK_OFF, "seats": "2"})
    for who in (NOOR, FENNA, JORIS, SANNE):
        await answers(groep, who, "yes")
    assert "Jij staat op plaats 1 van de wachtlijst" in heard(groep, JORIS, "Genoteerd")[-1]
    assert "plaats 2" in groep.last_to(SANNE)
    await groep.says(SANNE, "toch niet")
    assert "Genoteerd voor Kick-off" in groep.last_to(SANNE)
    assert "plaats" not in groep.last_to(SANNE)
    await answers(groep, SANNE, "yes")

    await answers(groep, NOOR, "no")
    await groep.travels(days=0.1)

    assert heard(groep, JORIS, "Er is een plek voor je vrijgekomen: Kick-off")
    assert not heard(groep, SANNE, "vrijgekomen")
    rows = [row["answer"] for row in await groep.rows(event_attendees)]
    assert sorted(rows) == ["no", "yes", "yes", "yes"]


async def test_a_time_is_found_together(group: Chat) -> None:
    """ "In week 50, in the afternoon" is asked in the channel; whoever organises it decides."""
    await group.says(
        TOM, "event workshop on rubrics, sometime in week 50, in the afternoon, 90 minutes"
    )
    assert group.form
    assert [one.value for one in group.form.inputs if one.id == "title"] == ["workshop on rubrics"]  # type: ignore[union-attr]
    await group.fills(TOM, {"title": "Workshop on rubrics", "when": "week 50, in the afternoon"})
    (post,) = [text for text in group.in_channel() if "looking for a time" in text]
    assert post.count("14:00") == 5
    for who, can in ((AMARA, ("0", "2")), (KOFI, ("2", "3")), (LENA, ())):
        await group.presses(who, "event-say-when")
        await group.fills(who, {"can": can})
    assert "none of these times works for you" in group.last_to(LENA)
    await group.travels(to=datetime(2026, 12, 1, 12, 0, tzinfo=UTC))
    (best,) = heard(group, TOM, "is best: 2 can then")
    assert "Wednesday 9 December 14:00" in best
    assert "Can: Amara, Kofi" in best
    assert "Cannot: Lena" in best

    await group.presses(TOM, "event-choose-this")
    await group.travels(days=0.1)

    assert heard(group, AMARA, "Tom invites you: Workshop on rubrics")
    assert not heard(group, LENA, "invites you")
    assert [text for text in group.in_channel() if "Meeting: Workshop on rubrics" in text]


async def test_moving_reaches_whoever_comes(group: Chat) -> None:
    await plans(group)
    await answers(group, AMARA, "yes")
    await answers(group, LENA, "no")
    await group.says(TOM, "events")
    await group.presses(TOM, "event-show")
    await group.presses(TOM, "event-manage")
    await group.presses(TOM, "event-change")
    await group.fills(TOM, {**KICK_OFF, "day": "2026-12-08"})
    await group.travels(days=0.1)

    (moved,) = heard(group, AMARA, "Changed: Kick-off is now on Tuesday 8 December 15:00")
    assert "You come." in moved
    assert not heard(group, LENA, "Changed")
    assert [text for text in group.in_channel() if "Changed: Kick-off is now" in text]
    (row,) = await group.rows(events)
    assert row["moved"] == 1
    await group.travels(to=datetime(2026, 12, 7, 12, 0, tzinfo=UTC))
    assert heard(group, AMARA, "Coming up")


async def test_afzeggen_bereikt_wie_zou_komen(groep: Chat) -> None:
    await groep.says(BRAM, "bijeenkomst")
    await groep.fills(BRAM, KICK_OFF)
    await answers(groep, NOOR, "yes")
    await groep.says(BRAM, "bijeenkomsten")
    await groep.presses(BRAM, "event-show")
    await groep.presses(BRAM, "event-manage")
    await groep.presses(BRAM, "event-call-off")
    await groep.travels(days=0.1)

    assert heard(groep, NOOR, "Bram heeft Kick-off (donderdag 3 december 15:00) afgezegd.")
    assert [text for text in groep.in_channel() if "gaat niet door" in text or "afgezegd" in text]
    await groep.says(NOOR, "bijeenkomsten")
    assert "Er staat niets gepland." in groep.last_to(NOOR)
    await groep.travels(days=14)
    assert not heard(groep, NOOR, "Was je bij")


async def test_afterwards_two_questions_and_one_three_weeks_later(group: Chat) -> None:
    await plans(group)
    for who in (AMARA, KOFI):
        await answers(group, who, "yes")
    await group.travels(to=AFTER)
    assert heard(group, AMARA, "Were you at Kick-off?")
    await group.presses(AMARA, "event-i-came")
    await group.fills(AMARA, {"worth": "5", "takes": ("tool", "idea")})
    await group.presses(KOFI, "event-i-missed")
    rows = {row["came"]: row for row in await group.rows(event_attendees)}
    assert rows[True]["worth"] == 5
    assert rows[True]["takes"] == ["idea", "tool"]
    await group.travels(to=datetime(2026, 12, 28, 12, 0, tzinfo=UTC))
    (asked,) = heard(group, AMARA, "Three weeks ago you were at Kick-off")
    assert asked
    assert not heard(group, KOFI, "Three weeks ago")
    await group.presses(AMARA, "event-i-used")
    await group.fills(AMARA, {"used": "The rubric, in my second-year course."})
    await group.says(AMARA, "privacy")

    assert "Kick-off: you come, was there" in group.last_to(AMARA)
    await group.travels(days=200)
    for table in (events, event_attendees):
        assert not await group.rows(table)


async def test_een_maandelijkse_reeks(groep: Chat) -> None:
    """Wie ja zei, staat de volgende keer weer op de lijst; een keer valt uit, dan houdt het op."""
    await groep.says(BRAM, "bijeenkomst leeskring, elke eerste dinsdag om 15:00, een uur")
    await groep.fills(
        BRAM, {"title": "Leeskring", "when": "elke eerste dinsdag om 15:00", "minutes": "60"}
    )
    assert "de eerste keer dinsdag 1 december 15:00" in groep.last_to(BRAM)
    await answers(groep, NOOR, "yes")
    await groep.says(NOOR, "bijeenkomsten")
    assert "Daarna: dinsdag 5 januari" in groep.last_to(NOOR)
    await groep.travels(to=datetime(2026, 12, 2, 12, 0, tzinfo=UTC))
    assert [text for text in groep.in_channel() if "De volgende keer Leeskring" in text]
    await groep.travels(to=datetime(2027, 1, 4, 12, 0, tzinfo=UTC))
    assert len(heard(groep, NOOR, "Binnenkort: Leeskring")) == 2
    await groep.says(BRAM, "bijeenkomsten")
    await groep.presses(BRAM, "event-show")
    await groep.presses(BRAM, "event-manage")
    await groep.presses(BRAM, "event-call-off")
    await groep.says(NOOR, "bijeenkomsten")
    assert "Leeskring · dinsdag 2 februari 15:00 · jij komt" in groep.last_to(NOOR)

    await groep.says(BRAM, "bijeenkomsten")
    await groep.presses(BRAM, "event-show")
    await groep.presses(BRAM, "event-manage")
    await groep.presses(BRAM, "event-end")
    await groep.travels(to=datetime(2027, 3, 10, 12, 0, tzinfo=UTC))
    await groep.says(NOOR, "bijeenkomsten")
    assert "Er staat niets gepland." in groep.last_to(NOOR)
    await groep.travels(to=datetime(2027, 9, 10, 12, 0, tzinfo=UTC))
    assert not await groep.rows(event_series)


async def test_notes_are_taken_in_turn(group: Chat) -> None:
    await plans(group)
    for who in (AMARA, KOFI, LENA, TOM):
        await answers(group, who, "yes")
    await group.travels(to=datetime(2026, 12, 2, 12, 0, tzinfo=UTC))
    turns = [who for who in (AMARA, KOFI, LENA, TOM) if heard(group, who, "it is your turn")]
    assert turns == [AMARA]
    await group.presses(AMARA, "event-notes-pass")
    await group.travels(days=0.1)
    assert heard(group, KOFI, "it is your turn")
    await group.presses(KOFI, "event-notes-pass")
    await group.travels(days=0.1)

    assert heard(group, LENA, "it is your turn")


async def test_the_agenda_is_the_hosts_to_change(group: Chat) -> None:
    await plans(group)
    await group.says(AMARA, "agenda")
    assert "Nothing is on it yet." in group.last_to(AMARA)
    await group.forges(AMARA, actions.AddTopic(community=1, event=1))
    assert group.form is None
    await group.says(TOM, "agenda")
    await group.presses(TOM, "event-topic-add")
    await group.fills(TOM, {"topic": "Looking back <!channel>"})
    assert "1. Point: Looking back <!channel> (10 min)" in group.last_to(TOM)
    await group.says(AMARA, "agenda")
    assert "Looking back" in group.last_to(AMARA)
    await group.says(TOM, "agenda")
    await group.presses(TOM, "event-topic-drop")

    assert "Nothing is on it yet." in group.last_to(TOM)


async def test_a_promise_is_made_from_the_agenda(group: Chat) -> None:
    await plans(group)
    await group.says(AMARA, "agenda")
    await group.presses(AMARA, "event-promise")
    await group.fills(AMARA, {"text": "send the rubric", "due": "2026-12-03"})
    await group.says(TOM, "agenda")

    assert "send the rubric" in group.last_to(TOM)


async def test_a_host_who_leaves_hands_it_over(group: Chat) -> None:
    await plans(group, LENA)
    await answers(group, AMARA, "yes")
    await group.says(LENA, "stop")
    await group.presses(LENA, "membership-leave-yes")
    await group.travels(days=0.1)

    assert heard(group, TOM, "You host Kick-off")
    assert heard(group, AMARA, "Tom hosts Kick-off")
    (row,) = await group.rows(events)
    assert row["host"] is not None


async def test_everybody_is_asked_where_whoever_steers_wants_it(group: Chat) -> None:
    await plans(group, TOM, invites="everybody")
    await group.travels(days=0.1)
    asked = [row for row in await group.rows(outbox) if row["occasion"] == "events.invite"]
    assert len(asked) == 5
    assert not heard(group, TOM, "invites you")
    await group.says(AMARA, "event")

    assert group.form
    assert "invites" not in {one.id for one in group.form.inputs}  # a member asks the channel


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": " "}, "Say what you are going to do."),
        ({"day": "2020-01-01"}, "Pick a day to come"),
        ({"day": "", "at": "15:00"}, "Pick a day to come"),
        ({"day": "", "at": "", "when": "whenever"}, "I do not understand this as a time."),
        ({"day": "", "at": ""}, "Pick a day to come"),
        ({"seats": "-3"}, "Write a number from 1 to 10000"),
        ({"seats": "many"}, "Write a number from 1 to 10000"),
    ],
)
async def test_what_does_not_do_is_said_at_its_input(
    group: Chat, wrong: dict[str, str], sentence: str
) -> None:
    await plans(group, TOM, **wrong)

    assert group.form
    assert any(sentence in text for _, text in group.form.errors)
    assert not await group.rows(events)


async def test_in_ones_own_words(group: Chat) -> None:
    await plans(group)
    await group.says(AMARA, "when is the next meeting?")
    assert "Kick-off is on Thursday 3 December 15:00" in group.last_to(AMARA)
    await group.says(AMARA, "I can't make it on 3 December, sorry")
    assert "You do not come." in group.last_to(AMARA)
    await group.says(AMARA, "put me on the list for 3 December after all")

    assert "You come." in group.last_to(AMARA)


async def test_only_whoever_organises_it_or_steers_changes_it(group: Chat) -> None:
    await plans(group)
    for forged in (
        actions.ChangeEvent(community=1, event=1),
        actions.CallOffEvent(community=1, event=1),
        actions.ManageEvent(community=1, event=1),
        actions.DropTopic(community=1, event=1, topic="x"),
    ):
        await group.forges(KOFI, forged)
        assert "over, or does not take place" in group.last_to(KOFI)
    await group.forges(KOFI, actions.AnswerEvent(community=1, event=1, answer="everything"))
    await group.forges(KOFI, actions.AnswerEvent(community=1, event=99, answer=Answer.YES))
    (row,) = await group.rows(events)
    assert row["status"] == "planned"
    assert not await group.rows(event_attendees)


async def test_een_maand_pauze_maakt_een_plek_vrij(groep: Chat) -> None:
    await groep.says(BRAM, "bijeenkomst")
    await groep.fills(BRAM, {**KICK_OFF, "seats": "1"})
    await answers(groep, NOOR, "yes")
    await answers(groep, FENNA, "yes")
    await groep.says(NOOR, "pauze tot 1 februari")
    await groep.travels(days=0.1)

    assert heard(groep, FENNA, "Er is een plek voor je vrijgekomen")
