"""A role is wanted, allowed, shadowed, held until a day, handed over, looked for, and given up."""

from dataclasses import replace

import pytest

from bot.domain.membership import Answers, Role
from bot.features.roles import actions
from tests.chat import CHANNEL, Chat, text_of
from tests.people import AMARA, BRAM, KOFI, LENA, NOOR, PRIYA, TOM, profile

SOON = 0.01  # days, in which what changed together is told
FENNA = profile("fenna")


@pytest.fixture
async def group(circle: Chat) -> Chat:
    """Tom facilitates; Priya, Amara, Kofi and Lena are members."""
    for who in (KOFI, LENA):
        await circle.says(who, "start", place=CHANNEL)
    return circle


@pytest.fixture
async def groep(community: Chat) -> Chat:
    """Bram is facilitator; Sanne, Ilse, Noor en Fenna zijn lid."""
    for who in (NOOR, FENNA):
        await community.says(who, "start", place=CHANNEL)
    return community


async def holds(chat: Chat, who, *roles: str) -> None:  # type: ignore[no-untyped-def]
    """They hold these, by their own yes."""
    facilitator = TOM if who.language == "en" else BRAM
    for role in roles:
        await chat.says(facilitator, f"role give @{who.name} {role}", about=who)
    await chat.says(who, "role yes")


async def brings(chat: Chat, who, text: str) -> None:  # type: ignore[no-untyped-def]
    async with chat.stored() as stored:
        member = await stored.member(who)
        await stored.here.members.save(replace(member, answers=Answers(brings=text)))


async def roles_of(chat: Chat, who) -> frozenset[str]:  # type: ignore[no-untyped-def]
    async with chat.stored() as stored:
        return (await stored.member(who)).roles


# what a role is


async def test_a_role_says_what_it_is_what_it_takes_and_who_holds_it(group: Chat) -> None:
    await holds(group, KOFI, "connector")
    await group.says(AMARA, "role connector")

    said = group.last_to(AMARA)
    assert "brings people and disciplines together" in said
    assert "Time: about half an hour a week" in said
    assert "Now: Kofi" in said
    assert "[I'd like this] [Walk along]" in said


async def test_the_board_leads_to_every_role(groep: Chat) -> None:
    await groep.says(NOOR, "rollen")
    assert groep.last_to(NOOR).count("[Bekijk]") == 7
    await groep.presses(NOOR, "roles-more")
    assert "Zo begin je:" in groep.last_to(NOOR)


async def test_what_is_no_role_is_said_to_be_none(group: Chat) -> None:
    await group.says(AMARA, "role unicorn")
    assert "I don't know the role “unicorn” here" in group.last_to(AMARA)


# wanted, allowed


async def test_who_would_like_a_role_asks_and_who_steers_allows_it(group: Chat) -> None:
    await group.says(AMARA, "role take connector")
    assert "I'm putting it to those who guide this community" in group.last_to(AMARA)
    assert "Amara would like to be connector." in group.last_to(TOM)
    await group.says(AMARA, "role take connector")
    assert "with the facilitators already" in group.last_to(AMARA)
    await group.presses(TOM, "roles-wish-allow")

    assert "Tom says yes: you're now connector" in group.last_to(AMARA)
    assert Role.CONNECTOR in await roles_of(group, AMARA)


async def test_not_now_is_told_kindly_and_without_a_reason(groep: Chat) -> None:
    await groep.says(NOOR, "rol neem verbinder")
    await groep.presses(BRAM, "roles-wish-not-now")

    assert "past nu niet. Dat zegt niets over jou" in groep.last_to(NOOR)
    assert Role.CONNECTOR not in await roles_of(groep, NOOR)


async def test_two_facilitators_answer_one_wish(group: Chat) -> None:
    """The second finds it closed; nothing changes any more."""
    await holds(group, PRIYA, "facilitator")
    await group.says(AMARA, "role take innovator")
    refuse = actions.AllowRole(
        community=1, role="innovator", member=(await _id(group, AMARA)), yes=False
    )  # type: ignore[arg-type]
    await group.presses(TOM, "roles-wish-allow")
    await group.forges(PRIYA, refuse)

    assert "open any more" in group.last_to(PRIYA)
    assert Role.INNOVATOR in await roles_of(group, AMARA)


