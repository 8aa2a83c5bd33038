"""The board looks for somebody: it asks one person at a time, in private, and a no is nobody's business."""

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role, RoleKey, Status
from bot.domain.people import PersonId
from bot.domain.roles import (
    DAYS_TO_ANSWER,
    MOST_ASKED,
    REMEMBERED,
    Candidate,
    candidates,
    holders,
)
from bot.features.roles import actions
from bot.features.roles.holding import end
from bot.features.roles.moments import NOBODY, AskNext
from bot.features.roles.names import Names, names_for, read_roles
from bot.features.roles.offering import Said as SaidWith
from bot.features.roles.offering import ask, withdrawn
from bot.features.roles.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, Reply, Say, Tell
from bot.frame.events import Due, Pressed, Said
from bot.frame.news import Appointed, Offered
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note

feature = Feature("roles.searching")


async def likely(ctx: Context, names: Names, role: RoleKey) -> list[Candidate]:
    """Who could do it, the likeliest first."""
    asked = await ctx.stores.roles.asked(role, ctx.today - REMEMBERED)
    everyone, signs = await ctx.stores.members.all(), names.signs(role)
    return candidates(everyone, role, signs, ctx.today, ctx.vocabulary(), asked)


@feature.command(
    "role find",
    "find role",
    "rol zoek",
    "rol zoeken",
    access=Access.STEERING,
    listed=False,
    takes=any_words,
)
async def find(ctx: Context, event: Said) -> Effects:
    return await _named(ctx, event, gives=False)


@feature.command(
    "role rotate",
    "rotate role",
    "rol wissel",
    "rol wisselen",
    "rol rouleren",
    listed=False,
    takes=any_words,
)
async def rotate(ctx: Context, event: Said) -> Effects:
    """Somebody else gets it: whoever holds it gives their place as soon as another says yes."""
    return await _named(ctx, event, gives=True)


async def _named(ctx: Context, event: Said, *, gives: bool) -> Effects:
    names = await names_for(ctx)
    said = read_roles(event.text, names.cards).roles
    if len(said) != 1:
        return (Reply(note(names.words, "roles-which")),)
    (role,) = said
    return await begun(ctx, role, gives=gives)


@feature.pressed(actions.FindHolder, Access.MEMBERS)
async def find_this(ctx: Context, event: Pressed, action: actions.FindHolder) -> Effects:
    return await begun(ctx, action.role, gives=action.role in ctx.actor.roles)


async def begun(ctx: Context, role: RoleKey, *, gives: bool) -> Effects:
    """The first is asked. Only who steers may look for somebody, and who gives their own place."""
    names, me = await names_for(ctx), ctx.actor
    if not (me.steers() or (gives and role in me.roles)):
        return (Reply(note(names.words, "core-refused-steering")),)
    if role not in names.used or role == Role.MEMBER:
        return (Reply(note(names.words, "roles-unknown", role=names(role))),)
    giver = await _giver(ctx, role) if gives else NOBODY
    if giver is None:
        return (Reply(note(names.words, "roles-whose-place", role=names(role))),)
    search = AskNext(role=role, by=me.id, giver=giver)
    if any(one.moment.role == role for one in await ctx.planned(AskNext)):
        return (Reply(note(names.words, "roles-searching", role=names(role))),)
    asked = await _ask(ctx, names, search)
    text = "roles-search-begins" if asked else "roles-search-nobody"
    return (Reply(note(names.words, text, role=names(role))), *asked)


async def _giver(ctx: Context, role: RoleKey) -> PersonId | None:
    """Whose place is given: one's own, or the only holder's; None where several hold it."""
    if role in ctx.actor.roles:
        return ctx.actor.id
    everyone = await ctx.stores.members.all()
    held = holders((m for m in everyone if m.status is Status.ACTIVE), role)
    if len(held) > 1:
        return None
    return held[0].id if held else NOBODY


async def _ask(ctx: Context, names: Names, search: AskNext) -> Effects:
    """The likeliest is asked, and the next when their time is up; nothing where there is nobody."""
    found = await likely(ctx, names, search.role)
    if not found or search.asked >= MOST_ASKED:
        return ()
    member = found[0].member
    await ask(ctx, member, {search.role}, SaidWith(giver=search.giver or None, board=True))
    day = await ctx.answer_day(member, Purpose.REQUEST, DAYS_TO_ANSWER)
    following = AskNext(role=search.role, by=search.by, giver=search.giver, asked=search.asked + 1)
    await ctx.plan_on(following, day)
    return (Tell(Offered(await ctx.somebody(member.id), search.by)),)


@feature.due(AskNext)
async def ask_next(ctx: Context, event: Due, moment: AskNext) -> Effects:
    """Who did not answer is asked no more, and the next is; at last whoever looks hears that nobody will."""
    effects: Effects = ()
    for member in await _being_asked(ctx, moment.role):
        changed = await end(ctx, member, {moment.role})
        effects += () if changed.offered else (await withdrawn(ctx, changed),)
    by = await ctx.stores.members.get(moment.by)
    names = await names_for(ctx, by.person if by else None)
    if asked := await _ask(ctx, names, moment):
        return (*effects, *asked)
    if by is None:
        return effects
    card = note(names.words, "roles-search-over", role=names(moment.role))
    return (*effects, Say(by.id, card, event.key, Purpose.NOTICE, "roles"))


async def _being_asked(ctx: Context, role: RoleKey) -> list[Member]:
    """Whom the board asked for it, without an answer so far."""
    offered = [m for m in await ctx.stores.members.all() if role in m.offered]
    return [
        one
        for one in offered
        if any(o.role == role and o.by is None for o in await ctx.stores.roles.offers(one.id))
    ]


@feature.on(Appointed)
async def found(ctx: Context, news: Appointed) -> Effects:
    """Somebody has the role that is looked for: the search is over, and whoever looked hears it."""
    effects: Effects = ()
    for search in await ctx.planned(AskNext):
        moment, holder = search.moment, news.member
        if (
            moment.role not in holder.roles
            or holder.id == moment.giver
            or not await ctx.take(search)
        ):
            continue
        by = await ctx.stores.members.get(moment.by)
        if by and by.id not in (holder.id, moment.giver):
            names = await names_for(ctx, by.person)
            who = Mention(holder.id, holder.name)
            card = note(names.words, "roles-search-found", who=who, role=names(moment.role))
            key = f"role-found:{ctx.community.id}:{holder.id}:{ctx.stamp}"
            effects += (Say(by.id, card, key, Purpose.NOTICE, "roles"),)
    return effects
