"""`digest export`: the aggregates as CSV, XLSX or JSON, and a term report to print."""

import json
from dataclasses import asdict
from datetime import timedelta

from bot.domain.deliveries import Ledger
from bot.domain.exports import AGGREGATES, Format, Sheet
from bot.domain.pulse import term_of
from bot.features.digest import actions, cards
from bot.features.digest.stores import Context
from bot.features.digest.week import told
from bot.frame import wire
from bot.frame.cards import Card, Divider, Element, Fields, Footnote, Heading, Link
from bot.frame.effects import Effects, Reply
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.section import sheet
from bot.frame.words import Words, note
from bot.talking.language import Intent

feature = Feature("digest.taking")

TERM = timedelta(days=184)


@feature.command("digest export", "weekbericht export", "report", "rapport",
                 access=Access.EVALUATING, listed=False, means=Intent.REPORT)  # fmt: skip
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
    _, sections, letters = await told(ctx, TERM)
    if wanted is Format.REPORT:
        card = wire.dump(_report(ctx, words, sections, letters))
        content = json.dumps({"language": words.language, "card": card})
    else:
        tables = [asdict(sheet) for sheet in sheets(words, sections, letters)]
        content = json.dumps({"language": words.language, "sheets": tables})
    name = f"kring-{ctx.today:%Y-%m-%d}"
    path = await ctx.stores.exports.keep(name, wanted, content)
    title = words("export-ready")
    link = Link(words(f"export-{wanted}"), f"{ctx.web}{path}")
    return (Reply(Card(title, (Heading(title), link, Footnote(words("export-valid"))))),)


def sheets(words: Words, sections: cards.Sections, letters: Ledger) -> tuple[Sheet, ...]:
    """Aggregates only: no comment, no story and no name."""
    fates = ("planned", "sent", "failed", "skipped", "waiting")
    sums = [(words(f"fate-{fate}"), getattr(letters, fate)) for fate in fates]
    tables = [table for section in sections for table in section.sheets]
    return (*tables, sheet(words, "messages", "fate messages", sums))


def _report(ctx: Context, words: Words, sections: cards.Sections, letters: Ledger) -> Card:
    """A term on paper: every figure with its picture, and what was improved."""
    _, began = term_of(ctx.today)
    title = words("report-title", community=ctx.community.name, day=words.day(ctx.today))
    body: list[Element] = [
        Heading(title),
        words.rich("report-lead", began=words.day(began)),
        Fields(cards.lines(sections)),
    ]
    for part in cards.parts(sections):
        body += [Divider(), *cards.detail(words, ctx.community, part, sections).body]
    for section in sections:
        body += [Divider(), *section.report] if section.report else []
    feet = (cards.sent(words, letters), *(section.foot for section in sections if section.foot))
    return Card(title, (*body, Divider(), Footnote(" ".join(feet))))
