"""The facilitator's round: look, confirm; nothing is sent before that, and only what was shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role, steering
from bot.domain.numbers import whole
from bot.domain.pace import DESK
from bot.domain.policy import Rounds
from bot.domain.proposals import Draft, Round
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import WishStatus
from bot.features.rounds import actions, roundcards
from bot.features.rounds.drafts import draft_round, shown_round
from bot.features.rounds.moments import MatchSoon, RoundDue, RoundNews
from bot.features.rounds.round_days import plan_round_day
from bot.features.rounds.snapshots import snapshot, snapshot_about
from bot.features.rounds.stores import Context
from bot.features.rounds.waiting_line import (
    TOLD_AT_ONCE,
    confirm_round,
    match_waiting,
    pass_over,
    send_round,
    tell_news,
    without,
)
from bot.frame.cards import Card
from bot.frame.effects import Effects, Replace, Reply, Say, Tell
from bot.frame.events import Due, Pressed, Said
from bot.frame.news import Contributed, PlaceFree
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import Words, note
from bot.talking.language import Intent

feature = Feature("rounds.handlers")

SHOWN_TO_FACILITATORS = 2  # times that one proposal is; then the leaders see it


async def _draft(ctx: Context, action: actions.ConfirmRound) -> Draft | None:
    return await ctx.stores.rounds.draft()


async def _draft_gone(ctx: Context, action: actions.ConfirmRound) -> Effects:
    return (Replace(note(ctx.words(), "confirm-gone")),)


@feature.command("match", "koppel", "matching", access=Access.STEERING)
async def match(ctx: Context, event: Said) -> Effects:
    at = await snapshot(ctx)
    waiting = sum(w.status is WishStatus.WAITING for w in at.wishes)
    places = sum(mentor.room for mentor in at.mentors())
    return (Reply(roundcards.match_help(ctx.words(), ctx.community, waiting, places)),)


@feature.command(
    "match preview",
    "koppel voorbeeld",
    "match voorbeeld",
    access=Access.STEERING,
    takes=any_words,
    heavy=True,
    means=Intent.ROUND_PREVIEW,
)
async def preview(ctx: Context, event: Said) -> Effects:
    """The draft as it stands, brought up to date; or a new one. Nothing is sent."""
    at = await snapshot(ctx)
    found = await draft_round(ctx, at, await ctx.stores.rounds.draft())
    page = whole(event.text) or 1
    return (Reply(shown_round(ctx, ctx.words(), at, found, page)),)


@feature.command("match run", "koppel maak", "match maak", access=Access.STEERING, heavy=True)
async def run(ctx: Context, event: Said) -> Effects:
    """A round from scratch: earlier swaps are forgotten. It waits for a facilitator's yes."""
    at = await snapshot(ctx)
    found = await draft_round(ctx, at, None)
    return (Reply(shown_round(ctx, ctx.words(), at, found)),)


@feature.due(RoundDue, heavy=True)
async def round_due(ctx: Context, event: Due, moment: RoundDue) -> Effects:
    """A planned round: facilitators get it to confirm. Missed beyond its use, they hear that (R11).

    The same proposal is shown twice; then the leaders are asked, and those who wait hear how it stands.
    """
    policy = await ctx.stores.rounds.policy()
    await plan_round_day(ctx, policy, moment)
    if policy.rounds is Rounds.OFF:
        return ()
    at = await snapshot(ctx)
    if event.missed:
        return _to(ctx, event, _deciding(ctx, at), lambda words: note(words, "round-missed"))
    found = await draft_round(ctx, at, None)
    if not found.choices:
        return await _none_found(ctx, at, found)  # nothing to confirm
    if await ctx.quiet_weeks() >= DESK.weekly:
        return ()  # nobody would choose, and nobody confirms
    following = moment.showing(roundcards.digest(found.chosen))
    await plan_round_day(ctx, policy, following)
    times = following.times
    if times > SHOWN_TO_FACILITATORS + 1:
        return ()
    last, hearers = times > SHOWN_TO_FACILITATORS, _deciding(ctx, at)
    told = await _told_of_delay(ctx, at, found) if last else ()
    if last:  # who saw it twice is not shown it again
        hearers = [m for m in _steering(ctx, at) if m not in hearers]
    return told + _to(
        ctx, event, hearers, lambda words: shown_round(ctx, words, at, found, times=times)
    )


