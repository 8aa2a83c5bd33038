"""Kring always answers: help, the language, the home, and whatever it does not understand (R16)."""

from dataclasses import replace

from bot.domain.membership import Member, Status
from bot.domain.pairs import talks_ahead
from bot.domain.people import Language
from bot.features.help import cards
from bot.features.help.stores import Context
from bot.frame.cards import Card
from bot.frame.context import NO_COMMUNITY
from bot.frame.effects import Effects, Replace, Reply, ShowHome, Undoable
from bot.frame.events import OpenedHome, Pressed, Said
from bot.frame.moments import Moment, Planned
from bot.frame.routing import LAST, Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Aspect, Intent, Understanding

feature = Feature("help")


@feature.command("help", "hulp", "?", "menu", access=Access.ANYONE, anywhere=True)
async def help_asked(ctx: Context, event: Said) -> Effects:
    others = [
        await ctx.uow.communities.get(id)
        for id in (await ctx.uow.memberships.of(ctx.person.id) if ctx.person else ())
        if ctx.here is None or id != ctx.here.id
    ]
    card = cards.help_card(
        ctx.words(), ctx.commands, ctx.here, others, next_date=await _next_date(ctx)
    )
    return (Reply(card),)


@feature.on(Said)
async def not_understood(ctx: Context, event: Said) -> Effects:
    """Whatever nobody else takes: a short answer with buttons and the next date."""
    card = cards.unknown(ctx.words(), ctx.here, ctx.commands, await _next_date(ctx))
    return (Reply(card),)


@feature.meant(Intent.HELP, access=Access.ANYONE, anywhere=True)
async def wants_help(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await help_asked(ctx, event)


@feature.meant(Intent.THANKS, access=Access.ANYONE, anywhere=True, rank=LAST)
async def is_kind(ctx: Context, event: Said, meant: Understanding) -> Effects:
    if meant.slots.aspect is Aspect.HELLO:
        return (Reply(cards.hello(ctx.words(), ctx.here, ctx.commands)),)
    return (Reply(cards.kind(ctx.words(), ctx.here)),)


@feature.meant(Intent.SWITCH_LANGUAGE, access=Access.ANYONE, anywhere=True)
async def wants_language(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """At once, and it can be taken back."""
    asked, before = meant.slots.language, ctx.words().language
    if asked is None or not meant.is_ruled:
        return await language(ctx, replace(event, text=""))
    back = cards.Speak(community=ctx.here.id if ctx.here else NO_COMMUNITY, language=before)
    return (Reply(await _speak(ctx, asked)), Undoable(back, "undo-language"))


async def _next_date(ctx: Context) -> str:
    """When the asker hears from Kring again; empty when nothing is planned."""
    if ctx.here is None or ctx.member is None:
        return ""
    upcoming: list[Planned[Moment]] = await ctx.planned(person=ctx.member.id, limit=1)
    zone = ctx.zone(ctx.member.person)
    return ctx.words().moment(upcoming[0].at, zone) if upcoming else ""


@feature.pressed(cards.SwitchCommunity)
async def switch(ctx: Context, event: Pressed, action: cards.SwitchCommunity) -> Effects:
    if ctx.member is None:
        return ()
    await ctx.uow.memberships.choose(ctx.community.id, ctx.member.id)
    return (Reply(note(ctx.words(), "help-switched", community=ctx.community.name)),)


@feature.command("language", "taal", access=Access.ANYONE, anywhere=True, takes=any_words)
async def language(ctx: Context, event: Said) -> Effects:
    """`language nl` at once, or two buttons."""
    asked = _read_language(event.text)
    if asked is None:
        return (Reply(cards.language_card(ctx.words(), ctx.here)),)
    return (Reply(await _speak(ctx, asked)),)


@feature.pressed(cards.Speak, anywhere=True)
async def speak(ctx: Context, event: Pressed, action: cards.Speak) -> Effects:
    asked = _read_language(action.language)
    return (Replace(await _speak(ctx, asked)),) if asked else ()


async def _speak(ctx: Context, language: Language) -> Card:
    if ctx.person:
        await ctx.uow.people.speak(ctx.person.id, language)
        ctx.person = replace(ctx.person, language=language)
    return note(ctx.words(), "help-language-set")


def _read_language(text: str) -> Language | None:
    word = text.strip().lower()
    names = dict.fromkeys(("nl", "nederlands", "dutch"), Language.NL)
    names |= dict.fromkeys(("en", "engels", "english"), Language.EN)
    return names.get(word)


@feature.on(OpenedHome)
async def home(ctx: Context, event: OpenedHome) -> Effects:
    if ctx.here is None or ctx.member is None:
        return (ShowHome(cards.no_home(ctx.words())),)
    facts = await _facts(ctx, ctx.member)
    return (ShowHome(cards.home(ctx.words(), ctx.here, ctx.member, facts, ctx.commands)),)


async def _facts(ctx: Context, member: Member) -> list[tuple[str, str]]:
    words = ctx.words()
    facts = [(words("home-status"), words(f"home-status-{member.status}"))]
    if member.status is Status.ACTIVE:
        facts.append((words("home-since"), words.day(member.since)))
    if member.roles:
        facts.append(
            (words("home-roles"), ", ".join(words(f"role-{r}") for r in sorted(member.roles)))
        )
    if member.is_paused(ctx.today) and member.paused_until:
        facts.append((words("home-paused"), words.day(member.paused_until)))
    if talk := await _next_talk(ctx, member):
        facts.append((words("home-talk"), talk))
    if upcoming := await _next_date(ctx):
        facts.append((words("home-next"), upcoming))
    return facts


async def _next_talk(ctx: Context, member: Member) -> str:
    """The talk that was agreed and comes first, with whom; empty where there is none."""
    pairs = await ctx.stores.pairs.all()
    for at, pair in talks_ahead(member.id, pairs, ctx.now)[:1]:
        other = await ctx.stores.members.get(pair.others(member.id))
        moment = ctx.words().moment(at, ctx.zone(member.person))
        return ctx.words()("home-talk-with", moment=moment, name=other.name) if other else moment
    return ""
