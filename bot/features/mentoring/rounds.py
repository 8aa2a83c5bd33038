"""The facilitator's round: look, swap, confirm; nothing is sent before that, and only what was shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.cards import Card, Form
from bot.context import Context
from bot.domain.affinity import affinity
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role, steering
from bot.domain.mentoring import Draft, room_of
from bot.domain.numbers import whole
from bot.domain.pace import DESK
from bot.domain.people import PersonId
from bot.domain.policy import Rounds
from bot.domain.proposals import Choice, Round, shifts, with_reasons
from bot.domain.snapshot import Mentee, Mentor, Snapshot
from bot.domain.wishes import WishStatus
from bot.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say
from bot.events import Due, Pressed, Said, Submitted
from bot.features.mentoring import actions, roundcards
from bot.features.mentoring.lists import (
    TOLD_AT_ONCE,
    confirm_round,
    pass_over,
    send_round,
    tell_news,
    without,
)
from bot.features.mentoring.plan import (
    MATCH,
    NEWS,
    ROUND,
    plan_round_day,
    snapshot,
    snapshot_about,
    times_shown,
)
from bot.forms import is_choice_of_nothing
from bot.naming import ask_which, named
from bot.routing import Access, Feature, any_words
from bot.words import Words, note

feature = Feature("mentoring.rounds")

SHOWN_TO_FACILITATORS = 2  # times that one proposal is; then the leaders see it


@feature.command("match", "koppel", "matching", access=Access.STEERING)
async def match(ctx: Context, event: Said) -> Effects:
    at = await snapshot(ctx)
    waiting = sum(w.status is WishStatus.WAITING for w in at.wishes)
    places = sum(mentor.room for mentor in at.mentors())
    return (Reply(roundcards.match_help(ctx.words(), ctx.community, waiting, places)),)


@feature.command(
    "match preview",
    "koppel voorbeeld",
    "match voorbeeld",
    access=Access.STEERING,
    takes=any_words,
    heavy=True,
)
async def preview(ctx: Context, event: Said) -> Effects:
    """The draft as it stands, brought up to date; or a new one. Nothing is sent."""
    at = await snapshot(ctx)
    found = await _draft(ctx, at, await ctx.uow.mentoring.draft(ctx.community.id))
    page = whole(event.text) or 1
    return (Reply(_shown(ctx, ctx.words(), at, found, page)),)


@feature.command("match run", "koppel maak", "match maak", access=Access.STEERING, heavy=True)
async def run(ctx: Context, event: Said) -> Effects:
    """A round from scratch: earlier swaps are forgotten. It waits for a facilitator's yes."""
    at = await snapshot(ctx)
    found = await _draft(ctx, at, None)
    return (Reply(_shown(ctx, ctx.words(), at, found)),)


async def _draft(ctx: Context, at: Snapshot, draft: Draft | None) -> Round:
    """Plan the round and keep it as the draft that a facilitator may confirm."""
    found = _planned(ctx, at, draft)
    await _keep(ctx, found, draft)
    return found


def _planned(ctx: Context, at: Snapshot, draft: Draft | None) -> Round:
    from bot.domain.rounds import plan_round  # numpy: loaded with the first match, not at the start

    return ctx.thoughts.of(plan_round, at, draft)


async def _keep(ctx: Context, found: Round, draft: Draft | None) -> None:
    kept = found.draft(ctx.community.id, ctx.today)
    if draft:
        kept = replace(kept, swapped=draft.swapped & set(found.chosen))
    await ctx.uow.mentoring.save_draft(ctx.community.id, kept)


def _shown(
    ctx: Context, words: Words, at: Snapshot, found: Round, page: int = 1, times: int = 1
) -> Card:
    def why(mentee: PersonId) -> Sequence[Choice]:
        return with_reasons(at, mentee, found.choices[mentee])

    return roundcards.preview(words, ctx.community, found, at.members, why, page, times)


