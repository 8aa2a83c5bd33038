"""`event`: one is planned, or a series, or people are asked when they can."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain import picked
from bot.domain.calendar import local_instant
from bot.domain.event_series import Series
from bot.domain.events import (
    FARTHEST,
    LENGTHS,
    LONGEST_ABOUT,
    LONGEST_PLACE,
    LONGEST_TITLE,
    MOST_AHEAD,
    MOST_SEATS,
    Event,
    EventId,
    SeriesId,
)
from bot.domain.eventtimes import Wanted, read_wanted, title_of
from bot.domain.membership import Member, Status
from bot.domain.numbers import whole
from bot.domain.slots import Span
from bot.domain.twins import twin
from bot.features.events import actions, hosting, inviting, telling, times
from bot.features.events.forms import EVERYBODY, LONGEST_WHEN, Typed, plan_form
from bot.features.events.stores import Context
from bot.frame.cards import Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Undoable
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

feature = Feature("events.planning")

NEW = EventId(0)
Errors = dict[str, str]


@feature.command(
    "event", "bijeenkomst", "plan event", "event plan", "bijeenkomst plannen", "new event",
    "nieuwe bijeenkomst", "meeting plan", takes=any_words,
)  # fmt: skip
async def plan(ctx: Context, event: Said) -> Effects:
    """The form, with what was said in it: "workshop over rubrics, in week 48, 's middags"."""
    return opened(ctx, event.text)


@feature.meant(Intent.PLAN_EVENT)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Only the time is taken out of a sentence; what it is called, whoever plans it writes."""
    wanted = read_wanted(event.text, ctx.own_today)
    return _refusal(ctx) or (
        OpenForm(_form(ctx, _begun(ctx, meant.slots.topic, event.text, wanted))),
    )


@feature.pressed(actions.PlanEvent, Access.MEMBERS)
async def open_plan(ctx: Context, event: Pressed, action: actions.PlanEvent) -> Effects:
    return opened(ctx, "")


def opened(ctx: Context, said: str) -> Effects:
    """The form, or why there is none."""
    wanted = read_wanted(said, ctx.own_today)
    typed = _begun(ctx, title_of(said, ctx.own_today), said, wanted)
    return _refusal(ctx) or (OpenForm(_form(ctx, typed)),)


def _begun(ctx: Context, title: str, said: str, wanted: Wanted) -> Typed:
    """A moment goes where moments are picked; anything less definite stays in the words that were said."""
    typed = Typed(ctx.within(title, LONGEST_TITLE), minutes=_length(wanted.minutes))
    if wanted.day and wanted.at:
        return replace(typed, day=wanted.day, at=wanted.at)
    return replace(typed, when=ctx.within(said, LONGEST_WHEN)) if wanted.is_said else typed


def _length(minutes: int | None) -> int:
    """The shortest length on offer that is long enough."""
    return next((one for one in LENGTHS if one >= (minutes or 60)), LENGTHS[-1])


def _refusal(ctx: Context) -> Effects:
    if ctx.actor.status is not Status.ACTIVE:
        return (Reply(note(ctx.words(), "event-not-taking-part")),)
    return ()


def _form(ctx: Context, typed: Typed, errors: Errors | None = None) -> Form:
    steers = ctx.actor.steers()
    return plan_form(ctx.words(), ctx.community.id, typed, errors, steers=steers)


@feature.submitted(actions.PlanEvent, Access.MEMBERS)
async def planned(ctx: Context, event: Submitted, action: actions.PlanEvent) -> Effects:
    """A moment that was picked is kept to; without one it is what the words say."""
    if refused := _refusal(ctx):
        return refused
    typed, errors = read(ctx, event)
    wanted = _wanted(ctx, typed, errors)
    beside = await hosting.picked(ctx, event, None, errors)
    ahead = await ctx.stores.events.ahead(ctx.now)
    if len(ahead) + len(await ctx.stores.events.asking()) >= MOST_AHEAD:
        errors["title"] = "event-error-many"
    if errors or wanted is None:
        return (FormErrors(_form(ctx, typed, errors)),)
    if worry := worried(ctx, typed.about):  # a title may well name what is hard
        return worry
    if wanted.every and wanted.at:
        return await _every(ctx, typed, wanted, beside)
    if wanted.span:
        return await times.asked(ctx, _event(ctx, typed), wanted.span, beside)
    assert wanted.day
    assert wanted.at
    at = local_instant(wanted.day, wanted.at, ctx.zone(ctx.actor.person))
    new = replace(_event(ctx, typed), at=at)
    known = twin(new, [replace(one, token="", beside=()) for one in ahead])
    return await _known(ctx, known, beside) if known else await kept(ctx, new, beside)


