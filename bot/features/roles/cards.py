"""The offer of a role, and the questions around a wish, a term and walking along."""

from collections.abc import Collection, Mapping, Sequence

from bot.domain.communities import Community, CommunityId
from bot.domain.membership import Member, RoleKey, Status
from bot.domain.people import PersonId
from bot.domain.roles import Offer, Tenure
from bot.features.roles import actions
from bot.features.roles.names import Names, packed
from bot.features.roles.parts import asks
from bot.features.roles.parts import button as labelled
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Chat,
    Element,
    Heading,
    Inline,
    Mention,
    Row,
    Run,
    Style,
)
from bot.frame.context import RunCommand

MOST_ALONE = 2  # roles on an offer that can be taken one by one


def echo(
    names: Names, here: CommunityId, member: Member, roles: Collection[RoleKey], *, give: bool
) -> Card:
    """What was understood of a role given or taken in somebody's own words."""
    text, who = f"roles-echo-{'give' if give else 'take'}", Mention(member.id, member.name)
    change_ = actions.ChangeRoles(community=here, member=member.id, roles=packed(roles), give=give)
    yes = labelled(names, f"{text}-yes", change_, Style.PRIMARY)
    return asks(names, text, (yes,), who=who, role=names.listed(roles))


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


def hands_to(names: Names, to: Member, role: RoleKey, run: RunCommand) -> Card:
    yes = labelled(names, "roles-hands-to-yes", run, Style.PRIMARY)
    who = Mention(to.id, to.name)
    return asks(names, "roles-hands-to", (yes,), who=who, role=names(role))


def begins_elsewhere(names: Names, role: RoleKey, run: RunCommand) -> Card:
    """A role that begins by saying what one offers."""
    begin = labelled(names, f"roles-begins-{role}", run, Style.PRIMARY)
    return asks(names, "roles-begins", (begin,), role=names(role))


def wished(names: Names, here: CommunityId, member: Member, role: RoleKey) -> Card:
    """Somebody would like a role: to who steers."""
    who = Mention(member.id, member.name)

    def button(label: str, yes: bool, style: Style = Style.NORMAL) -> Button:
        answer = actions.AllowRole(community=here, role=role, member=member.id, yes=yes)
        return labelled(names, label, answer, style, refuses=not yes)

    buttons = (
        button("roles-wish-allow", True, Style.PRIMARY),
        button("roles-wish-not-now", False),
    )
    return asks(names, "roles-wished", buttons, who=who, role=names(role))


def term(names: Names, tenure: Tenure) -> Card:
    """A month before it ends."""
    here, role = tenure.community, tenure.role
    until, longer = tenure.until or tenure.since, tenure.prolonged().until or tenure.since
    day, then = names.words.day(until), names.words.day(longer)
    on = actions.GoOn(community=here, role=role)
    buttons = (
        Button(names.words("roles-go-on", day=then), on, Style.PRIMARY),
        labelled(names, "roles-hand-over", actions.HandOver(community=here, role=role)),
        labelled(names, "roles-stop", actions.StopRole(community=here, role=role)),
    )
    return asks(names, "roles-term", buttons, role=names(role), day=day)


def shadow_asked(names: Names, here: CommunityId, member: Member, role: RoleKey) -> Card:
    who = Mention(member.id, member.name)

    def button(label: str, yes: bool, style: Style = Style.NORMAL) -> Button:
        answer = actions.AnswerShadow(community=here, role=role, member=member.id, yes=yes)
        return labelled(names, label, answer, style, refuses=not yes)

    buttons = (
        button("roles-shadow-fine", True, Style.PRIMARY),
        button("roles-shadow-refuse", False),
    )
    return asks(names, "roles-shadow-wants", buttons, who=who, role=names(role))


def shadow_told(names: Names, text: str, other: Member, role: RoleKey, *, begins: bool) -> Card:
    """What was said to it; where it begins, with a way into a conversation."""
    who = Mention(other.id, other.name)
    said = names.words.rich(text, who=who, role=names(role))
    chat = Chat(names.words("roles-chat", who=other.name), who)
    return Card(names.words(text, who=who, role=names(role)), (said, *((chat,) if begins else ())))


def shadowed(names: Names, here: CommunityId, role: RoleKey) -> Card:
    """After two weeks: would they like to?"""
    wish = actions.WishRole(community=here, role=role)
    buttons = (labelled(names, "roles-wish", wish, Style.PRIMARY),)
    return asks(names, "roles-shadowed", buttons, role=names(role))


def much(names: Names, here: CommunityId, roles: Sequence[RoleKey]) -> Card:
    """They do much of what is done in a role: privately, with a way to share."""
    find = actions.ShowRole(community=here, role=roles[0])
    buttons = (labelled(names, "roles-share", find, Style.PRIMARY),)
    return asks(names, "roles-much", buttons, role=names.listed(roles))
