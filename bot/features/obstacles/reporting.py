"""`obstacle`: what stands in the way; what the library or an expert has on it is shown first."""

from dataclasses import replace

from bot.domain.apart import KeptApart
from bot.domain.eligibility import Purpose
from bot.domain.experts import about as experts_on
from bot.domain.membership import Status
from bot.domain.obstacles import (
    LONGEST,
    MOST_OFFERED,
    MOST_OPEN,
    OFFER_LASTS,
    KnownTo,
    Obstacle,
    ObstacleId,
    Outcome,
    SolvedBy,
    Stage,
    steers,
)
from bot.features.obstacles import actions, cards, forms
from bot.features.obstacles.forms import Typed
from bot.features.obstacles.moments import AskLapses, ObstaclesWait, OfferLapses
from bot.features.obstacles.stores import Context
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Reply,
    Retire,
    Say,
    Tell,
    Undoable,
)
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.news import Blocked, Worried
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Band, Intent, Understanding, understand

feature = Feature("obstacles.reporting")

NEW = ObstacleId(0)


@feature.command("obstacle", "obstakel", "belemmering", takes=any_words)
async def obstacle(ctx: Context, event: Said) -> Effects:
    """The form, with what was typed after the word."""
    return _opened(ctx, event.text)


@feature.command("stuck", "i am stuck", "i'm stuck", "ik loop vast", listed=False)
async def stuck(ctx: Context, event: Said) -> Effects:
    return _opened(ctx, "")


@feature.meant(Intent.OBSTACLE)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """ "Mijn leidinggevende geeft geen uren": the same form, with the sentence in it."""
    return _opened(ctx, event.text)


@feature.pressed(actions.ReportObstacle, Access.MEMBERS)
async def open_report(ctx: Context, event: Pressed, action: actions.ReportObstacle) -> Effects:
    return _opened(ctx, "")


def _opened(ctx: Context, text: str) -> Effects:
    if ctx.actor.status is not Status.ACTIVE:
        return (Reply(note(ctx.words(), "obstacles-not-taking-part")),)
    typed = Typed(text=ctx.within(text, LONGEST))
    return (OpenForm(forms.report(ctx.words(), ctx.community.id, typed, {})),)


@feature.submitted(actions.ReportObstacle, Access.MEMBERS)
async def reported(ctx: Context, event: Submitted, action: actions.ReportObstacle) -> Effects:
    """At once, unless something that is there may help. A concern is no obstacle, and is not kept."""
    if ctx.actor.status is not Status.ACTIVE:
        return (Reply(note(ctx.words(), "obstacles-not-taking-part")),)
    typed, errors = _read(ctx, event)
    new = _obstacle(ctx, typed)
    if not errors and not await is_seen_by_somebody(ctx, new):
        errors["known_to"] = "obstacles-error-nobody"
    if errors:
        return (FormErrors(forms.report(ctx.words(), action.community, typed, errors)),)
    if worry := worries(ctx, typed.text, typed.wish):
        return worry
    if known := await _said_before(ctx, new):
        return (Reply(cards.kept(ctx.words(), known)),)
    if await _has_many(ctx):
        return (Reply(note(ctx.words(), "obstacles-most-open", most=MOST_OPEN)),)
    return await _offered_first(ctx, new) or await _kept_now(ctx, new)


def _read(ctx: Context, sent: Submitted) -> tuple[Typed, dict[str, str]]:
    """What was filled in, and for each input that does not do the text that says why."""
    text, wish = (ctx.within(sent.values.get(name), LONGEST) for name in ("text", "wish"))
    known_to = next((one for one in KnownTo if one == sent.values.get("known_to")), None)
    by = next((one for one in SolvedBy if one == sent.values.get("solved_by")), SolvedBy.UNKNOWN)
    errors = {} if text else {"text": "obstacles-error-text"}
    if known_to is None:
        errors["known_to"] = "obstacles-error-known-to"
    return Typed(text, wish, known_to or "", by), errors


