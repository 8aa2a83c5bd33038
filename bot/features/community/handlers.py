"""Founding a community, and changing what it agreed on."""

from dataclasses import replace

from bot.domain.calendar import is_zone
from bot.domain.communities import Charter
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role, Status
from bot.domain.people import Kind, Person, PersonId, Profile
from bot.domain.wellformed import LONGEST_NAME
from bot.features.community import cards, resting
from bot.features.community.charter import Typed, read_charter
from bot.frame.cards import Mention
from bot.frame.context import NO_COMMUNITY, Context, RunCommand
from bot.frame.effects import Effects, FormErrors, OpenForm, Post, Reply, Say, Tell
from bot.frame.events import Invited, Said, Submitted
from bot.frame.news import Amended, Founded, Offered
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent

feature = Feature("community")


@feature.on(Invited)
async def invited(ctx: Context, event: Invited) -> Effects:
    """Kring was added to a channel: only whoever did it hears how to begin (R5)."""
    if ctx.here is not None:
        return ()
    ctx.here = await ctx.uow.communities.resume(event.place)
    if ctx.here is not None:
        return await resting.back(ctx)
    if ctx.person is None:
        return ()
    card = cards.hello_founder(ctx.words(), ctx.person.name)
    key = f"invited:{event.place.channel}:{ctx.person.id}"
    return (Say(ctx.person.id, card, key, Purpose.ANSWER, "setup"),)


@feature.command("setup", "inrichten", "instellen", access=Access.ANYONE, anywhere=True)
async def setup(ctx: Context, event: Said) -> Effects:
    """A form for a channel without a community; the settings where there is one.

    A facilitator whose community lost its channel is asked whether it goes on here.
    """
    await _stand_where_typed(ctx, event)
    if why := _outsider(ctx):
        return _only_note(ctx, why)
    if ctx.here is not None and (event.place or ctx.member):
        if not _steers(ctx) and not await _claims(ctx):
            return _only_note(ctx, "community-exists")
        return await settings(ctx, event)
    if event.place is not None and (homeless := await resting.homeless(ctx)):
        return resting.ask_which(ctx, homeless)
    return await setup_new(ctx, event)


@feature.command("setup new", "inrichten nieuw", access=Access.ANYONE, anywhere=True, listed=False)
async def setup_new(ctx: Context, event: Said) -> Effects:
    """The form of a new community, also for who has one that rests."""
    await _stand_where_typed(ctx, event)
    if why := _outsider(ctx):
        return _only_note(ctx, why)
    if event.place is None:
        return _only_note(ctx, "community-setup-where")
    if ctx.here is not None:
        return _only_note(ctx, "community-exists")
    charter = Charter("", "", language=ctx.words().language, zone=_zone(event.actor))
    return (OpenForm(cards.charter_form(ctx.words(), charter, None, _founder(ctx), {})),)


async def _stand_where_typed(ctx: Context, event: Said) -> None:
    """`setup` is about the channel where it is typed, also where somebody's own community came along."""
    if event.place is None:
        return
    here = await ctx.uow.communities.at(event.place)
    here = here or await ctx.uow.communities.resume(event.place)
    if here == ctx.here:
        return
    ctx.here, ctx.member = here, None
    if here and ctx.person:
        ctx.member = await ctx.uow.of(here.id).members.get(ctx.person.id)


@feature.submitted(cards.Found, anywhere=True)
async def found(ctx: Context, event: Submitted, action: cards.Found) -> Effects:
    """Somebody filled in the form: from now on this channel is a community."""
    if why := _outsider(ctx):
        return _only_note(ctx, why)
    # A form that names another community hides the one that its channel has.
    if ctx.here is not None or action.community != NO_COMMUNITY:
        return _only_note(ctx, "community-exists")
    if event.place is None or ctx.person is None:
        return _only_note(ctx, "community-setup-where")
    charter, errors = read_charter(_typed(ctx, event), Charter("", "", zone=_zone(event.actor)))
    if errors:
        form = cards.charter_form(ctx.words(), charter, None, _founder(ctx), errors)
        return (FormErrors(form),)
    ctx.here = await ctx.uow.communities.found(charter, event.place)
    join = RunCommand(community=ctx.here.id, text="start")
    post = cards.introduction(ctx.community_words(), ctx.here, join)
    return (
        Reply(cards.founded(ctx.words(), ctx.here)),
        Post(post, f"introduction:{ctx.here.id}", "setup"),
        Tell(Founded()),
        *await _appoint(ctx, event, ctx.person),
    )


