"""A concern that was typed into a form for something else is answered as one, and kept nowhere."""

import pytest

from storage.calls import calls
from storage.events import events
from tests.chat import Chat
from tests.people import SANNE, TOM

WORRY = "Ik word gepest door een collega en voel me hier niet veilig"
IN_ENGLISH = "I'm being bullied by a colleague and don't feel safe here"


async def test_in_a_call_for_a_project(community: Chat) -> None:
    await community.says(SANNE, "oproep")
    await community.fills(SANNE, {"text": WORRY, "until": "2026-12-11", "where": "channel"})

    assert "vertrouwenspersoon" in community.last_to(SANNE).lower()
    assert await community.rows(calls) == []
    assert WORRY not in "".join(community.in_channel())


@pytest.mark.parametrize("title", ["Kick-off", "Bullying in primary schools"])
async def test_in_what_a_meeting_is_about(circle: Chat, title: str) -> None:
    meeting = {"title": title, "day": "2026-12-03", "at": "15:00", "minutes": "60"}
    await circle.says(TOM, "event")
    await circle.fills(TOM, {**meeting, "about": IN_ENGLISH})
    assert await circle.rows(events) == []
    assert "confidential" in circle.last_to(TOM).lower()
    await circle.says(TOM, "event")
    await circle.fills(TOM, {**meeting, "about": "What works against bullying"})

    assert len(await circle.rows(events)) == 1
