"""Dutch and English say the same things, completely."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.catalog import SUBJECTS
from bot.domain.membership import Role
from bot.domain.people import Language
from bot.routing import Routes
from bot.subject import features
from bot.words import MissingTextError, words

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
    routes = Routes(features(SUBJECTS))
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


def test_d33_every_planned_moment_has_a_name_in_both_languages() -> None:
    """`next` shows what is planned; two of thirty showed their technical name."""
    kinds = {
        key for feature in features(SUBJECTS) for key in feature.routes if isinstance(key, str)
    }
    missing = [
        (language, kind)
        for language in Language
        for kind in kinds
        if not words(language).has(f"occasion-{kind.replace('.', '-')}")
    ]

    assert len(kinds) > 25
    assert not missing


@pytest.mark.parametrize("how", ["pressed", "submitted", "due"])
def test_d33_two_handlers_of_one_thing_are_refused_at_start(how: str) -> None:
    """In one feature as well as in two: both ran."""
    from datetime import timedelta

    from bot.context import RunCommand
    from bot.domain.agenda import DueKind
    from bot.routing import Feature, Routes

    feature = Feature("twice")
    what = DueKind("x.y", timedelta(1)) if how == "due" else RunCommand
    for _ in range(2):

        @getattr(feature, how)(what)
        async def handle(*_: object) -> tuple[()]:
            return ()

    with pytest.raises(ValueError, match="two handlers"):
        Routes([feature])


def test_a02_what_is_never_too_late_goes_on_where_a_community_rests() -> None:
    import gc

    from bot.domain.agenda import AT_REST_TOO, DueKind

    kinds = [one for one in gc.get_objects() if isinstance(one, DueKind)]
    always = {kind.name for kind in kinds if kind.useful_for.days > 1000}

    assert always == AT_REST_TOO


def test_a07_what_must_be_typed_in_a_channel_is_told_in_each_platforms_way() -> None:
    """`setup` alone is no command in a channel: renderers make `/kring setup` of it for Slack."""
    for language in Language:
        for text in ("community-guest", "community-setup-where", "community-invited"):
            told = words(language)(text)
            assert "@Kring setup" in told and "/kring" not in told
        told = words(language)("core-no-community")
        assert "@Kring start" in told and "/kring" not in told


@pytest.mark.parametrize("language", list(Language))
def test_d10_a_year_is_shown_whenever_it_is_not_this_one(language: Language) -> None:
    spoken = words(language, date(2026, 11, 25))
    ahead, now = datetime(2027, 1, 4, 9, tzinfo=UTC), datetime(2026, 12, 4, 9, tzinfo=UTC)
    for shown in (
        spoken.day(ahead.date()),
        spoken.short_day(ahead.date()),
        spoken.moment(ahead, "Europe/Amsterdam"),
        spoken.short_moment(ahead, "Europe/Amsterdam"),
    ):
        assert "2027" in shown
    assert "2026" not in spoken.day(now.date()) + spoken.moment(now, "Europe/Amsterdam")
    assert "2026" in spoken.full_day(now.date())
    assert "2026" in words(language, date(2027, 1, 1)).day(now.date())
