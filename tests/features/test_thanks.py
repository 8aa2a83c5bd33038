# ruff: noqa: F811 - a fixture is imported, and then named as an argument
"""A thank-you reaches whom it is for, and the channel only where both wish it."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.people import AccountKey, Kind, Language, Profile
from bot.features.thanks.actions import ShareThanks, TakeThanksBack, WishChannel
from bot.frame.actions import Action
from bot.frame.cards import Row, Run
from bot.frame.events import Pressed
from storage.frame.housekeeping import sweep
from storage.thanks import thanks
from tests.chat import CHANNEL, Chat, _find
from tests.features.test_digest import FRIDAY, digests, evaluated, measured  # noqa: F401 - two fixtures
from tests.features.test_pulse import FELLOWS, GROUP
from tests.people import (
    AMARA,
    BRAM,
    EVA,
    ILSE,
    LENA,
    NOOR,
    PLATFORM,
    PRIYA,
    SANNE,
    TOM,
    WORKSPACE,
    profile,
)
from tests.prepared import Moments

WORDS, PROOFREADING = "het meelezen", "the proofreading"


async def thanked(chat: Chat) -> None:
    await chat.says(ILSE, f"dank @Sanne voor {WORDS}", about=SANNE)


async def thanked_in_english(chat: Chat) -> None:
    await chat.says(AMARA, f"thanks @Priya for {PROOFREADING}", about=PRIYA)


@pytest.fixture
async def given(community: Chat, moments: Moments) -> Chat:
    return await moments.after(thanked, community)


@pytest.fixture
async def thankful(circle: Chat, moments: Moments) -> Chat:
    """The same in English."""
    return await moments.after(thanked_in_english, circle)


async def test_it_is_told_in_private_with_the_name_and_the_words(thankful: Chat) -> None:
    assert f"Amara thanks you:\n“{PROOFREADING}”" in thankful.last_to(PRIYA)
    assert "Your thanks are on their way" in thankful.last_to(AMARA)
    assert not [post for post in thankful.in_channel() if PROOFREADING in post]


@pytest.mark.parametrize(
    "typed",
    [
        "thanks Sanne for the proofreading",
        "dank je wel sanne voor the proofreading",
        "Bedankt Sanne, voor the proofreading",
        "thank you so much Sanne for the proofreading",
        "dank Sanne: the proofreading",
    ],
)
async def test_it_is_said_in_many_ways(community: Chat, typed: str) -> None:
    await community.says(ILSE, typed)

    assert "Ilse bedankt je:\n„the proofreading”" in community.last_to(SANNE)


@pytest.mark.parametrize(
    "typed",
    ["dank je wel", "bedankt", "thank you", "thanks a lot", "dank je voor de hulp", "dank u wel"],
)
async def test_what_is_said_to_kring_stays_small_talk(community: Chat, typed: str) -> None:
    await community.says(ILSE, typed)

    assert community.form is None
    assert "Graag gedaan" in community.last_to(ILSE)


@pytest.mark.parametrize("word", ["thanks", "dank", "Thanks!"])
async def test_the_word_alone_is_answered_politely_and_opens_the_form(
    community: Chat, word: str
) -> None:
    await community.says(ILSE, word)

    assert community.form and community.form.title == "Iemand bedanken"
    assert "Graag gedaan" in community.last_to(ILSE)


async def test_who_left_hears_a_kind_word_and_no_refusal(circle: Chat) -> None:
    await circle.says(AMARA, "stop")
    await circle.presses(AMARA, "Leave")
    await circle.says(AMARA, "thanks")

    assert "My pleasure" in circle.last_to(AMARA)


async def test_without_a_reason_the_form_asks_for_it(circle: Chat) -> None:
    await circle.says(AMARA, "thanks @Priya", about=PRIYA)
    people = circle.form and circle.form.inputs[0]

    assert people and [one.name for one in people.people] == ["Priya"]  # type: ignore[union-attr]


async def fills(
    chat: Chat, *who: Profile, words: str = WORDS, channel: Sequence[str] = (), by: Profile = ILSE
) -> dict[str, str]:
    """The form, and what it says is wrong."""
    await chat.says(by, "thanks")
    picked = {"people": tuple(one.account for one in who)}
    answer = await chat.fills(by, {"words": words, "channel": tuple(channel)}, picked)
    return dict(answer.form.errors) if answer.form else {}


async def test_each_reads_it_in_their_own_language(community: Chat) -> None:
    await community.says(TOM, "start", place=CHANNEL)
    await community.says(ILSE, "dank Tom voor de koffie")
    await community.says(TOM, "thanks Ilse for the kind word")

    assert "Ilse thanks you:\n“de koffie”" in "\n".join(community.messages_to(TOM))
    assert "Tom bedankt je:\n„the kind word”" in community.last_to(ILSE)


async def test_several_are_thanked_at_once_each_in_private(circle: Chat) -> None:
    assert not await fills(circle, PRIYA, TOM, words=PROOFREADING, by=AMARA)

    assert all(f"“{PROOFREADING}”" in circle.last_to(who) for who in (PRIYA, TOM))


async def test_the_form_is_answered_by_talking(circle: Chat) -> None:
    for said in ("thanks", "talk", "Priya", PROOFREADING, "1"):
        await circle.says(AMARA, said)

    assert f"“{PROOFREADING}”" in circle.last_to(PRIYA)
    assert "[In the channel too]" in circle.last_to(PRIYA)


async def test_several_are_named_in_words(circle: Chat) -> None:
    await circle.says(AMARA, "thanks Priya and Tom for all the good advice")

    assert all("“all the good advice”" in circle.last_to(who) for who in (PRIYA, TOM))


BOT = profile("robot", "Robot", kind=Kind.BOT)
STRANGER = Profile(AccountKey(PLATFORM, WORKSPACE, "piet"), "Piet")


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        ((), "Ik weet niet wie je wilt bedanken"),
        ((ILSE,), "Jezelf kun je hier niet bedanken"),
        ((EVA,), "Eva doet niet mee in deze leergemeenschap"),
        ((SANNE, EVA), "Eva doet niet mee in deze leergemeenschap"),
        ((SANNE, BRAM, NOOR, TOM, EVA, STRANGER), "hoogstens 5 mensen"),
    ],
)
async def test_whom_it_cannot_reach_is_said_at_the_form(
    community: Chat, who: tuple[Profile, ...], sentence: str
) -> None:
    errors = await fills(community, *who)

    assert sentence in errors["people"]
    assert WORDS not in community.last_to(SANNE)


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        (BOT, "Robot is a bot"),
        (STRANGER, "Piet doesn't take part"),
        (AMARA, "You can't thank yourself here"),
    ],
)
async def test_whom_it_cannot_reach_is_said_where_it_was_typed(
    circle: Chat, who: Profile, sentence: str
) -> None:
    await circle.says(AMARA, f"thanks @{who.name} for everything", about=who)

    assert sentence in circle.last_to(AMARA)
    assert "[Open the form]" in circle.last_to(AMARA)


async def test_who_is_mentioned_in_the_reason_is_not_thanked(circle: Chat) -> None:
    await circle.says(AMARA, "thanks Priya for the talk with @Tom", about=TOM)
    await circle.says(AMARA, "thanks @here for the talk with @Tom", about=TOM)

    assert "the talk with @Tom" in circle.last_to(PRIYA)
    assert "the talk" not in "".join(circle.messages_to(TOM))


async def test_a_name_that_nobody_has_is_not_taken_for_small_talk(circle: Chat) -> None:
    await circle.says(AMARA, "thanks Peter for the cake")

    assert "I don't know who you'd like to thank" in circle.last_to(AMARA)


async def test_who_rests_and_who_left_get_none(community: Chat) -> None:
    await community.says(SANNE, "pauze tot 14 februari")
    assert "krijgt nu geen berichten" in (await fills(community, SANNE))["people"]
    await community.says(SANNE, "stop")
    await community.presses(SANNE, "Stoppen")

    assert "doet niet meer mee" in (await fills(community, SANNE))["people"]


async def test_who_are_kept_apart_hear_no_more_than_that(circle: Chat) -> None:
    """The same sentence as of somebody who rests."""
    await circle.says(TOM, "match apart Priya Amara", place=CHANNEL)

    assert "gets no messages from me now" in (await fills(circle, PRIYA, by=AMARA))["people"]


async def test_nothing_is_no_reason(community: Chat) -> None:
    assert "waarvoor" in (await fills(community, SANNE, words=" "))["words"]


async def test_what_is_too_long_is_cut_and_said(circle: Chat) -> None:
    await circle.says(AMARA, f"thanks @Priya for {'reading ' * 120}", about=PRIYA)

    assert "too long to keep in full" in "".join(circle.messages_to(AMARA))


async def test_a_concern_is_no_thank_you(community: Chat) -> None:
    await fills(community, SANNE, words="ik voel me hier niet veilig door jou")

    assert "Goed dat je dit zegt" in community.last_to(ILSE)
    assert "veilig door jou" not in "".join(community.messages_to(SANNE))


async def test_a_name_of_two_is_asked_about_with_the_words_kept(circle: Chat) -> None:
    other = profile("priya2", "Priya Shah", Language.EN)
    await circle.says(other, "start", place=CHANNEL)
    await circle.says(AMARA, f"thanks Priya for {PROOFREADING}")
    await circle.presses(AMARA, "Priya Shah")

    assert f"“{PROOFREADING}”" in circle.last_to(other)


# in the channel


async def test_after_both_said_yes_it_is_posted_once(thankful: Chat) -> None:
    assert "[In the channel too]" not in thankful.last_to(PRIYA)
    await thankful.presses(AMARA, "In the channel too?")
    assert "[In the channel too]" in thankful.last_to(PRIYA)
    share = _find(thankful.postbox.messages["priya"][-1].message, {"In the channel too"})
    for number in range(2):
        press = Pressed(id=f"p{number}", actor=PRIYA, action=share)  # type: ignore[arg-type]
        await thankful.engine.handle(press)
    await thankful.machine.settle()

    assert "[In the channel too]" not in thankful.last_to(PRIYA)
    posts = [post for post in thankful.in_channel() if PROOFREADING in post]
    assert posts == [f"Amara thanks Priya:\n“{PROOFREADING}”"]


async def test_the_yes_may_stand_in_the_form(community: Chat) -> None:
    await fills(community, SANNE, channel=("channel",))
    assert "[Ook in het kanaal]" in community.last_to(SANNE)
    assert not [post for post in community.in_channel() if WORDS in post]
    await community.presses(SANNE, "Ook in het kanaal")

    assert [post for post in community.in_channel() if WORDS in post]


async def test_what_is_posted_holds_no_markup(community: Chat) -> None:
    hostile = "<!channel> *x* <at>Bram</at>"
    await fills(community, SANNE, words=hostile, channel=("channel",))
    await community.presses(SANNE, "Ook in het kanaal")
    post = community.postbox.messages[CHANNEL.channel][-1].message

    assert post.body[-1] == Row((Run(f"„{hostile}”"),))  # type: ignore[union-attr]


@pytest.mark.parametrize("action", [ShareThanks, TakeThanksBack, WishChannel])
async def test_its_buttons_are_nobody_elses(given: Chat, action: type[Action]) -> None:
    await given.presses(ILSE, "Ook in het kanaal?")
    before = given.messages_to(SANNE)
    forged = action(community=CommunityId(1), thanks=1)  # type: ignore[call-arg]
    answer = await given.engine.handle(Pressed(id="x", actor=BRAM, action=forged, inline=True))
    await given.machine.settle()

    assert answer.replies[0].summary == "Dit kan niet meer."
    assert given.messages_to(SANNE) == before
    assert not [post for post in given.in_channel() if WORDS in post]


async def test_what_was_taken_back_is_gone_from_the_card_too(thankful: Chat) -> None:
    await thankful.says(AMARA, "never mind")

    assert "taken back" in thankful.last_to(AMARA)
    assert PROOFREADING not in "".join(thankful.messages_to(PRIYA))
    assert await count(thankful) == 0


async def test_what_stands_in_the_channel_is_not_taken_back(community: Chat) -> None:
    await fills(community, SANNE, channel=("channel",))
    await community.presses(SANNE, "Ook in het kanaal")
    await community.presses(ILSE, "Terugnemen")

    assert "staat al in het kanaal" in community.last_to(ILSE)


# its pace


async def count(chat: Chat) -> int:
    return len(await chat.rows(thanks))


def letters(chat: Chat, who: str) -> list[str]:
    return [r.key for r in chat.postbox.messages[who] if r.key.startswith("thanks:")]


async def test_those_that_wait_come_in_one_message(thankful: Chat) -> None:
    """One a day: the second and the third wait together."""
    for who in (TOM, AMARA):
        await thankful.says(who, "thanks @Priya for the coffee", about=PRIYA)
    assert len(letters(thankful, "priya")) == 1
    await thankful.travels(days=1)

    assert len(letters(thankful, "priya")) == 2
    assert thankful.last_to(PRIYA).count("the coffee") == 2


async def test_nobody_is_left_in_peace_for_not_answering_one(given: Chat) -> None:
    """Three unanswered initiatives in a row, and somebody rests; of a thank-you no answer is awaited."""
    for day in range(4):
        await given.says(BRAM, f"dank @Sanne voor dag {day}", about=SANNE)
        await given.travels(days=1)
    async with given.stored() as kept:
        member = await kept.member(SANNE)

    assert len(letters(given, "sanne")) == 2
    assert member.unanswered == 0


async def test_what_was_withheld_during_a_rest_comes_after_it(thankful: Chat) -> None:
    await thankful.says(TOM, "thanks @Priya for the coffee", about=PRIYA)
    await thankful.says(PRIYA, "pause until 1 December")
    await thankful.travels(days=6)
    assert "the coffee" not in "".join(thankful.messages_to(PRIYA))
    await thankful.travels(days=4)

    assert "".join(thankful.messages_to(PRIYA)).count("the coffee") == 1
    assert "".join(thankful.messages_to(PRIYA)).count(PROOFREADING) == 1


async def test_sent_twice_it_is_there_once(given: Chat) -> None:
    await given.says(ILSE, f"dank @Sanne voor {WORDS}", about=SANNE)

    assert await count(given) == 1


async def test_ten_a_day_are_enough(circle: Chat) -> None:
    await circle.says(LENA, "start", place=CHANNEL)
    for number in range(5):
        await circle.says(AMARA, f"thanks Priya and Tom for number {number}")
    await circle.says(AMARA, "thanks Lena for everything")
    assert "already thanked 10 people today" in circle.last_to(AMARA)
    await circle.travels(days=1.1)
    await circle.says(AMARA, "thanks Lena for everything")

    assert "on their way" in circle.last_to(AMARA)


# what is known of it


async def test_both_see_it_under_privacy_and_take_it_along(thankful: Chat) -> None:
    for who, told in (
        (AMARA, "Thanks you gave: 1, to Priya"),
        (PRIYA, "Thanks you were given: 1, from Amara"),
    ):
        await thankful.says(who, "export")
        said = "\n".join(thankful.messages_to(who))

        assert told in said
        assert f'"words": "{PROOFREADING}"' in said


async def erases(chat: Chat, who: Profile) -> None:
    await chat.says(who, "erase" if who.language is Language.EN else "wis")
    await chat.presses(who, "erase-yes")


async def test_of_an_erased_giver_no_name_and_no_word_is_left(given: Chat) -> None:
    await erases(given, ILSE)
    (row,) = await given.rows(thanks)
    await given.says(SANNE, "privacy")

    assert (row["giver"], row["words"]) == (None, "")
    assert "je kreeg: 1, van iemand die hier niet meer is" in given.last_to(SANNE)


async def test_with_its_receiver_it_goes_whole(given: Chat) -> None:
    await erases(given, SANNE)

    assert await count(given) == 0


async def test_what_an_erased_giver_had_on_its_way_does_not_arrive(thankful: Chat) -> None:
    await thankful.says(TOM, "thanks @Priya for the coffee", about=PRIYA)
    await thankful.says(AMARA, "thanks @Priya for the tea", about=PRIYA)
    await erases(thankful, AMARA)
    await thankful.travels(days=1)

    assert "the tea" not in "".join(thankful.messages_to(PRIYA))
    assert "the coffee" in thankful.last_to(PRIYA)


async def test_who_are_set_apart_hear_no_more_of_each_other(given: Chat) -> None:
    await given.presses(ILSE, "Ook in het kanaal?")
    await given.says(ILSE, "dank @Sanne voor de thee", about=SANNE)
    await given.says(BRAM, "koppel apart Sanne Ilse", place=CHANNEL)
    await given.travels(days=1)
    await given.presses(SANNE, "Ook in het kanaal")

    assert "de thee" not in "".join(given.messages_to(SANNE))
    assert not [post for post in given.in_channel() if WORDS in post]


async def test_after_half_a_year_it_is_swept(given: Chat, database: AsyncEngine) -> None:
    await sweep(database, given.clock.now() + timedelta(days=181))
    assert await count(given) == 1
    await sweep(database, given.clock.now() + timedelta(days=183))

    assert await count(given) == 0


# the digest


async def round_of_thanks(
    chat: Chat, people: Sequence[Profile], said: str = "dank @{} voor alles"
) -> None:
    for giver, receiver in zip(people, [*people[1:], people[0]], strict=True):
        await chat.says(giver, said.format(receiver.name), about=receiver)


@pytest.mark.parametrize(("people", "told"), [(5, True), (4, False)])
async def test_the_digest_tells_the_total_of_five_people_or_more(
    evaluated: Chat, people: int, told: bool
) -> None:
    await round_of_thanks(evaluated, GROUP[:people])
    await evaluated.travels(to=FRIDAY)
    digest = next(m for m in reversed(evaluated.messages_to(ILSE)) if "Weekbericht van" in m)

    assert ("Bedankjes, zeven dagen: 5 tot 9" in digest) is told


async def test_many_from_one_are_not_told(measured: Chat) -> None:
    for who in FELLOWS[1:7]:
        await measured.says(FELLOWS[0], f"thanks @{who.name} for everything", about=who)
    await measured.says(AMARA, "digest now")

    assert "Thank-yous" not in measured.last_to(AMARA)


async def test_what_was_given_after_one_digest_is_in_the_next(measured: Chat) -> None:
    await measured.travels(to=FRIDAY + timedelta(hours=3))
    await round_of_thanks(measured, FELLOWS[:5], "thanks @{} for everything")
    await measured.travels(days=7)

    assert "Thank-yous, seven days" in digests(measured, AMARA)[-1]
