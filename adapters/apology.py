"""What is said when we fail, in the language of whoever hears it."""

from collections.abc import Awaitable, Callable

import structlog

from bot.domain.people import AccountKey, Language, Profile
from bot.frame.cards import Card
from bot.frame.words import words

log = structlog.get_logger()

LanguageOf = Callable[[AccountKey], Awaitable[Language | None]]


async def apology(actor: Profile, language_of: LanguageOf) -> Card:
    """In the language that Kring knows of somebody; in their platform's word for it where it cannot be
    looked up; in both where nobody says. Never raises."""
    try:
        chosen = await language_of(actor.account)
    except Exception as error:  # whatever failed before may fail this as well
        log.warning("apology.unlooked", reason=type(error).__name__)
        chosen = None
    language = chosen or actor.language
    told = [words(one) for one in ((language,) if language else Language)]
    summary = " / ".join(spoken("core-oops") for spoken in told)
    return Card(summary, tuple(spoken.rich("core-oops") for spoken in told))
