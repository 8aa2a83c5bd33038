"""What the buttons and forms of sketches mean."""

from bot.frame.actions import Action, action


@action("sketches.write")
class WriteSketch(Action):
    """The form for one more; submitted, it is kept."""
