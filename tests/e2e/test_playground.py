"""The playground in a real browser; the whole welcome is in tests/reliability."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import asyncio
from urllib.parse import urljoin

import aiohttp
import pytest
from playwright.async_api import Browser, Page

from bot.domain.people import Language
from bot.frame.words import words
from tests.e2e.in_browser import BROWSER, address, browser, page, played  # noqa: F401 - fixtures

pytestmark = BROWSER
NOT_UNDERSTOOD = [
    words(language)(text) for language in Language for text in ("help-unknown", "core-meant")
]


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


async def test_a_message_of_the_channel_is_handed_over_by_keyboard(page: Page) -> None:
    """Bram would keep what Ilse wrote; Ilse says yes; on a narrow screen nothing sticks out."""
    await page.set_viewport_size({"width": 320, "height": 700})
    await _is(page, "ilse", "channel")
    for text in ("/kring rollen", "Laat studenten eerst zelf een voorbeeld nakijken."):
        await page.fill("#text", text)  # who did nothing for weeks is left in peace
        await page.press("#text", "Enter")
    await page.wait_for_selector(".more-verbs >> nth=1")
    await _is(page, "bram", "channel")
    more = page.get_by_role("button", name="Do something with Ilse Hermans's message").last
    box = await more.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    await more.press("Enter")
    assert await more.get_attribute("aria-expanded") == "true"
    wide = await page.evaluate("document.documentElement.scrollWidth")
    await page.keyboard.press("Escape")
    assert await more.get_attribute("aria-expanded") == "false"
    await more.press("Enter")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("text=Ik vraag het eerst aan")
    await page.click("button[data-days='7']")  # nobody is asked anything at a weekend
    await page.wait_for_selector("#toast:has-text('It is')")
    await _is(page, "ilse", "private")
    await page.get_by_role("button", name="Ja, met mijn naam").last.click()

    await page.wait_for_selector("text=Je bericht staat nu in de bibliotheek, met je naam.")
    assert wide <= 320


async def _is(page: Page, user: str, where: str) -> None:
    """Become somebody, on a narrow screen, and go somewhere."""
    await page.click("#choose")
    await page.click(f"button[data-user={user}]")
    await page.click(f"#places [data-place={where}]")


async def test_a_round_a_pair_and_a_check_in(page: Page) -> None:
    """As Bram, who confirms a round; then as Wouter, who has a mentor already."""
    await page.click("[data-user=bram]")
    await page.fill("#text", "koppel voorbeeld")
    await page.press("#text", "Enter")
    await page.wait_for_selector("text=Dit is bewezen de beste verdeling")
    await page.click("button:has-text('Bevestigen')")
    await page.click("dialog button:has-text('Ja, verstuur')")
    await page.wait_for_selector("text=mentees kiezen nu")

    await page.click("[data-user=wouter]")
    await page.click("#places button:has-text('Sanne de Vries')")
    await page.wait_for_selector("text=jullie zijn gekoppeld")
    await page.click("#places button:has-text('direct message')")
    await page.fill("#text", "checkin")
    await page.press("#text", "Enter")
    await page.wait_for_timeout(500)
    await page.locator("button:has-text('Check-in doen')").last.click()
    await page.check("dialog input[name=met][value=yes]")
    await page.check("dialog input[name=progress][value='7']")
    await page.fill("dialog input[type=date]", "2030-01-15")
    await page.click("dialog button:has-text('Klaar')")

    await page.wait_for_selector("text=Je voortgang")


async def test_a_pulse_a_digest_and_a_report_in_the_browser(page: Page) -> None:
    await page.click('button[data-user="lotte"]')
    await page.fill("#text", "peilvraag")
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
    await digest.get_by_role("button", name="Meer").click()
    await page.locator(".row", has_text="Downloaden").get_by_role("button").last.click()
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


async def test_p01_a_tab_that_closes_disturbs_nobody(browser: Browser, page: Page) -> None:
    other = await browser.new_page()
    await other.goto(page.url)
    await other.click("button[data-days='7']")
    await other.close()
    await page.fill("#text", "hoi")
    await page.keyboard.press("Enter")

    await page.wait_for_selector(".line:last-child article")


async def focused(page: Page) -> str:
    """What the keyboard is at: its id or its text."""
    found = await page.evaluate("document.activeElement.id || document.activeElement.innerText")
    return str(found)


async def reaches(page: Page, selector: str, key: str = "Tab") -> None:
    """By as many presses as it takes, of the few that one may ask for."""
    for _ in range(40):
        await page.keyboard.press(key)
        if await page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached")


@pytest.mark.parametrize(("width", "height"), [(320, 568), (640, 400)])
async def test_p02_on_a_phone_and_enlarged_everything_is_within_reach(
    page: Page, width: int, height: int
) -> None:
    """WCAG 1.4.10: at 320 px, and at 200 % of a small window, nothing is cut off sideways."""
    await page.set_viewport_size({"width": width, "height": height})
    await page.click("#choose")
    await page.click("button[data-user=bram]")
    await page.wait_for_selector("#choose:has-text('Bram')")
    assert await focused(page) == "choose", "P5: the focus is where the list was"
    await page.fill("#text", "instellingen")
    await page.keyboard.press("Enter")
    submit = page.locator("dialog footer .primary")
    await submit.wait_for()

    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    parts = await page.locator(".side, .top, .composer").all()
    assert not [p for p in parts if await p.evaluate("e => e.scrollWidth > e.clientWidth")]
    box = await submit.bounding_box()
    assert box and box["y"] + box["height"] <= height, "P3: the footer of a long form is in sight"


async def test_p05_a_story_by_keyboard_alone(page: Page) -> None:
    """Write, read the answer, press its button, fill in its form, be somebody else, let a week pass."""
    await page.wait_for_selector("article:has-text('Welkom, Noor!')")
    await reaches(page, ".skip[href='#text']")
    await page.keyboard.press("Enter")
    await page.keyboard.type("wat is dit?")
    await page.keyboard.press("Enter")
    await page.wait_for_selector(".line:nth-child(3) article")
    assert await focused(page) == "text"

    await reaches(page, ".line:first-child .primary", "Shift+Tab")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("dialog[open] [name=discipline]:focus")
    await page.keyboard.type("verpleegkunde")
    await reaches(page, "[name=brings]")
    await page.keyboard.type("wondzorg")
    await reaches(page, "dialog .primary")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("dialog", state="hidden")
    await page.wait_for_selector("article:has-text('wondzorg')")
    await page.wait_for_function("document.activeElement !== document.body")  # it did not fall

    await reaches(page, ".skip[href='#filter']", "Shift+Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.type("facilitator")
    await reaches(page, "[data-user=bram]")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("#me:has-text('You are Bram Willems')")
    await reaches(page, "[data-days='7']")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("#toast:has-text('It is ')")
    await page.wait_for_function("document.activeElement.textContent === '+1 week'")


async def test_p05_what_stands_there_stays_and_is_read_once(page: Page) -> None:
    """A log: one message is added to it. That somebody else's conversation is shown is no news."""
    await page.wait_for_selector(".line")
    first = await page.evaluate_handle("document.querySelector('.line')")
    await page.wait_for_selector("[role=log][aria-live=polite]")
    await page.click("#tries button")
    await page.wait_for_selector(".line:nth-child(3) article")

    assert await page.evaluate("node => node.isConnected", first)
    await page.click("button[data-user=bram]")
    await page.wait_for_selector("[role=log][aria-live=off]")
    await page.wait_for_selector("[role=log][aria-live=polite]")


