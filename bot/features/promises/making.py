"""`promise`: what somebody says they will do, and by when; `promises`: what is open here."""

from datetime import date

from bot.domain import picked
from bot.domain.dates import find_when
from bot.domain.eligibility import Purpose
from bot.domain.eventtimes import title_of
from bot.domain.membership import Member
from bot.domain.promises import FARTHEST, LONGEST, MOST_OPEN, USUAL, Promise, PromiseId, Stage
from bot.domain.twins import twin
from bot.features.promises import actions, cards
from bot.features.promises.promise_words import asks_which
from bot.features.promises.standing import plan_day
from bot.features.promises.stores import Context
from bot.frame.cards import Card, Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say, Undoable
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking import terms
from bot.talking.language import Intent, Understanding

feature = Feature("promises.making")

NEW = PromiseId(0)


@feature.command("promise", "toezegging", "belofte", "ik beloof", "i promise", takes=any_words)
async def promise(ctx: Context, event: Said) -> Effects:
    """`promise I'll send the rubric by Friday`: the form, with what and by when in it."""
    return _opened(ctx, event.text.strip())


@feature.meant(Intent.PROMISE)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Noted only after they saw it; asked which there are, they are listed."""
    return (
        await promises(ctx, event) if asks_which(event.text) else _opened(ctx, event.text.strip())
    )


@feature.pressed(actions.MakePromise, Access.MEMBERS)
async def open_form(ctx: Context, event: Pressed, action: actions.MakePromise) -> Effects:
    return _opened(ctx, "")


def _opened(ctx: Context, said: str) -> Effects:
    if refused := terms.not_taking_part(ctx):
        return refused
    today = ctx.own_today
    when = find_when(said, today) if said else None
    due = when.day if when and today < when.day <= today + FARTHEST else today + USUAL
    what = ctx.within(title_of(said, today) or said, LONGEST)
    return (OpenForm(_form(ctx, what, due)),)


def _form(ctx: Context, what: str, due: date | None, errors: dict[str, str] | None = None) -> Form:
    return cards.form(ctx.words(), ctx.community.id, what, due, errors, steers=ctx.actor.steers())


@feature.submitted(actions.MakePromise, Access.MEMBERS)
async def made(ctx: Context, event: Submitted, action: actions.MakePromise) -> Effects:
    """One's own is noted; somebody else's is theirs only after their yes."""
    if refused := terms.not_taking_part(ctx):
        return refused
    what = ctx.within(event.values.get("what"), LONGEST)
    due = picked.day(event.values.get("due", ""))
    who, errors = await _whose(ctx, event)
    errors |= await _wrong(ctx, what, due, who)
    if errors or due is None or who is None:
        return (FormErrors(_form(ctx, what, due, errors)),)
    here, me = ctx.community.id, ctx.actor.id
    own = who.id == me
    stage, noted = (Stage.OPEN, None) if own else (Stage.ASKED, me)
    new = Promise(NEW, here, who.id, what, due, ctx.today, stage, noted_by=noted)
    if known := twin(new, await ctx.stores.promises.all()):
        return (Reply(cards.made(ctx.words(), known)),)
    kept = await ctx.stores.promises.add(new)
    return await _noted(ctx, kept) if own else await _asked(ctx, kept, who)


async def _whose(ctx: Context, event: Submitted) -> tuple[Member | None, dict[str, str]]:
    accounts = event.picked.get("who", ()) if ctx.actor.steers() else ()
    if not accounts:
        return ctx.actor, {}
    person = await ctx.uow.people.known(accounts[0]) if len(accounts) == 1 else None
    member = await ctx.stores.members.get(person.id) if person else None
    able = member is not None and member.takes_part(ctx.today)
    return (member, {}) if able else (None, {"who": "promise-error-who"})


async def _wrong(ctx: Context, what: str, due: date | None, who: Member | None) -> dict[str, str]:
    errors = {} if what else {"what": "promise-error-what"}
    if due is None or not ctx.own_today <= due <= ctx.own_today + FARTHEST:
        errors["due"] = "promise-error-due"
    every = await ctx.stores.promises.all()
    if who and sum(one.is_open and one.by == who.id for one in every) >= MOST_OPEN:
        errors["what"] = "promise-error-many"
    return errors


async def _noted(ctx: Context, kept: Promise) -> Effects:
    await plan_day(ctx, kept, ctx.actor)
    undo = actions.ForgetPromise(community=kept.community, promise=kept.id)
    return (Reply(cards.made(ctx.words(), kept)), Undoable(undo, "undo-promise"))


async def _asked(ctx: Context, kept: Promise, who: Member) -> Effects:
    card = cards.asked(ctx.words(who.person), kept, ctx.actor)
    said = note(ctx.words(), "promise-asked", who=who.name)
    return (Reply(said), Say(who.id, card, f"{kept.key}:ask", Purpose.REQUEST, "promises.ask"))


async def asked_of_me(ctx: Context, action: actions.AboutPromise) -> Promise | None:
    found = await ctx.stores.promises.get(PromiseId(action.promise))
    mine = found is not None and found.by == ctx.actor.id and found.stage is Stage.ASKED
    return found if mine else None


@feature.pressed(actions.AcceptPromise, Access.MEMBERS, on=asked_of_me, gone="promise-gone")
async def accept(
    ctx: Context, event: Pressed, action: actions.AcceptPromise, asked: Promise
) -> Effects:
    mine = asked.accepted()
    await ctx.stores.promises.save(mine)
    await plan_day(ctx, mine, ctx.actor)
    return (Replace(cards.made(ctx.words(), mine)), *await _told(ctx, asked, yes=True))


@feature.pressed(actions.RefusePromise, Access.MEMBERS, on=asked_of_me, gone="promise-gone")
async def refuse(
    ctx: Context, event: Pressed, action: actions.RefusePromise, asked: Promise
) -> Effects:
    """Nothing of it is kept."""
    await ctx.stores.promises.delete(asked.id)
    said = Replace(note(ctx.words(), "promise-refused"))
    return (said, *await _told(ctx, asked, yes=False))


async def _told(ctx: Context, asked: Promise, *, yes: bool) -> Effects:
    """Whoever wrote it down for them hears whether it is theirs."""
    by = await ctx.stores.members.get(asked.noted_by) if asked.noted_by else None
    if by is None:
        return ()
    card = cards.answered(ctx.words(by.person), asked, ctx.actor, yes=yes)
    return (Say(by.id, card, f"{asked.key}:answer", Purpose.NOTICE, "promises.answer"),)


@feature.command("promises", "toezeggingen", "beloftes")
async def promises(ctx: Context, event: Said) -> Effects:
    return (Reply(await listed(ctx)),)


async def listed(ctx: Context) -> Card:
    every = [one for one in await ctx.stores.promises.all() if one.is_open]
    improving = [one for one in await ctx.stores.improvements.all() if one.is_open()]
    ids = {*(one.by for one in every), *(one.owner for one in improving)}
    people = {m.id: m for m in await ctx.stores.members.some(ids)} if ids else {}
    me, here = ctx.actor.id, ctx.community.id
    mine_first = sorted(every, key=lambda one: (one.by != me, one.due, one.id))
    return cards.listed(ctx.words(), here, mine_first, improving, people, me, ctx.today)
