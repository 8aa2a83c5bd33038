"""`improve`: signal, action, owner, date, effect; and "you said, we do" told to everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.cards import (
    Button,
    Buttons,
    Card,
    Form,
    Heading,
    Inline,
    Mention,
    Message,
    PeopleInput,
    Row,
    Run,
    Style,
    TextInput,
)
from bot.context import Context
from bot.domain.agenda import Occasion
from bot.domain.communities import Community
from bot.domain.dates import read_date
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.polls import PollId, PollKind
from bot.domain.value import IMPROVED, LONGEST, Improvement, ImprovementId
from bot.effects import Effect, Effects, FormErrors, OpenForm, Post, Replace, Reply, Say
from bot.events import Due, Pressed, Said, Submitted
from bot.features.value import actions
from bot.language import Words, note
from bot.routing import Access, Feature

feature = Feature("value.improving")

SHOWN = 12
LATER = timedelta(days=14)
Typed = Mapping[str, str | tuple[str, ...]]
Names = Mapping[PersonId, str]


@feature.command("improve", "verbeter", "verbeteren", "verbeteringen", access=Access.EVALUATING)
async def improve(ctx: Context, event: Said) -> Effects:
    """What is being improved; `improve poll 3` begins one from a result."""
    words = event.text.split()
    if len(words) == 2 and words[0] == "poll" and words[1].isdigit():
        return await _from_poll(ctx, PollId(int(words[1][:9])))
    improvements = await ctx.uow.improvements.all(ctx.community.id)
    return (Reply(log(ctx.words(), ctx.community, improvements[:SHOWN], await _names(ctx))),)


async def _names(ctx: Context) -> Names:
    return {member.id: member.name for member in await ctx.uow.members.all(ctx.community.id)}


async def _from_poll(ctx: Context, id: PollId) -> Effects:
    poll = await ctx.uow.polls.get(ctx.community.id, id)
    if poll is None:
        return (OpenForm(form(ctx.words(), ctx.community, 0, {}, {})),)
    first = poll.questions[0].text(ctx.words().language)
    signal = first if poll.kind is PollKind.PULSE else poll.title or first
    return (OpenForm(form(ctx.words(), ctx.community, id, {"signal": signal}, {})),)


@feature.pressed(actions.AddImprovement, Access.EVALUATING)
async def open_form(ctx: Context, event: Pressed, action: actions.AddImprovement) -> Effects:
    return (OpenForm(form(ctx.words(), ctx.community, action.poll, {}, {})),)


@feature.submitted(actions.AddImprovement, Access.EVALUATING)
async def add(ctx: Context, event: Submitted, action: actions.AddImprovement) -> Effects:
    """Told in the channel ("you said, we do"), and to its owner where that is somebody else."""
    typed = {name: str(value).strip()[:LONGEST] for name, value in event.values.items()}
    due = read_date(typed.get("due", ""), ctx.today) if typed.get("due") else None
    errors = {n: f"improve-error-{n}" for n in ("signal", "action") if not typed.get(n)}
    if typed.get("due") and due is None:
        errors["due"] = "improve-error-due"
    if errors:
        return (FormErrors(form(ctx.words(), ctx.community, action.poll, typed, errors)),)
    owner = await _owner(ctx, event)
    poll = await ctx.uow.polls.get(ctx.community.id, PollId(action.poll)) if action.poll else None
    improvement = await ctx.uow.improvements.add(
        ctx.community.id,
        Improvement(
            ImprovementId(0),
            ctx.community.id,
            typed["signal"],
            typed["action"],
            owner.id,
            due,
            ctx.today,
            poll=poll.id if poll else None,
        ),
    )
    await _plan(ctx, improvement)
    post = Post(you_said(ctx.community_words(), improvement), improvement.key, "improve")
    reply = Reply(note(ctx.words(), "improve-added"))
    return (reply, post, *_tell_owner(ctx, improvement, owner))


async def _owner(ctx: Context, event: Submitted) -> Member:
    """Who was picked, if they take part; else whoever writes it down."""
    for account in event.picked.get("owner", ()):
        person = await ctx.uow.people.known(account)
        member = await ctx.uow.members.get(ctx.community.id, person.id) if person else None
        if member and member.takes_part(ctx.today):
            return member
    return ctx.actor


def _tell_owner(ctx: Context, improvement: Improvement, owner: Member) -> tuple[Effect, ...]:
    if owner.id == ctx.actor.id:
        return ()
    words = ctx.words(owner.person)
    card = note(words, "improve-yours", by=ctx.actor.name, action=improvement.action)
    return (Say(owner.id, card, f"{improvement.key}:owner", Purpose.NOTICE, "improve"),)


async def _plan(ctx: Context, improvement: Improvement) -> None:
    if improvement.due is None:
        return
    owner = await ctx.uow.people.get(improvement.owner)
    at = ctx.moment(ctx.community.calendar.on_or_after(improvement.due), owner)
    occasion = Occasion(
        f"{improvement.key}:due",
        IMPROVED.name,
        ctx.community.id,
        at,
        improvement.owner,
        {"improvement": str(improvement.id)},
    )
    await ctx.uow.agenda.plan(ctx.community.id, IMPROVED, occasion)


@feature.due(IMPROVED)
async def due(ctx: Context, event: Due) -> Effects:
    id = ImprovementId(int(event.details["improvement"]))
    improvement = await ctx.uow.improvements.get(ctx.community.id, id)
    if improvement is None or not improvement.is_open() or ctx.member is None or event.missed:
        return ()
    card = asked(ctx.words(ctx.member.person), improvement)
    key = f"{improvement.key}:asked:{ctx.today:%Y%m%d}"
    return (Say(ctx.member.id, card, key, Purpose.NUDGE, "improve"),)


async def _open(ctx: Context, id: int) -> Improvement | None:
    """What is not done, and the actor may speak of: their own, or any to who evaluates."""
    improvement = await ctx.uow.improvements.get(ctx.community.id, ImprovementId(id))
    if improvement is None or not improvement.is_open():
        return None
    mine = improvement.owner == ctx.actor.id
    return improvement if mine or Access.EVALUATING.allows(ctx.member) else None


@feature.pressed(actions.FinishImprovement, Access.MEMBERS)
async def open_effect(ctx: Context, event: Pressed, action: actions.FinishImprovement) -> Effects:
    improvement = await _open(ctx, action.improvement)
    if improvement is None:
        return (Reply(note(ctx.words(), "improve-gone")),)
    return (OpenForm(effect_form(ctx.words(), improvement)),)


@feature.submitted(actions.FinishImprovement, Access.MEMBERS)
async def finish(ctx: Context, event: Submitted, action: actions.FinishImprovement) -> Effects:
    improvement = await _open(ctx, action.improvement)
    if improvement is None:
        return (Reply(note(ctx.words(), "improve-gone")),)
    effect = str(event.values.get("effect", "")).strip()[:LONGEST]
    done = replace(improvement, effect=effect, done=ctx.today)
    await ctx.uow.improvements.save(ctx.community.id, done)
    await ctx.uow.agenda.cancel(ctx.community.id, f"{done.key}:due")
    post = Post(we_did(ctx.community_words(), done), f"{done.key}:done", "improve")
    return (Replace(note(ctx.words(), "improve-finished")), post)


@feature.pressed(actions.PostponeImprovement, Access.MEMBERS)
async def postpone(ctx: Context, event: Pressed, action: actions.PostponeImprovement) -> Effects:
    improvement = await _open(ctx, action.improvement)
    if improvement is None:
        return (Reply(note(ctx.words(), "improve-gone")),)
    later = replace(improvement, due=ctx.today + LATER)
    await ctx.uow.improvements.save(ctx.community.id, later)
    await _plan(ctx, later)
    day = ctx.words().day(ctx.today + LATER)
    return (Replace(note(ctx.words(), "improve-postponed", day=day)),)


# Cards.


def log(words: Words, here: Community, improvements: Sequence[Improvement], names: Names) -> Card:
    """The open ones with who and when; the done ones with their effect."""
    title = words("improve-title")
    rows = tuple(_row(words, improvement, names) for improvement in improvements)
    empty = Row(words.rich("improve-none").runs)
    add_ = Button(words("improve-new"), actions.AddImprovement(community=here.id), Style.PRIMARY)
    return Card(title, (Heading(title), *(rows or (empty,)), Buttons((add_,))))


def _row(words: Words, improvement: Improvement, names: Names) -> Row:
    runs: tuple[Inline, ...] = (
        Run(improvement.action, bold=True),
        Run(f"\n{words('improve-because', signal=improvement.signal)}\n"),
    )
    if improvement.done:
        effect = improvement.effect or "–"
        tail = words("improve-done", day=words.day(improvement.done), effect=effect)
        return Row((*runs, Run(tail)))
    due = words.day(improvement.due) if improvement.due else words("improve-no-date")
    owner = Mention(improvement.owner, names.get(improvement.owner, "?"))
    finish_ = actions.FinishImprovement(community=improvement.community, improvement=improvement.id)
    return Row((*runs, owner, Run(f" · {due}")), Button(words("improve-finish"), finish_))


def you_said(words: Words, improvement: Improvement) -> Card:
    """For everybody: what was heard, and what is done about it."""
    title = words("improve-you-said")
    heard = words.rich("improve-heard", signal=improvement.signal)
    return Card(
        title, (Heading(title), heard, words.rich("improve-we-do", action=improvement.action))
    )


def we_did(words: Words, improvement: Improvement) -> Card:
    title = words("improve-we-did")
    effect = (
        (words.rich("improve-effect", effect=improvement.effect),) if improvement.effect else ()
    )
    return Card(
        title, (Heading(title), words.rich("improve-did", action=improvement.action), *effect)
    )


def asked(words: Words, improvement: Improvement) -> Card:
    """To its owner, on the day."""
    here, id = improvement.community, improvement.id
    finish_ = actions.FinishImprovement(community=here, improvement=id)
    later = actions.PostponeImprovement(community=here, improvement=id)
    return Card(
        words("improve-ask", action=improvement.action),
        (
            words.rich("improve-ask", action=improvement.action),
            Buttons(
                (
                    Button(words("improve-finish"), finish_, Style.PRIMARY),
                    Button(words("improve-later"), later),
                )
            ),
        ),
    )


def form(words: Words, here: Community, poll: int, typed: Typed, errors: Mapping[str, str]) -> Form:
    def box(name: str, *, multiline: bool = True) -> TextInput:
        hint = words("improve-due-hint") if name == "due" else ""
        value = str(typed.get(name, ""))
        return TextInput(
            name, words(f"improve-{name}"), hint, value, multiline=multiline, most=LONGEST
        )

    return Form(
        title=words("improve-form-title"),
        action=actions.AddImprovement(community=here.id, poll=poll),
        inputs=(
            box("signal"),
            box("action"),
            PeopleInput("owner", words("improve-owner"), hint=words("improve-owner-hint")),
            box("due", multiline=False),
        ),
        submit=words("value-save"),
        cancel=words("value-cancel"),
        intro=words("improve-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def effect_form(words: Words, improvement: Improvement) -> Form:
    return Form(
        title=words("improve-effect-title"),
        action=actions.FinishImprovement(
            community=improvement.community, improvement=improvement.id
        ),
        inputs=(TextInput("effect", words("improve-effect-label"), multiline=True, most=LONGEST),),
        submit=words("improve-finish"),
        cancel=words("value-cancel"),
        intro=improvement.action[:LONGEST],
    )


def examples(words: Words, here: Community, member: Member) -> tuple[Message, ...]:
    """Every card of this feature."""
    day = date(2026, 11, 23)
    improvement = Improvement(
        ImprovementId(1),
        here.id,
        "Niet iedereen hoort erbij",
        "Elke bijeenkomst begint met een rondje",
        member.id,
        date(2026, 12, 14),
        day,
    )
    done = replace(improvement, done=date(2026, 12, 15), effect="Nieuwe leden spreken eerder")
    names = {member.id: member.name}
    return (
        log(words, here, (improvement, replace(improvement, due=None), done), names),
        log(words, here, (), names),
        you_said(words, improvement),
        we_did(words, done),
        asked(words, improvement),
        form(words, here, 0, {}, {"due": "improve-error-due"}),
        effect_form(words, improvement),
    )
