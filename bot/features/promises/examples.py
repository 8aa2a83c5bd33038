"""Every card of promises, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import date

from bot.domain.promises import OFTEN, Promise, PromiseId, Tally
from bot.domain.value import Improvement, ImprovementId
from bot.features.promises import about, cards
from bot.frame.cards import Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import note

TODAY, DUE = date(2026, 11, 24), date(2026, 12, 4)
NOTES = ("promise-gone", "promise-forgotten", "promise-refused", "promise-none-yours")


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (by, other, *_) = scene.words, scene.community.id, scene.members
    one = Promise(PromiseId(1), here, by.id, words("promise-what-hint"), DUE, TODAY)
    late = replace(one, id=PromiseId(2), by=other.id, due=date(2026, 11, 20), later=OFTEN)
    signal, action = words("promise-example-signal"), words("promise-example-action")
    improving = Improvement(ImprovementId(1), here, signal, action, by.id, DUE, TODAY)
    errors = {name: f"promise-error-{name}" for name in ("what", "due", "who")}
    people = {member.id: member for member in scene.members}
    return (
        cards.form(words, here, "", DUE, steers=False),
        cards.form(words, here, one.what, None, errors, steers=True),
        cards.form(words, here, one.what, DUE, {"what": "promise-error-many"}, steers=False),
        cards.move_form(words, one, {"due": "promise-error-due"}),
        cards.drop_form(words, one),
        cards.made(words, one),
        cards.made(words, one, "promise-stands"),
        cards.made(words, one, "promise-moved"),
        cards.asked(words, one, other),
        cards.answered(words, one, by, yes=True),
        cards.answered(words, one, by, yes=False),
        cards.due(words, [one], again=False),
        cards.due(words, [late], again=True),
        cards.due(words, [one, late], again=False),
        cards.closed(words, one, "promise-is-kept"),
        cards.closed(words, one, "promise-is-dropped"),
        cards.listed(words, here, [one, late], [improving], people, by.id, TODAY),
        cards.listed(words, here, [late] * 12, [improving], people, by.id, TODAY),
        cards.listed(words, here, (), (), {}, by.id, TODAY),
        drawn(about.told(words, Tally(12, 3, 6), Tally(5, 0, 1))),
        note(words, "promise-asked", who=other.name),
        *(note(words, name) for name in NOTES),
    )
