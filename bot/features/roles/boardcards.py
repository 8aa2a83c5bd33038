"""The role board, the card of a role, and what somebody holds."""

from collections.abc import Collection, Mapping, Sequence

from bot.domain.communities import Community, CommunityId
from bot.domain.membership import HEAVY_LOAD, Member, Role, RoleKey
from bot.domain.people import PersonId
from bot.domain.roles import OWN, Tenure, holders
from bot.features.roles import actions
from bot.features.roles.names import Names
from bot.features.roles.parts import button
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Confirm,
    Divider,
    Element,
    Fields,
    Footnote,
    Heading,
    Inline,
    Mention,
    Row,
    Run,
    Style,
    plain,
)

MOST_OWN_SHOWN = 8  # of one's own, each with its way out


def board(
    names: Names,
    community: Community,
    present: Sequence[Member],
    tenures: Sequence[Tenure],
    *,
    steering: bool,
) -> Card:
    """Every role with what it does, who holds it and until when; facilitators also see where it is thin."""
    words = names.words
    title = words("roles-title", community=community.name)
    until = {(t.person, t.role): t for t in tenures}
    rows = tuple(
        Row(_line(names, role, holders(present, role), until), _more(names, community.id, role))
        for role in names.used
    )
    new = button(names, "roles-new", actions.EditRole(community=community.id))
    return Card(
        title,
        (
            Heading(title),
            *rows,
            *(_advice(names, present) if steering else ()),
            *((Buttons((new,)),) if steering else ()),
            Footnote(words("roles-how-steering" if steering else "roles-how")),
        ),
    )


def _more(names: Names, here: CommunityId, role: RoleKey) -> Button | None:
    if role == Role.MEMBER:
        return None
    return button(names, "roles-more", actions.ShowRole(community=here, role=role))


def _line(
    names: Names,
    role: RoleKey,
    held: Sequence[Member],
    until: Mapping[tuple[PersonId, RoleKey], Tenure],
) -> tuple[Inline, ...]:
    words = names.words
    start = (Run(names.title(role), bold=True), Run(f" – {names.text(role, 'does')}\n"))
    if role == Role.MEMBER:
        return (*start, Run(words("roles-members", count=len(held))))
    if not held:
        return (*start, Run(words("roles-nobody")))
    return (*start, *_who(names, role, held, until))


def _who(
    names: Names,
    role: RoleKey,
    held: Sequence[Member],
    until: Mapping[tuple[PersonId, RoleKey], Tenure],
) -> list[Inline]:
    found: list[Inline] = []
    for member in held:
        tenure = until.get((member.id, role))
        found += [Run(", ")] * bool(found) + [Mention(member.id, member.name)]
        if tenure and tenure.origin:
            found.append(Run(f" · {names.words(f'roles-origin-{tenure.origin}')}"))
        if tenure and tenure.until:
            found.append(Run(names.words("roles-until", day=names.words.day(tenure.until))))
    return found


def _advice(names: Names, present: Sequence[Member]) -> tuple[Divider | Row, ...]:
    """Privately to facilitators: what is empty, and who carries much."""
    empty = [names(role) for role in names.used if not holders(present, role)]
    lines = [Row(names.words.rich("roles-empty", roles=", ".join(empty)).runs)] if empty else []
    for member in (m for m in present if len(m.roles) >= HEAVY_LOAD):
        who = Mention(member.id, member.name)
        lines.append(Row(names.words.rich("roles-heavy", who=who, count=len(member.roles)).runs))
    return (Divider(), *lines) if lines else ()


def role_card(
    names: Names,
    here: CommunityId,
    role: RoleKey,
    held: Sequence[Member],
    tenures: Mapping[PersonId, Tenure],
    reader: Member,
) -> Card:
    """What it is, what it takes, how one starts and who holds it, with what its reader can do."""
    words, title = names.words, names.title(role)
    until = {(person, role): tenure for person, tenure in tenures.items()}
    who = plain(tuple(_who(names, role, held, until))) or words("roles-nobody")
    parts = ((words(f"roles-part-{part}"), names.text(role, part)) for part in ("hours", "start"))
    fields = (
        *((label, text) for label, text in parts if text),
        (
            words("roles-part-who"),
            who if role != Role.MEMBER else words("roles-members", count=len(held)),
        ),
    )
    buttons = _ways(names, here, role, held, reader) if role != Role.MEMBER else ()
    return Card(
        title,
        (
            Heading(title),
            Row((Run(names.text(role, "does")),)),
            Fields(fields),
            *((Buttons(buttons),) if buttons else ()),
        ),
    )


def _ways(
    names: Names, here: CommunityId, role: RoleKey, held: Sequence[Member], reader: Member
) -> tuple[Button, ...]:
    """At most four; who holds it can give it away, who does not can ask for it."""
    if role in reader.roles:
        own = [
            button(names, "roles-hand-over", actions.HandOver(community=here, role=role)),
            button(names, "roles-stop", actions.StopRole(community=here, role=role)),
        ]
    else:
        wish = actions.WishRole(community=here, role=role)
        style = Style.NORMAL if reader.steers() else Style.PRIMARY
        own = [button(names, "roles-wish", wish, style)]
        if held and not reader.steers():
            along = actions.WalkAlong(community=here, role=role)
            own.append(button(names, "roles-walk-along", along))
    if not reader.steers():
        return tuple(own)
    return (
        button(
            names, "roles-offer-to", actions.OfferRole(community=here, role=role), Style.PRIMARY
        ),
        button(names, "roles-find", actions.FindHolder(community=here, role=role)),
        button(names, "roles-edit", actions.EditRole(community=here, role=role)),
        own[0] if role in reader.roles or not role.startswith(OWN) else _remove(names, here, role),
    )


def _remove(names: Names, here: CommunityId, role: RoleKey) -> Button:
    words = names.words
    confirm = Confirm(
        title=words("roles-remove-title"),
        text=words("roles-remove-text", role=names(role)),
        yes=words("roles-remove"),
        no=words("roles-cancel"),
    )
    action = actions.RemoveRole(community=here, role=role)
    return Button(words("roles-remove"), action, Style.DANGER, confirm)


def accepted(names: Names, member: Member, roles: Collection[RoleKey], *, heavy: bool) -> Card:
    """They have it now; who has three or more hears how to share."""
    words = names.words
    said = words.rich("roles-accepted", role=names.listed(roles))
    body: tuple[Element, ...] = (said,)
    if heavy:
        body += (words.rich("roles-many", roles=names.listed(member.roles)),)
        body += _own_rows(names, member.community, member)
    return Card(words("roles-accepted", role=names.listed(roles)), body)


def own_roles(names: Names, here: CommunityId, member: Member) -> Card:
    """What somebody holds, each with the way to its card: there it is handed over, or ends."""
    text = "roles-yours" if member.roles else "roles-none-yours"
    said = names.words.rich(text)
    return Card(names.words(text), (said, *_own_rows(names, here, member)))


def _own_rows(names: Names, here: CommunityId, member: Member) -> tuple[Row, ...]:
    return tuple(
        Row((Run(names.title(role), bold=True),), _more(names, here, role))
        for role in names.ordered(member.roles)[:MOST_OWN_SHOWN]
    )
