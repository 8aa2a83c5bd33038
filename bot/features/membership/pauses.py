"""A rest: from now or from a day on, until another; it begins and ends by itself (R3, R31)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain import picked
from bot.domain.dates import Rest, read_rest, read_when
from bot.domain.datespans import FARTHEST
from bot.domain.eligibility import Purpose
from bot.domain.membership import Status
from bot.features.membership import cards
from bot.features.membership.moments import PauseBegins, PauseOver
from bot.frame.cards import Form
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Say, Tell, Undoable
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.news import Rested
from bot.frame.routing import Access, Feature, a_date
from bot.frame.words import note
from bot.talking.language import Aspect, Intent, Understanding
from bot.talking.language.phrases import names_an_end

feature = Feature("membership.pauses")

LONG = timedelta(days=183)  # a rest beyond this is asked first


@feature.command("pause", "pauze", "pauzeer", "rust", takes=a_date)
async def pause(ctx: Context, event: Said) -> Effects:
    """`pause until 1 December`, `pause from Monday for two weeks`; what is missing is asked in a form."""
    when = read_when(event.text, ctx.own_today) if event.text else None
    rest = read_rest(when, ctx.own_today)
    if event.text and rest is None:
        return (Reply(note(ctx.words(), "membership-pause-unclear")),)
    if rest is None or rest.back is None:
        return (OpenForm(_form(ctx, rest)),)
    if not rest.is_sure or rest.back > ctx.own_today + LONG:
        return (Reply(cards.pause_echo(ctx.words(), ctx.community, rest.back, rest.start)),)
    return await _take(ctx, rest.back, rest.start)


def _form(ctx: Context, rest: Rest | None) -> Form:
    known = {"start": ctx.words().full_day(rest.start)} if rest and rest.start else {}
    return cards.pause_form(ctx.words(), ctx.community.id, known, {})


@feature.command("snooze", "later")
async def snooze(ctx: Context, event: Said) -> Effects:
    """A week of rest."""
    return await _pause(ctx, ctx.own_today + timedelta(days=7))


@feature.submitted(cards.Rest, Access.MEMBERS)
async def pause_asked(ctx: Context, event: Submitted, action: cards.Rest) -> Effects:
    rest, errors = _filled_in(ctx, event.values)
    if rest is None or rest.back is None:
        texts = {name: ctx.words()(error) for name, error in errors.items()}
        form = cards.pause_form(ctx.words(), ctx.community.id, event.values, texts)
        return (FormErrors(form),)
    return await _take(ctx, rest.back, rest.start)


def _filled_in(ctx: Context, values: Mapping[str, object]) -> tuple[Rest | None, dict[str, str]]:
    """The rest as filled in: how long counts from the first day; a typed end goes first."""
    typed, length, begin = (str(values.get(n) or "").strip() for n in ("until", "length", "start"))
    today = ctx.own_today
    first = read_when(begin, today) if begin else None
    if begin and (first is None or first.at or first.is_past or not _is_ahead(first.day, today)):
        return None, {"start": "membership-pause-start-unclear"}
    start = first.day if first else None
    when = read_when(typed or length, start or today)
    rest = read_rest(when, start or today)
    if rest is None or rest.back is None or (when and when.is_past):
        passed = when is not None and when.is_past
        return None, {"until": f"membership-pause-{'past' if passed else 'form-unclear'}"}
    return replace(rest, start=rest.start or start), {}


def _is_ahead(day: date, today: date) -> bool:
    return today < day <= today + FARTHEST


async def _take(ctx: Context, until: date, start: date | None) -> Effects:
    """At once, or when the day is there."""
    if start is None:
        return await _pause(ctx, until)
    at = ctx.moment(start, ctx.actor.person, time(0))
    await ctx.plan(PauseBegins(until=until), at, person=ctx.actor.id)
    return (Reply(cards.paused(ctx.words(), ctx.community, until, start)), *_undo(ctx))


async def _pause(ctx: Context, until: date) -> Effects:
    undo = _undo(ctx)
    rested = await _rest(ctx, until)
    return (Reply(cards.paused(ctx.words(), ctx.community, until)), *rested, *undo)


def _undo(ctx: Context) -> Effects:
    """Whoever rests already would end that rest by it."""
    resume = RunCommand(community=ctx.community.id, text="resume")
    return () if ctx.actor.is_paused(ctx.today) else (Undoable(resume, "undo-pause"),)


async def _rest(ctx: Context, until: date) -> Effects:
    member = ctx.actor.paused(until)
    await ctx.stores.members.save(member)
    withdrawn = await ctx.stores.deliveries.withdraw(member.id, "paused")
    at = ctx.moment(until, member.person)
    await ctx.plan(PauseOver(), at, person=member.id)
    return (Tell(Rested(member, tuple(withdrawn))),)


@feature.due(PauseBegins)
async def begins(ctx: Context, event: Due, moment: PauseBegins) -> Effects:
    """The day is there: the rest begins, and says so once (R25)."""
    until = moment.until
    if ctx.member is None or ctx.member.status is not Status.ACTIVE or until <= ctx.today:
        return ()
    card = cards.paused(ctx.words(), ctx.community, until)
    key = f"rest:{ctx.community.id}:{ctx.member.id}:{event.at:%Y%m%d}"
    told = Say(ctx.member.id, card, key, Purpose.NOTICE, "membership.rest")
    return (*await _rest(ctx, until), told)


@feature.meant(Intent.MESSAGES, Intent.LEAVE)
async def wants_less(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Fewer messages, a rest, or goodbye: one press each (U3); until a day that was named, a rest."""
    if not names_an_end(event.text):
        return (Reply(cards.ways_out(ctx.words(), ctx.community)),)
    return await _rests(ctx, event, replace(meant, slots=replace(meant.slots, aspect=Aspect.LESS)))


