"""The library, as conversations: shared, found, used, renewed, and gone with whoever wrote it."""

from bot.domain.people import Profile
from tests.chat import Chat
from tests.people import AMARA, KOFI, PRIYA, TOM

PAGE = "https://www.example.org/rubrics"
RUBRICS = {"title": "Rubrics that work", "topics": "assessment, rubrics", "language": "en"}


async def shares(chat: Chat, who: Profile, address: str = PAGE, **more: str) -> None:
    await chat.says(who, "resource add")
    await chat.fills(who, {**RUBRICS, "address": address, **more})


async def test_what_is_shared_is_found_by_topic_stem_language_and_slip(circle: Chat) -> None:
    await shares(circle, PRIYA, good_for="making one with students")
    for asked in ("rubrics", "rubric", "toetsing", "assesment"):
        await circle.says(AMARA, f"resource find {asked}")
        assert "Rubrics that work: making one with students" in circle.last_to(AMARA)
        assert "shared by Priya" in circle.last_to(AMARA)
    await circle.says(AMARA, "resource find cooking")

    assert "Nobody has saved anything about this yet." in circle.last_to(AMARA)
    assert circle.may_press(AMARA, "library-ask")


async def test_a_question_in_ones_own_words_looks_it_up(circle: Chat) -> None:
    await shares(circle, PRIYA)
    await circle.says(AMARA, "is there any material on assessment?")

    assert "Rubrics that work" in circle.last_to(AMARA)


async def test_a_link_in_ones_own_words_opens_the_form_with_it(circle: Chat) -> None:
    await circle.says(PRIYA, f"save this link for everyone {PAGE}")

    assert circle.form
    assert {one.id: getattr(one, "value", "") for one in circle.form.inputs}["address"] == PAGE


async def test_the_same_page_twice_is_one_entry_of_two(circle: Chat) -> None:
    await shares(circle, PRIYA)
    await shares(circle, AMARA, "http://example.org/rubrics/?utm_source=mail#top")
    assert "This was there already." in circle.last_to(AMARA)
    await circle.says(TOM, "resource")

    assert circle.last_to(TOM).count("Rubrics that work") == 1
    assert "shared by Amara and Priya" in circle.last_to(TOM) or (
        "shared by Priya and Amara" in circle.last_to(TOM)
    )


async def test_what_is_no_page_and_no_text_is_refused_at_its_input(circle: Chat) -> None:
    for address in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://me:secret@example.org",
        "",
    ):
        await circle.says(PRIYA, "resource add")
        answer = await circle.fills(PRIYA, {"title": "x", "address": address})
        assert answer.form
        assert [name for name, _ in answer.form.errors] == ["address"]
    await circle.says(PRIYA, "resource")

    assert "There's nothing in it yet." in circle.last_to(PRIYA)


async def test_a_title_that_would_call_the_channel_is_a_text(circle: Chat) -> None:
    await shares(circle, PRIYA, title="<!channel> read this")
    await circle.says(TOM, "resource")

    assert "<!channel> read this" in circle.last_to(TOM)


async def test_it_is_taken_back_by_saying_so(circle: Chat) -> None:
    await shares(circle, PRIYA)
    await circle.says(PRIYA, "never mind")

    assert "is gone from the library" in circle.last_to(PRIYA)


async def test_only_its_sharers_and_who_steers_may_change_it(circle: Chat) -> None:
    await shares(circle, PRIYA)
    await circle.presses(PRIYA, "library-change")
    assert circle.form
    change = circle.form.action
    await circle.forges(AMARA, change)
    assert circle.form is None
    assert "or it isn't yours" in circle.last_to(AMARA)
    await circle.forges(TOM, change)

    assert circle.form


async def test_whoever_used_it_is_asked_once_what_it_brought(circle: Chat) -> None:
    await shares(circle, PRIYA)
    await circle.says(AMARA, "resource")
    await circle.presses(AMARA, "library-used")
    await circle.presses(AMARA, "library-used")
    assert "I know that already" in circle.last_to(AMARA)
    await circle.travels(days=24)
    assert "Three weeks ago you used Rubrics that work" in circle.last_to(AMARA)
    await circle.presses(AMARA, "library-tell")
    await circle.fills(AMARA, {"brought": "My students mark each other now."})
    assert "My students mark each other now." in "".join(circle.messages_to(AMARA)[-2:])
    await circle.says(AMARA, "value")

    assert "My students mark each other now." in circle.last_to(AMARA)
    await circle.travels(days=60)
    asked = [m for m in circle.messages_to(AMARA) if "Three weeks ago" in m]
    assert len(asked) <= 1


