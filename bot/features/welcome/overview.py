"""The facilitator's view: who is where in their welcome, who is stuck, what was not delivered."""

from collections.abc import Sequence
from itertools import cycle

from bot.domain.buddies import Buddy, Company, company
from bot.domain.communities import Community
from bot.domain.deliveries import Fate, Ledger, Undelivered
from bot.domain.membership import Member, Status
from bot.domain.people import PersonId
from bot.domain.welcome import Journey, JourneyStatus, Step
from bot.features.welcome.stores import Context
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Divider,
    Footnote,
    Heading,
    Inline,
    Mention,
    Message,
    Row,
    Run,
)
from bot.frame.context import RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words
from bot.talking.language import Aspect, Intent, Understanding

feature = Feature("welcome.overview")

MOST_ROWS = 20


@feature.command("newcomers", "nieuwkomers", "newcomer", "nieuwkomer", access=Access.STEERING)
async def newcomers(ctx: Context, event: Said) -> Effects:
    members = {m.id: m for m in await ctx.stores.members.all()}
    history = await ctx.stores.buddies.all()
    rows = tuple(
        _row(ctx, members[journey.person], journey, history)
        for journey in await ctx.stores.journeys.all()
        if journey.is_under_way(ctx.today) and members[journey.person].status is not Status.LEFT
    )
    undelivered = await ctx.stores.deliveries.undelivered()
    ledger = await ctx.stores.deliveries.ledger()
    return (Reply(board(ctx.words(), ctx.community, rows, undelivered, ledger)),)


@feature.meant(Intent.DESK, access=Access.STEERING, rank=1)
async def asks_who_is_new(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    return await newcomers(ctx, event) if meant.slots.aspect is Aspect.NEW else None


def _row(ctx: Context, member: Member, journey: Journey, history: Sequence[Buddy]) -> Row:
    words = ctx.words()
    notes = [_where(words, journey)]
    if journey.is_stuck(ctx.today, ctx.community.calendar):
        notes.append(words("newcomers-stuck"))
    if member.is_paused(ctx.today):
        notes.append(words("newcomers-paused"))
    if journey.status is JourneyStatus.RUNNING:
        notes.append(_buddy(words, journey, history))
    if member.deactivated or member.problem:
        notes.append(words("newcomers-unreachable"))
    since = words("newcomers-since", day=words.short_day(journey.started))
    who: tuple[Inline, ...] = (Mention(member.id, member.name), Run(f" ({since})"))
    return Row((*who, Run(": " + " · ".join(filter(None, notes)))))


def _where(words: Words, journey: Journey) -> str:
    if journey.status is not JourneyStatus.RUNNING:
        return words(f"newcomers-{journey.status}")
    current = journey.current()
    name = words(f"welcome-{current}-name") if current else ""
    done, total = journey.answered(), len(journey.steps)
    return words("newcomers-at", step=name, done=done, total=total)


def _buddy(words: Words, journey: Journey, history: Sequence[Buddy]) -> str:
    is_over = not journey.has_a_buddy_to_come()
    state, closing = company(journey.person, history, is_over=is_over), journey.state(Step.CLOSING)
    return words(f"newcomers-buddy-{state}", day=words.short_day(closing.day) if closing else "–")


def board(
    words: Words,
    community: Community,
    rows: Sequence[Row],
    undelivered: Sequence[Undelivered],
    ledger: Ledger,
) -> Card:
    """The board; long lists are cut at MOST_ROWS, and say so."""
    title = words("newcomers-title", community=community.name)
    return Card(
        title,
        (
            Heading(title),
            *(rows[:MOST_ROWS] or (Row(words.rich("newcomers-none").runs),)),
            *_more(words, len(rows)),
            *_failures(words, community, undelivered),
            Footnote(
                words(
                    "newcomers-ledger",
                    planned=ledger.planned,
                    sent=ledger.sent,
                    failed=ledger.failed,
                    skipped=ledger.skipped,
                    waiting=ledger.waiting,
                )
            ),
        ),
    )


def _more(words: Words, count: int) -> tuple[Row, ...]:
    left = count - MOST_ROWS
    return (Row(words.rich("newcomers-more", count=left).runs),) if left > 0 else ()


def _failures(
    words: Words, community: Community, undelivered: Sequence[Undelivered]
) -> tuple[Divider | Heading | Row | Buttons, ...]:
    """What did not arrive, to whom and why; with the way to try again (R10)."""
    if not undelivered:
        return ()
    lines = tuple(Row(_failure(words, item)) for item in undelivered[:MOST_ROWS])
    retry = Button(
        words("newcomers-retry"), RunCommand(community=community.id, text="retry failed")
    )
    return (
        Divider(),
        Heading(words("newcomers-undelivered")),
        *lines,
        *_more(words, len(undelivered)),
        Buttons((retry,)),
    )


def _failure(words: Words, item: Undelivered) -> tuple[Inline, ...]:
    who: Inline = (
        Mention(item.person, item.name) if item.person else Run(words("newcomers-channel"))
    )
    maybe = words("newcomers-uncertain") if item.fate is Fate.UNCERTAIN else ""
    return (who, Run(f": {words.reason(item.reason)} {maybe}".rstrip()))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this view."""
    words, community, members = scene.words, scene.community, scene.members
    rows = tuple(
        Row((Mention(m.id, m.name), Run(": " + words(f"newcomers-buddy-{state}", day="22 feb"))))
        for m, state in zip(cycle(members), Company, strict=False)
    )
    failed = Undelivered("x", "welcome.week", PersonId(1), "Sanne", Fate.FAILED, "unreachable")
    return (
        board(words, community, rows, (failed,), Ledger(9, 6, 1, 1, 1)),
        board(words, community, (), (), Ledger(0, 0, 0, 0, 0)),
    )
