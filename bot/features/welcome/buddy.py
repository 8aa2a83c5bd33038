"""The buddy is asked first, may decline, and is told how it goes on; the load is spread."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from bot.domain.apart import KeptApart
from bot.domain.buddies import (
    ANSWER_WITHIN,
    OPEN,
    Buddy,
    BuddyStatus,
    buddy_of,
    choose_buddy,
)
from bot.domain.communities import Community
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status, steering
from bot.domain.people import PersonId
from bot.domain.welcome import JourneyStatus, Step, StepStatus
from bot.features.welcome import actions
from bot.features.welcome.moments import BuddyUnanswered
from bot.features.welcome.stores import Context
from bot.frame.cards import Button, Buttons, Card, Heading, Mention, Message, Style
from bot.frame.effects import Effects, Replace, Reply, Say, Update
from bot.frame.events import Due, Pressed
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words, note

feature = Feature("welcome.buddy")
Request = tuple[Buddy, Member]  # to whoever acts, and the newcomer it is about


async def _asked(ctx: Context, newcomer: PersonId) -> tuple[Buddy | None, Member | None]:
    """The open request to whoever acts, and the newcomer it is about."""
    held = buddy_of(newcomer, await ctx.stores.buddies.all())
    mine = ctx.member is not None and held is not None and held.buddy == ctx.member.id
    if not mine or held is None or held.status is not BuddyStatus.ASKED:
        return None, None
    member = await ctx.stores.members.get(newcomer)
    return held, member if member and member.status is Status.ACTIVE else None


async def _asked_of_me(ctx: Context, action: actions.AboutNewcomer) -> Request | None:
    asked, newcomer = await _asked(ctx, PersonId(action.newcomer))
    return (asked, newcomer) if asked and newcomer else None


async def _too_late(ctx: Context, action: actions.AboutNewcomer) -> Effects:
    return (Replace(note(ctx.words(), "buddy-too-late")),)


def question(words: Words, community: Community, newcomer: Member) -> Card:
    """Would you show this newcomer around?"""
    title = words("buddy-ask-title", name=newcomer.name)
    yes = actions.AcceptBuddy(community=community.id, newcomer=newcomer.id)
    no = actions.DeclineBuddy(community=community.id, newcomer=newcomer.id)
    return Card(
        title,
        (
            Heading(title),
            words.rich(
                "buddy-ask", who=Mention(newcomer.id, newcomer.name), community=community.name
            ),
            Buttons(
                (
                    Button(words("buddy-yes"), yes, Style.PRIMARY),
                    Button(words("buddy-no"), no, refuses=True),
                )
            ),
        ),
    )


async def ask_somebody(ctx: Context, newcomer: Member) -> Effects:
    """Ask the next willing member; when nobody is left, the facilitators hear it once."""
    history = await ctx.stores.buddies.all()
    members = await ctx.stores.members.all()
    if buddy_of(newcomer.id, history):
        return ()
    apart = KeptApart(await ctx.stores.apart.notes())
    chosen = choose_buddy(newcomer, members, history, apart, ctx.today)
    if chosen is None:
        return tuple(_nobody(ctx, newcomer, member) for member in steering(members, ctx.today))
    asked = Buddy(ctx.community.id, newcomer.id, chosen.id, BuddyStatus.ASKED, ctx.today)
    await ctx.stores.buddies.save(asked)
    await _wait_for(ctx, asked, chosen)
    card = question(ctx.words(chosen.person), ctx.community, newcomer)
    return (Say(chosen.id, card, asked.key, Purpose.REQUEST, "buddy.ask"),)


def _nobody(ctx: Context, newcomer: Member, facilitator: Member) -> Say:
    words = ctx.words(facilitator.person)
    card = note(words, "buddy-nobody", who=Mention(newcomer.id, newcomer.name))
    key = f"nobuddy:{ctx.community.id}:{newcomer.id}:{facilitator.id}"
    return Say(facilitator.id, card, key, Purpose.NOTICE, "buddy.nobody")


async def _wait_for(ctx: Context, asked: Buddy, buddy: Member) -> None:
    day = await ctx.answer_day(buddy, Purpose.REQUEST, ANSWER_WITHIN)
    await _wait_until(ctx, asked, buddy, day)


async def _wait_until(ctx: Context, asked: Buddy, buddy: Member, day: date) -> None:
    moment = BuddyUnanswered(newcomer=asked.newcomer)
    await ctx.plan(moment, ctx.moment(day, buddy.person), person=buddy.id, about=asked)


@feature.pressed(actions.AcceptBuddy, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def accept(
    ctx: Context, event: Pressed, action: actions.AcceptBuddy, request: Request
) -> Effects:
    asked, newcomer = request
    await ctx.stores.buddies.save(replace(asked, status=BuddyStatus.ACCEPTED))
    await ctx.drop(about=asked)
    thanks = note(ctx.words(), "buddy-thanks", who=Mention(newcomer.id, newcomer.name))
    return (Replace(thanks), *await _introduce_late(ctx, newcomer))


async def _introduce_late(ctx: Context, newcomer: Member) -> Effects:
    """If day 1 has passed without a buddy, the newcomer hears it now; else the step will say it."""
    journey = await ctx.stores.journeys.get(newcomer.id)
    state = journey.state(Step.BUDDY) if journey else None
    if state is None or state.status is StepStatus.PLANNED:
        return ()
    words = ctx.words(newcomer.person)
    card = note(words, "buddy-found", who=Mention(ctx.actor.id, ctx.actor.name))
    unit = f"buddy:{ctx.community.id}:{newcomer.id}:{ctx.actor.id}"
    return (Say(newcomer.id, card, f"{unit}:late", Purpose.WELCOME, "buddy.found", unit),)


@feature.pressed(actions.DeclineBuddy, Access.MEMBERS, on=_asked_of_me, gone=_too_late)
async def decline(
    ctx: Context, event: Pressed, action: actions.DeclineBuddy, request: Request
) -> Effects:
    asked, newcomer = request
    await close(ctx, asked, BuddyStatus.DECLINED)
    return (
        Replace(note(ctx.words(), "buddy-declined")),
        *await ask_somebody(ctx, newcomer),
    )


@feature.due(BuddyUnanswered)
async def unanswered(ctx: Context, event: Due, moment: BuddyUnanswered) -> Effects:
    """No answer in time: the question closes kindly and somebody else is asked."""
    asked, newcomer = await _asked(ctx, moment.newcomer)
    if asked is None or ctx.member is None:
        return ()
    if until := await ctx.has_until(ctx.member, asked.key, ANSWER_WITHIN):
        await _wait_until(ctx, asked, ctx.member, until)
        return ()
    await close(ctx, asked, BuddyStatus.LAPSED)
    lapsed = await _take_back(ctx, asked, note(ctx.words(), "buddy-lapsed"))
    return (*lapsed, *(await ask_somebody(ctx, newcomer) if newcomer else ()))


async def _take_back(ctx: Context, asked: Buddy, card: Card) -> Effects:
    """The question closes; if it was never sent, nothing is said at all."""
    unsent = await ctx.stores.deliveries.withdraw(asked.buddy, "no longer needed", asked.key)
    return () if unsent else (Update(asked.key, card),)


async def end_for(ctx: Context, newcomer: Member, text: str) -> Effects:
    """The newcomer's buddy is done, whatever the reason, and hears so (R25)."""
    held = buddy_of(newcomer.id, await ctx.stores.buddies.all())
    if held is None:
        return ()
    was_asked = held.status is BuddyStatus.ASKED
    await close(ctx, held, BuddyStatus.ENDED)
    helper = await ctx.stores.members.get(held.buddy)
    if helper is None:
        return ()
    words, who = ctx.words(helper.person), Mention(newcomer.id, newcomer.name)
    if was_asked:
        return await _take_back(ctx, held, note(words, "buddy-too-late"))
    key = f"buddyend:{ctx.community.id}:{newcomer.id}:{helper.id}"
    return (Say(helper.id, note(words, text, who=who), key, Purpose.NOTICE, "buddy.end"),)


