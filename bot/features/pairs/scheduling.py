"""A moment to meet: in one's own words or picked, echoed in full, proposed by one, agreed by the other."""

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.domain import picked
from bot.domain.calendar import local_date, local_instant
from bot.domain.dates import read_when
from bot.domain.days import When
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.naming import find_named
from bot.domain.pairs import Pair, together
from bot.features.pairs import actions, room, talkcards
from bot.features.pairs.appointments import agree as agree_on
from bot.features.pairs.appointments import closed_talk_cards
from bot.features.pairs.loaders import my_pair
from bot.features.pairs.stores import Context
from bot.frame.cards import Card, Mention
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Say
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, a_date, any_words
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.language.slots import names, slots

feature = Feature("pairs.scheduling")

LATEST, EARLIEST = 21, 7  # hours between which people meet


@feature.command("meeting", "afspraak", "meet", "afspreken", takes=a_date)
async def meeting(ctx: Context, event: Said) -> Effects:
    """`meeting Tuesday 10:00`, with the one I talk to; without words, the form."""
    return await _arrange(ctx, event.text, read_when(event.text, ctx.own_today), None)


@feature.command(
    "meeting move",
    "move meeting",
    "move the meeting",
    "move our meeting",
    "move my meeting",
    "reschedule",
    "reschedule our meeting",
    "reschedule the meeting",
    "reschedule my meeting",
    "verzet afspraak",
    "verzet de afspraak",
    "verzet mijn afspraak",
    "verzet onze afspraak",
    "verzet gesprek",
    "verzet het gesprek",
    "verzet ons gesprek",
    "verzet mijn gesprek",
    "afspraak verzetten",
    "gesprek verzetten",
    takes=any_words,
    listed=False,
)
async def move(ctx: Context, event: Said) -> Effects:
    """`move our meeting to Wednesday 10:00`: the other agrees first, until then it stands as it is."""
    said = slots(event.text, Intent.SCHEDULE_MEETING, ctx.own_today)
    return await _arrange(ctx, event.text, said.when, said.at)


