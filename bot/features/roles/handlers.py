"""The role board; a role is offered by who steers, and held by who said yes (R44)."""

from collections.abc import Collection, Iterable
from datetime import timedelta

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role, Status, steering
from bot.domain.people import Language, PersonId
from bot.features.roles import cards
from bot.frame.cards import Card, Mention
from bot.frame.context import Context
from bot.frame.effects import Effects, Replace, Reply, Retire, Say, Tell
from bot.frame.events import Due, Pressed, Said
from bot.frame.moments import Moment, carried, moment
from bot.frame.news import Appointed, Arrived, Offered
from bot.frame.routing import Access, Feature
from bot.frame.words import Words, note, words
from bot.talking.language import Intent
from bot.talking.naming import ask_which, named
from bot.talking.small_words import ACCEPT, DECLINE, GIVE, TAKE

feature = Feature("roles")


@moment("roles.changed", useful_for=timedelta(days=30))
class RolesChanged(Moment):
    """`by`: who changed them last. `taken`: those that ended."""

    by: PersonId = carried()
    taken: tuple[Role, ...] = carried(default=())


TOGETHER = timedelta(minutes=2)  # in which several changes become one message
NOBODY = PersonId(0)


@feature.command(
    "roles",
    "rollen",
    "role",
    "rol",
    "rollenboard",
    access=Access.MEMBERS,
    takes=lambda rest, _: rest.split(" ")[0].lower() in {"", *GIVE, *TAKE, *ACCEPT, *DECLINE},
    means=Intent.EXPLAIN_ROLE,
)
async def roles(ctx: Context, event: Said) -> Effects:
    """The board, or `role give @person mentor`; `role yes` to what one is offered."""
    verb = event.text.split(" ")[0].lower() if event.text else ""
    if verb in ACCEPT | DECLINE:
        offered = ctx.actor.offered
        accepts, declines = (offered, ()) if verb in ACCEPT else ((), offered)
        card, *effects = await _answered(ctx, event.id, accepts, declines, NOBODY)
        closed = Retire(_offer_key(ctx, ctx.actor), card)
        return (Reply(card), *((closed,) if offered else ()), *effects)
    if verb in GIVE | TAKE:
        return await _change(ctx, event, give=verb in GIVE)
    present = [m for m in await ctx.stores.members.all() if m.takes_part(ctx.today)]
    steers = Access.STEERING.allows(ctx.member)
    return (
        Reply(cards.board(ctx.words(), ctx.community, cards.held_by(present), steering=steers)),
    )


async def _change(ctx: Context, event: Said, *, give: bool) -> Effects:
    if not Access.STEERING.allows(ctx.member):
        return _note(ctx, "core-refused-steering")
    roles, found = read_roles(event.text), await named(ctx, event)
    if found.doubts and not event.mentioned:
        verb, after = "give" if give else "take", " ".join(sorted(roles))
        return ask_which(ctx, f"role {verb}", found, f" {after}")
    if not roles or len(found.people) != 1:
        stranger = await ctx.uow.people.known(event.mentioned[0]) if event.mentioned else None
        if roles and stranger and not found.people:
            return _note(ctx, "roles-no-member", who=stranger.name)
        return _note(ctx, "roles-usage")
    (member,) = found.people
    if member.status is Status.LEFT:
        return _note(ctx, "roles-no-member", who=member.name)
    return await change_roles(ctx, member, roles, give=give)


async def change_roles(
    ctx: Context, member: Member, roles: frozenset[Role], *, give: bool
) -> Effects:
    """Offered, or ended; whoever does it hears what came of it."""
    return await (_give(ctx, member, roles) if give else _take(ctx, member, roles))


async def _give(ctx: Context, member: Member, named: frozenset[Role]) -> Effects:
    """An offer; to oneself it is a yes at the same time."""
    own = member.id == ctx.actor.id
    changed = member.with_roles(named) if own else member.asked_for(named)
    if changed == member:
        return _note(ctx, "roles-unchanged", who=member.name)
    await ctx.stores.members.save(changed)
    news = Tell(Appointed(changed)) if own else Tell(Offered(changed, ctx.actor.id))
    return (_reply(ctx, "roles-given" if own else "roles-offered", member, named), news)


async def _take(ctx: Context, member: Member, named: frozenset[Role]) -> Effects:
    """A role ends, or its offer is withdrawn."""
    changed, taken = member.without_roles(named), named & member.roles
    if changed == member:
        return _note(ctx, "roles-unchanged", who=member.name)
    if await _is_last_steering(ctx, member, changed):
        return _note(ctx, "roles-last-facilitator")
    await ctx.stores.members.save(changed)
    if not taken:
        gone = note(ctx.words(member.person), "roles-offer-gone")
        closed = () if changed.offered else (Retire(_offer_key(ctx, member), gone, member.id),)
        return (_reply(ctx, "roles-withdrawn", member, named), *closed)
    if member.id != ctx.actor.id:
        await _tell_soon(ctx, member, ctx.actor.id, taken)
    return (_reply(ctx, "roles-taken", member, taken), Tell(Appointed(changed)))


async def _is_last_steering(ctx: Context, member: Member, changed: Member) -> bool:
    if changed.steers() or not member.steers():
        return False
    everyone = await ctx.stores.members.all()
    others = (m for m in everyone if m.id != member.id and m.status is Status.ACTIVE)
    return not any(m.steers() for m in others)


