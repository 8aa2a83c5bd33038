"""Every table: each module here is loaded. Migrations in storage/migrations; a test holds the two equal."""

from importlib import import_module
from pkgutil import iter_modules

from storage.tables.delivery import (
    agenda,
    beats,
    conversations,
    handovers,
    installations,
    outbox,
    playground_lines,
    playground_state,
)
from storage.tables.evaluation import (
    activity,
    ballots,
    cohorts,
    digests,
    exports,
    improvements,
    participation,
    poll_keys,
    polls,
    pulses,
    stories,
)
from storage.tables.identity import accounts, communities, inbox, members, people, places, secrets
from storage.tables.schema import metadata
from storage.tables.talking import dialogues, erasures, questions
from storage.tables.togetherness import (
    buddies,
    check_ins,
    journeys,
    kept_apart,
    mentoring,
    offers,
    pairs,
    wishes,
)

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = [
    "accounts",
    "activity",
    "agenda",
    "ballots",
    "beats",
    "buddies",
    "check_ins",
    "cohorts",
    "communities",
    "conversations",
    "dialogues",
    "digests",
    "erasures",
    "exports",
    "handovers",
    "improvements",
    "inbox",
    "installations",
    "journeys",
    "kept_apart",
    "members",
    "mentoring",
    "metadata",
    "offers",
    "outbox",
    "pairs",
    "participation",
    "people",
    "places",
    "playground_lines",
    "playground_state",
    "poll_keys",
    "polls",
    "pulses",
    "questions",
    "secrets",
    "stories",
    "wishes",
]
