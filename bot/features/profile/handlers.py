"""`profile`: the form, filled in with what is known, and what was saved."""

from dataclasses import replace

from bot.domain.communities import Community
from bot.domain.membership import Affiliation, Member
from bot.features.profile import who_they_are
from bot.frame.actions import Action, action
from bot.frame.cards import Card, Fields, Form, Heading, Message
from bot.frame.context import Context
from bot.frame.effects import Effects, OpenForm, Reply, Tell
from bot.frame.events import Said, Submitted
from bot.frame.news import Knows
from bot.frame.routing import LAST, Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words
from bot.talking import profile_form
from bot.talking.language import Aspect, Intent, Understanding
from bot.talking.profile_form import Told

feature = Feature("profile")


@action("profile.save")
class Save(Action):
    """The profile form."""


@feature.command("profile", "profiel")
async def profile(ctx: Context, event: Said) -> Effects:
    return (OpenForm(form(ctx.words(), ctx.community, ctx.actor)),)


@feature.meant(Intent.UPDATE_PROFILE)
@feature.meant(Intent.SET_GOAL, rank=LAST)
async def tells_of_themselves(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """The form with what was said added; nothing is kept before it is sent."""
    told, answers = meant.slots.topic, ctx.actor.answers
    if told and (meant.intent is Intent.SET_GOAL or meant.slots.aspect is Aspect.LEARNS):
        answers = replace(answers, learns=_added(answers.learns, told))
    elif told and meant.slots.aspect is Aspect.BRINGS:
        answers = replace(answers, brings=_added(answers.brings, told))
    return (OpenForm(form(ctx.words(), ctx.community, replace(ctx.actor, answers=answers))),)


def _added(known: str, told: str) -> str:
    if told.casefold() in known.casefold():
        return known
    return f"{known}, {told}" if known else told


@feature.submitted(Save, Access.MEMBERS)
async def saved(ctx: Context, event: Submitted, action: Save) -> Effects:
    told = profile_form.read(ctx.within, event.values, event.chosen)
    member = who_they_are.kept_by(ctx.community, told.kept_by(ctx.actor), event)
    await ctx.uow.people.describe(member.id, told.discipline)
    await ctx.stores.members.save(member)
    return (Reply(shown(ctx.words(), ctx.community, member)), Tell(Knows(member)))


def form(words: Words, community: Community, member: Member) -> Form:
    return Form(
        title=words("profile-title"),
        action=Save(community=community.id),
        inputs=(
            *profile_form.inputs(words, Told.by(member)),
            *who_they_are.inputs(words, community, member),
        ),
        submit=words("profile-save"),
        cancel=words("profile-cancel"),
    )


def shown(words: Words, community: Community, member: Member) -> Card:
    said = profile_form.shown(words, Told.by(member))
    fields = Fields((*said, *who_they_are.shown(words, community, member)))
    return Card(words("profile-saved"), (Heading(words("profile-saved")), fields))


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, member = scene.words, scene.community, scene.members[0]
    roles = replace(community.charter, functions="Docent\nOnderzoeker")
    listed = replace(community, charter=roles)
    staff = replace(member, affiliation=Affiliation.STAFF, functions=("Docent",))
    return (
        form(words, community, member),
        shown(words, community, member),
        form(words, listed, staff),
        shown(words, listed, staff),
    )
