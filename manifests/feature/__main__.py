"""`make feature NAME=ideas`: lay a subject out that works, from the files of `template/`.

They are a subject called `sketches`, in the folders that they go to; each name of it becomes one of NAME.
"""

import ast
import builtins
import keyword
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.catalog import SUBJECTS
from bot.domain.people import Language
from bot.frame import ports
from bot.frame.routes import Routes
from bot.frame.words import texts
from storage.frame.migrate import versions
from storage.frame.schema import whole_schema
from storage.frame.unit_of_work import SqlStores

ROOT = Path(__file__).parents[2]
TEMPLATE = Path(__file__).parent / "template"
A_NAME = re.compile(r"[a-z]{3,20}")
Edit = Callable[[str], str]


def main(name: str) -> None:
    """Refuse, or write everything; `make` writes the golden files."""
    if why := refusal(name):
        sys.exit(f"make feature NAME={name}: {why}")
    edited = {
        ROOT / path: edit((ROOT / path).read_text("utf-8")) for path, edit in edits(name).items()
    }
    made = [laid_out(path, name) for path in sorted(files())]
    for path, text in edited.items():
        path.write_text(text, "utf-8")
        made.append(path)
    tidy([path for path in made if path.suffix == ".py"])
    print("\n".join(str(path.relative_to(ROOT)) for path in made))


def refusal(name: str) -> str:
    """Why there cannot be a subject of this name; empty where there can."""
    if not A_NAME.fullmatch(name):
        return "the name of a subject is one word, such as `ideas`: 3 to 20 small letters"
    words = renamed("sketches Sketches Sketch SketchId SqlSketches", name).split()
    if any(keyword.iskeyword(word) or hasattr(builtins, word) for word in words):
        return f"{name} means something to Python"
    if name in {subject.name for subject in SUBJECTS} or name in whole_schema().tables:
        return f"there is a subject or a table called {name}"
    if any(hasattr(port, name) for port in (SqlStores, ports.UnitOfWorkOf)) or hasattr(
        ports, camel(name)
    ):
        return f"there is a port or a store called {name}"
    if taken := [path for path in map(renamed_path(name), files()) if (ROOT / path).exists()]:
        return f"there is a file {taken[0]}"
    if name in Routes(SUBJECTS).commands:
        return f"{name} is a command already"
    if taken_texts := [text for text in text_ids(name) if text in texts(Language.NL)]:
        return f"there is a text called {taken_texts[0]}"
    if set(words) & own_names():
        return f"{name} is a word that every subject needs for something else"
    return ""


def files() -> Iterator[Path]:
    return (path for path in TEMPLATE.rglob("*") if path.suffix in (".py", ".ftl"))


def renamed(text: str, name: str) -> str:
    """`sketches` and `sketch`, large or small, as NAME has it."""
    one = singular(name)
    pairs = (("sketches", name), ("Sketches", camel(name)), ("sketch", one), ("Sketch", camel(one)))
    for old, new in pairs:
        text = text.replace(old, new)
    return text


def singular(name: str) -> str:
    """ "ideas", "idea"; "stories", "story"; where there is no plural, as with "coffee", a note of it."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if re.search(r"[^s]s$", name) else f"{name}_note"


def camel(words: str) -> str:
    return "".join(word.title() for word in words.split("_"))


def renamed_path(name: str) -> Callable[[Path], Path]:
    def path_of(path: Path) -> Path:
        there = renamed(str(path.relative_to(TEMPLATE)), name)
        return Path(there.replace("0000_", f"{next_version()}_"))

    return path_of


def next_version() -> str:
    return f"{int(versions()[-1]) + 1:04d}"


def laid_out(path: Path, name: str) -> Path:
    """The file of a template written where it goes."""
    made = ROOT / renamed_path(name)(path)
    text = renamed(path.read_text("utf-8"), name)
    if "migrations" in path.parts:
        text = text.replace("0000", next_version()).replace("BEFORE", versions()[-1])
    made.parent.mkdir(exist_ok=True, parents=True)
    made.write_text(text, "utf-8")
    return made


def text_ids(name: str) -> list[str]:
    source = (TEMPLATE / "bot/features/sketches/nl.ftl").read_text("utf-8")
    return re.findall(r"^([\w-]+) =", renamed(source, name), re.MULTILINE)


def own_names() -> set[str]:
    """What the templates' files call something else."""
    found: set[str] = set()
    for path in files():
        if path.suffix == ".py":
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                found |= set(_bound(node))
    return {name for name in found if "sketch" not in name.lower()}


def _bound(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.alias(name=name, asname=other):
            yield other or name
        case ast.arg(arg=name) | ast.Name(id=name):
            yield name
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name


def edits(name: str) -> dict[str, Edit]:
    """What has a line for each store, each subject or each word."""
    many, store = name, camel(name)
    return {
        "bot/catalog.py": after(
            ("from bot.features import (\n", f"    {many},\n"),
            (line_before(name), f"    {many}.SUBJECT,\n"),
        ),
        "storage/frame/unit_of_work.py": after(
            ("from bot.domain.agenda import", f"from bot.domain.{many} import {store}\n"),
            ("from storage.frame.agenda import", f"from storage.{many} import Sql{store}\n"),
            ("\n\n\nclass SqlUnitOfWork:", made_when_asked_for(many, store)),
            before=True,
        ),
        "README.md": after(("| everybody | |\n| --- | --- |\n", f"| `{many}` | |\n")),
    }


def made_when_asked_for(many: str, store: str) -> str:
    """A store of `SqlStores`."""
    return f"""

    @cached_property
    def {many}(self) -> {store}:
        return Sql{store}(self._db, self._here)"""


def line_before(name: str) -> str:
    """Of the catalog's lines, after which this name comes in the alphabet."""
    text = (ROOT / "bot/catalog.py").read_text("utf-8")
    lines = re.finditer(r"    (\w+)\.SUBJECT,\n", text)
    return ["SUBJECTS = (\n", *(one[0] for one in lines if one[1] < name)][-1]


def after(*lines: tuple[str, str], before: bool = False) -> Edit:
    """An edit that adds each text after, or before, the one place where another stands."""

    def edit(text: str) -> str:
        for at, new in lines:
            if text.count(at) != 1:
                raise LookupError(f"{at!r} stands there {text.count(at)} times")
            text = text.replace(at, new + at if before else at + new)
        return text

    return edit


def tidy(made: list[Path]) -> None:
    """Other names are longer, and stand elsewhere in the alphabet."""
    ruff = [sys.executable, "-m", "ruff"]
    subprocess.run([*ruff, "check", "--quiet", "--fix", "--select=I", *made], check=True, cwd=ROOT)
    subprocess.run([*ruff, "format", "--quiet", *made], check=True, cwd=ROOT)


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
