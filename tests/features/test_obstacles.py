"""Obstacles, as conversations: reported, given an owner, to the organisation, solved; and who may know."""

from datetime import date, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.obstacles import Counts
from bot.domain.people import Language, Profile
from bot.features.obstacles import actions
from bot.features.obstacles.about import topics
from bot.frame.cards import plain
from bot.frame.context import AnyContext
from bot.frame.effects import Answer
from storage.checkins import check_ins
from storage.frame.housekeeping import sweep
from storage.obstacles import obstacle_days, obstacles
from tests.chat import CHANNEL, Chat
from tests.features.matched import join, paired
from tests.people import AMARA, BRAM, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM

HERE = CommunityId(1)

HOURS = "My manager gives me no hours"
UREN = "Mijn leidinggevende geeft me geen uren"
STEERING = {"known_to": "steering", "solved_by": "unknown"}
NAMED = {"known_to": "named", "solved_by": "us"}
NAMELESS = {"known_to": "nameless", "solved_by": "organisation"}


async def reports(chat: Chat, who: Profile, text: str = HOURS, **more: str) -> None:
    await chat.says(who, "obstacle")
    await chat.fills(who, {"text": text, **STEERING, **more})


async def looks(chat: Chat, who: Profile, number: int = 1) -> None:
    await chat.forges(who, actions.ShowObstacle(community=HERE, obstacle=number))


async def gives(chat: Chat, who: Profile, to: Profile, number: int = 1) -> Answer:
    await looks(chat, who, number)
    await chat.presses(who, "obstacles-give")
    return await chat.fills(who, {}, picked={"people": (to.account,)})


async def closes(
    chat: Chat, who: Profile, outcome: str, how: str = "solved", number: int = 1
) -> None:
    await looks(chat, who, number)
    await chat.presses(who, "obstacles-close")
    await chat.fills(who, {"how": how, "outcome": outcome})


def heard(chat: Chat, who: Profile, words: str) -> list[str]:
    return [text for text in chat.messages_to(who) if words in text]


async def counts(chat: Chat) -> Counts:
    async with chat.stored() as kept:
        return await kept.here.obstacles.counts(date(2026, 1, 1))


# From somebody who reports it until it is solved.


async def test_reported_taken_and_solved_with_thanks(circle: Chat) -> None:
    await reports(circle, PRIYA, wish="Two hours a week")
    assert "with the facilitators and leaders. Nobody else sees it" in circle.last_to(PRIYA)
    assert not heard(circle, TOM, "waiting for somebody")
    await circle.travels(days=1)
    assert "One obstacle is waiting for somebody to take it up" in circle.last_to(TOM)
    assert HOURS not in circle.last_to(TOM)
    await circle.presses(TOM, "worklist-obstacles-press")
    assert f"{HOURS} [Look]" in circle.last_to(TOM)
    assert "from Priya" in circle.last_to(TOM)
    await circle.presses(TOM, "obstacles-show")
    assert "What would help: Two hours a week" in circle.last_to(TOM)
    await circle.presses(TOM, "obstacles-take")
    await circle.travels(days=1)
    (told,) = heard(circle, PRIYA, "How your obstacles stand")
    assert "Tom is working on it" in told
    await closes(circle, TOM, "There are two hours in the timetable.")
    await circle.travels(days=1)
    assert "Solved: There are two hours in the timetable." in circle.last_to(PRIYA)
    assert "With thanks to Tom" in circle.last_to(PRIYA)
    await circle.travels(days=7)
    assert len(heard(circle, PRIYA, "How your obstacles stand")) == 2
    await circle.presses(PRIYA, "obstacles-thank")

    assert circle.form or "Tom" in circle.last_to(PRIYA)
    assert await counts(circle) == Counts(reported=1, solved=1)


async def test_wat_er_op_een_dag_verandert_staat_in_een_bericht(community: Chat) -> None:
    await community.says(SANNE, "obstakel " + UREN)
    await community.fills(SANNE, {"text": UREN, **STEERING})
    await community.says(SANNE, "belemmering het lokaal is te klein")
    await community.fills(SANNE, {"text": "Het lokaal is te klein", **STEERING})
    for number in (1, 2):
        await looks(community, BRAM, number)
        await community.presses(BRAM, "Ik pak het op")
    await closes(community, BRAM, "We mogen in B2.")
    assert not heard(community, SANNE, "Hoe het met je obstakels staat")
    await community.travels(days=1)

    (told,) = heard(community, SANNE, "Hoe het met je obstakels staat")
    assert "Bram is ermee bezig" in told
    assert "Opgelost: We mogen in B2." in told


