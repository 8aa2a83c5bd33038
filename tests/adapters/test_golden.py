"""Every card of every feature, as each platform is sent it: golden files, schemas and limits."""

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from slack_sdk.models.blocks import Block

from adapters.gallery import messages, slack_json
from adapters.playground.render import message as playground_json
from adapters.teams.render import card as teams_json
from bot.catalog import SUBJECTS
from bot.domain.communities import CommunityId
from bot.domain.people import Language, PersonId
from bot.frame import wire
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Chart,
    ChartKind,
    Chat,
    Choice,
    Fields,
    Form,
    Heading,
    Mention,
    Message,
    Option,
    Row,
    Run,
    Text,
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.forms import fitting
from bot.frame.words import note, words
from tests.conformance import official

GOLDEN = Path(__file__).parents[1] / "golden"
RENDERERS = {
    "slack": slack_json,
    "teams": lambda m: teams_json(m, "example"),
    "playground": lambda m: playground_json(m, "example"),
}
EXAMPLES = [
    pytest.param(message, id=f"{language}-{feature}-{number}")
    for language in Language
    for feature, shown in messages(language).items()
    for number, message in enumerate(shown)
]
HOSTILE = "<!channel> [x](http://evil) *vet* _x_ `c` <at>Bram</at> & <https://evil|k>"


