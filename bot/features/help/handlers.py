"""Kring always answers: help, the language, and whatever it does not understand (R16)."""

from dataclasses import replace
from datetime import date

from bot.domain.communities import Community
from bot.domain.membership import Status
from bot.domain.people import Language
from bot.features.help import cards
from bot.features.help.first_steps import first_steps
from bot.features.help.my_kring import own
from bot.frame.cards import Card
from bot.frame.context import NO_COMMUNITY, CommandInfo, Context
from bot.frame.effects import Effects, Replace, Reply, Undoable
from bot.frame.events import Pressed, Said
from bot.frame.moments import Moment, Planned
from bot.frame.routing import LAST, Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Aspect, Intent, Understanding
from bot.talking.small_words import ALL

feature = Feature("help")


def _a_subject(rest: str, today: date) -> bool:
    """Nothing, or one or two words: more began a sentence."""
    return len(rest.split()) <= 2


@feature.command("help", "hulp", "?", "menu", access=Access.ANYONE, anywhere=True, takes=_a_subject)
async def help_asked(ctx: Context, event: Said) -> Effects:
    """What one can do now; all of it; or one subject of it."""
    asked = event.text.strip().lower()
    if asked in ALL:
        return (Reply(cards.everything(ctx.words(), ctx.commands, await _others(ctx))),)
    if about := _about(ctx, asked):
        return (Reply(cards.about_subject(ctx.words(), ctx.here, about)),)
    steps, others, day = await _steps(ctx), await _others(ctx), await _next_date(ctx)
    return (Reply(cards.help_card(ctx.words(), ctx.here, steps, others, next_date=day)),)


async def _others(ctx: Context) -> list[Community]:
    """In which they take part as well."""
    every = await ctx.uow.memberships.of(ctx.person.id) if ctx.person else ()
    return [
        await ctx.uow.communities.get(id) for id in every if ctx.here is None or id != ctx.here.id
    ]


def _about(ctx: Context, asked: str) -> list[CommandInfo]:
    """The commands of the subject that has this word."""
    named = {c.subject for c in ctx.commands if asked in (c.name, *c.aliases)}
    return [c for c in ctx.commands if c.subject in named]


async def _steps(ctx: Context) -> tuple[str, ...]:
    takes_part = ctx.member is not None and ctx.member.status is Status.ACTIVE
    return first_steps(ctx.member, await ctx.mine() if takes_part else (), ctx.commands)


@feature.on(Said)
async def not_understood(ctx: Context, event: Said) -> Effects:
    """Whatever nobody else takes: a short answer with buttons and the next date."""
    card = cards.unknown(ctx.words(), ctx.here, await _steps(ctx), await _next_date(ctx))
    return (Reply(card),)


@feature.meant(Intent.HELP, access=Access.ANYONE, anywhere=True)
async def wants_help(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await help_asked(ctx, replace(event, text=""))


@feature.meant(Intent.THANKS, access=Access.ANYONE, anywhere=True, rank=LAST)
async def is_kind(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """A greeting is answered with how it stands; thanks with a word."""
    if meant.slots.aspect is not Aspect.HELLO:
        return (Reply(cards.kind(ctx.words(), ctx.here)),)
    if ctx.member is None or ctx.member.status is not Status.ACTIVE:
        return (Reply(cards.hello(ctx.words(), ctx.here, await _steps(ctx))),)
    return (Reply(await own(ctx)),)


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
