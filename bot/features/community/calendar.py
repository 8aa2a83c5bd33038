"""`settings calendar`: the days on which Kring keeps quiet, typed or out of a calendar file."""

from dataclasses import replace

from bot.actions import Action, action
from bot.cards import Card, Fields, Form, Heading, TextInput
from bot.context import Context
from bot.domain.calendar import QuietPeriod
from bot.domain.calendar_files import read_ics
from bot.domain.communities import CommunityId
from bot.effects import Effects, FormErrors, OpenForm, Reply, Tell
from bot.events import Amended, Said, Submitted
from bot.features.community.charter import LONGEST_PERIODS, read_periods, write_periods
from bot.routing import Access, Feature
from bot.thinking import TooLongError
from bot.words import Words

feature = Feature("community.calendar")

READING = 1.8  # seconds for a file; Slack waits three for its answer


@action("community.calendar")
class SetCalendar(Action):
    """The form with quiet periods, and a calendar file to take over."""


@feature.command(
    "settings calendar",
    "instellingen kalender",
    "instellingen agenda",
    access=Access.STEERING,
    listed=False,
)
async def open_calendar(ctx: Context, event: Said) -> Effects:
    quiet = write_periods(ctx.community.charter.quiet)
    return (OpenForm(form(ctx.words(), ctx.community.id, quiet, "")),)


@feature.submitted(SetCalendar, Access.STEERING)
async def set_calendar(ctx: Context, event: Submitted, action: SetCalendar) -> Effects:
    """What is typed stands; a file adds to it. Everything planned moves along (R15)."""
    typed, file = (str(event.values.get(name, "")).strip() for name in ("quiet", "ics"))
    periods = read_periods(typed)
    error, imported = _imported(ctx, file) if periods is not None else ("quiet", ())
    if periods is None or error:
        return (FormErrors(form(ctx.words(), ctx.community.id, typed, error)),)
    quiet = tuple(sorted({*periods, *imported}, key=lambda p: (p.first, p.last, p.label)))
    if len(write_periods(quiet)) > LONGEST_PERIODS:
        return (FormErrors(form(ctx.words(), ctx.community.id, typed, "many")),)
    charter = replace(ctx.community.charter, quiet=quiet)
    await ctx.uow.communities.amend(ctx.community.id, charter)
    ctx.here = replace(ctx.community, charter=charter)
    return (Reply(shown(ctx.words(), quiet, len(imported))), Tell(Amended()))


def _imported(ctx: Context, file: str) -> tuple[str, tuple[QuietPeriod, ...]]:
    """What is wrong with the file, and its periods. It may be of any make: whoever reads it can be ended."""
    if not file:
        return "", ()
    try:
        periods = ctx.thoughts.of(read_ics, file, ctx.today, within=READING)
    except TooLongError:
        return "ics-long", ()
    return ("ics", ()) if periods is None else ("", periods)


def form(words: Words, here: CommunityId, quiet: str, error: str) -> Form:
    return Form(
        title=words("calendar-title"),
        action=SetCalendar(community=here),
        inputs=(
            TextInput(
                "quiet",
                words("community-quiet"),
                words("community-quiet-hint"),
                quiet,
                multiline=True,
                most=LONGEST_PERIODS,
            ),
            TextInput(
                "ics",
                words("calendar-ics"),
                words("calendar-ics-hint"),
                multiline=True,
                most=LONGEST_PERIODS,
            ),
        ),
        submit=words("community-settings-submit"),
        cancel=words("community-cancel"),
        errors=(("quiet" if error == "quiet" else "ics", words(f"calendar-error-{error}")),)
        if error
        else (),
    )


def shown(words: Words, quiet: tuple[QuietPeriod, ...], imported: int) -> Card:
    title = words("calendar-saved")
    rows = tuple((p.label or "–", _span(words, p)) for p in quiet)
    lead = (words.rich("calendar-imported", count=imported),) if imported else ()
    return Card(title, (Heading(title), *lead, *((Fields(rows),) if rows else ())))


def _span(words: Words, period: QuietPeriod) -> str:
    if period.first == period.last:
        return words.day(period.first)
    return f"{words.day(period.first)} – {words.day(period.last)}"
