"""Several people host a meeting: asked, answered, given up, and who has it when the first one leaves."""

from datetime import UTC, datetime

import pytest

from bot.domain.people import Kind, Profile
from bot.features.events import actions
from storage.event_attendees import event_attendees
from storage.events import events
from storage.frame.outbox import outbox
from tests.chat import CHANNEL, Chat
from tests.people import AMARA, BRAM, ILSE, KOFI, LENA, NOOR, SANNE, TOM, profile

VERA = profile("vera", kind=Kind.GUEST)
KICK_OFF = {"title": "Kick-off", "day": "2026-12-03", "at": "15:00", "minutes": "90"}
CLINIC = {"title": "Case clinic", "when": "every first Tuesday at 15:00", "minutes": "60"}


@pytest.fixture
async def group(circle: Chat) -> Chat:
    """In English: Tom facilitates."""
    for who in (KOFI, LENA):
        await circle.says(who, "start", place=CHANNEL)
    return circle


@pytest.fixture
async def groep(community: Chat) -> Chat:
    """In het Nederlands: Bram is facilitator."""
    for who in (NOOR, ILSE):
        await community.says(who, "start", place=CHANNEL)
    return community


async def plans(chat: Chat, who: Profile, *beside: Profile, **more: str) -> None:
    await chat.says(who, "event")
    picked = {"hosts": tuple(one.account for one in beside)}
    await chat.fills(who, {**KICK_OFF, **more}, picked)
    await chat.travels(days=0.1)


async def opens(chat: Chat, who: Profile, *buttons: str) -> None:
    await chat.says(who, "events")
    for button in ("event-show", *buttons):
        await chat.presses(who, button)


async def changes(chat: Chat, who: Profile, *beside: Profile, **more: str) -> None:
    await opens(chat, who, "event-manage", "event-change")
    picked = {"hosts": tuple(one.account for one in beside)}
    await chat.fills(who, {**KICK_OFF, **more}, picked)
    await chat.travels(days=0.1)


def heard(chat: Chat, who: Profile, words: str) -> list[str]:
    return [text for text in chat.messages_to(who) if words in text]


async def leaves(chat: Chat, who: Profile, word: str = "stop") -> None:
    await chat.says(who, word)
    await chat.presses(who, "erase-yes" if word == "erase" else "membership-leave-yes")
    await chat.travels(days=1)


async def test_samen_een_bijeenkomst_organiseren(groep: Chat) -> None:
    await plans(groep, NOOR, SANNE, ILSE)
    assert "Gevraagd om mee te organiseren: Sanne en Ilse." in groep.last_to(NOOR)
    (asked,) = heard(groep, ILSE, "vraagt of je")
    assert "Noor vraagt of je Kick-off mee wilt organiseren: donderdag 3 december 15:00." in asked

    await groep.presses(ILSE, "event-hosts-say-yes")
    assert "Je organiseert nu mee: Kick-off" in groep.last_to(ILSE)
    assert "Jij organiseert mee. [Ik organiseer niet meer mee]" in groep.last_to(ILSE)
    await groep.presses(SANNE, "event-hosts-say-no")
    assert "Goed, je organiseert Kick-off" in groep.last_to(SANNE)
    assert "[Ik kom]" in groep.last_to(SANNE)
    await groep.travels(days=0.1)
    assert heard(groep, NOOR, "Ilse organiseert Kick-off met je mee.")
    assert heard(groep, NOOR, "Sanne organiseert Kick-off niet mee.")

    await groep.says(BRAM, "bijeenkomsten")
    assert "Kick-off · donderdag 3 december 15:00 · door Noor en Ilse" in groep.last_to(BRAM)
    await groep.presses(BRAM, "event-show")
    assert "Georganiseerd door Noor en Ilse." in groep.last_to(BRAM)
    await groep.says(BRAM, "agenda")
    assert "Georganiseerd door Noor en Ilse." in groep.last_to(BRAM)

    # Wie meeorganiseert, verzet haar; wie het bedacht, hoort dat.
    await changes(groep, ILSE, day="2026-12-08")
    assert heard(groep, NOOR, "Gewijzigd: Kick-off is nu dinsdag 8 december 15:00")
    await groep.says(ILSE, "privacy")
    assert "Kick-off: organiseert mee" in groep.last_to(ILSE)

    await opens(groep, ILSE, "event-hosts-stop")
    assert "Je organiseert Kick-off" in groep.last_to(ILSE)
    assert "niet meer mee" in groep.last_to(ILSE)
    await groep.travels(days=1)
    assert heard(groep, NOOR, "Ilse organiseert Kick-off niet meer mee.")
    await groep.forges(ILSE, actions.ManageEvent(community=1, event=1))
    assert "Deze bijeenkomst is voorbij of gaat niet door." in groep.last_to(ILSE)
    await groep.forges(ILSE, actions.StopHosting(community=1, event=1))
    assert "Dit is al geregeld, of voorbij." in groep.last_to(ILSE)


