"""`buddy`: who mine is and whose I am; another one, and being one or not."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.apart import KeptApart
from bot.domain.buddies import Buddy, BuddyStatus, buddy_of, choose_buddy
from bot.domain.communities import Community
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Openness
from bot.domain.welcome import JourneyStatus
from bot.features.welcome import actions
from bot.features.welcome.buddy import ask_somebody, close
from bot.features.welcome.overview import newcomers
from bot.features.welcome.stores import Context
from bot.frame.cards import Button, Buttons, Card, Element, Heading, Mention, Message, Style
from bot.frame.effects import Effects, Replace, Reply, Say
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words, note
from bot.talking.language import Aspect, Intent, Understanding

feature = Feature("welcome.own_buddy")


@feature.command("buddy", "mijn buddy", "my buddy", "maatje")
async def buddy(ctx: Context, event: Said) -> Effects:
    history = await ctx.stores.buddies.all()
    held = buddy_of(ctx.actor.id, history)
    own = await ctx.stores.members.get(held.buddy) if held else None
    mine = {
        b.newcomer for b in history if b.buddy == ctx.actor.id and b.status is BuddyStatus.ACCEPTED
    }
    newcomers = await ctx.stores.members.some(mine) if mine else ()
    looks = await _may_have_one(ctx)
    card = shown(ctx.words(), ctx.community, ctx.actor, held, own, newcomers, looks=looks)
    return (Reply(card),)


@feature.meant(Intent.BUDDY)
async def asks_about_buddies(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """A facilitator may ask it of newcomers."""
    if meant.slots.aspect is Aspect.NEW and ctx.actor.steers():
        return await newcomers(ctx, event)
    return await buddy(ctx, event)


async def _may_have_one(ctx: Context) -> bool:
    journey = await ctx.stores.journeys.get(ctx.actor.id)
    running = journey is not None and journey.status is JourneyStatus.RUNNING
    return running and journey is not None and journey.has_a_buddy_to_come()


def shown(
    words: Words,
    here: Community,
    me: Member,
    held: Buddy | None,
    own: Member | None,
    newcomers: Sequence[Member],
    *,
    looks: bool,
) -> Card:
    """`held`: the request to my buddy, `own`; `looks`: I am new, and one is looked for."""
    lines: list[Element] = [_own(words, held, own, looks=looks)]
    lines += [words.rich("buddy-of", who=Mention(one.id, one.name)) for one in newcomers]
    willing = Openness.BUDDY in me.open_to
    if willing:
        lines.append(words.rich("buddy-is-willing"))
    buttons = [Button(words("buddy-be"), actions.Volunteer(community=here.id))]
    if willing:
        buttons = [Button(words("buddy-be-none"), actions.NoVolunteer(community=here.id))]
    another = actions.AnotherBuddy(community=here.id)
    if held and held.status is BuddyStatus.ACCEPTED:
        buttons.insert(0, Button(words("buddy-another"), another))
    elif looks and not held:
        buttons.insert(0, Button(words("buddy-find"), another, Style.PRIMARY))
    title = words("buddy-title")
    return Card(title, (Heading(title), *lines, Buttons(tuple(buttons))))


def _own(words: Words, held: Buddy | None, own: Member | None, *, looks: bool) -> Element:
    if held and own and held.status is BuddyStatus.ACCEPTED:
        return words.rich("buddy-own", who=Mention(own.id, own.name))
    if held:
        return words.rich("buddy-own-asked")
    return words.rich("buddy-own-looking" if looks else "buddy-own-none")


@feature.pressed(actions.AnotherBuddy, Access.MEMBERS)
async def another(ctx: Context, event: Pressed, action: actions.AnotherBuddy) -> Effects:
    """Somebody else is asked, where there is anybody; the one of before hears that it ends, not why."""
    if not await _may_have_one(ctx):
        return (Replace(note(ctx.words(), "buddy-own-none")),)
    history = await ctx.stores.buddies.all()
    held = buddy_of(ctx.actor.id, history)
    if held and held.status is BuddyStatus.ASKED:
        return (Replace(note(ctx.words(), "buddy-own-asked")),)
    apart = KeptApart(await ctx.stores.apart.notes())
    everyone = await ctx.stores.members.all()
    found = choose_buddy(ctx.actor, everyone, history, apart, ctx.today)
    if held is None:
        told = note(ctx.words(), "buddy-searching" if found else "buddy-none-found")
        return (Replace(told), *await ask_somebody(ctx, ctx.actor))
    before = await ctx.somebody(held.buddy)
    who = Mention(before.id, before.name)
    if found is None:
        return (Replace(note(ctx.words(), "buddy-other-none", who=who)),)
    await close(ctx, held, BuddyStatus.ENDED)
    told = note(ctx.words(), "buddy-other-asked", who=who)
    return (Replace(told), _ends(ctx, before), *await ask_somebody(ctx, ctx.actor))


def _ends(ctx: Context, before: Member) -> Say:
    card = note(
        ctx.words(before.person), "buddy-swapped", who=Mention(ctx.actor.id, ctx.actor.name)
    )
    key = f"buddyswap:{ctx.community.id}:{ctx.actor.id}:{before.id}"
    return Say(before.id, card, key, Purpose.NOTICE, "buddy.end")


@feature.pressed(actions.Volunteer, Access.MEMBERS)
async def volunteer(ctx: Context, event: Pressed, action: actions.Volunteer) -> Effects:
    willing = replace(ctx.actor, open_to=ctx.actor.open_to | {Openness.BUDDY})
    await ctx.stores.members.save(willing)
    return (Reply(note(ctx.words(), "buddy-volunteered")),)


@feature.pressed(actions.NoVolunteer, Access.MEMBERS)
async def volunteer_no_more(ctx: Context, event: Pressed, action: actions.NoVolunteer) -> Effects:
    """Those they accompany keep them."""
    unwilling = replace(ctx.actor, open_to=ctx.actor.open_to - {Openness.BUDDY})
    await ctx.stores.members.save(unwilling)
    return (Reply(note(ctx.words(), "buddy-unwilling")),)


def examples(scene: Scene) -> tuple[Message, ...]:
    """What somebody sees who has a buddy and is one, who is new, and who is neither."""
    words, here, (me, other, third, *_) = scene.words, scene.community, scene.members
    asked = Buddy(here.id, me.id, other.id, BuddyStatus.ASKED, me.since)
    held = replace(asked, status=BuddyStatus.ACCEPTED)
    willing = replace(me, open_to=frozenset({Openness.BUDDY}))
    who = Mention(other.id, other.name)
    return (
        shown(words, here, willing, held, other, (third,), looks=True),
        shown(words, here, me, asked, other, (), looks=True),
        shown(words, here, me, None, None, (), looks=True),
        shown(words, here, me, None, None, (), looks=False),
        *(note(words, f"buddy-{name}") for name in ("searching", "none-found", "unwilling")),
        *(
            note(words, f"buddy-{name}", who=who)
            for name in ("other-asked", "other-none", "swapped")
        ),
    )
