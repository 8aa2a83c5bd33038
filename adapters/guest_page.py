"""`/guest/{token}`: the page on which a guest from outside answers one question. No script, no cookie.

Looking changes nothing: programs that look at the links in somebody's mail may look as often as they like.
"""

import time
from collections.abc import Awaitable, Callable, Mapping
from html import escape
from typing import Protocol
from urllib.parse import parse_qs
from uuid import uuid4

from aiohttp import web

from adapters import connections, door
from adapters.pacing import Pacer
from bot.domain.guests import Visit
from bot.domain.people import Language
from bot.domain.questions import LONGEST
from bot.domain.wellformed import kept
from bot.frame.delivery import Limit
from bot.frame.effects import Answer
from bot.frame.events import GuestAnswered
from bot.frame.words import Words, words

FORM = "application/x-www-form-urlencoded"
FIELDS = 8  # more than the page has
MISSES = Limit(20, 60.0)  # links that are none, of one address
SAFE = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "Content-Security-Policy": door.HARMLESS["Content-Security-Policy"].replace(
        "form-action 'none'", "form-action 'self'"
    ),
}
KEEP, PASS = "keep", "pass"

# Sizes in rem and em, so that it grows with the reader's letters; colours of which each pair has 4.5:1.
STYLE = """
:root { color-scheme: light dark; --ink: #1c2421; --paper: #fff; --soft: #4a5560; --line: #6b7680;
  --strong: #16332c; --on-strong: #fff; --wrong: #a01212 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eeeb; --paper: #141a18; --soft: #b3bec6;
  --line: #8b969f; --strong: #9fdcc8; --on-strong: #10201b; --wrong: #ffa8a0 } }
body { max-width: 40rem; margin: 1.5rem auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif;
  color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.2 } h2 { font-size: 1.1rem; margin-bottom: .3rem }
blockquote { margin: 0 0 1.5rem; padding: .2rem 0 .2rem 1rem; border-left: .25rem solid var(--strong);
  white-space: pre-line }
label { font-weight: 600 } label.keep { font-weight: 400; display: flex; gap: .6rem; margin: .8rem 0 1.2rem }
label.keep input { flex: none; width: 1.4rem; height: 1.4rem; margin: .1rem 0 0 }
textarea { display: block; box-sizing: border-box; width: 100%; min-height: 11rem; margin-top: .4rem;
  padding: .6rem; font: inherit; color: inherit; background: transparent; border: 2px solid var(--line);
  border-radius: .3rem }
textarea[aria-invalid] { border-color: var(--wrong) }
button { font: inherit; font-weight: 600; padding: .6rem 1rem; margin: 0 .6rem .6rem 0; border-radius: .3rem;
  border: 2px solid var(--strong); color: var(--strong); background: transparent; cursor: pointer }
button.first { color: var(--on-strong); background: var(--strong) }
:focus-visible { outline: 3px solid var(--strong); outline-offset: 3px }
.hint, .small { color: var(--soft); margin: .2rem 0; font-size: .95rem } a { color: inherit }
.wrong { color: var(--wrong); font-weight: 600; margin: .3rem 0 }
"""

Handle = Callable[[GuestAnswered], Awaitable[Answer]]
Fields = Mapping[str, str]


class Visits(Protocol):
    async def look(self, token: str) -> Visit | None: ...


class GuestPage:
    """The web's side of invitations."""

    def __init__(
        self, visits: Visits, handle: Handle, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._visits, self._handle = visits, handle
        self._misses = Pacer[str]((MISSES,), now)

    def routes(self, app: web.Application) -> None:
        app.router.add_get("/guest/{token}", self.show)
        app.router.add_post("/guest/{token}", self.answer)

    async def show(self, request: web.Request) -> web.Response:
        visit = await self._look(request)
        if visit is None:
            return self._missed(request)
        return _used(visit) if visit.used else _page(200, visit.language, *_asking(visit))

    async def answer(self, request: web.Request) -> web.Response:
        """The body of nobody without an open link is read."""
        visit = await self._look(request)
        if visit is None:
            return self._missed(request)
        if visit.used:
            return _used(visit)
        connections.known(request)
        fields = await _sent(request)
        typed = fields.get("answer", "").replace("\r\n", "\n").strip()
        if PASS in fields:
            typed = ""
        elif wrong := _wrong(words(visit.language), typed):
            return _page(422, visit.language, *_asking(visit, typed, wrong, keep=KEEP in fields))
        return await self._take(request, visit, typed, keep=KEEP in fields)

    async def _take(
        self, request: web.Request, visit: Visit, typed: str, *, keep: bool
    ) -> web.Response:
        """Where somebody else was first, or the link ended meanwhile, that is what the page says."""
        event = GuestAnswered(
            id=f"guest:{uuid4().hex}",
            community=visit.community,
            invitation=visit.invitation,
            answer=typed,
            may_be_kept=keep,
        )
        told = await self._handle(event)
        if not told.replies:
            return await self.show(request)
        return _done(200, visit.language, told.replies[0].summary)

    async def _look(self, request: web.Request) -> Visit | None:
        async with connections.turn(request, "guests"):
            return await self._visits.look(request.match_info["token"])

    def _missed(self, request: web.Request) -> web.Response:
        """Alike for whatever was wrong with a link. Whoever tries many gets one line instead of a page; who
        has a link that works is never in their way, though they share an address (ADR 0034)."""
        address = request.remote or ""
        if wait := self._misses.wait(address):
            door.seldom.tell("guests.tried")
            patience = door.refusal(429, "This link does not work.")
            patience.headers.update(SAFE | {"Retry-After": f"{wait:.0f}"})
            return patience
        self._misses.take(address)
        return _gone(Language.of_locale(request.headers.get("Accept-Language")) or Language.EN)


async def _sent(request: web.Request) -> Fields:
    """What the form holds; an HTTPException for what no form of ours sends."""
    if request.content_type != FORM:
        raise web.HTTPUnsupportedMediaType(text="This is not the form of this page.")
    body = await door.body(request)
    try:
        found = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=FIELDS)
    except ValueError:
        raise web.HTTPBadRequest(text="This is not the form of this page.") from None
    return {name: values[-1] for name, values in found.items()}


