"""What the digest tells of stories and improvements that do not exist."""

from datetime import date

from bot.domain.value import Consent, Cycle, Improvement, ImprovementId, Story, StoryId
from bot.features.value import about
from bot.frame.cards import Message
from bot.frame.section import drawn
from bot.frame.subject import Scene

DAY = date(2026, 11, 24)


def examples(scene: Scene) -> tuple[Message, ...]:
    """One week with both, and one with neither."""
    words, here, members = scene.words, scene.community, scene.members
    steps = (
        (Cycle.IMMEDIATE, "Een gesprek met Sanne"),
        (Cycle.APPLIED, "Een nieuwe rubric in blok 2"),
    )
    story = Story(StoryId(1), here.id, members[0].id, steps, Consent.COMMUNITY, DAY)
    improvement = Improvement(
        ImprovementId(1),
        here.id,
        "Niet iedereen hoort erbij",
        "Elke bijeenkomst begint met een rondje",
        members[1].id,
        date(2026, 12, 14),
        DAY,
    )
    names = {member.id: member.name for member in members}
    counts = dict(zip(Cycle, (6, 5, 4, 2, 0), strict=True))
    return (
        drawn(about.told(words, counts, (story,), (improvement,), names, DAY)),
        drawn(about.told(words, dict.fromkeys(Cycle, 0), (), (), {}, DAY)),
    )
