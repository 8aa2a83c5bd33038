"""`connect @Noor @Ilse about …`: two whom somebody knows, and who are both asked all the same."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.domain.bridge_crowd import may_be_asked, may_meet
from bot.domain.bridge_scores import end_of, fit_of
from bot.domain.bridges import LONGEST, MOST_NAMED, Bridge, Fit, Origin, Status
from bot.domain.membership import Member
from bot.features.bridges import actions, cards, forms
from bot.features.bridges.loaders import both, crowd
from bot.features.bridges.stores import Context
from bot.features.bridges.weekly import NEW
from bot.frame.cards import Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.naming import ask_which, named
from bot.talking.worry import worried

feature = Feature("bridges.connecting")

_ABOUT = re.compile(r"\s(?:about|over|omdat|because|want|om te|om)\s(?P<words>.*)", re.DOTALL)
ME = {"me", "mij", "myself", "mezelf", "us", "ons"}  # who is asked for with `intro`


def names_others(rest: str, today: date) -> bool:
    """ "Connect me with somebody" is no command: it is for oneself."""
    return not ME & set(re.findall(r"\w+", rest.lower())[:1])


@feature.command("connect", "verbind", "verbinden", "stel voor", takes=names_others)
async def connect(ctx: Context, event: Said) -> Effects:
    """The bridge of the two who are named, as one that Kring found; the form where it is not said who."""
    if not ctx.actor.takes_part(ctx.today):
        return (Reply(note(ctx.words(), "bridges-not-taking-part")),)
    about = _ABOUT.search(event.text)
    who, said = (event.text[: about.start()], about["words"]) if about else (event.text, "")
    found = await named(ctx, _only(event, who))
    if found.doubts and not event.mentioned:
        return ask_which(ctx, "connect", found, f" over {said}" if said else "")
    others = [one for one in found.people if one.id != ctx.actor.id]
    if len(others) != 2 or len(found.people) != len(others):
        return (OpenForm(_form(ctx, others[:2], said)),)
    return await _shown(ctx, others, ctx.within(said, LONGEST))


@feature.meant(Intent.CONNECT_OTHERS)
async def connects(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await connect(ctx, event)


def _only(event: Said, who: str) -> Said:
    """What stands before what it is about; mentions count wherever they stand."""
    return replace(event, text=who)


def _form(ctx: Context, people: Sequence[Member] = (), said: str = "", wrong: str = "") -> Form:
    errors = {"people": wrong}
    return forms.connect(ctx.words(), ctx.community.id, people, said[:LONGEST], errors)


@feature.pressed(actions.ConnectTwo, Access.MEMBERS)
async def open_connect(ctx: Context, event: Pressed, action: actions.ConnectTwo) -> Effects:
    return (OpenForm(_form(ctx)),)


@feature.submitted(actions.ConnectTwo, Access.MEMBERS)
async def submitted(ctx: Context, event: Submitted, action: actions.ConnectTwo) -> Effects:
    picked = event.picked.get("people", ())
    known = [await ctx.uow.people.known(account) for account in picked]
    members = await ctx.stores.members.some({one.id for one in known if one})
    others = [one for one in members if one.id != ctx.actor.id]
    words = ctx.within(event.values.get("words"), LONGEST)
    if len(picked) != 2 or len(others) != 2:
        return (FormErrors(_form(ctx, others, words, ctx.words()("bridges-error-two"))),)
    return await _shown(ctx, others, words)


async def _shown(ctx: Context, two: Sequence[Member], words: str) -> Effects:
    """Nobody is asked before a press. Why two cannot be brought together is nobody's to know."""
    if heard := worried(ctx, words):
        return heard
    at, (one, other) = await crowd(ctx), two
    mine = [b for b in at.bridges if b.is_open and b.by == ctx.actor.id]
    before = next((b for b in mine if _is_of(b, one, other)), None)
    if before is None and sum(b.origin is Origin.NAMED for b in mine) >= MOST_NAMED:
        return (Reply(note(ctx.words(), "bridges-enough", most=MOST_NAMED)),)
    able = ctx.actor.takes_part(ctx.today) and all(may_be_asked(m, at) for m in two)
    kind = all(at.apart.may_meet(ctx.actor.id, m.id) for m in two)
    if not able or not kind or not may_meet(one.id, other.id, at):
        names = {"one": cards.named(one), "other": cards.named(other)}
        return (Reply(note(ctx.words(), "bridges-not-these", **names)),)
    bridge = await _kept(ctx, before, one, other, fit_of(end_of(one, at), end_of(other, at)))
    worded = replace(bridge, words=words)
    await ctx.stores.bridges.save(worded)
    return (Reply(cards.bridge(ctx.words(), worded, await both(ctx, worded))),)


def _is_of(bridge: Bridge, one: Member, other: Member) -> bool:
    return bridge.status is Status.PROPOSED and {*bridge.people} == {one.id, other.id}


async def _kept(
    ctx: Context, before: Bridge | None, one: Member, other: Member, fit: Fit
) -> Bridge:
    """The one that they named before and did not send, or a new one."""
    new = Bridge(
        NEW, ctx.community.id, one.id, other.id, ctx.actor.id, Origin.NAMED, ctx.today, fit=fit
    )
    return before or await ctx.stores.bridges.add(new)
