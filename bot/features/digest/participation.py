"""Who takes part, in layers and by week: what the digest itself counts of a community."""

from collections.abc import Mapping, Sequence

from bot.domain.digest import Series, Stir, Week
from bot.domain.exports import Sheet
from bot.domain.participation import Layer, Movement
from bot.features.digest.stores import Context
from bot.frame.cards import Chart, ChartKind, Divider, Element, Fields, Footnote, Row
from bot.frame.section import Line, Section, sheet
from bot.frame.words import Words
from bot.talking import charts
from bot.talking.number_words import few

WEEKS_OF_MOVEMENT = 4
NOTABLE = 5  # members
ActiveByWeek = Sequence[int | None]


async def section(ctx: Context, week: Week) -> Section:
    """How many were active, and how they moved between the layers."""
    members, moved, active = await counted(ctx, week)
    return told(ctx.words(), members, moved, active)


async def counted(ctx: Context, week: Week) -> tuple[int, Movement | None, ActiveByWeek]:
    """How many members there are, how they moved, and how many were active by week, this one last."""
    from bot.domain.layers import active_by_week, movement  # numpy: not at the start

    people = await ctx.stores.members.taking_part()
    activities = await ctx.stores.participation.activities()
    number = week.number
    moved = movement(people, activities, number, number - WEEKS_OF_MOVEMENT)
    active = active_by_week(people, activities, number, ctx.community.calendar)
    return len(people), moved, active


def told(words: Words, members: int, moved: Movement | None, active: ActiveByWeek) -> Section:
    this_week = few(words, (active or (0,))[-1] or 0)
    quiet = words.rich("digest-quiet", members=members, active=this_week)
    return Section(
        rank=20,
        lines=(Line(words("digest-participation"), _movement(words, members, moved), vital=True),),
        series=(Series("active", tuple(active), NOTABLE),),
        charts=charts.of(_layers(words, moved)),
        part="participation",
        at_length=_at_length(words, members, moved),
        sheets=_sheets(words, moved),
        quiet=(Row(quiet.runs),),
        stir=_stir(active),
    )


def _stir(active: ActiveByWeek) -> Stir | None:
    if not active:
        return None
    if active[-1] is None:
        return Stir.HOLIDAY
    return Stir.SOMEBODY if active[-1] else Stir.NOBODY


def _movement(words: Words, members: int, moved: Movement | None) -> str:
    """Movement between layers; small numbers are not told, and names never."""
    if moved is None:
        return words("digest-too-small", members=members)
    inward, outward = (few(words, n) for n in (moved.inward(), moved.outward()))
    return words("digest-moved", active=moved.active[-1], inward=inward, outward=outward)


def _at_length(words: Words, members: int, moved: Movement | None) -> tuple[Element, ...]:
    if moved is None:
        return (words.rich("digest-too-small", members=members),)
    layers = tuple((words(f"layer-{layer}"), str(moved.layers[layer])) for layer in Layer)
    flows = tuple(
        (f"{words(f'layer-{old}')} → {words(f'layer-{new}')}", few(words, n))
        for (old, new), n in sorted(moved.flows.items())
    )
    moves: list[Element] = [Divider(), words.rich("digest-flows"), Fields(flows)]
    return (
        *charts.of(_by_week(words, moved), _layers(words, moved)),
        Fields(layers),
        *(moves if flows else []),
        Footnote(words("digest-layers-note")),
    )


def _sheets(words: Words, moved: Movement | None) -> tuple[Sheet, ...]:
    counts: Mapping[Layer, int] = moved.layers if moved else {}
    layers = [(words(f"layer-{layer}"), counts[layer]) for layer in Layer] if moved else []
    flows = [
        (words(f"layer-{old}"), words(f"layer-{new}"), few(words, n))
        for (old, new), n in (sorted(moved.flows.items()) if moved else ())
    ]
    return (
        sheet(words, "layers", "layer members", layers),
        sheet(words, "flows", "from to members", flows),
    )


def _layers(words: Words, moved: Movement | None) -> Chart | None:
    if moved is None:
        return None
    values = {words(f"layer-{layer}"): moved.layers[layer] for layer in Layer}
    return charts.bars(words, "layers", values)


def _by_week(words: Words, moved: Movement) -> Chart | None:
    """Members who were active, by week."""
    if not any(moved.active):
        return None
    weeks = moved.active
    labels = tuple(words("chart-weeks-ago", count=len(weeks) - 1 - at) for at in range(len(weeks)))
    said = ", ".join(
        f"{words('digest-weeks-ago', count=len(weeks) - 1 - at)} {n}" for at, n in enumerate(weeks)
    )
    return Chart(
        ChartKind.LINE,
        words("chart-active"),
        labels,
        ((words("chart-number"), tuple(float(n) for n in weeks)),),
        charts.top(weeks),
        words("chart-alt", values=said),
    )
