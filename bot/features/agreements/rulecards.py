"""How a community votes, when it looks again, and of which of the institution's roles its goals are."""

from collections.abc import Collection
from datetime import date

from bot.domain.agreements import Rhythm, Rules
from bot.domain.communities import Community
from bot.domain.votes import Quorum
from bot.features.agreements import actions
from bot.frame.cards import Card, Choice, Fields, Form, Heading, Input, Option
from bot.frame.words import Words


def form(words: Words, here: Community, rules: Rules, wrong: Collection[str] = ()) -> Form:
    return Form(
        title=words("agreements-rules"),
        action=actions.SetRules(community=here.id),
        inputs=(
            _quorum(words, "quorum", rules.quorum),
            _quorum(words, "quorum_leading", rules.quorum_leading),
            Choice(
                "rhythm",
                words("agreements-rhythm"),
                tuple(Option(words(f"agreements-rhythm-{one}"), one) for one in Rhythm),
                (rules.rhythm,),
            ),
            *_roles(words, here, rules),
        ),
        submit=words("agreements-save"),
        cancel=words("agreements-cancel"),
        intro=words("agreements-rules-intro"),
        errors=tuple((name, words("agreements-error-choose")) for name in wrong),
    )


def _quorum(words: Words, name: str, now: Quorum) -> Choice:
    options = tuple(Option(words(f"agreements-quorum-{one}"), one) for one in Quorum)
    return Choice(name, words(f"agreements-{name.replace('_', '-')}"), options, (now,))


def _roles(words: Words, here: Community, rules: Rules) -> tuple[Input, ...]:
    offered = here.charter.job_roles
    if not offered:
        return ()
    options = tuple(Option(role, role) for role in offered)
    now = tuple(role for role in rules.roles if role in offered)
    return (Choice("roles", words("agreements-of-roles"), options, now, many=True),)


def saved(words: Words, rules: Rules, review: date | None) -> Card:
    title = words("agreements-rules-saved")
    fields = [
        (words("agreements-quorum"), words(f"agreements-quorum-{rules.quorum}")),
        (words("agreements-quorum-leading"), words(f"agreements-quorum-{rules.quorum_leading}")),
        (words("agreements-rhythm"), words(f"agreements-rhythm-{rules.rhythm}")),
    ]
    if review:
        fields.append((words("agreements-next"), words.full_day(review)))
    if rules.roles:
        fields.append((words("agreements-of-roles"), words.listed(list(rules.roles))))
    return Card(title, (Heading(title), Fields(tuple(fields))))
