"""Who acts and in which community: what the engine must know before anything is handled."""

from bot.domain.communities import Community
from bot.domain.people import Kind, Person, PersonId
from bot.frame.context import NO_COMMUNITY
from bot.frame.events import (
    Blocked,
    Changed,
    Departed,
    Due,
    Event,
    FromPerson,
    GuestAnswered,
    Invited,
    Joined,
    MessageAction,
    OpenedHome,
    Pressed,
    Removed,
    Said,
    Submitted,
    Undeliverable,
    is_answer,
)
from bot.frame.ports import Entrance, UnitOfWork


async def concerns_us(uow: UnitOfWork, event: Event) -> bool:
    """What happens to strangers is none of our business: not even that it did is kept (R27).

    Other bots, Slackbot and workflows are nobody, whatever they say.
    """
    match event:
        case FromPerson(actor=actor) if actor.kind is Kind.BOT:
            return False
        case Joined(actor=actor) if actor.kind is Kind.GUEST or not actor.active:
            return False
        case Joined(actor=actor) if not actor.name and not await uow.people.known(actor.account):
            return False  # nobody is greeted without a name (R36); the adapter looks again
        case Joined(place=place) if place:
            return await uow.communities.at(place) is not None
        case Changed(actor=actor) | Departed(actor=actor) | Blocked(actor=actor):
            return await uow.people.known(actor.account) is not None
    return True


async def at_the_door(uow: UnitOfWork, event: Event) -> Entrance | None:
    """Who acts, where and as what, at one glance: as it mostly is. None for a closer look."""
    match event:
        case Pressed(action=action) | Submitted(action=action) if is_answer(event):
            return await uow.door.answering(event.actor.account, action.community)
        case Pressed(action=action) | Submitted(action=action) if action.community != NO_COMMUNITY:
            return await uow.door.acting(event.actor, action.community)
        case Said(place=place) if place and not event.people:
            return await uow.door.look(event.actor, place)
        case Said(place=None) if not event.people:
            return await uow.door.at_home(event.actor)
    return None


async def person_of(uow: UnitOfWork, event: Event) -> Person | None:
    """Whom an event is by or about, met where they act themselves; None for nobody."""
    match event:
        case Departed(actor=actor):
            return await uow.people.known(actor.account)
        case OpenedHome(actor=actor) if await uow.people.known(actor.account) is None:
            return None  # looking makes nobody known
        case FromPerson(actor=actor):
            if is_answer(event) and (voter := await uow.people.known(actor.account)):
                return voter
            in_private = event.place is None
            speaks = in_private and isinstance(event, Said | Pressed | Submitted)
            return await uow.people.meet(actor, speaks=speaks)
        case Due(person=person) | Undeliverable(person=person) if person is not None:
            return await uow.people.get(person)
        case Invited(by=by) if by is not None and by.kind is not Kind.BOT:
            return await uow.people.meet(by)
        case _:
            return None


async def community_of(uow: UnitOfWork, event: Event, person: Person | None) -> Community | None:
    """The community that an event names, stands in, or that is its person's own; None for none."""
    match event:
        case (
            Due(community=community)
            | Undeliverable(community=community)
            | GuestAnswered(community=community)
        ):
            return await uow.communities.get(community)
        case Pressed(action=action) | Submitted(action=action) if action.community != NO_COMMUNITY:
            return await uow.communities.met_in(action.community, event.actor.account)
        case FromPerson(place=place) | Invited(place=place) | Removed(place=place) if place:
            here = await uow.communities.at(place)
            follows = person is not None and isinstance(event, Said | Pressed | MessageAction)
            return await _own(uow, person.id) if follows and person and not here else here
    home = await uow.memberships.home(person.id) if person else None
    return await uow.communities.get(home) if home else None


async def has_a_way_in(uow: UnitOfWork, event: Event, here: Community) -> bool:
    """Whether a stranger may meet a community that a button names: its number alone opens nothing.

    They stand where it meets, or Kring itself wrote to them about it.
    """
    if not isinstance(event, Pressed | Submitted) or event.action.community != here.id:
        return True
    if event.place and await uow.communities.at(event.place) == here:
        return True
    who, key = event.actor.account, event.message
    return key is not None and await uow.outbox.was_written_to(who, key, here.id)


async def _own(uow: UnitOfWork, person: PersonId) -> Community | None:
    """The community that follows somebody to a place without one (R38); None where there are several
    and they chose none."""
    own = await uow.memberships.of(person)
    chosen = own[0] if len(own) == 1 else await uow.memberships.chosen(person)
    return await uow.communities.get(chosen) if chosen and chosen in own else None
