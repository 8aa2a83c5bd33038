"""What a guest from outside does, who has a link and no account."""

import re

from bot.domain.guests import Visit
from bot.domain.people import Profile
from bot.frame.effects import Answer
from bot.frame.events import GuestAnswered
from storage.guests import SqlVisits
from tests import leaks
from tests.chat import Chat

KARIN = {"name": "Karin de Wit", "topics": "toetsing, rubrics", "language": "nl"}
GRACE = {"name": "Grace Hope", "topics": "assessment, rubrics", "language": "en"}
LINK = re.compile(r"https://kring\.test/(guest/[0-9a-f]{64})")


async def adds(chat: Chat, facilitator: Profile, guest: dict[str, str]) -> None:
    chat.serves_at("https://kring.test/")
    await chat.says(facilitator, "guest add")
    await chat.fills(facilitator, guest)


async def link_for(chat: Chat, asker: Profile, question: str) -> str:
    """The token that the asker gets to send."""
    await chat.says(asker, question)
    await chat.presses(asker, "ask-guest-link")
    return token_in(chat.last_to(asker))


def token_in(text: str) -> str:
    found = LINK.search(text)
    assert found, f"no link in {text!r}"
    return found[1].removeprefix("guest/")


async def answers(chat: Chat, token: str, answer: str, *, keep: bool = False) -> Answer | None:
    """As the page does; None where the link opens nothing."""
    leaks.typed(answer)
    visit = await looks(chat, token)
    if visit is None or visit.used:
        return None
    told = await chat.engine.handle(
        GuestAnswered(
            id=f"guest:{next(chat.ids)}",
            community=visit.community,
            invitation=visit.invitation,
            answer=answer,
            may_be_kept=keep,
        )
    )
    await chat.machine.settle()
    return told


async def looks(chat: Chat, token: str) -> Visit | None:
    """What the page has to show."""
    async with chat.stored() as kept:
        database = kept.db.engine
    return await SqlVisits(database, chat.clock.now).look(token)
