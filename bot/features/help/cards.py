"""Help, and what is said to whoever is not understood."""

from collections.abc import Mapping, Sequence

from bot.domain.communities import Community
from bot.domain.people import Language
from bot.frame.actions import Action, action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Heading,
    Inline,
    Message,
    Row,
    Run,
    Style,
    Text,
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


def help_card(
    words: Words,
    here: Community | None,
    steps: Sequence[str],
    others: Sequence[Community] = (),
    *,
    next_date: str = "",
) -> Card:
    """Three things that this person can do now, and the way to all of them."""
    title = words("help-title")
    footnote = words("help-bot") if here is None else words("help-about", community=here.name)
    return Card(
        words("help-lead"),
        (
            Heading(title),
            words.rich("help-lead"),
            *((words.rich("help-next", day=next_date),) if next_date else ()),
            first_steps(words, here, steps),
            *_switch(words, others),
            Footnote(footnote),
        ),
    )


def first_steps(words: Words, here: Community | None, steps: Sequence[str]) -> Buttons:
    """All else that Kring does is behind the last."""
    texts = {f"command-{name.replace(' ', '-')}-button": name for name in steps}
    texts["help-everything"] = "help all"
    return Buttons(tuple(_run(words, here, *one) for one in texts.items()))


def _run(words: Words, here: Community | None, label: str, text: str) -> Button:
    id = here.id if here else NO_COMMUNITY
    return Button(words(label), RunCommand(community=id, text=text))


def everything(
    words: Words, commands: Sequence[CommandInfo], others: Sequence[Community] = ()
) -> Card:
    """Only what the asker may do, by subject: what one can say, and the words that do the same."""
    by_subject: dict[str, list[CommandInfo]] = {}
    for command in commands:
        by_subject.setdefault(command.subject, []).append(command)
    ordered = sorted(by_subject, key=lambda subject: words(f"subject-{subject}"))
    lines = tuple(_line(words, subject, by_subject[subject]) for subject in ordered)
    title = words("help-all-title")
    return Card(title, (Heading(title), words.rich("help-all"), *lines, *_switch(words, others)))


def _line(words: Words, subject: str, commands: Sequence[CommandInfo]) -> Text:
    say = f"subject-{subject}-say"
    runs: list[Inline] = [Run(words(f"subject-{subject}"), bold=True), Run(": ")]
    if words.has(say):
        runs.append(Run(f"{words(say)} "))
    for number, command in enumerate(commands):
        typed = Run(words(f"command-{command.key}-word"), code=True)
        runs += [Run(" · "), typed] if number else [typed]
    return Text(tuple(runs))


def about_subject(words: Words, here: Community | None, commands: Sequence[CommandInfo]) -> Card:
    """One subject: each word, and what it does."""
    title = words(f"subject-{commands[0].subject}")
    rows = tuple(
        Row(
            (
                Run(words(f"command-{command.key}-word"), bold=True),
                Run(f" – {words(f'command-{command.key}')}"),
            )
        )
        for command in commands
    )
    back = Buttons((_run(words, here, "help-everything", "help all"),))
    return Card(title, (Heading(title), *rows, back))


def _switch(words: Words, others: Sequence[Community]) -> tuple[Element, ...]:
    """Each other community with a press of its own."""
    if not others:
        return ()
    go = words("help-switch-press")
    rows = [Row((Run(c.name),), Button(go, SwitchCommunity(community=c.id))) for c in others]
    return (words.rich("help-switch"), *rows)


def unknown(words: Words, here: Community | None, steps: Sequence[str], next_date: str) -> Card:
    """Something was not understood: short, with buttons and the next date."""
    tail = words.rich("help-next", day=next_date) if next_date else words.rich("help-no-next")
    lead = words.rich("help-unknown")
    return Card(words("help-unknown"), (lead, tail, first_steps(words, here, steps)))


def kind(words: Words, here: Community | None) -> Card:
    """To a thank-you: short, with the way to more."""
    button = _run(words, here, "command-help-button", "help")
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


def no_home(words: Words) -> Card:
    """For somebody who belongs to no community yet."""
    return Card(
        words("home-none-title"),
        (Heading(words("home-none-title")), words.rich("core-no-community")),
    )


def hello(words: Words, here: Community | None, steps: Sequence[str]) -> Card:
    """To the greeting of somebody who takes no part yet."""
    lead = words.rich("help-hello")
    return Card(words("help-hello"), (lead, first_steps(words, here, steps)))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, here, commands = scene.words, scene.community, scene.commands
    by_subject: Mapping[str, list[CommandInfo]] = {
        name: [c for c in commands if c.subject == name] for name in ("rounds",)
    }
    day = "dinsdag 24 november"
    return (
        help_card(words, here, ("welcome", "buddy", "ask"), (here,), next_date=day),
        everything(words, commands, (here,)),
        about_subject(words, here, by_subject["rounds"]),
        unknown(words, here, ("mentor", "ask", "profile"), day),
        kind(words, here),
        hello(words, here, ("start", "language", "privacy")),
        language_card(words, here),
        no_home(words),
    )
