"""Every card of the digest, with figures of a community that does not exist."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.domain.anonymity import Held
from bot.domain.communities import Community
from bot.domain.deliveries import Ledger
from bot.domain.digest import Figures, Funnel, Kept, PulsePoint, Subscription
from bot.domain.membership import Member, Role
from bot.domain.network import Network
from bot.domain.participation import Layer, Movement, week_of
from bot.domain.value import Consent, Cycle, Improvement, ImprovementId, Story, StoryId
from bot.features.digest import cards, details, health, weekly
from bot.frame.cards import Card, Footnote, Heading, Link, Message
from bot.frame.subject import Scene
from bot.frame.words import Words

FRIDAY = datetime(2026, 11, 27, 14, 0, tzinfo=UTC)
DAYS = (date(2026, 10, 6), date(2026, 10, 20), date(2026, 11, 3), date(2026, 11, 24))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, here, members = scene.words, scene.community, scene.members
    figures = _figures(words, here, members)
    empty = Figures(members=24, week=figures.week, ledger=Ledger(31, 31, 0, 0, 0))
    names = {member.id: member.name for member in members}
    zone = here.charter.zone
    web = Network(ties=31, density=11, bridging=24, brokers=38, isolates=6, spread=3)
    return (
        cards.digest(words, here, figures, names),
        cards.digest(words, here, empty, names),
        *(details.detail(words, here, part, figures) for part in cards.PARTS),
        details.detail(words, here, "participation", Figures(members=7, week=figures.week)),
        health.card(words, here, figures, web),
        health.card(words, here, empty, None),
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


def _figures(words: Words, here: Community, members: Sequence[Member]) -> Figures:
    means = (3.6, 3.9, None, 4.1)
    pulses = tuple(
        PulsePoint(
            day,
            "Ik hoor erbij.",
            mean,
            "",
            (10, 19) if mean else None,
            60 if mean else None,
            None if mean else Held.FEW,
        )
        for day, mean in zip(DAYS, means, strict=True)
    )
    counts = dict(zip(Layer, (3, 6, 9, 6), strict=True))
    flows = {(Layer.OCCASIONAL, Layer.ACTIVE): 5, (Layer.PERIPHERAL, Layer.OCCASIONAL): 2}
    steps = (
        (Cycle.IMMEDIATE, "Een gesprek met Sanne"),
        (Cycle.APPLIED, "Een nieuwe rubric in blok 2"),
    )
    story = Story(StoryId(1), here.id, members[0].id, steps, Consent.COMMUNITY, DAYS[-1])
    improvement = Improvement(
        ImprovementId(1),
        here.id,
        "Niet iedereen hoort erbij",
        "Elke bijeenkomst begint met een rondje",
        members[1].id,
        date(2026, 12, 14),
        DAYS[-1],
    )
    return Figures(
        members=24,
        week=week_of(DAYS[-1]),
        movement=Movement(counts, flows, (14, 15, 13, 16, 15, 14, 15, 9)),
        active=(14, 15, 13, 16, 15, 14, 15, 9),
        pulses=pulses,
        newcomers=(3, 2, 1),
        capacity=2,
        demand=3,
        funnel=Funnel(14, 11, 9, 7),
        kept=(Kept(8, 10), Kept(7, 9), Kept(9, 10), Kept(8, 9), Kept(5, 10)),
        cycles=dict(zip(Cycle, (6, 5, 4, 2, 0), strict=True)),
        stories=(story,),
        filled=(Role.FACILITATOR, Role.MENTOR, Role.EXPERT, Role.EVALUATOR),
        empty=(Role.CONNECTOR, Role.INNOVATOR, Role.LEADER),
        overloaded=1,
        improvements=(improvement,),
        ledger=Ledger(48, 45, 1, 2, 0),
        held=(DAYS[2], Held.FEW),
    )
