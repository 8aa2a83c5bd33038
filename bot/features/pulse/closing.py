"""Closing: counted once, told to everybody alike, and then there is nothing left to trace."""

from collections.abc import Sequence
from dataclasses import replace
from secrets import SystemRandom

from bot.domain.anonymity import LEAST, Turnout
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, steering
from bot.domain.people import PersonId
from bot.domain.polls import Poll, PollId, PollStatus
from bot.domain.tally import Count, count, count_named, turnout_of
from bot.features.pulse import actions, pollcards, resultcards
from bot.features.pulse.moments import PollClose, PollTell
from bot.features.pulse.plan import plan_next, plan_telling, poll_id, told_before
from bot.features.pulse.stores import Context
from bot.features.pulse.votes import counted
from bot.features.pulse.voting import names_in, result_card
from bot.frame.cards import Button, Buttons, Card, Heading
from bot.frame.context import RunCommand
from bot.frame.effects import Effects, Post, Replace, Reply, Say, Update
from bot.frame.events import Due, Pressed, Said
from bot.frame.routing import LAST, Access, Feature
from bot.frame.words import Words, note
from bot.talking.language import Intent, Understanding

feature = Feature("pulse.closing")

SHOWN = 10
_RANDOM = SystemRandom()


@feature.due(PollClose)
async def due_to_close(ctx: Context, event: Due, moment: PollClose) -> Effects:
    return await _close(ctx, moment.poll)


async def _close(ctx: Context, id: PollId) -> Effects:
    """Count, publish, destroy: one transaction, which waits for every vote under way."""
    poll = await ctx.stores.polls.for_close(id)
    if poll is None or poll.status is not PollStatus.OPEN:
        return ()
    if poll.is_vote:
        return await counted(ctx, poll)
    ballots = await ctx.stores.polls.ballots(id)
    asked = await ctx.stores.polls.asked(id)
    key, reached = await ctx.stores.polls.key(id), await _reached(ctx, poll)
    if key is None:
        release = count_named(poll, ballots, reached)
    else:
        earlier = await told_before(ctx, poll)
        release = count(Count(poll, asked, ballots, key, reached, earlier), _RANDOM)
    assert poll.closes
    early = min(poll.closes, ctx.now)
    closed = replace(poll, status=PollStatus.CLOSED, release=release, closes=early)
    await ctx.stores.polls.close(closed)
    await ctx.drop(about=poll)
    await plan_telling(ctx, closed)
    return await _tell(ctx, closed) + await _pace(ctx, closed, [one.person for one in asked])


async def _tell(ctx: Context, poll: Poll) -> Effects:
    """The channel and those who follow up hear it at once; all who were asked see it in place.

    Of a result that says nothing no channel hears: only those who can do something about it do.
    """
    everyone = await ctx.stores.members.all()
    names = {member.id: member.name for member in everyone}
    told = tuple(
        _told(ctx, poll, member, names) for member in everyone if _hears(ctx, poll, member)
    )
    if not _says_something(poll):
        return told
    post = resultcards.result(ctx.community_words(), poll, names)
    return (Post(post, f"{poll.key}:result", "poll.result"), *told)


def _hears(ctx: Context, poll: Poll, member: Member) -> bool:
    """Whether the result comes to somebody as a message: to who follows up, where there is something to."""
    follows = member.evaluates() and member.takes_part(ctx.today)
    return follows and (_says_something(poll) or not poll.is_pulse)


def _says_something(poll: Poll) -> bool:
    return poll.release is not None and any(not shown.held for shown in poll.release.shown)


async def _pace(ctx: Context, poll: Poll, asked: Sequence[PersonId]) -> Effects:
    """A pulse that hardly anybody answers twice in a row pauses; those who steer hear it, once.

    Who answered is nobody's business: hardly anybody having done so counts for everybody asked. It does
    not where hardly anybody had room in their week to be asked.
    """
    if not poll.is_pulse or await _reached(ctx, poll) < LEAST:
        return ()
    before = await ctx.stores.polls.policy()
    answered = poll.release is not None and poll.release.rate is not None
    policy = before.closed(answered=answered)
    await ctx.stores.polls.save_policy(policy)
    if not answered:
        await ctx.stores.members.unheard(asked)
    if policy.on or not before.on:
        return ()
    await plan_next(ctx, policy)
    everyone = await ctx.stores.members.all()
    return tuple(
        Say(
            member.id,
            pollcards.resting(ctx.words(member.person), ctx.community.id),
            f"{poll.key}:resting:{member.id}",
            Purpose.NOTICE,
            "pulse.resting",
        )
        for member in steering(everyone, ctx.today)
    )


def _told(ctx: Context, poll: Poll, member: Member, names: dict[PersonId, str]) -> Say:
    words = ctx.words(member.person)
    card = resultcards.result(words, poll, names)
    ask = Button(
        words("pulse-improve"),
        RunCommand(community=poll.community, text=f"improve poll {poll.id}"),
    )
    loop = (words.rich("pulse-close-loop"), Buttons((ask,))) if _says_something(poll) else ()
    body = (*card.body, *loop)
    key = f"{poll.key}:told:{member.id}"
    return Say(member.id, replace(card, body=body), key, Purpose.NOTICE, "poll.result")


