"""Every card of experts, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.domain.experts import Booking, BookingId, Expertise, Hours
from bot.domain.recurrences import Every, Recurrence
from bot.features.experts import actions, cards
from bot.features.experts.cards import Known
from bot.features.experts.forms import Typed, offer_form, talk_form
from bot.frame.cards import Message
from bot.frame.subject import Scene
from bot.frame.words import note

AT = datetime(2026, 12, 1, 11, 20, tzinfo=UTC)
ZONE = "Europe/Amsterdam"


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (one, two, *_) = scene.words, scene.community.id, scene.members
    recurrence = Recurrence(Every.FIRST, 1, date(2026, 11, 23))
    place = words("experts-place-hint")
    hours = Hours(recurrence, time(12), time(13), 20, place)
    topics = words("experts-topics-hint").partition(": ")[2]
    offer = Expertise(here, one.id, topics, 3, hours)
    plain = Expertise(here, two.id, topics, 1)
    known = (Known(one, offer, AT), Known(two, plain))
    talk = Booking(BookingId(1), here, one.id, two.id, AT, 20, topics)
    book = actions.BookTalk(community=here, expert=one.id)
    many = cards.MOST_LISTED + 2
    return (
        cards.roster(words, here, known, None, ZONE, ""),
        cards.roster(words, here, known[:1] * many, plain, ZONE, topics),
        cards.roster(words, here, (), None, ZONE, topics),
        cards.roster(words, here, (), None, ZONE, ""),
        cards.hours(words, here, [(talk, one)], known[:1], None, None, ZONE),
        cards.hours(words, here, [(talk, two)], (), offer, AT.date(), ZONE),
        cards.hours(words, here, (), (), None, None, ZONE),
        cards.offered(words, offer),
        cards.offered(words, plain),
        cards.on_what(words, here),
        offer_form(words, here, Typed.of(offer)),
        offer_form(
            words, here, Typed(), {"topics": "experts-error-topics", "ends": "experts-error-ends"}
        ),
        talk_form(words, book, one.name, (AT,), ZONE, topics, {"slot": "experts-error-slot"}),
        talk_form(words, actions.MoveTalk(community=here, booking=1), one.name, (AT,), ZONE),
        cards.echo(words, replace(book, at=AT.isoformat()), one, AT, ZONE),
        cards.talk(words, talk, one, ZONE, "experts-booked", place),
        cards.talk(words, talk, two, ZONE, "experts-booked-with-you"),
        cards.talk(words, talk, one, ZONE, "experts-already"),
        cards.talk(words, talk, one, ZONE, "experts-stands"),
        cards.talk(words, talk, one, ZONE, "experts-moved"),
        cards.talk(words, talk, two, ZONE, "experts-moved-by"),
        cards.called_off(words, talk, one, ZONE),
        cards.called_off_own(words, talk, two, ZONE),
        cards.ahead(words, [(talk, two)], {one.id: place}, ZONE),
        cards.ahead(words, [(talk, two), (talk, two)], {}, ZONE),
        note(words, "experts-skipped", day=words.day(AT.date()), talks=0),
        note(words, "experts-skipped", day=words.day(AT.date()), talks=2),
        *(
            note(words, f"experts-{one}")
            for one in ("stopped", "none-of-mine", "talk-gone", "no-talk")
        ),
    )
