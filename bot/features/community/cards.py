"""The charter as a form, and what the channel is told."""

from collections.abc import Mapping, Sequence

from bot.domain.agreements import LONGEST
from bot.domain.communities import Charter, Community
from bot.domain.people import Language
from bot.features.community.charter import GUESTS, LONGEST_PERIODS, write_periods
from bot.frame.actions import Action, action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Fields,
    Footnote,
    Form,
    Heading,
    Input,
    Mention,
    Message,
    Option,
    PeopleInput,
    Style,
    TextInput,
)
from bot.frame.context import NO_COMMUNITY, RunCommand
from bot.frame.subject import Scene
from bot.frame.words import Words


@action("community.found")
class Found(Action):
    """The setup form."""


@action("community.amend")
class Amend(Action):
    """The settings form."""


def charter_form(
    words: Words,
    charter: Charter,
    community: Community | None,
    people: Mapping[str, Sequence[Mention]],
    errors: Mapping[str, str],
) -> Form:
    """Setup where `community` is None, settings otherwise; `people` are chosen per role already."""
    founding = community is None
    return Form(
        title=words("community-setup-title" if founding else "community-settings-title"),
        action=Found(community=NO_COMMUNITY)
        if community is None
        else Amend(community=community.id),
        inputs=(
            *_what_for(words, charter),
            *_when(words, charter),
            *(_who(words, people) if founding else ()),
        ),
        submit=words("community-setup-submit" if founding else "community-settings-submit"),
        cancel=words("community-cancel"),
        intro=words("community-setup-intro") if founding else "",
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def _what_for(words: Words, charter: Charter) -> tuple[Input, ...]:
    languages = tuple(Option(words(f"language-{lang}"), lang) for lang in Language)
    return (
        TextInput("name", words("community-name"), value=charter.name, required=True, most=80),
        TextInput(
            "purpose",
            words("community-purpose"),
            hint=words("community-purpose-hint"),
            value=charter.purpose,
            multiline=True,
            required=True,
            most=1000,
        ),
        TextInput(
            "goals",
            words("community-goals"),
            hint=words("community-goals-hint"),
            value=charter.goals,
            multiline=True,
            most=LONGEST,
        ),
        TextInput(
            "agreements",
            words("community-agreements"),
            hint=words("community-agreements-hint"),
            value=charter.agreements,
            multiline=True,
            most=LONGEST,
        ),
        Choice("language", words("community-language"), languages, (charter.language,)),
        Choice(
            "guests",
            words("community-who"),
            tuple(Option(words(f"community-who-{who}"), who) for who in GUESTS),
            (GUESTS[charter.guests],),
        ),
    )


def _when(words: Words, charter: Charter) -> tuple[Input, ...]:
    return (
        TextInput(
            "zone",
            words("community-zone"),
            hint=words("community-zone-hint"),
            value=charter.zone,
            most=60,
        ),
        TextInput(
            "send_at",
            words("community-send-at"),
            hint=words("community-send-at-hint"),
            value=charter.send_at.strftime("%H:%M"),
            most=5,
        ),
        TextInput(
            "quiet",
            words("community-quiet"),
            hint=words("community-quiet-hint"),
            value=write_periods(charter.quiet),
            multiline=True,
            most=LONGEST_PERIODS,
        ),
    )


def _who(words: Words, people: Mapping[str, Sequence[Mention]]) -> tuple[Input, ...]:
    return tuple(
        PeopleInput(
            role,
            words(f"community-{role}s"),
            tuple(people.get(role, ())),
            words(f"community-{role}s-hint"),
        )
        for role in ("facilitator", "evaluator")
    )


def introduction(words: Words, community: Community, join: Action) -> Card:
    """The one post in the channel: what Kring is, that it is a bot, what it stores (R5)."""
    title = words("community-post-title", community=community.name)
    return Card(
        title,
        (
            Heading(title),
            words.rich("community-post", purpose=community.charter.purpose),
            Buttons((Button(words("community-post-join"), join, Style.PRIMARY),)),
            Footnote(words("community-post-stores")),
        ),
    )


def founded(words: Words, community: Community) -> Card:
    """The facilitator's receipt, with what to look for: Kring's self-test (R16)."""
    title = words("community-founded-title", community=community.name)
    return Card(
        title,
        (
            Heading(title),
            words.rich("community-founded"),
            _commands(words, community, "newcomers", "roles", "settings", "settings contacts"),
        ),
    )


def charter(words: Words, community: Community) -> Card:
    """What the community is for and how it works together."""
    shown = community.charter
    return Card(
        shown.name,
        (
            Heading(shown.name),
            Fields(
                (
                    (words("community-purpose"), shown.purpose or "–"),
                    (words("community-goals"), shown.goals or "–"),
                    (words("community-agreements"), shown.agreements or "–"),
                )
            ),
        ),
    )


def settings(words: Words, community: Community) -> Card:
    """What holds now."""
    shown = community.charter
    fields = (
        ("community-language", words(f"language-{shown.language}")),
        ("community-zone", shown.zone),
        ("community-send-at", shown.send_at.strftime("%H:%M")),
        ("community-quiet", write_periods(shown.quiet) or "–"),
        ("community-who", words(f"community-who-{GUESTS[shown.guests]}")),
    )
    title = words("community-amended", community=community.name)
    return Card(
        title,
        (
            *charter(words, community).body,
            Fields(tuple((words(label), value) for label, value in fields)),
            words.rich("community-amended", community=community.name),
            _commands(words, community, "next", "settings", "settings contacts"),
        ),
    )


def hello_founder(words: Words, name: str) -> Card:
    """To whoever brought Kring into a channel: how to begin. Nobody else is written to."""
    title = words.greets("community-invited-title", name)
    return Card(title, (Heading(title), words.rich("community-invited")))


def _commands(words: Words, community: Community, *commands: str) -> Buttons:
    return Buttons(
        tuple(
            Button(
                words(f"command-{c.replace(' ', '-')}-button"),
                RunCommand(community=community.id, text=c),
            )
            for c in commands
        )
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community = scene.words, scene.community
    form = charter_form(words, community.charter, None, {}, {"zone": "community-error-zone"})
    return (
        form,
        charter_form(words, community.charter, community, {}, {}),
        introduction(words, community, Amend(community=community.id)),
        founded(words, community),
        settings(words, community),
        hello_founder(words, "Bram"),
    )
