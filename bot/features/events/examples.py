"""Every card of events, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.domain.events import Answer, Attendee, Event, EventId, Gathered, SeriesId, Status, Takes
from bot.domain.people import PersonId
from bot.domain.slots import Choice
from bot.features.events import (
    about,
    aftercards,
    agendacards,
    cards,
    changecards,
    inviting,
    timecards,
)
from bot.features.events.cards import Seen
from bot.features.events.forms import (
    Typed,
    came_form,
    change_form,
    choose_form,
    plan_form,
    topic_form,
    used_form,
    when_form,
)
from bot.frame.cards import Card, Link, Mention, Message, Run
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.topics import Topic
from bot.frame.words import note

AT = datetime(2026, 12, 1, 14, 0, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
FILE = "https://kring.example.nl/calendar/x.ics"
TEXTS = (
    "event-planned", "event-planned-again", "event-invites", "event-reminds", "event-changed",
    "event-moved", "event-you-speak",
)  # fmt: skip
POSTS = ("event-announced", "event-next", "event-moved")
NOTES = (
    "event-not-taking-part", "event-gone", "event-away", "event-none-then", "event-perhaps",
    "event-not-yours", "event-when-over", "event-no-slots", "event-slot-past",
    "event-ended-already", "event-notes-passed", "event-notes-over", "event-hosts-over",
    "event-no-page", "event-came-thanks", "event-missed-thanks",
    "event-used-thanks", "event-unused-thanks",
)  # fmt: skip


def examples(scene: Scene) -> tuple[Message, ...]:
    return (
        *_of_planning(scene),
        *_of_times(scene),
        *_of_coming(scene),
        *_of_hosting(scene),
        *_of_an_agenda(scene),
        *_afterwards(scene),
        *(note(scene.words, one) for one in NOTES),
        note(scene.words, "event-ended", title=scene.words("event-example-title")),
        note(scene.words, "event-hosts-again", title=scene.words("event-example-title")),
    )


def _event(scene: Scene) -> Event:
    words, (host, *_) = scene.words, scene.members
    made = date(2026, 11, 24)
    title, about_it = words("event-example-title"), words("event-example-about")
    return Event(EventId(1), scene.community.id, title, host.id, made, AT, 90, "B2.14", about_it, 3)


def _seen(scene: Scene, event: Event, *answers: Answer) -> Seen:
    """As the members of the scene answered, in their order."""
    said = [
        Attendee(event.id, member.id, answer, number)
        for number, (member, answer) in enumerate(zip(scene.members, answers, strict=False))
    ]
    people = {member.id: member for member in scene.members}
    return Seen(Gathered(event, {one.person: one for one in said}), people, FILE)


def _of_planning(scene: Scene) -> tuple[Message, ...]:
    words, here, (_, speaker, *_) = scene.words, scene.community.id, scene.members
    event = _event(scene)
    typed = Typed.of(replace(event, invites=True), ZONE)
    loose = Typed(event.title, when=words("event-when-hint"))
    errors = {one: f"event-error-{one}" for one in ("title", "day", "when", "seats")}
    errors["hosts"] = "event-error-hosts-self"
    wrong = {"when": "event-error-never", "title": "event-error-many"}
    wrong["hosts"] = "event-error-hosts-many"
    unable = {"speaker": "event-error-speaker", "hosts": "event-error-hosts-who"}
    return (
        plan_form(words, here, Typed(), steers=False),
        plan_form(words, here, typed, errors, steers=True),
        plan_form(words, here, loose, wrong, steers=False),
        change_form(words, event, typed, speaker, unable),
        change_form(words, event, typed, None),
    )


def _of_times(scene: Scene) -> tuple[Message, ...]:
    words, (host, *others) = scene.words, scene.members
    slots = tuple(AT + timedelta(days=n) for n in range(3))
    event = replace(_event(scene), at=None, status=Status.ASKING, slots=slots)
    people = {member.id: member for member in scene.members}
    choice = Choice(1, tuple(m.id for m in others), (host.id,))
    return (
        timecards.asks(words, event, host, ZONE),
        timecards.asked(words, event, AT.date(), ZONE),
        timecards.noted(words, event, slots[:2], ZONE),
        timecards.noted(words, event, (), ZONE),
        timecards.proposed(words, event, choice, people, ZONE),
        timecards.proposed(words, event, replace(choice, can=(), cannot=()), {}, ZONE),
        timecards.proposed(words, event, replace(choice, can=(host.id,) * 17), people, ZONE),
        when_form(words, event, ZONE, (1,)),
        choose_form(words, event, ZONE, {0: 1, 1: 3}),
        cards.stands(words, _seen(scene, event), host, ZONE),
    )


def _of_coming(scene: Scene) -> tuple[Message, ...]:
    words, here, (host, speaker, third, fourth) = scene.words, scene.community.id, scene.members
    event = _event(scene)
    series = replace(event, series=SeriesId(1), original=AT, seats=None, speaker=speaker.id)
    answers = (Answer.YES, Answer.MAYBE, Answer.NO, Answer.YES)
    seen, again = _seen(scene, event, *answers), _seen(scene, series, *answers)
    full = _seen(scene, replace(event, seats=1, host=None), *answers)
    many = [seen, again, replace(seen, file="")] * 4
    who = Mention(host.id, host.name)
    return (
        *(cards.stands(words, seen, member, ZONE) for member in scene.members),
        *(cards.stands(words, _seen(scene, event), third, ZONE, text) for text in TEXTS),
        *(cards.announced(words, again, ZONE, text) for text in POSTS),
        cards.said(words, full, fourth, ZONE),
        cards.said(words, full, fourth, ZONE, (4.5, 3)),
        cards.place_free(words, seen, fourth, ZONE),
        inviting.with_notes(words, event, cards.stands(words, seen, fourth, ZONE, "event-reminds")),
        cards.off(words, event, ZONE),
        cards.off(words, event, ZONE, who),
        *(cards.taken_over(words, event, ZONE, one, you=you) for one, you in
          ((who, False), (who, True), (None, False))),
        cards.listed(words, here, many, {1: [words.day(AT.date())]}, host, ZONE),
        cards.listed(words, here, [full], {}, fourth, ZONE),
        cards.listed(words, here, (), {}, host, ZONE),
        changecards.manage(words, event, ZONE),
        changecards.manage(words, series, ZONE, off=True),
    )  # fmt: skip


def _of_hosting(scene: Scene) -> tuple[Message, ...]:
    words, (host, second, third, fourth) = scene.words, scene.members
    hosted = replace(_event(scene), beside=(second.id, third.id))
    series = replace(hosted, series=SeriesId(1), original=AT)
    seen = _seen(scene, hosted, Answer.YES, Answer.NO)
    asked = replace(seen.gathered, attendees={fourth.id: Attendee(hosted.id, fourth.id, hosts=0)})
    told = ("event-hosts-yes-told", "event-hosts-no-told", "event-hosts-stopped-told")
    who = Mention(second.id, second.name)
    return (
        changecards.asks_to_host(words, hosted, host, ZONE),
        changecards.asks_to_host(words, series, host, ZONE),
        cards.stands(words, seen, second, ZONE, "event-hosts-yes"),
        cards.stands(words, seen, fourth, ZONE, "event-hosts-no"),
        cards.stands(words, seen, fourth, ZONE, "event-hosts-stopped"),
        cards.stands(words, replace(seen, gathered=asked), third, ZONE),
        *(
            cards.stands(words, seen, fourth, ZONE, one)
            for one in ("event-invites", "event-you-speak")
        ),
        cards.announced(words, seen, ZONE, "event-moved"),
        cards.listed(words, scene.community.id, [seen], {}, second, ZONE),
        *(note(words, one, who=who, title=hosted.title) for one in told),
    )


def _of_an_agenda(scene: Scene) -> tuple[Message, ...]:
    words, (host, *_, other) = scene.words, scene.members
    event = _event(scene)
    topics = [agendacards.own(0, words("event-example-topic"))]
    hosts = tuple(Mention(one.id, one.name) for one in scene.members[:3])
    many = [Topic("x", "own", (Mention(other.id, other.name), Run(" …")), 5, 20)] * 14
    ready = words("event-page-ready")
    return (
        agendacards.agenda(words, event, hosts[:1], topics, host, ZONE),
        agendacards.agenda(words, event, hosts, many, other, ZONE),
        agendacards.agenda(words, event, (), (), other, ZONE),
        agendacards.paper(words, event, hosts, topics, ZONE),
        Card(ready, (Link(words("event-page"), FILE),)),
        topic_form(words, event, "event-error-topic"),
        topic_form(words, event, "event-error-topics"),
    )


def _afterwards(scene: Scene) -> tuple[Message, ...]:
    words, event = scene.words, _event(scene)
    came = [
        Attendee(
            event.id, PersonId(n), Answer.YES, came=True, worth=4, takes=frozenset({Takes.IDEA})
        )
        for n in range(12)
    ]
    return (
        aftercards.were_you_there(words, event),
        came_form(words, event),
        aftercards.used_anything(words, event),
        used_form(words, event),
        drawn(about.told(words, [event], came, 2)),
    )
