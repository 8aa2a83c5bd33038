"""D37, R45: a slow machine is no defect, so no test asks how long something took."""

import ast
from pathlib import Path

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
