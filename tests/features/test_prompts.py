"""The week in the channel, as conversations: turned on, seen the working day before, changed, posted."""

from datetime import UTC, datetime

from bot.domain.people import Profile
from bot.features.prompts.actions import SkipWeek
from bot.frame.delivery import RefusedError
from storage.prompts import weekly_posts
from tests.chat import Chat
from tests.people import AMARA, BRAM, ILSE, PRIYA, SANNE, TOM

PAGE = "https://www.example.org/rubrics"


def at(month: int, day: int, hour: int = 12, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


def weekly_in(chat: Chat) -> list[str]:
    """The weekly posts in the channel, oldest first."""
    return [m for m in chat.in_channel() if m.startswith(("Question of", "Vraag van"))]


def previews_to(chat: Chat, who: Profile) -> list[str]:
    """What was shown them beforehand, as it stands now."""
    begins = ("This goes into", "Dit zet ik", "This is ready", "Dit staat klaar")
    return [m for m in chat.messages_to(who) if m.startswith(begins)]


def question_in(post: str) -> str:
    return post.split("\n")[1]


async def turned_on(chat: Chat, who: Profile) -> None:
    await chat.says(who, "weekly on" if who is TOM else "weekpost aan")
    await chat.travels(to=at(11, 23, 14))


async def test_whoever_asks_sees_what_it_is_and_turns_it_on_by_one_press(circle: Chat) -> None:
    await circle.says(TOM, "weekly")
    assert "There's no weekly post" in circle.last_to(TOM)
    await circle.presses(TOM, "weekly-turn-on")

    shown = circle.messages_to(TOM)[-2]
    assert "The weekly post is on" in shown
    assert "Day: Tuesday" in shown
    assert "Next one: Tuesday 24 November" in shown
    assert "Preview: Tom, Monday 23 November" in shown


async def test_it_is_seen_the_working_day_before_as_it_will_stand_there(circle: Chat) -> None:
    await circle.says(TOM, "weekly on")
    await circle.travels(days=0.1)
    [preview] = previews_to(circle, TOM)
    assert preview.startswith("This goes into the channel on Tuesday 24 November.")
    assert weekly_in(circle) == []
    await circle.travels(to=at(11, 24))

    [post] = weekly_in(circle)
    assert post.removesuffix("[Good one]").strip() in preview
    assert "[Good one]" in preview
    assert not circle.may_press(TOM, "weekly-good")  # its button is for the channel


async def test_only_who_steers_has_it(circle: Chat) -> None:
    await circle.says(PRIYA, "weekly on")
    assert "weekly post is on" not in circle.last_to(PRIYA)
    await turned_on(circle, TOM)
    async with circle.stored() as kept:
        post = await kept.here.posts.last()
    assert post
    await circle.forges(PRIYA, SkipWeek(community=post.community, post=post.id))
    await circle.travels(to=at(11, 24))

    assert len(weekly_in(circle)) == 1


async def test_another_question_and_ones_own_words(circle: Chat) -> None:
    await turned_on(circle, TOM)
    [first] = previews_to(circle, TOM)
    seen = {first}
    for _ in range(4):
        await circle.presses(TOM, "weekly-another")
        seen |= set(previews_to(circle, TOM))
    assert len(seen) == 5
    await circle.presses(TOM, "weekly-own")
    answer = await circle.fills(TOM, {"text": "  "})
    assert answer.form
    assert answer.form.errors == (("text", "Write a question, or close this window."),)
    await circle.fills(TOM, {"text": "Who has a <!channel> rubric for *talks*?"})
    await circle.presses(TOM, "weekly-ok")
    assert previews_to(circle, TOM)[0].startswith("This is ready for Tuesday 24 November.")
    assert not circle.may_press(TOM, "weekly-ok")
    await circle.travels(to=at(11, 24))

    [post] = weekly_in(circle)
    assert question_in(post) == "Who has a <!channel> rubric for *talks*?"
    assert "After an idea" not in post
    assert "Tom" not in post


async def test_too_long_a_question_is_cut_and_that_is_said(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await circle.presses(TOM, "weekly-own")
    await circle.fills(TOM, {"text": "What now? " * 500}, forged=True)

    assert any("5,000" in m or "4,999" in m or "500" in m for m in circle.messages_to(TOM)[-2:])
    [row] = await circle.rows(weekly_posts)
    assert 400 < len(row["text"]) <= 500


async def test_a_concern_is_no_question_for_the_channel(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await circle.presses(TOM, "weekly-own")
    await circle.fills(TOM, {"text": "I feel unsafe, Kofi keeps threatening me"})
    await circle.travels(to=at(11, 24))

    [post] = weekly_in(circle)
    assert "unsafe" not in post
    assert not any("unsafe" in str(row) for row in await circle.rows(weekly_posts))


async def test_a_week_is_skipped_and_after_all_not(community: Chat) -> None:
    await community.says(BRAM, "weekpost aan")
    await community.travels(to=at(11, 23, 14))
    await community.presses(BRAM, "weekly-skip")
    assert "Op dinsdag 24 november komt er geen weekpost." in community.last_to(BRAM)
    await community.says(BRAM, "toch niet")
    await community.presses(BRAM, "weekly-skip")
    await community.says(BRAM, "weekpost")
    assert "Eerstvolgende: dinsdag 1 december" in community.last_to(BRAM)
    await community.presses(BRAM, "weekly-look")
    assert "Op dinsdag 24 november komt er geen weekpost." in community.last_to(BRAM)
    await community.travels(to=at(11, 24))
    assert weekly_in(community) == []
    await community.travels(to=at(12, 1))

    assert len(weekly_in(community)) == 1


async def test_a_typed_yes_or_no_does_the_same(community: Chat) -> None:
    await community.says(BRAM, "weekpost aan")
    await community.travels(to=at(11, 23, 14))
    await community.says(BRAM, "ja")
    assert "Dit staat klaar" in "".join(community.messages_to(BRAM)[-2:])
    await community.travels(to=at(11, 30, 14))
    await community.says(BRAM, "nee")
    await community.travels(to=at(12, 2))

    assert len(weekly_in(community)) == 1


async def test_on_and_off_are_taken_back_by_saying_so(community: Chat) -> None:
    await community.says(BRAM, "weekpost aan")
    await community.says(BRAM, "toch niet")
    assert "Er is geen weekpost" in community.last_to(BRAM)
    await community.says(BRAM, "weekpost aan")
    await community.travels(to=at(11, 23, 14))
    await community.says(BRAM, "weekpost uit")
    await community.says(BRAM, "toch niet")
    assert "De weekpost staat aan" in community.last_to(BRAM)
    await community.travels(to=at(11, 24))
    assert len(weekly_in(community)) == 1
    assert len(previews_to(community, BRAM)) == 1
    await community.says(BRAM, "weekpost uit")
    await community.travels(days=21)

    assert len(weekly_in(community)) == 1
    await community.says(BRAM, "volgende")
    assert "weekpost" not in community.last_to(BRAM)


async def test_another_day_holds_for_what_nobody_has_seen(community: Chat) -> None:
    await community.says(BRAM, "weekpost aan")
    await community.travels(to=at(11, 23, 14))
    await community.says(BRAM, "weekpost")
    await community.presses(BRAM, "weekly-other-day")
    await community.fills(BRAM, {"weekday": "3"})
    assert "Dag: donderdag" in "".join(community.messages_to(BRAM)[-2:])
    await community.travels(to=at(12, 11))
    days = [m.at.day for m in community.postbox.messages["lcop"] if m.key.startswith("weekly:")]

    assert days == [24, 3, 10]  # what was shown already keeps its day


async def test_a_month_with_holidays_seen_and_changed(community: Chat) -> None:
    """December: changed, a quiet Tuesday, two weeks of holiday, and on again in the new year."""
    await community.says(BRAM, "weekpost aan")
    await community.says(BRAM, "instellingen kalender")
    quiet = "2026-12-15 - 2026-12-15 Studiedag\n2026-12-19 - 2027-01-03 Kerstvakantie"
    await community.fills(BRAM, {"quiet": quiet})
    await community.travels(to=at(11, 30))
    await community.presses(BRAM, "weekly-another")
    changed = question_in(previews_to(community, BRAM)[-1].split("\n", 1)[1])
    await community.travels(to=at(12, 1))
    assert question_in(weekly_in(community)[-1]) == changed
    for week in (7, 14):
        await community.travels(to=at(12, week + 1))
        await community.presses(SANNE, "weekly-good")
        await community.travels(to=at(12, week + 3))
        await community.presses(ILSE, "weekly-good")
    await community.travels(to=at(1, 3, year=2027))
    await community.travels(to=at(1, 6, year=2027))
    posts = [m for m in community.postbox.messages["lcop"] if m.key.startswith("weekly:")]
    seen = [m for m in community.postbox.messages["bram"] if ":preview" in m.key]

    assert [(m.at.month, m.at.day) for m in posts] == [(11, 24), (12, 1), (12, 8), (12, 16), (1, 5)]
    assert [(m.at.month, m.at.day) for m in seen] == [
        (11, 23),
        (11, 30),
        (12, 7),
        (12, 14),
        (1, 4),
    ]
    assert {f"{m.at:%H:%M}" for m in posts} == {"08:30"}
    texts = [question_in(text) for text in weekly_in(community)]
    assert len(set(texts)) == 5


async def test_a_holiday_that_comes_late_stops_what_was_shown(community: Chat) -> None:
    await turned_on(community, BRAM)
    await community.says(BRAM, "instellingen kalender")
    await community.fills(BRAM, {"quiet": "2026-11-24 - 2026-11-24 Studiedag"})
    await community.travels(to=at(11, 25))
    assert weekly_in(community) == []
    await community.travels(to=at(12, 2))

    assert len(weekly_in(community)) == 1


async def test_what_could_not_be_shown_is_not_posted(community: Chat) -> None:
    community.postbox.faults[BRAM.account.user] = RefusedError("no")
    await community.says(BRAM, "weekpost aan")
    await community.travels(to=at(11, 25))
    assert weekly_in(community) == []
    community.postbox.faults.clear()
    await community.travels(to=at(12, 2))

    assert len(weekly_in(community)) == 1


async def test_another_who_steers_sees_it_when_the_first_is_away(circle: Chat) -> None:
    await circle.says(TOM, "weekly on")
    await circle.travels(to=at(11, 25))
    await circle.says(TOM, "role give @Amara facilitator", about=AMARA)
    await circle.travels(days=0.1)
    await circle.says(AMARA, "role yes")
    await circle.says(TOM, "pause 3 weeks")
    await circle.travels(to=at(12, 2))

    assert len(previews_to(circle, AMARA)) == 1
    assert len(weekly_in(circle)) == 2


async def test_another_facilitator_sees_and_changes_it_too(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await circle.says(TOM, "role give @Amara facilitator", about=AMARA)
    await circle.travels(days=0.05)
    await circle.says(AMARA, "role yes")
    await circle.says(AMARA, "weekly show")
    assert "Next one: Tuesday 24 November" in circle.last_to(AMARA)
    await circle.presses(AMARA, "weekly-look")
    await circle.presses(AMARA, "weekly-skip")
    await circle.travels(to=at(11, 25))

    assert weekly_in(circle) == []


async def test_an_old_button_says_that_it_is_over(community: Chat) -> None:
    await turned_on(community, BRAM)
    await community.travels(to=at(11, 24))
    for button in ("weekly-ok", "weekly-another", "weekly-own", "weekly-skip"):
        await community.presses(BRAM, button)
        assert "is al geplaatst" in community.last_to(BRAM)

    assert len(weekly_in(community)) == 1
