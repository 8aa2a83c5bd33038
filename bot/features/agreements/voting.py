"""What becomes of a vote: a new version, or nothing, and either is said where everybody reads it."""

from dataclasses import replace

from bot.domain.agreements import (
    Held,
    How,
    Proposal,
    ProposalId,
    Stage,
)
from bot.domain.votes import Outcome
from bot.features.agreements import cards
from bot.features.agreements.holding import adopt
from bot.features.agreements.stores import Context
from bot.frame.effects import Effects, Post
from bot.frame.news import VoteClosed, VoteOpened
from bot.frame.routing import Feature

feature = Feature("agreements.voting")

STAGES = {Outcome.MISSED: Stage.MISSED, Outcome.NOT_PASSED: Stage.NOT_PASSED}


@feature.on(VoteOpened)
async def opened(ctx: Context, news: VoteOpened) -> Effects:
    """Everybody is asked in private; the channel hears what it is about, to talk about it there."""
    proposal = await ctx.stores.agreements.proposal(ProposalId(news.matter))
    if proposal is None:
        return ()
    voting = proposal.voted_on(news.poll, news.closes, ctx.now)
    await ctx.stores.agreements.save(voting)
    words = ctx.community_words()
    card = cards.vote_opened(words, ctx.community, voting, news.needed, news.asked)
    return (Post(card, voting.opening, "agreements.vote"),)


@feature.on(VoteClosed)
async def closed(ctx: Context, news: VoteClosed) -> Effects:
    """A quorum that was missed is said; what passed holds from now on."""
    proposal = await ctx.stores.agreements.voted_on(news.poll)
    if proposal is None:
        return ()
    told = Held(proposal.kind, ctx.now, news.outcome, news.asked, news.needed, news.answered)
    if news.outcome is Outcome.PASSED:
        return await _passed(ctx, proposal, told)
    await ctx.stores.agreements.save(proposal.at(STAGES[news.outcome], ctx.now))
    await ctx.stores.agreements.hold(told)
    card = cards.vote_closed(ctx.community_words(), ctx.community, proposal, told)
    return (Post(card, proposal.ending, "agreements.vote"),)


async def _passed(ctx: Context, proposal: Proposal, told: Held) -> Effects:
    await ctx.stores.agreements.delete(proposal.id)
    version, effects = await adopt(
        ctx, proposal.kind, proposal.text, proposal.change, How.VOTED, proposal.by
    )
    await ctx.stores.agreements.hold(replace(told, number=version.number))
    return effects
