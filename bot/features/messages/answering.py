"""What becomes of a message that was asked for: a yes hands it on, everything else forgets it."""

from collections.abc import Sequence
from datetime import date

from bot.domain.calendar import local_date
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.messages import Request, RequestId
from bot.domain.people import PersonId
from bot.features.messages import actions, cards
from bot.features.messages.moments import RequestSilent
from bot.features.messages.stores import Context
from bot.frame.effects import Effects, Replace, Retire, Say, Tell
from bot.frame.events import Due, Pressed
from bot.frame.news import Distanced, Erasing, Left, MessageGiven
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("messages.answering")


async def asked_of_me(ctx: Context, action: actions.AboutRequest) -> Request | None:
    request = await ctx.stores.messages.get(RequestId(action.request))
    return request if request and request.writer == ctx.actor.id else None


async def asked_by_me(ctx: Context, action: actions.AboutRequest) -> Request | None:
    request = await ctx.stores.messages.get(RequestId(action.request))
    return request if request and request.by == ctx.actor.id else None


@feature.pressed(actions.GiveNamed, Access.MEMBERS, on=asked_of_me, gone="messages-over")
async def with_name(
    ctx: Context, event: Pressed, action: actions.GiveNamed, request: Request
) -> Effects:
    return await _given(ctx, request, ctx.actor.id)


@feature.pressed(actions.GiveNameless, Access.MEMBERS, on=asked_of_me, gone="messages-over")
async def without_name(
    ctx: Context, event: Pressed, action: actions.GiveNameless, request: Request
) -> Effects:
    """The way back goes as well: it leads to their name."""
    return await _given(ctx, request, None)


async def _given(ctx: Context, request: Request, writer: PersonId | None) -> Effects:
    await _forget(ctx, request)
    by = await ctx.somebody(request.by)
    how = "named" if writer else "nameless"
    thanks = note(ctx.words(), f"messages-given-{request.verb}-{how}", who=by.name)
    link = request.link if writer else None
    return (Replace(thanks), Tell(MessageGiven(request.verb, request.text, link, by, writer)))


@feature.pressed(actions.Refuse, Access.MEMBERS, on=asked_of_me, gone="messages-over")
async def refuse(ctx: Context, event: Pressed, action: actions.Refuse, request: Request) -> Effects:
    """No reason is asked for, and none is told."""
    await _forget(ctx, request)
    told = await _told(ctx, request, "messages-refused", ctx.actor)
    return (Replace(note(ctx.words(), "messages-refused-own")), *told)


@feature.pressed(actions.TakeBack, Access.MEMBERS, on=asked_by_me, gone="messages-over")
async def take_back(
    ctx: Context, event: Pressed, action: actions.TakeBack, request: Request
) -> Effects:
    await _forget(ctx, request)
    return (Replace(note(ctx.words(), "messages-withdrawn")), *await _retired(ctx, request))


@feature.due(RequestSilent)
async def silent(ctx: Context, event: Due, moment: RequestSilent) -> Effects:
    """No answer is one, and nobody is asked twice."""
    request = await ctx.stores.messages.get(moment.request)
    if request is None:
        return ()
    writer = await ctx.somebody(request.writer)
    if (until := await _waits_until(ctx, request, writer)) > ctx.today:
        await ctx.plan_on(moment, until, about=request)
        return ()
    await _forget(ctx, request)
    return (
        *await _told(ctx, request, "messages-silent", writer),
        *await _retired(ctx, request),
    )


async def _waits_until(ctx: Context, request: Request, writer: Member) -> date:
    """Two weeks count from when it was asked: their week may have been full."""
    letter = f"{request.key}:writer"
    went = await ctx.uow.outbox.went(ctx.community.id, writer.id, letter)
    return request.waits_until(local_date(went, ctx.zone(writer.person)) if went else None)


@feature.on(Left)
@feature.on(Erasing)
async def gone(ctx: Context, news: Left | Erasing) -> Effects:
    """What they asked for, or were asked for, comes to nothing; no name stands in what is told of it."""
    return await _closed(ctx, await ctx.stores.messages.of({news.member.id}), besides=news.member)


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    found = await ctx.stores.messages.of(set(news.people))
    between = [one for one in found if {one.by, one.writer} == set(news.people)]
    return await _closed(ctx, between)


async def _closed(
    ctx: Context, requests: Sequence[Request], besides: Member | None = None
) -> Effects:
    effects: Effects = ()
    for request in requests:
        await _forget(ctx, request)
        if besides is None or request.by != besides.id:
            effects += await _told(ctx, request, "messages-closed")
        effects += await _retired(ctx, request)
    return effects


async def _forget(ctx: Context, request: Request) -> None:
    await ctx.stores.messages.delete(request.id)
    await ctx.drop(about=request)


async def _told(
    ctx: Context, request: Request, text: str, writer: Member | None = None
) -> tuple[Say, ...]:
    by = await ctx.somebody(request.by)
    card = cards.tells(ctx.words(by.person), request, text, writer)
    return (Say(by.id, card, f"{request.key}:by", Purpose.NOTICE, "messages.answer"),)


async def _retired(ctx: Context, request: Request) -> tuple[Retire, ...]:
    """The writer's card asks nothing any more, and does not go where it waits."""
    writer = await ctx.somebody(request.writer)
    over = note(ctx.words(writer.person), "messages-over")
    return (Retire(f"{request.key}:", over, writer.id),)