async def test_van_check_in_naar_trekker_tot_opgelost(community: Chat) -> None:
    await join(community, NOOR)
    await paired(community, NOOR, SANNE)
    await leads(community, BRAM, ILSE, "trekker")
    await community.travels(days=15)
    await community.presses(NOOR, "checkin-do")
    ticked = {"met": "yes", "progress": "6", "blocker": UREN, "share": ("facilitator",)}
    await community.fills(NOOR, ticked)
    assert UREN in community.last_to(BRAM)
    await community.travels(days=1)
    assert not heard(community, BRAM, "wacht op iemand")  # the check-in told them
    await community.says(BRAM, "werklijst")
    assert "Eén obstakel heeft niemand die het oppakt" in community.last_to(BRAM)
    await community.says(NOOR, "obstakels")
    assert UREN in community.last_to(NOOR)
    await community.says(SANNE, "obstakels")
    assert UREN not in community.last_to(SANNE)
    await community.says(BRAM, "obstakels")
    await community.presses(BRAM, "Bekijk")
    await community.presses(BRAM, "Voor de organisatie")
    await community.travels(days=1)
    assert "ligt bij de organisatie" in community.last_to(NOOR)
    assert "Eén obstakel wacht" in "".join(community.messages_to(ILSE)[-2:])
    await community.says(ILSE, "obstakels")
    assert "Voor de organisatie" in community.last_to(ILSE)
    await community.presses(ILSE, "Bekijk")
    await community.presses(ILSE, "Ik pak het op")
    await closes(community, ILSE, "Twee uur in het rooster.")
    await community.travels(days=1)

    assert "Opgelost: Twee uur in het rooster." in community.last_to(NOOR)
    assert "Met dank aan Ilse" in community.last_to(NOOR)
    assert await counts(community) == Counts(reported=1, organisation=1, solved=1)


async def leads(chat: Chat, by: Profile, who: Profile, role: str = "leader") -> None:
    give, yes = ("rol geef", "rol ja") if role == "trekker" else ("role give", "role yes")
    await chat.says(by, f"{give} @{who.name} {role}", about=who, place=CHANNEL)
    await chat.says(who, yes)


async def test_een_trekker_ziet_eerst_wat_voor_de_organisatie_is(community: Chat) -> None:
    await leads(community, BRAM, ILSE, "trekker")
    for number, text in enumerate((UREN, "Het lokaal is te klein"), start=1):
        await community.says(SANNE, "obstakel")
        await community.fills(SANNE, {"text": text, **STEERING})
        if number == 2:
            await looks(community, BRAM, 2)
            await community.presses(BRAM, "Voor de organisatie")
    await community.says(ILSE, "obstakels")
    seen = community.last_to(ILSE)

    assert seen.index("Voor de organisatie") < seen.index("Het lokaal") < seen.index(UREN)
    await community.says(ILSE, "werklijst")
    assert "Eén obstakel moet de organisatie oplossen" in community.last_to(ILSE)
    await community.says(BRAM, "werklijst")
    assert "moet de organisatie oplossen" not in community.last_to(BRAM)


async def test_what_cannot_be_solved_is_told_with_why(circle: Chat) -> None:
    await reports(circle, PRIYA)
    await looks(circle, TOM)
    await circle.presses(TOM, "obstacles-close")
    refused = await circle.fills(TOM, {"how": "impossible", "outcome": " "}, forged=True)
    assert refused.form and [name for name, _ in refused.form.errors] == ["outcome"]
    await circle.fills(TOM, {"how": "impossible", "outcome": "The timetable is fixed."})
    await circle.travels(days=1)

    assert "It can't be solved: The timetable is fixed." in circle.last_to(PRIYA)
    assert await counts(circle) == Counts(reported=1, impossible=1)
    await circle.says(TOM, "obstacles")
    assert "There are no obstacles that you may see" in circle.last_to(TOM)


# What is there already.