async def test_p05_a_card_says_in_which_language_it_is(page: Page) -> None:
    await page.click("text=English please")
    await page.fill("#text", "help")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("[lang=en]:has-text('in your own words')")
    await page.click("[data-place=channel]")
    await page.wait_for_selector("article[lang=nl]")
    await page.fill("#text", "/kring help")
    await page.keyboard.press("Enter")

    await page.wait_for_selector(".line:has-text('Only visible to you') article[lang=en]")


async def test_p06_what_is_chosen_shows_in_forced_colours(browser: Browser, address: str) -> None:
    async with await browser.new_context(forced_colors="active") as context:
        page = await context.new_page()
        await page.goto(address)
        for chosen in ("[data-user=noor]", "[data-place=private]"):
            style = "node => getComputedStyle(node).outlineStyle"
            assert await page.locator(chosen).evaluate(style) == "solid"


async def test_p04_starting_over_shows_how_far_it_is(page: Page) -> None:
    """What is asked meanwhile happens after it."""
    await page.focus("#restart")
    await page.keyboard.press("Enter")
    await page.click("dialog .danger")
    await page.wait_for_selector("#busy:not([hidden]) progress")
    assert await page.locator("#restart").get_attribute("aria-disabled") == "true"
    assert await focused(page) == "restart"
    await page.fill("#text", "wat is dit?")
    await page.keyboard.press("Enter")
    await page.wait_for_selector("#passed:not([value='0'])")

    await page.wait_for_selector("#busy", state="hidden", timeout=60_000)
    await page.wait_for_selector("#restart[aria-disabled=false]")
    await page.wait_for_selector(".line:last-child:has-text('in je eigen woorden')")


async def test_what_the_page_suggests_is_understood(page: Page) -> None:
    """One person of each kind; a form, or a card that answers."""
    for user in ("noor", "lotte", "sanne", "bram", "fatima", "priya"):
        await page.click(f"button[data-user={user}]")
        await page.wait_for_selector(f"#people [data-user={user}][aria-current=true]")
        for number in range(await page.locator("#tries button").count()):
            before = await page.locator(".line:has(article)").count()
            await page.locator("#tries button").nth(number).click()
            await page.wait_for_function(
                "n => modal.open || document.querySelectorAll('.line:has(article)').length > n",
                arg=before,
            )
            await page.keyboard.press("Escape")
        said = await page.inner_text("#lines")
        assert not [odd for odd in NOT_UNDERSTOOD if odd in said], user


async def test_p06_the_gallery_finds_a_card_and_links_to_it(page: Page, address: str) -> None:
    await page.goto(f"{address}/gallery#buddy")
    await page.wait_for_selector(".example")
    await page.fill("#find", "thanks-1")

    assert await page.locator(".example:visible").count() >= 1
    assert " of " in await page.inner_text("#found")
    assert await page.locator("#thanks-1 > header a").get_attribute("href") == "#thanks-1"
    assert await page.locator("#pulse-1").is_hidden()
