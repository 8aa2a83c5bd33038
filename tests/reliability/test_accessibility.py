"""axe-core, which is not ours, finds nothing on page, dialog, gallery and report (P5, P6)."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import pytest
from playwright.async_api import Browser, Page

from tests.e2e.in_browser import BROWSER, address, browser, missing, played  # noqa: F401 - fixtures
from tests.reliability.in_agents_playground import MODULES

pytestmark = BROWSER
AXE = MODULES / "axe-core" / "axe.min.js"
RUN = """axe.run(document, {resultTypes: ["violations"]}).then(found => found.violations.map(
    one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | ")}`))"""
SCHEMES = ["light", "dark"]
WIDTHS = [1280, 320]


async def opened(browser: Browser, url: str, scheme: str, width: int) -> Page:
    if not AXE.exists():
        missing("axe-core was not fetched (make reliability does)")
    context = await browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]  # one of two words
        bypass_csp=True,
    )
    page = await context.new_page()
    await page.goto(url)
    return page


async def faults(page: Page) -> list[str]:
    await page.add_script_tag(path=AXE)
    found: list[str] = await page.evaluate(RUN)
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
async def test_the_page_and_a_dialog(
    browser: Browser, address: str, scheme: str, width: int
) -> None:
    page = await opened(browser, address, scheme, width)
    await page.fill("#text", "profiel")
    await page.wait_for_selector(".line article")
    assert await faults(page) == []

    await page.fill("#text", "inrichten")
    await page.keyboard.press("Enter")
    await page.wait_for_selector(".line:last-child article, dialog[open]")
    if width > 1000:
        await page.click("button[data-user=bram]")
        await page.fill("#text", "instellingen")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("dialog[open] textarea")
    assert await faults(page) == []
    await page.context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
async def test_the_gallery(browser: Browser, address: str, scheme: str) -> None:
    page = await opened(browser, f"{address}/gallery", scheme, 1280)
    await page.wait_for_selector(".example")

    assert await faults(page) == []
    await page.context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
async def test_a_report(browser: Browser, address: str, scheme: str) -> None:
    page = await opened(browser, address, scheme, 1280)
    await page.click("button[data-user=fatima]")
    await page.wait_for_selector("#subtitle:has-text('Fatima')")
    await page.fill("#text", "weekbericht nu")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Downloaden").last.click()
    await page.get_by_role("button", name="Rapport om af te drukken").last.click()
    link = page.locator("a", has_text="Rapport om af te drukken").last
    await link.wait_for()
    await page.goto(str(await link.evaluate("node => node.href")))

    assert await faults(page) == []
    await page.context.close()
