"""`mediate`: what it is, what runs, and asking the other one, who reads nothing of what was written."""

from bot.domain.eligibility import Purpose
from bot.domain.mediation import (
    ANSWERS_WITHIN,
    LONGEST,
    QUESTIONS,
    Answers,
    Held,
    Mediation,
    MediationId,
)
from bot.domain.membership import Member
from bot.features.mediation import actions, cards, ending, forms, letters
from bot.features.mediation.loaders import able, kept_apart, shown_to_me
from bot.features.mediation.moments import AnswerDue
from bot.features.mediation.stores import Context
from bot.frame.cards import Card, Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

feature = Feature("mediation.asking")

NEW = MediationId(0)


@feature.command("mediate", "mediation", "bemiddel", "bemiddeling", "bemiddelen", takes=any_words)
async def mediate(ctx: Context, event: Said) -> Effects:
    """What was typed with it goes nowhere; where it is a concern, that comes first."""
    ctx.uncounted = ctx.forgets = True
    if worry := worried(ctx, event.text):
        return worry
    running = [one for one in await ctx.stores.mediations.all() if one.shown_to(ctx.actor.id)]
    shown: Effects = ()
    for one in running:
        shown += letters.shown(ctx, event, one, await card_of(ctx, one))
    if any(one.asker == ctx.actor.id for one in running):
        return shown
    can_ask = bool(await able(ctx, ctx.actor.id))
    return (*shown, Reply(cards.intro(ctx.words(), ctx.community.id, can_ask=can_ask)))


@feature.meant(Intent.MEDIATE)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """ "Noor en ik zitten vast, kan er iemand neutraals bij?" """
    return await mediate(ctx, event)


async def card_of(ctx: Context, mediation: Mediation) -> Card:
    """How it stands, to whoever of the three acts."""
    two = await letters.of_two(ctx, mediation)
    if ctx.actor.id == mediation.mediator:
        return cards.mediates(ctx.words(), mediation, two)
    other = await ctx.somebody(mediation.beside(ctx.actor.id))
    held = await ctx.stores.mediations.held(mediation.id)
    return cards.standing(ctx.words(), mediation, ctx.actor, other, held)


@feature.pressed(actions.ShowMediation, Access.MEMBERS, on=shown_to_me, gone="mediation-over")
async def show(
    ctx: Context, event: Pressed, action: actions.ShowMediation, mediation: Mediation
) -> Effects:
    return letters.shown(ctx, event, mediation, await card_of(ctx, mediation))


@feature.pressed(actions.AskMediation, Access.MEMBERS)
async def open_ask(ctx: Context, event: Pressed, action: actions.AskMediation) -> Effects:
    if refusal := await _refusal(ctx):
        return (Reply(note(ctx.words(), refusal)),)
    return (OpenForm(await _form(ctx)),)


async def _refusal(ctx: Context) -> str:
    """The text that says why nothing can be asked now; empty where it can be."""
    if not ctx.actor.takes_part(ctx.today):
        return "mediation-not-taking-part"
    if any(one.asker == ctx.actor.id for one in await ctx.stores.mediations.all()):
        return "mediation-one-at-a-time"
    return "" if await able(ctx, ctx.actor.id) else "mediation-nobody-offers"


async def _form(ctx: Context, **errors: str) -> Form:
    mediators = await able(ctx, ctx.actor.id)
    return forms.intake(ctx.words(), ctx.community.id, mediators, errors)


@feature.submitted(actions.AskMediation, Access.MEMBERS)
async def asked(ctx: Context, event: Submitted, action: actions.AskMediation) -> Effects:
    """A concern is no mediation. Nobody but the asker knows of anything that was typed."""
    answers = answers_in(ctx, event)
    if worry := worried(ctx, *answers):
        return worry
    if refusal := await _refusal(ctx):
        return (Reply(note(ctx.words(), refusal)),)
    other = await _picked(ctx, event)
    accepts = forms.ticked(event.chosen.get("accepts", ()), await able(ctx, ctx.actor.id))
    checks = {
        "other": "" if other else "mediation-error-other",
        "happened": "" if any(answers) else "mediation-error-answers",
        "accepts": "" if accepts else "mediation-error-accepts",
    }
    if other and not await _may(ctx, other):
        checks["other"] = "mediation-error-not-now"
    errors = {name: text for name, text in checks.items() if text}
    if errors or other is None:
        return (FormErrors(await _form(ctx, **errors)),)
    held = Held(answers=(answers, ()), accepts=(accepts, ()))
    return await _begin(ctx, other, held)


def answers_in(ctx: Context, event: Submitted) -> Answers:
    return tuple(ctx.within(event.values.get(name), LONGEST) for name in QUESTIONS)


async def _picked(ctx: Context, event: Submitted) -> Member | None:
    """One member here, who is somebody else."""
    picked = event.picked.get("other", ())
    person = await ctx.uow.people.known(picked[0]) if len(picked) == 1 else None
    other = await ctx.stores.members.get(person.id) if person else None
    return other if other and other.id != ctx.actor.id else None


async def _may(ctx: Context, other: Member) -> bool:
    """Why not, is nobody's to know: one sentence is said whatever the reason."""
    me = ctx.actor.id
    runs = any({me, other.id} == {*one.two} for one in await ctx.stores.mediations.all())
    rests = await ctx.stores.mediations.rests(me, other.id, ctx.today)
    meet = (await kept_apart(ctx)).may_meet(me, other.id)
    return other.takes_part(ctx.today) and meet and not runs and not rests


async def _begin(ctx: Context, other: Member, held: Held) -> Effects:
    new = Mediation(NEW, ctx.community.id, ctx.actor.id, other.id, ctx.today)
    mediation = await ctx.stores.mediations.begin(new, held)
    await ending.plan_longest(ctx, mediation)
    asks = await ask_other(ctx, mediation, other)
    said = cards.standing(ctx.words(), mediation, ctx.actor, other, held)
    return (Reply(said), *asks)


async def ask_other(ctx: Context, mediation: Mediation, other: Member) -> Effects:
    """Ten working days from when it can go to them."""
    asker = await ctx.somebody(mediation.asker)
    if not await ctx.planned(AnswerDue, about=mediation):
        day = await ctx.answer_day(other, Purpose.REQUEST, ANSWERS_WITHIN)
        at = ctx.community_moment(day)
        await ctx.plan(AnswerDue(mediation=mediation.id), at, about=mediation)
    card = cards.asks(ctx.words(other.person), mediation, asker)
    return (letters.about(mediation, other, card, "ask", Purpose.REQUEST),)
