"""`workshop`: asked of an expert, and withdrawn; `workshops`: what is to come, and one's own requests."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.workshops import (
    LONGEST_DETAIL,
    LONGEST_WISH,
    MOST_OPEN,
    WAITS_FOR,
    Stage,
    Workshop,
    WorkshopId,
    open_of,
)
from bot.features.experts import actions, workshop_cards, workshop_words
from bot.features.experts.booking import own_zone
from bot.features.experts.moments import WorkshopSilent
from bot.features.experts.stores import Context
from bot.features.experts.workshop_forms import Wish, ask_form
from bot.features.experts.workshop_standing import of_mine, other_of, standing, to_choose
from bot.frame.cards import Button, Buttons, Card, Mention
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Replace,
    Reply,
    Retire,
    Say,
    Undoable,
)
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking import terms
from bot.talking.language import Intent, Understanding
from bot.talking.naming import ask_which, named

feature = Feature("experts.workshops")

NEW = WorkshopId(0)


@feature.command(
    "workshop",
    "ask for a workshop",
    "request workshop",
    "request a workshop",
    "workshop aanvragen",
    "workshop vragen",
    "vraag een workshop",
    "vraag workshop",
    takes=workshop_words.follows,
)
async def workshop(ctx: Context, event: Said) -> Effects:
    """`workshop @Ilse`, `workshop about rubrics`: the form, with what was said in it."""
    topic = workshop_words.topic_of(event.text)
    return await _begun(ctx, event, topic, event.text.strip())


@feature.meant(Intent.WORKSHOP)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """ "Kan Ilse een workshop geven over rubrics?" fills in the same form; asked which are planned, they
    are listed."""
    if workshop_words.asks_which(event.text):
        return await workshops(ctx, event)
    return await _begun(ctx, event, workshop_words.topic_of(event.text), "")


async def _begun(ctx: Context, event: Said, topic: str, rest: str) -> Effects:
    """`rest`: what is wished, where nobody and no topic is named."""
    if refused := terms.not_taking_part(ctx):
        return refused
    found = await named(ctx, event)
    if found.doubts and not found.people and not topic:
        return ask_which(ctx, "workshop", found)
    experts = {one.id for one in await to_choose(ctx, ctx.actor.id)}
    meant = [one for one in found.people if one.id in experts]
    if found.people and not meant and not topic:
        return (Reply(_not_them(ctx, found.people[0], others=bool(experts))),)
    chosen = meant[0].id if len(meant) == 1 else 0
    action = actions.AskWorkshop(community=ctx.community.id, expert=chosen)
    wish = topic or ("" if meant else rest)
    return await _opened(ctx, action, Wish(ctx.within(wish, LONGEST_WISH)))


def _not_them(ctx: Context, who: Member, *, others: bool) -> Card:
    """Somebody was named who is no expert, or is not to be asked."""
    card = note(ctx.words(), "workshop-not-them", who=Mention(who.id, who.name))
    ask = Button(ctx.words()("workshop-another"), actions.AskWorkshop(community=ctx.community.id))
    return replace(card, body=(*card.body, Buttons((ask,)))) if others else card


@feature.pressed(actions.AskWorkshop, Access.MEMBERS)
async def open_form(ctx: Context, event: Pressed, action: actions.AskWorkshop) -> Effects:
    before = await _again(ctx, action)
    if action.again and before is None:
        return (Reply(note(ctx.words(), "workshop-over")),)
    wish = Wish(before.wish, before.whom, before.wanted) if before else Wish()
    return await _opened(ctx, action, wish)


async def _again(ctx: Context, action: actions.AskWorkshop) -> Workshop | None:
    """What whoever acts asked for before, and may put to another."""
    if not action.again:
        return None
    found = await ctx.stores.workshops.get(WorkshopId(action.again))
    mine = found is not None and found.asker == ctx.actor.id and found.stage is not Stage.DATED
    return found if mine else None


async def _opened(ctx: Context, action: actions.AskWorkshop, wish: Wish) -> Effects:
    """The form; or why there is none: what stands already, too many, nobody to ask."""
    if refused := terms.not_taking_part(ctx):
        return refused
    before = await _again(ctx, action)
    open_ones = open_of(ctx.actor.id, await ctx.stores.workshops.of(ctx.actor.id))
    if stands := next((one for one in open_ones if one.expert == action.expert), None):
        return (Reply(await standing(ctx, stands)),)
    if len(open_ones) >= MOST_OPEN and (before is None or not before.waits):
        return (Reply(note(ctx.words(), "workshop-many")),)
    experts = await to_choose(ctx, ctx.actor.id, before, wish.text)
    if not experts:
        return (Reply(note(ctx.words(), "workshop-nobody")),)
    return (OpenForm(ask_form(ctx.words(), action, experts, wish)),)


@feature.submitted(actions.AskWorkshop, Access.MEMBERS)
async def requested(ctx: Context, event: Submitted, action: actions.AskWorkshop) -> Effects:
    """It goes to the expert who was chosen; what it was put to before hears of it no more."""
    if refused := terms.not_taking_part(ctx):
        return refused
    before = await _again(ctx, action)
    if action.again and before is None:
        return (Reply(note(ctx.words(), "workshop-over")),)
    wish = Wish(
        ctx.within(event.values.get("wish"), LONGEST_WISH),
        ctx.within(event.values.get("whom"), LONGEST_DETAIL),
        ctx.within(event.values.get("wanted"), LONGEST_DETAIL),
    )
    experts = await to_choose(ctx, ctx.actor.id, before)
    chosen = terms.person(event.values, "expert")
    expert = next((one for one in experts if one.id == chosen), None)
    if errors := await _wrong(ctx, wish, expert, before):
        return (FormErrors(ask_form(ctx.words(), action, experts, wish, errors)),)
    assert expert
    return await _put(ctx, before, wish, expert)


async def _wrong(
    ctx: Context, wish: Wish, expert: Member | None, before: Workshop | None
) -> dict[str, str]:
    """For each input that does not do the id of a text about it."""
    theirs = await ctx.stores.workshops.of(ctx.actor.id)
    others = [one for one in open_of(ctx.actor.id, theirs) if not before or one.id != before.id]
    errors: dict[str, str] = {}
    if expert is None:
        errors["expert"] = "workshop-error-expert"
    elif any(one.expert == expert.id for one in others):
        errors["expert"] = "workshop-error-twice"
    elif len(others) >= MOST_OPEN:
        errors["expert"] = "workshop-error-many"
    errors |= {} if wish.text else {"wish": "workshop-error-wish"}
    errors |= {} if wish.whom else {"whom": "workshop-error-whom"}
    return errors


async def _put(ctx: Context, before: Workshop | None, wish: Wish, expert: Member) -> Effects:
    effects: Effects = ()
    if before is None:
        here, me = ctx.community.id, ctx.actor.id
        new = Workshop(NEW, here, me, wish.text, wish.whom, wish.wanted, ctx.now, expert.id)
        asked = await ctx.stores.workshops.add(new)
    else:
        effects = await closed_for_expert(ctx, before)
        effects += (Retire(f"{before.key}:", note(ctx.words(), "workshop-over")),)
        freed = before.freed(ctx.now) if before.waits else before
        told = replace(freed, wish=wish.text, whom=wish.whom, wanted=wish.wanted)
        asked = told.put_to(expert.id, ctx.now)
        await ctx.stores.workshops.save(asked)
    await plan_silence(ctx, asked, expert)
    card = workshop_cards.arrives(ctx.words(expert.person), asked, ctx.actor)
    sent = Say(expert.id, card, asked.asked_key, Purpose.REQUEST, "experts.workshop")
    own = workshop_cards.asked(ctx.words(), asked, expert)
    back = actions.WithdrawWorkshop(community=ctx.community.id, workshop=asked.id)
    shown = Replace(own) if before else Reply(own)
    return (*effects, shown, sent, Undoable(back, "undo-workshop"))


async def plan_silence(ctx: Context, asked: Workshop, expert: Member) -> None:
    """When whoever asked hears that there is no answer."""
    await ctx.drop(about=asked)
    day = await ctx.answer_day(expert, Purpose.REQUEST, WAITS_FOR)
    moment = WorkshopSilent(workshop=asked.id, turn=len(asked.past))
    await ctx.plan(moment, ctx.moment(day, expert.person), person=expert.id, about=asked)


async def closed_for_expert(ctx: Context, asked: Workshop) -> Effects:
    """What the expert has of it says that it is over; what did not go out yet never will."""
    await ctx.drop(about=asked)
    expert = await ctx.stores.members.get(asked.expert) if asked.expert else None
    if expert is None:
        return ()
    over = note(ctx.words(expert.person), "workshop-over")
    return (Retire(f"{asked.key}:", over, expert.id),)


async def _asked_by_me(ctx: Context, action: actions.AboutWorkshop) -> Workshop | None:
    found = await of_mine(ctx, action)
    mine = found is not None and found.asker == ctx.actor.id and found.stage is not Stage.DATED
    return found if mine else None


@feature.pressed(actions.WithdrawWorkshop, Access.MEMBERS, on=_asked_by_me, gone="workshop-over")
async def withdraw(
    ctx: Context, event: Pressed, action: actions.WithdrawWorkshop, asked: Workshop
) -> Effects:
    """Nobody needs to answer any more, and nothing of it is kept."""
    closed = await closed_for_expert(ctx, asked)
    await ctx.stores.workshops.delete(asked.id)
    return (
        Replace(note(ctx.words(), "workshop-withdrawn")),
        *closed,
        Retire(f"{asked.key}:", note(ctx.words(), "workshop-over")),
    )


@feature.command("workshops", "my workshops", "mijn workshops")
async def workshops(ctx: Context, event: Said) -> Effects:
    """Requests to and from whoever acts, their own workshops, and those of everybody else."""
    own = [
        one
        for one in await ctx.stores.workshops.of(ctx.actor.id)
        if one.stage is not Stage.DATED or one.is_ahead(ctx.now)
    ]
    ahead = await ctx.stores.workshops.ahead(ctx.now)
    experts = await ctx.stores.members.some([one.expert for one in ahead if one.expert])
    given = {one.id: one for one in experts}
    card = workshop_cards.listed(
        ctx.words(),
        ctx.community.id,
        [(one, await other_of(ctx, one)) for one in own if one.stage is not Stage.DATED],
        [(one, given[one.expert]) for one in ahead if one.expert in given],
        {one.id for one in own},
        own_zone(ctx),
        can_ask=bool(await to_choose(ctx, ctx.actor.id)),
    )
    return (Reply(card),)


@feature.pressed(actions.ShowWorkshop, Access.MEMBERS, on=of_mine, gone="workshop-over")
async def show(
    ctx: Context, event: Pressed, action: actions.ShowWorkshop, one: Workshop
) -> Effects:
    return (Reply(await standing(ctx, one)),)
