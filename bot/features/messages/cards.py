"""What a writer is asked, and what whoever handed the message over hears."""

from bot.domain.membership import Member
from bot.domain.messages import LONGEST, MOST_OPEN, WAITS_FOR, Request, Why
from bot.features.messages import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Link,
    Mention,
    Row,
    Run,
    Style,
)
from bot.frame.words import Words


def asks(words: Words, request: Request, by: Member) -> Card:
    """To the writer: who would have what, the very text, and three answers."""
    here, id = request.community, request.id
    buttons = (
        Button(
            words("messages-named"), actions.GiveNamed(community=here, request=id), Style.PRIMARY
        ),
        Button(words("messages-nameless"), actions.GiveNameless(community=here, request=id)),
        Button(words("messages-refuse"), actions.Refuse(community=here, request=id), refuses=True),
    )
    title = f"messages-asks-{request.verb}"
    body: list[Element] = [
        words.rich(title, who=Mention(by.id, by.name)),
        Row((Run(request.text),)),
        *_back(words, request),
        words.rich(f"messages-then-{request.verb}", who=Mention(by.id, by.name)),
        Buttons(buttons),
        Footnote(words("messages-why", days=WAITS_FOR.days)),
    ]
    return Card(words(title, who=by.name), tuple(body))


def _back(words: Words, request: Request) -> tuple[Link, ...]:
    return (Link(words("messages-open"), request.link),) if request.link else ()


def waits(words: Words, request: Request, writer: Member, length: int) -> Card:
    """To whoever handed it over: it is asked. `length`: of the whole message, which may not fit."""
    withdraw = actions.TakeBack(community=request.community, request=request.id)
    body: list[Element] = [words.rich("messages-waits", who=Mention(writer.id, writer.name))]
    if length > LONGEST:
        body.append(words.rich("messages-beginning", length=length, most=LONGEST))
    body.append(Buttons((Button(words("messages-withdraw"), withdraw),)))
    return Card(words("messages-waits", who=writer.name), tuple(body))


def tells(words: Words, request: Request, text: str, writer: Member | None = None) -> Card:
    """To whoever handed it over: what became of it, with the way back to see which it was."""
    who = {"who": Mention(writer.id, writer.name)} if writer else {}
    plain = {"who": writer.name} if writer else {}
    return Card(words(text, **plain), (words.rich(text, **who), *_back(words, request)))


def not_now(words: Words, why: Why, writer: Member) -> Card:
    """Nobody is asked."""
    text = f"messages-{why}"
    lead = words.rich(text, who=Mention(writer.id, writer.name), most=MOST_OPEN)
    return Card(words(text, who=writer.name, most=MOST_OPEN), (lead,))
