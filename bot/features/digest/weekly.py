"""`digest`: on the day and hour that each evaluator chose, and whenever they ask."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain import picked
from bot.domain.calendar import local_date
from bot.domain.communities import Community
from bot.domain.digest import Subscription, Week
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role
from bot.domain.pace import DIGEST as DIGEST_FADING
from bot.domain.pace import Turn, turn
from bot.domain.people import PersonId
from bot.features.digest import actions, cards
from bot.features.digest.moments import DigestDue
from bot.features.digest.stores import Context
from bot.features.digest.week import told
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Form,
    Heading,
    Option,
    Row,
    Run,
    Style,
    TimeInput,
)
from bot.frame.context import RunCommand
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Say
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.news import Amended, Appointed
from bot.frame.routing import Access, Feature
from bot.frame.words import Words, note
from bot.talking.language import Aspect, Intent, Understanding

feature = Feature("digest")


@feature.command("digest", "weekbericht", access=Access.EVALUATING)
async def settings(ctx: Context, event: Said) -> Effects:
    """When it comes, and how to change that."""
    subscription = await _subscription(ctx, ctx.actor.id)
    moment = _next(ctx, subscription, ctx.actor) if subscription.on else None
    return (Reply(shown(ctx.words(), ctx.community, moment, ctx.zone(ctx.actor.person))),)


async def _subscription(ctx: Context, person: PersonId) -> Subscription:
    found = await ctx.stores.digests.get(person)
    return found or Subscription(ctx.community.id, person, on=False)


def _next(ctx: Context, subscription: Subscription, member: Member) -> datetime:
    zone = ctx.zone(member.person)
    today = local_date(ctx.now, zone)
    return subscription.next(ctx.now, today, zone, ctx.community.calendar)


async def _plan(ctx: Context, subscription: Subscription, member: Member) -> None:
    await ctx.drop(DigestDue, person=member.id)
    if subscription.on:
        await ctx.plan(DigestDue(), _next(ctx, subscription, member), person=member.id)


@feature.command("digest on", "weekbericht aan", "digest settings", "weekbericht instellen",
                 access=Access.EVALUATING, listed=False, means=Intent.DIGEST_SETTINGS)  # fmt: skip
async def open_schedule(ctx: Context, event: Said) -> Effects:
    subscription = await _subscription(ctx, ctx.actor.id)
    return (OpenForm(form(ctx.words(), ctx.community, subscription, "")),)


@feature.submitted(actions.SetDigest, Access.EVALUATING)
async def set_schedule(ctx: Context, event: Submitted, action: actions.SetDigest) -> Effects:
    before = await _subscription(ctx, ctx.actor.id)
    changed = read(event.values, before)
    if changed is None:
        return (FormErrors(form(ctx.words(), ctx.community, before, "digest-error-hour")),)
    await ctx.stores.digests.save(changed)
    await _plan(ctx, changed, ctx.actor)
    moment = _next(ctx, changed, ctx.actor)
    return (Reply(shown(ctx.words(), ctx.community, moment, ctx.zone(ctx.actor.person))),)


def read(typed: Mapping[str, str], before: Subscription) -> Subscription | None:
    """The subscription that was typed; None for an hour that is none."""
    weekday, hour = typed.get("weekday", ""), typed.get("at", "")
    at = picked.hour(hour) if hour else before.at
    if at is None:
        return None
    day = int(weekday) if weekday in set("01234") else before.weekday
    return replace(before, weekday=day, at=at, on=True)


@feature.command("digest off", "weekbericht uit", access=Access.EVALUATING, listed=False)
async def off(ctx: Context, event: Said) -> Effects:
    stopped = replace(await _subscription(ctx, ctx.actor.id), on=False)
    await ctx.stores.digests.save(stopped)
    await _plan(ctx, stopped, ctx.actor)
    return (Reply(shown(ctx.words(), ctx.community, None, "")),)


@feature.on(Appointed)
async def appointed(ctx: Context, news: Appointed) -> Effects:
    """An evaluator gets the digest from now on, and hears when; whoever is none any more does not."""
    member = news.member
    known = await ctx.stores.digests.get(member.id)
    if Role.EVALUATOR in member.roles and known is None:
        subscription = Subscription(ctx.community.id, member.id)
        await ctx.stores.digests.save(subscription)
        await _plan(ctx, subscription, member)
        moment = _next(ctx, subscription, member)
        words, zone = ctx.words(member.person), ctx.zone(member.person)
        card = shown(words, ctx.community, moment, zone)
        key = f"digest:{ctx.community.id}:{member.id}:begins"
        return (Say(member.id, card, key, Purpose.NOTICE, "digest"),)
    if known and known.on:
        await _plan(ctx, replace(known, on=member.evaluates()), member)
    return ()


@feature.on(Amended)
async def amended(ctx: Context, news: Amended) -> Effects:
    """Holidays move it."""
    for subscription in await ctx.stores.digests.all():
        member = await ctx.stores.members.get(subscription.person)
        if member and member.evaluates():
            await _plan(ctx, subscription, member)
    return ()


@feature.due(DigestDue)
async def due(ctx: Context, event: Due, moment: DigestDue) -> Effects:
    """Sent to who still evaluates and takes part, at the hour they chose, whatever Kring's own hours are."""
    subscription = await ctx.stores.digests.get(ctx.actor.id) if ctx.member else None
    if subscription is None or not subscription.on or not ctx.actor.evaluates():
        return ()
    await _plan(ctx, subscription, ctx.actor)
    if event.missed or not ctx.actor.is_there(ctx.today):
        return ()
    card = await _this_week(ctx)
    if card is None:
        return ()
    key = f"digest:{ctx.community.id}:{ctx.actor.id}:{ctx.today:%Y%m%d}"
    return (Say(ctx.actor.id, card, key, Purpose.SUBSCRIBED, "digest"),)


