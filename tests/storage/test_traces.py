"""A column says what it is to a person, and none is forgotten."""

from sqlalchemy import Column

from storage.frame.people import people
from storage.frame.schema import whole_schema
from storage.frame.traces import Blank, blanked, traces

TABLES = whole_schema().sorted_tables
COLUMNS = [column for table in TABLES for column in table.columns]


def names_a_person(column: Column[object]) -> bool:
    return any(key.column is people.c.id for key in column.foreign_keys)


def test_every_column_that_names_a_person_says_what_becomes_of_it() -> None:
    named = {str(column) for column in COLUMNS if names_a_person(column)}
    said = {str(column) for table in TABLES for column, _ in traces(table)}

    assert named == said


def test_what_is_blanked_is_of_somebody_whom_a_row_that_stays_names() -> None:
    kept = {str(column) for t in TABLES for column, says in traces(t) if says.erase == "keep"}
    blanks = [column for column in COLUMNS if Blank in column.info]
    owners = {f"{column.table}.{owner}" for column in blanks for owner in column.info[Blank].of}

    assert owners - kept == {str(people.c.id)}


def test_of_somebody_erased_remains_that_there_was_one() -> None:
    assert set(people.c.keys()) - {*blanked(people.c.id)} == {"id", "kind"}
