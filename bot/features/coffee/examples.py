"""Every card of coffee rounds, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.coffee import Coffee, Group, GroupId, Taker, topics
from bot.domain.coffee_round import Reason, Why
from bot.features.coffee import cards
from bot.features.coffee.cards import Brought
from bot.frame.cards import Mention, Message
from bot.frame.subject import Scene
from bot.frame.words import note

BEGAN, DAY = date(2026, 11, 9), date(2026, 12, 1)
MOMENTS = (datetime(2026, 12, 3, 9, tzinfo=UTC), datetime(2026, 12, 8, 13, tzinfo=UTC))
NOTES = (
    "coffee-round-gone",
    "coffee-is-off",
    "coffee-no-channel",
    "coffee-called",
    "coffee-not-held-few",
    "coffee-not-held-off",
    "coffee-not-held-missed",
    "coffee-left-out",
    "coffee-met-known",
    "coffee-met-yes",
    "coffee-met-no",
    "coffee-lost-both",
)


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here = scene.words, scene.community.id
    (one, two, *_) = scene.members
    off, taker = Coffee(since=BEGAN), Taker(one.id, BEGAN)
    on, who = replace(off, on=True), Mention(two.id, two.name)
    return (
        cards.shown(words, here, off, None, None, steers=True),
        cards.shown(words, here, off, taker, None),
        cards.shown(words, here, on, None, DAY),
        cards.shown(words, here, on, taker, DAY),
        cards.shown(words, here, on, replace(taker, skips=DAY), DAY),
        cards.heads_up(words, here, DAY, tired=False),
        cards.heads_up(words, here, DAY, tired=True),
        *_brought(scene),
        cards.rest(words, here),
        cards.settings(words, here, off, None, 0),
        cards.settings(words, here, replace(on, threes=True), DAY, 17),
        cards.settings_form(words, here, on, ("weekday",)),
        cards.call(words, here, on, DAY),
        note(words, "coffee-met-told", who=who),
        note(words, "coffee-lost", who=who),
        *(note(words, text) for text in NOTES),
    )


def _brought(scene: Scene) -> tuple[Message, ...]:
    """A pair in one conversation, a trio with a card for each, and what is asked of them later."""
    words, zone = scene.words, scene.community.charter.zone
    one, two, three, *_ = scene.members
    pair = Group(GroupId(1), scene.community.id, DAY, (one.id, two.id))
    trio = replace(pair, id=GroupId(2), people=(one.id, two.id, three.id))
    gives = Reason(Why.GIVES, one.id, two.id, (words("coffee-example-topic"),))
    both = Brought(pair, (one, two), gives, topics(0), None, MOMENTS)
    alike = replace(both, reason=replace(gives, why=Why.ALIKE), weeks=8, moments=())
    fields = (words("coffee-example-field"), words("coffee-example-second"))
    across = Reason(Why.ACROSS, one.id, two.id, fields)
    three_of = replace(both, group=trio, members=(one, two, three), reason=across)
    nothing = replace(three_of, reason=Reason(Why.NOTHING, one.id, two.id), moments=())
    return (
        cards.together(words, both, zone),
        cards.together(words, alike, zone),
        cards.together(words, three_of, zone),
        cards.alone(words, both, one, zone),
        cards.alone(words, both, two, zone),
        cards.alone(words, replace(alike, reason=across), two, zone),
        cards.alone(words, nothing, two, zone),
        cards.did_you_meet(words, pair, (two,)),
        cards.did_you_meet(words, trio, (two, three)),
        cards.not_yet(words, pair),
    )
