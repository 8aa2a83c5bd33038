"""What an expert answers to a request for a workshop; silence, and the working day before."""

from datetime import date, time
from zoneinfo import ZoneInfo

from bot.domain import picked
from bot.domain.eligibility import Purpose
from bot.domain.meetings import reminder
from bot.domain.numbers import whole
from bot.domain.workshops import (
    DEFAULT_LENGTH,
    LENGTHS,
    LONGEST_DETAIL,
    LONGEST_TITLE,
    WAITS_FOR,
    Stage,
    Workshop,
    moment,
)
from bot.features.experts import actions, workshop_cards, workshop_endings
from bot.features.experts.booking import own_zone
from bot.features.experts.moments import WorkshopAhead, WorkshopSilent
from bot.features.experts.stores import Context
from bot.features.experts.workshop_forms import date_form
from bot.features.experts.workshop_standing import of_mine
from bot.frame.cards import Mention
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Retire,
    Say,
    Undoable,
)
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("experts.workshop-answers")

SOONEST = 5  # working days from now, where the form begins


async def _asked_of_me(ctx: Context, action: actions.AboutWorkshop) -> Workshop | None:
    found = await of_mine(ctx, action)
    return found if found and found.expert == ctx.actor.id and found.waits else None


async def _just_asked_of_me(ctx: Context, action: actions.AboutWorkshop) -> Workshop | None:
    found = await _asked_of_me(ctx, action)
    return found if found and found.stage is Stage.ASKED else None


async def _mine_to_date(ctx: Context, action: actions.AboutWorkshop) -> Workshop | None:
    """One that whoever acts is asked for, or gives."""
    found = await of_mine(ctx, action)
    return found if found and found.expert == ctx.actor.id else None


async def _ahead_of_mine(ctx: Context, action: actions.AboutWorkshop) -> Workshop | None:
    found = await of_mine(ctx, action)
    return found if found and found.stage is Stage.DATED else None


@feature.pressed(actions.DateWorkshop, Access.MEMBERS, on=_mine_to_date, gone="workshop-over")
async def choose(
    ctx: Context, event: Pressed, action: actions.DateWorkshop, asked: Workshop
) -> Effects:
    day, at = _beginning(ctx, asked)
    return (OpenForm(date_form(ctx.words(), asked, day, at)),)


def _beginning(ctx: Context, asked: Workshop) -> tuple[date, time | None]:
    """When the form begins with: as it stands, or a week from now."""
    if asked.at:
        local = asked.at.astimezone(ZoneInfo(own_zone(ctx)))
        return local.date(), local.time()
    return ctx.community.calendar.working_day(ctx.today, SOONEST), None


@feature.submitted(actions.DateWorkshop, Access.MEMBERS, on=_mine_to_date, gone="workshop-over")
async def chosen(
    ctx: Context, event: Submitted, action: actions.DateWorkshop, asked: Workshop
) -> Effects:
    """It takes place then: both have it in their calendar, and everybody here may see it."""
    title = ctx.within(event.values.get("title"), LONGEST_TITLE)
    day, hour = picked.day(event.values.get("day", "")), picked.hour(event.values.get("at", ""))
    at = moment(day, hour, own_zone(ctx), ctx.now)
    if at is None or not title:
        errors = {} if at else {"day": "workshop-error-day"}
        errors |= {} if title else {"title": "workshop-error-title"}
        return (FormErrors(date_form(ctx.words(), asked, day, hour, errors)),)
    minutes = whole(event.values.get("minutes", "")) or DEFAULT_LENGTH
    length = minutes if minutes in LENGTHS else DEFAULT_LENGTH
    place = ctx.within(event.values.get("place"), LONGEST_DETAIL)
    return await _dated(ctx, asked, asked.dated(title, at, length, place))


async def _dated(ctx: Context, before: Workshop, workshop: Workshop) -> Effects:
    await ctx.stores.workshops.save(workshop)
    await ctx.drop(about=workshop)
    await _plan_reminders(ctx, workshop)
    asker, me = await ctx.somebody(workshop.asker), ctx.actor
    words, zone = ctx.words(asker.person), ctx.zone(asker.person)
    moved = "moved" if before.stage is Stage.DATED else "dated"
    own = workshop_cards.dated(
        ctx.words(), workshop, asker, own_zone(ctx), f"workshop-{moved}", is_expert=True
    )
    theirs = workshop_cards.dated(
        words, workshop, me, zone, f"workshop-{moved}-for-you", is_expert=False
    )
    key = f"{workshop.key}:dated:{ctx.stamp}"
    told = Say(asker.id, theirs, key, Purpose.NOTICE, "experts.workshop", until=workshop.at)
    closed = (
        Retire(f"{workshop.key}:", note(ctx.words(), "workshop-over")),
        Retire(f"{workshop.key}:", note(words, "workshop-over"), asker.id),
    )
    back = actions.CancelWorkshop(community=workshop.community, workshop=workshop.id)
    undo = () if before.stage is Stage.DATED else (Undoable(back, "undo-workshop-date"),)
    return (*closed, Replace(own), told, *undo)


