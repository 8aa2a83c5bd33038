"""Anybody proposes a change: the whole text as it would be, and a sentence that says what is different."""

from bot.domain.agreements import (
    LONGEST,
    LONGEST_CHANGE,
    MOST_PROPOSALS,
    OPEN,
    Kind,
    Proposal,
    ProposalId,
    Stage,
)
from bot.features.agreements import actions, cards
from bot.features.agreements.actions import AboutProposal
from bot.features.agreements.cards import Typed
from bot.features.agreements.holding import current
from bot.features.agreements.showing import kind_of
from bot.features.agreements.stores import Context
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Reply,
    Tell,
    Undoable,
    Update,
)
from bot.frame.events import Pressed, Submitted
from bot.frame.news import Erasing, Left, VoteWithdrawn
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.worry import worried

feature = Feature("agreements.proposing")

NEW = ProposalId(0)


async def loaded(ctx: Context, action: AboutProposal) -> Proposal | None:
    return await ctx.stores.agreements.proposal(ProposalId(action.proposal))


@feature.pressed(actions.ProposeChange, Access.MEMBERS, on=kind_of, gone="agreements-gone")
async def open_form(
    ctx: Context, event: Pressed, action: actions.ProposeChange, kind: Kind
) -> Effects:
    text, _ = await current(ctx, kind)
    return (OpenForm(cards.propose_form(ctx.words(), action, kind, Typed(text), {})),)


@feature.submitted(actions.ProposeChange, Access.MEMBERS, on=kind_of, gone="agreements-gone")
async def propose(
    ctx: Context, event: Submitted, action: actions.ProposeChange, kind: Kind
) -> Effects:
    """It goes to who steers, who may not change a word of it."""
    text, version = await current(ctx, kind)
    typed, errors = read(ctx, event, text)
    if errors:
        return (FormErrors(cards.propose_form(ctx.words(), action, kind, typed, errors)),)
    if worry := worried(ctx, typed.change):  # what is agreed may well be about safety
        return worry
    mine = await ctx.stores.agreements.of(ctx.actor.id)
    base = version.number if version else 0
    new = _proposal(ctx, kind, base, typed)
    kept = next((one for one in mine if one.stage in OPEN and one.says_as(new)), None)
    if kept is None and sum(one.stage in OPEN for one in mine) >= MOST_PROPOSALS:
        return (Reply(note(ctx.words(), "agreements-many", most=MOST_PROPOSALS)),)
    proposal = kept or await ctx.stores.agreements.propose(new)
    back = actions.WithdrawProposal(community=ctx.community.id, proposal=proposal.id)
    card = cards.proposed(ctx.words(), proposal, steers=ctx.actor.steers())
    return (Reply(card), Undoable(back, "undo-agreements"))


def _proposal(ctx: Context, kind: Kind, base: int, typed: Typed) -> Proposal:
    return Proposal(
        NEW,
        ctx.community.id,
        kind,
        base,
        typed.text,
        typed.change,
        ctx.actor.id,
        ctx.today,
        ctx.now,
    )


def read(ctx: Context, sent: Submitted, holds: str) -> tuple[Typed, dict[str, str]]:
    """What was filled in, and for each input that does not do the text that says why."""
    typed = Typed(
        ctx.within(sent.values.get("text"), LONGEST),
        " ".join(ctx.within(sent.values.get("change"), LONGEST_CHANGE).split()),
    )
    errors = {}
    if not typed.text:
        errors["text"] = "agreements-error-text"
    elif typed.text == holds.strip():
        errors["text"] = "agreements-error-same"
    if not typed.change:
        errors["change"] = "agreements-error-change"
    return typed, errors


async def _mine(ctx: Context, action: AboutProposal) -> Proposal | None:
    found = await loaded(ctx, action)
    is_mine = found is not None and found.by == ctx.actor.id
    return found if found and is_mine and found.stage is not Stage.VOTING else None


@feature.pressed(
    actions.WithdrawProposal, Access.MEMBERS, on=_mine, gone="agreements-proposal-gone"
)
async def withdraw(
    ctx: Context, event: Pressed, action: actions.WithdrawProposal, proposal: Proposal
) -> Effects:
    await ctx.stores.agreements.delete(proposal.id)
    return (Replace(note(ctx.words(), "agreements-withdrawn")),)


@feature.on(Erasing)
async def forget(ctx: Context, news: Erasing) -> Effects:
    """What was adopted stays, without a name; every other proposal of theirs goes, and a vote on it ends
    without being counted."""
    mine = await ctx.stores.agreements.of(news.member.id)
    return tuple([effect for one in mine for effect in await _withdrawn(ctx, one)])


async def _withdrawn(ctx: Context, proposal: Proposal) -> Effects:
    """A vote on it ends, and its words leave the channels as well."""
    if proposal.poll is None:
        return ()
    gone = note(ctx.community_words(), "agreements-vote-withdrawn")
    posts = (Update(key, gone, posted=True) for key in proposal.posts)
    return (Tell(VoteWithdrawn(proposal.poll)), *posts)


@feature.on(Left)
async def nobody_left(ctx: Context, news: Left) -> Effects:
    """A community that ends counts no votes any more."""
    open_ = await ctx.stores.agreements.proposals(Stage.VOTING)
    if not open_ or await ctx.stores.members.taking_part():
        return ()
    for one in open_:
        await ctx.stores.agreements.delete(one.id)
    return tuple([effect for one in open_ for effect in await _withdrawn(ctx, one)])
