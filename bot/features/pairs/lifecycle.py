"""While a pair is under way: silence asked about in private, a rest, halfway, and the end of its time."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.eligibility import Purpose
from bot.domain.pairs import TOGETHER, AboutPair, Move, Pair, PairStatus
from bot.features.pairs import actions, cards, room
from bot.features.pairs.ending import end, settle_end
from bot.features.pairs.loaders import my_pair, pair_with
from bot.features.pairs.moments import Closing, Midway, RestOver, SilenceDue
from bot.features.pairs.silence import SILENT_AFTER, owes_answer, plan_silence
from bot.features.pairs.stores import Context
from bot.features.pairs.talkcards import dropping
from bot.frame.cards import Card, Mention, Row, Run
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say, Tell
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.news import Amended, GoalNamed, Heard, NeverCame, Paired, PairRested
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking import terms

feature = Feature("pairs.lifecycle")

REST = timedelta(weeks=4)


async def _may_rest(ctx: Context, action: AboutPair) -> Pair | None:
    pair = await my_pair(ctx, action)
    return pair if pair and pair.may(Move.PAUSE) else None


async def _ever_mine(ctx: Context, action: AboutPair) -> Pair | None:
    """Also when it is over."""
    return await pair_with(ctx, action.pair)


@feature.on(Paired)
async def begun(ctx: Context, news: Paired) -> Effects:
    """Halfway and the end have their day from the start."""
    await _plan_time(ctx, news.pair)
    return ()


async def _plan_time(ctx: Context, pair: Pair) -> None:
    rhythm = (await ctx.stores.rounds.policy()).rhythm
    begin, id = pair.begun or ctx.today, pair.id
    if rhythm.midway(begin) > ctx.today:
        await ctx.plan_on(Midway(pair=id), rhythm.midway(begin), about=pair)
    await ctx.plan_on(Closing(pair=id), rhythm.end(begin), about=pair)


@feature.on(Amended)
async def amended(ctx: Context, news: Amended) -> Effects:
    """Another length holds at once, for pairs that are under way too (R15)."""
    for pair in await ctx.stores.pairs.all():
        if pair.status in TOGETHER:
            await _plan_time(ctx, pair)
    return ()


@feature.on(GoalNamed)
async def goal_named(ctx: Context, news: GoalNamed) -> Effects:
    await ctx.stores.pairs.save(replace(news.pair, goal=news.goal))
    return ()


@feature.due(SilenceDue)
async def silence(ctx: Context, event: Due, moment: SilenceDue) -> Effects:
    """A private nudge when a check-in stays unanswered, later a question, a warning, and then the end.

    One step a week at most, each after the one before.
    """
    pair = await ctx.stores.pairs.get(moment.pair)
    if pair is None or pair.status not in TOGETHER - {PairStatus.PAUSED}:
        return ()  # a rest has its own end, which looks at the silence anew
    days, done = await owes_answer(ctx, pair), moment.done
    if days == 0:
        done = ""
    stages = list(SILENT_AFTER)
    following = stages[stages.index(done) + 1 if done else 0]
    if event.missed or days < SILENT_AFTER[following]:
        await plan_silence(ctx, pair, done)
        return ()
    if following == "close":
        return await _close_silent(ctx, pair)
    await plan_silence(ctx, pair, following)
    return await _to_each(ctx, pair, following)


async def _to_each(ctx: Context, pair: Pair, stage: str) -> Effects:
    effects: Effects = ()
    for id in pair.people:
        reader, other = await ctx.somebody(id), await ctx.somebody(pair.others(id))
        if reader.takes_part(ctx.today) and not reader.unanswered:  # else they were just asked
            card = cards.silent(ctx.words(reader.person), ctx.community.id, pair, other, stage)
            key = f"{pair.key}:silent:{stage}:{ctx.today:%Y%m%d}:{id}"
            effects += (Say(id, card, key, Purpose.CHECK_IN, "mentoring.silence"),)
    return effects


async def _close_silent(ctx: Context, pair: Pair) -> Effects:
    """Never answered, though asked; a mentee who never came is last in line for one round (R22)."""
    reason = ctx.community_words()("ended-reason-silence")
    effects = await end(ctx, replace(pair, reason=reason), None, "ended-silent")
    return effects if pair.met else (Tell(NeverCame(pair.mentee)), *effects)


@feature.pressed(actions.HaveMet, Access.MEMBERS, on=my_pair, gone="mentoring-closed")
async def have_met(ctx: Context, event: Pressed, action: actions.HaveMet, pair: Pair) -> Effects:
    return (Replace(note(ctx.words(), "contact-good")), Tell(Heard(pair, met=True)))


@feature.pressed(actions.GoOn, Access.MEMBERS, on=my_pair, gone="mentoring-closed")
async def go_on(ctx: Context, event: Pressed, action: actions.GoOn, pair: Pair) -> Effects:
    return (Replace(note(ctx.words(), "goes-on")), Tell(Heard(pair)))


@feature.pressed(actions.PausePair, Access.MEMBERS, on=_may_rest, gone="mentoring-closed")
async def pause(ctx: Context, event: Pressed, action: actions.PausePair, pair: Pair) -> Effects:
    """Both rest for four weeks, and go on by themselves."""
    until = ctx.community.calendar.on_or_after(ctx.today + REST)
    rested = replace(pair.moved(Move.PAUSE, ctx.today), paused_until=until)
    await ctx.stores.pairs.save(rested)
    await ctx.plan_on(RestOver(pair=pair.id), until, about=pair)
    other = await ctx.somebody(pair.others(ctx.actor.id))
    words, who = ctx.words(other.person), Mention(ctx.actor.id, ctx.actor.name)
    paused = note(words, "pair-paused-other", who=who, day=words.day(until))
    talk, zone = pair.talks_after(ctx.now), ctx.zone(other.person)
    card = dropping(words, paused, talk, zone)
    told = Say(
        other.id,
        card,
        f"{pair.key}:paused:{ctx.today:%Y%m%d}",
        Purpose.NOTICE,
        "mentoring.pause",
    )
    mine = note(ctx.words(), "pair-paused-own", day=ctx.words().day(until))
    own = dropping(ctx.words(), mine, talk, ctx.zone(ctx.actor.person))
    shown = await room.dropped(ctx, pair)
    return (Replace(own), *shown, told, Tell(PairRested(rested)))


@feature.due(RestOver)
async def back(ctx: Context, event: Due, moment: RestOver) -> Effects:
    """The rest is over, by itself and with one message to each (R3)."""
    pair = await ctx.stores.pairs.get(moment.pair)
    if pair is None or not pair.may(Move.RESUME):
        return ()
    resting = [
        person.paused_until
        for person in [await ctx.somebody(id) for id in pair.people]
        if person.paused_until and person.is_paused(ctx.today)
    ]
    if resting:
        await ctx.plan_on(moment, max(resting), about=pair)
        return ()
    return await resume(ctx, pair)


async def resume(ctx: Context, pair: Pair) -> Effects:
    """A resting pair goes on: both hear it, check-ins and timers run again."""
    active = pair.moved(Move.RESUME, ctx.today)
    await ctx.stores.pairs.save(active)
    await ctx.drop(RestOver, about=pair)
    await plan_silence(ctx, active)
    effects: Effects = ()
    for id in pair.people:
        reader, other = await ctx.somebody(id), await ctx.somebody(pair.others(id))
        who = Mention(other.id, other.name)
        card = note(ctx.words(reader.person), "pair-back", who=who)
        key = f"{pair.key}:back:{ctx.today:%Y%m%d}:{id}"
        effects += (Say(id, card, key, Purpose.NOTICE, "mentoring.pause"),)
    return (*effects, Tell(PairRested(active)))


# Halfway, and when their time is over.


@feature.due(Midway)
async def midway(ctx: Context, event: Due, moment: Midway) -> Effects:
    pair = await ctx.stores.pairs.get(moment.pair)
    if pair is None or pair.status not in TOGETHER or event.missed:
        return ()
    effects: Effects = ()
    for id in pair.people:
        reader, other = await ctx.somebody(id), await ctx.somebody(pair.others(id))
        card = cards.halfway(ctx.words(reader.person), ctx.community.id, pair, other)
        effects += (Say(id, card, f"{pair.key}:midway:{id}", Purpose.CHECK_IN, "mentoring.midway"),)
    return effects


@feature.due(Closing)
async def closing(ctx: Context, event: Due, moment: Closing) -> Effects:
    """Thanks, what it brought, and "would you be a mentor?"."""
    pair = await ctx.stores.pairs.get(moment.pair)
    if pair is None or not pair.may(Move.COMPLETE):
        return ()
    done = pair.moved(Move.COMPLETE, ctx.today)
    effects = await settle_end(ctx, done)
    for id in pair.people:
        reader, other = await ctx.somebody(id), await ctx.somebody(pair.others(id))
        card = cards.completed(ctx.words(reader.person), ctx.community.id, done, reader, other)
        talk, zone = pair.talks_after(ctx.now), ctx.zone(reader.person)
        card = dropping(ctx.words(reader.person), card, talk, zone)
        key = f"{pair.key}:completed:{id}"
        effects += (Say(id, card, key, Purpose.NOTICE, "mentoring.closing"),)
    return effects


@feature.pressed(actions.Brought, Access.MEMBERS, on=_ever_mine, gone="mentoring-closed")
async def open_brought(
    ctx: Context, event: Pressed, action: actions.Brought, pair: Pair
) -> Effects:
    return (OpenForm(cards.brought_form(ctx.words(), ctx.community.id, action.pair)),)


@feature.submitted(actions.Brought, Access.MEMBERS, on=_ever_mine, gone="mentoring-closed")
async def brought(ctx: Context, event: Submitted, action: actions.Brought, pair: Pair) -> Effects:
    """The words stay in this conversation, for the writer; Kring keeps none of them."""
    text = terms.text(ctx, event.values, "text")
    if not text:
        error = ctx.words()("mentoring-empty")
        form = cards.brought_form(ctx.words(), ctx.community.id, action.pair, error)
        return (FormErrors(form),)
    lead = ctx.words().rich("brought-yours")
    return (Reply(Card(ctx.words()("brought-yours"), (lead, Row((Run(text),))))),)
