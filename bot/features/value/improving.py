"""`improve`: signal, action, owner, date, effect; and "you said, we do" told to everybody."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.dates import read_date
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.polls import PollId, PollKind
from bot.domain.twins import twin
from bot.domain.value import ASKED_AGAIN, LONGEST, Improvement, ImprovementId
from bot.features.value import actions, improvecards
from bot.features.value.moments import ImprovementDue
from bot.features.value.stores import Context
from bot.frame.effects import Effect, Effects, FormErrors, OpenForm, Post, Replace, Reply, Say
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent

feature = Feature("value.improving")

SHOWN = 12
LATER = timedelta(days=14)
Typed = Mapping[str, str]
Names = Mapping[PersonId, str]


async def _open(ctx: Context, action: actions.AboutImprovement) -> Improvement | None:
    """What is not done, and the actor may speak of: their own, or any to who evaluates."""
    improvement = await ctx.stores.improvements.get(ImprovementId(action.improvement))
    if improvement is None or not improvement.is_open():
        return None
    mine = improvement.owner == ctx.actor.id
    return improvement if mine or Access.EVALUATING.allows(ctx.member) else None


@feature.command(
    "improve", "improvements", "verbeter", "verbeteren", "verbeteringen", "verbeterpunten",
    access=Access.EVALUATING, takes=any_words, means=Intent.IMPROVE,
)  # fmt: skip
async def improve(ctx: Context, event: Said) -> Effects:
    """What is being improved; `improve poll 3` begins one from a result."""
    words = event.text.split()
    if len(words) == 2 and words[0] == "poll" and words[1].isdecimal():
        return await _from_poll(ctx, PollId(int(words[1][:9])))
    improvements = await ctx.stores.improvements.all()
    return (
        Reply(
            improvecards.log(ctx.words(), ctx.community, improvements[:SHOWN], await _names(ctx))
        ),
    )


async def _names(ctx: Context) -> Names:
    return {member.id: member.name for member in await ctx.stores.members.all()}


async def _from_poll(ctx: Context, id: PollId) -> Effects:
    poll = await ctx.stores.polls.get(id)
    if poll is None or poll.release is None:
        return (OpenForm(improvecards.form(ctx.words(), ctx.community, 0, {}, {})),)
    first = poll.questions[0].text(ctx.words().language)
    signal = first if poll.kind is PollKind.PULSE else poll.title or first
    return (OpenForm(improvecards.form(ctx.words(), ctx.community, id, {"signal": signal}, {})),)


@feature.pressed(actions.AddImprovement, Access.EVALUATING)
async def open_form(ctx: Context, event: Pressed, action: actions.AddImprovement) -> Effects:
    return (OpenForm(improvecards.form(ctx.words(), ctx.community, action.poll, {}, {})),)


@feature.submitted(actions.AddImprovement, Access.EVALUATING)
async def add(ctx: Context, event: Submitted, action: actions.AddImprovement) -> Effects:
    """Told in the channel ("you said, we do"), and to its owner where that is somebody else."""
    typed = {name: ctx.within(value, LONGEST) for name, value in event.values.items()}
    due = read_date(typed.get("due", ""), ctx.own_today) if typed.get("due") else None
    errors = {n: f"improve-error-{n}" for n in ("signal", "action") if not typed.get(n)}
    if typed.get("due") and due is None:
        errors["due"] = "improve-error-due"
    if errors:
        return (
            FormErrors(improvecards.form(ctx.words(), ctx.community, action.poll, typed, errors)),
        )
    owner = await _owner(ctx, event)
    poll = await ctx.stores.polls.get(PollId(action.poll)) if action.poll else None
    new = Improvement(
        ImprovementId(0),
        ctx.community.id,
        typed["signal"],
        typed["action"],
        owner.id,
        due,
        ctx.today,
        poll=poll.id if poll else None,
    )
    if twin(new, await ctx.stores.improvements.all()):
        return (Reply(note(ctx.words(), "improve-added")),)
    improvement = await ctx.stores.improvements.add(new)
    await _plan(ctx, improvement)
    post = Post(
        improvecards.you_said(ctx.community_words(), improvement), improvement.key, "improve"
    )
    reply = Reply(note(ctx.words(), "improve-added"))
    return (reply, post, *_tell_owner(ctx, improvement, owner))


async def _owner(ctx: Context, event: Submitted) -> Member:
    """Who was picked, if they take part; else whoever writes it down."""
    for account in event.picked.get("owner", ()):
        person = await ctx.uow.people.known(account)
        member = await ctx.stores.members.get(person.id) if person else None
        if member and member.takes_part(ctx.today):
            return member
    return ctx.actor


def _tell_owner(ctx: Context, improvement: Improvement, owner: Member) -> tuple[Effect, ...]:
    if owner.id == ctx.actor.id:
        return ()
    words = ctx.words(owner.person)
    card = note(words, "improve-yours", by=ctx.actor.name, action=improvement.action)
    return (Say(owner.id, card, f"{improvement.key}:owner", Purpose.NOTICE, "improve"),)


async def _plan(
    ctx: Context, improvement: Improvement, day: date | None = None, asked: int = 0
) -> None:
    """Ask its owner on its date, or on another day; `asked`: how often they were before."""
    day = day or improvement.due
    if day is None:
        return
    owner = await ctx.uow.people.get(improvement.owner)
    at = ctx.moment(ctx.community.calendar.on_or_after(day), owner)
    moment = ImprovementDue(improvement=improvement.id, asked=asked)
    await ctx.plan(moment, at, person=improvement.owner, about=improvement)


@feature.due(ImprovementDue)
async def due(ctx: Context, event: Due, moment: ImprovementDue) -> Effects:
    """Its owner is asked on its date, and a few times after it."""
    improvement = await ctx.stores.improvements.get(moment.improvement)
    if improvement is None or not improvement.is_open() or ctx.member is None:
        return ()
    asked = moment.asked
    if asked < len(ASKED_AGAIN):
        again = ctx.today + timedelta(days=ASKED_AGAIN[asked])
        await _plan(ctx, improvement, again, asked + 1)
    if event.missed:
        return ()
    card = improvecards.asked(ctx.words(ctx.member.person), improvement)
    key = f"{improvement.key}:asked:{ctx.today:%Y%m%d}"
    return (Say(ctx.member.id, card, key, Purpose.NOTICE, "improve"),)


@feature.pressed(actions.FinishImprovement, Access.MEMBERS, on=_open, gone="improve-gone")
async def open_effect(
    ctx: Context, event: Pressed, action: actions.FinishImprovement, improvement: Improvement
) -> Effects:
    return (OpenForm(improvecards.effect_form(ctx.words(), improvement)),)


@feature.submitted(actions.FinishImprovement, Access.MEMBERS, on=_open, gone="improve-gone")
async def finish(
    ctx: Context, event: Submitted, action: actions.FinishImprovement, improvement: Improvement
) -> Effects:
    effect = ctx.within(event.values.get("effect"), LONGEST)
    done = replace(improvement, effect=effect, done=ctx.today)
    await ctx.stores.improvements.save(done)
    await ctx.drop(about=done)
    post = Post(improvecards.we_did(ctx.community_words(), done), f"{done.key}:done", "improve")
    return (Replace(note(ctx.words(), "improve-finished")), post)


@feature.pressed(actions.PostponeImprovement, Access.MEMBERS, on=_open, gone="improve-gone")
async def postpone(
    ctx: Context, event: Pressed, action: actions.PostponeImprovement, improvement: Improvement
) -> Effects:
    later = replace(improvement, due=ctx.today + LATER)
    await ctx.stores.improvements.save(later)
    await _plan(ctx, later)
    day = ctx.words().day(ctx.today + LATER)
    return (Replace(note(ctx.words(), "improve-postponed", day=day)),)
