"""The forms of obstacles: what stands in the way, who is asked, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.domain.communities import CommunityId
from bot.domain.obstacles import ENDINGS, LONGEST, MOST_OPEN, KnownTo, Obstacle, SolvedBy
from bot.features.obstacles import actions
from bot.frame.actions import shortened
from bot.frame.cards import Choice, Form, Option, PeopleInput, TextInput
from bot.frame.words import Words

Errors = Mapping[str, str]  # for each input the text that says what is wrong
NOTHING: Errors = MappingProxyType({})
INTRO = 150  # characters of an obstacle above a form


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form begins with, or what was filled in."""

    text: str = ""
    wish: str = ""
    known_to: str = ""
    solved_by: str = ""


def report(words: Words, here: CommunityId, typed: Typed, errors: Errors) -> Form:
    who = tuple(Option(words(f"obstacles-known-to-{one}"), one) for one in KnownTo)
    by = tuple(Option(words(f"obstacles-by-{one}"), one) for one in SolvedBy)
    return Form(
        title=words("obstacles-form-title"),
        action=actions.ReportObstacle(community=here),
        inputs=(
            TextInput("text", words("obstacles-text"), "", typed.text, True, True, LONGEST),
            TextInput(
                "wish",
                words("obstacles-wish"),
                words("obstacles-wish-hint"),
                typed.wish,
                most=LONGEST,
            ),
            Choice(
                "known_to", words("obstacles-known-to"), who, _chosen(typed.known_to), required=True
            ),
            Choice(
                "solved_by", words("obstacles-by"), by, _chosen(typed.solved_by or SolvedBy.UNKNOWN)
            ),
        ),
        submit=words("obstacles-report"),
        cancel=words("obstacles-cancel"),
        intro=words("obstacles-form-intro"),
        errors=_said(words, errors),
    )


def _chosen(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


def _said(words: Words, errors: Errors) -> tuple[tuple[str, str], ...]:
    return tuple((name, words(text, most=MOST_OPEN)) for name, text in errors.items())


def give(words: Words, one: Obstacle, error: str = "") -> Form:
    return Form(
        title=words("obstacles-give-title"),
        action=actions.GiveObstacle(community=one.community, obstacle=one.id),
        inputs=(
            PeopleInput("people", words("obstacles-give-whom"), (), words("obstacles-give-hint")),
        ),
        submit=words("obstacles-give-send"),
        cancel=words("obstacles-cancel"),
        intro=words("obstacles-give-intro", text=shortened(one.text, INTRO)),
        errors=_said(words, {"people": error} if error else {}),
    )


def close(
    words: Words, one: Obstacle, errors: Errors = NOTHING, how: str = "", outcome: str = ""
) -> Form:
    hows = tuple(Option(words(f"obstacles-ends-{stage}"), stage) for stage in ENDINGS)
    return Form(
        title=words("obstacles-close-title"),
        action=actions.CloseObstacle(community=one.community, obstacle=one.id),
        inputs=(
            Choice("how", words("obstacles-how"), hows, _chosen(how), required=True),
            TextInput("outcome", words("obstacles-outcome"), "", outcome, True, True, LONGEST),
        ),
        submit=words("obstacles-close-send"),
        cancel=words("obstacles-cancel"),
        intro=words("obstacles-close-intro", text=shortened(one.text, INTRO)),
        errors=_said(words, errors),
    )
