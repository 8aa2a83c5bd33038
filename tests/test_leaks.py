"""That what listens to the logs of all other tests hears, and knows what it hears."""

import logging
import subprocess
import sys
from collections.abc import Iterator

import pytest
import structlog

from tests import leaks, listening

SAID = "ik voel me hier niet veilig"


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """What was heard; forgotten afterwards, or it would fail the test."""
    yield listening._heard
    listening._heard.clear()
    leaks.over()


def test_a_text_that_somebody_typed_is_found(heard: list[str]) -> None:
    leaks.typed(SAID)
    structlog.get_logger().debug("event.handled", id="e1", words=SAID)

    assert [*leaks.told(heard[-1])] == [f"a text, {SAID!r}"]


def test_so_is_one_that_a_test_keeps_to_itself(heard: list[str]) -> None:
    leaks.typed(SAID)
    with structlog.testing.capture_logs():
        structlog.get_logger().info("event.handled", words=SAID)

    assert [*leaks.told(heard[-1])]


def test_so_is_one_in_a_traceback(heard: list[str]) -> None:
    leaks.typed(SAID)
    try:
        raise ValueError(SAID)
    except ValueError:
        structlog.get_logger().exception("event.failed", id="e1")

    assert [*leaks.told(heard[-1])]


def test_so_is_one_that_a_library_logs(heard: list[str]) -> None:
    leaks.typed(SAID)
    logging.getLogger("somebody.elses").info("got %s", SAID)

    assert [*leaks.told(heard[-1])]


def test_what_a_process_prints_is_looked_at(request: pytest.FixtureRequest) -> None:
    """The plugin reads these sections when the test is over."""
    subprocess.run([sys.executable, "-c", "print('started')"], check=True)
    capture = request.config.pluginmanager.getplugin("capturemanager")

    assert capture.read_global_capture().out == "started\n"


@pytest.mark.parametrize(
    "log",
    [
        "token=xoxb-1",
        "token=xapp-1-A1",
        "Authorization: Bearer abc",
        "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.x",
        "kept=gAAAAABmZ0000000000000000000000",
        f"X-Slack-Signature: v0={'0' * 64}",
        f"seal={'c0ffee00' * 8}",
        f"secret_key={'Ab3_' * 10}Ab3=",
    ],
)
def test_what_looks_like_a_key_is_found(log: str) -> None:
    assert [*leaks.told(log)]


def test_an_event_and_its_id_are_not() -> None:
    leaks.typed("help", "0123456789a")

    assert not [*leaks.told("event.handled kind=Said id=Ev0123456789abc words=help")]
