"""Proposals as whoever steers sees them, and what their proposers hear of it."""

from collections.abc import Mapping, Sequence

from bot.domain.agreements import (
    LONGEST_REASON,
    VOTE_DAYS,
    Proposal,
    Stage,
)
from bot.domain.communities import Community
from bot.domain.names import NAMELESS
from bot.domain.people import PersonId
from bot.features.agreements import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Element,
    Footnote,
    Form,
    Heading,
    Mention,
    Option,
    Row,
    Run,
    Style,
    Text,
    TextInput,
)
from bot.frame.words import Words

Names = Mapping[PersonId, str]


def listed(words: Words, here: Community, proposals: Sequence[Proposal], names: Names) -> Card:
    """Every proposal that waits, with the way to it."""
    title = words("agreements-proposals", community=here.name)
    rows: list[Element] = [_row(words, one, names) for one in proposals]
    empty: list[Element] = [words.rich("agreements-proposals-none")]
    return Card(title, (Heading(title), *(rows or empty)))


def _row(words: Words, one: Proposal, names: Names) -> Row:
    show = actions.ShowProposal(community=one.community, proposal=one.id)
    by = Mention(one.by, names.get(one.by, NAMELESS))
    stage = words(f"agreements-stage-{one.stage}")
    runs = (Run(one.change, bold=True), Run(" – "), by, Run(f" · {stage}"))
    return Row(runs, Button(words("agreements-look"), show))


def card(
    words: Words, here: Community, proposal: Proposal, name: str, *, stale: bool, may_go: bool
) -> Card:
    """One proposal, whole, with what may be done with it. `stale`: the text changed since it was written."""
    title = words(f"agreements-proposal-{proposal.kind}", community=here.name)
    by = Mention(proposal.by, name)
    old = (words.rich("agreements-stale", number=proposal.base),) if stale else ()
    return Card(
        title,
        (
            Heading(title),
            words.rich("agreements-by", who=by, day=words.day(proposal.day)),
            words.rich("agreements-vote-change", change=proposal.change),
            Text((Run(proposal.text),)),
            *old,
            Buttons(_steps(words, proposal, may_go)),
            Footnote(words("agreements-proposal-note")),
        ),
    )


def _steps(words: Words, proposal: Proposal, may_go: bool) -> tuple[Button, ...]:
    here, id = proposal.community, proposal.id
    forward = actions.PutForward(community=here, proposal=id)
    talk = actions.TalkFirst(community=here, proposal=id)
    decline = actions.DeclineProposal(community=here, proposal=id)
    go = (Button(words("agreements-forward"), forward, Style.PRIMARY),) if may_go else ()
    first = Button(words("agreements-talk"), talk)
    wait = (first,) if proposal.stage is Stage.WAITING else ()
    return (*go, *wait, Button(words("agreements-decline"), decline, refuses=True))


def forward_form(words: Words, proposal: Proposal, *, errors: bool = False) -> Form:
    days = tuple(Option(words("agreements-days", count=n), str(n)) for n in VOTE_DAYS)
    return Form(
        title=words("agreements-forward-title"),
        action=actions.PutForward(community=proposal.community, proposal=proposal.id),
        inputs=(Choice("days", words("agreements-how-long"), days, (str(VOTE_DAYS[1]),)),),
        submit=words("agreements-open-vote"),
        cancel=words("agreements-cancel"),
        intro=words("agreements-forward-intro"),
        errors=(("days", words("agreements-error-days")),) if errors else (),
    )


def too_few(words: Words, proposal: Proposal) -> Card:
    """Fewer than five cannot vote without being known; they can decide together."""
    write = actions.DecideTogether(community=proposal.community, proposal=proposal.id)
    said = words.rich("agreements-too-few")
    button = Button(words("agreements-together"), write)
    return Card(words("agreements-too-few"), (said, Buttons((button,))))


def decline_form(words: Words, proposal: Proposal, typed: str = "", error: str = "") -> Form:
    return Form(
        title=words("agreements-decline-title"),
        action=actions.DeclineProposal(community=proposal.community, proposal=proposal.id),
        inputs=(
            TextInput(
                "reason",
                words("agreements-reason"),
                words("agreements-reason-hint"),
                typed,
                multiline=True,
                required=True,
                most=LONGEST_REASON,
            ),
        ),
        submit=words("agreements-decline-send"),
        cancel=words("agreements-cancel"),
        errors=(("reason", words(error)),) if error else (),
    )


def talk_first(words: Words, proposal: Proposal, who: Mention) -> Card:
    """To the proposer."""
    said = words.rich("agreements-talk-told", who=who, change=proposal.change)
    return Card(words("agreements-talk-told", who=who, change=proposal.change), (said,))


def declined(words: Words, proposal: Proposal, who: Mention, reason: str) -> Card:
    """To the proposer, with why."""
    told = words.rich("agreements-declined-told", who=who, change=proposal.change)
    return Card(
        words("agreements-declined-told", who=who, change=proposal.change),
        (told, Text((Run(words.quoted(reason)),)), Footnote(words("agreements-declined-note"))),
    )
