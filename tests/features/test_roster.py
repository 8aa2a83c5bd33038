"""A facilitator pastes who assesses whom: no student is brought together with their own assessor."""

from tests.chat import Chat
from tests.features.matched import KEES, join, offers, pairs_in, seeks
from tests.people import AMARA, BRAM, KOFI, NOOR, PRIYA, SANNE, TOM

LIST = "Student;Beoordelaar\nNoor;Sanne\nPiet Onbekend;Sanne\nKees"


async def test_a_list_is_shown_as_it_was_understood_and_then_holds(community: Chat) -> None:
    await join(community, NOOR, KEES)
    await community.says(BRAM, "beoordelaars")
    await community.fills(BRAM, {"rows": LIST})
    assert community.form
    assert community.form.intro.splitlines() == [
        "Ik lees één combinatie van een student en een beoordelaar.",
        "Regel 1 lees ik als kop: Student en Beoordelaar.",
        "Regel 3: hier heet niemand „Piet Onbekend”. Misschien is diegene nog geen lid.",
        "Regel 4: achter „Kees” staat niemand.",
        "Klopt dat, verstuur het dan nog een keer. Of verbeter eerst de lijst.",
    ]
    heard = len(community.messages_to(SANNE)), len(community.messages_to(NOOR))
    await community.fills(BRAM, {"rows": LIST})
    assert (
        "Eén combinatie van student en beoordelaar houd ik uit elkaar, waarvan 1 nieuw."
        in community.last_to(BRAM)
    )
    assert (len(community.messages_to(SANNE)), len(community.messages_to(NOOR))) == heard
    await offers(community, SANNE, "toetsing")
    await seeks(community, NOOR, "toetsing")

    assert "Sanne" not in community.last_to(NOOR)
    await community.says(BRAM, "koppel waarom Noor, Sanne")
    assert "de een beoordeelt de ander" in community.last_to(BRAM)


async def test_a_list_that_was_changed_is_shown_again(community: Chat) -> None:
    await join(community, NOOR, KEES)
    await community.says(BRAM, "beoordelaars")
    await community.fills(BRAM, {"rows": "Noor;Sanne"})
    await community.fills(BRAM, {"rows": "Noor;Sanne\nKees;Sanne"})
    assert community.form and "Ik lees 2 combinaties" in community.form.intro
    await community.fills(BRAM, {"rows": "Noor;Sanne\nKees;Sanne"})

    assert (
        "2 combinaties van student en beoordelaar houd ik uit elkaar, waarvan 2 nieuw."
        in community.last_to(BRAM)
    )


async def test_the_next_terms_list_takes_the_place_of_the_last_ones(circle: Chat) -> None:
    """What one of the two said themselves stays."""
    await join(circle, KOFI)
    await circle.says(KOFI, "not with")
    await circle.fills(KOFI, {"ground": "assessor"}, {"people": (AMARA.account,)})
    await _pastes(circle, "Kofi,Priya\nKofi,Amara")
    assert "2 combinations of student and assessor apart, 2 of them new." in circle.last_to(TOM)
    await circle.says(KOFI, "privacy")
    assert "Rather not with: Amara" in circle.last_to(KOFI)
    assert "by a list: Amara, Priya" in circle.last_to(KOFI)
    await _pastes(circle, "Amara,Priya", replaces="replaces")

    assert "2 combinations of an earlier list have gone." in circle.last_to(TOM)
    await circle.says(TOM, "match allow Kofi, Priya")
    assert "There was no note about these two." in circle.last_to(TOM)
    await circle.says(TOM, "match allow Kofi, Amara")
    assert "These two may be paired again." in circle.last_to(TOM)


async def test_what_somebody_takes_back_themselves_leaves_the_list_as_it_is(circle: Chat) -> None:
    await join(circle, KOFI)
    await circle.says(KOFI, "not with @Amara", about=AMARA)
    await _pastes(circle, "Kofi,Amara")
    await circle.says(KOFI, "with again @Amara", about=AMARA)

    async with circle.stored() as kept:
        (note,) = await kept.here.apart.notes()
    assert note.by is None


async def test_a_facilitator_may_stand_on_their_own_list(circle: Chat) -> None:
    await join(circle, KOFI)
    await _pastes(circle, "Kofi,Tom\nKofi,Amara")
    await _pastes(circle, "Kofi,Amara", replaces="replaces")

    assert "One combination of an earlier list has gone." in circle.last_to(TOM)


async def test_a_request_that_waits_is_over_and_a_pair_is_left_to_people(circle: Chat) -> None:
    await join(circle, KOFI)
    await offers(circle, AMARA, "assessment", capacity=1)
    await seeks(circle, KOFI, "assessment")
    await circle.presses(KOFI, "Ask Amara first")
    await circle.presses(AMARA, "Yes, I will")
    assert len(await pairs_in(circle)) == 1
    await _pastes(circle, "Kofi,Amara")

    assert "Kofi – Amara are still a pair." in circle.last_to(TOM)


async def test_a_list_without_anybody_of_here_stays_in_the_form(circle: Chat) -> None:
    await circle.says(TOM, "roster")
    await circle.fills(TOM, {"rows": "Piet,Klaas\nTom,Tom"})
    assert circle.form
    assert dict(circle.form.errors)["rows"].splitlines() == [
        "Line 1 I read as the heading: Piet and Klaas.",
        "Line 2: Tom is both the student and the assessor.",
    ]
    await circle.fills(TOM, {"rows": "-"})

    assert circle.form and "nobody here is called “-”" in dict(circle.form.errors)["rows"]


async def test_only_who_steers_pastes_a_list(circle: Chat) -> None:
    await circle.says(PRIYA, "roster")

    assert circle.form is None


async def _pastes(chat: Chat, rows: str, **more: str) -> None:
    await chat.says(TOM, "roster")
    await chat.fills(TOM, {"rows": rows, **more})
    await chat.fills(TOM, {"rows": rows, **more})
