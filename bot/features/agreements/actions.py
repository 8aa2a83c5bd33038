"""What the buttons and forms of goals and agreements mean. `kind` is that of what was agreed on."""

from typing import Protocol

from bot.frame.actions import Action, action


class AboutKind(Protocol):
    """An action about the goals, the agreements, or how the community is led."""

    @property
    def kind(self) -> str: ...


class AboutProposal(Protocol):
    """An action about a proposal."""

    @property
    def proposal(self) -> int: ...


@action("agreements.show")
class ShowText(Action):
    """What holds now."""

    kind: str


@action("agreements.earlier")
class ShowEarlier(Action):
    """What held before, and how each came to hold."""

    kind: str


@action("agreements.propose")
class ProposeChange(Action):
    """The form with the whole text; submitted, it goes to who steers."""

    kind: str


@action("agreements.withdraw")
class WithdrawProposal(Action):
    """Its proposer takes it back, while it is not voted on."""

    proposal: int


@action("agreements.proposal")
class ShowProposal(Action):
    """One proposal, to who steers."""

    proposal: int


@action("agreements.forward")
class PutForward(Action):
    """The form with how long; submitted, the vote is open."""

    proposal: int


@action("agreements.together")
class DecideTogether(Action):
    """The form with what was decided where too few are here to vote; submitted, it holds."""

    proposal: int


@action("agreements.talk")
class TalkFirst(Action):
    """The proposer hears that who steers wants to talk about it first."""

    proposal: int


@action("agreements.decline")
class DeclineProposal(Action):
    """The form for a sentence why; submitted, the proposer hears it."""

    proposal: int


@action("agreements.remind")
class RemindSomebody(Action):
    """The form with whom and of what; submitted, they are told, and nothing knows who wanted it."""

    forgets = True


@action("agreements.quiet")
class NoReminders(Action):
    """Whoever presses is reminded of nothing any more."""


@action("agreements.reminders")
class AllowReminders(Action):
    """They may be reminded again."""


@action("agreements.rules")
class SetRules(Action):
    """Submitted, this is how the community votes and looks again."""
