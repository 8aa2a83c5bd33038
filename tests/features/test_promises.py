"""Promises, as conversations: made, asked about on the day, kept, moved, dropped, and of nobody else."""

from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.catalog import SUBJECTS
from bot.domain.communities import CommunityId
from bot.domain.people import Kind, Profile
from bot.domain.promises import KEPT
from bot.features.promises.about import topics
from bot.frame.context import ContextOf
from bot.frame.topics import Topic
from storage.frame.housekeeping import sweep
from storage.promises import promises
from tests.chat import CHANNEL, Chat
from tests.people import AMARA, BRAM, ILSE, PRIYA, SANNE, TOM, profile

HERE, ELSEWHERE = CommunityId(1), CommunityId(404)
GUEST = profile("gerda", kind=Kind.GUEST)


async def promised(chat: Chat, who: Profile, text: str, days: int = 4) -> None:
    due = today(chat) + timedelta(days=days)
    await chat.says(who, "promise")
    await chat.fills(who, {"text": text, "due": due.isoformat()})


def today(chat: Chat) -> date:
    return chat.clock.now().date()


def filled(chat: Chat) -> dict[str, object]:
    assert chat.form
    return {one.id: getattr(one, "value", None) for one in chat.form.inputs}


def asked(chat: Chat, who: Profile, words: str) -> int:
    return sum(words in text for text in chat.messages_to(who))


async def test_a_sentence_fills_in_the_form(circle: Chat) -> None:
    await circle.says(PRIYA, "promise I'll send the rubric by Friday")

    typed = filled(circle)
    assert typed["text"] == "I'll send the rubric"
    assert isinstance(typed["due"], date)
    assert typed["due"].weekday() == 4
    assert "who" not in typed


async def test_zo_ook_in_het_nederlands(community: Chat) -> None:
    await community.says(SANNE, "ik beloof de rubric te sturen vóór vrijdag")

    typed = filled(community)
    assert typed["text"] == "de rubric te sturen"
    assert isinstance(typed["due"], date)
    assert typed["due"].weekday() == 4


