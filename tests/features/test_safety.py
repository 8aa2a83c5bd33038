"""Concerns come first: contacts, numbers, nobody told, nothing kept."""

from datetime import date

import pytest

from bot.talking.language import understand
from storage.frame.inbox import inbox
from storage.frame.schema import whole_schema
from storage.participation import participation
from tests.chat import CHANNEL, Chat
from tests.people import BRAM, SANNE

SECRET = "mijn begeleider zit steeds aan me en ik voel me niet veilig, gisteren weer bij het kopieerapparaat"


async def test_a_concern_gets_contacts_and_a_choice(community: Chat) -> None:
    await community.says(BRAM, "instellingen contacten")
    await community.fills(BRAM, {"contacts": "Vertrouwenspersoon: Mieke, 06 12345678"})
    await community.says(SANNE, SECRET)
    answer = community.last_to(SANNE)

    assert "Mieke, 06 12345678" in answer
    assert "0800-0113" in answer
    assert "[Laat Bram contact opnemen]" in answer


@pytest.mark.parametrize("words", ["ik wil niet meer leven", "I want to kill myself"])
async def test_emergency_numbers_come_first_when_life_is_at_stake(
    community: Chat, words: str
) -> None:
    await community.says(SANNE, words)
    answer = community.last_to(SANNE)

    assert answer.index("112") < answer.index("vertrouwelijk")


async def test_nobody_is_told_and_nothing_is_kept(
    community: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    before = len(community.messages_to(BRAM))
    await community.says(SANNE, SECRET)

    for table in whole_schema().sorted_tables:
        assert "kopieerapparaat" not in str(await community.rows(table)), table.name
    assert len(community.messages_to(BRAM)) == before
    assert len(await community.rows(participation)) <= 3  # only the setup of this story
    assert "kopieerapparaat" not in capsys.readouterr().out


async def test_a_facilitator_hears_only_that_somebody_wants_to_talk(community: Chat) -> None:
    await community.says(SANNE, SECRET)
    await community.presses(SANNE, "Laat Bram contact opnemen")

    assert "Sanne wil graag met je praten" in community.last_to(BRAM)
    assert "veilig" not in community.last_to(BRAM)


async def test_in_a_channel_the_answer_is_private(community: Chat) -> None:
    before = community.in_channel()
    await community.says(SANNE, SECRET, place=CHANNEL)

    assert community.in_channel() == before


async def test_concerns_go_before_commands_and_forms(community: Chat) -> None:
    await community.says(SANNE, "stop, ik word hier bedreigd")

    assert "Goed dat je dit zegt" in community.last_to(SANNE)


@pytest.mark.parametrize(
    "words",
    [
        "missed",
        "verander mijn naam",
        "opzeggen",
        "ik kan niet morgen",
        "uitnodigen",
        "I feel at home here",
    ],
)
async def test_d36_an_ordinary_word_gets_no_safety_card(community: Chat, words: str) -> None:
    await community.says(SANNE, words)

    assert "Goed dat je dit zegt" not in "".join(community.messages_to(SANNE)[-2:])


@pytest.mark.parametrize("words", ["ik voel me een beetje verloren hier", "I feel a bit lost here"])
async def test_d36_a_quiet_worry_is_heard(community: Chat, words: str) -> None:
    await community.says(SANNE, words)

    assert "Goed dat je dit zegt" in community.last_to(SANNE)


async def test_d36_below_the_floor_one_quiet_line_says_where_to_turn(community: Chat) -> None:
    """The answer is to what was most likely meant; nothing of the text is kept in a button."""
    text = "gedoe thuis"
    assert understand(text, date(2026, 11, 18)).hints
    await community.says(SANNE, text)
    answer = community.last_to(SANNE)
    assert "Goed dat je dit zegt" not in answer
    assert "Gaat het om iets dat je dwarszit?" in answer

    await community.presses(SANNE, "Met wie?")
    assert "Goed dat je dit zegt" in community.last_to(SANNE)


QUIET = "Gaat het om iets dat je dwarszit?"
TROUBLED = "gedoe thuis"


async def test_d36_the_quiet_line_comes_once_a_day(community: Chat) -> None:
    await community.says(SANNE, TROUBLED)
    await community.says(SANNE, TROUBLED)
    assert QUIET not in community.last_to(SANNE)

    await community.travels(days=1)
    await community.says(SANNE, TROUBLED)
    assert QUIET in community.last_to(SANNE)


async def test_d36_somebody_else_has_a_quiet_line_of_their_own(community: Chat) -> None:
    await community.says(SANNE, TROUBLED)
    await community.says(BRAM, TROUBLED)

    assert QUIET in community.last_to(BRAM)


async def test_d36_no_quiet_line_in_a_channel(community: Chat) -> None:
    """And none was spent there: in private it still comes."""
    answer = await community.says(SANNE, TROUBLED, place=CHANNEL)
    assert QUIET not in str(answer) + "".join(community.messages_to(SANNE)) + "".join(
        community.in_channel()
    )

    await community.says(SANNE, TROUBLED)
    assert QUIET in community.last_to(SANNE)


async def test_d36_nobody_can_read_who_got_a_quiet_line(community: Chat) -> None:
    await community.says(SANNE, TROUBLED)

    marks = [row["event"] for row in await community.rows(inbox)]
    assert marks
    assert not [mark for mark in marks if "hint" in mark]
