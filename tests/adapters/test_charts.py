"""U9: of what is only known to lie between two values a chart draws the band, on every platform."""

import xml.etree.ElementTree as ET

from adapters.charts import svg
from adapters.slack.render import blocks
from adapters.teams.render import card as teams_card
from bot.domain.people import Language
from bot.frame.cards import Between, Card, Chart, ChartKind
from bot.frame.words import words
from bot.talking import charts

BOUNDS = charts.bounds(words(Language.EN))
SPREAD = Chart(
    ChartKind.BAR,
    "How it is spread",
    ("no", "maybe", "yes"),
    (("Percent", (Between(0, 40), None, 60.0)),),
    100,
    "no a few at most, yes about 60%",
    BOUNDS,
)


def test_u09_slack_and_teams_draw_the_least_and_the_most_of_it() -> None:
    slack, _ = blocks(Card("x", (SPREAD,)), None, 50)
    teams, _ = teams_card(Card("x", (SPREAD,)))["body"]

    assert slack["chart"]["series"] == [
        {
            "name": "At least",
            "data": [{"label": "no", "value": 0}, {"label": "yes", "value": 60.0}],
        },
        {
            "name": "At most",
            "data": [{"label": "no", "value": 40}, {"label": "yes", "value": 60.0}],
        },
    ]
    assert [one["legend"] for one in teams["data"]] == ["At least", "At most"]
    assert teams["data"][1]["values"] == [
        {"x": "no", "y": 40},
        {"x": "maybe"},
        {"x": "yes", "y": 60.0},
    ]


def test_u09_the_page_draws_it_from_end_to_end() -> None:
    drawn = ET.fromstring(svg(SPREAD))
    band, bar = [one for one in drawn if "rx" in one.attrib]

    assert "stroke-dasharray" in band.attrib
    assert float(band.attrib["height"]) / float(bar.attrib["height"]) == 40 / 60
    assert "0–40" in [one.text for one in drawn.iter() if one.tag.endswith("text")]


def test_u09_a_mean_near_an_end_of_the_scale_is_a_band_up_to_it() -> None:
    assert charts.mean(4.1, "") == 4.1
    assert charts.mean(4.6, "at-least") == Between(4.6, 5)
    assert charts.mean(1.4, "at-most") == Between(1, 1.4)
    assert charts.mean(None, "") is None
