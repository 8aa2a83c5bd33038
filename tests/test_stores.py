"""Stores: each is of one subject, and what others have of it only reads (ADR 0039)."""

import inspect
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any, get_type_hints

import pytest

import bot.features
from adapters.clock import SystemClock
from bot.catalog import SUBJECTS
from bot.domain.communities import CommunityId
from bot.frame.ports import SharedStores
from storage.frame.database import open_database
from storage.frame.rowkeys import RowKeys
from storage.frame.transaction import Transaction
from storage.frame.unit_of_work import SqlStores

FEATURES = Path(bot.features.__path__[0])
NAMES = sorted(subject.name for subject in SUBJECTS)


def declared(stores: type) -> dict[str, type]:
    """What it says that it opens: a port for each name."""
    return {
        name: get_type_hints(one.fget)["return"]
        for name, one in vars(stores).items()
        if isinstance(one, property)
    }


KEPT = {
    name: get_type_hints(one.func)["return"]
    for name, one in vars(SqlStores).items()
    if isinstance(one, cached_property)
}
SHARED = declared(SharedStores)
OPENED = {
    name: declared(import_module(f"bot.features.{name}.stores").Stores)
    for name in NAMES
    if (FEATURES / name / "stores.py").exists()
}
READ = [
    (subject, store, port)
    for subject, stores in OPENED.items()
    for store, port in stores.items()
    if port is not KEPT[store]
]
NOWHERE = Transaction(open_database("sqlite+aiosqlite:///nowhere.db"))
SQL = SqlStores(NOWHERE, SystemClock(), CommunityId(1), lambda: None, RowKeys((), b""))


def names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from names(inner)


def verbs(port: type) -> list[str]:
    return [verb for verb in dir(port) if not verb.startswith("_")]


def writes(store: type, verb: Callable[..., Any], *seen: object) -> bool:
    """Whether it, or what it calls of its store or of storage/, makes an INSERT, UPDATE or DELETE."""
    used = set(names(verb.__code__))
    called = [vars(store).get(name) or verb.__globals__.get(name) for name in used]
    code = [inspect.unwrap(one) for one in called if callable(one)]
    ours = [one for one in code if inspect.isfunction(one) and one.__module__[:7] == "storage"]
    return bool(used & {"insert", "update", "delete"}) or any(
        writes(store, one, *seen, verb) for one in ours if one not in seen
    )


def writing(store: str, port: type) -> set[str]:
    """Of the verbs of a port, those that write."""
    sql = type(getattr(SQL, store))
    return {verb for verb in verbs(port) if writes(sql, getattr(sql, verb))}


@cache
def code_of(subject: str) -> str:
    """All that it says, but for what it declares."""
    paths = sorted((FEATURES / subject).glob("*.py"))
    return "\n".join(path.read_text("utf-8") for path in paths if path.name != "stores.py")


def test_each_store_is_shared_or_of_one_subject() -> None:
    owners = {
        store: [subject for subject, stores in OPENED.items() if stores.get(store) is port]
        for store, port in KEPT.items()
    }

    assert {store for store, owned in owners.items() if not owned} == set(SHARED)
    assert not {store: owned for store, owned in owners.items() if len(owned) > 1}


def test_every_store_that_is_declared_is_there() -> None:
    assert {store: KEPT[store] for store in SHARED} == SHARED
    assert all(port in KEPT[store].__mro__ for _, store, port in READ)


def test_nobody_declares_again_what_is_shared() -> None:
    assert not [subject for subject, stores in OPENED.items() if stores.keys() & SHARED.keys()]


def test_what_others_have_of_a_store_only_reads_but_for_requests_to_mentors() -> None:
    """Until a mentor has answered, a pair is the request of whoever matches."""
    found = {(subject, store): writing(store, port) for subject, store, port in READ}

    assert {key: verbs for key, verbs in found.items() if verbs} == {
        ("rounds", "pairs"): {"begin", "save"}
    }


def test_whoever_has_a_store_writes_in_it() -> None:
    """So it is seen where a verb writes."""
    assert not [store for store, port in KEPT.items() if not writing(store, port)]


@pytest.mark.parametrize("subject", NAMES)
def test_a_subject_says_in_one_file_what_it_opens_and_opens_it(subject: str) -> None:
    code = code_of(subject)

    assert "ContextOf" not in code
    assert "AnyContext" not in code
    assert not [store for store in OPENED.get(subject, {}) if f"stores.{store}." not in code]


def test_no_port_that_reads_has_a_verb_that_none_of_its_readers_needs() -> None:
    needed = {
        (port, verb)
        for subject, store, port in READ
        for verb in verbs(port)
        if f"stores.{store}.{verb}(" in code_of(subject)
    }

    assert needed == {(port, verb) for _, _, port in READ for verb in verbs(port)}
