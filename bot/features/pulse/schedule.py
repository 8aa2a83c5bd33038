"""`pulse on`, `pulse off`, `pulse item`: when the pulse is taken and what it asks; and taking it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from bot.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Fields,
    Footnote,
    Form,
    Heading,
    Option,
    Row,
    Run,
    TextInput,
)
from bot.context import Context, RunCommand
from bot.domain.communities import Community, CommunityId
from bot.domain.dates import read_date
from bot.domain.eligibility import Purpose
from bot.domain.items import LONGEST, Item, bank, own_item
from bot.domain.membership import Member, steering
from bot.domain.polls import Poll, PollId, PollKind, Question, Split, comment, of_item
from bot.domain.pulse import BETWEEN, DAYS_OPEN, OPEN, PulsePolicy, safety_due
from bot.effects import Effects, FormErrors, OpenForm, Reply, Say
from bot.events import Amended, Due, Pressed, Said, Submitted
from bot.features.pulse import actions
from bot.features.pulse.plan import cohort, eligible, open_poll, plan_next
from bot.language import Words, note
from bot.routing import Access, Feature

feature = Feature("pulse.schedule")

EVERY = ("1", "2", "3", "4", "6", "8")
MOST_OWN = 10


@feature.command("pulse on", "pols aan", "pulse schedule", "pols rooster", "pols inrichten",
                 access=Access.EVALUATING, listed=False)  # fmt: skip
async def open_schedule(ctx: Context, event: Said) -> Effects:
    policy = await ctx.uow.polls.policy(ctx.community.id)
    return (OpenForm(form(ctx.words(), ctx.community.id, policy, {}, {})),)


@feature.submitted(actions.SetSchedule, Access.EVALUATING)
async def set_schedule(ctx: Context, event: Submitted, action: actions.SetSchedule) -> Effects:
    """Holds at once (R15)."""
    policy = await ctx.uow.polls.policy(ctx.community.id)
    typed = dict(event.values)
    changed, errors = read(typed, policy, ctx.today)
    if errors:
        return (FormErrors(form(ctx.words(), ctx.community.id, changed, typed, errors)),)
    await ctx.uow.polls.save_policy(ctx.community.id, changed)
    day = await plan_next(ctx, changed)
    return (Reply(shown(ctx.words(), ctx.community, changed, day)),)


def read(
    typed: Mapping[str, str | tuple[str, ...]], policy: PulsePolicy, today: date
) -> tuple[PulsePolicy, dict[str, str]]:
    """The schedule that was typed, and for each input that does not fit the text that says why."""
    errors: dict[str, str] = {}

    def day(name: str) -> date | None:
        text = str(typed.get(name, "")).strip()
        found = read_date(text, today) if text else None
        if text and found is None:
            errors[name] = "pulse-error-date"
        return found

    every, weekday = str(typed.get("every", "")), str(typed.get("weekday", ""))
    chosen = typed.get("bank", ())
    items = tuple(item.id for item in bank("pulse") if item.id in chosen)
    if not items and not policy.own:
        errors["bank"] = "pulse-error-bank"
    return replace(
        policy,
        on=True,
        every=int(every) if every in EVERY else policy.every,
        weekday=int(weekday) if weekday in set("01234") else policy.weekday,
        until=day("until"),
        resting=day("resting"),
        bank=items,
        safety="yes" in typed.get("safety", ()),
        split=next((s for s in Split if s == typed.get("split")), Split(policy.split)),
    ), errors


@feature.command("pulse off", "pols uit", access=Access.EVALUATING, listed=False)
async def off(ctx: Context, event: Said) -> Effects:
    """No pulse any more; one that is open closes on its day."""
    policy = replace(await ctx.uow.polls.policy(ctx.community.id), on=False)
    await ctx.uow.polls.save_policy(ctx.community.id, policy)
    await plan_next(ctx, policy)
    return (Reply(shown(ctx.words(), ctx.community, policy, None)),)


@feature.command("pulse item", "pols vraag", "pulse status", "pols stand",
                 access=Access.EVALUATING, listed=False)  # fmt: skip
async def open_item(ctx: Context, event: Said) -> Effects:
    policy = await ctx.uow.polls.policy(ctx.community.id)
    if len(policy.own) >= MOST_OWN:
        return (Reply(items_card(ctx.words(), ctx.community.id, policy)),)
    form = item_form(ctx.words(), ctx.community.id)
    return (Reply(items_card(ctx.words(), ctx.community.id, policy)), OpenForm(form))


@feature.submitted(actions.AddItem, Access.EVALUATING)
async def add_item(ctx: Context, event: Submitted, action: actions.AddItem) -> Effects:
    policy = await ctx.uow.polls.policy(ctx.community.id)
    nl, en = (str(event.values.get(name, "")) for name in ("nl", "en"))
    if not (nl.strip() or en.strip()):
        return (FormErrors(item_form(ctx.words(), ctx.community.id, "pulse-error-empty")),)
    # A number is never given twice: an item's results stay its own.
    number = 1 + max((int(item.id.split("-")[1]) for item in policy.own), default=0)
    policy = replace(policy, own=(*policy.own, own_item(number, nl, en))[:MOST_OWN])
    await ctx.uow.polls.save_policy(ctx.community.id, policy)
    return (Reply(items_card(ctx.words(), ctx.community.id, policy)),)


@feature.pressed(actions.DropItem, Access.EVALUATING)
async def drop_item(ctx: Context, event: Pressed, action: actions.DropItem) -> Effects:
    policy = await ctx.uow.polls.policy(ctx.community.id)
    policy = replace(policy, own=tuple(item for item in policy.own if item.id != action.item))
    await ctx.uow.polls.save_policy(ctx.community.id, policy)
    return (Reply(items_card(ctx.words(), ctx.community.id, policy)),)


@feature.on(Amended)
async def amended(ctx: Context, news: Amended) -> Effects:
    """Another holiday or hour holds for the next pulse too."""
    policy = await ctx.uow.polls.policy(ctx.community.id)
    if policy.on:
        await plan_next(ctx, policy)
    return ()


# Taking it.


@feature.due(OPEN)
async def take(ctx: Context, event: Due) -> Effects:
    """The next item whose result would tell of nobody in particular; else it says that there is none."""
    policy = await ctx.uow.polls.policy(ctx.community.id)
    if not policy.on or event.missed:
        await plan_next(ctx, policy)
        return ()
    since = ctx.today - BETWEEN + timedelta(days=1)
    recent = await ctx.uow.polls.asked_since(ctx.community.id, since)
    willing = [member for member in await eligible(ctx) if member.id not in recent]
    opened, policy = await _open_one(ctx, policy, willing)
    await ctx.uow.polls.save_policy(ctx.community.id, policy)
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
    split = Split(policy.split)
    poll = Poll(PollId(0), ctx.community.id, kind, "", questions, None, split=split)
    asked = await cohort(ctx, poll, willing)
    if not asked:
        return None
    added = await ctx.uow.polls.add(ctx.community.id, poll)
    return await open_poll(ctx, added, asked, DAYS_OPEN, morning=True)


async def _none(ctx: Context, willing: int) -> Effects:
    """R11: a pulse that does not happen is told, with the reason."""
    everyone = await ctx.uow.members.all(ctx.community.id)
    return tuple(
        Say(
            member.id,
            note(ctx.words(member.person), "pulse-too-few", willing=willing),
            f"pulse:{ctx.community.id}:none:{ctx.today:%Y%m%d}:{member.id}",
            Purpose.NOTICE,
            "pulse.none",
        )
        for member in steering(everyone, ctx.today)
    )


# Cards.


def form(
    words: Words,
    here: CommunityId,
    policy: PulsePolicy,
    typed: Mapping[str, str | tuple[str, ...]],
    errors: Mapping[str, str],
) -> Form:
    every = tuple(Option(words("pulse-every-weeks", count=int(n)), n) for n in EVERY)
    days = tuple(Option(words(f"weekday-{n}"), str(n)) for n in range(5))
    items = tuple(Option(item.text(words.language), item.id) for item in bank("pulse"))
    splits = tuple(Option(words(f"split-{split}"), split.value) for split in Split)

    def when(name: str, kept: date | None) -> TextInput:
        value = str(typed.get(name, "")) or (f"{kept:%d-%m-%Y}" if kept else "")
        return TextInput(name, words(f"pulse-{name}"), words(f"pulse-{name}-hint"), value, most=40)

    return Form(
        title=words("pulse-schedule-title"),
        action=actions.SetSchedule(community=here),
        inputs=(
            Choice("every", words("pulse-every"), every, (str(policy.every),)),
            Choice("weekday", words("pulse-weekday"), days, (str(policy.weekday),)),
            Choice("bank", words("pulse-bank"), items, policy.bank, many=True),
            Choice(
                "safety",
                words("pulse-safety"),
                (Option(words("pulse-safety-yes"), "yes"),),
                ("yes",) if policy.safety else (),
                many=True,
            ),
            Choice("split", words("poll-split"), splits, (policy.split,)),
            when("until", policy.until),
            when("resting", policy.resting),
        ),
        submit=words("pulse-save"),
        cancel=words("pulse-cancel"),
        intro=words("pulse-schedule-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def shown(words: Words, community: Community, policy: PulsePolicy, day: date | None) -> Card:
    """What holds now, and when the next one is."""
    title = words("pulse-schedule-on" if policy.on else "pulse-schedule-off")
    facts = (
        (words("pulse-every"), words("pulse-every-weeks", count=policy.every)),
        (words("pulse-weekday"), words(f"weekday-{policy.weekday}")),
        (words("pulse-items"), str(len(policy.items()))),
        (words("pulse-safety"), words("pulse-yes" if policy.safety else "pulse-no")),
        (words("pulse-next"), words.day(day) if day else "–"),
    )
    again = Button(words("pulse-edit"), RunCommand(community=community.id, text="pulse schedule"))
    item = Button(words("pulse-own"), RunCommand(community=community.id, text="pulse item"))
    return Card(title, (Heading(title), Fields(facts), Buttons((again, item))))


def items_card(words: Words, here: CommunityId, policy: PulsePolicy) -> Card:
    """What rotates, in order; the community's own can be dropped."""
    title = words("pulse-items-title")
    return Card(
        title,
        (
            Heading(title),
            *(_item_row(words, here, item, own=item in policy.own) for item in policy.rotated()),
            Footnote(words("pulse-items-note")),
        ),
    )


def _item_row(words: Words, here: CommunityId, item: Item, *, own: bool) -> Row:
    drop = Button(words("pulse-drop-item"), actions.DropItem(community=here, item=item.id))
    return Row((Run(item.text(words.language)),), drop if own else None)


def item_form(words: Words, here: CommunityId, error: str = "") -> Form:
    return Form(
        title=words("pulse-item-title"),
        action=actions.AddItem(community=here),
        inputs=tuple(
            TextInput(name, words(f"pulse-item-{name}"), most=LONGEST) for name in ("nl", "en")
        ),
        submit=words("pulse-save"),
        cancel=words("pulse-cancel"),
        intro=words("pulse-item-intro"),
        errors=(("nl", words(error)),) if error else (),
    )
