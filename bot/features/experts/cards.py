"""Who may be asked about what and when; a talk as it stands, moves, and is off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.communities import CommunityId
from bot.domain.experts import Booking, Expertise, Hours
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.experts import actions
from bot.frame.actions import Action, shortened
from bot.frame.cards import (
    Appointment,
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Heading,
    Mention,
    Row,
    Run,
    Style,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words

MOST_LISTED = 8
Talks = Sequence[tuple[Booking, Member]]
Told = dict[str, str | Mention]


@dataclass(frozen=True, slots=True)
class Known:
    """An expert, with the first talk that is free; None where there are no office hours, or all is taken."""

    member: Member
    expertise: Expertise
    next: datetime | None = None


def hours_in_words(words: Words, hours: Hours) -> str:
    """ "elke eerste dinsdag van de maand, 12:00–13:00"."""
    day = words(f"weekday-{hours.recurrence.weekday}")
    often = words(f"experts-often-{hours.recurrence.every}", day=day)
    return f"{often}, {hours.begins:%H:%M}–{hours.ends:%H:%M}"


def roster(
    words: Words,
    here: CommunityId,
    found: Sequence[Known],
    mine: Expertise | None,
    zone: str,
    asked: str,
) -> Card:
    """Who may be asked; `asked`: what somebody looks for."""
    title = words("experts-on", topic=asked) if asked else words("experts-title")
    body: list[Element] = [Heading(title), *_people(words, here, found, mine, zone)]
    if not found:
        body.append(words.rich("experts-nobody-on" if asked else "experts-nobody"))
    if len(found) > MOST_LISTED:
        body.append(Footnote(words("experts-more", more=len(found) - MOST_LISTED)))
    ask = RunCommand(community=here, text=shortened(f"ask {asked}") if asked else "ask")
    own = Button(
        words("experts-change" if mine else "experts-become"),
        actions.OfferExpertise(community=here),
    )
    stop = Button(words("experts-stop"), actions.StopOffering(community=here))
    first = Button(words("experts-ask"), ask, Style.PRIMARY if asked else Style.NORMAL)
    wish = _workshop(words, here, found, mine)
    body.append(Buttons((first, *wish, own, *((stop,) if mine else ()))))
    return Card(title, tuple(body))


def _workshop(
    words: Words, here: CommunityId, found: Sequence[Known], mine: Expertise | None
) -> tuple[Button, ...]:
    """A workshop of one of them; the only one is chosen already."""
    others = [one.member.id for one in found if mine is None or one.member.id != mine.expert]
    if not others:
        return ()
    chosen = others[0] if len(others) == 1 else 0
    ask = actions.AskWorkshop(community=here, expert=chosen)
    return (Button(words("workshop-ask"), ask),)


def _people(
    words: Words, here: CommunityId, found: Sequence[Known], mine: Expertise | None, zone: str
) -> list[Element]:
    """A line for each: on what, when, and a talk where one is free."""
    rows: list[Element] = []
    for one in found[:MOST_LISTED]:
        offer = one.expertise
        said = f" – {offer.topics}"
        if offer.hours:
            said += f" · {hours_in_words(words, offer.hours)}"
        if one.next:
            said += f" · {words('experts-free', moment=words.short_moment(one.next, zone))}"
        book = Button(words("experts-book"), actions.BookTalk(community=here, expert=one.member.id))
        own = mine is not None and mine.expert == offer.expert
        runs = (Mention(one.member.id, one.member.name), Run(said))
        rows.append(Row(runs, book if one.next and not own else None))
    return rows


def hours(
    words: Words,
    here: CommunityId,
    talks: Talks,
    others: Sequence[Known],
    mine: Expertise | None,
    next_day: date | None,
    zone: str,
) -> Card:
    """One's own talks, and the next day of one's own hours; then who can be talked with."""
    title = words("experts-hours-title")
    body: list[Element] = [Heading(title), *_own(words, here, talks, next_day, zone)]
    body += _people(words, here, others, mine, zone)
    if not talks and not others and next_day is None:
        body.append(words.rich("experts-no-hours"))
    own = "experts-change" if mine else "experts-become"
    body.append(Buttons((Button(words(own), actions.OfferExpertise(community=here)),)))
    return Card(title, tuple(body))


def _own(
    words: Words, here: CommunityId, talks: Talks, next_day: date | None, zone: str
) -> list[Element]:
    rows: list[Element] = []
    for one, other in talks[:MOST_LISTED]:
        show = Button(words("experts-show"), actions.ShowTalk(community=here, booking=one.id))
        who = Mention(other.id, other.name)
        rows.append(Row((who, Run(f" · {words.moment(one.at, zone)}")), show))
    if next_day:
        skip = actions.SkipDay(community=here, day=next_day.isoformat())
        said = words("experts-next-day", day=words.day(next_day))
        rows.append(Row((Run(said),), Button(words("experts-skip"), skip)))
    return rows


def offered(words: Words, offer: Expertise) -> Card:
    """What stands now, and the ways to change it."""
    here = offer.community
    said = words.rich("experts-offered", topics=offer.topics, monthly=offer.monthly)
    body: list[Element] = [said]
    if offer.hours:
        body.append(words.rich("experts-offered-hours", hours=hours_in_words(words, offer.hours)))
    buttons = (
        Button(words("experts-change"), actions.OfferExpertise(community=here)),
        Button(words("experts-stop"), actions.StopOffering(community=here)),
    )
    summary = words("experts-offered", topics=offer.topics, monthly=offer.monthly)
    return Card(summary, (*body, Buttons(buttons), Footnote(words("experts-offered-note"))))


def on_what(words: Words, here: CommunityId) -> Card:
    """To whoever holds the role, and did not say yet on what."""
    say = Button(words("experts-say"), actions.OfferExpertise(community=here), Style.PRIMARY)
    return Card(words("experts-on-what"), (words.rich("experts-on-what"), Buttons((say,))))


def talk(
    words: Words, booking: Booking, other: Member, zone: str, text: str, place: str = ""
) -> Card:
    """It stands: with whom, when, over what and where; into one's calendar, to another moment, out of it."""
    told: Told = {"who": Mention(other.id, other.name), "moment": words.moment(booking.at, zone)}
    body: list[Element] = [words.rich(text, **told)]
    if booking.about:
        body.append(Row((Run(booking.about),)))
    if place:
        body.append(words.rich("experts-where", place=place))
    return Card(
        words(text, **told),
        (*body, _calendar(words, booking, other), _change(words, booking)),
    )


