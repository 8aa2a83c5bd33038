"""A stranger plays the whole welcome in a real browser: is Noor, then Bram, and travels."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from playwright.async_api import Page

from tests.e2e.in_browser import BROWSER, address, browser, page, played  # noqa: F401 - fixtures

pytestmark = BROWSER


async def travels_until(page: Page, shown: str) -> None:
    """A week at a time: on which day a step falls depends on weekends and holidays."""
    for _ in range(20):
        await page.click("text=+1 week")
        await page.wait_for_timeout(300)
        await page.wait_for_selector("body:not([aria-busy=true])")
        await page.fill("#text", "hulp")  # who never reacts is left in peace
        await page.keyboard.press("Enter")
        if await page.locator(f"h2:has-text('{shown}')").count():
            return
    raise AssertionError(f"{shown!r} did not come")


async def test_a_stranger_plays_the_welcome(page: Page) -> None:
    outside = []
    page.on("request", lambda r: outside.append(r.url) if "127.0.0.1" not in r.url else None)
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    await page.wait_for_selector("text=Welkom, Noor!")
    await page.click("text=Vertel iets over jezelf")
    await page.click("dialog button[type=submit]")
    await page.wait_for_selector("dialog .error")
    await page.fill("[name=brings]", "wondzorg")
    await page.click("dialog button[type=submit]")
    await page.click("text=Plaats het")
    await page.click("text=# onderzoekend-onderwijs")
    await page.wait_for_selector("text=Noor Bakker is nieuw hier")
    await page.click("text=Kring (direct message)")
    for shown in ("Onze doelen en afspraken", "Een maand lid", "Drie maanden lid"):
        await travels_until(page, shown)

    await page.click("button[data-user=bram]")
    await page.fill("#text", "nieuwkomers")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("text=Nieuwkomers in LCOP")
    assert await page.locator(".row:has-text('Daan Peters')").count()
    assert not outside
    assert not problems
