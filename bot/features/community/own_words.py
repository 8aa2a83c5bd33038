"""`settings words`: what means the same here, for whatever compares words."""

from dataclasses import replace

from bot.domain.communities import Community
from bot.frame.actions import Action, action
from bot.frame.cards import Form, Message, TextInput
from bot.frame.context import Context
from bot.frame.effects import Effects, OpenForm, Reply, Tell
from bot.frame.events import Said, Submitted
from bot.frame.news import Amended
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words, note

feature = Feature("community.own_words")

LONGEST = 3000  # characters; Slack takes no more in one input


@action("community.words")
class SetWords(Action):
    """Submitted, these are the words that mean the same here."""


@feature.command(
    "settings words",
    "instellingen woorden",
    "own words",
    "eigen woorden",
    access=Access.STEERING,
    listed=False,
)
async def open_words(ctx: Context, event: Said) -> Effects:
    return (OpenForm(form(ctx.words(), ctx.community)),)


@feature.submitted(SetWords, Access.STEERING)
async def set_words(ctx: Context, event: Submitted, action: SetWords) -> Effects:
    typed = ctx.within(event.values.get("words"), LONGEST)
    charter = replace(ctx.community.charter, words=typed)
    await ctx.uow.communities.amend(ctx.community.id, charter)
    ctx.here = replace(ctx.community, charter=charter)
    count = sum(1 for line in typed.splitlines() if line.strip())
    return (Reply(note(ctx.words(), "words-saved", count=count)), Tell(Amended(words=True)))


def form(words: Words, community: Community) -> Form:
    return Form(
        title=words("words-title"),
        action=SetWords(community=community.id),
        inputs=(
            TextInput(
                "words",
                words("words-label"),
                words("words-hint"),
                community.charter.words,
                multiline=True,
                most=LONGEST,
            ),
        ),
        submit=words("words-save"),
        cancel=words("words-cancel"),
        intro=words("words-intro"),
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card and form of this part."""
    saved = (note(scene.words, "words-saved", count=count) for count in (0, 1, 3))
    return (form(scene.words, scene.community), *saved)
