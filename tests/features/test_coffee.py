"""Coffee rounds, as conversations: counting oneself in, a round, whether it came to a meeting, and all that
comes between."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.apart import Apart, Ground
from bot.domain.coffee import Coffee, Met, Rhythm
from bot.domain.pairs import Pair, PairId, PairStatus
from bot.domain.people import Language, Profile
from bot.features.coffee.actions import SkipRound, TellMet
from bot.frame.delivery import RefusedError
from storage.coffee import coffee_rounds, coffee_seats, coffee_takers
from tests.chat import CHANNEL, Chat, text_of
from tests.people import AMARA, BRAM, EVA, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM

MONDAY = date(2026, 11, 23)
FORM = {"rhythm": "fortnightly", "size": "2", "weekday": "1"}


def at(month: int, day: int, hour: int = 12, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


async def turned_on(chat: Chat, who: Profile, **values: str) -> None:
    """The first round is on Tuesday 1 December: the story begins on Monday 23 November."""
    await chat.says(who, "coffee settings")
    shown = "coffee-turn-on" if chat.may_press(who, "coffee-turn-on") else "coffee-change"
    await chat.presses(who, shown)
    await chat.fills(who, {**FORM, **values})


async def joined(chat: Chat, *people: Profile) -> None:
    for who in people:
        await chat.says(who, "start", place=CHANNEL)


async def counted_in(chat: Chat, *people: Profile) -> None:
    for who in people:
        await chat.says(who, "coffee on" if who.language is Language.EN else "koffie aan")


def rooms_of(chat: Chat, who: Profile) -> list[str]:
    """The coffees that somebody was brought together for, oldest first, by who is in them."""
    return [
        address
        for address, received in chat.postbox.messages.items()
        for one in received
        if "," in address
        and who.account.user in address.split(",")
        and one.key.startswith("coffee")
    ]


async def met_of(chat: Chat) -> list[tuple[int, str]]:
    """What is known of each group."""
    return sorted({(row["number"], row["met"]) for row in await chat.rows(coffee_seats)})


def coffee_of(chat: Chat, who: Profile) -> str:
    """The one card that somebody was brought together with, in a conversation of all."""
    [card] = [one for one in chat.rooms_of(who) if one.key.startswith("coffee")]
    return text_of(card.message)


# Taking part, and the settings.


async def test_nobody_is_in_before_their_own_yes(circle: Chat) -> None:
    await circle.says(PRIYA, "coffee")
    assert "There are no coffee rounds" in circle.last_to(PRIYA)
    await turned_on(circle, TOM)
    await circle.travels(to=at(12, 2))
    assert await circle.rows(coffee_takers) == []
    assert await circle.rows(coffee_seats) == []
    await circle.says(PRIYA, "coffee")
    assert "You don't take part" in circle.last_to(PRIYA)
    await circle.presses(PRIYA, "coffee-count-in")

    assert "You take part in the coffee rounds" in circle.last_to(PRIYA)
    assert circle.may_press(PRIYA, "coffee-stop")


async def test_whoever_would_like_to_can_say_so_before_there_are_rounds(community: Chat) -> None:
    await community.says(SANNE, "koffie")
    await community.presses(SANNE, "coffee-count-in")
    await community.says(SANNE, "koffie")
    assert "Zodra er koffierondes zijn, doe je mee." in community.last_to(SANNE)
    await turned_on(community, BRAM)
    await community.says(SANNE, "koffie")

    assert "Volgende ronde: dinsdag 1 december" in community.last_to(SANNE)


async def test_only_who_steers_decides_whether_there_are_rounds(circle: Chat) -> None:
    await circle.says(PRIYA, "coffee settings")
    assert not await _policy(circle)
    await circle.says(TOM, "coffee settings")
    await circle.presses(TOM, "coffee-turn-on")
    answer = await circle.fills(TOM, {**FORM, "weekday": "9", "size": "12"}, forged=True)
    assert answer.form
    assert [name for name, _ in answer.form.errors] == ["size", "weekday"]
    await circle.fills(TOM, {**FORM, "rhythm": "monthly", "weekday": "3"})

    policy = await _policy(circle)
    assert policy == Coffee(on=True, rhythm=Rhythm.MONTHLY, weekday=3, since=date(2026, 11, 23))
    assert "Next round: Thursday 3 December" in circle.last_to(TOM)


async def _policy(chat: Chat) -> Coffee | None:
    async with chat.stored() as kept:
        policy = await kept.here.coffee.policy()
    return policy if policy.on else None


async def test_the_channel_hears_of_it_when_who_steers_wants_that(circle: Chat) -> None:
    await turned_on(circle, TOM)
    assert not any("Coffee" in text for text in circle.in_channel())
    await circle.presses(TOM, "coffee-call")
    [call] = [text for text in circle.in_channel() if text.startswith("Coffee with somebody you")]
    await circle.presses(PRIYA, "coffee-count-in")

    assert [row["person"] for row in await circle.rows(coffee_takers)]
    assert [text for text in circle.in_channel() if text.startswith("Coffee with")] == [call]
    assert "You take part" in circle.last_to(PRIYA)


async def test_in_and_out_are_taken_back_by_saying_so(community: Chat) -> None:
    await turned_on(community, BRAM)
    await community.says(SANNE, "koffie aan")
    await community.says(SANNE, "toch niet")
    assert await community.rows(coffee_takers) == []
    await community.says(SANNE, "koffie aan")
    await community.says(SANNE, "koffie uit")
    await community.says(SANNE, "toch niet")

    assert len(await community.rows(coffee_takers)) == 1


async def test_a_sentence_about_coffee_leads_there(circle: Chat) -> None:
    await circle.says(PRIYA, "up for a coffee with a random member")
    before = circle.last_to(PRIYA)
    assert "coffee rounds" not in before
    await turned_on(circle, TOM)
    await circle.says(PRIYA, "up for a coffee with a random member")

    assert "You don't take part in the coffee rounds" in circle.last_to(PRIYA)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("cofee", "You take part"),
        ("kofie", "You take part"),
        ("cofee skip", "You're skipping"),
        ("koffie overslan", "You're skipping"),
        ("coffee off please", "You don't take part"),
    ],
)
async def test_each_word_is_understood_with_a_slip(circle: Chat, typed: str, says: str) -> None:
    await turned_on(circle, TOM)
    await counted_in(circle, PRIYA)
    await circle.says(PRIYA, typed)

    assert says in circle.last_to(PRIYA)


# A round.


async def test_a_round_from_heads_up_to_meeting(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await counted_in(circle, TOM, PRIYA)
    await circle.travels(to=at(11, 30))
    assert "On Tuesday 1 December there's a coffee round" in circle.last_to(PRIYA)
    await circle.travels(to=at(12, 1))
    [room] = rooms_of(circle, PRIYA)
    assert room == "priya,tom"
    intro = [one for one in circle.rooms_of(TOM) if one.key.startswith("coffee")]
    assert len(intro) == 1
    await circle.travels(to=at(12, 8))
    assert "Did you meet Priya for coffee?" in circle.last_to(TOM)
    assert "Did you meet Tom for coffee?" in circle.last_to(PRIYA)
    await circle.presses(PRIYA, "coffee-met-yes-button")

    assert circle.last_to(PRIYA) == "Good to hear."
    assert circle.last_to(TOM) == "Priya has answered that question for you as well."
    assert [met for _, met in await met_of(circle)] == [Met.YES]


async def test_the_card_says_who_and_why_with_two_questions(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await circle.says(AMARA, "profile")
    await circle.fills(AMARA, {"brings": "coaching", "learns": "assessment", "discipline": "ICT"})
    await counted_in(circle, PRIYA, AMARA)
    await circle.travels(to=at(12, 1))
    text = coffee_of(circle, AMARA)
    assert text.startswith(("Coffee: Amara and Priya", "Coffee: Priya and Amara"))
    assert "Amara wants to learn about assessment, and Priya brings that along." in text
    assert "Amara, ICT" in text
    assert text.count("• ") == 2


async def test_who_skips_hears_nothing_of_that_round(community: Chat) -> None:
    await turned_on(community, BRAM)
    await counted_in(community, BRAM, SANNE, ILSE)
    await community.travels(to=at(11, 30))
    await community.presses(ILSE, "coffee-skip")
    assert "Je slaat de volgende koffieronde over" in "".join(community.messages_to(ILSE)[-2:])
    await community.travels(to=at(12, 1))
    assert rooms_of(community, ILSE) == []
    assert rooms_of(community, SANNE) == ["bram,sanne"]
    await community.travels(to=at(12, 15))

    assert len(rooms_of(community, ILSE)) == 1


async def test_skipping_in_words_and_after_all_not(community: Chat) -> None:
    await turned_on(community, BRAM)
    await counted_in(community, SANNE, ILSE)
    await community.says(ILSE, "koffie sla over")
    await community.says(ILSE, "toch niet")
    await community.says(ILSE, "koffie overslaan")
    await community.presses(ILSE, "coffee-after-all")
    await community.travels(to=at(12, 1))

    assert rooms_of(community, ILSE) == ["ilse,sanne"]


async def test_an_old_skip_says_that_it_is_over(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await counted_in(circle, TOM, PRIYA)
    await circle.travels(to=at(12, 1))
    async with circle.stored() as kept:
        here = (await kept.here.coffee.groups())[0].community
    await circle.forges(PRIYA, SkipRound(community=here, day="2026-12-01"))

    assert "has already begun" in circle.last_to(PRIYA)


async def test_an_odd_number_makes_a_trio_that_is_told_so(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await counted_in(circle, TOM, PRIYA, AMARA)
    await circle.travels(to=at(12, 1))
    assert "There are three of you this time." in coffee_of(circle, AMARA)
    assert all(row["first"] for row in await circle.rows(coffee_takers))


async def test_alone_there_is_no_round_and_nobody_hears_a_thing(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await counted_in(circle, PRIYA)
    before = circle.messages_to(PRIYA)
    await circle.travels(to=at(12, 2))

    assert circle.messages_to(PRIYA) == before
    assert [row["groups"] for row in await circle.rows(coffee_rounds)] == [0]


async def test_who_was_told_of_a_round_that_is_none_hears_why(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await counted_in(circle, PRIYA, AMARA)
    await circle.travels(to=at(11, 30))
    await circle.says(AMARA, "coffee off")
    await circle.travels(to=at(12, 2))

    assert "There's no coffee round this time" in circle.last_to(PRIYA)
    assert rooms_of(circle, PRIYA) == []


async def test_who_was_told_hears_that_rounds_are_off_or_on_another_day(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await counted_in(circle, PRIYA, AMARA)
    await circle.travels(to=at(11, 30))
    await counted_in(circle, TOM)
    await circle.says(TOM, "coffee skip")
    await turned_on(circle, TOM, weekday="3")
    await circle.says(TOM, "coffee")
    assert "You're skipping the next coffee round" in circle.last_to(TOM)
    await circle.travels(to=at(12, 2))
    heard = [m for m in circle.messages_to(PRIYA) if "there's a coffee round" in m]
    assert [day in heard[-1] for day in ("Tuesday", "Thursday 3 December")] == [False, True]
    await circle.says(TOM, "coffee settings")
    await circle.presses(TOM, "coffee-turn-off")
    await circle.travels(to=at(12, 4))

    assert "there are no rounds for now" in circle.last_to(PRIYA)
    assert rooms_of(circle, PRIYA) == []


async def test_who_is_kept_apart_is_never_brought_together(community: Chat) -> None:
    """Two who may not meet, for either reason, and nobody else: told kindly, and first the next time."""
    await turned_on(community, BRAM, rhythm="weekly")
    await counted_in(community, SANNE, ILSE)
    await _apart(community, SANNE, ILSE, Ground.MANAGER)
    await community.travels(to=at(12, 1))
    for who in (SANNE, ILSE):
        assert "Dat ligt aan het aantal, niet aan jou." in community.last_to(who)
    assert rooms_of(community, SANNE) == []
    await counted_in(community, BRAM)
    await community.travels(to=at(12, 8))

    assert len(rooms_of(community, BRAM)) == 1
    assert sum(len(rooms_of(community, who)) for who in (SANNE, ILSE)) == 1


async def _apart(chat: Chat, one: Profile, other: Profile, ground: Ground) -> None:
    async with chat.stored() as kept:
        people = [await kept.member(who) for who in (one, other)]
        ids = [member.id for member in people]
        note = Apart(people[0].community, ids[0], ids[1], ground, "", ids[0])
        await kept.here.apart.keep(note)


async def test_a_mentor_pair_is_not_brought_together_as_well(community: Chat) -> None:
    await turned_on(community, BRAM)
    await counted_in(community, SANNE, ILSE)
    async with community.stored() as kept:
        sanne, ilse = [await kept.member(who) for who in (SANNE, ILSE)]
        new = Pair(PairId(0), sanne.community, sanne.id, ilse.id, "", PairStatus.ACTIVE, MONDAY)
        await kept.here.pairs.begin(new)
    await community.travels(to=at(12, 1))

    assert await community.rows(coffee_seats) == []


async def test_who_is_kept_apart_afterwards_is_not_asked_about_it(circle: Chat) -> None:
    await brought_together(circle, TOM, PRIYA, AMARA)
    await circle.says(TOM, "match apart @Priya @Amara", about=PRIYA)
    if circle.form:
        picked = {"one": (PRIYA.account,), "other": (AMARA.account,)}
        await circle.fills(TOM, {"ground": "blocked"}, picked=picked)
    async with circle.stored() as kept:
        assert len(await kept.here.apart.notes()) == 1
    await circle.travels(to=at(12, 12))

    assert not any("Did you meet" in m for m in circle.messages_to(PRIYA))


async def test_a_pause_and_a_blocked_chat_take_part_in_no_round(community: Chat) -> None:
    await joined(community, NOOR)
    await turned_on(community, BRAM)
    await counted_in(community, BRAM, SANNE, ILSE, NOOR)
    await community.says(NOOR, "pauze 3 weken")
    await community.travels(to=at(12, 1))

    assert rooms_of(community, NOOR) == []
    assert len(await community.rows(coffee_seats)) == 3


async def test_threes_where_the_community_wants_that(circle: Chat) -> None:
    await joined(circle, KOFI, LENA, EVA)
    await turned_on(circle, TOM, size="3")
    await counted_in(circle, TOM, PRIYA, AMARA, KOFI, LENA, EVA)
    await circle.travels(to=at(12, 1))
    seats = await circle.rows(coffee_seats)

    assert len(seats) == 6
    assert len({row["number"] for row in seats}) == 2
    assert not any(row["first"] for row in await circle.rows(coffee_takers))


async def test_a_quiet_period_moves_the_round_to_the_first_working_day_after(
    community: Chat,
) -> None:
    await turned_on(community, BRAM)
    await counted_in(community, SANNE, ILSE)
    await community.says(BRAM, "instellingen kalender")
    await community.fills(BRAM, {"quiet": "2026-11-30 - 2026-12-06 Toetsweek"})
    await community.says(SANNE, "koffie")
    assert "Volgende ronde: maandag 7 december" in community.last_to(SANNE)
    await community.travels(to=at(12, 4))
    assert rooms_of(community, SANNE) == []
    await community.travels(to=at(12, 7))

    assert rooms_of(community, SANNE) == ["ilse,sanne"]


async def test_where_no_room_can_be_opened_each_has_a_card(circle: Chat) -> None:
    circle.postbox.faults["priya,tom"] = RefusedError("no")
    await turned_on(circle, TOM)
    await counted_in(circle, TOM, PRIYA)
    await circle.travels(to=at(12, 1))

    assert "Coffee with Tom" in circle.last_to(PRIYA)
    assert "I don't know yet what you have in common" in circle.last_to(PRIYA)
    assert "Coffee with Priya" in circle.last_to(TOM)


# Afterwards.


async def brought_together(chat: Chat, who: Profile, *people: Profile) -> None:
    await turned_on(chat, who)
    await counted_in(chat, *people)
    await chat.travels(to=at(12, 1))


async def test_two_answers_at_once_are_one(circle: Chat) -> None:
    await brought_together(circle, TOM, TOM, PRIYA)
    await circle.travels(to=at(12, 8))
    async with circle.stored() as kept:
        [group] = await kept.here.coffee.groups()
    said = {TOM: "no", PRIYA: "yes"}
    for who in (PRIYA, TOM):
        await circle.forges(who, TellMet(community=group.community, group=group.id, said=said[who]))

    assert [met for _, met in await met_of(circle)] == [Met.YES]
    assert "I know by now whether you met" in circle.last_to(TOM)


async def test_not_yet_can_be_made_a_yes(community: Chat) -> None:
    await brought_together(community, BRAM, SANNE, ILSE)
    await community.travels(to=at(12, 8))
    await community.presses(SANNE, "coffee-met-not-yet-button")
    await community.presses(SANNE, "coffee-met-later-button")

    assert [met for _, met in await met_of(community)] == [Met.YES]


async def test_silence_ends_it(community: Chat) -> None:
    await brought_together(community, BRAM, SANNE, ILSE)
    await community.travels(to=at(12, 8))
    asked = [m for m in community.messages_to(SANNE) if "bij de koffie gesproken" in m]
    await community.says(SANNE, "koffie uit")
    await community.travels(days=30)

    assert len(asked) == 1
    after = [m for m in community.messages_to(SANNE) if "bij de koffie gesproken" in m]
    assert after == asked


async def test_who_meets_and_presses_nothing_is_not_left_out(circle: Chat) -> None:
    """Tom answers nothing for ten weeks; that he met, Priya says each time."""
    await brought_together(circle, TOM, TOM, PRIYA)
    for _ in range(5):
        await circle.travels(days=7)
        await circle.presses(PRIYA, "coffee-met-yes-button")
        await circle.travels(days=7)

    assert len(rooms_of(circle, TOM)) >= 5


async def test_only_who_was_there_can_say_whether_they_met(circle: Chat) -> None:
    await brought_together(circle, TOM, TOM, PRIYA)
    async with circle.stored() as kept:
        [group] = await kept.here.coffee.groups()
    for said in ("yes", "gone", "open", "whatever"):
        who = AMARA if said == "yes" else PRIYA
        await circle.forges(who, TellMet(community=group.community, group=group.id, said=said))

    assert [met for _, met in await met_of(circle)] == [Met.OPEN]


async def test_twice_in_a_row_nothing_is_asked_about(community: Chat) -> None:
    await joined(community, NOOR)
    await brought_together(community, BRAM, BRAM, SANNE, ILSE, NOOR)
    await community.travels(to=at(12, 8))
    await community.presses(SANNE, "coffee-met-no-button")
    assert "Dat kan gebeuren" in community.last_to(SANNE)
    await community.travels(to=at(12, 22))
    await community.presses(SANNE, "coffee-met-no-button")
    assert "Dat is twee keer op rij." in community.last_to(SANNE)
    await community.says(SANNE, "ja")

    async with community.stored() as kept:
        assert await kept.here.coffee.taker((await kept.person(SANNE)).id) is None


# Leaving.


async def test_who_loses_the_other_is_told_once(circle: Chat) -> None:
    await brought_together(circle, TOM, TOM, PRIYA)
    await circle.says(PRIYA, "pause 3 weeks")
    await circle.says(PRIYA, "leave")
    await circle.presses(PRIYA, "membership-leave-yes")
    await circle.travels(to=at(12, 12))

    told = [m for m in circle.messages_to(TOM) if "Priya can't make it" in m]
    assert len(told) == 1
    assert not any("Did you meet" in m for m in circle.messages_to(TOM))
    assert coffee_of(circle, TOM) == "This coffee isn't going ahead."
    assert [row["first"] for row in await circle.rows(coffee_takers)] == [True]


async def test_who_leaves_between_the_round_and_its_card_is_introduced_to_nobody(
    community: Chat,
) -> None:
    """Eva, in New York, is asleep at half past nine: the card waits, and Sanne leaves meanwhile."""
    await joined(community, EVA)
    await turned_on(community, BRAM)
    await counted_in(community, SANNE, EVA)
    await community.travels(to=at(12, 1, 10))
    assert community.rooms_of(EVA) == []
    await community.says(SANNE, "leave")
    await community.presses(SANNE, "membership-leave-yes")
    await community.travels(to=at(12, 3))

    assert "Sanne can't make it to your coffee" in community.last_to(EVA)
    assert not any("Sanne and Eva" in text_of(one.message) for one in community.rooms_of(EVA))
    assert not any("Coffee with Sanne" in m for m in community.messages_to(EVA))


async def test_of_three_two_still_meet(circle: Chat) -> None:
    await brought_together(circle, TOM, TOM, PRIYA, AMARA)
    await circle.says(AMARA, "pause 3 weeks")
    await circle.travels(to=at(12, 8))

    assert "Did you meet" in circle.last_to(TOM)


async def test_what_is_known_of_somebody_is_shown_and_erased(circle: Chat) -> None:
    await brought_together(circle, TOM, TOM, PRIYA)
    await circle.says(PRIYA, "privacy")
    shown = "".join(circle.messages_to(PRIYA)[-2:])
    assert "Coffee rounds: you've taken part since" in shown
    assert "Coffee conversations: one, kept for a year" in shown
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")

    for table in (coffee_seats, coffee_takers):
        assert len(await circle.rows(table)) == 1


async def test_my_kring_has_its_line(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await counted_in(circle, PRIYA)
    home = await circle.opens_home(PRIYA)
    assert "next round Tuesday 1 December" in text_of(home)


async def test_a_month_without_a_round_is_on_the_worklist(circle: Chat) -> None:
    await turned_on(circle, TOM)
    await counted_in(circle, PRIYA)
    for _ in range(6):
        await circle.travels(days=7)
        await circle.says(PRIYA, "coffee")
    await circle.says(TOM, "desk")

    assert "No coffee round for a month" in "".join(circle.messages_to(TOM)[-2:])


async def test_a_digest_has_bands_and_no_names(community: Chat) -> None:
    await brought_together(community, BRAM, BRAM, SANNE, ILSE)
    await community.travels(to=at(12, 11))
    await community.says(BRAM, "weekbericht nu")
    told = "".join(community.messages_to(BRAM)[-2:])

    assert "Koffierondes: één in de laatste" in told
    assert "leden die meededen: minder dan vijf" in told
