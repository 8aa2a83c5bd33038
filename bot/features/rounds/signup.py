"""A mentee's wish: a short form, and from there a short list, or an honest place in the line."""

from dataclasses import replace

from bot.domain.apart import Apart, Ground
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.pairs import TOGETHER, Move, PairStatus
from bot.domain.policy import Rounds
from bot.domain.wishes import Terms, Wish, WishStatus
from bot.features.rounds import actions, cards
from bot.features.rounds.apart import keep
from bot.features.rounds.loaders import waiting_wish
from bot.features.rounds.mentor_request import close_request
from bot.features.rounds.moments import RoundTomorrow
from bot.features.rounds.shortlist import close_list
from bot.features.rounds.snapshots import snapshot
from bot.features.rounds.stores import Context
from bot.features.rounds.waiting_line import tell_waiting
from bot.frame.cards import Mention
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Reply,
    Say,
    Undoable,
    place_free,
)
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking import terms
from bot.talking.language import Intent, Understanding
from bot.talking.terms import not_taking_part

feature = Feature("rounds.signup")


@feature.command(
    "mentor find", "mentor zoek", "mentor zoeken", "find mentor", "zoek mentor", takes=any_words
)
async def open_wish(ctx: Context, event: Said) -> Effects:
    """`mentor find statistics` fills in the goal."""
    if refused := not_taking_part(ctx):
        return refused
    if mentor := await _has_mentor(ctx):
        who = Mention(mentor.id, mentor.name)
        return (Reply(note(ctx.words(), "seek-has-mentor", who=who)),)
    wish = await ctx.stores.wishes.of(ctx.actor.id)
    goal = event.text or (wish.goal if wish else ctx.actor.answers.learns)
    wanted = wish.terms if wish else terms.usual(ctx.actor)
    why = wish.why if wish else ""
    form = cards.seek_form(ctx.words(), ctx.community.id, goal, why, wanted, {})
    return (OpenForm(form),)


