"""Subjects: their order means nothing, and what two of them claim is refused at start."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.catalog import SUBJECTS
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects
from bot.frame.events import Said
from bot.frame.moments import Moment, moment
from bot.frame.routes import Routes
from bot.frame.routing import LAST, Feature
from bot.frame.subject import Subject
from bot.talking.language import Intent, Understanding
from tests.long_story import told


@moment("test.idle", useful_for=timedelta(1))
class Idle(Moment):
    pass


def subject(name: str, *features: Feature) -> Subject:
    return Subject(name=name, features=features, examples=())


async def nothing(*_: object) -> Effects:
    return ()


@pytest.mark.parametrize("how", ["pressed", "submitted", "due"])
def test_d33_two_handlers_of_one_thing_are_refused_at_start(how: str) -> None:
    """In one feature as well as in two: both ran."""
    one, other = Feature("one"), Feature("other")
    what = Idle if how == "due" else RunCommand
    for feature in (one, other):
        getattr(feature, how)(what)(nothing)

    with pytest.raises(ValueError, match="ideas and events both claim"):
        Routes([subject("ideas", one), subject("events", other)])
    with pytest.raises(ValueError, match="ideas and ideas both claim"):
        Routes([subject("ideas", one, other)])


def test_two_words_that_are_the_same_are_refused_with_both_names() -> None:
    one, other = Feature("one"), Feature("other")
    one.command("idea", "idee")(nothing)
    other.command("event", "idee")(nothing)

    with pytest.raises(ValueError, match="'idea' of ideas and 'event' of events both claim"):
        Routes([subject("ideas", one), subject("events", other)])


def test_an_intent_is_of_one_subject_and_falls_back_to_one_other() -> None:
    async def answers(ctx: Context, event: Said, meant: Understanding) -> Effects:
        return ()

    async def falls_back(ctx: Context, event: Said, meant: Understanding) -> Effects:
        return ()

    one, other = Feature("one"), Feature("other")
    one.meant(Intent.SET_GOAL, rank=LAST)(falls_back)
    other.meant(Intent.SET_GOAL)(answers)
    routes = Routes([subject("ideas", one), subject("events", other)])

    assert [meant.handler for meant in routes.meanings[Intent.SET_GOAL]] == [answers, falls_back]
    one.meant(Intent.SET_GOAL)(answers)
    with pytest.raises(ValueError, match="ideas and events both claim"):
        Routes([subject("ideas", one), subject("events", other)])


async def test_in_what_order_they_come_means_nothing(tmp_path: Path) -> None:
    """Two orders here, twenty in `make reliability`: everybody hears the same."""
    assert await told(tmp_path, SUBJECTS) == await told(tmp_path, SUBJECTS[::-1])
