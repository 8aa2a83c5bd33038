"""Cards as Block Kit. Pure. Nothing a person typed ever stands where Slack would read markup.

Limits: docs.slack.dev/reference/block-kit. Texts go into `rich_text` and `plain_text`, which have
no markup, so `<!channel>` or `*x*` stay what they are.
"""

import json
import re
from collections.abc import Sequence
from itertools import count
from typing import Any

from adapters import calendar_links as invitations
from adapters.slack.surface import COMMAND
from bot.frame.actions import pack
from bot.frame.cards import (
    AddApp,
    Appointment,
    Button,
    Buttons,
    Card,
    Chart,
    Chat,
    Confirm,
    Divider,
    Element,
    Fields,
    Footnote,
    Heading,
    Inline,
    Link,
    Mention,
    Progress,
    Row,
    Run,
    Style,
    Text,
    typed,
)

Block = dict[str, Any]

MOST_BLOCKS = 50
MOST_HOME_BLOCKS = 100
MOST_BUTTONS = 25
LONGEST_TEXT = 3000
LONGEST_HEADER = 150
LONGEST_CONTEXT = 2000
LONGEST_LABEL = 75
LONGEST_BESIDE = 300  # of a line with its button beside it: that leaves it two thirds of the width
_MARKUP = re.compile(r"[*_~`\n]|^&gt;|^>|:\w+:|https?://|@|#")
CHART = "data_visualization"
LONGEST_CHART_TITLE = 50
LONGEST_CATEGORY = 20
MOST_CATEGORIES = 20
MOST_SERIES = 6
LINK = "link"  # the action of a button that only opens a page
STYLES = {Style.PRIMARY: "primary", Style.DANGER: "danger"}


def message(card: Card, key: str | None = None) -> dict[str, Any]:
    """The `text` and `blocks` of a message; `key` travels on its buttons."""
    return {"text": escape(card.summary), "blocks": blocks(card, key, MOST_BLOCKS)}


def home(card: Card) -> dict[str, Any]:
    """A Home tab."""
    return {"type": "home", "blocks": blocks(card, None, MOST_HOME_BLOCKS)}


def escape(text: str) -> str:
    """For `text`, the one place where Slack reads markup (docs: formatting, escaping text)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def blocks(card: Card, key: str | None, most: int) -> list[Block]:
    """A card's blocks; what does not fit is left out at the end, visibly."""
    numbers = count()
    made: list[Block] = []
    for group in _grouped(card.body):
        made.extend(_blocks(group, key, numbers))
    return made if len(made) <= most else [*made[: most - 1], _context("…")]


def _grouped(body: Sequence[Element]) -> list[Element | list[Row]]:
    """Rows without a button that follow one another share a block: fifty newcomers fit."""
    groups: list[Element | list[Row]] = []
    for element in body:
        if isinstance(element, Row) and element.button is None:
            if groups and isinstance(groups[-1], list):
                groups[-1].append(element)
            else:
                groups.append([element])
        else:
            groups.append(element)
    return groups


def _blocks(group: Element | list[Row], key: str | None, numbers: "count[int]") -> list[Block]:
    match group:
        case list():
            return [_rich([row.runs for row in group])]
        case Heading(text):
            return [{"type": "header", "text": plain(text, LONGEST_HEADER)}]
        case Text(runs):
            return [_rich([runs])] if runs else []
        case Fields(items):
            return [_rich([(Run(f"{label}: ", bold=True), Run(value)) for label, value in items])]
        case Progress(done, total, label):
            return [_context("●" * done + "○" * (total - done) + f"  {label}")]
        case Divider():
            return [{"type": "divider"}]
        case Footnote(text):
            return [_context(text)]
        case Row(runs, button) if button and (text := _marked(runs)):
            beside = _button(button, key, next(numbers))
            said = {"type": "mrkdwn", "text": text, "verbatim": True}
            return [{"type": "section", "text": said, "accessory": beside}]
        case Row(runs, button):
            return [_rich([runs]), *([_actions([button], key, numbers)] if button else [])]
        case Buttons(items):
            return [_actions(items[:MOST_BUTTONS], key, numbers)] if items else []
        case Chat(who=who):
            return [_rich([(who,)])]  # in Slack a mention opens the conversation
        case AddApp():
            return []  # there is nothing to add in Slack
        case Appointment():
            return [_links(group, numbers)]
        case Link(label, url):
            opener = {"type": "button", "text": plain(label, LONGEST_LABEL), "url": url}
            opener["action_id"] = f"{LINK}:{next(numbers)}"
            return [{"type": "actions", "elements": [opener]}]
        case Chart():
            return [_chart(group), _context(group.alt)]


