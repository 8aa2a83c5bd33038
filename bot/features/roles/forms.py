"""The forms of roles: whom to ask, who takes one's place, and what a role is here."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from bot.domain.communities import CommunityId
from bot.domain.membership import Role, RoleKey
from bot.domain.roles import LONGEST, LONGEST_NAME, OWN, Origin
from bot.features.roles import actions
from bot.features.roles.names import Names
from bot.frame.cards import Choice, DateInput, Form, Option, PeopleInput, TextInput

Errors = Mapping[str, str]  # a sentence for each input that needs one
NONE: Errors = MappingProxyType({})


def offer_form(
    names: Names,
    here: CommunityId,
    role: RoleKey,
    until: date | None = None,
    errors: Errors = NONE,
) -> Form:
    """Whom who steers asks, until when; of a leader also how they come to lead."""
    words = names.words
    origins = tuple(Option(words(f"roles-origin-{one}"), one) for one in Origin)
    origin = Choice("origin", words("roles-origin"), origins)
    return Form(
        title=words("roles-offer-title"),
        action=actions.OfferRole(community=here, role=role),
        inputs=(
            PeopleInput("people", words("roles-who")),
            DateInput("until", words("roles-until-day"), until, words("roles-until-hint")),
            *((origin,) if role == Role.LEADER else ()),
        ),
        submit=words("roles-ask"),
        cancel=words("roles-cancel"),
        intro=words("roles-offer-intro", role=names(role)),
        errors=tuple(errors.items()),
    )


def hand_over_form(names: Names, here: CommunityId, role: RoleKey, error: str = "") -> Form:
    words = names.words
    return Form(
        title=words("roles-hand-over"),
        action=actions.HandOver(community=here, role=role),
        inputs=(PeopleInput("people", words("roles-who")),),
        submit=words("roles-ask"),
        cancel=words("roles-cancel"),
        intro=words("roles-hand-over-intro", role=names(role)),
        errors=(("people", error),) if error else (),
    )


def role_form(names: Names, here: CommunityId, role: RoleKey, errors: Errors = NONE) -> Form:
    """What a role is here; a community's own has a name, Kring's can be one that it does not have."""
    words, own = names.words, not role or role.startswith(OWN)
    yes_no = tuple(Option(words(f"roles-used-{one}"), one) for one in ("yes", "no"))
    known = names.cards.get(role)
    used = "no" if known and not known.used else "yes"
    name = TextInput(
        "name",
        words("roles-name"),
        words("roles-name-hint"),
        names(role) if role else "",
        required=True,
        most=LONGEST_NAME,
        missing=words("roles-error-name"),
    )
    return Form(
        title=words("roles-edit-title"),
        action=actions.EditRole(community=here, role=role),
        inputs=(
            *((name,) if own else ()),
            *(_part(names, role, part) for part in ("does", "hours", "start")),
            *(() if own else (Choice("used", words("roles-used"), yes_no, (used,)),)),
        ),
        submit=words("roles-save"),
        cancel=words("roles-cancel"),
        intro=words("roles-edit-intro"),
        errors=tuple(errors.items()),
    )


def _part(names: Names, role: RoleKey, part: str) -> TextInput:
    value = names.text(role, part) if role else ""
    label = names.words(f"roles-part-{part}")
    return TextInput(part, label, value=value, multiline=part != "hours", most=LONGEST)
