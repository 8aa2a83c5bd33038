"""The conversation of both: its card shows what stands between them, whoever pressed what and where."""

from datetime import datetime

from bot.domain.membership import Member
from bot.domain.pairs import Pair
from bot.features.pairs import talkcards
from bot.features.pairs.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Replace, Update
from bot.frame.events import Pressed
from bot.frame.words import Words, note, words


def key_of(pair: Pair) -> str:
    """What the introduction is called, in a conversation of both or as a card to each."""
    return f"{pair.key}:intro"


def shared_words(ctx: Context, mentee: Member, mentor: Member) -> Words:
    """The language both read, or else the community's."""
    own = mentee.person.language
    return words(own) if own and own is mentor.person.language else ctx.community_words()


async def proposed(
    ctx: Context, event: Pressed, pair: Pair, moment: datetime, own: Card
) -> Effects:
    """Who proposes sees `own` where it was pressed; in the room, both see what and by whom."""
    mentee, mentor = await _both(ctx, pair)
    by, other = (mentee, mentor) if mentee.id == ctx.actor.id else (mentor, mentee)
    said, zone = shared_words(ctx, mentee, mentor), ctx.zone(mentee.person)
    return _shown(event, pair, talkcards.both_asked(said, pair, by, other, moment, zone), own)


async def agreed(ctx: Context, event: Pressed, pair: Pair, moment: datetime, own: Card) -> Effects:
    mentee, mentor = await _both(ctx, pair)
    said, zone = shared_words(ctx, mentee, mentor), ctx.zone(mentee.person)
    return _shown(event, pair, talkcards.both_meet(said, pair, mentee, mentor, moment, zone), own)


async def called_off(
    ctx: Context, event: Pressed, pair: Pair, moment: datetime, own: Card
) -> Effects:
    mentee, mentor = await _both(ctx, pair)
    said = shared_words(ctx, mentee, mentor)
    at = said.moment(moment, ctx.zone(mentee.person))
    return _shown(event, pair, talkcards.again(said, pair, "talk-off-both", moment=at), own)


async def dropped(ctx: Context, pair: Pair) -> Effects:
    """The talk that stood falls out, since the pair rests or ends: the room says so, if it stood there."""
    if (talk := pair.talks_after(ctx.now)) is None:
        return ()
    mentee, mentor = await _both(ctx, pair)
    said = shared_words(ctx, mentee, mentor)
    at = said.moment(talk, ctx.zone(mentee.person))
    return (Update(key_of(pair), note(said, "talk-off-both", moment=at)),)


def _shown(event: Pressed, pair: Pair, both: Card, own: Card) -> Effects:
    key = key_of(pair)
    return (Replace(both),) if event.message == key else (Update(key, both), Replace(own))


async def _both(ctx: Context, pair: Pair) -> tuple[Member, Member]:
    return await ctx.somebody(pair.mentee), await ctx.somebody(pair.mentor)
