"""Sessions, resources, ideas, and a human: who can help, and what Kring can add."""

from collections.abc import Sequence

from bot.domain.communities import Community
from bot.domain.membership import Member, steering
from bot.frame.cards import Button, Buttons, Card, Chat, Element, Mention, Message
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Feature
from bot.frame.subject import Scene
from bot.frame.words import Words
from bot.talking.language import Intent, Understanding

feature = Feature("guidance")

# For each intent the commands that help on; the text is `guidance-<intent>`.
NEXT_STEPS = {
    Intent.HUMAN: ("roles",),
    Intent.IDEA: ("value", "roles"),
    Intent.INVITE: ("roles",),
}


@feature.meant(*NEXT_STEPS)
async def point_the_way(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Says what Kring cannot do, offers what it can, and names the facilitators."""
    everyone = steering(await ctx.stores.members.all(), ctx.today)
    near = [one for one in everyone if one.id != ctx.actor.id][:3]
    return (Reply(card(ctx.words(), ctx.community, meant.intent, near)),)


def card(words: Words, community: Community, intent: Intent, near: Sequence[Member]) -> Card:
    text = f"guidance-{intent.replace('_', '-')}"
    steps = tuple(
        Button(words(f"command-{name}-button"), RunCommand(community=community.id, text=name))
        for name in NEXT_STEPS[intent]
    )
    people: tuple[Element, ...] = tuple(
        Chat(words("guidance-chat", name=one.name), Mention(one.id, one.name)) for one in near
    )
    lead = (words.rich("guidance-people"),) if people else ()
    return Card(words(text), (words.rich(text), *lead, *people, Buttons(steps)))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, members = scene.words, scene.community, scene.members
    return tuple(card(words, community, intent, members[:2]) for intent in NEXT_STEPS)
