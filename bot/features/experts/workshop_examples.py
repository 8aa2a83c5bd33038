"""Every card of workshops, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.workshops import Stage, Workshop, WorkshopId
from bot.features.experts import actions, workshop_cards
from bot.features.experts.workshop_forms import Wish, ask_form, date_form
from bot.frame.cards import Mention, Message
from bot.frame.subject import Scene
from bot.frame.words import note

AT = datetime(2026, 12, 3, 12, 0, tzinfo=UTC)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ZONE = "Europe/Amsterdam"


def examples(scene: Scene) -> tuple[Message, ...]:
    return (*_asked(scene), *_answered(scene), *_dated(scene))


def _example(scene: Scene) -> Workshop:
    expert, asker, *_ = scene.members
    wish, whom, wanted = (
        scene.words(f"workshop-{hint}-hint").partition(": ")[2]
        for hint in ("wish", "for-whom", "wanted")
    )
    here = scene.community.id
    return Workshop(WorkshopId(1), here, asker.id, wish, whom, wanted, NOW, expert.id)


def _asked(scene: Scene) -> tuple[Message, ...]:
    words, here, (expert, asker, *_) = scene.words, scene.community.id, scene.members
    asked = _example(scene)
    errors = {name: f"workshop-error-{name}" for name in ("expert", "wish", "whom")}
    ask = actions.AskWorkshop(community=here, expert=expert.id)
    wish = Wish(asked.wish, asked.whom, asked.wanted)
    talking = asked.talking(NOW)
    who = Mention(expert.id, expert.name)
    return (
        ask_form(words, ask, (expert, asker), wish),
        ask_form(words, replace(ask, expert=0, again=1), (expert,), Wish(), errors),
        workshop_cards.asked(words, asked, expert),
        workshop_cards.asked(words, asked, expert, "workshop-waits"),
        workshop_cards.asked(words, talking, expert, "workshop-talks"),
        workshop_cards.arrives(words, asked, asker),
        workshop_cards.arrives(words, replace(asked, wanted=""), asker),
        workshop_cards.arrives(words, talking, asker, "workshop-talking"),
        workshop_cards.arrives(words, talking, asker, "workshop-talking-own"),
        *(note(words, f"workshop-{one}") for one in ("many", "nobody", "withdrawn", "over")),
        note(words, "workshop-not-them", who=who),
    )


def _answered(scene: Scene) -> tuple[Message, ...]:
    words, (expert, asker, *_) = scene.words, scene.members
    asked = _example(scene)
    freed = asked.freed(NOW)
    no = workshop_cards.not_this_time
    return (
        workshop_cards.would_talk(words, asked, expert),
        no(words, freed, expert, "workshop-refused", others=True),
        no(words, freed, expert, "workshop-refused", others=False),
        no(words, asked, expert, "workshop-silent", others=True),
        no(words, asked, expert, "workshop-away", others=True),
        no(words, freed, expert, "workshop-off-expert", others=True),
        no(words, freed, None, "workshop-free", others=True),
        note(words, "workshop-refused-own", who=Mention(asker.id, asker.name)),
    )


def _dated(scene: Scene) -> tuple[Message, ...]:
    words, here, (expert, asker, *_) = scene.words, scene.community.id, scene.members
    asked = _example(scene)
    place = words("experts-place-hint")
    given = asked.dated(words("experts-topics-hint").partition(": ")[2], AT, 90, place)
    own, theirs = {"is_expert": True}, {"is_expert": False}
    draw, both = workshop_cards.dated, (given.id,)
    errors = {name: f"workshop-error-{name}" for name in ("title", "day")}
    free = replace(asked, stage=Stage.FREE)
    many = [(given, expert)] * (workshop_cards.MOST_LISTED + 2)
    return (
        date_form(words, asked, AT.date()),
        date_form(words, given, None, None, errors),
        draw(words, given, asker, ZONE, "workshop-dated", **own),
        draw(words, given, expert, ZONE, "workshop-dated-for-you", **theirs),
        draw(words, given, asker, ZONE, "workshop-moved", **own),
        draw(words, given, expert, ZONE, "workshop-moved-for-you", **theirs),
        draw(words, replace(given, place=""), expert, ZONE, "workshop-stands", **theirs),
        draw(words, given, expert, ZONE, "workshop-soon", **theirs),
        workshop_cards.off(words, given, asker, ZONE, "workshop-off"),
        workshop_cards.off(words, given, asker, ZONE, "workshop-off-own"),
        workshop_cards.listed(words, here, (), (), (), ZONE, can_ask=False),
        workshop_cards.listed(
            words,
            here,
            [(asked, asker), (asked, expert), (free, expert)],
            [(given, expert)],
            both,
            ZONE,
            can_ask=True,
        ),
        workshop_cards.listed(words, here, (), many, (), ZONE, can_ask=True),
    )
