"""What an operator can watch; ids and counts, never a person."""

from prometheus_client import CollectorRegistry, Counter, Gauge

registry = CollectorRegistry()
messages = Counter(
    "kring_messages_total", "Messages by fate", ("platform", "fate"), registry=registry
)
events = Counter("kring_events_total", "Events received", ("platform", "kind"), registry=registry)
backlog = Gauge("kring_outbox_backlog", "Messages waiting or being sent", registry=registry)
last_tick = Gauge(
    "kring_last_tick_timestamp_seconds", "When the clock last looked", registry=registry
)
next_due = Gauge(
    "kring_next_due_timestamp_seconds", "The next planned moment; 0 for none", registry=registry
)