@feature.on(Offered)
async def offered(ctx: Context, news: Offered) -> Effects:
    await _tell_soon(ctx, news.member, news.by)
    return ()


async def _tell_soon(
    ctx: Context, member: Member, by: PersonId, taken: Collection[Role] = ()
) -> None:
    """One message about all that changes within a few minutes (U19)."""
    before = [one.moment.taken for one in await ctx.planned(RolesChanged, person=member.id)]
    all_taken = sorted({*taken}.union(*before))
    change = RolesChanged(by=by, taken=tuple(all_taken))
    await ctx.plan(change, ctx.now + TOGETHER, person=member.id)


@feature.due(RolesChanged)
async def changed(ctx: Context, event: Due, moment: RolesChanged) -> Effects:
    """Somebody hears which roles they are offered, and which ended (R25)."""
    member, by = ctx.member, moment.by
    if member is None or member.status is Status.LEFT or event.missed:
        return ()
    taken = {*moment.taken} - member.roles
    if not (taken or member.offered):
        return ()
    giver = await ctx.stores.members.get(by)
    name = giver.name if giver else ""
    card = cards.change(ctx.words(), ctx.community, member, taken, by, name)
    must_know = taken or member.status is Status.INVITED
    purpose = Purpose.NOTICE if must_know else Purpose.REQUEST
    key = f"{_offer_key(ctx, member)}{event.at:%Y%m%d%H%M%S}"
    return (Say(member.id, card, key, purpose, "roles"),)


def _offer_key(ctx: Context, member: Member) -> str:
    """With this the keys of the messages begin that offer somebody roles."""
    return f"role:{ctx.community.id}:{member.id}:"


@feature.pressed(cards.AnswerOffer, Access.MEMBERS)
async def answer(ctx: Context, event: Pressed, action: cards.AnswerOffer) -> Effects:
    accepts, declines = cards.unpacked(action.accepts), cards.unpacked(action.declines)
    card, *effects = await _answered(ctx, event.id, accepts, declines, PersonId(action.by))
    closed = () if ctx.actor.offered else (Retire(_offer_key(ctx, ctx.actor), card),)
    return (Replace(card), *closed, *effects)


async def _answered(
    ctx: Context,
    event: str,
    accepts: Collection[Role],
    declines: Collection[Role],
    by: PersonId,
) -> tuple[Card, *Effects]:
    """What is still offered is theirs, or is not; whoever offered it hears a no."""
    actor, spoken = ctx.actor, ctx.words()
    yes, no = actor.offered.intersection(accepts), actor.offered.intersection(declines)
    if not (yes or no):
        return (note(spoken, "roles-offer-gone"),)
    answered = actor.without_roles(no).with_roles(yes)
    joins = bool(yes) and actor.status is Status.INVITED
    if joins:
        answered = answered.accepted(ctx.today)
    await ctx.stores.members.save(answered)
    ctx.member = answered
    text, shown = ("roles-accepted", yes) if yes else ("roles-declined", no)
    news = (
        *((Tell(Arrived(answered, accepted=True)),) if joins else ()),
        Tell(Appointed(answered)),
    )
    told = await _told_no(ctx, event, no, by) if no else ()
    return (note(spoken, text, role=cards.named(spoken, shown)), *(news if yes else ()), *told)


async def _told_no(ctx: Context, event: str, no: Collection[Role], by: PersonId) -> Effects:
    """To who offered it, or to all who steer where that is not known any more."""
    everyone = steering(await ctx.stores.members.all(), ctx.today)
    hearers = [m for m in everyone if m.id == by] or everyone
    who = Mention(ctx.actor.id, ctx.actor.name)
    effects: Effects = ()
    for hearer in hearers:
        spoken = ctx.words(hearer.person)
        card = note(spoken, "roles-refused", who=who, role=cards.named(spoken, no))
        key = f"role-no:{event}:{hearer.id}"
        effects += (Say(hearer.id, card, key, Purpose.NOTICE, "roles"),)
    return effects


def _reply(ctx: Context, text: str, member: Member, named: Collection[Role]) -> Reply:
    spoken, who = ctx.words(), Mention(member.id, member.name)
    return Reply(note(spoken, text, who=who, role=cards.named(spoken, named)))


def _note(ctx: Context, text: str, **values: str) -> Effects:
    return (Reply(note(ctx.words(), text, **values)),)


def read_roles(text: str) -> frozenset[Role]:
    """The roles with which a text ends, in either language: "expert en mentor"."""
    return frozenset(_read(reversed(text.split())))


def _read(backwards: Iterable[str]) -> Iterable[Role]:
    for word in backwards:
        if role := read_role(word):
            yield role
        elif word.lower() not in ("and", "en", "&", ","):
            return


def _words_for(role: Role, spoken: Words) -> Iterable[str]:
    """Its name, and the one that people knew it by before."""
    return (
        spoken(text).lower() for text in (f"role-{role}", f"role-{role}-before") if spoken.has(text)
    )


def read_role(word: str) -> Role | None:
    """The role a word means, in either language."""
    spoken = word.lower().strip(".,!")
    for language in Language:
        for role in Role:
            if spoken in (role.value, *_words_for(role, words(language))):
                return None if role is Role.MEMBER else role
    return None
