"""Every card of the gallery in Microsoft's own renderer for the web, as narrow as a panel and a phone."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from adapters.gallery import messages
from adapters.teams.render import card
from bot.domain.people import Language
from tests.e2e.in_browser import BROWSER, browser  # noqa: F401 - a fixture
from tests.reliability.in_agents_playground import MODULES, module

pytestmark = BROWSER

RENDERER = MODULES / "adaptivecards" / "dist" / "adaptivecards.min.js"
CARDS = {
    f"{language}-{feature}-{number}": card(message, "example")
    for language in Language
    for feature, shown in messages(language).items()
    for number, message in enumerate(shown)
}
# Newer than Adaptive Cards 1.5, and Teams' own: what a client does without them is in the card.
NEWER = ('Unknown element type "Chart.', 'Property "choices.data"')
# docs, "Cards in Teams": "up to 6 primary actions".
DRAWN = """([cards, width]) => Object.entries(cards).map(([name, made]) => {
    const host = document.body.appendChild(document.createElement('div'));
    host.style.width = `${width}px`;
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig({actions: {maxActions: 6, buttonSpacing: 8}});
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    card.parse(made, context);
    const drawn = host.appendChild(card.render());
    const edge = drawn.getBoundingClientRect().right;
    const label = (button) => button.querySelector('div') ?? button;
    const shown = [...drawn.querySelectorAll('button')].filter((b) => b.offsetWidth);
    const cut = shown.filter((b) => label(b).scrollWidth > label(b).clientWidth
        || b.getBoundingClientRect().right > edge);
    const unnamed = [...drawn.querySelectorAll('input, textarea, select')].filter((input) =>
        !(input.ariaLabel || (input.getAttribute('aria-labelledby') ?? '').split(' ').some(
            (id) => document.getElementById(id)?.innerText.trim())));
    const seen = {name, shown: shown.map((b) => b.title || b.innerText), cut: cut.map((b) => b.title),
        unnamed: unnamed.map((i) => i.outerHTML), wide: drawn.scrollWidth > drawn.clientWidth,
        log: Array.from({length: context.eventCount}, (_, n) => context.getEventAt(n).message)};
    host.remove();
    return seen;
})"""


@pytest_asyncio.fixture(loop_scope="session")
async def blank(browser: Browser) -> Page:
    page = await browser.new_page()
    await page.add_style_tag(path=RENDERER.with_name("adaptivecards.css"))
    await page.add_script_tag(path=module(RENDERER))
    return page


@pytest.mark.parametrize("width", [340, 425])
async def test_a12_no_card_loses_a_button_or_a_label(blank: Page, width: int) -> None:
    drawn = await blank.evaluate(DRAWN, [CARDS, width])

    assert len(drawn) == len(CARDS)
    assert not {d["name"]: d["cut"] for d in drawn if d["cut"]}
    assert not {d["name"]: lost for d in drawn if (lost := _lost(d))}
    assert not {d["name"]: d["unnamed"] for d in drawn if d["unnamed"]}
    assert not [d["name"] for d in drawn if d["wide"]]
    assert not [said for d in drawn for said in d["log"] if not said.startswith(NEWER)]


def _lost(drawn: dict[str, Any]) -> list[str]:
    made = [a["title"] for e in CARDS[drawn["name"]]["body"] for a in e.get("actions", ())]
    return made if made != drawn["shown"] else []
