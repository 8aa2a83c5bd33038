"""Cards and forms as JSON for the page, which draws it with text nodes only. Pure."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from adapters import calendar_links as invitations
from adapters import charts
from bot.frame.actions import pack
from bot.frame.cards import (
    AddApp,
    Appointment,
    Button,
    Buttons,
    Card,
    Chart,
    Chat,
    Choice,
    DateInput,
    Divider,
    Element,
    Fields,
    Footnote,
    Form,
    Heading,
    Inline,
    Input,
    Link,
    Mention,
    Message,
    PeopleInput,
    Progress,
    Row,
    Text,
    TextInput,
    TimeInput,
    typed,
)

Json = dict[str, Any]


def message(content: Message, key: str | None = None) -> Json:
    """What the page draws; `key` comes back with every press."""
    if isinstance(content, Card):
        body = [_element(part, key) for part in content.body if not isinstance(part, AddApp)]
        return {"kind": "card", "summary": content.summary, "body": body}
    return form(content, key)


def form(content: Form, key: str | None = None) -> Json:
    return {
        "kind": "form",
        "title": content.title,
        "intro": content.intro,
        "inputs": [_input(question) for question in content.inputs],
        "errors": dict(content.errors),
        "submit": content.submit,
        "cancel": content.cancel,
        "action": [content.action.name, pack(content.action)],
        "key": key,
        "origin": content.origin,
    }


def _element(element: Element, key: str | None) -> Json:
    match element:
        case Heading(text):
            return {"kind": "heading", "text": text}
        case Text(runs):
            return {"kind": "text", "runs": _runs(runs)}
        case Fields(items):
            return {"kind": "fields", "items": [list(pair) for pair in items]}
        case Progress(done, total, label):
            return {"kind": "progress", "done": done, "total": total, "label": label}
        case Divider():
            return {"kind": "divider"}
        case Footnote(text):
            return {"kind": "footnote", "text": text}
        case Row(runs, button):
            return {
                "kind": "row",
                "runs": _runs(runs),
                "button": _button(button, key) if button else None,
            }
        case Buttons(items):
            return {"kind": "buttons", "items": [_button(item, key) for item in items]}
        case Appointment(label=label):
            file = f"data:text/calendar;charset=utf-8,{quote(invitations.ics(element))}"
            return {"kind": "file", "label": label, "href": file, "name": "kring.ics"}
        case Link(label, url):
            return {"kind": "link", "label": label, "href": url}
        case Chart():
            return {"kind": "chart", "svg": charts.svg(element), "alt": element.alt}
        case Chat(label, who):
            return {"kind": "chat", "label": label, "name": who.name}
        case AddApp():
            return {"kind": "divider"}


def _runs(runs: Sequence[Inline]) -> list[Json]:
    return [
        {"text": f"@{run.name}", "mention": True}
        if isinstance(run, Mention)
        else {"text": typed(run, ""), "bold": run.bold, "code": run.code}
        for run in runs
    ]


def _button(item: Button, key: str | None) -> Json:
    made: Json = {
        "label": item.label,
        "style": item.style,
        "action": [item.action.name, pack(item.action)],
        "key": key,
    }
    if item.confirm:
        asked = item.confirm
        made["confirm"] = {
            "title": asked.title,
            "text": asked.text,
            "yes": asked.yes,
            "no": asked.no,
        }
    return made


def _input(question: Input) -> Json:
    made: Json = {"id": question.id, "label": question.label}
    match question:
        case TextInput(hint=hint, value=value, multiline=multiline, required=required, most=most):
            return made | {
                "kind": "text",
                "hint": hint,
                "value": value,
                "multiline": multiline,
                "required": required,
                "most": most,
            }
        case Choice(options=options, values=values, many=many):
            return made | {
                "kind": "choice",
                "options": [[option.label, option.value] for option in options],
                "values": list(values),
                "many": many,
            }
        case PeopleInput(people=people, hint=hint):
            chosen = [mention.handle for mention in people if mention.handle]
            return made | {"kind": "people", "hint": hint, "values": chosen}
        case DateInput(value=day, hint=hint):
            return made | {"kind": "date", "hint": hint, "value": day.isoformat() if day else ""}
        case TimeInput(value=at, hint=hint):
            return made | {"kind": "time", "hint": hint, "value": f"{at:%H:%M}" if at else ""}
