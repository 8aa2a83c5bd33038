"""`privacy`: everything that is stored about the asker, in words they can read (AVG art. 13, 15)."""

from collections.abc import Sequence

from bot import answering
from bot.cards import Button, Buttons, Card, Fields, Footnote, Heading, Message
from bot.context import Context, RunCommand
from bot.domain.communities import Community
from bot.domain.membership import Member, Status
from bot.domain.people import Language
from bot.effects import Effects, Reply
from bot.events import Said
from bot.routing import Access, Feature
from bot.words import Words

feature = Feature("privacy")


@feature.command("privacy", access=Access.ANYONE, anywhere=True)
async def privacy(ctx: Context, event: Said) -> Effects:
    if ctx.here is None or ctx.member is None:
        name = ctx.person.name if ctx.person else "–"
        return (Reply(stranger(ctx.words(), name)),)
    facts = await _stored(ctx, ctx.member)
    return (Reply(card(ctx.words(), ctx.here, facts)),)


async def _stored(ctx: Context, member: Member) -> list[tuple[str, str]]:
    words, person = ctx.words(), member.person
    journey = await ctx.uow.journeys.get(ctx.community.id, member.id)
    language = person.language or Language(ctx.community.charter.language)
    return [
        (words("privacy-name"), person.name),
        (words("privacy-language"), words(f"language-{language}")),
        (words("privacy-zone"), person.zone or "–"),
        (words("privacy-discipline"), person.discipline or "–"),
        (words("privacy-status"), _status(words, member)),
        (
            words("privacy-roles"),
            ", ".join(words(f"role-{r}") for r in sorted(member.roles)) or "–",
        ),
        *answering.shown(words, member.answers, member.open_to),
        (
            words("privacy-welcome"),
            words("privacy-steps", done=journey.answered(), total=len(journey.steps))
            if journey
            else "–",
        ),
        *await _mentoring(ctx, member),
        *await _stories(ctx, member),
    ]


async def _stories(ctx: Context, member: Member) -> list[tuple[str, str]]:
    told = await ctx.uow.stories.of(ctx.community.id, member.id)
    words = ctx.words()
    return (
        [(words("privacy-stories"), words("privacy-stories-kept", count=len(told)))] if told else []
    )


async def _mentoring(ctx: Context, member: Member) -> list[tuple[str, str]]:
    """What is kept of an offer, a wish, pairs and check-ins; only where there is any."""
    words, here, store = ctx.words(), ctx.community.id, ctx.uow.mentoring
    facts = [
        (words("privacy-offer"), offer.topics or "–")
        for offer in await store.offers(here)
        if offer.mentor == member.id
    ]
    facts += [
        (words("privacy-wish"), f"{wish.goal}\n{wish.why}".strip())
        for wish in await store.wishes(here)
        if wish.mentee == member.id
    ]
    pairs = [p for p in await store.pairs(here) if member.id in p.people and p.begun]
    written = [
        check_in
        for pair in pairs
        for check_in in await ctx.uow.check_ins.of_pair(here, pair.id)
        if check_in.person == member.id
    ]
    if pairs:
        kept = words("privacy-pairs-kept", pairs=len(pairs), checkins=len(written))
        facts.append((words("privacy-pairs"), kept))
    return facts


def _status(words: Words, member: Member) -> str:
    status = words(f"home-status-{member.status}")
    return f"{status} ({words.day(member.since)})" if member.status is Status.ACTIVE else status


def card(words: Words, community: Community, facts: Sequence[tuple[str, str]]) -> Card:
    """One screen: what, what for, who sees it, and the ways out."""
    ways_out = tuple(
        Button(words(f"command-{name}-button"), RunCommand(community=community.id, text=name))
        for name in ("profile", "pause", "stop")
    )
    title = words("privacy-title", community=community.name)
    return Card(
        title,
        (
            Heading(title),
            Fields(tuple(facts)),
            words.rich("privacy-messages"),
            words.rich("privacy-counted"),
            words.rich("privacy-answers"),
            words.rich("privacy-who"),
            words.rich("privacy-not"),
            Buttons(ways_out),
            Footnote(words("privacy-law")),
        ),
    )


def stranger(words: Words, name: str) -> Card:
    return Card(words("privacy-stranger", name=name), (words.rich("privacy-stranger", name=name),))


def examples(words: Words, community: Community, member: Member) -> tuple[Message, ...]:
    """Every card of this feature."""
    facts = ((words("privacy-name"), member.name), *answering.shown(words, member.answers, ()))
    return (card(words, community, facts), stranger(words, member.name))
