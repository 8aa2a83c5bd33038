"""A mentor's own yes: for how many, on what, with a pause when they like, and off in one word."""

from dataclasses import replace
from datetime import date

from bot.domain.dates import Rest, read_rest, read_when
from bot.domain.days import When
from bot.domain.eligibility import Purpose
from bot.domain.mentors import DEFAULT_CAPACITY, MOST_CAPACITY, Offer
from bot.domain.numbers import whole
from bot.domain.pairs import together
from bot.features.mentors import actions, cards
from bot.features.mentors.moments import OfferPauseOver
from bot.features.mentors.offer import keep, plan_return, take_back
from bot.features.mentors.stores import Context
from bot.frame.cards import Card
from bot.frame.context import RunCommand
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Reply,
    Say,
    Tell,
    Undoable,
    place_free,
)
from bot.frame.events import Due, Pressed, Said, Submitted, as_said
from bot.frame.news import Knows, Left
from bot.frame.routing import FIRST, Access, Feature, a_date
from bot.frame.words import note
from bot.talking import terms
from bot.talking.language import Aspect, Intent, Slots, Understanding
from bot.talking.small_words import NO_DAY
from bot.talking.terms import not_taking_part

feature = Feature("mentors")


@feature.command(
    "mentor offer",
    "mentor worden",
    "mentor aanbied",
    "mentor aanbieden",
    "offer mentor",
    "become mentor",
    "mentor zijn",
    "word mentor",
    "mentor become",
)
async def open_offer(ctx: Context, event: Said) -> Effects:
    return await _open_offer(ctx, await ctx.stores.offers.of(ctx.actor.id), Slots())


def _blank(ctx: Context) -> Offer:
    usual, brings = terms.usual(ctx.actor), ctx.actor.answers.brings
    return Offer(ctx.community.id, ctx.actor.id, DEFAULT_CAPACITY, brings, usual, withdrawn=True)


@feature.submitted(actions.MakeOffer, Access.MEMBERS)
async def offered(ctx: Context, event: Submitted, action: actions.MakeOffer) -> Effects:
    """The offer as filled in; with rounds off, whoever waits may have a mentor at once."""
    wanted, errors = terms.read(event)
    topics, paused = (terms.text(ctx, event.values, name) for name in ("topics", "paused"))
    capacity = _capacity(terms.text(ctx, event.values, "capacity"))
    until = _pause(ctx, paused)
    if not topics:
        errors["topics"] = "offer-error-topics"
    if paused and until is None and paused.lower() not in NO_DAY:
        errors["paused"] = "offer-error-paused"
    offer = Offer(ctx.community.id, ctx.actor.id, capacity, topics, wanted, until)
    if errors:
        form = cards.offer_form(ctx.words(), ctx.community.id, offer, paused, errors)
        return (FormErrors(form),)
    if refused := not_taking_part(ctx):
        return refused
    before = await ctx.stores.offers.of(ctx.actor.id)
    await keep(ctx, offer)
    lead = "offered-paused" if until else "offered-lead"
    card = cards.offered(ctx.words(), ctx.community, offer, lead=lead)
    done = (Reply(card), place_free(), Tell(Knows(ctx.actor)))
    if before and not before.withdrawn:
        return done
    withdrawing = RunCommand(community=ctx.community.id, text="mentor withdraw")
    return (*done, Undoable(withdrawing, "undo-offer"))


def _capacity(typed: str) -> int:
    return min(max(whole(typed) or DEFAULT_CAPACITY, 1), MOST_CAPACITY)


def _pause(ctx: Context, typed: str) -> date | None:
    """A date in words, or the one that stands already, as the form shows it."""
    for text in (typed.split(" ", 1)[-1], typed):
        rest = _rest(ctx, read_when(text, ctx.own_today))
        if rest and rest.back:
            return rest.back
    return None


def _rest(ctx: Context, when: When | None) -> Rest | None:
    """The days without new mentees; they begin now, so one that begins later is none."""
    rest = read_rest(when, ctx.own_today)
    return rest if rest and rest.start is None else None


@feature.command("mentor pause", "mentor pauze", "pause mentor", "pauze mentor", takes=a_date)
async def pause(ctx: Context, event: Said) -> Effects:
    """No new mentees until a date; the pairs that are under way go on."""
    offer = await ctx.stores.offers.of(ctx.actor.id)
    if offer is None or offer.withdrawn:
        return (Reply(note(ctx.words(), "offer-none")),)
    when = read_when(event.text, ctx.own_today) if event.text else None
    rest = _rest(ctx, when)
    if rest is None or rest.back is None:
        return (Reply(note(ctx.words(), "offer-pause-unclear")),)
    if when and when.is_past:
        return (Reply(cards.pause_echo(ctx.words(), ctx.community.id, rest.back)),)
    until = rest.back
    paused = replace(offer, paused_until=until)
    await ctx.stores.offers.save(paused)
    await plan_return(ctx, paused)
    said = ctx.words().full_day(until)
    resuming = RunCommand(community=ctx.community.id, text="mentor resume")
    undo = Undoable(resuming, "undo-offer-pause")
    return (Reply(note(ctx.words(), "offer-paused-until", day=said)), undo)


