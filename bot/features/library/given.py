"""A message that was handed over, with the yes of whoever wrote it: one's own opens the form, another's is
kept at once."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.library import (
    HOLDS,
    LONGEST_TEXT,
    LONGEST_TITLE,
    Entry,
    Share,
    address_of,
    title_of,
)
from bot.domain.messages import MessageVerb
from bot.domain.people import PersonId
from bot.features.library import actions, adding, cards
from bot.features.library.cards import Typed
from bot.features.library.stores import Context
from bot.frame.effects import Effects, OpenForm, Reply, Say, Undoable
from bot.frame.news import MessageGiven
from bot.frame.routing import Feature

feature = Feature("library.given")


@feature.on(MessageGiven)
async def given(ctx: Context, news: MessageGiven) -> Effects:
    if news.verb is not MessageVerb.KEEP:
        return ()
    return await _opened(ctx, news) if news.is_own else await _kept(ctx, news)


async def _opened(ctx: Context, news: MessageGiven) -> Effects:
    """The form, with the page that it names, or else the way back to it."""
    found = adding.link_in(news.text) or news.link or ""
    typed = Typed(title_of(news.text), found, news.text, true_until=ctx.today + HOLDS)
    action = actions.AddEntry(community=ctx.community.id)
    return (OpenForm(cards.form(ctx.words(), action, typed, {})),)


async def _kept(ctx: Context, news: MessageGiven) -> Effects:
    """Of its writer, by name; without a name, of whoever handed it over, and nothing leads to the other."""
    entry = await _entry(ctx, news)
    shares = await ctx.stores.library.shares([entry.id])
    shown = await adding.shown(ctx, [entry])
    told = cards.kept(ctx.words(news.by.person), entry, shown, "library-given")
    tells = Say(news.by.id, told, f"{entry.key}:given:{ctx.stamp}", Purpose.NOTICE, "library.given")
    if ctx.actor.id not in {one.person for one in shares}:
        return (tells,)
    back = actions.RemoveEntry(community=entry.community, entry=entry.id)
    own = Reply(cards.kept(ctx.words(), entry, shown, "library-kept"))
    return (tells, own, Undoable(back, "undo-library"))


async def _entry(ctx: Context, news: MessageGiven) -> Entry:
    """A message that is there already has one sharer more."""
    address = address_of(news.link) if news.link else None
    known = await ctx.stores.library.at(address) if address else None
    if known is None:
        new = Entry(
            adding.NEW,
            ctx.community.id,
            title_of(news.text)[:LONGEST_TITLE],
            address,
            news.text[:LONGEST_TEXT],
            "",
            None,
            ctx.today,
            ctx.today + HOLDS,
            handed_by=news.by.id,
        )
        known = await ctx.stores.library.add(new, ())
    return await _shared(ctx, known, news.writer or news.by.id)


async def _shared(ctx: Context, entry: Entry, by: PersonId) -> Entry:
    await ctx.stores.library.share(Share(entry.id, by, "", ctx.today))
    held = replace(entry, old=False)
    await adding.indexed(ctx, held)
    await adding.plan_renewal(ctx, held)
    return held
