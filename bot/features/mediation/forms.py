"""What is filled in for a mediation: the four questions, whom one would accept, and what is agreed."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.domain.communities import CommunityId
from bot.domain.mediation import LONGEST, QUESTIONS, Answers, Mediation
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.features.mediation import actions
from bot.frame.cards import Choice, Form, Input, Option, PeopleInput, TextInput
from bot.frame.words import Words

MOST_SHOWN = 20  # of who offer
Errors = Mapping[str, str]
NONE: Errors = MappingProxyType({})


def intake(
    words: Words,
    here: CommunityId,
    mediators: Sequence[Member],
    errors: Errors = NONE,
) -> Form:
    """Of whoever asks: with whom, the four questions, and whom they would accept."""
    whom = PeopleInput("other", words("mediation-whom"), (), words("mediation-whom-hint"))
    return Form(
        title=words("mediation-form-title"),
        action=actions.AskMediation(community=here),
        inputs=(whom, *_questions(words), _whom_accepted(words, mediators)),
        submit=words("mediation-form-submit"),
        cancel=words("mediation-cancel"),
        intro=words("mediation-form-intro"),
        errors=_said(words, errors),
    )


def consent(
    words: Words, mediation: Mediation, mediators: Sequence[Member], errors: Errors = NONE
) -> Form:
    """Of the other one: the same four, which may stay empty, and whom they would accept."""
    return Form(
        title=words("mediation-consent-title"),
        action=actions.AgreeTo(community=mediation.community, mediation=mediation.id),
        inputs=(*_questions(words), _whom_accepted(words, mediators)),
        submit=words("mediation-consent-submit"),
        cancel=words("mediation-cancel"),
        intro=words("mediation-consent-intro"),
        errors=_said(words, errors),
    )


def agreement(words: Words, mediation: Mediation, agreed: str, errors: Errors = NONE) -> Form:
    text = TextInput(
        "agreed", words("mediation-agree-label"), "", agreed, True, required=True, most=LONGEST
    )
    return Form(
        title=words("mediation-agree-title"),
        action=actions.WriteAgreement(community=mediation.community, mediation=mediation.id),
        inputs=(text,),
        submit=words("mediation-agree-submit"),
        cancel=words("mediation-cancel"),
        intro=words("mediation-agree-intro"),
        errors=_said(words, errors),
    )


def answers_of(values: Mapping[str, str]) -> Answers:
    return tuple(values.get(name, "") for name in QUESTIONS)


def ticked(chosen: Sequence[str], mediators: Sequence[Member]) -> tuple[PersonId, ...]:
    """Of who may be ticked: a form can be sent with anything."""
    return tuple(one.id for one in mediators if str(one.id) in chosen)


def _questions(words: Words) -> tuple[Input, ...]:
    return tuple(
        TextInput(
            name,
            words(f"mediation-question-{name}"),
            words(f"mediation-hint-{name}"),
            multiline=True,
            most=LONGEST,
        )
        for name in QUESTIONS
    )


def _whom_accepted(words: Words, mediators: Sequence[Member]) -> Choice:
    options = tuple(Option(one.name, str(one.id)) for one in mediators[:MOST_SHOWN])
    return Choice("accepts", words("mediation-accepts"), options, many=True)


def _said(words: Words, errors: Errors) -> tuple[tuple[str, str], ...]:
    return tuple((name, words(text)) for name, text in errors.items())
