"""The page of a guest from outside, over real sockets: what it shows, to whom, and what it takes."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

import aiohttp
import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters import connections
from adapters.guest_page import FIELDS, FORM, MISSES, GuestPage
from bot.domain.questions import LONGEST
from storage.guests import SqlVisits, invitations
from storage.questions import questions
from tests import leaks, raw
from tests.chat import Chat
from tests.outside import GRACE, KARIN, adds, link_for
from tests.people import PRIYA, TOM

EVIL = 'who knows about rubrics <script>alert(1)</script> & "quotes"?'
FORGED = "0" * 64


@dataclass(frozen=True)
class Page:
    """What a browser without cookies or scripts has of it."""

    status: int
    text: str
    headers: Mapping[str, str]

    @property
    def said(self) -> str:
        return unescape(self.text)

    @property
    def typed(self) -> str:
        found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", self.text, re.DOTALL)
        return found[1] if found else ""


@pytest.fixture
async def address(circle: Chat, database: AsyncEngine) -> AsyncIterator[str]:
    app = connections.application()
    GuestPage(SqlVisits(database, circle.clock.now), circle.engine.handle).routes(app)
    runner = connections.Runner(app)
    await runner.setup()
    await connections.Site(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/guest/"
    await runner.cleanup()


@pytest.fixture
async def link(circle: Chat, address: str) -> str:
    """Priya has asked Grace."""
    await adds(circle, TOM, GRACE)
    return address + await link_for(circle, PRIYA, "ask who knows about rubrics?")


async def opens(link: str, method: str = "GET", **headers: str) -> Page:
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, link, headers=headers) as it,
    ):
        return Page(it.status, await it.text(), it.headers)


async def sends(link: str, **fields: str) -> Page:
    leaks.typed(*fields.values())
    async with aiohttp.ClientSession() as session, session.post(link, data=fields) as it:
        return Page(it.status, await it.text(), it.headers)


async def test_it_shows_the_question_and_who_asks_and_loads_nothing(link: str) -> None:
    page = await opens(link)

    assert page.status == 200
    assert "<title>Priya has a question</title>" in page.text
    assert "<blockquote>who knows about rubrics?</blockquote>" in page.text
    assert "“LCOP Inquiry”, a learning community" in page.text
    assert "Grace" not in page.text
    assert re.findall(r'(?:src|href|action)="([^"]*)"', page.text) == ["../privacy"]
    assert "<script" not in page.text


async def test_it_keeps_nothing_in_the_browser_and_tells_nobody(link: str) -> None:
    headers = (await opens(link)).headers

    assert "Set-Cookie" not in headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex, nofollow"
    assert headers["X-Frame-Options"] == "DENY"
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "form-action 'self'" in policy


async def test_it_speaks_the_guests_language_whatever_the_browser_says(
    circle: Chat, address: str
) -> None:
    await adds(circle, TOM, KARIN)
    link = address + await link_for(circle, PRIYA, "ask who knows about rubrics?")
    page = await opens(link, **{"Accept-Language": "en"})

    assert '<html lang="nl">' in page.text
    assert "Ik kan hier niet mee helpen" in page.text


async def test_a_program_that_looks_at_links_uses_nothing_up(circle: Chat, link: str) -> None:
    before = await circle.rows(invitations), await circle.rows(questions)
    for method in ("HEAD", "GET", "GET", "HEAD"):
        assert (await opens(link, method)).status == 200

    assert (await circle.rows(invitations), await circle.rows(questions)) == before
    assert (await sends(link, answer="Begin small.", send="yes")).status == 200


async def test_one_answer_and_no_second(circle: Chat, link: str) -> None:
    thanks = await sends(link, answer="Begin\r\nsmall.", send="yes")
    assert (thanks.status, "Your answer is on its way." in thanks.text) == (200, True)
    second = await sends(link, answer="Something else.", send="yes")
    await circle.machine.settle()

    assert (second.status, "has been used already" in second.text) == (410, True)
    assert (await opens(link)).status == 410
    assert "rubrics" not in second.text
    assert "Begin\nsmall." in circle.last_to(PRIYA)
    assert "Something else." not in "".join(circle.messages_to(PRIYA))


async def test_two_at_the_same_moment_are_one_answer(circle: Chat, link: str) -> None:
    pages = await asyncio.gather(
        *(sends(link, answer=f"Answer {number}.", send="yes") for number in range(4))
    )
    await circle.machine.settle()

    assert sorted(page.status for page in pages) == [200, 410, 410, 410]
    assert "".join(circle.messages_to(PRIYA)).count("Answer ") == 1


async def test_whoever_cannot_help_says_so_without_a_word(circle: Chat, link: str) -> None:
    page = await sends(link, answer="", **{"pass": "yes"})
    await circle.machine.settle()

    assert (page.status, "pass on that you can't help" in page.said) == (200, True)
    assert "can't answer this" in circle.last_to(PRIYA)


async def test_keeping_takes_the_guests_yes(circle: Chat, link: str) -> None:
    await sends(link, answer="Begin small.", keep="yes", send="yes")
    await circle.machine.settle()

    assert circle.may_press(PRIYA, "ask-keep-it")


@pytest.mark.parametrize("sign", ["x", "é", "\r\n"])
async def test_the_longest_answer_is_taken_whole(circle: Chat, link: str, sign: str) -> None:
    page = await sends(link, answer="a" + sign * (LONGEST - 2) + "b", send="yes")

    assert page.status == 200
    assert len((await circle.rows(questions))[0]["answer"]) == LONGEST


async def test_one_too_long_stays_in_the_page_and_may_be_mended(circle: Chat, link: str) -> None:
    typed = "</textarea><b>" + "long " * LONGEST
    page = await sends(link, answer=typed, keep="yes", send="yes")

    assert page.status == 422
    assert "Your answer has 5,013 characters. Make it 4,013 characters shorter." in page.text
    assert page.typed == "&lt;/textarea&gt;&lt;b&gt;" + ("long " * LONGEST).strip()
    assert 'aria-invalid="true"' in page.text
    assert " checked>" in page.text
    assert (await sends(link, answer="Shorter.", send="yes")).status == 200


@pytest.mark.parametrize("typed", ["", " \n\t ", "\r\n", "\x00 "])
async def test_nothing_is_no_answer(circle: Chat, link: str, typed: str) -> None:
    page = await sends(link, answer=typed, send="yes")

    assert page.status == 422
    assert "Write an answer, or choose" in page.text
    assert (await circle.rows(questions))[0]["status"] == "asked"


async def test_what_was_typed_is_no_markup(circle: Chat, address: str) -> None:
    await adds(circle, TOM, GRACE)
    page = await opens(address + await link_for(circle, PRIYA, f"ask {EVIL}"))

    assert "<script" not in page.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;" in page.text


async def test_no_link_is_like_another_that_does_not_work(circle: Chat, address: str) -> None:
    """Made up, withdrawn, too old, of somebody who was erased: nobody learns which."""
    await adds(circle, TOM, GRACE)
    withdrawn = await link_for(circle, PRIYA, "ask who knows about rubrics?")
    await circle.presses(PRIYA, "guest-withdraw")
    await adds(circle, TOM, {**GRACE, "name": "Ada"})
    old = await link_for(circle, PRIYA, "ask who knows about assessment?")
    await circle.travels(days=15)
    erased = await link_for(circle, PRIYA, "ask who knows about rubrics and assessment?")
    await circle.says(PRIYA, "erase")
    await circle.presses(PRIYA, "erase-yes")
    tokens = (withdrawn, old, erased, FORGED, "x", "%00", "é", "a" * 200)
    pages = [await opens(address + token) for token in tokens]
    sent = await sends(address + old, answer="Is anybody there?", send="yes")

    assert {page.status for page in (*pages, sent)} == {404}
    assert len({page.text for page in (*pages, sent)}) == 1
    assert "This link doesn't work" in sent.said
    assert "Deze link werkt niet" in sent.text
    assert "Priya" not in sent.text


async def test_who_tries_many_is_told_little_and_keeps_nobody_out(address: str, link: str) -> None:
    tried = [(await opens(f"{address}{number:064x}")) for number in range(MISSES.count + 2)]

    assert [page.status for page in tried[-3:]] == [404, 429, 429]
    assert int(tried[-1].headers["Retry-After"]) > 0
    assert (await opens(link)).status == 200


async def test_a_megabyte_is_not_read(circle: Chat, link: str) -> None:
    said = await raw.answer(
        link,
        raw.head(urlsplit(link).path, f"Content-Type: {FORM}", "Content-Length: 1048576"),
        b"answer=" + b"x" * 2**16,
    )

    assert raw.status(said) == 413
    assert (await opens(link)).status == 200


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/json", b'{"answer": "x"}', 415),
        ("text/plain", b"answer=x", 415),
        (FORM, b"answer=\xff\xfe", 400),
        (FORM, b"&".join([b"a=b"] * (FIELDS + 1)), 400),
        (f"{FORM}; charset=utf-16", b"answer=x", 415),
        (FORM, b"", 422),
    ],
)
async def test_what_no_form_of_ours_sends_is_refused(
    circle: Chat, link: str, kind: str, body: bytes, status: int
) -> None:
    headers = {"Content-Type": kind}
    async with (
        aiohttp.ClientSession() as session,
        session.post(link, data=body, headers=headers) as it,
    ):
        assert it.status == status
        assert "Traceback" not in await it.text()

    assert (await circle.rows(questions))[0]["status"] == "asked"


async def test_what_a_database_cannot_keep_is_left_out(circle: Chat, link: str) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(link, data={"answer": "be\x00gin", "send": "yes"}) as it,
    ):
        assert it.status == 200

    assert (await circle.rows(questions))[0]["answer"] == "begin"
