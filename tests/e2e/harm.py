"""What a request changed, and whether it was the sender's own: every row of every table, before and after."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text

from adapters.installation import Kring
from bot.domain.communities import ANYWHERE
from bot.domain.names import NAMELESS
from bot.features.anonymous_questions.actions import AskAnonymously, MineToo, NoLonger
from bot.features.privacy.handlers import Erase
from bot.features.sessions.actions import AskForSession, AskToo
from bot.features.value.actions import TellStory, WithdrawStory
from storage.frame.schema import whole_schema
from storage.frame.traces import traces
from tests.e2e.attacks import CROWD, Attack, By
from tests.e2e.peopled import SECRET

WRITES = re.compile(r"\s*(?:INSERT (?:OR \w+ )?INTO|UPDATE|DELETE FROM) (\w+)")
Row = tuple[tuple[str, Any], ...]
Dump = dict[str, frozenset[Row]]
# What any member may do, and nobody may know they did.
ASKING = (AskAnonymously, MineToo, NoLonger, AskForSession, AskToo)
ERASED = "–"  # the name of who was erased
PEOPLE = {column.name for table in whole_schema().sorted_tables for column, _ in traces(table)}


@dataclass
class Witness:
    """Reads the database of a running Kring, from beside it; only the tables that it wrote to."""

    engine: Engine
    seen: Dump = field(default_factory=dict)
    written: set[str] = field(default_factory=lambda: set(whole_schema().tables))
    senders: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def of(cls, kring: Kring) -> "Witness":
        made = cls(create_engine(kring.settings.database_url.replace("+aiosqlite", "")))
        made.seen = made.dump()

        @event.listens_for(kring.database.sync_engine, "after_cursor_execute")
        def wrote(_db: Any, _cursor: Any, statement: str, *_more: Any) -> None:
            if found := WRITES.match(statement):
                made.written.add(found[1])

        return made

    def dump(self) -> Dump:
        changed, self.written = sorted(self.written), set()
        with self.engine.connect() as db:
            return {**self.seen, **{name: _rows(db, name) for name in changed}}

    def harm(self, attack: Attack) -> Iterator[str]:
        """Every row that is not the sender's own and differs from when this was last asked."""
        before, self.seen = self.seen, self.dump()
        self.senders.add((attack.account.workspace, attack.account.user))
        me = {_person(before, attack), _person(self.seen, attack)} - {None}
        for table, rows in self.seen.items():
            for row in before[table] ^ rows if before[table] is not rows else ():
                if not self._is_own(table, dict(row), attack, me):
                    what = "new" if row in rows else "gone"
                    yield f"{what} in {table}: {dict(row)}"
                elif table == "outbox" and row in rows and SECRET in str(row):
                    yield f"told them what is not theirs: {dict(row)}"

    def _is_own(self, table: str, row: dict[str, Any], attack: Attack, me: set) -> bool:
        account = attack.account
        match table:
            case "inbox" | "beats":
                return True
            case "accounts":
                is_mine = (row["workspace"], row["user"]) == (account.workspace, account.user)
                return is_mine or (_at_home(attack) and row["user"] in (*CROWD, "NOBODY"))
            case "people":
                is_husk = attack.action is Erase and row["name"] == ERASED
                return row["id"] in me or is_husk or self._is_met(row, attack)
            case "conversations" if row["address"] in (ANYWHERE, attack.place):
                return row["workspace"] == account.workspace
            case "conversations":  # the way to an earlier sender may be found only now
                return (row["workspace"], row["address"]) in self.senders
            case "outbox" if not row["to_channel"]:  # and their answers be on their way
                if (row["workspace"], row["address"]) in self.senders or not row["address"]:
                    return True
            case "dialogues" | "participation" | "activity":
                return row["person"] in me
            case "erasures":
                return attack.action is Erase
        return self._is_a_members(table, row, attack, me)

    def _is_a_members(self, table: str, row: dict[str, Any], attack: Attack, me: set) -> bool:
        """A member answers polls and tells stories; a facilitator does much where she is one."""
        if _at_home(attack):
            return not self._is_about_here(table, row)
        if attack.by is not By.MEMBER:
            return False
        if table == "stories":
            return attack.action in (TellStory, WithdrawStory) and row["person"] in me
        if attack.action in ASKING:
            own = table == "agenda" and str(row["kind"]).startswith("anonymous.")
            return own or table.startswith(("anonymous_", "session_"))
        return table == "ballots" and attack.action.is_answer

    def _is_met(self, row: dict[str, Any], attack: Attack) -> bool:
        """Whom a facilitator picks in a form of her own community: a row that says nothing of anybody."""
        told = row["name"], row["kind"], row["discipline"], row["home"]
        return _at_home(attack) and told == (NAMELESS, "unknown", None, None)

    def _is_about_here(self, table: str, row: dict[str, Any]) -> bool:
        here = {dict(one)["person"] for one in self.seen["members"] if dict(one)["community"] == 1}
        polls = {dict(one)["id"] for one in self.seen["polls"] if dict(one)["community"] == 1}
        return (
            (table == "communities" and row["id"] == 1)
            or row.get("community") == 1
            or row.get("poll") in polls
            or (table.startswith("anonymous_") and row.get("question") in self._asked_here())
            or (table.startswith("session_") and self._is_of_a_session_here(row))
            or any(row.get(column) in here for column in PEOPLE)
        )

    def _is_of_a_session_here(self, row: dict[str, Any]) -> bool:
        ours = [
            {one["id"] for one in map(dict, self.seen[table]) if one["community"] == 1}
            for table in ("sessions", "session_questions")
        ]
        return row.get("session") in ours[0] or row.get("question") in ours[1]

    def _asked_here(self) -> set[int]:
        asked = map(dict, self.seen["anonymous_questions"])
        return {one["id"] for one in asked if one["community"] == 1}


def _at_home(attack: Attack) -> bool:
    return attack.by is By.NEIGHBOUR and attack.values["community"] in (0, 2)


def _rows(db: Connection, table: str) -> frozenset[Row]:
    found = db.execute(text(f"SELECT * FROM {table}"))
    names = tuple(found.keys())
    return frozenset(tuple(zip(names, row, strict=True)) for row in found)


def _person(dump: Dump, attack: Attack) -> int | None:
    for row in map(dict, dump["accounts"]):
        if (row["workspace"], row["user"]) == (attack.account.workspace, attack.account.user):
            return int(row["person"])
    return None
