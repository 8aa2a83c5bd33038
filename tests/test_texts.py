"""Dutch and English say the same things, completely."""

import re
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.catalog import SUBJECTS
from bot.domain.membership import Role
from bot.domain.people import Language
from bot.frame.routes import Routes
from bot.frame.subject import commands, features
from bot.frame.words import MissingTextError, Texts, words

BOT = Path(__file__).parents[1] / "bot"


class Variables(Visitor):  # type: ignore[misc]  # fluent.syntax is untyped
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)


def texts(language: str) -> dict[str, set[str]]:
    """Every text of a language with the values it needs; fails on junk and on two of one name."""
    found: dict[str, set[str]] = {}
    for path in sorted(BOT.rglob(f"{language}.ftl")):
        for entry in FluentParser().parse(path.read_text()).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} twice"
                variables = Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.found
    return found


def test_both_languages_have_the_same_texts_with_the_same_values() -> None:
    assert texts("nl") == texts("en")


def test_every_text_that_the_code_names_exists() -> None:
    source = "".join(p.read_text() for p in BOT.rglob("*.py"))
    prefixes = "|".join(sorted({name.split("-")[0] for name in texts("nl")}))
    named = set(re.findall(rf'"((?:{prefixes})-[a-z0-9-]+)"', source))
    known = set(texts("nl"))

    assert {name for name in named if name not in known and not name.endswith("-")} == set()


@pytest.mark.parametrize("language", list(Language))
def test_every_command_and_role_is_explained(language: Language) -> None:
    spoken = words(language)
    listed = [
        c.name.replace(" ", "-")
        for feature in features(SUBJECTS)
        for c in feature.commands
        if c.listed
    ]

    assert all(spoken.has(f"command-{n}") and spoken.has(f"command-{n}-word") for n in listed)
    assert all(spoken.has(f"role-{role}-does") for role in Role)


def test_the_word_that_help_shows_is_understood() -> None:
    routes = Routes(SUBJECTS)
    for language in Language:
        for feature in features(SUBJECTS):
            for command in (c for c in feature.commands if c.listed):
                word = words(language)(f"command-{command.name.replace(' ', '-')}-word")
                assert routes.commands[word] is command


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(MissingTextError):
        words(Language.NL)("welcome-hello-title")


def test_what_a_person_typed_is_never_markup() -> None:
    shown = words(Language.NL).rich("welcome-hello-title", name="**vet** `code` { $x }")

    assert [run.text for run in shown.runs] == ["Welkom, ", "**vet** `code` { $x }", "!"]  # type: ignore[union-attr]


@pytest.mark.parametrize("language", list(Language))
def test_a_text_that_is_parsed_alone_reads_as_in_its_file(language: Language) -> None:
    whole = FluentBundle(["nl"], use_isolating=False)
    for path in BOT.rglob(f"{language}.ftl"):
        whole.add_resource(FluentResource(path.read_text("utf-8")))
    alone = Texts(language)

    assert len(whole._messages) > 1000
    for name in whole._messages:
        read, _ = whole.format_pattern(whole.get_message(name).value, {})
        said = alone.said(name, {})
        assert said and said[0] == read


@pytest.mark.parametrize("language", list(Language))
def test_help_can_name_every_subject_that_has_a_word(language: Language) -> None:
    spoken = words(language)
    named = {c.subject for c in commands(SUBJECTS)}

    assert all(spoken.has(f"subject-{name}") for name in named)
