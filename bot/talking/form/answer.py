"""What somebody typed as the answer to one input of a form."""

import re
from dataclasses import dataclass

from bot.domain.dates import find_clock, read_date
from bot.domain.datewords import NUMBERS
from bot.domain.spelling import is_slip
from bot.frame.cards import Choice, DateInput, Input, PeopleInput, TextInput, TimeInput
from bot.frame.context import Context
from bot.frame.events import Said
from bot.talking import small_words
from bot.talking.language.normal import plain
from bot.talking.naming import named


@dataclass(frozen=True, slots=True)
class Unclear:
    """An answer that does not fit the question, and the text that says what would."""

    text: str


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
    figure = re.sub(small_words.ARTICLES, "", said)
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
    if plain(text) in small_words.NONE:
        return ()
    if plain(text).strip(" .!") in small_words.ALL:
        return tuple(option.value for option in question.options)
    whole = option_of(question, text)
    if whole is not None:
        return (whole,)
    parts = [p for p in re.split(small_words.AND, text) if p.strip()]
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
    said = plain(text).strip(" .!")
    for also, usual in small_words.SAME.items():
        said = said.replace(also, usual)
    return {o.value for o in question.options if len(said) > 3 and said in plain(o.label)}


async def _people(ctx: Context, event: Said, text: str) -> object:
    """Whoever is mentioned; else members by their name."""
    if event.mentioned:
        return tuple((a.platform, a.workspace, a.user) for a in event.mentioned)
    if plain(text) in small_words.NONE:
        return ()
    meant = await named(ctx, event)
    if meant.doubts:
        return Unclear("talk-which-person")
    own = event.actor.account
    ids = [one.id for one in meant.people]
    handles = await ctx.uow.people.handles(ids, own.platform, own.workspace)
    found = tuple((own.platform, own.workspace, handles[id]) for id in ids if id in handles)
    return found or Unclear("talk-people")