async def test_a_series_keeps_its_hosts_until_they_stop(group: Chat) -> None:
    await group.says(LENA, "event")
    await group.fills(LENA, CLINIC, {"hosts": (KOFI.account, AMARA.account)})
    await group.travels(days=0.1)
    (asked,) = heard(group, KOFI, "asks you to host Case clinic")
    assert "Lena asks you to host Case clinic with them: Tuesday 1 December 15:00." in asked
    await group.presses(KOFI, "event-hosts-say-yes")
    await group.travels(to=datetime(2026, 12, 2, 12, 0, tzinfo=UTC))

    post = [text for text in group.in_channel() if "The next Case clinic" in text][-1]
    assert "Tuesday 5 January" in post
    await group.presses(AMARA, "event-hosts-say-yes")  # no answer was a no
    assert "This is settled already, or over." in group.last_to(AMARA)
    await group.says(AMARA, "events")
    assert "Case clinic · Tuesday 5 January 2027 15:00 · by Lena and Kofi" in group.last_to(AMARA)

    await opens(group, KOFI, "event-manage", "event-call-off")
    await group.travels(days=0.1)
    assert heard(group, LENA, "Kofi called off Case clinic (Tuesday 5 January 2027 15:00).")
    await opens(group, KOFI, "event-hosts-stop")
    await group.says(AMARA, "events")
    assert "Case clinic · Tuesday 2 February 2027 15:00 · by Lena" in group.last_to(AMARA)
    assert "Kofi" not in group.last_to(AMARA)


async def test_the_first_who_said_yes_takes_over(group: Chat) -> None:
    await plans(group, LENA, AMARA, KOFI)
    await group.presses(KOFI, "event-hosts-say-yes")
    await group.presses(AMARA, "event-hosts-say-yes")
    await opens(group, TOM)
    assert "Hosted by Lena, Kofi and Amara." in group.last_to(TOM)
    await group.presses(TOM, "event-say-yes")
    await leaves(group, LENA)

    assert heard(group, KOFI, "You host Kick-off (Thursday 3 December 15:00) now")
    assert heard(group, TOM, "Kofi hosts Kick-off (Thursday 3 December 15:00) now.")
    await opens(group, TOM)
    assert "Hosted by Kofi and Amara." in group.last_to(TOM)

    await leaves(group, KOFI, "erase")
    await opens(group, TOM)
    assert "Hosted by Amara." in group.last_to(TOM)
    await leaves(group, AMARA)
    assert heard(group, TOM, "You host Kick-off")
    assert [row["hosts"] for row in await group.rows(event_attendees)] == [None]


async def test_a_time_that_is_not_known_yet(group: Chat) -> None:
    """They may say first when they can, and that they host stays; whoever hosts chooses."""
    await plans(group, LENA, KOFI, day="", at="", when="week 50, in the afternoon")
    await group.presses(KOFI, "event-say-when")
    await group.fills(KOFI, {"can": ("1",)})
    await group.presses(KOFI, "event-hosts-say-yes")
    await group.presses(KOFI, "event-say-when")
    await group.fills(KOFI, {"can": ("2",)})
    await group.says(AMARA, "events")
    assert "time to be chosen · by Lena and Kofi" in group.last_to(AMARA)
    await group.travels(to=datetime(2026, 12, 1, 12, 0, tzinfo=UTC))
    for who in (LENA, KOFI):
        assert heard(group, who, "For Kick-off, Wednesday 9 December 14:00 is best: one can then.")
    await group.presses(KOFI, "event-choose-this")

    assert "Planned: Kick-off, Wednesday 9 December 14:00" in group.last_to(KOFI)
    assert heard(group, LENA, "The time was chosen already.")
    assert [row["can"] for row in await group.rows(event_attendees) if row["hosts"]] == [[2]]


async def test_everybody_is_asked_but_whoever_hosts(group: Chat) -> None:
    await plans(group, TOM, KOFI, invites="everybody")
    occasions = [
        (row["occasion"], row["purpose"])
        for row in await group.rows(outbox)
        if row["person"] and row["occasion"] in ("events.invite", "events.hosts")
    ]

    assert occasions.count(("events.hosts", "nudge-4-request")) == 1
    assert not heard(group, KOFI, "invites you")
    assert heard(group, LENA, "invites you") or heard(group, AMARA, "invites you")


