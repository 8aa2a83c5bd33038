"""Obstacles as their reporter, those who steer, their owner and everybody else see them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.communities import CommunityId
from bot.domain.library import Entry
from bot.domain.membership import Member
from bot.domain.obstacles import Obstacle, Stage
from bot.features.obstacles import actions
from bot.frame.actions import shortened
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Heading,
    Inline,
    Link,
    Mention,
    Row,
    Run,
    Style,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words

MOST_BUTTONS = 4
SHORT = 200  # characters of an obstacle in a list
There = (
    Entry | tuple[Member, str]
)  # what is there already: an entry, or an expert with their topics


@dataclass(frozen=True, slots=True)
class Known:
    """An obstacle as one person may know it: whose it is and who takes care of it, where they may read that;
    what they may do. `cares`: they take care of it themselves; `is_asked`: they were asked to."""

    one: Obstacle
    reporter: Member | None = None
    owner: Member | None = None
    asked: Member | None = None
    is_mine: bool = False
    cares: bool = False
    is_asked: bool = False
    steers: bool = False

    @property
    def may_act(self) -> bool:
        return self.is_mine or self.cares or self.is_asked or self.steers


def status(words: Words, known: Known) -> str:
    """ "wacht op iemand", "Bram is ermee bezig", "ligt bij de organisatie"."""
    if known.owner and known.one.is_under_way:
        return words("obstacles-is-owned", who=known.owner.name)
    if known.asked:
        return words("obstacles-is-asked", who=known.asked.name)
    is_cared_for = known.one.owner and known.one.stage is Stage.OPEN
    return words("obstacles-is-somebodys" if is_cared_for else f"obstacles-is-{known.one.stage}")


def _about(words: Words, known: Known) -> str:
    """Status, day, whose, who may know; each where this person may read it."""
    parts = [status(words, known), words.short_day(known.one.reported)]
    if known.is_mine:
        parts.append(words("obstacles-yours"))
    elif known.reporter:
        parts.append(words("obstacles-of", who=known.reporter.name))
    if known.steers or known.is_mine:
        parts.append(words(f"obstacles-seen-by-{known.one.known_to}"))
        parts.append(words(f"obstacles-thinks-{known.one.solved_by}"))
    return " · ".join(parts)


def listed(
    words: Words, here: CommunityId, parts: Sequence[tuple[str, Sequence[Known]]], more: int
) -> Card:
    """`parts`: each under its text; `more`: how many there are besides."""
    title = words("obstacles-title")
    body: list[Element] = [Heading(title)]
    for text, every in parts:
        body += [Row((Run(words(text), bold=True),))] if text else []
        for known in every:
            body += _line(words, known)
    if len(body) == 1:
        body.append(words.rich("obstacles-none"))
    if more > 0:
        body.append(words.rich("obstacles-more", count=more))
    report = Button(words("obstacles-report-one"), actions.ReportObstacle(community=here))
    return Card(title, (*body, Buttons((report,))))


def _line(words: Words, known: Known) -> list[Element]:
    show = actions.ShowObstacle(community=known.one.community, obstacle=known.one.id)
    button = Button(words("obstacles-show"), show) if known.may_act else None
    return [Row((Run(shortened(known.one.text, SHORT)),), button), Footnote(_about(words, known))]


def shown(words: Words, known: Known, said: str = "") -> Card:
    """One, whole, with what whoever looks may do; `said`: what just changed."""
    one = known.one
    lead = [words.rich(said)] if said else []
    wish = [Row((Run(words("obstacles-would-help", wish=one.wish)),))] if one.wish else []
    buttons = _buttons(words, known)
    return Card(
        words(said or "obstacles-title"),
        (
            *lead,
            Row((Run(one.text, bold=True),)),
            *wish,
            Footnote(_about(words, known)),
            *([Buttons(buttons)] if buttons else []),
        ),
    )


def _buttons(words: Words, known: Known) -> tuple[Button, ...]:
    """Of who was asked: yes or no; of who steers and of its owner: what follows; of its reporter: take it
    back."""
    if known.is_asked:
        return _answers(words, known.one)
    found = [*_steering(words, known), *_caring(words, known)]
    if known.is_mine:
        withdraw = actions.WithdrawObstacle(community=known.one.community, obstacle=known.one.id)
        found.append(Button(words("obstacles-withdraw"), withdraw))
    return tuple(found[:MOST_BUTTONS])


def _steering(words: Words, known: Known) -> Iterator[Button]:
    """Take it, give it to somebody, or put it on the leader's list."""
    if not known.steers:
        return
    if not known.cares:
        take = actions.TakeObstacle(community=known.one.community, obstacle=known.one.id)
        yield Button(words("obstacles-take"), take, _primary(known.one.owner is None))
    yield Button(
        words("obstacles-give"),
        actions.GiveObstacle(community=known.one.community, obstacle=known.one.id),
    )
    if known.one.stage is Stage.OPEN:
        there = actions.ToOrganisation(community=known.one.community, obstacle=known.one.id)
        yield Button(words("obstacles-to-organisation"), there)


def _caring(words: Words, known: Known) -> Iterator[Button]:
    """Close it, or hand it back."""
    if known.steers or known.cares:
        close = actions.CloseObstacle(community=known.one.community, obstacle=known.one.id)
        yield Button(words("obstacles-close"), close, _primary(known.one.owner is not None))
    if known.cares:
        back = actions.HandBack(community=known.one.community, obstacle=known.one.id)
        yield Button(words("obstacles-hand-back"), back, refuses=True)