@feature.meant(Intent.PAUSE, Intent.LATER)
async def wants_rest(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await _rests(ctx, event, meant)


async def _rests(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Rest until a day, echoed in full first; the end of a rest; or goodbye."""
    aspect, when = meant.slots.aspect, meant.slots.when
    if aspect is Aspect.RESUME:
        return await resume(ctx, event)
    rest = read_rest(when, ctx.own_today)
    if when is None or when.is_loose or rest is None or rest.back is None:
        if aspect in (Aspect.LEAVE, Aspect.LESS):
            return (Reply(cards.ways_out(ctx.words(), ctx.community)),)
        return (OpenForm(_form(ctx, rest)),)
    return (Reply(cards.pause_echo(ctx.words(), ctx.community, rest.back, rest.start)),)


@feature.pressed(cards.PauseUntil, Access.MEMBERS)
async def pause_until(ctx: Context, event: Pressed, action: cards.PauseUntil) -> Effects:
    until, start = picked.day(action.until), picked.day(action.start)
    if until is None or not _is_ahead(until, ctx.own_today) or (start and start >= until):
        return (Reply(note(ctx.words(), "membership-pause-unclear")),)
    begun = start is not None and start <= ctx.own_today
    return await _take(ctx, until, None if begun else start)


@feature.command("resume", "hervat", "terug")
async def resume(ctx: Context, event: Said) -> Effects:
    """Also takes back a rest that has not begun."""
    if ctx.actor.paused_until is None:
        planned = await ctx.planned(PauseBegins, person=ctx.actor.id)
        await ctx.drop(PauseBegins, person=ctx.actor.id)
        woken = ctx.silent is not None and ctx.silent.resting is not None
        awake = "membership-awake" if woken else "membership-not-paused"
        text = "membership-pause-off" if planned else awake
        return (Reply(note(ctx.words(), text)),)
    await ctx.drop(PauseOver, person=ctx.actor.id)
    return (*await _resume(ctx), Reply(cards.resumed(ctx.words(), ctx.community)))


@feature.due(PauseOver)
async def pause_over(ctx: Context, event: Due, moment: PauseOver) -> Effects:
    """The pause ends by itself, with one message (R3)."""
    if ctx.member is None or ctx.member.status is not Status.ACTIVE or not ctx.member.paused_until:
        return ()
    card = cards.resumed(ctx.words(), ctx.community)
    key = f"back:{ctx.community.id}:{ctx.member.id}:{event.at:%Y%m%d}"
    told = Say(ctx.member.id, card, key, Purpose.NOTICE, "membership.back")
    return (*await _resume(ctx), told)


async def _resume(ctx: Context) -> Effects:
    member = ctx.actor.resumed()
    await ctx.stores.members.save(member)
    return (Tell(Rested(member)),)
