"""Workshops, as conversations: asked of an expert, answered, dated, moved, called off, and gone."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.people import Profile
from bot.features.experts import actions
from storage.frame.housekeeping import sweep
from storage.workshops import workshops
from tests.chat import Chat
from tests.features.matched import join
from tests.people import AMARA, BRAM, ILSE, KOFI, PRIYA, SANNE, TOM

WISH = {
    "wish": "Making a rubric together\nwith our own assignments",
    "whom": "our team of eight",
    "wanted": "some afternoon in week 49",
}
DATE = {"title": "Rubrics that help", "day": "2026-12-03", "at": "13:30", "place": "Room B2.14"}


async def knows(chat: Chat, who: Profile, topics: str) -> None:
    """They are an expert on these topics, without office hours."""
    await chat.says(who, "expert offer")
    await chat.fills(who, {"topics": topics, "every": "never"})


async def number(chat: Chat, who: Profile) -> str:
    async with chat.stored() as kept:
        return str((await kept.person(who)).id)


async def asks(chat: Chat, who: Profile, expert: Profile, **more: str) -> None:
    await chat.says(who, "workshop")
    await chat.fills(who, {**WISH, "expert": await number(chat, expert), **more})


async def dates(chat: Chat, who: Profile, **more: str) -> None:
    await chat.presses(who, "workshop-yes")
    await chat.fills(who, {**DATE, **more})


@pytest.fixture
async def asked(circle: Chat) -> Chat:
    """Amara asked Priya for a workshop."""
    await knows(circle, PRIYA, "assessment, rubrics")
    await asks(circle, AMARA, PRIYA)
    return circle


async def test_an_expert_gets_the_wish_and_a_yes_becomes_a_dated_workshop(asked: Chat) -> None:
    assert "Your request is on its way to Priya." in asked.last_to(AMARA)
    told = asked.last_to(PRIYA)
    assert told.startswith("Amara asks you for a workshop:\nMaking a rubric together")
    assert "For whom: our team of eight\nWhen: some afternoon in week 49" in told
    await dates(asked, PRIYA)

    assert "you give a workshop on Thursday 3 December 13:30" in asked.last_to(PRIYA)
    told = asked.last_to(AMARA)
    assert "Priya says yes: your workshop is on Thursday 3 December 13:30." in told
    assert "Title: Rubrics that help" in told
    assert "Where: Room B2.14" in told
    assert "[Put it in your calendar]" in told


async def test_a_dated_workshop_becomes_a_meeting_for_everybody(asked: Chat) -> None:
    await dates(asked, PRIYA)
    await asked.presses(AMARA, "workshop-invite")
    assert asked.form
    begun = {one.id: getattr(one, "value", None) for one in asked.form.inputs}
    assert begun["title"] == "Rubrics that help"
    assert (begun["day"], begun["at"]) == (date(2026, 12, 3), time(13, 30))
    await asked.fills(AMARA, {"title": "Rubrics that help", "day": "2026-12-03", "at": "13:30"})

    assert any("Meeting: Rubrics that help" in text for text in asked.in_channel())


async def test_everybody_here_sees_what_is_planned_and_nothing_of_the_request(asked: Chat) -> None:
    await asked.says(TOM, "workshops")
    assert "No workshop is planned yet." in asked.last_to(TOM)
    await dates(asked, PRIYA)
    await asked.says(TOM, "workshops")

    said = asked.last_to(TOM)
    assert "Rubrics that help · Thursday 3 December 13:30 · Room B2.14 · Priya" in said
    assert "Amara" not in said
    assert "Making a rubric" not in said


async def test_the_form_begins_with_whom_and_what_was_said(circle: Chat) -> None:
    await knows(circle, PRIYA, "rubrics")
    await knows(circle, TOM, "coaching")
    await circle.says(AMARA, "workshop Priya about rubrics for beginners")

    assert circle.form
    inputs = {one.id: one for one in circle.form.inputs}
    assert inputs["expert"].values == (await number(circle, PRIYA),)  # type: ignore[union-attr]
    assert inputs["wish"].value == "rubrics for beginners"  # type: ignore[union-attr]
    await circle.says(AMARA, "workshop coaching")
    assert circle.form
    (expert, *_) = circle.form.inputs
    assert expert.options[0].label == "Tom"  # type: ignore[union-attr]


async def test_whoever_is_no_expert_is_not_asked(circle: Chat) -> None:
    await circle.says(AMARA, "workshop")
    assert "There's no expert you can ask for a workshop now." in circle.last_to(AMARA)
    await knows(circle, PRIYA, "rubrics")
    await circle.says(AMARA, "workshop Tom")
    assert "Tom can't be asked for a workshop now." in circle.last_to(AMARA)
    assert circle.may_press(AMARA, "workshop-another")
    await circle.says(PRIYA, "workshop")
    assert "There's no expert you can ask" in circle.last_to(PRIYA)


async def test_the_list_of_experts_has_the_press(circle: Chat) -> None:
    await knows(circle, PRIYA, "rubrics")
    await circle.says(AMARA, "expert")
    await circle.presses(AMARA, "workshop-ask")
    assert circle.form
    await circle.says(PRIYA, "expert")
    assert not circle.may_press(PRIYA, "workshop-ask")


async def test_they_talk_first_and_the_request_stays(asked: Chat) -> None:
    await asked.presses(PRIYA, "workshop-talk")
    assert "Amara hears that you'd like to talk first." in asked.last_to(PRIYA)
    assert "Priya would like to talk with you about your request first." in asked.last_to(AMARA)
    assert "[Message Priya]" in asked.last_to(AMARA)
    await asked.travels(days=21)
    assert not any("hasn't answered" in text for text in asked.messages_to(AMARA))
    await asked.says(PRIYA, "workshops")
    await asked.presses(PRIYA, "experts-show")
    await dates(asked, PRIYA, day="2026-12-17")

    assert "Priya says yes" in asked.last_to(AMARA)


async def test_rather_not_loses_nothing_and_another_may_be_asked(asked: Chat) -> None:
    await knows(asked, TOM, "rubrics")
    await asked.says(PRIYA, "no")
    assert "All right. Amara hears that you can't give this workshop." in asked.last_to(PRIYA)
    assert "Priya can't give this workshop." in asked.last_to(AMARA)
    await asked.presses(AMARA, "workshop-another")
    assert asked.form
    expert, wish, *_ = asked.form.inputs
    assert [option.label for option in expert.options] == ["Tom"]  # type: ignore[union-attr]
    assert wish.value == WISH["wish"]  # type: ignore[union-attr]
    await asked.fills(AMARA, {**WISH, "expert": await number(asked, TOM)})

    assert "Amara asks you for a workshop" in asked.last_to(TOM)
    assert len(await asked.rows(workshops)) == 1


async def test_silence_is_told_once_after_five_working_days(asked: Chat) -> None:
    await knows(asked, TOM, "rubrics")
    await asked.travels(days=6.5)
    assert "Your request is on its way" in asked.last_to(AMARA)
    await asked.travels(days=20)

    silent = [text for text in asked.messages_to(AMARA) if "hasn't answered your request" in text]
    assert len(silent) == 1
    await asked.presses(AMARA, "workshop-another")
    await asked.fills(AMARA, {**WISH, "expert": await number(asked, TOM)})
    await asked.presses(PRIYA, "workshop-yes") if asked.may_press(PRIYA, "workshop-yes") else None
    assert asked.form is None
    assert "This request is closed" in asked.last_to(PRIYA)


async def test_a_late_yes_is_a_yes(asked: Chat) -> None:
    await asked.travels(days=9)
    assert "I don't know another expert you can ask now." in asked.last_to(AMARA)
    await dates(asked, PRIYA)

    assert "Priya says yes" in asked.last_to(AMARA)
    assert not any("[Withdraw it]" in text for text in asked.messages_to(AMARA))


async def test_a_request_is_withdrawn_by_press_and_by_never_mind(asked: Chat) -> None:
    await asked.presses(AMARA, "workshop-withdraw")
    assert "Your request is withdrawn." in asked.last_to(AMARA)
    assert "This request is closed" in asked.last_to(PRIYA)
    await asks(asked, AMARA, PRIYA)
    await asked.says(AMARA, "never mind")
    await asked.says(AMARA, "yes")

    assert not await asked.rows(workshops)


async def test_once_per_expert_and_three_at_a_time(circle: Chat) -> None:
    await join(circle, KOFI)
    for who in (PRIYA, TOM, KOFI):
        await knows(circle, who, "rubrics")
        await asks(circle, AMARA, who)
    await circle.says(AMARA, "workshop Priya")
    assert "Your request to Priya has no answer yet." in circle.last_to(AMARA)
    await circle.says(AMARA, "workshop")
    assert "You have three open requests already." in circle.last_to(AMARA)
    assert len(await circle.rows(workshops)) == 3


async def test_a_form_sent_twice_is_one_request(circle: Chat) -> None:
    await knows(circle, PRIYA, "rubrics")
    await circle.says(AMARA, "workshop")
    form, values = circle.form, {**WISH, "expert": await number(circle, PRIYA)}
    await circle.fills(AMARA, values)
    circle.form = form
    answer = await circle.fills(AMARA, values)

    assert answer.form
    assert [name for name, _ in answer.form.errors] == ["expert"]
    assert len(await circle.rows(workshops)) == 1


async def test_what_does_not_do_is_said_at_its_input(asked: Chat) -> None:
    for wrong in ({"wish": " "}, {"whom": ""}, {"expert": "99"}, {"expert": "x"}):
        await asked.says(TOM, "workshop")
        priya = {"expert": await number(asked, PRIYA)}
        answer = await asked.fills(TOM, {**WISH, **priya, **wrong}, forged=True)
        assert answer.form
        assert [name for name, _ in answer.form.errors] == [*wrong]
    for wrong, where in (
        ({"day": "2020-01-01"}, "day"),
        ({"day": "9999-12-31"}, "day"),
        ({"day": "thursday"}, "day"),
        ({"at": "03:00"}, "day"),
        ({"at": ""}, "day"),
        ({"title": " "}, "title"),
    ):
        await asked.presses(PRIYA, "workshop-yes")
        answer = await asked.fills(PRIYA, {**DATE, **wrong}, forged=True)
        assert answer.form
        assert [name for name, _ in answer.form.errors] == [where]
    (row,) = await asked.rows(workshops)
    assert row["stage"] == "asked"


async def test_it_is_moved_by_its_expert_and_the_entry_is_the_same(asked: Chat) -> None:
    await dates(asked, PRIYA)
    await asked.presses(PRIYA, "talk-move")
    await asked.fills(PRIYA, {**DATE, "day": "2026-12-04"})

    assert "Priya moved your workshop to Friday 4 December 13:30." in asked.last_to(AMARA)
    (row,) = await asked.rows(workshops)
    assert row["moved"] == 1


async def test_either_calls_it_off_and_the_other_hears_it(asked: Chat) -> None:
    await dates(asked, PRIYA)
    await asked.presses(AMARA, "talk-cancel")
    assert "is off. They hear it now." in asked.last_to(AMARA)
    assert "The workshop “Rubrics that help” with Amara on Thursday 3 December 13:30 is off." in (
        asked.last_to(PRIYA)
    )
    assert not await asked.rows(workshops)
    await asks(asked, AMARA, PRIYA)
    await asked.travels(days=1)
    await dates(asked, PRIYA)
    await asked.presses(PRIYA, "talk-cancel")
    assert "Your workshop with Priya is off." in asked.last_to(AMARA)
    assert asked.may_press(AMARA, "workshop-leave")


async def test_both_are_reminded_the_working_day_before_and_it_goes_after_two_months(
    asked: Chat, database: AsyncEngine
) -> None:
    await dates(asked, PRIYA, day="2026-12-07")
    await asked.travels(days=11.2)  # Friday
    for who in (PRIYA, AMARA):
        assert "soon, on Monday 7 December 13:30" in asked.last_to(who)
    await asked.travels(days=10)
    assert len(await asked.rows(workshops)) == 1
    await asked.says(TOM, "workshops")
    assert "No workshop is planned yet." in asked.last_to(TOM)
    await sweep(database, datetime(2027, 2, 5, 12, tzinfo=UTC))
    assert await asked.rows(workshops)
    await sweep(database, datetime(2027, 2, 6, 12, tzinfo=UTC))

    assert not await asked.rows(workshops)


async def test_whoever_leaves_gives_nothing_and_asks_nothing(asked: Chat) -> None:
    await asks(asked, TOM, PRIYA)
    await asked.travels(days=1)
    await dates(asked, PRIYA)  # Tom's, the newest
    await asked.says(PRIYA, "leave")
    await asked.presses(PRIYA, "membership-leave-yes")

    assert "Priya can't give this workshop." in asked.last_to(AMARA)
    assert "Your workshop with Priya is off." in asked.last_to(TOM)
    assert {row["stage"] for row in await asked.rows(workshops)} == {"free"}
    await asked.says(AMARA, "leave")
    await asked.presses(AMARA, "membership-leave-yes")
    assert len(await asked.rows(workshops)) == 1


async def test_whoever_stops_as_an_expert_keeps_what_has_a_date(asked: Chat) -> None:
    await asks(asked, TOM, PRIYA)
    await asked.travels(days=1)
    await dates(asked, PRIYA)
    await asked.says(PRIYA, "expert stop")

    assert "Priya can't give this workshop." in asked.last_to(AMARA)
    assert sorted(row["stage"] for row in await asked.rows(workshops)) == ["dated", "free"]


async def test_an_expert_on_a_break_is_not_waited_for(asked: Chat) -> None:
    await asked.says(PRIYA, "pause 2 weeks")

    assert "Priya is taking a break" in asked.last_to(AMARA)
    assert asked.may_press(AMARA, "workshop-leave")


async def test_who_are_kept_apart_have_no_workshop(asked: Chat) -> None:
    await dates(asked, PRIYA)
    await asked.says(TOM, "match apart Priya and Amara")
    await asked.fills(TOM, {"note": ""}) if asked.form else None
    assert "Your workshop with Priya is off." in asked.last_to(AMARA)
    assert "with Amara on Thursday 3 December 13:30 is off." in asked.last_to(PRIYA)
    await asked.says(AMARA, "workshop Priya")

    assert asked.form is None


async def test_it_goes_along_with_the_export_and_goes_with_oneself(asked: Chat) -> None:
    await asked.says(AMARA, "privacy")
    assert "Workshop: Making a rubric together" in asked.last_to(AMARA)
    await asked.says(AMARA, "hi")
    assert "Request for a workshop: Priya" in asked.last_to(AMARA).replace(" · ", ": ")
    await asked.says(PRIYA, "hi")
    assert "Asked you for a workshop" in asked.last_to(PRIYA)
    await dates(asked, PRIYA)
    await asked.says(PRIYA, "erase")
    await asked.presses(PRIYA, "Yes, erase everything")

    assert "is off." in asked.last_to(AMARA)
    assert "Priya" not in asked.last_to(AMARA)
    (row,) = await asked.rows(workshops)
    assert (row["expert"], row["stage"], row["title"]) == (None, "free", "")
    await asked.says(AMARA, "erase")
    await asked.presses(AMARA, "Yes, erase everything")
    assert not await asked.rows(workshops)


async def test_nobody_else_decides_over_it(asked: Chat) -> None:
    (row,) = await asked.rows(workshops)
    about = {"community": 1, "workshop": row["id"]}
    for action in (
        actions.DateWorkshop,
        actions.TalkFirst,
        actions.RefuseWorkshop,
        actions.ShowWorkshop,
        actions.WithdrawWorkshop,
        actions.CancelWorkshop,
    ):
        await asked.forges(TOM, action(**about))
        assert "This request is closed, or has changed." in asked.last_to(TOM)
    await asked.forges(TOM, actions.AskWorkshop(community=1, again=row["id"]))  # type: ignore[arg-type]
    assert asked.form is None
    assert [one["stage"] for one in await asked.rows(workshops)] == ["asked"]


async def test_a_second_answer_changes_nothing(asked: Chat) -> None:
    await asked.presses(PRIYA, "workshop-yes")
    form = asked.form
    await asked.presses(PRIYA, "workshop-no")
    asked.form = form
    await asked.fills(PRIYA, DATE)

    assert "This request is closed" in asked.last_to(PRIYA)
    assert [one["stage"] for one in await asked.rows(workshops)] == ["free"]


async def test_in_dutch_a_workshop_is_asked_planned_and_seen(community: Chat) -> None:
    await knows(community, ILSE, "didactisch coachen")
    await community.says(SANNE, "workshop aanvragen bij Ilse over didactisch coachen")
    assert community.form
    assert "antwoordt via mij" in community.form.intro
    wish = {"wish": "Beter vragen stellen", "whom": "acht docenten", "wanted": ""}
    await community.fills(SANNE, {**wish, "expert": await number(community, ILSE)})
    assert "Je aanvraag is onderweg naar Ilse." in community.last_to(SANNE)
    assert "Sanne vraagt je om een workshop:" in community.last_to(ILSE)
    await dates(community, ILSE, title="Vragen stellen")
    assert "Het staat vast: je geeft een workshop op donderdag 3 december 13:30" in (
        community.last_to(ILSE)
    )
    assert "Ilse zegt ja: jullie workshop is op donderdag 3 december 13:30" in (
        community.last_to(SANNE)
    )
    await community.says(BRAM, "workshops")

    assert "Vragen stellen · donderdag 3 december 13:30" in community.last_to(BRAM)


async def test_in_dutch_a_no_and_a_silence_are_said_kindly(community: Chat) -> None:
    await knows(community, ILSE, "didactisch coachen")
    await knows(community, BRAM, "toetsing")
    await asks(community, SANNE, ILSE)
    await community.travels(days=9)
    assert "Ilse heeft nog niet op je aanvraag geantwoord." in community.last_to(SANNE)
    await community.presses(ILSE, "workshop-no")

    assert "Ilse kan deze workshop niet geven." in community.last_to(SANNE)
    assert community.may_press(SANNE, "workshop-another")
    assert not community.may_press(ILSE, "workshop-no")


async def test_in_dutch_it_is_called_off_and_the_other_hears_it(community: Chat) -> None:
    await knows(community, ILSE, "didactisch coachen")
    await asks(community, SANNE, ILSE)
    await dates(community, ILSE)
    await community.travels(to=community.clock.now() + timedelta(days=1))
    await community.says(SANNE, "workshops")
    await community.presses(SANNE, "experts-show")
    await community.presses(SANNE, "talk-cancel")

    assert "gaat niet door. De ander hoort het nu." in community.last_to(SANNE)
    assert "met Sanne op donderdag 3 december 13:30 gaat niet door." in community.last_to(ILSE)


async def test_it_is_asked_in_ones_own_words(circle: Chat) -> None:
    await knows(circle, PRIYA, "rubrics")
    await circle.says(AMARA, "Could Priya give a workshop about rubrics?")
    assert circle.form
    values = [getattr(one, "values", getattr(one, "value", "")) for one in circle.form.inputs]
    assert values[:2] == [(await number(circle, PRIYA),), "rubrics"]


async def test_in_dutch_it_is_asked_in_ones_own_words(community: Chat) -> None:
    await knows(community, ILSE, "toetsing")
    await community.says(SANNE, "kan Ilse een workshop geven over toetsing?")

    assert community.form
    values = [getattr(one, "values", getattr(one, "value", "")) for one in community.form.inputs]
    assert values[:2] == [(await number(community, ILSE),), "toetsing"]
