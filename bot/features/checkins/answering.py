"""Answering a check-in, reflecting, and the goal it is about."""

from dataclasses import replace

from bot.domain import picked
from bot.domain.cadence import is_reflection
from bot.domain.checkins import (
    LONGEST,
    MOST_PROGRESS,
    REFLECTION,
    CheckIn,
    CheckInStatus,
    Met,
    done_on,
    latest,
    open_number,
    trend,
)
from bot.domain.eligibility import Purpose
from bot.domain.membership import steering
from bot.domain.numbers import whole
from bot.domain.pairs import TOGETHER, Pair
from bot.domain.polls import PollStatus
from bot.features.checkins import actions, cards
from bot.features.checkins.plan import (
    clear_reminders,
    closed_cards,
    my_pair,
    other_of,
    pair_of,
    pairs_of,
    state_of,
    upcoming,
)
from bot.features.checkins.stores import Context
from bot.frame.cards import Card, Mention, Row, Run
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say, Tell
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Blocked, Heard
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Slots, Understanding
from bot.talking.worry import worried

feature = Feature("checkins.answering")


@feature.command("checkin", "inchecken", "check-in", "gesprek", "incheck")
async def check_in(ctx: Context, event: Said) -> Effects:
    """The check-in that is open, or one in between; `checkin` may always be typed."""
    pairs = await pairs_of(ctx, ctx.actor.id)
    if not pairs:
        return (Reply(note(ctx.words(), "checkin-none")),)
    effects: Effects = ()
    for pair in pairs:
        known = await ctx.stores.check_ins.of_pair(pair.id)
        other, newest = await other_of(ctx, pair, ctx.actor.id), latest(known, ctx.actor.id)
        if done := done_on(known, ctx.actor.id, ctx.today):
            effects += (Reply(cards.done_today(ctx.words(), other, done)),)
            continue
        number = open_number(known, ctx.actor.id)  # in between, the next one is answered early
        effects += (Reply(cards.ask(ctx.words(), pair, number, other, newest)),)
    return effects


