"""Day zero's cards: the hello, the questions, the introduction."""

from bot.domain.communities import Community
from bot.domain.membership import Member
from bot.domain.people import Language
from bot.domain.welcome import Step
from bot.features.welcome import actions
from bot.features.welcome.stepcards import not_now_button
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Footnote,
    Form,
    Heading,
    Mention,
    Message,
    Run,
    Style,
    Text,
    TextInput,
)
from bot.frame.subject import Scene
from bot.frame.words import Words, note
from bot.talking import profile_form
from bot.talking.profile_form import Told

LONGEST_INTRODUCTION = 1500


def hello(
    words: Words, community: Community, name: str, *, joined: bool = False, again: bool = False
) -> Card:
    """The first message. `joined`: by the button, by somebody who was in the channel already. `again`: it
    was sent before, and says so instead of introducing itself once more."""
    id = community.id
    other = Language.EN if words.language is Language.NL else Language.NL
    title = words.greets("welcome-hello-title", name)
    tell = Button(words("welcome-tell"), actions.Tell(community=id), Style.PRIMARY)
    without = Button(words("welcome-without"), actions.JoinWithout(community=id))
    no = not_now_button(words, community, Step.HELLO)
    speak = Button(words("welcome-speak-other"), actions.SpeakOther(community=id, language=other))
    begin = Button(words("welcome-begin"), actions.BeginWelcome(community=id))
    return Card(
        title,
        (
            Heading(title),
            words.rich(
                "welcome-hello-again" if again else "welcome-hello",
                community=community.name,
                purpose=community.charter.purpose,
            ),
            words.rich("welcome-hello-joined" if joined else "welcome-hello-ask"),
            Buttons((tell, begin, speak) if joined else (tell, without, no, speak)),
            Footnote(words("welcome-stores")),
        ),
    )


def questions(words: Words, community: Community, told: Told, error: str = "") -> Form:
    """A few questions, and what Kring may do with the answers."""
    return Form(
        title=words("welcome-questions-title"),
        action=actions.Tell(community=community.id),
        inputs=profile_form.inputs(words, told),
        submit=words("welcome-questions-submit"),
        cancel=words("welcome-cancel"),
        intro=words("welcome-questions-intro"),
        errors=(("brings", error),) if error else (),
    )


def joined(words: Words, community: Community, first_day: str) -> Card:
    """What the hello turns into after the yes."""
    title = words("welcome-joined-title", community=community.name)
    return Card(
        title,
        (Heading(title), words.rich("welcome-joined", day=first_day)),
    )


def told(words: Words, community: Community, *, may_begin: bool) -> Card:
    """A member's answers are kept; somebody without a welcome may still ask for one."""
    begin = Button(words("welcome-begin"), actions.BeginWelcome(community=community.id))
    buttons = (Buttons((begin,)),) if may_begin else ()
    return Card(words("welcome-told"), (words.rich("welcome-told"), *buttons))


def introduction_text(words: Words, member: Member) -> str:
    """The proposal for the channel, made of the newcomer's own answers."""
    parts = [words("welcome-intro-hello", name=member.name)]
    if member.answers.brings:
        parts.append(words("welcome-intro-brings", brings=member.answers.brings))
    if member.answers.learns:
        parts.append(words("welcome-intro-learns", learns=member.answers.learns))
    return "\n".join(parts)


def draft(words: Words, community: Community, text: str) -> Card:
    """May this go to the channel?"""
    title = words("welcome-draft-title")
    return Card(
        title,
        (
            Heading(title),
            words.rich("welcome-draft"),
            Text((Run(text),)),
            Buttons(
                (
                    Button(
                        words("welcome-draft-post"),
                        actions.PostIntroduction(community=community.id),
                        Style.PRIMARY,
                    ),
                    Button(
                        words("welcome-draft-edit"),
                        actions.EditIntroduction(community=community.id),
                    ),
                    Button(
                        words("welcome-draft-private"),
                        actions.KeepPrivate(community=community.id),
                    ),
                )
            ),
        ),
    )


def edit_introduction(words: Words, community: Community, text: str, error: str = "") -> Form:
    return Form(
        title=words("welcome-edit-title"),
        action=actions.EditIntroduction(community=community.id),
        inputs=(
            TextInput(
                "text",
                words("welcome-edit-label"),
                value=text,
                multiline=True,
                required=True,
                most=LONGEST_INTRODUCTION,
            ),
        ),
        submit=words("welcome-draft-post"),
        cancel=words("welcome-cancel"),
        errors=(("text", error),) if error else (),
    )


def introduction(words: Words, who: Mention, text: str) -> Card:
    """The post in the channel."""
    title = words("welcome-post-title", name=who.name)
    body = (Heading(title), Text((who,)), Text((Run(text),)), Footnote(words("welcome-post-why")))
    return Card(title, body)


def stopped(words: Words, community: Community) -> Card:
    resume = Button(words("welcome-resume"), actions.ResumeWelcome(community=community.id))
    return Card(words("welcome-stopped"), (words.rich("welcome-stopped"), Buttons((resume,))))


def lapsed(words: Words, community: Community) -> Card:
    """The welcome ended without an answer, and how to go on all the same."""
    resume = Button(words("welcome-resume"), actions.ResumeWelcome(community=community.id))
    said = words.rich("welcome-lapsed", community=community.name)
    return Card(words("welcome-lapsed", community=community.name), (said, Buttons((resume,))))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of day zero."""
    words, community, member = scene.words, scene.community, scene.members[0]
    who = Mention(member.id, member.name)
    text = introduction_text(words, member)
    return (
        hello(words, community, member.name),
        hello(words, community, member.name, joined=True),
        hello(words, community, member.name, again=True),
        questions(words, community, Told(), words("welcome-questions-empty")),
        joined(words, community, "dinsdag 24 november"),
        told(words, community, may_begin=True),
        draft(words, community, text),
        edit_introduction(words, community, text),
        introduction(words, who, text),
        stopped(words, community),
        lapsed(words, community),
        note(words, "welcome-no-done"),
        note(words, "welcome-snoozed", day="maandag 30 november"),
    )
