"""Anonymous questions, as conversations: asked, listed, joined, answered once, written back, closed."""

from datetime import timedelta

import pytest
from sqlalchemy import Table

from bot.domain.membership import Status
from bot.domain.people import Language, Profile
from bot.features.anonymous_questions import actions
from bot.features.anonymous_questions.asking import is_wish
from bot.frame.cards import Choice
from storage.anonymous_questions import (
    anonymous_follow_ups,
    anonymous_keys,
    anonymous_questions,
    anonymous_ways,
)
from storage.frame.outbox import outbox
from storage.participation import participation
from tests.chat import CHANNEL, Chat
from tests.people import (
    AMARA,
    BRAM,
    ILSE,
    KOFI,
    LENA,
    NOOR,
    PRIYA,
    SANNE,
    TOM,
    profile,
)

QUESTION = "How do I say that I cannot keep up?"
ANSWER = "Begin with one task that you hand over."
FENNA, JORIS = profile("fenna"), profile("joris")
MILO = profile("milo", language=Language.EN)


@pytest.fixture
async def group(circle: Chat) -> Chat:
    """In English, seven: Tom facilitates, and Lena has the role expert."""
    for who in (KOFI, LENA, MILO, NOOR):
        await circle.says(who, "start", place=CHANNEL)
    await circle.says(TOM, "role give @Lena expert", about=LENA, place=CHANNEL)
    await circle.says(LENA, "role yes")
    return circle


@pytest.fixture
async def groep(community: Chat) -> Chat:
    """Hetzelfde in het Nederlands, met zes: Bram is facilitator."""
    for who in (NOOR, FENNA, JORIS):
        await community.says(who, "start", place=CHANNEL)
    return community


async def asks(chat: Chat, who: Profile, question: str = QUESTION, **more: str) -> None:
    await chat.says(who, "ask anonymously")
    await chat.fills(who, {"question": question, **more})


async def lists(chat: Chat, who: Profile = TOM) -> None:
    await chat.says(who, "anonymous")
    await chat.presses(who, "anonymous-list-it")


async def joins(chat: Chat, *people: Profile) -> None:
    for who in people:
        await chat.says(who, "questions")
        await chat.presses(who, "anonymous-too")


async def answers(chat: Chat, who: Profile = TOM, answer: str = ANSWER) -> None:
    await chat.says(who, "anonymous")
    await chat.presses(who, "anonymous-answer")
    await chat.fills(who, {"answer": answer})


async def kept(chat: Chat, *tables: Table) -> list[int]:
    return [len(await chat.rows(table)) for table in tables]


def heard(chat: Chat, who: Profile, words: str) -> list[str]:
    return [text for text in chat.messages_to(who) if words in text]


async def test_an_anonymous_question_joined_by_four(group: Chat) -> None:
    await asks(group, PRIYA)
    assert "without a name" in group.last_to(PRIYA)
    await lists(group)
    await joins(group, AMARA, KOFI, MILO, NOOR)
    await group.says(KOFI, "questions")
    assert "asked 5 times" in group.last_to(KOFI)
    await answers(group)
    for who in (PRIYA, AMARA, KOFI, MILO):
        (told,) = heard(group, who, ANSWER)
        assert "Tom answers a question that you asked or have too:" in told
        assert QUESTION in told
    assert len(heard(group, NOOR, ANSWER)) == 1
    assert not heard(group, LENA, ANSWER)
    await group.presses(KOFI, "anonymous-back")
    await group.fills(KOFI, {"text": "And if nobody has the time?"})
    assert "Somebody who asked this writes back to you" in group.last_to(TOM)
    assert "Kofi" not in "".join(group.messages_to(TOM)[-2:])
    await group.presses(TOM, "anonymous-answer")
    await group.fills(TOM, {"answer": "Then we look at it together."})
    assert "answers what you wrote back" in group.last_to(KOFI)
    assert not heard(group, PRIYA, "Then we look at it together.")
    for who in (PRIYA, AMARA, KOFI, MILO, NOOR):
        await group.presses(who, "anonymous-helps")

    assert await kept(group, anonymous_keys, anonymous_ways, anonymous_follow_ups) == [0, 0, 0]
    (question,) = await group.rows(anonymous_questions)
    assert (question["stage"], question["answer"]) == ("closed", ANSWER)


