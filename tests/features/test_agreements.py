"""Goals and agreements, as conversations: proposed, voted on, kept in versions, looked at again."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.communities import CommunityId
from bot.domain.membership import Role
from bot.domain.people import Language, Profile
from bot.features.agreements import about, actions
from bot.features.agreements.stores import Context
from bot.frame.cards import plain
from bot.frame.events import Submitted
from storage.agreementrows import agreement_acceptances, agreement_proposals
from storage.agreementrows import agreements as versions
from storage.frame.housekeeping import sweep
from storage.frame.outbox import outbox
from storage.pollrows import ballots, poll_keys, polls
from tests.chat import Chat
from tests.features.test_pulse import joins
from tests.people import AMARA, BRAM, ILSE, KOFI, NOOR, PRIYA, SANNE, TOM, profile
from tests.prepared import Moments

LEDEN = tuple(profile(f"lid{n:02}") for n in range(9))
FELLOWS = tuple(profile(f"fellow{n:02}", language=Language.EN) for n in range(9))
SLOT = "We sluiten elk gesprek af met wat we meenemen"
END = "We end each conversation with what we take along"


@pytest.fixture
async def leergroep(community: Chat, moments: Moments) -> Chat:
    """Bram begeleidt twaalf mensen."""
    return await moments.after(_met_leden, community)


@pytest.fixture
async def group(circle: Chat, moments: Moments) -> Chat:
    """The same in English: Tom facilitates twelve people."""
    return await moments.after(_with_fellows, circle)


async def _met_leden(chat: Chat) -> None:
    await joins(chat, *LEDEN)


async def _with_fellows(chat: Chat) -> None:
    await joins(chat, *FELLOWS)


async def proposes(
    chat: Chat, who: Profile, text: str, change: str, word: str = "agreements"
) -> None:
    await chat.says(who, word)
    await chat.presses(who, "agreements-propose")
    await chat.fills(who, {"text": text, "change": change})


async def puts_forward(chat: Chat, who: Profile, days: str = "5") -> None:
    await chat.says(who, "agreements proposals")
    await chat.presses(who, "agreements-look")
    await chat.presses(who, "agreements-forward")
    await chat.fills(who, {"days": days})


async def votes(chat: Chat, people: Sequence[Profile], button: str = "vote-1") -> None:
    for who in people:
        await chat.presses(who, button)


async def test_een_voorstel_haalt_zijn_quorum_niet_komt_terug_en_geldt(leergroep: Chat) -> None:
    """The whole story: missed, again, passed, a new version, accepted by a newcomer."""
    await proposes(leergroep, SANNE, f"We luisteren eerst\n{SLOT}", SLOT, "afspraken")
    assert "Je voorstel ligt nu bij wie jullie begeleidt." in leergroep.last_to(SANNE)
    await leergroep.says(BRAM, "werklijst")
    assert "Eén voorstel voor doelen of afspraken wacht op jou" in leergroep.last_to(BRAM)
    await puts_forward(leergroep, BRAM)
    assert "minstens 6 van de 12 stemmen" in leergroep.in_channel()[-1]
    assert SLOT in leergroep.last_to(LEDEN[0])
    await votes(leergroep, LEDEN[:5])
    await leergroep.travels(days=8)

    assert (
        "Van de 12 moesten er 6 stemmen, en het waren er minder dan 6" in leergroep.in_channel()[-1]
    )
    await leergroep.says(ILSE, "afspraken")
    assert "De laatste stemming telde niet" in leergroep.last_to(ILSE)
    assert "zo begonnen we" in leergroep.last_to(ILSE)
    await leergroep.says(BRAM, "voorstellen")
    await leergroep.presses(BRAM, "agreements-look")
    assert not leergroep.may_press(BRAM, "agreements-forward")

    await leergroep.travels(days=8)
    await puts_forward(leergroep, BRAM, "3")
    await leergroep.travels(days=1)
    await votes(leergroep, [*LEDEN[:6], SANNE])
    await leergroep.travels(days=5)

    assert "Nieuwe werkafspraken van LCOP Onderzoekend Onderwijs" in leergroep.in_channel()[-1]
    assert "Versie 2" in leergroep.in_channel()[-1]
    await leergroep.says(ILSE, "afspraken")
    assert SLOT in leergroep.last_to(ILSE)
    assert "Versie 2" in leergroep.last_to(ILSE)
    assert "na een stemming" in leergroep.last_to(ILSE)
    await leergroep.presses(ILSE, "agreements-earlier")
    assert "Dit was versie 1" in leergroep.last_to(ILSE)

    await leergroep.joins(NOOR)
    await leergroep.says(NOOR, "begin")
    await leergroep.says(NOOR, "privacy")
    assert "werkafspraken, versie 2" in "\n".join(leergroep.messages_to(NOOR)[-2:])


async def test_nothing_of_a_vote_survives_but_what_came_of_it(group: Chat) -> None:
    await proposes(group, PRIYA, f"We listen first\n{END}", END)
    await puts_forward(group, TOM)
    await votes(group, FELLOWS[:5])
    await votes(group, FELLOWS[5:7], "vote-2")
    assert len(await group.rows(ballots)) == 7
    await group.travels(days=8)

    assert await group.rows(ballots) == []
    assert await group.rows(poll_keys) == []
    [poll] = await group.rows(polls)
    assert poll["title"] == ""
    assert poll["questions"][0]["en"] == ""
    assert poll["release"]["outcome"] == "passed"
    assert "7" not in str(poll["release"])
    assert "Passed" in group.last_to(FELLOWS[0])
    assert "5 to 12 of the 12" in group.last_to(FELLOWS[0])


async def test_more_who_disagree_change_nothing(group: Chat) -> None:
    await proposes(group, PRIYA, END, "Only the end stays", "goals")
    await puts_forward(group, TOM)
    await votes(group, FELLOWS[:3])
    await votes(group, FELLOWS[3:6], "vote-2")
    await group.travels(days=8)

    assert "Not passed: “Only the end stays”" in group.in_channel()[-1]
    await group.says(AMARA, "goals")
    assert "Try something out every month" in group.last_to(AMARA)
    assert "didn't pass" in group.last_to(AMARA)


async def test_wie_twee_keer_stemt_telt_een_keer(leergroep: Chat) -> None:
    await proposes(leergroep, SANNE, SLOT, "Alleen de slotzin")
    await puts_forward(leergroep, BRAM)
    await votes(leergroep, LEDEN[:6], "vote-2")
    for who in LEDEN[:6]:
        await leergroep.presses(who, "pulse-change")
    await votes(leergroep, LEDEN[:6])
    assert len(await leergroep.rows(ballots)) == 6
    await leergroep.travels(days=8)

    assert "Nieuwe werkafspraken" in leergroep.in_channel()[-1]


async def test_two_facilitators_who_put_it_forward_at_once_open_one_vote(group: Chat) -> None:
    """In one moment, each on their own device."""
    await proposes(group, PRIYA, END, "Only the end stays")
    async with group.stored() as kept:
        leader = (await kept.member(AMARA)).with_roles({Role.LEADER})
        await kept.here.members.save(leader)
    sent = [
        Submitted(
            id=f"{who.account.user} at once",
            actor=who,
            action=actions.PutForward(community=CommunityId(1), proposal=1),
            values={"days": "5"},
        )
        for who in (TOM, AMARA)
    ]
    await asyncio.gather(*map(group.engine.handle, sent))
    await group.machine.settle()

    assert len(await group.rows(polls)) == 1
    told = [text for who in (TOM, AMARA) for text in group.messages_to(who)]
    assert sum("A vote on this proposal is open already." in text for text in told) == 1


async def test_a_vote_is_open_to_who_does_without_the_pulse_and_is_closed_by_nobody(
    group: Chat,
) -> None:
    await proposes(group, PRIYA, END, "Only the end stays")
    await puts_forward(group, TOM)
    await group.says(TOM, "poll")

    assert not group.may_press(TOM, "poll-close")
    await group.says(AMARA, "pulse")
    assert END in group.last_to(AMARA)


async def test_wie_begeleidt_praat_eerst_of_zegt_waarom_niet(leergroep: Chat) -> None:
    await proposes(leergroep, SANNE, SLOT, "Alleen de slotzin")
    await leergroep.says(BRAM, "voorstellen")
    await leergroep.presses(BRAM, "agreements-look")
    await leergroep.presses(BRAM, "agreements-talk")
    assert "wil er eerst over praten" in leergroep.last_to(SANNE)
    await leergroep.presses(BRAM, "agreements-decline")
    answer = await leergroep.fills(BRAM, {"reason": ""})
    assert answer.form
    await leergroep.fills(BRAM, {"reason": "We proberen dit kwartaal eerst de nieuwe opzet."})

    assert "We proberen dit kwartaal eerst de nieuwe opzet." in leergroep.last_to(SANNE)
    assert "Je mag het altijd opnieuw voorstellen." in leergroep.last_to(SANNE)
    await leergroep.says(BRAM, "voorstellen")
    assert "Er ligt geen voorstel." in leergroep.last_to(BRAM)


async def test_fewer_than_five_decide_together_and_say_so(circle: Chat) -> None:
    await proposes(circle, PRIYA, f"We listen first\n{END}", END)
    await circle.says(TOM, "agreements proposals")
    await circle.presses(TOM, "agreements-look")
    await circle.presses(TOM, "agreements-forward")
    assert "An anonymous vote isn't possible with fewer than five" in circle.last_to(TOM)
    await circle.presses(TOM, "agreements-together")
    await circle.fills(TOM, {"text": f"We listen first\n{END}", "change": END})

    assert "decided together, not by a vote" in circle.in_channel()[-1]
    await circle.says(AMARA, "agreements")
    assert END in circle.last_to(AMARA)
    assert await circle.rows(polls) == []


async def test_what_who_steers_puts_down_is_a_version_and_says_so(circle: Chat) -> None:
    await circle.says(TOM, "settings")
    assert circle.form
    now = {one.id: one.value for one in circle.form.inputs if hasattr(one, "value")}
    await circle.fills(TOM, {**now, "agreements": "We call each other back"})
    await circle.says(AMARA, "agreements")

    assert "We call each other back" in circle.last_to(AMARA)
    assert "Version 2" in circle.last_to(AMARA)
    assert "put down by who steers, without a vote" in circle.last_to(AMARA)


async def test_hoe_we_geleid_worden_begint_leeg_en_vraagt_twee_derde(leergroep: Chat) -> None:
    await leergroep.says(SANNE, "afspraken")
    await leergroep.presses(SANNE, "agreements-leading")
    assert "Hierover staat nog niets op papier." in leergroep.last_to(SANNE)
    await leergroep.presses(SANNE, "agreements-propose")
    await leergroep.fills(SANNE, {"text": "Elk jaar kiezen we opnieuw", "change": "We kiezen"})
    await puts_forward(leergroep, BRAM)

    assert "minstens 8 van de 12 stemmen" in leergroep.in_channel()[-1]
    await votes(leergroep, LEDEN)
    await leergroep.travels(days=8)
    await leergroep.says(ILSE, "afspraken")
    await leergroep.presses(ILSE, "agreements-leading")
    assert "Elk jaar kiezen we opnieuw" in leergroep.last_to(ILSE)


async def test_the_text_that_holds_already_and_none_are_refused(circle: Chat) -> None:
    await circle.says(PRIYA, "agreements")
    for text, change, wrong in (
        ("We listen first", "Nothing", "text"),
        ("", "Nothing", "text"),
        (END, "", "change"),
    ):
        await circle.presses(PRIYA, "agreements-propose")
        answer = await circle.fills(PRIYA, {"text": text, "change": change})
        assert answer.form
        assert [name for name, _ in answer.form.errors] == [wrong]


async def test_it_is_taken_back_by_saying_so_and_sent_twice_it_is_one(circle: Chat) -> None:
    await proposes(circle, PRIYA, END, "Only the end stays")
    await proposes(circle, PRIYA, END, "Only the end stays")
    assert len(await circle.rows(agreement_proposals)) == 1
    await circle.says(PRIYA, "never mind")

    assert "Your proposal is withdrawn and gone." in circle.last_to(PRIYA)
    assert await circle.rows(agreement_proposals) == []


async def test_wie_wist_neemt_een_open_voorstel_en_zijn_stemming_mee(leergroep: Chat) -> None:
    await proposes(leergroep, SANNE, SLOT, "Alleen de slotzin")
    await puts_forward(leergroep, BRAM)
    await votes(leergroep, LEDEN[:7])
    await leergroep.says(SANNE, "wis")
    await leergroep.presses(SANNE, "erase-yes")

    assert await leergroep.rows(agreement_proposals) == []
    assert await leergroep.rows(ballots) == []
    assert SLOT not in str(await leergroep.rows(polls))
    await leergroep.travels(days=9)
    assert "Deze stemming is ingetrokken." in leergroep.last_to(LEDEN[0])
    await leergroep.says(ILSE, "afspraken")
    assert SLOT not in leergroep.last_to(ILSE)


async def test_van_wie_wist_blijft_geen_woord_dat_nog_onderweg_was(leergroep: Chat) -> None:
    """In the evening letters wait; in the channel the vote stands already."""
    await leergroep.travels(to=datetime(2026, 11, 23, 20, 0, tzinfo=UTC))
    await proposes(leergroep, SANNE, SLOT, "Alleen de slotzin")
    await puts_forward(leergroep, BRAM)
    assert SLOT in str(await leergroep.rows(outbox))
    await leergroep.says(SANNE, "wis")
    await leergroep.presses(SANNE, "erase-yes")
    await leergroep.travels(days=2)

    for table in (outbox, polls, versions):
        kept = str([dict(row) for row in await leergroep.rows(table)])
        assert SLOT not in kept
        assert "Alleen de slotzin" not in kept
    assert not any(SLOT in post for post in leergroep.in_channel())
    assert "Deze stemming is ingetrokken." in leergroep.in_channel()[-1]


async def test_what_was_said_of_two_votes_leaves_the_channel_with_its_proposer(
    group: Chat,
) -> None:
    await proposes(group, PRIYA, END, "Only the end stays")
    await puts_forward(group, TOM, "3")
    await group.travels(days=12)
    await puts_forward(group, TOM, "3")
    assert sum("Only the end stays" in post for post in group.in_channel()) == 3
    await group.says(PRIYA, "erase")
    await group.presses(PRIYA, "erase-yes")
    await group.travels(days=1)

    assert not any("Only the end stays" in post for post in group.in_channel())


async def test_an_adopted_text_stays_without_a_name(group: Chat) -> None:
    await proposes(group, PRIYA, END, "Only the end stays")
    await puts_forward(group, TOM)
    await votes(group, FELLOWS)
    await group.travels(days=8)
    assert [row["by"] for row in await group.rows(versions) if row["number"] == 2] != [None]
    await group.says(PRIYA, "erase")
    await group.presses(PRIYA, "erase-yes")
    await group.travels(days=2)

    assert [row["by"] for row in await group.rows(versions) if row["number"] == 2] == [None]
    await group.says(AMARA, "agreements")
    assert END in group.last_to(AMARA)


async def test_rules_and_job_roles_are_set_by_who_steers(group: Chat) -> None:
    await group.says(TOM, "settings functions")
    await group.fills(TOM, {"functions": "Lecturer\nInstructor"})
    await group.says(TOM, "settings agreements")
    chosen = {"quorum": "all", "quorum_leading": "all", "rhythm": "half-year"}
    await group.fills(TOM, {**chosen, "roles": ("Lecturer",)})
    assert "Needed in a vote: everybody" in group.last_to(TOM)
    await group.says(PRIYA, "goals")

    assert "For job roles: Lecturer" in group.last_to(PRIYA)
    await group.says(PRIYA, "agreements")
    assert "Lecturer" not in group.last_to(PRIYA)
    await proposes(group, PRIYA, END, "Only the end stays")
    await puts_forward(group, TOM)
    assert "at least 12 of the 12 vote" in group.in_channel()[-1]


async def test_na_een_kwartaal_kijkt_iedereen_terug(leergroep: Chat) -> None:
    await leergroep.says(BRAM, "werklijst")
    assert "opnieuw te bekijken" not in leergroep.last_to(BRAM)
    await leergroep.travels(days=95)
    await leergroep.says(BRAM, "werklijst")
    assert "Het is tijd om doelen en afspraken opnieuw te bekijken" in leergroep.last_to(BRAM)
    await leergroep.presses(BRAM, "worklist-agreements-review-press")

    for question in ("Wat houden we?", "Wat veranderen we?", "Wat laten we los?"):
        assert question in leergroep.in_channel()[-1]
    await leergroep.says(BRAM, "werklijst")
    assert "opnieuw te bekijken" not in leergroep.last_to(BRAM)


async def test_a_community_that_ends_counts_nothing(group: Chat) -> None:
    await proposes(group, PRIYA, END, "Only the end stays")
    await puts_forward(group, TOM)
    await votes(group, FELLOWS[:7])
    await group.removes_kring()
    await group.presses(TOM, "resting-end")
    await group.presses(TOM, "resting-end-yes")

    assert await group.rows(ballots) == []
    assert await group.rows(poll_keys) == []
    assert await group.rows(agreement_proposals) == []


async def test_drieduizend_tekens_opmaak_blijven_tekst(leergroep: Chat) -> None:
    wild = ("<!channel> *x* & <a href='javascript:1'>" * 80)[:3000]
    await proposes(leergroep, SANNE, wild, "<!here> **alles**")
    await puts_forward(leergroep, BRAM)

    assert wild in leergroep.last_to(LEDEN[0])
    await votes(leergroep, LEDEN)
    await leergroep.travels(days=8)
    await leergroep.says(ILSE, "afspraken")
    assert wild in leergroep.last_to(ILSE)
    await leergroep.says(BRAM, "instellingen")
    assert leergroep.form


async def test_what_somebody_accepted_and_proposed_goes_along(group: Chat) -> None:
    await group.joins(KOFI)
    await group.says(KOFI, "start")
    accepted = await group.rows(agreement_acceptances)
    assert {row["kind"] for row in accepted} == {"goals", "agreements"}
    await proposes(group, KOFI, END, "Only the end stays")
    await group.says(KOFI, "privacy")

    told = "\n".join(group.messages_to(KOFI)[-2:])
    assert "working agreements, version 1" in told
    assert "Only the end stays" in told


async def test_een_stemming_wordt_ook_geteld_als_de_groep_rust(leergroep: Chat) -> None:
    """It closes on the day that was said, whatever became of the channel; who had voted, had voted."""
    await proposes(leergroep, SANNE, SLOT, "Alleen de slotzin")
    await puts_forward(leergroep, BRAM)
    await votes(leergroep, LEDEN[:7])
    await leergroep.removes_kring()
    await leergroep.travels(days=20)

    assert await leergroep.rows(ballots) == []
    assert await leergroep.rows(poll_keys) == []
    await leergroep.invites_kring(BRAM)
    await leergroep.says(ILSE, "afspraken")
    assert "Versie 2" in leergroep.last_to(ILSE)


async def test_the_digest_tells_of_a_vote(group: Chat) -> None:
    await proposes(group, PRIYA, END, "Only the end stays")
    await puts_forward(group, TOM)
    await votes(group, FELLOWS)
    await group.travels(days=10)
    await group.says(TOM, "digest now")

    assert "Goals and agreements: one change passed" in group.last_to(TOM)


async def test_whoever_holds_no_role_neither_reads_nor_puts_forward(group: Chat) -> None:
    await proposes(group, PRIYA, END, "Only the end stays")
    await group.says(AMARA, "agreements proposals")
    assert "Only the end stays" not in group.last_to(AMARA)
    await group.forges(AMARA, actions.PutForward(community=CommunityId(1), proposal=1))
    assert group.form is None
    await group.forges(AMARA, actions.WithdrawProposal(community=CommunityId(1), proposal=1))

    assert len(await group.rows(agreement_proposals)) == 1
    await group.forges(AMARA, actions.ShowText(community=CommunityId(1), kind="nonsense"))
    assert "This isn't here any more." in group.last_to(AMARA)


async def test_wie_niet_meer_dan_drie_voorstellen_heeft_mag_er_een_doen(leergroep: Chat) -> None:
    for number in range(4):
        await proposes(leergroep, SANNE, f"{SLOT} {number}", f"Nummer {number}")

    assert "Er liggen al 3 voorstellen van je." in leergroep.last_to(SANNE)
    assert len(await leergroep.rows(agreement_proposals)) == 3


async def test_a_concern_is_no_proposal_and_is_not_kept(group: Chat) -> None:
    await proposes(group, PRIYA, END, "I feel unsafe in this group")

    assert await group.rows(agreement_proposals) == []
    assert "I feel unsafe" not in group.last_to(PRIYA)


async def test_wat_niet_werd_aangenomen_is_na_negentig_dagen_weg(
    leergroep: Chat, database: AsyncEngine
) -> None:
    await proposes(leergroep, SANNE, SLOT, "Alleen de slotzin")
    await puts_forward(leergroep, BRAM)
    await leergroep.travels(days=8)
    [kept] = await leergroep.rows(agreement_proposals)
    await sweep(database, kept["moved"] + timedelta(days=89))
    assert len(await leergroep.rows(agreement_proposals)) == 1
    await sweep(database, kept["moved"] + timedelta(days=91))

    assert await leergroep.rows(agreement_proposals) == []


async def test_what_is_voted_on_and_a_review_are_topics_of_a_meeting(group: Chat) -> None:
    await proposes(group, PRIYA, END, "Only the end stays")
    await puts_forward(group, TOM)

    assert await topics_of(group) == [("vote", "Only the end stays")]
    await group.travels(days=95)
    assert await topics_of(group) == [
        ("review", "What do we keep, what do we change, what do we drop?")
    ]


async def topics_of(chat: Chat) -> list[tuple[str, str]]:
    async with chat.stored() as kept:
        tom = await kept.member(TOM)
        here = await kept.everybody.communities.get(CommunityId(1))
        ctx = Context(kept.everybody, chat.clock.now(), here, tom.person, tom)  # type: ignore[arg-type]
        return [(topic.name, plain(topic.runs)) for topic in await about.topics(ctx)]
