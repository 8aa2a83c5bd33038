"""Nobody names a topic: whoever asked hears it when somebody does, once, and may ask them."""

from bot.domain.people import Profile
from storage.questions import questions
from tests.chat import CHANNEL, Chat
from tests.features.matched import joins_open, offers
from tests.features.test_questions import knows
from tests.people import AMARA, BRAM, ILSE, KOFI, PRIYA, SANNE, TOM

QUESTION = "who knows about portfolios?"


async def waits(chat: Chat, who: Profile, question: str = QUESTION) -> None:
    await chat.says(who, f"ask {question}")
    await chat.presses(who, "ask-await")


async def test_whoever_joins_with_the_topic_is_told_of_and_asked(circle: Chat) -> None:
    await waits(circle, PRIYA)
    assert "You'll hear from me as soon as somebody I may ask names this topic" in (
        circle.last_to(PRIYA)
    )
    await circle.travels(days=42)
    await circle.says(AMARA, "ask who knows about seagrass?")  # what is a month old goes
    await joins_open(circle, KOFI, "portfolios and reflection")

    assert "Kofi knows about portfolios. Shall I ask?" in circle.last_to(PRIYA)
    assert "Priya" not in circle.last_to(KOFI)
    await circle.travels(days=1)
    await circle.says(AMARA, "ask who knows about mushrooms?")
    await circle.presses(PRIYA, "ask-await-yes")
    assert "Priya asks you:" in circle.last_to(KOFI)


async def test_it_is_told_once(circle: Chat) -> None:
    await waits(circle, PRIYA)
    await joins_open(circle, KOFI, "portfolios")
    await joins_open(circle, AMARA, "portfolios")
    await circle.travels(days=30)

    told = [text for text in circle.messages_to(PRIYA) if "Shall I ask?" in text]
    assert len(told) == 1


async def test_an_expert_and_a_mentor_are_told_of_at_once(circle: Chat) -> None:
    await waits(circle, PRIYA)
    await waits(circle, TOM, "who knows about seagrass?")
    await knows(circle, AMARA, "portfolios")
    assert "Amara knows about portfolios. Shall I ask?" in circle.last_to(PRIYA)
    await joins_open(circle, KOFI, "music")
    await offers(circle, KOFI, "seagrass, herons")

    assert "Kofi knows about seagrass. Shall I ask?" in circle.last_to(TOM)


async def test_who_may_not_be_asked_is_not_told_of(circle: Chat) -> None:
    """R5: they said what they know, and not that they may be asked."""
    await waits(circle, PRIYA)
    await circle.says(KOFI, "start", place=CHANNEL)
    await circle.says(KOFI, "profile")
    await circle.fills(KOFI, {"brings": "portfolios", "open_to": ()})
    await circle.travels(days=14)
    assert not any("Shall I ask?" in text for text in circle.messages_to(PRIYA))
    await joins_open(circle, AMARA, "portfolios")

    assert "Amara knows about portfolios" in circle.last_to(PRIYA)


async def test_who_are_kept_apart_are_not_told_of_each_other(circle: Chat) -> None:
    await circle.says(TOM, "match apart Priya and Amara")
    await circle.fills(TOM, {"note": ""}) if circle.form else None
    await waits(circle, PRIYA)
    await joins_open(circle, AMARA, "portfolios")
    await circle.travels(days=14)

    assert not any("Shall I ask?" in text for text in circle.messages_to(PRIYA))


async def test_who_is_back_from_a_break_hears_it_in_the_week_after(circle: Chat) -> None:
    await waits(circle, PRIYA)
    await circle.says(PRIYA, "pause 3 weeks")
    await joins_open(circle, AMARA, "portfolios")
    await circle.travels(days=14)
    assert not any("Shall I ask?" in text for text in circle.messages_to(PRIYA))
    await circle.travels(days=16)

    assert any("Amara knows about portfolios" in text for text in circle.messages_to(PRIYA))


async def test_it_is_taken_back_by_press_and_by_never_mind(circle: Chat) -> None:
    await waits(circle, PRIYA)
    await circle.presses(PRIYA, "ask-await-no-more")
    assert "I'm not looking for this any more." in circle.last_to(PRIYA)
    await waits(circle, PRIYA)
    await circle.says(PRIYA, "never mind")
    await circle.says(PRIYA, "yes")
    await joins_open(circle, AMARA, "portfolios")

    assert not any("Shall I ask?" in text for text in circle.messages_to(PRIYA))


