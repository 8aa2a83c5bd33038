"""An announcement as it is written, seen before it goes, and read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.announcements import LONGEST, LONGEST_WHY, UNDO_FOR, Announcement
from bot.domain.membership import Member
from bot.domain.people import Language
from bot.features.announcements import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Divider,
    Element,
    Footnote,
    Form,
    Heading,
    Mention,
    Option,
    Run,
    Style,
    Text,
    TextInput,
    plain,
)
from bot.frame.words import Words, words

NORMAL, IMPORTANT = "normal", "important"


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form begins with, or came back with."""

    nl: str = ""
    en: str = ""
    important: bool = False
    why: str = ""


def form(
    spoken: Words, action: actions.Write, typed: Typed, errors: Mapping[str, str] | None = None
) -> Form:
    texts = tuple(
        TextInput(
            language,
            spoken(f"announce-text-{language}"),
            spoken("announce-text-hint"),
            getattr(typed, language),
            multiline=True,
            most=LONGEST,
        )
        for language in Language
    )
    counts = tuple(Option(spoken(f"announce-{one}"), one) for one in (NORMAL, IMPORTANT))
    chosen = IMPORTANT if typed.important else NORMAL
    why = TextInput(
        "why", spoken("announce-why"), spoken("announce-why-hint"), typed.why, most=LONGEST_WHY
    )
    return Form(
        title=spoken("announce-title"),
        action=action,
        inputs=(*texts, Choice("important", spoken("announce-counts"), counts, (chosen,)), why),
        submit=spoken("announce-look"),
        cancel=spoken("announce-cancel"),
        intro=spoken("announce-intro"),
        errors=tuple((name, spoken(text)) for name, text in (errors or {}).items()),
    )


def told(spoken: Words, announcement: Announcement, by: Member) -> Card:
    """As somebody reads it; nothing that was typed is markup."""
    lead = spoken.rich("announce-from", who=Mention(by.id, by.name))
    text = announcement.text(spoken.language)
    foot = (
        spoken("announce-important-since", why=announcement.why)
        if announcement.is_important
        else spoken("announce-why-you")
    )
    return Card(plain(lead.runs), (lead, Text((Run(text),)), Footnote(foot)))


def preview(
    spoken: Words,
    draft: Announcement,
    by: Member,
    reached: Mapping[Language, int],
    starts: datetime,
    zone: str,
) -> Card:
    """Both as they will read, who gets which, and from when on."""
    title = spoken("announce-preview")
    body: list[Element] = [Heading(title)]
    for language in Language:
        if reached.get(language):
            count = spoken(f"announce-in-{language}", count=reached[language])
            body += [
                Text((Run(count, bold=True),)),
                *told(words(language), draft, by).body,
                Divider(),
            ]
    text = "announce-to-nobody" if not sum(reached.values()) else "announce-when"
    body.append(spoken.rich(text, moment=spoken.moment(starts, zone), count=sum(reached.values())))
    if not (draft.nl and draft.en):
        body.append(Footnote(spoken("announce-one-language")))
    return Card(title, (*body, Buttons(_ways(spoken, draft, can_send=bool(sum(reached.values()))))))


def _ways(spoken: Words, draft: Announcement, *, can_send: bool) -> tuple[Button, ...]:
    here, it = draft.community, draft.id
    send = actions.SendToAll(community=here, announcement=it)
    again = actions.Write(community=here, announcement=it)
    drop = actions.DropAnnouncement(community=here, announcement=it)
    sends = (Button(spoken("announce-send"), send, Style.PRIMARY),) if can_send else ()
    return (
        *sends,
        Button(spoken("announce-change"), again),
        Button(spoken("announce-drop"), drop, refuses=True),
    )


def waits(spoken: Words, waiting: Announcement, zone: str) -> Card:
    """It goes out in a few minutes, and can be taken back until then."""
    minutes = int(UNDO_FOR.total_seconds() // 60)
    lead = spoken.rich("announce-waits", moment=spoken.moment(waiting.at, zone), minutes=minutes)
    back = actions.TakeBack(community=waiting.community, announcement=waiting.id)
    return Card(plain(lead.runs), (lead, Buttons((Button(spoken("announce-back"), back),))))


def taken_back(spoken: Words, draft: Announcement) -> Card:
    lead = spoken.rich("announce-taken-back")
    ways = _ways(spoken, draft, can_send=True)
    return Card(plain(lead.runs), (lead, Buttons(ways)))


def sent(spoken: Words, announcement: Announcement) -> Card:
    lead = spoken.rich("announce-sent", count=announcement.count)
    return Card(plain(lead.runs), (lead,))
