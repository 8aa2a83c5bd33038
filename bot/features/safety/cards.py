"""A calm answer with people to turn to, and the numbers when there is no time."""

from collections.abc import Sequence

from bot.domain.communities import Community, CommunityId
from bot.domain.membership import Member
from bot.domain.names import greeting
from bot.frame.actions import Action, action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Confirm,
    Element,
    Footnote,
    Form,
    Heading,
    Mention,
    Message,
    Row,
    Run,
    TextInput,
)
from bot.frame.subject import Scene
from bot.frame.words import Words

LONGEST = 1000  # characters of contacts


@action("safety.reach")
class ReachFacilitator(Action):
    """Yes, I want this facilitator to get in touch; they hear that, and nothing else."""

    person: int


@action("safety.contacts")
class SetContacts(Action):
    """The form with the people to turn to."""


def answer(
    words: Words, community: Community | None, facilitators: Sequence[Member], *, urgent: bool
) -> Card:
    """First the emergency numbers when life may be at stake; then this community's own people."""
    title = words("safety-title")
    contacts = community.charter.contacts if community else ""
    lines = tuple(Row((Run(line),)) for line in contacts.splitlines() if line.strip())
    emergency = words.rich("safety-emergency")
    body: list[Element] = [Heading(title)]
    body += [emergency] if urgent else []
    body += [words.rich("safety-lead"), words.rich("safety-contacts")]
    body += lines or [words.rich("safety-no-contacts")]
    body += [] if urgent else [emergency]
    if community and facilitators:
        body.append(words.rich("safety-facilitator"))
        body.append(Buttons(tuple(_reach(words, community, one) for one in facilitators)))
    return Card(title, (*body, Footnote(words("safety-kept"))))


def _reach(words: Words, community: Community, facilitator: Member) -> Button:
    name = facilitator.name
    return Button(
        words("safety-reach", name=greeting(name)),
        ReachFacilitator(community=community.id, person=facilitator.id),
        confirm=Confirm(
            words("safety-reach-title"),
            words("safety-reach-effect", name=name),
            words("safety-reach-yes"),
            words("safety-reach-no"),
        ),
    )


def asked_for(words: Words, who: Member) -> Card:
    """To the facilitator: somebody would like to talk. Not why."""
    mention = Mention(who.id, who.name)
    text = words.rich("safety-asked-for", who=mention)
    return Card(words("safety-asked-for", who=who.name), (text,))


def form(words: Words, community: CommunityId, contacts: str) -> Form:
    return Form(
        title=words("contacts-title"),
        action=SetContacts(community=community),
        inputs=(
            TextInput(
                "contacts",
                words("contacts-label"),
                words("contacts-hint"),
                contacts,
                multiline=True,
                most=LONGEST,
            ),
        ),
        submit=words("contacts-submit"),
        cancel=words("contacts-cancel"),
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, members = scene.words, scene.community, scene.members
    return (
        answer(words, community, members[:2], urgent=False),
        answer(words, None, (), urgent=True),
        asked_for(words, members[0]),
        form(words, community.id, "Vertrouwenspersoon: Mieke de Wit, 06 12 34 56 78"),
    )
