"""Help and home."""

from collections.abc import Sequence

from bot.domain.communities import Community, CommunityId
from bot.domain.membership import Member, Status
from bot.domain.people import Language
from bot.frame.actions import Action, action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Divider,
    Element,
    Fields,
    Footnote,
    Heading,
    Message,
    Row,
    Run,
    Style,
)
from bot.frame.context import NO_COMMUNITY, CommandInfo, RunCommand
from bot.frame.subject import Scene
from bot.frame.words import Words


@action("help.switch")
class SwitchCommunity(Action):
    """What I type from now on is about this community."""


@action("help.speak")
class Speak(Action):
    language: str


# What is offered to whoever is not understood, as far as they may.
MEMBERS_STEPS = ("help", "mentor", "ask", "checkin", "profile")
STRANGERS_STEPS = ("help", "start")


def help_card(
    words: Words,
    commands: Sequence[CommandInfo],
    here: Community | None,
    others: Sequence[Community] = (),
    *,
    next_date: str = "",
) -> Card:
    """Only what the asker may do, in their language."""
    title = words("help-title")
    lines = sorted((_line(words, command) for command in commands), key=lambda line: line[0].text)
    rows = tuple(Row(line) for line in lines)
    return Card(
        words("help-lead"),
        (
            Heading(title),
            words.rich("help-lead"),
            *((words.rich("help-next", day=next_date),) if next_date else ()),
            *rows,
            *_switch(words, others),
            Footnote(
                words("help-bot") if here is None else words("help-about", community=here.name)
            ),
        ),
    )


def _line(words: Words, command: CommandInfo) -> tuple[Run, ...]:
    own = words(f"command-{command.key}-word")
    return (Run(own, bold=True), Run(f" – {words(f'command-{command.key}')}"))


def _switch(words: Words, others: Sequence[Community]) -> tuple[Element, ...]:
    if not others:
        return ()
    buttons = tuple(Button(c.name, SwitchCommunity(community=c.id)) for c in others)
    return (Divider(), words.rich("help-switch"), Buttons(buttons))


def unknown(
    words: Words, here: Community | None, commands: Sequence[CommandInfo], next_date: str
) -> Card:
    """Something was not understood: short, with buttons and the next date."""
    id = here.id if here else NO_COMMUNITY
    buttons = _first_steps(words, id, commands)
    tail = words.rich("help-next", day=next_date) if next_date else words.rich("help-no-next")
    return Card(words("help-unknown"), (words.rich("help-unknown"), tail, Buttons(buttons)))


def _first_steps(
    words: Words, here: CommunityId, commands: Sequence[CommandInfo]
) -> tuple[Button, ...]:
    allowed = {command.name for command in commands}
    return tuple(
        Button(words(f"command-{name}-button"), RunCommand(community=here, text=name))
        for name in (MEMBERS_STEPS if "profile" in allowed else STRANGERS_STEPS)
        if name in allowed
    )


def hello(words: Words, here: Community | None, commands: Sequence[CommandInfo]) -> Card:
    """To a greeting: who this is, and where to begin."""
    id = here.id if here else NO_COMMUNITY
    buttons = _first_steps(words, id, commands)
    return Card(words("help-hello"), (words.rich("help-hello"), Buttons(buttons)))


def kind(words: Words, here: Community | None) -> Card:
    """To a greeting or a thank-you: short, with the way to more."""
    id = here.id if here else NO_COMMUNITY
    button = Button(words("command-help-button"), RunCommand(community=id, text="help"))
    return Card(words("help-kind"), (words.rich("help-kind"), Buttons((button,))))


def language_card(words: Words, here: Community | None) -> Card:
    id = here.id if here else NO_COMMUNITY
    buttons = tuple(
        Button(
            words(f"language-{language}"),
            Speak(community=id, language=language),
            Style.PRIMARY if language is words.language else Style.NORMAL,
        )
        for language in Language
    )
    return Card(words("help-language"), (words.rich("help-language"), Buttons(buttons)))


def home(
    words: Words,
    here: Community,
    member: Member,
    facts: Sequence[tuple[str, str]],
    commands: Sequence[CommandInfo],
) -> Card:
    """My community: what it is for, how I take part, what comes next."""
    id = here.id
    wanted = (
        *("welcome", "mentor", "checkin", "profile", "pause", "privacy"),
        *("newcomers", "worklist", "roles", "next", "settings"),
    )
    allowed = {command.name for command in commands}
    buttons = tuple(
        Button(words(f"command-{name}-button"), RunCommand(community=id, text=name))
        for name in wanted
        if name in allowed
    )
    join = Button(words("home-join"), RunCommand(community=id, text="start"), Style.PRIMARY)
    taking_part = member.status is Status.ACTIVE
    return Card(
        here.name,
        (
            Heading(here.name),
            words.rich("home-purpose", purpose=here.charter.purpose),
            Fields(tuple(facts)),
            Divider(),
            Buttons(buttons if taking_part else (join,)),
            Footnote(words("help-bot")),
        ),
    )


def no_home(words: Words) -> Card:
    """For somebody who belongs to no community yet."""
    return Card(
        words("home-none-title"),
        (Heading(words("home-none-title")), words.rich("core-no-community")),
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, member, commands = (
        scene.words,
        scene.community,
        scene.members[0],
        scene.commands,
    )
    return (
        help_card(words, commands, community, (community,), next_date="dinsdag 24 november"),
        unknown(words, community, commands, "dinsdag 24 november"),
        kind(words, community),
        hello(words, community, commands),
        language_card(words, community),
        home(words, community, member, ((words("home-since"), "1 sep"),), commands),
        no_home(words),
    )