async def _known(ctx: Context, event: Event, beside: Sequence[Member]) -> Effects:
    """It was sent twice: whoever is named only now is asked as well."""
    asked = await hosting.ask(ctx, event, beside)
    return (Reply(await telling.shown(ctx, event, "event-planned")), *asked)


def read(ctx: Context, event: Submitted) -> tuple[Typed, Errors]:
    """What was filled in, and for each input that does not do the id of a text about it."""
    values, errors = event.values, Errors()
    seats = (values.get("seats") or "").strip()
    if seats and not 0 < (whole(seats) or 0) <= MOST_SEATS:
        errors["seats"] = "event-error-seats"
    typed = Typed(
        ctx.within(values.get("title"), LONGEST_TITLE),
        picked.day(values.get("day", "")),
        picked.hour(values.get("at", "")),
        ctx.within(values.get("when"), LONGEST_WHEN),
        _length(whole(values.get("minutes", ""))),
        ctx.within(values.get("place"), LONGEST_PLACE),
        ctx.within(values.get("about"), LONGEST_ABOUT),
        seats[:10],
        values.get("invites") == EVERYBODY and ctx.actor.steers(),
    )
    errors |= {} if typed.title else {"title": "event-error-title"}
    return typed, errors


def _wanted(ctx: Context, typed: Typed, errors: Errors) -> Wanted | None:
    """When it is to be; None, with what is wrong, where that is not said or not to come."""
    today = ctx.own_today
    if typed.day is None and typed.at is None:
        wanted = read_wanted(typed.when, today)
        if not wanted.is_said:
            errors["when" if typed.when else "day"] = (
                "event-error-when" if typed.when else "event-error-day"
            )
            return None
        return wanted
    if typed.day is None or not today < typed.day <= today + FARTHEST:
        errors["day"] = "event-error-day"
        return None
    if typed.at is None:
        return Wanted(span=Span(typed.day, typed.day))
    return Wanted(typed.day, typed.at)


def _event(ctx: Context, typed: Typed) -> Event:
    """Without its time."""
    return Event(
        NEW,
        ctx.community.id,
        typed.title,
        ctx.actor.id,
        ctx.today,
        None,
        typed.minutes,
        typed.place,
        typed.about,
        whole(typed.seats) or None,
        typed.invites,
    )


async def kept(
    ctx: Context, new: Event, beside: Sequence[Member], text: str = "event-planned"
) -> Effects:
    """It is planned: the channel hears it, and everybody where whoever steers wants that."""
    event = await ctx.stores.events.add(new)
    await telling.plan(ctx, event)
    asked = await hosting.ask(ctx, event, beside)
    undo = actions.CallOffEvent(community=event.community, event=event.id)
    said = Reply(await telling.shown(ctx, event, text))
    told = await inviting.everybody(ctx, event) if event.invites else ()
    post = await telling.posted(ctx, event)
    return (said, post, *asked, *told, Undoable(undo, "undo-event"))


async def _every(ctx: Context, typed: Typed, wanted: Wanted, beside: Sequence[Member]) -> Effects:
    """A series on the community's clock; its first one is planned, and each next one when one is over."""
    assert wanted.every
    assert wanted.at
    event = _event(ctx, typed)
    series = Series(
        SeriesId(0),
        event.community,
        event.title,
        event.host,
        wanted.every,
        wanted.at,
        typed.minutes if wanted.minutes is None else _length(wanted.minutes),
        event.place,
        event.about,
        event.seats,
    )
    zone, calendar = ctx.community.charter.zone, ctx.community.calendar
    first = series.next_after(ctx.today, calendar, zone)
    if first is None:
        return (FormErrors(_form(ctx, typed, {"when": "event-error-never"})),)
    series = await ctx.stores.events.add_series(series)
    new = replace(series.event_at(first, ctx.today), invites=event.invites)
    return await kept(ctx, new, beside, "event-planned-again")
