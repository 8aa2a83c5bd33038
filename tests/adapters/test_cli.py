"""The command line: each check green or a sentence that says what to do."""

import json
import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner, Result

from adapters.cli import main
from adapters.settings import BadSettingsError, read_settings

NAMES = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "MicrosoftAppId")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def kring(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(main, arguments, env=environment)


def test_version_and_help() -> None:
    assert "kring, version" in kring("--version").output
    assert all(word in kring("--help").output for word in ("run", "doctor", "manifest", "db"))


def test_doctor_is_green_on_a_fresh_machine() -> None:
    result = kring("doctor")

    assert result.exit_code == 0
    assert "✗" not in result.output


def test_doctor_says_what_to_do() -> None:
    kring("db", "upgrade")
    url = "postgresql+psycopg://nobody@127.0.0.1:1/none"
    result = kring("doctor", KRING_DATABASE_URL=url)

    assert result.exit_code == 1
    assert "cannot reach" in result.output


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"SLACK_SIGNING_SECRET": "s"}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_BOT_TOKEN": "t"}, "SLACK_SIGNING_SECRET is missing"),
        ({"MicrosoftAppId": "a"}, "MicrosoftAppPassword is missing"),
        ({"KRING_DATABASE_URL": "mysql://x"}, "KRING_DATABASE_URL must start with"),
        ({"KRING_TEAMS_ALLOW_UNAUTHENTICATED": "1", "KRING_HOST": "0.0.0.0"}, "is refused"),
        ({"KRING_PORT": "many"}, "KRING_PORT"),
    ],
)
def test_wrong_settings_get_one_sentence(environment: dict[str, str], sentence: str) -> None:
    result = kring("doctor", **environment)

    assert result.exit_code == 1
    assert sentence in result.output
    assert "Traceback" not in result.output


def test_a_wrong_secret_is_never_shown() -> None:
    with pytest.raises(BadSettingsError) as caught:
        read_settings(slack_bot_token="xoxb-very-secret", port="xoxb-very-secret")

    assert "very-secret" not in str(caught.value)


def test_the_playground_is_off_beside_a_real_platform_and_beyond_loopback() -> None:
    assert read_settings().playground
    assert not read_settings(slack_bot_token="t", slack_signing_secret="s").playground
    assert not read_settings(host="0.0.0.0").playground
    assert read_settings(host="0.0.0.0", playground_asked=True).playground


def test_manifests() -> None:
    slack = json.loads(kring("manifest", "slack", "--url", "https://k.example.org").output)
    assert slack["settings"]["event_subscriptions"]["request_url"].endswith("/slack/events")
    assert kring("manifest", "slack", "--url", "http://x").exit_code == 2

    assert kring("manifest", "teams", "--app-id", "1-2", "--output", "t.zip").exit_code == 0
    assert "manifest.json" in zipfile.ZipFile("t.zip").namelist()


def test_upgrade_and_backup() -> None:
    assert kring("db", "backup", "copy.db").exit_code == 1
    assert kring("db", "upgrade").exit_code == 0
    assert kring("db", "backup", "copy.db").exit_code == 0
    assert Path("copy.db").exists()
    assert "exists already" in kring("db", "backup", "copy.db").output


@pytest.mark.parametrize(
    "platform",
    [
        {"slack_bot_token": "xoxb-1", "slack_signing_secret": "s"},
        {"teams_app_id": "a", "teams_app_password": "p", "teams_tenant": "t"},
    ],
)
def test_x07_the_playground_is_refused_beside_a_platform(platform: dict[str, str]) -> None:
    with pytest.raises(BadSettingsError, match="KRING_PLAYGROUND is refused"):
        read_settings(playground_asked=True, **platform)


def test_x20_what_kring_writes_is_its_owners(tmp_path: Path) -> None:
    database = tmp_path / "kring.db"
    environment = {**os.environ, "KRING_DATABASE_URL": f"sqlite+aiosqlite:///{database}"}
    command = [sys.executable, "-c", "from adapters.cli import main; main()", "db"]
    subprocess.run([*command, "upgrade"], env=environment, check=True)
    backup = [*command, "backup", str(tmp_path / "copy.db")]
    subprocess.run(backup, env=environment, check=True)

    assert {file.stat().st_mode & 0o077 for file in tmp_path.iterdir()} == {0}


def test_x26_a_slash_and_a_comma_at_the_end_are_nothing() -> None:
    settings = read_settings(
        public_url="https://kring.example.org/ ", teams_service_hosts="one.example, two.example,"
    )

    assert settings.public_url == "https://kring.example.org"
    assert settings.service_hosts == ["one.example", "two.example"]


def test_u22_a_port_in_use_is_said_before_anything_is_played() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = kring("run", "--port", str(port))

    assert result.exit_code == 1
    assert f"Port {port} is in use" in result.output
    assert not Path("kring.db").exists()


def test_u22_several_words_are_one_text() -> None:
    assert (
        kring("understand", "mentor", "worden").output
        == kring("understand", "mentor worden").output
    )


def test_u22_doctor_tells_a_network_from_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object, **__: object) -> None:
        raise requests.exceptions.ConnectionError

    monkeypatch.setattr(requests.Session, "request", no_network)
    teams = {"MicrosoftAppId": "00000000-0000-0000-0000-000000000000", "MicrosoftAppPassword": "x"}
    told = kring("doctor", **teams, MicrosoftAppTenantId="contoso").output

    assert "whether this machine reaches" in told
    assert "check MicrosoftAppId" not in told
