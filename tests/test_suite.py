"""What holds for all tests: no stopwatch (D37, R45), each subject its tests, each story by the front door."""

import ast
import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
STOPWATCHES = {"monotonic", "perf_counter", "process_time", "time"}


def _is_stopwatch(node: ast.AST) -> bool:
    """`time.monotonic()` and its kin; a loop's `time()` as well."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr in STOPWATCHES and not node.args


def _asserts_on_a_stopwatch(source: str) -> list[int]:
    asserts = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Assert))
    compared = (
        (node.lineno, one)
        for node in asserts
        for one in ast.walk(node.test)
        if isinstance(one, ast.Compare) and any(isinstance(op, ast.Lt | ast.LtE) for op in one.ops)
    )
    return [line for line, one in compared if any(map(_is_stopwatch, ast.walk(one)))]


def _has_a_deadline(source: str) -> list[int]:
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    given = ((call.lineno, word) for call in calls for word in call.keywords)
    return [
        line
        for line, word in given
        if word.arg == "deadline"
        and not (isinstance(word.value, ast.Constant) and word.value.value is None)
    ]


def test_d37_no_test_asserts_how_long_something_took() -> None:
    sources = {
        path: path.read_text() for path in TESTS.rglob("*.py") if "benchmarks" not in path.parts
    }
    found = [
        f"{path.relative_to(TESTS)}:{line}"
        for path, source in sources.items()
        for line in (*_asserts_on_a_stopwatch(source), *_has_a_deadline(source))
    ]

    assert len(sources) > 100
    assert not found


def test_d37_the_check_sees_what_it_forbids() -> None:
    """That something takes at least so long, a slow machine cannot break."""
    assert _asserts_on_a_stopwatch("assert time.monotonic() - began < 3") == [1]
    assert not _asserts_on_a_stopwatch("assert time.monotonic() - began >= 3")
    assert _has_a_deadline("settings(deadline=200)") == [1]
    assert not _has_a_deadline("settings(deadline=None)")


# Whoever changes a file finds the tests that hold it: by its name, or by what its docstring says.

BOT = TESTS.parent / "bot"
HELD = re.compile(r"^Held by `(tests/\S+\.py)`\.$", re.MULTILINE)


def _subjects() -> list[Path]:
    """The files of the domain, and the folder of each feature and of each larger part of the domain."""
    files = (path for path in (BOT / "domain").glob("*.py") if path.stem != "__init__")
    folders = (
        found.parent
        for part in ("domain", "features")
        for found in (BOT / part).glob("*/__init__.py")
    )
    return sorted([*files, *folders])


def _holds(subject: Path) -> Path:
    source = subject / "__init__.py" if subject.is_dir() else subject
    told = HELD.search(ast.get_docstring(ast.parse(source.read_text())) or "")
    named = f"test_{subject.stem}.py"
    return TESTS.parent / told[1] if told else next(TESTS.rglob(named), TESTS / named)


@pytest.mark.parametrize("subject", _subjects(), ids=lambda path: str(path.relative_to(BOT)))
def test_each_subject_has_a_test_of_its_name_or_says_which_holds_it(subject: Path) -> None:
    assert "def test_" in _holds(subject).read_text()


# A story goes through the doors that `Chat` has, so that what is behind them may change.

PRIVATE = re.compile(r"\w\.(engine\._|_begin\(|_do\(|_id\(|_db\b)|\btext\(\"(SELECT|UPDATE)")


# Still to follow: the stories of mentoring, and of talking.
BEHIND = {
    "matched",
    "test_appointments",
    "test_interview",
    "test_pairs",
    "test_rounds",
    "test_talking",
}


def _reaches(folder: Path) -> list[str]:
    stories = (path for path in sorted(folder.glob("*.py")) if path.stem not in BEHIND)
    found = ((path.name, PRIVATE.search(path.read_text())) for path in stories)
    return [f"{name}: {reach[0]}" for name, reach in found if reach]


def test_no_story_reaches_behind_the_chat() -> None:
    assert not _reaches(TESTS / "features")
