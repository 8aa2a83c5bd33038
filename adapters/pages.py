"""The pages that the app manifests lead to: what Kring is, what it keeps, and on what terms."""

from html import escape

from aiohttp import web

from bot.domain.people import Language
from bot.frame.words import Words, words

PAGES = {
    "": ("page-about-title", ("page-about", "page-about-how")),
    "privacy": (
        "page-privacy-title",
        (
            "privacy-messages",
            "privacy-who",
            "privacy-not",
            "privacy-counted",
            "privacy-answers",
            "privacy-law",
            "page-privacy-who",
        ),
    ),
    "terms": ("page-terms-title", ("page-terms",)),
}

STYLE = (
    "<style>:root{color-scheme:light dark}"
    "body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.5 sans-serif}</style>"
)


def routes(app: web.Application, *, at_home: bool) -> None:
    """`/privacy` and `/terms`; `/` as well where nothing else is `at_home` there."""
    for name in PAGES:
        if name or at_home:
            app.router.add_get(f"/{name}", _shown)


async def _shown(request: web.Request) -> web.Response:
    """In both languages, the visitor's first where their browser says it."""
    asked = Language.of_locale(request.headers.get("Accept-Language")) or Language.EN
    spoken = sorted(Language, key=lambda language: language is not asked)
    title, texts = PAGES[request.path.strip("/")]
    parts = "".join(_part(words(language), title, texts) for language in spoken)
    head = f"<!doctype html><meta charset=utf-8><title>{escape(words(asked)(title))}</title>"
    view = '<meta name=viewport content="width=device-width">'
    page = f"{head.replace('<!doctype html>', f'<!doctype html><html lang={asked}>')}{view}{STYLE}"
    return web.Response(
        text=f"{page}<body><main>{parts}</main></body></html>", content_type="text/html"
    )


def _part(spoken: Words, title: str, texts: tuple[str, ...]) -> str:
    paragraphs = "".join(f"<p>{escape(spoken(text))}</p>" for text in texts)
    return f"<section lang={spoken.language}><h1>{escape(spoken(title))}</h1>{paragraphs}</section>"