def _obstacle(ctx: Context, typed: Typed) -> Obstacle:
    return Obstacle(
        NEW,
        ctx.community.id,
        ctx.actor.id,
        typed.text,
        typed.wish,
        KnownTo(typed.known_to or KnownTo.STEERING),
        SolvedBy(typed.solved_by or SolvedBy.UNKNOWN),
        ctx.today,
    )


def worries(ctx: Context, *texts: str) -> Effects:
    heard = understand("\n".join(filter(None, texts)), ctx.own_today)
    sure = heard.intent is Intent.CONCERN and heard.band is Band.ACT
    return (Tell(Worried(heard.urgent)),) if sure else ()


async def apart(ctx: Context) -> KeptApart:
    return KeptApart(await ctx.stores.apart.notes())


async def is_seen_by_somebody(ctx: Context, one: Obstacle) -> bool:
    """Whether anybody who steers may see it: else it would lie where nobody looks."""
    everyone, kept_apart = await ctx.stores.members.all(), await apart(ctx)
    return any(steers(one, m, kept_apart) for m in everyone if m.status is Status.ACTIVE)


async def _said_before(ctx: Context, new: Obstacle) -> Obstacle | None:
    """The same of the same person, sent from two devices or shared twice in a check-in."""
    own = await ctx.stores.obstacles.of(new.reporter)
    return next((one for one in own if one.is_under_way and one.text == new.text), None)


async def _has_many(ctx: Context) -> bool:
    own = await ctx.stores.obstacles.of(ctx.actor.id)
    return sum(one.is_under_way or one.stage is Stage.OFFERED for one in own) >= MOST_OPEN


# What is there already.


async def _offered_first(ctx: Context, new: Obstacle) -> Effects:
    """MOST_OFFERED that share a term with it; nothing where there is none."""
    offers = await _there(ctx, f"{new.text}\n{new.wish}")
    if not offers:
        return ()
    draft = await ctx.stores.obstacles.add(replace(new, stage=Stage.OFFERED))
    await ctx.plan(OfferLapses(obstacle=draft.id), ctx.now + OFFER_LASTS, about=draft)
    return (Reply(cards.offered(ctx.words(), draft, offers)),)


async def _there(ctx: Context, text: str) -> list[cards.There]:
    """Entries of the library first, then experts who may be asked."""
    words = ctx.vocabulary()
    entries = await ctx.stores.library.about(words.terms(text))
    kept_apart, me = await apart(ctx), ctx.actor.id
    offers = {one.expert: one for one in experts_on(await ctx.stores.experts.all(), text, words)}
    people = {
        m.id: m
        for m in await ctx.stores.members.some(offers)
        if m.id != me and m.takes_part(ctx.today) and kept_apart.may_meet(me, m.id)
    }
    experts: list[cards.There] = [
        (people[id], one.topics) for id, one in offers.items() if id in people
    ]
    return [*entries, *experts][:MOST_OFFERED]


async def _mine_offered(ctx: Context, action: actions.AboutObstacle) -> Obstacle | None:
    found = await ctx.stores.obstacles.get(ObstacleId(action.obstacle))
    is_mine = found is not None and found.reporter == ctx.actor.id
    return found if is_mine and found and found.stage is Stage.OFFERED else None


@feature.pressed(actions.ThatHelps, Access.MEMBERS, on=_mine_offered, gone="obstacles-over")
async def helps(
    ctx: Context, event: Pressed, action: actions.ThatHelps, draft: Obstacle
) -> Effects:
    await ctx.drop(about=draft)
    await ctx.stores.obstacles.delete(draft.id)
    await ctx.stores.obstacles.count(Outcome.HELPED, ctx.today)
    return (Replace(note(ctx.words(), "obstacles-helped")),)