async def _appoint(ctx: Context, event: Submitted, founder: Person) -> Effects:
    """The founder takes part and steers at once; whoever else was named is asked."""
    named: dict[PersonId, Member] = {founder.id: _member(ctx, founder).accepted(ctx.today)}
    for role in (Role.FACILITATOR, Role.EVALUATOR):
        for account in event.picked.get(role, ()):
            person = await ctx.uow.people.known(account)
            if person:
                member = named.get(person.id, _member(ctx, person))
                own = person.id == founder.id
                named[person.id] = member.with_roles({role}) if own else member.asked_for({role})
    if not named[founder.id].steers():  # until somebody else says yes
        named[founder.id] = named[founder.id].with_roles({Role.FACILITATOR})
    for member in named.values():
        await ctx.stores.members.save(member)
    return tuple(Tell(Offered(member, founder.id)) for member in named.values() if member.offered)


def _member(ctx: Context, person: Person) -> Member:
    return Member(ctx.community.id, person, Status.INVITED, ctx.today)


@feature.command("settings", "instellingen", access=Access.STEERING, means=Intent.SETTINGS)
async def settings(ctx: Context, event: Said) -> Effects:
    words, community = ctx.words(), ctx.community
    return (OpenForm(cards.charter_form(words, community.charter, community, {}, {})),)


@feature.submitted(cards.Amend, Access.STEERING)
async def amend(ctx: Context, event: Submitted, action: cards.Amend) -> Effects:
    """New settings hold at once (R15): other features replan what they planned."""
    charter, errors = read_charter(_typed(ctx, event), ctx.community.charter)
    if errors:
        form = cards.charter_form(ctx.words(), charter, ctx.community, {}, errors)
        return (FormErrors(form),)
    await ctx.uow.communities.amend(ctx.community.id, charter)
    ctx.here = replace(ctx.community, charter=charter)
    return (Reply(cards.settings(ctx.words(), ctx.here)), Tell(Amended()))


def _typed(ctx: Context, event: Submitted) -> Typed:
    return {**event.values, "name": ctx.within(event.values.get("name"), LONGEST_NAME)}


async def _claims(ctx: Context) -> bool:
    """Nobody steers any more: a member who types `setup` takes it up."""
    everyone = await ctx.stores.members.all()
    orphaned = not any(m.steers() and m.status is Status.ACTIVE for m in everyone)
    if ctx.member is None or ctx.member.status is not Status.ACTIVE or not orphaned:
        return False
    await ctx.stores.members.save(ctx.member.with_roles({Role.FACILITATOR}))
    return True


def _founder(ctx: Context) -> dict[str, tuple[Mention, ...]]:
    return {"facilitator": (Mention(ctx.person.id, ctx.person.name),)} if ctx.person else {}


def _zone(actor: Profile) -> str:
    return actor.zone if actor.zone and is_zone(actor.zone) else Charter("", "").zone


def _outsider(ctx: Context) -> str | None:
    """Why somebody without a part in a community here founds none: a guest of the organisation, or
    somebody of whom the platform did not say whether they are one. None for who can."""
    if ctx.member is not None or ctx.person is None or ctx.person.kind is Kind.PERSON:
        return None
    return "core-who" if ctx.person.kind is Kind.UNKNOWN else "community-guest"


def _steers(ctx: Context) -> bool:
    return Access.STEERING.allows(ctx.member)


def _only_note(ctx: Context, text: str) -> Effects:
    return (Reply(note(ctx.words(), text)),)
