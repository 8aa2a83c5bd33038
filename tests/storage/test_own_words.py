"""A community's own words stood in mentoring's settings; an upgrade brings them along."""

import json
from collections.abc import Callable

import pytest
from alembic import command
from sqlalchemy import create_engine, text

from storage.frame.migrate import config_for

COMMUNITY = (
    "INSERT INTO communities (id, name, purpose, goals, agreements, language, zone, send_at, quiet)"
    " VALUES (:id, 'LCOP', '', '', '', 'nl', 'Europe/Amsterdam', '09:30', '[]')"
)
POLICY = "INSERT INTO mentoring (community, policy) VALUES (:id, :policy)"


@pytest.mark.parametrize(
    ("policy", "words"),
    [({"vocabulary": "zorgpad = care pathway"}, "zorgpad = care pathway"), ({}, ""), (None, "")],
)
def test_the_words_of_mentoring_are_the_communitys(
    fresh_url: Callable[[], str], policy: dict[str, str] | None, words: str
) -> None:
    url = fresh_url()
    config = config_for(url)
    command.upgrade(config, "0019")
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as connection:
        connection.execute(text(COMMUNITY), {"id": 1})
        kept = None if policy is None else json.dumps(policy)
        connection.execute(text(POLICY), {"id": 1, "policy": kept})
    command.upgrade(config, "head")
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT words FROM communities")) == words
    engine.dispose()