@feature.pressed(actions.ReportAllTheSame, Access.MEMBERS, on=_mine_offered, gone="obstacles-over")
async def all_the_same(
    ctx: Context, event: Pressed, action: actions.ReportAllTheSame, draft: Obstacle
) -> Effects:
    await ctx.drop(about=draft)
    kept = await _saved(ctx, draft)
    return (Replace(cards.kept(ctx.words(), kept)), _undo(kept))


@feature.due(OfferLapses)
async def lapsed(ctx: Context, event: Due, moment: OfferLapses) -> Effects:
    draft = await ctx.stores.obstacles.get(moment.obstacle)
    if draft and draft.stage is Stage.OFFERED:
        await ctx.stores.obstacles.delete(draft.id)
    return ()


# It is reported.


async def _kept_now(ctx: Context, new: Obstacle) -> Effects:
    kept = await _saved(ctx, await ctx.stores.obstacles.add(new))
    return (Reply(cards.kept(ctx.words(), kept)), _undo(kept))


async def _saved(ctx: Context, new: Obstacle) -> Obstacle:
    """Those who steer hear the next morning that there is something to look at."""
    kept = new.kept()
    await ctx.stores.obstacles.save(kept)
    await ctx.stores.obstacles.count(Outcome.REPORTED, kept.reported)
    await tell_steering(ctx)
    return kept


async def tell_steering(ctx: Context) -> None:
    """The next morning; what comes until then does not put it off."""
    if not await ctx.planned(ObstaclesWait):
        await ctx.plan_on(ObstaclesWait(), ctx.community.calendar.working_day(ctx.today, 1))


def _undo(kept: Obstacle) -> Undoable:
    back = actions.WithdrawObstacle(community=kept.community, obstacle=kept.id)
    return Undoable(back, "undo-obstacle")


@feature.on(Blocked)
async def shared_in_check_in(ctx: Context, news: Blocked) -> Effects:
    """What somebody ticked to share; those who steer have the message about it already, and who shared it
    was answered where it was a concern."""
    typed = Typed(news.text[:LONGEST], known_to=KnownTo.STEERING)
    new = replace(_obstacle(ctx, typed), besides=news.besides)
    if await _said_before(ctx, new) or await _has_many(ctx):
        return ()
    await ctx.stores.obstacles.add(new.kept())
    await ctx.stores.obstacles.count(Outcome.REPORTED, ctx.today)
    return ()


async def _mine(ctx: Context, action: actions.AboutObstacle) -> Obstacle | None:
    found = await ctx.stores.obstacles.get(ObstacleId(action.obstacle))
    is_mine = found is not None and found.reporter == ctx.actor.id
    return found if is_mine and found and found.is_under_way else None


@feature.pressed(actions.WithdrawObstacle, Access.MEMBERS, on=_mine, gone="obstacles-over")
async def withdraw(
    ctx: Context, event: Pressed, action: actions.WithdrawObstacle, one: Obstacle
) -> Effects:
    """It is gone, and counts no more; whoever takes care of it hears so."""
    await ctx.drop(about=one)
    await ctx.stores.obstacles.delete(one.id)
    await ctx.stores.obstacles.uncount(Outcome.REPORTED, one.reported)
    over = Replace(note(ctx.words(), "obstacles-withdrawn"))
    if one.owner is None or one.owner == ctx.actor.id:
        return (over, *await no_more_asked(ctx, one))
    owner = await ctx.somebody(one.owner)
    card = cards.taken_back(ctx.words(owner.person), one)
    told = Say(owner.id, card, f"{one.key}:back", Purpose.NOTICE, "obstacles.status")
    return (over, told, *await no_more_asked(ctx, one))


async def no_more_asked(ctx: Context, one: Obstacle) -> Effects:
    """Whoever was asked need not answer any more."""
    await ctx.drop(AskLapses, about=one)
    if one.asked is None or not (asked := await ctx.stores.members.get(one.asked)):
        return ()
    over = note(ctx.words(asked.person), "obstacles-over")
    return (Retire(f"{one.key}:asked", over, asked.id),)
