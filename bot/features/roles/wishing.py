"""Who would like a role says so; who steers allows it, or not now. Whoever has one may stop."""

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role, RoleKey, Status, steering
from bot.domain.people import PersonId
from bot.features.roles import actions, boardcards, cards
from bot.features.roles.holding import begin, end, is_last_steering
from bot.features.roles.moments import WishLapses
from bot.features.roles.names import names_for, read_roles
from bot.features.roles.stores import Context
from bot.frame.cards import Mention
from bot.frame.context import RunCommand
from bot.frame.effects import Effects, Replace, Reply, Retire, Say, Tell, Undoable
from bot.frame.events import Due, Pressed, Said
from bot.frame.news import Appointed
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note

feature = Feature("roles.wishing")

ALLOWED_WITHIN = 10  # working days
ELSEWHERE = {  # roles that begin by saying what one offers
    Role.MENTOR: "mentor become",
    Role.EXPERT: "expert offer",
}


@feature.pressed(actions.WishRole, Access.MEMBERS)
async def pressed(ctx: Context, event: Pressed, action: actions.WishRole) -> Effects:
    return await wish(ctx, action.role)


async def wish(ctx: Context, role: RoleKey) -> Effects:
    """Who steers is asked; who steers themselves has it from now on."""
    names, me = await names_for(ctx), ctx.actor
    if role not in names.used or role == Role.MEMBER:
        return (Reply(note(names.words, "roles-unknown", role=names(role))),)
    if role in me.roles:
        return (Reply(note(names.words, "roles-already", role=names(role))),)
    if not me.may_hold(role):
        return (Reply(note(names.words, "roles-not-for-guests", who=me.name)),)
    if role in ELSEWHERE:
        run = RunCommand(community=ctx.community.id, text=ELSEWHERE[Role(role)])
        return (Reply(cards.begins_elsewhere(names, role, run)),)
    if me.steers() or role in me.offered:
        ctx.member, effects = await begin(ctx, me, {role})
        undo = RunCommand(community=ctx.community.id, text=f"role stop {names(role)}")
        given = Reply(boardcards.accepted(names, ctx.member, {role}, heavy=False))
        return (given, Undoable(undo, "undo-role"), *effects)
    return await _asked(ctx, role)


async def _asked(ctx: Context, role: RoleKey) -> Effects:
    names, me = await names_for(ctx), ctx.actor
    deciding = steering(await ctx.stores.members.all(), ctx.today)
    if not deciding:
        return (Reply(note(names.words, "roles-nobody-decides")),)
    if await _waiting(ctx, me, role):
        return (Reply(note(names.words, "roles-wish-waits", role=names(role))),)
    lapses = ctx.community.calendar.working_day(ctx.today, ALLOWED_WITHIN)
    await ctx.plan_on(WishLapses(role=role), lapses, me)
    effects: Effects = (Reply(note(names.words, "roles-wish-asked", role=names(role))),)
    for one in deciding:
        card = cards.wished(await names_for(ctx, one.person), ctx.community.id, me, role)
        key = f"{_wish_key(ctx, me.id, role)}{one.id}:{ctx.stamp}"
        effects += (Say(one.id, card, key, Purpose.REQUEST, "roles"),)
    return effects


def _wish_key(ctx: Context, member: PersonId, role: RoleKey) -> str:
    return f"role-wish:{ctx.community.id}:{member}:{role}:"


async def _waiting(ctx: Context, member: Member, role: RoleKey) -> bool:
    waiting = await ctx.planned(WishLapses, person=member.id)
    return any(one.moment.role == role for one in waiting)


@feature.pressed(actions.AllowRole, Access.STEERING)
async def allowed(ctx: Context, event: Pressed, action: actions.AllowRole) -> Effects:
    """The wish is granted, or it is not the moment; the first who steers and answers decides."""
    names = await names_for(ctx)
    member = await ctx.stores.members.get(PersonId(action.member))
    waiting = await ctx.planned(WishLapses, person=member.id) if member else []
    wished = [one for one in waiting if one.moment.role == action.role]
    if (
        member is None
        or member.status is Status.LEFT
        or not wished
        or not await ctx.take(wished[0])
    ):
        return (Replace(note(names.words, "roles-offer-gone")),)
    who, role = Mention(member.id, member.name), action.role
    theirs = await names_for(ctx, member.person)
    text = "roles-wish-yes" if action.yes else "roles-wish-no"
    done = note(names.words, f"{text}-done", who=who, role=names(role))
    told = note(theirs.words, text, role=theirs(role), by=ctx.actor.name)
    begun = (await begin(ctx, member, {role}))[1] if action.yes else ()
    return (
        Replace(done),
        Say(member.id, told, f"role-wished:{event.id}:{member.id}", Purpose.NOTICE, "roles"),
        *await _closed(ctx, member, role),
        *begun,
    )


async def _closed(ctx: Context, member: Member, role: RoleKey) -> Effects:
    """The other facilitators' cards about it."""
    everyone = steering(await ctx.stores.members.all(), ctx.today)
    key = _wish_key(ctx, member.id, role)
    return tuple(
        Retire(key, note(ctx.words(one.person), "roles-offer-gone"), one.id)
        for one in everyone
        if one.id != ctx.actor.id
    )


@feature.due(WishLapses)
async def lapsed(ctx: Context, event: Due, moment: WishLapses) -> Effects:
    if ctx.member is None or event.missed or moment.role in ctx.member.roles:
        return ()
    names = await names_for(ctx)
    card = note(names.words, "roles-wish-lapsed", role=names(moment.role))
    closed = await _closed(ctx, ctx.member, moment.role)
    return (Say(ctx.member.id, card, event.key, Purpose.NOTICE, "roles"), *closed)


@feature.command("role stop", "rol stop", "rol stoppen", "stop role", listed=False, takes=any_words)
async def stop(ctx: Context, event: Said) -> Effects:
    """The role that is named, or the only one that somebody holds."""
    named = read_roles(event.text, await ctx.stores.roles.cards()).roles
    held = ctx.actor.roles
    chosen = named & held or (held if len(held) == 1 and not named else frozenset())
    if len(chosen) != 1:
        return (Reply(boardcards.own_roles(await names_for(ctx), ctx.community.id, ctx.actor)),)
    (role,) = chosen
    return await _stopped(ctx, event.id, role)


@feature.pressed(actions.StopRole, Access.MEMBERS)
async def stop_this(ctx: Context, event: Pressed, action: actions.StopRole) -> Effects:
    said, *rest = await _stopped(ctx, event.id, action.role)
    return (Replace(said.card), *rest) if isinstance(said, Reply) else (said, *rest)


async def _stopped(ctx: Context, event: str, role: RoleKey) -> Effects:
    names, me = await names_for(ctx), ctx.actor
    if role not in me.roles:
        return (Reply(note(names.words, "roles-not-yours", role=names(role))),)
    if await is_last_steering(ctx, me, {role}):
        return (Reply(note(names.words, "roles-last-facilitator")),)
    ctx.member = await end(ctx, me, {role})
    who, told = Mention(me.id, me.name), []
    for one in steering(await ctx.stores.members.all(), ctx.today):
        if one.id != me.id:
            theirs = await names_for(ctx, one.person)
            card = note(theirs.words, "roles-stopped-by", who=who, role=theirs(role))
            told.append(Say(one.id, card, f"role-stop:{event}:{one.id}", Purpose.NOTICE, "roles"))
    stopped = Reply(note(names.words, "roles-stopped", role=names(role)))
    return (stopped, *told, Tell(Appointed(ctx.member)))
