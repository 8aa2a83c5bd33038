"""One message, handed over: nothing is read of it by others before whoever wrote it says yes."""

import pytest

from bot.domain.apart import Apart, Ground
from bot.domain.communities import CommunityId
from bot.domain.messages import LONGEST, MOST_OPEN, MessageVerb
from bot.domain.people import AccountKey, Kind, Profile
from bot.features.messages.actions import GiveNamed, GiveNameless, Refuse, TakeBack
from bot.frame.actions import Action
from storage.library import library
from storage.messages import messages
from storage.questions import questions
from tests.chat import Chat, text_of
from tests.features.matched import joins_open
from tests.people import (
    AMARA,
    BRAM,
    ILSE,
    KOFI,
    PLATFORM,
    PRIYA,
    SANNE,
    TOM,
    WORKSPACE,
    profile,
)

KEEP, ASK, THANK = MessageVerb.KEEP, MessageVerb.ASK, MessageVerb.THANK
TIP = "Let students mark an example themselves before they see the rubric of the teacher"
LINK = "https://fontys.slack.com/archives/C1/p1700000001000100"
ABOUT = "Who has experience with portfolios in the first year?"


async def keeps(chat: Chat, who: Profile, writer: Profile, text: str = TIP) -> None:
    await chat.hands_over(who, KEEP, text, writer, link=LINK)


