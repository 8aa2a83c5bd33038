"""The steps after day zero: each sent on its day, and done, skipped, snoozed or stopped."""

from bot.domain.apart import KeptApart
from bot.domain.buddies import choose_introductions
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status, Topic, steering
from bot.domain.welcome import SNOOZE, Journey, JourneyStatus, Step, StepStatus
from bot.features.welcome import actions, hello, stepcards
from bot.features.welcome.buddy import accepted_buddy, end_for
from bot.features.welcome.joining import snooze_hello
from bot.features.welcome.moments import WelcomeStep
from bot.features.welcome.plan import clear, plan_steps
from bot.features.welcome.stores import Context
from bot.frame.cards import Card, Form, Mention
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.words import note

feature = Feature("welcome.steps")
OpenStep = tuple[Journey, Step]  # the actor's journey, and a step that is still open to be answered
CLOSED = "welcome-not-open"


async def _running(ctx: Context) -> Journey | None:
    if ctx.member is None or ctx.member.status is Status.LEFT:
        return None
    journey = await ctx.stores.journeys.get(ctx.member.id)
    return journey if journey and journey.status is JourneyStatus.RUNNING else None


async def _open_step(ctx: Context, action: actions.AboutStep) -> OpenStep | None:
    journey, name = await _running(ctx), action.step
    step = Step(name) if name in tuple(Step) else None
    state = journey.state(step) if journey and step else None
    if state is None or state.status not in (StepStatus.SENT, StepStatus.PLANNED):
        return None
    return (journey, step) if journey and step else None


async def _my_journey(ctx: Context, action: actions.StopWelcome) -> Journey | None:
    return await _running(ctx)


@feature.due(WelcomeStep)
async def step_due(ctx: Context, event: Due, moment: WelcomeStep) -> Effects:
    """A step's day has come; missed beyond its use, it is marked so and counted."""
    journey = await _running(ctx)
    step = moment.step
    if journey is None or ctx.member is None or not ctx.member.wants(Topic.WELCOME, ctx.today):
        return ()
    state = journey.state(step)
    if state is None or state.status is not StepStatus.PLANNED:
        return ()  # answered meanwhile, on another copy of the card
    if event.missed:
        missed = journey.marked(step, StepStatus.MISSED)
        await ctx.stores.journeys.save(missed)
        return ()
    sent = journey.marked(step, StepStatus.SENT, ctx.today)
    await ctx.stores.journeys.save(sent)
    return await _send(ctx, ctx.member, sent, step)


async def _send(ctx: Context, member: Member, journey: Journey, step: Step) -> Effects:
    key = f"welcome:{ctx.community.id}:{member.id}:{step}:{ctx.today:%Y%m%d}"
    helper = await accepted_buddy(ctx, member)
    unit = f"buddy:{ctx.community.id}:{member.id}:{helper.id}" if helper else None
    card = await _card(ctx, member, journey, step, helper)
    said = Say(member.id, card, key, Purpose.WELCOME, f"welcome.{step}")
    if step is Step.BUDDY and helper and unit:
        # The introduction is one unit of two messages: if one side fails, the other hears it (R7).
        words, who = ctx.words(helper.person), Mention(member.id, member.name)
        other = note(words, "buddy-introduced", who=who)
        introduced = Say(helper.id, other, f"{unit}:intro", Purpose.NOTICE, "buddy.found", unit)
        return (Say(member.id, card, key, Purpose.WELCOME, "welcome.buddy", unit), introduced)
    if step is Step.CLOSING:
        return (said, *await end_for(ctx, member, "buddy-end"))
    return (said,)


