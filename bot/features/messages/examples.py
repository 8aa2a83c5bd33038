"""Every card of this subject, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import date

from bot.domain.messages import LONGEST, MessageVerb, Request, RequestId, Why
from bot.features.messages import cards
from bot.frame.cards import Message
from bot.frame.subject import Scene
from bot.frame.words import note

LINK = "https://fontys.slack.com/archives/C1/p1700000001000100"
NOTES = (
    "messages-not-taking-part",
    "messages-picture",
    "messages-empty",
    "messages-nobody",
    "messages-worry",
    "messages-there",
    "messages-withdrawn",
    "messages-over",
    "messages-refused-own",
    "messages-given-keep-named",
    "messages-given-keep-nameless",
    "messages-given-ask-named",
)


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (by, writer, *_) = scene.words, scene.community.id, scene.members
    text = words("messages-example")
    keep = Request(
        RequestId(3), here, MessageVerb.KEEP, text, LINK, writer.id, by.id, date(2026, 11, 23)
    )
    ask = replace(keep, verb=MessageVerb.ASK, link=None)
    return (
        cards.asks(words, keep, by),
        cards.asks(words, ask, by),
        cards.waits(words, keep, writer, len(text)),
        cards.waits(words, keep, writer, LONGEST + 1),
        cards.tells(words, keep, "messages-refused", writer),
        cards.tells(words, keep, "messages-silent", writer),
        cards.tells(words, ask, "messages-closed"),
        *(cards.not_now(words, why, writer) for why in Why),
        note(words, "messages-stranger", who=writer.name),
        note(words, "messages-away", who=writer.name),
        note(words, "messages-given-ask-nameless", who=by.name),
        *(note(words, text) for text in NOTES),
    )