async def _id(chat: Chat, who) -> int:  # type: ignore[no-untyped-def]
    async with chat.stored() as stored:
        return (await stored.member(who)).id


async def test_only_who_steers_allows(group: Chat) -> None:
    await group.says(AMARA, "role take facilitator")
    mine = actions.AllowRole(
        community=1, role="facilitator", member=await _id(group, AMARA), yes=True
    )  # type: ignore[arg-type]
    await group.forges(AMARA, mine)

    assert Role.FACILITATOR not in await roles_of(group, AMARA)


async def test_a_wish_without_an_answer_is_not_forgotten(group: Chat) -> None:
    await group.says(AMARA, "role take connector")
    await group.says(TOM, "worklist")
    assert "Would like a role\nconnector → Amara" in group.last_to(TOM)
    await group.travels(days=16)

    assert "no answer yet to your wish to be connector" in "".join(group.messages_to(AMARA))


async def test_experts_and_mentors_begin_by_saying_what_they_offer(groep: Chat) -> None:
    await groep.says(NOOR, "rol neem expert")
    await groep.presses(NOOR, "roles-begins-expert")
    assert groep.form


# until when


async def test_a_role_is_given_until_a_day_and_asked_a_month_before(group: Chat) -> None:
    await group.says(TOM, "role give @Kofi connector until 1 March", about=KOFI)
    await group.travels(days=SOON)
    assert "(until Monday 1 March 2027)" in group.last_to(KOFI)
    await group.presses(KOFI, "roles-yes")
    await group.says(TOM, "roles")
    assert "Kofi (until Monday 1 March 2027)" in group.last_to(TOM)
    await group.travels(days=77)
    asked = [text for text in group.messages_to(KOFI) if "runs until" in text]
    assert len(asked) == 1
    await group.presses(KOFI, "roles-go-on", day="Monday 7 June")

    assert "you stay connector until Monday 7 June" in group.last_to(KOFI)


async def test_a_term_that_nobody_answers_for_comes_to_the_worklist(groep: Chat) -> None:
    await groep.says(BRAM, "rol geef @Noor verbinder tot 1 februari", about=NOOR)
    await groep.says(NOOR, "rol ja")
    await groep.travels(days=80)
    await groep.says(BRAM, "werklijst")

    assert "Termijn van een rol is voorbij\nverbinder → Noor" in groep.last_to(BRAM)
    assert Role.CONNECTOR in await roles_of(groep, NOOR)


async def test_an_end_that_is_no_day_is_not_guessed(group: Chat) -> None:
    await group.says(TOM, "role give @Kofi connector until whenever", about=KOFI)
    assert "I don't understand that end date" in group.last_to(TOM)


async def test_a_holder_sets_an_end_of_their_own(groep: Chat) -> None:
    await holds(groep, NOOR, "verbinder")
    await groep.says(NOOR, "rol termijn verbinder tot de zomer")

    assert "Noor is verbinder tot donderdag 1 juli 2027" in groep.last_to(NOOR)


# handed over, given up


async def test_a_role_is_handed_over_and_kept_until_the_yes(group: Chat) -> None:
    await holds(group, KOFI, "connector")
    await group.says(KOFI, "role hand over @Lena connector", about=LENA)
    await group.travels(days=SOON)
    assert Role.CONNECTOR in await roles_of(group, KOFI)
    await group.presses(LENA, "roles-yes")

    assert Role.CONNECTOR not in await roles_of(group, KOFI)
    assert Role.CONNECTOR in await roles_of(group, LENA)
    assert "Lena said yes and is now connector, in your place" in group.last_to(KOFI)


