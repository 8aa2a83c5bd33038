"""The role board."""

from collections.abc import Mapping, Sequence

from bot.cards import Card, Divider, Footnote, Heading, Inline, Mention, Message, Row, Run
from bot.domain.communities import Community
from bot.domain.membership import HEAVY_LOAD, Member, Role
from bot.domain.people import PersonId
from bot.words import Words, note


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


def examples(words: Words, community: Community, members: Sequence[Member]) -> tuple[Message, ...]:
    """Every card of this feature."""
    someone = Mention(PersonId(1), "Sanne")
    role = words("role-mentor")
    return (
        board(words, community, held_by(members), steering=True),
        board(words, community, {}, steering=False),
        note(words, "roles-given", who=someone, role=role),
        note(words, "roles-received", role=role, community=community.name, by="Bram"),
    )


def held_by(members: Sequence[Member]) -> dict[Role, list[Member]]:
    """The members by role; every member holds the member role."""
    return {role: [m for m in members if role is Role.MEMBER or role in m.roles] for role in Role}
