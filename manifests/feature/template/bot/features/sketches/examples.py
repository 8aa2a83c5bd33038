"""Every card of sketches, for the gallery, the golden files and the documentation."""

from datetime import date

from bot.frame.cards import Message
from bot.domain.sketches import Sketch, SketchId
from bot.features.sketches import cards
from bot.frame.subject import Scene


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, writer = scene.words, scene.community.id, scene.members[0]
    text = words("sketches-example")
    one = Sketch(SketchId(1), here, writer.id, text, date(2026, 11, 23))
    return (
        cards.listed(words, here, (one,), {writer.id: writer.name}),
        cards.listed(words, here, (), {}),
        cards.form(words, here, words("sketches-error-empty")),
    )
