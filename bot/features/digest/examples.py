"""Every card of the digest, with figures of a community that does not exist."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.deliveries import Ledger
from bot.domain.digest import Series, Subscription, Week
from bot.domain.network import Course, Network
from bot.domain.participation import Layer, Movement
from bot.features.digest import cards, health, participation, weekly
from bot.frame.cards import Card, Footnote, Heading, Link, Message
from bot.frame.section import Line, Section, drawn
from bot.frame.subject import Scene
from bot.frame.words import Words

FRIDAY = datetime(2026, 11, 27, 14, 0, tzinfo=UTC)
WEEK = Week(date(2026, 11, 27))
ACTIVE = (14, 15, 13, 16, 15, 14, 15, 9)


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, here, members = scene.words, scene.community, scene.members
    told = (_others(words), participation.told(words, 24, _movement(), ACTIVE))
    same = (participation.told(words, 24, None, (14, 14)),)
    parts = (replace(told[0], part=part) for part in ("pulse", "value"))
    full = (*told, *parts)
    zone, sent = here.charter.zone, Ledger(48, 45, 1, 2, 0)
    web = Network(
        ties=31,
        density=11,
        bridging=24,
        brokers=38,
        isolates=6,
        spread=3,
        reciprocity=58,
        bridged=Course(40, 10),
        returned=Course(60, 70),
    )
    return (
        cards.digest(words, here, WEEK, told, sent),
        cards.digest(words, here, WEEK, same, Ledger(31, 31, 0, 0, 0)),
        cards.digest(words, here, WEEK, full, sent),
        cards.rest(words, here, full),
        cards.detail(words, here, "participation", told),
        drawn(participation.told(words, 7, None, ())),
        health.card(words, here, told, 87, web),
        health.card(words, here, same, None, None),
        weekly.shown(words, here, FRIDAY, zone),
        weekly.shown(words, here, None, zone),
        weekly.form(words, here, Subscription(here.id, members[0].id), "digest-error-hour"),
        cards.export_choice(words, here),
        Card(
            words("export-ready"),
            (
                Heading(words("export-ready")),
                Link(words("export-xlsx"), "https://kring.example.nl/exports/x"),
                Footnote(words("export-valid")),
            ),
        ),
    )


def _others(words: Words) -> Section:
    """As another subject tells of the same week."""
    said = words("digest-kept-is", answered=5, asked=10, percent=50)
    return Section(
        rank=10,
        lines=(Line(words("digest-kept"), said, vital=True),),
        series=(
            Series("kept", (80, 78, 90, 89, 50), 10),
            Series("pulse", (36, 39, 41), 3, tenths=True),
        ),
        foot=words("digest-guard-never"),
        part="mentoring",
        at_length=(words.rich("digest-kept-weeks"),),
    )


def _movement() -> Movement:
    counts = dict(zip(Layer, (3, 6, 9, 6), strict=True))
    flows = {(Layer.OCCASIONAL, Layer.ACTIVE): 5, (Layer.PERIPHERAL, Layer.OCCASIONAL): 2}
    return Movement(counts, flows, ACTIVE)
