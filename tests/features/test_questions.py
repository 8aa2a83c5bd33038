"""A question finds its way to whoever may be asked, and the answer comes back."""

from bot.domain.people import Profile
from tests.chat import Chat
from tests.features.matched import joins_open
from tests.people import ILSE, NOOR, SANNE, TOM


async def test_nothing_is_sent_before_the_asker_chooses(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's en reflectie")
    await community.says(SANNE, "vraag wie weet iets over portfolio's?")

    assert "Ilse: noemt portfolio's" in community.last_to(SANNE)
    assert "Sanne" not in community.last_to(ILSE)


async def test_x23_what_is_too_long_to_keep_is_said(community: Chat) -> None:
    """Typed at once, where no form has an end: the rest of the question was gone without a word."""
    await community.says(SANNE, f"vraag wie weet iets over {'portfolio ' * 120}?")
    told = community.messages_to(SANNE)

    assert any("te lang om helemaal te bewaren: 1.2" in str(card) for card in told)
    await community.says(SANNE, "vraag wie weet iets over portfolio's?")
    assert "te lang" not in community.last_to(SANNE)


async def test_an_answer_comes_back_and_is_kept_when_both_agree(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's en reflectie")
    await joins_open(community, NOOR, "muziek")
    await _asks_and_gets(community, SANNE, ILSE, "Begin klein.", keep=True)
    assert "Begin klein." in community.last_to(SANNE)
    await community.presses(SANNE, "Bewaar voor anderen")
    await community.says(NOOR, "wie weet iets over portfolio's?")

    assert "Begin klein." in community.last_to(NOOR)


async def test_an_answer_stays_between_two_unless_both_agree(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's")
    await joins_open(community, NOOR, "muziek")
    await _asks_and_gets(community, SANNE, ILSE, "Begin klein.", keep=False)
    assert "[Bewaar voor anderen]" not in community.last_to(SANNE)
    await community.says(NOOR, "wie weet iets over portfolio's?")

    assert "Begin klein." not in community.last_to(NOOR)


async def test_nobody_is_asked_without_their_own_yes(community: Chat) -> None:
    """R5: both know of it, and neither said that they may be asked."""
    await community.says(SANNE, "vraag wie weet iets over didactisch coachen?")

    assert "[Vraag het]" not in community.last_to(SANNE)


async def test_whoever_was_asked_longest_ago_comes_first(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's")
    await _asks_and_gets(community, SANNE, ILSE, "Ja.", keep=False)
    await joins_open(community, NOOR, "portfolio's")
    await community.travels(days=1)
    await community.says(SANNE, "vraag nog iemand voor portfolio's?")
    shown = community.last_to(SANNE)

    assert shown.index("Noor:") < shown.index("Ilse:")


async def test_nobody_is_asked_more_than_three_times_a_month(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's")
    for _ in range(3):
        await _asks_and_gets(community, SANNE, ILSE, "Ja.", keep=False)
        await community.travels(days=7)
    await community.says(SANNE, "vraag wie weet iets over portfolio's?")

    assert "[Vraag het]" not in community.last_to(SANNE)


async def test_d24_questions_to_one_person_are_of_their_two_a_week(community: Chat) -> None:
    """And one a day: what does not fit comes when it does, with as many days to answer it."""
    await joins_open(community, ILSE, "portfolio's")
    for who in (SANNE, NOOR, TOM):
        await joins_open(community, who, "didactiek")
        await community.says(who, "vraag wie weet iets over portfolio's?")
        await community.presses(who, "Ask" if who is TOM else "Vraag het")
    mail = community.postbox.messages["ilse"]
    await community.travels(days=14)

    days = [f"{received.at:%m-%d}" for received in mail if "question:" in received.key]
    assert days == ["11-23", "11-24", "11-30"]


async def test_not_now_offers_somebody_else(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's")
    await joins_open(community, NOOR, "portfolio's")
    await community.says(SANNE, "vraag wie weet iets over portfolio's?")
    await community.presses(SANNE, "Vraag het")
    asked = ILSE if "vraagt jou" in community.last_to(ILSE) else NOOR
    await community.presses(asked, "Nu even niet")

    assert "kan hier nu niet op antwoorden" in community.last_to(SANNE)
    assert "[Vraag het]" in community.last_to(SANNE)


async def test_silence_is_told_after_three_working_days(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's")
    await community.says(SANNE, "vraag wie weet iets over portfolio's?")
    await community.presses(SANNE, "Vraag het")
    await community.travels(days=4)

    assert "heeft niet geantwoord" in community.last_to(SANNE)


async def test_one_press_and_nobody_asks_any_more(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's")
    await community.says(SANNE, "vraag wie weet iets over portfolio's?")
    await community.presses(SANNE, "Vraag het")
    await community.presses(ILSE, "Vraag mij niet meer")
    await community.says(SANNE, "vraag wie weet iets over portfolio's?")

    assert "[Vraag het]" not in community.last_to(SANNE)


async def test_a_question_is_taken_back_by_saying_so(community: Chat) -> None:
    await joins_open(community, ILSE, "portfolio's")
    await community.says(SANNE, "vraag wie weet iets over portfolio's?")
    await community.presses(SANNE, "Vraag het")
    await community.says(SANNE, "toch niet")
    assert "Je vraag is ingetrokken" in community.last_to(SANNE)
    await community.presses(ILSE, "Antwoorden")

    assert community.form is None


async def _asks_and_gets(
    chat: Chat, asker: Profile, expert: Profile, answer: str, *, keep: bool
) -> None:
    await chat.says(asker, "vraag wie weet iets over portfolio's?")
    await chat.presses(asker, "Vraag het")
    await chat.presses(expert, "Antwoorden")
    await chat.fills(expert, {"answer": answer, "keep": ("keep",) if keep else ()})
