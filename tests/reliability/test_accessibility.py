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
    """What axe finds, and whether one must scroll sideways (WCAG 1.4.10)."""
    await page.add_script_tag(path=AXE)
    found: list[str] = await page.evaluate(RUN)
    if await page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("wider than the window")
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
async def test_p05_the_page_its_people_and_its_dialogs(
    browser: Browser, address: str, scheme: str, width: int
) -> None:
    page = await opened(browser, address, scheme, width)
    await page.wait_for_selector(".line article")
    assert await faults(page) == []

    if width < 1000:
        await page.click("#choose")
        assert await faults(page) == []
    await page.click("button[data-user=bram]")
    await page.wait_for_selector("#subtitle:has-text('Bram')", state="attached")
    await page.fill("#text", "instellingen")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("dialog[open] textarea")
    assert await faults(page) == []

    await page.keyboard.press("Escape")
    await page.click("#restart")
    await page.wait_for_selector("dialog[open] .danger")
    assert await faults(page) == []
    await page.context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
async def test_p06_the_gallery(browser: Browser, address: str, scheme: str, width: int) -> None:
    page = await opened(browser, f"{address}/gallery", scheme, width)
    await page.wait_for_selector(".example")

    assert await faults(page) == []
    await page.context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
async def test_p05_a_report(browser: Browser, address: str, scheme: str, width: int) -> None:
    page = await opened(browser, address, scheme, 1280)
    await page.click("button[data-user=fatima]")
    await page.wait_for_selector("#subtitle:has-text('Fatima')")
    await page.fill("#text", "weekbericht nu")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Meer").last.click()
    await page.locator(".row", has_text="Downloaden").get_by_role("button").last.click()
    await page.get_by_role("button", name="Rapport om af te drukken").last.click()
    link = page.locator("a", has_text="Rapport om af te drukken").last
    await link.wait_for()
    await page.set_viewport_size({"width": width, "height": 800})
    await page.goto(str(await link.evaluate("node => node.href")))

    assert await faults(page) == []
    await page.context.close()


async def link_for_a_guest(browser: Browser, address: str) -> str:
    """Bram adds Karin, and Sanne gets a link to send her."""
    page = await opened(browser, address, "light", 1280)
    await page.click("button[data-user=bram]")
    await page.wait_for_selector("#subtitle:has-text('Bram')")
    await page.fill("#text", "gast toevoegen")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("dialog[open]")
    assert await faults(page) == []
    await page.get_by_label("Naam").fill("Karin de Wit")
    await page.get_by_label("Onderwerpen").fill("zeegras")
    await page.get_by_role("button", name="Bewaren").last.click()
    await page.wait_for_selector("text=staat erbij als gast van buiten")
    await page.click("button[data-user=sanne]")
    await page.wait_for_selector("#subtitle:has-text('Sanne')")
    await page.fill("#text", "vraag wie weet iets over zeegras?")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Maak een link").last.click()
    link = page.locator("a", has_text="Bekijk de pagina").last
    await link.wait_for()
    found = str(await link.evaluate("node => node.href"))
    await page.context.close()
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
async def test_p05_the_page_of_a_guest_from_outside(
    browser: Browser, address: str, scheme: str, width: int
) -> None:
    """Asked, refused, thanked, used, and with a link that is none; by keyboard, and at 200 %."""
    link = await link_for_a_guest(browser, address)
    page = await opened(browser, link, scheme, width)
    assert await faults(page) == []
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert await faults(page) == []

    await page.get_by_label("Jouw antwoord").fill("zeegras " * 200)
    await page.get_by_role("button", name="Stuur antwoord").click()
    await page.wait_for_selector("[role=alert]")
    assert await faults(page) == []
    assert await page.evaluate("document.activeElement.id") == "answer"

    await page.get_by_label("Jouw antwoord").fill("Zeegras groeit langzaam.")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Space")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("text=Je antwoord is onderweg")
    assert await faults(page) == []

    for again in (link, f"{link}x"):
        await page.goto(again)
        assert await faults(page) == []
    await page.context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", ["privacy", "terms"])
async def test_p05_the_pages_that_manifests_lead_to(
    browser: Browser, address: str, scheme: str, path: str
) -> None:
    page = await opened(browser, f"{address}/{path}", scheme, 320)

    assert await faults(page) == []
    await page.context.close()