def _primary(is_next: bool) -> Style:
    return Style.PRIMARY if is_next else Style.NORMAL


def offered(words: Words, draft: Obstacle, there: Sequence[There]) -> Card:
    """What may help already; nobody has seen the obstacle yet."""
    helps = Button(
        words("obstacles-helps"),
        actions.ThatHelps(community=draft.community, obstacle=draft.id),
        Style.PRIMARY,
    )
    on = Button(
        words("obstacles-all-the-same"),
        actions.ReportAllTheSame(community=draft.community, obstacle=draft.id),
        refuses=True,
    )
    body: list[Element] = [words.rich("obstacles-maybe")]
    for one in there:
        body += _entry(words, one) if isinstance(one, Entry) else [_expert(words, draft, *one)]
    return Card(
        words("obstacles-maybe"),
        (*body, Buttons((helps, on)), Footnote(words("obstacles-not-kept-yet"))),
    )


def _entry(words: Words, entry: Entry) -> list[Element]:
    said = shortened(entry.text, SHORT)
    row = Row((Run(entry.title, bold=True), Run(f": {said}" if said else "")))
    if entry.address is None:
        return [row]
    return [row, Link(words("obstacles-open", host=entry.address.host), entry.address.url)]


def _expert(words: Words, draft: Obstacle, expert: Member, topics: str) -> Row:
    ask = RunCommand(community=draft.community, text=shortened(f"ask {draft.text}"))
    runs: tuple[Inline, ...] = (
        Mention(expert.id, expert.name),
        Run(f" · {shortened(topics, SHORT)}"),
    )
    return Row(runs, Button(words("obstacles-ask"), ask))


def kept(words: Words, one: Obstacle) -> Card:
    """To its reporter: who sees it now, and what comes next."""
    back = actions.WithdrawObstacle(community=one.community, obstacle=one.id)
    text = f"obstacles-kept-{one.known_to}"
    body = (
        words.rich(text),
        Row((Run(one.text, bold=True),)),
        Buttons((Button(words("obstacles-withdraw"), back),)),
    )
    return Card(words(text), (*body, Footnote(words("obstacles-you-hear"))))


def waiting(words: Words, here: CommunityId, count: int) -> Card:
    """To those who steer: that there is something to look at, and not what."""
    look = RunCommand(community=here, text="obstacles")
    button = Button(words("worklist-obstacles-press"), look, Style.PRIMARY)
    text = words.rich("obstacles-waiting", count=count)
    return Card(words("obstacles-waiting", count=count), (text, Buttons((button,))))


def asks(words: Words, known: Known, by: Member) -> Card:
    """To whoever might take care of it."""
    wish = known.one.wish
    whose = words("obstacles-of", who=known.reporter.name) if known.reporter else ""
    return Card(
        words("obstacles-asks", who=by.name),
        (
            words.rich("obstacles-asks", who=Mention(by.id, by.name)),
            Row((Run(known.one.text, bold=True),)),
            *([Row((Run(words("obstacles-would-help", wish=wish)),))] if wish else []),
            Buttons(_answers(words, known.one)),
            Footnote(" · ".join(filter(None, (whose, words("obstacles-no-is-fine"))))),
        ),
    )


def _answers(words: Words, one: Obstacle) -> tuple[Button, Button]:
    yes = actions.AnswerObstacle(yes=True, community=one.community, obstacle=one.id)
    no = actions.AnswerObstacle(yes=False, community=one.community, obstacle=one.id)
    refusal = Button(words("obstacles-no"), no, refuses=True)
    return Button(words("obstacles-yes"), yes, Style.PRIMARY), refusal


def taken_back(words: Words, one: Obstacle) -> Card:
    body = (words.rich("obstacles-taken-back"), Row((Run(shortened(one.text, SHORT)),)))
    return Card(words("obstacles-taken-back"), body)


def relieved(words: Words, one: Obstacle, text: str, who: Mention) -> Card:
    """To whoever took care of it: somebody else took it over, put it elsewhere, or closed it."""
    body = (words.rich(text, who=who), Row((Run(shortened(one.text, SHORT)),)))
    return Card(words(text, who=who.name), body)


def told(words: Words, changed: Sequence[Known]) -> Card:
    """To a reporter: how what they reported stands, all that changed at once."""
    title = words("obstacles-told")
    body: list[Element] = [Heading(title)]
    for known in changed:
        body.append(Row((Run(shortened(known.one.text, SHORT), bold=True),)))
        body += _became(words, known)
    return Card(title, tuple(body))


def _became(words: Words, known: Known) -> list[Element]:
    one, owner = known.one, known.owner
    if one.is_under_way:
        return [Row((Run(status(words, known)),))]
    ended = words(f"obstacles-became-{one.stage}", what=one.outcome or "–")
    if one.stage is not Stage.SOLVED or owner is None or owner.id == one.reporter:
        return [Row((Run(ended),))]
    thank = RunCommand(community=one.community, text=f"thank #{owner.id}")
    thanks = words("obstacles-with-thanks", who=owner.name)
    return [Row((Run(ended),)), Row((Run(thanks),), Button(words("obstacles-thank"), thank))]
