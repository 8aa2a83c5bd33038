"""`messages`: what Kring begins by itself, and less of it, by kind and by week (R2)."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.communities import Community
from bot.domain.membership import MOST_A_WEEK, Member, Topic
from bot.frame.actions import Action, action
from bot.frame.cards import Button, Buttons, Card, Choice, Form, Message, Option
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, OpenForm, Reply
from bot.frame.events import Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words

feature = Feature("membership.messages")


@action("membership.messages")
class ChooseMessages(Action):
    """What somebody wants to hear of by itself."""


@feature.command("messages", "berichten", "meldingen", "notifications", "minder", "less")
async def messages(ctx: Context, event: Said) -> Effects:
    """The form, as it stands now."""
    return (OpenForm(form(ctx.words(), ctx.community, ctx.actor)),)


@feature.submitted(ChooseMessages, Access.MEMBERS)
async def chosen(ctx: Context, event: Submitted, action: ChooseMessages) -> Effects:
    """From the next message on; what was answered and agreed comes all the same."""
    member = _chosen(ctx.actor, event.chosen, event.values)
    await ctx.stores.members.save(member)
    return (Reply(told(ctx.words(), ctx.community, member)),)


def _chosen(
    member: Member, chosen: Mapping[str, tuple[str, ...]], values: Mapping[str, str]
) -> Member:
    muted = frozenset(topic for topic in Topic if topic not in chosen.get("topics", ()))
    return replace(member, muted=muted, weekly=1 if values.get("weekly") == "1" else MOST_A_WEEK)


def form(words: Words, community: Community, member: Member) -> Form:
    topics = tuple(Option(words(f"topic-{topic}"), topic) for topic in Topic)
    wanted = tuple(topic for topic in Topic if topic not in member.muted)
    numbers = range(MOST_A_WEEK, 0, -1)
    weekly = tuple(Option(words("messages-a-week", count=n), str(n)) for n in numbers)
    return Form(
        title=words("messages-title"),
        action=ChooseMessages(community=community.id),
        inputs=(
            Choice("topics", words("messages-topics"), topics, wanted, many=True),
            Choice("weekly", words("messages-weekly"), weekly, (str(member.weekly),)),
        ),
        submit=words("messages-save"),
        cancel=words("membership-cancel"),
        intro=words("messages-intro"),
    )


def summary(words: Words, member: Member) -> str:
    """What somebody hears of by itself, and how often, in a few words."""
    wanted = [words(f"topic-{topic}") for topic in Topic if topic not in member.muted]
    if not wanted:
        return words("messages-none")
    return words("messages-are", topics=words.listed(wanted), count=member.weekly)


def told(words: Words, community: Community, member: Member) -> Card:
    said = words.rich("messages-saved", what=summary(words, member))
    change = RunCommand(community=community.id, text="messages")
    button = Button(words("messages-change"), change)
    return Card(words("messages-title"), (said, Buttons((button,))))


def examples(scene: Scene) -> tuple[Message, ...]:
    """The form, and what is said then."""
    words, here, member = scene.words, scene.community, scene.members[0]
    fewer = replace(member, muted=frozenset({Topic.PULSE}), weekly=1)
    none = replace(member, muted=frozenset(Topic))
    return (form(words, here, fewer), told(words, here, fewer), told(words, here, none))