async def _card(
    ctx: Context, member: Member, journey: Journey, step: Step, helper: Member | None
) -> Card:
    words, community = ctx.words(member.person), ctx.community
    match step:
        case Step.AGREEMENTS:
            return stepcards.agreements(words, community, journey)
        case Step.WEEK:
            return stepcards.week(words, community, journey)
        case Step.MONTH:
            return stepcards.month(words, community, journey)
        case Step.TASTE:
            return stepcards.taste(words, community, journey)
        case Step.CLOSING:
            return stepcards.closing(words, community, journey, helper)
        case Step.HELLO | Step.BUDDY:
            everyone = await ctx.stores.members.all()
            without = {helper.id} if helper else set()
            apart = KeptApart(await ctx.stores.apart.notes())
            others = choose_introductions(member, everyone, without, apart, ctx.today)
            return stepcards.buddy(words, community, journey, helper, others)


@feature.pressed(actions.Done, on=_open_step, gone=CLOSED)
async def done(ctx: Context, event: Pressed, action: actions.Done, opened: OpenStep) -> Effects:
    """A step did its work. Some answers pass something on, as their button said."""
    journey, step = opened
    await _mark(ctx, journey, step, StepStatus.DONE)
    text = f"welcome-{step}-{action.how}-done"
    if not ctx.words().has(text):
        return (Reply(note(ctx.words(), CLOSED)),)
    shown = (Replace(stepcards.step_done(ctx.words(), step, text)),)
    if step is Step.TASTE:
        return (*shown, *await _pass_on(ctx, event.id, action.how))
    if action.how == "notyet" and (helper := await accepted_buddy(ctx, ctx.actor)):
        who = Mention(helper.id, helper.name)
        return (*shown, Reply(note(ctx.words(), "welcome-week-buddy", who=who)))
    return shown


@feature.pressed(actions.SkipStep, on=_open_step, gone=CLOSED)
async def skip(ctx: Context, event: Pressed, action: actions.SkipStep, opened: OpenStep) -> Effects:
    journey, step = opened
    await _mark(ctx, journey, step, StepStatus.SKIPPED)
    return (Replace(stepcards.step_done(ctx.words(), step, "welcome-skipped")),)


@feature.pressed(actions.NotNow)
async def not_now(ctx: Context, event: Pressed, action: actions.NotNow) -> Effects:
    step = next((step for step in Step if step == action.step), Step.HELLO)
    return (Replace(stepcards.not_now(ctx.words(), ctx.community, step)),)


@feature.pressed(actions.Snooze)
async def snooze(ctx: Context, event: Pressed, action: actions.Snooze) -> Effects:
    if action.step == Step.HELLO and ctx.member and ctx.member.status is Status.INVITED:
        return await snooze_hello(ctx, ctx.member)
    opened = await _open_step(ctx, action)
    if opened is None:
        return (Reply(note(ctx.words(), CLOSED)),)
    journey, step = opened
    day = ctx.community.calendar.on_or_after(ctx.today + SNOOZE)
    planned = journey.marked(step, StepStatus.PLANNED, day)
    await ctx.stores.journeys.save(planned)
    await plan_steps(ctx, ctx.actor, planned)
    return (Replace(note(ctx.words(), "welcome-snoozed", day=ctx.words().day(day))),)


@feature.pressed(actions.StopWelcome, on=_my_journey, gone=CLOSED)
async def stop(
    ctx: Context, event: Pressed, action: actions.StopWelcome, journey: Journey
) -> Effects:
    """No more steps; the membership stays, and the buddy is told."""
    own = f"welcome:{ctx.community.id}:{ctx.actor.id}:"
    withdrawn = await ctx.stores.deliveries.withdraw(ctx.actor.id, "stopped", own)
    stopped = journey.taken_back(withdrawn, ctx.today).stopped()
    await ctx.stores.journeys.save(stopped)
    await clear(ctx, ctx.actor)
    ended = await end_for(ctx, ctx.actor, "buddy-stopped")
    return (Replace(hello.stopped(ctx.words(), ctx.community)), *ended)


