"""`digest export`: the aggregates as CSV, XLSX or JSON, and a term report to print."""

import json
from dataclasses import asdict
from datetime import timedelta

from bot.domain.digest import Figures
from bot.domain.exports import AGGREGATES, Format, Sheet
from bot.domain.participation import Layer
from bot.domain.pulse import term_of
from bot.features.digest import actions, cards, details
from bot.features.digest.gather import gather
from bot.frame import wire
from bot.frame.cards import Card, Divider, Element, Fields, Footnote, Heading, Link, Row, Run
from bot.frame.context import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.words import Words, note
from bot.talking import number_words as telling

feature = Feature("digest.taking")

TERM = timedelta(days=184)


@feature.command("digest export", "weekbericht export", "report", "rapport",
                 access=Access.EVALUATING, listed=False)  # fmt: skip
async def offer(ctx: Context, event: Said) -> Effects:
    return (Reply(cards.export_choice(ctx.words(), ctx.community)),)


@feature.pressed(actions.Export, Access.EVALUATING, heavy=True)
async def take(ctx: Context, event: Pressed, action: actions.Export) -> Effects:
    """A link that nobody can guess, for half an hour, to what is true at this moment."""
    words = ctx.words()
    wanted = next((f for f in AGGREGATES if f == action.format), None)
    if wanted is None:
        return (Reply(note(words, "core-unreadable")),)
    if ctx.web is None:
        return (Reply(note(words, "export-no-web")),)
    figures = await gather(ctx, words, since=TERM)
    if wanted is Format.REPORT:
        card = wire.dump(await _report(ctx, words, figures))
        content = json.dumps({"language": words.language, "card": card})
    else:
        tables = [asdict(sheet) for sheet in sheets(words, figures)]
        content = json.dumps({"language": words.language, "sheets": tables})
    name = f"kring-{ctx.today:%Y-%m-%d}"
    path = await ctx.stores.exports.keep(name, wanted, content)
    title = words("export-ready")
    link = Link(words(f"export-{wanted}"), f"{ctx.web}{path}")
    return (Reply(Card(title, (Heading(title), link, Footnote(words("export-valid"))))),)


def sheets(words: Words, figures: Figures) -> tuple[Sheet, ...]:
    """Aggregates only: no comment, no story and no name."""
    moved, ledger = figures.movement, figures.ledger
    pulses = tuple(
        (
            point.day.isoformat(),
            point.question,
            point.mean,
            words(f"export-{point.edge}") if point.edge else "",
            telling.band(words, point.n),
            point.rate,
            words(f"held-{point.held}") if point.held else "",
        )
        for point in figures.pulses
    )
    layers = tuple((words(f"layer-{y}"), moved.layers[y]) for y in Layer) if moved else ()
    flows = (
        tuple(
            (words(f"layer-{old}"), words(f"layer-{new}"), cards.few(words, n))
            for (old, new), n in sorted(moved.flows.items())
        )
        if moved
        else ()
    )
    weeks = tuple(
        (len(figures.kept) - 1 - at, kept.answered, kept.asked) if kept.percent is not None
        else (len(figures.kept) - 1 - at, None, None)
        for at, kept in enumerate(figures.kept)
    )  # fmt: skip
    funnel = figures.funnel
    counts = (funnel.planned, funnel.accepted, funnel.met, funnel.useful)
    steps = tuple(cards.few(words, n) for n in counts)
    names = ("planned", "accepted", "met", "useful")
    fates = ("planned", "sent", "failed", "skipped", "waiting")

    def sheet(name: str, columns: str, rows: "tuple[tuple[object, ...], ...]") -> Sheet:
        header = tuple(words(f"column-{column}") for column in columns.split())
        return Sheet(words(f"sheet-{name}"), header, rows)  # type: ignore[arg-type]

    return (
        sheet("pulse", "day question mean edge answers response held", pulses),
        sheet("layers", "layer members", layers),
        sheet("flows", "from to members", flows),
        sheet("checkins", "weeks answered asked", weeks),
        sheet(
            "funnel",
            "step pairs",
            tuple((words(f"funnel-{n}"), count) for n, count in zip(names, steps, strict=True)),
        ),
        sheet(
            "value",
            "cycle stories",
            tuple((words(f"cycle-{cycle}"), n) for cycle, n in figures.cycles.items()),
        ),
        sheet(
            "messages",
            "fate messages",
            tuple((words(f"fate-{fate}"), getattr(ledger, fate)) for fate in fates),
        ),
    )


async def _report(ctx: Context, words: Words, figures: Figures) -> Card:
    """A term on paper: every figure with its picture, and what was improved."""
    _, began = term_of(ctx.today)
    improvements = await ctx.stores.improvements.all()
    title = words("report-title", community=ctx.community.name, day=words.day(ctx.today))
    body: list[Element] = [
        Heading(title),
        words.rich("report-lead", began=words.day(began)),
        Fields(cards.summary(words, figures)),
    ]
    for part in cards.PARTS:
        card = details.detail(words, ctx.community, part, figures)
        body += [Divider(), *card.body]
    done = [i for i in improvements if not i.is_open() or i.made >= began]
    body += [Divider(), Heading(words("digest-improvements-title"))]
    body += [
        Row((Run(i.action, bold=True), Run(f" – {i.signal} → {i.effect or words('digest-going')}")))
        for i in done
    ] or [words.rich("digest-nothing")]
    foot = f"{cards.letters(words, figures)} {cards.guard(words, figures)}"
    return Card(title, (*body, Divider(), Footnote(foot)))