async def test_een_vraag_zonder_naam_door_vier_gedeeld(groep: Chat) -> None:
    await groep.says(SANNE, "vraag anoniem hoe zeg ik dat het te veel is?")
    assert groep.form
    (question,) = groep.form.inputs
    assert getattr(question, "value", "") == "hoe zeg ik dat het te veel is?"
    await groep.fills(SANNE, {"question": "Hoe zeg ik dat het te veel is?"})
    assert "ligt zonder naam bij de facilitator" in groep.last_to(SANNE)
    await groep.says(NOOR, "openstaande vragen")
    assert "Er staan geen vragen zonder naam open" in groep.last_to(NOOR)
    await groep.says(BRAM, "anoniem")
    await groep.presses(BRAM, "Op de lijst zetten")
    for who in (NOOR, FENNA, JORIS, ILSE):
        await groep.says(who, "openstaande vragen")
        await groep.presses(who, "Die heb ik ook")
    await groep.says(BRAM, "anoniem")
    assert "5 keer gevraagd" in groep.last_to(BRAM)
    await groep.presses(BRAM, "Antwoorden")
    await groep.fills(BRAM, {"answer": "Begin klein."})
    assert "Bram antwoordt op een vraag die jij stelde of ook had" in groep.last_to(SANNE)
    await groep.travels(days=8)

    assert await kept(groep, anonymous_keys, anonymous_ways) == [0, 0]
    assert not groep.may_press(SANNE, "anonymous-ask")
    await groep.presses(SANNE, "Terugschrijven")
    assert "al afgerond" in groep.last_to(SANNE)


async def test_nothing_is_published_unseen(group: Chat) -> None:
    await asks(group, PRIYA)
    await group.says(AMARA, "questions")
    assert "There are no open questions" in group.last_to(AMARA)
    (row,) = await group.rows(anonymous_questions)
    await group.forges(AMARA, actions.MineToo(community=row["community"], question=row["id"]))
    assert "closed already, or not for you" in group.last_to(AMARA)
    await group.forges(AMARA, actions.ListQuestion(community=row["community"], question=row["id"]))
    await group.forges(LENA, actions.AnswerQuestion(community=row["community"], question=row["id"]))
    assert group.form is None
    await group.says(AMARA, "questions")

    assert "There are no open questions" in group.last_to(AMARA)


async def test_facilitators_hear_the_next_morning_that_something_waits(group: Chat) -> None:
    await asks(group, PRIYA)
    assert not heard(group, TOM, "is waiting for you")
    await group.travels(days=1)
    assert "A question without a name is waiting for you" in group.last_to(TOM)
    await group.says(TOM, "worklist")
    assert "One question without a name is waiting for a facilitator" in group.last_to(TOM)
    await group.presses(TOM, "worklist-anonymous-press")

    assert QUESTION in group.last_to(TOM)


async def test_a_facilitator_declines_with_a_reason(group: Chat) -> None:
    await asks(group, PRIYA)
    await group.says(TOM, "anonymous")
    await group.presses(TOM, "anonymous-decline")
    refused = await group.fills(TOM, {"reason": " "})
    assert refused.form
    await group.presses(TOM, "anonymous-decline")
    await group.fills(TOM, {"reason": "It is about one colleague."})
    assert "A facilitator declines a question" in group.last_to(PRIYA)
    assert "It is about one colleague." in group.last_to(PRIYA)
    (question,) = await group.rows(anonymous_questions)

    assert (question["stage"], question["text"]) == ("declined", "")
    assert await kept(group, anonymous_keys, anonymous_ways) == [0, 0]


async def test_experts_answer_what_is_for_them_once_it_is_listed(group: Chat) -> None:
    await group.says(PRIYA, "ask anonymously")
    assert group.form
    (choice,) = [one for one in group.form.inputs if isinstance(one, Choice)]
    assert [one.value for one in choice.options] == ["facilitators", "experts"]
    await group.fills(PRIYA, {"question": QUESTION, "to": "experts"})
    await group.travels(days=1)
    assert not heard(group, LENA, QUESTION)
    await lists(group)
    await group.travels(days=1)
    assert "A question for the experts, without a name:" in group.last_to(LENA)
    await group.presses(LENA, "anonymous-answer")
    await group.fills(LENA, {"answer": ANSWER})
    assert "Lena answers a question" in group.last_to(PRIYA)
    await group.presses(LENA, "anonymous-keep")
    await group.says(AMARA, "resource")

    assert group.last_to(AMARA).count(QUESTION) == 1
    assert "shared by Lena" in group.last_to(AMARA)


