"""`thanks @Sanne for …`: she is told in private; the channel reads it only after a yes from both."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from bot.domain.apart import KeptApart
from bot.domain.membership import Member, Status
from bot.domain.messages import MessageVerb
from bot.domain.naming import Named
from bot.domain.thanks import (
    A_DAY,
    LONGEST,
    MOST_A_DAY,
    Addressed,
    ThankYou,
    ThankYouId,
    addressed,
    names_somebody,
    reason_in,
    thanking,
)
from bot.features.thanks import actions, cards, letters
from bot.features.thanks.cards import Errors
from bot.features.thanks.recipients import mentioned, of_accounts, refusal
from bot.features.thanks.stores import Context
from bot.frame.cards import Form
from bot.frame.effects import (
    Effects,
    FormErrors,
    OpenForm,
    Post,
    Replace,
    Reply,
    Undoable,
)
from bot.frame.events import MessageAction, Pressed, Said, Submitted
from bot.frame.news import Distanced, Erasing, Rested
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.naming import ask_which, named
from bot.talking.worry import worried

feature = Feature("thanks")

NEW = ThankYouId(0)
NONE: Errors = MappingProxyType({})
OWN_WORDS = {"thanks", "dank"}


@feature.command("thanks", "thank", "dank", "bedank", "bedankt", takes=names_somebody)
async def thanks(ctx: Context, event: Said) -> Effects:
    return await _typed(ctx, event, addressed(event.text))


@feature.meant(Intent.THANKS, access=Access.ANYONE, anywhere=True)
async def is_kind(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """The word alone is answered politely, with the form; what thanks nobody here is small talk."""
    if ctx.here is None or ctx.member is None or ctx.member.status is not Status.ACTIVE:
        return None
    if event.text.strip(" .!").lower() in OWN_WORDS:
        return (Reply(note(ctx.words(), "thanks-to-me")), OpenForm(await _form(ctx)))
    if thanking(event.text) is None:
        others = await named(ctx, event)
        return await praises(ctx, event, meant) if others.people or others.doubts else None
    return await _begun(ctx, event)


async def _begun(ctx: Context, event: Said) -> Effects | None:
    """A sentence that begins with thanks, to somebody here."""
    said = thanking(event.text)
    if said is None or not said.who:
        return None
    found = await _named(ctx, event, said)
    named_here = mentioned(event, said.who) or found.people or found.doubts
    return await _typed(ctx, event, said) if named_here else None


@feature.meant(Intent.THANK_PERSON)
async def praises(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """In a sentence of their own: the form, with whoever is named and what for."""
    if begun := await _begun(ctx, event):
        return begun
    found = await named(ctx, event)
    if found.doubts:
        return ask_which(ctx, "thanks", found, f": {reason_in(event.text)}")
    return (OpenForm(await _form(ctx, found.people, said=reason_in(event.text))),)


async def _form(
    ctx: Context, people: Sequence[Member] = (), errors: Errors = NONE, said: str = ""
) -> Form:
    wrong = {name: sentence for name, sentence in errors.items() if sentence}
    channel = await _has_channel(ctx)
    return cards.form(ctx.words(), ctx.community.id, people, wrong, said, channel=channel)


async def _has_channel(ctx: Context) -> bool:
    return bool(await ctx.uow.communities.places(ctx.community.id))


async def _named(ctx: Context, event: Said, said: Addressed) -> Named:
    """Who is meant: mentions before the words, and names."""
    return await named(ctx, replace(event, text=said.who, mentioned=mentioned(event, said.who)))


async def _typed(ctx: Context, event: Said, said: Addressed) -> Effects:
    """At once where all is said; the form with whom was named, where the words are missing."""
    _, wrong = await of_accounts(ctx, event, mentioned(event, said.who))
    meant = await _named(ctx, event, said)
    if meant.doubts and not wrong:
        return ask_which(ctx, "thanks", meant, f": {said.words}")
    wrong = wrong or await _refusal(ctx, meant.people, said.words)
    if wrong:
        return (Reply(cards.refused(ctx.words(), ctx.community.id, wrong)),)
    if not said.words:
        return (OpenForm(await _form(ctx, meant.people)),)
    return await _give(ctx, event, meant.people, ctx.within(said.words, LONGEST))


async def _refusal(ctx: Context, members: Sequence[Member], words: str) -> str:
    """Why these cannot be thanked by whoever acts now; empty where they can."""
    if ctx.actor.status is not Status.ACTIVE:
        return ctx.words()("thanks-error-not-taking-part")
    if wrong := await refusal(ctx, members):
        return wrong
    lately = await _lately(ctx)
    fresh = {member.id for member in members} - {
        one.receiver for one in lately if one.words == words
    }
    enough = len(lately) + len(fresh) > MOST_A_DAY
    return ctx.words()("thanks-error-enough", most=MOST_A_DAY) if enough else ""


async def _lately(ctx: Context) -> list[ThankYou]:
    """What the actor gave within a day."""
    known = await ctx.stores.thanks.of(ctx.actor.id)
    return [one for one in known if one.giver == ctx.actor.id and one.given > ctx.now - A_DAY]


@feature.pressed(actions.GiveThanks, Access.MEMBERS)
async def open_form(ctx: Context, event: Pressed, action: actions.GiveThanks) -> Effects:
    return (OpenForm(await _form(ctx)),)


@feature.message_action(MessageVerb.THANK)
async def thanks_writer(ctx: Context, event: MessageAction) -> Effects:
    """The form for whoever wrote it. Of what they wrote, nothing is taken."""
    if event.writer is None:
        wrong = ctx.words()("thanks-error-unsigned")
        return (Reply(cards.refused(ctx.words(), ctx.community.id, wrong)),)
    told = replace(event, people=(event.writer,))
    members, wrong = await of_accounts(ctx, told, (event.writer.account,))
    if wrong := wrong or await _refusal(ctx, members, ""):
        return (Reply(cards.refused(ctx.words(), ctx.community.id, wrong)),)
    return (OpenForm(await _form(ctx, members)),)


@feature.submitted(actions.GiveThanks, Access.MEMBERS)
async def submitted(ctx: Context, event: Submitted, action: actions.GiveThanks) -> Effects:
    """A concern is no thank-you, and is not kept."""
    words = ctx.within(event.values.get("words"), LONGEST)
    members, wrong = await of_accounts(ctx, event, event.picked.get("people", ()))
    refused = wrong or await _refusal(ctx, members, words)
    missing = "" if words else ctx.words()("thanks-error-words")
    if refused or missing:
        return (FormErrors(await _form(ctx, errors={"people": refused, "words": missing})),)
    if worry := worried(ctx, words):
        return worry
    wished = cards.CHANNEL in event.chosen.get(cards.CHANNEL, ())
    return await _give(ctx, event, members, words, wished=wished and await _has_channel(ctx))


async def _give(
    ctx: Context,
    event: Said | Submitted,
    members: Sequence[Member],
    words: str,
    *,
    wished: bool = False,
) -> Effects:
    """To each of them, once; what was sent twice is there already."""
    before = {one.receiver: one for one in await _lately(ctx) if one.words == words}
    new = [member for member in members if member.id not in before]
    effects: Effects = ()
    for member in new:
        letter = f"{event.id}:{member.id}"
        one = ThankYou(
            NEW, ctx.community.id, ctx.actor.id, member.id, words, ctx.now, letter, wished
        )
        before[member.id], *said = await letters.put(ctx, member, one)
        effects += tuple(said)
    first = before[members[0].id]
    card = cards.given(ctx.words(), first, members, channel=await _has_channel(ctx))
    back = actions.TakeThanksBack(community=ctx.community.id, thanks=first.id)
    return (Reply(card), *effects, Undoable(back, "undo-thanks"))


async def _mine(ctx: Context, id: int) -> list[ThankYou]:
    """What the actor gave in one breath, to each."""
    first = await ctx.stores.thanks.get(ThankYouId(id))
    if first is None or first.giver != ctx.actor.id:
        return []
    every = await ctx.stores.thanks.of(ctx.actor.id)
    return [one for one in every if one.is_of(first)]


@feature.pressed(actions.WishChannel, Access.MEMBERS)
async def wish(ctx: Context, event: Pressed, action: actions.WishChannel) -> Effects:
    """The first yes; each receiver is asked for the second on their own card."""
    mine = await _mine(ctx, action.thanks)
    if not mine or not await _has_channel(ctx):
        return _closed(ctx)
    effects: Effects = ()
    for one in mine:
        await ctx.stores.thanks.save(replace(one, wished=True))
        effects += await letters.redrawn(ctx, one)
    receivers = await ctx.stores.members.some([one.receiver for one in mine])
    card = cards.given(ctx.words(), replace(mine[0], wished=True), receivers, channel=True)
    return (Replace(card), *effects)


@feature.pressed(actions.ShareThanks, Access.MEMBERS)
async def share(ctx: Context, event: Pressed, action: actions.ShareThanks) -> Effects:
    """The second yes: it is posted, once."""
    one = await ctx.stores.thanks.get(ThankYouId(action.thanks))
    if one is None or one.receiver != ctx.actor.id or not one.wished or one.posted:
        return _closed(ctx)
    giver = one.giver and await ctx.stores.members.get(one.giver)
    if not giver or giver.status is not Status.ACTIVE or not await _may_be_named(ctx, giver):
        return _closed(ctx)
    await ctx.stores.thanks.save(replace(one, posted=True))
    post = cards.posted(ctx.community_words(), one, giver, ctx.actor)
    return (
        Replace(await letters.card(ctx, ctx.actor, one.letter)),
        Post(post, f"{one.key}:{one.id}", "thanks"),
    )


async def _may_be_named(ctx: Context, giver: Member) -> bool:
    apart = KeptApart(await ctx.stores.apart.notes())
    return await _has_channel(ctx) and apart.may_meet(giver.id, ctx.actor.id)


@feature.pressed(actions.TakeThanksBack, Access.MEMBERS)
async def take_back(ctx: Context, event: Pressed, action: actions.TakeThanksBack) -> Effects:
    """Gone, and from the card where it came already; but for what stands in the channel."""
    mine = await _mine(ctx, action.thanks)
    if not mine or any(one.posted for one in mine):
        return _closed(ctx, "thanks-stands" if mine else "thanks-closed")
    return (Replace(note(ctx.words(), "thanks-taken-back")), *await letters.dropped(ctx, mine))


@feature.on(Erasing)
async def forget(ctx: Context, news: Erasing) -> Effects:
    """What is on its way from them does not arrive any more."""
    every = await ctx.stores.thanks.of(news.member.id)
    given = [one for one in every if one.giver == news.member.id]
    return await letters.dropped(ctx, await letters.unread(ctx, given))


@feature.on(Distanced)
async def distanced(ctx: Context, news: Distanced) -> Effects:
    """What is on its way from one to the other does not arrive any more."""
    every = await ctx.stores.thanks.of(news.people[0])
    between = [one for one in every if {one.giver, one.receiver} == set(news.people)]
    return await letters.dropped(ctx, await letters.unread(ctx, between))


@feature.on(Rested)
async def back(ctx: Context, news: Rested) -> Effects:
    """What was withheld while somebody rested comes after all; a message that went is not sent again."""
    member = news.member
    if not member.takes_part(ctx.today):
        return ()
    found = {one.letter: one.key for one in await letters.received(ctx, member)}
    return tuple(
        [
            letters.say(member, await letters.card(ctx, member, letter), key)
            for letter, key in found.items()
        ]
    )


def _closed(ctx: Context, text: str = "thanks-closed") -> Effects:
    return (Reply(note(ctx.words(), text)),)
