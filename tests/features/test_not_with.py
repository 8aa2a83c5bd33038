"""With whom somebody would rather not be, in confidence: a line manager or an assessor is never a mentor."""

from tests.chat import Chat
from tests.features.matched import KEES, join, offers, seeks
from tests.people import AMARA, BRAM, KOFI, NOOR, PRIYA, SANNE, TOM


async def test_a_student_is_not_paired_with_who_assesses_them(community: Chat) -> None:
    await join(community, NOOR, KEES)
    await community.says(NOOR, "liever niet met")
    await community.fills(NOOR, {"ground": "assessor"}, {"people": (SANNE.account,)})
    assert "Ik breng jou en Sanne niet bij elkaar" in community.last_to(NOOR)
    heard = len(community.messages_to(SANNE))
    await offers(community, SANNE, "toetsing")
    await seeks(community, NOOR, "toetsing")

    assert "Sanne" not in community.last_to(NOOR)
    assert len(community.messages_to(SANNE)) == heard + 1  # that she offers
    await community.says(BRAM, "koppel waarom Noor, Sanne")
    assert "de een beoordeelt de ander" in community.last_to(BRAM)


async def test_an_assessor_may_say_so_as_well(circle: Chat) -> None:
    await join(circle, KOFI)
    await circle.says(AMARA, "not with")
    await circle.fills(AMARA, {"ground": "assessor"}, {"people": (KOFI.account,)})
    await offers(circle, AMARA, "assessment")
    await seeks(circle, KOFI, "assessment")

    assert "Amara" not in circle.last_to(KOFI)


async def test_what_one_said_is_shown_and_taken_back_by_oneself(circle: Chat) -> None:
    """Whichever of the two came first: the note of the later member was not shown to them."""
    await join(circle, KOFI)
    await circle.says(KOFI, "not with @Priya", about=PRIYA)
    await circle.says(KOFI, "privacy")
    assert "Rather not with: Priya" in circle.last_to(KOFI)
    await circle.says(PRIYA, "privacy")
    assert "Kofi" not in circle.last_to(PRIYA)
    await circle.says(PRIYA, "with again @Kofi", about=KOFI)
    assert "You hadn't said anything about that" in circle.last_to(PRIYA)
    await circle.says(KOFI, "with again @Priya", about=PRIYA)

    assert "You and Priya may meet again" in circle.last_to(KOFI)


async def test_nobody_is_picked_is_said_at_the_form(circle: Chat) -> None:
    await circle.says(TOM, "niet met")
    await circle.fills(TOM, {"ground": "blocked"}, {"people": (TOM.account,)})

    assert circle.form
    assert dict(circle.form.errors)["people"] == (
        "Choose somebody who takes part in this community."
    )