@feature.command("mentor resume", "mentor hervat", "resume mentor", "hervat mentor", listed=False)
async def resume(ctx: Context, event: Said) -> Effects:
    """New mentees are welcome again."""
    offer = await ctx.stores.offers.of(ctx.actor.id)
    if offer is None or offer.withdrawn:
        return (Reply(note(ctx.words(), "offer-none")),)
    if offer.paused_until is None:
        return (Reply(note(ctx.words(), "offer-not-paused")),)
    await keep(ctx, replace(offer, paused_until=None))
    return (Reply(note(ctx.words(), "offer-back")), place_free())


@feature.meant(Intent.OFFER_MENTOR)
async def wants_to_offer(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """The offer with what was named filled in; or no new mentees until a day, echoed first."""
    if meant.slots.aspect in (Aspect.PAUSE, Aspect.RESUME):
        return await _rests(ctx, event, meant)
    return await _open_offer(ctx, await ctx.stores.offers.of(ctx.actor.id), meant.slots)


@feature.meant(Intent.PAUSE, rank=FIRST)
async def is_back(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """ "I'm back" of whoever takes part, and rests as a mentor alone."""
    if meant.slots.aspect is not Aspect.RESUME or ctx.actor.is_paused(ctx.today):
        return None
    offer = await ctx.stores.offers.of(ctx.actor.id)
    rests = offer is not None and not offer.withdrawn and offer.paused_until is not None
    return await resume(ctx, event) if rests else None


@feature.meant(Intent.PAUSE_MENTORING)
async def wants_rest(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await _rests(ctx, event, meant)


async def _rests(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """No new mentees until a day, echoed first; or the end of that."""
    offer, when = await ctx.stores.offers.of(ctx.actor.id), meant.slots.when
    if meant.slots.aspect is Aspect.RESUME or offer is None or offer.withdrawn:
        return await resume(ctx, event)
    rest = _rest(ctx, when)
    if when is None or when.is_loose or rest is None or rest.back is None:
        return (Reply(note(ctx.words(), "offer-pause-unclear")),)
    return (Reply(cards.pause_echo(ctx.words(), ctx.community.id, rest.back)),)


async def _open_offer(ctx: Context, known: Offer | None, slots: Slots) -> Effects:
    if refused := not_taking_part(ctx):
        return refused
    offer = known or _blank(ctx)
    capacity = min(max(slots.count or offer.capacity, 1), MOST_CAPACITY)
    topics = offer.topics if slots.topic in offer.topics else f"{offer.topics}, {slots.topic}"
    named = replace(offer, capacity=capacity, topics=topics.strip(", "))
    until = ctx.words().day(offer.paused_until) if offer.paused_until else ""
    return (OpenForm(cards.offer_form(ctx.words(), ctx.community.id, named, until, {})),)


@feature.pressed(actions.PauseOffer, Access.MEMBERS)
async def pause_until(ctx: Context, event: Pressed, action: actions.PauseOffer) -> Effects:
    return await pause(ctx, as_said(event, action.until))


@feature.meant(Intent.NEGATED_MENTOR)
async def no_mentor_any_more(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """Asked once; the pairs under way go on."""
    offer = await ctx.stores.offers.of(ctx.actor.id)
    if offer is None or offer.withdrawn:
        return None
    return (Reply(cards.stop_offering(ctx.words(), ctx.community.id)),)


@feature.due(OfferPauseOver)
async def pause_over(ctx: Context, event: Due, moment: OfferPauseOver) -> Effects:
    """The pause ends by itself, with one message (R3)."""
    offer = await ctx.stores.offers.of(ctx.actor.id) if ctx.member else None
    if offer is None or offer.withdrawn or offer.paused_until is None:
        return ()
    await ctx.stores.offers.save(replace(offer, paused_until=None))
    card = note(ctx.words(), "offer-back")
    key = f"offer:{offer.community}:{offer.mentor}:back:{event.at:%Y%m%d}"
    told = Say(ctx.actor.id, card, key, Purpose.NOTICE, "mentoring.offer")
    return (told, place_free())


@feature.command("mentor withdraw", "mentor intrekken", "mentor terug", listed=False)
async def withdraw(ctx: Context, event: Said) -> Effects:
    """No longer a mentor for anybody new."""
    return (Reply(await _withdrawn(ctx)),)


@feature.pressed(actions.WithdrawOffer, Access.MEMBERS)
async def withdraw_here(ctx: Context, event: Pressed, action: actions.WithdrawOffer) -> Effects:
    """The card closes: what it offered to do can be done no more."""
    return (Replace(await _withdrawn(ctx)),)


async def _withdrawn(ctx: Context) -> Card:
    offer = await ctx.stores.offers.of(ctx.actor.id)
    if offer is None or offer.withdrawn:
        return note(ctx.words(), "offer-none")
    await take_back(ctx, offer)
    pairs = await ctx.stores.pairs.all()
    busy = any(pair.mentor == ctx.actor.id for pair in together(ctx.actor.id, pairs))
    return note(ctx.words(), "offer-withdrawn-pairs" if busy else "offer-withdrawn")


@feature.on(Left)
async def left(ctx: Context, news: Left) -> Effects:
    """Whoever is gone offers nothing."""
    offer = await ctx.stores.offers.of(news.member.id)
    if offer and not offer.withdrawn:
        await take_back(ctx, offer)
    return ()
