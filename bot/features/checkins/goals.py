"""The goal that a pair works on: the mentee's own, and said in their own words."""

from dataclasses import replace

from bot.domain.checkins import LONGEST
from bot.domain.eligibility import Purpose
from bot.domain.pairs import AboutPair, Pair
from bot.features.checkins import actions, cards
from bot.features.checkins.plan import my_pair, other_of, pairs_of
from bot.features.checkins.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Say, Tell
from bot.frame.events import Said, Submitted
from bot.frame.news import GoalNamed
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding

feature = Feature("checkins.goals")


async def _as_mentee(ctx: Context, action: AboutPair) -> Pair | None:
    pair = await my_pair(ctx, action)
    return pair if pair and pair.mentee == ctx.actor.id else None


@feature.command("goal", "doel")
async def goal(ctx: Context, event: Said) -> Effects:
    """What the pair works on: the mentee's own goal."""
    mine = [pair for pair in await pairs_of(ctx, ctx.actor.id) if pair.mentee == ctx.actor.id]
    if not mine:
        return (Reply(note(ctx.words(), "goal-none")),)
    return (OpenForm(cards.goal_form(ctx.words(), mine[-1])),)


@feature.meant(Intent.SET_GOAL)
async def names_a_goal(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """The goal of the pair, as it was said; whoever has no pair keeps it in their profile."""
    mine = [pair for pair in await pairs_of(ctx, ctx.actor.id) if pair.mentee == ctx.actor.id]
    if not mine:
        return None
    named = replace(mine[-1], goal=meant.slots.topic or mine[-1].goal)
    return (OpenForm(cards.goal_form(ctx.words(), named)),)


@feature.submitted(actions.SetGoal, Access.MEMBERS, on=_as_mentee, gone="checkin-closed")
async def set_goal(ctx: Context, event: Submitted, action: actions.SetGoal, pair: Pair) -> Effects:
    """The mentor hears of another goal."""
    text = ctx.within(event.values.get("goal"), LONGEST)
    if not text:
        return (FormErrors(cards.goal_form(ctx.words(), pair, ctx.words()("goal-error"))),)
    other = await other_of(ctx, pair, ctx.actor.id)
    who = Mention(ctx.actor.id, ctx.actor.name)
    card = note(ctx.words(other.person), "goal-told", who=who, goal=text)
    key = f"{pair.key}:goal:{ctx.stamp}"
    saved = Reply(note(ctx.words(), "goal-saved"))
    return (
        Tell(GoalNamed(pair, text)),
        saved,
        Say(other.id, card, key, Purpose.NOTICE, "checkin.goal"),
    )