async def test_what_the_library_has_is_shown_first_and_may_be_enough(circle: Chat) -> None:
    await circle.says(AMARA, "resource add")
    page = "https://www.example.org/hours"
    kept = {"title": "How to ask your manager for hours", "address": page, "topics": "manager"}
    await circle.fills(AMARA, kept)
    await reports(circle, PRIYA)
    assert "Maybe this already helps?" in circle.last_to(PRIYA)
    assert "How to ask your manager for hours" in circle.last_to(PRIYA)
    await circle.says(TOM, "obstacles")
    assert HOURS not in circle.last_to(TOM)
    await circle.presses(PRIYA, "obstacles-helps")

    assert "kept nothing" in circle.last_to(PRIYA)
    assert await circle.rows(obstacles) == []
    assert await counts(circle) == Counts(helped=1)
    await circle.travels(days=1)
    assert not heard(circle, TOM, "waiting for somebody")


async def test_of_toch_gemeld(community: Chat) -> None:
    await community.says(ILSE, "bron toevoegen")
    await community.fills(ILSE, {"title": "Uren vragen", "text": "Vraag je leidinggevende."})
    await community.says(SANNE, "obstakel")
    await community.fills(SANNE, {"text": UREN, **STEERING})
    await community.says(SANNE, "nee")  # that does not help

    assert "Het ligt bij de facilitators en trekkers" in community.last_to(SANNE)
    await community.says(BRAM, "obstakels")
    assert UREN in community.last_to(BRAM)


async def test_an_expert_is_shown_first_but_nobody_who_is_kept_apart(circle: Chat) -> None:
    await circle.says(AMARA, "expert offer")
    await circle.fills(AMARA, {"topics": "timetables and hours", "monthly": "3"})
    await reports(circle, PRIYA, "No timetable has room for it")
    assert "Amara" in circle.last_to(PRIYA)
    assert "timetables and hours" in circle.last_to(PRIYA)
    await circle.travels(days=8)
    assert await circle.rows(obstacles) == []  # neither was said: it is forgotten
    await circle.says(PRIYA, "not with @Amara", about=AMARA)
    await reports(circle, PRIYA, "No timetable has room for it")

    assert "Nobody else sees it" in circle.last_to(PRIYA)


# Who takes care of it.


async def test_it_is_given_only_after_a_yes(circle: Chat) -> None:
    await reports(circle, PRIYA, **NAMED)
    await gives(circle, TOM, AMARA)
    assert "It's theirs only after a yes" in circle.last_to(TOM)
    assert "Tom asks you to take care of this obstacle" in circle.last_to(AMARA)
    assert "from Priya" in circle.last_to(AMARA)
    await circle.says(AMARA, "my kring")
    assert "Obstacle for you?" in circle.last_to(AMARA)
    await circle.presses(AMARA, "obstacles-no")
    await circle.travels(days=1)
    assert "One obstacle is waiting" in circle.last_to(TOM)
    assert not heard(circle, PRIYA, "How your obstacles stand")  # nothing changed for her
    await gives(circle, TOM, AMARA)
    await circle.says(AMARA, "yes")
    await circle.travels(days=1)
    assert "Amara is working on it" in circle.last_to(PRIYA)
    await closes(circle, AMARA, "We share a room.")
    await circle.travels(days=1)

    assert "With thanks to Amara" in circle.last_to(PRIYA)


async def test_zonder_naam_krijgt_wie_het_oppakt_geen_naam(community: Chat) -> None:
    await community.says(SANNE, "obstakel")
    await community.fills(SANNE, {"text": UREN, **NAMELESS})
    assert "zonder jouw naam" in community.last_to(SANNE)
    await gives(community, BRAM, ILSE)
    assert UREN in community.last_to(ILSE)
    assert "Sanne" not in community.last_to(ILSE)
    await community.presses(ILSE, "Ja, dat doe ik")
    await community.says(ILSE, "obstakels")

    assert "Sanne" not in community.last_to(ILSE)
    assert "Ilse is ermee bezig" in community.last_to(ILSE)


