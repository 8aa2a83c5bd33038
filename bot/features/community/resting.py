"""A community whose place is gone rests: Kring begins nothing, and its clock stands still (R37).

Facilitators hear it once. It goes on where its place comes back, in another channel of their choice, or
without any; or it ends.
"""

from collections.abc import Callable, Sequence

from bot.domain.communities import Community
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status, steering
from bot.frame.actions import Action, action
from bot.frame.cards import Button, Buttons, Card, Choice, Form, Heading, Message, Option, Style
from bot.frame.context import NO_COMMUNITY, Context
from bot.frame.effects import Effects, OpenForm, Replace, Reply, Retire, Say, Tell
from bot.frame.events import Moved, Pressed, Removed, Submitted
from bot.frame.news import Left
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words, note

feature = Feature("community.resting")


@action("community.settle")
class Settle(Action):
    """A resting community goes on in the channel that the form is about."""


@action("community.go-on")
class GoOn(Action):
    """A resting community goes on without a channel."""


@action("community.end")
class End(Action):
    """A resting community ends. `sure`: that was asked about."""

    sure: bool = False


@feature.on(Removed)
async def removed(ctx: Context, event: Removed) -> Effects:
    """Kring was removed from a channel, or the channel is gone; what was told before is no news."""
    if ctx.here is None:
        return ()
    await ctx.uow.communities.leave(event.place)
    if await ctx.uow.communities.places(ctx.here.id):
        return ()  # it meets elsewhere as well
    return await _tell(ctx, gone)


@feature.on(Moved)
async def moved(ctx: Context, event: Moved) -> Effects:
    await ctx.uow.communities.move(event.place, event.to)
    return ()


async def back(ctx: Context) -> Effects:
    """To the facilitators of a community that has a place again."""
    return (*await _answered(ctx, returned), *await _tell(ctx, returned))


async def _answered(ctx: Context, card: Callable[[Words, Community], Card]) -> Effects:
    """Whoever was asked how it goes on sees that it is known."""
    here = ctx.community
    members = steering(await ctx.uow.of(here.id).members.all(), ctx.today)
    return tuple(
        Retire(f"{gone.__name__}:{here.id}:", card(ctx.words(m.person), here), m.id)
        for m in members
    )


@feature.pressed(GoOn, Access.STEERING)
async def go_on(ctx: Context, event: Pressed, action: GoOn) -> Effects:
    """Kring writes to people alone, and to no channel."""
    if await ctx.uow.communities.places(ctx.community.id):
        return (Replace(returned(ctx.words(), ctx.community)),)
    await ctx.uow.communities.go_on(ctx.community.id)
    return (Replace(roomless(ctx.words(), ctx.community)), *await _answered(ctx, roomless))


@feature.pressed(End, Access.STEERING, heavy=True)
async def end(ctx: Context, event: Pressed, action: End) -> Effects:
    """Asked about once more; then everybody has left, and hears it."""
    if await ctx.uow.communities.places(ctx.community.id):
        return (Replace(returned(ctx.words(), ctx.community)),)
    if not action.sure:
        return (Reply(ending(ctx.words(), ctx.community)),)
    closed = await _answered(ctx, ended)
    there = [m for m in await ctx.stores.members.all() if m.status is not Status.LEFT]
    for one in there:
        await ctx.stores.members.save(one.left())
    told = tuple(
        _say_ended(ctx, one)
        for one in there
        if one.status is Status.ACTIVE and one.id != ctx.actor.id
    )
    left = tuple(Tell(Left(one.left())) for one in there)
    await ctx.uow.communities.close(ctx.community.id)
    return (Replace(ended(ctx.words(), ctx.community)), *closed, *told, *left)


def _say_ended(ctx: Context, one: Member) -> Say:
    card, key = ended(ctx.words(one.person), ctx.community), f"ended:{one.community}:{one.id}"
    return Say(one.id, card, key, Purpose.FAREWELL, "resting")


async def _tell(ctx: Context, card: Callable[[Words, Community], Card]) -> Effects:
    here = ctx.community
    members = steering(await ctx.uow.of(here.id).members.all(), ctx.today)
    return tuple(
        Say(
            member.id,
            card(ctx.words(member.person), here),
            f"{card.__name__}:{here.id}:{ctx.stamp}:{member.id}",
            Purpose.NOTICE,
            "resting",
        )
        for member in members
    )


@feature.submitted(Settle, anywhere=True)
async def settle(ctx: Context, event: Submitted, action: Settle) -> Effects:
    """From now on the chosen community meets here."""
    chosen = next((c for c in await homeless(ctx) if str(c.id) == event.values.get("which")), None)
    if event.place is None or ctx.here is not None or chosen is None:
        return (Reply(note(ctx.words(), "resting-cannot")),)
    await ctx.uow.communities.settle(chosen.id, event.place)
    ctx.here = chosen
    return (Reply(returned(ctx.words(), chosen)),)


async def homeless(ctx: Context) -> list[Community]:
    """The communities that rest and that the actor may bring somewhere else."""
    found = []
    for id in await ctx.uow.memberships.of(ctx.person.id) if ctx.person else ():
        member = await ctx.uow.of(id).members.get(ctx.person.id) if ctx.person else None
        if member and member.steers() and not await ctx.uow.communities.places(id):
            found.append(await ctx.uow.communities.get(id))
    return found


def ask_which(ctx: Context, resting: Sequence[Community]) -> Effects:
    return (OpenForm(form(ctx.words(), resting)),)


def form(words: Words, resting: Sequence[Community]) -> Form:
    """Which of them goes on here; one is chosen already."""
    options = tuple(Option(community.name, str(community.id)) for community in resting)
    first = (options[0].value,) if len(options) == 1 else ()
    return Form(
        title=words("resting-form-title"),
        action=Settle(community=NO_COMMUNITY),
        inputs=(Choice("which", words("resting-which"), options, first, required=True),),
        submit=words("resting-form-submit"),
        cancel=words("community-cancel"),
        intro=words("resting-form-intro"),
    )


def gone(words: Words, community: Community) -> Card:
    """To a facilitator: why it is quiet, and what they can do."""
    title = words("resting-title", community=community.name)
    on, end = GoOn(community=community.id), End(community=community.id)
    buttons = Buttons(
        (
            Button(words("resting-go-on"), on),
            Button(words("resting-end"), end),
        )
    )
    return Card(title, (Heading(title), words.rich("resting-gone"), buttons))


def roomless(words: Words, community: Community) -> Card:
    return note(words, "resting-roomless", community=community.name)


def ending(words: Words, community: Community) -> Card:
    """Are you sure?"""
    yes = Button(words("resting-end-yes"), End(community=community.id, sure=True), Style.DANGER)
    ask = words.rich("resting-end-ask", community=community.name)
    return Card(words("resting-end-ask", community=community.name), (ask, Buttons((yes,))))


def ended(words: Words, community: Community) -> Card:
    return note(words, "resting-ended", community=community.name)


def returned(words: Words, community: Community) -> Card:
    return note(words, "resting-returned", community=community.name)


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of a community without a place."""
    words, community = scene.words, scene.community
    return (
        gone(words, community),
        form(words, (community,)),
        returned(words, community),
        roomless(words, community),
        ending(words, community),
        ended(words, community),
        note(words, "resting-cannot"),
    )