def _wrong(spoken: Words, typed: str) -> str:
    """Why an answer cannot be sent so; empty where it can."""
    if not kept(typed).strip():
        return spoken("guest-page-empty")
    over = len(typed) - LONGEST
    return spoken("guest-page-long", length=len(typed), over=over) if over > 0 else ""


def _asking(
    visit: Visit, typed: str = "", wrong: str = "", *, keep: bool = False
) -> tuple[str, str]:
    """The title and the page with the form, as it was filled in."""
    spoken = words(visit.language)
    title = spoken.greets("guest-page-title", visit.asker)
    says = {name: escape(spoken(f"guest-page-{name}")) for name in SAYS}
    hint = escape(spoken("guest-page-answer-hint", most=LONGEST))
    described = ' aria-invalid="true" aria-describedby="wrong hint" autofocus' if wrong else ""
    alert = f'<p class="wrong" id="wrong" role="alert">{escape(wrong)}</p>' if wrong else ""
    shown = spoken("guest-page-wrong", title=title) if wrong else title
    body = (
        f"<h1>{escape(title)}</h1>"
        f"<p>{escape(spoken('guest-page-from', community=visit.called))}</p>"
        f"<h2>{says['question']}</h2><blockquote>{escape(visit.question)}</blockquote>"
        f'<form method="post" accept-charset="utf-8"><label for="answer">{says["answer"]}</label>'
        f'<p class="hint" id="hint">{hint}</p>{alert}'
        f'<textarea id="answer" name="answer" rows="8" required{described or DESCRIBED}>'
        f"\n{escape(typed)}</textarea>"
        f'<label class="keep"><input type="checkbox" name="{KEEP}" value="yes"'
        f"{' checked' if keep else ''}><span>{says['keep']}</span></label>"
        f'<button class="first" name="send" value="yes">{says["send"]}</button>'
        f'<button name="{PASS}" value="yes" formnovalidate>{says["pass"]}</button></form>'
        f'<p class="small">{says["small"]} <a href="../privacy">{says["privacy"]}</a></p>'
    )
    return shown, body


SAYS = ("question", "answer", "keep", "send", "pass", "small", "privacy")
DESCRIBED = ' aria-describedby="hint"'


def _used(visit: Visit) -> web.Response:
    return _done(410, visit.language, words(visit.language)("guest-page-used"))


def _done(status: int, language: Language, said: str) -> web.Response:
    close = escape(words(language)("guest-page-close"))
    return _page(status, language, said, f"<h1>{escape(said)}</h1><p>{close}</p>")


def _gone(first: Language) -> web.Response:
    """In both languages: nobody knows whose link this was."""
    spoken = [words(one) for one in sorted(Language, key=lambda one: one is not first)]
    parts = (
        f'<section lang="{one.language}"><h{level}>{escape(one("guest-page-gone"))}</h{level}>'
        f"<p>{escape(one('guest-page-gone-why'))}</p></section>"
        for level, one in enumerate(spoken, 1)
    )
    return _page(404, first, spoken[0]("guest-page-gone"), "".join(parts))


def _page(status: int, language: Language, title: str, body: str) -> web.Response:
    """A whole document; `title` is a text, `body` is escaped already."""
    text = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{STYLE}</style></head><body><main>{body}</main></body></html>"
    )
    return web.Response(status=status, text=text, content_type="text/html", headers=SAFE)
