"""One input of a form as a question in words, and what somebody typed as its answer."""

import re
from dataclasses import dataclass

from bot.domain.dates import find_clock, read_date
from bot.domain.datewords import NUMBERS
from bot.domain.dialogues import Talk
from bot.domain.spelling import is_slip
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
from bot.frame.events import Said
from bot.talking.language.normal import plain
from bot.talking.naming import named

BUTTONS = 5  # options up to which each gets a button
NONE = {"geen", "niets", "niemand", "none", "nothing", "nobody", "-"}
ALL = {
    "all",
    "alles",
    "allemaal",
    "altijd",
    "any",
    "any time",
    "alle",
    "ja alles",
    "doesn't matter",
}


@dataclass(frozen=True, slots=True)
class Unclear:
    """An answer that does not fit the question, and the text that says what would."""

    text: str


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


async def read_answer(ctx: Context, event: Said, question: Input) -> object:
    """The answer as a submitted form brings it, or why it is none."""
    text = event.text.strip()
    match question:
        case TextInput(most=most):
            return text if len(text) <= most else Unclear("talk-too-long")
        case Choice(many=False):
            found = option_of(question, text)
            return found if found is not None else Unclear("talk-choose")
        case Choice():
            return _options(question, text)
        case DateInput():
            day = read_date(text, ctx.own_today)
            return day.isoformat() if day else Unclear("talk-date")
        case TimeInput():
            at = find_clock(text)
            return f"{at:%H:%M}" if at else Unclear("talk-time")
        case PeopleInput():
            return await _people(ctx, event, text)


def option_of(question: Choice, text: str) -> str | None:
    """By its value where that is a figure, by its place in the list, or by its words."""
    said = plain(text).strip(" .!")
    figure = re.sub(r"^(?:een|an?) ", "", said)
    figure = str(NUMBERS.get(figure, figure))
    if figure in {option.value for option in question.options}:
        return figure
    if figure.isdecimal() and 1 <= int(figure) <= len(question.options):
        return question.options[int(figure) - 1].value
    for fits in (str.__eq__, str.startswith, is_slip):
        near = [o.value for o in question.options if said and fits(plain(o.label), said)]
        if len(near) == 1:
            return near[0]
    return None


def _options(question: Choice, text: str) -> object:
    if plain(text) in NONE:
        return ()
    if plain(text).strip(" .!") in ALL:
        return tuple(option.value for option in question.options)
    whole = option_of(question, text)
    if whole is not None:
        return (whole,)
    parts = [p for p in re.split(r"[,;/&]|\b(?:en|and)\b", text) if p.strip()]
    found = [_containing(question, part) for part in parts]
    if not found or not all(found):
        return Unclear("talk-choose")
    chosen = {value for values in found for value in values}
    return tuple(o.value for o in question.options if o.value in chosen)


def _containing(question: Choice, text: str) -> set[str]:
    """One option, or every one with these words in it: "donderdag" is its morning and its afternoon."""
    one = option_of(question, text)
    if one is not None:
        return {one}
    said = plain(text).strip(" .!").replace("voormiddag", "ochtend").replace("namiddag", "middag")
    return {o.value for o in question.options if len(said) > 3 and said in plain(o.label)}


async def _people(ctx: Context, event: Said, text: str) -> object:
    """Whoever is mentioned; else members by their name."""
    if event.mentioned:
        return tuple((a.platform, a.workspace, a.user) for a in event.mentioned)
    if plain(text) in NONE:
        return ()
    meant = await named(ctx, event)
    if meant.doubts:
        return Unclear("talk-which-person")
    own = event.actor.account
    ids = [one.id for one in meant.people]
    handles = await ctx.uow.people.handles(ids, own.platform, own.workspace)
    found = tuple((own.platform, own.workspace, handles[id]) for id in ids if id in handles)
    return found or Unclear("talk-people")
