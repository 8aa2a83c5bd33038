"""Every card of project calls, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import date

from bot.domain.calls import Call, CallId
from bot.features.calls import about, cards
from bot.frame.cards import Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import note

TODAY, UNTIL = date(2026, 11, 24), date(2026, 12, 8)
NOTES = (
    "call-many",
    "call-over",
    "call-full",
    "call-passed",
    "call-closed",
    "call-withdrawn-own",
)


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (by, *others) = scene.words, scene.community.id, scene.members
    call = Call(CallId(1), here, by.id, words("call-what-hint"), 3, UNTIL, TODAY)
    longer = replace(call, prolonged=True)
    errors = {one: f"call-error-{one}" for one in ("text", "until", "places")}
    many = [(call, by), (replace(call, id=CallId(2), text=call.text * 4), others[0])] * 5
    return (
        cards.form(words, here, "", UNTIL),
        cards.form(words, here, call.text, None, "x", errors, channel=True),
        cards.asks(words, call, by),
        cards.posted(words, call, by),
        cards.made(words, call, 3, channel=True),
        cards.made(words, call, 0, channel=True),
        cards.made(words, call, 0, channel=False),
        cards.joins(words, call, by),
        cards.own(words, call, ()),
        cards.own(words, longer, others),
        cards.own(words, longer, others * 6),
        cards.news(words, call, others, 1),
        cards.news(words, call, others, 3),
        cards.together(words, call, by, others),
        cards.nobody(words, call),
        cards.withdrawn(words, call),
        cards.listed(words, here, many, others[0], {1: True}),
        cards.listed(words, here, many[:1], others[1], {1: True}),
        cards.listed(words, here, many[:1], others[1], {}),
        cards.listed(words, here, (), by, {}),
        drawn(about.told(words, 3, 7)),
        *(note(words, one) for one in NOTES),
    )
