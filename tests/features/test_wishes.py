"""What people wish for in their own words leads to the command that does it."""

import pytest

from tests.chat import Chat, text_of
from tests.features.matched import offers, paired
from tests.people import AMARA, KOFI, PRIYA, TOM

TO_A_CARD = [
    (TOM, "show me the proposal before anything goes out", "Proposal for LCOP Inquiry"),
    (TOM, "how is our community doing, honestly?", "How LCOP Inquiry is doing"),
    (TOM, "I need the figures in a spreadsheet for the steering group", "Only numbers about"),
    (TOM, "yesterday's messages bounced, send them again", "nothing to send again"),
    (PRIYA, "what are the house rules here", "Working agreements"),
    (PRIYA, "what does an evaluator actually do?", "Roles in LCOP Inquiry"),
    (PRIYA, "you write too much, once a week is enough", "Less, a break, or leave?"),
    (PRIYA, "take me out of this group, I changed jobs", "Less, a break, or leave?"),
    (PRIYA, "what is this?", "Getting better at learning by inquiry"),
]
TO_A_FORM = [
    (TOM, "can we ask everybody which day suits them best", "New poll"),
    (TOM, "put the pulse on hold please", "Set up the pulse"),
    (TOM, "the whole group is quiet during the exam weeks", "Quiet periods"),
]


@pytest.mark.parametrize(("who", "typed", "shown"), TO_A_CARD)
async def test_a_wish_leads_to_its_card(circle: Chat, who, typed: str, shown: str) -> None:
    await circle.says(who, typed)

    assert shown in circle.last_to(who)


@pytest.mark.parametrize(("who", "typed", "title"), TO_A_FORM)
async def test_a_wish_leads_to_its_form(circle: Chat, who, typed: str, title: str) -> None:
    await circle.says(who, typed)

    assert circle.form
    assert circle.form.title == title


async def test_what_is_a_facilitators_is_refused_in_a_sentence(circle: Chat) -> None:
    await circle.says(PRIYA, "can we ask everybody which day suits them best")

    assert circle.form is None
    assert "facilitators" in circle.last_to(PRIYA) or "evaluators" in circle.last_to(PRIYA)


async def test_a_role_in_ones_own_words_is_echoed_first(circle: Chat) -> None:
    await circle.says(TOM, "make Priya an evaluator please")
    assert "Shall I offer Priya this role: evaluator?" in circle.last_to(TOM)
    await circle.presses(TOM, "roles-echo-give-yes")

    await circle.travels(days=0.1)
    assert "evaluator" in circle.last_to(PRIYA)


async def test_a_role_by_a_first_name_needs_no_mention(circle: Chat) -> None:
    await circle.says(TOM, "role give Priya expert")
    await circle.travels(days=0.1)

    assert "expert" in circle.last_to(PRIYA)


async def test_thanks_to_somebody_else_opens_their_form_with_what_for(circle: Chat) -> None:
    await circle.says(PRIYA, "big thanks to Amara, she helped me with my rubric")

    assert circle.form
    inputs = {one.id: one for one in circle.form.inputs}
    assert inputs["words"].value == "she helped me with my rubric"  # type: ignore[union-attr]
    assert [one.name for one in inputs["people"].people] == ["Amara"]  # type: ignore[union-attr]


async def test_two_kept_apart_can_be_taken_back(circle: Chat) -> None:
    await circle.says(TOM, "Priya and Amara must never be matched again, there was trouble")
    assert "I won't bring Priya and Amara together" in circle.last_to(TOM)
    await circle.says(TOM, "never mind")

    assert "may be paired again" in circle.last_to(TOM)


async def test_a_yes_in_many_words_is_asked_once_more(circle: Chat) -> None:
    """A mentor's answer to a request: it is theirs to press, or to say again."""
    await offers(circle, AMARA, "assessment")
    await circle.says(PRIYA, "mentor find")
    await circle.fills(
        PRIYA,
        {"goal": "assessment", "languages": ("en",), "slots": ("thu-am", "thu-pm", "fri-am")},
    )
    await circle.presses(PRIYA, "choose-ask", name="Amara")
    await circle.says(AMARA, "ok that's good, this new mentee may come")
    assert "Is that your answer to what I asked you last?" in circle.last_to(AMARA)
    await circle.says(AMARA, "yes")

    assert "Priya" in circle.last_to(AMARA)
    assert not circle.may_press(AMARA, "intent-accept")


async def test_a_time_is_suggested_to_nobody_else(circle: Chat) -> None:
    """Somebody who is in no pair with the writer was taken for the one who is, and never named."""
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-without")
    await paired(circle, PRIYA, AMARA, "assessment")
    await circle.says(
        PRIYA, "could you plan a mentor talk with Kofi on Tuesday 1 December at 14:00"
    )
    assert "You and Kofi aren't a pair" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "meeting Tuesday 1 December 14:00")

    assert "I'll suggest Tuesday 1 December 14:00 to Amara." in circle.last_to(PRIYA)


async def test_a_time_that_would_be_read_too_late_is_not_suggested(circle: Chat) -> None:
    await paired(circle, PRIYA, AMARA, "assessment")
    await circle.says(TOM, "settings calendar")
    await circle.fills(TOM, {"quiet": "2026-11-23 - 2026-12-04 Inspection"})
    await circle.says(PRIYA, "meeting Tuesday 1 December 14:00")

    assert "Until Monday 7 December I write to nobody" in circle.last_to(PRIYA)


async def test_whoever_steers_sees_in_my_kring_that_the_list_waits(circle: Chat) -> None:
    await circle.says(PRIYA, "mentor find")
    await circle.fills(
        PRIYA, {"goal": "assessment", "languages": ("en",), "slots": ("thu-am", "fri-am")}
    )
    await circle.says(TOM, "my kring")

    assert "On your worklist: one matter" in circle.last_to(TOM)
    assert "Nothing is waiting" not in circle.last_to(TOM)


async def test_the_reminder_of_a_welcome_does_not_introduce_itself_again(community: Chat) -> None:
    await community.joins(KOFI)
    await community.travels(days=10)
    first, again = community.messages_to(KOFI)[:2]

    assert "I'm Kring, a bot" in first
    assert "I'm Kring, a bot" not in again
    assert "Earlier I sent you a welcome" in again
    assert text_of(community.seen_by(KOFI)[-1].message) == community.last_to(KOFI)


@pytest.mark.parametrize("no", ["not now", "no thanks, I'm not joining"])
async def test_a_welcome_that_just_came_is_refused_in_words(community: Chat, no: str) -> None:
    await community.joins(KOFI)
    await community.says(KOFI, no)
    if "Is that your answer" in community.last_to(KOFI):
        await community.says(KOFI, "yes")

    assert "What suits you better?" in community.last_to(KOFI)


async def test_a_welcome_that_just_came_is_accepted_in_words(community: Chat) -> None:
    await community.joins(KOFI)
    await community.says(KOFI, "yes please")

    assert community.form
    assert community.form.title == "About you"
