"""An event as it is announced, shown, answered, changed and called off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.communities import CommunityId
from bot.domain.events import Answer, Attendance, Event, Gathered, Status
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.events import actions
from bot.frame.cards import (
    Appointment,
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Heading,
    Inline,
    Link,
    Mention,
    Row,
    Run,
    Style,
    Text,
    plain,
)
from bot.frame.words import Words

MOST_NAMED = 12  # of those who come
MOST_LISTED = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """An event, who comes, and those of them whom a card names. `file`: where its calendar file is."""

    gathered: Gathered
    people: Mapping[PersonId, Member]
    file: str = ""

    @property
    def event(self) -> Event:
        return self.gathered.event

    @property
    def attendance(self) -> Attendance:
        return self.gathered.attendance

    @property
    def hosts(self) -> tuple[Mention, ...]:
        return self.named(self.event.hosts)

    def named(self, ids: Sequence[PersonId]) -> tuple[Mention, ...]:
        return tuple(mention(self.people[id]) for id in ids if id in self.people)


def stands(words: Words, seen: Seen, reader: Member, zone: str, text: str = "event-stands") -> Card:
    """To one person, on their own clock, with the ways to answer."""
    event = seen.event
    lead = _lead(words, seen, zone, text)
    body: list[Element] = [lead, *_about(words, seen), *_who(words, seen)]
    if own := _own(words, seen, reader.id):
        body.append(own)
    body += _hosting(words, seen, reader)
    if event.at is not None:
        body += calendar(words, event, seen.file)
    body += [_answers(words, seen, reader), *_after(words, event)]
    return Card(plain(lead.runs), tuple(body))


def announced(words: Words, seen: Seen, zone: str, text: str = "event-announced") -> Card:
    """In the channel, on the community's clock."""
    event = seen.event
    lead = _lead(words, seen, zone, text)
    buttons = tuple(_answer(words, event, one) for one in (Answer.YES, Answer.MAYBE, Answer.NO))
    body = (*_about(words, seen), *calendar(words, event, seen.file), Buttons(buttons))
    return Card(plain(lead.runs), (lead, *body, *_after(words, event)))


def _lead(words: Words, seen: Seen, zone: str, text: str) -> Text:
    event = seen.event
    moment = words.moment(event.at, zone) if event.at else words("event-no-time")
    lasts = words(f"event-length-{event.minutes}")
    host = seen.hosts or words("event-nobody")
    known = {"title": event.title, "moment": moment, "lasts": lasts}
    return words.rich(text, host=host, hosts=max(len(seen.hosts), 1), **known)


def _about(words: Words, seen: Seen) -> list[Text]:
    event = seen.event
    told = [words.rich("event-where", place=event.place)] if event.place else []
    speaker = seen.people.get(event.speaker) if event.speaker else None
    if speaker:
        who = Mention(speaker.id, speaker.name)
        told.append(words.rich("event-speaker-is", speaker=who))
    return [*told, *([Text((Run(event.about),))] if event.about else [])]


def _who(words: Words, seen: Seen) -> list[Text]:
    """Who comes, by name as far as they fit; how many may, and how many wait for a place."""
    there = seen.attendance
    if seen.event.status is Status.ASKING or not there.expected:
        return []
    told: list[Inline] = []
    if there.comes:
        known = [seen.people[id] for id in there.comes if id in seen.people][:MOST_NAMED]
        told += _listed(words, known, len(there.comes) - len(known))
    counts = [
        words(f"event-{name}", count=len(some))
        for name, some in (("maybe", there.maybe), ("waiting", there.waits))
        if some
    ]
    if counts:
        told.append(Run((" " if told else "") + " ".join(counts)))
    return [Text(tuple(told))]


def _listed(words: Words, known: Sequence[Member], more: int) -> list[Inline]:
    """ "Er komen: Noor, Bram en nog 3." """
    told: list[Inline] = [Run(words("event-comes"))]
    for n, member in enumerate(known):
        told += [Run(", ")] if n else [Run(" ")]
        told.append(Mention(member.id, member.name))
    told.append(Run(words("event-and-more", count=more) if more > 0 else "."))
    return told


def _own(words: Words, seen: Seen, reader: PersonId) -> Text | None:
    there, said = seen.attendance, seen.gathered.attendees.get(reader)
    if reader in there.waits:
        return words.rich("event-you-wait", place=there.waits.index(reader) + 1)
    if said is None or said.answer is Answer.NONE or seen.event.status is Status.ASKING:
        return None
    return words.rich(f"event-you-{said.answer}")


def _hosting(words: Words, seen: Seen, reader: Member) -> list[Element]:
    """To whoever hosts it with the first, the way out; to whoever may change it, who has not answered."""
    event, told = seen.event, list[Element]()
    if reader.id in event.beside:
        stop = actions.StopHosting(community=event.community, event=event.id)
        runs = (Run(words("event-you-host")),)
        told.append(Row(runs, Button(words("event-hosts-stop"), stop)))
    waits = seen.named(seen.gathered.asked_to_host)
    if waits and event.may_be_changed_by(reader):
        told.append(words.rich("event-hosts-wait", people=waits))
    return told


