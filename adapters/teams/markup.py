"""What stands in a message of Teams', which is HTML, as the words that its reader sees. Pure."""

import re
from html.parser import HTMLParser

_LINES = frozenset({"p", "div", "br", "li", "tr", "blockquote", "pre", "h1", "h2", "h3", "hr"})
_UNSEEN = frozenset({"script", "style", "head", "title"})
_MANY = re.compile(r"\n{3,}")
_SPACES = re.compile(r"[ \t\r\f\v]+")


LONGEST = 100_000  # characters of HTML that are looked at: Teams takes 28 KB


class _Reader(HTMLParser):
    """Collects what is seen; a link that says something else than where it leads says both."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._unseen = 0
        self._href = ""
        self._label = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "at":
            self.said.append("@")
        elif tag in ("img", "emoji"):
            self.said.append(told.get("alt") or "")
        elif tag == "a":
            self._href, self._label = told.get("href") or "", len(self.said)
        elif tag == "li":
            self.said.append("\n- ")
        elif tag in _LINES:
            self.said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "a":
            self._lead()
        elif tag in _LINES and tag not in ("br", "hr", "li"):
            self.said.append("\n")

    def _lead(self) -> None:
        label, href = "".join(self.said[self._label :]).strip(), self._href
        self._href = ""
        if href.startswith(("http://", "https://")) and href.rstrip("/") != label.rstrip("/"):
            self.said.append(f" ({href})" if label else href)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.said.append(_SPACES.sub(" ", data.replace("\n", " ").replace("\xa0", " ")))


def words_of(html: str) -> str:
    """The words, line by line; of what is broken, what can be read."""
    reader = _Reader()
    reader.feed(html[:LONGEST])
    reader.close()
    lines = "".join(reader.said).split("\n")
    return _MANY.sub("\n\n", "\n".join(line.strip() for line in lines)).strip()
