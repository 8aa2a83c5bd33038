"""`my hours`: how many hours a week somebody agreed on for the community; a note that only they see."""

from dataclasses import replace

from bot.domain.hours import MOST_HOURS, Agreed, halves_of
from bot.features.obstacles import actions, hours_cards
from bot.features.obstacles.stores import Context
from bot.frame.cards import Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent, Understanding

feature = Feature("obstacles.hours")

NONE, SOME = "none", "some"


@feature.command("my hours", "agreed hours", "mijn uren", "afgesproken uren", takes=any_words)
async def my_hours(ctx: Context, event: Said) -> Effects:
    """`my hours 3,5` notes them; without a number what is noted, or the form."""
    if (halves := halves_of(event.text)) is not None:
        return (Reply(hours_cards.noted(ctx.words(), await _noted(ctx, halves))),)
    known = await ctx.stores.hours.of(ctx.actor.id)
    if known and not event.text.strip():
        return (Reply(hours_cards.noted(ctx.words(), known)),)
    return (OpenForm(await _form(ctx)),)


@feature.meant(Intent.NOTE_HOURS)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """What is noted, or the form: "80 uur dit jaar" and "3 in plaats van 5" are no number of hours a week."""
    return await my_hours(ctx, replace(event, text=""))


async def _noted(ctx: Context, halves: int | None) -> Agreed:
    agreed = Agreed(ctx.community.id, ctx.actor.id, halves, ctx.today)
    await ctx.stores.hours.save(agreed)
    return agreed


async def _form(ctx: Context) -> Form:
    known = await ctx.stores.hours.of(ctx.actor.id)
    typed = ctx.words().number(known.hours) if known and known.hours is not None else ""
    choice = "" if known is None else NONE if known.hours is None else SOME
    return hours_cards.form(ctx.words(), ctx.community.id, choice, typed)


@feature.pressed(actions.NoteHours, Access.MEMBERS)
async def open_form(ctx: Context, event: Pressed, action: actions.NoteHours) -> Effects:
    return (OpenForm(await _form(ctx)),)


@feature.submitted(actions.NoteHours, Access.MEMBERS)
async def noted(ctx: Context, event: Submitted, action: actions.NoteHours) -> Effects:
    """ "Not agreed" is an answer as well; a number alone needs no choice."""
    typed, choice = event.values.get("hours", "").strip(), event.values.get("agreed", "")
    halves = halves_of(typed)
    if choice == NONE:
        return (Replace(hours_cards.noted(ctx.words(), await _noted(ctx, None))),)
    if halves is None:
        error = ctx.words()("hours-error", most=MOST_HOURS)
        form = hours_cards.form(ctx.words(), ctx.community.id, choice, typed, error)
        return (FormErrors(form),)
    return (Replace(hours_cards.noted(ctx.words(), await _noted(ctx, halves))),)


@feature.pressed(actions.ForgetHours, Access.MEMBERS)
async def forget(ctx: Context, event: Pressed, action: actions.ForgetHours) -> Effects:
    gone = await ctx.stores.hours.forget(ctx.actor.id)
    return (Replace(note(ctx.words(), "hours-forgotten" if gone else "hours-no-note")),)
