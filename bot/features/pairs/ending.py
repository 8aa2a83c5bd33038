"""The end of a pair, by either side or by a facilitator: without drama, told to whom it concerns."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, steering
from bot.domain.numbers import whole
from bot.domain.pairs import TOGETHER, AboutPair, Move, Pair, PairId, together
from bot.domain.people import PersonId
from bot.features.pairs import actions, cards, room
from bot.features.pairs.loaders import pair_with
from bot.features.pairs.stores import Context
from bot.features.pairs.talkcards import dropping
from bot.frame.cards import Card, Mention, Row, Run
from bot.frame.effects import Effects, OpenForm, Replace, Reply, Say, Tell
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import LooksAgain, Parted, TextsForgotten
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking import terms
from bot.talking.language import Intent, Understanding
from bot.talking.naming import ask_which, named

feature = Feature("pairs.ending")


async def _under_way(ctx: Context, action: AboutPair) -> Pair | None:
    pair = await ctx.stores.pairs.get(PairId(action.pair))
    return pair if pair and pair.status in TOGETHER else None


@feature.command("mentor stop", "mentor end", "mentor einde", "end", means=Intent.END_PAIR)
async def ask_end(ctx: Context, event: Said) -> Effects:
    return await _open_end(ctx, again=False)


@feature.command(
    "rematch",
    "andere mentor",
    "herkoppel",
    "herkoppelen",
    "another mentor",
    "nieuwe mentor",
    "mentor andere",
    "mentor other",
    takes=any_words,
)
async def ask_rematch(ctx: Context, event: Said) -> Effects:
    """End it, and look for another mentor at once; a facilitator may for `@mentee @mentor`."""
    if event.text and ctx.actor.steers():
        found = await named(ctx, event)
        if found.doubts:
            return ask_which(ctx, "rematch", found)
        if len(found.people) == 2:
            return await _ask_rematch_for(ctx, {one.id for one in found.people})
    return await _open_end(ctx, again=True)


@feature.meant(Intent.REMATCH)
async def wants_another(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await _open_end(ctx, again=True)


@feature.meant(Intent.NEGATED_MENTOR, rank=2)
async def wants_no_mentor(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Neither looking nor offering: then it is about the pair there is, or about nothing."""
    return await _open_end(ctx, again=False)


async def _ask_rematch_for(ctx: Context, people: set[PersonId]) -> Effects:
    for pair in await ctx.stores.pairs.all():
        if set(pair.people) == people and pair.status in TOGETHER:
            mentee, mentor = await ctx.somebody(pair.mentee), await ctx.somebody(pair.mentor)
            return (Reply(cards.rematch(ctx.words(), ctx.community.id, pair, mentee, mentor)),)
    return (Reply(note(ctx.words(), "rematch-no-pair")),)


@feature.pressed(actions.RematchFor, Access.STEERING, on=_under_way, gone="mentoring-closed")
async def rematch_for(
    ctx: Context, event: Pressed, action: actions.RematchFor, pair: Pair
) -> Effects:
    """Both hear that a facilitator did; the mentee's wish waits again."""
    effects = await end(ctx, pair, None, "ended-facilitated")
    looks = Tell(LooksAgain(pair.mentee, asked=False))
    return (Replace(note(ctx.words(), "rematch-done")), *effects, looks)


async def _open_end(ctx: Context, *, again: bool, chosen: int = 0) -> Effects:
    pairs = together(ctx.actor.id, await ctx.stores.pairs.all())
    if not pairs:
        return (Reply(note(ctx.words(), "standing-none")),)
    first = sorted(pairs, key=lambda pair: pair.id != chosen)
    listed = [(pair, await ctx.somebody(pair.others(ctx.actor.id))) for pair in first]
    action = actions.EndPair(community=ctx.community.id, pair=first[0].id, again=again)
    return (OpenForm(cards.end_form(ctx.words(), ctx.community.id, listed, action)),)


@feature.pressed(actions.EndPair, Access.MEMBERS)
async def open_end(ctx: Context, event: Pressed, action: actions.EndPair) -> Effects:
    return await _open_end(ctx, again=action.again, chosen=action.pair)


@feature.submitted(actions.EndPair, Access.MEMBERS)
async def end_asked(ctx: Context, event: Submitted, action: actions.EndPair) -> Effects:
    """Either side may, at any time; the reason goes to facilitators and to nobody else (R23)."""
    typed = whole(event.values.get("pair", ""))
    pair = await _mine(ctx, action.pair if typed is None else typed)
    if pair is None:
        return _over(ctx)
    reason = terms.text(ctx, event.values, "reason")
    effects = await end(ctx, replace(pair, reason=reason), ctx.actor, "ended-other")
    if action.again and ctx.actor.id == pair.mentee:
        effects += (Tell(LooksAgain(pair.mentee, asked=True)),)
    return effects


