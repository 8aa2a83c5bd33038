"""Experts, as conversations: offered, found, booked, moved by talking, called off, and gone."""

from bot.domain.people import Profile
from storage.experts import bookings, experts
from tests.chat import Chat
from tests.people import AMARA, ILSE, PRIYA, SANNE, TOM

HOURS = {
    "topics": "assessment, rubrics",
    "monthly": "2",
    "every": "week",
    "weekday": "3",  # Thursday
    "begins": "12:00",
    "ends": "13:00",
    "minutes": "20",
    "place": "Room B2.14",
}


async def offers(chat: Chat, who: Profile, **more: str) -> None:
    await chat.says(who, "expert offer")
    await chat.fills(who, {**HOURS, **more})


async def books(chat: Chat, who: Profile, slot: int = 0, about: str = "my rubric") -> None:
    """One of the free talks with the expert who is shown first."""
    await chat.says(who, "hours")
    await chat.presses(who, "experts-book")
    await chat.fills(who, {"slot": slots_of(chat)[slot], "about": about})


def slots_of(chat: Chat) -> list[str]:
    """What the form that is open offers."""
    assert chat.form
    (picked,) = [one for one in chat.form.inputs if one.id == "slot"]
    return [option.value for option in picked.options]  # type: ignore[union-attr]  # a choice


async def test_an_expert_is_found_by_topic_and_says_when_they_are_there(circle: Chat) -> None:
    await offers(circle, PRIYA)
    assert "You get 2 questions a month at most." in circle.last_to(PRIYA)
    await circle.says(AMARA, "expert on rubrics")

    assert "Priya – assessment, rubrics · every Thursday, 12:00–13:00" in circle.last_to(AMARA)
    await circle.says(AMARA, "expert cooking")
    assert "No expert names this topic." in circle.last_to(AMARA)
    assert circle.may_press(AMARA, "experts-ask")


async def test_whoever_says_yes_to_the_role_is_asked_on_what(circle: Chat) -> None:
    await circle.says(TOM, "role give expert", about=PRIYA)
    await circle.travels(days=0.01)
    await circle.says(PRIYA, "role yes")

    assert "What may others ask you about" in circle.last_to(PRIYA)
    await circle.presses(PRIYA, "experts-say")
    await circle.fills(PRIYA, {**HOURS, "every": "never"})
    assert "Others now find you by assessment, rubrics." in circle.last_to(PRIYA)


async def test_hours_in_a_sentence_are_in_the_form(circle: Chat) -> None:
    await circle.says(PRIYA, "expert offer: I'm there every first Tuesday from 12 to 1 pm")

    assert circle.form
    values = {
        one.id: getattr(one, "values", getattr(one, "value", "")) for one in circle.form.inputs
    }
    assert (values["every"], values["weekday"]) == (("first",), ("1",))
    assert (f"{values['begins']:%H:%M}", f"{values['ends']:%H:%M}") == ("12:00", "13:00")


async def test_a_talk_is_booked_and_both_know(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA)

    assert "It's booked: you talk with Priya on Thursday 26 November 12:00" in circle.last_to(AMARA)
    assert "Where: Room B2.14" in circle.last_to(AMARA)
    assert "Amara comes to your office hours on Thursday 26 November 12:00" in circle.last_to(PRIYA)
    assert "my rubric" in circle.last_to(PRIYA)
    await circle.says(AMARA, "hi")
    assert "Conversation in office hours" in circle.last_to(AMARA)


async def test_what_is_booked_is_free_for_nobody_else_and_once_is_enough(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA)
    await circle.says(TOM, "hours")
    await circle.presses(TOM, "experts-book")
    assert slots_of(circle)[0].startswith("2026-11-26T11:20")
    await circle.says(AMARA, "expert")
    await circle.presses(AMARA, "experts-book")

    assert "You have a conversation with Priya already" in circle.last_to(AMARA)


