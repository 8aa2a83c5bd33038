"""Which question is next, on which day, and when the weekly post pauses."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.calendar import Calendar, QuietPeriod
from bot.domain.communities import CommunityId
from bot.domain.pace import Stage, stage_of
from bot.domain.people import Language, PersonId
from bot.domain.prompts import (
    LONGEST,
    MOST_UNPRESSED,
    RESTS,
    Asked,
    Choosing,
    PostId,
    Status,
    Theme,
    Weekly,
    WeekPost,
    bank,
    next_day,
    next_prompt,
)

TODAY = date(2026, 11, 24)
EXAM = (
    r"quiz|tentamen|examen|juiste antwoord|toets jezelf|exam\b|test yourself|right answer|correct"
)
INTIMATE = (
    r"privé|thuis|gezin|relatie|gezondheid|ziek|geloof|salaris|verdien|schaam|bang|geheim|gevoel"
    r"|private|at home|family|relationship|health|sick|religion|salary|ashamed|afraid|secret|feelings"
)
OPEN = Calendar()


def posted(day: date, *, pressed: bool = False) -> WeekPost:
    seen = datetime(2026, 11, 23, 9, tzinfo=UTC)
    post = WeekPost(PostId(1), CommunityId(1), day, "tool-every-week", seen)
    return replace(post, status=Status.POSTED, pressed=pressed)


def test_the_bank_has_sixty_in_both_languages_each_of_a_kind() -> None:
    for field in ("id", "nl", "en"):
        assert len({getattr(one, field) for one in bank()}) == len(bank()) == 60
    assert {one.theme for one in bank()} == set(Theme)
    assert min(Counter(one.theme for one in bank()).values()) >= 5
    for stage in Stage:
        fitting = {one.theme for one in bank() if one.stage in (None, stage)}
        assert fitting == set(Theme)
        assert sum(one.stage is stage for one in bank()) >= 10


@pytest.mark.parametrize("language", list(Language))
def test_each_is_short_and_neither_an_exam_nor_intimate(language: Language) -> None:
    texts = [one.text(language) for one in bank()]

    assert all(0 < len(text) <= LONGEST and text == text.strip() for text in texts)
    assert [text for text in texts if "!" in text] == []
    assert [text for text in texts if len(re.findall(r"[.?]", text)) > 2] == []
    assert [t for t in texts if re.search(rf"\b(?:{EXAM}|{INTIMATE})", t, re.IGNORECASE)] == []


def test_a_source_has_its_author_and_year() -> None:
    sources = [one.source for one in bank() if one.source]

    assert len(sources) > len(bank()) / 2
    assert all(re.fullmatch(r"[A-ZÀ-Ž].+, (?:19|20)\d\d", source) for source in sources)


@pytest.mark.parametrize("stage", list(Stage))
def test_a_year_of_weeks_has_no_question_twice_and_the_themes_by_turns(stage: Stage) -> None:
    asked: list[Asked] = []
    for week in range(52):
        day = TODAY + timedelta(weeks=week)
        asked.append(Asked(next_prompt(Choosing(stage, day, asked)).id, day))
    by_id = {one.id: one for one in bank()}
    themes = [by_id[one.prompt].theme for one in asked]
    stages = [by_id[one.prompt].stage for one in asked]

    assert len({one.prompt for one in asked}) == 52
    assert all(len(set(themes[n : n + 5])) == 5 for n in range(0, 30, 5))
    assert set(themes[: len(Theme)]) == set(Theme)
    assert set(stages[:30]) <= {None, stage}


def test_after_a_year_it_may_come_back_and_where_all_were_asked_the_longest_ago() -> None:
    first = next_prompt(Choosing(Stage.GROWING, TODAY))
    others = [Asked(one.id, TODAY) for one in bank() if one != first]

    assert next_prompt(Choosing(Stage.GROWING, TODAY, [Asked(first.id, TODAY)])) != first
    again = [Asked(first.id, TODAY - RESTS), *others]
    assert next_prompt(Choosing(Stage.GROWING, TODAY, again)) == first
    nearly = [Asked(first.id, TODAY - RESTS + timedelta(days=1)), *others]
    assert next_prompt(Choosing(Stage.GROWING, TODAY, nearly)) == first


def test_what_is_passed_over_does_not_return_and_another_theme_comes() -> None:
    seen = [next_prompt(Choosing(Stage.STARTING, TODAY))]
    while len(seen) < 60:
        besides = [one.id for one in seen]
        seen.append(next_prompt(Choosing(Stage.STARTING, TODAY, (), besides)))

    assert len(set(seen)) == 60
    assert len({one.theme for one in seen[:11]}) == 11
    assert next_prompt(Choosing(Stage.STARTING, TODAY, (), [one.id for one in seen])) in bank()


@pytest.mark.parametrize(
    ("today", "last", "quiet", "expected"),
    [
        (date(2026, 11, 23), None, (), date(2026, 11, 24)),
        (date(2026, 11, 24), None, (), date(2026, 12, 1)),  # today is not seen a day before
        (date(2026, 11, 25), None, (), date(2026, 12, 1)),
        (date(2026, 11, 30), date(2026, 12, 1), (), date(2026, 12, 8)),  # once a week
        (date(2026, 12, 21), None, ((22, 22),), date(2026, 12, 23)),  # a holiday moves it
        (date(2026, 12, 21), None, ((22, 24),), date(2026, 12, 29)),  # and the 25th is one too
        (date(2026, 12, 14), date(2026, 12, 15), ((19, 31),), date(2027, 1, 5)),
    ],
)
def test_the_day_of_the_next_post(
    today: date, last: date | None, quiet: tuple[tuple[int, int], ...], expected: date
) -> None:
    periods = tuple(QuietPeriod(date(2026, 12, a), date(2026, 12, b)) for a, b in quiet)

    assert next_day(1, today, last, Calendar(periods)) == expected


def test_quiet_for_years_is_no_day() -> None:
    for_ever = Calendar((QuietPeriod(TODAY, date(2036, 1, 1)),))

    assert next_day(1, TODAY, None, for_ever) is None
    assert next_day(4, TODAY, None, OPEN) == date(2026, 11, 27)


def test_three_in_a_row_without_a_press_and_only_since_it_began() -> None:
    policy = Weekly().begun(PersonId(1), date(2026, 10, 1))
    silent = [posted(date(2026, 11, 24) - timedelta(weeks=n)) for n in range(MOST_UNPRESSED)]

    assert policy.is_unheard(silent)
    assert not policy.is_unheard(silent[1:])
    assert not policy.is_unheard([posted(TODAY, pressed=True), *silent])
    assert policy.is_unheard([*silent, posted(date(2026, 10, 6), pressed=True)])
    assert not policy.begun(PersonId(1), date(2026, 11, 23)).is_unheard(silent)


@pytest.mark.parametrize(
    ("days", "stage"),
    [(0, Stage.STARTING), (181, Stage.STARTING), (182, Stage.GROWING), (730, Stage.MATURE)],
)
def test_a_community_ages(days: int, stage: Stage) -> None:
    assert stage_of(TODAY - timedelta(days=days), TODAY) is stage
