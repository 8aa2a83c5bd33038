"""`health`: how the community is doing, as numbers about the group, with what each one means."""

from collections.abc import Callable

from bot.domain.communities import Community
from bot.domain.digest import Week
from bot.domain.network import Course, Network, network
from bot.domain.participation import Layer, Movement
from bot.features.digest import cards, participation
from bot.features.digest.stores import Context
from bot.frame.cards import Card, Fields, Footnote, Heading, Row
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Access, Feature
from bot.frame.words import Words
from bot.talking.language import Intent, Understanding
from bot.talking.number_words import few

feature = Feature("digest.health")


@feature.command("health", "gezondheid", access=Access.EVALUATING, means=Intent.HEALTH)
async def health(ctx: Context, event: Said) -> Effects:
    week = Week(ctx.today)
    told, (members, moved, _) = await ctx.sections(week), await participation.counted(ctx, week)
    share = _share(moved, members)
    web = await _network(ctx, told)
    return (Reply(card(ctx.words(), ctx.community, told, share, web)),)


@feature.meant(Intent.RESULTS, rank=1)
async def asks_how_the_group_does(
    ctx: Context, event: Said, meant: Understanding
) -> Effects | None:
    """Figures for who evaluates; a poll's result is everybody's."""
    evaluates = ctx.actor.evaluates() and meant.slots.aspect is None
    return await health(ctx, event) if evaluates else None


def _share(moved: Movement | None, members: int) -> int | None:
    """Percent of the members who did something in twelve weeks."""
    if moved is None:
        return None
    return (
        100
        * sum(n for layer, n in moved.layers.items() if layer is not Layer.PERIPHERAL)
        // members
    )


async def _network(ctx: Context, told: cards.Sections) -> Network | None:
    """Only what Kring itself brought about: no message is read for it."""
    members = [m for m in await ctx.stores.members.all() if m.takes_part(ctx.today)]
    contacts = [contact for section in told for contact in section.contacts]
    return network({m.id: m.person.discipline for m in members}, contacts, ctx.today)


def card(
    words: Words, here: Community, told: cards.Sections, share: int | None, web: Network | None
) -> Card:
    title = words("health-title", community=here.name)
    active = "–" if share is None else words("health-percent", percent=share)
    vital = ((words("health-active"), active), *cards.lines(told, vital=True))
    return Card(
        title,
        (
            Heading(title),
            Fields(vital),
            *((Fields(_web(words, web)),) if web else (Row(words.rich("health-small").runs),)),
            Footnote(words("health-note")),
        ),
    )


def _web(words: Words, web: Network) -> tuple[tuple[str, str], ...]:
    def percent(value: int | None) -> str:
        return "–" if value is None else words("health-percent", percent=value)

    def index(value: int | None) -> str:
        return "–" if value is None else f"{value:+d}"

    def told(say: Callable[[int | None], str], value: int | None, course: Course) -> str:
        """The course only where there are two to compare."""
        if course.now is None or course.before is None:
            return say(value)
        return words(
            "health-course", value=say(value), now=say(course.now), before=say(course.before)
        )

    return (
        (words("health-ties"), str(web.ties)),
        (words("health-density"), percent(web.density)),
        (words("health-bridging"), told(index, web.bridging, web.bridged)),
        (words("health-reciprocity"), told(percent, web.reciprocity, web.returned)),
        (words("health-brokers"), percent(web.brokers)),
        (words("health-isolates"), few(words, web.isolates)),
        (words("health-spread"), str(web.spread)),
    )
