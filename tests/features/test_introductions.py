"""Two whom a member names, somebody to meet oneself, and the gap map, as conversations."""

from itertools import combinations

import pytest

from bot.domain.bridges import Bridge, BridgeId, Origin, Said, Status
from bot.domain.communities import CommunityId
from bot.domain.people import AccountKey, Profile
from tests.chat import CHANNEL, Chat
from tests.features.test_bridges import connects, tells
from tests.people import AMARA, BRAM, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM, profile

SOON = 0.01


@pytest.fixture
async def wards(circle: Chat) -> Chat:
    """Priya of Health and Amara of Engineering may be introduced; Kofi is a member like any other."""
    await tells(circle, PRIYA, "Health", "assessment", "programming")
    await tells(circle, AMARA, "Engineering", "programming", "assessment")
    await circle.says(KOFI, "start", place=CHANNEL)
    await tells(circle, KOFI, "Law", "privacy", "assessment")
    return circle


@pytest.fixture
async def kring(community: Chat) -> Chat:
    await tells(community, SANNE, "Zorg", "toetsing", "programmeren")
    await tells(community, ILSE, "Techniek", "programmeren", "toetsing")
    await community.says(NOOR, "start", place=CHANNEL)
    await tells(community, NOOR, "Recht", "privacy", "toetsing")
    return community


async def test_any_member_may_connect_two_who_are_both_asked(wards: Chat) -> None:
    await wards.says(KOFI, "connect @Priya @Amara about the new minor")
    assert "Shall I ask Priya and Amara whether they'd like to meet?" in wards.last_to(KOFI)
    assert "the new minor" in wards.last_to(KOFI)
    assert not any("Kofi thinks" in m for m in wards.messages_to(PRIYA))
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.travels(days=SOON)
    assert "Kofi thinks that you and Amara" in wards.last_to(PRIYA)
    await wards.says(PRIYA, "yes")
    await wards.says(AMARA, "yes")

    (room,) = wards.rooms_of(AMARA)
    assert "the new minor" in str(room.message)


async def test_verbinden_kan_met_een_formulier(kring: Chat) -> None:
    await kring.says(NOOR, "verbnd")
    answer = await kring.fills(NOOR, {"words": ""}, {"people": (SANNE.account,)})
    assert answer.form
    assert "Kies twee leden" in str(answer.form.errors)
    kring.form = answer.form
    await kring.fills(NOOR, {"words": ""}, {"people": (SANNE.account, ILSE.account)})
    assert "Zal ik" in kring.last_to(NOOR)
    await kring.presses(NOOR, "bridges-drop")
    await kring.travels(days=2)

    assert "het gaat niet door" in kring.last_to(NOOR)
    assert not any("kennismaken" in m for m in kring.messages_to(ILSE))


async def test_why_two_cannot_meet_is_nobodys_to_know(wards: Chat) -> None:
    await wards.says(PRIYA, "profile")
    await wards.fills(PRIYA, {"open_to": ()})
    await wards.says(KOFI, "connect Priya and Amara")
    shut = wards.last_to(KOFI)
    await tells(wards, PRIYA, "Health", "assessment", "programming")
    await wards.says(TOM, "match apart @Priya @Amara")
    await wards.says(KOFI, "connect Priya and Amara")

    assert "I can't bring Priya and Amara together now." in shut
    assert wards.last_to(KOFI) == shut


async def test_a_concern_about_two_is_no_reason_to_meet(wards: Chat) -> None:
    await wards.says(KOFI, "connect Priya and Amara because I am being bullied and scared")

    assert "It's good that you told me" in wards.last_to(KOFI)
    async with wards.stored() as kept:
        assert await kept.here.bridges.all() == ()


async def test_wie_moet_ik_leren_kennen(kring: Chat) -> None:
    await kring.says(NOOR, "ik wil graag nieuwe mensen leren kennen")
    assert "Ik zou je voorstellen aan Sanne." in kring.last_to(NOOR)
    assert "Sanne brengt toetsing mee, en dat wil jij leren." in kring.last_to(NOOR)
    await kring.presses(NOOR, "bridges-meet-ask")
    await kring.travels(days=SOON)
    assert "Noor wil jou graag leren kennen." in kring.last_to(SANNE)
    await kring.says(NOOR, "kenismaking")
    assert "Ik heb al iemand voor je gevraagd." in kring.last_to(NOOR)
    await kring.presses(SANNE, "bridges-yes")

    assert len(kring.rooms_of(NOOR)) == 1


async def test_iemand_van_een_vakgebied(kring: Chat) -> None:
    await kring.says(NOOR, "breng me in contact met iemand van Techniek")
    assert "Ik zou je voorstellen aan Ilse." in kring.last_to(NOOR)
    await kring.presses(NOOR, "bridges-meet-other")
    assert "niemand die ik aan je mag voorstellen" in kring.last_to(NOOR)
    await kring.says(NOOR, "breng me in contact met iemand van Filosofie")

    assert "Daar is nu niemand" in kring.last_to(NOOR)
    await kring.presses(NOOR, "bridges-meet-other")
    assert "Ik zou je voorstellen aan Sanne." in kring.last_to(NOOR)


