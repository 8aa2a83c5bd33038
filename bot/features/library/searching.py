"""`resource find`: what is known of a topic, by concept, stem, either language and but for a slip."""

import re

from bot.domain.library import MOST_FOUND, Entry, best, meant, ranked, without_match
from bot.features.library import adding, cards
from bot.features.library.concepts import vocabulary
from bot.features.library.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Access, Feature, any_words
from bot.talking.language import Intent, Understanding

feature = Feature("library.searching")

MOST_RANKED = 50  # of which the best are shown
_ASKS = re.compile(
    r"\?|^(?:heb|heeft|hebben|is er|zijn er|waar|wie|welke|zoek|ik zoek|staat er|bestaat|ken|weet"
    r"|got|do you|do we|is there|are there|any|where|which|looking for|search|find)\b",
    re.IGNORECASE,
)


async def found(ctx: Context, text: str) -> list[Entry]:
    """What is about this, the best first, at most five."""
    store, wanted = ctx.stores.library, (await vocabulary(ctx)).terms(text)
    keys = {term: term.keys for term in wanted}
    rows = list(await store.with_keys(frozenset().union(*keys.values()))) if keys else []
    for term in without_match(wanted, rows):
        near = meant(term, await store.words_beginning(term.plain[:1]))
        keys[term] = near
        rows += await store.with_keys(near) if near else ()
    order = ranked(keys, rows, await store.count())[:MOST_RANKED]
    return best(await store.some(order), order)


@feature.command(
    "resource find", "find resource", "bron zoek", "bron zoeken", "resource used", "bron gebruikt",
    takes=any_words,
)  # fmt: skip
async def find(ctx: Context, event: Said) -> Effects:
    return await _shown(ctx, event.text.strip())


@feature.command("resource", "resources", "library", "bron", "bronnen", "bibliotheek")
async def newest(ctx: Context, event: Said) -> Effects:
    return await _shown(ctx, "")


@feature.command("resource old", "bron oud", access=Access.STEERING, listed=False)
async def outdated(ctx: Context, event: Said) -> Effects:
    """What may hold no more, for whoever steers to look through."""
    entries = list(await ctx.stores.library.old())[:MOST_FOUND]
    title, known = ctx.words()("library-old-title"), await adding.shown(ctx, entries)
    return (Reply(cards.outdated(ctx.words(), title, entries, known)),)


async def _shown(ctx: Context, asked: str) -> Effects:
    entries = (
        await found(ctx, asked) if asked else list(await ctx.stores.library.newest(MOST_FOUND))
    )
    words = ctx.words()
    title = words("library-found", topic=asked) if asked else words("library-newest")
    known = await adding.shown(ctx, entries)
    return (Reply(cards.listed(words, ctx.community.id, title, entries, known, asked)),)


@feature.meant(Intent.SHARE_RESOURCE)
async def shares_or_looks(ctx: Context, event: Said, said: Understanding) -> Effects:
    """A question is looked up; whatever else is said of material opens the form."""
    if _ASKS.search(event.text) and said.slots.topic:
        return await _shown(ctx, said.slots.topic)
    return await adding.opened(ctx, event.text)
