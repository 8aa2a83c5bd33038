"""Every card and form of an offer, with people who do not exist."""

from datetime import date

from bot.domain.mentors import Offer
from bot.domain.people import Language
from bot.domain.wishes import Mode, Terms
from bot.features.mentors import cards
from bot.frame.cards import Message
from bot.frame.subject import Scene
from bot.frame.words import note

DAY = date(2026, 12, 1)
TERMS = Terms(frozenset({Language.NL, Language.EN}), frozenset({"thu-am", "fri-pm"}), Mode.CAMPUS)
NOTES = (
    "offer-none",
    "offer-pause-unclear",
    "offer-back",
    "offer-not-paused",
    "offer-withdrawn",
    "offer-withdrawn-pairs",
    "still-here-thanks",
    "still-here-closed",
)


def examples(scene: Scene) -> tuple[Message, ...]:
    words, community = scene.words, scene.community
    here, mentor = community.id, scene.members[1]
    offer = Offer(here, mentor.id, 2, "toetsing, learning analytics", TERMS, DAY)
    errors = {"topics": "offer-error-topics", "paused": "offer-error-paused"}
    return (
        cards.offer_form(words, here, offer, "blauw", errors),
        cards.offered(words, community, offer, lead="offered-lead"),
        cards.still_here(words, here),
        cards.pause_echo(words, here, DAY),
        cards.stop_offering(words, here),
        *(note(words, text) for text in NOTES),
    )
