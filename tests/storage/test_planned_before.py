"""What the version before planned goes on: rows of every kind, as its stories left them (migration 0012)."""

from collections.abc import Callable
from dataclasses import dataclass, fields

import pytest
from alembic import command
from sqlalchemy import JSON, bindparam, create_engine, select, text

from bot.frame.moments import Moment, known, occasion_of, planned
from storage.frame.agenda import agenda, to_occasion
from storage.frame.migrate import config_for, upgrade_now

PAIR, POLL = "pair:1:1", "poll:1:1"
# kind, key, person, details; and what it is about from now on, and what the moment holds.
SINCE = {  # kinds that the version before had not
    "anonymous.close",
    "anonymous.waiting",
    "coffee.heads-up",
    "coffee.met",
    "coffee.round",
    "experts.ahead",
    "library.brought",
    "library.old",
    "library.renew",
    "library.reword",
    "messages.silent",
    "prompts.post",
    "prompts.preview",
    "questions.guest-ends",
    "questions.link-over",
}
ROWS: list[tuple[str, str, int | None, dict[str, str], str | None, dict[str, object]]] = [
    ("buddy.unanswered", "buddy:1:2:3", 3, {"newcomer": "2"}, "buddy:1:2:3", {"newcomer": 2}),
    (
        "checkin.due",
        "pair:1:1:checkin:2:4",
        2,
        {"pair": "1", "number": "4", "fixed": "yes", "day": "2026-12-07"},
        PAIR,
        {"pair": 1, "number": 4, "fixed": True, "day": "2026-12-07"},
    ),
    ("checkin.forget", "forget:1:1", None, {"pair": "1"}, None, {"pair": 1}),
    (
        "checkin.reminder",
        "pair:1:1:remind:2:",
        2,
        {"pair": "1", "nth": "1"},
        PAIR,
        {"pair": 1, "nth": 1},
    ),
    ("digest.due", "digest:1:4:", 4, {}, None, {}),
    (
        "improve.due",
        "improve:1:1:due",
        3,
        {"improvement": "1", "asked": "1"},
        "improve:1:1",
        {"improvement": 1, "asked": 1},
    ),
    ("membership.back", "back:1:2:", 2, {}, None, {}),
    (
        "membership.gone",
        "gone:1:1",
        1,
        {"steered": "evaluator,facilitator"},
        None,
        {"steered": ["evaluator", "facilitator"]},
    ),
    ("membership.reopened", "reopened:1:3", 3, {}, None, {}),
    (
        "membership.rest",
        "rest:1:3:",
        3,
        {"until": "2026-12-15"},
        None,
        {"until": "2026-12-15"},
    ),
    ("mentoring.back", "pair:1:1:back", None, {}, PAIR, {"pair": 1}),
    ("mentoring.closing", "pair:1:1:closing", None, {"pair": "1"}, PAIR, {"pair": 1}),
    ("mentoring.contact", "pair:1:1:contact", 3, {"pair": "1"}, PAIR, {"pair": 1}),
    ("mentoring.heads-up", "round:1:heads-up", None, {}, None, {}),
    ("mentoring.match", "match:1:5", 5, {"besides": "7"}, None, {"besides": [7]}),
    ("mentoring.midway", "pair:1:1:midway", None, {"pair": "1"}, PAIR, {"pair": 1}),
    ("mentoring.news", "news:1:2", 2, {}, None, {}),
    ("mentoring.offer-back", "offer:1:3:back", 3, {}, None, {}),
    ("mentoring.prepare", "pair:1:1:prepare", 3, {"pair": "1"}, PAIR, {"pair": 1}),
    (
        "mentoring.round",
        "round:1:run",
        None,
        {"shown": "22bf88242e526758", "times": "1"},
        None,
        {"shown": "22bf88242e526758", "times": 1},
    ),
    (
        "mentoring.silence",
        "pair:1:1:silence",
        None,
        {"done": "nudge"},
        PAIR,
        {"pair": 1, "done": "nudge"},
    ),
    ("mentoring.still-here", "still:1:3:", 3, {}, None, {}),
    (
        "mentoring.talk",
        "pair:1:1:talk:2",
        2,
        {"pair": "1", "names": "both"},
        PAIR,
        {"pair": 1, "other": 3},
    ),
    (
        "mentoring.talk-reminder",
        "pair:1:1:talk:remind:3",
        3,
        {"pair": "1", "names": "both"},
        PAIR,
        {"pair": 1, "other": 2},
    ),
    (
        "mentoring.talked",
        "pair:1:1:talk:after:3",
        3,
        {"pair": "1", "names": "both"},
        PAIR,
        {"pair": 1, "other": 2},
    ),
    ("mentoring.unanswered", "pair:1:1:unanswered", 3, {"pair": "1"}, PAIR, {"pair": 1}),
    ("mentoring.unchosen", "choose:1:2:", 2, {"stage": "expire"}, None, {"reminded": True}),
    ("mentoring.worklist", "worklist:1", None, {}, None, {"shown": "", "times": 0}),
    (
        "poll.ask",
        "poll:1:1:poll.ask:2",
        None,
        {"poll": "1", "batch": "2"},
        POLL,
        {"poll": 1, "batch": 2},
    ),
    ("poll.close", "poll:1:1:poll.close:0", None, {"poll": "1", "batch": "0"}, POLL, {"poll": 1}),
    (
        "poll.remind",
        "poll:1:1:poll.remind:0",
        None,
        {"poll": "1", "batch": "0"},
        POLL,
        {"poll": 1, "batch": 0},
    ),
    (
        "poll.tell",
        "poll:1:1:poll.tell:0",
        None,
        {"poll": "1", "batch": "0"},
        POLL,
        {"poll": 1, "batch": 0},
    ),
    ("privacy.erase", "erase:1:5", None, {"person": "5"}, None, {"member": 5}),
    ("pulse.open", "pulse:1:open", None, {}, None, {}),
    (
        "questions.silent",
        "question:1:1:silent",
        4,
        {"question": "1", "turn": "1"},
        "question:1:1",
        {"question": 1, "turn": 1},
    ),
    (
        "roles.changed",
        "roles:1:4",
        4,
        {"by": "1", "taken": "evaluator"},
        None,
        {"by": 1, "taken": ["evaluator"]},
    ),
    ("welcome.invitation", "welcome:1:2:hello", 2, {}, None, {}),
    ("welcome.step", "welcome:1:2:buddy", 2, {"step": "buddy"}, None, {"step": "buddy"}),
]
BEFORE = (
    (
        "INSERT INTO communities (id, name, purpose, goals, agreements, language, zone, send_at, quiet,"
        " contacts, guests, roomless) VALUES (1, 'LCOP', '', '', '', 'nl', 'Europe/Amsterdam', '09:30', '[]',"
        " '', false, false)"
    ),
    (
        "INSERT INTO people (id, name, language_chosen, kind) VALUES (1, 'Bram', false, 'person'),"
        " (2, 'Noor', false, 'person'), (3, 'Sanne', false, 'person'), (4, 'Ilse', false, 'person'),"
        " (5, 'Tom', false, 'person')"
    ),
    (
        "INSERT INTO pairs (id, community, mentee, mentor, goal, status, since, met, repeat, reason)"
        " VALUES (1, 1, 2, 3, '', 'met', '2026-11-23', true, false, '')"
    ),
)
PLANNED = text(
    "INSERT INTO agenda (key, kind, community, person, details, at, useful_until, status, stumbles)"
    " VALUES (:key, :kind, 1, :person, :details, '2026-12-01 08:30:00', '2026-12-05 08:30:00', :status, 0)"
).bindparams(bindparam("details", type_=JSON))
DONE = {"kind": "mentoring.closing", "person": None, "details": {"pair": "1"}, "status": "done"}


