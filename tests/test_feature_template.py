"""`make feature`: which names it refuses, in one line."""

import pytest

from manifests.feature.__main__ import ROOT, edits, files, refusal, renamed, renamed_path


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "one word"),
        ("Ideas", "one word"),
        ("two words", "one word"),
        ("../x", "one word"),
        ("class", "means something to Python"),
        ("list", "means something to Python"),
        ("questions", "there is a subject"),
        ("people", "there is a subject or a table"),
        ("deliveries", "there is a port or a store"),
        ("worker", "there is a port or a store"),
        ("dates", "there is a file bot/domain/dates.py"),
        ("ask", "is a command already"),
        ("cards", "needs for something else"),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_one_line(name: str, why: str) -> None:
    assert why in refusal(name)
    assert "\n" not in refusal(name)


@pytest.mark.parametrize("name", ["sparks", "tea", "absences", "zebras"])
def test_a_name_that_can_be_has_its_place_in_every_list(name: str) -> None:
    assert not refusal(name)
    assert all(edit((ROOT / path).read_text()) for path, edit in edits(name).items())


@pytest.mark.parametrize(
    ("name", "record", "store"),
    [
        ("sparks", "Spark", "Sparks"),
        ("replies", "Reply", "Replies"),
        ("tea", "TeaNote", "Tea"),
    ],
)
def test_one_and_many_have_names_of_their_own(name: str, record: str, store: str) -> None:
    assert renamed("Sketch Sketches", name) == f"{record} {store}"


def test_nothing_is_called_as_in_the_template() -> None:
    texts = [renamed(path.read_text(), "sparks") for path in files()]
    paths = [str(renamed_path("sparks")(path)) for path in files()]

    assert len(paths) > 10
    assert not [text for text in (*texts, *paths) if "sketch" in text.lower()]