@feature.meant(Intent.DO_CHECKIN)
async def tells_how_it_goes(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """The form with what was told filled in: whether they met, and the mark."""
    pairs = await pairs_of(ctx, ctx.actor.id)
    told = _told(meant.slots)
    if len(pairs) != 1 or not told:
        return await check_in(ctx, event)
    known = await ctx.stores.check_ins.of_pair(pairs[0].id)
    if done_on(known, ctx.actor.id, ctx.today):
        return await check_in(ctx, event)
    number = open_number(known, ctx.actor.id)
    return (OpenForm(cards.form(ctx.words(), pairs[0], number, told)),)


def _told(slots: Slots) -> dict[str, str]:
    met = {True: Met.YES, False: Met.NOT_YET}.get(slots.met) if slots.met is not None else None
    told = {"met": str(met)} if met else {}
    return told | ({"progress": str(slots.number)} if slots.number is not None else {})


@feature.meant(Intent.ANSWER_PULSE)
async def gives_a_mark(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """A bare figure is for the check-in that was asked; a pulse that is open as well goes first."""
    for pair in await pairs_of(ctx, ctx.actor.id):
        known = await ctx.stores.check_ins.of_pair(pair.id)
        newest = latest(known, ctx.actor.id)
        if newest and newest.is_open() and not await _has_pulse(ctx):
            form = cards.form(ctx.words(), pair, newest.number, _told(meant.slots))
            return (OpenForm(form),)
    if await _has_pulse(ctx) or meant.slots.number is None:
        return None
    pairs = await pairs_of(ctx, ctx.actor.id)
    return await tells_how_it_goes(ctx, event, meant) if len(pairs) == 1 else None


async def _has_pulse(ctx: Context) -> bool:
    opened = await ctx.stores.polls.newest(PollStatus.OPEN, 20)
    cells = [await ctx.stores.polls.cell_of(p.id, ctx.actor.id) for p in opened if not p.is_vote]
    return any(cell is not None for cell in cells)


@feature.pressed(actions.AnswerCheckIn, Access.MEMBERS, on=my_pair, gone="checkin-closed")
async def open_form(
    ctx: Context, event: Pressed, action: actions.AnswerCheckIn, pair: Pair
) -> Effects:
    state = await state_of(ctx, pair, ctx.actor.id, action.number)
    if not state.is_open():
        return closed(ctx)
    if done := await _done_before(ctx, pair, state):
        return done
    return (OpenForm(cards.form(ctx.words(), pair, action.number, {})),)


async def _done_before(ctx: Context, pair: Pair, state: CheckIn) -> Effects:
    """There is one check-in a day: what was kept of today's, where this one was not asked for yet."""
    known = await ctx.stores.check_ins.of_pair(pair.id)
    done = done_on(known, ctx.actor.id, ctx.today)
    if done is None or state.status is not CheckInStatus.PLANNED:
        return ()
    return (Reply(cards.done_today(ctx.words(), await other_of(ctx, pair, ctx.actor.id), done)),)


@feature.submitted(actions.AnswerCheckIn, Access.MEMBERS)
async def answered(ctx: Context, event: Submitted, action: actions.AnswerCheckIn) -> Effects:
    pair = await pair_of(ctx, action.pair, ctx.actor.id)
    state = await state_of(ctx, pair, ctx.actor.id, action.number) if pair else None
    if pair is None or state is None or not state.is_open():
        return closed(ctx)
    if before := await _done_before(ctx, pair, state):
        return before
    values = {n: ctx.within(v, LONGEST) for n, v in event.values.items()}
    done = _read(state, values, shared=cards.SHARE in event.chosen.get("share", ()))
    if done.met is None and done.progress is None:
        error = ctx.words()("checkin-error")
        return (FormErrors(cards.form(ctx.words(), pair, action.number, values, error)),)
    done, worry = _worried(ctx, done.on(ctx.today, CheckInStatus.ANSWERED))
    await ctx.stores.check_ins.save(done)
    await clear_reminders(ctx, pair, ctx.actor.id)
    told = worry or await _tell_steering(ctx, pair, done)
    back = Reply(cards.reflect(ctx.words(), pair, done.number))
    offer = (back,) if is_reflection(done.number) else ()
    heard = Tell(Heard(pair, met=done.met is Met.YES))
    old = closed_cards(ctx, pair, done.number, note(ctx.words(), "checkin-closed"))
    return (Replace(await _shown(ctx, pair, done)), old, *offer, *told, heard)


def _worried(ctx: Context, done: CheckIn) -> tuple[CheckIn, Effects]:
    """A concern that would be shared is answered instead, and neither kept nor told to anybody."""
    worry = worried(ctx, done.blocker) if done.shared else ()
    return (replace(done, blocker="", shared=False), worry) if worry else (done, ())


def _read(state: CheckIn, values: dict[str, str], *, shared: bool) -> CheckIn:
    progress = whole(values.get("progress", ""))
    graded = progress is not None and progress <= MOST_PROGRESS
    return replace(
        state,
        met=next((item for item in Met if item == values.get("met")), None),
        progress=progress if graded else None,
        blocker=values.get("blocker", ""),
        shared=shared and bool(values.get("blocker")),
        step=values.get("step", ""),
        step_on=picked.day(values.get("step_on", "")),
    )


async def _shown(ctx: Context, pair: Pair, done: CheckIn) -> Card:
    known = await ctx.stores.check_ins.of_pair(pair.id)
    ahead = await upcoming(ctx, pair, ctx.today)
    other = await other_of(ctx, pair, ctx.actor.id)
    own = trend(known, ctx.actor.id)
    return cards.answered(ctx.words(), other, done, own, ahead)


async def _tell_steering(ctx: Context, pair: Pair, done: CheckIn) -> Effects:
    """What holds somebody back goes to facilitators only where they ticked it."""
    if not done.shared:
        return ()
    everyone = await ctx.stores.members.all()
    others = [f for f in steering(everyone, ctx.today) if f.id not in pair.people]
    if not others:  # a mentor who facilitates reads it no more than any other mentor
        return (Reply(note(ctx.words(), "checkin-nobody-to-tell")),)
    told = tuple(
        Say(
            facilitator.id,
            cards.blocked(ctx.words(facilitator.person), ctx.actor, done.blocker),
            f"{pair.key}:blocked:{ctx.actor.id}:{done.number}:{facilitator.id}",
            Purpose.NOTICE,
            "checkin.blocked",
        )
        for facilitator in others
    )
    other = pair.mentor if ctx.actor.id == pair.mentee else pair.mentee
    return (*told, Tell(Blocked(ctx.actor, done.blocker, besides=other)))


@feature.pressed(actions.SkipCheckIn, Access.MEMBERS)
async def skip(ctx: Context, event: Pressed, action: actions.SkipCheckIn) -> Effects:
    pair = await pair_of(ctx, action.pair, ctx.actor.id)
    state = await state_of(ctx, pair, ctx.actor.id, action.number) if pair else None
    if pair is None or state is None or not state.is_open():
        return closed(ctx)
    skipped = state.on(ctx.today, CheckInStatus.SKIPPED)
    await ctx.stores.check_ins.save(skipped)
    await clear_reminders(ctx, pair, ctx.actor.id)
    told = note(ctx.words(), "checkin-skipped")
    return (Replace(told), closed_cards(ctx, pair, state.number, told), Tell(Heard(pair)))


# Looking back.


@feature.command("reflect", "reflecteer", "reflectie", "terugkijken")
async def reflect(ctx: Context, event: Said) -> Effects:
    pairs = await pairs_of(ctx, ctx.actor.id)
    if not pairs:
        return (Reply(note(ctx.words(), "checkin-none")),)
    known = await ctx.stores.check_ins.of_pair(pairs[-1].id)
    newest = latest(known, ctx.actor.id)
    return await _open_reflection(ctx, pairs[-1], newest.number if newest else 1)


@feature.meant(Intent.REFLECT)
async def wants_to_reflect(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await reflect(ctx, event)


@feature.pressed(actions.Reflect, Access.MEMBERS)
async def open_reflection(ctx: Context, event: Pressed, action: actions.Reflect) -> Effects:
    pair = await pair_of(ctx, action.pair, ctx.actor.id)
    return await _open_reflection(ctx, pair, action.number) if pair else closed(ctx)


async def _open_reflection(ctx: Context, pair: Pair, number: int) -> Effects:
    other = await other_of(ctx, pair, ctx.actor.id)
    return (OpenForm(cards.reflect_form(ctx.words(), pair, number, other.name)),)


@feature.submitted(actions.Reflect, Access.MEMBERS, on=my_pair, gone="checkin-closed")
async def reflected(ctx: Context, event: Submitted, action: actions.Reflect, pair: Pair) -> Effects:
    """Kept for the writer; the other reads it only where the writer says so."""
    texts = {part: ctx.within(event.values.get(part), LONGEST) for part in REFLECTION}
    parts = tuple((part, text) for part, text in texts.items() if text)
    other = await other_of(ctx, pair, ctx.actor.id)
    if not parts:
        error = ctx.words()("reflect-error")
        form = cards.reflect_form(ctx.words(), pair, action.number, other.name, error)
        return (FormErrors(form),)
    shared = "other" in event.chosen.get("share", ())
    state = await state_of(ctx, pair, ctx.actor.id, action.number)
    kept = replace(state, reflection=parts, reflection_shared=shared)
    await ctx.stores.check_ins.save(kept)
    if not shared:
        return (Replace(note(ctx.words(), "reflect-kept")), Tell(Heard(pair)))
    card = cards.reflected(ctx.words(other.person), ctx.actor, parts)
    key = f"{pair.key}:reflection:{ctx.actor.id}:{ctx.stamp}"
    told = Say(other.id, card, key, Purpose.NOTICE, "checkin.reflection")
    who = Mention(other.id, other.name)
    return (Replace(note(ctx.words(), "reflect-sent", who=who)), told, Tell(Heard(pair)))


@feature.command(
    "checkin plan",
    "inchecken plannen",
    "checkin plannen",
    access=Access.STEERING,
    listed=False,
    means=Intent.CHECK_IN_RHYTHM,
)
async def planned(ctx: Context, event: Said) -> Effects:
    """To facilitators: the next date of each pair, and the way to another rhythm."""
    words, rows = ctx.words(), []
    members = {m.id: m for m in await ctx.stores.members.all()}
    for pair in await ctx.stores.pairs.all():
        ahead = await upcoming(ctx, pair, ctx.today) if pair.status in TOGETHER else None
        if ahead:
            mentee, mentor = members[pair.mentee], members[pair.mentor]
            names = (Mention(mentee.id, mentee.name), Run(" → "), Mention(mentor.id, mentor.name))
            rows.append(Row((*names, Run(f": {words.day(ahead)}"))))
    return (Reply(cards.planned(words, ctx.community, rows)),)


def closed(ctx: Context) -> Effects:
    return (Reply(note(ctx.words(), "checkin-closed")),)
