"""What a fixture of a long test is told when the test ends."""

from collections.abc import Generator
from typing import Any

import pytest

FAILED = pytest.StashKey[bool]()  # of a test whose fixtures end: a picture is taken of what it saw


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report