@feature.due(ROUND, heavy=True)
async def round_due(ctx: Context, event: Due) -> Effects:
    """A planned round: facilitators get it to confirm. Missed beyond its use, they hear that (R11).

    The same proposal is shown twice; then the leaders are asked, and those who wait hear how it stands.
    """
    policy = await ctx.uow.mentoring.policy(ctx.community.id)
    await plan_round_day(ctx, policy, **event.details)
    if policy.rounds is Rounds.OFF:
        return ()
    at = await snapshot(ctx)
    if event.missed:
        return _to(ctx, event, _deciding(ctx, at), lambda words: note(words, "round-missed"))
    found = await _draft(ctx, at, None)
    if not found.choices:
        return await _none_found(ctx, at, found)  # nothing to confirm
    if await ctx.quiet_weeks() >= DESK.weekly:
        return ()  # nobody would choose, and nobody confirms
    shown = roundcards.digest(found.chosen)
    times = times_shown(event, shown)
    await plan_round_day(ctx, policy, shown=shown, times=str(times))
    if times > SHOWN_TO_FACILITATORS + 1:
        return ()
    last, hearers = times > SHOWN_TO_FACILITATORS, _deciding(ctx, at)
    told = await _told_of_delay(ctx, at, found) if last else ()
    if last:  # who saw it twice is not shown it again
        hearers = [m for m in _steering(ctx, at) if m not in hearers]
    return told + _to(ctx, event, hearers, lambda words: _shown(ctx, words, at, found, times=times))


async def _none_found(ctx: Context, at: Snapshot, found: Round) -> Effects:
    """Who finds nobody in their first round hears so, with a place in the line; then, when it changes."""
    return await pass_over(ctx, at, [m for m in found.left_out if not at.wish(m).rounds_waited])


def _steering(ctx: Context, at: Snapshot) -> Sequence[Member]:
    return steering(tuple(at.members.values()), ctx.today)


def _deciding(ctx: Context, at: Snapshot) -> Sequence[Member]:
    """The facilitators; where there are none, whoever else steers."""
    everybody = _steering(ctx, at)
    return [member for member in everybody if Role.FACILITATOR in member.roles] or everybody


def _to(
    ctx: Context, event: Due, hearers: Sequence[Member], card: Callable[[Words], Card]
) -> Effects:
    key = f"round:{ctx.community.id}:{event.at:%Y%m%d}"
    return tuple(
        Say(m.id, card(ctx.words(m.person)), f"{key}:{m.id}", Purpose.NOTICE, "mentoring.round")
        for m in hearers
    )


async def _told_of_delay(ctx: Context, at: Snapshot, found: Round) -> Effects:
    """An honest word, once, to whoever is in a proposal that nobody confirms."""
    effects: Effects = ()
    for mentee in found.choices:
        wish = next(w for w in at.wishes if w.mentee == mentee)
        card = note(ctx.words(at.members[mentee].person), "round-unconfirmed")
        key = f"unconfirmed:{ctx.community.id}:{mentee}:{wish.since:%Y%m%d}"
        effects += (Say(mentee, card, key, Purpose.NOTICE, "mentoring.round"),)
    return effects


@feature.due(MATCH, heavy=True)
async def match_due(ctx: Context, event: Due) -> Effects:
    """Short lists at once, in a large community without rounds; late is better than never."""
    from bot.domain.rounds import plan_round

    at = await snapshot(ctx)
    if at.policy.rounds is not Rounds.OFF:
        return ()
    at = without(at, PersonId(int(event.details["besides"])))
    return await send_round(ctx, at, ctx.thoughts.of(plan_round, at), event.person)


@feature.command(
    "match confirm", "koppel bevestig", "match bevestig", access=Access.STEERING, heavy=True
)
async def ask_confirm(ctx: Context, event: Said) -> Effects:
    """Shows the round with its button: what goes out is what was seen."""
    return await preview(ctx, replace(event, text=""))


@feature.pressed(actions.ConfirmRound, Access.STEERING, heavy=True)
async def confirm(ctx: Context, event: Pressed, action: actions.ConfirmRound) -> Effects:
    """Mentees get their short lists; who stays out hears it with a place in the line."""
    draft = await ctx.uow.mentoring.draft(ctx.community.id)
    if draft is None:
        return (Replace(note(ctx.words(), "confirm-gone")),)
    at = await snapshot(ctx)
    found = await _draft(ctx, at, draft)
    if roundcards.digest(found.chosen) != action.chosen:
        card = _shown(ctx, ctx.words(), at, found)
        return (Replace(card), Reply(note(ctx.words(), "confirm-changed")))
    await ctx.uow.mentoring.save_draft(ctx.community.id, None)
    effects = await confirm_round(ctx, at, found)
    count, out = len(found.choices), len(found.left_out)
    return (Replace(note(ctx.words(), "confirm-done", count=count, out=out)), *effects)


