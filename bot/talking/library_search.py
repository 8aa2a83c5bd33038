"""Looking something up in the library: by command, or before somebody is bothered with a question."""

from bot.domain.library import Entry, KnownLibrary, best, meant, ranked, without_match
from bot.domain.vocabulary import Vocabulary

MOST_RANKED = 50  # of which the best are shown


async def found(store: KnownLibrary, vocabulary: Vocabulary, text: str) -> list[Entry]:
    """What is about this, the best first, at most five; a word that no entry has may be mistyped."""
    wanted = vocabulary.terms(text)
    keys = {term: term.keys for term in wanted}
    rows = list(await store.with_keys(frozenset().union(*keys.values()))) if keys else []
    for term in without_match(wanted, rows):
        near = meant(term, await store.words_beginning(term.plain[:1]))
        keys[term] = near
        rows += await store.with_keys(near) if near else ()
    order = ranked(keys, rows, await store.count())[:MOST_RANKED]
    return best(await store.some(order), order)
