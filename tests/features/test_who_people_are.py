"""Staff, student, partner, alumnus or guest, and the institution's own roles: by everybody's own word."""

from tests.chat import CHANNEL, Chat
from tests.people import BRAM, KOFI, NOOR, PRIYA, TOM

PROFILE = {"discipline": "", "brings": "", "learns": "", "available": (), "open_to": ()}


async def test_a_member_says_what_they_are_here(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    await circle.fills(PRIYA, {**PROFILE, "brings": "rubrics", "affiliation": "student"})
    assert "Here as: a student" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "privacy")
    assert "Here as: a student" in circle.last_to(PRIYA)
    await circle.says(PRIYA, "profile")
    await circle.fills(PRIYA, {**PROFILE, "brings": "rubrics"})

    assert "Here as: a student" in circle.last_to(PRIYA)


async def test_the_institutions_own_roles_are_its_own_list(community: Chat) -> None:
    await community.says(NOOR, "start", place=CHANNEL)
    await community.says(BRAM, "instellingen functierollen")
    await community.fills(BRAM, {"functions": "Docent\nOnderzoeker\n\nDocent\n<!channel> coach"})
    assert "uit 3 functierollen" in community.last_to(BRAM)
    await community.says(NOOR, "profiel")
    await community.fills(NOOR, {**PROFILE, "functions": ("Docent", "<!channel> coach")})
    assert "Functierollen: Docent, <!channel> coach" in community.last_to(NOOR)
    await community.says(BRAM, "instellingen functierollen")
    await community.fills(BRAM, {"functions": "Docent"})
    await community.says(NOOR, "privacy")

    assert "Functierollen: Docent\n" in community.last_to(NOOR)


async def test_there_are_none_until_somebody_fills_them_in(circle: Chat) -> None:
    await circle.says(PRIYA, "profile")
    assert circle.form
    assert "functions" not in {one.id for one in circle.form.inputs}


async def test_who_is_a_guest_does_not_steer(circle: Chat) -> None:
    """Nor see the digest; other roles are theirs like anybody's."""
    await circle.says(KOFI, "start", place=CHANNEL)
    await circle.says(KOFI, "profile")
    await circle.fills(KOFI, {**PROFILE, "affiliation": "guest"})
    await circle.says(TOM, "role give @Kofi evaluator", about=KOFI)
    assert "Kofi is a guest here" in circle.last_to(TOM)
    await circle.says(KOFI, "role take facilitator")
    assert "Kofi is a guest here" in circle.last_to(KOFI)
    await circle.says(TOM, "role give @Kofi connector", about=KOFI)

    assert "I'm asking Kofi to be connector" in circle.last_to(TOM)
