"""What someone sees on joining, leaving, resting and returning."""

from collections.abc import Mapping
from datetime import date

from bot.domain.communities import Community, CommunityId
from bot.frame.actions import Action, action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Footnote,
    Form,
    Heading,
    Message,
    Option,
    Style,
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.subject import Scene
from bot.frame.words import Argument, Words, note


@action("membership.join")
class Join(Action):
    """Someone's own yes."""


@action("membership.decline")
class Decline(Action):
    """Someone who left stays away."""


@action("membership.leave")
class Leave(Action):
    """Leaving, confirmed."""


@action("membership.rest")
class Rest(Action):
    """The pause form."""


@action("membership.pause-until")
class PauseUntil(Action):
    """Yes, until that day; ISO dates, and no `start` for from now on."""

    until: str
    start: str = ""


REST_CHOICES = ("1 week", "2 weeks", "4 weeks")


def farewell(words: Words, community: Community, *, departed: bool = False) -> Card:
    """Someone left: said once, kindly. `departed`: by leaving the channel, and so perhaps by mistake."""
    return Card(
        words("membership-left-title", community=community.name),
        (
            Heading(words("membership-left-title", community=community.name)),
            words.rich("membership-left"),
            *((words.rich("membership-left-grace"),) if departed else ()),
            Buttons((Button(words("membership-rejoin"), Join(community=community.id)),)),
        ),
    )


def ways_out(words: Words, community: Community) -> Card:
    """Less, a rest, or goodbye: whichever was meant, it is one press, and what leaving does is said."""
    less = RunCommand(community=community.id, text="messages")
    pause = RunCommand(community=community.id, text="pause")
    return Card(
        words("membership-ways-out"),
        (
            Heading(words("membership-ways-out")),
            words.rich("membership-leave-effect", community=community.name),
            Buttons(
                (
                    Button(words("membership-less"), less),
                    Button(words("membership-pause-instead"), pause),
                    Button(
                        words("membership-leave-yes"), Leave(community=community.id), Style.DANGER
                    ),
                )
            ),
        ),
    )


def return_question(words: Words, community: Community, name: str) -> Card:
    """Someone who left is back in the channel: ask once, and show what would be restored (R4)."""
    title = words.greets("membership-return-title", name)
    return Card(
        title,
        (
            Heading(title),
            words.rich("membership-return", community=community.name),
            Buttons(
                (
                    Button(
                        words("membership-return-yes"), Join(community=community.id), Style.PRIMARY
                    ),
                    Button(
                        words("membership-return-no"), Decline(community=community.id), refuses=True
                    ),
                )
            ),
        ),
    )


def returned(words: Words, community: Community, roles: str) -> Card:
    return Card(
        words("membership-returned", community=community.name),
        (
            words.rich("membership-returned", community=community.name),
            words.rich("membership-restored", roles=roles),
        ),
    )


def pause_form(
    words: Words, community: CommunityId, typed: Mapping[str, object], errors: Mapping[str, str]
) -> Form:
    """How long, or until when; and from when, where that was said."""
    options = tuple(
        Option(words(f"membership-pause-{choice.replace(' ', '-')}"), choice)
        for choice in REST_CHOICES
    )
    dates = ("until", "start") if {"start"} & {*typed, *errors} else ("until",)
    chosen = (str(typed["length"]),) if typed.get("length") in REST_CHOICES else ()

    def date_input(name: str) -> TextInput:
        label, hint = words(f"membership-pause-{name}"), words(f"membership-pause-{name}-hint")
        return TextInput(name, label, hint, str(typed.get(name) or ""), most=60)

    return Form(
        title=words("membership-pause-title"),
        action=Rest(community=community),
        inputs=(
            Choice("length", words("membership-pause-length"), options, chosen),
            *(date_input(name) for name in dates),
        ),
        submit=words("membership-pause-submit"),
        cancel=words("membership-cancel"),
        errors=tuple(errors.items()),
    )


def paused(words: Words, community: Community, until: date, start: date | None = None) -> Card:
    resume = Button(words("membership-resume"), RunCommand(community=community.id, text="resume"))
    text, days = _text("membership-paused", words, until, start)
    return Card(words(text, **days), (words.rich(text, **days), Buttons((resume,))))


def pause_echo(words: Words, community: Community, until: date, start: date | None = None) -> Card:
    """The full dates, before they hold."""
    text, days = _text("membership-pause-echo", words, until, start)
    begin = start.isoformat() if start else ""
    yes = PauseUntil(community=community.id, until=until.isoformat(), start=begin)
    other = RunCommand(community=community.id, text="pause")
    return Card(
        words(text, **days),
        (
            words.rich(text, **days),
            Buttons(
                (
                    Button(words("membership-pause-submit"), yes, Style.PRIMARY),
                    Button(words("membership-pause-other"), other, refuses=True),
                )
            ),
        ),
    )


def _text(
    text: str, words: Words, until: date, start: date | None
) -> tuple[str, dict[str, Argument]]:
    days: dict[str, Argument] = {"until": words.full_day(until)}
    return (f"{text}-from", days | {"start": words.full_day(start)}) if start else (text, days)


def about(words: Words, community: Community, *, member: bool) -> Card:
    """What this is, to somebody who says hello or wonders."""
    here, name = community.id, community.name
    title = words("membership-about-title", community=name)
    join = Button(words("home-join"), Join(community=here), Style.PRIMARY)
    known = tuple(
        Button(words(f"command-{c}-button"), RunCommand(community=here, text=c))
        for c in ("welcome", "profile", "mentor", "help")
    )
    return Card(
        title,
        (
            Heading(title),
            words.rich("membership-about", purpose=community.charter.purpose),
            Buttons(known if member else (join,)),
            Footnote(words("help-bot")),
        ),
    )


def resumed(words: Words, community: Community) -> Card:
    text = words("membership-resumed", community=community.name)
    return Card(text, (words.rich("membership-resumed", community=community.name),))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community = scene.words, scene.community
    return (
        farewell(words, community),
        farewell(words, community, departed=True),
        note(words, "membership-reopened"),
        ways_out(words, community),
        return_question(words, community, "Noor"),
        returned(words, community, words("role-mentor")),
        pause_form(
            words,
            community.id,
            {"until": "gisteren"},
            {"until": words("membership-pause-form-unclear")},
        ),
        paused(words, community, date(2026, 12, 1)),
        paused(words, community, date(2027, 1, 4), date(2026, 12, 21)),
        pause_echo(words, community, date(2027, 1, 4)),
        pause_echo(words, community, date(2027, 1, 4), date(2026, 12, 21)),
        about(words, community, member=True),
        about(words, community, member=False),
        resumed(words, community),
    )
