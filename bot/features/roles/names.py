"""What roles are called, and what each is: as Kring says it, or as the community wrote it down."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.domain.dates import read_date
from bot.domain.membership import Role, RoleKey
from bot.domain.people import Language, Person
from bot.domain.roles import RoleCard, roles_in_use
from bot.features.roles.stores import Context
from bot.frame.words import Words, words

_UNTIL = re.compile(
    r"\b(?:until|till|tot(?: en met)?|t/m)\b(?!.*\b(?:until|till|tot|t/m)\b).*$", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = {"and", "en", "&", ","}


@dataclass(frozen=True, slots=True)
class Names:
    """In the words of one reader; a community's own texts are as they were typed."""

    words: Words
    cards: Mapping[RoleKey, RoleCard]

    def __call__(self, role: RoleKey) -> str:
        if card := self.cards.get(role):
            return card.name or self.words(f"role-{role}")
        return self.words(f"role-{role}") if role in set(Role) else self.words("roles-gone")

    def title(self, role: RoleKey) -> str:
        """Its name, as a line begins with it."""
        name = self(role)
        return name[:1].upper() + name[1:]

    def text(self, role: RoleKey, part: str) -> str:
        """`does`, `hours` or `start` of its card."""
        card = self.cards.get(role)
        own = str(getattr(card, part)) if card else ""
        return own or (self.words(f"role-{role}-{part}") if role in set(Role) else "")

    def listed(self, roles: Iterable[RoleKey]) -> str:
        return ", ".join(map(self, self.ordered(roles)))

    def ordered(self, roles: Iterable[RoleKey]) -> list[RoleKey]:
        order = self.used
        return sorted(roles, key=lambda role: (order.index(role) if role in order else -1, role))

    @property
    def used(self) -> tuple[RoleKey, ...]:
        return roles_in_use(self.cards)

    def signs(self, role: RoleKey) -> str:
        """Words by which whom it suits is found: what they bring, or want to learn."""
        said = self.words(f"role-{role}-signs") if role in set(Role) else ""
        return f"{said}, {self(role)}, {self.text(role, 'does')}"


async def names_for(ctx: Context, person: Person | None = None) -> Names:
    """The names for this person, or for whoever acts."""
    return Names(ctx.words(person), await ctx.stores.roles.cards())


class Read(NamedTuple):
    """The roles with which a text ends, and what stood before them."""

    roles: frozenset[RoleKey]
    before: str


def read_roles(text: str, cards: Mapping[RoleKey, RoleCard]) -> Read:
    """Built-in ones in either language, a community's own by their whole name: "expert en mentor"."""
    found: set[RoleKey] = set()
    rest = text.strip(" .,!?")
    own = {card.name.casefold(): card.role for card in cards.values() if card.is_own}
    longest = sorted(own, key=len, reverse=True)
    while rest:
        whole = next((name for name in longest if _ends(rest, name)), None)
        *before, last = rest.split()
        if whole:
            found.add(own[whole])
            rest = rest[: len(rest) - len(whole)]
        elif role := read_role(last):
            found.add(role)
            rest = " ".join(before)
        elif found and last.lower() in _BETWEEN:
            rest = " ".join(before)
        else:
            break
        rest = rest.rstrip(" .,!&")
    return Read(frozenset(found), rest)


def _ends(text: str, name: str) -> bool:
    folded = text.casefold()
    return (
        len(folded) == len(text) and re.search(rf"(?:^|\W){re.escape(name)}$", folded) is not None
    )


def roles_in(text: str, cards: Mapping[RoleKey, RoleCard]) -> frozenset[RoleKey]:
    """The roles that are named anywhere in a sentence."""
    said = _padded(text)
    own = {c.role for c in cards.values() if c.is_own and _padded(c.name) in said}
    return frozenset(role for word in text.split() if (role := read_role(word))) | own


def _padded(text: str) -> str:
    """Its words alone, so that one text is found in another on word borders."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def read_role(word: str) -> Role | None:
    """The built-in role a word means, in either language."""
    spoken = word.lower().strip(".,!?")
    for language in Language:
        for role in Role:
            if spoken in (role.value, *_words_for(role, words(language))):
                return None if role is Role.MEMBER else role
    return None


def _words_for(role: Role, spoken: Words) -> Iterable[str]:
    """Its name, and the one that people knew it by before."""
    ids = (f"role-{role}", f"role-{role}-before")
    return (spoken(text).lower() for text in ids if spoken.has(text))


class Term(NamedTuple):
    """What a text says of an end. `until`: None where it says none; `understood`: what it says is a day."""

    until: date | None
    before: str
    understood: bool = True


def read_term(text: str, today: date) -> Term:
    """The end with which a text closes: "… until 1 July", "… tot de zomer"."""
    found = _UNTIL.search(text)
    if not found:
        return Term(None, text)
    until = read_date(found[0], today)
    return Term(until, text[: found.start()], understood=until is not None)


def packed(roles: Collection[RoleKey]) -> str:
    return ",".join(sorted(roles))


def unpacked(text: str) -> frozenset[RoleKey]:
    return frozenset(role for role in text.split(",") if role and role != Role.MEMBER)
