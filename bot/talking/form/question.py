"""One input of a form as a question in words."""

from bot.domain.dialogues import Talk
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    DateInput,
    Element,
    Footnote,
    Form,
    Input,
    PeopleInput,
    Row,
    Run,
    TextInput,
    TimeInput,
)
from bot.frame.context import Context, RunCommand

BUTTONS = 5  # options up to which each gets a button


def question_card(ctx: Context, form: Form, talk: Talk, error: str = "") -> Card:
    """One input as a question, with what stands there and what may be typed."""
    words, here, at = ctx.words(), ctx.community.id, talk.at
    question = form.inputs[at]
    body: list[Element] = []
    if error:
        body.append(words.rich("talk-error", error=error))
    place = words("talk-place", form=form.title, number=at + 1, of=len(form.inputs))
    body.append(Row((Run(question.label, bold=True),)))
    hint = "" if isinstance(question, Choice) else question.hint
    if hint:
        body.append(Row((Run(hint),)))
    options = question.options if isinstance(question, Choice) else ()
    few = isinstance(question, Choice) and len(options) <= BUTTONS and not question.many
    if not few:
        body += [Row((Run(f"{n}. {o.label}"),)) for n, o in enumerate(options, 1)]
    if isinstance(question, Choice) and question.many:
        body.append(words.rich("talk-many"))
    if stands := _shown(question, talk):
        body.append(words.rich("talk-standing", answer=stands))
    answers = [Button(o.label, RunCommand(community=here, text=o.label)) for o in options if few]
    steps = [
        Button(words(f"talk-{step}"), RunCommand(community=here, text=step))
        for step in ("skip", "back", "stop")
        if step != "back" or at
    ]
    if answers:
        body.append(Buttons(tuple(answers)))
    body += [Buttons(tuple(steps)), Footnote(place)]
    return Card(f"{place}: {question.label}", tuple(body))


def standing(question: Input, talk: Talk) -> object:
    """What was answered before, or else what a form sends for an input that nobody touched."""
    if question.id in talk.values:
        return talk.values[question.id]
    if question.id in talk.picked:
        return talk.picked[question.id]
    return _untouched(question)


def _untouched(question: Input) -> object:
    match question:
        case TextInput(value=value):
            return value
        case Choice(values=values, many=many):
            return values if many else (values[0] if values else "")
        case DateInput(value=day):
            return day.isoformat() if day else ""
        case TimeInput(value=at):
            return f"{at:%H:%M}" if at else ""
        case PeopleInput():
            return ()


def _shown(question: Input, talk: Talk) -> str:
    stands = standing(question, talk)
    match question:
        case Choice(options=options):
            return ", ".join(o.label for o in options if o.value in _several(stands))
        case PeopleInput(people=people):
            return "" if question.id in talk.picked else ", ".join(one.name for one in people)
    return str(stands)


def _several(stands: object) -> tuple[object, ...]:
    return stands if isinstance(stands, tuple) else (stands,)
