"""Cards and forms as Adaptive Cards 1.5. Pure.

Text goes into RichTextBlock, whose runs have no markup; only a line with a mention must be a
TextBlock (Teams resolves <at> nowhere else), and there every other character is escaped.
"""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from adapters import calendar_links as invitations
from adapters.teams.inputs import id_of
from bot.domain.names import isolated
from bot.frame.actions import Action, pack
from bot.frame.cards import (
    AddApp,
    Appointment,
    Button,
    Buttons,
    Card,
    Chart,
    ChartKind,
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
    Run,
    Style,
    Text,
    TextInput,
    TimeInput,
)

Json = dict[str, Any]

ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive"
DATA = "kring"  # the key of our own data beside the inputs' values
STYLES = {Style.PRIMARY: "positive", Style.DANGER: "destructive"}
FEW = 6
MOST_IN_ROW, ROOM, AROUND = 3, 38, 4  # buttons; letters on 310 pixels, and what is around a label
CHAT = "https://teams.microsoft.com/l/chat/0/0"  # takes user principal names only
# Teams finds a mention by its text, letter by letter, so nothing in it can be escaped: what would be markup
# there gives way to what looks like it. A hyphen, a full stop and an apostrophe are none inside a line.
_LOOKALIKES = str.maketrans("<>&*_[]()`~|\\", "‹›＆∗＿［］（）‘∼¦＼")
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!<>|~&])")


def message(content: Message, key: str | None = None) -> Json:
    """A message activity: the card, and a summary for notifications."""
    summary = content.summary if isinstance(content, Card) else content.title
    return {
        "type": "message",
        "summary": summary,
        "attachments": [{"contentType": ADAPTIVE_CARD, "content": card(content, key)}],
    }


def card(content: Message, key: str | None = None) -> Json:
    """The Adaptive Card; `key` travels on its buttons."""
    if isinstance(content, Card):
        mentioned: list[Json] = []
        body = [made for part in content.body for made in _element(part, key, mentioned)]
        return _shell(body, content.summary, mentioned)
    return _shell(_form(content, key), content.title, [])


def _shell(body: list[Json], spoken: str, mentioned: list[Json]) -> Json:
    made: Json = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "speak": spoken,
        "body": body,
        "msteams": {"width": "Full"},
    }
    if mentioned:
        made["msteams"]["entities"] = mentioned
    return made


def _element(element: Element, key: str | None, mentioned: list[Json]) -> list[Json]:
    match element:
        case Heading(text):
            return [_rich([_run(Run(text, bold=True)) | {"size": "Large"}])]
        case Text(runs):
            return [_line(runs, mentioned)] if runs else []
        case Row(runs, button):
            line = _line(runs, mentioned) | {"spacing": "Small"}
            return [line, *_action_sets([button] if button else [], key)]
        case Fields(items):
            pairs = [(Run(_label(label), bold=True), Run(value)) for label, value in items]
            return [_rich([_run(run) for run in pair]) | {"spacing": "Small"} for pair in pairs]
        case Progress(done, total, label):
            return [_small("●" * done + "○" * (total - done) + f"  {label}")]
        case Divider():
            return [_small(" ") | {"separator": True}]
        case Footnote(text):
            return [_small(text)]
        case Buttons(items):
            return _action_sets(items, key)
        case Chat(label, who) if who.handle:
            return [_open(label, f"{CHAT}?users={quote(who.handle)}")]
        case Chat(who=who):
            return [
                _line((who,), mentioned)
            ]  # Teams did not tell how to reach them: their name at least
        case Appointment(label=label):
            return [_open(label, invitations.teams_link(element))]
        case Link(label, url):
            return [_open(label, url)]
        case AddApp():
            return []  # the deliverer knows where
        case Chart():
            return [_chart(element), _small(element.alt)]


def _label(label: str) -> str:
    """A label before its value; a question asks already."""
    return f"{label} " if label.endswith(("?", "!", ":")) else f"{label}: "


def _chart(chart: Chart) -> Json:
    """Teams' own element, newer than Adaptive Cards 1.5; a client without it shows the numbers below.

    A bar without a number keeps its place: a point without `y` is drawn so in Microsoft's own renderer.
    """
    line = chart.kind is ChartKind.LINE
    data = [
        {
            "legend": name,
            "values": [
                {"x": label} if value is None else {"x": label, "y": value}
                for label, value in zip(chart.labels, values, strict=True)
                if value is not None or not line
            ],
        }
        for name, values in chart.in_numbers()
    ]
    kind = "Chart.Line" if line else "Chart.VerticalBar.Grouped"
    return {"type": kind, "title": chart.title, "data": data, "fallback": "drop"}


def _line(runs: Sequence[Inline], mentioned: list[Json]) -> Json:
    if not any(isinstance(run, Mention) and run.handle for run in runs):
        return _rich([_run(run) for run in runs])
    text = "".join(_marked(run, mentioned) for run in runs)
    return {"type": "TextBlock", "text": text, "wrap": True}


