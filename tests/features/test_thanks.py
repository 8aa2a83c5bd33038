# ruff: noqa: F811 - a fixture is imported, and then named as an argument
"""A thank-you reaches whom it is for, and the channel only where both wish it."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.people import AccountKey, Kind, Profile
from bot.features.thanks.actions import ShareThanks, TakeThanksBack, WishChannel
from bot.frame.actions import Action
from bot.frame.cards import Row, Run
from bot.frame.events import Pressed
from storage.frame.housekeeping import sweep
from storage.thanks import thanks
from tests.chat import CHANNEL, Chat, _find
from tests.features.test_digest import FRIDAY, evaluated  # noqa: F401 - a fixture
from tests.features.test_pulse import GROUP
from tests.people import BRAM, EVA, ILSE, NOOR, PLATFORM, SANNE, TOM, WORKSPACE, profile
from tests.prepared import Moments

WORDS = "het meelezen"


async def thanked(chat: Chat) -> None:
    await chat.says(ILSE, f"dank @Sanne voor {WORDS}", about=SANNE)


@pytest.fixture
async def given(community: Chat, moments: Moments) -> Chat:
    return await moments.after(thanked, community)


async def test_it_is_told_in_private_with_the_name_and_the_words(given: Chat) -> None:
    assert f"Ilse bedankt je:\n“{WORDS}”" in given.last_to(SANNE)
    assert "Je bedankje is op weg" in given.last_to(ILSE)
    assert not [post for post in given.in_channel() if WORDS in post]


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

    assert "Ilse bedankt je:\n“the proofreading”" in community.last_to(SANNE)


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


async def test_who_left_hears_a_kind_word_and_no_refusal(community: Chat) -> None:
    await community.says(ILSE, "stop")
    await community.presses(ILSE, "Stoppen")
    await community.says(ILSE, "dank")

    assert "Graag gedaan" in community.last_to(ILSE)


async def test_without_a_reason_the_form_asks_for_it(community: Chat) -> None:
    await community.says(ILSE, "dank @Sanne", about=SANNE)
    people = community.form and community.form.inputs[0]

    assert people and [one.name for one in people.people] == ["Sanne"]  # type: ignore[union-attr]


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
    assert "Tom bedankt je:\n“the kind word”" in community.last_to(ILSE)


async def test_several_are_thanked_at_once_each_in_private(community: Chat) -> None:
    assert not await fills(community, SANNE, BRAM)

    assert all(f"“{WORDS}”" in community.last_to(who) for who in (SANNE, BRAM))


async def test_the_form_is_answered_by_talking(community: Chat) -> None:
    for said in ("dank", "praat", "Sanne", WORDS, "1"):
        await community.says(ILSE, said)

    assert f"“{WORDS}”" in community.last_to(SANNE)
    assert "[Ook in het kanaal]" in community.last_to(SANNE)


async def test_several_are_named_in_words(community: Chat) -> None:
    await community.says(ILSE, "dank Sanne en Bram voor het meedenken")

    assert all("“het meedenken”" in community.last_to(who) for who in (SANNE, BRAM))


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
        (BOT, "Robot is een bot"),
        (STRANGER, "Piet doet niet mee"),
        (ILSE, "Jezelf kun je hier niet bedanken"),
    ],
)
async def test_whom_it_cannot_reach_is_said_where_it_was_typed(
    community: Chat, who: Profile, sentence: str
) -> None:
    await community.says(ILSE, f"dank @{who.name} voor alles", about=who)

    assert sentence in community.last_to(ILSE)
    assert "[Open het formulier]" in community.last_to(ILSE)


async def test_who_is_mentioned_in_the_reason_is_not_thanked(community: Chat) -> None:
    await community.says(ILSE, "dank Sanne voor het gesprek met @Bram", about=BRAM)
    await community.says(ILSE, "dank @here voor het gesprek met @Bram", about=BRAM)

    assert "het gesprek met @Bram" in community.last_to(SANNE)
    assert "het gesprek" not in "".join(community.messages_to(BRAM))


async def test_a_name_that_nobody_has_is_not_taken_for_small_talk(community: Chat) -> None:
    await community.says(ILSE, "thanks Pieter for the cake")

    assert "Ik weet niet wie je wilt bedanken" in community.last_to(ILSE)


async def test_who_rests_and_who_left_get_none(community: Chat) -> None:
    await community.says(SANNE, "pauze tot 14 februari")
    assert "krijgt nu geen berichten" in (await fills(community, SANNE))["people"]
    await community.says(SANNE, "stop")
    await community.presses(SANNE, "Stoppen")

    assert "doet niet meer mee" in (await fills(community, SANNE))["people"]


async def test_who_are_kept_apart_hear_no_more_than_that(community: Chat) -> None:
    """The same sentence as of somebody who rests."""
    await community.says(BRAM, "koppel apart Sanne Ilse", place=CHANNEL)

    assert "krijgt nu geen berichten" in (await fills(community, SANNE))["people"]


async def test_nothing_is_no_reason(community: Chat) -> None:
    assert "waarvoor" in (await fills(community, SANNE, words=" "))["words"]


async def test_what_is_too_long_is_cut_and_said(community: Chat) -> None:
    await community.says(ILSE, f"dank @Sanne voor {'lezen ' * 120}", about=SANNE)

    assert "te lang om helemaal te bewaren" in "".join(community.messages_to(ILSE))


async def test_a_concern_is_no_thank_you(community: Chat) -> None:
    await fills(community, SANNE, words="ik voel me hier niet veilig door jou")

    assert "Goed dat je dit zegt" in community.last_to(ILSE)
    assert "veilig door jou" not in "".join(community.messages_to(SANNE))


async def test_a_name_of_two_is_asked_about_with_the_words_kept(community: Chat) -> None:
    other = profile("sanne2", "Sanne Bakker")
    await community.says(other, "start", place=CHANNEL)
    await community.says(ILSE, f"dank Sanne voor {WORDS}")
    await community.presses(ILSE, "Sanne Bakker")

    assert f"“{WORDS}”" in community.last_to(other)


# in the channel


async def test_after_both_said_yes_it_is_posted_once(given: Chat) -> None:
    assert "[Ook in het kanaal]" not in given.last_to(SANNE)
    await given.presses(ILSE, "Ook in het kanaal?")
    assert "[Ook in het kanaal]" in given.last_to(SANNE)
    share = _find(given.postbox.messages["sanne"][-1].message, "Ook in het kanaal")
    for number in range(2):
        press = Pressed(id=f"p{number}", actor=SANNE, action=share)  # type: ignore[arg-type]
        await given.engine.handle(press)
    await given.machine.settle()

    assert "[Ook in het kanaal]" not in given.last_to(SANNE)
    posts = [post for post in given.in_channel() if WORDS in post]
    assert posts == [f"Ilse bedankt Sanne:\n“{WORDS}”"]


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

    assert post.body[-1] == Row((Run(f"“{hostile}”"),))  # type: ignore[union-attr]


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


async def test_what_was_taken_back_is_gone_from_the_card_too(given: Chat) -> None:
    await given.says(ILSE, "toch niet")

    assert "teruggenomen" in given.last_to(ILSE)
    assert WORDS not in "".join(given.messages_to(SANNE))
    assert await count(given) == 0


async def test_what_stands_in_the_channel_is_not_taken_back(community: Chat) -> None:
    await fills(community, SANNE, channel=("channel",))
    await community.presses(SANNE, "Ook in het kanaal")
    await community.presses(ILSE, "Terugnemen")

    assert "staat al in het kanaal" in community.last_to(ILSE)


# its pace


async def count(chat: Chat) -> int:
    return len(await chat.rows(thanks))


def letters(chat: Chat, who: str = "sanne") -> list[str]:
    return [r.key for r in chat.postbox.messages[who] if r.key.startswith("thanks:")]


async def test_those_that_wait_come_in_one_message(given: Chat) -> None:
    """One a day: the second and the third wait together."""
    for who in (BRAM, ILSE):
        await given.says(who, "dank @Sanne voor de koffie", about=SANNE)
    assert len(letters(given)) == 1
    await given.travels(days=1)

    assert len(letters(given)) == 2
    assert given.last_to(SANNE).count("de koffie") == 2


async def test_nobody_is_left_in_peace_for_not_answering_one(given: Chat) -> None:
    """Three unanswered initiatives in a row, and somebody rests; of a thank-you no answer is awaited."""
    for day in range(4):
        await given.says(BRAM, f"dank @Sanne voor dag {day}", about=SANNE)
        await given.travels(days=1)
    async with given.stored() as kept:
        member = await kept.member(SANNE)

    assert len(letters(given)) == 2
    assert member.unanswered == 0


async def test_what_was_withheld_during_a_rest_comes_after_it(given: Chat) -> None:
    await given.says(BRAM, "dank @Sanne voor de koffie", about=SANNE)
    await given.says(SANNE, "pauze tot 1 december")
    await given.travels(days=6)
    assert "de koffie" not in "".join(given.messages_to(SANNE))
    await given.travels(days=4)

    assert "".join(given.messages_to(SANNE)).count("de koffie") == 1
    assert "".join(given.messages_to(SANNE)).count(WORDS) == 1


async def test_sent_twice_it_is_there_once(given: Chat) -> None:
    await given.says(ILSE, f"dank @Sanne voor {WORDS}", about=SANNE)

    assert await count(given) == 1


async def test_ten_a_day_are_enough(community: Chat) -> None:
    await community.says(NOOR, "start", place=CHANNEL)
    for number in range(5):
        await community.says(ILSE, f"dank Sanne en Bram voor nummer {number}")
    await community.says(ILSE, "dank Noor voor alles")
    assert "vandaag al 10 mensen bedankt" in community.last_to(ILSE)
    await community.travels(days=1.1)
    await community.says(ILSE, "dank Noor voor alles")

    assert "op weg" in community.last_to(ILSE)


# what is known of it


async def test_both_see_it_under_privacy_and_take_it_along(given: Chat) -> None:
    for who, told in (
        (ILSE, "Bedankjes die je gaf: 1, aan Sanne"),
        (SANNE, "je kreeg: 1, van Ilse"),
    ):
        await given.says(who, "export")
        said = "\n".join(given.messages_to(who))

        assert told in said
        assert f'"words": "{WORDS}"' in said


async def erases(chat: Chat, who: Profile) -> None:
    await chat.says(who, "wis")
    await chat.presses(who, "Ja, wis alles")


async def test_of_an_erased_giver_no_name_and_no_word_is_left(given: Chat) -> None:
    await erases(given, ILSE)
    (row,) = await given.rows(thanks)
    await given.says(SANNE, "privacy")

    assert (row["giver"], row["words"]) == (None, "")
    assert "je kreeg: 1, van iemand die hier niet meer is" in given.last_to(SANNE)


async def test_with_its_receiver_it_goes_whole(given: Chat) -> None:
    await erases(given, SANNE)

    assert await count(given) == 0


async def test_what_an_erased_giver_had_on_its_way_does_not_arrive(given: Chat) -> None:
    await given.says(BRAM, "dank @Sanne voor de koffie", about=SANNE)
    await given.says(ILSE, "dank @Sanne voor de thee", about=SANNE)
    await erases(given, ILSE)
    await given.travels(days=1)

    assert "de thee" not in "".join(given.messages_to(SANNE))
    assert "de koffie" in given.last_to(SANNE)


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


async def round_of_thanks(chat: Chat, people: Sequence[Profile]) -> None:
    for giver, receiver in zip(people, [*people[1:], people[0]], strict=True):
        await chat.says(giver, f"dank @{receiver.name} voor alles", about=receiver)


@pytest.mark.parametrize(("people", "told"), [(5, True), (4, False)])
async def test_the_digest_tells_the_total_of_five_people_or_more(
    evaluated: Chat, people: int, told: bool
) -> None:
    await round_of_thanks(evaluated, GROUP[:people])
    await evaluated.travels(to=FRIDAY)
    digest = next(m for m in reversed(evaluated.messages_to(ILSE)) if "Weekbericht van" in m)

    assert ("Bedankjes, zeven dagen: 5 tot 9" in digest) is told


async def test_many_from_one_are_not_told(evaluated: Chat) -> None:
    for who in GROUP[1:7]:
        await evaluated.says(GROUP[0], f"dank @{who.name} voor alles", about=who)
    await evaluated.says(ILSE, "weekbericht nu")

    assert "Bedankjes" not in evaluated.last_to(ILSE)


async def test_what_was_given_after_one_digest_is_in_the_next(evaluated: Chat) -> None:
    await evaluated.travels(to=FRIDAY + timedelta(hours=3))
    await round_of_thanks(evaluated, GROUP[:5])
    await evaluated.travels(days=7)
    digest = next(m for m in reversed(evaluated.messages_to(ILSE)) if "Weekbericht van" in m)

    assert "Bedankjes, zeven dagen" in digest
