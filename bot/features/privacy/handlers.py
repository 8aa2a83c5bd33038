"""`privacy`: everything that is stored about the asker, in words they can read (AVG art. 13, 15)."""

import json
from collections.abc import Sequence
from datetime import timedelta

from bot.domain.communities import Community
from bot.domain.deliveries import ERASED
from bot.domain.exports import Format
from bot.domain.membership import Member
from bot.domain.people import Language, PersonId
from bot.frame.actions import Action, action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Confirm,
    Fields,
    Footnote,
    Heading,
    Link,
    Message,
    Row,
    Run,
    Style,
)
from bot.frame.context import Context, Fact, RunCommand
from bot.frame.effects import Effects, Reply, Tell
from bot.frame.events import Due, Pressed, Said
from bot.frame.moments import Moment, moment
from bot.frame.news import Erasing, Left, LetGo
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words, note
from bot.talking import profile_form
from bot.talking.language import Aspect, Intent, Understanding
from bot.talking.profile_form import Told

feature = Feature("privacy")

PART = 2500  # characters of JSON in one message: Slack takes 3000 in a text


@moment("privacy.erase", useful_for=timedelta(days=3650), at_rest_too=True)
class Erasure(Moment):
    """In another of somebody's communities."""

    member: PersonId


@action("privacy.erase")
class Erase(Action):
    """Yes, erase everything about me."""


@feature.command("privacy", access=Access.ANYONE, anywhere=True, breaks_in=True)
async def privacy(ctx: Context, event: Said) -> Effects:
    if ctx.here is None or ctx.member is None:
        name = ctx.person.name if ctx.person else "–"
        return (Reply(stranger(ctx.words(), name)),)
    facts = await _stored(ctx, ctx.member)
    return (Reply(card(ctx.words(), ctx.here, facts, has_ear=ctx.has_ear)),)


@feature.meant(Intent.PRIVACY, access=Access.ANYONE, anywhere=True)
async def asks_about_data(ctx: Context, event: Said, meant: Understanding) -> Effects:
    match meant.slots.aspect:
        case Aspect.ERASE:
            return await ask_to_erase(ctx, event)
        case Aspect.EXPORT:
            return await export(ctx, event)
    return await privacy(ctx, event)


@feature.command(
    "export", "exporteer", "exporteren", "mijn gegevens", "my data", "gegevens",
    access=Access.ANYONE, anywhere=True, breaks_in=True,
)  # fmt: skip
async def export(ctx: Context, event: Said) -> Effects:
    """Everything, readable and as JSON: behind a link of half an hour, or else in the chat."""
    if ctx.here is None or ctx.member is None:
        return await privacy(ctx, event)
    here, me = ctx.community, ctx.actor
    records = await ctx.uow.personal.of(here.id, me.id)
    content = json.dumps(records, ensure_ascii=False, indent=1)
    readable = Reply(card(ctx.words(), here, await _stored(ctx, me), has_ear=ctx.has_ear))
    if ctx.web is None:
        return (readable, *(Reply(part) for part in in_the_chat(ctx.words(), content)))
    path = await ctx.uow.of(here.id).exports.keep(
        f"kring-{ctx.today:%Y-%m-%d}", Format.RECORDS, content, about=me.id
    )
    return (readable, Reply(behind_a_link(ctx.words(), f"{ctx.web}{path}")))


@feature.command(
    "erase", "wis", "wissen", "delete me", access=Access.ANYONE, anywhere=True, breaks_in=True
)
async def ask_to_erase(ctx: Context, event: Said) -> Effects:
    """Asked once, with what it means."""
    if ctx.here is None or ctx.member is None:
        return await privacy(ctx, event)
    places = len(await ctx.uow.memberships.ever(ctx.member.id))
    return (Reply(erase_question(ctx.words(), ctx.here, max(places, 1))),)


@feature.pressed(Erase, anywhere=True)
async def erase(ctx: Context, event: Pressed, action: Erase) -> Effects:
    """At once, here; in their other communities within the minute. What others keep is said."""
    if ctx.member is None:
        return await _again(ctx)
    ctx.uncounted = True
    for other in await ctx.uow.memberships.ever(ctx.member.id):
        if other != ctx.community.id:
            await ctx.plan(Erasure(member=ctx.member.id), ctx.now, elsewhere=other)
    return (*_gone(ctx.member), Reply(note(ctx.words(), "erased"), ERASED))


