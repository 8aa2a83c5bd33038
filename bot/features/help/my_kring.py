"""My Kring: what concerns me now, and can be changed. Home, "hoi" and "hoe sta ik ervoor?" say the same."""

from collections.abc import Sequence

from bot.domain.communities import Community
from bot.domain.membership import Member, Status
from bot.features.help import cards
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Footnote,
    Heading,
    Mention,
    Message,
    Row,
    Run,
    Style,
)
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, Reply, ShowHome
from bot.frame.events import OpenedHome, Said
from bot.frame.mine import Mine
from bot.frame.routing import FIRST, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words
from bot.talking.language import Aspect, Intent, Understanding

feature = Feature("help.my_kring")


@feature.command("me", "mijn kring", "my kring", "mij", "ik", "status", "overzicht")
async def mine(ctx: Context, event: Said) -> Effects:
    return (Reply(await own(ctx)),)


@feature.meant(Intent.MY_STATUS)
async def asks_how_it_stands(ctx: Context, event: Said, meant: Understanding) -> Effects:
    return await mine(ctx, event)


@feature.meant(Intent.SCHEDULE_MEETING, rank=FIRST - 1)
async def asks_when(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    """When the next talk is: that stands there."""
    return await mine(ctx, event) if meant.slots.aspect is Aspect.WHEN else None


@feature.on(OpenedHome)
async def home(ctx: Context, event: OpenedHome) -> Effects:
    return (ShowHome(await own(ctx)),)


async def own(ctx: Context) -> Card:
    """How it stands with whoever acts, in the community they are in; where there is none, the way in."""
    if ctx.here is None or ctx.member is None:
        return cards.no_home(ctx.words())
    if ctx.member.status is not Status.ACTIVE:
        return way_in(ctx.words(), ctx.here)
    return card(ctx.words(), ctx.here, ctx.member, await ctx.mine())


def card(words: Words, here: Community, member: Member, mine: Sequence[Mine]) -> Card:
    """What waits for an answer first; each line with its press."""
    title = words("mine-title", community=here.name)
    waiting = tuple(one for one in mine if one.waits)
    others = tuple(one for one in mine if not one.waits)
    lead = words.rich("mine-waiting" if waiting else "mine-lead")
    return Card(
        title,
        (
            Heading(title),
            lead,
            *_rows(words, here, waiting, Style.PRIMARY),
            *((words.rich("mine-rest-of-it"),) if waiting and others else ()),
            *_rows(words, here, others, Style.NORMAL),
            Buttons(
                (
                    _run(words, here, "help", "help"),
                    _run(words, here, "next", "next"),
                    _run(words, here, "stop", "stop"),
                )
            ),
            Footnote(words("help-bot")),
        ),
    )


def _rows(words: Words, here: Community, mine: Sequence[Mine], first: Style) -> tuple[Element, ...]:
    """The first that can be pressed is the next step."""
    rows: list[Element] = []
    for one in mine:
        button = None
        if one.press:
            press = RunCommand(community=here.id, text=one.press)
            button = Button(words(f"mine-{one.name}-press"), press, first)
            first = Style.NORMAL
        label = Run(f"{words(f'mine-{one.name}')}: ", bold=True)
        rows.append(Row((label, *one.runs), button))
    return tuple(rows)


def _run(words: Words, here: Community, name: str, text: str) -> Button:
    return Button(words(f"command-{name}-button"), RunCommand(community=here.id, text=text))


def way_in(words: Words, here: Community) -> Card:
    """For who was invited, or left."""
    join = Button(words("home-join"), RunCommand(community=here.id, text="start"), Style.PRIMARY)
    return Card(
        here.name,
        (
            Heading(here.name),
            words.rich("home-purpose", purpose=here.charter.purpose),
            Buttons((join,)),
            Footnote(words("help-bot")),
        ),
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """On a day with something to do, on a quiet one, and before joining."""
    words, here, (me, other, *_) = scene.words, scene.community, scene.members
    who = (Mention(other.id, other.name),)
    quiet = (Mine("buddy", who, "buddy"), Mine("messages", "…", "messages"))
    busy = (Mine("check-in", who, "checkin", waits=True), *quiet)
    return (card(words, here, me, busy), card(words, here, me, quiet), way_in(words, here))
