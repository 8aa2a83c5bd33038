"""What a form holds: whatever was typed and picked comes back when it is refused, and what stands in it fits.
A form that is refused after its window had closed: what is wrong, and the way back to what was typed.

One place for every form and all platforms; a handler that refuses a form builds it as it builds a new one.
"""

from dataclasses import replace

from bot.domain import picked
from bot.domain.communities import CommunityId
from bot.domain.people import AccountKey, PersonId
from bot.frame.actions import Action, action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    DateInput,
    Form,
    Input,
    Mention,
    PeopleInput,
    Run,
    Text,
    TextInput,
    TimeInput,
)
from bot.frame.events import Submitted
from bot.frame.words import Words

NOBODY = PersonId(0)  # somebody who was picked and is not known here: a name, and the platform's id


@action("reopen")
class Reopen(Action):
    """Open the form that was refused; `form` is the name of its action."""

    form: str


def to_correct(words: Words, community: CommunityId, form: Form) -> Card:
    """Each input that is not right with its sentence, and the button that opens the form."""
    labels = {item.id: item.label for item in form.inputs}
    wrong = tuple(
        Text((Run(labels.get(name, ""), bold=True), Run(f" {words('talk-error', error=error)}")))
        for name, error in form.errors
    )
    again = Button(words("core-open-form"), Reopen(community=community, form=form.action.name))
    lead = words.rich("core-to-correct", form=form.title)
    return Card(words("core-to-correct", form=form.title), (lead, *wrong, Buttons((again,))))


def refilled(form: Form, sent: Submitted) -> Form:
    """The form as it was sent. An input that the sender's platform did not send keeps what it has."""
    return replace(form, inputs=tuple(_refilled(item, sent) for item in form.inputs))


def _refilled(item: Input, sent: Submitted) -> Input:
    if isinstance(item, PeopleInput):
        if item.id not in sent.picked:
            return item
        names = {profile.account: profile.name or "" for profile in sent.people}
        accounts = sent.picked[item.id]
        return replace(item, people=tuple(_picked(who, names.get(who, "")) for who in accounts))
    if isinstance(item, Choice) and item.many:
        return _chosen(item, sent.chosen[item.id]) if item.id in sent.chosen else item
    typed = sent.values.get(item.id)
    if typed is None:
        return item
    match item:
        case TextInput():
            return replace(item, value=typed)
        case Choice():
            return _chosen(item, (typed,))
        case DateInput():
            return replace(item, value=picked.day(typed))
        case TimeInput():
            return replace(item, value=picked.hour(typed))


def _chosen(item: Choice, values: tuple[str, ...]) -> Choice:
    chosen = (option.value for option in item.options if option.value in values)
    return replace(item, values=tuple(chosen))


def _picked(who: AccountKey, name: str) -> Mention:
    return Mention(NOBODY, name, who.user)


def fitting(form: Form, words: Words) -> Form:
    """The form with inputs that can hold what stands in them: a text of several lines gets several lines,
    and of one that is too long the beginning stands there, which the hint says (R39)."""
    return replace(form, inputs=tuple(_fitting(item, words) for item in form.inputs))


def _fitting(item: Input, words: Words) -> Input:
    if not isinstance(item, TextInput):
        return item
    missing = words("talk-required") if item.required else ""
    fits = replace(item, multiline=item.multiline or "\n" in item.value, missing=missing)
    if len(item.value) <= item.most:
        return fits
    told = words("form-too-long", length=len(item.value), most=item.most)
    return replace(fits, value=item.value[: item.most], hint=f"{told} {item.hint}".strip())


def is_choice_of_nothing(form: Form) -> bool:
    """Whether one of its inputs offers nothing to choose: then it is a sentence, and no form."""
    return any(isinstance(item, Choice) and not item.options for item in form.inputs)
