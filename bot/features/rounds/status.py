"""How it stands with somebody: as a mentor, as a mentee, and in which pairs."""

from bot.domain.affinity import Affinity
from bot.domain.communities import Community
from bot.domain.membership import Member
from bot.domain.mentors import Offer
from bot.domain.naming import find_named
from bot.domain.pairs import Pair, together
from bot.domain.wishes import SEARCHING, Wish, place_in_line
from bot.features.rounds.mentor_answer import waiting_requests
from bot.features.rounds.snapshots import snapshot
from bot.features.rounds.stores import Context
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Fields,
    Footnote,
    Heading,
    Mention,
    Row,
    Run,
)
from bot.frame.context import RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Feature
from bot.frame.words import Words
from bot.talking.fit import fit_again, reasons
from bot.talking.language import Aspect, Intent, Understanding

feature = Feature("rounds.status")


@feature.command(
    "mentor", "begeleider", "mentoring", "mentoraat",
    "mijn mentor", "my mentor", "mijn mentee", "my mentee", "mijn mentees", "my mentees",
)  # fmt: skip
async def status(ctx: Context, event: Said) -> Effects:
    """How it stands with me as a mentor and as a mentee, and who waits for my answer; or how to begin."""
    return (*await _standing(ctx), *await waiting_requests(ctx))


@feature.meant(Intent.MATCH_STATUS)
async def how_it_stands(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Why the two of us, when that was asked; else everything that is under way."""
    if meant.slots.aspect is Aspect.WHY:
        return await _why(ctx, event)
    return await status(ctx, event)


@feature.meant(Intent.WHY_MATCH)
async def why_matched(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await _why(ctx, event)


async def _why(ctx: Context, event: Said) -> Effects:
    return await _why_together(ctx, event.text) or await status(ctx, event)


async def _standing(ctx: Context) -> Effects:
    """Everything that is under way for whoever asks."""
    me = ctx.actor
    pairs = together(me.id, await ctx.stores.pairs.all())
    rows = []
    for pair in pairs:
        other = await ctx.stores.members.get(pair.others(me.id))
        if other:
            talk = pair.talks_after(ctx.now)
            said = ctx.words().moment(talk, ctx.zone(me.person)) if talk else ""
            rows.append(row(ctx.words(), pair, me, other, said))
    wish, line = await ctx.stores.wishes.of(me.id), await ctx.stores.wishes.all()
    place = place_in_line(wish, line) if wish else 0
    offer = await ctx.stores.offers.of(me.id)
    return (Reply(card(ctx.words(), ctx.community, tuple(rows), offer, wish, place)),)


async def _why_together(ctx: Context, text: str) -> Effects:
    """The reasons for the pair with whoever is named, or for each of mine; nothing where there is none."""
    pairs = together(ctx.actor.id, await ctx.stores.pairs.all())
    others = [await ctx.somebody(pair.others(ctx.actor.id)) for pair in pairs]
    named = find_named(text, others)
    meant = {m.id for m in (*named.people, *(m for doubt in named.doubts for m in doubt.people))}
    at = await snapshot(ctx)
    found: Effects = ()
    for pair, other in zip(pairs, others, strict=True):
        if meant and other.id not in meant:
            continue
        wish, offer = (
            await ctx.stores.wishes.of(pair.mentee),
            await ctx.stores.offers.of(pair.mentor),
        )
        judged = fit_again(at, wish, offer) if wish and offer else None
        found += (Reply(reasons_card(ctx.words(), other, judged, own=pair.mentee == ctx.actor.id)),)
    return found


def reasons_card(words: Words, other: Member, fit: Affinity | None, *, own: bool) -> Card:
    lead = words.rich("why-together", who=Mention(other.id, other.name))
    said = reasons(words, fit, own=own) if fit else words.rich("why-together-hand").runs
    summary = words("why-together", who=other.name)
    return Card(summary, (lead, Row((*said, Run("."))), Footnote(words("why-together-never"))))


def row(words: Words, pair: Pair, me: Member, other: Member, talk: str = "") -> Row:
    """One pair as one of them sees it: who, since when, how it goes on, and the talk they agreed."""
    role = words("standing-mentor" if pair.mentee == me.id else "standing-mentee")
    since = words.short_day(pair.begun) if pair.begun else "–"
    state = words(f"pair-{pair.status}")
    who = Mention(other.id, other.name)
    ahead = f" · {words('standing-talk', moment=talk)}" if talk else ""
    return Row((Run(f"{role}: ", bold=True), who, Run(f" ({since}) · {state}{ahead}")))


def card(
    words: Words,
    community: Community,
    rows: tuple[Row, ...],
    offer: Offer | None,
    wish: Wish | None,
    place: int,
) -> Card:
    title = words("standing-title", community=community.name)
    open_offer = offer if offer and not offer.withdrawn else None
    searching = wish if wish and wish.status in SEARCHING else None
    return Card(
        title,
        (
            Heading(title),
            *(rows or (words.rich("standing-none"),)),
            *_facts(words, open_offer, searching, place),
            Buttons(tuple(_buttons(words, community, rows, open_offer))),
        ),
    )


def _facts(words: Words, offer: Offer | None, wish: Wish | None, place: int) -> tuple[Element, ...]:
    facts = []
    if wish:
        facts.append((words("standing-goal"), wish.goal))
        facts.append((words("standing-search"), words(f"wish-{wish.status}", place=place)))
    if offer:
        facts.append((words("standing-offer"), words("standing-places", count=offer.capacity)))
    return (Fields(tuple(facts)),) if facts else ()


def _buttons(
    words: Words, community: Community, rows: tuple[Row, ...], offer: Offer | None
) -> list[Button]:
    def run(text: str, label: str) -> Button:
        return Button(words(label), RunCommand(community=community.id, text=text))

    mentor = run("mentor offer", "offered-change" if offer else "standing-be-mentor")
    if not rows:
        return [run("mentor find", "standing-find"), mentor]
    other, end = run("rematch", "standing-other"), run("mentor stop", "standing-end")
    return [run("checkin", "standing-checkin"), mentor, other, end]