async def _plan_reminders(ctx: Context, workshop: Workshop) -> None:
    calendar, hour = ctx.community.calendar, ctx.community.charter.send_at
    assert workshop.at
    for id in workshop.people:
        zone = ctx.zone((await ctx.somebody(id)).person)
        if at := reminder(workshop.at, ctx.now, calendar, zone, hour):
            await ctx.plan(WorkshopAhead(workshop=workshop.id), at, person=id, about=workshop)


@feature.pressed(actions.TalkFirst, Access.MEMBERS, on=_just_asked_of_me, gone="workshop-over")
async def talk_first(
    ctx: Context, event: Pressed, action: actions.TalkFirst, asked: Workshop
) -> Effects:
    """The other hears it, and writes; the request stays, with a yes or a no."""
    talking = asked.talking(ctx.now)
    await ctx.stores.workshops.save(talking)
    await ctx.drop(about=talking)
    asker = await ctx.somebody(talking.asker)
    words = ctx.words(asker.person)
    card = workshop_cards.would_talk(words, talking, ctx.actor)
    key = f"{talking.key}:talk:{ctx.stamp}"
    return (
        Replace(workshop_cards.arrives(ctx.words(), talking, asker, "workshop-talking")),
        Retire(f"{talking.key}:", note(words, "workshop-over"), asker.id),
        Say(asker.id, card, key, Purpose.NOTICE, "experts.workshop"),
    )


@feature.pressed(actions.RefuseWorkshop, Access.MEMBERS, on=_asked_of_me, gone="workshop-over")
async def refuse(
    ctx: Context, event: Pressed, action: actions.RefuseWorkshop, asked: Workshop
) -> Effects:
    asker = await ctx.somebody(asked.asker)
    who = Mention(asker.id, asker.name)
    return (
        Replace(note(ctx.words(), "workshop-refused-own", who=who)),
        *await workshop_endings.hand_back(ctx, asked, "workshop-refused"),
    )


@feature.pressed(actions.CancelWorkshop, Access.MEMBERS, on=_ahead_of_mine, gone="workshop-over")
async def cancel(
    ctx: Context, event: Pressed, action: actions.CancelWorkshop, dated: Workshop
) -> Effects:
    other = dated.other(ctx.actor.id)
    assert other
    who, zone = await ctx.somebody(other), own_zone(ctx)
    card = workshop_cards.off(ctx.words(), dated, who, zone, "workshop-off-own")
    return (Replace(card), *await workshop_endings.off(ctx, dated, ctx.actor))


@feature.due(WorkshopSilent)
async def silent(ctx: Context, event: Due, moment: WorkshopSilent) -> Effects:
    """Whoever asked hears it once; the request stays, and may be put to somebody else."""
    asked = await ctx.stores.workshops.get(moment.workshop)
    if asked is None or asked.stage is not Stage.ASKED or ctx.member is None:
        return ()
    if len(asked.past) != moment.turn or asked.expert != ctx.member.id:
        return ()
    if until := await ctx.has_until(ctx.member, asked.asked_key, WAITS_FOR):
        at = ctx.moment(until, ctx.member.person)
        await ctx.plan(moment, at, person=ctx.member.id, about=asked)
        return ()
    return await workshop_endings.no_answer(ctx, asked, ctx.member, "workshop-silent")


@feature.due(WorkshopAhead)
async def remind(ctx: Context, event: Due, moment: WorkshopAhead) -> Effects:
    dated = await ctx.stores.workshops.get(moment.workshop)
    if event.missed or ctx.member is None or dated is None or not dated.is_ahead(ctx.now):
        return ()
    me, other = ctx.member, dated.other(ctx.member.id)
    if me.id not in dated.people or other is None:
        return ()
    card = workshop_cards.dated(
        ctx.words(me.person),
        dated,
        await ctx.somebody(other),
        ctx.zone(me.person),
        "workshop-soon",
        is_expert=me.id == dated.expert,
    )
    key = f"{dated.key}:soon:{me.id}:{dated.moved}:{ctx.stamp}"
    return (Say(me.id, card, key, Purpose.NOTICE, "experts.workshop-ahead", until=dated.at),)
