"""Who is asked something has their days to answer it from when the question goes, whatever held it back."""

from datetime import timedelta

from bot.domain.deliveries import Fate
from bot.domain.eligibility import Purpose
from bot.domain.membership import MOST_A_WEEK
from bot.domain.people import Profile
from storage.frame.outbox import outbox
from tests.chat import Chat
from tests.conftest import MONDAY
from tests.features.matched import KEES, offers, seeks, three_more
from tests.features.test_welcome import joins_and_tells
from tests.people import ILSE, NOOR, SANNE

SATURDAY = MONDAY + timedelta(days=5)
WEDNESDAY, THURSDAY = MONDAY + timedelta(days=9), MONDAY + timedelta(days=10)


async def spends_the_week(chat: Chat, who: Profile) -> None:
    """As many nudges as a week has, sent a moment ago."""
    row = {**(await chat.rows(outbox))[0], "purpose": Purpose.PULSE, "fate": Fate.SENT}
    row |= {"settled": chat.clock.now(), "update_of": None, "community": 1}
    row.pop("id")
    async with chat.stored() as kept:
        row["person"] = (await kept.person(who)).id
        for n in range(MOST_A_WEEK):
            await kept.db.execute(outbox.insert().values({**row, "key": f"spent:{n}"}))


async def test_a_mentor_who_was_asked_on_a_saturday_has_three_working_days(
    community: Chat,
) -> None:
    await three_more(community)
    for mentor in (SANNE, KEES):
        await offers(community, mentor, "toetsing")
    await community.travels(to=SATURDAY)
    await seeks(community, NOOR, "toetsing")
    await community.presses(NOOR, "Vraag Sanne eerst")
    assert "donderdag 3 december" in community.last_to(NOOR)

    await community.travels(to=WEDNESDAY)
    assert "Noor zoekt een mentor" in community.last_to(SANNE)
    assert "donderdag 3 december" in community.last_to(SANNE)
    await community.travels(to=THURSDAY)
    assert "Noor zoekt een mentor" in community.last_to(KEES)


async def test_a_buddy_whose_budget_was_spent_has_them_from_the_next_monday(
    community: Chat,
) -> None:
    await spends_the_week(community, SANNE)
    await joins_and_tells(community)
    await community.travels(to=WEDNESDAY)
    assert "buddy zijn van Noor" in community.last_to(SANNE)
    assert "buddy zijn van Noor" not in "".join(community.messages_to(ILSE))

    await community.travels(to=THURSDAY)
    assert "kijk wie het anders kan doen" in community.last_to(SANNE)
    assert "buddy zijn van Noor" in community.last_to(ILSE)


async def test_a_question_that_was_held_back_longer_than_foreseen_waits_longer(
    community: Chat,
) -> None:
    """Planned as free to go; spent before it went."""
    await joins_and_tells(community)
    async with community.stored() as kept:
        asked = outbox.c.key.startswith("buddy:")
        held = {"fate": Fate.WAITING, "not_before": MONDAY + timedelta(days=7), "settled": None}
        await kept.db.execute(outbox.update().where(asked).values(held))
    await community.travels(to=WEDNESDAY)
    assert "buddy zijn van Noor" not in "".join(community.messages_to(ILSE))

    await community.travels(to=THURSDAY)
    assert "buddy zijn van Noor" in community.last_to(ILSE)
