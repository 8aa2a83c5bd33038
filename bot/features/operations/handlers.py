"""`next`, `retry failed`, and what happens when a message cannot be delivered."""

from collections.abc import Mapping, Sequence

from bot.domain.communities import Community
from bot.domain.deliveries import Fate
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status, steering
from bot.domain.people import PersonId
from bot.frame.cards import (
    AddApp,
    Button,
    Buttons,
    Card,
    Footnote,
    Heading,
    Inline,
    Mention,
    Message,
    Row,
    Run,
    Style,
)
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, Post, Reply, Say
from bot.frame.events import Said, Undeliverable
from bot.frame.moments import Moment, Planned
from bot.frame.routing import Access, Feature, any_words
from bot.frame.subject import Scene
from bot.frame.words import Words, note
from bot.talking.language import Intent

feature = Feature("operations")

SHOWN = 15


@feature.command("next", "volgende", "gepland")
async def upcoming(ctx: Context, event: Said) -> Effects:
    """Everything that is planned, for who steers; for a member, what concerns them."""
    all_of_it = Access.STEERING.allows(ctx.member)
    person = None if all_of_it else ctx.actor.id
    found: list[Planned[Moment]] = await ctx.planned(person=person, limit=SHOWN)
    planned = [one for one in found if not one.moment.discreet]
    members = {m.id: m for m in await ctx.stores.members.all()}
    ticked = await ctx.stores.agenda.last_tick()
    zone = ctx.zone(ctx.actor.person)
    missed = await ctx.stores.agenda.missed() if all_of_it else 0
    rows = tuple(_row(ctx.words(), one, members, zone) for one in planned)
    awake = ctx.words().moment(ticked, zone) if ticked else "–"
    return (Reply(agenda(ctx.words(), ctx.community, rows, awake, missed)),)


def _row(
    words: Words, planned: Planned[Moment], members: Mapping[PersonId, Member], zone: str
) -> Row:
    tail: tuple[Inline, ...] = ()
    for id in (planned.person, planned.moment.with_whom()):
        if id and (who := members.get(id)):
            tail += (Run(" – "), Mention(who.id, who.name))
    label = planned.moment.label(words)
    return Row((Run(words.moment(planned.at, zone), bold=True), Run(f" {label}"), *tail))


def agenda(
    words: Words, community: Community, rows: Sequence[Row], awake: str, missed: int
) -> Card:
    title = words("next-title", community=community.name)
    notes = (words.rich("next-missed", count=missed),) if missed else ()
    empty = Row(words.rich("next-none").runs)
    return Card(
        title,
        (
            Heading(title),
            *(rows or (empty,)),
            *notes,
            Footnote(words("next-awake", moment=awake)),
        ),
    )


@feature.command("retry", "opnieuw", access=Access.STEERING, takes=any_words, means=Intent.RETRY)
async def retry(ctx: Context, event: Said) -> Effects:
    """`retry failed`; `retry uncertain` for what may have arrived already, knowingly."""
    uncertain = event.text.strip().lower() in ("uncertain", "onzeker")
    fate = Fate.UNCERTAIN if uncertain else Fate.FAILED
    count = await ctx.stores.deliveries.retry(fate)
    return (Reply(note(ctx.words(), "retry-done", count=count)),)


@feature.on(Undeliverable)
async def undeliverable(ctx: Context, event: Undeliverable) -> Effects:
    """Given up: the other side of an introduction and the facilitators hear it, with the reason (R7).

    Somebody who cannot be written to at all is met in the channel, once, with a button (R9).
    """
    if ctx.member is None or ctx.member.status is Status.LEFT:
        return ()
    others: set[PersonId] = set()
    if event.unit:
        others = set(await ctx.stores.deliveries.unit(event.unit))
    members = await ctx.stores.members.all()
    hearers = {m.id: m for m in members if m.id in others or m in steering(members, ctx.today)}
    hearers.pop(ctx.member.id, None)
    told = tuple(
        _told(ctx, event, hearer)
        for hearer in hearers.values()
        if event.unit or event.reason == "unreachable"
    )
    return (*told, *(_meet_in_channel(ctx) if event.reason == "unreachable" else ()))


def _told(ctx: Context, event: Undeliverable, hearer: Member) -> Say:
    words, lost = ctx.words(hearer.person), Mention(ctx.actor.id, ctx.actor.name)
    card = note(words, "undeliverable", who=lost, reason=words.reason(event.reason))
    about = event.unit or f"unreachable:{ctx.community.id}:{ctx.actor.id}"
    return Say(hearer.id, card, f"{about}:told:{hearer.id}", Purpose.NOTICE, "undeliverable")


def _meet_in_channel(ctx: Context) -> Effects:
    words = ctx.words(ctx.actor.person)
    card = unreachable(words, ctx.community, Mention(ctx.actor.id, ctx.actor.name))
    key = f"reach:{ctx.community.id}:{ctx.actor.id}"
    return (Post(card, key, "reach"),)


def unreachable(words: Words, community: Community, who: Mention) -> Card:
    """A post for one person: how to let Kring write to them."""
    greet = RunCommand(community=community.id, text="welcome")
    return Card(
        words("reach", who=who),
        (
            words.rich("reach", who=who),
            AddApp(words("reach-add")),
            Buttons((Button(words("reach-button"), greet, Style.PRIMARY),)),
        ),
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, member = scene.words, scene.community, scene.members[0]
    who = Mention(member.id, member.name)
    rows = (Row((Run("dinsdag 24 november 09:30", bold=True), Run(" "), who)),)
    return (
        agenda(words, community, rows, "maandag 23 november 15:00", 1),
        agenda(words, community, (), "–", 0),
        note(words, "retry-done", count=2),
        note(words, "undeliverable", who=who, reason=words("reason-unreachable")),
        unreachable(words, community, who),
    )
