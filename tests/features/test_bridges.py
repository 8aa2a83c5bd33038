"""Bridges that a connector builds, as conversations: from two yeses to what it brought; what ends them."""

import asyncio

import pytest

from bot.domain.people import Profile
from tests.chat import CHANNEL, Chat
from tests.people import AMARA, BRAM, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM

WEEK = 8.1  # days, from the Monday on which a story begins to the bridges of the next week
OPEN = ("introductions",)


async def tells(chat: Chat, who: Profile, field: str, brings: str, learns: str) -> None:
    await chat.says(who, "profile")
    told = {"discipline": field, "brings": brings, "learns": learns, "open_to": OPEN}
    await chat.fills(who, told)


async def connects(chat: Chat, who: Profile, role: str, by: Profile) -> None:
    """Somebody is there, has had the welcome, and holds the role."""
    await chat.says(who, "start", place=CHANNEL)
    await chat.says(by, f"role give @{who.name} {role}", about=who)
    await chat.travels(days=0.01)
    await chat.presses(who, "roles-yes")


@pytest.fixture
async def wards(circle: Chat) -> Chat:
    """Priya of Health and Amara of Engineering are something to each other; Kofi is connector."""
    await tells(circle, PRIYA, "Health", "assessment", "programming")
    await tells(circle, AMARA, "Engineering", "programming", "assessment")
    await connects(circle, KOFI, "connector", TOM)
    return circle


@pytest.fixture
async def bruggen(community: Chat) -> Chat:
    """Hetzelfde in het Nederlands: Sanne van Zorg en Ilse van Techniek; Noor is verbinder."""
    await tells(community, SANNE, "Zorg", "toetsing", "programmeren")
    await tells(community, ILSE, "Techniek", "programmeren", "toetsing")
    await connects(community, NOOR, "connector", BRAM)
    return community


