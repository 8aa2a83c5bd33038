"""Who is not brought together: said by a mentee or a facilitator, in confidence, and kept everywhere."""

from itertools import permutations

from bot.domain.apart import Apart, Ground
from bot.domain.membership import Member
from bot.domain.pairs import TOGETHER, Move, PairStatus
from bot.domain.people import PersonId
from bot.domain.wishes import Wish, WishStatus
from bot.features.rounds import actions, roundcards
from bot.features.rounds.mentor_request import close_request
from bot.features.rounds.peers import peers_key
from bot.features.rounds.shortlist import choose_key, close_list, send_list
from bot.features.rounds.snapshots import snapshot
from bot.features.rounds.stores import Context
from bot.frame.cards import Form
from bot.frame.context import RunCommand
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Reply,
    Retire,
    Tell,
    Undoable,
    place_free,
)
from bot.frame.events import Said, Submitted
from bot.frame.news import Distanced
from bot.frame.routing import FIRST, Access, Feature, any_words
from bot.frame.words import note
from bot.talking import terms
from bot.talking.language import Aspect, Intent, Understanding
from bot.talking.naming import ask_which, named

feature = Feature("rounds.apart")


async def keep(ctx: Context, apart: Apart) -> Effects:
    """Keep a note, and see to it that nothing which was only planned or asked brings these two together:
    a request to a mentor is over, a list or a question to wait together is without the other, and the
    other features hear the news. Nobody is told why."""
    await ctx.stores.apart.keep(apart)
    effects: Effects = (Tell(Distanced((apart.one, apart.other))),)
    for pair in await ctx.stores.pairs.all():
        if set(pair.people) == {apart.one, apart.other} and pair.status is PairStatus.ASKED:
            effects += await close_request(ctx, pair, Move.WITHDRAW, "asked-away")
    for one, other in permutations((apart.one, apart.other)):
        effects += await _without(ctx, one, other)
    return effects


async def _without(ctx: Context, mentee: PersonId, other: PersonId) -> Effects:
    """What was put to this mentee about the other is taken back, and put again without them."""
    wish = await ctx.stores.wishes.of(mentee)
    if wish is None or other not in (*wish.choices, *wish.peers):
        return ()
    less = wish.without(other)
    await ctx.stores.wishes.save(less)
    if wish.status is WishStatus.CHOOSING:
        return await _new_list(ctx, less)
    if less.peers:
        return ()
    spoken = ctx.words((await ctx.somebody(mentee)).person)
    return (Retire(peers_key(ctx, mentee), note(spoken, "peers-gone"), mentee),)


async def _new_list(ctx: Context, wish: Wish) -> Effects:
    """What is left of a list, or the search goes on."""
    await close_list(ctx, wish.mentee)
    spoken = ctx.words((await ctx.somebody(wish.mentee)).person)
    old = Retire(choose_key(ctx, wish.mentee), note(spoken, "choose-changed"), wish.mentee)
    if wish.choices:
        return (old, *await send_list(ctx, await snapshot(ctx), wish))
    await ctx.stores.wishes.save(wish.waiting())
    return (old, place_free(asker=wish.mentee))


@feature.command(
    "match apart", "koppel apart", "koppel niet", access=Access.STEERING, takes=any_words
)
async def apart_typed(ctx: Context, event: Said) -> Effects:
    """`match apart @a @b`, in confidence; without names, a form."""
    found = await named(ctx, event)
    if found.doubts:
        return ask_which(ctx, "match apart", found)
    if len(found.people) != 2:
        return (OpenForm(await _form(ctx)),)
    return await _keep(ctx, *found.people, "")


@feature.meant(Intent.COUPLE, access=Access.STEERING, rank=FIRST)
async def wants_apart(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    return await keeps_apart(ctx, event, meant) if meant.slots.aspect is Aspect.APART else None


@feature.meant(Intent.KEEP_APART, access=Access.STEERING)
async def keeps_apart(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await apart_typed(ctx, event)


async def _form(ctx: Context, error: str = "") -> Form:
    everyone = [m for m in await ctx.stores.members.all() if m.takes_part(ctx.today)]
    return roundcards.apart_form(ctx.words(), ctx.community.id, everyone, error)


@feature.submitted(actions.KeepApart, Access.STEERING)
async def apart_filled(ctx: Context, event: Submitted, action: actions.KeepApart) -> Effects:
    typed = [terms.person(event.values, name) for name in ("one", "other")]
    one, other = [await ctx.stores.members.get(id) if id is not None else None for id in typed]
    if one is None or other is None or one.id == other.id:
        return (FormErrors(await _form(ctx, ctx.words()("apart-error"))),)
    return await _keep(ctx, one, other, terms.text(ctx, event.values, "note"))


async def _keep(ctx: Context, one: Member, other: Member, text: str) -> Effects:
    here, two = ctx.community.id, {one.id, other.id}
    apart = Apart(here, one.id, other.id, Ground.BLOCKED, text, ctx.actor.id)
    effects = await keep(ctx, apart)
    pairs = await ctx.stores.pairs.all()
    told = "apart-kept"
    if any(set(p.people) == two and p.status in TOGETHER for p in pairs):
        told = "apart-kept-pair"
    back = RunCommand(community=here, text=f"match allow #{one.id} #{other.id}")
    kept = Reply(note(ctx.words(), told, one=one.name, other=other.name))
    return (kept, *effects, Undoable(back, "undo-apart"))


@feature.command(
    "match allow",
    "koppel weer",
    "koppel apart weg",
    "match apart undo",
    "match toestaan",
    access=Access.STEERING,
    listed=False,
    takes=any_words,
)
async def allow(ctx: Context, event: Said) -> Effects:
    """Takes a *do not pair* note back."""
    found = await named(ctx, event)
    if found.doubts:
        return ask_which(ctx, "match allow", found)
    if len(found.people) != 2:
        return (Reply(note(ctx.words(), "allow-usage")),)
    one, other = found.people
    gone = await ctx.stores.apart.allow(one.id, other.id)
    return (Reply(note(ctx.words(), "allow-done" if gone else "allow-none")),)
