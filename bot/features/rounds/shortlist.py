"""The mentee chooses: one first, an order, a surprise, or rather to wait."""

from bot.domain.eligibility import Purpose
from bot.domain.numbers import whole
from bot.domain.pairs import Move
from bot.domain.people import PersonId
from bot.domain.proposals import choices_of
from bot.domain.snapshot import Snapshot
from bot.domain.wishes import CHOICES, Wish, WishStatus
from bot.features.rounds import actions, cards
from bot.features.rounds.mentor_request import ask_next, closed, unasked
from bot.features.rounds.moments import Unchosen
from bot.features.rounds.stores import Context
from bot.frame.actions import Action
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Say, place_free
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("rounds.shortlist")

REMIND_CHOICE, EXPIRE_CHOICE = 3, 7  # working days a mentee has to choose, and to be reminded


async def send_list(ctx: Context, at: Snapshot, wish: Wish) -> Effects:
    """Send a mentee their short list, and mind that it is answered."""
    mentee, reader = wish.mentee, at.members[wish.mentee]
    choices = choices_of(at, wish)
    until = ctx.community.calendar.working_day(ctx.today, EXPIRE_CHOICE)
    remind = ctx.community.calendar.working_day(ctx.today, REMIND_CHOICE)
    await ctx.plan_on(Unchosen(), remind, reader)
    words, topics = ctx.words(reader.person), {offer.mentor: offer.topics for offer in at.offers}
    card = cards.short_list(words, ctx.community, choices, at.members, topics, until)
    purpose = Purpose.ANSWER if ctx.member and ctx.member.id == mentee else Purpose.NOTICE
    key = f"{choose_key(ctx, mentee)}{ctx.stamp}"
    return (Say(mentee, card, key, purpose, "mentoring.choose"),)


async def close_list(ctx: Context, mentee: PersonId) -> None:
    """A list that is answered or over: nothing reminds of it any more."""
    await ctx.drop(Unchosen, person=mentee)
    await ctx.stores.deliveries.call_off(mentee, "over", choose_key(ctx, mentee))


def choose_key(ctx: Context, mentee: PersonId) -> str:
    """With this the keys of the messages begin that bring this mentee lists; 2 is not 23."""
    return f"choose:{ctx.community.id}:{mentee}:"


async def _choosing(ctx: Context, action: Action | None = None) -> Wish | None:
    """The list from which whoever acts is choosing."""
    wish = await ctx.stores.wishes.of(ctx.member.id) if ctx.member else None
    return wish if wish and wish.status is WishStatus.CHOOSING else None


@feature.pressed(actions.AskFirst, Access.MEMBERS, on=_choosing, gone="mentoring-closed")
async def ask_first(ctx: Context, event: Pressed, action: actions.AskFirst, wish: Wish) -> Effects:
    chosen = PersonId(action.mentor)
    if chosen not in wish.choices:
        return closed(ctx)
    others = tuple(mentor for mentor in wish.choices if mentor != chosen)
    return await _begin_asking(ctx, wish.choosing((chosen, *others)))


@feature.pressed(actions.Surprise, Access.MEMBERS, on=_choosing, gone="mentoring-closed")
async def surprise(ctx: Context, event: Pressed, action: actions.Surprise, wish: Wish) -> Effects:
    return await _begin_asking(ctx, wish)


@feature.pressed(actions.Order, Access.MEMBERS, on=_choosing, gone="mentoring-closed")
async def open_order(ctx: Context, event: Pressed, action: actions.Order, wish: Wish) -> Effects:
    mentors = [await ctx.somebody(mentor) for mentor in wish.choices]
    return (OpenForm(cards.order_form(ctx.words(), ctx.community.id, mentors)),)


@feature.submitted(actions.Order, Access.MEMBERS, on=_choosing, gone="mentoring-closed")
async def ordered(ctx: Context, event: Submitted, action: actions.Order, wish: Wish) -> Effects:
    typed = [whole(event.values.get(f"place{place}", "")) for place in range(1, CHOICES + 1)]
    order = tuple(dict.fromkeys(PersonId(id) for id in typed if id is not None))
    if not order or not set(order) <= set(wish.choices):
        mentors = [await ctx.somebody(mentor) for mentor in wish.choices]
        error = ctx.words()("order-error")
        form = cards.order_form(ctx.words(), ctx.community.id, mentors, error)
        return (FormErrors(form),)
    return await _begin_asking(ctx, wish.choosing(order))


@feature.pressed(actions.RatherWait, Access.MEMBERS, on=_choosing, gone="mentoring-closed")
async def rather_wait(
    ctx: Context, event: Pressed, action: actions.RatherWait, wish: Wish
) -> Effects:
    """None of these; the wish waits, and these mentors are not proposed again for a while."""
    for mentor in wish.choices:
        passed = unasked(ctx, wish, mentor).moved(Move.DECLINE, ctx.today)
        await ctx.stores.pairs.begin(passed)
    await ctx.stores.wishes.save(wish.waiting())
    await close_list(ctx, ctx.actor.id)
    return (Replace(note(ctx.words(), "choose-waits")), place_free())


@feature.due(Unchosen)
async def unchosen(ctx: Context, event: Due, moment: Unchosen) -> Effects:
    """One reminder; then the list closes kindly and the wish waits again, a little further back."""
    wish = await _choosing(ctx)
    if wish is None or ctx.member is None:
        return ()
    key = choose_key(ctx, wish.mentee)
    if not moment.reminded:
        left = EXPIRE_CHOICE - REMIND_CHOICE
        day = ctx.community.calendar.working_day(ctx.today, left)
        await ctx.plan_on(Unchosen(reminded=True), day, ctx.member)
        card = note(ctx.words(), "choose-remind", day=ctx.words().day(day))
        say_key = f"{key}remind:{event.at:%Y%m%d}"
        return (Say(wish.mentee, card, say_key, Purpose.REMINDER, "mentoring.choose"),)
    expired = wish.unread()
    await ctx.stores.wishes.save(expired)
    given_up = expired.status is WishStatus.WITHDRAWN
    card = note(ctx.words(), "choose-given-up" if given_up else "choose-expired")
    say_key = f"{key}expired:{event.at:%Y%m%d}"
    closed_ = Say(wish.mentee, card, say_key, Purpose.NOTICE, "mentoring.choose")
    return (closed_, place_free(besides=wish.mentee))


async def _begin_asking(ctx: Context, wish: Wish) -> Effects:
    await close_list(ctx, wish.mentee)
    asked, effects = await ask_next(ctx, wish)
    return (Replace(asked), *effects)
