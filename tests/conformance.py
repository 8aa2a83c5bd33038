"""Where the official schemas lie: beside the project, or where KRING_CONFORMANCE says."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

HERE = Path(os.environ.get("KRING_CONFORMANCE", Path(__file__).parents[2] / "shared/conformance"))


def official(path: str) -> Any:
    """An official schema or sample; skips without them, but never in CI."""
    file = HERE / path
    if file.exists():
        return json.loads(file.read_text())
    if os.environ.get("CI"):
        pytest.fail(f"CI needs the official schemas: {file} is missing")
    pytest.skip(f"no official schemas at {HERE}; set KRING_CONFORMANCE")
