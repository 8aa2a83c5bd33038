"""`settings calendar`: the days on which Kring keeps quiet, typed or out of a calendar file."""

import json
from dataclasses import replace

from bot.domain.calendar import QuietPeriod
from bot.domain.calendar_files import CalendarFile, read_ics
from bot.domain.communities import CommunityId
from bot.features.community.charter import LONGEST_PERIODS, read_periods, write_periods
from bot.frame.actions import MOST_BYTES, Action, action
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Element,
    Fields,
    Form,
    Heading,
    Message,
    Style,
    TextInput,
)
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Tell
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Amended
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.thinking import TooLongError
from bot.frame.words import Words, note
from bot.talking.language import Intent

feature = Feature("community.calendar")

READING = 1.8  # seconds for a file; Slack waits three for its answer
MOST_SHOWN = MOST_BYTES - 100  # of periods, in a button
MOST_NAMED = 10


@action("community.calendar")
class SetCalendar(Action):
    """The form with quiet periods, and a calendar file to take over."""


@action("community.take-over")
class TakeOver(Action):
    """What was read of a file, shown before, counts from now on; periods as the form writes them."""

    periods: str


@feature.command(
    "settings calendar",
    "instellingen kalender",
    "instellingen agenda",
    access=Access.STEERING,
    listed=False,
    means=Intent.QUIET_PERIOD,
)
async def open_calendar(ctx: Context, event: Said) -> Effects:
    quiet = write_periods(ctx.community.charter.quiet)
    return (OpenForm(form(ctx.words(), ctx.community.id, quiet, "")),)


@feature.submitted(SetCalendar, Access.STEERING)
async def set_calendar(ctx: Context, event: Submitted, action: SetCalendar) -> Effects:
    """What is typed stands. What a file holds is shown, and counts when somebody says so (R32)."""
    typed, file = (event.values.get(name, "").strip() for name in ("quiet", "ics"))
    periods = read_periods(typed)
    error, read = ("quiet", None) if periods is None else _read(ctx, file)
    if error or periods is None:
        return (FormErrors(form(ctx.words(), ctx.community.id, typed, error)),)
    if len(write_periods(periods)) > LONGEST_PERIODS:
        return (FormErrors(form(ctx.words(), ctx.community.id, typed, "many")),)
    saved = await _keep(ctx, periods)
    return (*saved, Reply(as_read(ctx.words(), ctx.community.id, read))) if read else saved


def _read(ctx: Context, file: str) -> tuple[str, CalendarFile | None]:
    """What is wrong with the file, and what it holds. It may be of any make: its reader can be ended."""
    if not file:
        return "", None
    try:
        zone = ctx.community.charter.zone
        read = ctx.thoughts.of(read_ics, file, ctx.today, zone, within=READING)
    except TooLongError:
        return "ics-long", None
    if read is None:
        return "ics", None
    is_long = len(json.dumps(write_periods(read.periods))) > MOST_SHOWN
    return ("parts", None) if is_long else ("", read)


@feature.pressed(TakeOver, Access.STEERING)
async def take_over(ctx: Context, event: Pressed, action: TakeOver) -> Effects:
    periods = read_periods(action.periods)
    if periods is None:
        return (Reply(note(ctx.words(), "core-unreadable")),)
    together = (*ctx.community.charter.quiet, *periods)
    if len(write_periods(together)) > LONGEST_PERIODS:
        return (Reply(note(ctx.words(), "calendar-error-many")),)
    return await _keep(ctx, together, len(periods))


async def _keep(ctx: Context, periods: tuple[QuietPeriod, ...], imported: int = 0) -> Effects:
    """Everything planned moves along (R15)."""
    quiet = tuple(sorted(set(periods), key=lambda p: (p.first, p.last, p.label)))
    charter = replace(ctx.community.charter, quiet=quiet)
    await ctx.uow.communities.amend(ctx.community.id, charter)
    ctx.here = replace(ctx.community, charter=charter)
    return (Reply(shown(ctx.words(), quiet, imported)), Tell(Amended()))


def as_read(words: Words, here: CommunityId, read: CalendarFile) -> Card:
    """What a file holds, what was skipped, and the button that lets it count."""
    title = words("calendar-read")
    rows = tuple((p.label or "–", _span(words, p)) for p in read.periods)
    body: list[Element] = [Heading(title)]
    body += [Fields(rows)] if rows else [words.rich("calendar-read-nothing")]
    if read.odd:
        body.append(
            words.rich("calendar-odd", names=", ".join(read.odd[:MOST_NAMED]), count=len(read.odd))
        )
    if read.zones:
        body.append(words.rich("calendar-zones", names=", ".join(read.zones[:MOST_NAMED])))
    if rows:
        taken = TakeOver(community=here, periods=write_periods(read.periods))
        again = RunCommand(community=here, text="settings calendar")
        body.append(
            Buttons(
                (
                    Button(words("calendar-take-over"), taken, Style.PRIMARY),
                    Button(words("calendar-not"), again),
                )
            )
        )
    return Card(title, tuple(body))


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
        errors=_errors(words, error),
    )


def _errors(words: Words, error: str) -> tuple[tuple[str, str], ...]:
    where = "quiet" if error == "quiet" else "ics"
    return ((where, words(f"calendar-error-{error}")),) if error else ()


def shown(words: Words, quiet: tuple[QuietPeriod, ...], imported: int) -> Card:
    title = words("calendar-saved")
    rows = tuple((p.label or "–", _span(words, p)) for p in quiet)
    lead = (words.rich("calendar-imported", count=imported),) if imported else ()
    return Card(title, (Heading(title), *lead, *((Fields(rows),) if rows else ())))


def _span(words: Words, period: QuietPeriod) -> str:
    if period.first == period.last:
        return words.day(period.first)
    return f"{words.day(period.first)} – {words.day(period.last)}"


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of the quiet periods."""
    words, here = scene.words, scene.community
    read = CalendarFile(here.charter.quiet, ("Studiedag", "#3"), ("Narnia",))
    return (
        form(words, here.id, "", "ics"),
        shown(words, here.charter.quiet, 2),
        as_read(words, here.id, read),
    )
