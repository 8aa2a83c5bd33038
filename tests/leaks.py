"""No secret, token or text of a person stands in any log of any test (R5): what may not be told.

What people type in the tests and what the stand-ins keep secret passes through `typed` and `secret`;
whatever looks like a key needs no telling. `tests/listening.py` is the plugin that hears the logs.
"""

import re
from collections.abc import Iterator

SHORTEST = 12  # characters; below it a text may stand in a log by chance
LIKE_A_KEY = re.compile(
    r"xox[abp]-|xapp-|eyJ[\w-]{8,}\.[\w-]+|gAAAA[\w-]{20,}|Bearer [\w-]|[0-9a-f]{64}|[\w-]{43}="
)

_texts: set[str] = set()
_secrets: set[str] = set()


def typed(*texts: object) -> None:
    """A person typed this, until the test is over."""
    for text in texts:
        if isinstance(text, str) and len(text.strip()) >= SHORTEST:
            _texts.add(text.strip())


def secret(*secrets: str) -> None:
    """From now on no log may say this."""
    _secrets.update(secrets)


def told(log: str) -> Iterator[str]:
    """What a log says and may not, with where it stands."""
    marks = [f"a secret, {secret!r}" for secret in _secrets if secret in log]
    marks += [f"a text, {text!r}" for text in _texts if text in log]
    yield from marks
    yield from (f"like a key, {found[0]!r}" for found in LIKE_A_KEY.finditer(log))


def over() -> None:
    """The test is; the next people type other things."""
    _texts.clear()
