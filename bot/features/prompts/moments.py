"""What the weekly post plans."""

from datetime import date, timedelta

from bot.domain.prompts import PostId
from bot.frame.moments import Moment, moment


@moment("prompts.preview", useful_for=timedelta(hours=20))
class PreviewDue(Moment):
    """The post of `day` is shown to who steers."""

    day: date


@moment("prompts.post", useful_for=timedelta(hours=8))
class PostDue(Moment):
    """It is posted, the same day or not at all."""

    post: PostId
