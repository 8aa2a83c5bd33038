"""The steps that stories about mentoring share."""

from bot.domain.names import greeting
from bot.domain.people import Language, Profile
from tests.chat import CHANNEL, Chat
from tests.people import KOFI, LENA, NOOR, TOM, profile

KEES = profile("kees")
TERMS = {"languages": ("nl",), "slots": ("thu-am", "thu-pm", "fri-am"), "mode": "either"}
ENGLISH_TERMS = {**TERMS, "languages": ("en",)}


def _english(who: Profile) -> bool:
    return who.language is Language.EN


def _terms(who: Profile) -> dict[str, object]:
    return ENGLISH_TERMS if _english(who) else TERMS


async def join(chat: Chat, *members: Profile) -> None:
    for member in members:
        await chat.says(member, "start", place=CHANNEL)


async def three_more(chat: Chat) -> None:
    await join(chat, NOOR, KEES, TOM)


async def three_more_in_english(chat: Chat) -> None:
    await join(chat, KOFI, LENA, NOOR)


async def offers(chat: Chat, who: Profile, topics: str, capacity: int = 2, **more: object) -> None:
    """Become a mentor."""
    if not (await _member(chat, who)):
        await chat.says(who, "start", place=None)
    await chat.says(who, "mentor offer")
    await chat.fills(who, {"topics": topics, "capacity": str(capacity), **_terms(who), **more})  # type: ignore[arg-type]


async def seeks(chat: Chat, who: Profile, goal: str, **more: object) -> None:
    """Look for a mentor."""
    await chat.says(who, "mentor find")
    why = "Next term" if _english(who) else "Volgend blok"
    await chat.fills(who, {"goal": goal, "why": why, **_terms(who), **more})  # type: ignore[arg-type]


async def _member(chat: Chat, who: Profile) -> bool:
    async with chat.engine._begin() as uow:
        person = await uow.people.known(who.account)
        return person is not None and await uow.memberships.home(person.id) is not None


async def pairs_in(chat: Chat) -> list:
    """Every pair there ever was."""
    async with chat.engine._begin() as uow:
        return list(await uow.of(1).pairs.all())  # type: ignore[arg-type]


async def paired(
    chat: Chat, mentee: Profile, mentor: Profile, topic: str = "", capacity: int = 2
) -> None:
    """From an offer to an introduction; unless another topic is named it is about assessment."""
    await _asks(chat, mentee, mentor, topic, capacity)
    await chat.presses(mentor, "request-accept")


async def paired_in_words(chat: Chat, mentee: Profile, mentor: Profile, topic: str = "") -> None:
    """On a day on which the mentor was asked something already: the card would come tomorrow."""
    await _asks(chat, mentee, mentor, topic, 2)
    await chat.says(mentor, "yes")
    if chat.may_press(mentor, "request-accept"):
        await chat.presses(mentor, "request-accept")


async def _asks(chat: Chat, mentee: Profile, mentor: Profile, topic: str, capacity: int) -> None:
    english = _english(mentee)
    topic = topic or ("assessment" if english else "toetsing")
    await offers(chat, mentor, topic, capacity)
    learn = "I want to learn about" if english else "Ik wil leren over"
    await seeks(chat, mentee, f"{learn} {topic}")
    await chat.presses(mentee, "choose-ask", name=greeting(mentor.name))


async def joins_open(chat: Chat, who: Profile, brings: str) -> None:
    """Take part, and say that one may be asked."""
    if not (await _member(chat, who)):
        await chat.says(who, "start", place=CHANNEL)
    await chat.says(who, "profile")
    await chat.fills(who, {"brings": brings, "open_to": ("questions",)})
