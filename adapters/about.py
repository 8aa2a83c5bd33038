"""`/`, `/privacy` and `/terms`: the addresses that app stores and manifests name, in both languages."""

from collections.abc import Sequence
from html import escape

from aiohttp import web

from adapters.downloads import SAFE
from bot.cards import Text
from bot.domain.people import Language
from bot.words import words

# The texts that each page has, out of what Kring itself says.
PAGES = {
    "/": ("page-about", "privacy-not", "help-bot"),
    "/privacy": (
        "privacy-messages",
        "privacy-who",
        "privacy-not",
        "privacy-counted",
        "privacy-answers",
        "erase-stays",
        "privacy-law",
    ),
    "/terms": ("page-terms", "privacy-not"),
}


def add_pages(app: web.Application) -> None:
    for path in PAGES:
        app.router.add_get(path, _page)


async def _page(request: web.Request) -> web.Response:
    texts = PAGES[request.path]
    parts = "".join(_part(language, texts) for language in Language)
    page = f"<!doctype html><html lang=nl><meta charset=utf-8><title>Kring</title><main>{parts}</main></html>"
    return web.Response(text=page, content_type="text/html", headers=SAFE)


def _part(language: Language, texts: Sequence[str]) -> str:
    lines = "".join(f"<p>{_html(words(language).rich(text))}</p>" for text in texts)
    return f"<section lang={language}><h1>Kring</h1>{lines}</section>"


def _html(text: Text) -> str:
    runs = []
    for run in text.runs:
        said = escape(getattr(run, "text", ""))
        bold, code = getattr(run, "bold", False), getattr(run, "code", False)
        runs.append(f"<b>{said}</b>" if bold else f"<code>{said}</code>" if code else said)
    return "".join(runs)
