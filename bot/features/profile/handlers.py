"""`profile`: the form, filled in with what is known, and what was saved."""

from dataclasses import replace

from bot.actions import Action, action
from bot.cards import Card, Choice, Fields, Form, Heading, Message, Option, TextInput
from bot.context import Context
from bot.domain.communities import Community
from bot.domain.membership import SLOTS, Answers, Member, Openness
from bot.effects import Effects, OpenForm, Reply
from bot.events import Said, Submitted
from bot.language import Words
from bot.routing import Access, Feature

feature = Feature("profile")

LONGEST = 500
LONGEST_DISCIPLINE = 60


@action("profile.save")
class Save(Action):
    """The profile form."""


@feature.command("profile", "profiel")
async def profile(ctx: Context, event: Said) -> Effects:
    return (OpenForm(form(ctx.words(), ctx.community, ctx.actor)),)


@feature.submitted(Save, Access.MEMBERS)
async def saved(ctx: Context, event: Submitted, action: Save) -> Effects:
    values = event.values
    answers = Answers(
        str(values.get("brings", "")).strip()[:LONGEST],
        str(values.get("learns", "")).strip()[:LONGEST],
        tuple(slot for slot in SLOTS if slot in values.get("available", ())),
    )
    open_to = frozenset(o for o in Openness if o in values.get("open_to", ()))
    discipline = str(values.get("discipline", "")).strip()[:LONGEST_DISCIPLINE] or None
    person = replace(ctx.actor.person, discipline=discipline)
    member = replace(ctx.actor, person=person, answers=answers, open_to=open_to)
    await ctx.uow.people.describe(member.id, discipline)
    await ctx.uow.members.save(ctx.community.id, member)
    return (Reply(shown(ctx.words(), member)),)


def form(words: Words, community: Community, member: Member) -> Form:
    answers = member.answers
    return Form(
        title=words("profile-title"),
        action=Save(community=community.id),
        inputs=(
            TextInput(
                "discipline",
                words("profile-discipline"),
                words("profile-discipline-hint"),
                member.person.discipline or "",
                most=LONGEST_DISCIPLINE,
            ),
            TextInput(
                "brings",
                words("welcome-brings"),
                words("welcome-brings-hint"),
                answers.brings,
                multiline=True,
                most=LONGEST,
            ),
            TextInput(
                "learns",
                words("welcome-learns"),
                words("welcome-learns-hint"),
                answers.learns,
                multiline=True,
                most=LONGEST,
            ),
            Choice(
                "available",
                words("welcome-available"),
                tuple(Option(words(f"slot-{slot}"), slot) for slot in SLOTS),
                answers.available,
                many=True,
            ),
            Choice(
                "open_to",
                words("welcome-open-to"),
                tuple(Option(words(f"open-{item}"), item) for item in Openness),
                tuple(sorted(member.open_to)),
                many=True,
            ),
        ),
        submit=words("profile-save"),
        cancel=words("profile-cancel"),
    )


def shown(words: Words, member: Member) -> Card:
    slots = ", ".join(words(f"slot-{slot}") for slot in member.answers.available)
    open_to = ", ".join(words(f"open-{item}") for item in sorted(member.open_to))
    return Card(
        words("profile-saved"),
        (
            Heading(words("profile-saved")),
            Fields(
                (
                    (words("profile-discipline"), member.person.discipline or "–"),
                    (words("welcome-brings"), member.answers.brings or "–"),
                    (words("welcome-learns"), member.answers.learns or "–"),
                    (words("welcome-available"), slots or "–"),
                    (words("welcome-open-to"), open_to or "–"),
                )
            ),
        ),
    )


def examples(words: Words, community: Community, member: Member) -> tuple[Message, ...]:
    """Every card of this feature."""
    return (form(words, community, member), shown(words, member))
