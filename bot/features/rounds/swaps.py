"""A facilitator's change to a round: who loses whom is shown before it is done."""

from dataclasses import dataclass, replace

from bot.domain.affinity import affinity, affinity_again
from bot.domain.people import PersonId
from bot.domain.proposals import Draft, Round, shifts
from bot.domain.snapshot import Mentor, Snapshot
from bot.domain.wishes import WishStatus
from bot.features.rounds import actions, roundcards
from bot.features.rounds.drafts import draft_round, keep_draft, planned, shown_round
from bot.features.rounds.snapshots import snapshot
from bot.features.rounds.stores import Context
from bot.frame.cards import Card, Form
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.forms import is_choice_of_nothing
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking import terms
from bot.talking.language import Intent, Understanding
from bot.talking.naming import ask_which, named

feature = Feature("rounds.swaps")


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


@feature.meant(Intent.COUPLE, access=Access.STEERING)
async def couples(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Two names: whoever waits is the mentee, whichever came first. What it changes is shown first; without
    names, the round as it stands."""
    found = await named(ctx, event)
    if found.doubts:
        return ask_which(ctx, "match swap", found)
    at = await snapshot(ctx)
    if len(found.people) != 2:
        round_ = await draft_round(ctx, at, await ctx.stores.rounds.draft())
        return (Reply(shown_round(ctx, ctx.words(), at, round_)),)
    one, other = (person.id for person in found.people)
    swap = await _swap(ctx, at, one, other)
    if swap == "swap-error-mentee":
        swap = await _swap(ctx, at, other, one)
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
    mentee, mentor = (terms.person(event.values, name) for name in ("mentee", "mentor"))
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
        await keep_draft(ctx, swap.found, swap.draft)
        return shown_round(ctx, ctx.words(), at, swap.found)
    action = actions.SwapSo(
        community=ctx.community.id,
        mentee=swap.mentee,
        mentor=swap.mentor,
        chosen=roundcards.digest(swap.found.chosen),
    )
    counts = len(swap.before.chosen), len(swap.found.choices)
    scores = {
        (shift.mentee, mentor): _score(at, shift.mentee, mentor)
        for shift in changed
        for mentor in (shift.before, shift.after)
        if mentor
    }
    return roundcards.swap_asked(ctx.words(), at.members, changed, scores, counts, action)


def _score(at: Snapshot, mentee: PersonId, mentor: PersonId) -> int:
    """How well these two fit, whatever was between them before."""
    one, offer = at.mentee(at.wish(mentee)), at.offer(mentor)
    other = Mentor(at.members[mentor], offer, 0)
    return affinity_again(one, other, at).score if one else 0


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
    await keep_draft(ctx, swap.found, swap.draft)
    return (Replace(shown_round(ctx, ctx.words(), at, swap.found)),)


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
    draft = await ctx.stores.rounds.draft()
    base = draft or (await draft_round(ctx, at, None)).draft(ctx.community.id, ctx.today)
    chosen = tuple((m, t) for m, t in base.chosen if m != mentee)
    pinned = [t for m, t in chosen if m in base.swapped and t == mentor]
    if len(pinned) >= able.room:
        return "swap-error-full"
    changed = replace(base, chosen=(*chosen, (mentee, mentor)), swapped=base.swapped | {mentee})
    return _Swap(mentee, mentor, base, changed, planned(ctx, at, changed))
