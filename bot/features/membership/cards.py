"""What someone sees on joining, leaving, resting and returning."""

from datetime import date

from bot.actions import Action, action
from bot.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Confirm,
    Footnote,
    Form,
    Heading,
    Message,
    Option,
    Style,
    TextInput,
)
from bot.context import RunCommand
from bot.domain.communities import Community, CommunityId
from bot.words import Words


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
    """Yes, until that day; `until` is an ISO date."""

    until: str


REST_CHOICES = ("1 week", "2 weeks", "4 weeks")


def farewell(words: Words, community: Community) -> Card:
    """Someone left: said once, kindly."""
    return Card(
        words("membership-left-title", community=community.name),
        (
            Heading(words("membership-left-title", community=community.name)),
            words.rich("membership-left"),
            Buttons((Button(words("membership-rejoin"), Join(community=community.id)),)),
        ),
    )


def leave_question(words: Words, community: Community) -> Card:
    """Ask once before someone leaves, and show what happens then."""
    confirm = Confirm(
        words("membership-leave-title"),
        words("membership-leave-effect", community=community.name),
        words("membership-leave-yes"),
        words("membership-leave-no"),
    )
    leave = Button(
        words("membership-leave-yes"), Leave(community=community.id), Style.DANGER, confirm
    )
    pause = Button(
        words("membership-pause-instead"), RunCommand(community=community.id, text="pause")
    )
    return Card(
        words("membership-leave-title"),
        (
            Heading(words("membership-leave-title")),
            words.rich("membership-leave-effect", community=community.name),
            Buttons((pause, leave)),
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
                    Button(words("membership-return-no"), Decline(community=community.id)),
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


def pause_form(words: Words, community: CommunityId, typed: str = "", error: str = "") -> Form:
    options = tuple(
        Option(words(f"membership-pause-{choice.replace(' ', '-')}"), choice)
        for choice in REST_CHOICES
    )
    return Form(
        title=words("membership-pause-title"),
        action=Rest(community=community),
        inputs=(
            Choice("length", words("membership-pause-length"), options),
            TextInput(
                "until",
                words("membership-pause-until"),
                hint=words("membership-pause-hint"),
                value=typed,
                most=60,
            ),
        ),
        submit=words("membership-pause-submit"),
        cancel=words("membership-cancel"),
        errors=(("until", error),) if error else (),
    )


def paused(words: Words, community: Community, until: str) -> Card:
    resume = Button(words("membership-resume"), RunCommand(community=community.id, text="resume"))
    return Card(
        words("membership-paused", until=until),
        (words.rich("membership-paused", until=until), Buttons((resume,))),
    )


def pause_echo(words: Words, community: Community, until: date) -> Card:
    """The full date, before it holds."""
    said = f"{words.day(until)} {until.year}"
    yes = PauseUntil(community=community.id, until=until.isoformat())
    other = RunCommand(community=community.id, text="pause")
    return Card(
        words("membership-pause-echo", until=said),
        (
            words.rich("membership-pause-echo", until=said),
            Buttons(
                (
                    Button(words("membership-pause-submit"), yes, Style.PRIMARY),
                    Button(words("membership-pause-other"), other),
                )
            ),
        ),
    )


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


def examples(words: Words, community: Community) -> tuple[Message, ...]:
    """Every card of this feature."""
    return (
        farewell(words, community),
        leave_question(words, community),
        return_question(words, community, "Noor"),
        returned(words, community, words("role-mentor")),
        pause_form(words, community.id, "gisteren", words("membership-pause-form-unclear")),
        paused(words, community, words.day(date(2026, 12, 1))),
        pause_echo(words, community, date(2027, 1, 4)),
        about(words, community, member=True),
        about(words, community, member=False),
        resumed(words, community),
    )
