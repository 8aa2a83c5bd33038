"""What tells one request from another, and how long it waits."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.communities import CommunityId
from bot.domain.messages import MOST_OPEN, MessageVerb, Request, RequestId, Why, refusal
from bot.domain.people import PersonId

KEEP, ASK = MessageVerb.KEEP, MessageVerb.ASK
ME, HER, OTHER = PersonId(1), PersonId(2), PersonId(3)
DAY = date(2026, 11, 23)
ONE = Request(RequestId(1), CommunityId(1), KEEP, "Begin small.", "https://x.nl/1", HER, ME, DAY)


def test_the_same_message_is_known_by_its_link_whatever_it_says_by_now() -> None:
    assert refusal([], [ONE], KEEP, HER, "Begin smaller.", ONE.link) is Why.ASKED
    assert refusal([], [ONE], KEEP, HER, ONE.text, "https://x.nl/2") is None


def test_without_a_link_it_is_known_by_its_words() -> None:
    bare = replace(ONE, link=None)

    assert refusal([], [bare], KEEP, HER, ONE.text, None) is Why.ASKED
    assert refusal([], [bare], KEEP, HER, "Other words", None) is None


def test_another_verb_and_another_writer_are_another_request() -> None:
    assert refusal([], [ONE], ASK, HER, ONE.text, ONE.link) is None
    assert refusal([], [ONE], KEEP, OTHER, ONE.text, ONE.link) is None


def test_five_of_one_person_wait_at_most() -> None:
    many = [replace(ONE, id=RequestId(n), writer=OTHER) for n in range(MOST_OPEN)]

    assert refusal(many, many, KEEP, HER, "New", None) is Why.FULL
    assert refusal(many[1:], many, KEEP, HER, "New", None) is None


def test_it_waits_two_weeks_from_when_it_was_asked_and_four_at_most() -> None:
    assert ONE.waits_until(None) == DAY + timedelta(days=14)
    assert ONE.waits_until(DAY + timedelta(days=7)) == DAY + timedelta(days=21)
    assert ONE.waits_until(DAY + timedelta(days=60)) == DAY + timedelta(days=28)
