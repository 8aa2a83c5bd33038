"""What one subject tells the others, inside the same transaction."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.membership import Member, Role
from bot.domain.messages import MessageVerb
from bot.domain.pairs import Pair, PairId
from bot.domain.people import PersonId
from bot.domain.polls import PollId
from bot.domain.votes import Outcome, Quorum


@dataclass(frozen=True, slots=True)
class Arrived:
    """Someone became a newcomer; `accepted` when they pressed Join themselves."""

    member: Member
    accepted: bool


@dataclass(frozen=True, slots=True)
class Returned:
    """Someone who left said yes again."""

    member: Member


@dataclass(frozen=True, slots=True)
class PlaceFree:
    """Somebody who waits may have a mentor now. `askers` hear how it stands where there is none for them
    yet; those `besides` get no list now."""

    askers: frozenset[PersonId] = frozenset()
    besides: frozenset[PersonId] = frozenset()

    def joined(self, other: "PlaceFree") -> "PlaceFree":
        """Both at once."""
        return PlaceFree(self.askers | other.askers, self.besides | other.besides)


@dataclass(frozen=True, slots=True)
class Left:
    """Someone left the community. `withdrawn`: keys of messages they now do not get."""

    member: Member
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """Somebody told what something that they used brought them; `what` it was."""

    member: Member
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """Somebody shares with those who steer what holds them back; `besides` may not know of it although they
    may steer."""

    member: Member
    text: str
    besides: PersonId | None = None


@dataclass(frozen=True, slots=True)
class AnswerKept:
    """Whoever asked and `by`, who answered, both give an answer to everybody here.

    `outside`: a guest answered, who is nobody here; then `by` is who asked.
    """

    question: str
    answer: str
    by: PersonId
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Answering:
    """Somebody says that they can answer what was put to everybody under this key."""

    key: str


@dataclass(frozen=True, slots=True)
class MessageGiven:
    """A message that `by` handed over may be used: whoever acts now wrote it, and says so.

    `writer`: under their own name; None where it goes without, and then nothing may lead to them. Whoever
    takes it tells `by`, where that is somebody else.
    """

    verb: MessageVerb
    text: str
    link: str | None
    by: Member
    writer: PersonId | None

    @property
    def is_own(self) -> bool:
        """Somebody handed over what they wrote themselves."""
        return self.writer == self.by.id


@dataclass(frozen=True, slots=True)
class Erasing:
    """Someone is about to be erased; what only a subject can find, it removes now."""

    member: Member


@dataclass(frozen=True, slots=True)
class LetGo:
    """Every subject has let go of somebody; afterwards nothing is known of them any more."""

    member: Member


@dataclass(frozen=True, slots=True)
class Worried:
    """What somebody filled in somewhere is a concern: it is answered, and not kept."""

    urgent: bool


@dataclass(frozen=True, slots=True)
class WeekBegan:
    """The first working morning of a week, in a community."""


@dataclass(frozen=True, slots=True)
class Rested:
    """Someone paused (until a date) or resumed. `withdrawn`: keys of messages they now do not get."""

    member: Member
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knows:
    """Somebody said what they know of: in their profile, as a mentor or as an expert."""

    member: Member


@dataclass(frozen=True, slots=True)
class Appointed:
    """Somebody was given a role, or lost one."""

    member: Member


@dataclass(frozen=True, slots=True)
class Contributed:
    """Somebody did a piece of what a role is there for."""

    member: Member
    role: Role


@dataclass(frozen=True, slots=True)
class Offered:
    """Somebody was offered roles, by `by`; they are theirs only after a yes."""

    member: Member
    by: PersonId


@dataclass(frozen=True, slots=True)
class Founded:
    """A community began: its charter was written down for the first time."""


@dataclass(frozen=True, slots=True)
class VoteWanted:
    """Everybody who takes part is to be asked whether they agree with a text. `matter`: what it is about to
    whoever asks, which comes back with `VoteOpened`. `title`: what changes, in a sentence."""

    matter: int
    title: str
    text: str
    quorum: Quorum
    open_for: timedelta


@dataclass(frozen=True, slots=True)
class VoteOpened:
    """A vote is open until the morning of a day."""

    matter: int
    poll: PollId
    asked: int
    needed: int
    closes: date


@dataclass(frozen=True, slots=True)
class VoteClosed:
    """A vote was counted and destroyed; `answered` is a band, None for too few."""

    poll: PollId
    outcome: Outcome
    asked: int
    needed: int
    answered: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class VoteWithdrawn:
    """What is voted on is no proposal any more: nothing is counted, and no text of it is kept."""

    poll: PollId


@dataclass(frozen=True, slots=True)
class Amended:
    """The community's charter changed; `words`: what its own words mean."""

    words: bool = False


@dataclass(frozen=True, slots=True)
class RequestClosed:
    """A mentor who was asked said no, did not answer, or need not any more: the pair says which."""

    pair: Pair


@dataclass(frozen=True, slots=True)
class LooksAgain:
    """The mentee of a pair that is over wants another mentor; `asked` for it themselves just now."""

    mentee: PersonId
    asked: bool


@dataclass(frozen=True, slots=True)
class NeverCame:
    """A pair ended in silence before its mentee ever came."""

    mentee: PersonId


@dataclass(frozen=True, slots=True)
class Paired:
    """A mentor said yes: a pair was introduced."""

    pair: Pair


@dataclass(frozen=True, slots=True)
class Parted:
    """A pair ended, in whatever way."""

    pair: Pair


@dataclass(frozen=True, slots=True)
class Heard:
    """One of a pair gave a sign of life; `met` when they said that they talked."""

    pair: Pair
    met: bool = False


@dataclass(frozen=True, slots=True)
class Distanced:
    """Two people are kept apart from now on; neither is told."""

    people: tuple[PersonId, PersonId]


@dataclass(frozen=True, slots=True)
class GoalNamed:
    """The mentee of a pair said in their own words what it works on."""

    pair: Pair
    goal: str


@dataclass(frozen=True, slots=True)
class TextsForgotten:
    """A pair ended so long ago that nothing which was written in it is kept."""

    pair: PairId


@dataclass(frozen=True, slots=True)
class PairRested:
    """A pair pauses, or goes on after a pause."""

    pair: Pair


News = (
    Worried
    | Arrived
    | Returned
    | Left
    | Erasing
    | LetGo
    | Rested
    | WeekBegan
    | Knows
    | Appointed
    | Contributed
    | Offered
    | Founded
    | VoteWanted
    | VoteOpened
    | VoteClosed
    | VoteWithdrawn
    | Amended
    | RequestClosed
    | LooksAgain
    | NeverCame
    | Paired
    | Parted
    | Heard
    | GoalNamed
    | TextsForgotten
    | PairRested
    | AnswerKept
    | Answering
    | Brought
    | Blocked
    | MessageGiven
    | Distanced
    | PlaceFree
)