@feature.due(PollTell)
async def tell(ctx: Context, event: Due, moment: PollTell) -> Effects:
    poll = await ctx.stores.polls.get(moment.poll)
    if poll is None or poll.release is None:
        return ()
    asked = await ctx.stores.polls.asked(poll.id, moment.batch)
    members = await ctx.stores.members.some([one.person for one in asked])
    names = await names_in(ctx, poll)

    def shown(member: Member) -> Card:
        words = ctx.words(member.person)
        if _hears(ctx, poll, member):
            return note(words, "result-below")
        return resultcards.result(words, poll, names)

    return tuple(Update(f"{poll.key}:ask:{m.id}", shown(m)) for m in members)


@feature.command(
    "poll close", "peiling sluiten", "peiling sluit", "poll sluiten", access=Access.EVALUATING,
    listed=False,
)  # fmt: skip
async def ask_to_close(ctx: Context, event: Said) -> Effects:
    """Each open poll, with a button that asks once more and says what closing does."""
    opened = await open_to_close(ctx)
    if not opened:
        return (Reply(note(ctx.words(), "poll-none-open")),)
    words = ctx.words()
    turnouts = [await turnout(ctx, poll) for poll in opened]
    return (Reply(pollcards.opened(words, list(zip(opened, turnouts, strict=True)))),)


async def open_to_close(ctx: Context) -> list[Poll]:
    """What who evaluates may close early: no vote, which closes on the day that was said."""
    opened = await ctx.stores.polls.newest(PollStatus.OPEN, SHOWN)
    return [poll for poll in opened if not poll.is_vote]


async def turnout(ctx: Context, poll: Poll) -> Turnout:
    """How many answered so far, in the same coarse steps as afterwards; never who."""
    answered = await ctx.stores.polls.answered(poll.id)
    return turnout_of(poll, answered, await _reached(ctx, poll))


async def _reached(ctx: Context, poll: Poll) -> int:
    """How many of those asked got the question: some had no room in their week, or have left."""
    return await ctx.stores.deliveries.sent(f"{poll.key}:ask:")


@feature.pressed(actions.ClosePoll, Access.EVALUATING)
async def close(ctx: Context, event: Pressed, action: actions.ClosePoll) -> Effects:
    poll = await ctx.stores.polls.get(poll_id(action.poll))
    if poll is not None and poll.is_vote:
        return (Reply(note(ctx.words(), "vote-closes-itself")),)
    effects = await _close(ctx, poll_id(action.poll))
    if not effects:
        return (Reply(note(ctx.words(), "pulse-closed")),)
    closed = await ctx.stores.polls.get(poll_id(action.poll))
    empty = closed is not None and closed.release is not None and closed.release.rate is None
    told = note(ctx.words(), "poll-closed-empty" if empty else "poll-now-closed")
    left = await open_to_close(ctx)
    rated = [(poll, await turnout(ctx, poll)) for poll in left]
    list_ = pollcards.overview(ctx.words(), ctx.community.id, rated)
    return (Replace(list_), Reply(told), *effects)


@feature.command(
    "poll results", "peiling uitslag", "poll uitslag", "uitslag", "results", listed=False
)
async def results(ctx: Context, event: Said) -> Effects:
    """Every result there is, for every member: nobody sees more than another."""
    closed = await ctx.stores.polls.newest(PollStatus.CLOSED, SHOWN)
    if not closed:
        return (Reply(note(ctx.words(), "poll-none-closed")),)
    return (Reply(await result_card(ctx, closed[0])), *_others(ctx.words(), closed[1:]))


@feature.meant(Intent.RESULTS, rank=LAST)
async def asks_for_the_result(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await results(ctx, event)


def _others(words: Words, closed: Sequence[Poll]) -> Effects:
    return (Reply(pollcards.earlier(words, closed)),) if closed else ()


@feature.pressed(actions.ShowResult, Access.MEMBERS)
async def show(ctx: Context, event: Pressed, action: actions.ShowResult) -> Effects:
    poll = await ctx.stores.polls.get(poll_id(action.poll))
    if poll is None or poll.release is None:
        return (Reply(note(ctx.words(), "poll-none-closed")),)
    card: Card = await result_card(ctx, poll)
    return (Reply(card),)


@feature.pressed(actions.ShowTexts, Access.MEMBERS)
async def more_texts(ctx: Context, event: Pressed, action: actions.ShowTexts) -> Effects:
    poll = await ctx.stores.polls.get(poll_id(action.poll))
    shown = poll.release.of(action.question) if poll and poll.release else None
    if poll is None or shown is None or not 0 <= action.start < len(shown.texts):
        return (Reply(note(ctx.words(), "poll-none-closed")),)
    title = resultcards.title_of(ctx.words(), poll)
    rows = resultcards.texts(ctx.words(), poll, shown, action.start)
    return (Reply(Card(title, (Heading(title), *rows))),)
