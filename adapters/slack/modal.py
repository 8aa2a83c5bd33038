"""Forms as modals, and what comes back from them. Pure."""

import json
from collections.abc import Mapping
from typing import Any

from adapters.slack.render import LONGEST_CONTEXT, plain
from bot.frame.actions import pack
from bot.frame.cards import (
    Choice,
    DateInput,
    Form,
    Input,
    Mention,
    Option,
    PeopleInput,
    TextInput,
    TimeInput,
)
from bot.frame.events import MOST_PEOPLE

LONGEST_TITLE = 24
LONGEST_INPUT_LABEL = 2000
FEW = 6  # up to here, options are shown as boxes or dots to tick
CALLBACK = "form"


def view(form: Form, key: str | None) -> dict[str, Any]:
    """A modal. What it is about and the message it came from travel in `private_metadata`."""
    intro = [{"type": "section", "text": plain(form.intro, 3000)}] if form.intro else []
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain(form.title, LONGEST_TITLE),
        "submit": plain(form.submit, LONGEST_TITLE),
        "close": plain(form.cancel, LONGEST_TITLE),
        "private_metadata": json.dumps([form.action.name, pack(form.action), form.origin, key]),
        "blocks": [*intro, *(_input(question) for question in form.inputs)],
    }


def answer(form: Form | None, key: str | None) -> dict[str, Any]:
    """How a submitted modal goes on: it closes, says by block what is wrong, or becomes the next one."""
    if form is None:
        return {}
    if form.errors:
        wrong = {name: text[:LONGEST_CONTEXT] for name, text in form.errors}
        return {"response_action": "errors", "errors": wrong}
    return {"response_action": "update", "view": view(form, key)}


def _input(question: Input) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "input",
        "block_id": question.id,
        "label": plain(question.label, LONGEST_INPUT_LABEL),
        "optional": not getattr(question, "required", False),
        "element": _element(question) | {"action_id": question.id},
    }
    hint = getattr(question, "hint", "")
    return made | ({"hint": plain(hint, LONGEST_INPUT_LABEL)} if hint else {})


def _element(question: Input) -> dict[str, Any]:
    match question:
        case TextInput(value=value, multiline=multiline, most=most):
            made = {"type": "plain_text_input", "multiline": multiline, "max_length": most}
            return made | ({"initial_value": value} if value else {})
        case Choice():
            return _choice(question)
        case PeopleInput(people=people):
            chosen = [mention.handle for mention in people if _known(mention)]
            picker = {"type": "multi_users_select", "max_selected_items": MOST_PEOPLE}
            return picker | ({"initial_users": chosen} if chosen else {})
        case DateInput(value=day):
            return {"type": "datepicker"} | ({"initial_date": day.isoformat()} if day else {})
        case TimeInput(value=at):
            return {"type": "timepicker"} | ({"initial_time": f"{at:%H:%M}"} if at else {})


def _known(mention: Mention) -> bool:
    return mention.handle is not None


def _choice(question: Choice) -> dict[str, Any]:
    options = [_option(option) for option in question.options]
    chosen = [o for o in options if o["value"] in question.values]
    few = len(options) <= FEW
    if question.many:
        made = {"type": "checkboxes" if few else "multi_static_select", "options": options}
        return made | ({"initial_options": chosen} if chosen else {})
    made = {"type": "radio_buttons" if few else "static_select", "options": options}
    return made | ({"initial_option": chosen[0]} if chosen else {})


def _option(option: Option) -> dict[str, Any]:
    return {"text": plain(option.label, 75), "value": option.value}


def values(
    state: Mapping[str, Any],
) -> tuple[dict[str, str], dict[str, tuple[str, ...]], dict[str, list[str]]]:
    """One text, the options chosen, and the users picked, each by input, from `view.state.values`."""
    typed: dict[str, str] = {}
    chosen: dict[str, tuple[str, ...]] = {}
    picked: dict[str, list[str]] = {}
    for block, inner in state.items():
        for entry in inner.values():
            match entry.get("type"):
                case "plain_text_input":
                    typed[block] = entry.get("value") or ""
                case "radio_buttons" | "static_select":
                    typed[block] = (entry.get("selected_option") or {}).get("value", "")
                case "checkboxes" | "multi_static_select":
                    options = entry.get("selected_options") or []
                    chosen[block] = tuple(option["value"] for option in options)
                case "datepicker" | "timepicker" as kind:
                    typed[block] = entry.get(f"selected_{kind[:4]}") or ""
                case "multi_users_select":
                    picked[block] = list(entry.get("selected_users") or [])
    return typed, chosen, picked