async def test_two_who_take_one_talk_at_the_same_moment(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await circle.says(AMARA, "hours")
    await circle.presses(AMARA, "experts-book")
    hers, free = circle.form, slots_of(circle)
    await circle.says(TOM, "hours")
    await circle.presses(TOM, "experts-book")
    await circle.fills(TOM, {"slot": free[0]})
    circle.form = hers
    answer = await circle.fills(AMARA, {"slot": free[0], "about": "my rubric"})

    assert answer.form
    assert dict(answer.form.errors) == {"slot": "That time has just gone. Choose another."}
    assert free[0] not in [o.value for o in answer.form.inputs[0].options]  # type: ignore[union-attr]
    assert answer.form.inputs[1].value == "my rubric"  # type: ignore[union-attr]


async def test_it_is_moved_by_saying_so(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA)
    await circle.says(AMARA, "move my office hour with Priya to Thursday 12:40")
    assert "A conversation with Priya on Thursday 26 November 12:40. Is that right?" in (
        circle.last_to(AMARA)
    )
    await circle.says(AMARA, "yes")

    assert "Moved: you talk with Priya on Thursday 26 November 12:40" in circle.last_to(AMARA)
    assert "Amara moved your conversation to Thursday 26 November 12:40" in circle.last_to(PRIYA)
    (row,) = await circle.rows(bookings)
    assert row["moved"] == 1


async def test_it_is_called_off_by_saying_so_and_told(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA)
    await circle.says(AMARA, "cancel my office hour with Priya")
    await circle.presses(AMARA, "talk-cancel")

    assert "is off. They hear it now." in circle.last_to(AMARA)
    assert "The conversation with Amara on Thursday 26 November 12:00 is off." in (
        circle.last_to(PRIYA)
    )
    assert not await circle.rows(bookings)


async def test_never_mind_takes_a_booking_back(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA)
    await circle.says(AMARA, "never mind")
    await circle.says(AMARA, "yes")

    assert not await circle.rows(bookings)


async def test_each_is_reminded_the_working_day_before_in_one_message(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA)
    await books(circle, TOM)
    before = len(circle.messages_to(PRIYA))
    await circle.travels(days=2.1)

    heard = [text for text in circle.messages_to(PRIYA)[before:] if "office hours soon" in text]
    assert len(heard) == 1
    assert "Amara – Thursday 26 November 12:00 · my rubric · Room B2.14" in heard[0]
    assert "Tom – Thursday 26 November 12:20" in heard[0]
    assert "You have a conversation in office hours soon." in circle.last_to(AMARA)


async def test_an_expert_who_is_away_for_a_day_says_so_once(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA)
    await circle.says(PRIYA, "hours")
    assert "Your next office hours: Thursday 26 November" in circle.last_to(PRIYA)
    await circle.presses(PRIYA, "experts-skip")

    assert "One conversation is off" in circle.last_to(PRIYA)
    assert "The conversation with Priya on Thursday 26 November 12:00 is off." in (
        circle.last_to(AMARA)
    )
    await circle.presses(AMARA, "experts-book")
    assert slots_of(circle)[0].startswith("2026-12-03")


async def test_there_are_no_hours_on_days_off(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await circle.says(TOM, "settings calendar")
    await circle.fills(TOM, {"quiet": "2026-11-23 - 2026-12-06 Exams", "ics": ""})
    await circle.says(AMARA, "hours")
    await circle.presses(AMARA, "experts-book")

    assert slots_of(circle)[0].startswith("2026-12-10")


async def test_whoever_leaves_or_stops_comes_to_no_talk(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA)
    await circle.says(PRIYA, "expert stop")

    assert "is off" in circle.last_to(AMARA)
    assert not await circle.rows(experts)
    await offers(circle, PRIYA)
    await books(circle, AMARA)
    await circle.says(AMARA, "leave")
    await circle.presses(AMARA, "membership-leave-yes")
    assert "The conversation with Amara" in circle.last_to(PRIYA)
    assert not await circle.rows(bookings)


async def test_what_does_not_do_is_said_at_its_input(circle: Chat) -> None:
    for wrong, where in (
        ({"topics": " "}, "topics"),
        ({"begins": ""}, "begins"),
        ({"ends": ""}, "ends"),
        ({"ends": "12:10"}, "ends"),
        ({"ends": "11:00"}, "ends"),
    ):
        await circle.says(PRIYA, "expert offer")
        answer = await circle.fills(PRIYA, {**HOURS, **wrong}, forged=True)
        assert answer.form
        assert [name for name, _ in answer.form.errors] == [where]
    assert not await circle.rows(experts)


async def test_forged_moments_are_no_talk(circle: Chat) -> None:
    await offers(circle, PRIYA)
    for slot in ("", "2026-11-26T11:07:00+00:00", "tomorrow", "2020-01-02T11:00:00+00:00"):
        await circle.says(AMARA, "hours")
        await circle.presses(AMARA, "experts-book")
        answer = await circle.fills(AMARA, {"slot": slot}, forged=True)
        assert answer.form
        assert [name for name, _ in answer.form.errors] == ["slot"]
    assert not await circle.rows(bookings)


async def test_in_dutch_a_consultation_is_booked_with_whoever_is_named(community: Chat) -> None:
    await community.says(ILSE, "expert worden")
    await community.fills(ILSE, {**HOURS, "topics": "didactisch coachen", "every": "fortnight"})
    await community.says(SANNE, "kan ik een plek in het spreekuur van Ilse?")
    assert community.form
    assert "In het spreekuur van Ilse" in community.form.intro
    await community.fills(SANNE, {"slot": slots_of(community)[0], "about": ""})

    assert "Het staat vast: je spreekt Ilse op donderdag 26 november 12:00" in community.last_to(
        SANNE
    )


async def test_it_goes_along_with_the_export_and_goes_with_oneself(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA, about="something of mine")
    await circle.says(AMARA, "export")
    assert "something of mine" in "".join(circle.messages_to(AMARA)[-3:])
    await circle.says(PRIYA, "privacy")
    assert "Expert on: assessment, rubrics" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "Yes, erase everything")

    assert not await circle.rows(experts)
    assert not await circle.rows(bookings)
    assert "is off" in circle.last_to(AMARA)
    assert "Priya" not in circle.last_to(AMARA)


async def test_who_are_kept_apart_are_not_shown_to_each_other(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await books(circle, AMARA)
    await circle.says(TOM, "match apart Priya and Amara")
    await circle.fills(TOM, {"note": ""}) if circle.form else None
    await circle.says(AMARA, "expert")

    assert "Priya" not in circle.last_to(AMARA)
    assert not await circle.rows(bookings)


async def test_whoever_pauses_is_not_to_be_booked(circle: Chat) -> None:
    await offers(circle, PRIYA)
    await circle.says(PRIYA, "pause 2 weeks")
    await circle.says(AMARA, "hours")

    assert not circle.may_press(AMARA, "experts-book")
