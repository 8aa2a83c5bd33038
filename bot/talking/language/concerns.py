"""The rules of a concern: a life at stake, what was done to somebody, not belonging.

They read `normal.plain` text. Where they are silent the model decides.
"""

from bot.talking.language.everyday import reassures
from bot.talking.language.lessons import is_lesson, is_subject
from bot.talking.language.life_at_risk import endangers, may_endanger
from bot.talking.language.not_belonging import is_alone
from bot.talking.language.people import ME
from bot.talking.language.wronged import is_wrong, names_wrong

__all__ = ["endangers", "may_endanger", "troubles"]


def troubles(said: str) -> bool:
    """Whether somebody is wronged, excluded or breaking, and does not merely work on the subject."""
    if is_subject(said) or is_lesson(said) or reassures(said):
        return False
    return is_wrong(said) or (ME(said) and (names_wrong(said) or is_alone(said)))
