"""What the platforms are told fits their schemas, and is what the code listens to."""

import io
import json
import zipfile
from pathlib import Path

import jsonschema
import pytest

from adapters.slack.manifest import manifest as slack_manifest
from adapters.slack.surface import EVENTS, SHORTCUTS
from adapters.teams.manifest import FULL, dutch, package
from adapters.teams.manifest import manifest as teams_manifest
from bot.domain.messages import MessageVerb
from tests.conformance import official

KEPT = Path(__file__).parents[2] / "manifests"


@pytest.mark.parametrize("url", ["", "https://kring.example.org"])
def test_slacks_manifest_fits_the_official_schema(url: str) -> None:
    schema = official("slack/manifest.schema.2.0.0.json")

    jsonschema.Draft7Validator(schema).validate(slack_manifest(url))


def test_slacks_manifest_subscribes_to_what_bolt_listens_to() -> None:
    subscribed = slack_manifest()["settings"]["event_subscriptions"]["bot_events"]

    assert tuple(subscribed) == EVENTS


def test_a_handed_over_message_asks_for_no_channels_history() -> None:
    """A shortcut brings its message along: `commands` is enough, and what is written to Kring itself."""
    made = slack_manifest()
    asked = [
        *made["oauth_config"]["scopes"]["bot"],
        *made["oauth_config"]["scopes"].get("user", ()),
    ]
    subscribed = made["settings"]["event_subscriptions"]["bot_events"]

    assert [scope for scope in asked if scope.endswith(":history")] == ["im:history"]
    assert [event for event in subscribed if event.startswith("message")] == ["message.im"]
    assert "commands" in asked


def test_slacks_shortcuts_are_of_messages_and_fit_its_menu() -> None:
    shortcuts = slack_manifest()["features"]["shortcuts"]

    assert {one["callback_id"] for one in shortcuts} == SHORTCUTS.keys()
    assert {verb for verb, *_ in SHORTCUTS.values()} == {*MessageVerb}
    assert all(one["type"] == "message" and len(one["name"]) <= 24 for one in shortcuts)


def test_teams_manifest_fits_the_official_schema() -> None:
    schema = official("teams/manifest.schema.json")

    jsonschema.Draft4Validator(schema).validate(
        teams_manifest("0" * 8 + "-0000-0000-0000-" + "0" * 12)
    )


def test_teams_dutch_fits_the_official_schema() -> None:
    schema = official("teams/localization.schema.json")

    jsonschema.Draft4Validator(schema).validate(dutch())


def test_the_package_is_whole_and_the_same_each_time() -> None:
    archive = zipfile.ZipFile(io.BytesIO(package()))

    assert set(archive.namelist()) == {"manifest.json", "nl.json", "color.png", "outline.png"}
    assert package() == package()


def test_the_kept_manifests_are_what_the_code_makes() -> None:
    """`make manifests` rewrites them."""
    kept = {path.name: json.loads(path.read_text()) for path in KEPT.glob("*.json")}

    assert kept == {
        "slack.json": slack_manifest(),
        "slack-http.json": slack_manifest("https://kring.example.org"),
        "teams.json": teams_manifest(),
        "teams-nl.json": dutch(),
    }


def test_a11_the_descriptions_tell_that_joiners_are_written_to() -> None:
    told = [slack_manifest()["display_information"]["long_description"], *FULL.values()]

    assert all("welcome" in text or "welkom" in text for text in told)
    assert not any("nobody unasked" in text or "ongevraagd" in text for text in told)
