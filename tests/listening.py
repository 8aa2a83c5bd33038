"""A plugin that hears every log of every test, and fails the test whose logs tell what they may not.

It hears what Kring logs at every level, what libraries log from INFO on (an operator sees them from WARNING
on; at DEBUG they say whole requests), and what is written to standard output and standard error, by the
processes that a test starts as well.
"""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from tests import leaks

NOT_AT_INFO = (
    "sqlalchemy",
    "aiohttp.access",
)  # every statement, and every request to the stand-ins

_heard: list[str] = []


def _hears(_logger: object, _method: str, event: Any) -> Any:
    _heard.append("structlog: " + " ".join(f"{name}={value}" for name, value in event.items()))
    return event


class _Bound(structlog.make_filtering_bound_logger(logging.NOTSET)):  # type: ignore[misc]
    """Heard also where a test keeps what is logged to itself, with `capture_logs`."""

    def _proxy_to_logger(self, method: str, event: str | None = None, **more: Any) -> Any:
        _heard.append(f"structlog: {event} {more}")
        return super()._proxy_to_logger(method, event, **more)


class _Listener(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        _heard.append(f"{record.name}: {self.format(record)}")


class _Nowhere:
    """Where Kring's own logs go in the tests, once they were heard."""

    def msg(self, _message: str) -> None: ...

    debug = info = warning = error = critical = msg


def _listen() -> None:
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            _hears,
            lambda _logger, _method, event: str(event["event"]),
        ],
        wrapper_class=_Bound,
        logger_factory=lambda *_: _Nowhere(),
    )


def pytest_configure() -> None:
    _listen()
    logging.getLogger().addHandler(_Listener())
    logging.getLogger().setLevel(logging.INFO)
    for name in NOT_AT_INFO:
        logging.getLogger(name).setLevel(logging.WARNING)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Last of all: what is logged while everything ends counts as well."""
    result = yield
    printed = [f"{key}: {text}" for _, key, text in item._report_sections if key != "log"]
    found = [
        f"{mark}, in {line[:2000]}" for line in (*_heard, *printed) for mark in leaks.told(line)
    ]
    _heard.clear()
    leaks.over()
    if structlog.get_config()["wrapper_class"] is not _Bound:
        _listen()
        pytest.fail("what was logged after this test would not have been heard", pytrace=False)
    if found:
        pytest.fail("a log tells:\n" + "\n".join(found), pytrace=False)
    return result
