"""What else a text holds."""

from datetime import date

import pytest

from bot.domain.people import Language
from bot.talking.language import Intent
from bot.talking.language.slots import slots

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Kan iemand mij begeleiden met blended learning?", "blended learning"),
        ("Ik zoek een mentor voor onderzoeksvaardigheden", "onderzoeksvaardigheden"),
        ("Heb je een begeleider voor mij?", ""),
        ("I'm looking for a mentor in research skills", "research skills"),
        ("ik zoek iemand die verstand heeft van statistiek, graag", "statistiek"),
        ("Do you have a mentor for me?", ""),
        ("ik wil een mentor", ""),
    ],
)
def test_topics(text: str, topic: str) -> None:
    assert slots(text, Intent.FIND_MENTOR, TODAY).topic == topic


@pytest.mark.parametrize(
    ("text", "topic", "count"),
    [
        ("ik kan mentor zijn voor didactisch coachen, maar max 2 mensen", "didactisch coachen", 2),
        ("I can mentor on rubrics, but two people at most", "rubrics", 2),
        ("ik help graag met toetsing, hooguit twee mensen, liefst op maandag", "toetsing", 2),
        ("ik help met feedback geven en ontvangen", "feedback geven en ontvangen", None),
        ("ik kan mentor zijn voor rubrics en ik wil geen pulse meer", "rubrics", None),
    ],
)
def test_u13_a_topic_ends_where_something_else_begins(
    text: str, topic: str, count: int | None
) -> None:
    found = slots(text, Intent.OFFER_MENTOR, TODAY)

    assert (found.topic, found.count) == (topic, count)


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        (
            "Mijn doel is een toets herontwerpen voor de zomer",
            "een toets herontwerpen voor de zomer",
        ),
        ("My goal is to redesign an exam before summer", "to redesign an exam before summer"),
        ("Ik wil beter leren feedback geven", "feedback geven"),
        ("Pas mijn doel aan", ""),
    ],
)
def test_goals(text: str, goal: str) -> None:
    assert slots(text, Intent.SET_GOAL, TODAY).topic == goal


@pytest.mark.parametrize(
    ("text", "number", "met"),
    [
        ("We hebben gisteren gepraat, ging goed, een 8", 8, True),
        ("Het schiet niet op, een 4", 4, None),
        ("we talked yesterday, I'd say a 7", 7, True),
        ("7/10, we met on Monday", 7, True),
        ("we hebben elkaar nog niet gesproken", None, False),
        ("we haven't met yet", None, False),
        ("een 11", None, None),
        ("een 7,5", None, None),
        ("tussen een 4 en een 6", None, None),
        ("we spraken elkaar op 8 december", None, None),
        ("een zeven", 7, None),
    ],
)
def test_marks_and_talks(text: str, number: int | None, met: bool | None) -> None:
    found = slots(text, Intent.DO_CHECKIN, TODAY)

    assert (found.number, found.met) == (number, met)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ik kan twee mensen begeleiden", 2),
        ("I can take three mentees", 3),
        ("ik kan 2 of 3 mensen", 3),
        ("ik wil mentor zijn", None),
    ],
)
def test_counts(text: str, count: int | None) -> None:
    assert slots(text, Intent.OFFER_MENTOR, TODAY).count == count


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Engels graag", Language.EN),
        ("Dutch please", Language.NL),
        ("can we switch from English to Dutch", Language.NL),
        ("ik spreek geen Nederlands", Language.EN),
        ("een andere taal", None),
    ],
)
def test_languages(text: str, language: Language | None) -> None:
    assert slots(text, Intent.SWITCH_LANGUAGE, TODAY).language is language


@pytest.mark.parametrize(
    ("text", "intent", "aspect"),
    [
        ("Even geen nieuwe mentees", Intent.OFFER_MENTOR, "pause"),
        ("ik kan weer een mentee begeleiden", Intent.OFFER_MENTOR, "resume"),
        ("Waarom ben ik aan Sanne gekoppeld?", Intent.MATCH_STATUS, "why"),
        ("schrijf me uit", Intent.PAUSE, "leave"),
        ("ik ben weer terug", Intent.PAUSE, "resume"),
    ],
)
def test_aspects(text: str, intent: Intent, aspect: str) -> None:
    assert slots(text, intent, TODAY).aspect == aspect


def test_names() -> None:
    found = slots("Waarom ben ik op maandag aan Sanne gekoppeld?", Intent.MATCH_STATUS, TODAY)

    assert found.names == ("Sanne",)
