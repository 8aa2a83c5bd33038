"""A form that was refused after its window had closed: what is wrong, and the way back to what was typed."""

from bot.frame.actions import Action, action
from bot.frame.cards import Button, Buttons, Card, Form, Run, Text
from bot.frame.context import NO_COMMUNITY, Context


@action("reopen")
class Reopen(Action):
    """Open the form that was refused; `form` is the name of its action."""

    form: str


def to_correct(ctx: Context, form: Form) -> Card:
    """Each input that is not right with its sentence, and the button that opens the form."""
    words, community = ctx.words(), ctx.here.id if ctx.here else NO_COMMUNITY
    labels = {item.id: item.label for item in form.inputs}
    wrong = tuple(
        Text((Run(labels.get(name, ""), bold=True), Run(f" {words('talk-error', error=error)}")))
        for name, error in form.errors
    )
    again = Button(words("core-open-form"), Reopen(community=community, form=form.action.name))
    lead = words.rich("core-to-correct", form=form.title)
    return Card(words("core-to-correct", form=form.title), (lead, *wrong, Buttons((again,))))