async def test_its_writer_is_asked_first_and_nothing_is_kept_before(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    assert "I'll ask Amara first." in circle.last_to(PRIYA)
    asked = circle.last_to(AMARA)
    assert "Priya would like to save your message for everybody" in asked
    assert TIP in asked
    assert "[Yes, with my name] [Yes, without my name] [I'd rather not]" in asked

    assert await circle.rows(library) == []


async def test_a_yes_with_a_name_keeps_it_under_that_name_with_the_way_back(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.presses(AMARA, "messages-named")
    assert "There's a yes" in circle.last_to(PRIYA)
    assert "shared by Amara" in circle.last_to(PRIYA)
    assert circle.may_press(PRIYA, "library-change")
    [entry] = await circle.rows(library)
    assert entry["address"] == LINK
    assert entry["title"] == "Let students mark an example themselves before they …"
    assert await circle.rows(messages) == []
    await circle.says(TOM, "resource find rubric")

    assert TIP in circle.last_to(TOM)


async def test_whoever_handed_it_over_may_change_it_and_take_it_away(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.presses(AMARA, "messages-named")
    await circle.presses(PRIYA, "library-change")
    await circle.fills(PRIYA, {"title": "Mark first", "address": LINK, "text": TIP})
    [entry] = await circle.rows(library)
    assert entry["title"] == "Mark first"
    await circle.presses(PRIYA, "library-remove")

    assert await circle.rows(library) == []


async def test_its_writer_takes_it_back_by_saying_so(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.presses(AMARA, "messages-named")
    await circle.says(AMARA, "never mind")

    assert await circle.rows(library) == []


async def test_without_a_name_nothing_leads_to_the_writer(circle: Chat) -> None:
    """The way back would: it is not kept either."""
    await keeps(circle, PRIYA, AMARA)
    await circle.presses(AMARA, "messages-nameless")
    [entry] = await circle.rows(library)
    assert entry["address"] is None
    await circle.says(TOM, "resource")
    assert "shared by Priya" in circle.last_to(TOM)
    assert "Amara" not in circle.last_to(TOM)

    assert "Amara" not in circle.last_to(PRIYA)


async def test_een_nee_wordt_zonder_reden_verteld(community: Chat) -> None:
    await keeps(community, SANNE, ILSE)
    await community.presses(ILSE, "messages-refuse")
    assert "Goed. Ik doe er niets mee" in community.last_to(ILSE)
    assert "Ilse houdt dit bericht liever zoals het is." in community.last_to(SANNE)
    assert TIP not in community.last_to(SANNE)
    assert await community.rows(messages) == []

    assert await community.rows(library) == []


async def test_een_getypt_nee_is_er_een(community: Chat) -> None:
    await keeps(community, SANNE, ILSE)
    await community.says(ILSE, "nee liever niet")

    assert await community.rows(messages) == []
    assert "liever zoals het is" in community.last_to(SANNE)


async def test_silence_forgets_it_after_two_weeks_and_is_told_once(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.travels(days=17)
    told = [text for text in circle.messages_to(PRIYA) if "Amara said nothing" in text]
    assert len(told) == 1
    assert await circle.rows(messages) == []
    assert not any(TIP in text for text in circle.messages_to(AMARA))
    await circle.travels(days=20)

    assert len([t for t in circle.messages_to(PRIYA) if "Amara said nothing" in t]) == 1


async def test_two_weeks_count_from_when_its_writer_could_be_asked(circle: Chat) -> None:
    """Her week was full: what came on the next Monday may be answered until two weeks after it."""
    for number in range(3):
        await circle.hands_over(PRIYA, KEEP, f"Tip number {number}", AMARA)
    await circle.travels(days=1.9)
    assert "Tip number 2" not in "".join(circle.messages_to(AMARA))
    await circle.travels(days=14)
    assert len(await circle.rows(messages)) == 1
    assert "Tip number 2" in "".join(circle.messages_to(AMARA))
    await circle.travels(days=8)

    assert await circle.rows(messages) == []


async def test_ones_own_message_opens_the_form_with_it(circle: Chat) -> None:
    await keeps(circle, PRIYA, PRIYA)
    assert circle.form
    filled = {one.id: getattr(one, "value", "") for one in circle.form.inputs}
    assert filled["text"] == TIP
    assert filled["address"] == LINK
    assert filled["title"] == "Let students mark an example themselves before they …"
    await circle.fills(PRIYA, {name: str(filled[name]) for name in ("title", "text", "address")})

    assert "Saved for everybody" in circle.last_to(PRIYA)


async def test_the_page_that_ones_own_message_names_goes_before_the_way_back(circle: Chat) -> None:
    page = "https://www.example.org/rubrics"
    await keeps(circle, PRIYA, PRIYA, f"Read this ({page}), it helps.")
    assert circle.form

    assert {one.id: getattr(one, "value", "") for one in circle.form.inputs}["address"] == page


async def test_pressed_twice_is_asked_once(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    await keeps(circle, PRIYA, AMARA)
    assert "Amara has been asked this already." in circle.last_to(PRIYA)
    await keeps(circle, TOM, AMARA)
    assert "Amara has been asked this already." in circle.last_to(TOM)

    assert len(await circle.rows(messages)) == 1


async def test_what_is_in_the_library_under_its_name_is_not_asked_for_again(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.presses(AMARA, "messages-named")
    await keeps(circle, TOM, AMARA)
    assert "This message is in the library already." in circle.last_to(TOM)
    await circle.hands_over(TOM, ASK, TIP, AMARA, link=LINK)

    assert len(await circle.rows(messages)) == 1


async def test_at_most_five_wait_for_an_answer(circle: Chat) -> None:
    for number in range(MOST_OPEN + 1):
        await circle.hands_over(PRIYA, KEEP, f"Tip number {number}", AMARA)
    assert "You're still waiting for 5 answers about messages." in circle.last_to(PRIYA)

    assert len(await circle.rows(messages)) == MOST_OPEN


async def test_whoever_handed_it_over_takes_it_back(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.presses(PRIYA, "messages-withdraw")
    assert "You're no longer asked this." in circle.last_to(AMARA)

    assert await circle.rows(messages) == []


async def test_what_is_over_does_nothing_any_more(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.presses(AMARA, "messages-refuse")
    for action in (GiveNamed, GiveNameless, Refuse):
        await circle.forges(AMARA, action(community=CommunityId(1), request=1))
        assert "You're no longer asked this." in circle.last_to(AMARA)

    assert await circle.rows(library) == []


@pytest.mark.parametrize("action", [GiveNamed, GiveNameless, Refuse, TakeBack])
async def test_nobody_else_answers(circle: Chat, action: type[Action]) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.forges(TOM, action(community=CommunityId(1), request=1))  # type: ignore[call-arg]  # all have it

    assert len(await circle.rows(messages)) == 1
    assert await circle.rows(library) == []


async def test_een_vreemde_een_bot_of_niemand_wordt_niets_gevraagd(community: Chat) -> None:
    robot = Profile(AccountKey(PLATFORM, WORKSPACE, "robot"), "Robot", kind=Kind.BOT)
    for writer, told in (
        (profile("vreemd", "Vera"), "Vera doet niet mee in deze leergemeenschap"),
        (robot, "niet van iemand die ik om toestemming kan vragen"),
        (None, "niet van iemand die ik om toestemming kan vragen"),
    ):
        await community.hands_over(SANNE, KEEP, TIP, writer)
        assert told in community.last_to(SANNE)
    async with community.stored() as kept:
        assert await kept.everybody.people.known(profile("vreemd").account) is None

    assert await community.rows(messages) == []


async def test_wie_weg_is_of_pauze_heeft_wordt_niets_gevraagd(community: Chat) -> None:
    await community.says(ILSE, "pauze tot 1 januari")
    await keeps(community, SANNE, ILSE)
    assert "Ilse krijgt nu geen berichten van mij" in community.last_to(SANNE)
    await community.says(ILSE, "stop")
    await community.presses(ILSE, "Stoppen")
    await keeps(community, SANNE, ILSE)
    assert "Ilse doet niet mee in deze leergemeenschap" in community.last_to(SANNE)

    assert await community.rows(messages) == []


async def test_two_who_are_kept_apart_hear_what_a_break_would_say(circle: Chat) -> None:
    async with circle.stored() as kept:
        one, other, by = [(await kept.person(who)).id for who in (PRIYA, AMARA, TOM)]
        note = Apart(CommunityId(1), one, other, Ground.BLOCKED, "", by)
        await kept.here.apart.keep(note)
    await keeps(circle, PRIYA, AMARA)

    assert "Amara gets no messages from me now" in circle.last_to(PRIYA)
    assert await circle.rows(messages) == []


async def test_a_message_without_words_is_said_to_have_none(circle: Chat) -> None:
    await circle.hands_over(PRIYA, KEEP, " ", AMARA, attached=True)
    assert "I only read text" in circle.last_to(PRIYA)
    await circle.hands_over(PRIYA, ASK, "", AMARA)

    assert "There's no text in this message." in circle.last_to(PRIYA)


async def test_what_does_not_fit_is_said(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA, "word " * 400)
    assert "Only the first 1,000 go along." in circle.last_to(PRIYA)
    [request] = await circle.rows(messages)

    assert len(request["text"]) <= LONGEST


async def test_een_zorg_van_een_ander_wordt_niet_bewaard(community: Chat) -> None:
    await keeps(community, SANNE, ILSE, "Ik wil niet meer leven")
    assert "Het lijkt erop dat iemand het moeilijk heeft." in community.last_to(SANNE)
    assert not any("wil jouw bericht" in text for text in community.messages_to(ILSE))

    assert await community.rows(messages) == []


async def test_een_eigen_zorg_wordt_beantwoord_als_altijd(community: Chat) -> None:
    await keeps(community, SANNE, SANNE, "Ik wil niet meer leven")

    assert "113" in community.last_to(SANNE)
    assert community.form is None


async def test_whoever_takes_no_part_hands_nothing_over(circle: Chat) -> None:
    await keeps(circle, KOFI, AMARA)
    assert not any("save your message" in text for text in circle.messages_to(AMARA))

    assert await circle.rows(messages) == []


async def test_a_title_that_would_call_everybody_is_a_text(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA, "<!channel> {$x} read this")
    await circle.presses(AMARA, "messages-named")
    await circle.says(TOM, "resource")

    assert "<!channel> {$x} read this" in circle.last_to(TOM)


async def test_a_link_that_is_none_is_not_kept(circle: Chat) -> None:
    await circle.hands_over(PRIYA, KEEP, TIP, AMARA, link="javascript:alert(1)")
    [request] = await circle.rows(messages)

    assert request["link"] is None


# a question


async def test_ones_own_message_is_asked_as_if_it_was_typed(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios and reflection")
    await circle.hands_over(PRIYA, ASK, ABOUT, PRIYA)

    assert "Amara: mentions portfolios" in circle.last_to(PRIYA)


async def test_with_their_name_it_is_the_writers_question(circle: Chat) -> None:
    await joins_open(circle, AMARA, "portfolios and reflection")
    await circle.hands_over(TOM, ASK, ABOUT, PRIYA)
    assert "Tom would like an expert to think about your message" in circle.last_to(PRIYA)
    await circle.presses(PRIYA, "messages-named")
    assert "Amara: mentions portfolios" in circle.last_to(PRIYA)
    assert "Priya likes the idea, and asks the question" in circle.last_to(TOM)
    await circle.presses(PRIYA, "ask-put")

    assert "Priya asks you:" in circle.last_to(AMARA)


async def test_zonder_naam_is_het_de_vraag_van_wie_het_doorgaf(community: Chat) -> None:
    await joins_open(community, ILSE, "toetsing en portfolio's")
    await community.hands_over(BRAM, ASK, "Wie weet iets over portfolio's?", SANNE)
    await community.presses(SANNE, "messages-nameless")
    assert "Ilse: noemt portfolio" in community.last_to(BRAM)
    await community.presses(BRAM, "ask-put")
    assert "Bram vraagt jou:" in community.last_to(ILSE)
    [question] = await community.rows(questions)
    async with community.stored() as kept:
        assert question["asker"] == (await kept.person(BRAM)).id

    assert "Sanne" not in community.last_to(ILSE)


# thanks


async def test_thanking_the_writer_opens_the_form_with_them_and_takes_no_word(circle: Chat) -> None:
    await circle.hands_over(PRIYA, THANK, TIP, AMARA)
    assert circle.form
    people, words, *_ = circle.form.inputs
    assert [one.name for one in people.people] == ["Amara"]  # type: ignore[union-attr]  # a picker
    assert words.value == ""  # type: ignore[union-attr]  # a text
    await circle.fills(PRIYA, {"words": "the example"}, {"people": (AMARA.account,)})
    assert "Priya thanks you" in circle.last_to(AMARA)

    assert TIP not in circle.last_to(AMARA)


async def test_wie_niet_bedankt_kan_worden_wordt_genoemd(community: Chat) -> None:
    for writer, told in (
        (None, "staat niet wie het schreef"),
        (SANNE, "Jezelf"),
        (profile("vreemd", "Vera"), "Vera doet niet mee"),
    ):
        await community.hands_over(SANNE, THANK, TIP, writer)
        assert community.form is None
        assert told in community.last_to(SANNE)


# what is kept of a person


async def test_what_waits_is_shown_exported_and_named_in_my_kring(circle: Chat) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.says(AMARA, "export")
    told = "".join(circle.messages_to(AMARA)[-3:])
    assert "Messages of yours: one, waiting for a yes" in told
    assert TIP in told
    home = text_of(await circle.opens_home(AMARA))

    assert "Would like to use a message of yours" in home


@pytest.mark.parametrize(("gone", "stays"), [(AMARA, PRIYA), (PRIYA, AMARA)])
async def test_whoever_is_erased_midway_leaves_nothing(
    circle: Chat, gone: Profile, stays: Profile
) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.says(gone, "erase")
    await circle.presses(gone, "Yes, erase everything")
    assert await circle.rows(messages) == []
    assert "Amara" not in circle.last_to(PRIYA) if stays is PRIYA else True
    told = "can't use the message you handed over" if stays is PRIYA else "no longer asked this"
    assert any(told in text for text in circle.messages_to(stays))
    await circle.travels(days=20)

    assert not any("said nothing" in text for text in circle.messages_to(PRIYA))


async def test_an_entry_goes_with_its_writer_and_stays_without_whoever_handed_it_over(
    circle: Chat,
) -> None:
    await keeps(circle, PRIYA, AMARA)
    await circle.presses(AMARA, "messages-named")
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "Yes, erase everything")
    [entry] = await circle.rows(library)
    assert entry["handed_by"] is None
    await circle.says(AMARA, "erase")
    await circle.presses(AMARA, "Yes, erase everything")

    assert await circle.rows(library) == []