async def test_somebody_who_is_named_is_the_one(wards: Chat) -> None:
    await wards.says(KOFI, "introduce me to Amara please")

    assert "I'd introduce you to Amara." in wards.last_to(KOFI)
    await wards.says(TOM, "match apart @Kofi @Amara")
    await wards.says(KOFI, "intro Amara")
    assert "nobody there now whom I may introduce" in wards.last_to(KOFI)


async def test_connect_me_with_somebody_is_for_oneself(wards: Chat) -> None:
    await wards.says(KOFI, "connect me with someone from Engineering")

    assert "I'd introduce you to Amara." in wards.last_to(KOFI)


async def test_a_no_to_whoever_asked_says_no_more_than_silence(wards: Chat) -> None:
    await wards.says(KOFI, "intro")
    await wards.presses(KOFI, "bridges-meet-ask")
    await wards.travels(days=SOON)
    asked = PRIYA if wards.may_press(PRIYA, "bridges-no") else AMARA
    await wards.presses(asked, "bridges-no")
    await wards.travels(days=1)

    assert f"Meeting {asked.name} isn't happening." in wards.last_to(KOFI)


async def crowds(chat: Chat) -> None:
    """Six of Zorg and six of Techniek, each with everybody of their own discipline."""
    people = [profile(f"lid{n}", f"Lid{n}") for n in range(12)]
    for one in people:
        await chat.says(one, "start", place=CHANNEL)
    for n, one in enumerate(people):
        await chat.says(one, "profile")
        await chat.fills(one, {"discipline": "Zorg" if n < 6 else "Techniek"})
    async with chat.stored() as kept:
        ids = [(await kept.person(one)).id for one in people]
        for some in (ids[:6], ids[6:]):
            for one, other in combinations(some, 2):
                new = Bridge(
                    BridgeId(0),
                    CommunityId(1),
                    one,
                    other,
                    None,
                    Origin.FOUND,
                    chat.clock.now().date(),
                    Status.INTRODUCED,
                    said=(Said.YES, Said.YES),
                    closed=chat.clock.now(),
                )
                await kept.here.bridges.add(new)


async def test_de_brugkaart_toont_waar_weinig_contact_is(community: Chat) -> None:
    await community.says(BRAM, "brugkaart")
    assert "te weinig mensen per vakgebied" in community.last_to(BRAM)
    await crowds(community)
    await community.says(BRAM, "brugkart")

    assert "Techniek – Zorg: minder dan bij toeval" in community.last_to(BRAM)
    assert "-100, bij toeval +0" in community.last_to(BRAM)
    await community.says(SANNE, "gap map")
    assert "voor verbinders, evaluatoren" in community.last_to(SANNE)


async def test_a_connector_sees_the_gap_map(circle: Chat) -> None:
    await connects(circle, LENA, "connector", TOM)
    await circle.says(LENA, "gap map")

    assert "Gap map of LCOP Inquiry" in circle.last_to(LENA)


async def test_of_the_week_bridges_are_told_in_bands(community: Chat) -> None:
    await crowds(community)
    await community.travels(days=1)
    await community.says(BRAM, "gezondheid")

    told = community.last_to(BRAM)
    assert "in een halfjaar voorgesteld: 20 tot 49 · twee keer ja: 20 tot 49" in told
    assert "Tussen vakgebieden (-100 tot +100): -100" in told


async def test_a_stranger_who_is_picked_is_nobody_here(wards: Chat) -> None:
    await wards.says(KOFI, "connect")
    stranger: Profile = profile("ghost")
    answer = await wards.fills(
        KOFI, {"words": ""}, {"people": (PRIYA.account, AccountKey(*_key(stranger)))}
    )

    assert answer.form
    assert answer.form.errors


def _key(who: Profile) -> tuple[str, str, str]:
    return who.account.platform, who.account.workspace, who.account.user


async def test_wat_een_verbinder_nog_niet_vroeg_houdt_niemand_tegen(kring: Chat) -> None:
    """Sanne en Ilse staan al op het lijstje van de verbinder; Sanne vraagt er zelf om."""
    await kring.says(BRAM, "brugen")
    assert "Sanne (Zorg) – Ilse (Techniek)" in kring.last_to(BRAM)
    await kring.says(SANNE, "kennismaking met Ilse")
    await kring.presses(SANNE, "bridges-meet-ask")
    await kring.travels(days=SOON)
    assert "Sanne wil jou graag leren kennen." in kring.last_to(ILSE)
    await kring.presses(BRAM, "bridges-look")
    await kring.presses(BRAM, "bridges-ask-both")

    assert "Deze kennismaking gaat niet door." in kring.last_to(BRAM)
    assert not any("Bram denkt" in m for m in kring.messages_to(ILSE))


async def test_the_same_two_named_again_are_one_bridge(wards: Chat) -> None:
    await wards.says(KOFI, "connect Priya and Amara about robots")
    await wards.says(KOFI, "connect Amara and Priya about rubrics")

    async with wards.stored() as kept:
        (bridge,) = await kept.here.bridges.all()
    assert bridge.words == "rubrics"
