"""What was agreed on, as everybody here sees it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.agreements import (
    LONGEST,
    LONGEST_CHANGE,
    Held,
    Kind,
    Proposal,
    Version,
)
from bot.domain.communities import Community, CommunityId
from bot.domain.votes import Outcome
from bot.features.agreements import actions
from bot.frame.actions import Action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Form,
    Heading,
    Row,
    Run,
    Style,
    Text,
    TextInput,
)
from bot.frame.words import Words
from bot.talking import number_words


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to tell of one kind. `last`: the newest vote, where it changed nothing."""

    kind: Kind
    text: str
    version: Version | None = None
    voting: Proposal | None = None
    last: Held | None = None
    review: date | None = None
    roles: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form begins with."""

    text: str = ""
    change: str = ""


def shown(words: Words, here: Community, what: Shown) -> Card:
    """The text that holds, since when and how; how it may change."""
    title = words(f"agreements-title-{what.kind}", community=here.name)
    text = Text((Run(what.text),)) if what.text else words.rich("agreements-none")
    buttons = [
        Button(
            words("agreements-propose"), actions.ProposeChange(community=here.id, kind=what.kind)
        )
    ]
    if what.version and what.version.number > 1:
        earlier = actions.ShowEarlier(community=here.id, kind=what.kind)
        buttons.append(Button(words("agreements-earlier"), earlier))
    return Card(
        title,
        (
            Heading(title),
            text,
            *_roles(words, what.roles),
            *_votes(words, what),
            Buttons((*buttons, *_others(words, here.id, what))),
            *_since(words, what),
        ),
    )


def _others(words: Words, here: CommunityId, what: Shown) -> tuple[Button, ...]:
    """To the agreements belong a reminder, and how the community is led."""
    if what.kind is not Kind.AGREEMENTS:
        return ()
    leading = actions.ShowText(community=here, kind=Kind.LEADING)
    remind = Button(words("agreements-remind"), actions.RemindSomebody(community=here))
    return (*((remind,) if what.text else ()), Button(words("agreements-leading"), leading))


def _roles(words: Words, roles: Collection[str]) -> tuple[Element, ...]:
    if not roles:
        return ()
    return (words.rich("agreements-roles", roles=words.listed(list(roles))),)


def _votes(words: Words, what: Shown) -> tuple[Element, ...]:
    rows: list[Element] = []
    if what.voting and what.voting.closes:
        day = words.day(what.voting.closes)
        rows.append(words.rich("agreements-voting", change=what.voting.change, day=day))
    if what.last and what.last.outcome is not Outcome.PASSED:
        rows.append(words.rich(f"agreements-last-{what.last.outcome}", **turnout(words, what.last)))
    return tuple(rows)


def turnout(words: Words, vote: Held) -> dict[str, str | int]:
    """Of how many how many were needed, and between how many answered."""
    few = words("agreements-fewer", needed=vote.needed)
    said = number_words.between(words, vote.answered) if vote.answered else few
    return {"answered": said, "asked": vote.asked, "needed": vote.needed}


def _since(words: Words, what: Shown) -> tuple[Element, ...]:
    said = []
    if one := what.version:
        said.append(words("agreements-version", number=one.number, day=words.full_day(one.day)))
        said.append(words(f"agreements-how-{one.how}"))
        said += [words("agreements-changed", change=one.change)] if one.change else []
    if what.review:
        said.append(words("agreements-review", day=words.day(what.review)))
    return (Footnote(" · ".join(said)),) if said else ()


def earlier(
    words: Words, here: Community, kind: Kind, versions: Sequence[Version], whole: Version | None
) -> Card:
    """Each version with its day and what changed; the one before in full."""
    title = words(f"agreements-earlier-{kind}", community=here.name)
    rows = [Row((Run(f"{one.number}. ", bold=True), Run(_line(words, one)))) for one in versions]
    before = (
        (
            words.rich("agreements-before", number=whole.number),
            Text((Run(whole.text),)) if whole.text else words.rich("agreements-none"),
        )
        if whole
        else ()
    )
    return Card(title, (Heading(title), *rows, *before))


def _line(words: Words, one: Version) -> str:
    parts = [words.full_day(one.day), words(f"agreements-how-{one.how}")]
    return " · ".join([*parts, *((one.change,) if one.change else ())])


def propose_form(
    words: Words, action: Action, kind: Kind, typed: Typed, errors: dict[str, str]
) -> Form:
    return Form(
        title=words("agreements-propose-title"),
        action=action,
        inputs=_inputs(words, kind, typed),
        submit=words("agreements-send"),
        cancel=words("agreements-cancel"),
        intro=words("agreements-propose-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def together_form(words: Words, proposal: Proposal, typed: Typed, errors: dict[str, str]) -> Form:
    """What was decided, to be written down as it was."""
    return Form(
        title=words("agreements-together-title"),
        action=actions.DecideTogether(community=proposal.community, proposal=proposal.id),
        inputs=_inputs(words, proposal.kind, typed),
        submit=words("agreements-write-down"),
        cancel=words("agreements-cancel"),
        intro=words("agreements-together-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def _inputs(words: Words, kind: Kind, typed: Typed) -> tuple[TextInput, TextInput]:
    return (
        TextInput(
            "text",
            words(f"agreements-text-{kind}"),
            words("agreements-text-hint"),
            typed.text,
            multiline=True,
            most=LONGEST,
        ),
        TextInput(
            "change",
            words("agreements-change"),
            words("agreements-change-hint"),
            typed.change,
            required=True,
            most=LONGEST_CHANGE,
        ),
    )


def proposed(words: Words, proposal: Proposal, *, steers: bool = False) -> Card:
    """To whoever proposed it: it is where it should be. Whoever `steers` may go on with it at once."""
    show = actions.ShowProposal(community=proposal.community, proposal=proposal.id)
    look = (Button(words("agreements-look"), show),) if steers else ()
    withdraw = actions.WithdrawProposal(community=proposal.community, proposal=proposal.id)
    return Card(
        words("agreements-proposed"),
        (
            words.rich("agreements-proposed"),
            words.rich("agreements-proposed-change", change=proposal.change),
            Buttons((*look, Button(words("agreements-withdraw"), withdraw))),
            Footnote(words("agreements-proposed-note")),
        ),
    )


def vote_opened(words: Words, here: Community, proposal: Proposal, needed: int, asked: int) -> Card:
    """In the channel: what is voted on, and where."""
    assert proposal.closes
    title = words(f"agreements-vote-{proposal.kind}", community=here.name)
    told = words.rich(
        "agreements-vote-how", day=words.day(proposal.closes), needed=needed, asked=asked
    )
    return Card(
        title,
        (
            Heading(title),
            words.rich("agreements-vote-change", change=proposal.change),
            Text((Run(proposal.text),)),
            told,
        ),
    )


def vote_closed(words: Words, here: Community, proposal: Proposal, vote: Held) -> Card:
    """In the channel: that nothing changes, and why."""
    title = words(f"agreements-vote-{proposal.kind}", community=here.name)
    said = words.rich(
        f"agreements-said-{vote.outcome}", change=proposal.change, **turnout(words, vote)
    )
    return Card(title, (Heading(title), said))


def adopted(words: Words, here: Community, version: Version) -> Card:
    """In the channel, once: what holds from now on."""
    title = words(f"agreements-new-{version.kind}", community=here.name)
    text = Text((Run(version.text),)) if version.text else words.rich("agreements-none")
    show = Button(words("agreements-show"), actions.ShowText(community=here.id, kind=version.kind))
    foot = words("agreements-version", number=version.number, day=words.full_day(version.day))
    return Card(
        title,
        (
            Heading(title),
            words.rich("agreements-new-change", change=version.change),
            text,
            Buttons((show,)),
            Footnote(f"{foot} · {words(f'agreements-how-{version.how}')}"),
        ),
    )


def review(words: Words, here: Community, change: Sequence[Kind]) -> Card:
    """In the channel: ten minutes, three questions, answered where everybody talks anyway."""
    title = words("agreements-review-title", community=here.name)
    rows = tuple(Row(words.rich(f"agreements-review-{q}").runs) for q in ("keep", "change", "drop"))
    buttons = tuple(
        Button(
            words(f"agreements-review-{kind}"),
            actions.ShowText(community=here.id, kind=kind),
        )
        for kind in change
    )
    first = Kind.AGREEMENTS if Kind.AGREEMENTS in change else change[0]
    propose = Button(
        words("agreements-propose"),
        actions.ProposeChange(community=here.id, kind=first),
        Style.PRIMARY,
    )
    return Card(
        title,
        (
            Heading(title),
            words.rich("agreements-review-intro"),
            *rows,
            Buttons((*buttons, propose)),
        ),
    )
