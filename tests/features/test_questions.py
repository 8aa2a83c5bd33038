"""A question finds its way to whoever may be asked, and the answer comes back."""

from bot.domain.people import Profile
from tests.chat import CHANNEL, Chat
from tests.features.matched import joins_open
from tests.people import AMARA, BRAM, ILSE, KOFI, PRIYA, SANNE, TOM


async def test_nothing_is_sent_before_the_asker_chooses(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios and reflection")
    await circle.says(PRIYA, "ask who knows about portfolios?")

    assert "Amara: mentions portfolios" in circle.last_to(PRIYA)
    assert "Priya" not in circle.last_to(AMARA)


async def test_x23_what_is_too_long_to_keep_is_said(circle: Chat) -> None:
    """Typed at once, where no form has an end: the rest of the question was gone without a word."""
    await circle.says(PRIYA, f"ask who knows about {'portfolios ' * 120}?")
    told = circle.messages_to(PRIYA)

    assert any("too long to keep in full: 1,3" in str(card) for card in told)
    await circle.says(PRIYA, "ask who knows about portfolios?")
    assert "too long" not in circle.last_to(PRIYA)


async def test_an_answer_comes_back_and_is_kept_when_both_agree(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios and reflection")
    await joins_open(circle, KOFI, "music")
    await _asks_and_gets(circle, PRIYA, AMARA, "Begin small.", keep=True)
    assert "Begin small." in circle.last_to(PRIYA)
    await circle.presses(PRIYA, "ask-keep-it")
    await circle.says(KOFI, "who knows about portfolios?")

    assert "Begin small." in circle.last_to(KOFI)


async def test_an_answer_stays_between_two_unless_both_agree(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios")
    await joins_open(circle, KOFI, "music")
    await _asks_and_gets(circle, PRIYA, AMARA, "Begin small.", keep=False)
    assert not circle.may_press(PRIYA, "ask-keep-it")
    await circle.says(KOFI, "who knows about portfolios?")

    assert "Begin small." not in circle.last_to(KOFI)


async def test_nobody_is_asked_without_their_own_yes(circle: Chat) -> None:
    """R5: both know of it, and neither said that they may be asked."""
    await circle.says(PRIYA, "ask who knows about coaching?")

    assert not circle.may_press(PRIYA, "ask-put")


async def test_whoever_was_asked_longest_ago_comes_first(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios")
    await _asks_and_gets(circle, PRIYA, AMARA, "Yes.", keep=False)
    await joins_open(circle, KOFI, "portfolios")
    await circle.travels(days=1)
    await circle.says(PRIYA, "ask somebody else about portfolios?")
    shown = circle.last_to(PRIYA)

    assert shown.index("Kofi:") < shown.index("Amara:")


async def test_nobody_is_asked_more_than_three_times_a_month(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios")
    for _ in range(3):
        await _asks_and_gets(circle, PRIYA, AMARA, "Yes.", keep=False)
        await circle.travels(days=7)
    await circle.says(PRIYA, "ask who knows about portfolios?")

    assert not circle.may_press(PRIYA, "ask-put")


async def test_d24_questions_to_one_person_are_of_their_two_a_week(circle: Chat) -> None:
    """And one a day: what does not fit comes when it does, with as many days to answer it."""
    await joins_open(circle, AMARA, "portfolios")
    for who in (PRIYA, KOFI, TOM):
        await joins_open(circle, who, "teaching")
        await circle.says(who, "ask who knows about portfolios?")
        await circle.presses(who, "ask-put")
    mail = circle.postbox.messages["amara"]
    await circle.travels(days=14)

    days = [f"{received.at:%m-%d}" for received in mail if "question:" in received.key]
    assert days == ["11-23", "11-24", "11-30"]


async def test_not_now_offers_somebody_else(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios")
    await joins_open(circle, KOFI, "portfolios")
    await circle.says(PRIYA, "ask who knows about portfolios?")
    await circle.presses(PRIYA, "ask-put")
    asked = AMARA if "asks you" in circle.last_to(AMARA) else KOFI
    await circle.presses(asked, "ask-pass")

    assert "can't answer this now" in circle.last_to(PRIYA)
    assert circle.may_press(PRIYA, "ask-put")


async def test_silence_is_told_after_three_working_days(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios")
    await circle.says(PRIYA, "ask who knows about portfolios?")
    await circle.presses(PRIYA, "ask-put")
    await circle.travels(days=4)

    assert "hasn't answered" in circle.last_to(PRIYA)


async def test_one_press_and_nobody_asks_any_more(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios")
    await circle.says(PRIYA, "ask who knows about portfolios?")
    await circle.presses(PRIYA, "ask-put")
    await circle.presses(AMARA, "ask-no-more")
    await circle.says(PRIYA, "ask who knows about portfolios?")

    assert not circle.may_press(PRIYA, "ask-put")


async def test_a_question_is_taken_back_by_saying_so(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios")
    await circle.says(PRIYA, "ask who knows about portfolios?")
    await circle.presses(PRIYA, "ask-put")
    await circle.says(PRIYA, "never mind")
    assert "Your question is withdrawn" in circle.last_to(PRIYA)
    await circle.presses(AMARA, "ask-answer")

    assert circle.form is None


async def _asks_and_gets(
    chat: Chat, asker: Profile, expert: Profile, answer: str, *, keep: bool
) -> None:
    await chat.says(asker, "ask who knows about portfolios?")
    await chat.presses(asker, "ask-put")
    await chat.presses(expert, "ask-answer")
    await chat.fills(expert, {"answer": answer, "keep": ("keep",) if keep else ()})


async def test_u12_it_is_what_was_asked_before(community: Chat) -> None:
    for who in (ILSE, BRAM):
        await community.says(who, "profiel")
        await community.fills(who, {"open_to": ("questions",)})
    await community.says(SANNE, "wie weet iets over zeegras?")
    assert "Niemand aan wie ik het nu mag vragen, noemt dit onderwerp" in community.last_to(SANNE)
    await community.says(SANNE, "vraag het aan Ilse")

    assert "zeegras" in community.last_to(SANNE)
    assert "het aan" not in community.last_to(SANNE)


async def test_nobody_who_has_nothing_to_do_with_it_is_offered(circle: Chat) -> None:
    """Three people who may be asked anything are no answer to a question about something."""
    await joins_open(circle, AMARA, "music")
    await circle.says(PRIYA, "who knows about portfolios?")

    assert "Nobody I may ask now names this topic." in circle.last_to(PRIYA)
    assert not circle.may_press(PRIYA, "ask-put")
    await circle.says(PRIYA, "ask Amara about portfolios")
    assert "Amara: you named them" in circle.last_to(PRIYA)


async def test_everybody_is_asked_in_the_channel_and_the_answer_comes_back_alone(
    circle: Chat,
) -> None:
    await joins_open(circle, AMARA, "music")
    await circle.says(PRIYA, "who knows about portfolios?")
    posts = len(circle.in_channel())
    await circle.presses(PRIYA, "ask-everybody")
    assert "Priya is looking for somebody who knows about this" in circle.in_channel()[-1]
    assert len(circle.in_channel()) == posts + 1
    await circle.presses(PRIYA, "ask-know")
    assert circle.form is None, "it is one's own"
    await circle.presses(AMARA, "ask-know")
    await circle.fills(AMARA, {"answer": "Begin small.", "keep": ("keep",)})

    assert "Begin small." in circle.last_to(PRIYA)
    assert "Begin small." not in "".join(circle.in_channel())


async def test_a_kept_answer_is_in_the_library_and_found_before_anybody_is_bothered(
    circle: Chat,
) -> None:
    await joins_open(circle, AMARA, "portfolios and reflection")
    await _asks_and_gets(circle, PRIYA, AMARA, "Begin small.", keep=True)
    await circle.presses(PRIYA, "ask-keep-it")
    await circle.travels(days=31)
    await circle.says(TOM, "resource find portfolio")
    assert "Begin small." in circle.last_to(TOM)
    assert "shared by Amara" in circle.last_to(TOM)
    await circle.says(PRIYA, "resource add")
    page = {"title": "Portfolios that breathe", "address": "https://example.org/p"}
    await circle.fills(PRIYA, page)
    await circle.says(KOFI, "start", place=CHANNEL)
    await circle.says(KOFI, "who knows about portfolios?")

    assert "The library has this already:" in circle.last_to(KOFI)
    assert "Portfolios that breathe" in circle.last_to(KOFI)
    assert circle.last_to(KOFI).count("Begin small.") == 1


async def knows(chat: Chat, who: Profile, topics: str, monthly: str = "3") -> None:
    """They are an expert on these topics, without office hours."""
    await chat.says(who, "expert offer")
    await chat.fills(who, {"topics": topics, "monthly": monthly, "every": "never"})


async def test_an_expert_on_it_is_named_before_others_who_know_of_it(circle: Chat) -> None:
    await joins_open(circle, KOFI, "rubrics")
    await joins_open(circle, AMARA, "gardening")
    await knows(circle, AMARA, "rubrics, assessment")
    await circle.says(TOM, "ask who knows about rubrics?")

    said = circle.last_to(TOM)
    assert "Amara: expert on rubrics" in said
    assert said.index("Amara") < said.index("Kofi")


async def test_an_expert_is_asked_as_often_as_they_said(circle: Chat) -> None:
    await knows(circle, AMARA, "rubrics", monthly="1")
    await circle.says(TOM, "ask who knows about rubrics?")
    await circle.presses(TOM, "ask-put")
    await circle.says(PRIYA, "ask which rubrics are short?")

    assert "Amara" not in circle.last_to(PRIYA)
    await circle.says(TOM, "worklist")
    assert "One expert was asked as often this month as agreed\nAmara" in circle.last_to(TOM)


async def test_the_worklist_names_who_could_help_and_what_nobody_knows(circle: Chat) -> None:
    await circle.says(PRIYA, "ask who knows about statistics?")
    await circle.says(AMARA, "ask who can help me with SPSS?")
    await circle.says(PRIYA, "ask who knows about rubrics?")
    await circle.travels(days=4)
    await knows(circle, TOM, "rubrics")
    await circle.says(TOM, "worklist")

    said = circle.last_to(TOM)
    assert "3 questions of members have been waiting for an answer" in said
    assert "may be able to help → Tom" in said
    assert "One topic that several people ask about, and nobody here names\nstatistics" in said


async def test_the_digest_counts_questions_and_names_nobody(circle: Chat) -> None:
    await knows(circle, AMARA, "rubrics")
    await circle.says(PRIYA, "ask who knows about rubrics?")
    await circle.presses(PRIYA, "ask-put")
    await circle.presses(AMARA, "ask-answer")
    await circle.fills(AMARA, {"answer": "Four rows are enough.", "keep": ("keep",)})
    await circle.presses(PRIYA, "ask-keep-it")
    await circle.travels(days=4)
    await circle.says(TOM, "digest now")

    assert (
        "fewer than five asked · fewer than five answered within two days · fewer than five saved"
        in circle.last_to(TOM)
    )


async def test_two_who_answer_at_the_same_moment(circle: Chat) -> None:
    """The second hears that somebody answers already; the first answer comes back, and once."""
    await circle.says(PRIYA, "ask who knows about seagrass?")
    await circle.presses(PRIYA, "ask-everybody")
    await circle.presses(AMARA, "ask-know")
    hers = circle.form
    await circle.presses(TOM, "ask-know")
    assert "This question is closed already." in circle.last_to(TOM)
    circle.form = hers
    await circle.fills(AMARA, {"answer": "It grows."})
    circle.form = hers
    await circle.fills(TOM, {"answer": "It does not."})

    assert "It grows." in circle.last_to(PRIYA)
    assert not any("It does not." in text for text in circle.messages_to(PRIYA))