async def test_a_meeting_that_is_off_asks_nobody_any_more(group: Chat) -> None:
    await plans(group, LENA, KOFI, AMARA)
    await group.presses(AMARA, "event-hosts-say-yes")
    await opens(group, LENA, "event-manage", "event-call-off")
    await group.travels(days=0.1)

    assert heard(group, AMARA, "Lena called off Kick-off")
    assert heard(group, KOFI, "over, or does not take place")
    assert not heard(group, KOFI, "called off")


@pytest.mark.parametrize(
    ("picked", "sentence"),
    [
        ((LENA,), "You need not pick yourself."),
        ((VERA,), "Pick members who take part now. A guest cannot host."),
        ((KOFI, SANNE), "Pick members who take part now."),  # paused
        ((BRAM,), "Pick members who take part now."),  # nobody that Kring knows
        ((NOOR,), "Pick members who take part now."),  # left
    ],
)
async def test_who_cannot_be_asked_is_said_at_the_input(
    group: Chat, picked: tuple[Profile, ...], sentence: str
) -> None:
    for who in (VERA, SANNE, NOOR):
        await group.says(who, "start", place=CHANNEL)
    await group.says(SANNE, "pauze tot 1 februari")
    await leaves(group, NOOR)
    await plans(group, LENA, *picked)

    form = (await group.fills(LENA, KICK_OFF)).form if group.form is None else group.form
    assert form
    assert dict(form.errors)["hosts"].startswith(sentence)
    assert [one.value for one in form.inputs if one.id == "title"] == ["Kick-off"]  # type: ignore[union-attr]
    assert not await group.rows(events)


async def test_five_are_too_many_and_nobody_is_asked_twice(group: Chat) -> None:
    many = [profile(name) for name in ("fenna", "joris", "mara", "otto")]
    for who in many:
        await group.says(who, "start", place=CHANNEL)
    await plans(group, LENA, *many[:3])
    await plans(group, LENA, *many[:3])
    await changes(group, LENA, many[0], KOFI, AMARA)
    assert group.form
    assert dict(group.form.errors)["hosts"] == "At most four people can host with you."
    await group.fills(LENA, KICK_OFF, {"hosts": (many[0].account, KOFI.account)})

    rows = await group.rows(event_attendees)
    assert [row["hosts"] for row in rows] == [0, 0, 0, 0]
    asked = [row for row in await group.rows(outbox) if row["occasion"] == "events.hosts"]
    assert len(asked) == 4


async def test_only_whoever_was_asked_says_yes(group: Chat) -> None:
    await plans(group, LENA, KOFI)
    await group.forges(AMARA, actions.AnswerHosting(community=1, event=1, yes=True))
    await group.forges(AMARA, actions.AnswerHosting(community=1, event=99, yes=True))
    await group.presses(KOFI, "event-hosts-say-yes")
    await group.forges(KOFI, actions.AnswerHosting(community=1, event=1, yes=False))

    (row,) = await group.rows(event_attendees)
    assert row["hosts"]
    assert row["answer"] == "none"


async def test_a_moved_meeting_asks_who_has_not_answered_for_the_new_day(group: Chat) -> None:
    await plans(group, LENA, KOFI)
    assert heard(group, KOFI, "asks you to host")
    await changes(group, LENA, AMARA, day="2026-12-15")
    await group.travels(days=1)  # one question a day is enough
    (first,) = heard(group, KOFI, "Whether you'd host it too, I ask you again below.")
    (again,) = heard(group, KOFI, "asks you to host")
    (asked,) = heard(group, AMARA, "asks you to host")

    assert first
    assert "15 December" in again
    assert "15 December" in asked


async def test_a_pause_takes_a_place_and_not_the_hosting(group: Chat) -> None:
    await plans(group, LENA, KOFI)
    await group.presses(KOFI, "event-hosts-say-yes")
    await opens(group, KOFI, "event-say-yes")
    await group.says(KOFI, "pause until 10 december")
    await group.travels(days=0.1)
    assert heard(group, KOFI, "You're on a break that day.")
    (row,) = [row for row in await group.rows(event_attendees) if row["hosts"]]
    assert row["answer"] == "none"
    await group.says(KOFI, "resume")
    await opens(group, KOFI)

    assert group.may_press(KOFI, "event-manage")
