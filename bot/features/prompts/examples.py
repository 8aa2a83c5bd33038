"""Every card of the weekly post, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.prompts import PostId, Weekly, WeekPost
from bot.features.prompts import cards
from bot.frame.cards import Link, Message, Row, Run
from bot.frame.picks import Pick, Picks
from bot.frame.subject import Scene
from bot.frame.words import note

MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
SHOWN = datetime(2026, 11, 30, 8, 30, tzinfo=UTC)
PAGE = "https://www.example.nl/toetsing/rubrics"
NOTES = ("weekly-no-channel", "weekly-gone", "weekly-good-noted")


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (one, *_) = scene.words, scene.community.id, scene.members
    on = Weekly(on=True, by=one.id)
    post = WeekPost(PostId(1), here, TUESDAY, "practice-this-week", SHOWN)
    own = post.in_words(words("weekly-example"), one.id)
    shared = (Row((Run(words("library-example"), bold=True),)), Link("example.nl", PAGE))
    picks = (Picks("library", (Pick("library:1:1", shared),)),)
    posted = cards.post(words, post, picks)
    return (
        cards.shown(words, here, Weekly(), None, None),
        cards.shown(words, here, on, (TUESDAY, MONDAY), one),
        cards.shown(words, here, on, (TUESDAY, MONDAY), one, seen=True),
        cards.shown(words, here, on, None, None),
        cards.shown(words, here, replace(on, paused=True), None, one),
        cards.day_form(words, here, on, words("weekly-error-day")),
        posted,
        cards.post(words, own, ()),
        cards.preview(words, posted, post),
        cards.preview(words, posted, post, approved=True),
        cards.own_form(words, post, own.text, words("weekly-error-text")),
        cards.skipped(words, post),
        *(note(words, text) for text in NOTES),
    )