@feature.meant(Intent.FIND_MENTOR)
async def wants_mentor(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """The same form, with the topic that was named."""
    return await open_wish(ctx, replace(event, text=meant.slots.topic))


@feature.meant(Intent.NEGATED_MENTOR, rank=1)
async def wants_none(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """No longer looking: asked once, with what it does."""
    wish = await ctx.stores.wishes.of(ctx.actor.id)
    if wish is None or wish.status in (WishStatus.WITHDRAWN, WishStatus.MATCHED):
        return None
    return (Reply(cards.stop_seeking(ctx.words(), ctx.community.id, wish.goal)),)


async def _has_mentor(ctx: Context) -> Member | None:
    for pair in await ctx.stores.pairs.all():
        if pair.mentee == ctx.actor.id and pair.status in TOGETHER:
            return await ctx.somebody(pair.mentor)
    return None


@feature.submitted(actions.Seek, Access.MEMBERS)
async def sought(ctx: Context, event: Submitted, action: actions.Seek) -> Effects:
    """The wish is kept; a request that is under way for an older one is withdrawn."""
    wanted, errors = terms.read(event)
    goal, why = (terms.text(ctx, event.values, name) for name in ("goal", "why"))
    if not goal:
        errors["goal"] = "seek-error-goal"
    if errors:
        here = ctx.community.id
        form = cards.seek_form(ctx.words(), here, goal, why, wanted, errors)
        return (FormErrors(form),)
    if refused := not_taking_part(ctx):
        return refused
    if await _has_mentor(ctx):
        return (Reply(note(ctx.words(), "mentoring-closed")),)
    before = await ctx.stores.wishes.of(ctx.actor.id)
    is_new = before is None or before.status in (WishStatus.WITHDRAWN, WishStatus.MATCHED)
    wish = await _wish(ctx, goal, why, wanted)
    withdrawn = await _withdraw_request(ctx)
    await ctx.stores.wishes.save(wish)
    apart = await _keep_apart(ctx, event)
    done = (*withdrawn, *apart, *await _on_its_way(ctx))
    if not is_new:
        return done
    return (*done, Undoable(actions.CancelWish(community=ctx.community.id), "undo-search"))


async def _wish(ctx: Context, goal: str, why: str, wanted: Terms) -> Wish:
    """The wish with what it waited already."""
    new = Wish(ctx.community.id, ctx.actor.id, goal, why, wanted, WishStatus.WAITING, ctx.today)
    old = await ctx.stores.wishes.of(ctx.actor.id)
    if old is None:
        return new
    searching = old.status in (WishStatus.WAITING, WishStatus.CHOOSING, WishStatus.ASKING)
    return replace(
        new,
        since=old.since if searching else ctx.today,
        rounds_waited=old.rounds_waited,
        no_shows=old.no_shows,
        met_peers=old.met_peers,
    )


async def _on_its_way(ctx: Context) -> Effects:
    """At once where rounds are off; otherwise the day of the next round."""
    policy = await ctx.stores.rounds.policy()
    if policy.rounds is Rounds.OFF:
        saved = Reply(note(ctx.words(), "seek-saved"))
        return (saved, place_free(asker=ctx.actor.id))
    at = await snapshot(ctx)
    own = tuple(w for w in at.wishes if w.mentee == ctx.actor.id)
    return await tell_waiting(ctx, at, own, (), lead="waiting-lead-round")


async def _keep_apart(ctx: Context, event: Submitted) -> Effects:
    """Whom the mentee named, such as their own manager; nobody is told."""
    effects: Effects = ()
    for account in event.picked.get("apart", ()):
        person = await ctx.uow.people.known(account)
        if person and person.id != ctx.actor.id:
            apart = Apart(
                ctx.community.id, ctx.actor.id, person.id, Ground.MANAGER, "", ctx.actor.id
            )
            effects += await keep(ctx, apart)
    return effects


async def _withdraw_request(ctx: Context) -> Effects:
    """The mentor who was asked for the older wish sees that it is no longer needed."""
    wish = await ctx.stores.wishes.of(ctx.actor.id)
    if wish:
        await ctx.stores.wishes.save(wish.waiting())
        await close_list(ctx, ctx.actor.id)
    effects: Effects = ()
    for pair in await ctx.stores.pairs.all():
        if pair.mentee == ctx.actor.id and pair.status is PairStatus.ASKED:
            effects += await close_request(ctx, pair, Move.WITHDRAW, "asked-full")
    return effects


@feature.pressed(actions.CancelWish, Access.MEMBERS)
async def cancel(ctx: Context, event: Pressed, action: actions.CancelWish) -> Effects:
    return await _no_longer(ctx)


@feature.command("mentor cancel", "mentor annuleer", listed=False)
async def cancel_typed(ctx: Context, event: Said) -> Effects:
    return await _no_longer(ctx)


async def _no_longer(ctx: Context) -> Effects:
    """No longer looking; whoever was asked sees so."""
    wish = await ctx.stores.wishes.of(ctx.actor.id)
    if wish is None or wish.status in (WishStatus.WITHDRAWN, WishStatus.MATCHED):
        return (Reply(note(ctx.words(), "mentoring-closed")),)
    withdrawn = await _withdraw_request(ctx)
    await ctx.stores.wishes.save(wish.withdrawn())
    return (*withdrawn, Replace(note(ctx.words(), "seek-cancelled")), place_free())


# Rounds.


@feature.due(RoundTomorrow)
async def heads_up(ctx: Context, event: Due, moment: RoundTomorrow) -> Effects:
    """The day before their first round, whoever waits hears of it and may skip it (R25). The next ones are
    the same, and not told again."""
    at = await snapshot(ctx)
    effects: Effects = ()
    for wish in at.wishes:
        mentee = at.mentee(wish)
        if mentee is None or wish.status is not WishStatus.WAITING or event.missed:
            continue
        card = cards.heads_up(ctx.words(mentee.member.person), ctx.community)
        key = f"heads-up:{ctx.community.id}:{wish.mentee}:{wish.since:%Y%m%d}"
        effects += (Say(wish.mentee, card, key, Purpose.NOTICE, "mentoring.round"),)
    return effects


@feature.pressed(actions.SkipRound, Access.MEMBERS, on=waiting_wish, gone="mentoring-closed")
async def skip_round(
    ctx: Context, event: Pressed, action: actions.SkipRound, wish: Wish
) -> Effects:
    """Out of the next round; the wish comes back by itself after it."""
    await ctx.stores.wishes.save(replace(wish, skips=True))
    return (Replace(note(ctx.words(), "heads-up-skipped")),)
