"""One word per thing, and a number with the right form: what docs/glossary.md and grammar say."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, serialize
from fluent.syntax.visitor import Visitor

from bot.domain.people import Language
from bot.frame.words import texts

ROOT = Path(__file__).parents[1]
COUNTS = (0, 1, 2, 5)
# "1 mensen", "1 people": one of many. A number that only names a place or a day has no word after it.
WRONG = {
    Language.NL: r"\b1 (?:mensen|leden|koppels|mentees|weken|plekken|berichten|vragen|verhalen|punten|rollen"
    r"|peilvragen|rondes|momenten|periodes)\b|\ben \w+ (?:wacht|is|heeft)\b",
    Language.EN: r"\b1 (?:people|members|pairs|mentees|weeks|places|messages|questions|stories|points|roles"
    r"|pulses|rounds|times|periods)\b",
}
COUNTED = {  # a number before a word: these need a plural form
    Language.NL: r"\{ \$\w+ \} (?:mensen|leden|koppels|mentees|weken|plekken|verhalen|punten|rollen)\b",
    Language.EN: r"\{ \$\w+ \} (?:people|members|pairs|mentees|weeks|places|stories|points|roles|pulses)\b",
}


class Selectors(Visitor):
    def __init__(self) -> None:
        self.numbers: set[str] = set()
        self.others: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            self.numbers.add(node.selector.id.name)
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.others.add(node.id.name)


def messages(language: Language) -> dict[str, ast.Message]:
    return {
        entry.id.name: entry
        for path in sorted((ROOT / "bot").rglob(f"{language}.ftl"))
        for entry in FluentParser().parse(path.read_text()).body
        if isinstance(entry, ast.Message)
    }


def _text(message: ast.Message) -> str:
    return serialize(ast.Resource([message])).partition(" =")[2]


def strays(language: Language) -> list[str]:
    """The words of the glossary's column of words not to use."""
    rows = [
        [cell.strip() for cell in line.split("|")[1:-1]]
        for line in (ROOT / "docs" / "glossary.md").read_text().splitlines()
        if line.startswith("|")
    ][2:]
    column = 3 if language is Language.NL else 4
    return [word for row in rows for word in row[column].split(", ") if word]


@pytest.mark.parametrize("language", list(Language))
def test_t_a_thing_has_one_word(language: Language) -> None:
    found = [
        (name, word)
        for name, message in messages(language).items()
        if not re.search(r"-(say|word|before)$|^policy-weights", name)  # what people type
        for word in strays(language)
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", _text(message), re.IGNORECASE)
    ]

    assert found == []


@pytest.mark.parametrize("language", list(Language))
def test_t_a_count_before_a_word_has_its_forms(language: Language) -> None:
    bare = {
        name
        for name, message in messages(language).items()
        if re.search(COUNTED[language], _text(message)) and "->" not in _text(message)
    }

    assert bare == set()


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("language", list(Language))
def test_t_every_count_reads_right(language: Language, count: int) -> None:
    said = {}
    for name, message in messages(language).items():
        found = Selectors()
        found.visit(message)
        if found.numbers:
            values = dict.fromkeys(found.others, "Noor") | dict.fromkeys(found.numbers, count)
            formatted = texts(language).said(name, values)
            assert formatted and not formatted[1], name
            said[name] = formatted[0]

    assert len(said) > 20
    assert {n: s for n, s in said.items() if re.search(WRONG[language], s)} == {}


def test_what_somebody_wrote_stands_between_the_marks_of_its_reader() -> None:
    """ "“" in Dutch cards: marks in the code were nobody's language."""
    written = [
        f"{path}"
        for path in (ROOT / "bot").rglob("*.py")
        if re.search(r'f"[^"\n]*[“”„]', path.read_text())
    ]
    dutch = [f"{path}" for path in (ROOT / "bot").rglob("nl.ftl") if "“" in path.read_text()]

    assert [path for path in written if not path.endswith("frame/words.py")] == []
    assert dutch == []
