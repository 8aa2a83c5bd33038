"""The role board, the card of a role, the offer of one, and the questions around a term."""

from collections.abc import Collection, Mapping, Sequence

from bot.domain.communities import Community, CommunityId
from bot.domain.membership import HEAVY_LOAD, Member, Role, RoleKey, Status
from bot.domain.people import PersonId
from bot.domain.roles import OWN, Offer, Tenure, holders
from bot.features.roles import actions
from bot.features.roles.names import Names, packed
from bot.frame.actions import Action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Chat,
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
from bot.frame.context import RunCommand
from bot.frame.words import Argument

MOST_ALONE = 2  # roles on an offer that can be taken one by one
MOST_OWN_SHOWN = 8  # of one's own, each with its way out


def _asks(names: Names, text: str, buttons: tuple[Button, ...], **values: Argument) -> Card:
    """One sentence and what can be said to it."""
    said = names.words.rich(text, **values)
    return Card(names.words(text, **values), (said, Buttons(buttons)))


def _button(
    names: Names,
    label: str,
    action: Action,
    style: Style = Style.NORMAL,
    *,
    refuses: bool = False,
) -> Button:
    return Button(names.words(label), action, style, refuses=refuses)


def echo(
    names: Names, here: CommunityId, member: Member, roles: Collection[RoleKey], *, give: bool
) -> Card:
    """What was understood of a role given or taken in somebody's own words."""
    text, who = f"roles-echo-{'give' if give else 'take'}", Mention(member.id, member.name)
    change_ = actions.ChangeRoles(community=here, member=member.id, roles=packed(roles), give=give)
    yes = _button(names, f"{text}-yes", change_, Style.PRIMARY)
    return _asks(names, text, (yes,), who=who, role=names.listed(roles))


def change(
    names: Names,
    community: Community,
    member: Member,
    taken: Collection[RoleKey],
    by: PersonId,
    name: str,
    offers: Sequence[Offer] = (),
) -> Card:
    """Which roles somebody is asked for, with a yes and a no, and which ended."""
    words = names.words
    title = words("roles-change-title", community=community.name)
    about = {"community": community.name, "by": name or words("roles-somebody")}
    ended = words.rich("roles-lost", role=names.listed(taken), **about)
    return Card(
        title,
        (
            Heading(title),
            *((ended,) if taken else ()),
            *(_offer(names, community, member, by, about, offers) if member.offered else ()),
        ),
    )


def _offer(
    names: Names,
    community: Community,
    member: Member,
    by: PersonId,
    about: Mapping[str, str],
    offers: Sequence[Offer],
) -> tuple[Element, ...]:
    offered, said = names.ordered(member.offered), {offer.role: offer for offer in offers}
    of_board = all(role in said and said[role].by is None for role in offered)
    text = "roles-asked-founding" if member.status is Status.INVITED else "roles-asked"
    text = "roles-asked-board" if of_board else text

    def button(label: str, yes: Collection[RoleKey], style: Style = Style.NORMAL) -> Button:
        accepts, declines = packed(yes), packed(member.offered.difference(yes))
        answer = actions.AnswerOffer(
            community=community.id, accepts=accepts, declines=declines, by=by
        )
        return Button(label, answer, style, refuses=not yes)

    words = names.words
    only = [button(words("roles-only", role=names(r)), {r}) for r in offered]
    rows = tuple(Row(_offered_line(names, role, said.get(role))) for role in offered)
    return (
        words.rich(text, role=names.listed(offered), **about),
        *rows,
        Buttons(
            (
                button(words("roles-yes"), offered, Style.PRIMARY),
                *(only if 1 < len(only) <= MOST_ALONE else ()),
                button(words("roles-no"), ()),
            )
        ),
    )