def _answers(words: Words, seen: Seen, reader: Member) -> Buttons:
    """What they did not say already; for whoever may change it, the way to that; the agenda."""
    event, here = seen.event, seen.event.community
    if event.status is Status.ASKING:
        when = Button(
            words("event-say-when"), actions.SayWhen(community=here, event=event.id), Style.PRIMARY
        )
        return Buttons((when, *_manage(words, event, reader)))
    said = seen.gathered.attendees.get(reader.id)
    given = said.answer if said else Answer.NONE
    left = [one for one in (Answer.YES, Answer.MAYBE, Answer.NO) if one is not given]
    buttons = [_answer(words, event, one) for one in left]
    if given is not Answer.NONE or not event.may_be_changed_by(reader):
        buttons.append(agenda(words, event))
    return Buttons((*buttons[:3], *_manage(words, event, reader)))


def _answer(words: Words, event: Event, answer: Answer) -> Button:
    style = Style.PRIMARY if answer is Answer.YES else Style.NORMAL
    action = actions.AnswerEvent(community=event.community, event=event.id, answer=answer)
    return Button(words(f"event-say-{answer}"), action, style, refuses=answer is Answer.NO)


def agenda(words: Words, event: Event) -> Button:
    show = actions.ShowAgenda(community=event.community, event=event.id)
    return Button(words("event-agenda"), show)


def _manage(words: Words, event: Event, reader: Member) -> tuple[Button, ...]:
    if not event.may_be_changed_by(reader):
        return ()
    manage = actions.ManageEvent(community=event.community, event=event.id)
    return (Button(words("event-manage"), manage),)


def _after(words: Words, event: Event) -> tuple[Footnote, ...]:
    return (Footnote(words("event-again-how")),) if event.series else ()


def calendar(words: Words, event: Event, file: str) -> list[Element]:
    """For one's own calendar: as a link of the platform, and as a file that stays the newest."""
    if event.at is None:
        return []
    made = Appointment(
        words("event-calendar"),
        event.title,
        event.at,
        event.until,
        uid=event.calendar_key,
        sequence=event.moved,
        place=event.place,
        of=event.original,
    )
    return [made, *([Link(words("event-file"), file)] if file else [])]


def said(
    words: Words,
    seen: Seen,
    reader: Member,
    zone: str,
    beyond: tuple[float, float] | None = None,
) -> Card:
    """What they answered. `beyond`: the hours of their meetings in that week, where those are more than the
    hours they agreed on."""
    card = stands(words, seen, reader, zone, "event-answered")
    if beyond is None:
        return card
    taken, agreed = (words.number(hours) for hours in beyond)
    foot = Footnote(words("event-beyond-hours", taken=taken, agreed=agreed))
    return replace(card, body=(*card.body, foot))


def place_free(words: Words, seen: Seen, reader: Member, zone: str) -> Card:
    return stands(words, seen, reader, zone, "event-place-free")


def off(words: Words, event: Event, zone: str, by: Mention | None = None) -> Card:
    """It does not take place."""
    moment = words.moment(event.at, zone) if event.at else words("event-no-time")
    text = "event-off-by" if by else "event-off"
    lead = words.rich(text, title=event.title, moment=moment, who=by or "")
    return Card(plain(lead.runs), (lead,))


def taken_over(words: Words, event: Event, zone: str, host: Mention | None, *, you: bool) -> Card:
    """Whoever organised it is gone."""
    moment = words.moment(event.at, zone) if event.at else words("event-no-time")
    text = "event-yours-now" if you else "event-host-now" if host else "event-no-host"
    lead = words.rich(text, title=event.title, moment=moment, host=host or "")
    return Card(plain(lead.runs), (lead,))


def listed(
    words: Words,
    here: CommunityId,
    found: Sequence[Seen],
    then: Mapping[int, Sequence[str]],
    reader: Member,
    zone: str,
) -> Card:
    """What is to come. `then`: of a series by its id, the days after its next one."""
    title = words("event-list")
    body: list[Element] = [Heading(title)]
    for seen in found[:MOST_LISTED]:
        show = actions.ShowEvent(community=here, event=seen.event.id)
        body.append(Row(_line(words, seen, reader, zone), Button(words("event-show"), show)))
        later = then.get(seen.event.series or 0)
        if later:
            body.append(Footnote(words("event-then", days=words.listed(list(later)))))
    if len(found) > MOST_LISTED:
        body.append(Footnote(words("event-list-more", count=len(found) - MOST_LISTED)))
    if not found:
        body.append(words.rich("event-list-none"))
    plan = Button(words("event-plan"), actions.PlanEvent(community=here))
    return Card(title, (*body, Buttons((plan,))))


def _line(words: Words, seen: Seen, reader: Member, zone: str) -> tuple[Inline, ...]:
    """ "Kick-off · dinsdag 1 december 15:00 · B2.14 · jij komt · door Noor en Bram"."""
    event, there = seen.event, seen.attendance
    said_so = seen.gathered.attendees.get(reader.id)
    answer = said_so.answer if said_so else Answer.NONE
    state = "waits" if reader.id in there.waits else answer
    when = words.moment(event.at, zone) if event.at else words("event-times-asked")
    said_it = words(f"event-line-{state}") if answer is not Answer.NONE else ""
    rest = "".join(f" · {part}" for part in (when, event.place, said_it) if part)
    by = words.rich("event-line-hosts", hosts=seen.hosts).runs if seen.hosts else ()
    return (Run(event.title, bold=True), Run(rest), *by)


def mention(member: Member) -> Mention:
    return Mention(member.id, member.name)
