"""The playground with its demo, and a browser before it: the fixtures, for whoever imports them.

A browser lives on one event loop, so these tests share one: `pytestmark = BROWSER`.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NoReturn

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from adapters.main import build
from adapters.settings import Settings, read_settings

BROWSER = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.xdist_group("browser")]
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


@pytest_asyncio.fixture(loop_scope="session")
async def address(played: Path, tmp_path: Path) -> AsyncIterator[str]:
    shutil.copy(played, tmp_path / "kring.db")
    kring = await build(playground_on(tmp_path / "kring.db"))
    yield await kring.start()
    await kring.stop()


def missing(what: str) -> NoReturn:
    """This test needs something that the machine has not; our CI has everything."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(what)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """On the loop of whoever asks."""
    if CHROMIUM is None:
        missing("no Chromium on this machine (on Debian: apt install chromium)")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One for all tests."""
    async with chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, address: str) -> AsyncIterator[Page]:
    """A window of its own for each test."""
    context = await browser.new_context(viewport={"width": 1440, "height": 900})
    page = await context.new_page()
    page.set_default_timeout(15_000)
    await page.goto(address)
    yield page
    await context.close()