async def replace_buddy(ctx: Context, gone: Member) -> Effects:
    """A buddy left or rests: each newcomer of theirs gets another and is told."""
    effects: Effects = ()
    for held in await ctx.stores.buddies.all():
        if held.buddy != gone.id or held.status not in (BuddyStatus.ASKED, BuddyStatus.ACCEPTED):
            continue
        await close(ctx, held, BuddyStatus.ENDED)
        newcomer = await ctx.stores.members.get(held.newcomer)
        journey = await ctx.stores.journeys.get(held.newcomer)
        running = journey is not None and journey.status is JourneyStatus.RUNNING
        if newcomer is None or journey is None or not running or not journey.has_a_buddy_to_come():
            continue
        if held.status is BuddyStatus.ACCEPTED:
            card = note(ctx.words(newcomer.person), "buddy-gone")
            key = f"buddygone:{ctx.community.id}:{newcomer.id}:{gone.id}"
            effects += (Say(newcomer.id, card, key, Purpose.NOTICE, "buddy.gone"),)
        effects += await ask_somebody(ctx, newcomer)
    return effects


async def keep_apart(ctx: Context, people: Collection[PersonId]) -> Effects:
    """Two people are kept apart from now on: a buddyship that has not begun does not begin (R5)."""
    for held in await ctx.stores.buddies.all():
        if {held.newcomer, held.buddy} != set(people) or held.status not in OPEN:
            continue
        if not await _is_to_begin(ctx, held):
            return _goes_on(ctx)
        await close(ctx, held, BuddyStatus.ENDED)
        newcomer = await ctx.stores.members.get(held.newcomer)
        helper = await ctx.stores.members.get(held.buddy)
        over = note(ctx.words(helper.person if helper else None), "buddy-too-late")
        gone = await _take_back(ctx, held, over)
        return (*gone, *(await ask_somebody(ctx, newcomer) if newcomer else ()))
    return ()


