"""Every card of the library, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import date

from bot.domain.library import Entry, EntryId, Share, address_of
from bot.domain.people import Language
from bot.features.library import actions, cards
from bot.features.library.cards import Shown, Typed
from bot.frame.cards import Message
from bot.frame.picks import drawn
from bot.frame.subject import Scene
from bot.frame.words import note

DAY, UNTIL = date(2026, 11, 23), date(2027, 11, 23)
ADDRESS = "https://www.example.nl/toetsing/rubrics"
NOTES = ("library-gone", "library-used-already", "library-nothing-noted", "library-brought-thanks")


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (one, two, *_) = scene.words, scene.community.id, scene.members
    title, topics = words("library-example"), words("library-example-topics")
    page = Entry(
        EntryId(1), here, title, address_of(ADDRESS), "", topics, Language.NL, DAY, UNTIL, used=6
    )
    text = replace(page, id=EntryId(2), address=None, text=words("library-example-text"), old=True)
    shares = [Share(page.id, p.id, words("library-example-good"), DAY) for p in (one, two)]
    shown = Shown(shares, {one.id: one.name, two.id: two.name})
    add = actions.AddEntry(community=here)
    typed = Typed(address="javascript:alert(1)", true_until=DAY)
    errors = {
        "title": "library-error-title",
        "address": "library-error-address",
        "true_until": "library-error-until",
    }
    found = words("library-found", topic=topics)
    return (
        cards.listed(words, here, words("library-newest"), (page, text), shown),
        cards.listed(words, here, found, (page,), shown, topics),
        *(drawn(words("weekly-library"), cards.picked(words, one, shown)) for one in (page, text)),
        cards.listed(words, here, found, (), Shown(), topics),
        cards.listed(words, here, words("library-newest"), (), Shown()),
        cards.outdated(words, words("library-old-title"), (text,), shown),
        cards.outdated(words, words("library-old-title"), (), Shown()),
        *(
            cards.kept(words, page, shown, f"library-{how}")
            for how in ("kept", "there", "changed", "given")
        ),
        cards.form(words, add, typed, errors),
        cards.form(words, add, Typed(), {"address": "library-error-both"}),
        cards.form(
            words,
            actions.ChangeEntry(community=here, entry=1),
            Typed(title, ADDRESS, topics=topics, language="nl", true_until=UNTIL),
            {"address": "library-error-twice"},
        ),
        cards.brought(words, page),
        cards.brought_form(words, page, words("library-error-brought")),
        cards.renewal(words, page),
        cards.renewal(words, text),
        note(words, "library-renewed", day=words.full_day(UNTIL)),
        note(words, "library-removed", title=title),
        note(words, "library-used-noted", title=title),
        *(note(words, text) for text in NOTES),
    )
