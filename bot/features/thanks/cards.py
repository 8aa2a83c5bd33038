"""The form, what its giver sees, the card as it arrives, and the post that both wished."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.thanks import LONGEST, MOST_AT_ONCE, ThankYou, ThankYouId
from bot.features.thanks import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Element,
    Footnote,
    Form,
    Inline,
    Mention,
    Message,
    Option,
    PeopleInput,
    Row,
    Run,
    TextInput,
)
from bot.frame.picks import Pick, drawn
from bot.frame.subject import Scene
from bot.frame.words import Words

CHANNEL = "channel"
Errors = Mapping[str, str]  # a sentence for each input that needs one
Received = tuple[ThankYou, Member]  # with who gave it


def form(
    words: Words,
    here: CommunityId,
    people: Sequence[Member] = (),
    errors: Errors = MappingProxyType({}),
    said: str = "",
    *,
    channel: bool = True,
) -> Form:
    """`said`: what for, as somebody typed it; `channel`: the community has one."""
    chosen = tuple(Mention(one.id, one.name) for one in people)
    also = Choice(
        CHANNEL, words("thanks-channel"), (Option(words("thanks-channel-yes"), CHANNEL),), many=True
    )
    return Form(
        title=words("thanks-title"),
        action=actions.GiveThanks(community=here),
        inputs=(
            PeopleInput(
                "people",
                words("thanks-people"),
                chosen,
                words("thanks-people-hint", most=MOST_AT_ONCE),
            ),
            TextInput(
                "words",
                words("thanks-words"),
                words("thanks-words-hint"),
                said[:LONGEST],
                multiline=True,
                required=True,
                most=LONGEST,
            ),
            *((also,) if channel else ()),
        ),
        submit=words("thanks-submit"),
        cancel=words("thanks-cancel"),
        intro=words("thanks-intro"),
        errors=tuple(errors.items()),
    )


def refused(words: Words, here: CommunityId, why: str) -> Card:
    """What was typed cannot be done; the form can."""
    again = Button(words("thanks-open"), actions.GiveThanks(community=here))
    return Card(why, (Row((Run(why),)), Buttons((again,))))


def given(words: Words, one: ThankYou, receivers: Sequence[Member], *, channel: bool) -> Card:
    """To the giver: it is on its way. `channel`: there is one, and it may be wished for."""
    wish = Button(words("thanks-wish"), actions.WishChannel(community=one.community, thanks=one.id))
    back = Button(
        words("thanks-take-back"), actions.TakeThanksBack(community=one.community, thanks=one.id)
    )
    buttons = (wish, back) if channel and not one.wished else (back,)
    wished = (Footnote(words("thanks-wished")),) if one.wished else ()
    body = (
        words.rich("thanks-given"),
        Row((*_names(receivers), Run(f": {words.quoted(one.words)}"))),
    )
    return Card(words("thanks-given"), (*body, Buttons(buttons), *wished))


def _names(people: Sequence[Member]) -> list[Inline]:
    names: list[Inline] = []
    for one in people:
        names += [*([Run(", ")] if names else []), Mention(one.id, one.name)]
    return names


def arrives(words: Words, received: Sequence[Received]) -> Card:
    """To the receiver: those that come together, each with its giver."""
    body: list[Element] = []
    for one, giver in received:
        body.append(words.rich("thanks-arrives", who=Mention(giver.id, giver.name)))
        share = actions.ShareThanks(community=one.community, thanks=one.id)
        asks = one.wished and not one.posted
        body.append(
            Row(
                (Run(words.quoted(one.words)),),
                Button(words("thanks-share"), share) if asks else None,
            )
        )
    if any(one.wished and not one.posted for one, _ in received):
        body.append(Footnote(words("thanks-share-why")))
    summary = ", ".join(dict.fromkeys(giver.name for _, giver in received))
    return Card(words("thanks-arrives", who=summary), (*body, Footnote(words("thanks-private"))))


def posted(words: Words, one: ThankYou, giver: Member, receiver: Member) -> Card:
    """In the channel, after two yeses."""
    giving, given_to = Mention(giver.id, giver.name), Mention(receiver.id, receiver.name)
    lead = words.rich("thanks-post", giver=giving, receiver=given_to)
    summary = words("thanks-post", giver=giver.name, receiver=receiver.name)
    return Card(summary, (lead, Row((Run(words.quoted(one.words)),))))


def picked(words: Words, one: ThankYou, giver: Member, receiver: Member) -> Pick:
    """The same in the weekly post: nobody is called a second time."""
    said = words("thanks-post", giver=giver.name, receiver=receiver.name)
    return Pick(f"{one.key}:{one.id}", (Row((Run(f"{said} {words.quoted(one.words)}"),)),))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, here, (giver, receiver, *_) = scene.words, scene.community.id, scene.members
    one = ThankYou(
        ThankYouId(7),
        here,
        giver.id,
        receiver.id,
        "het meedenken over mijn rubric",
        datetime(2026, 11, 23, 9, tzinfo=UTC),
        "1",
    )
    wished, stands = replace(one, wished=True), replace(one, wished=True, posted=True)
    nobody = words("thanks-error-nobody")
    return (
        form(words, here, (receiver,), {"people": nobody, "words": words("thanks-error-words")}),
        form(words, here, channel=False),
        refused(words, here, nobody),
        given(words, one, (receiver, giver), channel=True),
        given(words, wished, (receiver,), channel=True),
        arrives(words, ((one, giver),)),
        arrives(words, ((wished, giver), (stands, receiver), (one, giver))),
        posted(words, stands, giver, receiver),
        drawn(words("weekly-thanks"), picked(words, stands, giver, receiver)),
    )