async def test_who_does_not_answer_keeps_nothing_waiting(circle: Chat) -> None:
    await reports(circle, PRIYA, **NAMED)
    await gives(circle, TOM, AMARA)
    await circle.says(TOM, "worklist")
    assert "nobody to take care" not in circle.last_to(TOM)
    await circle.travels(days=9)
    await circle.says(TOM, "worklist")
    assert "One obstacle has nobody to take care of it" in circle.last_to(TOM)
    await circle.forges(AMARA, actions.AnswerObstacle(community=HERE, obstacle=1, yes=True))

    assert "changed in the meantime" in circle.last_to(AMARA)


async def test_what_only_who_steers_may_know_is_given_to_nobody_else(circle: Chat) -> None:
    await reports(circle, PRIYA)
    refused = await gives(circle, TOM, AMARA)
    assert refused.form
    assert "Only facilitators and leaders may know this" in str(refused.form.errors)

    assert not heard(circle, AMARA, HOURS)


async def test_nobody_is_given_what_is_of_somebody_kept_apart_from_them(circle: Chat) -> None:
    await circle.says(PRIYA, "not with @Amara", about=AMARA)
    await reports(circle, PRIYA, **NAMED)
    refused = await gives(circle, TOM, AMARA)
    assert refused.form and "can't take up this one" in str(refused.form.errors)
    await circle.says(AMARA, "obstacles")
    assert HOURS in circle.last_to(AMARA)
    assert "Priya" not in circle.last_to(AMARA)
    await join(circle, KOFI)
    await gives(circle, TOM, KOFI)
    await circle.presses(KOFI, "obstacles-yes")
    await circle.says(KOFI, "not with @Priya", about=PRIYA)

    (row,) = await circle.rows(obstacles)
    assert row["owner"] is None


async def test_wie_stuurt_en_apart_staat_ziet_het_niet(community: Chat) -> None:
    await leads(community, BRAM, ILSE, "trekker")
    await community.says(SANNE, "niet met @Ilse", about=ILSE)
    await community.says(SANNE, "obstakel")
    await community.fills(SANNE, {"text": UREN, **STEERING})
    await community.says(ILSE, "obstakels")
    assert UREN not in community.last_to(ILSE)
    await community.forges(ILSE, actions.TakeObstacle(community=HERE, obstacle=1))
    assert "intussen veranderd" in community.last_to(ILSE)
    await community.says(SANNE, "niet met @Bram", about=BRAM)
    await community.says(SANNE, "obstakel")
    refused = await community.fills(SANNE, {"text": "Iets anders", **STEERING})

    assert refused.form and "geen facilitator of trekker" in str(refused.form.errors)


async def test_a_mentor_who_facilitates_does_not_see_what_holds_their_mentee_back(
    circle: Chat,
) -> None:
    await join(circle, KOFI)
    await paired(circle, KOFI, TOM)
    await leads(circle, TOM, AMARA)
    await circle.travels(days=15)
    await circle.presses(KOFI, "checkin-do")
    ticked = {"met": "yes", "blocker": "Tom is never around", "share": ("facilitator",)}
    await circle.fills(KOFI, ticked)
    await circle.says(TOM, "obstacles")
    assert "never around" not in circle.last_to(TOM)
    await circle.says(AMARA, "obstacles")

    assert "Tom is never around" in circle.last_to(AMARA)


async def test_it_is_handed_back(circle: Chat) -> None:
    await reports(circle, PRIYA, **NAMED)
    await gives(circle, TOM, AMARA)
    await circle.presses(AMARA, "obstacles-yes")
    await circle.travels(days=1)
    await looks(circle, AMARA)
    await circle.presses(AMARA, "obstacles-hand-back")
    await circle.travels(days=1)

    assert "waiting for somebody to take it up" in circle.last_to(PRIYA)
    assert "One obstacle is waiting" in circle.last_to(TOM)


async def test_wie_het_oppakte_hoort_wat_een_ander_ermee_doet(community: Chat) -> None:
    for text in (UREN, "Het lokaal is te klein", "Te veel mail"):
        await community.says(SANNE, "obstakel")
        await community.fills(SANNE, {"text": text, **NAMED})
    for number in (1, 2, 3):
        await gives(community, BRAM, ILSE, number)
        await looks(community, ILSE, number)  # she is written to once a day
        await community.presses(ILSE, "Ja, dat doe ik")
    await looks(community, BRAM, 1)
    await community.presses(BRAM, "Ik pak het op")
    assert "Bram neemt dit obstakel van je over" in community.last_to(ILSE)
    await looks(community, BRAM, 2)
    await community.presses(BRAM, "Voor de organisatie")
    assert "op de lijst van de trekker gezet" in community.last_to(ILSE)
    await closes(community, BRAM, "Er komt een mailvrije dag.", number=3)

    assert "Bram heeft dit obstakel, dat jij had opgepakt, afgesloten" in community.last_to(ILSE)
    await community.travels(days=1)
    assert "Met dank aan Ilse" in community.last_to(SANNE)