async def test_on_its_day_one_person_is_asked_and_without_an_answer_it_is_marked(
    circle: Chat,
) -> None:
    await shares(circle, PRIYA, true_until="2027-01-11")
    await circle.travels(days=51)
    assert "Is Rubrics that work still true?" in circle.last_to(PRIYA)
    assert not any("still true?" in m for m in circle.messages_to(AMARA))
    await circle.travels(days=20)
    await circle.says(AMARA, "resource find rubrics")
    assert "may be out of date: held until Monday 11 January 2027" in circle.last_to(AMARA)
    await circle.says(TOM, "worklist")
    assert "One entry in the library may be out of date" in circle.last_to(TOM)
    await circle.says(TOM, "resource old")
    await circle.presses(TOM, "library-show")
    await circle.presses(TOM, "library-true")
    await circle.says(AMARA, "resource find rubrics")

    assert "out of date" not in circle.last_to(AMARA)


async def test_still_true_is_one_press(circle: Chat) -> None:
    await shares(circle, PRIYA, true_until="2027-01-11")
    await circle.travels(days=51)
    await circle.presses(PRIYA, "library-true")
    await circle.travels(days=30)
    await circle.says(AMARA, "resource")

    assert "out of date" not in circle.last_to(AMARA)


async def test_it_goes_along_with_the_export_and_ones_own_text_goes_with_oneself(
    circle: Chat,
) -> None:
    await shares(circle, PRIYA, good_for="my own words about it")
    await shares(circle, AMARA, good_for="hers")
    await shares(circle, PRIYA, "", title="A tip of mine", text="Begin with a question.")
    await circle.says(PRIYA, "export")
    told = "".join(circle.messages_to(PRIYA)[-3:])
    assert "my own words about it" in told
    assert "Shared in the library: A tip of mine, Rubrics that work" in told
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "Yes, erase everything")
    await circle.says(AMARA, "resource")

    assert "A tip of mine" not in circle.last_to(AMARA)
    assert "Rubrics that work: hers" in circle.last_to(AMARA)
    assert "Priya" not in circle.last_to(AMARA)
    await circle.says(AMARA, "resource find words")
    assert "Nobody has saved anything" in circle.last_to(AMARA)


async def test_an_entry_waits_for_no_stranger(circle: Chat) -> None:
    """Whoever takes no part reads nothing of it."""
    await shares(circle, PRIYA)
    await circle.says(KOFI, "resource")

    assert "Rubrics" not in circle.last_to(KOFI)


async def test_words_of_their_own_find_what_was_there_before(circle: Chat) -> None:
    await shares(circle, PRIYA, title="The blue folder", topics="zorgpad")
    await circle.says(AMARA, "resource find care pathway")
    assert "The blue folder" not in circle.last_to(AMARA)
    await circle.says(TOM, "settings words")
    await circle.fills(TOM, {"words": "zorgpad = care pathway"})
    await circle.travels(days=0.01)
    await circle.says(AMARA, "resource find care pathway")

    assert "The blue folder" in circle.last_to(AMARA)


async def test_a_megabyte_and_three_hundred_topics_are_cut_and_said(circle: Chat) -> None:
    await circle.says(PRIYA, "resource add")
    many = ", ".join(f"topic{n}" for n in range(300))
    await circle.fills(
        PRIYA,
        {"title": "x" * 400, "address": "", "text": "y " * 500_000, "topics": many},
        forged=True,
    )
    told = "".join(circle.messages_to(PRIYA)[-3:])
    assert "too long to keep in full" in told
    await circle.says(AMARA, "resource find topic1")

    assert len(circle.last_to(AMARA)) < 2_500


async def test_the_digest_tells_how_often_something_was_used_as_a_band(circle: Chat) -> None:
    await shares(circle, PRIYA)
    await circle.says(AMARA, "resource find rubrics")
    await circle.presses(AMARA, "library-used")
    await circle.travels(days=7)
    await circle.says(TOM, "digest now")

    assert "0 times used" not in circle.last_to(TOM)
    assert "fewer than five times used" in circle.last_to(TOM)
