"""A vote that another subject wants: asked, counted and destroyed as a poll; told is only what came of it."""

from dataclasses import replace

from bot.domain.anonymity import Turnout
from bot.domain.polls import Poll, PollId, PollKind, PollStatus, Release, ballot_of
from bot.domain.votes import outcome, told, voters
from bot.features.pulse.plan import closing_day, open_poll, plan_telling
from bot.features.pulse.stores import Context
from bot.frame.effects import Effects, Tell
from bot.frame.news import VoteClosed, VoteOpened, VoteWanted, VoteWithdrawn
from bot.frame.routing import Feature

feature = Feature("pulse.votes")

NEW = PollId(0)


@feature.on(VoteWanted)
async def begin(ctx: Context, news: VoteWanted) -> Effects:
    """Everybody who takes part at this moment is asked, also who does without the pulse."""
    asked = voters(await ctx.stores.members.all(), ctx.today)
    matter = f"vote:{news.matter}:{ctx.stamp}"  # beside no other vote could it tell of a few
    wanted = Poll(
        NEW,
        ctx.community.id,
        PollKind.VOTE,
        news.title,
        (ballot_of(news.text, matter),),
        None,
        needed=news.quorum.of(len(asked)),
    )
    poll = await ctx.stores.polls.add(wanted)
    opened = await open_poll(ctx, poll, asked, news.open_for, morning=False)
    if opened is None:
        await ctx.stores.polls.save(replace(_without_texts(poll), status=PollStatus.DROPPED))
        return ()
    day, needed = closing_day(ctx, opened), opened.needed or opened.size
    return (Tell(VoteOpened(news.matter, opened.id, opened.size, needed, day)),)


async def counted(ctx: Context, poll: Poll) -> Effects:
    """The count itself never leaves this function: whether it passed does, and a band of answers."""
    answers = [ballot.answer for ballot in await ctx.stores.polls.ballots(poll.id)]
    needed = poll.needed or poll.size
    came = outcome(answers, needed)
    band = told(len(answers), needed, poll.size)
    await _over(
        ctx, poll, PollStatus.CLOSED, Release(turnout=Turnout(band, poll.size), outcome=came)
    )
    return (Tell(VoteClosed(poll.id, came, poll.size, needed, band)),)


@feature.on(VoteWithdrawn)
async def withdrawn(ctx: Context, news: VoteWithdrawn) -> Effects:
    """Nothing is counted; whoever was asked sees so where the question stood."""
    poll = await ctx.stores.polls.for_close(news.poll)
    if poll is not None and poll.status is PollStatus.OPEN:
        await _over(ctx, poll, PollStatus.DROPPED, Release())
    return ()


async def _over(ctx: Context, poll: Poll, status: PollStatus, release: Release) -> None:
    """Answers, key and texts are gone: what was adopted is kept by whoever asked."""
    assert poll.closes
    early = min(poll.closes, ctx.now)
    closed = replace(_without_texts(poll), status=status, release=release, closes=early)
    await ctx.stores.polls.close(closed)
    await ctx.drop(about=poll)
    await plan_telling(ctx, closed)


def _without_texts(poll: Poll) -> Poll:
    """The same, of which nobody reads any more what was asked."""
    questions = tuple(replace(question, nl="", en="") for question in poll.questions)
    return replace(poll, title="", questions=questions)
