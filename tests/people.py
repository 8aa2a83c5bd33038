"""The people of the stories, as a platform would describe them."""

from bot.domain.people import AccountKey, Kind, Language, Profile

WORKSPACE = "fontys"
PLATFORM = "test"


def profile(
    user: str,
    name: str | None = None,
    language: Language | None = Language.NL,
    zone: str | None = "Europe/Amsterdam",
    kind: Kind = Kind.PERSON,
) -> Profile:
    return Profile(
        AccountKey(PLATFORM, WORKSPACE, user), name or user.title(), language, zone, kind
    )


BRAM = profile("bram")
NOOR = profile("noor")
SANNE = profile("sanne")
ILSE = profile("ilse")
TOM = profile("tom", language=Language.EN)
EVA = profile("eva", language=Language.EN, zone="America/New_York")
PRIYA = profile("priya", language=Language.EN)
AMARA = profile("amara", language=Language.EN)
KOFI = profile("kofi", language=Language.EN)
LENA = profile("lena", language=Language.EN)
EVERYONE = (BRAM, NOOR, SANNE, ILSE, TOM, EVA, PRIYA, AMARA, KOFI, LENA)