async def test_what_is_reported_each_morning_puts_nothing_off(circle: Chat) -> None:
    for n in range(2):
        await reports(circle, PRIYA, f"Number {n}")
        await circle.travels(to=circle.clock.now().replace(hour=7) + timedelta(days=1))

    assert heard(circle, TOM, "2 obstacles are waiting for somebody")


@pytest.mark.parametrize("way", ["leaves", "erased"])
async def test_who_took_care_and_goes_hands_it_back(circle: Chat, way: str) -> None:
    await reports(circle, PRIYA, **NAMED)
    await gives(circle, TOM, AMARA)
    await circle.presses(AMARA, "obstacles-yes")
    await circle.travels(days=1)
    if way == "leaves":
        await circle.leaves(AMARA)
        await circle.travels(days=2)
    else:
        await erases(circle, AMARA)
    await circle.says(TOM, "worklist")

    assert "One obstacle has nobody to take care of it" in circle.last_to(TOM)
    (row,) = await circle.rows(obstacles)
    assert (row["owner"], row["asked"]) == (None, None)


async def erases(chat: Chat, who: Profile) -> None:
    await chat.says(who, "erase" if who.language is Language.EN else "wis")
    await chat.presses(who, "erase-yes")


async def test_wie_gevraagd_is_en_pauzeert_hoeft_niet_te_antwoorden(community: Chat) -> None:
    await community.says(SANNE, "obstakel")
    await community.fills(SANNE, {"text": UREN, **NAMED})
    await gives(community, BRAM, ILSE)
    await community.says(ILSE, "pauze tot 1 januari")
    await community.travels(days=1)
    assert "Eén obstakel wacht" in community.last_to(BRAM)
    refused = await gives(community, BRAM, ILSE)

    assert refused.form and "doet nu niet mee" in str(refused.form.errors)


async def test_who_steers_no_more_keeps_nothing_confidential(circle: Chat) -> None:
    await leads(circle, TOM, AMARA)
    await reports(circle, PRIYA)
    await looks(circle, AMARA)
    await circle.presses(AMARA, "obstacles-take")
    await circle.says(TOM, "role take @Amara leader", about=AMARA)
    await circle.says(AMARA, "obstacles")

    assert HOURS not in circle.last_to(AMARA)
    (row,) = await circle.rows(obstacles)
    assert row["owner"] is None


# Who may know.


async def test_members_see_what_everybody_may_know_and_their_own(circle: Chat) -> None:
    await reports(circle, PRIYA, "Only for those who steer")
    await reports(circle, PRIYA, "With my name", **NAMED)
    await reports(circle, PRIYA, "Without my name", **NAMELESS)
    await circle.says(AMARA, "obstacles")
    seen = circle.last_to(AMARA)
    assert "Only for those" not in seen
    assert "With my name\nwaiting for somebody to take it up · 23 Nov · from Priya" in seen
    assert seen.endswith(
        "Without my name\nwaiting for somebody to take it up · 23 Nov\n[Report an obstacle]"
    )
    await circle.says(PRIYA, "obstacles")

    assert circle.last_to(PRIYA).count("from you") == 3


async def test_for_the_agenda_of_a_meeting(circle: Chat) -> None:
    await reports(circle, PRIYA, "Only for those who steer")
    await reports(circle, PRIYA, "With my name", **NAMED)
    await reports(circle, PRIYA, "Without my name", **NAMELESS)

    assert await agenda(circle, TOM) == ["Priya: With my name", "Without my name"]


async def agenda(chat: Chat, who: Profile) -> list[str]:
    """As whoever looks would have it; one who steers sees no more than those who meet."""
    async with chat.stored() as kept:
        member = await kept.member(who)
        community = await kept.everybody.communities.get(HERE)
        ctx: AnyContext = AnyContext(
            kept.everybody, chat.clock.now(), community, member.person, member
        )
        return [plain(topic.runs) for topic in await topics(ctx)]


