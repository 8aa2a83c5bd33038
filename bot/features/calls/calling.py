"""`call`: whom somebody looks for, put to those who like that; `calls`: what is open here."""

import re
from datetime import date

from bot.domain import picked
from bot.domain.apart import KeptApart
from bot.domain.calendar import local_instant
from bot.domain.calls import (
    BETWEEN,
    FARTHEST,
    LONGEST,
    MOST_OPEN,
    MOST_PLACES,
    USUAL,
    Call,
    CallId,
    Response,
    Said,
    to_ask,
)
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.numbers import whole
from bot.domain.twins import twin
from bot.features.calls import actions, cards
from bot.features.calls.cards import CHANNEL, form
from bot.features.calls.moments import EndDue
from bot.features.calls.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Post, Reply, Say, Undoable
from bot.frame.events import Pressed, Submitted
from bot.frame.events import Said as Spoken
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking import terms
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

feature = Feature("calls.calling")

NEW = CallId(0)
# What leads to what somebody looks for people for.
_LEAD = re.compile(
    r"^(?:wie (?:doet|wil|heeft zin om)(?: er)?(?: mee)?(?:doen)?(?: met| aan)?|"
    r"who(?:'s| is)? (?:joining|in for|wants to join|would like to join|joins)|about|over|voor|for)\s+",
    re.IGNORECASE,
)


@feature.command("call", "oproep", "project call", "projectoproep", "wie doet mee", takes=any_words)
async def call(ctx: Context, event: Spoken) -> Effects:
    """`call a small study on feedback`: the form, with that in it."""
    return await _opened(ctx, _LEAD.sub("", event.text.strip(), count=1))


@feature.meant(Intent.PROJECT_CALL)
async def in_own_words(ctx: Context, event: Spoken, meant: Understanding) -> Effects:
    """ "Wie doet mee met een onderzoekje naar feedback?": all that was said stands in the form."""
    return await _opened(ctx, event.text.strip())


@feature.pressed(actions.WriteCall, Access.MEMBERS)
async def open_form(ctx: Context, event: Pressed, action: actions.WriteCall) -> Effects:
    return await _opened(ctx, "")


async def _opened(ctx: Context, text: str) -> Effects:
    until = ctx.own_today + USUAL
    return await _refusal(ctx) or (
        OpenForm(form(ctx.words(), ctx.community.id, ctx.within(text, LONGEST), until)),
    )


async def _refusal(ctx: Context) -> Effects:
    if refused := terms.not_taking_part(ctx):
        return refused
    mine = [one for one in await ctx.stores.calls.open() if one.by == ctx.actor.id]
    return (Reply(note(ctx.words(), "call-many")),) if len(mine) >= MOST_OPEN else ()


@feature.submitted(actions.WriteCall, Access.MEMBERS)
async def written(ctx: Context, event: Submitted, action: actions.WriteCall) -> Effects:
    if refused := await _refusal(ctx):
        return refused
    text = ctx.within(event.values.get("text"), LONGEST)
    until = picked.day(event.values.get("until", ""))
    places, channel = event.values.get("places", "").strip(), event.values.get("where") == CHANNEL
    errors = _wrong(text, until, places, ctx.own_today)
    if errors or until is None:
        shown = form(
            ctx.words(), ctx.community.id, text, until, places[:10], errors, channel=channel
        )
        return (FormErrors(shown),)
    if worry := worried(ctx, text):
        return worry
    new = Call(NEW, ctx.community.id, ctx.actor.id, text, whole(places) or None, until, ctx.today)
    if known := twin(new, await ctx.stores.calls.open()):
        return (Reply(cards.made(ctx.words(), known, 1, channel=channel)),)
    return await _begun(ctx, await ctx.stores.calls.add(new), channel=channel)


def _wrong(text: str, until: date | None, places: str, today: date) -> dict[str, str]:
    errors = {} if text else {"text": "call-error-text"}
    if until is None or not today < until <= today + FARTHEST:
        errors["until"] = "call-error-until"
    if places and not 0 < (whole(places) or 0) <= MOST_PLACES:
        errors["places"] = "call-error-places"
    return errors


async def _begun(ctx: Context, new: Call, *, channel: bool) -> Effects:
    """It goes to whom it suits, and into the channel where that was chosen."""
    await plan_end(ctx, new)
    asked = await _asked(ctx, new)
    for member in asked:
        await ctx.stores.calls.put(Response(new.id, member.id, asked=ctx.today))
    undo = actions.WithdrawCall(community=new.community, call=new.id)
    said = Reply(cards.made(ctx.words(), new, len(asked), channel=channel))
    post = Post(
        cards.posted(ctx.community_words(), new, ctx.actor), f"{new.key}:post", "calls.post"
    )
    return (
        said,
        *(_letter(ctx, new, member) for member in asked),
        *((post,) if channel else ()),
        Undoable(undo, "undo-call"),
    )


async def plan_end(ctx: Context, call: Call) -> None:
    """The working morning after its last day."""
    day = ctx.community.calendar.working_day(call.until, 1)
    at = local_instant(day, ctx.community.charter.send_at, ctx.community.charter.zone)
    await ctx.plan(EndDue(call=call.id), at, about=call)


async def _asked(ctx: Context, new: Call) -> list[Member]:
    apart = KeptApart(await ctx.stores.apart.notes())
    others = [
        member
        for member in await ctx.stores.members.all()
        if member.id != new.by and apart.may_meet(new.by, member.id)
    ]
    lately = await ctx.stores.calls.asked_lately(ctx.today - BETWEEN)
    return to_ask(new.text, others, lately, ctx.today, ctx.vocabulary())


def _letter(ctx: Context, new: Call, to: Member) -> Say:
    card = cards.asks(ctx.words(to.person), new, ctx.actor)
    until = local_instant(new.until, ctx.community.charter.send_at, ctx.zone(to.person))
    return Say(to.id, card, f"{new.key}:ask:{to.id}", Purpose.REQUEST, "calls.ask", until=until)


@feature.command("calls", "oproepen", "projects", "projecten")
async def calls(ctx: Context, event: Spoken) -> Effects:
    """Not those of somebody whom the reader is kept apart from."""
    apart, me = KeptApart(await ctx.stores.apart.notes()), ctx.actor.id
    found = [
        one for one in await ctx.stores.calls.open() if one.by == me or apart.may_meet(one.by, me)
    ]
    people = {m.id: m for m in await ctx.stores.members.some({one.by for one in found})}
    said = {int(one.call): one.said is Said.YES for one in await ctx.stores.calls.said_by(me)}
    shown = [(one, people[one.by]) for one in found if one.by in people]
    return (Reply(cards.listed(ctx.words(), ctx.community.id, shown, ctx.actor, said)),)
