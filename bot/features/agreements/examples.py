"""Every card and form of goals and agreements, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.agreements import (
    Held,
    How,
    Kind,
    Proposal,
    ProposalId,
    Rules,
    Stage,
    Version,
)
from bot.domain.communities import Community
from bot.domain.polls import PollId
from bot.domain.votes import Outcome
from bot.features.agreements import about, actions, cards, proposalcards, remindercards, rulecards
from bot.features.agreements.cards import Shown, Typed
from bot.frame.cards import Mention, Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import Words, note

DAY, REVIEW, CLOSES = date(2026, 11, 23), date(2027, 2, 23), date(2026, 11, 30)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NOTES = (
    "agreements-gone",
    "agreements-proposal-gone",
    "agreements-withdrawn",
    "agreements-vote-withdrawn",
    "agreements-forward-already",
    "agreements-too-soon",
    "agreements-one-at-a-time",
    "agreements-declined",
    "agreements-enough",
    "agreements-no-channel",
    "agreements-reviewed",
    "agreements-remind-few",
    "agreements-remind-most",
    "agreements-remind-done",
    "agreements-reminders-again",
)
ERRORS = {"text": "agreements-error-same", "change": "agreements-error-change"}


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here = scene.words, scene.community
    version, proposal = _agreed(words), _proposal(scene)
    missed = Held(Kind.AGREEMENTS, NOW, Outcome.MISSED, 24, 12, (5, 9))
    few, no = replace(missed, answered=None), replace(missed, outcome=Outcome.NOT_PASSED)
    first = replace(version, number=1, how=How.BEGUN, change="")
    voting = proposal.voted_on(PollId(1), CLOSES, NOW)
    return (
        cards.shown(words, here, Shown(Kind.AGREEMENTS, version.text, version, voting, None, REVIEW)),
        cards.shown(words, here, Shown(Kind.GOALS, version.text, first, None, no, REVIEW, _roles(words))),
        cards.shown(words, here, Shown(Kind.LEADING, "", None, None, few)),
        cards.earlier(words, here, Kind.AGREEMENTS, (version, first), first),
        cards.earlier(words, here, Kind.GOALS, (version, first), None),
        cards.earlier(words, here, Kind.LEADING, (version, replace(first, text="")), replace(first, text="")),
        *_forms(words, here, version, proposal),
        cards.proposed(words, proposal),
        cards.proposed(words, proposal, steers=True),
        *(cards.vote_opened(words, here, replace(voting, kind=kind), 12, 24) for kind in Kind),
        *(cards.vote_closed(words, here, proposal, vote) for vote in (missed, few, no)),
        *(cards.adopted(words, here, replace(version, kind=kind, how=how)) for kind, how in zip(
            Kind, (How.VOTED, How.TOGETHER, How.STEERED), strict=True
        )),
        cards.review(words, here, list(Kind)),
        *_proposals(scene, proposal),
        remindercards.reminder(words, here, words("agreements-example-line")),
        remindercards.quiet(words, here.id),
        rulecards.saved(words, Rules(roles=_roles(words)), REVIEW),
        drawn(about.told(words, (missed, no, replace(missed, outcome=Outcome.PASSED)), REVIEW)),
        *_notes(words),
    )  # fmt: skip


def _agreed(words: Words) -> Version:
    text, change = words("agreements-example"), words("agreements-example-change")
    return Version(Kind.AGREEMENTS, 2, DAY, text, change, How.VOTED)


def _roles(words: Words) -> tuple[str, ...]:
    return (words("agreements-example-role"), words("agreements-example-role-two"))


def _proposal(scene: Scene) -> Proposal:
    words, by = scene.words, scene.members[0]
    text, change = words("agreements-example"), words("agreements-example-change")
    return Proposal(
        ProposalId(1), scene.community.id, Kind.AGREEMENTS, 1, text, change, by.id, DAY, NOW
    )


def _forms(
    words: Words, here: Community, version: Version, proposal: Proposal
) -> tuple[Message, ...]:
    propose = actions.ProposeChange(community=here.id, kind=Kind.GOALS)
    listed = words("agreements-example").splitlines()
    with_roles = replace(here, charter=replace(here.charter, functions="\n".join(_roles(words))))
    wrong = {"line": "agreements-error-line", "who": "agreements-error-who"}
    return (
        cards.propose_form(words, propose, Kind.GOALS, Typed(version.text), ERRORS),
        cards.propose_form(
            words, propose, Kind.LEADING, Typed(), {"text": "agreements-error-text"}
        ),
        cards.together_form(words, proposal, Typed(version.text, version.change), {}),
        proposalcards.forward_form(words, proposal),
        proposalcards.forward_form(words, proposal, errors=True),
        proposalcards.decline_form(words, proposal, error="agreements-error-reason"),
        remindercards.form(words, here.id, listed),
        remindercards.form(words, here.id, (*listed, "x" * 90), "", wrong),
        rulecards.form(words, here, Rules()),
        rulecards.form(words, with_roles, Rules(roles=_roles(words)[:1]), ("quorum",)),
    )


def _proposals(scene: Scene, proposal: Proposal) -> tuple[Message, ...]:
    words, here, (one, two, *_) = scene.words, scene.community, scene.members
    names, who = {one.id: one.name}, Mention(two.id, two.name)
    every = [
        replace(proposal, stage=stage) for stage in (Stage.WAITING, Stage.TALKING, Stage.MISSED)
    ]
    return (
        proposalcards.listed(words, here, every, names),
        proposalcards.listed(words, here, (), {}),
        *(
            proposalcards.card(words, here, replace(proposal, kind=kind), one.name, stale=True, may_go=True)
            for kind in Kind
        ),
        proposalcards.card(words, here, every[2], one.name, stale=False, may_go=False),
        proposalcards.too_few(words, proposal),
        proposalcards.talk_first(words, proposal, who),
        proposalcards.declined(words, proposal, who, words("agreements-example-reason")),
    )  # fmt: skip


def _notes(words: Words) -> tuple[Message, ...]:
    return (
        *(note(words, text) for text in NOTES),
        note(words, "agreements-many", most=3),
        note(words, "agreements-forwarded", day=words.day(CLOSES)),
        note(words, "agreements-written-down", number=2),
        note(words, "agreements-reviewed-next", day=words.day(REVIEW)),
    )
