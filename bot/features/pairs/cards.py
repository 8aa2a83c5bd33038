"""What a pair sees: the introduction, a first meeting, silence, halfway, and the end."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.communities import Community, CommunityId
from bot.domain.membership import Member
from bot.domain.pairs import Pair
from bot.features.pairs import actions
from bot.frame.actions import Action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Chat,
    Choice,
    Confirm,
    Element,
    Fields,
    Footnote,
    Form,
    Heading,
    Mention,
    Option,
    Style,
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words
from bot.talking import terms

GROW = ("goal", "reality", "options", "will")


def together(
    words: Words,
    community: Community,
    pair: Pair,
    mentee: Member,
    mentor: Member,
    moments: Sequence[datetime],
    zone: str,
) -> Card:
    """The introduction in a conversation that both are in."""
    title = words("intro-title", mentee=mentee.name, mentor=mentor.name)
    return Card(
        title,
        (
            Heading(title),
            words.rich(
                "intro-together",
                mentee=Mention(mentee.id, mentee.name),
                mentor=Mention(mentor.id, mentor.name),
                goal=pair.goal,
            ),
            *_first_talk(words, community.id, pair, moments, zone),
            Footnote(words("intro-footnote")),
        ),
    )


def alone(
    words: Words,
    community: Community,
    pair: Pair,
    reader: Member,
    other: Member,
    moments: Sequence[datetime],
    zone: str,
) -> Card:
    """The same to each of them, with a way into their chat."""
    title = words("intro-title", mentee=reader.name, mentor=other.name)
    role = "intro-to-mentee" if reader.id == pair.mentee else "intro-to-mentor"
    return Card(
        title,
        (
            Heading(title),
            words.rich(role, who=Mention(other.id, other.name), goal=pair.goal),
            Chat(words("intro-chat", name=other.name), Mention(other.id, other.name)),
            *_first_talk(words, community.id, pair, moments, zone),
            Footnote(words("intro-footnote")),
        ),
    )


def _first_talk(
    words: Words, here: CommunityId, pair: Pair, moments: Sequence[datetime], zone: str
) -> tuple[Element, ...]:
    """Moments out of what both said, and the way to another."""
    other = Button(words("time-other"), actions.OtherTime(community=here, pair=pair.id))
    buttons = tuple(
        Button(
            words.short_moment(moment, zone),
            actions.ProposeTime(community=here, pair=pair.id, at=moment.isoformat()),
        )
        for moment in moments
    )
    return (words.rich("intro-times"), Buttons((*buttons, other)))


def silent(words: Words, here: CommunityId, pair: Pair, other: Member, stage: str) -> Card:
    """To each of a silent pair, in private: a nudge, then a question, then a week's warning."""
    who = Mention(other.id, other.name)
    met = Button(words("silent-met"), actions.HaveMet(community=here, pair=pair.id), Style.PRIMARY)
    plan = Button(words("silent-plan"), actions.OtherTime(community=here, pair=pair.id))
    on = Button(words("silent-on"), actions.GoOn(community=here, pair=pair.id), Style.PRIMARY)
    rest = Button(words("silent-pause"), actions.PausePair(community=here, pair=pair.id))
    end = Button(words("silent-end"), actions.EndPair(community=here, pair=pair.id, again=False))
    buttons = (met, plan) if stage == "nudge" else (on, rest, end)
    text, since = f"silent-{stage}", words.day(pair.heard) if pair.heard else ""
    return Card(
        words(text, who=who, since=since),
        (words.rich(text, who=who, since=since), Buttons(buttons)),
    )


def end_form(
    words: Words,
    here: CommunityId,
    pairs: Sequence[tuple[Pair, Member]],
    action: Action,
    error: str = "",
) -> Form:
    """Ending without drama: which pair where there are several, and a reason for facilitators (R23)."""
    options = tuple(Option(other.name, str(pair.id)) for pair, other in pairs)
    return Form(
        title=words("end-title"),
        action=action,
        inputs=(
            Choice("pair", words("end-which"), options, (options[0].value,) if options else ()),
            TextInput(
                "reason",
                words("end-reason"),
                words("end-reason-hint"),
                multiline=True,
                most=terms.LONGEST,
            ),
        ),
        submit=words("end-submit"),
        cancel=words("mentoring-cancel"),
        intro=words("end-intro"),
        errors=(("pair", error),) if error else (),
    )