async def test_it_ends_with_the_question(circle: Chat) -> None:
    """An answer out of the channel is an answer."""
    await waits(circle, PRIYA)
    await circle.presses(PRIYA, "ask-everybody")
    await circle.presses(AMARA, "ask-know")
    await circle.fills(AMARA, {"answer": "Begin small."})
    await joins_open(circle, KOFI, "portfolios")
    await circle.travels(days=8)

    assert not any("Shall I ask?" in text for text in circle.messages_to(PRIYA))


async def test_after_half_a_year_it_ends_in_silence(circle: Chat) -> None:
    await waits(circle, PRIYA)
    await circle.travels(days=181)
    before = circle.messages_to(PRIYA)
    await joins_open(circle, KOFI, "portfolios")
    assert circle.messages_to(PRIYA) == before
    await circle.travels(days=31)
    await circle.says(TOM, "ask who knows about herons?")

    assert [row["text"] for row in await circle.rows(questions)] == ["who knows about herons?"]


async def test_somebody_who_knows_by_now_is_shown_at_once(circle: Chat) -> None:
    await circle.says(PRIYA, f"ask {QUESTION}")
    await joins_open(circle, KOFI, "portfolios")
    await circle.presses(PRIYA, "ask-await")

    assert "Kofi: mentions portfolios" in circle.last_to(PRIYA)
    assert all(row["awaited"] is None for row in await circle.rows(questions))


async def test_the_same_twice_is_once_and_five_is_enough(circle: Chat) -> None:
    for topic in ("herons", "seagrass", "mushrooms", "bicycles", "harpsichords"):
        await waits(circle, PRIYA, f"who knows about {topic}?")
    await circle.travels(days=1)
    await waits(circle, PRIYA, "who knows about herons?")
    await waits(circle, PRIYA, "who knows about lighthouses?")

    assert "I'm already looking for five of your questions." in circle.last_to(PRIYA)
    rows = await circle.rows(questions)
    assert sum(row["awaited"] is not None for row in rows) == 5


async def test_whoever_leaves_or_is_erased_waits_for_nothing(circle: Chat) -> None:
    await waits(circle, PRIYA)
    await waits(circle, AMARA)
    await circle.says(PRIYA, "leave")
    await circle.presses(PRIYA, "membership-leave-yes")
    await circle.says(AMARA, "erase")
    await circle.presses(AMARA, "Yes, erase everything")
    before = len(circle.messages_to(PRIYA)), len(circle.messages_to(AMARA))
    await joins_open(circle, KOFI, "portfolios")

    assert (len(circle.messages_to(PRIYA)), len(circle.messages_to(AMARA))) == before
    assert [row["status"] for row in await circle.rows(questions)] == ["withdrawn"]


async def test_in_dutch_it_is_told_and_asked(community: Chat) -> None:
    await community.says(SANNE, "wie weet iets over zeegras?")
    await community.presses(SANNE, "Laat weten als er iemand is")
    assert "Je hoort het zodra iemand aan wie ik het mag vragen, dit onderwerp noemt." in (
        community.last_to(SANNE)
    )
    await knows(community, ILSE, "zeegras en wadden")
    assert "Ilse weet iets over zeegras. Zal ik het vragen?" in community.last_to(SANNE)
    await community.says(SANNE, "ja")

    assert "Sanne vraagt jou:" in community.last_to(ILSE)


async def test_in_dutch_a_profile_is_enough_and_an_opt_out_is_heard(community: Chat) -> None:
    await community.says(SANNE, "wie weet iets over zeegras?")
    await community.presses(SANNE, "ask-await")
    await community.presses(SANNE, "Niet meer nodig")
    await community.says(BRAM, "wie weet iets over zeegras?")
    await community.presses(BRAM, "ask-await")
    await community.says(ILSE, "profiel")
    await community.fills(ILSE, {"brings": "zeegras", "open_to": ("questions",)})

    assert "Ilse weet iets over zeegras." in community.last_to(BRAM)
    assert not any("Zal ik het vragen?" in text for text in community.messages_to(SANNE))


async def test_several_who_know_are_named_and_no_means_no(circle: Chat) -> None:
    await waits(circle, PRIYA)
    await circle.says(PRIYA, "pause 1 week")
    await joins_open(circle, AMARA, "portfolios")
    await joins_open(circle, KOFI, "portfolios")
    await circle.travels(days=7.2)
    told = next(text for text in circle.messages_to(PRIYA) if "Shall I ask?" in text)
    assert "Amara knows about portfolios. Shall I ask?" in told
    assert "Kofi: mentions portfolios [Ask]" in told
    await circle.says(PRIYA, "no")

    assert "I'm not looking for this any more." in circle.last_to(PRIYA)