async def test_a_handing_over_that_is_refused_leaves_everything(groep: Chat) -> None:
    await holds(groep, NOOR, "verbinder")
    await groep.says(NOOR, "rol verbinder")
    await groep.presses(NOOR, "roles-hand-over")
    await groep.fills(NOOR, {}, {"people": (FENNA.account,)})
    await groep.travels(days=SOON)
    await groep.presses(FENNA, "roles-no")

    assert "Fenna zei nee tegen de rol verbinder" in "".join(groep.messages_to(NOOR))
    assert Role.CONNECTOR in await roles_of(groep, NOOR)


async def test_nobody_takes_ones_own_place(group: Chat) -> None:
    await holds(group, KOFI, "connector")
    await group.says(KOFI, "role connector")
    await group.presses(KOFI, "roles-hand-over")
    await group.fills(KOFI, {}, {"people": (KOFI.account,)})

    assert group.form
    assert dict(group.form.errors)["people"] == "That's you. Choose somebody else."


async def test_who_stops_says_so_and_who_steers_hears_it(group: Chat) -> None:
    await holds(group, KOFI, "connector", "innovator")
    await group.says(KOFI, "role stop connector")

    assert await roles_of(group, KOFI) == {Role.INNOVATOR}
    assert "Kofi is stopping as connector" in group.last_to(TOM)


async def test_the_last_facilitator_does_not_stop(groep: Chat) -> None:
    await groep.says(BRAM, "rol stop facilitator")
    assert "Dit is de laatste facilitator" in groep.last_to(BRAM)


# walking along


async def test_somebody_walks_along_and_takes_it(group: Chat) -> None:
    await holds(group, KOFI, "connector")
    await group.says(LENA, "role shadow connector")
    assert "I'm asking Kofi" in group.last_to(LENA)
    assert "Lena would like to walk along with you" in group.last_to(KOFI)
    await group.presses(KOFI, "roles-shadow-fine")
    assert "you walk along with Kofi for two weeks" in group.last_to(LENA)
    await group.travels(days=15)
    assert "Would you like to be connector?" in group.last_to(LENA)
    await group.presses(LENA, "roles-wish")
    await group.presses(TOM, "roles-wish-allow")

    assert Role.CONNECTOR in await roles_of(group, LENA)


async def test_walking_along_that_does_not_suit_is_told_kindly(groep: Chat) -> None:
    await holds(groep, NOOR, "verbinder")
    await groep.says(FENNA, "rol meelopen verbinder")
    await groep.presses(NOOR, "roles-shadow-refuse")

    assert "Meelopen met Noor lukt nu niet" in groep.last_to(FENNA)


# looked for


async def test_the_board_asks_one_at_a_time_and_takes_a_no_without_a_word(group: Chat) -> None:
    await group.travels(days=20)
    await brings(group, KOFI, "networking, collaboration")
    await brings(group, LENA, "networking")
    await group.says(TOM, "role find connector")
    assert "I'm asking members it would suit, one by one" in group.last_to(TOM)
    await group.travels(days=1)
    assert "is looking for somebody as connector" in group.last_to(KOFI)
    assert "connector" not in group.last_to(LENA)
    said_to_tom = len(group.messages_to(TOM))
    await group.presses(KOFI, "roles-no")
    await group.travels(days=1)

    assert len(group.messages_to(TOM)) == said_to_tom
    assert "is looking for somebody as connector" in group.last_to(LENA)
    await group.presses(LENA, "roles-yes")
    assert "Lena said yes and is now connector" in group.last_to(TOM)


async def test_when_nobody_says_yes_whoever_looked_hears_that_and_no_names(groep: Chat) -> None:
    await groep.travels(days=20)
    await brings(groep, NOOR, "netwerken")
    await groep.says(BRAM, "rol zoek verbinder")
    await groep.travels(days=12)

    assert "niemand zei ja" in "".join(groep.messages_to(BRAM))
    assert "deze vraag staat niet meer open" in groep.last_to(NOOR).lower()