def ended(words: Words, here: CommunityId, other: Member, text: str, *, mentee: bool) -> Card:
    """It is over, said kindly; a mentee may look on at once."""
    who = Mention(other.id, other.name)
    find = RunCommand(community=here, text="mentor find")
    again = (Buttons((Button(words("ended-again"), find, Style.PRIMARY),)),) if mentee else ()
    return Card(words(text, who=who), (words.rich(text, who=who), *again))


def rematch(words: Words, here: CommunityId, pair: Pair, mentee: Member, mentor: Member) -> Card:
    """Ask a facilitator once, and show what happens then."""
    names = {"mentee": mentee.name, "mentor": mentor.name}
    sure = Confirm(
        words("rematch-title"),
        words("rematch-effect", **names),
        words("rematch-yes"),
        words("mentoring-cancel"),
    )
    button = Button(
        words("rematch-yes"),
        actions.RematchFor(community=here, pair=pair.id),
        Style.DANGER,
        sure,
    )
    return Card(
        words("rematch-title"),
        (words.rich("rematch-effect", **names), Buttons((button,))),
    )


def halfway(words: Words, here: CommunityId, pair: Pair, other: Member) -> Card:
    """Midway: what did it bring, and is this still right?"""
    who = Mention(other.id, other.name)
    fine = Button(words("halfway-fine"), actions.GoOn(community=here, pair=pair.id), Style.PRIMARY)
    tell = Button(words("brought-ask"), actions.Brought(community=here, pair=pair.id))
    change = Button(
        words("halfway-change"), actions.EndPair(community=here, pair=pair.id, again=True)
    )
    return Card(
        words("halfway", who=who),
        (
            Heading(words("halfway-title")),
            words.rich("halfway", who=who),
            Buttons((fine, tell, change)),
            Footnote(words("brought-private")),
        ),
    )


def completed(words: Words, here: CommunityId, pair: Pair, reader: Member, other: Member) -> Card:
    """The end of their time: thanks, what it brought, and what comes next."""
    title = words("completed-title")
    who = Mention(other.id, other.name)
    mentee = reader.id == pair.mentee
    offer = Button(
        words("completed-be-mentor" if mentee else "completed-once-more"),
        RunCommand(community=here, text="mentor offer"),
        Style.PRIMARY,
    )
    tell = Button(words("brought-ask"), actions.Brought(community=here, pair=pair.id))
    find = Button(words("ended-again"), RunCommand(community=here, text="mentor find"))
    return Card(
        title,
        (
            Heading(title),
            words.rich("completed-mentee" if mentee else "completed-mentor", who=who),
            Buttons((offer, tell, find) if mentee else (offer, tell)),
            Footnote(words("brought-private")),
        ),
    )


def brought_form(words: Words, here: CommunityId, pair: int, error: str = "") -> Form:
    return Form(
        title=words("brought-title"),
        action=actions.Brought(community=here, pair=pair),
        inputs=(
            TextInput(
                "text", words("brought-label"), multiline=True, required=True, most=terms.LONGEST
            ),
        ),
        submit=words("brought-submit"),
        cancel=words("mentoring-cancel"),
        intro=words("brought-private"),
        errors=(("text", error),) if error else (),
    )


def prepare(words: Words, mentee: Member, goal: str) -> Card:
    """GROW (Whitmore): four questions that make a first talk easier. Comes once, unasked."""
    title = words("grow-title", name=mentee.name)
    return Card(
        title,
        (
            Heading(title),
            words.rich("grow-lead", goal=goal),
            Fields(tuple((words(f"grow-{part}"), words(f"grow-{part}-ask")) for part in GROW)),
            Footnote(words("grow-footnote")),
        ),
    )


def contact(words: Words, here: CommunityId, pair: Pair, mentee: Member) -> Card:
    """Did they reach out? One press (R22)."""
    who = Mention(mentee.id, mentee.name)
    yes = actions.Contact(community=here, pair=pair.id, yes=True)
    no = actions.Contact(community=here, pair=pair.id, yes=False)
    buttons = (
        Button(words("contact-yes"), yes, Style.PRIMARY),
        Button(words("contact-no"), no, refuses=True),
    )
    return Card(words("contact", who=who), (words.rich("contact", who=who), Buttons(buttons)))