@feature.due(NEWS, heavy=True)
async def news_due(ctx: Context, event: Due) -> Effects:
    """Whoever's moment it is, and some of the others who wait for the same."""
    assert event.person is not None
    others = await ctx.uow.agenda.take(ctx.community.id, NEWS, TOLD_AT_ONCE - 1)
    mentees = (event.person, *others)
    return await tell_news(ctx, await snapshot_about(ctx, mentees), mentees)


# Changes by hand.


def _names_somebody(event: Said) -> bool:
    """Without names a form is opened, which the other process cannot."""
    return bool(event.text.strip())


@feature.command(
    "match swap",
    "koppel ruil",
    "match ruil",
    access=Access.STEERING,
    takes=any_words,
    heavy=_names_somebody,
)
async def swap_typed(ctx: Context, event: Said) -> Effects:
    """`match swap @mentee @mentor`; without names, a form."""
    found = await named(ctx, event)
    if found.doubts:
        return ask_which(ctx, "match swap", found)
    people = found.people
    if len(people) != 2 and _names_somebody(event) and not event.can_open_form:
        return (
            Reply(note(ctx.words(), "swap-error-both")),
        )  # a button to a form would come here again
    at = await snapshot(ctx)
    if len(people) != 2:
        return await _open_swap(ctx, at)
    mentee, mentor = people
    swap = await _swap(ctx, at, mentee.id, mentor.id)
    if isinstance(swap, str):
        return (Reply(note(ctx.words(), swap)),)
    return (Reply(await _asked(ctx, at, swap)),)


@feature.pressed(actions.Swap, Access.STEERING)
async def open_swap(ctx: Context, event: Pressed, action: actions.Swap) -> Effects:
    return await _open_swap(ctx, await snapshot(ctx))


async def _open_swap(ctx: Context, at: Snapshot) -> Effects:
    form = _swap_form(ctx, at)
    if is_choice_of_nothing(form):
        return (Reply(note(ctx.words(), "swap-nobody")),)
    return (OpenForm(form),)


def _swap_form(ctx: Context, at: Snapshot, error: str = "") -> Form:
    waiting = [
        mentee.member
        for wish in at.wishes
        if wish.status is WishStatus.WAITING and (mentee := at.mentee(wish))
    ]
    mentors = [mentor.member for mentor in at.mentors()]
    return roundcards.swap_form(ctx.words(), ctx.community.id, waiting, mentors, error)


@feature.submitted(actions.Swap, Access.STEERING, heavy=True)
async def swapped(ctx: Context, event: Submitted, action: actions.Swap) -> Effects:
    mentee, mentor = _chosen(event, "mentee", "mentor")
    at = await snapshot(ctx)
    if mentee is None or mentor is None:
        return (FormErrors(_swap_form(ctx, at, ctx.words()("swap-error-both"))),)
    found = await _swap(ctx, at, mentee, mentor)
    if isinstance(found, str):
        return (FormErrors(_swap_form(ctx, at, ctx.words()(found))),)
    return (Reply(await _asked(ctx, at, found)),)


@dataclass(frozen=True, slots=True)
class _Swap:
    """A swap that is possible: the draft as it stands, the draft with it, and the round of that."""

    mentee: PersonId
    mentor: PersonId
    before: Draft
    draft: Draft
    found: Round


async def _asked(ctx: Context, at: Snapshot, swap: _Swap) -> Card:
    """Who loses whom by it, before it is done; at once where nobody does."""
    changed = shifts(dict(swap.before.chosen), swap.found.chosen)
    if not changed:
        await _keep(ctx, swap.found, swap.draft)
        return _shown(ctx, ctx.words(), at, swap.found)
    action = actions.SwapSo(
        community=ctx.community.id,
        mentee=swap.mentee,
        mentor=swap.mentor,
        chosen=roundcards.digest(swap.found.chosen),
    )
    counts = len(swap.before.chosen), len(swap.found.choices)
    return roundcards.swap_asked(ctx.words(), at.members, changed, counts, action)


