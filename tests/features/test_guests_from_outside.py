"""A guest from outside answers one question by a link; what they are asked is the asker's to send."""

from datetime import timedelta

from bot.domain.communities import CommunityId
from bot.features.questions.actions import GiveAnswer, WithdrawLink
from bot.frame.events import GuestAnswered
from storage.guests import guests, invitations
from storage.questions import questions
from tests.chat import Chat
from tests.features.matched import joins_open
from tests.outside import GRACE, KARIN, adds, answers, link_for, looks, token_in
from tests.people import AMARA, BRAM, ILSE, KOFI, PRIYA, SANNE, TOM

RUBRICS = "ask who knows about rubrics?"


async def test_a_guest_answers_by_a_link_and_the_answer_comes_back(community: Chat) -> None:
    await adds(community, BRAM, KARIN)
    assert "Karin de Wit staat erbij als gast van buiten" in community.last_to(BRAM)
    await community.says(SANNE, "vraag wie weet iets over rubrics?")
    assert "Geen lid aan wie ik het nu mag vragen" in community.last_to(SANNE)
    assert "Gast van buiten: Karin de Wit, over rubrics" in community.last_to(SANNE)
    await community.presses(SANNE, "ask-guest-link")
    letter = community.last_to(SANNE)
    assert "Stuur Karin de Wit zelf dit bericht" in letter
    assert "Dag Karin, mag ik je iets vragen?" in letter
    told = await answers(community, token_in(letter), "Begin met drie voorbeelden.")

    assert told
    assert told.replies[0].summary == "Dank je wel. Je antwoord is onderweg."
    assert "Karin de Wit, gast van buiten, antwoordt:" in community.last_to(SANNE)
    assert "Begin met drie voorbeelden." in community.last_to(SANNE)
    assert not community.may_press(SANNE, "ask-keep-it")


async def test_who_has_the_link_sees_the_question_and_a_first_name(community: Chat) -> None:
    await adds(community, BRAM, KARIN)
    token = await link_for(community, SANNE, "vraag wie weet iets over rubrics?")
    visit = await looks(community, token)

    assert visit
    assert (visit.asker, visit.called) == ("Sanne", "LCOP Onderzoekend Onderwijs")
    assert visit.question == "wie weet iets over rubrics?"
    assert await community.rows(invitations)
    assert token not in str(await community.rows(invitations))


async def test_the_letter_is_in_the_guests_own_language(circle: Chat) -> None:
    await adds(circle, TOM, KARIN)
    await circle.says(PRIYA, "ask who knows about assessment?")
    await circle.presses(PRIYA, "ask-guest-link")

    assert "Send Karin de Wit this message yourself" in circle.last_to(PRIYA)
    assert "Dag Karin, mag ik je iets vragen?" in circle.last_to(PRIYA)


async def test_members_come_first(circle: Chat) -> None:
    await joins_open(circle, AMARA, "rubrics")
    await adds(circle, TOM, GRACE)
    await circle.says(PRIYA, RUBRICS)
    shown = circle.last_to(PRIYA)

    assert shown.index("Amara: mentions rubrics") < shown.index("Guest from outside: Grace Hope")