async def end(ctx: Context, pair: Pair, by: Member | None, text: str) -> Effects:
    """End a pair; both hear it kindly. Facilitators hear the reason that somebody gave; what ended for
    silence they find on their worklist."""
    ended = replace(
        pair.moved(Move.END, ctx.today), ended_by=by.id if by else None, paused_until=None
    )
    effects = (*await settle_end(ctx, ended), *await room.dropped(ctx, pair))
    for id in pair.people:
        reader, other = await ctx.somebody(id), await ctx.somebody(pair.others(id))
        own = by is not None and id == by.id
        card = cards.ended(
            ctx.words(reader.person),
            ctx.community.id,
            other,
            "ended-own" if own else text,
            mentee=id == pair.mentee,
        )
        card = _without_talk(ctx, card, pair, reader)
        key = f"{pair.key}:ended:{id}"
        effects += (Reply(card),) if own else (Say(id, card, key, Purpose.NOTICE, "mentoring.end"),)
    return (*effects, *(await _tell_steering(ctx, ended) if by else ()))


def _without_talk(ctx: Context, card: Card, pair: Pair, reader: Member) -> Card:
    """Nobody comes to the talk that they had agreed."""
    talk, zone = pair.talks_after(ctx.now), ctx.zone(reader.person)
    return dropping(ctx.words(reader.person), card, talk, zone)


async def settle_end(ctx: Context, over: Pair) -> Effects:
    """What ends with a pair, however it ends: its timers, and what waits to be said in it."""
    await ctx.stores.pairs.save(over)
    await ctx.drop(about=over)
    for id in over.people:
        await ctx.stores.deliveries.call_off(id, "over", f"{over.key}:")
    return (Tell(Parted(over)),)


async def _tell_steering(ctx: Context, pair: Pair) -> Effects:
    mentee, mentor = await ctx.somebody(pair.mentee), await ctx.somebody(pair.mentor)
    effects: Effects = ()
    for facilitator in steering(await ctx.stores.members.all(), ctx.today):
        if facilitator.id in pair.people:
            continue
        spoken = ctx.words(facilitator.person)
        lead = spoken.rich(
            "ended-facilitator",
            mentee=Mention(mentee.id, mentee.name),
            mentor=Mention(mentor.id, mentor.name),
        )
        why = (Row((Run(pair.reason),)),) if pair.reason else ()
        summary = spoken("ended-facilitator", mentee=mentee.name, mentor=mentor.name)
        key = f"{pair.key}:ended:told:{facilitator.id}"
        card = Card(summary, (lead, *why))
        effects += (Say(facilitator.id, card, key, Purpose.NOTICE, "mentoring.end"),)
    return effects


async def end_for(ctx: Context, gone: PersonId) -> Effects:
    """Somebody left: every pair of theirs ends, and the others hear it."""
    effects: Effects = ()
    for pair in together(gone, await ctx.stores.pairs.all()):
        ended = replace(pair.moved(Move.END, ctx.today), paused_until=None)
        effects += (*await settle_end(ctx, ended), *await room.dropped(ctx, pair))
        reader, other = await ctx.somebody(pair.others(gone)), await ctx.somebody(gone)
        card = cards.ended(
            ctx.words(reader.person),
            ctx.community.id,
            other,
            "ended-left",
            mentee=reader.id == pair.mentee,
        )
        card = _without_talk(ctx, card, pair, reader)
        key = f"{pair.key}:ended:{reader.id}"
        effects += (Say(reader.id, card, key, Purpose.NOTICE, "mentoring.end"),)
    return effects


@feature.on(TextsForgotten)
async def forget_reason(ctx: Context, news: TextsForgotten) -> Effects:
    """Why they ended is forgotten with the rest; the goal stays."""
    pair = await ctx.stores.pairs.get(news.pair)
    if pair:
        await ctx.stores.pairs.save(replace(pair, reason=""))
    return ()


async def _mine(ctx: Context, id: int) -> Pair | None:
    pair = await pair_with(ctx, id)
    return pair if pair and pair.status in TOGETHER else None


def _over(ctx: Context) -> Effects:
    return (Reply(note(ctx.words(), "mentoring-closed")),)
