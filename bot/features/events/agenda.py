"""`agenda`: what is talked about at the next meeting. It writes itself; whoever hosts drops and adds."""

import json
from dataclasses import replace

from bot.domain.events import LONGEST_TOPIC, MOST_TOPICS, Event
from bot.domain.exports import Format
from bot.features.events import actions, agendacards, finding, loaders
from bot.features.events.cards import mention
from bot.features.events.forms import topic_form
from bot.features.events.stores import Context
from bot.frame import wire
from bot.frame.cards import Card, Footnote, Heading, Link
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.topics import Topic
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.worry import worried

feature = Feature("events.agenda")


@feature.command("agenda", "event agenda", "agendapunten", "agenda bijeenkomst")
async def show_next(ctx: Context, event: Said) -> Effects:
    ahead = await ctx.stores.events.ahead(ctx.now)
    return (Reply(await _agenda(ctx, ahead[0]) if ahead else await finding.listed(ctx)),)


@feature.meant(Intent.AGENDA)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    found = await finding.meant(ctx, event.text, meant.slots.when)
    return (Reply(await _agenda(ctx, found[0]) if found else await finding.listed(ctx)),)


@feature.pressed(actions.ShowAgenda, Access.MEMBERS, on=loaders.ahead, gone="event-gone")
async def show(ctx: Context, event: Pressed, action: actions.ShowAgenda, it: Event) -> Effects:
    return (Reply(await _agenda(ctx, it)),)


async def _agenda(ctx: Context, it: Event) -> Card:
    zone, hosts = ctx.zone(ctx.actor.person), await _hosts(ctx, it)
    return agendacards.agenda(ctx.words(), it, hosts, await _topics(ctx, it), ctx.actor, zone)


async def _hosts(ctx: Context, it: Event) -> agendacards.Hosts:
    found = await loaders.people(ctx, it.hosts)
    return tuple(mention(found[id]) for id in it.hosts if id in found)


async def _topics(ctx: Context, it: Event) -> list[Topic]:
    """What its hosts added first, then what every subject has, without what was dropped."""
    added = [agendacards.own(number, text) for number, text in enumerate(it.added)]
    return [*added, *(t for t in await ctx.topics() if t.key not in it.dropped)]


@feature.pressed(actions.AddTopic, Access.MEMBERS, on=loaders.mine, gone="event-gone")
async def open_add(ctx: Context, event: Pressed, action: actions.AddTopic, it: Event) -> Effects:
    return (OpenForm(topic_form(ctx.words(), it)),)


@feature.submitted(actions.AddTopic, Access.MEMBERS, on=loaders.mine, gone="event-gone")
async def add(ctx: Context, event: Submitted, action: actions.AddTopic, it: Event) -> Effects:
    text = ctx.within(event.values.get("topic"), LONGEST_TOPIC)
    if not text:
        return (FormErrors(topic_form(ctx.words(), it, "event-error-topic")),)
    if worry := worried(ctx, text):
        return worry
    if len(it.added) >= MOST_TOPICS:
        return (FormErrors(topic_form(ctx.words(), it, "event-error-topics")),)
    told = replace(it, added=(*it.added, text)) if text not in it.added else it
    await ctx.stores.events.save(told)
    return (Replace(await _agenda(ctx, told)),)


@feature.pressed(actions.DropTopic, Access.MEMBERS, on=loaders.mine, gone="event-gone")
async def drop(ctx: Context, event: Pressed, action: actions.DropTopic, it: Event) -> Effects:
    """Of this agenda only; what it is about stays as it is."""
    number = agendacards.number_of(action.topic)
    if number is None:
        told = replace(it, dropped=tuple(dict.fromkeys((*it.dropped, action.topic))))
    else:
        told = replace(it, added=(*it.added[:number], *it.added[number + 1 :]))
    await ctx.stores.events.save(told)
    return (Replace(await _agenda(ctx, told)),)


@feature.pressed(actions.PrintAgenda, Access.MEMBERS, on=loaders.ahead, gone="event-gone")
async def on_paper(ctx: Context, event: Pressed, action: actions.PrintAgenda, it: Event) -> Effects:
    """A link that nobody can guess, for half an hour."""
    words = ctx.words()
    if ctx.web is None:
        return (Reply(note(words, "event-no-page")),)
    zone = ctx.zone(ctx.actor.person)
    hosts = await _hosts(ctx, it)
    card = agendacards.paper(words, it, hosts, await _topics(ctx, it), zone)
    content = json.dumps({"language": words.language, "card": wire.dump(card)})
    path = await ctx.stores.exports.keep(f"agenda-{ctx.today:%Y-%m-%d}", Format.REPORT, content)
    title = words("event-page-ready")
    link = Link(words("event-page"), f"{ctx.web}{path}")
    return (Reply(Card(title, (Heading(title), link, Footnote(words("event-page-valid"))))),)
