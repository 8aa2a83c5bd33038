"""The questions for a session: as members see them, as whoever asked hears, and as its expert gets them."""

from collections.abc import Iterator, Mapping, Sequence

from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.sessions import Session, SessionQuestion
from bot.features.sessions import actions
from bot.features.sessions.cards import Told, ask, where
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Heading,
    Inline,
    Mention,
    Row,
    Run,
)
from bot.frame.words import Words

MOST_ON_THE_LIST, MOST_WAITING = 12, 8  # in one card, so that it fits in a message of Slack
MOST_HANDED_OVER = 20  # in one message
Names = Mapping[PersonId, Member]


def questions(
    words: Words,
    session: Session,
    on_the_list: Sequence[SessionQuestion],
    waiting: Sequence[SessionQuestion],
    names: Names,
    reader: Member,
) -> Card:
    """`waiting`: what has no name and is on no list yet, for who may put it there."""
    title = words("session-questions-for", topic=session.topic)
    body: list[Element] = [Heading(title)]
    body += [
        Row(_question(words, one, names), _beside(words, session, one, reader))
        for one in on_the_list[:MOST_ON_THE_LIST]
    ]
    if (more := len(on_the_list) - MOST_ON_THE_LIST) > 0:
        body.append(Footnote(words("session-more", more=more)))
    if not on_the_list:
        body.append(words.rich("session-questions-none"))
    body += _not_on_the_list(words, session, waiting)
    return Card(title, (*body, Buttons((ask(words, session),))))


def _question(words: Words, one: SessionQuestion, names: Names) -> tuple[Inline, ...]:
    """With who asks it, and how many that are, where either may be told."""
    runs: list[Inline] = [Run(one.text)]
    if asker := names.get(one.asked_by) if one.asked_by else None:
        runs += [Run(" · "), Mention(asker.id, asker.name)]
    if told := one.told:
        runs.append(Run(f" · {words('session-asked-times', count=told)}"))
    return tuple(runs)


def _beside(words: Words, session: Session, one: SessionQuestion, reader: Member) -> Button | None:
    """One's own goes back; whoever answers asks nothing too."""
    here = session.community
    if one.asked_by == reader.id:
        withdraw = actions.WithdrawFromSession(community=here, question=one.id)
        return Button(words("session-withdraw"), withdraw)
    if session.expert == reader.id:
        return None
    return Button(words("session-too"), actions.AskToo(community=here, question=one.id))


def _not_on_the_list(
    words: Words, session: Session, waiting: Sequence[SessionQuestion]
) -> Iterator[Element]:
    if waiting:
        yield words.rich("session-waiting")
    for one in waiting[:MOST_WAITING]:
        put = actions.ListForSession(community=session.community, question=one.id)
        yield Row((Run(one.text),), Button(words("session-put-on-the-list"), put))
    if (more := len(waiting) - MOST_WAITING) > 0:
        yield Footnote(words("session-waiting-more", more=more))


def asked(words: Words, session: Session, question: SessionQuestion, expert: Member) -> Card:
    """To whoever asked; to a question without a name nothing leads back."""
    who = Mention(expert.id, expert.name)
    if question.asked_by is None:
        text = words.rich("session-asked-nameless", expert=who)
        return Card(words("session-asked-nameless", expert=who), (text,))
    back = actions.WithdrawFromSession(community=session.community, question=question.id)
    buttons = Buttons((Button(words("session-withdraw"), back),))
    text = words.rich("session-asked-named", expert=who)
    return Card(words("session-asked-named", expert=who), (text, buttons))


def handed_over(
    words: Words, session: Session, found: Sequence[SessionQuestion], names: Names, zone: str
) -> tuple[Card, ...]:
    """To its expert: the questions in order, numbered; or that there are none."""
    told: Told = {"topic": session.topic, "moment": words.moment(session.at, zone)}
    if not found:
        lead = words.rich("session-handed-none", **told)
        return (Card(words("session-handed-none", **told), (lead, *where(words, session))),)
    parts = [found[at : at + MOST_HANDED_OVER] for at in range(0, len(found), MOST_HANDED_OVER)]
    cards = []
    for number, part in enumerate(parts):
        text = "session-handed" if number == 0 else "session-handed-on"
        lead = words.rich(text, count=len(found), **told)
        begins = number * MOST_HANDED_OVER + 1
        rows = [
            Row((Run(f"{at}. "), *_question(words, one, names)))
            for at, one in enumerate(part, begins)
        ]
        place = where(words, session) if number == 0 else ()
        cards.append(Card(words(text, count=len(found), **told), (lead, *place, *rows)))
    return tuple(cards)
