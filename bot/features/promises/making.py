"""`promise` and `promises`: the form for one, and what is open here."""

from collections.abc import Mapping

from bot.domain import picked
from bot.domain.membership import Member
from bot.domain.promises import (
    A_WEEK,
    LONGEST,
    MOST_OPEN,
    Promise,
    PromiseId,
    read_promise,
)
from bot.domain.twins import twin
from bot.features.promises import actions, cards, forms, requesting
from bot.features.promises.asking import plan_question
from bot.features.promises.forms import Typed
from bot.features.promises.promise_words import asks_which
from bot.features.promises.stores import Context
from bot.frame.cards import Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Undoable
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

feature = Feature("promises.making")

NEW = PromiseId(0)


@feature.command(
    "promise", "toezegging", "belofte", "ik beloof", access=Access.MEMBERS, takes=any_words
)
async def promise(ctx: Context, event: Said) -> Effects:
    """The form, with the words and the day that were typed."""
    return _opened(ctx, event.text)


def _opened(ctx: Context, text: str) -> Effects:
    said = read_promise(text, ctx.own_today)
    typed = Typed(ctx.within(said.text, LONGEST), said.due or ctx.own_today + A_WEEK)
    return (OpenForm(_form(ctx, typed)),)


@feature.meant(Intent.PROMISE)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Noted only after they saw it; asked which there are, they are listed."""
    return await promises(ctx, event) if asks_which(event.text) else _opened(ctx, event.text)


@feature.command("promises", "toezeggingen", "beloftes", access=Access.MEMBERS)
async def promises(ctx: Context, event: Said) -> Effects:
    """What is open here, improvements among them."""
    improvements = [one for one in await ctx.stores.improvements.all() if one.is_open()]
    every = await ctx.stores.promises.open()
    people = {one.person for one in every} | {one.owner for one in improvements}
    names = {m.id: m.name for m in await ctx.stores.members.some(people)}
    matters = cards.matters(every, improvements)
    return (Reply(cards.listed(ctx.words(), ctx.actor, ctx.own_today, matters, names)),)


def _form(ctx: Context, typed: Typed, errors: Mapping[str, str] = forms.NONE) -> Form:
    action = actions.MakePromise(community=ctx.community.id)
    return forms.making(ctx.words(), action, typed, errors, others=ctx.actor.steers())


@feature.pressed(actions.MakePromise, Access.MEMBERS)
async def open_form(ctx: Context, event: Pressed, action: actions.MakePromise) -> Effects:
    return (OpenForm(_form(ctx, Typed("", ctx.own_today + A_WEEK))),)


@feature.submitted(actions.MakePromise, Access.MEMBERS)
async def made(ctx: Context, event: Submitted, action: actions.MakePromise) -> Effects:
    """One's own is made at once; somebody else is asked first."""
    text = ctx.within(event.values.get("text"), LONGEST)
    due = picked.day(event.values.get("due", ""))
    who = await _who(ctx, event)
    if errors := _errors(ctx, text, forms.wrong(due, ctx.own_today), who):
        return (FormErrors(_form(ctx, Typed(text, due), errors)),)
    if worry := worried(ctx, text):
        return worry
    if who is None or due is None:
        return ()
    new = Promise(NEW, ctx.community.id, who.id, text, due, ctx.today)
    return await requesting.ask(ctx, new, who) if who.id != ctx.actor.id else await _own(ctx, new)


async def _who(ctx: Context, event: Submitted) -> Member | None:
    """Whoever is picked by who steers, if they take part; nobody picked is whoever acts."""
    accounts = event.picked.get("who", ()) if ctx.actor.steers() else ()
    for account in accounts[:1]:
        person = await ctx.uow.people.known(account)
        member = await ctx.stores.members.get(person.id) if person else None
        return member if member and member.takes_part(ctx.today) else None
    return ctx.actor


def _errors(ctx: Context, text: str, wrong: str, who: Member | None) -> Mapping[str, str]:
    checks = {
        "text": "" if text else "promise-error-text",
        "due": wrong,
        "who": "" if who else "promise-error-who",
    }
    return {name: error for name, error in checks.items() if error}


async def _own(ctx: Context, promise: Promise) -> Effects:
    """Sent twice, it is one."""
    new = promise.taken_on()
    theirs = [one for one in await ctx.stores.promises.of(ctx.actor.id) if one.is_open()]
    if twin(new, theirs):
        return (Reply(note(ctx.words(), "promise-there")),)
    if len(theirs) >= MOST_OPEN:
        return (Reply(note(ctx.words(), "promise-enough", most=MOST_OPEN)),)
    kept = await ctx.stores.promises.add(new)
    await plan_question(ctx, ctx.actor)
    back = actions.WithdrawPromise(community=kept.community, promise=kept.id)
    return (Reply(cards.made(ctx.words(), kept)), Undoable(back, "undo-promise-made"))


async def mine(ctx: Context, action: actions.AboutPromise) -> Promise | None:
    """What is mine and open."""
    found = await ctx.stores.promises.get(PromiseId(action.promise))
    return found if found and found.person == ctx.actor.id and found.is_open() else None


@feature.pressed(actions.WithdrawPromise, Access.MEMBERS, on=mine, gone="promise-gone")
async def withdraw(
    ctx: Context, event: Pressed, action: actions.WithdrawPromise, promise: Promise
) -> Effects:
    await ctx.stores.promises.delete(promise.id)
    await plan_question(ctx, ctx.actor)
    return (Replace(note(ctx.words(), "promise-withdrawn", what=promise.text)),)
