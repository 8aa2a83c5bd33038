"""`obstacle`: what stands in the way; what the library or an expert has on it is shown first."""

from dataclasses import replace

from bot.domain.membership import Status
from bot.domain.obstacles import (
    LONGEST,
    KnownTo,
    Obstacle,
    ObstacleId,
    Outcome,
    SolvedBy,
    steers,
)
from bot.features.obstacles import actions, cards, forms
from bot.features.obstacles.forms import Typed
from bot.features.obstacles.keeping import (
    apart,
    has_many,
    said_before,
    saved,
    undo_of,
)
from bot.features.obstacles.offered import offered_first
from bot.features.obstacles.stores import Context
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Reply,
)
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Blocked
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

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
    if worry := worried(ctx, typed.text, typed.wish):
        return worry
    new = _obstacle(ctx, typed)
    if known := await said_before(ctx, new):
        return (Reply(cards.kept(ctx.words(), known)),)
    if errors := errors or await _refusal(ctx, new):
        return (FormErrors(forms.report(ctx.words(), action.community, typed, errors)),)
    return await offered_first(ctx, new) or await _kept_now(ctx, new)


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


async def _refusal(ctx: Context, new: Obstacle) -> dict[str, str]:
    """Why it cannot be reported now; what was typed stays in the form."""
    if not await _is_seen_by_somebody(ctx, new):
        return {"known_to": "obstacles-error-nobody"}
    return {"text": "obstacles-most-open"} if await has_many(ctx) else {}


async def _is_seen_by_somebody(ctx: Context, one: Obstacle) -> bool:
    """Whether anybody who steers may see it: else it would lie where nobody looks."""
    everyone, kept_apart = await ctx.stores.members.all(), await apart(ctx)
    return any(steers(one, m, kept_apart) for m in everyone if m.status is Status.ACTIVE)


@feature.on(Blocked)
async def shared_in_check_in(ctx: Context, news: Blocked) -> Effects:
    """What somebody ticked to share; those who steer have the message about it already, and who shared it
    was answered where it was a concern."""
    typed = Typed(news.text[:LONGEST], known_to=KnownTo.STEERING)
    new = replace(_obstacle(ctx, typed), besides=news.besides)
    if await said_before(ctx, new) or await has_many(ctx):
        return ()
    await ctx.stores.obstacles.add(new.kept())
    await ctx.stores.obstacles.count(Outcome.REPORTED, ctx.today)
    return ()


async def _kept_now(ctx: Context, new: Obstacle) -> Effects:
    kept = await saved(ctx, await ctx.stores.obstacles.add(new))
    return (Reply(cards.kept(ctx.words(), kept)), undo_of(kept))
