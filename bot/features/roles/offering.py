"""A role is offered by who steers, by its holder, or by the board, and held by who said yes (R44)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain import picked
from bot.domain.eligibility import Purpose
from bot.domain.membership import HEAVY_LOAD, Member, RoleKey, Status, steering
from bot.domain.people import PersonId
from bot.domain.roles import Offer, Origin
from bot.features.roles import actions, boardcards, cards
from bot.features.roles.forms import offer_form
from bot.features.roles.holding import begin, end, is_last_steering
from bot.features.roles.moments import NOBODY, AskNext, RolesChanged
from bot.features.roles.names import Names, names_for, unpacked
from bot.features.roles.picking import one_member
from bot.features.roles.stores import Context
from bot.frame.cards import Card, Mention
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Retire, Say, Tell
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.news import Appointed, Arrived, Offered
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("roles.offering")

TOGETHER = timedelta(minutes=2)  # in which several changes become one message


@dataclass(frozen=True, slots=True)
class Said:
    """What goes with an offer: an end, how they came to lead, whose place it is; `board`: nobody asks but
    the board."""

    until: date | None = None
    origin: Origin | None = None
    giver: PersonId | None = None
    board: bool = False


NOTHING_SAID = Said()


async def ask(
    ctx: Context, member: Member, roles: Collection[RoleKey], said: Said = NOTHING_SAID
) -> bool:
    """Somebody is asked for these; False where nothing of it is new."""
    new = frozenset(roles) - member.roles
    changed = member.asked_for(roles)
    if not new or (changed == member and said == NOTHING_SAID):
        return False
    await ctx.stores.members.save(changed)
    for role in sorted(new):
        by = None if said.board else ctx.actor.id
        offer = Offer(
            ctx.community.id, member.id, role, ctx.today, by, said.until, said.origin, said.giver
        )
        await ctx.stores.roles.offer(offer)
    return True


async def give(
    ctx: Context, member: Member, roles: Collection[RoleKey], said: Said = NOTHING_SAID
) -> Effects:
    """An offer; to oneself it is a yes at the same time. Whoever does it hears what came of it."""
    if not all(map(member.may_hold, roles)):
        return _note(await names_for(ctx), "roles-not-for-guests", who=member.name)
    own = member.id == ctx.actor.id
    if (own and member.roles.issuperset(roles)) or not await ask(ctx, member, roles, said):
        return _note(await names_for(ctx), "roles-unchanged", who=member.name)
    if own:
        ctx.member, effects = await begin(ctx, member, roles)
        return (await _reply(ctx, "roles-given", member, roles), *effects)
    asked = Offered(await ctx.somebody(member.id), ctx.actor.id)
    return (await _reply(ctx, "roles-offered", member, roles), Tell(asked))


async def take(ctx: Context, member: Member, roles: Collection[RoleKey]) -> Effects:
    """A role ends, or its offer is withdrawn."""
    taken = member.roles.intersection(roles)
    if member.without_roles(roles) == member:
        return _note(await names_for(ctx), "roles-unchanged", who=member.name)
    if await is_last_steering(ctx, member, roles):
        return _note(await names_for(ctx), "roles-last-facilitator")
    changed = await end(ctx, member, roles)
    if not taken:
        closed = () if changed.offered else (await withdrawn(ctx, member),)
        return (await _reply(ctx, "roles-withdrawn", member, roles), *closed)
    if member.id != ctx.actor.id:
        await _tell_soon(ctx, member, ctx.actor.id, taken)
    return (await _reply(ctx, "roles-taken", member, taken), Tell(Appointed(changed)))


async def withdrawn(ctx: Context, member: Member) -> Retire:
    """The cards that ask them say that this is over."""
    return Retire(
        offer_key(ctx, member), note(ctx.words(member.person), "roles-offer-gone"), member.id
    )


@feature.on(Offered)
async def offered(ctx: Context, news: Offered) -> Effects:
    await _tell_soon(ctx, news.member, news.by)
    return ()


async def _tell_soon(
    ctx: Context, member: Member, by: PersonId, taken: Collection[RoleKey] = ()
) -> None:
    """One message about all that changes within a few minutes (U19)."""
    before = [one.moment.taken for one in await ctx.planned(RolesChanged, person=member.id)]
    all_taken = sorted({*taken}.union(*before))
    change = RolesChanged(by=by, taken=tuple(all_taken))
    await ctx.plan(change, ctx.now + TOGETHER, person=member.id)


@feature.due(RolesChanged)
async def changed(ctx: Context, event: Due, moment: RolesChanged) -> Effects:
    """Somebody hears which roles they are offered, and which ended (R25)."""
    member = ctx.member
    if member is None or member.status is Status.LEFT or event.missed:
        return ()
    taken = {*moment.taken} - member.roles
    if not (taken or member.offered):
        return ()
    giver = await ctx.stores.members.get(moment.by)
    offers = await ctx.stores.roles.offers(member.id)
    by = giver.name if giver else ""
    names = await names_for(ctx)
    card = cards.change(names, ctx.community, member, taken, moment.by, by, offers)
    must_know = taken or member.status is Status.INVITED
    purpose = Purpose.NOTICE if must_know else Purpose.REQUEST
    key = f"{offer_key(ctx, member)}{event.at:%Y%m%d%H%M%S}"
    return (Say(member.id, card, key, purpose, "roles"),)


def offer_key(ctx: Context, member: Member) -> str:
    """With this the keys of the messages begin that offer somebody roles."""
    return f"role:{ctx.community.id}:{member.id}:"


@feature.pressed(actions.AnswerOffer, Access.MEMBERS)
async def answer(ctx: Context, event: Pressed, action: actions.AnswerOffer) -> Effects:
    accepts, declines = unpacked(action.accepts), unpacked(action.declines)
    card, *effects = await answered(ctx, event.id, accepts, declines, PersonId(action.by))
    closed = () if ctx.actor.offered else (Retire(offer_key(ctx, ctx.actor), card),)
    return (Replace(card), *closed, *effects)


async def answered(
    ctx: Context,
    event: str,
    accepts: Collection[RoleKey],
    declines: Collection[RoleKey],
    by: PersonId = NOBODY,
) -> tuple[Card, *Effects]:
    """What is still offered is theirs, or is not; who offered it hears a no, and the board asks another."""
    actor, names = ctx.actor, await names_for(ctx)
    yes, no = actor.offered.intersection(accepts), actor.offered.intersection(declines)
    if not (yes or no):
        return (note(names.words, "roles-offer-gone"),)
    of_board = {o.role for o in await ctx.stores.roles.offers(actor.id) if o.by is None}
    effects: Effects = ()
    if no:
        ctx.member = await end(ctx, actor, no)
        await _ask_another(ctx, no & of_board)
        refused = [role for role in no if role not in of_board]
        effects = await _told_no(ctx, event, refused, by) if refused else ()
    if not yes:
        return (note(names.words, "roles-declined", role=names.listed(no)), *effects)
    joins = actor.status is Status.INVITED
    member = ctx.actor.accepted(ctx.today) if joins else ctx.actor
    ctx.member, begun = await begin(ctx, member, yes)
    arrived = (Tell(Arrived(ctx.member, accepted=True)),) if joins else ()
    heavy = len(ctx.member.roles) >= HEAVY_LOAD
    return (boardcards.accepted(names, ctx.member, yes, heavy=heavy), *arrived, *begun, *effects)


async def _ask_another(ctx: Context, roles: Collection[RoleKey]) -> None:
    """At once; nobody is told that this one said no."""
    for search in await ctx.planned(AskNext):
        if search.moment.role in roles:
            await ctx.plan(search.moment, ctx.now)


async def _told_no(ctx: Context, event: str, no: Collection[RoleKey], by: PersonId) -> Effects:
    """To who offered it, or to all who steer where that is not known any more."""
    everyone = await ctx.stores.members.all()
    hearers = [m for m in everyone if m.id == by] or steering(everyone, ctx.today)
    who = Mention(ctx.actor.id, ctx.actor.name)
    effects: Effects = ()
    for hearer in hearers:
        names = await names_for(ctx, hearer.person)
        card = note(names.words, "roles-refused", who=who, role=names.listed(no))
        key = f"role-no:{event}:{hearer.id}"
        effects += (Say(hearer.id, card, key, Purpose.NOTICE, "roles"),)
    return effects


async def _reply(ctx: Context, text: str, member: Member, roles: Collection[RoleKey]) -> Reply:
    names, who = await names_for(ctx), Mention(member.id, member.name)
    return Reply(note(names.words, text, who=who, role=names.listed(roles)))


def _note(names: Names, text: str, **values: str) -> Effects:
    return (Reply(note(names.words, text, **values)),)


@feature.pressed(actions.OfferRole, Access.STEERING)
async def to_whom(ctx: Context, event: Pressed, action: actions.OfferRole) -> Effects:
    names = await names_for(ctx)
    if action.role not in names.used:
        return _note(names, "roles-unknown", role=names(action.role))
    return (OpenForm(offer_form(names, ctx.community.id, action.role)),)


@feature.submitted(actions.OfferRole, Access.STEERING)
async def asked(ctx: Context, event: Submitted, action: actions.OfferRole) -> Effects:
    """Until a day, if one is given; a day that is past is none."""
    names, role = await names_for(ctx), action.role
    member, wrong = await one_member(ctx, event)
    until = picked.day(event.values.get("until", ""))
    errors = {"people": names.words(wrong)} if wrong else {}
    if until and until <= ctx.today:
        errors["until"] = names.words("roles-error-past")
    if member is None or errors:
        return (FormErrors(offer_form(names, ctx.community.id, role, until, errors)),)
    origin = next((one for one in Origin if one == event.values.get("origin")), None)
    return await give(ctx, member, {role}, Said(until=until, origin=origin))
