"""`expert offer`: an expert's own yes, with topics, how many questions a month, and office hours."""

from dataclasses import replace

from bot.domain import picked
from bot.domain.eligibility import Purpose
from bot.domain.experts import (
    DEFAULT_MONTHLY,
    LENGTHS,
    LONGEST,
    LONGEST_PLACE,
    MOST_MONTHLY,
    Expertise,
    Hours,
)
from bot.domain.membership import Openness, Role
from bot.domain.numbers import whole
from bot.domain.recurrences import Every, Recurrence, read_recurrence
from bot.features.experts import actions, calling_off, cards, workshop_endings
from bot.features.experts.forms import Typed, offer_form
from bot.features.experts.stores import Context
from bot.frame.context import RunCommand
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say, Tell, Undoable
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Appointed, Knows, Left
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.terms import not_taking_part

feature = Feature("experts.offering")


@feature.command(
    "expert offer",
    "expert become",
    "become expert",
    "become an expert",
    "expert worden",
    "expert aanbod",
    "word expert",
    "expert zijn",
    takes=any_words,
)
async def offer(ctx: Context, event: Said) -> Effects:
    return await opened(ctx, event.text)


@feature.pressed(actions.OfferExpertise, Access.MEMBERS)
async def open_offer(ctx: Context, event: Pressed, action: actions.OfferExpertise) -> Effects:
    return await opened(ctx, "")


async def opened(ctx: Context, text: str) -> Effects:
    """The form with what stands, or with what was said of hours."""
    if refused := not_taking_part(ctx):
        return refused
    known = await ctx.stores.experts.of(ctx.actor.id)
    typed = Typed.of(known) if known else Typed(topics=ctx.actor.answers.brings)
    return (
        OpenForm(offer_form(ctx.words(), ctx.community.id, typed.heard(read_recurrence(text)))),
    )


@feature.submitted(actions.OfferExpertise, Access.MEMBERS)
async def offered(ctx: Context, event: Submitted, action: actions.OfferExpertise) -> Effects:
    """From now on they are found, asked and, in their hours, booked; what was booked stands."""
    known = await ctx.stores.experts.of(ctx.actor.id)
    typed = _typed(ctx, event)
    hours, errors = _hours(ctx, typed, known.hours if known else None)
    if not typed.topics:
        errors["topics"] = "experts-error-topics"
    if errors:
        return (FormErrors(offer_form(ctx.words(), ctx.community.id, typed, errors)),)
    if refused := not_taking_part(ctx):
        return refused
    offer = Expertise(ctx.community.id, ctx.actor.id, typed.topics, typed.monthly, hours)
    await ctx.stores.experts.save(offer)
    asked = replace(ctx.actor, open_to=ctx.actor.open_to | {Openness.QUESTIONS})
    await ctx.stores.members.save(asked.with_roles({Role.EXPERT}))
    done = (Reply(cards.offered(ctx.words(), offer)), Tell(Knows(ctx.actor)))
    if known:
        return done
    undo = RunCommand(community=ctx.community.id, text="expert stop")
    return (*done, Undoable(undo, "undo-expert"))


def _typed(ctx: Context, event: Submitted) -> Typed:
    values = event.values
    monthly = whole(values.get("monthly", "")) or DEFAULT_MONTHLY
    minutes = whole(values.get("minutes", "")) or LENGTHS[0]
    day = values.get("weekday", "")
    return Typed(
        topics=ctx.within(values.get("topics"), LONGEST),
        monthly=min(max(monthly, 1), MOST_MONTHLY),
        every=next((one for one in Every if one == values.get("every")), None),
        weekday=int(day) if day in tuple("01234") else 0,
        begins=picked.hour(values.get("begins", "")),
        ends=picked.hour(values.get("ends", "")),
        minutes=minutes if minutes in LENGTHS else LENGTHS[0],
        place=ctx.within(values.get("place"), LONGEST_PLACE),
    )


def _hours(ctx: Context, typed: Typed, before: Hours | None) -> tuple[Hours | None, dict[str, str]]:
    """The office hours as filled in, None where there are none; and what is wrong with them."""
    if typed.every is None:
        return None, {}
    if typed.begins is None:
        return None, {"begins": "experts-error-begins"}
    if typed.ends is None:
        return None, {"ends": "experts-error-begins"}
    since, closed = ctx.today, before.closed if before else frozenset()
    recurrence = Recurrence(typed.every, typed.weekday, since)
    if before and (before.recurrence.every, before.recurrence.weekday) == (
        typed.every,
        typed.weekday,
    ):
        recurrence = before.recurrence  # the fortnights go on as they were
    hours = Hours(recurrence, typed.begins, typed.ends, typed.minutes, typed.place, closed)
    return (hours, {}) if hours.starts else (None, {"ends": "experts-error-ends"})


@feature.command("expert stop", "expert stoppen", "stop expert", listed=False)
async def stop(ctx: Context, event: Said) -> Effects:
    """No expert any more; who had a talk booked hears that it is off."""
    return await _stopped(ctx)


@feature.pressed(actions.StopOffering, Access.MEMBERS)
async def stop_here(ctx: Context, event: Pressed, action: actions.StopOffering) -> Effects:
    said, *rest = await _stopped(ctx)
    return (Replace(said.card), *rest) if isinstance(said, Reply) else (said, *rest)


async def _stopped(ctx: Context) -> Effects:
    if await ctx.stores.experts.of(ctx.actor.id) is None:
        return (Reply(note(ctx.words(), "experts-none-of-mine")),)
    await ctx.stores.experts.delete(ctx.actor.id)
    await ctx.stores.members.save(ctx.actor.without_roles({Role.EXPERT}))
    off = await calling_off.all_of(ctx, ctx.actor, only_as_expert=True)
    back = await workshop_endings.stopped(ctx, ctx.actor)
    return (Reply(note(ctx.words(), "experts-stopped")), *off, *back)


@feature.on(Appointed)
async def appointed(ctx: Context, news: Appointed) -> Effects:
    """Whoever is an expert says on what; whoever is none any more is asked nothing."""
    member = news.member
    known = await ctx.stores.experts.of(member.id)
    if Role.EXPERT in member.roles and known is None:
        card = cards.on_what(ctx.words(member.person), ctx.community.id)
        if ctx.member and ctx.member.id == member.id:
            return (Reply(card),)
        key = f"expert:{ctx.community.id}:{member.id}:{ctx.stamp}"
        return (Say(member.id, card, key, Purpose.NOTICE, "experts.begins"),)
    if Role.EXPERT not in member.roles and known:
        await ctx.stores.experts.delete(member.id)
        return await calling_off.all_of(ctx, member, only_as_expert=True)
    return ()


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Whoever is gone offers nothing, and comes to no talk."""
    if Role.EXPERT in news.member.roles:
        await ctx.stores.experts.delete(news.member.id)
    return await calling_off.all_of(ctx, news.member)
