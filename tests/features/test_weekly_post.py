"""The weekly post in the channel: what stands with it, who presses, when it stops, and who is erased."""

from storage.prompts import weekly, weekly_posts
from tests.chat import Chat
from tests.features.test_prompts import PAGE, at, previews_to, turned_on, weekly_in
from tests.people import AMARA, BRAM, ILSE, NOOR, PRIYA, SANNE, TOM


async def test_three_without_a_press_and_it_pauses_and_says_so_once(
    community: Chat,
) -> None:
    await turned_on(community, BRAM)
    for _ in range(10):
        await community.travels(days=7)
        await community.says(SANNE, "hulp")  # somebody is there
    assert len(weekly_in(community)) == 3
    told = [m for m in community.messages_to(BRAM) if m.startswith("De weekpost staat stil")]
    assert len(told) == 1
    await community.says(BRAM, "werklijst")
    assert "onder drie op rij drukte niemand op een knop" in community.last_to(BRAM)
    await community.says(BRAM, "weekpost")
    await community.presses(BRAM, "weekly-go-on")
    await community.travels(days=5)

    assert len(weekly_in(community)) == 4
    await community.says(BRAM, "werklijst")
    assert "weekpost" not in community.last_to(BRAM)


async def test_one_press_by_anybody_counts_and_nobody_is_noted(community: Chat) -> None:
    await turned_on(community, BRAM)
    await community.travels(days=15)
    before = await community.rows(weekly_posts)
    await community.presses(SANNE, "weekly-good")
    assert "niet wie" in community.last_to(SANNE)
    await community.presses(ILSE, "weekly-good")
    after = await community.rows(weekly_posts)
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]

    [(old, new)] = changed
    assert {**old, "pressed": True} == dict(new)
    await community.travels(days=14)
    assert len(weekly_in(community)) == 5


async def test_where_nobody_does_anything_any_more_nothing_is_posted(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await circle.travels(days=16)
    await circle.presses(PRIYA, "weekly-good")
    await circle.travels(days=120)
    posts = [m for m in circle.postbox.messages["lcop"] if m.key.startswith("weekly:")]

    assert len(posts) <= 6
    last = len(posts)
    await circle.says(PRIYA, "hi")
    await circle.says(TOM, "weekly")
    await circle.travels(days=8)
    assert last <= len(weekly_in(circle)) <= last + 1


async def test_what_members_gave_to_everybody_stands_with_it_once(circle: Chat) -> None:
    await circle.says(PRIYA, "resource add")
    entry = {"title": "Rubrics that work", "address": PAGE, "good_for": "marking together"}
    await circle.fills(PRIYA, entry)
    await circle.says(AMARA, "ask who knows about portfolios?")
    await circle.presses(AMARA, "ask-everybody")
    await circle.says(AMARA, "thanks @Priya for the rubric", about=PRIYA)
    await circle.presses(AMARA, "thanks-wish")
    await circle.presses(PRIYA, "thanks-share")
    await turned_on(circle, TOM)
    await circle.travels(to=at(11, 25))
    [post] = weekly_in(circle)
    assert "Shared lately\nRubrics that work: marking together" in post
    assert "An open question\nAmara asks: who knows about portfolios? [I know" in post
    assert "Thanks\nAmara thanks Priya: “the rubric”" in post
    await circle.travels(to=at(12, 2))

    assert "Rubrics" not in weekly_in(circle)[-1]
    assert "portfolios" not in weekly_in(circle)[-1]


async def test_who_knows_the_answer_presses_it_there_and_that_is_a_press(circle: Chat) -> None:
    await circle.says(AMARA, "ask who knows about portfolios?")
    await circle.presses(AMARA, "ask-everybody")
    await turned_on(circle, TOM)
    await circle.travels(to=at(11, 25))
    await circle.presses(PRIYA, "ask-know")
    await circle.fills(PRIYA, {"answer": "Begin small."})

    assert "Begin small." in circle.last_to(AMARA)
    [row] = await circle.rows(weekly_posts)
    assert row["pressed"]


async def test_what_was_taken_back_since_is_not_posted(community: Chat) -> None:
    await community.says(SANNE, "bron toevoegen")
    await community.fills(SANNE, {"title": "Een vergissing", "address": PAGE})
    await community.says(ILSE, "vraag wie weet iets over portfolio's?")  # put to nobody
    await turned_on(community, BRAM)
    assert "Een vergissing" in previews_to(community, BRAM)[0]
    await community.presses(SANNE, "library-remove")
    await community.travels(to=at(11, 25))
    [post] = weekly_in(community)

    assert "Een vergissing" not in post
    assert "Kort geleden gedeeld" not in post
    assert "portfolio" not in post


async def test_who_is_erased_takes_their_words_and_their_name_along(circle: Chat) -> None:
    await circle.says(TOM, "role give @Amara facilitator", about=AMARA)
    await circle.travels(days=0.1)
    await circle.says(AMARA, "role yes")
    await circle.says(AMARA, "weekly on")
    await circle.travels(days=0.1)
    await circle.presses(AMARA, "weekly-own")
    await circle.fills(AMARA, {"text": "What did my cat teach you?"})
    await circle.says(AMARA, "privacy")
    assert "Weekly post: turned on by you" in circle.last_to(AMARA)
    await circle.says(AMARA, "export")
    assert "What did my cat teach you?" in "".join(circle.messages_to(AMARA)[-3:])
    await circle.says(AMARA, "erase")
    await circle.presses(AMARA, "Yes, erase everything")
    [policy], [post] = await circle.rows(weekly), await circle.rows(weekly_posts)
    assert (policy["by"], post["writer"], post["text"]) == (None, None, "")
    await circle.travels(to=at(12, 2))

    assert not any("cat" in one for one in weekly_in(circle))
    assert len(previews_to(circle, TOM)) == 1


async def test_a_community_without_a_channel_has_none(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await circle.removes_kring()
    await circle.presses(TOM, "resting-go-on")
    await circle.travels(to=at(12, 3))
    assert weekly_in(circle) == []
    await circle.says(TOM, "weekly off")
    await circle.says(TOM, "weekly on")

    assert "A weekly post needs a channel" in circle.last_to(TOM)


async def test_the_evaluator_reads_under_how_many_somebody_pressed(circle: Chat) -> None:
    await circle.says(TOM, "digest now")
    assert "Weekly posts" not in circle.last_to(TOM)
    await turned_on(circle, TOM)
    await circle.travels(to=at(11, 25))
    await circle.presses(PRIYA, "weekly-good")
    await circle.travels(to=at(12, 2))
    await circle.says(TOM, "digest now")

    shown = circle.last_to(TOM)
    assert "Weekly posts: 2 in the last" in shown
    assert "somebody pressed a button under one" in shown


async def test_who_is_no_member_presses_nothing(community: Chat) -> None:
    """Whoever is no member presses, and hears how to join."""
    await community.says(BRAM, "weekpost aan")
    await community.travels(to=at(11, 25))
    await community.presses(NOOR, "weekly-good")
    [row] = await community.rows(weekly_posts)

    assert not row["pressed"]