def _goes_on(ctx: Context) -> Effects:
    """Who steers hears that these two know each other already."""
    steers = ctx.member is not None and ctx.member.steers()
    return (Reply(note(ctx.words(), "buddy-kept-apart")),) if steers else ()


async def _is_to_begin(ctx: Context, held: Buddy) -> bool:
    """Asked, or with a yes that the newcomer has not heard of."""
    journey = await ctx.stores.journeys.get(held.newcomer)
    state = journey.state(Step.BUDDY) if journey else None
    unheard = state is not None and state.status is StepStatus.PLANNED
    return held.status is BuddyStatus.ASKED or (held.status is BuddyStatus.ACCEPTED and unheard)


async def accepted_buddy(ctx: Context, newcomer: Member) -> Member | None:
    held = buddy_of(newcomer.id, await ctx.stores.buddies.all())
    if held is None or held.status is not BuddyStatus.ACCEPTED:
        return None
    return await ctx.stores.members.get(held.buddy)


async def close(ctx: Context, held: Buddy, status: BuddyStatus) -> None:
    """Nobody is asked about it any more."""
    await ctx.stores.buddies.save(replace(held, status=status))
    await ctx.drop(about=held)


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card about buddies."""
    words, community, newcomer = scene.words, scene.community, scene.members[0]
    who = Mention(newcomer.id, newcomer.name)
    plain = ("buddy-too-late", "buddy-declined", "buddy-lapsed", "buddy-volunteered", "buddy-gone")
    apart = "buddy-kept-apart"
    about = ("buddy-thanks", "buddy-found", "buddy-nobody", "buddy-end")
    return (
        question(words, community, newcomer),
        *(note(words, text) for text in (*plain, apart)),
        *(note(words, text, who=who) for text in about),
    )
