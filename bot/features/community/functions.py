"""`settings functions`: the institution's own list of roles, of which members say which they have (S26)."""

from dataclasses import replace

from bot.domain.communities import Community
from bot.frame.actions import Action, action
from bot.frame.cards import Form, Message, TextInput
from bot.frame.context import Context
from bot.frame.effects import Effects, OpenForm, Reply
from bot.frame.events import Said, Submitted
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words, note

feature = Feature("community.functions")

LONGEST = 1500  # characters


@action("community.functions")
class SetFunctions(Action):
    """Submitted, these are the institution's own roles."""


@feature.command(
    "settings functions",
    "instellingen functierollen",
    "functierollen",
    "job roles",
    access=Access.STEERING,
    listed=False,
)
async def open_functions(ctx: Context, event: Said) -> Effects:
    return (OpenForm(form(ctx.words(), ctx.community)),)


@feature.submitted(SetFunctions, Access.STEERING)
async def set_functions(ctx: Context, event: Submitted, action: SetFunctions) -> Effects:
    """What somebody chose before and is no more on the list, their profile shows no more."""
    typed = ctx.within(event.values.get("functions"), LONGEST)
    charter = replace(ctx.community.charter, functions=typed)
    await ctx.uow.communities.amend(ctx.community.id, charter)
    ctx.here = replace(ctx.community, charter=charter)
    return (Reply(note(ctx.words(), "functions-saved", count=len(charter.job_roles))),)


def form(words: Words, community: Community) -> Form:
    return Form(
        title=words("functions-title"),
        action=SetFunctions(community=community.id),
        inputs=(
            TextInput(
                "functions",
                words("functions-label"),
                words("functions-hint"),
                community.charter.functions,
                multiline=True,
                most=LONGEST,
            ),
        ),
        submit=words("words-save"),
        cancel=words("words-cancel"),
        intro=words("functions-intro"),
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card and form of this part."""
    saved = (note(scene.words, "functions-saved", count=count) for count in (0, 1, 3))
    return (form(scene.words, scene.community), *saved)
