"""Every card and form of promises, of people who do not exist."""

from dataclasses import replace
from datetime import date

from bot.domain.promises import MOST_MOVED, Promise, PromiseId, Standing
from bot.domain.value import Improvement, ImprovementId
from bot.features.promises import about, actions, cards, forms
from bot.frame.cards import Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import note

DAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (one, other, *_) = scene.words, scene.community.id, scene.members
    promise = Promise(PromiseId(1), here, one.id, "De rubric rondsturen", FRIDAY, DAY)
    often = replace(promise, moved=MOST_MOVED)
    others = replace(promise, id=PromiseId(2), person=other.id, text="Een zaal regelen")
    improvement = Improvement(
        ImprovementId(1), here, "Te weinig tijd", "Korter vergaderen", other.id, None, DAY
    )
    names = {one.id: one.name, other.id: other.name}
    open_ = cards.matters((promise, others), (improvement,))
    make = actions.MakePromise(community=here)
    wrong = {"text": "promise-error-text", "due": "promise-error-past", "who": "promise-error-who"}
    section = about.told(words, Standing(12, 3, 1), Standing(2, 0, 0))
    return (
        cards.listed(words, one, DAY, open_, names),
        cards.listed(words, one, date(2026, 12, 1), open_ * 6, names),
        cards.listed(words, one, DAY, (), names),
        cards.made(words, promise),
        cards.request(words, promise, one, other),
        cards.question(words, promise, one),
        cards.question(words, often, one),
        cards.questions(words, (promise, often), one),
        forms.making(words, make, forms.Typed("", FRIDAY), wrong, others=True),
        forms.making(words, make, forms.Typed(promise.text, FRIDAY), forms.NONE, others=False),
        forms.moving(words, promise, FRIDAY, "promise-error-far"),
        forms.dropping(words, promise),
        *((drawn(section),) if section else ()),
        note(words, "promise-none-yours"),
    )
