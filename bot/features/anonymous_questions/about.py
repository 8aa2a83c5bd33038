"""What anonymous questions are to the rest of Kring.

They say nothing of any person: neither My Kring, nor `privacy`, nor an export tells who asked.
"""

from collections.abc import Sequence

from bot.domain.anonymous_questions import AddressedTo, Stage
from bot.domain.digest import Week
from bot.features.anonymous_questions.stores import Context
from bot.frame.attention import Attention
from bot.frame.cards import Fields
from bot.frame.section import Line, Section
from bot.talking.number_words import counted


async def attention(ctx: Context) -> Sequence[Attention]:
    """How many wait for a facilitator: to be looked at, or to be answered."""
    waiting = [
        question
        for question in await ctx.stores.anonymous_questions.open()
        if question.stage is Stage.WAITING
        or (question.stage is Stage.LISTED and question.to is AddressedTo.FACILITATORS)
    ]
    return (Attention("anonymous", nameless=len(waiting), rank=85, press="anonymous"),)


async def section(ctx: Context, week: Week) -> Section | None:
    """How many were answered this week, and how many of those answers are kept; nothing in a week without
    any. Those that nobody looked at yet are not counted: they are a facilitator's alone."""
    answered = await ctx.stores.anonymous_questions.answered(week.since, week.until)
    if not answered:
        return None
    words, kept = ctx.words(), sum(question.kept for question in answered)
    counts = {"answered": len(answered), "kept": kept}
    said = words("digest-anonymous-are", **{name: counted(words, n) for name, n in counts.items()})
    label = words("digest-anonymous")
    return Section(rank=66, lines=(Line(label, said),), quiet=(Fields(((label, said),)),))