async def _again(ctx: Context) -> Effects:
    """Pressed once more, by somebody whom this press alone made known."""
    gone = Reply(note(ctx.words(), "erase-already"), ERASED)
    if ctx.person:
        await ctx.uow.personal.forget(ctx.person.id)
    ctx.person, ctx.memory = None, None
    return (gone,)


@feature.due(Erasure)
async def erase_here(ctx: Context, event: Due, moment: Erasure) -> Effects:
    member = await ctx.stores.members.get(moment.member)
    return _gone(member) if member else ()


def _gone(member: Member) -> Effects:
    """The others hear that they left; every subject lets go of them; then they are forgotten."""
    return (Tell(Left(member.left())), Tell(Erasing(member)), Tell(LetGo(member)))


@feature.on(LetGo)
async def forget(ctx: Context, news: LetGo) -> Effects:
    await ctx.uow.personal.erase(ctx.community.id, news.member.id)
    await ctx.uow.personal.forget(news.member.id)
    ctx.person, ctx.memory = None, None
    return ()


async def _stored(ctx: Context, member: Member) -> list[Fact]:
    """Who somebody is to Kring, and what each subject has of them."""
    words, person = ctx.words(), member.person
    language = person.language or Language(ctx.community.charter.language)
    return [
        (words("privacy-name"), person.name),
        (words("privacy-language"), words(f"language-{language}")),
        (words("privacy-zone"), person.zone or "–"),
        *await ctx.facts(member),
    ]


def card(
    words: Words,
    community: Community,
    facts: Sequence[tuple[str, str]],
    *,
    has_ear: bool = False,
) -> Card:
    """One screen: what, what for, who sees it, and the ways out."""
    ways_out = tuple(
        Button(words(f"command-{name}-button"), RunCommand(community=community.id, text=name))
        for name in ("me", "export", "stop", "erase")
    )
    title = words("privacy-title", community=community.name)
    return Card(
        title,
        (
            Heading(title),
            Fields(tuple(facts)),
            words.rich("privacy-messages"),
            words.rich("privacy-counted"),
            words.rich("privacy-answers"),
            words.rich("privacy-who"),
            words.rich("privacy-not"),
            *((words.rich("privacy-ear"),) if has_ear else ()),
            Buttons(ways_out),
            Footnote(words("privacy-law")),
        ),
    )


def in_the_chat(words: Words, content: str) -> list[Card]:
    """The JSON itself, in as many messages as it takes."""
    parts = [content[at : at + PART] for at in range(0, len(content), PART)]
    return [
        Card(
            words("export-part", number=number, of=len(parts)),
            (
                words.rich("export-part", number=number, of=len(parts)),
                Row((Run(part, code=True),)),
            ),
        )
        for number, part in enumerate(parts, 1)
    ]


def behind_a_link(words: Words, url: str) -> Card:
    title = words("export-mine")
    return Card(title, (Link(title, url), Footnote(words("export-mine-valid"))))


def erase_question(words: Words, community: Community, places: int) -> Card:
    """What goes, what stays and why; one button, which asks once more."""
    here, title = community.id, words("erase-title")
    confirm = Confirm(title, words("erase-effect"), words("erase-yes"), words("erase-no"))
    buttons = (
        Button(words("command-export-button"), RunCommand(community=here, text="export")),
        Button(words("command-pause-button"), RunCommand(community=here, text="pause")),
        Button(words("erase-yes"), Erase(community=here), Style.DANGER, confirm),
    )
    return Card(
        title,
        (
            Heading(title),
            words.rich("erase-goes", places=places),
            words.rich("erase-stays"),
            Buttons(buttons),
        ),
    )


def stranger(words: Words, name: str) -> Card:
    return Card(words("privacy-stranger", name=name), (words.rich("privacy-stranger", name=name),))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, member = scene.words, scene.community, scene.members[0]
    facts = (
        (words("privacy-name"), member.name),
        *profile_form.shown(words, Told(member.person.discipline, member.answers)),
    )
    return (
        card(words, community, facts, has_ear=True),
        stranger(words, member.name),
        *in_the_chat(words, '{"people": []}'),
        behind_a_link(words, "https://kring.example/exports/abc"),
        erase_question(words, community, 2),
    )
