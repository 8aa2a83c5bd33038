"""The conversation of three, and what the two write down of it."""

from secrets import token_hex

from bot.domain.mediation import FOLLOWS_AFTER, LONGEST, Held, Mediation, Mediator, Outcome
from bot.domain.membership import Member
from bot.features.mediation import actions, cards, ending, forms, letters
from bot.features.mediation.loaders import mediated_by_me, of_mine, we_talk
from bot.features.mediation.moments import AnswerDue, FollowUpDue
from bot.features.mediation.stores import Context
from bot.frame.effects import Effects, FormErrors, Introduce, OpenForm, Reply
from bot.frame.events import FromPerson, Pressed, Submitted, Undeliverable
from bot.frame.routing import Access, Feature
from bot.frame.words import Words, note, words
from bot.talking.worry import worried

feature = Feature("mediation.talking")


async def begin(ctx: Context, mediation: Mediation) -> Effects:
    """All three want it: the conversation opens, and in three weeks the two are asked how it is."""
    begun = mediation.begun(ctx.today)
    await ctx.drop(AnswerDue, about=mediation)
    await ctx.stores.mediations.save(begun)
    if mediation.began is None:
        await ctx.stores.mediations.count(Outcome.TALKED, ctx.today)
    await _note_turn(ctx)
    await ending.plan_longest(ctx, begun)
    day = ctx.today + FOLLOWS_AFTER
    await ctx.plan_on(FollowUpDue(mediation=begun.id), day, about=begun)
    return (await _introduction(ctx, begun),)


async def _note_turn(ctx: Context) -> None:
    """In which month they mediated last, where they still offer."""
    found = await ctx.stores.mediations.mediators()
    mine = next((one for one in found if one.person == ctx.actor.id), None)
    if mine:
        month = ctx.today.replace(day=1)
        await ctx.stores.mediations.offer(Mediator(mine.person, mine.since, month))


async def _introduction(ctx: Context, mediation: Mediation) -> Introduce:
    three = [await ctx.somebody(person) for person in mediation.people]
    *_, mediator = three
    each = tuple(
        (one.id, cards.alone(ctx.words(one.person), [o for o in three if o != one], mediator))
        for one in three
    )
    key = f"{mediation.key}:intro:{token_hex(8)}"
    together = cards.opening(_shared_words(ctx, three), three)
    return Introduce(mediation.people, together, each, key, "mediation", forgets=True)


def _shared_words(ctx: Context, three: list[Member]) -> Words:
    """The language that all three read, or else the community's."""
    spoken = {one.person.language for one in three}
    (own, *others) = spoken
    return words(own) if own and not others else ctx.community_words()


@feature.on(Undeliverable)
async def not_together(ctx: Context, event: Undeliverable) -> Effects:
    """No conversation of three could be opened: a card to each, and nobody else hears of it."""
    if ctx.here is None or not event.unit or not event.unit.startswith("mediation:"):
        return ()
    running = await ctx.stores.mediations.all()
    found = next((one for one in running if event.unit.startswith(f"{one.key}:intro:")), None)
    await ctx.stores.mediations.forget_letters(event.key)
    return (await _introduction(ctx, found)).each() if found and found.mediator else ()


@feature.pressed(actions.ReadAnswers, Access.MEMBERS, on=mediated_by_me, gone="mediation-over")
async def read(
    ctx: Context, event: Pressed, action: actions.ReadAnswers, mediation: Mediation
) -> Effects:
    held = await ctx.stores.mediations.held(mediation.id)
    two = await letters.of_two(ctx, mediation)
    return letters.shown(ctx, event, mediation, cards.answers(ctx.words(), two, held))


@feature.pressed(actions.WriteAgreement, Access.MEMBERS, on=we_talk, gone="mediation-over")
async def open_write(
    ctx: Context, event: Pressed, action: actions.WriteAgreement, mediation: Mediation
) -> Effects:
    held = await letters.held_of(ctx, mediation)
    return (OpenForm(forms.agreement(ctx.words(), mediation, held.agreed)),)


@feature.submitted(actions.WriteAgreement, Access.MEMBERS, on=we_talk, gone="mediation-over")
async def written(
    ctx: Context, event: Submitted, action: actions.WriteAgreement, mediation: Mediation
) -> Effects:
    """The other one is told that there is something to read; what, is not in that message."""
    typed = ctx.within(event.values.get("agreed"), LONGEST)
    if worry := worried(ctx, typed):
        return worry
    if not typed:
        errors = {"agreed": "mediation-error-agreed"}
        return (FormErrors(forms.agreement(ctx.words(), mediation, "", errors)),)
    before = await letters.held_of(ctx, mediation)
    held = before.wrote(typed, by_asker=ctx.actor.id == mediation.asker)
    await ctx.stores.mediations.save(mediation, held)
    shown = await _standing(ctx, event, mediation, held)
    return shown if held == before else (*shown, *await _look(ctx, mediation, "mediation-wrote"))


async def _standing(ctx: Context, event: FromPerson, mediation: Mediation, held: Held) -> Effects:
    other = await ctx.somebody(mediation.beside(ctx.actor.id))
    card = cards.standing(ctx.words(), mediation, ctx.actor, other, held)
    return letters.shown(ctx, event, mediation, card)


async def _look(ctx: Context, mediation: Mediation, text: str) -> Effects:
    other = await ctx.somebody(mediation.beside(ctx.actor.id))
    card = cards.look(ctx.words(other.person), mediation, text, ctx.actor)
    return (letters.about(mediation, other, card, "look"),)


@feature.pressed(actions.ConfirmAgreement, Access.MEMBERS, on=we_talk, gone="mediation-over")
async def confirms(
    ctx: Context, event: Pressed, action: actions.ConfirmAgreement, mediation: Mediation
) -> Effects:
    """The words that were read, and no others; one's own need no confirming."""
    held = await letters.held_of(ctx, mediation)
    own = held.by_asker == (ctx.actor.id == mediation.asker)
    if own or held.confirmed or cards.digest(held.agreed) != action.words:
        return await _standing(ctx, event, mediation, held)
    sure = held.confirms()
    await ctx.stores.mediations.save(mediation, sure)
    shown = await _standing(ctx, event, mediation, sure)
    return (*shown, *await _look(ctx, mediation, "mediation-confirmed"))


@feature.pressed(actions.EndMediation, Access.MEMBERS, on=of_mine, gone="mediation-over")
async def ends(
    ctx: Context, event: Pressed, action: actions.EndMediation, mediation: Mediation
) -> Effects:
    """Either of the two, at any moment; nobody is told why."""
    ended = await ending.end(ctx, mediation, besides=(ctx.actor.id,))
    return (Reply(note(ctx.words(), "mediation-ended")), *ended)
