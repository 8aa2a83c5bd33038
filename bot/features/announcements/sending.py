"""An announcement goes out: after a few minutes in which it is taken back, some people at a time."""

from collections import Counter
from dataclasses import replace

from bot.domain.announcements import (
    BATCH,
    OF_USE,
    UNDO_FOR,
    Announcement,
    AnnouncementId,
    Stage,
)
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.people import Kind, Language
from bot.features.announcements import actions, cards
from bot.features.announcements.moments import SendDue
from bot.features.announcements.stores import Context
from bot.frame.effects import Effects, Replace, Say, Undoable
from bot.frame.events import Due, Pressed
from bot.frame.news import Erasing
from bot.frame.routing import Access, Feature

feature = Feature("announcements.sending")


async def who_hears(ctx: Context, by: Member | None) -> list[Member]:
    """Everybody who takes part but whoever wrote it, in the order of their ids; no machine."""
    everyone = await ctx.stores.members.all()
    able = [m for m in everyone if m.takes_part(ctx.today) and m.person.kind is not Kind.BOT]
    return sorted((m for m in able if by is None or m.id != by.id), key=lambda one: one.id)


async def readers(ctx: Context, draft: Announcement) -> Counter[Language]:
    """How many read it in which language: the other one where theirs was not written."""
    counts = Counter[Language]()
    for member in await who_hears(ctx, ctx.actor):
        own = ctx.words(member.person).language
        written = draft.nl if own is Language.NL else draft.en
        other = Language.EN if own is Language.NL else Language.NL
        counts[own if written else other] += 1
    return counts


async def _mine(
    ctx: Context, action: actions.AboutAnnouncement, stage: Stage
) -> Announcement | None:
    found = await ctx.stores.announcements.get(AnnouncementId(action.announcement))
    mine = found is not None and found.by == ctx.actor.id and found.stage is stage
    return found if mine else None


async def draft_of_mine(ctx: Context, action: actions.SendToAll) -> Announcement | None:
    return await _mine(ctx, action, Stage.DRAFT)


@feature.pressed(actions.SendToAll, Access.STEERING, on=draft_of_mine, gone="announce-gone")
async def send(
    ctx: Context, event: Pressed, action: actions.SendToAll, draft: Announcement
) -> Effects:
    at = ctx.now + UNDO_FOR
    waiting = replace(draft, stage=Stage.WAITING, at=at)
    await ctx.stores.announcements.save(waiting)
    await ctx.plan(SendDue(announcement=draft.id), at, about=waiting)
    back = actions.TakeBack(community=ctx.community.id, announcement=draft.id)
    card = cards.waits(ctx.words(), waiting, ctx.zone(ctx.actor.person))
    return (Replace(card), Undoable(back, "undo-announcement"))


async def waiting_of_mine(ctx: Context, action: actions.TakeBack) -> Announcement | None:
    return await _mine(ctx, action, Stage.WAITING)


@feature.pressed(actions.TakeBack, Access.STEERING, on=waiting_of_mine, gone="announce-too-late")
async def take_back(
    ctx: Context, event: Pressed, action: actions.TakeBack, waiting: Announcement
) -> Effects:
    """Nobody has seen it."""
    await ctx.drop(about=waiting)
    draft = replace(waiting, stage=Stage.DRAFT, at=ctx.now)
    await ctx.stores.announcements.save(draft)
    return (Replace(cards.taken_back(ctx.words(), draft)),)


@feature.due(SendDue)
async def send_some(ctx: Context, event: Due, moment: SendDue) -> Effects:
    """Whoever wrote it hears when all of it is on its way."""
    found = await ctx.stores.announcements.get(moment.announcement)
    if found is None or event.missed or found.stage is Stage.DRAFT:
        return ()
    by = await ctx.stores.members.get(found.by) if found.by else None
    if by is None:
        return ()
    others = [m for m in await who_hears(ctx, by) if m.id > moment.after]
    some = others[:BATCH]
    sent = replace(found, stage=Stage.SENT, count=found.count + len(some))
    await ctx.stores.announcements.save(sent)
    if len(others) > len(some):
        rest = SendDue(announcement=found.id, after=some[-1].id)
        await ctx.plan(rest, ctx.now, about=sent)
        return tuple(_letter(ctx, sent, by, one) for one in some)
    done = cards.sent(ctx.words(by.person), sent)
    told = Say(by.id, done, f"{sent.key}:sent", Purpose.NOTICE, "announcements.sent")
    return (*(_letter(ctx, sent, by, one) for one in some), told)


def _letter(ctx: Context, sent: Announcement, by: Member, to: Member) -> Say:
    """It counts to what somebody gets in a week, unless it says why it is important."""
    purpose = Purpose.NOTICE if sent.is_important else Purpose.OFFER
    card = cards.told(ctx.words(to.person), sent, by)
    key, until = f"{sent.key}:to:{to.id}", sent.at + OF_USE
    return Say(to.id, card, key, purpose, "announcements.told", until=until)


@feature.on(Erasing)
async def erased(ctx: Context, news: Erasing) -> Effects:
    """What has not gone out never does."""
    for one in await ctx.stores.announcements.of(news.member.id):
        if one.stage is not Stage.SENT:
            await ctx.drop(about=one)
            await ctx.stores.announcements.delete(one.id)
    return ()