@pytest.mark.parametrize("subject", [subject.name for subject in SUBJECTS])
@pytest.mark.parametrize("platform", RENDERERS)
@pytest.mark.parametrize("language", list(Language))
def test_golden(platform: str, language: Language, subject: str) -> None:
    """`make golden` rewrites these, or those of one SUBJECT; read the difference like code."""
    made = [RENDERERS[platform](message) for message in messages(language)[subject]]
    text = json.dumps(made, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    path = GOLDEN / platform / f"{subject}.{language}.json"
    if os.environ.get("KRING_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text)

    assert path.read_text() == text


def test_every_golden_file_is_of_a_subject() -> None:
    found = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.json")}

    assert found == {
        f"{platform}/{subject.name}.{language}.json"
        for platform in RENDERERS
        for subject in SUBJECTS
        for language in Language
    }


@pytest.mark.parametrize("message", EXAMPLES)
def test_a_card_survives_the_outbox(message: Message) -> None:
    assert wire.load(wire.dump(message)) == message


@pytest.fixture(scope="module")
def adaptive_card() -> jsonschema.Draft6Validator:
    return jsonschema.Draft6Validator(official("teams/adaptive-card.1.5.schema.json"))


@pytest.mark.parametrize("message", [shown for shown in EXAMPLES if shown.id.startswith("nl-")])
def test_adaptive_cards_fit_the_official_schema(
    adaptive_card: jsonschema.Draft6Validator, message: Message
) -> None:
    """In Dutch; `make reliability` does the same in English."""
    fits_the_schema(adaptive_card, message)


def fits_the_schema(adaptive_card: jsonschema.Draft6Validator, message: Message) -> None:
    made = teams_json(message, "example")
    made.pop("msteams")
    # Charts are Teams' own, newer than the schema; a host without them drops them and shows the numbers.
    charts = [e for e in made["body"] if e["type"].startswith("Chart.")]
    assert all(chart["fallback"] == "drop" for chart in charts)
    made["body"] = [e for e in made["body"] if e not in charts]
    for element in made["body"]:
        element.pop("choices.data", None)  # Teams' people picker, newer than the schema

    adaptive_card.validate(made)
    assert len(json.dumps(made)) < 25_000


@pytest.mark.parametrize("message", EXAMPLES)
def test_block_kit_fits_slacks_limits(message: Message) -> None:
    made = slack_json(message)
    charts = [b for b in made["blocks"] if b["type"] == "data_visualization"]
    for chart in charts:
        fits_slacks_charts(chart)
    for block in (b for b in made["blocks"] if b not in charts):
        Block.parse(block).validate_json()  # slack_sdk knows the lengths

    assert len(charts) <= 2
    assert len(made["blocks"]) <= (100 if isinstance(message, Form) else 50)
    assert len({b["block_id"] for b in made["blocks"] if "block_id" in b}) == len(
        [b for b in made["blocks"] if "block_id" in b]
    )
    if isinstance(message, Form):
        assert not made["title"]["text"].endswith("…")
        assert len(made["private_metadata"]) <= 3000
    else:
        assert made["text"]


def fits_slacks_charts(block: dict[str, Any]) -> None:
    """What slack_sdk does not know yet: docs, Block Kit, data visualization block."""
    series, categories = block["chart"]["series"], block["chart"]["axis_config"]["categories"]

    assert block["chart"]["type"] in ("bar", "line")
    assert len(block["title"]) <= 50
    assert 1 <= len(series) <= 6
    assert 1 <= len(categories) <= 20
    assert len(set(categories)) == len(categories)
    assert all(len(name) <= 20 for name in (*categories, *(s["name"] for s in series)))
    assert all(point["label"] in categories for s in series for point in s["data"])


def hostile() -> Card:
    button = Button(HOSTILE[:70], RunCommand(community=CommunityId(1), text="help"))
    who = Mention(PersonId(1), HOSTILE, "U1")
    runs = (Run(HOSTILE), who)
    return Card(HOSTILE, (Heading(HOSTILE), Text(runs), Row((Run(HOSTILE),)), Buttons((button,))))


def test_hostile_names_stay_text_in_slack() -> None:
    made = slack_json(hostile())

    assert "<!channel>" not in made["text"]
    assert not [t for t in _strings(made, "type") if t == "mrkdwn"]


def test_hostile_names_stay_text_in_teams() -> None:
    made = teams_json(hostile(), "example")
    markdown = [e["text"] for e in made["body"] if e["type"] == "TextBlock"]

    assert markdown
    for text in markdown:
        assert "\\[x\\]\\(http" in text
        assert text.count("<at>") == 1
    assert made["msteams"]["entities"][0]["text"] in markdown[0]


@pytest.mark.parametrize(
    "name", ["AnneMarie", "Anne-Marie", "J.P. de Vries", "O'Brien", "Noor [x](y)*&<b>"]
)
def test_d14_a_mention_in_teams_is_found_by_its_text_and_holds_no_markup(name: str) -> None:
    """Teams compares the two letter by letter, so nothing in it may be escaped."""
    made = teams_json(Card("x", (Text((Mention(PersonId(1), name, "aad"), Run(" is hier"))),)))
    entity = made["msteams"]["entities"][0]

    assert made["body"][0]["text"] == f"{entity['text']} is hier"
    assert not set(entity["text"][4:-5]) & set("<>&*_[]()`~|\\")
    assert len(entity["text"]) == len(f"<at>{name}</at>")
    if name.isascii() and "[" not in name:
        assert entity["text"] == f"<at>{name}</at>"


def test_d14_a_name_from_right_to_left_pulls_nothing_along() -> None:
    made = teams_json(Card("x", (Text((Mention(PersonId(1), "محمد", "aad"), Run(" 3 uur"))),)))

    assert made["body"][0]["text"] == "\u2068<at>محمد</at>\u2069 3 uur"


@pytest.mark.parametrize(
    ("platform", "typed"),
    [("slack", "/kring setup"), ("teams", "@Kring setup"), ("playground", "setup")],
)
def test_a07_what_is_typed_in_a_channel_is_said_as_each_platform_has_it(
    platform: str, typed: str
) -> None:
    made = RENDERERS[platform](note(words(Language.EN), "community-setup-where"))

    assert typed in _strings(made, "text")


def test_a12_a_question_is_no_label_with_a_colon_and_an_error_is_a_sentence() -> None:
    card = teams_json(Card("x", (Fields((("What do you bring?", "–"), ("Name", "Noor"))),)))
    said = ["".join(run["text"] for run in line["inlines"]) for line in card["body"]]
    asked = TextInput("name", "Name", required=True)
    action = RunCommand(community=CommunityId(1), text="help")
    form = fitting(Form("x", action, (asked,), "Save", "Cancel"), words(Language.EN))
    error = next(item for item in teams_json(form)["body"] if item.get("id") == "one:name")

    assert said == ["What do you bring? –", "Name: Noor"]
    assert error["errorMessage"] == "I need this answer to go on."


def test_a12_a_bar_without_a_number_keeps_its_place_in_teams() -> None:
    spread = (("Percent", (None, 20.0, 80.0)),)
    chart = Chart(ChartKind.BAR, "How it is spread", ("1", "2", "3"), spread, 100, "2 20%, 3 80%")
    drawn, _ = teams_json(Card("x", (chart,)))["body"]

    assert drawn["data"][0]["values"] == [{"x": "1"}, {"x": "2", "y": 20.0}, {"x": "3", "y": 80.0}]


def test_a12_what_is_wrong_high_up_is_said_at_the_button_as_well_in_teams() -> None:
    action = RunCommand(community=CommunityId(1), text="help")
    asked = (TextInput("name", "Name"), TextInput("until", "Until"))
    form = Form("x", action, asked, "Save", "Cancel", errors=(("name", "Who is that?"),))
    body = teams_json(form)["body"]

    assert [line["inlines"][0]["text"] for line in (body[1], body[-2])] == ["Who is that?"] * 2


def test_a12_ten_half_days_are_one_list_in_teams() -> None:
    action = RunCommand(community=CommunityId(1), text="help")
    asked = tuple(
        Choice(f"of{n}", "When?", tuple(Option(f"day {i}", str(i)) for i in range(n)), many=True)
        for n in (3, 10)
    )
    few, ten = teams_json(Form("x", action, asked, "Save", "Cancel"))["body"][1:3]

    assert (few["style"], ten["style"]) == ("expanded", "compact")
    assert ten["isMultiSelect"]


@pytest.mark.parametrize("language", list(Language))
def test_a12_a_row_has_three_short_buttons_at_most_in_teams(language: Language) -> None:
    cards = [teams_json(m) for shown in messages(language).values() for m in shown]
    rows = [[a["title"] for a in e.get("actions", ())] for c in cards for e in c["body"]]

    assert max(len(row) for row in rows) == 3
    assert all(len("".join(row)) <= 30 for row in rows if len(row) > 1)


WITH_CHATS = [
    pytest.param(shown.values[0], id=shown.id)
    for shown in EXAMPLES
    if isinstance(shown.values[0], Card) and any(isinstance(e, Chat) for e in shown.values[0].body)
]


@pytest.mark.parametrize("platform", RENDERERS)
@pytest.mark.parametrize("message", WITH_CHATS)
def test_d27_whom_to_write_to_is_named_on_every_platform(platform: str, message: Card) -> None:
    """Slack and the playground said "These are your facilitators:", and nobody's name."""
    for chat in (part for part in message.body if isinstance(part, Chat)):
        alone = RENDERERS[platform](Card("x", (chat,)))
        shown = [s for key in ("text", "title", "label", "name") for s in _strings(alone, key)]
        assert any(chat.who.name in text for text in shown), platform


def test_d27_the_name_is_a_way_to_the_person() -> None:
    who = Mention(PersonId(1), "Bram", "U1")
    slack, teams, page = (render(Card("x", (Chat("Write", who),))) for render in RENDERERS.values())

    assert _strings(slack, "user_id") == ["U1"]
    assert _strings(teams, "url") == ["https://teams.microsoft.com/l/chat/0/0?users=U1"]
    assert page["body"] == [{"kind": "chat", "label": "Write", "name": "Bram"}]


def _strings(value: Any, key: str) -> list[str]:
    if isinstance(value, dict):
        own = [value[key]] if isinstance(value.get(key), str) else []
        return own + [s for inner in value.values() for s in _strings(inner, key)]
    return [s for inner in value for s in _strings(inner, key)] if isinstance(value, list) else []


def test_a_board_of_three_hundred_newcomers_fits() -> None:
    rows = tuple(Row((Run(f"Nieuwkomer {n}"),)) for n in range(300))

    assert len(slack_json(Card("x", rows))["blocks"]) <= 50