@feature.pressed(actions.SwapSo, Access.STEERING, heavy=True)
async def swap_so(ctx: Context, event: Pressed, action: actions.SwapSo) -> Effects:
    """What was shown is done; where it would be something else by now, that is shown first."""
    at = await snapshot(ctx)
    swap = await _swap(ctx, at, PersonId(action.mentee), PersonId(action.mentor))
    if isinstance(swap, str):
        return (Replace(note(ctx.words(), swap)),)
    if roundcards.digest(swap.found.chosen) != action.chosen:
        card = await _asked(ctx, at, swap)
        return (Replace(card), Reply(note(ctx.words(), "confirm-changed")))
    await _keep(ctx, swap.found, swap.draft)
    return (Replace(_shown(ctx, ctx.words(), at, swap.found)),)


def _chosen(event: Submitted, *names: str) -> tuple[PersonId | None, ...]:
    """The people chosen in a form; None for what is nobody's id."""
    ids = [whole(str(event.values.get(name, ""))) for name in names]
    return tuple(None if id is None else PersonId(id) for id in ids)


async def _swap(ctx: Context, at: Snapshot, mentee: PersonId, mentor: PersonId) -> _Swap | str:
    """A mentee with another mentor, and how the others move along; the text that says why not, where a
    rule forbids it. Nothing is kept."""
    wish = next((w for w in at.wishes if w.mentee == mentee), None)
    able = next((m for m in at.mentors() if m.id == mentor), None)
    one = at.mentee(wish) if wish and wish.status is WishStatus.WAITING else None
    if one is None:
        return "swap-error-mentee"
    if able is None:
        return "swap-error-mentor"
    barrier = affinity(one, able, at).barrier
    if barrier not in (None, "too-low", "recent"):
        return f"barrier-{barrier}"
    draft = await ctx.uow.mentoring.draft(ctx.community.id)
    base = draft or (await _draft(ctx, at, None)).draft(ctx.community.id, ctx.today)
    chosen = tuple((m, t) for m, t in base.chosen if m != mentee)
    pinned = [t for m, t in chosen if m in base.swapped and t == mentor]
    if len(pinned) >= able.room:
        return "swap-error-full"
    changed = replace(base, chosen=(*chosen, (mentee, mentor)), swapped=base.swapped | {mentee})
    return _Swap(mentee, mentor, base, changed, _planned(ctx, at, changed))


@feature.command(
    "match explain",
    "koppel waarom",
    "match waarom",
    access=Access.STEERING,
    takes=any_words,
    heavy=True,
)
async def explain(ctx: Context, event: Said) -> Effects:
    """`match explain @a @b`: every part of the score, or the rule that forbids it."""
    found = await named(ctx, event)
    if found.doubts:
        return ask_which(ctx, "match explain", found)
    if len(found.people) != 2:
        return (Reply(note(ctx.words(), "explain-usage")),)
    at = await snapshot(ctx)
    one, other = found.people
    mentee, mentor = _roles(at, one, other) or _roles(at, other, one) or (None, None)
    if mentee is None or mentor is None:
        return (Reply(note(ctx.words(), "explain-no-wish")),)
    fit = affinity(mentee, mentor, at)
    cost = await _cost(ctx, at, mentee.id, mentor.id)
    card = roundcards.explained(ctx.words(), mentee.member, mentor.member, fit, cost=cost)
    return (Reply(card),)


def _roles(at: Snapshot, mentee: Member, mentor: Member) -> tuple[Mentee, Mentor] | None:
    """The two as mentee and mentor, where one has a wish and the other an offer."""
    wish = next((w for w in at.wishes if w.mentee == mentee.id), None)
    offer = next((o for o in at.offers if o.mentor == mentor.id), None)
    if wish is None or offer is None:
        return None
    room = room_of(offer, at.pairs, at.today)
    return Mentee(mentee, wish), Mentor(mentor, offer, room)


async def _cost(ctx: Context, at: Snapshot, mentee: PersonId, mentor: PersonId) -> str:
    """What it would take from the others, in words; empty where they are not both to be matched."""
    from bot.domain.rounds import cost_of

    cost = ctx.thoughts.of(cost_of, at, mentee, mentor)
    if cost is None:
        return ""
    if cost < 0:
        return ctx.words()("explain-cost-person")
    return ctx.words()("explain-cost-points", points=cost)
