"""`sketches …` keeps a sentence; `sketches` alone lists what is kept."""

from bot.domain.sketches import LONGEST, Sketch, SketchId
from bot.domain.twins import twin
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.features.sketches import actions, cards
from bot.features.sketches.stores import Context
from bot.frame.routing import Access, Feature, any_words

feature = Feature("sketches")

NEW = SketchId(0)


@feature.command("sketches", takes=any_words)
async def sketches(ctx: Context, event: Said) -> Effects:
    text = ctx.within(event.text, LONGEST)
    return await _keep(ctx, text) if text else await _list(ctx)


@feature.pressed(actions.WriteSketch, Access.MEMBERS)
async def open_form(ctx: Context, event: Pressed, action: actions.WriteSketch) -> Effects:
    return (OpenForm(cards.form(ctx.words(), ctx.community.id)),)


@feature.submitted(actions.WriteSketch, Access.MEMBERS)
async def submitted(ctx: Context, event: Submitted, action: actions.WriteSketch) -> Effects:
    text = ctx.within(event.values.get("text"), LONGEST)
    if not text:
        error = ctx.words()("sketches-error-empty")
        return (FormErrors(cards.form(ctx.words(), ctx.community.id, error)),)
    return await _keep(ctx, text)


async def _keep(ctx: Context, text: str) -> Effects:
    """Once, from however many devices it was sent."""
    here, writer = ctx.community.id, ctx.actor.id
    new = Sketch(NEW, here, writer, text, ctx.today)
    if not twin(new, await ctx.stores.sketches.of(writer)):
        await ctx.stores.sketches.add(new)
    return await _list(ctx)


async def _list(ctx: Context) -> Effects:
    here = ctx.community.id
    newest = (await ctx.stores.sketches.all())[: cards.SHOWN]
    writers = await ctx.stores.members.some({one.writer for one in newest})
    names = {writer.id: writer.name for writer in writers}
    return (Reply(cards.listed(ctx.words(), here, newest, names)),)
