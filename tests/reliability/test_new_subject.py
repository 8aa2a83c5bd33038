"""`make feature`: what it lays out passes everything, untouched. Tried in a copy of the project."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LEFT_OUT = (".git", ".venv", "*cache*", "golden", "node_modules", "*.db")
PATIENCE = 600  # seconds: what takes longer hangs
LINT_IMPORTS = str(Path(sys.executable).with_name("lint-imports"))
GOLDEN = "tests/adapters/test_golden.py::test_golden"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    made = tmp_path / "kring"
    shutil.copytree(ROOT, made, ignore=shutil.ignore_patterns(*LEFT_OUT))
    return made


def runs(copy: Path, *command: str, **settings: str) -> str:
    """What it says; fails with it where the command fails."""
    done = subprocess.run(
        command,
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), **settings},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.parametrize("name", ["ideas", "advice"])
def test_a_new_subject_passes_everything_untouched(copy: Path, name: str) -> None:
    python = (sys.executable, "-m")
    tests = (*python, "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist")
    made = runs(copy, *python, "manifests.feature", name).split()
    golden = (*tests, GOLDEN, "-k", f"{name} or help")
    runs(copy, *golden, KRING_GOLDEN="write")

    runs(copy, *golden)
    runs(copy, *python, "ruff", "format", "--check", ".")
    runs(copy, *python, "ruff", "check", ".")
    runs(copy, *python, "mypy", *(p for p in made if p.endswith(".py") and "tests/" not in p))
    runs(copy, LINT_IMPORTS)
    held = ("tests/test_texts.py", "tests/test_feature_template.py", "tests/storage/test_traces.py")
    runs(copy, *tests, *held, f"tests/features/test_{name}.py")
    runs(copy, *tests, "tests/storage/test_stories.py", "-k", "the_migrations_give_the_tables")
