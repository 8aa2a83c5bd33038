"""What was typed and picked comes back: every form of every feature, refused, on every platform."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.gallery import messages
from adapters.playground import render as page
from adapters.slack import modal
from adapters.teams import inputs as wire
from adapters.teams import render as teams
from bot.catalog import SUBJECTS
from bot.domain.calendar import QuietPeriod
from bot.domain.people import AccountKey, Language
from bot.features.community.charter import LONGEST_PERIODS, read_periods, write_periods
from bot.frame.cards import Choice, DateInput, Form, PeopleInput, TextInput, TimeInput
from bot.frame.effects import Answer
from bot.frame.events import MOST_PEOPLE, Submitted
from bot.frame.forms import fitting, is_choice_of_nothing, refilled
from bot.frame.subject import features
from bot.frame.words import words
from tests.chat import CHANNEL, Chat
from tests.features.matched import TERMS
from tests.people import BRAM, ILSE, NOOR, SANNE

FORMS = [
    pytest.param(message, id=f"{language}-{feature}-{number}")
    for language in Language
    for feature, shown in messages(language).items()
    for number, message in enumerate(shown)
    if isinstance(message, Form)
]
PEOPLE = tuple(AccountKey("test", "t", f"U{number}") for number in range(MOST_PEOPLE))
LINE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1)


def filled(form: Form, data: st.DataObject) -> dict[str, dict[str, Any]]:
    """Something in every input, by its kind."""
    values: dict[str, Any] = {}
    chosen: dict[str, Any] = {}
    picked: dict[str, Any] = {}
    for item in form.inputs:
        match item:
            case TextInput(most=most, multiline=multiline):
                typed = data.draw(LINE)
                values[item.id] = (f"{typed}\n{typed}" if multiline else typed)[:most]
            case Choice(options=options, many=True):
                every = st.sampled_from([o.value for o in options])
                some = data.draw(st.lists(every, min_size=1, unique=True))
                chosen[item.id] = tuple(o.value for o in options if o.value in some)
            case Choice(options=options):
                values[item.id] = data.draw(st.sampled_from([o.value for o in options]))
            case PeopleInput():
                picked[item.id] = data.draw(st.sampled_from((PEOPLE, PEOPLE[:1], ())))
            case DateInput():
                values[item.id] = data.draw(st.dates()).isoformat()
            case TimeInput():
                values[item.id] = f"{data.draw(st.times()):%H:%M}"
    return {"values": values, "chosen": chosen, "picked": picked}


@pytest.mark.parametrize("form", FORMS)
@given(data=st.data())
def test_a03_every_form_comes_back_with_all_that_was_typed_and_picked(
    form: Form, data: st.DataObject
) -> None:
    sent = Submitted(id="1", actor=NOOR, action=form.action, **filled(form, data))
    back = fitting(refilled(form, sent), words(Language.NL))

    assert in_teams(back) == in_page(back) == in_slack(back) == plainly(sent)
    assert back_from_teams(back) == (sent.values, sent.chosen, users(sent))


def back_from_teams(form: Form) -> tuple[object, object, object]:
    """What a client sends that touches nothing."""
    body = teams.card(form)["body"]
    read = wire.read({i["id"]: i["value"] for i in body if i["type"].startswith("Input.")})
    return read.values, read.chosen, read.picked


def users(sent: Submitted) -> dict[str, tuple[str, ...]]:
    return {name: tuple(who.user for who in whom) for name, whom in sent.picked.items()}


def plainly(sent: Submitted) -> dict[str, Any]:
    """What was sent, by input: a text, or all that was chosen or picked."""
    made: dict[str, Any] = {name: [who.user for who in whom] for name, whom in sent.picked.items()}
    made |= {name: list(several) for name, several in sent.chosen.items()}
    return made | sent.values


def in_teams(form: Form) -> dict[str, Any]:
    body = teams.card(form)["body"]
    found = [item for item in body if item["type"].startswith("Input.")]
    inputs = {item["id"].partition(":")[2]: item for item in found}
    many = {name for name, item in inputs.items() if item.get("isMultiSelect")}
    return {
        name: item["value"].split(",") if name in many and item["value"] else
        [] if name in many else item["value"]
        for name, item in inputs.items()
    }  # fmt: skip


def in_page(form: Form) -> dict[str, Any]:
    made = {}
    for item in page.form(form)["inputs"]:
        single = item["kind"] == "choice" and not item["many"]
        made[item["id"]] = item["values"][0] if single else item.get("value", item.get("values"))
    return made


def in_slack(form: Form) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for block in modal.view(form, None)["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        match element["type"]:
            case "plain_text_input":
                made[block["block_id"]] = element.get("initial_value", "")
            case "radio_buttons" | "static_select":
                made[block["block_id"]] = element["initial_option"]["value"]
            case "checkboxes" | "multi_static_select":
                chosen = element.get("initial_options", [])
                made[block["block_id"]] = [option["value"] for option in chosen]
            case "multi_users_select":
                made[block["block_id"]] = element.get("initial_users", [])
            case "datepicker":
                made[block["block_id"]] = element["initial_date"]
            case "timepicker":
                made[block["block_id"]] = element["initial_time"]
    return made


# Through the engine.


def value_of(answer: Answer, name: str) -> Any:
    assert answer.form
    item = next(item for item in answer.form.inputs if item.id == name)
    if isinstance(item, PeopleInput):
        return [mention.handle for mention in item.people]
    return item.values if isinstance(item, Choice) else item.value


async def test_a03_who_is_to_be_kept_apart_does_not_vanish(community: Chat) -> None:
    await community.says(NOOR, "start", place=CHANNEL)
    await community.says(NOOR, "mentor find")
    apart = {"apart": (ILSE.account, AccountKey("test", "fontys", "unknown"))}
    answer = await community.fills(NOOR, {"goal": "", "why": "Nu", **TERMS}, apart)

    assert value_of(answer, "apart") == ["ilse", "unknown"]
    assert value_of(answer, "why") == "Nu"


async def test_a03_refused_settings_keep_the_zone_the_hour_and_every_period(
    community: Chat,
) -> None:
    await community.says(BRAM, "settings")
    typed = {"zone": "Amsterdam", "send_at": "9u15", "quiet": "from Christmas\nto Easter"}
    answer = await community.fills(BRAM, {"name": "LCOP", "purpose": "x", **typed})

    assert {name: value_of(answer, name) for name in typed} == typed


async def test_a03_two_alike_are_no_two_and_the_note_stays(community: Chat) -> None:
    await community.says(BRAM, "match apart")
    assert community.form
    one = community.form.inputs[0]
    assert isinstance(one, Choice)
    same = one.options[0].value
    answer = await community.fills(BRAM, {"one": same, "other": same, "note": "They asked."})

    assert value_of(answer, "note") == "They asked."
    assert value_of(answer, "one") == value_of(answer, "other") == (same,)


async def test_a03_both_sentences_of_an_item_and_a_pasted_calendar_stay(community: Chat) -> None:
    await community.says(BRAM, "pulse item")
    twice = {"nl": "Wij leren van elkaar", "en": "We learn from each other"}
    await community.fills(BRAM, twice)
    await community.says(BRAM, "pulse item")
    answer = await community.fills(BRAM, twice)
    assert {name: value_of(answer, name) for name in twice} == twice

    await community.says(BRAM, "settings calendar")
    answer = await community.fills(BRAM, {"quiet": "", "ics": "this is no calendar"})
    assert value_of(answer, "ics") == "this is no calendar"


# What a form can have saved, it can hold.


def calendar_of(days: int, title: str, first: date = date(2026, 12, 1)) -> str:
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART;VALUE=DATE:{first + timedelta(2 * n):%Y%m%d}\r\n"
        f"SUMMARY:{title}\r\nEND:VEVENT\r\n"
        for n in range(days)
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n"


async def test_d12_settings_hold_what_a_calendar_brought(community: Chat) -> None:
    """Two files of twelve days off are more than 1 000 characters; their name has two lines."""
    for first in (date(2026, 12, 1), date(2027, 2, 2)):
        await community.says(BRAM, "settings calendar")
        assert community.form
        stands = {i.id: i.value for i in community.form.inputs if isinstance(i, TextInput)}
        ics = calendar_of(12, "Closed for all of us\\nin both buildings", first)
        await community.fills(BRAM, {**stands, "ics": ics})
        await community.presses(BRAM, "Overnemen")
    await community.says(BRAM, "settings")
    assert community.form
    form = community.form
    quiet = next(item for item in form.inputs if item.id == "quiet")
    assert isinstance(quiet, TextInput)
    assert 1000 < len(quiet.value) <= quiet.most
    stands = {i.id: i.value for i in form.inputs if isinstance(i, TextInput)}
    await community.fills(BRAM, stands)
    await community.says(BRAM, "settings")
    assert community.form
    assert community.form.inputs == form.inputs


async def test_d12_more_than_a_form_can_hold_is_refused_and_stays(community: Chat) -> None:
    await community.says(BRAM, "settings calendar")
    quiet = "\n".join(f"2026-12-{day:02} A name that is {'very ' * 18}long" for day in range(1, 29))
    ics = calendar_of(5, "A name of quite some length")
    answer = await community.fills(BRAM, {"quiet": quiet, "ics": ics})

    assert answer.form
    assert "3000" in dict(answer.form.errors)["ics"]
    assert value_of(answer, "quiet") == quiet[:3000]


async def test_d12_what_a_file_adds_is_refused_when_it_does_not_fit(community: Chat) -> None:
    await community.says(BRAM, "settings calendar")
    quiet = "\n".join(f"2026-12-{day:02} A name that is {'very ' * 16}long" for day in range(1, 23))
    await community.fills(BRAM, {"quiet": quiet, "ics": calendar_of(8, "A name " * 12)})
    await community.presses(BRAM, "Overnemen")

    assert "3000" in community.last_to(BRAM)


PERIODS = st.builds(QuietPeriod, st.just(date(2026, 12, 1)), st.just(date(2026, 12, 9)), st.text())


@given(st.lists(PERIODS))
def test_d12_periods_are_read_as_they_were_written(periods: list[QuietPeriod]) -> None:
    again = read_periods(write_periods(tuple(periods)))

    assert again is not None
    assert write_periods(again) == write_periods(tuple(periods))
    assert LONGEST_PERIODS <= 3000  # Slack's longest input


async def test_d12_a_choice_of_nothing_is_a_sentence(community: Chat) -> None:
    await community.says(BRAM, "koppel ruil")

    assert community.form is None
    assert "niets te ruilen" in community.last_to(BRAM)


@pytest.mark.parametrize("form", FORMS)
def test_d12_every_form_holds_what_stands_in_it(form: Form) -> None:
    assert not is_choice_of_nothing(form)
    for item in form.inputs:
        if isinstance(item, TextInput):
            assert len(item.value) <= item.most <= 3000
        if isinstance(item, Choice):
            assert set(item.values) <= {option.value for option in item.options}
            assert len(item.options) <= 100


async def test_d12_what_was_said_and_does_not_fit_is_not_cut_silently(community: Chat) -> None:
    await community.says(SANNE, "mentor find " + "very long " * 100)

    assert community.form
    goal = community.form.inputs[0]
    assert isinstance(goal, TextInput)
    assert len(goal.value) == goal.most
    assert "tekens" in goal.hint


# Polls.


async def test_d17_options_too_long_are_refused_and_kept(community: Chat) -> None:
    await community.says(BRAM, "poll new")
    await community.fills(BRAM, {"title": "Where", "named": "anonymous", "split": "none"})
    await community.presses(BRAM, "Vraag toevoegen")
    start = "Een lange zin die in de eerste zestig tekens precies dezelfde is als "
    options = f"{start}deze\n{start}die\nNergens"
    answer = await community.fills(
        BRAM, {"kind": "single", "nl": "Waar?", "en": "", "options": options}
    )

    assert answer.form
    assert "60" in dict(answer.form.errors)["options"]
    assert value_of(answer, "options") == options


def test_a03_the_gallery_shows_every_form_there_is() -> None:
    """Else the tests above would miss the form that somebody adds."""
    shown = {type(parameter.values[0].action) for parameter in FORMS}  # type: ignore[union-attr]
    asked = {
        about[1]
        for feature in features(SUBJECTS)
        for about in feature.routes
        if isinstance(about, tuple) and about[0] is Submitted
    }

    assert asked <= shown