async def test_who_names_something_else_is_not_offered(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    await circle.says(PRIYA, "ask who knows about cooking?")

    assert not circle.may_press(PRIYA, "ask-guest-link")


async def test_without_a_web_address_nobody_is_added_or_offered(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    circle.serves_at(None)
    await circle.says(PRIYA, RUBRICS)
    assert not circle.may_press(PRIYA, "ask-guest-link")
    await circle.says(TOM, "guest add")

    assert circle.form is None
    assert "KRING_PUBLIC_URL" in circle.last_to(TOM)


async def test_one_link_is_for_one_answer(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    token = await link_for(circle, PRIYA, RUBRICS)
    assert await answers(circle, token, "The first answer.")
    visit = await looks(circle, token)
    assert visit
    assert visit.used
    second = GuestAnswered(
        id="again", community=visit.community, invitation=visit.invitation, answer="The second one."
    )
    told = await circle.engine.handle(second)

    assert told.replies == ()
    assert "The second one." not in str(await circle.rows(questions))


async def test_kept_where_both_agree_and_found_by_others_as_a_guests(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    token = await link_for(circle, PRIYA, RUBRICS)
    await answers(circle, token, "Mark three examples first.", keep=True)
    await circle.presses(PRIYA, "ask-keep-it")
    await circle.says(AMARA, "ask who knows about rubrics?")
    assert "The answer of a guest from outside was:" in circle.last_to(AMARA)
    assert "Mark three examples first." in circle.last_to(AMARA)
    await circle.says(AMARA, "resource find rubrics")

    assert "an answer from a guest from outside" in circle.last_to(AMARA)
    assert "Grace" not in circle.last_to(AMARA)


async def test_a_guest_who_cannot_help_says_so_and_somebody_else_may_be_asked(
    circle: Chat,
) -> None:
    await adds(circle, TOM, GRACE)
    await adds(circle, TOM, {**GRACE, "name": "Ada Love"})
    token = await link_for(circle, PRIYA, RUBRICS)
    told = await answers(circle, token, "")

    assert told
    assert "I'll pass on" in told.replies[0].summary
    assert "Grace Hope, a guest from outside, can't answer this." in circle.last_to(PRIYA)
    assert "Guest from outside: Ada Love" in circle.last_to(PRIYA)
    assert "Guest from outside: Grace" not in circle.last_to(PRIYA)


async def test_silence_is_not_chased_and_after_two_weeks_the_link_is_dead(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    token = await link_for(circle, PRIYA, RUBRICS)
    await circle.travels(days=10)
    assert "hasn't answered" not in "".join(circle.messages_to(PRIYA))
    assert await looks(circle, token)
    await circle.travels(days=5)

    assert await looks(circle, token) is None
    assert "Grace Hope, a guest from outside, hasn't answered." in circle.last_to(PRIYA)
    assert await answers(circle, token, "Too late, I am afraid.") is None


async def test_the_asker_withdraws_the_link_and_asks_somebody_else(community: Chat) -> None:
    await joins_open(community, ILSE, "rubrics")
    await adds(community, BRAM, KARIN)
    token = await link_for(community, SANNE, "vraag wie weet iets over rubrics?")
    await community.presses(SANNE, "guest-withdraw")
    assert await looks(community, token) is None
    assert "De link voor Karin de Wit werkt niet meer." in community.last_to(SANNE)
    await community.presses(SANNE, "ask-put")

    assert "Sanne vraagt jou" in community.last_to(ILSE)


async def test_it_is_taken_back_by_saying_so(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    token = await link_for(circle, PRIYA, RUBRICS)
    await circle.says(PRIYA, "never mind")

    assert await looks(circle, token) is None


async def test_only_who_asked_may_withdraw_the_link(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    token = await link_for(circle, PRIYA, RUBRICS)
    forged = (await circle.rows(invitations))[0]["id"]
    await circle.forges(AMARA, WithdrawLink(community=CommunityId(1), invitation=forged))

    assert "closed already" in circle.last_to(AMARA)
    assert await looks(circle, token)


async def test_a_guest_is_asked_three_times_a_month_at_most(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    for question in ("rubrics", "assessment", "rubrics and assessment"):
        token = await link_for(circle, PRIYA, f"ask who knows about {question}?")
        await answers(circle, token, "Yes, I do.")
    await circle.says(PRIYA, "ask somebody about rubrics once more?")

    assert not circle.may_press(PRIYA, "ask-guest-link")


async def test_removing_a_guest_kills_their_links_and_leaves_nothing(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    token = await link_for(circle, PRIYA, RUBRICS)
    await circle.says(TOM, "guests")
    await circle.presses(TOM, "guest-remove")

    assert "Grace Hope is removed." in circle.last_to(TOM)
    assert "Grace Hope, a guest from outside, can't answer this." in circle.last_to(PRIYA)
    assert await looks(circle, token) is None
    assert await circle.rows(guests) == []
    assert await circle.rows(invitations) == []


async def test_after_a_year_a_guest_is_gone_and_the_worklist_said_so(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    await circle.travels(days=300)
    await circle.says(TOM, "worklist")
    assert "guest from outside" not in circle.last_to(TOM)
    await circle.travels(days=40)
    await circle.says(TOM, "worklist")
    assert "One guest from outside leaves the list within a month" in circle.last_to(TOM)
    await circle.travels(days=30)

    assert await circle.rows(guests) == []


async def test_another_year_is_one_press(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    await circle.travels(days=340)
    await circle.says(TOM, "guests")
    await circle.presses(TOM, "guest-renew")
    await circle.travels(days=40)
    await circle.says(TOM, "guests")

    assert "Grace Hope – about assessment, rubrics" in circle.last_to(TOM)


async def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(community: Chat) -> None:
    await adds(community, BRAM, KARIN)
    await community.says(BRAM, "gast toevoegen karin DE WIT")
    assert community.form
    assert "die het weet en goedvindt" in community.form.intro
    answer = await community.fills(BRAM, {"name": "karin DE WIT", "topics": " "})

    assert answer.form
    assert [name for name, _ in answer.form.errors] == ["name", "topics"]
    assert len(await community.rows(guests)) == 1


async def test_only_who_steers_keeps_the_list(circle: Chat) -> None:
    circle.serves_at("https://kring.test/")
    await circle.says(KOFI, "guests")
    await circle.says(PRIYA, "guest add")

    assert circle.form is None


async def test_a_guest_is_taken_back_by_saying_so(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    await circle.says(TOM, "undo")

    assert await circle.rows(guests) == []


async def test_erasing_the_asker_kills_the_link(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    token = await link_for(circle, PRIYA, RUBRICS)
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")

    assert await looks(circle, token) is None
    assert await circle.rows(invitations) == []
    assert len(await circle.rows(guests)) == 1


async def test_a_link_of_who_left_is_dead(circle: Chat) -> None:
    await adds(circle, TOM, GRACE)
    token = await link_for(circle, PRIYA, RUBRICS)
    await circle.says(PRIYA, "stop")
    await circle.presses(PRIYA, "Leave")

    assert await looks(circle, token) is None


async def test_a_link_that_is_over_before_its_guest_is_removed_keeps_no_question_waiting(
    circle: Chat,
) -> None:
    """Its moment was missed, for Kring stood still."""
    await adds(circle, TOM, GRACE)
    await link_for(circle, PRIYA, RUBRICS)
    circle.clock.forward(circle.clock.now() + timedelta(days=15))
    await circle.says(TOM, "guests")
    await circle.presses(TOM, "guest-remove")

    assert [row["status"] for row in await circle.rows(questions)] == ["open"]


async def test_who_was_asked_before_answers_no_more_once_a_guest_is_asked(circle: Chat) -> None:
    await joins_open(circle, AMARA, "rubrics")
    await adds(circle, TOM, GRACE)
    await circle.says(PRIYA, RUBRICS)
    await circle.presses(PRIYA, "ask-put")
    await circle.presses(AMARA, "ask-pass")
    await circle.presses(PRIYA, "ask-guest-link")
    (question,) = await circle.rows(questions)
    await circle.forges(AMARA, GiveAnswer(community=CommunityId(1), question=question["id"]))

    assert question["status"] == "asked"
    assert circle.form is None
