"""Sessions as they are announced, listed, changed, called off, and looked back on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.sessions import Session, SessionQuestion, may_plan
from bot.features.sessions import actions
from bot.frame.cards import (
    Appointment,
    Button,
    Buttons,
    Card,
    Confirm,
    Element,
    Footnote,
    Heading,
    Inline,
    Mention,
    Row,
    Run,
    Style,
    Text,
)
from bot.frame.words import Words

MOST_LISTED = 8
Told = dict[str, str | Mention]


@dataclass(frozen=True, slots=True)
class Known:
    """A session with its expert and its questions."""

    session: Session
    expert: Member
    questions: Sequence[SessionQuestion]


def _told(words: Words, session: Session, expert: Member, zone: str) -> Told:
    moment = words.moment(session.at, zone)
    return {"topic": session.topic, "expert": Mention(expert.id, expert.name), "moment": moment}


def where(words: Words, session: Session) -> tuple[Text, ...]:
    return (words.rich("session-where", place=session.place),) if session.place else ()


def _calendar(words: Words, session: Session) -> Appointment:
    return Appointment(
        words("session-calendar"),
        session.topic,
        session.at,
        session.until,
        uid=session.key,
        sequence=session.moved,
    )


def ask(words: Words, session: Session, style: Style = Style.NORMAL) -> Button:
    action = actions.AskForSession(community=session.community, session=session.id)
    return Button(words("session-ask"), action, style)


def announced(words: Words, session: Session, expert: Member, zone: str, text: str) -> Card:
    """In the channel: it is planned, or has moved."""
    told = _told(words, session, expert, zone)
    return Card(
        words(text, **told),
        (
            words.rich(text, **told),
            *where(words, session),
            _calendar(words, session),
            Buttons((ask(words, session, Style.PRIMARY),)),
            Footnote(words("session-announced-how")),
        ),
    )


def stands(
    words: Words, session: Session, expert: Member, by: Member, zone: str, text: str
) -> Card:
    """To who may change it; `by`: who does something with it."""
    told = {**_told(words, session, expert, zone), "who": Mention(by.id, by.name)}
    buttons = (_move(words, session), _questions(words, session), _call_off(words, session))
    return Card(
        words(text, **told),
        (
            words.rich(text, **told),
            *where(words, session),
            _calendar(words, session),
            Buttons(buttons),
            Footnote(words("session-stands-how")),
        ),
    )


def _move(words: Words, session: Session) -> Button:
    move = actions.MoveSession(community=session.community, session=session.id)
    return Button(words("session-move"), move)


def _questions(words: Words, session: Session) -> Button:
    show = actions.ShowQuestions(community=session.community, session=session.id)
    return Button(words("session-questions"), show)


def _call_off(words: Words, session: Session) -> Button:
    asked = Confirm(
        words("session-off-title"),
        words("session-off-sure"),
        words("session-off-yes"),
        words("session-off-no"),
    )
    action = actions.CallOffSession(community=session.community, session=session.id)
    return Button(words("session-call-off"), action, Style.DANGER, asked)


def own(words: Words, here: CommunityId, found: Sequence[Known], zone: str, *, plan: bool) -> Card:
    """One's own, each with the way to change it."""
    title = words("session-own")
    rows = []
    for one in found[:MOST_LISTED]:
        show = actions.ShowSession(community=here, session=one.session.id)
        rows.append(Row(_line(words, one, zone), Button(words("session-show"), show)))
    return Card(title, (Heading(title), *rows, *((_plan(words, here),) if plan else ())))


def _plan(words: Words, here: CommunityId) -> Buttons:
    return Buttons((Button(words("session-plan"), actions.PlanSession(community=here)),))


def _line(words: Words, one: Known, zone: str) -> tuple[Inline, ...]:
    """ "Toetsen zonder cijfers · Ilse · dinsdag 1 december 15:00 · B2.14"."""
    said = (words.moment(one.session.at, zone), one.session.place)
    after = "".join(f" · {part}" for part in said if part)
    who = Mention(one.expert.id, one.expert.name)
    return (Run(one.session.topic, bold=True), Run(" · "), who, Run(after))


def listed(words: Words, found: Sequence[Known], reader: Member, zone: str) -> Card:
    """What is to come: a question for it, and those that are there."""
    title = words("session-list")
    body: list[Element] = [Heading(title)]
    for one in found[:MOST_LISTED]:
        body.append(Row(_line(words, one, zone), ask(words, one.session)))
        body += _what_is_asked(words, one, reader)
    if len(found) > MOST_LISTED:
        body.append(Footnote(words("session-list-more", more=len(found) - MOST_LISTED)))
    if not found:
        body.append(words.rich("session-list-none"))
    plan = (_plan(words, reader.community),) if may_plan(reader) else ()
    return Card(title, (*body, *plan))


def _what_is_asked(words: Words, one: Known, reader: Member) -> Iterator[Element]:
    """How many questions there are, as far as the reader may see them."""
    moderates = one.session.may_be_moderated_by(reader)
    listed = sum(question.listed for question in one.questions)
    waiting = len(one.questions) - listed if moderates else 0
    if listed or waiting:
        said = words("session-on-the-list", count=listed)
        if waiting:
            said = f"{said}, {words('session-not-yet', count=waiting)}"
        yield Row((Run(said),), _questions(words, one.session))


def off(
    words: Words, session: Session, expert: Member, zone: str, by: Member | None = None
) -> Card:
    """It does not take place; `by`: who says so to its expert."""
    told = _told(words, session, expert, zone)
    if by is None:
        return Card(words("session-off", **told), (words.rich("session-off", **told),))
    told["who"] = Mention(by.id, by.name)
    return Card(words("session-off-by", **told), (words.rich("session-off-by", **told),))


def expert_away(words: Words, session: Session, expert: Member, zone: str) -> Card:
    """To who steers."""
    told = _told(words, session, expert, zone)
    body = (words.rich("session-expert-away", **told), _plan(words, session.community))
    return Card(words("session-expert-away", **told), body)


def over(words: Words, session: Session) -> Card:
    """To its expert, the working day after."""
    return _about_keeping(words, session, "session-over")


def kept(words: Words, session: Session, *, left: int) -> Card:
    """`left`: how many of its questions have no answer in the library."""
    if left:
        return _about_keeping(words, session, "session-kept")
    return Card(words("session-all-kept"), (words.rich("session-all-kept"),))


def _about_keeping(words: Words, session: Session, text: str) -> Card:
    here, id = session.community, session.id
    keep = actions.KeepSessionAnswer(community=here, session=id)
    nothing = actions.NothingToKeep(community=here, session=id)
    again = "session-keep" if text == "session-over" else "session-keep-another"
    buttons = (
        Button(words(again), keep, Style.PRIMARY),
        Button(words(f"{text}-no"), nothing, refuses=True),
    )
    said = words.rich(text, topic=session.topic)
    return Card(words(text, topic=session.topic), (said, Buttons(buttons)))


def answered(words: Words, by: Member, question: SessionQuestion, answer: str) -> Card:
    """To whoever asked it by name: it was answered, and the answer is for everybody."""
    who = Mention(by.id, by.name)
    return Card(
        words("session-answered", who=who),
        (
            words.rich("session-answered", who=who),
            Row((Run(question.text, bold=True),)),
            Row((Run(answer),)),
        ),
    )