async def test_a_bridge_from_two_yeses_to_what_it_brought(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    (told,) = [m for m in wards.messages_to(KOFI) if "bridge" in m and "this week" in m]
    assert "Priya (Health) – Amara (Engineering)" in told
    assert "Priya brings assessment, and Amara wants to learn that." in told
    assert not any("bridge" in m for m in wards.messages_to(TOM))
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.travels(days=1)
    assert "Kofi thinks that you and Amara" in wards.last_to(PRIYA)
    assert "Amara brings programming, and you want to learn that." in wards.last_to(PRIYA)
    await wards.presses(PRIYA, "bridges-yes")
    assert "If it's a yes from both sides" in "".join(wards.messages_to(PRIYA))
    assert wards.rooms_of(PRIYA) == []
    await wards.presses(AMARA, "bridges-yes")
    (room,) = wards.rooms_of(PRIYA)
    assert "meet each other" in str(room.message)
    await wards.travels(days=1)
    assert "Priya and Amara both said yes" in wards.last_to(KOFI)
    await wards.travels(days=24)
    assert any("Three weeks ago you met Amara" in m for m in wards.messages_to(PRIYA))
    await wards.presses(PRIYA, "bridges-gain-yes")
    await wards.fills(PRIYA, {"brought": "We build a robot that gives feedback."})
    await wards.says(PRIYA, "value")

    assert "We build a robot that gives feedback." in wards.last_to(PRIYA)
    await wards.travels(days=60)
    assert sum("Three weeks ago" in m for m in wards.messages_to(AMARA)) <= 1


async def test_een_nee_hoort_niemand_van_wie(bruggen: Chat) -> None:
    await bruggen.travels(days=WEEK)
    await bruggen.presses(NOOR, "bridges-look")
    await bruggen.presses(NOOR, "bridges-ask-both")
    await bruggen.travels(days=1)
    await bruggen.presses(SANNE, "bridges-yes")
    await bruggen.presses(ILSE, "bridges-no")
    await bruggen.travels(days=1)

    assert "De kennismaking met Ilse gaat niet door." in bruggen.last_to(SANNE)
    assert "De brug tussen Sanne en Ilse gaat niet door." in bruggen.last_to(NOOR)
    assert bruggen.rooms_of(SANNE) == []
    await bruggen.says(SANNE, "export")
    told = "".join(bruggen.messages_to(SANNE)[-4:])
    assert "Kennismakingen: Ilse (je zei ja)" in told
    await bruggen.travels(days=90)
    assert sum("Sanne" in m and "vakgebieden" in m for m in bruggen.messages_to(NOOR)) == 1


async def test_eerst_de_een_en_de_ander_hoort_niets(bruggen: Chat) -> None:
    await bruggen.travels(days=WEEK)
    await bruggen.presses(NOOR, "bridges-look")
    await bruggen.presses(NOOR, "bridges-change")
    await bruggen.fills(NOOR, {"words": "Praat eens over de minor.", "first": "first"})
    await bruggen.travels(days=1)
    assert "Praat eens over de minor." in bruggen.last_to(SANNE)
    await bruggen.says(SANNE, "nee")
    await bruggen.travels(days=2)

    assert not any("kennismak" in m.lower() for m in bruggen.messages_to(ILSE))
    assert "De ander hoort hooguit dat het niet doorgaat." in "".join(bruggen.messages_to(SANNE))


async def test_the_first_yes_asks_the_other(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-change")
    await wards.fills(KOFI, {"words": "", "first": "other"})
    await wards.travels(days=1)
    assert not any("Kofi thinks" in m for m in wards.messages_to(PRIYA))
    await wards.presses(AMARA, "bridges-yes")
    await wards.travels(days=1)
    await wards.presses(PRIYA, "bridges-yes")

    assert len(wards.rooms_of(AMARA)) == 1


async def test_two_who_press_at_once_meet_once(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.travels(days=1)
    await asyncio.gather(wards.presses(PRIYA, "bridges-yes"), wards.presses(AMARA, "bridges-yes"))
    await wards.travels(days=1)

    assert len(wards.rooms_of(PRIYA)) == 1


async def test_vijf_werkdagen_stilte_en_het_is_voorbij(bruggen: Chat) -> None:
    await bruggen.travels(days=WEEK)
    await bruggen.presses(NOOR, "bridges-look")
    await bruggen.presses(NOOR, "bridges-ask-both")
    await bruggen.travels(days=1)
    await bruggen.presses(SANNE, "bridges-yes")
    await bruggen.travels(days=5)
    assert not any("gaat niet door" in m for m in bruggen.messages_to(SANNE))
    await bruggen.travels(days=5)

    assert "De kennismaking met Ilse gaat niet door." in "".join(bruggen.messages_to(SANNE))
    assert sum("gaat niet door" in m for m in bruggen.messages_to(SANNE)) == 1


async def test_a_connector_who_leaves_lets_their_bridges_go(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.travels(days=1)
    await wards.presses(AMARA, "bridges-yes")
    await wards.says(KOFI, "stop")
    await wards.presses(KOFI, "membership-leave-yes")
    await wards.travels(days=1)

    assert "Meeting Priya isn't happening." in wards.last_to(AMARA)
    assert not any("Meeting Amara" in m for m in wards.messages_to(PRIYA))
    await wards.says(PRIYA, "bridges")
    assert "Bridges go to connectors." in wards.last_to(PRIYA)


async def test_wat_een_verbinder_niet_vroeg_gaat_naar_een_ander(bruggen: Chat) -> None:
    await bruggen.travels(days=WEEK)
    await bruggen.says(BRAM, "role take @Noor connector", about=NOOR)
    await bruggen.says(BRAM, "bruggen")

    assert "Sanne (Zorg) – Ilse (Techniek)" in bruggen.last_to(BRAM)


async def test_without_the_role_one_who_steers_gets_them_until_they_press_nothing(
    circle: Chat,
) -> None:
    await tells(circle, PRIYA, "Health", "assessment", "programming")
    await tells(circle, AMARA, "Engineering", "programming", "assessment")
    await circle.travels(days=WEEK)
    assert "nobody is a connector now" in "".join(circle.messages_to(TOM))
    for _ in range(12):
        await circle.travels(days=7)
        await circle.says(PRIYA, "help")
        await circle.says(TOM, "help")

    assert sum("nobody is a connector now" in m for m in circle.messages_to(TOM)) <= 3
    await circle.says(TOM, "bridges")
    assert "Priya (Health) – Amara (Engineering)" in circle.last_to(TOM)


async def test_wie_laat_vallen_zegt_waarom_en_dat_telt(bruggen: Chat) -> None:
    await bruggen.travels(days=WEEK)
    await bruggen.presses(NOOR, "bridges-look")
    await bruggen.presses(NOOR, "bridges-drop")
    answer = await bruggen.fills(NOOR, {})
    assert answer.form
    await bruggen.fills(NOOR, {"reason": "busy"})
    assert "Goed, ik vraag niets." in bruggen.last_to(NOOR)
    await bruggen.says(BRAM, "instellingen bruggen")
    assert "Een van hen heeft het druk: minder dan vijf" in bruggen.last_to(BRAM)
    assert "Weinig eerdere vragen: 15 punten (eerst 15)" in bruggen.last_to(BRAM)
    await bruggen.travels(days=60)

    assert sum("Ilse" in m and "vakgebieden" in m for m in bruggen.messages_to(NOOR)) == 1


async def test_no_bridges_where_the_community_does_without(wards: Chat) -> None:
    await wards.says(TOM, "settings bridges")
    await wards.presses(TOM, "bridges-weekly-stop")
    await wards.travels(days=WEEK)
    assert not any("this week" in m for m in wards.messages_to(KOFI))
    await wards.presses(TOM, "bridges-weekly-go")
    await wards.says(TOM, "role take @Kofi connector", about=KOFI)
    await wards.says(TOM, "worklist")

    assert "Nobody builds bridges" in wards.last_to(TOM)


async def test_kept_apart_meanwhile_they_do_not_meet(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.travels(days=1)
    await wards.presses(PRIYA, "bridges-yes")
    await wards.says(TOM, "match apart @Priya @Amara")
    await wards.travels(days=1)

    assert "isn't happening" in wards.last_to(PRIYA)
    assert wards.rooms_of(PRIYA) == []
    await wards.says(KOFI, "bridges")
    assert "There's no bridge" in wards.last_to(KOFI)


async def test_een_pauze_laat_wie_ja_zei_niet_wachten(bruggen: Chat) -> None:
    await bruggen.travels(days=WEEK)
    await bruggen.presses(NOOR, "bridges-look")
    await bruggen.presses(NOOR, "bridges-ask-both")
    await bruggen.travels(days=1)
    await bruggen.presses(SANNE, "bridges-yes")
    await bruggen.says(ILSE, "pauze 2 weken")
    await bruggen.travels(days=1)

    assert "De kennismaking met Ilse gaat niet door." in bruggen.last_to(SANNE)


async def test_of_whoever_is_erased_no_bridge_is_left(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.travels(days=1)
    await wards.says(PRIYA, "erase")
    await wards.presses(PRIYA, "Yes, erase everything")
    async with wards.stored() as kept:
        assert await kept.here.bridges.all() == ()
    await wards.travels(days=2)

    assert wards.rooms_of(AMARA) == []


async def test_undo_takes_the_question_back(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.says(KOFI, "never mind")
    assert "it won't happen" in wards.last_to(KOFI)
    await wards.travels(days=2)

    assert not wards.may_press(PRIYA, "bridges-yes")


async def test_what_waits_for_ones_answer_is_in_my_kring(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.says(KOFI, "my kring")
    assert "one bridge to build" in wards.last_to(KOFI)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.travels(days=1)
    await wards.says(PRIYA, "my kring")
    assert "Would you like to meet?" in wards.last_to(PRIYA)
    await wards.says(PRIYA, "bridges")

    assert wards.may_press(PRIYA, "bridges-yes")


async def test_words_go_after_a_month_and_who_it_was_stays(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-change")
    await wards.fills(KOFI, {"words": "Only for you two.", "first": "both"})
    await wards.travels(days=1)
    await wards.presses(PRIYA, "bridges-no")
    await wards.travels(days=32)
    async with wards.stored() as kept:
        (bridge, *_) = await kept.here.bridges.all()

    assert (bridge.words, bridge.fit.first_brings) == ("", ())
    assert bridge.closed


async def test_een_verbinder_die_gewist_wordt_laat_niets_wachten(bruggen: Chat) -> None:
    await bruggen.travels(days=WEEK)
    await bruggen.presses(NOOR, "bridges-look")
    await bruggen.presses(NOOR, "bridges-change")
    await bruggen.fills(NOOR, {"words": "Praat eens over de minor.", "first": "both"})
    await bruggen.travels(days=1)
    await bruggen.presses(SANNE, "bridges-yes")
    await bruggen.says(NOOR, "wis")
    await bruggen.presses(NOOR, "Ja, wis alles")
    await bruggen.travels(days=1)
    assert "De kennismaking met Ilse gaat niet door." in bruggen.last_to(SANNE)
    async with bruggen.stored() as kept:
        (bridge, *_) = await kept.here.bridges.all()

    assert (bridge.by, bridge.words) == (None, "")


async def test_a_connector_on_a_break_gets_none_and_what_was_asked_goes_on(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.says(KOFI, "pause 4 weeks")
    await wards.travels(days=1)
    await wards.presses(PRIYA, "bridges-yes")
    await wards.presses(AMARA, "bridges-yes")

    assert len(wards.rooms_of(PRIYA)) == 1
    await wards.travels(days=14)
    assert sum("this week" in m for m in wards.messages_to(KOFI)) == 1


async def test_a_press_too_late_says_that_it_is_over(wards: Chat) -> None:
    await wards.travels(days=WEEK)
    await wards.presses(KOFI, "bridges-look")
    await wards.presses(KOFI, "bridges-ask-both")
    await wards.travels(days=1)
    card = wards.last_to(AMARA)
    assert "Kofi thinks" in card
    await wards.presses(KOFI, "bridges-withdraw")
    await wards.travels(days=0.05)

    assert "This introduction isn't happening." in wards.last_to(AMARA)
    assert not wards.may_press(AMARA, "bridges-yes")


async def test_two_connectors_get_different_bridges(wards: Chat) -> None:
    await connects(wards, LENA, "connector", TOM)
    await wards.travels(days=WEEK)
    got = [m for who in (KOFI, LENA) for m in wards.messages_to(who) if "this week" in m]

    assert sum("Priya (Health) – Amara (Engineering)" in m for m in got) == 1
