"""Every card of roles, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import date

from bot.domain.membership import Member, Role, RoleKey
from bot.domain.people import PersonId
from bot.domain.roles import OWN, Offer, Origin, RoleCard, Tenure
from bot.features.roles import boardcards, cards, forms
from bot.features.roles.names import Names
from bot.frame.cards import Mention, Message
from bot.frame.context import RunCommand
from bot.frame.subject import Scene
from bot.frame.words import note

UNTIL, SINCE = date(2027, 7, 1), date(2027, 1, 4)


def examples(scene: Scene) -> tuple[Message, ...]:
    words, community, members = scene.words, scene.community, scene.members
    here, one = community.id, members[0]
    own = RoleCard(here, f"{OWN}1", words("roles-name-hint").partition(": ")[2])
    names = Names(words, {own.role: own})
    who, role = Mention(PersonId(1), "Sanne"), Role.CONNECTOR
    tenure = Tenure(here, one.id, role, SINCE, UNTIL)
    lead = Tenure(here, one.id, Role.LEADER, SINCE, origin=Origin.SHARED)
    steers, laden = _in(one, Role.LEADER), _in(one, *Role, own.role)
    simple = replace(one, roles=frozenset())
    asked = replace(one, offered=frozenset({Role.MENTOR}))
    both = replace(one, offered=frozenset({Role.MENTOR, Role.EXPERT}))
    board_asks = Offer(here, one.id, Role.MENTOR, SINCE, until=UNTIL)
    run = RunCommand(community=here, text="roles")
    told = ("given", "offered", "withdrawn", "taken", "refused", "handed-over", "stopped-by")
    about = ("stopped", "not-yours", "already", "declined", "searching", "search-begins")
    return (
        boardcards.board(names, community, (*members, laden), (tenure, lead), steering=True),
        boardcards.board(names, community, (), (), steering=False),
        boardcards.role_card(names, here, role, (one,), {one.id: tenure}, simple),
        boardcards.role_card(names, here, role, (one,), {}, _in(one, role)),
        boardcards.role_card(names, here, own.role, (), {}, steers),
        *(note(words, f"roles-{text}", who=who, role=names(role)) for text in told),
        *(note(words, f"roles-{text}", role=names(role)) for text in about),
        *(cards.echo(names, here, one, (Role.EXPERT,), give=give) for give in (True, False)),
        boardcards.accepted(names, one, {role}, heavy=False),
        boardcards.accepted(names, laden, {role}, heavy=True),
        cards.change(names, community, asked, (), PersonId(1), "Bram"),
        cards.change(names, community, both, {Role.EVALUATOR}, PersonId(1), "Bram"),
        cards.change(names, community, asked, (), PersonId(1), "", (board_asks,)),
        boardcards.own_roles(names, here, laden),
        boardcards.own_roles(names, here, simple),
        cards.hands_to(names, one, role, run),
        *(cards.begins_elsewhere(names, each, run) for each in (Role.MENTOR, Role.EXPERT)),
        cards.wished(names, here, one, role),
        cards.term(names, tenure),
        cards.shadow_asked(names, here, one, role),
        cards.shadow_told(names, "roles-shadow-yes", one, role, begins=True),
        cards.shadow_told(names, "roles-shadow-no", one, role, begins=False),
        cards.shadowed(names, here, role),
        cards.much(names, here, (role, Role.EXPERT)),
        forms.offer_form(names, here, Role.LEADER, UNTIL, {"until": words("roles-error-past")}),
        forms.hand_over_form(names, here, role, words("roles-error-one")),
        forms.role_form(names, here, role),
        forms.role_form(names, here, "", {"name": words("roles-error-name")}),
    )


def _in(member: Member, *roles: RoleKey) -> Member:
    return replace(member, roles=frozenset(roles) - {Role.MEMBER})
