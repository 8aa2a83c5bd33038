"""The form in which a roster is pasted, how it was understood, and what became of it."""

from dataclasses import dataclass, replace
from hashlib import sha256

from bot.domain.communities import CommunityId
from bot.domain.roster import LONGEST, Roster, Trouble
from bot.features.rounds import actions
from bot.frame.cards import (
    Card,
    Choice,
    Element,
    Footnote,
    Form,
    Heading,
    Option,
    Row,
    Run,
    TextInput,
)
from bot.frame.words import Words

KEEPS, REPLACES = "keeps", "replaces"
MOST_TOLD = 12  # troubles; the rest is counted
LONGEST_CELL = 40  # characters


@dataclass(frozen=True, slots=True)
class Pasted:
    """What the form came with: the list, and whether it takes the place of an earlier one."""

    text: str = ""
    replaces: bool = False

    @property
    def digest(self) -> str:
        """Says which list was shown: only that one is taken."""
        return sha256(f"{self.replaces}\n{self.text}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Kept:
    """How many two the roster names, how many of them are new, how many of an earlier one are let go, and
    which pairs are together all the same."""

    named: int
    new: int
    dropped: int = 0
    running: tuple[str, ...] = ()


def form(words: Words, here: CommunityId, known: int = 0) -> Form:
    """`known`: how many two are on the list already."""
    return _form(words, here, Pasted(), words("roster-intro", known=known))


def refused(words: Words, here: CommunityId, pasted: Pasted, found: Roster) -> Form:
    """Nobody in it is two people of this community: what is wrong, at the list itself."""
    wrong = "\n".join(_notes(words, found)) or words("roster-error")
    again = _form(words, here, pasted, words("roster-intro", known=0))
    return replace(again, errors=(("rows", wrong),))


def preview(words: Words, here: CommunityId, pasted: Pasted, found: Roster) -> Form:
    """As it was understood, with the list below it to mend; sent unchanged, it holds."""
    lines = [words("roster-found", count=len(found.two)), *_notes(words, found)]
    intro = "\n".join([*lines, words("roster-sure")])
    return _form(words, here, pasted, intro, pasted.digest)


def kept(words: Words, told: Kept, found: Roster) -> Card:
    title = words("roster-title")
    lines = [words("roster-kept", count=told.named, new=told.new)]
    if told.dropped:
        lines.append(words("roster-dropped", count=told.dropped))
    lines += [words("roster-running", pair=pair) for pair in told.running]
    body: list[Element] = [Row((Run(line),)) for line in (*lines, *_notes(words, found))]
    return Card(title, (Heading(title), *body, Footnote(words("roster-foot"))))


def _form(words: Words, here: CommunityId, pasted: Pasted, intro: str, shown: str = "") -> Form:
    label, hint = words("roster-rows"), words("roster-rows-hint")
    options = tuple(Option(words(f"roster-{what}"), what) for what in (KEEPS, REPLACES))
    chosen = (REPLACES if pasted.replaces else KEEPS,)
    return Form(
        title=words("roster-title"),
        action=actions.ReadRoster(community=here, shown=shown),
        inputs=(
            TextInput("rows", label, hint, pasted.text, True, required=True, most=LONGEST),
            Choice("replaces", words("roster-earlier"), options, chosen),
        ),
        submit=words("roster-take" if shown else "roster-read"),
        cancel=words("mentoring-cancel"),
        intro=intro,
    )


def _notes(words: Words, found: Roster) -> list[str]:
    """What of the list is not taken."""
    if found.heading is None:
        return _troubles(words, found)
    cells = words.listed([_cut(cell) for cell in found.heading.cells])
    heading = words("roster-heading", row=found.heading.number, cells=cells)
    return [heading, *_troubles(words, found)]


def _troubles(words: Words, found: Roster) -> list[str]:
    told = [_trouble(words, one) for one in found.troubles[:MOST_TOLD]]
    more = len(found.troubles) - len(told)
    return [*told, *([words("roster-more", count=more)] if more else [])]


def _trouble(words: Words, one: Trouble) -> str:
    return words(f"roster-{one.problem}", row=one.row, name=_cut(one.cell))


def _cut(cell: str) -> str:
    return cell if len(cell) <= LONGEST_CELL else f"{cell[:LONGEST_CELL]}…"
