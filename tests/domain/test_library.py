"""The library: one way to write an address, and what is found by which words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.communities import CommunityId
from bot.domain.library import (
    MOST_TERMS,
    Entry,
    EntryId,
    Share,
    Word,
    address_of,
    best,
    meant,
    ranked,
    without_match,
    words_of,
)
from bot.domain.people import PersonId
from bot.domain.vocabulary import Vocabulary

WORDS = Vocabulary()
DAY = date(2026, 11, 23)


def entry(id: int, title: str, *, old: bool = False, **more: str) -> Entry:
    texts = {"text": "", "topics": "", **more}
    return Entry(
        EntryId(id),
        CommunityId(1),
        title,
        None,
        texts["text"],
        texts["topics"],
        None,
        DAY,
        DAY,
        old,
    )


def search(text: str, entries: list[Entry]) -> list[int]:
    """As the feature does it, over what a store would hold."""
    rows = [(e.id, word) for e in entries for word in words_of(e, (), WORDS)]
    wanted = WORDS.terms(text)
    keys = {term: term.keys for term in wanted}
    found = [(id, word.key) for id, word in rows if any(word.key in k for k in keys.values())]
    for term in without_match(wanted, found):
        keys[term] = meant(term, [word for _, word in rows])
        found += [(id, word.key) for id, word in rows if word.key in keys[term]]
    order = ranked(keys, found, len(entries))
    return [one.id for one in best([e for e in entries if e.id in order], order)]


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.example.org/rubrics",
        "http://example.org/rubrics/",
        "HTTPS://Example.ORG:443/rubrics#top",
        "example.org/rubrics?utm_source=mail&fbclid=1",
        " <https://example.org/rubrics> ",
    ],
)
def test_a_page_has_one_key_however_it_is_written(typed: str) -> None:
    address = address_of(typed)

    assert address
    assert address.key == "//example.org/rubrics"
    assert address.host == "example.org"
    assert address.url.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "typed",
    [
        *("", "no page", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"),
        *("https://me:secret@example.org/", "https://localhost/", "https://[::1", "ftp://a.nl"),
        *("https://example.org:99999/", "x" * 1001 + ".nl", "mailto:a@example.org"),
    ],
)
def test_what_is_no_page_on_the_web_is_none(typed: str) -> None:
    assert address_of(typed) is None


def test_what_tells_pages_apart_stays() -> None:
    one, other = address_of("https://a.nl/x?page=1"), address_of("https://a.nl/x?page=2")

    assert one and other
    assert one.key != other.key


@given(st.text(max_size=200))
def test_whatever_was_typed_is_an_address_or_none(typed: str) -> None:
    address = address_of(typed)

    assert address is None or address_of(address.url) == address, "it is written so already"


@pytest.mark.parametrize("asked", ["toetsing", "toetsen", "assessment", "toetsnig"])
def test_it_is_found_by_concept_stem_language_and_slip(asked: str) -> None:
    known = [entry(1, "Toetsing in het hbo"), entry(2, "Koken voor beginners")]

    assert search(asked, known) == [1]


def test_a_rare_word_says_more_than_a_common_one() -> None:
    common = [entry(n, "Feedback op schrijven") for n in range(1, 9)]
    rare = entry(9, "Rouw in de klas")

    assert search("feedback bij rouw", [*common, rare])[0] == 9


def test_what_may_be_out_of_date_comes_after_what_is_not() -> None:
    known = [entry(1, "Rubrics"), entry(2, "Rubrics en feedback", old=True)]

    assert search("rubrics feedback", known) == [1, 2]


def test_of_a_long_text_no_more_words_are_kept_than_it_is_found_by() -> None:
    long = entry(1, "x", topics=", ".join(f"onderwerp{n}" for n in range(300)))

    assert len({word.plain for word in words_of(long, (), WORDS)}) <= MOST_TERMS


def test_it_is_found_by_what_its_sharers_say_that_it_is_good_for() -> None:
    share = Share(EntryId(1), PersonId(2), "intervisie met starters", DAY)

    assert {w.plain for w in words_of(entry(1, "Een boek"), [share], WORDS)} >= {"intervisie"}
    assert not meant(WORDS.terms("intervisie")[0], [Word("koken", "koken")])