@feature.command("welcome", "welkom")
async def where_am_i(ctx: Context, event: Said) -> Effects:
    """The step that is open now, once more; or how it stands."""
    journey = await ctx.stores.journeys.get(ctx.actor.id)
    if journey is None or journey.status is JourneyStatus.FINISHED:
        return (Reply(note(ctx.words(), "welcome-none")),)
    if journey.status is JourneyStatus.STOPPED:
        return (Reply(hello.stopped(ctx.words(), ctx.community)),)
    if journey.status is JourneyStatus.LAPSED and journey.steps:
        return (Reply(hello.lapsed(ctx.words(), ctx.community)),)
    if journey.status in (JourneyStatus.INVITED, JourneyStatus.LAPSED):
        return (Reply(hello.hello(ctx.words(), ctx.community, ctx.actor.name)),)
    open_now = [s for s in journey.steps if s.status is StepStatus.SENT]
    if open_now:
        helper = await accepted_buddy(ctx, ctx.actor)
        card = await _card(ctx, ctx.actor, journey, open_now[-1].step, helper)
        return (Reply(card),)
    day = ctx.words().day(journey.planned()[0].day)
    return (Reply(note(ctx.words(), "welcome-next", day=day)),)


@feature.pressed(actions.AskStep, on=_open_step, gone=CLOSED)
async def ask(ctx: Context, event: Pressed, action: actions.AskStep, opened: OpenStep) -> Effects:
    form = _form(ctx, opened[1])
    return (OpenForm(form),) if form else (Reply(note(ctx.words(), CLOSED)),)


def _form(ctx: Context, step: Step, error: str = "") -> Form | None:
    match step:
        case Step.WEEK:
            return stepcards.unclear_form(ctx.words(), ctx.community, error)
        case Step.MONTH:
            return stepcards.month_form(ctx.words(), ctx.community, error)
        case Step.CLOSING:
            return stepcards.closing_form(ctx.words(), ctx.community, error)
        case _:
            return None


@feature.submitted(actions.AskStep, on=_open_step, gone=CLOSED)
async def answered(
    ctx: Context, event: Submitted, action: actions.AskStep, opened: OpenStep
) -> Effects:
    journey, step = opened
    text = event.values.get("text", "").strip()
    if not (text or (step is Step.MONTH and any(event.values.values()))):
        empty = "welcome-month-empty" if step is Step.MONTH else "welcome-form-empty"
        form = _form(ctx, step, ctx.words()(empty))
        return (FormErrors(form),) if form else ()
    await _mark(ctx, journey, step, StepStatus.DONE)
    if step is Step.MONTH:
        return _month(ctx, event)
    about = "unclear" if step is Step.WEEK else "value"
    shown = Replace(stepcards.step_done(ctx.words(), step, f"welcome-{step}-sent"))
    return (shown, *await _pass_on(ctx, event.id, about, text))


def _month(ctx: Context, event: Submitted) -> Effects:
    """The three scores decide only what is said now; they are not kept."""
    scores = [event.values.get(item, "") for item in stepcards.ITEMS]
    low = any(score.isdigit() and int(score) <= stepcards.LOW for score in scores)
    shown = Replace(stepcards.step_done(ctx.words(), Step.MONTH, "welcome-month-thanks"))
    return (shown, Reply(stepcards.month_low(ctx.words(), ctx.community))) if low else (shown,)


@feature.pressed(actions.WantTalk, Access.MEMBERS)
async def want_talk(ctx: Context, event: Pressed, action: actions.WantTalk) -> Effects:
    passed = await _pass_on(ctx, event.id, "talk")
    return (Replace(note(ctx.words(), "welcome-talk-sent")), *passed)


async def _pass_on(ctx: Context, event: str, about: str, text: str = "") -> Effects:
    newcomer = Mention(ctx.actor.id, ctx.actor.name)
    return tuple(
        Say(
            member.id,
            stepcards.passed_on(ctx.words(member.person), newcomer, about, text),
            f"passed:{event}:{member.id}",
            Purpose.NOTICE,
            "welcome.passed",
        )
        for member in steering(await ctx.stores.members.all(), ctx.today)
    )


async def _mark(ctx: Context, journey: Journey, step: Step, status: StepStatus) -> None:
    await ctx.stores.journeys.save(journey.marked(step, status, ctx.today))
