"""`resource find`: what is known of a topic, by concept, stem, either language and but for a slip."""

from bot.domain.library import MOST_FOUND
from bot.features.library import adding, cards
from bot.features.library.stores import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Access, Feature, any_words
from bot.talking.language import Intent, Understanding

feature = Feature("library.searching")


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
    store, words = ctx.stores.library, ctx.words()
    if asked:
        entries = await store.about(ctx.vocabulary().terms(asked))
    else:
        entries = await store.newest(MOST_FOUND)
    title = words("library-found", topic=asked) if asked else words("library-newest")
    known = await adding.shown(ctx, list(entries))
    return (Reply(cards.listed(words, ctx.community.id, title, entries, known, asked)),)


@feature.meant(Intent.FIND_RESOURCE)
async def looks_for(ctx: Context, event: Said, said: Understanding) -> Effects:
    """What it is about; the newest where that is not said."""
    return await _shown(ctx, said.slots.topic)


@feature.meant(Intent.SHARE_RESOURCE)
async def shares(ctx: Context, event: Said, said: Understanding) -> Effects:
    return await adding.opened(ctx, event.text)
