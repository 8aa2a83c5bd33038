"""What thank-yous are to the rest of Kring."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import time, timedelta

from bot.domain.apart import KeptApart
from bot.domain.calendar import local_instant
from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.thanks import told_of
from bot.features.thanks import cards
from bot.features.thanks.stores import Context
from bot.frame.cards import Fields
from bot.frame.context import Fact
from bot.frame.picks import Picks
from bot.frame.section import Line, Section
from bot.frame.words import Words

MIDNIGHT = time()
LATELY = timedelta(days=28)


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """Whom they thanked, and who thanked them; the words go along with the export."""
    every = await ctx.stores.thanks.of(member.id)
    given = [one for one in every if one.giver == member.id]
    received = [one for one in every if one.receiver == member.id]
    others = {one.receiver for one in given} | {one.giver for one in received if one.giver}
    names = {m.id: m.name for m in await ctx.stores.members.some(others)}
    words = ctx.words()
    lines = (
        ("given", len(given), _named(words, (one.receiver for one in given), names)),
        ("received", len(received), _named(words, (one.giver for one in received), names)),
    )
    return [
        (words(f"privacy-thanks-{way}"), words(f"privacy-thanks-{way}-are", count=n, who=who))
        for way, n, who in lines
        if n
    ]


def _named(words: Words, people: Iterable[PersonId | None], names: Mapping[PersonId, str]) -> str:
    shown = (names.get(one, "") if one else "" for one in people)
    return ", ".join(dict.fromkeys(name or words("thanks-nameless") for name in shown))


async def section(ctx: Context, week: Week) -> Section | None:
    """How many there were in all, as a band; it is never anybody's own count."""
    zone = ctx.community.charter.zone
    since, until = (local_instant(day, MIDNIGHT, zone) for day in (week.since, week.until))
    told = told_of(await ctx.stores.thanks.between(since, until))
    if told is None:
        return None
    line = Line(ctx.words()("digest-thanks"), _band(ctx.words(), *told))
    return Section(rank=90, lines=(line,), quiet=(Fields(((line.label, line.value),)),))


def _band(words: Words, low: int, high: int | None) -> str:
    return words("thanks-band", low=low, high=high) if high else words("thanks-band-more", low=low)


async def picks(ctx: Context) -> Picks:
    """What both gave to the channel lately, where both still take part and may be named together."""
    lately = await ctx.stores.thanks.between(ctx.now - LATELY, ctx.now)
    given = [(one, one.giver) for one in lately if one.posted and one.giver]
    people = {giver for _, giver in given} | {one.receiver for one, _ in given}
    there = {m.id: m for m in await ctx.stores.members.some(people) if m.takes_part(ctx.today)}
    apart = KeptApart(await ctx.stores.apart.notes())
    words = ctx.community_words()
    return Picks(
        "thanks",
        tuple(
            cards.picked(words, one, there[giver], there[one.receiver])
            for one, giver in sorted(given, key=lambda both: both[0].given, reverse=True)
            if {giver, one.receiver} <= there.keys() and apart.may_meet(giver, one.receiver)
        ),
        most=2,
        rank=30,
    )
