"""What is filled in about a bridge: own words, a reason to drop it, two people, what it brought."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.domain.bridges import LONGEST, Bridge, Reason
from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.features.bridges import actions
from bot.features.bridges.cards import Two, named
from bot.frame.cards import Choice, Form, Option, PeopleInput, TextInput
from bot.frame.words import Words

BOTH, FIRST, OTHER = "both", "first", "other"  # whom to ask
Errors = Mapping[str, str]
NONE: Errors = MappingProxyType({})


def own_words(words: Words, bridge: Bridge, two: Two) -> Form:
    """In one's own words, and to both or to one of them first."""
    one, other = two
    options = (
        Option(words("bridges-first-both"), BOTH),
        Option(words("bridges-first-one", who=one.name), FIRST),
        Option(words("bridges-first-one", who=other.name), OTHER),
    )
    return Form(
        title=words("bridges-words-title"),
        action=actions.OwnWords(community=bridge.community, bridge=bridge.id),
        inputs=(
            TextInput(
                "words",
                words("bridges-words"),
                words("bridges-words-hint"),
                bridge.words,
                multiline=True,
                most=LONGEST,
            ),
            Choice("first", words("bridges-first"), options, (BOTH,)),
        ),
        submit=words("bridges-words-ask"),
        cancel=words("bridges-cancel"),
        intro=words("bridges-words-intro", one=one.name, other=other.name),
    )


def drop(words: Words, bridge: Bridge, error: str = "") -> Form:
    reasons = tuple(Option(words(f"bridges-reason-{one}"), one) for one in Reason)
    return Form(
        title=words("bridges-drop-title"),
        action=actions.DropBridge(community=bridge.community, bridge=bridge.id),
        inputs=(Choice("reason", words("bridges-reason"), reasons, required=True),),
        submit=words("bridges-drop-submit"),
        cancel=words("bridges-cancel"),
        intro=words("bridges-drop-intro"),
        errors=(("reason", error),) if error else (),
    )


def connect(
    words: Words,
    here: CommunityId,
    people: Sequence[Member] = (),
    said: str = "",
    errors: Errors = NONE,
) -> Form:
    return Form(
        title=words("bridges-connect-title"),
        action=actions.ConnectTwo(community=here),
        inputs=(
            PeopleInput(
                "people",
                words("bridges-people"),
                tuple(named(one) for one in people),
                words("bridges-people-hint"),
            ),
            TextInput(
                "words",
                words("bridges-words"),
                words("bridges-words-hint"),
                said,
                multiline=True,
                most=LONGEST,
            ),
        ),
        submit=words("bridges-connect-submit"),
        cancel=words("bridges-cancel"),
        intro=words("bridges-both-first"),
        errors=tuple((name, sentence) for name, sentence in errors.items() if sentence),
    )


def gain(words: Words, bridge: Bridge, error: str = "") -> Form:
    return Form(
        title=words("bridges-gain-title"),
        action=actions.TellGain(community=bridge.community, bridge=bridge.id),
        inputs=(TextInput("brought", words("bridges-gain-label"), required=True, most=LONGEST),),
        submit=words("bridges-gain-submit"),
        cancel=words("bridges-cancel"),
        intro=words("bridges-gain-intro"),
        errors=(("brought", error),) if error else (),
    )
