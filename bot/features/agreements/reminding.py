"""Somebody asks that somebody be reminded of an agreement: in private, once, and nothing knows who asked.

Whatever becomes of it, the asker hears the same: whether somebody was reminded before, wants no reminders, or
is kept apart from them, is theirs.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.agreement_reminders import Reminded, lines, mark_of, may_be_reminded
from bot.domain.agreements import Kind
from bot.domain.anonymity import LEAST
from bot.domain.apart import KeptApart
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.people import AccountKey
from bot.domain.votes import voters
from bot.features.agreements import actions, remindercards
from bot.features.agreements.holding import current
from bot.features.agreements.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say, Undoable
from bot.frame.events import Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("agreements.reminding")


async def _lines(ctx: Context) -> Sequence[str]:
    text, _ = await current(ctx, Kind.AGREEMENTS)
    return lines(text)


async def _refusal(ctx: Context) -> str:
    """The text that says why nobody can be reminded now; empty where somebody can."""
    if not await _lines(ctx):
        return "agreements-none"
    if len(voters(await ctx.stores.members.all(), ctx.today)) < LEAST:
        return "agreements-remind-few"
    asker = await ctx.stores.agreements.asker(ctx.actor.id)
    return "" if asker.may_ask(ctx.today) else "agreements-remind-most"


@feature.pressed(actions.RemindSomebody, Access.MEMBERS)
async def open_form(ctx: Context, event: Pressed, action: actions.RemindSomebody) -> Effects:
    ctx.uncounted = True  # when somebody was active would tell who asked
    if refusal := await _refusal(ctx):
        return (Reply(note(ctx.words(), refusal)),)
    form = remindercards.form(ctx.words(), ctx.community.id, await _lines(ctx))
    return (OpenForm(form),)


@feature.submitted(actions.RemindSomebody, Access.MEMBERS)
async def remind(ctx: Context, event: Submitted, action: actions.RemindSomebody) -> Effects:
    ctx.uncounted = True
    if refusal := await _refusal(ctx):
        return (Reply(note(ctx.words(), refusal)),)
    every, chosen = await _lines(ctx), event.values.get("line", "")
    line = next((one for one in every if mark_of(one) == chosen), None)
    member = await _picked(ctx, event.picked.get("who", ()))
    errors = {} if line else {"line": "agreements-error-line"}
    if member is None:
        errors["who"] = "agreements-error-who"
    if line is None or member is None or errors:
        form = remindercards.form(ctx.words(), ctx.community.id, every, chosen, errors)
        return (FormErrors(form),)
    asker = await ctx.stores.agreements.asker(ctx.actor.id)
    await ctx.stores.agreements.save_asker(ctx.actor.id, asker.asking(ctx.today))
    return (Reply(note(ctx.words(), "agreements-remind-done")), *await _reminded(ctx, member, line))


async def _picked(ctx: Context, accounts: Sequence[AccountKey]) -> Member | None:
    """Exactly one other member who takes part."""
    known = [await ctx.uow.people.known(account) for account in accounts]
    ids = {one.id for one in known if one and one.id != ctx.actor.id}
    found = await ctx.stores.members.some(ids) if len(accounts) == 1 and ids else ()
    return next((one for one in found if one.takes_part(ctx.today)), None)


async def _reminded(ctx: Context, member: Member, line: str) -> Effects:
    """At most one a week in all, and one of this line in twelve weeks."""
    store, mark = ctx.stores.agreements, mark_of(line)
    apart = KeptApart(await ctx.stores.apart.notes())
    quiet = (await store.asker(member.id)).quiet
    if quiet or not apart.may_meet(ctx.actor.id, member.id):
        return ()
    if not may_be_reminded(await store.reminders(member.id), mark, ctx.now):
        return ()
    await store.remind(member.id, Reminded(mark, _day_of(ctx.now)))
    card = remindercards.reminder(ctx.words(member.person), ctx.community, line)
    key = f"agreements:{ctx.community.id}:reminder:{member.id}:{mark}:{ctx.today:%Y%m%d}"
    return (Say(member.id, card, key, Purpose.REQUEST, "agreements.reminder"),)


def _day_of(now: datetime) -> datetime:
    """On which day, and not when."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


@feature.pressed(actions.NoReminders, Access.MEMBERS)
async def no_more(ctx: Context, event: Pressed, action: actions.NoReminders) -> Effects:
    await _quiet(ctx, quiet=True)
    again = actions.AllowReminders(community=ctx.community.id)
    card = remindercards.quiet(ctx.words(), ctx.community.id)
    return (Replace(card), Undoable(again, "undo-agreements-quiet"))


@feature.pressed(actions.AllowReminders, Access.MEMBERS)
async def allowed(ctx: Context, event: Pressed, action: actions.AllowReminders) -> Effects:
    await _quiet(ctx, quiet=False)
    return (Replace(note(ctx.words(), "agreements-reminders-again")),)


async def _quiet(ctx: Context, *, quiet: bool) -> None:
    asker = await ctx.stores.agreements.asker(ctx.actor.id)
    await ctx.stores.agreements.save_asker(ctx.actor.id, replace(asker, quiet=quiet))
