"""Sentences about meetings by somebody who saw no text that was learnt from: helped, or rightly asked.

In a community that has what the sentences speak of, as whoever wrote them had: a meeting on that Tuesday, a
kick-off. Helped is a card or a form about meetings; nothing is done that cannot be taken back.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.people import Language
from storage.events import events
from tests.chat import Chat
from tests.people import TOM

HERE = Path(__file__).parent / "held_out"
TITLES = {
    Language.NL: ("Kick-off", "Leesclub", "Werkbezoek", "Workshop", "Borrel", "Intervisie"),
    Language.EN: ("Kickoff", "Potluck", "Book launch", "Sprint", "Breakfast", "Show and tell"),
}
LEAST = {Language.NL: 57, Language.EN: 57}  # of sixty


def sentences(language: Language) -> list[str]:
    lines = (HERE / f"events.{language}.tsv").read_text("utf-8").splitlines()
    return [line.split("\t", 1)[1] for line in lines]


@pytest.mark.parametrize("language", list(Language))
async def test_most_are_helped_or_rightly_asked(
    language: Language, circle: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, title in enumerate(TITLES[language]):
        day = date(2026, 12, 1) + timedelta(days=number)
        await circle.says(TOM, "event")
        await circle.fills(TOM, {"title": title, "day": day.isoformat(), "at": "15:00"})
    lost = []
    for text in sentences(language):
        before = len(circle.messages_to(TOM))
        circle.form = None
        await circle.says(TOM, text)
        said = circle.messages_to(TOM)[before:]
        if circle.form is None and not any(_is_about_meeting(one) for one in said):
            lost.append(f"{text} → {said[-1][:80] if said else ''}")
    helped = len(sentences(language)) - len(lost)
    with capsys.disabled():
        print(f"\n{language}: {helped} of {len(sentences(language))}", *lost, sep="\n  ")  # noqa: T201

    assert helped >= LEAST[language]
    assert len(await circle.rows(events)) == len(TITLES[language])


WORDS = (
    *("Agenda:", "Meetings", "[Agenda]", "[I can't]", "[Manage]", "Plan a meeting", "When we meet"),
    *("agenda of a meeting", "Whether I come", "Move a meeting", "othing is planned"),
)


def _is_about_meeting(text: str) -> bool:
    return any(word in text for word in WORDS)