async def test_nobody_is_named_who_said_nothing_that_fits(group: Chat) -> None:
    await group.travels(days=20)
    await group.says(TOM, "role find connector")
    assert "Nobody told anything about themselves that fits this" in group.last_to(TOM)


async def test_a_role_is_rotated(group: Chat) -> None:
    await holds(group, KOFI, "connector")
    await group.travels(days=20)
    await brings(group, LENA, "networking")
    await group.says(KOFI, "role rotate connector")
    await group.travels(days=1)
    await group.presses(LENA, "roles-yes")

    assert Role.CONNECTOR not in await roles_of(group, KOFI)
    assert Role.CONNECTOR in await roles_of(group, LENA)


async def test_a_role_that_nobody_holds_for_a_month_comes_with_who_could(group: Chat) -> None:
    await group.travels(days=20)
    await brings(group, LENA, "networking")
    await group.travels(days=21)
    await group.says(TOM, "worklist")

    assert "connector → Lena" in group.last_to(TOM).partition("Nobody for a month; who could")[2]


# shared


async def test_who_has_three_roles_hears_how_to_share_and_who_steers_sees_it(group: Chat) -> None:
    await holds(group, KOFI, "connector", "innovator", "evaluator")
    told = "".join(group.messages_to(KOFI))
    assert "You now have several: connector, innovator, evaluator" in told
    await group.says(TOM, "worklist")

    assert "Carries many roles, or much of one\nKofi" in group.last_to(TOM)


# the community's own


async def test_a_role_of_the_communitys_own(group: Chat) -> None:
    await group.says(TOM, "roles")
    await group.presses(TOM, "roles-new")
    await group.fills(TOM, {"name": "Archivist", "does": "keeps what we made", "hours": "an hour"})
    assert "This is how the role is on the board now: Archivist" in group.last_to(TOM)
    await group.says(TOM, "role give @Kofi archivist", about=KOFI)
    await group.travels(days=SOON)
    assert "Archivist – keeps what we made (an hour)" in group.last_to(KOFI)
    await group.presses(KOFI, "roles-yes")
    await group.says(AMARA, "roles")
    assert "Archivist – keeps what we made\nKofi" in group.last_to(AMARA)
    await group.says(TOM, "role archivist")
    await group.presses(TOM, "roles-remove")

    assert await roles_of(group, KOFI) == frozenset()


async def test_a_name_that_is_taken_is_refused_and_nothing_is_lost(groep: Chat) -> None:
    await groep.says(BRAM, "rol nieuw")
    await groep.fills(BRAM, {"name": "Mentor", "does": "iets"})

    assert groep.form
    assert dict(groep.form.errors)["name"] == "Zo heet al een rol. Kies een andere naam."


async def test_what_a_role_is_here_in_ones_own_words(group: Chat) -> None:
    """Three thousand characters of markup come out as what they are: text, and not all of it."""
    markup = "<!channel> *bold* <https://evil.example|click> " * 70
    await group.says(TOM, "role edit connector")
    await group.fills(TOM, {"does": markup[:300], "hours": "", "start": "", "used": "yes"})
    await group.says(AMARA, "role connector")

    said = group.last_to(AMARA)
    assert "<!channel> *bold*" in said
    assert "Time: about half an hour a week" in said


async def test_a_role_that_the_community_does_not_have(groep: Chat) -> None:
    await groep.says(BRAM, "rol wijzig innovator")
    await groep.fills(BRAM, {"does": "x", "hours": "", "start": "", "used": "no"})
    await groep.says(NOOR, "rollen")

    assert "innovator" not in groep.last_to(NOOR)


async def test_only_who_steers_edits(group: Chat) -> None:
    await group.forges(AMARA, actions.EditRole(community=1, role="connector"))  # type: ignore[arg-type]
    assert group.form is None


# gone


