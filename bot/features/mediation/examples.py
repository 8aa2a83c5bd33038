"""Every card of mediation, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import date

from bot.domain.mediation import Held, Mediation, MediationId, Status
from bot.features.mediation import about, cards, forms
from bot.frame.cards import Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import note

DAY = date(2026, 11, 24)
NOTES = (
    "mediation-not-taking-part",
    "mediation-one-at-a-time",
    "mediation-refused",
    "mediation-over",
    "mediation-passed",
    "mediation-stepped-back",
    "mediation-next",
    "mediation-ended",
    "mediation-fades",
    "mediation-stays",
)
ENDS = ("mediation-not-on", "mediation-over-asked", "mediation-over-two")


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (one, two, three, four) = scene.words, scene.community.id, scene.members
    asked = Mediation(MediationId(1), here, one.id, two.id, DAY)
    talks = replace(asked, status=Status.TALKING, mediator=three.id, began=DAY)
    said = (words("mediation-example-happened"), "", words("mediation-example-need"), "")
    held = Held(answers=(said, ()))
    wrote = replace(held, agreed=words("mediation-example-agreed"))
    wrong = {"other": "mediation-error-not-now", "accepts": "mediation-error-accepts"}
    also = {"other": "mediation-error-other", "happened": "mediation-error-answers"}
    contacts = scene.community.charter.contacts
    return (
        cards.intro(words, here, can_ask=True),
        cards.intro(words, here, can_ask=False),
        cards.offer(words, here, offers=False, count=None),
        cards.offer(words, here, offers=True, count=3),
        forms.intake(words, here, (three, four)),
        forms.intake(words, here, (three, four), wrong),
        forms.intake(words, here, (three, four), also),
        cards.standing(words, asked, one, two, held),
        cards.asks(words, asked, one),
        forms.consent(words, asked, (three, four), {"accepts": "mediation-error-accepts"}),
        note(words, "mediation-consented", who=one.name),
        note(words, "mediation-other-agrees", who=two.name),
        cards.standing(words, replace(asked, status=Status.SEEKING), two, one, held),
        cards.asks_mediator(words, asked, (one, two)),
        cards.mediates(words, talks, (one, two)),
        cards.opening(words, (one, two, three)),
        cards.alone(words, (two, three), three),
        cards.answers(words, (one, two), held),
        cards.standing(words, talks, one, two, held),
        cards.standing(words, talks, one, two, None),
        cards.standing(words, talks, one, two, wrote),
        cards.standing(words, talks, two, one, wrote),
        cards.standing(words, talks, two, one, wrote.confirms()),
        forms.agreement(words, talks, wrote.agreed, {"agreed": "mediation-error-agreed"}),
        cards.look(words, talks, "mediation-wrote", one),
        cards.look(words, talks, "mediation-confirmed", two),
        cards.how_is_it(words, talks, two),
        cards.may_it_go(words, talks, agreed=True),
        cards.may_it_go(words, talks, agreed=False),
        *(cards.over(words, here, text, two, contacts) for text in ENDS),
        cards.over(words, here, "mediation-nobody", None, contacts),
        cards.over(words, here, "mediation-over-mediator", None, contacts),
        drawn(about.told(words, 12)),
        *(note(words, text) for text in NOTES),
    )
