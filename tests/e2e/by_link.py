"""A guest from outside at their browser, with a link that somebody sent them."""

import re

import aiohttp

from tests import leaks
from tests.e2e.conftest import World

LINK = re.compile(r"/guest/[0-9a-f]{64}")


def serves(world: World) -> None:
    """Kring knows where people reach it."""
    world.kring.engine._web = f"{world.address}/"


def link_in(world: World, text: str) -> str:
    found = LINK.search(text)
    assert found, "no link"
    return f"{world.address}{found[0]}"


async def opens(link: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(link) as page:
        return page.status, await page.text()


async def sends(link: str, **fields: str) -> tuple[int, str]:
    leaks.typed(*fields.values())
    async with aiohttp.ClientSession() as session, session.post(link, data=fields) as page:
        return page.status, await page.text()
