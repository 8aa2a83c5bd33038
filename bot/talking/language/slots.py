"""What else a text holds: the subject, people, a day, a figure. What is not certain is left out."""

import re
from datetime import date

from bot.domain import datewords
from bot.domain.dates import find_clock, find_when
from bot.talking.language.aspects import aspect_of
from bot.talking.language.figures import count, figure
from bot.talking.language.intents import Intent, Slots
from bot.talking.language.normal import clean, plain
from bot.talking.language.patterns import any_of
from bot.talking.language.switching import wanted_language
from bot.talking.language.topics import topic

_TOPICAL = {
    Intent.FIND_MENTOR,
    Intent.OFFER_MENTOR,
    Intent.ASK_QUESTION,
    Intent.SHARE_RESOURCE,
    Intent.FIND_RESOURCE,
    Intent.ANONYMOUS_QUESTION,
    Intent.IDEA,
    Intent.CONNECT_ME,
    Intent.UPDATE_PROFILE,
    Intent.SET_GOAL,
}
_met = any_of(
    (
        r"\b(?:"
        "gesproken|gepraat|gezien|ontmoet|gekletst|gebeld|afgesproken gehad|gesprek gehad"
        "|overlegd|met|met up|spoke|spoken|talked|chatted|called|caught up"
        r"|had (?:a|our) (?:talk|chat|meeting|session|call))\b"
    ),
    yes=("we hebben elkaar gesproken", "we met up"),
    no=("we gaan praten", "we will talk"),
)
_not_met = any_of(
    (
        r"(?:\b(?:niet|geen|nooit|not|never|no)\b|n't)(?: \w+){0,3} "
        "(?:gesproken|gepraat|gezien|ontmoet|gebeld|gehad|overlegd|met|spoke|spoken|talked"
        r"|chatted|called|had)\b"
    ),
    yes=("niet met haar gesproken", "we haven't met"),
    no=("wel gesproken", "we met"),
)


def slots(text: str, intent: Intent, today: date, rule: str | None = None) -> Slots:
    """The slots that matter for what was meant."""
    return slots_of(clean(text), plain(text), intent, today, rule)


def slots_of(said: str, bare: str, intent: Intent, today: date, rule: str | None = None) -> Slots:
    """The slots of a text that was made `clean` and, in `bare`, plain."""
    when = find_when(_without_refused(said, today), today)
    return Slots(
        topic=topic(said, intent) if intent in _TOPICAL else "",
        names=names(said),
        when=when,
        at=find_clock(said) if when is None else None,
        number=figure(bare) if intent in {Intent.DO_CHECKIN, Intent.ANSWER_PULSE} else None,
        count=count(bare) if intent is Intent.OFFER_MENTOR else None,
        language=wanted_language(bare) if intent is Intent.SWITCH_LANGUAGE else None,
        met=_were_together(bare) if intent is Intent.DO_CHECKIN else None,
        aspect=aspect_of(bare, intent, rule),
    )


_CLAUSE = re.compile(
    r"(?<=[,;.?!])\s|\s(?=(?:maar|but|wel)\b)|\s(?=(?:kan|kunnen|could|can) (?:het|we|it)\b)"
)
_NOT = re.compile(r"\b(?:niet|geen|not|cannot|no)\b|n't\b", re.IGNORECASE)


def _without_refused(said: str, today: date) -> str:
    """ "Dinsdag lukt niet, kan het donderdag?": without the day that is ruled out, where another is named."""
    clauses = [clause for clause in _CLAUSE.split(said) if clause.strip()]
    rest = " ".join(clause for clause in clauses if not _NOT.search(clause))
    return rest if len(clauses) > 1 and find_when(rest, today) else said


def names(said: str) -> tuple[str, ...]:
    """Words with a capital inside a sentence, that are no day or month and do not begin one."""
    found = re.findall(r"(?<![.?!:]\s)(?<!^)(?<=\s)([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?)", said)
    calendar = (
        datewords.DAYS.keys()
        | datewords.MONTHS.keys()
        | {"nederlands", "engels", "english", "dutch", "teams", "slack", "kring", "ik"}
    )
    return tuple(dict.fromkeys(name for name in found if name.lower() not in calendar))[:5]


def _were_together(bare: str) -> bool | None:
    return not _not_met(bare) if _met(bare) else None
