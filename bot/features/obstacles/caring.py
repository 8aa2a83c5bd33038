"""Who takes care of an obstacle: taken, given by asking, handed back; or onto the leader's list."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.obstacles import Obstacle, ObstacleId, Outcome, Stage, may_own
from bot.features.obstacles import actions, cards, forms
from bot.features.obstacles.cards import Known
from bot.features.obstacles.keeping import apart, no_more_asked, tell_steering
from bot.features.obstacles.listing import around, in_sight
from bot.features.obstacles.moments import AskLapses
from bot.features.obstacles.stores import Context
from bot.features.obstacles.telling import moved, owner_knows
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Retire, Say
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("obstacles.caring")

WAITS_FOR = 5  # working days for an answer


async def steered(ctx: Context, action: actions.AboutObstacle) -> Known | None:
    known = await in_sight(ctx, action)
    return known if known and known.steers else None


async def _cared_for(ctx: Context, action: actions.AboutObstacle) -> Known | None:
    known = await in_sight(ctx, action)
    return known if known and known.cares else None


async def _asked_of_me(ctx: Context, action: actions.AboutObstacle) -> Obstacle | None:
    one = await ctx.stores.obstacles.get(ObstacleId(action.obstacle))
    mine = one is not None and one.is_under_way and one.asked == ctx.actor.id
    return one if mine else None


async def _now(ctx: Context, one: Obstacle, said: str) -> Replace:
    """The card as it stands after a change."""
    known = (await around(ctx, [one])).seen_by(one, ctx.actor)
    return Replace(cards.shown(ctx.words(), known, said))


@feature.pressed(actions.TakeObstacle, Access.STEERING, on=steered, gone="obstacles-over")
async def take(ctx: Context, event: Pressed, action: actions.TakeObstacle, known: Known) -> Effects:
    return await _taken(ctx, known.one)


async def _taken(ctx: Context, one: Obstacle) -> Effects:
    over = await no_more_asked(ctx, one)
    taken = await moved(ctx, one.given(ctx.actor.id))
    told = await owner_knows(ctx, one, "obstacles-relieved")
    return (await _now(ctx, taken, "obstacles-taken"), *over, *told)


@feature.pressed(actions.GiveObstacle, Access.STEERING, on=steered, gone="obstacles-over")
async def to_whom(
    ctx: Context, event: Pressed, action: actions.GiveObstacle, known: Known
) -> Effects:
    return (OpenForm(forms.give(ctx.words(), known.one)),)


@feature.submitted(actions.GiveObstacle, Access.STEERING, on=steered, gone="obstacles-over")
async def give(
    ctx: Context, event: Submitted, action: actions.GiveObstacle, known: Known
) -> Effects:
    """They are asked first; nobody is given what they did not say yes to."""
    accounts = event.picked.get("people", ())
    person = await ctx.uow.people.known(accounts[0]) if len(accounts) == 1 else None
    member = await ctx.stores.members.get(person.id) if person else None
    wrong = "one" if member is None else await _refusal(ctx, known.one, member)
    if member is None or wrong:
        form = forms.give(ctx.words(), known.one, f"obstacles-error-{wrong}")
        return (FormErrors(form),)
    if member.id == ctx.actor.id:
        return await _taken(ctx, known.one)
    return await _asked(ctx, known.one, member)


async def _refusal(ctx: Context, one: Obstacle, member: Member) -> str:
    return may_own(one, member, await apart(ctx), ctx.today)


async def _asked(ctx: Context, one: Obstacle, member: Member) -> Effects:
    over = await no_more_asked(ctx, one)
    asked = replace(one, asked=member.id)
    await ctx.stores.obstacles.save(asked)
    day = await ctx.answer_day(member, Purpose.REQUEST, WAITS_FOR)
    lapses = ctx.moment(day, member.person)
    await ctx.plan(AskLapses(obstacle=one.id), lapses, person=member.id, about=one)
    seen = (await around(ctx, [asked])).seen_by(asked, member)
    card = cards.asks(ctx.words(member.person), seen, ctx.actor)
    sent = Say(
        member.id, card, f"{_asked_key(one)}:{ctx.stamp}", Purpose.REQUEST, "obstacles.asked"
    )
    return (await _now(ctx, asked, "obstacles-given"), *over, sent)


def _asked_key(one: Obstacle) -> str:
    """With this the keys of the messages begin that ask somebody."""
    return f"{one.key}:asked"


@feature.pressed(actions.AnswerObstacle, Access.MEMBERS, on=_asked_of_me, gone="obstacles-over")
async def answered(
    ctx: Context, event: Pressed, action: actions.AnswerObstacle, one: Obstacle
) -> Effects:
    """A no is fine, and said to nobody: it waits for an owner again."""
    await ctx.drop(AskLapses, about=one)
    if action.yes:
        taken = await moved(ctx, one.given(ctx.actor.id))
        told = await owner_knows(ctx, one, "obstacles-relieved")
        return (await _now(ctx, taken, "obstacles-taken"), *told)
    await ctx.stores.obstacles.save(replace(one, asked=None))
    await tell_steering(ctx)
    return (Replace(note(ctx.words(), "obstacles-declined")),)


@feature.due(AskLapses)
async def not_answered(ctx: Context, event: Due, moment: AskLapses) -> Effects:
    one = await ctx.stores.obstacles.get(moment.obstacle)
    if one is None or one.asked is None or not one.is_under_way:
        return ()
    asked = await ctx.stores.members.get(one.asked)
    await ctx.stores.obstacles.save(replace(one, asked=None))
    await tell_steering(ctx)
    if asked is None:
        return ()
    over = note(ctx.words(asked.person), "obstacles-over")
    return (Retire(_asked_key(one), over, asked.id),)


@feature.pressed(actions.HandBack, Access.MEMBERS, on=_cared_for, gone="obstacles-over")
async def hand_back(
    ctx: Context, event: Pressed, action: actions.HandBack, known: Known
) -> Effects:
    await moved(ctx, known.one.handed_back())
    await tell_steering(ctx)
    return (Replace(note(ctx.words(), "obstacles-handed-back")),)


@feature.pressed(actions.ToOrganisation, Access.STEERING, on=steered, gone="obstacles-over")
async def to_organisation(
    ctx: Context, event: Pressed, action: actions.ToOrganisation, known: Known
) -> Effects:
    """The leader's list has it from now on, and it is counted for the case that is made there."""
    over, is_new = await no_more_asked(ctx, known.one), known.one.stage is Stage.OPEN
    there = await moved(ctx, known.one.for_organisation())
    if is_new:
        await ctx.stores.obstacles.count(Outcome.ORGANISATION, ctx.today)
        await tell_steering(ctx)
    told = await owner_knows(ctx, known.one, "obstacles-relieved-there")
    return (await _now(ctx, there, "obstacles-put-there"), *over, *told)
