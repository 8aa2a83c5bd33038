"""What mediation is to the rest of Kring: almost nothing. Nobody who steers or evaluates sees any of it."""

from collections.abc import Sequence

from bot.domain.anonymity import LEAST
from bot.domain.digest import Week
from bot.domain.mediation import COUNTS_SHOWN, Outcome
from bot.domain.membership import Member
from bot.features.mediation.stores import Context
from bot.frame.context import Fact
from bot.frame.section import Line, Section
from bot.frame.words import Words
from bot.talking.number_words import counted


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """That they are in one, with whom and how it stands; and that they offer. Nothing that was typed."""
    words, told = ctx.words(), []
    for one in await ctx.stores.mediations.all():
        if not one.shown_to(member.id):
            continue
        mediates = one.mediator == member.id
        others = [await ctx.somebody(who) for who in one.two if who != member.id]
        who = words.listed([other.name for other in others])
        status = "mediating" if mediates else one.status
        told.append(words(f"privacy-mediation-{status}", who=who))
    lines = [(words("privacy-mediation"), ", ".join(told))] if told else []
    since = next(
        (m.since for m in await ctx.stores.mediations.mediators() if m.person == member.id), None
    )
    offers = words("privacy-mediator-since", day=words.day(since)) if since else ""
    return (*lines, *([(words("privacy-mediator"), offers)] if since else []))


async def section(ctx: Context, week: Week) -> Section | None:
    """How many conversations there were in about twelve weeks, from five on and never sharper than a band."""
    since = (week.until - COUNTS_SHOWN).replace(day=1)
    counts = await ctx.stores.mediations.counted(since, week.until)
    talked = counts.get(Outcome.TALKED, 0)
    return told(ctx.words(), talked) if talked >= LEAST else None


def told(words: Words, talked: int) -> Section:
    said = words("digest-mediation-are", count=counted(words, talked))
    return Section(rank=90, lines=(Line(words("digest-mediation"), said),))
