"""What goals and agreements are to the rest of Kring."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.domain.agreements import OPEN, Held, Stage
from bot.domain.calendar import local_date
from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.domain.votes import Outcome
from bot.features.agreements.stores import Context
from bot.frame.attention import Attention
from bot.frame.cards import Fields, Run
from bot.frame.context import Fact
from bot.frame.section import Line, Section
from bot.frame.topics import Topic
from bot.frame.words import Words

AHEAD = timedelta(days=7)


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What they accepted and proposed; how often they asked for a reminder this month, and were reminded."""
    words, store = ctx.words(), ctx.stores.agreements
    told = [
        words(f"privacy-agreements-{one.kind}", number=one.number, day=words.full_day(one.day))
        for one in await store.accepted(member.id)
    ]
    facts = [(words("privacy-agreements"), ", ".join(told))] if told else []
    if proposals := await store.of(member.id):
        changes = ", ".join(one.change for one in proposals)
        facts.append((words("privacy-agreements-proposed"), changes))
    asker, reminders = await store.asker(member.id), await store.reminders(member.id)
    if asker.month == ctx.today.replace(day=1):
        facts.append((words("privacy-agreements-asked"), str(asker.asks)))
    if reminders:
        facts.append((words("privacy-agreements-reminded"), str(len(reminders))))
    if asker.quiet:
        facts.append((words("privacy-agreements-quiet"), words("privacy-agreements-quiet-is")))
    return facts


async def attention(ctx: Context) -> Sequence[Attention]:
    """Proposals that wait for who steers, and that it is time to look again."""
    store = ctx.stores.agreements
    waiting = [
        one
        for one in await store.proposals(*OPEN)
        if one.stage is not Stage.TALKING and one.may_go(ctx.now)
    ]
    due = await _due(ctx)
    return (
        Attention(
            "agreements-proposals", nameless=len(waiting), rank=60, press="agreements proposals"
        ),
        Attention("agreements-review", nameless=int(due), rank=96, press="agreements review"),
    )


async def next_review(ctx: Context) -> date | None:
    store = ctx.stores.agreements
    return (await store.rules()).next_review(await store.begun())


async def _due(ctx: Context) -> bool:
    day = await next_review(ctx)
    return day is not None and day <= ctx.today


async def topics(ctx: Context) -> Sequence[Topic]:
    """What is voted on, and the ten minutes to look again when it is time."""
    words = ctx.words()
    voting = await ctx.stores.agreements.proposals(Stage.VOTING)
    found = [Topic(one.key, "vote", (Run(one.change),), rank=40) for one in voting]
    day = await next_review(ctx)
    if day is not None and day <= ctx.today:
        key = f"agreements:{ctx.community.id}:review:{day}"
        said = (Run(words("topic-review-said")),)
        found.append(Topic(key, "review", said, rank=50, minutes=10))
    return found


async def section(ctx: Context, week: Week) -> Section | None:
    """What became of votes this week, and when it is time to look again; where there is either."""
    zone = ctx.community.charter.zone
    held = [
        vote
        for vote in await ctx.stores.agreements.held(ctx.now - week.trend - AHEAD)
        if week.since <= local_date(vote.closed, zone) < week.until
    ]
    day = await next_review(ctx)
    near = day if day is not None and day <= week.until + AHEAD else None
    if not held and near is None:
        return None
    return told(ctx.words(), held, near)


def told(words: Words, held: Sequence[Held], review: date | None) -> Section:
    counts = [(one, sum(vote.outcome is one for vote in held)) for one in Outcome]
    parts = [words(f"digest-agreements-{one}", count=count) for one, count in counts if count]
    if review:
        parts.append(words("digest-agreements-review", day=words.day(review)))
    label, said = words("digest-agreements"), " · ".join(parts)
    return Section(rank=72, lines=(Line(label, said),), quiet=(Fields(((label, said),)),))
