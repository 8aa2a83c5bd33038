"""`GET /exports/{token}`: a document behind a short-lived link, as the file that was asked for."""

import asyncio
import json
from typing import Protocol

from aiohttp import web

from adapters import connections, door, spreadsheets
from adapters import report_page as paper
from bot.domain.exports import Format, Sheet
from bot.domain.people import Language
from bot.frame import wire
from bot.frame.cards import Card

TYPES = {
    Format.CSV: "application/zip",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.JSON: "application/json",
    Format.REPORT: "text/html",
    Format.RECORDS: "application/json",
}
ENDINGS = {Format.RECORDS: "json", Format.CSV: "zip"}
SAFE = {"Cache-Control": "no-store"}
TAKEN_IN = 60.0  # seconds in which a file is taken
FILES = 32 * 1024 * 1024  # bytes of all files that are being taken

files = door.Patience(FILES)


class Fetched(Protocol):
    async def fetch(self, token: str) -> tuple[str, Format, str] | None: ...


class Downloads:
    """The web's side of exports."""

    def __init__(self, kept: Fetched) -> None:
        self._kept = kept

    async def fetch(self, request: web.Request) -> web.StreamResponse:
        """404 alike for a link that never was and one that is too old."""
        async with connections.turn(request, "exports"):
            found = await self._kept.fetch(request.match_info["token"])
            if found is None:
                return web.Response(status=404, text="This link has expired.", headers=SAFE)
            name, wanted, content = found
            body = await asyncio.to_thread(_body, wanted, content)
        where = "inline" if wanted is Format.REPORT else "attachment"
        ending = ENDINGS.get(wanted, wanted)
        headers = SAFE | {"Content-Disposition": f'{where}; filename="{name}.{ending}"'}
        made = web.Response(body=body, content_type=TYPES[wanted], charset="utf-8", headers=headers)
        return await _taken(request, made, len(body))


async def _taken(request: web.Request, file: web.Response, size: int) -> web.StreamResponse:
    """Whoever takes it too slowly is no longer waited for, and what it holds is free."""
    try:
        async with files.wait(TAKEN_IN) as waiting:
            files.hold(waiting, size)
            await file.prepare(request)
            await file.write_eof()
    except TimeoutError:
        door.seldom.tell("exports.slow")
        connections.drop(request)
    except ConnectionError:  # whoever asked has gone
        connections.drop(request)
    return file


def _body(wanted: Format, content: str) -> bytes:
    if wanted is Format.RECORDS:
        return content.encode()
    kept = json.loads(content)
    if wanted is Format.REPORT:
        card = wire.load(kept["card"])
        assert isinstance(card, Card)
        return paper.page(card, kept["language"]).encode()
    sheets = [
        Sheet(sheet["name"], tuple(sheet["header"]), tuple(tuple(row) for row in sheet["rows"]))
        for sheet in kept["sheets"]
    ]
    if wanted is Format.JSON:
        return spreadsheets.as_json(sheets).encode()
    if wanted is Format.CSV:
        return spreadsheets.as_zip(sheets, Language(kept["language"]))
    return spreadsheets.as_xlsx(sheets)
