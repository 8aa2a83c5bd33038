"""*Keep this for everybody* and *Ask an expert about this*: whoever wrote it is asked first, and so long
nobody else reads it."""

from bot.domain.apart import KeptApart
from bot.domain.eligibility import Purpose
from bot.domain.library import address_of
from bot.domain.membership import Member, Status
from bot.domain.messages import (
    LONGEST,
    WAITS_FOR,
    MessageVerb,
    Request,
    RequestId,
    beginning,
    refusal,
)
from bot.domain.people import Kind
from bot.features.messages import cards
from bot.features.messages.moments import RequestSilent
from bot.features.messages.stores import Context
from bot.frame.effects import Effects, Reply, Say, Tell
from bot.frame.events import MessageAction
from bot.frame.news import MessageGiven
from bot.frame.routing import Feature
from bot.frame.words import note
from bot.talking.worry import worried

feature = Feature("messages.asking")

NEW = RequestId(0)


@feature.message_action(MessageVerb.KEEP)
@feature.message_action(MessageVerb.ASK)
async def handed_over(ctx: Context, event: MessageAction) -> Effects:
    """One's own goes on at once; another's waits for their yes."""
    if not ctx.actor.takes_part(ctx.today):
        return _said(ctx, "messages-not-taking-part")
    if not event.text.strip():
        return _said(ctx, "messages-picture" if event.attached else "messages-empty")
    writer = await _writer(ctx, event)
    if worry := _worry(ctx, event.text, writer):
        return worry
    if writer is None or writer.id != ctx.actor.id:
        return await _asked(ctx, event, writer)
    text = ctx.within(event.text, LONGEST)
    return (Tell(MessageGiven(event.verb, text, event.link, ctx.actor, writer.id)),)


async def _writer(ctx: Context, event: MessageAction) -> Member | None:
    """Who wrote it, where they are or were a member here."""
    if event.writer is None or event.writer.kind is Kind.BOT:
        return None
    person = await ctx.uow.people.known(event.writer.account)
    return await ctx.stores.members.get(person.id) if person else None


def _worry(ctx: Context, text: str, writer: Member | None) -> Effects:
    """A concern is nothing to keep or to pass round. Whoever wrote it themselves is answered as always;
    whoever worries about another hears where help is."""
    worry = worried(ctx, beginning(text))
    if not worry or (writer and writer.id == ctx.actor.id):
        return worry
    ctx.uncounted = True
    return _said(ctx, "messages-worry")


async def _asked(ctx: Context, event: MessageAction, writer: Member | None) -> Effects:
    if writer is None or writer.status is not Status.ACTIVE:
        return _nobody(ctx, event)
    if not await _may_be_asked(ctx, writer):
        return _said(ctx, "messages-away", who=writer.name)
    if await _is_kept(ctx, event):
        return _said(ctx, "messages-there")
    whole = event.text.strip()
    text = beginning(whole)
    waiting = await ctx.stores.messages.of({ctx.actor.id, writer.id})
    mine = [one for one in waiting if one.by == ctx.actor.id]
    if why := refusal(mine, waiting, event.verb, writer.id, text, event.link):
        return (Reply(cards.not_now(ctx.words(), why, writer)),)
    new = Request(
        NEW, ctx.community.id, event.verb, text, event.link, writer.id, ctx.actor.id, ctx.today
    )
    return await _ask(ctx, await ctx.stores.messages.add(new), writer, len(whole))


def _nobody(ctx: Context, event: MessageAction) -> Effects:
    """Nobody who could say yes wrote it."""
    wrote = event.writer
    if wrote is None or wrote.kind is Kind.BOT:
        return _said(ctx, "messages-nobody")
    return _said(ctx, "messages-stranger", who=wrote.name or ctx.words()("somebody"))


async def _may_be_asked(ctx: Context, writer: Member) -> bool:
    """That two are kept apart looks as if the other rested: neither is told."""
    apart = KeptApart(await ctx.stores.apart.notes())
    return writer.takes_part(ctx.today) and apart.may_meet(ctx.actor.id, writer.id)


async def _is_kept(ctx: Context, event: MessageAction) -> bool:
    """A yes under a name is not asked for again: the way back to the message is in the library."""
    address = address_of(event.link or "") if event.verb is MessageVerb.KEEP else None
    return address is not None and await ctx.stores.library.at(address) is not None


async def _ask(ctx: Context, request: Request, writer: Member, length: int) -> Effects:
    await ctx.plan_on(RequestSilent(request=request.id), ctx.today + WAITS_FOR, about=request)
    card = cards.asks(ctx.words(writer.person), request, ctx.actor)
    return (
        Reply(cards.waits(ctx.words(), request, writer, length)),
        Say(writer.id, card, f"{request.key}:writer", Purpose.REQUEST, "messages.request"),
    )


def _said(ctx: Context, text: str, **told: str) -> Effects:
    return (Reply(note(ctx.words(), text, **told)),)