@dataclass(frozen=True)
class Thing:
    key: str


@pytest.fixture
def carried(fresh_url: Callable[[], str]) -> list[dict[str, object]]:
    """The agenda of the version before, after the upgrade."""
    url = fresh_url()
    command.upgrade(config_for(url), "0011")
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as db:
        for statement in BEFORE:
            db.execute(text(statement.replace(":", r"\:")))
        for kind, key, person, details, *_ in ROWS:
            row = {"key": key, "kind": kind, "person": person, "details": details}
            db.execute(PLANNED, {**row, "status": "waiting"})
        db.execute(PLANNED, {"key": "pair:1:9:closing", **DONE})
    upgrade_now(url)
    with engine.connect() as db:
        found = [dict(row) for row in db.execute(select(agenda)).mappings()]
    engine.dispose()
    return found


def test_every_kind_is_carried_over(carried: list[dict[str, object]]) -> None:
    ours = {name for name, cls in known().items() if cls.__module__.startswith("bot.")}
    assert {kind for kind, *_ in ROWS} == ours - SINCE

    waiting = {str(row["kind"]): row for row in carried if row["status"] == "waiting"}
    for kind, _, person, _, about, holds in ROWS:
        row = waiting[kind]
        moment: Moment = planned(to_occasion(row)).moment
        assert (row["person"], row["about"], row["details"]) == (person, about, holds), kind
        again = occasion_of(
            moment, to_occasion(row).at, to_occasion(row).community, to_occasion(row).person,
            Thing(about) if about else None,
        )  # fmt: skip
        assert row["key"] == again.key, f"{kind} planned again is another"
        assert row["at_rest_too"] is type(moment).at_rest_too, kind
        assert {field.name for field in fields(moment)} == set(holds), kind

    [done] = [row for row in carried if row["status"] == "done"]
    assert (done["key"], done["details"]) == ("pair:1:9:closing", {"pair": "1"})