async def test_nobody_else_may_do_anything_with_it(circle: Chat) -> None:
    await reports(circle, PRIYA)
    about = {"community": HERE, "obstacle": 1}
    for action in (
        actions.ShowObstacle(**about),
        actions.CloseObstacle(**about),
        actions.HandBack(**about),
        actions.WithdrawObstacle(**about),
        actions.ThatHelps(**about),
        actions.ReportAllTheSame(**about),
        actions.AnswerObstacle(yes=True, **about),
    ):
        before = await circle.rows(obstacles)
        await circle.forges(AMARA, action)
        assert "changed in the meantime" in circle.last_to(AMARA), action
        assert await circle.rows(obstacles) == before
    for action in (
        actions.TakeObstacle(**about),
        actions.GiveObstacle(**about),
        actions.ToOrganisation(**about),
    ):
        await circle.forges(AMARA, action)
        assert "facilitators" in circle.last_to(AMARA), action
        assert await circle.rows(obstacles) == before


async def test_it_is_taken_back(circle: Chat) -> None:
    await reports(circle, PRIYA, **NAMED)
    await gives(circle, TOM, AMARA)
    await circle.presses(AMARA, "obstacles-yes")
    await circle.says(PRIYA, "obstacles")
    await circle.presses(PRIYA, "obstacles-show")
    await circle.presses(PRIYA, "obstacles-withdraw")

    assert "has taken it back" in circle.last_to(AMARA)
    assert await circle.rows(obstacles) == []
    assert await counts(circle) == Counts()


async def test_toch_niet(community: Chat) -> None:
    await community.says(SANNE, "obstakel")
    await community.fills(SANNE, {"text": UREN, **STEERING})
    await community.says(SANNE, "toch niet")

    assert await community.rows(obstacles) == []


# What people type.


@pytest.mark.parametrize(
    "said", ["mijn leidinggevende geeft me geen uren", "ik krijg geen tijd van mijn manager"]
)
async def test_in_eigen_woorden_staat_het_in_het_formulier(community: Chat, said: str) -> None:
    await community.says(SANNE, said)

    assert community.form
    assert community.form.action == actions.ReportObstacle(community=HERE)
    assert getattr(community.form.inputs[0], "value", "") == said


async def test_ik_loop_vast_opent_het_formulier(community: Chat) -> None:
    await community.says(SANNE, "ik loop vast")

    assert community.form and community.form.action.name == "obstacles.report"


@pytest.mark.parametrize("field", ["text", "wish"])
async def test_een_zorg_is_geen_obstakel(community: Chat, field: str) -> None:
    worry = "Ik voel me hier niet veilig, ik word gepest"
    await community.says(SANNE, "obstakel")
    await community.fills(SANNE, {"text": UREN, field: worry}, forged=True)  # who may know: not yet

    assert "Goed dat je dit zegt" in community.last_to(SANNE)
    assert await community.rows(obstacles) == []
    assert await community.rows(obstacle_days) == []


async def test_a_worry_in_a_check_in_is_answered_as_everywhere(circle: Chat) -> None:
    await join(circle, KOFI)
    await paired(circle, KOFI, PRIYA)
    await circle.travels(days=15)
    await circle.presses(KOFI, "checkin-do")
    worry = "I don't feel safe here, I am being bullied"
    await circle.fills(KOFI, {"met": "yes", "blocker": worry, "share": ("facilitator",)})

    assert heard(circle, KOFI, "It's good that you told me")
    assert not heard(circle, TOM, "bullied")
    assert await circle.rows(obstacles) == []
    assert {row["blocker"] for row in await circle.rows(check_ins)} == {""}


async def test_three_thousand_characters_of_markup_are_cut_and_said(circle: Chat) -> None:
    await circle.says(PRIYA, "obstacle")
    markup = "<!channel> **x** [y](http://evil) `z` " * 80
    await circle.fills(PRIYA, {"text": markup[:3000], **NAMED}, forged=True)
    assert "too long to keep in full" in "".join(circle.messages_to(PRIYA)[-2:])
    await circle.says(AMARA, "obstacles")
    assert "<!channel> **x** [y](http://evil)" in circle.last_to(AMARA)

    assert len(circle.last_to(AMARA)) < 400


