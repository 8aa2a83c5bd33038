"""The playground in a real browser; the whole welcome is in tests/reliability."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import asyncio
from urllib.parse import urljoin

import aiohttp
import pytest
from playwright.async_api import Page

from tests.e2e.in_browser import BROWSER, address, browser, page, played  # noqa: F401 - fixtures

pytestmark = BROWSER


async def test_commands_in_the_channel_are_answered_to_the_asker_alone(page: Page) -> None:
    await page.click("text=# onderzoekend-onderwijs")
    await page.fill("#text", "/kring rollen")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("text=Only visible to you")
    await page.click("button[data-user=ilse]")
    await page.wait_for_selector("#subtitle:has-text('Ilse')")

    assert not await page.locator("text=Only visible to you").count()


async def test_d27_a_facilitators_name_is_a_way_to_them(page: Page) -> None:
    await page.fill("#text", "I would like to talk to a human")
    await page.keyboard.press("Enter")
    await page.click("button:has-text('Bram'):not([data-user])")

    assert (await page.input_value("#text")).startswith("@Bram")


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
