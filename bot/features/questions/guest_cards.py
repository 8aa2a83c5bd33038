"""Guests from outside as a facilitator sees them, and the link as the asker gets it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from bot.domain.communities import CommunityId
from bot.domain.guests import (
    ENDS_SOON,
    LONGEST_NAME,
    LONGEST_TOPICS,
    STAYS,
    WORKS,
    Guest,
    GuestId,
    Invitation,
    InvitationId,
    Outsider,
)
from bot.domain.names import NAMELESS, greeting
from bot.domain.people import Language, PersonId
from bot.domain.questions import Question, QuestionId
from bot.domain.vocabulary import Vocabulary
from bot.features.questions import actions, cards
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Element,
    Footnote,
    Form,
    Heading,
    Link,
    Message,
    Option,
    Row,
    Run,
    TextInput,
)
from bot.frame.subject import Scene
from bot.frame.words import Words, note


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form begins with."""

    name: str = ""
    topics: str = ""
    language: Language | None = None


def form(words: Words, here: CommunityId, typed: Typed, errors: Mapping[str, str]) -> Form:
    languages = tuple(Option(words(f"language-{one}"), one) for one in Language)
    chosen = (str(typed.language),) if typed.language else ()
    return Form(
        title=words("guest-title"),
        action=actions.AddGuest(community=here),
        inputs=(
            TextInput(
                "name",
                words("guest-name"),
                words("guest-name-hint"),
                typed.name,
                required=True,
                most=LONGEST_NAME,
            ),
            TextInput(
                "topics",
                words("guest-topics"),
                words("guest-topics-hint"),
                typed.topics,
                required=True,
                most=LONGEST_TOPICS,
            ),
            Choice("language", words("guest-language"), languages, chosen),
        ),
        submit=words("guest-submit"),
        cancel=words("ask-cancel"),
        intro=words("guest-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def added(words: Words, guest: Guest) -> Card:
    """Written down; from now on they are offered to who asks about their topics."""
    remove = actions.RemoveGuest(community=guest.community, guest=guest.id)
    said = {"who": guest.name, "topics": guest.topics}
    until = words("guest-until", day=words.full_day(guest.expires))
    buttons = Buttons((Button(words("guest-remove"), remove),))
    lead = words.rich("guest-added", **said)
    return Card(words("guest-added", **said), (lead, Footnote(until), buttons))


def listed(
    words: Words,
    here: CommunityId,
    guests: Sequence[Guest],
    names: Mapping[PersonId, str],
    today: date,
) -> Card:
    """Everybody, each with the way out; whose year is nearly over, with the way to another one."""
    title = words("guests-title")
    body: list[Element] = [Heading(title)]
    for guest in guests:
        body += _rows(words, guest, names.get(guest.added_by, NAMELESS), today)
    if not guests:
        body.append(words.rich("guests-none"))
    add = Button(words("guest-add"), actions.AddGuest(community=here))
    return Card(title, (*body, Buttons((add,))))


def _rows(words: Words, guest: Guest, by: str, today: date) -> list[Element]:
    here, id = guest.community, guest.id
    remove = Button(words("guest-remove"), actions.RemoveGuest(community=here, guest=id))
    about = words("guests-about", topics=guest.topics)
    day = words.full_day(guest.expires)
    rows: list[Element] = [
        Row((Run(guest.name, bold=True), Run(f" – {about}")), remove),
        Footnote(words("guests-by", who=by, day=words.full_day(guest.added_on))),
    ]
    if guest.ends_soon(today):
        renew = Button(words("guest-renew"), actions.RenewGuest(community=here, guest=id))
        rows.append(Row(words.rich("guests-ends", who=guest.name, day=day).runs, renew))
    return rows


def letter(words: Words, guest: Guest, address: str, until: date) -> str:
    """What the asker may send, in the guest's own language; the address is its end."""
    name = greeting(guest.name) or guest.name
    return words("guest-letter", name=name, day=words.day(until), link=address)


def link(words: Words, invitation: Invitation, guest: Guest, letter: str, page: str) -> Card:
    """To the asker: what to send; Kring sends guests nothing."""
    withdraw = actions.WithdrawLink(community=guest.community, invitation=invitation.id)
    return Card(
        words("guest-link", who=guest.name),
        (
            words.rich("guest-link", who=guest.name),
            Row((Run(letter),)),
            Link(words("guest-look"), page),
            Footnote(words("guest-link-how")),
            Buttons((Button(words("guest-withdraw"), withdraw),)),
        ),
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card about guests."""
    words, here, member = scene.words, scene.community.id, scene.members[0]
    day, topics = member.since, words("guest-example-topics")
    now = datetime.combine(day, time(9), UTC)
    guest = Guest(
        GuestId(1), here, "Karin de Wit", topics, words.language, member.id, day, day + STAYS
    )
    question = Question(QuestionId(7), here, member.id, words("guest-example"), day)
    put = Invitation(InvitationId(3), here, question.id, guest.id, member.id, now, now + WORKS)
    address = "https://kring.example.nl/guest/5f2c9e04b7d81a63"
    typed = Typed("", "", words.language)
    wrong = {"name": "guest-error-name", "topics": "guest-error-topics"}
    sent = letter(words, guest, address, day + WORKS)
    found = (Outsider(guest, ()),)
    done = replace(question, answer=words("guest-example-answer"), may_be_kept=True, by_guest=True)
    shared = (Outsider(guest, tuple(Vocabulary.with_own("").terms(topics))),)
    names = {member.id: member.name}
    return (
        form(words, here, Typed(language=words.language), {}),
        form(words, here, typed, wrong),
        *(form(words, here, typed, {"name": f"guest-error-{why}"}) for why in ("twice", "many")),
        added(words, guest),
        listed(words, here, (), {}, day),
        listed(words, here, (guest, replace(guest, expires=day + ENDS_SOON)), names, day),
        cards.people(words, question, (), done, outside=shared),
        link(words, put, guest, sent, address),
        cards.answer(words, done, "guest-answered", guest.name),
        *(
            cards.not_this_time(words, question, guest.name, (), f"guest-{why}", found)
            for why in ("withdrawn", "passed", "silent")
        ),
        note(words, "guest-removed", who=guest.name),
        note(words, "guest-renewed", who=guest.name, day=words.full_day(guest.expires)),
        *(note(words, text) for text in ("guest-gone", "guest-no-web")),
    )
