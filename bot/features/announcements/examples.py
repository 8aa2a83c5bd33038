"""Every card of announcements, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.announcements import Announcement, AnnouncementId
from bot.domain.people import Language
from bot.features.announcements import about, actions, cards
from bot.frame.cards import Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import note, words

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ZONE = "Europe/Amsterdam"


def examples(scene: Scene) -> tuple[Message, ...]:
    spoken, here, (by, *_) = scene.words, scene.community.id, scene.members
    nl, en = (words(language)("announce-example") for language in Language)
    both = Announcement(AnnouncementId(1), here, by.id, nl, en, "", AT, count=23)
    why = replace(both, why=spoken("announce-why-hint"))
    one = replace(both, en="") if spoken.language is Language.NL else replace(both, nl="")
    write = actions.Write(community=here)
    typed = cards.Typed(nl, en, important=True)
    errors = {"nl": "announce-error-empty", "why": "announce-error-why"}
    reached = {Language.NL: 17, Language.EN: 1}
    return (
        cards.form(spoken, write, cards.Typed()),
        cards.form(spoken, write, typed, errors),
        cards.told(spoken, both, by),
        cards.told(spoken, why, by),
        cards.preview(spoken, both, by, reached, AT, ZONE),
        cards.preview(spoken, one, by, {spoken.language: 18}, AT, ZONE),
        cards.preview(spoken, both, by, {}, AT, ZONE),
        cards.waits(spoken, both, ZONE),
        cards.taken_back(spoken, both),
        cards.sent(spoken, both),
        cards.sent(spoken, replace(both, count=1)),
        drawn(about.told(spoken, 3, 1)),
        *(
            note(spoken, text)
            for text in ("announce-gone", "announce-dropped", "announce-too-late")
        ),
    )
