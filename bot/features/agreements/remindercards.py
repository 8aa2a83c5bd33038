"""A reminder: what its asker fills in, and what whoever is reminded reads."""

from collections.abc import Mapping, Sequence

from bot.domain.agreement_reminders import mark_of
from bot.domain.communities import Community, CommunityId
from bot.features.agreements import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Footnote,
    Form,
    Option,
    PeopleInput,
    Run,
    Text,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words

LONGEST_LINE = 75  # characters of an option, in Slack


def form(
    words: Words,
    here: CommunityId,
    lines: Sequence[str],
    chosen: str = "",
    errors: Mapping[str, str] | None = None,
) -> Form:
    """Of which line, and whom."""
    options = tuple(Option(_short(line), mark_of(line)) for line in lines)
    return Form(
        title=words("agreements-remind-title"),
        action=actions.RemindSomebody(community=here),
        inputs=(
            Choice(
                "line",
                words("agreements-remind-line"),
                options,
                (chosen,) if chosen in {option.value for option in options} else (),
                required=True,
            ),
            PeopleInput(
                "who", words("agreements-remind-who"), hint=words("agreements-remind-who-hint")
            ),
        ),
        submit=words("agreements-remind-send"),
        cancel=words("agreements-cancel"),
        intro=words("agreements-remind-intro"),
        errors=tuple((name, words(text)) for name, text in (errors or {}).items()),
    )


def _short(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1]}…"


def reminder(words: Words, here: Community, line: str) -> Card:
    """To one person, from nobody that anybody knows."""
    show = RunCommand(community=here.id, text="agreements")
    no = actions.NoReminders(community=here.id)
    return Card(
        words("agreements-reminder", community=here.name),
        (
            words.rich("agreements-reminder", community=here.name),
            Text((Run(words.quoted(line), bold=True),)),
            words.rich("agreements-reminder-why"),
            Buttons(
                (
                    Button(words("agreements-reminder-show"), show),
                    Button(words("agreements-reminder-no"), no, refuses=True),
                )
            ),
            Footnote(words("agreements-reminder-note")),
        ),
    )


def quiet(words: Words, here: CommunityId) -> Card:
    """They hear of it no more, and can change that."""
    again = Button(words("agreements-reminders-allow"), actions.AllowReminders(community=here))
    return Card(
        words("agreements-reminders-off"),
        (words.rich("agreements-reminders-off"), Buttons((again,))),
    )