async def test_everybody_sees_who_does_what_and_by_when(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    assert "Noted: Send the rubric" in circle.last_to(PRIYA)
    await circle.says(AMARA, "promises")

    assert "Priya" in circle.last_to(AMARA)
    assert "Send the rubric" in circle.last_to(AMARA)
    assert not circle.may_press(AMARA, "promise-say")
    await circle.says(PRIYA, "promises")
    assert circle.may_press(PRIYA, "promise-say")


async def test_op_de_dag_zelf_vraagt_kring_hoe_het_staat(community: Chat) -> None:
    await promised(community, SANNE, "De rubric sturen")
    await community.travels(days=3)
    assert not asked(community, SANNE, "hoe staat het met je toezegging?")
    await community.travels(days=2)
    assert asked(community, SANNE, "hoe staat het met je toezegging?") == 1
    await community.presses(SANNE, "promise-keep")
    assert "Mooi, gedaan: De rubric sturen" in community.last_to(SANNE)
    await community.travels(days=20)

    assert not asked(community, SANNE, "hoe staat het met je toezegging?")
    await community.says(ILSE, "toezeggingen")
    assert "Er staat niets open." in community.last_to(ILSE)


async def test_without_an_answer_it_is_asked_once_more_and_is_late(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    await circle.travels(days=60)

    assert asked(circle, PRIYA, "how does your promise stand?") == 2
    await circle.says(AMARA, "promises")
    assert "was due" in circle.last_to(AMARA)
    await circle.says(PRIYA, "my kring")
    assert "You promised" in circle.last_to(PRIYA)


async def test_several_of_one_day_are_one_message(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    await promised(circle, PRIYA, "Book a room")
    await circle.travels(days=5)

    assert asked(circle, PRIYA, "how do your promises stand?") == 1
    assert not asked(circle, PRIYA, "how does your promise stand?")
    await circle.presses(PRIYA, "promise-say")
    assert asked(circle, PRIYA, "how does your promise stand?") == 1
    await circle.presses(PRIYA, "promise-keep")
    await circle.says(PRIYA, "promises")
    assert ("Send the rubric" in circle.last_to(PRIYA)) != ("Book a room" in circle.last_to(PRIYA))


async def test_later_three_times_and_then_whether_to_drop_it(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric", days=2)
    for _ in range(3):
        await circle.travels(days=7)
        await circle.presses(PRIYA, "promise-move")
        later = today(circle) + timedelta(days=3)
        await circle.fills(PRIYA, {"due": later.isoformat()})
        assert "Moved to" in circle.last_to(PRIYA)
    await circle.travels(days=7)

    assert "shall we drop it?" in circle.last_to(PRIYA)
    assert not circle.may_press(PRIYA, "promise-move")
    await circle.presses(PRIYA, "promise-drop")
    await circle.fills(PRIYA, {"why": "time"})
    assert "we'll drop it" in circle.last_to(PRIYA)


async def test_toch_niet_zet_haar_weer_open(community: Chat) -> None:
    await promised(community, SANNE, "De rubric sturen")
    await community.travels(days=5)
    await community.presses(SANNE, "promise-keep")
    await community.says(SANNE, "toch niet")
    assert "staat weer open" in community.last_to(SANNE)
    await community.says(ILSE, "toezeggingen")

    assert "De rubric sturen" in community.last_to(ILSE)


async def test_a_move_is_taken_back_to_its_day(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    [before] = await circle.rows(promises)
    await circle.says(PRIYA, "promises")
    await circle.presses(PRIYA, "promise-say")
    await circle.presses(PRIYA, "promise-move")
    await circle.fills(PRIYA, {"due": (today(circle) + timedelta(days=30)).isoformat()})
    await circle.says(PRIYA, "never mind")

    assert await circle.rows(promises) == [before]


async def test_what_was_just_promised_is_taken_back(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    await circle.says(PRIYA, "never mind")

    assert "That promise is gone" in circle.last_to(PRIYA)
    assert await circle.rows(promises) == []


async def test_a_day_that_has_passed_is_refused_in_a_sentence(circle: Chat) -> None:
    for days, sentence in ((-1, "That day has passed"), (200, "more than half a year")):
        await circle.says(PRIYA, "promise")
        due = (today(circle) + timedelta(days=days)).isoformat()
        answer = await circle.fills(PRIYA, {"text": "Send it", "due": due})
        assert answer.form
        [(name, said)] = answer.form.errors
        assert name == "due"
        assert sentence in said
        assert filled(circle)["text"] == "Send it"
    assert await circle.rows(promises) == []


async def test_niets_en_geen_dag_zijn_geen_toezegging(community: Chat) -> None:
    await community.says(SANNE, "toezegging")
    answer = await community.fills(SANNE, {"text": "  ", "due": "ooit"}, forged=True)

    assert answer.form
    assert [name for name, _ in answer.form.errors] == ["text", "due"]


async def test_three_thousand_characters_of_markup_are_a_text(circle: Chat) -> None:
    markup = ("<!channel> *_[x](http://evil)" * 200)[:3000]
    await circle.says(PRIYA, f"promise {markup}")
    assert len(str(filled(circle)["text"])) <= 300
    due = (today(circle) + timedelta(days=3)).isoformat()
    await circle.fills(PRIYA, {"text": markup, "due": due}, forged=True)
    [row] = await circle.rows(promises)

    assert row["text"] == markup[:300].rstrip()


async def test_sent_twice_it_is_one(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    await promised(circle, PRIYA, "Send the rubric")

    assert "I had that promise from you already." in circle.last_to(PRIYA)
    assert len(await circle.rows(promises)) == 1


async def for_somebody(chat: Chat, by: Profile, who: Profile, text: str) -> None:
    await chat.says(by, "promise")
    due = (today(chat) + timedelta(days=9)).isoformat()
    await chat.fills(by, {"text": text, "due": due}, {"who": (who.account,)})


async def test_een_ander_wordt_eerst_gevraagd(community: Chat) -> None:
    await for_somebody(community, BRAM, SANNE, "De zaal regelen")
    await community.travels(days=1)
    assert asked(community, SANNE, "zeg jij dit toe?") == 1
    await community.says(ILSE, "toezeggingen")
    assert "De zaal regelen" not in community.last_to(ILSE)
    await community.presses(SANNE, "promise-yes")
    await community.says(ILSE, "toezeggingen")

    assert "De zaal regelen" in community.last_to(ILSE)
    await community.travels(days=9)
    assert asked(community, SANNE, "hoe staat het met je toezegging?") == 1


async def test_who_says_no_and_who_says_nothing_are_told_of_in_the_same_words(
    circle: Chat,
) -> None:
    await for_somebody(circle, TOM, PRIYA, "Book a room")
    await for_somebody(circle, TOM, AMARA, "Bring cake")
    await circle.travels(days=1)
    await circle.presses(PRIYA, "promise-no")
    assert "Nothing has been noted." in circle.last_to(PRIYA)
    await circle.travels(days=14)

    assert asked(circle, TOM, "Priya isn't taking this on now: Book a room") == 1
    assert asked(circle, TOM, "Amara isn't taking this on now: Bring cake") == 1
    assert await circle.rows(promises) == []


async def test_only_who_steers_writes_down_for_another(circle: Chat) -> None:
    await circle.says(PRIYA, "promise")
    due = (today(circle) + timedelta(days=3)).isoformat()
    forged = {"who": (AMARA.account,)}
    await circle.fills(PRIYA, {"text": "Cake", "due": due}, forged, forged=True)
    [row] = await circle.rows(promises)

    assert (row["status"], row["by"]) == ("open", None)
    await circle.says(AMARA, "promises")
    assert "Priya" in circle.last_to(AMARA)


async def test_nobody_answers_for_another(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    await circle.says(PRIYA, "promises")
    await circle.presses(PRIYA, "promise-say")
    await circle.presses(PRIYA, "promise-drop")
    assert circle.form
    drop = circle.form.action
    await circle.forges(AMARA, drop)

    assert "isn't open any more" in circle.last_to(AMARA)
    [row] = await circle.rows(promises)
    assert row["status"] == "open"


async def test_who_rests_is_asked_afterwards(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    back = today(circle) + timedelta(days=21)
    await circle.says(PRIYA, f"pause until {back.isoformat()}")
    await circle.travels(days=14)
    assert not asked(circle, PRIYA, "how does your promise stand?")
    await circle.travels(days=10)

    assert asked(circle, PRIYA, "how does your promise stand?") == 1


async def test_wie_weggaat_heeft_niets_meer_toegezegd(community: Chat) -> None:
    await promised(community, SANNE, "De rubric sturen")
    await community.says(SANNE, "stop")
    await community.presses(SANNE, "membership-leave-yes")

    assert await community.rows(promises) == []


async def test_what_is_closed_is_kept_for_sixty_days(circle: Chat, database: AsyncEngine) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    await promised(circle, AMARA, "Book a room")
    await circle.travels(days=5)
    await circle.presses(PRIYA, "promise-keep")
    now = circle.clock.now()
    await sweep(database, now + KEPT - timedelta(hours=1))
    assert len(await circle.rows(promises)) == 2
    await sweep(database, now + KEPT + timedelta(hours=1))

    assert [row["text"] for row in await circle.rows(promises)] == ["Book a room"]


async def test_improvements_stand_in_the_same_list(community: Chat) -> None:
    await promised(community, SANNE, "De rubric sturen")
    await community.says(BRAM, "verbeter")
    await community.presses(BRAM, "improve-new")
    await community.fills(BRAM, {"signal": "Te lang", "action": "Korter vergaderen", "due": ""})
    await community.says(SANNE, "toezeggingen")
    assert "Korter vergaderen" in community.last_to(SANNE)
    assert "verbetering" in community.last_to(SANNE)
    assert not community.may_press(SANNE, "promises-improve")
    await community.says(BRAM, "toezeggingen")

    assert community.may_press(BRAM, "promises-improve")


async def test_only_ones_own_late_promise_asks_for_attention(circle: Chat) -> None:
    await promised(circle, TOM, "Send the minutes")
    await promised(circle, PRIYA, "Send the rubric")
    await circle.travels(days=30)
    await circle.says(TOM, "worklist")

    assert "A promise of yours is past its day" in circle.last_to(TOM)


async def test_the_digest_has_bands_and_no_name(circle: Chat) -> None:
    await promised(circle, TOM, "Send the minutes")
    await promised(circle, PRIYA, "Send the rubric")
    await circle.travels(days=5)
    await circle.presses(PRIYA, "promise-keep")
    await circle.travels(days=2)
    await circle.says(TOM, "digest preview")

    shown = "\n".join(circle.messages_to(TOM)[-2:])
    assert "Promises, four weeks" in shown
    assert "Facilitators' promises, four weeks" in shown
    assert "Send the rubric" not in shown


async def test_what_is_stored_is_told_to_its_person(community: Chat) -> None:
    await promised(community, SANNE, "De rubric sturen")
    await community.says(SANNE, "privacy")

    assert "Toezeggingen" in community.last_to(SANNE)


async def test_it_goes_along_with_the_export_and_goes_with_who_is_erased(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    await circle.says(PRIYA, "export")
    assert "Send the rubric" in "".join(circle.messages_to(PRIYA)[-3:])
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "Yes, erase everything")

    assert await circle.rows(promises) == []
    await circle.says(AMARA, "promises")
    assert "Nothing is open." in circle.last_to(AMARA)


async def test_who_asked_for_it_is_erased_and_it_stays_of_who_said_yes(circle: Chat) -> None:
    await for_somebody(circle, TOM, PRIYA, "Book a room")
    await circle.travels(days=1)
    await circle.presses(PRIYA, "promise-yes")
    await circle.says(TOM, "role give @amara facilitator", about=AMARA)
    await circle.says(AMARA, "role yes")
    await circle.says(TOM, "erase")
    await circle.presses(TOM, "Yes, erase everything")
    [row] = await circle.rows(promises)

    assert (row["text"], row["by"]) == ("Book a room", None)


async def test_ook_een_gast_zegt_iets_toe(community: Chat) -> None:
    await community.says(BRAM, "settings")
    form = community.form
    assert form
    typed = {q.id: getattr(q, "value", "") or "" for q in form.inputs}
    await community.fills(BRAM, {**typed, "language": "nl", "guests": "guests"})
    await community.says(GUEST, "start", place=CHANNEL)
    await promised(community, GUEST, "Een rondleiding geven")
    await community.says(SANNE, "toezeggingen")

    assert "Gerda" in community.last_to(SANNE)
    assert "Een rondleiding geven" in community.last_to(SANNE)


async def test_another_community_knows_nothing_of_it(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric")
    async with circle.stored() as kept_here:
        uow = kept_here.everybody
        here, there = uow.of(HERE).promises, uow.of(ELSEWHERE).promises
        [kept] = await here.open()
        assert list(await there.open()) == list(await there.of(kept.person)) == []
        assert await there.get(kept.id) is None
        await there.delete(kept.id)
        assert await here.get(kept.id) == kept


async def on_the_agenda(chat: Chat) -> list[Topic]:
    async with chat.stored() as kept_here:
        uow = kept_here.everybody
        [member, *_] = await uow.of(HERE).members.all()
        here = await uow.communities.get(HERE)
        ctx = ContextOf(uow, chat.clock.now(), here, member.person, member, subjects=SUBJECTS)
        return list(await topics(ctx))


async def test_what_is_due_within_two_weeks_or_late_is_for_the_next_meeting(circle: Chat) -> None:
    await promised(circle, PRIYA, "Send the rubric", days=10)
    await promised(circle, PRIYA, "Write the report", days=60)
    [topic] = await on_the_agenda(circle)
    assert topic.name == "promise"
    assert "Send the rubric" in str(topic.runs)
    key = topic.key
    await circle.travels(days=30)
    assert [one.key for one in await on_the_agenda(circle)] == [key]
    await circle.presses(PRIYA, "promise-keep")

    assert await on_the_agenda(circle) == []


async def test_an_open_improvement_is_for_the_next_meeting_too(circle: Chat) -> None:
    await circle.says(TOM, "improve")
    await circle.presses(TOM, "improve-new")
    await circle.fills(TOM, {"signal": "Too long", "action": "Meet shorter", "due": ""})
    [topic] = await on_the_agenda(circle)

    assert (topic.name, topic.key) == ("improvement", "improve:1:1")
