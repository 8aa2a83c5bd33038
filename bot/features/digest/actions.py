"""What the digest's buttons and form mean."""

from bot.frame.actions import Action, action


@action("digest.schedule")
class SetDigest(Action):
    """The form with day and hour."""


@action("digest.detail")
class ShowDetail(Action):
    """One part of the digest, at length."""

    part: str


@action("digest.rest")
class ShowRest(Action):
    """What has no button of its own under the digest."""


@action("digest.export")
class Export(Action):
    """Everything as a table or a report."""

    format: str