async def test_what_one_expert_answers_is_over_for_the_others_and_falls_to_the_facilitator(
    group: Chat,
) -> None:
    await group.says(TOM, "role give @Kofi expert", about=KOFI, place=CHANNEL)
    await group.says(KOFI, "role yes")
    await asks(group, PRIYA, to="experts")
    await lists(group)
    await group.travels(days=1)
    assert QUESTION in group.last_to(KOFI)
    await group.presses(LENA, "anonymous-answer")
    await group.fills(LENA, {"answer": ANSWER})
    assert "This question is closed. There's nothing left for you to do." in group.last_to(KOFI)
    await group.leaves(LENA)
    await group.travels(days=2)
    await group.presses(PRIYA, "anonymous-back")
    await group.fills(PRIYA, {"text": "And what if they say no?"})
    await group.travels(days=1)

    assert "And what if they say no?" in group.last_to(TOM)
    assert not heard(group, LENA, "And what if they say no?")


async def test_whoever_has_not_said_yes_yet_joins_nothing(group: Chat) -> None:
    await asks(group, PRIYA)
    await lists(group)
    (row,) = await group.rows(anonymous_questions)
    await group.joins(FENNA)
    async with group.stored() as kept_:
        invited = await kept_.member(FENNA)
    assert invited.status is Status.INVITED
    await group.forges(FENNA, actions.MineToo(community=row["community"], question=row["id"]))

    assert await kept(group, anonymous_ways) == [1]


async def test_mine_too_pressed_twice_changes_nothing_and_the_tally_shows_from_three(
    group: Chat,
) -> None:
    await asks(group, PRIYA)
    await lists(group)
    await joins(group, AMARA, AMARA, PRIYA)
    await group.says(KOFI, "questions")
    assert "asked" not in group.last_to(KOFI)
    await joins(group, KOFI)
    await group.says(MILO, "questions")
    assert "asked 3 times" in group.last_to(MILO)
    await group.presses(KOFI, "anonymous-not-after-all")
    await group.says(MILO, "questions")
    assert "asked" not in group.last_to(MILO)
    await answers(group)

    assert heard(group, AMARA, ANSWER)
    assert not heard(group, KOFI, ANSWER)


async def test_what_is_withdrawn_before_anybody_looked_is_gone(group: Chat) -> None:
    await asks(group, PRIYA)
    await group.presses(PRIYA, "anonymous-withdraw")
    await group.says(TOM, "anonymous")

    assert "No question without a name is waiting" in group.last_to(TOM)
    assert await kept(group, anonymous_keys, anonymous_ways) == [0, 0]


async def test_with_fewer_than_five_it_is_refused_with_why(circle: Chat) -> None:
    await circle.says(PRIYA, "ask anonymously something")

    assert circle.form is None
    assert "fewer than five members" in circle.last_to(PRIYA)


@pytest.mark.parametrize(
    "said",
    [
        "Mag ik iets vragen zonder mijn naam?",
        "kan ik ook anoniem een vraag stellen",
        "ik wil anoniem iets vragen over mijn team",
        "Can I ask something anonymously?",
        "I'd like to ask an anonymous question",
        "how do I ask this without giving my name",
    ],
)
async def test_the_wish_in_ones_own_words_opens_the_form(group: Chat, said: str) -> None:
    await group.says(PRIYA, said)

    assert group.form
    assert isinstance(group.form.action, actions.AskAnonymously)
    assert getattr(group.form.inputs[0], "value", None) == ""
    assert await kept(group, anonymous_questions) == [0]


