"""Pacing, backing off, and keeping count."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.courier import FIRST_BACKOFF, LONGEST_BACKOFF, backoff
from adapters.pacing import Pacer
from bot.frame.delivery import (
    BlockedError,
    DeliveryError,
    Limit,
    RateLimitedError,
    RefusedError,
    TransientError,
    UncertainError,
    UnreachableError,
)
from tests.chat import Chat
from tests.people import BRAM, NOOR, TOM

LIMITS = (Limit(7, 1.0), Limit(8, 2.0), Limit(60, 30.0))


@given(st.lists(st.floats(0, 3), min_size=1, max_size=120))
def test_no_window_ever_holds_more_than_its_limit(gaps: list[float]) -> None:
    now, sent = 0.0, []
    pacer: Pacer[str] = Pacer(LIMITS, lambda: now)
    for gap in gaps:
        now += gap
        now += pacer.wait("conversation")
        pacer.take("conversation")
        sent.append(now)
    for limit in LIMITS:
        for first, last in zip(sent, sent[limit.count :], strict=False):
            assert last - first >= limit.seconds


@given(st.integers(1, 100))
def test_backing_off_grows_and_is_bounded(attempts: int) -> None:
    assert FIRST_BACKOFF <= backoff(attempts) <= LONGEST_BACKOFF * 1.5


@pytest.mark.parametrize(
    ("fault", "fate"),
    [
        (RefusedError("is archived"), "failed"),
        (UnreachableError("unreachable"), "failed"),
        (BlockedError("blocked"), "skipped"),
        (UncertainError("lost"), "sent"),
        (TransientError("unwell"), "sent"),
        (RateLimitedError(timedelta(seconds=1)), "sent"),
    ],
)
async def test_every_fault_ends_in_a_counted_fate(
    community: Chat, fault: DeliveryError, fate: str
) -> None:
    """R8: whatever happens, planned = sent + failed + skipped in the end."""
    community.postbox.faults["tom"] = fault
    await community.joins(TOM)
    if fate == "sent":
        community.postbox.faults.clear()
        await community.travels(days=0.1)
    async with community.engine._begin() as uow:
        home = await uow.memberships.home((await uow.people.meet(BRAM)).id)
        assert home
        ledger = await uow.of(home).deliveries.ledger()

    assert ledger.balances()
    assert ledger.waiting == 0
    assert bool(ledger.failed) is (fate == "failed")
    assert bool(ledger.skipped) is (fate == "skipped")
    assert len(community.messages_to(TOM)) == (1 if fate == "sent" else 0)


async def test_where_one_cannot_look_what_may_have_arrived_is_said_so_at_once(
    community: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in Teams: nothing is sent a second time, and nobody waits for an answer that cannot come."""
    monkeypatch.setattr(community.postbox, "find", None)
    community.postbox.faults["tom"] = UncertainError("lost")
    await community.joins(TOM)
    community.postbox.faults.clear()
    await community.says(BRAM, "newcomers")

    assert community.messages_to(TOM) == []
    assert "misschien toch aangekomen" in community.last_to(BRAM)


async def test_a_change_that_may_have_arrived_is_made_again_without_looking(
    community: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    await community.joins(TOM)
    monkeypatch.setattr(community.postbox, "find", None)
    community.postbox.faults["tom"] = UncertainError("lost")
    await community.presses(TOM, "Not now")
    before = community.last_to(TOM)
    community.postbox.faults.clear()
    await community.travels(days=0.1)

    assert community.last_to(TOM) != before


async def test_one_persons_trouble_never_stops_the_others(community: Chat) -> None:
    """R25."""
    community.postbox.faults["tom"] = RuntimeError("a defect of ours")  # type: ignore[assignment]
    await asyncio.gather(community.joins(TOM), community.joins(NOOR))

    assert "Welkom, Noor!" in community.last_to(NOOR)


async def test_what_keeps_failing_is_given_up_visibly(community: Chat) -> None:
    community.postbox.faults["tom"] = TransientError("unwell")
    await community.joins(TOM)
    await community.travels(days=1)
    await community.says(BRAM, "newcomers")

    assert "Tom: het platform bleef weigeren" in community.last_to(BRAM)
