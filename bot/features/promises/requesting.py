"""What somebody who steers wrote down for another: it is theirs after their yes, and after nothing else."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.promises import ASKED_AGAIN, Promise, PromiseId, Status
from bot.domain.twins import twin
from bot.features.promises import actions, cards
from bot.features.promises.asking import plan_question
from bot.features.promises.moments import RequestOver
from bot.features.promises.stores import Context
from bot.frame.effects import Effects, Replace, Reply, Retire, Say
from bot.frame.events import Due, Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("promises.requesting")


async def ask(ctx: Context, promise: Promise, member: Member) -> Effects:
    """Is it yours? Sent twice, it is asked once."""
    asked = replace(promise, status=Status.ASKED, by=ctx.actor.id)
    told = Reply(note(ctx.words(), "promise-asks", who=member.name))
    if twin(asked, await ctx.stores.promises.of(member.id)):
        return (told,)
    kept = await ctx.stores.promises.add(asked)
    day = await ctx.answer_day(member, Purpose.REQUEST, ASKED_AGAIN)
    await ctx.plan_on(RequestOver(promise=kept.id), day, about=kept)
    card = cards.request(ctx.words(member.person), kept, member, ctx.actor)
    key = f"{kept.key}:request"
    return (told, Say(member.id, card, key, Purpose.REQUEST, "promises.request"))


async def asked_of_me(ctx: Context, action: actions.AboutPromise) -> Promise | None:
    found = await ctx.stores.promises.get(PromiseId(action.promise))
    waits = found is not None and found.status is Status.ASKED
    return found if found and waits and found.person == ctx.actor.id else None


@feature.pressed(actions.AcceptPromise, Access.MEMBERS, on=asked_of_me, gone="promise-gone")
async def accept(
    ctx: Context, event: Pressed, action: actions.AcceptPromise, promise: Promise
) -> Effects:
    await ctx.drop(about=promise)
    await ctx.stores.promises.save(promise.taken_on())
    await plan_question(ctx, ctx.actor)
    return (Replace(cards.made(ctx.words(), promise)),)


@feature.pressed(actions.DeclinePromise, Access.MEMBERS, on=asked_of_me, gone="promise-gone")
async def decline(
    ctx: Context, event: Pressed, action: actions.DeclinePromise, promise: Promise
) -> Effects:
    """Nothing of it is kept."""
    told = await _not_theirs(ctx, promise, ctx.actor)
    return (Replace(note(ctx.words(), "promise-declined")), *told)


@feature.due(RequestOver)
async def over(ctx: Context, event: Due, moment: RequestOver) -> Effects:
    """Silence is a no: whoever asked hears of both in the same words."""
    promise = await ctx.stores.promises.get(moment.promise)
    if promise is None or promise.status is not Status.ASKED:
        return ()
    member = await ctx.somebody(promise.person)
    closed = note(ctx.words(member.person), "promise-gone")
    told = await _not_theirs(ctx, promise, member)
    return (*told, Retire(f"{promise.key}:", closed, member.id))


async def _not_theirs(ctx: Context, promise: Promise, member: Member) -> Effects:
    await ctx.drop(about=promise)
    await ctx.stores.promises.delete(promise.id)
    asker = await ctx.stores.members.get(promise.by) if promise.by else None
    if asker is None or not asker.is_there(ctx.today):
        return ()
    spoken = ctx.words(asker.person)
    card = note(spoken, "promise-not-theirs", who=member.name, what=promise.text)
    return (Say(asker.id, card, f"{promise.key}:not", Purpose.NOTICE, "promises"),)
