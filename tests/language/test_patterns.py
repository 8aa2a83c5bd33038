"""Each pattern finds the texts that stand beside it, and none of those that must not."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

from bot.talking import language
from bot.talking.language.normal import plain
from bot.talking.language.patterns import Pattern

LEAST = 2  # texts, so that both languages can have one


def patterns() -> Iterator[tuple[str, Pattern]]:
    """Every pattern of the language, once, by where it stands."""
    for module in pkgutil.iter_modules(language.__path__):
        if module.ispkg:
            continue
        for name, value in vars(
            importlib.import_module(f"{language.__name__}.{module.name}")
        ).items():
            yield from ((f"{module.name}.{name}", pattern) for pattern in _within(value))


def _within(value: object) -> Iterator[Pattern]:
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _within(item)
    elif isinstance(value, dict):
        yield from _within(tuple(value.values()))


KNOWN = {id(pattern): (name, pattern) for name, pattern in patterns()}
YES = [pytest.param(p, text, id=f"{n}: {text}") for n, p in KNOWN.values() for text in p.yes]
NO = [pytest.param(p, text, id=f"{n}: {text}") for n, p in KNOWN.values() for text in p.no]


def test_there_are_patterns_and_each_has_its_texts() -> None:
    assert len(KNOWN) > 70
    assert [name for name, p in KNOWN.values() if len(p.yes) < LEAST or not p.no] == []


@pytest.mark.parametrize(("pattern", "text"), YES)
def test_a_pattern_finds(pattern: Pattern, text: str) -> None:
    assert pattern(plain(text))


@pytest.mark.parametrize(("pattern", "text"), NO)
def test_a_pattern_leaves_alone(pattern: Pattern, text: str) -> None:
    assert not pattern(plain(text))
