"""What somebody is to the institution, and which of its own roles they have: by their own word."""

from dataclasses import replace

from bot.domain.communities import Community
from bot.domain.membership import Affiliation, Member
from bot.frame.cards import Choice, Input, Option
from bot.frame.events import Submitted
from bot.frame.words import Words


def inputs(words: Words, community: Community, member: Member) -> tuple[Input, ...]:
    kinds = tuple(Option(words(f"affiliation-{kind}"), kind) for kind in Affiliation)
    chosen = (member.affiliation,) if member.affiliation else ()
    roles = community.charter.job_roles
    kept = tuple(role for role in roles if role in member.functions)
    options = tuple(Option(role, role) for role in roles)
    return (
        Choice("affiliation", words("profile-affiliation"), kinds, chosen),
        *(
            (Choice("functions", words("profile-functions"), options, kept, many=True),)
            if roles
            else ()
        ),
    )


def kept_by(community: Community, member: Member, sent: Submitted) -> Member:
    """As it was sent; what a platform did not send stays."""
    typed = sent.values.get("affiliation")
    kind = next((kind for kind in Affiliation if kind == typed), None)
    chosen = sent.chosen.get("functions")
    roles = community.charter.job_roles
    return replace(
        member,
        affiliation=member.affiliation if typed is None else kind,
        functions=member.functions
        if chosen is None
        else tuple(role for role in roles if role in chosen),
    )


def shown(words: Words, community: Community, member: Member) -> tuple[tuple[str, str], ...]:
    """What of it was told, as fields."""
    kind = words(f"affiliation-{member.affiliation}") if member.affiliation else "–"
    roles = [role for role in community.charter.job_roles if role in member.functions]
    return (
        (words("profile-affiliation-told"), kind),
        *(((words("profile-functions-told"), ", ".join(roles)),) if roles else ()),
    )