def _marked(inline: Inline, mentioned: list[Json]) -> str:
    if isinstance(inline, Mention) and inline.handle:
        name = inline.name.translate(_LOOKALIKES)
        at = isolated(f"<at>{name}</at>")
        entity = {
            "type": "mention",
            "text": f"<at>{name}</at>",
            "mentioned": {"id": inline.handle, "name": name},
        }
        if entity not in mentioned:
            mentioned.append(entity)
        return at
    text = inline.text if isinstance(inline, Run) else inline.name
    escaped = _MARKUP.sub(r"\\\1", text).replace("\n", "\n\n")
    return f"**{escaped}**" if isinstance(inline, Run) and inline.bold else escaped


def _run(inline: Inline) -> Json:
    if isinstance(inline, Mention):
        return {"type": "TextRun", "text": inline.name, "weight": "Bolder"}
    made: Json = {"type": "TextRun", "text": inline.text}
    if inline.bold:
        made["weight"] = "Bolder"
    if inline.code:
        made["fontType"] = "Monospace"
    return made


def _rich(inlines: list[Json]) -> Json:
    return {"type": "RichTextBlock", "inlines": inlines}


def _small(text: str) -> Json:
    return _rich([{"type": "TextRun", "text": text or " ", "size": "Small", "isSubtle": True}])


def _open(label: str, url: str) -> Json:
    return {
        "type": "ActionSet",
        "actions": [{"type": "Action.OpenUrl", "title": label, "url": url}],
    }


def _action_sets(items: Sequence[Button], key: str | None) -> list[Json]:
    """The buttons in rows that fit a narrow card: a row does not wrap, nor show its seventh button."""
    made = [
        {"type": "ActionSet", "spacing": "Small", "actions": [_action(item, key) for item in row]}
        for row in _rows(items)
    ]
    if made:
        del made[0]["spacing"]
    return made


def _rows(items: Sequence[Button]) -> list[list[Button]]:
    rows: list[list[Button]] = []
    room = 0
    for item in items:
        taken = len(item.label) + AROUND
        if not rows or len(rows[-1]) == MOST_IN_ROW or taken > room:
            rows.append([])
            room = ROOM
        rows[-1].append(item)
        room -= taken
    return rows


def _action(item: Button, key: str | None) -> Json:
    execute = _execute(item.label, item.action, key, item.style)
    if item.confirm is None:
        return execute
    question = [_rich([_run(Run(item.confirm.text))])]
    sure = execute | {"title": item.confirm.yes}
    return {
        "type": "Action.ShowCard",
        "title": item.label,
        "card": {"type": "AdaptiveCard", "body": question, "actions": [sure]},
    }


def _execute(
    label: str, action: Action, key: str | None, style: Style, form: Form | None = None
) -> Json:
    about = {"origin": form.origin} if form else None
    data = {DATA: [action.name, pack(action), key, about]}
    inputs = "auto" if form else "none"
    shared: Json = {"title": label, "data": data, "associatedInputs": inputs}
    if style in STYLES:
        shared["style"] = STYLES[style]
    older = {"type": "Action.Submit", **shared}
    return {"type": "Action.Execute", "verb": action.name, **shared, "fallback": older}


def _form(form: Form, key: str | None) -> list[Json]:
    wrong = dict(form.errors)
    body = [_rich([_run(Run(form.title, bold=True)) | {"size": "Large"}])]
    body += [_rich([_run(Run(line))]) for line in form.intro.splitlines()]
    for question in form.inputs:
        if question.id in wrong:
            body += [_alert(line) for line in wrong[question.id].splitlines()]
        body.append(_input(question))
        if hint := getattr(question, "hint", ""):
            body.append(_small(hint) | {"spacing": "None"})
    if wrong and form.inputs[-1].id not in wrong:  # out of sight for who looks at the button
        body += [_alert(text) for text in wrong.values()]
    submit = _execute(form.submit, form.action, key, Style.PRIMARY, form)
    return [*body, {"type": "ActionSet", "actions": [submit]}]


def _alert(text: str) -> Json:
    return _rich([{"type": "TextRun", "text": text, "color": "Attention"}])


def _input(question: Input) -> Json:
    shared: Json = {"id": id_of(question), "label": question.label}
    match question:
        case TextInput(value=value, multiline=multiline, most=most, missing=missing):
            typed: Json = {"isMultiline": multiline, "maxLength": most, "value": value}
            if question.required:
                typed |= {"isRequired": True, "errorMessage": missing or question.label}
            return {"type": "Input.Text", **shared, **typed}
        case Choice(options=options, values=values, many=many):
            return {
                "type": "Input.ChoiceSet",
                **shared,
                "choices": [{"title": o.label, "value": o.value} for o in options],
                "value": ",".join(values),
                "isMultiSelect": many,
                "style": "expanded" if len(options) <= FEW else "compact",
                "wrap": True,
            }
        case PeopleInput(people=people):
            chosen = [mention.handle for mention in people if mention.handle]
            return {
                "type": "Input.ChoiceSet",
                **shared,
                "choices": [],
                "choices.data": {"type": "Data.Query", "dataset": "graph.microsoft.com/users"},
                "isMultiSelect": True,
                "value": ",".join(chosen),
            }
        case DateInput(value=day):
            return {"type": "Input.Date", **shared, "value": day.isoformat() if day else ""}
        case TimeInput(value=at):
            return {"type": "Input.Time", **shared, "value": f"{at:%H:%M}" if at else ""}