@feature.meant(Intent.SCHEDULE_MEETING)
async def wants_to_meet(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await _arrange(ctx, event.text, meant.slots.when, meant.slots.at)


async def _arrange(ctx: Context, text: str, when: When | None, hour: time | None) -> Effects:
    """A full moment is echoed; whatever is missing is picked in the form."""
    pairs = await ctx.stores.pairs.all()
    own = together(ctx.actor.id, pairs)
    if not own:
        return (Reply(note(ctx.words(), "standing-none")),)
    pair, zone = await _with(ctx, own, text), ctx.zone(ctx.actor.person)
    day, at = (when.day, when.at) if when else (_stands_on(ctx, pair, zone), hour)
    moment = local_instant(day, at, zone) if day and at and is_usual(at) else None
    exact = when is None or when.is_one_day
    if stranger := await _stranger(ctx, own, text):
        who = Mention(stranger.id, stranger.name)
        return (Reply(note(ctx.words(), "time-not-with", who=who)),)
    if pair and moment and exact and moment > ctx.now:
        return (Reply(await _echo(ctx, pair, moment)),)
    usable = day if day and day >= ctx.own_today and not (when and when.is_loose) else None
    form = talkcards.time_form(ctx.words(), ctx.community.id, pair or own[-1], usable)
    return (OpenForm(form),)


async def _with(ctx: Context, own: Sequence[Pair], text: str) -> Pair | None:
    """The pair with whoever is named; the only one where nobody is, or the only one with a talk ahead."""
    others = [await ctx.somebody(pair.others(ctx.actor.id)) for pair in own]
    named = find_named(text, others)
    meant = {one.id for one in named.people}
    found = [pair for pair in own if meant & set(pair.people)] or own
    ahead = [pair for pair in found if pair.talks_after(ctx.now)]
    alone = found if len(found) == 1 else ahead
    return alone[0] if len(alone) == 1 and not named.doubts else None


async def _stranger(ctx: Context, own: Sequence[Pair], text: str) -> Member | None:
    """Who is named, where it is nobody of one's own pairs: they would be taken for somebody else."""
    if not names(text):
        return None
    named = find_named(text, await ctx.stores.members.all()).people
    known = {id for pair in own for id in pair.people}
    return named[0] if named and not known & {one.id for one in named} - {ctx.actor.id} else None


async def _echo(ctx: Context, pair: Pair, moment: datetime) -> Card:
    """What would be proposed; where it could not be read before that moment, that is said."""
    zone = ctx.zone(ctx.actor.person)
    first = ctx.community.calendar.on_or_after(ctx.today)
    if first > local_date(moment, zone):
        return note(ctx.words(), "time-quiet", day=ctx.words().day(first))
    other = await ctx.somebody(pair.others(ctx.actor.id))
    return talkcards.echo(ctx.words(), pair, other, moment, zone, ctx.now)


def _stands_on(ctx: Context, pair: Pair | None, zone: str) -> date | None:
    """The day of the talk that was agreed, when it is still to come: "to 2 pm" moves it that day."""
    talk = pair.talks_after(ctx.now) if pair else None
    return local_date(talk, zone) if talk else None


# A moment to meet: proposed by one, agreed by the other.


@feature.pressed(actions.ProposeTime, Access.MEMBERS)
async def propose(ctx: Context, event: Pressed, action: actions.ProposeTime) -> Effects:
    pair, moment = await my_pair(ctx, action), picked.instant(action.at)
    if pair is None or moment is None:
        return (Reply(note(ctx.words(), "mentoring-closed")),)
    if moment <= ctx.now:
        return (Reply(note(ctx.words(), "time-past")),)
    other = await ctx.somebody(pair.others(ctx.actor.id))
    zone = ctx.zone(other.person)
    card = talkcards.proposed(
        ctx.words(other.person), ctx.community.id, pair, ctx.actor, moment, zone, ctx.now
    )
    said = ctx.words().moment(moment, ctx.zone(ctx.actor.person))
    sent = note(ctx.words(), "time-sent", who=Mention(other.id, other.name), moment=said)
    key = f"{pair.key}:time:{moment:%Y%m%d%H%M}:{ctx.actor.id}:{ctx.stamp}"
    shown = await room.proposed(ctx, event, pair, moment, sent)
    return (*shown, Say(other.id, card, key, Purpose.NOTICE, "mentoring.time", until=moment))


@feature.pressed(actions.AgreeTime, Access.MEMBERS)
async def agree(ctx: Context, event: Pressed, action: actions.AgreeTime) -> Effects:
    """Both said so: it stands, and each may put it into their calendar."""
    pair, moment = await my_pair(ctx, action), picked.instant(action.at)
    if pair is None or moment is None:
        return (Reply(note(ctx.words(), "mentoring-closed")),)
    if moment <= ctx.now:
        return (Reply(note(ctx.words(), "time-past")),)
    other = await ctx.somebody(pair.others(ctx.actor.id))
    if action.by == ctx.actor.id:
        who = Mention(other.id, other.name)
        return (Reply(note(ctx.words(), "time-waits", who=who)),)
    await agree_on(ctx, pair, moment)
    own = talkcards.agreed(ctx.words(), pair, other, moment, ctx.zone(ctx.actor.person))
    theirs = talkcards.agreed(
        ctx.words(other.person), pair, ctx.actor, moment, ctx.zone(other.person)
    )
    key = f"{pair.key}:agreed:{moment:%Y%m%d%H%M}:{ctx.stamp}"
    closed = (
        *closed_talk_cards(ctx, pair, ctx.actor, "time-settled"),
        *closed_talk_cards(ctx, pair, other, "time-settled"),
    )
    shown = await room.agreed(ctx, event, pair, moment, own)
    return (*closed, *shown, Say(other.id, theirs, key, Purpose.NOTICE, "mentoring.time"))


@feature.pressed(actions.OtherTime, Access.MEMBERS, on=my_pair, gone="mentoring-closed")
async def open_time(ctx: Context, event: Pressed, action: actions.OtherTime, pair: Pair) -> Effects:
    day = ctx.community.calendar.working_day(ctx.today, 2)
    return (OpenForm(talkcards.time_form(ctx.words(), ctx.community.id, pair, day)),)


@feature.submitted(actions.OtherTime, Access.MEMBERS, on=my_pair, gone="mentoring-closed")
async def other_time(
    ctx: Context, event: Submitted, action: actions.OtherTime, pair: Pair
) -> Effects:
    """Typed or picked; echoed with the full date before the other hears it."""
    typed = event.values.get("words", "").strip()
    moment = moment_in(ctx, typed) if typed else _picked(ctx, event)
    if moment is None or moment <= ctx.now:
        error = ctx.words()("time-error")
        form = talkcards.time_form(ctx.words(), ctx.community.id, pair, None, typed, error)
        return (FormErrors(form),)
    return (Reply(await _echo(ctx, pair, moment)),)


def _picked(ctx: Context, event: Submitted) -> datetime | None:
    day, at = picked.day(event.values.get("day", "")), picked.hour(event.values.get("at", ""))
    if day is None or at is None or not is_usual(at):
        return None
    return local_instant(day, at, ctx.zone(ctx.actor.person))


def moment_in(ctx: Context, text: str) -> datetime | None:
    """A day with a time, in the speaker's own zone; None where either is missing."""
    when = read_when(text, ctx.own_today)
    if when is None or when.at is None or not when.is_one_day or not is_usual(when.at):
        return None
    return local_instant(when.day, when.at, ctx.zone(ctx.actor.person))


def is_usual(at: time) -> bool:
    """An hour at which people meet."""
    return EARLIEST <= at.hour < LATEST