def _chart(chart: Chart) -> Block:
    """docs.slack.dev/reference/block-kit/blocks/data-visualization-block."""
    labels = [_cut(label, LONGEST_CATEGORY) for label in chart.labels[:MOST_CATEGORIES]]
    series = [
        {
            "name": _cut(name, LONGEST_CATEGORY),
            "data": [
                {"label": label, "value": value}
                for label, value in zip(labels, values, strict=False)
                if value is not None
            ],
        }
        for name, values in chart.in_numbers()[:MOST_SERIES]
    ]
    drawn = {"type": chart.kind.value, "series": series, "axis_config": {"categories": labels}}
    return {"type": CHART, "title": _cut(chart.title, LONGEST_CHART_TITLE), "chart": drawn}


def without_charts(made: dict[str, Any]) -> dict[str, Any]:
    """The same message for a client or plan that refuses charts: their numbers stand as text."""
    return made | {"blocks": [block for block in made["blocks"] if block["type"] != CHART]}


def plain(text: str, most: int) -> dict[str, Any]:
    """A plain_text object of at most `most` characters."""
    return {"type": "plain_text", "text": _cut(text, most), "emoji": True}


def _cut(text: str, most: int) -> str:
    text = text or " "
    return text if len(text) <= most else text[: most - 1] + "…"


def _context(text: str) -> Block:
    return {"type": "context", "elements": [plain(text, LONGEST_CONTEXT)]}


def _rich(lines: Sequence[Sequence[Inline]]) -> Block:
    sections = []
    for number, line in enumerate(lines):
        elements = [part for inline in line for part in _inline(inline)]
        if number < len(lines) - 1:
            elements.append({"type": "text", "text": "\n"})
        sections.append({"type": "rich_text_section", "elements": elements})
    return {"type": "rich_text", "elements": sections}


def _inline(inline: Inline) -> list[dict[str, Any]]:
    match inline:
        case Mention(name=name, handle=None):
            return [{"type": "text", "text": name, "style": {"bold": True}}]
        case Mention(handle=handle):
            return [{"type": "user", "user_id": handle}]
        case Run(bold=bold, code=code):
            text = typed(inline, f"{COMMAND} ")
            style = {name: True for name, on in (("bold", bold), ("code", code)) if on}
            return [
                {"type": "text", "text": text[at : at + LONGEST_TEXT]}
                | ({"style": style} if style else {})
                for at in range(0, len(text), LONGEST_TEXT)
            ]


def _marked(runs: Sequence[Inline]) -> str:
    """A short line as markup, which alone can have its button beside it; empty where it is long, or what
    somebody typed could be read as markup: then the button stands below."""
    made = ""
    for run in runs:
        if isinstance(run, Mention) and run.handle:
            made += f"<@{run.handle}>"
            continue
        text = run.name if isinstance(run, Mention) else typed(run, f"{COMMAND} ")
        if _MARKUP.search(text):
            return ""
        bare, sign = text.strip(" "), _sign(run)
        made += text.replace(bare, f"{sign}{escape(bare)}{sign}", 1) if bare else text
    return made if len(made) <= LONGEST_BESIDE else ""


def _sign(run: Inline) -> str:
    if isinstance(run, Mention) or run.bold:
        return "*"
    return "`" if run.code else ""


def _actions(items: Sequence[Button], key: str | None, numbers: "count[int]") -> Block:
    return {"type": "actions", "elements": [_button(item, key, next(numbers)) for item in items]}


def _links(meeting: Appointment, numbers: "count[int]") -> Block:
    made = [
        {
            "type": "button",
            "text": plain(f"{meeting.label} ({name})", LONGEST_LABEL),
            "url": url,
            "action_id": f"{LINK}:{next(numbers)}",
        }
        for name, url in invitations.links(meeting).items()
    ]
    return {"type": "actions", "elements": made}


def _button(item: Button, key: str | None, number: int) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "button", "text": plain(item.label, LONGEST_LABEL)}
    made["action_id"] = f"{item.action.name}:{number}"
    made["value"] = json.dumps([pack(item.action), key], separators=(",", ":"))
    if item.style in STYLES:
        made["style"] = STYLES[item.style]
    if item.confirm:
        made["confirm"] = _confirm(item.confirm)
    return made


def _confirm(confirm: Confirm) -> dict[str, Any]:
    return {
        "title": plain(confirm.title, 100),
        "text": plain(confirm.text, 300),
        "confirm": plain(confirm.yes, 30),
        "deny": plain(confirm.no, 30),
    }