async def _none_found(ctx: Context, at: Snapshot, found: Round) -> Effects:
    """Who finds nobody in their first round hears so, with a place in the line; then, when it changes."""
    return await pass_over(ctx, at, [m for m in found.left_out if not at.wish(m).rounds_waited])


def _steering(ctx: Context, at: Snapshot) -> Sequence[Member]:
    return steering(tuple(at.members.values()), ctx.today)


def _deciding(ctx: Context, at: Snapshot) -> Sequence[Member]:
    """The facilitators; where there are none, whoever else steers."""
    everybody = _steering(ctx, at)
    return [member for member in everybody if Role.FACILITATOR in member.roles] or everybody


def _to(
    ctx: Context, event: Due, hearers: Sequence[Member], card: Callable[[Words], Card]
) -> Effects:
    key = f"round:{ctx.community.id}:{event.at:%Y%m%d}"
    return tuple(
        Say(m.id, card(ctx.words(m.person)), f"{key}:{m.id}", Purpose.NOTICE, "mentoring.round")
        for m in hearers
    )


async def _told_of_delay(ctx: Context, at: Snapshot, found: Round) -> Effects:
    """An honest word, once, to whoever is in a proposal that nobody confirms."""
    effects: Effects = ()
    for mentee in found.choices:
        wish = next(w for w in at.wishes if w.mentee == mentee)
        card = note(ctx.words(at.members[mentee].person), "round-unconfirmed")
        key = f"unconfirmed:{ctx.community.id}:{mentee}:{wish.since:%Y%m%d}"
        effects += (Say(mentee, card, key, Purpose.NOTICE, "mentoring.round"),)
    return effects


@feature.due(MatchSoon, heavy=True)
async def match_due(ctx: Context, event: Due, moment: MatchSoon) -> Effects:
    """Short lists at once, in a large community without rounds; late is better than never."""
    from bot.domain.rounds import plan_round

    at = await snapshot(ctx)
    if at.policy.rounds is not Rounds.OFF:
        return ()
    at = without(at, moment.besides)
    askers = (event.person,) if event.person else ()
    return await send_round(ctx, at, ctx.thoughts.of(plan_round, at), askers)


@feature.on(PlaceFree)
async def match_once(ctx: Context, news: PlaceFree) -> Effects:
    """Once for all that happened: one matching, from one look at everybody."""
    return await match_waiting(ctx, news)


@feature.command(
    "match confirm",
    "koppel bevestig",
    "match bevestig",
    access=Access.STEERING,
    heavy=True,
    means=Intent.ROUND_CONFIRM,
)
async def ask_confirm(ctx: Context, event: Said) -> Effects:
    """Shows the round with its button: what goes out is what was seen."""
    return await preview(ctx, replace(event, text=""))


@feature.pressed(actions.ConfirmRound, Access.STEERING, heavy=True, on=_draft, gone=_draft_gone)
async def confirm(
    ctx: Context, event: Pressed, action: actions.ConfirmRound, draft: Draft
) -> Effects:
    """Mentees get their short lists; who stays out hears it with a place in the line."""
    at = await snapshot(ctx)
    found = await draft_round(ctx, at, draft)
    if roundcards.digest(found.chosen) != action.chosen:
        card = shown_round(ctx, ctx.words(), at, found)
        return (Replace(card), Reply(note(ctx.words(), "confirm-changed")))
    await ctx.stores.rounds.save_draft(None)
    effects = await confirm_round(ctx, at, found)
    count, out = len(found.choices), len(found.left_out)
    done = Replace(note(ctx.words(), "confirm-done", count=count, out=out))
    return (done, *effects, Tell(Contributed(ctx.actor, Role.FACILITATOR)))


@feature.due(RoundNews, heavy=True)
async def news_due(ctx: Context, event: Due, moment: RoundNews) -> Effects:
    """Whoever's moment it is, and some of the others who wait for the same."""
    assert event.person is not None
    others = await ctx.stores.agenda.take(RoundNews.name, TOLD_AT_ONCE - 1)
    mentees = (event.person, *others)
    return await tell_news(ctx, await snapshot_about(ctx, mentees), mentees)
