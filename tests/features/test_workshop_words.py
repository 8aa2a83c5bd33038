"""A wish for a workshop, told from all else that is said of one."""

from datetime import date

import pytest

from bot.features.experts.workshop_words import asks_which, follows, topic_of
from bot.talking.language import Band, Intent, understand

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "kan Ilse een workshop geven over rubrics?",
        "zou iemand voor ons team een workshop kunnen verzorgen?",
        "wie kan er een workshop over AI geven",
        "wij willen graag een workshop van Ilse",
        "ik wil een workshop aanvragen",
        "kunnen we een workshop krijgen over toetsing?",
        "mag ik Ilse vragen om een workshop?",
        "can Priya give a workshop on feedback?",
        "could somebody run a workshop for our team",
        "who could teach us a workshop about rubrics?",
        "we'd like a workshop about peer feedback",
        "I want to request a workshop from Priya",
        "how do I ask for a workshop?",
        "can I book a workshop with Priya",
    ],
)
def test_it_is_wished(text: str) -> None:
    assert Intent.WORKSHOP in understand(text, TODAY).offered
    assert not asks_which(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik wil een workshop figma geven voor de leden",
        "Ik geef graag een workshop over tekenen, waar kan ik die inplannen?",
        "schrijf me in voor de workshop over feedback",
        "laten we die workshop van gister ff nabespreken",
        "even bij alle starters checken welke workshop ze het liefst hebben",
        "ik kan niet kiezen tussen die twee workshops",
        "complimenten voor Noor, wat een workshop",
        "ik wil een korte enquete naar alle leden over de workshop van vorige week",
        "I want to run a workshop",
        "how do I book the group for a workshop I want to run",
        "Sign me up for the workshop on rubrics.",
        "by june i wanna be able to teach a full workshop alone",
        "my objective would be to run a workshop without anyone's help",
        "is the workshop even happening",
        "kudos for Yusuf, great workshop",
        "Can members tick which workshop they prefer? I have four workshops and one room",
        "From my workshop, the exercises about theoretical sampling, use freely",
    ],
)
def test_it_is_something_else(text: str) -> None:
    found = understand(text, TODAY)
    assert (found.intent, found.band) != (Intent.WORKSHOP, Band.ACT)


@pytest.mark.parametrize(
    ("rest", "fits"),
    [
        ("", True),
        ("Ilse", True),
        ("@Ilse over rubrics voor ons hele nieuwe team", True),
        ("over rubrics voor ons hele nieuwe team", True),
        ("ongewenst gedrag is verplaatst naar lokaal B2.14", False),
        ("bierbrouwen amai dat was plezant zaterdag", False),
    ],
)
def test_a_sentence_about_one_is_no_command(rest: str, fits: bool) -> None:
    assert follows(rest, TODAY) is fits


def test_what_it_is_about() -> None:
    assert topic_of("kan Ilse een workshop geven over rubrics?") == "rubrics"
    assert topic_of("a workshop, please") == ""


@pytest.mark.parametrize("text", ["welke workshops zijn er gepland", "when is the next workshop?"])
def test_what_is_planned_is_asked_and_nothing_wished(text: str) -> None:
    assert asks_which(text)
