"""What coffee rounds are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.anonymity import LEAST, band
from bot.domain.coffee import WITHOUT_A_ROUND, Met
from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.domain.network import Contact
from bot.features.coffee.planning import coming
from bot.features.coffee.stores import Context
from bot.frame.attention import Attention
from bot.frame.cards import Fields
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section
from bot.frame.words import Words
from bot.talking.number_words import few


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """Since when they take part, and how many meetings are kept; the export has each."""
    words, told = ctx.words(), []
    if taker := await ctx.stores.coffee.taker(member.id):
        since = words("privacy-coffee-since", day=words.full_day(taker.since))
        told.append((words("privacy-coffee"), since))
    if groups := await ctx.stores.coffee.groups(of=member.id):
        kept = words("privacy-coffee-groups-are", count=len(groups))
        told.append((words("privacy-coffee-groups"), kept))
    return told


async def attention(ctx: Context) -> Sequence[Attention]:
    """A month without a round, because too few who may meet take part."""
    policy = await ctx.stores.coffee.policy()
    if not policy.on or policy.since is None:
        return ()
    rounds = await ctx.stores.coffee.rounds()
    held = max((one.day for one in rounds if one.groups), default=policy.since)
    silent = bool(rounds) and not rounds[0].groups
    is_long = ctx.today - max(held, policy.since) > WITHOUT_A_ROUND
    return (
        Attention("coffee", nameless=int(silent and is_long), rank=97, press="coffee settings"),
    )


async def section(ctx: Context, week: Week) -> Section | None:
    """How many rounds there were, and in bands how many took part and met; who met is a tie."""
    rounds = [
        one
        for one in await ctx.stores.coffee.rounds()
        if one.groups and week.until - week.trend <= one.day < week.until
    ]
    if not rounds:
        return None
    days, every = {one.day for one in rounds}, await ctx.stores.coffee.groups()
    lately = [group for group in every if group.day in days]
    took = {person for group in lately for person in group.people}
    met = sum(group.met is Met.YES for group in lately)
    words = ctx.words()
    said = words(
        "digest-coffee-are",
        rounds=len(rounds),
        weeks=week.trend.days // 7,
        took=_banded(words, len(took)),
        met=few(words, met),
    )
    met_each = [(group, tie) for group in every if group.met is Met.YES for tie in group.ties()]
    contacts = frozenset(Contact(tie, group.day) for group, tie in met_each)
    line = Line(words("digest-coffee"), said)
    quiet = (Fields(((line.label, line.value),)),)
    return Section(rank=72, lines=(line,), quiet=quiet, contacts=contacts)


def _banded(words: Words, count: int) -> str:
    if count < LEAST:
        return few(words, count)
    low, high = band(count)
    return f"{low}–{high}" if high else f"{low}+"


async def mine(ctx: Context) -> Sequence[Mine]:
    """Whether they take part, where there are rounds, and with whom they still may meet."""
    policy, words = await ctx.stores.coffee.policy(), ctx.words()
    taker = await ctx.stores.coffee.taker(ctx.actor.id)
    if not policy.on:
        return ()
    day = await coming(ctx)
    if taker is None or day is None:
        return (Mine("coffee", words("mine-coffee-out"), "coffee", rank=60),)
    said = "mine-coffee-skips" if taker.skips == day else "mine-coffee-next"
    return (Mine("coffee", words(said, day=words.day(day)), "coffee", rank=35),)
