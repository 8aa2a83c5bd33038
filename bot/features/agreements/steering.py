"""What whoever steers does with a proposal: put it forward, talk first, or not now; its words stay."""

from bot.domain.agreements import (
    LONGEST_REASON,
    OPEN,
    VOTE_DAYS,
    How,
    Proposal,
    Stage,
)
from bot.domain.anonymity import LEAST
from bot.domain.eligibility import Purpose
from bot.domain.names import NAMELESS
from bot.domain.people import PersonId
from bot.domain.votes import voters
from bot.features.agreements import actions, cards, proposalcards
from bot.features.agreements.actions import AboutProposal
from bot.features.agreements.cards import Typed
from bot.features.agreements.holding import adopt, current
from bot.features.agreements.proposing import loaded, read
from bot.features.agreements.stores import Context
from bot.frame.cards import Card, Mention
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say, Tell
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import VoteWanted
from bot.frame.routing import Access, Feature
from bot.frame.words import Words, note

feature = Feature("agreements.steering")

GONE = "agreements-proposal-gone"


async def _open(ctx: Context, action: AboutProposal) -> Proposal | None:
    found = await loaded(ctx, action)
    return found if found and found.stage in OPEN else None


async def _may_go(ctx: Context, action: AboutProposal) -> Proposal | None:
    found = await loaded(ctx, action)
    return found if found and found.may_go(ctx.now) else None


async def _why_not(ctx: Context, action: AboutProposal) -> Effects:
    found = await loaded(ctx, action)
    if found and found.stage is Stage.VOTING:
        return (Reply(note(ctx.words(), "agreements-forward-already")),)
    soon = found is not None and found.stage is Stage.MISSED
    return (Reply(note(ctx.words(), "agreements-too-soon" if soon else GONE)),)


@feature.command(
    "agreements proposals",
    "afspraken voorstellen",
    "voorstellen afspraken",
    "proposals",
    "voorstellen",
    access=Access.STEERING,
    listed=False,
)
async def listed(ctx: Context, event: Said) -> Effects:
    waiting = await ctx.stores.agreements.proposals(*OPEN)
    people = await ctx.stores.members.some({one.by for one in waiting}) if waiting else ()
    names = {one.id: one.name for one in people}
    return (Reply(proposalcards.listed(ctx.words(), ctx.community, waiting, names)),)


@feature.pressed(actions.ShowProposal, Access.STEERING, on=_open, gone=GONE)
async def show(
    ctx: Context, event: Pressed, action: actions.ShowProposal, proposal: Proposal
) -> Effects:
    return (Reply(await card_of(ctx, proposal)),)


async def card_of(ctx: Context, proposal: Proposal) -> Card:
    found = await ctx.stores.members.some([proposal.by])
    name = found[0].name if found else NAMELESS
    _, version = await current(ctx, proposal.kind)
    stale = (version.number if version else 0) != proposal.base
    may_go = proposal.may_go(ctx.now)
    return proposalcards.card(
        ctx.words(), ctx.community, proposal, name, stale=stale, may_go=may_go
    )


@feature.pressed(actions.PutForward, Access.STEERING, on=_may_go, gone=_why_not)
async def open_forward(
    ctx: Context, event: Pressed, action: actions.PutForward, proposal: Proposal
) -> Effects:
    if refusal := await _refusal(ctx, proposal):
        return (Reply(refusal),)
    return (OpenForm(proposalcards.forward_form(ctx.words(), proposal)),)


async def _refusal(ctx: Context, proposal: Proposal) -> Card | None:
    """Too few are here to vote without being known, or another text for the same place is voted on."""
    if len(voters(await ctx.stores.members.all(), ctx.today)) < LEAST:
        return proposalcards.too_few(ctx.words(), proposal)
    voting = await ctx.stores.agreements.proposals(Stage.VOTING)
    if any(one.kind is proposal.kind for one in voting):
        return note(ctx.words(), "agreements-one-at-a-time")
    return None