def _offered_line(names: Names, role: RoleKey, said: Offer | None) -> tuple[Inline, ...]:
    """What the role is; how long it takes and until when, where that is known."""
    hours = names.text(role, "hours")
    until = (
        names.words("roles-until", day=names.words.day(said.until)) if said and said.until else ""
    )
    return (
        Run(names.title(role), bold=True),
        Run(f" – {names.text(role, 'does')}"),
        Run(f" ({hours}){until}" if hours else until),
    )


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
    new = _button(names, "roles-new", actions.EditRole(community=community.id))
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
    return _button(names, "roles-more", actions.ShowRole(community=here, role=role))


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
            _button(names, "roles-hand-over", actions.HandOver(community=here, role=role)),
            _button(names, "roles-stop", actions.StopRole(community=here, role=role)),
        ]
    else:
        wish = actions.WishRole(community=here, role=role)
        style = Style.NORMAL if reader.steers() else Style.PRIMARY
        own = [_button(names, "roles-wish", wish, style)]
        if held and not reader.steers():
            along = actions.WalkAlong(community=here, role=role)
            own.append(_button(names, "roles-walk-along", along))
    if not reader.steers():
        return tuple(own)
    return (
        _button(
            names, "roles-offer-to", actions.OfferRole(community=here, role=role), Style.PRIMARY
        ),
        _button(names, "roles-find", actions.FindHolder(community=here, role=role)),
        _button(names, "roles-edit", actions.EditRole(community=here, role=role)),
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


def hands_to(names: Names, to: Member, role: RoleKey, run: RunCommand) -> Card:
    yes = _button(names, "roles-hands-to-yes", run, Style.PRIMARY)
    who = Mention(to.id, to.name)
    return _asks(names, "roles-hands-to", (yes,), who=who, role=names(role))


def begins_elsewhere(names: Names, role: RoleKey, run: RunCommand) -> Card:
    """A role that begins by saying what one offers."""
    begin = _button(names, f"roles-begins-{role}", run, Style.PRIMARY)
    return _asks(names, "roles-begins", (begin,), role=names(role))


def wished(names: Names, here: CommunityId, member: Member, role: RoleKey) -> Card:
    """Somebody would like a role: to who steers."""
    who = Mention(member.id, member.name)

    def button(label: str, yes: bool, style: Style = Style.NORMAL) -> Button:
        answer = actions.AllowRole(community=here, role=role, member=member.id, yes=yes)
        return _button(names, label, answer, style, refuses=not yes)

    buttons = (
        button("roles-wish-allow", True, Style.PRIMARY),
        button("roles-wish-not-now", False),
    )
    return _asks(names, "roles-wished", buttons, who=who, role=names(role))


def term(names: Names, tenure: Tenure) -> Card:
    """A month before it ends."""
    here, role = tenure.community, tenure.role
    until, longer = tenure.until or tenure.since, tenure.prolonged().until or tenure.since
    day, then = names.words.day(until), names.words.day(longer)
    on = actions.GoOn(community=here, role=role)
    buttons = (
        Button(names.words("roles-go-on", day=then), on, Style.PRIMARY),
        _button(names, "roles-hand-over", actions.HandOver(community=here, role=role)),
        _button(names, "roles-stop", actions.StopRole(community=here, role=role)),
    )
    return _asks(names, "roles-term", buttons, role=names(role), day=day)


def shadow_asked(names: Names, here: CommunityId, member: Member, role: RoleKey) -> Card:
    who = Mention(member.id, member.name)

    def button(label: str, yes: bool, style: Style = Style.NORMAL) -> Button:
        answer = actions.AnswerShadow(community=here, role=role, member=member.id, yes=yes)
        return _button(names, label, answer, style, refuses=not yes)

    buttons = (
        button("roles-shadow-fine", True, Style.PRIMARY),
        button("roles-shadow-refuse", False),
    )
    return _asks(names, "roles-shadow-wants", buttons, who=who, role=names(role))


def shadow_told(names: Names, text: str, other: Member, role: RoleKey, *, begins: bool) -> Card:
    """What was said to it; where it begins, with a way into a conversation."""
    who = Mention(other.id, other.name)
    said = names.words.rich(text, who=who, role=names(role))
    chat = Chat(names.words("roles-chat", who=other.name), who)
    return Card(names.words(text, who=who, role=names(role)), (said, *((chat,) if begins else ())))


def shadowed(names: Names, here: CommunityId, role: RoleKey) -> Card:
    """After two weeks: would they like to?"""
    wish = actions.WishRole(community=here, role=role)
    buttons = (_button(names, "roles-wish", wish, Style.PRIMARY),)
    return _asks(names, "roles-shadowed", buttons, role=names(role))


def much(names: Names, here: CommunityId, roles: Sequence[RoleKey]) -> Card:
    """They do much of what is done in a role: privately, with a way to share."""
    find = actions.ShowRole(community=here, role=roles[0])
    buttons = (_button(names, "roles-share", find, Style.PRIMARY),)
    return _asks(names, "roles-much", buttons, role=names.listed(roles))
