"""Every table. Migrations in storage/migrations; a test holds the two equal."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.instant import Instant

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = BigInteger().with_variant(Integer, "sqlite")
Name = String(200)

inbox = Table(
    "inbox",
    metadata,
    Column("event", String(300), primary_key=True),
    Column("at", Instant, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Name, nullable=False),
    Column("language", String(2)),
    Column("language_chosen", Boolean, nullable=False, default=False),
    Column("zone", String(60)),
    Column("discipline", Name),
    Column("kind", String(20), nullable=False),
    Column("home", ForeignKey("communities.id")),
)

accounts = Table(
    "accounts",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("user", Name, primary_key=True),
    Column("person", ForeignKey("people.id"), nullable=False, index=True),
    Column("deactivated", Boolean, nullable=False, default=False),
    Column("problem", Name),
    Column("seen", Instant, nullable=False),
)

communities = Table(
    "communities",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Name, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("goals", Text, nullable=False),
    Column("agreements", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("zone", String(60), nullable=False),
    Column("send_at", String(5), nullable=False),
    Column("quiet", JSON, nullable=False),
)

places = Table(
    "places",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("channel", Name, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("present", Boolean, nullable=False, default=True),
)

members = Table(
    "members",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, index=True),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("paused_until", Date),
    Column("brings", Text, nullable=False),
    Column("learns", Text, nullable=False),
    Column("available", JSON, nullable=False),
    Column("open_to", JSON, nullable=False),
)

journeys = Table(
    "journeys",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True),
    Column("started", Date, nullable=False),
    Column("status", String(20), nullable=False),
    Column("steps", JSON, nullable=False),
)

buddies = Table(
    "buddies",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("newcomer", ForeignKey("people.id"), primary_key=True),
    Column("buddy", ForeignKey("people.id"), primary_key=True),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
)

mentoring = Table(
    "mentoring",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("policy", JSON),
    Column("draft", JSON),
)

offers = Table(
    "offers",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("mentor", ForeignKey("people.id"), primary_key=True),
    Column("capacity", Integer, nullable=False),
    Column("topics", Text, nullable=False),
    Column("terms", JSON, nullable=False),
    Column("paused_until", Date),
    Column("withdrawn", Boolean, nullable=False),
    Column("silences", Integer, nullable=False),
)

wishes = Table(
    "wishes",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("mentee", ForeignKey("people.id"), primary_key=True),
    Column("goal", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("terms", JSON, nullable=False),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
    Column("choices", JSON, nullable=False),
    Column("rounds_waited", Integer, nullable=False),
    Column("no_shows", Integer, nullable=False),
    Column("peers", JSON, nullable=False),
    Column("peer_yes", Boolean, nullable=False),
    Column("met_peers", JSON, nullable=False),
    Column("skips", Boolean, nullable=False),
)

pairs = Table(
    "pairs",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("mentee", ForeignKey("people.id"), nullable=False, index=True),
    Column("mentor", ForeignKey("people.id"), nullable=False, index=True),
    Column("goal", Text, nullable=False),
    Column("status", String(20), nullable=False),
    Column("since", Date, nullable=False),
    Column("begun", Date),
    Column("heard", Date),
    Column("met", Boolean, nullable=False),
    Column("meeting", Instant),
    Column("paused_until", Date),
    Column("repeat", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("ended_by", ForeignKey("people.id")),
)

kept_apart = Table(
    "kept_apart",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("one", ForeignKey("people.id"), primary_key=True),
    Column("other", ForeignKey("people.id"), primary_key=True),
    Column("ground", String(20), nullable=False),
    Column("note", Text, nullable=False),
    Column("by", ForeignKey("people.id"), nullable=False),
)

check_ins = Table(
    "check_ins",
    metadata,
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("pair", ForeignKey("pairs.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("day", Date, nullable=False),
    Column("status", String(20), nullable=False),
    Column("met", String(20)),
    Column("progress", Integer),
    Column("blocker", Text, nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("step", Text, nullable=False),
    Column("step_on", Date),
    Column("reflection", JSON, nullable=False),
    Column("reflection_shared", Boolean, nullable=False),
)

pulses = Table(
    "pulses",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("policy", JSON, nullable=False),
)

polls = Table(
    "polls",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("title", Name, nullable=False),
    Column("questions", JSON, nullable=False),
    Column("by", ForeignKey("people.id")),
    Column("anonymous", Boolean, nullable=False),
    Column("split", String(20), nullable=False),
    Column("status", String(20), nullable=False),
    Column("opened", Instant),
    Column("closes", Instant),
    Column("size", Integer, nullable=False),
    Column("release", JSON),
)

poll_keys = Table(
    "poll_keys",
    metadata,
    Column("poll", ForeignKey("polls.id"), primary_key=True),
    Column("key", String(64), nullable=False),
)

cohorts = Table(
    "cohorts",
    metadata,
    Column("poll", ForeignKey("polls.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True),
    Column("batch", Integer, nullable=False),
    Column("cell", Name, nullable=False),
)

# Kept in the order of its key, which is a digest: where a row lies tells nothing of when it came.
ballots = Table(
    "ballots",
    metadata,
    Column("poll", ForeignKey("polls.id"), primary_key=True),
    Column("question", Integer, primary_key=True),
    Column("voter", String(64), primary_key=True),
    Column("answer", Text, nullable=False),
    sqlite_with_rowid=False,
)

participation = Table(
    "participation",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

activity = Table(
    "activity",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True),
    Column("week", Integer, nullable=False),
    Column("weeks", BigInteger, nullable=False),
)

stories = Table(
    "stories",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("person", ForeignKey("people.id"), nullable=False, index=True),
    Column("steps", JSON, nullable=False),
    Column("consent", String(20), nullable=False),
    Column("told", Date, nullable=False),
)

improvements = Table(
    "improvements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("signal", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("owner", ForeignKey("people.id"), nullable=False),
    Column("due", Date),
    Column("effect", Text, nullable=False),
    Column("done", Date),
    Column("made", Date, nullable=False),
    Column("poll", ForeignKey("polls.id")),
)

digests = Table(
    "digests",
    metadata,
    Column("community", ForeignKey("communities.id"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True),
    Column("weekday", Integer, nullable=False),
    Column("at", String(5), nullable=False),
    Column("on", Boolean, nullable=False),
)

exports = Table(
    "exports",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("community", ForeignKey("communities.id"), nullable=False),
    Column("name", Name, nullable=False),
    Column("format", String(10), nullable=False),
    Column("content", Text, nullable=False),
    Column("expires", Instant, nullable=False),
)

agenda = Table(
    "agenda",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("kind", String(60), nullable=False),
    Column("community", ForeignKey("communities.id"), nullable=False, index=True),
    Column("person", ForeignKey("people.id")),
    Column("details", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Column("useful_until", Instant, nullable=False),
    Column("status", String(20), nullable=False),
    Column("stumbles", Integer, nullable=False, default=0),
    Index("ix_agenda_status_at", "status", "at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", String(300), nullable=False),
    Column("community", ForeignKey("communities.id"), index=True),
    Column("person", ForeignKey("people.id"), index=True),
    Column("platform", String(20), nullable=False),
    Column("workspace", Name, nullable=False),
    Column("address", Name, nullable=False),
    Column("to_channel", Boolean, nullable=False),
    Column("message", Text, nullable=False),
    Column("purpose", String(20), nullable=False),
    Column("occasion", String(60), nullable=False),
    Column("unit", Name),
    Column("audience", JSON),
    Column("update_of", String(300), index=True),
    Column("fate", String(20), nullable=False),
    Column("reason", Name),
    Column("attempts", Integer, nullable=False, default=0),
    Column("not_before", Instant, nullable=False),
    Column("claimed_by", String(60)),
    Column("settled", Instant),
    Column("ref", Text),
    UniqueConstraint("key"),
    Index("ix_outbox_platform_fate_not_before", "platform", "fate", "not_before"),
    Index("ix_outbox_person_settled", "person", "settled"),
)

beats = Table(
    "beats",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("at", Instant, nullable=False),
)

conversations = Table(
    "conversations",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("address", Name, primary_key=True),
    Column("reference", JSON, nullable=False),
)

installations = Table(
    "installations",
    metadata,
    Column("platform", String(20), primary_key=True),
    Column("workspace", Name, primary_key=True),
    Column("secret", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

playground_lines = Table(
    "playground_lines",
    metadata,
    Column("id", Id, primary_key=True),
    Column("conversation", Name, nullable=False, index=True),
    Column("author", Name, nullable=False),
    Column("key", String(300), unique=True),
    Column("body", JSON, nullable=False),
    Column("at", Instant, nullable=False),
)

playground_state = Table(
    "playground_state",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", JSON, nullable=False),
)
