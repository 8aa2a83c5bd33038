"""People and the accounts by which the platforms know them.

Held by `tests/storage/test_known_twice.py`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Protocol

from bot.domain.wellformed import must_be_ids, name_of

PersonId = NewType("PersonId", int)


class Language(StrEnum):
    """The languages Kring speaks equally well."""

    NL = "nl"
    EN = "en"

    @classmethod
    def of_locale(cls, locale: str | None) -> "Language | None":
        """Read a platform's locale ("nl-NL", "en_US"); None when it names neither language."""
        return next((lang for lang in cls if (locale or "").lower().startswith(lang.value)), None)


class Kind(StrEnum):
    """What sort of account a platform says this is; UNKNOWN until it does, and then nothing is granted."""

    UNKNOWN = "unknown"
    PERSON = "person"
    GUEST = "guest"
    BOT = "bot"


@dataclass(frozen=True, slots=True)
class AccountKey:
    """One account on one platform. Opaque to features; only adapters look inside.

    ValueError for ids that no platform gives.
    """

    platform: str
    workspace: str
    user: str

    def __post_init__(self) -> None:
        must_be_ids(self.workspace, self.user)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a platform tells us about one account; None and UNKNOWN mean it did not say, or nothing usable.

    `formerly`: keys under which an earlier version may have filed this very account.
    """

    account: AccountKey
    name: str | None = None
    language: Language | None = None
    zone: str | None = None
    kind: Kind = Kind.UNKNOWN
    active: bool = True
    formerly: tuple[AccountKey, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", name_of(self.name))
        object.__setattr__(self, "zone", name_of(self.zone))


@dataclass(frozen=True, slots=True)
class Person:
    """Someone Kring has met. `language` is None until a locale or the person told us."""

    id: PersonId
    name: str
    language: Language | None = None
    zone: str | None = None
    discipline: str | None = None
    kind: Kind = Kind.PERSON


class People(Protocol):
    """Identity reaches across communities, so these methods alone name none."""

    async def meet(self, profile: Profile, *, speaks: bool = False) -> Person:
        """Find the person behind an account, or remember a new one.

        `speaks`: they write to us in private, so they can be written to as well.
        """
        ...

    async def known(self, account: AccountKey) -> Person | None: ...
    async def get(self, person: PersonId) -> Person: ...
    async def speak(self, person: PersonId, language: Language) -> None:
        """Remember the language the person chose; locales no longer change it."""
        ...

    async def describe(self, person: PersonId, discipline: str | None) -> None:
        """Remember the discipline the person named."""
        ...

    async def handles(
        self, people: Collection[PersonId], platform: str, workspace: str
    ) -> Mapping[PersonId, str]:
        """The platform's own ids of these people, for mentions; absent where they have no account."""
        ...

    async def reachable(self, account: AccountKey, *, problem: str | None) -> None:
        """Remember why an account cannot be written to, or None once it can again."""
        ...


class Refiling(Protocol):
    async def refile(self, profile: Profile) -> None:
        """An account that is still filed under one of its former keys goes under its own, unless Kring
        serves that other workspace too. Where somebody else stands under its own already, the two people
        become one, once."""
        ...