async def test_what_is_missing_is_said_at_its_input(circle: Chat) -> None:
    await circle.says(PRIYA, "obstacle")
    answer = await circle.fills(PRIYA, {"text": " ", "known_to": "the whole world"}, forged=True)

    assert answer.form
    assert [name for name, _ in answer.form.errors] == ["text", "known_to"]


async def test_the_same_twice_is_one_and_ten_is_enough(circle: Chat) -> None:
    await reports(circle, PRIYA)
    await reports(circle, PRIYA)
    assert len(await circle.rows(obstacles)) == 1
    for n in range(9):
        await reports(circle, PRIYA, f"Number {n}")
    await circle.says(PRIYA, "obstacle")
    refused = await circle.fills(PRIYA, {"text": "One too many", **STEERING})

    assert refused.form
    assert "You have 10 obstacles that aren't closed yet" in str(refused.form.errors)
    assert getattr(refused.form.inputs[0], "value", "") == "One too many"
    assert len(await circle.rows(obstacles)) == 10


async def test_a_stranger_reports_nothing(circle: Chat) -> None:
    await circle.says(LENA, "obstacle")

    assert circle.form is None


# What is kept, and of whom.


async def test_it_is_in_my_kring_privacy_and_the_export(circle: Chat) -> None:
    await reports(circle, PRIYA)
    await circle.says(PRIYA, "my kring")
    assert f"Your obstacles: {HOURS}" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "privacy")
    assert "Obstacles reported: one, until 90 days after it's closed" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "export")
    assert HOURS in "".join(circle.messages_to(PRIYA)[-3:])
    await circle.says(TOM, "export")

    assert HOURS not in "".join(circle.messages_to(TOM)[-3:])


async def test_who_is_erased_takes_it_along_and_the_count_stays(circle: Chat) -> None:
    await reports(circle, PRIYA, **NAMED)
    await gives(circle, TOM, AMARA)
    await erases(circle, PRIYA)

    assert await circle.rows(obstacles) == []
    assert await counts(circle) == Counts(reported=1)
    await circle.forges(AMARA, actions.AnswerObstacle(community=HERE, obstacle=1, yes=True))
    assert "changed in the meantime" in circle.last_to(AMARA)


async def test_na_negentig_dagen_zijn_alleen_de_aantallen_er_nog(
    community: Chat, database: AsyncEngine
) -> None:
    await community.says(SANNE, "obstakel")
    await community.fills(SANNE, {"text": UREN, **STEERING})
    await closes(community, BRAM, "Er zijn uren.")
    await sweep(database, community.clock.now() + timedelta(days=89))
    assert len(await community.rows(obstacles)) == 1
    await sweep(database, community.clock.now() + timedelta(days=91))

    assert await community.rows(obstacles) == []
    assert await counts(community) == Counts(reported=1, solved=1)


async def test_the_digest_tells_counts_and_what_is_the_leaders(circle: Chat) -> None:
    await reports(circle, PRIYA)
    await reports(circle, PRIYA, "The room is too small")
    await closes(circle, TOM, "There is another room.", number=2)
    await looks(circle, TOM, 1)
    await circle.presses(TOM, "obstacles-to-organisation")
    await circle.travels(days=7)
    await circle.says(TOM, "digest now")
    told = circle.last_to(TOM)

    assert "Obstacles: new: fewer than five · open: fewer than five" in told
    assert "For the leader: obstacles that the organisation must solve: fewer than five" in told
    assert "With thanks: obstacles cleared by members: fewer than five" in told
    assert HOURS not in told
    assert "The room" not in told


async def test_counts_of_a_period_for_whoever_makes_the_case(circle: Chat) -> None:
    await reports(circle, PRIYA)
    await circle.travels(days=10)
    await reports(circle, AMARA, "No room")
    async with circle.stored() as kept:
        ever = await kept.here.obstacles.counts(date(2026, 1, 1))
        lately = await kept.here.obstacles.counts(date(2026, 12, 1))
        before = await kept.here.obstacles.counts(date(2026, 1, 1), date(2026, 12, 1))

    assert (ever.reported, lately.reported, before.reported) == (2, 1, 1)
