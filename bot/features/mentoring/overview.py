"""The facilitator's view: every pair by its status only, and the Monday worklist of all features."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from bot.attention import Attention, Line
from bot.cards import Button, Buttons, Card, Element, Footnote, Heading, Inline, Mention, Row, Run
from bot.context import Context, RunCommand
from bot.domain.checkins import held, unanswered_days
from bot.domain.communities import Community
from bot.domain.deliveries import Undelivered
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, leading
from bot.domain.mentoring import (
    HOLDS_A_PLACE,
    TOGETHER,
    Pair,
    silent_days,
)
from bot.domain.pace import DESK, Turn, turn
from bot.domain.people import PersonId
from bot.effects import Effects, Reply, Say, Tell
from bot.events import Due, Said, WeekBegan
from bot.features.mentoring.plan import (
    SILENT_AFTER,
    WORKLIST,
    plan_worklist,
    snapshot,
    times_shown,
)
from bot.routing import Access, Feature
from bot.words import Words

feature = Feature("mentoring.overview")

MOST_ROWS = 25
REPEAT = 4  # weeks after which the same list is shown again


@feature.command("pairs", "koppels", access=Access.STEERING)
async def pairs(ctx: Context, event: Said) -> Effects:
    """Who is with whom and how it stands; never what they talk about."""
    at = await snapshot(ctx)
    shown = [p for p in at.pairs if p.status in HOLDS_A_PLACE]
    rows = []
    for pair in shown[:MOST_ROWS]:
        check_ins = await ctx.uow.check_ins.of_pair(ctx.community.id, pair.id)
        done, planned = held(check_ins)
        silent = is_silent(ctx, pair, unanswered_days(check_ins))
        people = (at.members[pair.mentee], at.members[pair.mentor])
        rows.append(_row(ctx.words(), pair, people, done, planned, silent=silent))
    return (Reply(board(ctx.words(), ctx.community, rows, len(shown))),)


def _row(
    words: Words,
    pair: Pair,
    people: tuple[Member, Member],
    done: int,
    planned: int,
    *,
    silent: bool,
) -> Row:
    mentee, mentor = people
    notes = [words(f"pair-{pair.status}"), words("pairs-since", day=words.short_day(pair.since))]
    if planned:
        notes.append(words("pairs-checkins", done=done, planned=planned))
    if pair.status in TOGETHER and not pair.met:
        notes.append(words("pairs-not-met"))
    if silent:
        notes.append(words("pairs-silent"))
    return Row(
        (
            Mention(mentee.id, mentee.name),
            Run(" → "),
            Mention(mentor.id, mentor.name),
            Run(": " + " · ".join(notes)),
        )
    )


def board(words: Words, community: Community, rows: Sequence[Row], count: int) -> Card:
    title = words("pairs-title", community=community.name)
    more = count - len(rows)
    tail = (Row(words.rich("newcomers-more", count=more).runs),) if more > 0 else ()
    return Card(
        title,
        (
            Heading(title),
            *(rows or (Row(words.rich("pairs-none").runs),)),
            *tail,
            Footnote(words("pairs-footnote")),
        ),
    )


@feature.command("worklist", "werklijst", access=Access.STEERING)
async def worklist(ctx: Context, event: Said) -> Effects:
    found = await ctx.attention()
    undelivered = await ctx.uow.deliveries.undelivered(ctx.community.id)
    return (Reply(to_do(ctx.words(), ctx.community, ctx.today, found, undelivered)),)


@feature.due(WORKLIST)
async def monday(ctx: Context, event: Due) -> Effects:
    """Every Monday, to whoever steers; a week with nothing to do is a week without a message, and so is
    one in which everything stands as it did, for a month.

    Where nobody does anything any more, that is said, once; then a line a month.
    """
    began = Tell(WeekBegan())
    if event.missed:
        await plan_worklist(ctx, **event.details)
        return (began,)
    found = await ctx.attention()
    undelivered = await ctx.uow.deliveries.undelivered(ctx.community.id)
    shown = _digest(found, undelivered)
    times = times_shown(event, shown)
    await plan_worklist(ctx, shown=shown, times=str(times))
    weeks = await ctx.quiet_weeks()
    cards = {
        Turn.AS_EVER: lambda words: to_do(words, ctx.community, ctx.today, found, undelivered),
        Turn.HONEST_WORD: lambda words: gone_quiet(words, ctx.community, weeks),
        Turn.LINE: lambda words: still_quiet(words, ctx.community, weeks),
    }
    made = cards.get(turn(DESK, weeks, ctx.today))
    nothing_new = not (found or undelivered) or times % REPEAT != 1
    if made is None or (weeks < DESK.weekly and nothing_new):
        return (began,)
    effects: Effects = (began,)
    for facilitator in leading(await ctx.uow.members.all(ctx.community.id), ctx.today):
        card = made(ctx.words(facilitator.person))
        key = f"worklist:{ctx.community.id}:{event.at:%Y%m%d}:{facilitator.id}"
        effects += (Say(facilitator.id, card, key, Purpose.SUBSCRIBED, "mentoring.worklist"),)
    return effects


def gone_quiet(words: Words, community: Community, weeks: int) -> Card:
    """Said once: nobody answers any more, and what can be done."""
    talk = Button(words("quiet-poll"), RunCommand(community=community.id, text="poll new"))
    who = Button(words("quiet-health"), RunCommand(community=community.id, text="health"))
    text = words.rich("quiet-word", community=community.name, weeks=weeks)
    return Card(words("quiet-title"), (Heading(words("quiet-title")), text, Buttons((talk, who))))


def still_quiet(words: Words, community: Community, weeks: int) -> Card:
    line = words.rich("quiet-line", community=community.name, weeks=weeks)
    return Card(words("quiet-line", community=community.name, weeks=weeks), (line,))


def is_silent(ctx: Context, pair: Pair, unanswered: Sequence[date]) -> bool:
    """As soon as the two themselves are asked about it."""
    days = silent_days(pair, unanswered, ctx.today, ctx.community.calendar)
    return days >= SILENT_AFTER["nudge"]


def _digest(found: Sequence[Attention], undelivered: Sequence[Undelivered]) -> str:
    """Says whether there is anything new on the list."""
    who = [(one.name, [[m.person for m in line.people] for line in one.lines]) for one in found]
    about = (who, [one.nameless for one in found], [(u.person, u.reason) for u in undelivered])
    return sha256(repr(about).encode()).hexdigest()[:16]


def to_do(
    words: Words,
    community: Community,
    day: date,
    found: Sequence[Attention],
    undelivered: Sequence[Undelivered],
) -> Card:
    """Names and what it is about; never what anybody wrote."""
    title = words("worklist-title", community=community.name, day=words.day(day))
    body: list[Element] = [Heading(title)]
    for one in found:
        body.append(Row((Run(words(f"worklist-{one.name}", count=one.count), bold=True),)))
        body += [Row(_line(words, line)) for line in one.lines[:MOST_ROWS]]
    if undelivered:
        body.append(Row((Run(words("newcomers-undelivered"), bold=True),)))
        body += [Row(_undelivered(words, item)) for item in undelivered[:MOST_ROWS]]
    if len(body) == 1:
        body.append(words.rich("worklist-none"))
    buttons = tuple(
        Button(words(f"worklist-{name}-button"), RunCommand(community=community.id, text=text))
        for name, text in (
            ("preview", "match preview"),
            ("pairs", "pairs"),
            ("newcomers", "newcomers"),
        )
    )
    return Card(title, (*body, Buttons(buttons), Footnote(words("worklist-footnote"))))


def _line(words: Words, line: Line) -> tuple[Inline, ...]:
    runs: list[Inline] = []
    for mention in line.people:
        runs += [Run(" → ")] * bool(runs) + [mention]
    return (*runs, *((Run(f" · {words.short_day(line.day)}"),) if line.day else ()))


def _undelivered(words: Words, item: Undelivered) -> tuple[Inline, ...]:
    name = Mention(PersonId(item.person), item.name) if item.person else Run(item.name or "–")
    return (name, Run(f": {words.reason(item.reason)}"))
