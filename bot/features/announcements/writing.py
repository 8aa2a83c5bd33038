"""`announce`: the form, and what was written as everybody would see it."""

from dataclasses import replace

from bot.domain.announcements import LONGEST, LONGEST_WHY, Announcement, AnnouncementId, Stage
from bot.features.announcements import actions, cards
from bot.features.announcements.cards import IMPORTANT, Typed, form
from bot.features.announcements.sending import readers
from bot.features.announcements.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent, Understanding

feature = Feature("announcements.writing")

NEW = AnnouncementId(0)


@feature.command(
    "announce", "mededeling", "announcement", "mededelen", access=Access.STEERING, takes=any_words
)
async def announce(ctx: Context, event: Said) -> Effects:
    """With what was said in it, in the language in which whoever says it reads."""
    return (
        OpenForm(
            form(ctx.words(), actions.Write(community=ctx.community.id), _begun(ctx, event.text))
        ),
    )


@feature.meant(Intent.ANNOUNCE, access=Access.STEERING)
async def in_own_words(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """What is to be told, they write in the form: the sentence that asked for it is not it."""
    return (OpenForm(form(ctx.words(), actions.Write(community=ctx.community.id), Typed())),)


def _begun(ctx: Context, said: str) -> Typed:
    text = ctx.within(said, LONGEST)
    return Typed(en=text) if ctx.words().language == "en" else Typed(nl=text)


async def own_draft(ctx: Context, action: actions.AboutAnnouncement) -> Announcement | None:
    """One that whoever acts wrote, and that has not been sent."""
    found = await ctx.stores.announcements.get(AnnouncementId(action.announcement))
    mine = found is not None and found.by == ctx.actor.id and found.stage is Stage.DRAFT
    return found if mine else None


@feature.pressed(actions.Write, Access.STEERING)
async def again(ctx: Context, event: Pressed, action: actions.Write) -> Effects:
    """The same words, to change them."""
    draft = await own_draft(ctx, action)
    if action.announcement and draft is None:
        return (Reply(note(ctx.words(), "announce-gone")),)
    typed = Typed(draft.nl, draft.en, draft.is_important, draft.why) if draft else Typed()
    return (OpenForm(form(ctx.words(), action, typed)),)


@feature.submitted(actions.Write, Access.STEERING)
async def written(ctx: Context, event: Submitted, action: actions.Write) -> Effects:
    """Shown as everybody would see it; nobody sees it yet."""
    typed = _typed(ctx, event)
    errors = _wrong(typed)
    if errors:
        return (FormErrors(form(ctx.words(), action, typed, errors)),)
    here, me = ctx.community.id, ctx.actor.id
    why = typed.why if typed.important else ""
    new = Announcement(NEW, here, me, typed.nl, typed.en, why, ctx.now)
    before = await own_draft(ctx, action)
    if before:
        await ctx.stores.announcements.save(replace(new, id=before.id))
    kept = replace(new, id=before.id) if before else await ctx.stores.announcements.add(new)
    return (Replace(await preview(ctx, kept)),)


def _typed(ctx: Context, event: Submitted) -> Typed:
    values = event.values
    return Typed(
        ctx.within(values.get("nl"), LONGEST),
        ctx.within(values.get("en"), LONGEST),
        values.get("important") == IMPORTANT,
        ctx.within(values.get("why"), LONGEST_WHY),
    )


def _wrong(typed: Typed) -> dict[str, str]:
    errors = {} if typed.nl or typed.en else {"nl": "announce-error-empty"}
    return errors | ({"why": "announce-error-why"} if typed.important and not typed.why else {})


async def preview(ctx: Context, draft: Announcement) -> Card:
    reached = await readers(ctx, draft)
    starts = ctx.community.calendar.open_moment(ctx.now, ctx.community.charter.zone)
    zone = ctx.zone(ctx.actor.person)
    return cards.preview(ctx.words(), draft, ctx.actor, reached, starts, zone)


@feature.pressed(actions.DropAnnouncement, Access.STEERING, on=own_draft, gone="announce-gone")
async def drop(
    ctx: Context, event: Pressed, action: actions.DropAnnouncement, draft: Announcement
) -> Effects:
    await ctx.stores.announcements.delete(draft.id)
    return (Replace(note(ctx.words(), "announce-dropped")),)