@feature.submitted(actions.PutForward, Access.STEERING, on=_may_go, gone=_why_not)
async def forward(
    ctx: Context, event: Submitted, action: actions.PutForward, proposal: Proposal
) -> Effects:
    """As it was written. From here on it is a poll like any other, until it closes."""
    days = {str(n): n for n in VOTE_DAYS}.get(event.values.get("days", ""))
    if days is None:
        return (FormErrors(proposalcards.forward_form(ctx.words(), proposal, errors=True)),)
    if refusal := await _refusal(ctx, proposal):
        return (Reply(refusal),)
    until = ctx.community.calendar.working_day(ctx.today, days)
    quorum = (await ctx.stores.agreements.rules()).quorum_of(proposal.kind)
    vote = VoteWanted(proposal.id, proposal.change, proposal.text, quorum, until - ctx.today)
    return (
        Replace(note(ctx.words(), "agreements-forwarded", day=ctx.words().day(until))),
        Tell(vote),
    )


@feature.pressed(actions.TalkFirst, Access.STEERING, on=_open, gone=GONE)
async def talk_first(
    ctx: Context, event: Pressed, action: actions.TalkFirst, proposal: Proposal
) -> Effects:
    moved = proposal.at(Stage.TALKING, ctx.now)
    await ctx.stores.agreements.save(moved)
    who = Mention(ctx.actor.id, ctx.actor.name)
    card = proposalcards.talk_first(await _words_of(ctx, proposal.by), proposal, who)
    return (Replace(await card_of(ctx, moved)), *_tell(ctx, proposal, card, "talk"))


@feature.pressed(actions.DeclineProposal, Access.STEERING, on=_open, gone=GONE)
async def open_decline(
    ctx: Context, event: Pressed, action: actions.DeclineProposal, proposal: Proposal
) -> Effects:
    return (OpenForm(proposalcards.decline_form(ctx.words(), proposal)),)


@feature.submitted(actions.DeclineProposal, Access.STEERING, on=_open, gone=GONE)
async def decline(
    ctx: Context, event: Submitted, action: actions.DeclineProposal, proposal: Proposal
) -> Effects:
    """The proposer hears why; the sentence itself is not kept."""
    reason = ctx.within(event.values.get("reason"), LONGEST_REASON)
    if not reason:
        error = "agreements-error-reason"
        return (FormErrors(proposalcards.decline_form(ctx.words(), proposal, error=error)),)
    await ctx.stores.agreements.save(proposal.at(Stage.DECLINED, ctx.now))
    who = Mention(ctx.actor.id, ctx.actor.name)
    card = proposalcards.declined(await _words_of(ctx, proposal.by), proposal, who, reason)
    done = Replace(note(ctx.words(), "agreements-declined"))
    return (done, *_tell(ctx, proposal, card, "declined"))


def _tell(ctx: Context, proposal: Proposal, card: Card, what: str) -> Effects:
    """To the proposer, unless they did it themselves."""
    if proposal.by == ctx.actor.id:
        return ()
    key = f"{proposal.key}:{what}:{ctx.stamp}"
    return (Say(proposal.by, card, key, Purpose.NOTICE, f"agreements.{what}"),)


async def _words_of(ctx: Context, person: PersonId) -> Words:
    found = await ctx.stores.members.some([person])
    return ctx.words(found[0].person if found else None)


@feature.pressed(actions.DecideTogether, Access.STEERING, on=_open, gone=GONE)
async def open_together(
    ctx: Context, event: Pressed, action: actions.DecideTogether, proposal: Proposal
) -> Effects:
    typed = Typed(proposal.text, proposal.change)
    return (OpenForm(cards.together_form(ctx.words(), proposal, typed, {})),)


@feature.submitted(actions.DecideTogether, Access.STEERING, on=_open, gone=GONE)
async def together(
    ctx: Context, event: Submitted, action: actions.DecideTogether, proposal: Proposal
) -> Effects:
    """What those who are here decided holds, and says that it was no vote."""
    text, _ = await current(ctx, proposal.kind)
    typed, errors = read(ctx, event, text)
    if errors:
        return (FormErrors(cards.together_form(ctx.words(), proposal, typed, errors)),)
    if len(voters(await ctx.stores.members.all(), ctx.today)) >= LEAST:
        return (Reply(note(ctx.words(), "agreements-enough")),)
    await ctx.stores.agreements.delete(proposal.id)
    by = proposal.by if typed.text == proposal.text else ctx.actor.id
    version, effects = await adopt(ctx, proposal.kind, typed.text, typed.change, How.TOGETHER, by)
    told = note(ctx.words(), "agreements-written-down", number=version.number)
    return (Replace(told), *effects)
