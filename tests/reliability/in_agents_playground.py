"""Microsoft's Agents Playground before Kring: a client of Teams' that is not ours, in a browser.

It is a local Bot Connector with a page of its own and sends no tokens, so Kring runs here as a developer
runs it with it (KRING_TEAMS_ALLOW_UNAUTHENTICATED). It listens on all addresses and offers nothing else.
"""

import asyncio
import json
import os
import shutil
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Page, Route

from adapters.clock import TravellingClock
from adapters.main import build
from adapters.settings import read_settings
from adapters.teams.deliver import TeamsDeliverer
from tests import leaks
from tests.e2e.conftest import MONDAY, NO_LIMITS, World
from tests.e2e.in_browser import chromium, missing
from tests.reliability.conftest import FAILED
from tests.standins.teams import BOT, TEAM, TENANT, TeamsClient, TeamsStandIn

MODULES = Path(sys.prefix) / "clients" / "node_modules"  # as tests/clients/package.json pins them
PLAYGROUND = MODULES / "@microsoft" / "m365agentsplayground" / "cli.js"
PATIENCE = 30_000  # milliseconds
OTHERS = ("bram", "sanne", "ilse", "tom", "eva")  # it wants exactly five


def module(path: Path) -> Path:
    """A file that npm brought, or the reason why this test is not run here."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        missing("no npm on this machine (on Debian: apt install nodejs npm)")
    if not path.exists():
        missing("the clients of tests/clients were not fetched (make reliability does)")
    return path


class UnsignedClient(TeamsClient):
    """The others' Teams, as unsigned as the playground."""

    async def post(self, activity: Any, token: str | None = "") -> tuple[int, Any]:
        return await super().post(activity, token)


@dataclass
class Playground:
    """Its page, as Noor has it before her."""

    page: Page

    async def opens_channel(self) -> None:
        await self.page.get_by_text("General", exact=True).click()
        await self.shows("Start a new post")

    async def opens_chat(self) -> None:
        await self.page.get_by_text("Personal Chat", exact=True).first.click()
        await self.page.get_by_text("Start a new post").wait_for(state="hidden")

    async def mocks(self, name: str, **changed: Any) -> None:
        """An activity from its menu, changed on its way as one could in its editor."""

        async def change(route: Route) -> None:
            await route.continue_(post_data={**route.request.post_data_json, **changed})

        await self.page.route("**/_internal/v1/customActivities", change)
        await self.page.get_by_text("Mock an Activity").click()
        await self.page.get_by_text(name, exact=True).click()
        await self.page.get_by_role("button", name="Send activity").click()

    async def shows(self, text: str) -> None:
        await self.page.get_by_text(text).last.wait_for()

    async def presses(self, label: str) -> None:
        await self.page.get_by_role("button", name=label, exact=True).last.click()

    async def says(self, text: str) -> None:
        leaks.typed(text)
        await self.page.get_by_role("textbox").last.fill(text)
        await self.page.keyboard.press("Enter")

    async def fills(self, label: str, text: str) -> None:
        """By its keys: the page does not notice what is emptied otherwise."""
        leaks.typed(text)
        await self.page.get_by_label(label).last.click()
        for key in ("Control+a", "Delete"):
            await self.page.keyboard.press(key)
        await self.page.keyboard.type(text)

    async def typed(self, label: str) -> str:
        return await self.page.get_by_label(label).last.input_value()

    async def picks(self, label: str, *options: str) -> None:
        await self.page.get_by_role("combobox", name=label).click()
        for option in options:
            await self.page.get_by_role("menuitemcheckbox", name=option).click()
        await self.page.keyboard.press("Escape")


@pytest.fixture
async def world(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    monkeypatch.setattr(TeamsDeliverer, "pace", NO_LIMITS)
    settings = read_settings(teams_unauthenticated=True, database_url=database_url, port=0)
    kring = await build(settings, TravellingClock(MONDAY))
    yield World(kring, await kring.start())
    await kring.stop()


@pytest.fixture
def client(world: World, teams: TeamsStandIn) -> TeamsClient:
    return UnsignedClient(world.address, teams)


@pytest.fixture
async def playground(
    community: TeamsClient,
    world: World,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> AsyncIterator[Playground]:
    """Noor's Teams with the channel open, before she joins.

    Where the test fails: .pytest_cache/d/agents-playground/failed.png.
    """
    started = module(PLAYGROUND)
    (tmp_path / ".m365agentsplayground.yml").write_text(json.dumps(_configuration()))
    async with _running(started, world.address, tmp_path) as address, chromium() as browser:
        page = await browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(PATIENCE)
        await page.route(lambda url: not url.startswith(address), lambda route: route.abort())
        playground = Playground(page)
        async with page.expect_response("**/installation"):
            await page.goto(address)
        async with page.expect_response(
            "**/installation"
        ):  # it comes to a channel when first opened
            await playground.opens_channel()
        yield playground
        if request.node.stash.get(FAILED, False):
            pictures = request.config.cache.mkdir("agents-playground")
            await page.screenshot(path=pictures / "failed.png")


@asynccontextmanager
async def _running(started: Path, kring: str, folder: Path) -> AsyncIterator[str]:
    port = _free_port()
    options = ["-e", f"{kring}/api/messages", "-c", "msteams", "-p", str(port)]
    process = await asyncio.create_subprocess_exec(
        "node",
        *(str(started), "start", *options, "--disable-telemetry"),
        cwd=folder,
        env={**os.environ, "TEAMSAPPTESTER_BROWSER": "none"},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        await _answers(f"{address}_debug/ping")
        yield address
    finally:
        process.kill()
        await process.wait()


async def _answers(url: str) -> None:
    async with aiohttp.ClientSession() as session, asyncio.timeout(30):
        while True:
            with suppress(aiohttp.ClientError):
                async with session.get(url) as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _configuration() -> dict[str, Any]:
    """YAML that is JSON as well: who is who, under the ids that the other client of this test uses."""
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": {"id": BOT, "name": "Kring"},
        "currentUser": _person("noor"),
        "users": [_person(name) for name in OTHERS],
        "personalChat": {"id": "a:noor"},
        "groupChat": {"id": "19:chat@thread.v2", "name": "A group"},
        "team": {"id": TEAM, "name": "The team", "aadGroupId": "group", "channels": []},
    }


def _person(name: str) -> dict[str, str]:
    return {
        "id": f"29:{name}",
        "aadObjectId": name,
        "name": name.title(),
        "userPrincipleName": f"{name}@fontys.nl",  # as the playground spells it
        "givenName": name.title(),
        "surname": "Bakker",
        "email": f"{name}@fontys.nl",
    }
