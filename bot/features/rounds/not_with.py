"""Anybody says, in confidence, with whom they would rather not be brought together, such as an assessor."""

from bot.domain.apart import Apart, Ground
from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.features.rounds import actions
from bot.features.rounds.apart import keep
from bot.features.rounds.stores import Context
from bot.frame.cards import Choice, Form, Option, PeopleInput
from bot.frame.context import RunCommand
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Undoable
from bot.frame.events import Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import Words, note
from bot.talking.language import Intent, Understanding
from bot.talking.naming import ask_which, named

feature = Feature("rounds.not_with")


@feature.command(
    "not with", "rather not with", "niet met", "liever niet met", listed=False, takes=any_words
)
async def not_with(ctx: Context, event: Said) -> Effects:
    """`not with @name`; without a name, the form."""
    found = await named(ctx, event)
    if found.doubts and not event.mentioned:
        return ask_which(ctx, "not with", found)
    others = [one for one in found.people if one.id != ctx.actor.id]
    if not others:
        return (OpenForm(not_with_form(ctx.words(), ctx.community.id)),)
    return await _kept(ctx, others, Ground.BLOCKED)


@feature.meant(Intent.KEEP_APART)
async def says_so(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await not_with(ctx, event)


@feature.submitted(actions.NotWith, Access.MEMBERS)
async def filled(ctx: Context, event: Submitted, action: actions.NotWith) -> Effects:
    ground = next((one for one in Ground if one == event.values.get("ground")), Ground.BLOCKED)
    people = [await ctx.uow.people.known(who) for who in event.picked.get("people", ())]
    ids = {one.id for one in people if one and one.id != ctx.actor.id}
    others = await ctx.stores.members.some(ids) if ids else ()
    if not others:
        error = ctx.words()("apart-own-error")
        return (FormErrors(not_with_form(ctx.words(), ctx.community.id, error)),)
    return await _kept(ctx, list(others), ground)


async def _kept(ctx: Context, others: list[Member], ground: Ground) -> Effects:
    effects: Effects = ()
    for one in others:
        apart = Apart(ctx.community.id, ctx.actor.id, one.id, ground, "", ctx.actor.id)
        effects += await keep(ctx, apart)
    names = ctx.words().listed([one.name for one in others])
    ids = " ".join(f"#{one.id}" for one in others)
    back = RunCommand(community=ctx.community.id, text=f"with again {ids}")
    kept = Reply(note(ctx.words(), "apart-own-kept", who=names))
    return (kept, *effects, Undoable(back, "undo-apart"))


@feature.command(
    "with again", "toch met", "wel met", "toch weer met", listed=False, takes=any_words
)
async def with_again(ctx: Context, event: Said) -> Effects:
    """What one said oneself is taken back; what others noted is theirs."""
    found = await named(ctx, event)
    mine = {
        (note_.other if note_.one == ctx.actor.id else note_.one)
        for note_ in await ctx.stores.apart.notes()
        if note_.by == ctx.actor.id and ctx.actor.id in (note_.one, note_.other)
    }
    gone = [one for one in found.people if one.id in mine]
    for one in gone:
        await ctx.stores.apart.allow(ctx.actor.id, one.id, listed=False)
    names = ctx.words().listed([one.name for one in gone])
    told = "apart-own-again" if gone else "apart-own-none"
    return (Reply(note(ctx.words(), told, who=names)),)


def not_with_form(words: Words, here: CommunityId, error: str = "") -> Form:
    """With whom somebody would rather not be, and what that other is to them, if they say so."""
    grounds = tuple(Option(words(f"apart-own-{ground}"), ground) for ground in Ground)
    return Form(
        title=words("apart-own-title"),
        action=actions.NotWith(community=here),
        inputs=(
            PeopleInput("people", words("terms-apart"), hint=words("apart-own-hint")),
            Choice("ground", words("apart-own-ground"), grounds, (Ground.BLOCKED,)),
        ),
        submit=words("apart-submit"),
        cancel=words("mentoring-cancel"),
        intro=words("apart-own-intro"),
        errors=(("people", error),) if error else (),
    )