def _calendar(words: Words, booking: Booking, other: Member) -> Appointment:
    return Appointment(
        words("time-calendar"),
        words("time-event", name=other.name),
        booking.at,
        booking.until,
        uid=booking.key,
        sequence=booking.moved,
    )


def _change(words: Words, booking: Booking) -> Buttons:
    here = booking.community
    move = actions.MoveTalk(community=here, booking=booking.id)
    off = actions.CancelTalk(community=here, booking=booking.id)
    return Buttons((Button(words("talk-move"), move), Button(words("talk-cancel"), off)))


def echo(words: Words, action: Action, other: Member, at: datetime, zone: str) -> Card:
    """The full moment and with whom, before the other hears it."""
    told: Told = {"who": Mention(other.id, other.name), "moment": words.moment(at, zone)}
    yes = Button(words("experts-talk-save"), action, Style.PRIMARY)
    no = Button(
        words("experts-other-time"),
        RunCommand(community=action.community, text="hours"),
        refuses=True,
    )
    return Card(
        words("experts-echo", **told), (words.rich("experts-echo", **told), Buttons((yes, no)))
    )


def called_off(words: Words, booking: Booking, by: Member, zone: str) -> Card:
    """To the other: it does not take place; whoever booked it may book again."""
    told: Told = {"who": Mention(by.id, by.name), "moment": words.moment(booking.at, zone)}
    body: list[Element] = [words.rich("experts-off", **told)]
    if by.id == booking.expert:
        again = actions.BookTalk(community=booking.community, expert=booking.expert)
        body.append(Buttons((Button(words("experts-book"), again),)))
    return Card(words("experts-off", **told), tuple(body))


def called_off_own(words: Words, booking: Booking, other: Member, zone: str) -> Card:
    told: Told = {"who": Mention(other.id, other.name), "moment": words.moment(booking.at, zone)}
    body: list[Element] = [words.rich("experts-off-own", **told)]
    if other.id == booking.expert:
        again = actions.BookTalk(community=booking.community, expert=booking.expert)
        body.append(Buttons((Button(words("experts-book"), again),)))
    return Card(words("experts-off-own", **told), tuple(body))


def ahead(words: Words, talks: Talks, places: Mapping[PersonId, str], zone: str) -> Card:
    """The talks of one day, in order; each with what it is about and where."""
    title = words("experts-ahead", count=len(talks))
    body: list[Element] = [words.rich("experts-ahead", count=len(talks))]
    for booking, other in talks:
        at = words.moment(booking.at, zone)
        said = " · ".join(filter(None, (at, booking.about, places.get(booking.expert, ""))))
        body.append(Row((Mention(other.id, other.name), Run(f" – {said}"))))
    if len(talks) == 1:
        body.append(_change(words, talks[0][0]))
    return Card(title, tuple(body))
