"""What Slack refuses of a view or a message, as its pages say it (docs.slack.dev/reference)."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

# "reference/block-kit/block-elements", one page each: what each text, list and value may measure.
BUTTON_TEXT, BUTTON_VALUE, ACTION_ID, BLOCK_ID = 75, 2000, 255, 255
OPTION_TEXT, OPTION_VALUE = 75, 150  # "reference/block-kit/composition-objects/option-object"
OPTIONS, TICKED = (
    100,
    10,
)  # "select-menu-element": at most 100; "checkboxes-element", "radio-button…": 10
INPUT_LABEL = INPUT_HINT = 2000  # "reference/block-kit/blocks/input-block"
SECTION, HEADER, CONTEXT_ELEMENTS, ACTIONS = 3000, 150, 10, 25
TYPED = 3000  # "plain-text-input-element": `max_length` and what stands in it
TITLE, METADATA, CALLBACK = 24, 3000, 255  # "reference/views/modal-views"
BLOCKS = {"modal": 100, "home": 100, "message": 50}


def refused(blocks: list[Json], surface: str) -> list[str]:
    """A sentence for everything that Slack would not take."""
    faults = list(_each(blocks))
    if len(blocks) > BLOCKS[surface]:
        faults.append(f"no more than {BLOCKS[surface]} blocks")
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(ids) != len(set(ids)):
        faults.append("block_id must be unique")
    return faults


def refused_view(view: Json) -> list[str]:
    faults = refused(view["blocks"], view["type"])
    if view["type"] != "modal":
        return faults
    for name in ("title", "submit", "close"):
        faults += _text(view[name], TITLE, name)
    if any(block["type"] == "input" for block in view["blocks"]) and not view.get("submit"):
        faults.append("submit is required where an input stands")
    faults += _longest(view["private_metadata"], METADATA, "private_metadata")
    return [*faults, *_longest(view["callback_id"], CALLBACK, "callback_id")]


def _each(blocks: list[Json]) -> Iterator[str]:
    for block in blocks:
        yield from _longest(block.get("block_id", ""), BLOCK_ID, "block_id")
        match block["type"]:
            case "input":
                yield from _text(block["label"], INPUT_LABEL, "label")
                if "hint" in block:
                    yield from _text(block["hint"], INPUT_HINT, "hint")
                yield from _element(block["element"])
            case "actions":
                if not 1 <= len(block["elements"]) <= ACTIONS:
                    yield "actions: 1 to 25 elements"
                for element in block["elements"]:
                    yield from _element(element)
            case "section":
                yield from _text(block["text"], SECTION, "section")
                if "accessory" in block:
                    yield from _element(block["accessory"])
            case "header":
                yield from _text(block["text"], HEADER, "header")
            case "context":
                if not 1 <= len(block["elements"]) <= CONTEXT_ELEMENTS:
                    yield "context: 1 to 10 elements"


def _element(element: Json) -> Iterator[str]:
    yield from _longest(element["action_id"], ACTION_ID, "action_id")
    match element["type"]:
        case "button":
            yield from _text(element["text"], BUTTON_TEXT, "button")
            yield from _longest(element.get("value", ""), BUTTON_VALUE, "value")
        case "plain_text_input":
            if not 1 <= element.get("max_length", TYPED) <= TYPED:
                yield "max_length: 1 to 3000"
            most = element.get("max_length", TYPED)
            yield from _longest(element.get("initial_value", ""), most, "initial_value")
        case "checkboxes" | "radio_buttons" | "static_select" | "multi_static_select" as kind:
            yield from _choice(
                element, TICKED if kind in ("checkboxes", "radio_buttons") else OPTIONS
            )


def _choice(element: Json, most: int) -> Iterator[str]:
    options = element.get("options", [])
    if not 1 <= len(options) <= most:
        yield f"options: 1 to {most}"
    for option in options:
        yield from _text(option["text"], OPTION_TEXT, "option")
        if not 1 <= len(option["value"]) <= OPTION_VALUE:
            yield f"option value: 1 to {OPTION_VALUE}"
    # "initial_options: an array of option objects that exactly match one or more of the options".
    chosen = element.get("initial_options", [element.get("initial_option")])
    if "initial_options" in element and not chosen:
        yield "initial_options: at least one"
    if any(one not in options for one in chosen if one):
        yield "initial options must be among the options"


def _text(text: Json, most: int, what: str) -> Iterator[str]:
    if not text["text"]:
        yield f"{what}: must be more than 0 characters"
    yield from _longest(text["text"], most, what)


def _longest(text: str, most: int, what: str) -> Iterator[str]:
    if len(text) > most:
        yield f"{what}: must be less than {most + 1} characters"
