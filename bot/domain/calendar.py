"""Local days and moments: working days, holidays, daylight saving time. Pure arithmetic."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

WORKDAY_ENDS = time(17, 0)
WORKDAY_BEGINS = time(9, 0)
COUNTRY = "NL"


@dataclass(frozen=True, slots=True)
class QuietPeriod:
    """Days on which Kring starts no conversation: a school holiday, an exam week. Both ends count."""

    first: date
    last: date
    label: str = ""

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@cache
def _public_holidays(year: int) -> frozenset[date]:
    import holidays  # slow to import, and not needed before the first working day

    return frozenset(holidays.country_holidays(COUNTRY, years=year))


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are working days in a community."""

    quiet: tuple[QuietPeriod, ...] = ()

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday, no public holiday, in none of the quiet periods."""
        return (
            day.weekday() < 5
            and day not in _public_holidays(day.year)
            and not any(day in period for period in self.quiet)
        )

    def on_or_after(self, day: date) -> date:
        """The first working day on or after `day`."""
        while not self.is_working_day(day):
            day += timedelta(days=1)
        return day

    def before(self, day: date) -> date:
        """The last working day before `day`."""
        day -= timedelta(days=1)
        while not self.is_working_day(day):
            day -= timedelta(days=1)
        return day

    def working_day(self, start: date, count: int) -> date:
        """The `count`-th working day after `start` (the day itself does not count)."""
        day = start
        for _ in range(count):
            day = self.on_or_after(day + timedelta(days=1))
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and including `end`."""
        span = (end - start).days
        return sum(self.is_working_day(start + timedelta(days=n)) for n in range(1, span + 1))

    def days_outside_quiet(self, start: date, end: date) -> int:
        """How many days after `start`, up to and including `end`, lie in no quiet period."""
        span = (end - start).days
        days = (start + timedelta(days=n) for n in range(1, span + 1))
        return sum(not any(day in period for period in self.quiet) for day in days)

    def open_moment(self, instant: datetime, zone: str) -> datetime:
        """The first instant from `instant` on that lies in working hours of `zone` (UTC in, UTC out)."""
        local = instant.astimezone(ZoneInfo(zone))
        day = local.date()
        if self.is_working_day(day):
            if local.time() < WORKDAY_BEGINS:
                return local_instant(day, WORKDAY_BEGINS, zone)
            if local.time() < WORKDAY_ENDS:
                return instant
        return local_instant(self.on_or_after(day + timedelta(days=1)), WORKDAY_BEGINS, zone)


def is_zone(name: str) -> bool:
    """Whether an IANA time zone has this name."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def local_instant(day: date, at: time, zone: str) -> datetime:
    """Wall-clock time in an IANA zone as a UTC instant.

    One rule for the two odd hours a year: a time that does not exist (spring) moves forward by the
    gap, so 02:30 becomes 03:30; a time that exists twice (autumn) means the first of the two.
    Both follow from PEP 495 with fold=0.
    """
    return datetime.combine(day, at, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def local_date(instant: datetime, zone: str) -> date:
    """The calendar date that `instant` falls on in `zone`."""
    return instant.astimezone(ZoneInfo(zone)).date()


def week_begins(instant: datetime, zone: str) -> datetime:
    """The Monday 00:00 (local) that starts the week of `instant`, in UTC."""
    day = local_date(instant, zone)
    return local_instant(monday_of(day), time(0), zone)


def monday_of(day: date) -> date:
    """Of the week in which `day` is."""
    return day - timedelta(days=day.weekday())
