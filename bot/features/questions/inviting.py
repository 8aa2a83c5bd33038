"""A guest from outside is asked by a link that the asker sends; what they write on its page comes back."""

from dataclasses import replace

from bot.domain.calendar import local_date
from bot.domain.eligibility import Purpose
from bot.domain.guests import WORKS, Guest, GuestId, Invitation, InvitationId
from bot.domain.questions import LONGEST, Question
from bot.features.questions import actions, cards, finding, guest_cards
from bot.features.questions.moments import LinkOver
from bot.features.questions.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, Replace, Reply, Say, Undoable
from bot.frame.events import Due, GuestAnswered, Pressed
from bot.frame.routing import Access, Feature
from bot.frame.words import note, words

feature = Feature("questions.inviting")

NEW = InvitationId(0)
Asked = tuple[Invitation, Question, Guest]


async def _asked(ctx: Context, invitation: InvitationId) -> Asked | None:
    """An invitation that waits for its guest; None where it does no more."""
    found = await ctx.stores.invitations.get(invitation)
    if found is None or not found.waits:
        return None
    question = await ctx.stores.questions.get(found.question)
    guest = await ctx.stores.guests.get(found.guest)
    waits = question is not None and question.waits_outside
    return (found, question, guest) if waits and question and guest else None


async def _asked_by_me(ctx: Context, action: actions.WithdrawLink) -> Asked | None:
    asked = await _asked(ctx, InvitationId(action.invitation))
    return asked if asked and asked[0].asker == ctx.actor.id else None


@feature.pressed(actions.Invite, Access.MEMBERS, on=finding.open_of_mine, gone="ask-closed")
async def invite(
    ctx: Context, event: Pressed, action: actions.Invite, question: Question
) -> Effects:
    """The asker has a link to send; only who opens it reads the question."""
    able = {one.guest.id: one.guest for one in await finding.guests_for(ctx, question)}
    guest = able.get(GuestId(action.guest))
    if guest is None:
        return (Reply(note(ctx.words(), "ask-not-available")),)
    await ctx.stores.questions.save(question.put_outside(ctx.now))
    here, asker = ctx.community.id, ctx.actor.id
    new = Invitation(NEW, here, question.id, guest.id, asker, ctx.now, ctx.now + WORKS)
    invitation, path = await ctx.stores.invitations.add(new)
    await ctx.plan(LinkOver(invitation=invitation.id), invitation.expires, about=invitation)
    until = local_date(invitation.expires, ctx.community.charter.zone)
    page = f"{ctx.web}{path}"
    letter = guest_cards.letter(words(guest.language, ctx.today), guest, page, until)
    card = guest_cards.link(ctx.words(), invitation, guest, letter, page)
    back = actions.WithdrawLink(community=here, invitation=invitation.id)
    return (Replace(card), Undoable(back, "undo-link"))


@feature.pressed(actions.WithdrawLink, Access.MEMBERS, on=_asked_by_me, gone="ask-closed")
async def withdraw_link(
    ctx: Context, event: Pressed, action: actions.WithdrawLink, asked: Asked
) -> Effects:
    invitation, question, guest = asked
    await _end(ctx, replace(invitation, withdrawn=True))
    return (Replace(await _again(ctx, question, guest, "guest-withdrawn")),)


@feature.due(LinkOver)
async def over(ctx: Context, event: Due, moment: LinkOver) -> Effects:
    """The link does nothing any more; the asker hears so once."""
    invitation = await ctx.stores.invitations.get(moment.invitation)
    if invitation is None or not invitation.waits:
        return ()
    told = await gone(ctx, invitation, "guest-silent")
    return () if event.missed else told


@feature.on(GuestAnswered)
async def answered(ctx: Context, event: GuestAnswered) -> Effects:
    """Of two who answer by one link the first is heard; the other's page says what became of the link."""
    asked = await _asked(ctx, event.invitation)
    if asked is None or not asked[0].is_open(ctx.now):
        return ()
    invitation, question, guest = asked
    await _end(ctx, replace(invitation, used=True))
    typed = ctx.within(event.answer, LONGEST)
    thanks = Reply(
        note(words(guest.language), "guest-page-thanks" if typed else "guest-page-passed")
    )
    if not typed:
        return (thanks, *await _told(ctx, invitation, question, guest, "guest-passed"))
    done = question.answered(typed, ctx.today, may_be_kept=event.may_be_kept)
    await ctx.stores.questions.save(done)
    asker = await ctx.somebody(done.asker)
    card = cards.answer(ctx.words(asker.person), done, "guest-answered", guest.name)
    key = f"{done.key}:answer"
    return (thanks, Say(asker.id, card, key, Purpose.NOTICE, "questions.answer"))


async def gone(ctx: Context, invitation: Invitation, why: str) -> Effects:
    """It is over without an answer; where its question waited for that, the asker chooses again."""
    await _end(ctx, replace(invitation, withdrawn=True))
    question = await ctx.stores.questions.get(invitation.question)
    guest = await ctx.stores.guests.get(invitation.guest)
    if question is None or guest is None or not question.waits_outside:
        return ()
    return await _told(ctx, invitation, question, guest, why)


async def end_links(ctx: Context, question: Question) -> None:
    """Nobody need answer it any more."""
    for one in await ctx.stores.invitations.all():
        if one.question == question.id and one.waits:
            await _end(ctx, replace(one, withdrawn=True))


async def _end(ctx: Context, invitation: Invitation) -> None:
    await ctx.stores.invitations.save(invitation)
    await ctx.drop(about=invitation)


async def _told(
    ctx: Context, invitation: Invitation, question: Question, guest: Guest, why: str
) -> Effects:
    card = await _again(ctx, question, guest, why)
    key = f"{question.key}:guest:{invitation.id}"
    return (Say(question.asker, card, key, Purpose.NOTICE, "questions.back"),)


async def _again(ctx: Context, question: Question, guest: Guest, why: str) -> Card:
    """Open again, with who else may be asked."""
    opened = question.returned()
    await ctx.stores.questions.save(opened)
    asker = await ctx.somebody(question.asker)
    found = finding.who_fit(opened.text, await finding.members_for(ctx, opened))
    outside = await finding.guests_for(ctx, opened)
    spoken = ctx.words(asker.person)
    return cards.not_this_time(spoken, opened, guest.name, found, why, outside)