@pytest.mark.parametrize(
    "said",
    [
        "is de peilvraag anoniem?",
        "moet ik de vragen anoniem beantwoorden",
        "is the pulse anonymous?",
        "ask who knows about portfolios",
        "who has my name?",
    ],
)
def test_what_is_said_of_other_things_is_no_such_wish(said: str) -> None:
    assert not is_wish(said)


async def test_in_a_channel_it_is_not_taken_from_a_text_with_a_name(group: Chat) -> None:
    await group.says(PRIYA, "ask anonymously who is to blame?", place=CHANNEL)

    assert group.form is None
    assert "Everybody can read what you type here" in group.last_to(PRIYA)
    assert await kept(group, anonymous_questions) == [0]


async def test_three_times_back_and_no_more(group: Chat) -> None:
    await asks(group, PRIYA)
    await answers(group)
    for number in range(4):
        await group.presses(PRIYA, "anonymous-back")
        await group.fills(PRIYA, {"text": f"And what about number {number}?"})

    assert "written back about this three times" in group.last_to(PRIYA)
    assert await kept(group, anonymous_follow_ups) == [3]


async def test_the_way_back_ends_thirty_days_after_the_answer_at_the_latest(group: Chat) -> None:
    await asks(group, PRIYA)
    await group.travels(days=21)
    await answers(group)
    await group.presses(PRIYA, "anonymous-back")
    await group.fills(PRIYA, {"text": "And if nobody answers this?"})
    await group.travels(days=29)
    assert await kept(group, anonymous_keys, anonymous_ways) == [1, 1]
    await group.travels(days=2)

    assert await kept(group, anonymous_keys, anonymous_ways, anonymous_follow_ups) == [0, 0, 0]


async def test_without_an_answer_whoever_asked_is_told_so_after_thirty_days(group: Chat) -> None:
    await asks(group, PRIYA)
    await group.travels(days=32)

    assert "got no answer within 30 days" in group.last_to(PRIYA)
    assert await kept(group, anonymous_keys, anonymous_ways) == [0, 0]
    await group.travels(days=95)
    (left,) = await group.rows(anonymous_questions)
    assert left["text"] == ""


async def test_two_facilitators_answer_it_once(group: Chat) -> None:
    await asks(group, PRIYA)
    await group.says(TOM, "role give @Amara facilitator", about=AMARA, place=CHANNEL)
    await group.says(AMARA, "role yes")
    for who in (TOM, AMARA):
        await group.says(who, "anonymous")
    await group.presses(TOM, "anonymous-answer")
    await group.fills(TOM, {"answer": ANSWER})
    await group.presses(AMARA, "anonymous-answer")

    assert group.form is None
    assert "closed already, or not for you" in group.last_to(AMARA)
    assert len(heard(group, PRIYA, "answers a question")) == 1


async def test_whoever_is_erased_midway_takes_the_way_back_and_leaves_the_question(
    group: Chat,
) -> None:
    await asks(group, PRIYA)
    await lists(group)
    await joins(group, AMARA)
    await group.says(PRIYA, "erase")
    await group.presses(PRIYA, "Yes, erase everything")
    assert await kept(group, anonymous_questions, anonymous_ways) == [1, 1]
    before = len(group.messages_to(PRIYA))
    await answers(group)

    assert heard(group, AMARA, ANSWER)
    assert len(group.messages_to(PRIYA)) == before


async def test_whoever_leaves_takes_the_way_back(group: Chat) -> None:
    await asks(group, PRIYA)
    await group.leaves(PRIYA)
    await group.travels(days=2)

    assert await kept(group, anonymous_questions, anonymous_ways) == [1, 0]


async def test_with_whoever_answered_and_is_erased_goes_the_answer(group: Chat) -> None:
    await asks(group, PRIYA, to="experts")
    await lists(group)
    await group.travels(days=1)
    await group.presses(LENA, "anonymous-answer")
    await group.fills(LENA, {"answer": ANSWER})
    await group.says(LENA, "erase")
    await group.presses(LENA, "Yes, erase everything")
    (question,) = await group.rows(anonymous_questions)

    assert (question["stage"], question["answer"], question["answered_by"]) == ("closed", "", None)
    assert await kept(group, anonymous_keys, anonymous_ways) == [0, 0]