async def test_who_leaves_hands_back_a_role_and_finds_it_again_if_they_return(group: Chat) -> None:
    await group.says(TOM, "role give @Kofi connector until 1 March", about=KOFI)
    await group.says(KOFI, "role yes")
    await group.says(KOFI, "stop")
    await group.presses(KOFI, "membership-leave-yes")
    heard = len(group.messages_to(KOFI))
    await group.travels(days=80)
    assert len(group.messages_to(KOFI)) == heard
    await group.says(TOM, "role connector")
    assert "Now: nobody yet" in group.last_to(TOM)
    await group.says(KOFI, "start", place=CHANNEL)
    await group.says(TOM, "role connector")
    assert "Now: Kofi (until Monday 1 March" in group.last_to(TOM)


async def test_what_is_kept_of_somebody_is_shown_to_them(group: Chat) -> None:
    await group.says(TOM, "role give @Kofi connector until 1 March", about=KOFI)
    await group.says(KOFI, "role yes")
    await group.says(KOFI, "privacy")

    assert "connector since Monday 23 November (until Monday 1 March 2027)" in text_of(
        group.seen_by(KOFI)[-1].message
    )


async def test_who_does_most_of_a_role_hears_it_once_in_twelve_weeks(group: Chat) -> None:
    """And nobody but they and who steers sees how much: the other sees nothing of it."""
    await holds(group, KOFI, "connector")
    await holds(group, LENA, "connector")
    async with group.stored() as stored:
        today = group.clock.now().date()
        for who, times in ((KOFI, 9), (LENA, 3)):
            person = (await stored.member(who)).id
            for _ in range(times):
                await stored.here.roles.did(person, Role.CONNECTOR, today)
    await group.says(KOFI, "my kring")
    assert "connector (did something 9 times in four weeks)" in group.last_to(KOFI)
    await group.travels(days=8)
    told = [text for text in group.messages_to(KOFI) if "a large part of what is done" in text]
    assert len(told) == 1
    assert not [text for text in group.messages_to(LENA) if "a large part" in text]
    await group.says(TOM, "worklist")
    assert "Carries many roles, or much of one\nKofi" in group.last_to(TOM)
    await group.travels(days=28)

    assert [text for text in group.messages_to(KOFI) if "a large part" in text] == told


async def test_an_answer_counts_for_an_expert_and_a_talk_for_a_mentor(circle: Chat) -> None:
    await circle.says(AMARA, "expert offer")
    await circle.fills(AMARA, {"topics": "rubrics", "monthly": "3", "every": "never"})
    await circle.says(PRIYA, "ask who knows about rubrics?")
    await circle.presses(PRIYA, "ask-put")
    await circle.presses(AMARA, "ask-answer")
    await circle.fills(AMARA, {"answer": "Four rows are enough."})
    await circle.says(AMARA, "privacy")

    assert "Done in your roles, last four weeks: expert: 1" in circle.last_to(AMARA)


# in one's own words


async def test_a_wish_for_a_role_in_ones_own_words_leads_to_its_card(group: Chat) -> None:
    await group.says(AMARA, "I'd like to become a connector")
    assert "brings people and disciplines together" in group.last_to(AMARA)
    await group.presses(AMARA, "roles-wish")
    assert "Amara would like to be connector." in group.last_to(TOM)


async def test_a_role_is_handed_over_in_ones_own_words_after_one_press(groep: Chat) -> None:
    await holds(groep, NOOR, "verbinder")
    await groep.says(NOOR, "ik draag mijn rol over aan Fenna")
    assert "Zal ik Fenna vragen om je rol over te nemen: verbinder?" in groep.last_to(NOOR)
    await groep.presses(NOOR, "roles-hands-to-yes")
    await groep.travels(days=SOON)
    await groep.presses(FENNA, "roles-yes")

    assert Role.CONNECTOR in await roles_of(groep, FENNA)


async def test_giving_up_a_role_in_ones_own_words_shows_the_ways_out(group: Chat) -> None:
    await holds(group, KOFI, "connector", "innovator")
    await group.says(KOFI, "I'm stepping down as connector")
    assert "These are your roles." in group.last_to(KOFI)
    await group.presses(KOFI, "roles-more")

    assert "[Hand over] [I'm stopping]" in group.last_to(KOFI)
