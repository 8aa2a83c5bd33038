"""The role board, and the offer of a role."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.domain.communities import Community, CommunityId
from bot.domain.membership import HEAVY_LOAD, Member, Role, Status
from bot.domain.people import PersonId
from bot.frame.actions import Action, action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Divider,
    Element,
    Footnote,
    Heading,
    Inline,
    Mention,
    Message,
    Row,
    Run,
    Style,
)
from bot.frame.subject import Scene
from bot.frame.words import Words, note

MOST_ALONE = 2  # roles on an offer that can be taken one by one
MOST_PLANNED = 50  # of one person's moments, by far


@action("roles.answer")
class AnswerOffer(Action):
    """Yes to some of the roles that `by` offered, no to others; roles with commas between them."""

    accepts: str
    declines: str
    by: int


@action("roles.change")
class ChangeRoles(Action):
    """Yes: offer these roles, or end them."""

    member: int
    roles: str
    give: bool


def packed(roles: Collection[Role]) -> str:
    return ",".join(sorted(roles))


def unpacked(text: str) -> frozenset[Role]:
    """The roles of a packed text; what is none is left out."""
    return frozenset(role for role in Role if role in text.split(","))


def named(words: Words, roles: Collection[Role]) -> str:
    return ", ".join(words(f"role-{role}") for role in sorted(roles))


def echo(
    words: Words, here: CommunityId, member: Member, roles: Collection[Role], *, give: bool
) -> Card:
    """What was understood of a role given or taken in somebody's own words."""
    text, who = f"roles-echo-{'give' if give else 'take'}", Mention(member.id, member.name)
    said = named(words, roles)
    change_ = ChangeRoles(community=here, member=member.id, roles=packed(roles), give=give)
    yes = Button(words(f"{text}-yes"), change_, Style.PRIMARY)
    return Card(
        words(text, who=who, role=said), (words.rich(text, who=who, role=said), Buttons((yes,)))
    )


def change(
    words: Words,
    community: Community,
    member: Member,
    taken: Collection[Role],
    by: PersonId,
    name: str,
) -> Card:
    """Which roles somebody is asked for, with a yes and a no, and which ended."""
    title = words("roles-change-title", community=community.name)
    about = {"community": community.name, "by": name or words("roles-somebody")}
    ended = words.rich("roles-lost", role=named(words, taken), **about)
    return Card(
        title,
        (
            Heading(title),
            *((ended,) if taken else ()),
            *(_offer(words, community, member, by, about) if member.offered else ()),
        ),
    )


def _offer(
    words: Words, community: Community, member: Member, by: PersonId, about: Mapping[str, str]
) -> tuple[Element, ...]:
    offered = member.offered
    text = "roles-asked-founding" if member.status is Status.INVITED else "roles-asked"

    def button(label: str, yes: Collection[Role], style: Style = Style.NORMAL) -> Button:
        accepts, declines = packed(yes), packed(offered.difference(yes))
        answer = AnswerOffer(community=community.id, accepts=accepts, declines=declines, by=by)
        return Button(label, answer, style)

    only = [button(words("roles-only", role=named(words, {r})), {r}) for r in sorted(offered)]
    return (
        words.rich(text, role=named(words, offered), **about),
        *(
            Row((Run(words(f"role-{r}"), bold=True), Run(f" – {words(f'role-{r}-does')}")))
            for r in sorted(offered)
        ),
        Buttons(
            (
                button(words("roles-yes"), offered, Style.PRIMARY),
                *(only if 1 < len(only) <= MOST_ALONE else ()),
                button(words("roles-no"), ()),
            )
        ),
    )


def board(
    words: Words, community: Community, holders: Mapping[Role, Sequence[Member]], *, steering: bool
) -> Card:
    """Every role with what it does and who holds it; facilitators also see where it is thin."""
    title = words("roles-title", community=community.name)
    rows = tuple(Row(_line(words, role, holders.get(role, ()))) for role in Role)
    return Card(
        title,
        (
            Heading(title),
            *rows,
            *(_advice(words, holders) if steering else ()),
            Footnote(words("roles-how-steering" if steering else "roles-how")),
        ),
    )


def _line(words: Words, role: Role, held: Sequence[Member]) -> tuple[Inline, ...]:
    start = (
        Run(words(f"role-{role}"), bold=True),
        Run(f" – {words(f'role-{role}-does')}\n"),
    )
    if role is Role.MEMBER:
        return (*start, Run(words("roles-members", count=len(held))))
    if not held:
        return (*start, Run(words("roles-nobody")))
    names: list[Inline] = []
    for member in held:
        names += [Run(", ")] * bool(names) + [Mention(member.id, member.name)]
    return (*start, *names)


def _advice(words: Words, holders: Mapping[Role, Sequence[Member]]) -> tuple[Divider | Row, ...]:
    """Privately to facilitators: what is empty, and who carries much."""
    empty = [words(f"role-{role}") for role in Role if not holders.get(role)]
    people = {m.id: m for held in holders.values() for m in held if len(m.roles) >= HEAVY_LOAD}
    lines = [Row(words.rich("roles-empty", roles=", ".join(empty)).runs)] if empty else []
    for member in people.values():
        who = Mention(member.id, member.name)
        lines.append(Row(words.rich("roles-heavy", who=who, count=len(member.roles)).runs))
    return (Divider(), *lines) if lines else ()


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, members = scene.words, scene.community, scene.members
    someone = Mention(PersonId(1), "Sanne")
    role = words("role-mentor")
    return (
        board(words, community, held_by(members), steering=True),
        board(words, community, {}, steering=False),
        note(words, "roles-given", who=someone, role=role),
        note(words, "roles-offered", who=someone, role=role),
        *(
            echo(words, community.id, members[0], (Role.EXPERT,), give=give)
            for give in (True, False)
        ),
        note(words, "roles-accepted", role=role),
        note(words, "roles-refused", who=someone, role=role),
        change(words, community, _asked(members, Role.MENTOR), (), PersonId(1), "Bram"),
        change(
            words,
            community,
            _asked(members, Role.MENTOR, Role.EXPERT),
            {Role.EVALUATOR},
            PersonId(1),
            "Bram",
        ),
    )


def _asked(members: Sequence[Member], *roles: Role) -> Member:
    return replace(members[0], offered=frozenset(roles))


def held_by(members: Sequence[Member]) -> dict[Role, list[Member]]:
    """The members by role; every member holds the member role."""
    return {role: [m for m in members if role is Role.MEMBER or role in m.roles] for role in Role}
