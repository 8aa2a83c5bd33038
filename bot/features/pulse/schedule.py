"""`pulse on`, `pulse off`, `pulse item`: when the pulse is taken and what it asks; and taking it."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.dates import read_date, read_rest, read_when
from bot.domain.eligibility import Purpose
from bot.domain.items import LONGEST as LONGEST_ITEM
from bot.domain.items import bank, own_item
from bot.domain.membership import Member, steering
from bot.domain.polls import Poll, PollId, PollKind, Question, comment, of_item
from bot.domain.pulse import BETWEEN, PulsePolicy, Split, next_pulse, safety_due
from bot.features.pulse import actions, schedulecards
from bot.features.pulse.moments import PulseDue
from bot.features.pulse.plan import cohort, eligible, open_poll, plan_next
from bot.features.pulse.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Say
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.news import Amended
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent

feature = Feature("pulse.schedule")

MOST_OWN = 10


@feature.command("pulse on", "pols aan", "peilvraag aan", "pulse schedule", "pols rooster", "pols inrichten",
                 access=Access.EVALUATING, listed=False, means=Intent.PULSE_SETTINGS)  # fmt: skip
async def open_schedule(ctx: Context, event: Said) -> Effects:
    policy = await ctx.stores.polls.policy()
    return (OpenForm(schedulecards.form(ctx.words(), ctx.community.id, ctx.today, policy, {}, {})),)


@feature.submitted(actions.SetSchedule, Access.EVALUATING)
async def set_schedule(ctx: Context, event: Submitted, action: actions.SetSchedule) -> Effects:
    """Holds at once (R15)."""
    policy = await ctx.stores.polls.policy()
    changed, errors = read(event, policy, ctx.own_today)
    if errors:
        return (
            FormErrors(
                schedulecards.form(
                    ctx.words(), ctx.community.id, ctx.today, changed, event.values, errors
                )
            ),
        )
    await ctx.stores.polls.save_policy(changed)
    day = await plan_next(ctx, changed)
    return (Reply(schedulecards.shown(ctx.words(), ctx.community, changed, day)),)


def read(sent: Submitted, policy: PulsePolicy, today: date) -> tuple[PulsePolicy, dict[str, str]]:
    """The schedule that was typed, and for each input that does not fit the text that says why."""
    errors: dict[str, str] = {}
    typed = sent.values

    def day(name: str) -> date | None:
        text = typed.get(name, "").strip()
        rest = read_rest(read_when(text, today), today) if name == "resting" else None
        found = rest.back if rest and not rest.start else None
        found = read_date(text, today) if name == "until" else found
        if text and found is None:
            errors[name] = "pulse-error-date"
        return found

    every, weekday = typed.get("every", ""), typed.get("weekday", "")
    items = tuple(item.id for item in bank("pulse") if item.id in sent.chosen.get("bank", ()))
    if not items and not policy.own:
        errors["bank"] = "pulse-error-bank"
    return replace(
        policy,
        on=True,
        unanswered=0,
        every=int(every) if every in schedulecards.EVERY else policy.every,
        weekday=int(weekday) if weekday in set("01234") else policy.weekday,
        until=day("until"),
        resting=day("resting"),
        bank=items,
        safety="yes" in sent.chosen.get("safety", ()),
        split=next((s for s in Split if s == typed.get("split")), policy.split),
    ), errors


@feature.command("pulse off", "pols uit", "peilvraag uit", access=Access.EVALUATING, listed=False)
async def off(ctx: Context, event: Said) -> Effects:
    """No pulse any more; one that is open closes on its day."""
    policy = replace(await ctx.stores.polls.policy(), on=False)
    await ctx.stores.polls.save_policy(policy)
    await plan_next(ctx, policy)
    return (Reply(schedulecards.shown(ctx.words(), ctx.community, policy, None)),)


@feature.command(
    "pulse status", "pols stand", "peilvraag stand", access=Access.EVALUATING, listed=False
)
async def status(ctx: Context, event: Said) -> Effects:
    policy = await ctx.stores.polls.policy()
    day = next_pulse(policy, ctx.today, ctx.community.calendar)
    return (Reply(schedulecards.shown(ctx.words(), ctx.community, policy, day)),)


@feature.command(
    "pulse item", "pols vraag", "peilvraag vraag", access=Access.EVALUATING, listed=False
)
async def open_item(ctx: Context, event: Said) -> Effects:
    policy = await ctx.stores.polls.policy()
    if len(policy.own) >= MOST_OWN:
        return (Reply(schedulecards.items_card(ctx.words(), ctx.community.id, policy)),)
    asked = schedulecards.item_form(ctx.words(), ctx.community.id)
    return (Reply(schedulecards.items_card(ctx.words(), ctx.community.id, policy)), OpenForm(asked))


@feature.submitted(actions.AddItem, Access.EVALUATING)
async def add_item(ctx: Context, event: Submitted, action: actions.AddItem) -> Effects:
    policy = await ctx.stores.polls.policy()
    nl, en = (event.values.get(name, "") for name in ("nl", "en"))
    if not (nl.strip() or en.strip()):
        return (
            FormErrors(schedulecards.item_form(ctx.words(), ctx.community.id, "pulse-error-empty")),
        )
    if max(len(nl.strip()), len(en.strip())) > LONGEST_ITEM:
        return (
            FormErrors(schedulecards.item_form(ctx.words(), ctx.community.id, "talk-too-long")),
        )
    if len(policy.own) >= MOST_OWN:  # full since the form was opened
        return (Reply(schedulecards.items_card(ctx.words(), ctx.community.id, policy)),)
    item = own_item(nl, en)
    if item.id in {known.id for known in (*bank("pulse"), *bank("safety"), *policy.own)}:
        return (
            FormErrors(schedulecards.item_form(ctx.words(), ctx.community.id, "pulse-error-known")),
        )
    policy = replace(policy, own=(*policy.own, item))
    await ctx.stores.polls.save_policy(policy)
    return (Reply(schedulecards.items_card(ctx.words(), ctx.community.id, policy)),)


@feature.pressed(actions.DropItem, Access.EVALUATING)
async def drop_item(ctx: Context, event: Pressed, action: actions.DropItem) -> Effects:
    policy = await ctx.stores.polls.policy()
    policy = replace(policy, own=tuple(item for item in policy.own if item.id != action.item))
    if not policy.items():
        return (Reply(note(ctx.words(), "pulse-error-last")),)
    await ctx.stores.polls.save_policy(policy)
    return (Reply(schedulecards.items_card(ctx.words(), ctx.community.id, policy)),)


@feature.on(Amended)
async def amended(ctx: Context, news: Amended) -> Effects:
    """Another holiday or hour holds for the next pulse too."""
    policy = await ctx.stores.polls.policy()
    if policy.on:
        await plan_next(ctx, policy)
    return ()


# Taking it.


@feature.due(PulseDue)
async def take(ctx: Context, event: Due, moment: PulseDue) -> Effects:
    """The next item whose result would tell of nobody in particular; else it says that there is none."""
    policy = await ctx.stores.polls.policy()
    if not policy.on or event.missed:
        await plan_next(ctx, policy)
        return ()
    since = ctx.today - BETWEEN + timedelta(days=1)
    recent = await ctx.stores.polls.asked_since(since)
    willing = [member for member in await eligible(ctx) if member.id not in recent]
    opened, policy = await _open_one(ctx, policy, willing)
    await ctx.stores.polls.save_policy(policy)
    await plan_next(ctx, policy)
    return () if opened else await _none(ctx, len(willing))


async def _open_one(
    ctx: Context, policy: PulsePolicy, willing: list[Member]
) -> tuple[Poll | None, PulsePolicy]:
    term = safety_due(policy, ctx.today)
    if term:
        questions = tuple(of_item(item) for item in bank("safety"))
        if poll := await _try(ctx, policy, PollKind.SAFETY, questions, willing):
            return poll, policy.taken(ctx.today, term)
    for passed, item in enumerate(policy.rotated()):
        questions = (of_item(item), comment())
        if poll := await _try(ctx, policy, PollKind.PULSE, questions, willing):
            return poll, replace(policy, turn=policy.turn + passed).taken(ctx.today)
    return None, replace(policy, last=ctx.today)


async def _try(
    ctx: Context,
    policy: PulsePolicy,
    kind: PollKind,
    questions: tuple[Question, ...],
    willing: list[Member],
) -> Poll | None:
    poll = Poll(PollId(0), ctx.community.id, kind, "", questions, None, split=policy.split)
    asked = await cohort(ctx, poll, willing)
    if not asked:
        return None
    added = await ctx.stores.polls.add(poll)
    return await open_poll(ctx, added, asked, policy.open_for, morning=True)


async def _none(ctx: Context, willing: int) -> Effects:
    """R11: a pulse that does not happen is told, with the reason."""
    everyone = await ctx.stores.members.all()
    return tuple(
        Say(
            member.id,
            note(
                ctx.words(member.person),
                "pulse-too-few" if willing else "pulse-everybody-asked",
                willing=willing,
            ),
            f"pulse:{ctx.community.id}:none:{ctx.today:%Y%m%d}:{member.id}",
            Purpose.NOTICE,
            "pulse.none",
        )
        for member in steering(everyone, ctx.today)
    )
