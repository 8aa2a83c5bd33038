"""What value stories and improvements are to the rest of Kring."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.digest import HALF_YEAR, Week
from bot.domain.membership import Member
from bot.domain.names import NAMELESS
from bot.domain.people import PersonId
from bot.domain.pulse import term_of
from bot.domain.value import Cycle, Improvement, Story, cycles
from bot.features.value.stores import Context
from bot.frame.attention import Attention
from bot.frame.attention import Line as About
from bot.frame.cards import Divider, Element, Fields, Footnote, Heading, Mention, Row, Run
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section, sheet
from bot.frame.words import Words
from bot.talking import charts

MOST_STORIES, MOST_ROWS = 2, 5


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """How many stories are kept."""
    told, words = await ctx.stores.stories.of(member.id), ctx.words()
    if not told:
        return ()
    return ((words("privacy-stories"), words("privacy-stories-kept", count=len(told))),)


async def attention(ctx: Context) -> Sequence[Attention]:
    """What should have been done by now: whose it is, and since when."""
    improvements = await ctx.stores.improvements.all()
    late = [one for one in improvements if one.is_late(ctx.today)]
    owners = await ctx.stores.members.some({one.owner for one in late})
    names = {owner.id: owner.name for owner in owners}
    lines = [About((Mention(i.owner, names.get(i.owner, NAMELESS)),), i.due) for i in late]
    return (Attention("late", tuple(lines), rank=70, press="improve"),)


async def section(ctx: Context, week: Week) -> Section:
    """What it brought, by cycle; the newest stories, and what is being improved."""
    shared = await ctx.stores.stories.shared(ctx.today - HALF_YEAR)
    fresh = [story for story in shared if story.told >= week.since][:MOST_STORIES]
    improvements = await ctx.stores.improvements.all()
    people = {story.person for story in fresh} | {one.owner for one in improvements}
    members = await ctx.stores.members.some(people) if people else ()
    names = {member.id: member.name for member in members}
    began = term_of(ctx.today)[1]
    return told(ctx.words(), cycles(shared), fresh, improvements, names, began)


def told(
    words: Words,
    counts: Mapping[Cycle, int],
    fresh: Sequence[Story],
    improvements: Sequence[Improvement],
    names: Mapping[PersonId, str],
    term: date,
) -> Section:
    said = [f"{words(f'cycle-{cycle}')} {n}" for cycle, n in counts.items()]
    value = ", ".join(said) if any(counts.values()) else words("digest-nothing")
    rows = [(words(f"cycle-{cycle}"), n) for cycle, n in counts.items()]
    drawn = {words(f"cycle-{cycle}"): counts.get(cycle, 0) for cycle in Cycle}
    going = [one for one in improvements if one.is_open()]
    return Section(
        rank=70,
        lines=(Line(words("digest-value"), value),),
        below=(*_stories(words, fresh, names), *_improvements(words, going, names)),
        part="value",
        at_length=(
            *charts.of(charts.bars(words, "value", drawn)),
            Fields(tuple((label, str(n)) for label, n in rows)),
            Footnote(words("digest-value-note")),
        ),
        report=_improved(words, [i for i in improvements if not i.is_open() or i.made >= term]),
        sheets=(sheet(words, "value", "cycle stories", rows),),
        asks=bool(fresh or going),
    )


def _stories(
    words: Words, stories: Sequence[Story], names: Mapping[PersonId, str]
) -> tuple[Element, ...]:
    if not stories:
        return ()
    rows = [
        Row(
            (
                Run(words.quoted(dict(story.steps)[story.farthest])),
                Run(f" – {names.get(story.person, '?')} ({words(f'cycle-{story.farthest}')})"),
            )
        )
        for story in stories
    ]
    return (Divider(), words.rich("digest-stories"), *rows)


def _improvements(
    words: Words, improvements: Sequence[Improvement], names: Mapping[PersonId, str]
) -> tuple[Element, ...]:
    if not improvements:
        return ()
    rows = [
        Row(
            (
                Run(i.action, bold=True),
                Run(f" – {names.get(i.owner, '?')}, {words.day(i.due) if i.due else '–'}"),
            )
        )
        for i in improvements[:MOST_ROWS]
    ]
    more = len(improvements) - MOST_ROWS
    rest = [Row(words.rich("digest-more", count=more).runs)] if more > 0 else []
    return (Divider(), words.rich("digest-improvements"), *rows, *rest)


def _improved(words: Words, improvements: Sequence[Improvement]) -> tuple[Element, ...]:
    rows: list[Element] = [
        Row((Run(i.action, bold=True), Run(f" – {i.signal} → {i.effect or words('digest-going')}")))
        for i in improvements
    ]
    return (Heading(words("digest-improvements-title")), *(rows or [words.rich("digest-nothing")]))


async def mine(ctx: Context) -> Sequence[Mine]:
    """What they took on to improve, and until when."""
    words = ctx.words()
    return [
        Mine(
            "improve",
            f"{one.action} · {words.day(one.due) if one.due else words('improve-no-date')}",
            "improve" if ctx.actor.evaluates() else "",
            rank=50,
            waits=one.is_late(ctx.today),
        )
        for one in await ctx.stores.improvements.all()
        if one.owner == ctx.actor.id and one.is_open()
    ]
