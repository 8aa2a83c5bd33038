"""The documents are true: links lead somewhere, words are commands, times are the schema's."""

import re
from pathlib import Path

import pytest

from bot.catalog import SUBJECTS
from bot.domain.calls import KEPT as AFTER_A_CALL
from bot.domain.checkins import KEEP_TEXTS
from bot.domain.events import KEPT as AFTER_A_MEETING
from bot.domain.guests import STAYS, WORKS
from bot.domain.obstacles import OFFER_LASTS
from bot.domain.questions import AWAITED_FOR, KEPT_OPEN
from bot.frame.routes import Routes
from storage.frame.schema import whole_schema
from storage.frame.traces import stays

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TAUGHT = ("first-month.md", "eerste-maand.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text("utf-8"))

    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


@pytest.mark.parametrize("name", TAUGHT)
def test_what_facilitators_are_taught_to_type_is_a_command(name: str) -> None:
    routes = Routes(SUBJECTS)
    typed = re.findall(r"`([^`]+)`", (ROOT / "docs" / name).read_text("utf-8"))
    words = [re.sub(r"^/kring ", "", text) for text in typed if not text.startswith(".")]

    assert len(words) > 8
    assert [word for word in words if not routes.spelt(word)[0]] == []


def test_the_times_that_are_promised_are_those_of_the_code() -> None:
    told = (ROOT / "docs" / "running.md").read_text("utf-8")
    kept = {instant.table.name: stay.time.days for instant, stay in stays(whole_schema())}

    assert f"| thank-yous | {kept['thanks']} days |" in told
    assert f"| weekly posts in the channel | {kept['weekly_posts']} days |" in told
    assert f"| marks of events, to know repeats | {kept['inbox']} days |" in told
    assert f"| what was planned and is done | {kept['agenda']} days |" in told
    assert f"that was answered | {kept['anonymous_questions']} days after" in told
    assert f"or a request for one | {kept['workshops']} days after" in told
    assert f"| a promise | {kept['promises']} days after" in told
    assert f"who said what to it | {AFTER_A_CALL.days} days after it ended |" in told
    assert f"| an announcement | {kept['announcements']} days after it was sent |" in told
    assert f"what it was worth | {AFTER_A_MEETING.days} days after it |" in told
    assert (
        f"| {AWAITED_FOR.days} days of waiting at most, and {KEPT_OPEN.days} days after |" in told
    )
    assert f"| texts of check-ins | {KEEP_TEXTS.days} days after" in told
    assert f"| an obstacle | {kept['obstacles']} days after it was closed" in told
    assert f"whether that helps, at most {OFFER_LASTS.days} days |" in told
    assert f"came to nothing | {KEPT_OPEN.days} days |" in told
    assert f"topics, language | {STAYS.days} days" in told
    assert f"works for {WORKS.days} days, and is gone {kept['invitations']} days later" in told
