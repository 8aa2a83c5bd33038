"""The playground in a real browser: a stranger is Noor, then Bram, and travels."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urljoin

import aiohttp
import pytest
from playwright.async_api import Page, async_playwright

from adapters.main import build
from adapters.settings import Settings, read_settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def playground_on(path: Path) -> Settings:
    url = f"sqlite+aiosqlite:///{path}"
    return read_settings(database_url=url, port=0, playground_asked=True)


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's month, played once; each test goes on from a copy."""
    path = tmp_path_factory.mktemp("demo") / "kring.db"

    async def play() -> None:
        kring = await build(playground_on(path))
        await kring.start()
        await kring.stop()

    asyncio.run(play())
    return path


@pytest.fixture
async def address(played: Path, tmp_path: Path) -> AsyncIterator[str]:
    shutil.copy(played, tmp_path / "kring.db")
    kring = await build(playground_on(tmp_path / "kring.db"))
    yield await kring.start()
    await kring.stop()


@pytest.fixture
async def page(address: str) -> AsyncIterator[Page]:
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs Chromium")
        pytest.skip("no Chromium on this machine (on Debian: apt install chromium)")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1440, "height": 900})
        page.set_default_timeout(15_000)
        await page.goto(address)
        yield page
        await browser.close()


async def travels_until(page: Page, shown: str) -> None:
    """A week at a time: on which day a step falls depends on weekends and holidays."""
    for _ in range(20):
        await page.click("text=+1 week")
        await page.wait_for_timeout(300)
        await page.wait_for_selector("body:not(.travelling)")
        if await page.locator(f"h2:has-text('{shown}')").count():
            return
    raise AssertionError(f"{shown!r} did not come")


async def test_a_stranger_plays_the_welcome(page: Page) -> None:
    outside = []
    page.on("request", lambda r: outside.append(r.url) if "127.0.0.1" not in r.url else None)
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    await page.wait_for_selector("text=Welkom, Noor Bakker!")
    await page.click("text=Vertel iets over jezelf")
    await page.click("dialog button[type=submit]")
    await page.wait_for_selector("dialog .error")
    await page.fill("#f-brings", "wondzorg")
    await page.click("dialog button[type=submit]")
    await page.click("text=Plaats het")
    await page.click("text=# onderzoekend-onderwijs")
    await page.wait_for_selector("text=Noor Bakker is nieuw hier")
    await page.click("text=Kring (direct message)")
    for shown in ("Onze doelen en afspraken", "Een maand erbij", "Drie maanden erbij"):
        await travels_until(page, shown)

    await page.click("button[data-user=bram]")
    await page.fill("#text", "nieuwkomers")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("text=Nieuwkomers in LCOP")
    assert await page.locator(".row:has-text('Daan Peters')").count()
    assert not outside
    assert not problems


async def test_commands_in_the_channel_are_answered_to_the_asker_alone(page: Page) -> None:
    await page.click("text=# onderzoekend-onderwijs")
    await page.fill("#text", "/kring rollen")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("text=Only visible to you")
    await page.click("button[data-user=ilse]")
    await page.wait_for_selector("#subtitle:has-text('Ilse')")

    assert not await page.locator("text=Only visible to you").count()


async def test_the_gallery_shows_every_card_three_times(page: Page, address: str) -> None:
    await page.goto(f"{address}/gallery")
    await page.wait_for_selector(".example")

    assert await page.locator(".example").count() > 60
    assert await page.locator("pre").count() == 2 * await page.locator(".example").count()


async def test_another_sites_page_cannot_drive_the_demo(address: str) -> None:
    url = f"{address}/playground/socket"
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(url, headers={"Origin": "http://evil.example"})

    assert refused.value.status == 403


async def test_health_readiness_and_metrics(address: str) -> None:
    async with aiohttp.ClientSession() as session:
        for _ in range(100):
            async with session.get(f"{address}/readyz") as ready:
                if ready.status == 200:
                    break
            await asyncio.sleep(0.05)
        async with session.get(f"{address}/healthz") as healthy:
            assert healthy.status == 200
        async with session.get(f"{address}/metrics") as metrics:
            text = await metrics.text()

    assert "kring_messages_total" in text
    assert "kring_last_tick_timestamp_seconds" in text


async def test_a_round_a_pair_and_a_check_in(page: Page) -> None:
    """As Bram, who confirms a round; then as Wouter, who has a mentor already."""
    await page.click("[data-user=bram]")
    await page.fill("#text", "koppel voorbeeld")
    await page.press("#text", "Enter")
    await page.wait_for_selector("text=Dit is bewezen de beste verdeling")
    await page.click("button:has-text('Bevestig')")
    await page.click("dialog button:has-text('Ja, verstuur')")
    await page.wait_for_selector("text=mentees kiezen nu")

    await page.click("[data-user=wouter]")
    await page.click("#places button:has-text('Sanne de Vries')")
    await page.wait_for_selector("text=jullie zijn gekoppeld")
    await page.click("#places button:has-text('direct message')")
    await page.fill("#text", "checkin")
    await page.press("#text", "Enter")
    await page.wait_for_timeout(500)
    await page.locator("button:has-text('Doe de check-in')").last.click()
    await page.check("dialog input[name=met][value=yes]")
    await page.check("dialog input[name=progress][value='7']")
    await page.fill("dialog input[type=date]", "2030-01-15")
    await page.click("dialog button:has-text('Klaar')")

    await page.wait_for_selector("text=Je voortgang")


async def test_a_pulse_a_digest_and_a_report_in_the_browser(page: Page) -> None:
    await page.click('button[data-user="lotte"]')
    await page.fill("#text", "pols")
    await page.press("#text", "Enter")
    await page.locator(".card", has_text="Anoniem:").last.get_by_role("button", name="4").click()
    await page.wait_for_selector("text=Dank je, je antwoord is bewaard")
    await page.click('button[data-user="fatima"]')
    await page.fill("#text", "weekbericht nu")
    await page.press("#text", "Enter")
    digest = page.locator(".card", has_text="Weekbericht van").last
    await digest.locator("img").first.wait_for()
    widths = await digest.locator("img").evaluate_all("all => all.map((i) => i.naturalWidth)")
    described = await digest.locator("img").first.get_attribute("alt")
    await digest.get_by_role("button", name="Meenemen").click()
    await page.get_by_role("button", name="Rapport om af te drukken").last.click()
    report = page.locator("a", has_text="Rapport om af te drukken").last
    await report.wait_for()
    await page.goto(urljoin(page.url, await report.get_attribute("href") or ""))
    await page.wait_for_selector("svg")

    assert all(width > 100 for width in widths)
    assert described
    assert "In getallen" in described
    assert "Rapport van LCOP" in await page.inner_text("h1")
    assert await page.locator("html").get_attribute("lang") == "nl"


async def test_x07_another_name_for_this_machine_shows_nothing(address: str) -> None:
    """DNS rebinding: a page of somebody else's whose name leads here."""
    async with aiohttp.ClientSession() as session:
        for path in ("/", "/gallery", "/playground/gallery", "/playground/socket"):
            headers = {"Host": "evil.example", "Origin": "http://evil.example"}
            async with session.get(urljoin(address, path), headers=headers) as response:
                assert response.status == 403
