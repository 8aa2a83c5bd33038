"""`health`: how the community is doing, as numbers about the group, with what each one means."""

from bot.domain.buddies import BuddyStatus
from bot.domain.communities import Community
from bot.domain.digest import Figures
from bot.domain.network import Network, Tie, network
from bot.features.digest import cards
from bot.features.digest.gather import gather
from bot.frame.cards import Card, Fields, Footnote, Heading, Row
from bot.frame.context import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Access, Feature
from bot.frame.words import Words

feature = Feature("digest.health")


@feature.command("health", "gezondheid", access=Access.EVALUATING)
async def health(ctx: Context, event: Said) -> Effects:
    figures = await gather(ctx, ctx.words())
    web = await _network(ctx)
    return (Reply(card(ctx.words(), ctx.community, figures, web)),)


async def _network(ctx: Context) -> Network | None:
    """Only what Kring itself brought about: no message is read for it."""
    members = [m for m in await ctx.stores.members.all() if m.takes_part(ctx.today)]
    pairs = await ctx.stores.pairs.all()
    buddies = await ctx.stores.buddies.all()
    wishes = await ctx.stores.wishes.all()
    said_yes = (BuddyStatus.ACCEPTED, BuddyStatus.ENDED)
    ties: set[Tie] = {frozenset(pair.people) for pair in pairs if pair.begun}
    ties |= {frozenset((b.newcomer, b.buddy)) for b in buddies if b.status in said_yes}
    ties |= {frozenset((wish.mentee, peer)) for wish in wishes for peer in wish.met_peers}
    disciplines = {member.id: member.person.discipline for member in members}
    return network(list(disciplines), ties, disciplines)


def card(words: Words, here: Community, figures: Figures, web: Network | None) -> Card:
    title = words("health-title", community=here.name)
    return Card(
        title,
        (
            Heading(title),
            Fields(_vital(words, figures)),
            *((Fields(_web(words, web)),) if web else (Row(words.rich("health-small").runs),)),
            Footnote(words("health-note")),
        ),
    )


def _vital(words: Words, figures: Figures) -> tuple[tuple[str, str], ...]:
    moved = figures.movement
    share = (
        100 * sum(n for layer, n in moved.layers.items() if layer != "peripheral") if moved else 0
    )
    active = words("health-percent", percent=share // figures.members) if moved else "–"
    wanted = {"response", "newcomers", "coverage", "funnel", "kept", "roles"}
    labels = {words(f"digest-{name}") for name in wanted}
    lines = [line for line in cards.summary(words, figures) if line[0] in labels]
    moves = (words("digest-participation"), cards.participation(words, figures))
    return ((words("health-active"), active), moves, *lines)


def _web(words: Words, web: Network) -> tuple[tuple[str, str], ...]:
    def percent(value: int | None) -> str:
        return "–" if value is None else words("health-percent", percent=value)

    return (
        (words("health-ties"), str(web.ties)),
        (words("health-density"), percent(web.density)),
        (words("health-bridging"), "–" if web.bridging is None else f"{web.bridging:+d}"),
        (words("health-brokers"), percent(web.brokers)),
        (words("health-isolates"), cards.few(words, web.isolates)),
        (words("health-spread"), str(web.spread)),
    )
