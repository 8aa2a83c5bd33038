"""How it stands with somebody: as a mentor, as a mentee, and in which pairs."""

from bot.cards import Button, Buttons, Card, Element, Fields, Heading, Mention, Row, Run
from bot.context import Context, RunCommand
from bot.domain.communities import Community
from bot.domain.membership import Member
from bot.domain.mentoring import Pair, place_in_line, together
from bot.domain.wishes import Offer, Wish, WishStatus
from bot.effects import Effects, Reply
from bot.features.mentoring.plan import offer_of, wish_of
from bot.words import Words


async def standing(ctx: Context) -> Effects:
    """`mentor`: everything that is under way for whoever asks."""
    here, me = ctx.community.id, ctx.actor
    pairs = together(me.id, await ctx.uow.mentoring.pairs(here))
    rows = []
    for pair in pairs:
        other = await ctx.uow.members.get(here, pair.others(me.id))
        if other:
            rows.append(row(ctx.words(), pair, me, other))
    wish, line = await wish_of(ctx, me.id), await ctx.uow.mentoring.wishes(here)
    place = place_in_line(wish, line) if wish else 0
    offer = await offer_of(ctx, me.id)
    return (Reply(card(ctx.words(), ctx.community, tuple(rows), offer, wish, place)),)


def row(words: Words, pair: Pair, me: Member, other: Member) -> Row:
    """One pair as one of them sees it: who, since when, and how it goes on."""
    role = words("standing-mentor" if pair.mentee == me.id else "standing-mentee")
    since = words.short_day(pair.begun) if pair.begun else "–"
    state = words(f"pair-{pair.status}")
    who = Mention(other.id, other.name)
    return Row((Run(f"{role}: ", bold=True), who, Run(f" ({since}) · {state}")))


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
    searching = wish if wish and wish.status in _SEARCHING else None
    return Card(
        title,
        (
            Heading(title),
            *(rows or (words.rich("standing-none"),)),
            *_facts(words, open_offer, searching, place),
            Buttons(tuple(_buttons(words, community, rows, open_offer))),
        ),
    )


_SEARCHING = (WishStatus.WAITING, WishStatus.CHOOSING, WishStatus.ASKING)


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

    buttons = [run("mentor find", "standing-find")]
    buttons.append(run("mentor offer", "offered-change" if offer else "standing-be-mentor"))
    if rows:
        buttons += [run("checkin", "standing-checkin"), run("rematch", "standing-other")]
        buttons.append(run("mentor stop", "standing-end"))
    return buttons