async def test_asking_counts_nowhere_and_nothing_of_oneself_tells_of_it(group: Chat) -> None:
    async def seen() -> list[object]:
        said = []
        for word in ("my kring", "privacy"):
            await group.says(PRIYA, word)
            said.append(group.last_to(PRIYA))
        return [*said, await counts()]

    async def counts() -> list[int]:
        me, rows = await _id(group, PRIYA), await group.rows(participation)
        return [row["count"] for row in rows if row["person"] == me]

    before = await seen()
    await asks(group, PRIYA)
    await group.says(PRIYA, "ask anonymously")
    after = await seen()

    assert before[:2] == after[:2]
    (counted,), (now,) = before[2], after[2]  # type: ignore[misc]
    assert now == counted + 2  # `my kring` and `privacy`, and nothing else


async def _id(chat: Chat, who: Profile) -> int:
    async with chat.stored() as stored:
        return (await stored.person(who)).id


async def test_undo_says_nothing_of_it(group: Chat) -> None:
    await asks(group, PRIYA)
    await group.says(PRIYA, "never mind")

    assert "question" not in group.last_to(PRIYA).lower()
    assert await kept(group, anonymous_ways) == [1]


async def test_no_letter_is_left_that_went_to_whoever_asked(group: Chat) -> None:
    await asks(group, PRIYA)
    await lists(group)
    await joins(group, AMARA)
    await answers(group)
    await group.presses(PRIYA, "anonymous-back")
    await group.fills(PRIYA, {"text": "And what then?"})
    letters = [row for row in await group.rows(outbox) if row["forgets"]]
    rows = [
        row for row in await group.rows(outbox) if "anonymous" in f"{row['key']}{row['occasion']}"
    ]

    assert letters == []
    people = {row["person"] for row in rows}
    assert people <= {await _id(group, TOM)}


async def test_at_night_the_answer_waits_for_the_morning(group: Chat) -> None:
    await asks(group, PRIYA)
    await group.travels(to=group.clock.now() + timedelta(hours=12))
    await answers(group)
    assert not heard(group, PRIYA, ANSWER)
    (waiting,) = [row for row in await group.rows(outbox) if row["forgets"]]
    assert str(await _id(group, PRIYA)) not in waiting["key"].split(":")
    await group.travels(days=1)

    assert heard(group, PRIYA, ANSWER)
    assert not [row for row in await group.rows(outbox) if row["forgets"]]


async def test_a_concern_is_heard_and_not_kept(groep: Chat) -> None:
    await groep.says(SANNE, "vraag anoniem")
    await groep.fills(SANNE, {"question": "Ik word gepest door mijn begeleider"})

    assert await kept(groep, anonymous_questions) == [0]
    assert "facilitator" in groep.last_to(SANNE) or "vertrouwenspersoon" in groep.last_to(SANNE)


async def test_the_same_from_two_devices_is_one_question(groep: Chat) -> None:
    for _ in range(2):
        await groep.says(SANNE, "anoniem vragen")
        await groep.fills(SANNE, {"question": "Mag ik ook thuis werken?"})

    assert await kept(groep, anonymous_questions, anonymous_ways) == [1, 1]


async def test_leeg_of_te_veel_wordt_gezegd(groep: Chat) -> None:
    await groep.says(SANNE, "vraag anoniem")
    refused = await groep.fills(SANNE, {"question": "  "})
    assert refused.form
    assert dict(refused.form.errors)["question"] == "Schrijf op wat je wilt vragen."
    for number in range(3):
        await groep.says(SANNE, "vraag anoniem")
        await groep.fills(SANNE, {"question": f"Mag ik vraag {number} stellen?"})
    await groep.says(SANNE, "vraag anoniem")

    assert "drie vragen van je" in groep.last_to(SANNE)


async def test_the_digest_says_how_many_were_answered(group: Chat) -> None:
    """A question that no facilitator has looked at is nobody else's business, and is not counted."""
    await asks(group, PRIYA)
    await group.travels(days=7)
    await group.says(TOM, "digest now")
    assert "Questions without a name" not in group.last_to(TOM)
    await lists(group)
    await answers(group)
    await group.travels(days=7)
    await group.says(TOM, "digest now")
    assert "Questions without a name: fewer than five answered · 0 saved" in group.last_to(TOM)