async def _this_week(ctx: Context) -> Card | None:
    """The digest; where nobody does anything any more, that, once, and then a line a month."""
    weeks = await ctx.quiet_weeks()
    words = ctx.words(ctx.actor.person)
    match turn(DIGEST_FADING, weeks, ctx.today):
        case Turn.AS_EVER:
            return await _digest(ctx, words)
        case Turn.HONEST_WORD:
            return note(words, "digest-quiet-word", community=ctx.community.name, weeks=weeks)
        case Turn.LINE:
            return note(words, "digest-quiet-line", community=ctx.community.name, weeks=weeks)
    return None


async def _digest(ctx: Context, words: Words) -> Card:
    return cards.digest(words, ctx.community, *await told(ctx))


@feature.command("digest now", "weekbericht nu", access=Access.EVALUATING, listed=False)
async def now(ctx: Context, event: Said) -> Effects:
    return (Reply(await _digest(ctx, ctx.words())),)


@feature.meant(Intent.RESULTS, rank=0)
async def asks_for_the_digest(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    evaluates = ctx.actor.evaluates() and meant.slots.aspect is Aspect.DIGEST
    return await now(ctx, event) if evaluates else None


@feature.command("digest preview", "weekbericht voorbeeld", access=Access.EVALUATING, listed=False)
async def preview(ctx: Context, event: Said) -> Effects:
    """What would go out, to whom, and when."""
    words, rows = ctx.words(), list[Row]()
    for subscription in await ctx.stores.digests.all():
        member = await ctx.stores.members.get(subscription.person)
        if member and subscription.on and member.evaluates():
            moment = words.moment(_next(ctx, subscription, member), ctx.zone(ctx.actor.person))
            rows.append(Row((Run(member.name, bold=True), Run(f" – {moment}"))))
    title = words("digest-goes-to")
    nobody = [Row(words.rich("digest-goes-to-nobody").runs)]
    return (
        Reply(await _digest(ctx, words)),
        Reply(Card(title, (Heading(title), *(rows or nobody)))),
    )


@feature.pressed(actions.ShowDetail, Access.EVALUATING)
async def detail(ctx: Context, event: Pressed, action: actions.ShowDetail) -> Effects:
    sections = await ctx.sections(Week(ctx.today))
    if action.part not in cards.parts(sections):
        return (Reply(note(ctx.words(), "core-unreadable")),)
    return (Reply(cards.detail(ctx.words(), ctx.community, action.part, sections)),)


@feature.pressed(actions.ShowRest, Access.EVALUATING)
async def rest(ctx: Context, event: Pressed, action: actions.ShowRest) -> Effects:
    return (Reply(cards.rest(ctx.words(), ctx.community, await ctx.sections(Week(ctx.today)))),)


def shown(words: Words, here: Community, moment: datetime | None, zone: str) -> Card:
    """When the next one comes."""
    title = words("digest-settings")
    when = (
        words.rich("digest-next", moment=words.moment(moment, zone))
        if moment
        else words.rich("digest-is-off")
    )
    change = Button(
        words("digest-change"), RunCommand(community=here.id, text="digest on"), Style.PRIMARY
    )
    now_ = Button(words("digest-now"), RunCommand(community=here.id, text="digest now"))
    stop = Button(words("digest-stop"), RunCommand(community=here.id, text="digest off"))
    buttons = (change, now_, stop) if moment else (change, now_)
    return Card(title, (Heading(title), when, Buttons(buttons)))


def form(words: Words, here: Community, subscription: Subscription, error: str) -> Form:
    days = tuple(Option(words(f"weekday-{n}"), str(n)) for n in range(5))
    return Form(
        title=words("digest-form-title"),
        action=actions.SetDigest(community=here.id),
        inputs=(
            Choice("weekday", words("digest-weekday"), days, (str(subscription.weekday),)),
            TimeInput("at", words("digest-hour"), subscription.at),
        ),
        submit=words("pulse-save"),
        cancel=words("pulse-cancel"),
        errors=(("at", words(error)),) if error else (),
    )
