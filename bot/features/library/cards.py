"""Entries as they are shown: a page by its title and host, never by what stands on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.anonymity import LEAST, band
from bot.domain.communities import CommunityId
from bot.domain.library import (
    LONGEST,
    LONGEST_ADDRESS,
    LONGEST_TEXT,
    LONGEST_TITLE,
    Entry,
    EntryId,
    Share,
)
from bot.domain.names import NAMELESS
from bot.domain.people import Language, PersonId
from bot.features.library import actions
from bot.frame.actions import Action, shortened
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    DateInput,
    Element,
    Footnote,
    Form,
    Heading,
    Link,
    Option,
    Row,
    Run,
    Style,
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.picks import Pick
from bot.frame.words import Words

MOST_PICKED = 300  # characters of a text in the weekly post
Names = Mapping[PersonId, str]
Errors = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is known of some entries: who shared them, by name."""

    shares: Sequence[Share] = ()
    names: Names = field(default_factory=dict)

    def of(self, entry: EntryId) -> list[Share]:
        return [share for share in self.shares if share.entry == entry]


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form begins with: an entry as it stands, or what was typed of a new one."""

    title: str = ""
    address: str = ""
    text: str = ""
    good_for: str = ""
    topics: str = ""
    language: str = ""
    true_until: date | None = None


def listed(
    words: Words,
    here: CommunityId,
    title: str,
    entries: Sequence[Entry],
    shown: Shown,
    asked: str = "",
) -> Card:
    """What was found, or is newest; `asked`: what somebody looked for."""
    body: list[Element] = [Heading(title)]
    for entry in entries:
        body += _entry(words, entry, shown)
    if not entries:
        body.append(words.rich("library-not-found" if asked else "library-none"))
    add = Button(words("library-add"), actions.AddEntry(community=here))
    if not asked:
        return Card(title, (*body, Buttons((add,))))
    ask = RunCommand(community=here, text=shortened(f"ask {asked}"))
    return Card(title, (*body, Buttons((Button(words("library-ask"), ask), add))))


def outdated(words: Words, title: str, entries: Sequence[Entry], shown: Shown) -> Card:
    """What may hold no more, each with the way to decide about it."""
    rows: list[Element] = [
        Row(
            (Run(entry.title, bold=True), Run(f" – {_about(words, entry, shown)}")),
            Button(
                words("library-show"), actions.ShowEntry(community=entry.community, entry=entry.id)
            ),
        )
        for entry in entries
    ]
    return Card(title, (Heading(title), *(rows or [words.rich("library-old-none")])))


def _entry(words: Words, entry: Entry, shown: Shown) -> list[Element]:
    """Its title, what it is good for, whose it is; a way to it, and one to say that it was of use."""
    use = Button(words("library-used"), actions.UseEntry(community=entry.community, entry=entry.id))
    good = next((share.good_for for share in shown.of(entry.id) if share.good_for), "")
    said = f": {good}" if good else ""
    rows: list[Element] = [Row((Run(entry.title, bold=True), Run(said)), use)]
    if entry.text:
        rows.append(Row((Run(entry.text),)))
    rows.append(Footnote(_about(words, entry, shown)))
    if entry.address:
        rows.append(Link(words("library-open", host=entry.address.host), entry.address.url))
    return rows


def picked(words: Words, entry: Entry, shown: Shown) -> Pick:
    """The same in the weekly post: its title, what it is good for, and the way to it."""
    good = next((share.good_for for share in shown.of(entry.id) if share.good_for), "")
    said = good or shortened(entry.text, MOST_PICKED)
    row = Row((Run(entry.title, bold=True), Run(f": {said}" if said else "")))
    if entry.address is None:
        return Pick(entry.key, (row,))
    return Pick(
        entry.key, (row, Link(words("library-open", host=entry.address.host), entry.address.url))
    )


def _about(words: Words, entry: Entry, shown: Shown) -> str:
    """ "gedeeld door Sanne en Ilse · over toetsing · gebruikt door 5 tot 9 mensen"."""
    who = [shown.names.get(share.person, NAMELESS) for share in shown.of(entry.id)]
    parts = [words("library-by", who=words.listed(who))] if who else []
    if entry.topics:
        parts.append(words("library-about", topics=entry.topics))
    if entry.used >= LEAST:
        low, high = band(entry.used)
        parts.append(words("library-used-by", low=low, high=high or low))
    if entry.old:
        parts.append(words("library-old", day=words.full_day(entry.true_until)))
    return " · ".join(parts) or words("library-nobodys")


def kept(words: Words, entry: Entry, shown: Shown, text: str) -> Card:
    """Kept, changed, or there already; with the ways to change it."""
    here = entry.community
    change = actions.ChangeEntry(community=here, entry=entry.id)
    remove = actions.RemoveEntry(community=here, entry=entry.id)
    buttons = (Button(words("library-change"), change), Button(words("library-remove"), remove))
    body = _entry(words, entry, shown)
    body[0] = Row(body[0].runs) if isinstance(body[0], Row) else body[0]  # it is one's own
    return Card(words(text), (words.rich(text), *body, Buttons(buttons)))


def form(words: Words, action: Action, typed: Typed, errors: Errors) -> Form:
    languages = tuple(Option(words(f"language-{one}"), one) for one in Language)
    return Form(
        title=words("library-form-title"),
        action=action,
        inputs=(
            TextInput(
                "title", words("library-title"), "", typed.title, required=True, most=LONGEST_TITLE
            ),
            TextInput(
                "address",
                words("library-address"),
                words("library-address-hint"),
                typed.address,
                most=LONGEST_ADDRESS,
            ),
            TextInput(
                "text",
                words("library-text"),
                words("library-text-hint"),
                typed.text,
                True,
                most=LONGEST_TEXT,
            ),
            TextInput(
                "good_for",
                words("library-good-for"),
                words("library-good-for-hint"),
                typed.good_for,
                most=LONGEST,
            ),
            TextInput(
                "topics",
                words("library-topics"),
                words("library-topics-hint"),
                typed.topics,
                most=LONGEST_TITLE,
            ),
            Choice(
                "language",
                words("library-language"),
                languages,
                tuple(filter(None, (typed.language,))),
            ),
            DateInput(
                "true_until", words("library-until"), typed.true_until, words("library-until-hint")
            ),
        ),
        submit=words("library-keep"),
        cancel=words("library-cancel"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def brought(words: Words, entry: Entry) -> Card:
    """Three weeks after somebody said that they used it."""
    here, id = entry.community, entry.id
    tell = Button(words("library-tell"), actions.TellUse(community=here, entry=id), Style.PRIMARY)
    no = Button(
        words("library-nothing"), actions.NothingBrought(community=here, entry=id), refuses=True
    )
    asked = words.rich("library-brought", title=entry.title)
    return Card(words("library-brought", title=entry.title), (asked, Buttons((tell, no))))


def brought_form(words: Words, entry: Entry, error: str = "") -> Form:
    return Form(
        title=words("library-brought-title"),
        action=actions.TellUse(community=entry.community, entry=entry.id),
        inputs=(
            TextInput("brought", words("library-brought-label"), "", required=True, most=LONGEST),
        ),
        submit=words("library-brought-send"),
        cancel=words("library-cancel"),
        intro=words("library-brought-intro"),
        errors=(("brought", error),) if error else (),
    )


def renewal(words: Words, entry: Entry) -> Card:
    """To one person, when its day has come."""
    here, id = entry.community, entry.id
    yes = Button(words("library-true"), actions.StillTrue(community=here, entry=id), Style.PRIMARY)
    change = Button(words("library-change"), actions.ChangeEntry(community=here, entry=id))
    gone = Button(
        words("library-no-longer"), actions.RemoveEntry(community=here, entry=id), refuses=True
    )
    asked = words.rich("library-renew", title=entry.title)
    link = (
        (Link(words("library-open", host=entry.address.host), entry.address.url),)
        if entry.address
        else ()
    )
    text = (Row((Run(entry.text),)),) if entry.text else ()
    return Card(
        words("library-renew", title=entry.title),
        (asked, *text, *link, Buttons((yes, change, gone))),
    )
