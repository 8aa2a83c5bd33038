"""A card as a page that prints well: the term report. Pure; everything anybody typed is escaped."""

from collections.abc import Sequence
from html import escape

from adapters import charts
from bot.frame.cards import (
    Card,
    Chart,
    Divider,
    Element,
    Fields,
    Footnote,
    Heading,
    Inline,
    Row,
    Run,
    Text,
)

STYLE = """
body { font: 11pt/1.5 Georgia, serif; color: #1c2421; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { font-family: system-ui, sans-serif; color: #16332c; line-height: 1.2; break-after: avoid }
h1 { font-size: 20pt } h2 { font-size: 14pt; margin-top: 2rem }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font: 10pt/1.4 system-ui, sans-serif }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0 }
tr { border-bottom: 1px solid #dfe5e2 }
th { width: 38%; font-weight: 600 }
tr, figure { break-inside: avoid }
figure { margin: 1rem 0 } figure svg { max-width: 100%; height: auto }
figcaption, .small { font: 9pt/1.4 system-ui, sans-serif; color: #4a5560 }
@page { size: A4; margin: 18mm } @media print { body { margin: 0; max-width: none } }
"""


def page(card: Card, language: str) -> str:
    """A whole document, with nothing fetched from anywhere."""
    title = f"<title>{escape(card.summary)}</title>"
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8">{title}'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{STYLE}</style></head><body><main>{''.join(_parts(card.body))}</main></body></html>"
    )


def _parts(body: Sequence[Element]) -> list[str]:
    made, level = list[str](), 1
    for element in body:
        made.append(_part(element, level))
        level = 2 if isinstance(element, Heading) else level
    return made


def _part(element: Element, level: int) -> str:
    match element:
        case Heading(text):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Text(runs) | Row(runs=runs):
            return f"<p>{_runs(runs)}</p>"
        case Fields(items):
            rows = (
                f"<tr><th scope=row>{escape(a)}</th><td>{escape(b)}</td></tr>" for a, b in items
            )
            return f"<table>{''.join(rows)}</table>"
        case Chart():
            drawn = charts.svg(element)
            return f"<figure>{drawn}<figcaption>{escape(element.alt)}</figcaption></figure>"
        case Footnote(text):
            return f'<p class="small">{escape(text)}</p>'
        case Divider():
            return ""
    return ""  # on paper there is nothing to press


def _runs(runs: Sequence[Inline]) -> str:
    return "".join(
        f"<strong>{escape(run.text)}</strong>" if run.bold else escape(run.text)
        for run in (r if isinstance(r, Run) else Run(r.name, bold=True) for r in runs)
    ).replace("\n", "<br>")
