"""`gap map`: between which disciplines Kring brought about less than chance would; a picture, and words."""

from bot.domain.digest import Week
from bot.domain.gaps import MOST_PERCENT, Gap, GapMap, Level, gap_map
from bot.domain.membership import Member, Role
from bot.features.bridges.stores import Context
from bot.frame.cards import Card, Chart, ChartKind, Element, Fields, Footnote, Heading, Row, Run
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routing import Access, Feature, nothing
from bot.frame.words import Words, note

feature = Feature("bridges.gapmap")

LONGEST_NAME = 8  # of a discipline in a label of the chart, which has two


@feature.command("gap map", "gapmap", "brugkaart", access=Access.MEMBERS, takes=nothing)
async def show(ctx: Context, event: Said) -> Effects:
    """For connectors, evaluators and whoever steers."""
    if not may_see(ctx.actor):
        return (Reply(note(ctx.words(), "gaps-refused")),)
    members = [m for m in await ctx.stores.members.all() if m.takes_part(ctx.today)]
    ties = {c.tie for one in await ctx.sections(Week(ctx.today)) for c in one.contacts}
    found = gap_map({m.id: m.person.discipline for m in members}, ties)
    return (Reply(card(ctx.words(), ctx.community.name, found)),)


def may_see(member: Member) -> bool:
    return Role.CONNECTOR in member.roles or member.evaluates()


def card(words: Words, community: str, found: GapMap | None) -> Card:
    title = words("gaps-title", community=community)
    if found is None:
        return Card(title, (Heading(title), words.rich("gaps-too-few")))
    drawn = _chart(words, found)
    lines = tuple(
        Row((Run(_names(gap)), Run(f": {words(f'gaps-{gap.level}')}"))) for gap in found.gaps
    )
    index = words("gaps-bridging-is", now=f"{found.bridging:+d}", chance=f"{found.chance:+d}")
    body: tuple[Element, ...] = (
        Heading(title),
        words.rich("gaps-lead"),
        *((drawn,) if drawn else ()),
        *lines,
        Fields(((words("gaps-bridging"), index),)),
        Footnote(words("gaps-note-hidden" if found.hides else "gaps-note")),
    )
    return Card(title, body)


def _names(gap: Gap) -> str:
    return f"{gap.one} – {gap.other}"


def _chart(words: Words, found: GapMap) -> Chart | None:
    """A bar for each two of which something can be told; a label is as long as both platforms allow."""
    told = [gap for gap in found.gaps if gap.level is not Level.FEW]
    if not told:
        return None
    values = tuple(float(gap.percent or 0) for gap in told)
    said = ", ".join(
        f"{_names(gap)} {words('gaps-percent', percent=gap.percent or 0)}" for gap in told
    )
    return Chart(
        ChartKind.BAR,
        words("gaps-chart"),
        _labels(told),
        ((words("gaps-of-chance"), values),),
        float(MOST_PERCENT),
        words("chart-alt", values=said),
    )


def _labels(gaps: list[Gap]) -> tuple[str, ...]:
    """Each once: two disciplines that begin alike are told apart by a number."""
    made: list[str] = []
    for gap in gaps:
        label = f"{gap.one[:LONGEST_NAME]}–{gap.other[:LONGEST_NAME]}"
        same = sum(one.startswith(label) for one in made)
        made.append(f"{label} {same + 1}" if same else label)
    return tuple(made)
