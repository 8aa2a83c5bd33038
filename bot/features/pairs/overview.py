"""The facilitator's view: every pair by its status only."""

from collections.abc import Sequence

from bot.domain.checkins import held, unanswered_days
from bot.domain.communities import Community
from bot.domain.membership import Member
from bot.domain.pairs import HOLDS_A_PLACE, TOGETHER, Pair
from bot.features.pairs.silence import is_silent
from bot.features.pairs.stores import Context
from bot.frame.cards import Card, Footnote, Heading, Mention, Row, Run
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Access, Feature
from bot.frame.words import Words
from bot.talking.language import Aspect, Intent, Understanding

feature = Feature("pairs.overview")

MOST_ROWS = 25
REPEAT = 4  # weeks after which the same list is shown again


@feature.command("pairs", "koppels", access=Access.STEERING)
async def pairs(ctx: Context, event: Said) -> Effects:
    """Who is with whom and how it stands; never what they talk about."""
    shown = [p for p in await ctx.stores.pairs.all() if p.status in HOLDS_A_PLACE]
    rows = []
    for pair in shown[:MOST_ROWS]:
        check_ins = await ctx.stores.check_ins.of_pair(pair.id)
        done, planned = held(check_ins)
        silent = is_silent(ctx, pair, unanswered_days(check_ins))
        people = (await ctx.somebody(pair.mentee), await ctx.somebody(pair.mentor))
        rows.append(row(ctx.words(), pair, people, done, planned, silent=silent))
    return (Reply(board(ctx.words(), ctx.community, rows, len(shown))),)


@feature.meant(Intent.DESK, access=Access.STEERING, rank=2)
async def asks_how_pairs_do(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    return await pairs(ctx, event) if meant.slots.aspect is Aspect.PAIRS else None


def row(
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
