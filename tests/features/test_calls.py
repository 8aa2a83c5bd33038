"""Project calls as conversations: made, asked, joined, full, ended, and withdrawn."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.people import Profile
from bot.features.calls import actions
from storage.calls import call_responses, calls
from storage.frame.outbox import outbox
from tests.chat import CHANNEL, Chat, text_of
from tests.people import AMARA, KOFI, LENA, NOOR, PRIYA, SANNE, TOM, profile

FENNA, JORIS = profile("fenna"), profile("joris")
CALL = {"text": "A small study on feedback", "until": "2026-12-04", "where": "likers"}
OPROEP = {**CALL, "text": "Een onderzoekje naar feedback"}
AFTER = datetime(2026, 12, 7, 12, 0, tzinfo=UTC)


async def likes(chat: Chat, who: Profile, brings: str = "feedback") -> None:
    await chat.says(who, "profile")
    await chat.fills(who, {"brings": brings, "open_to": ("projects",)})


@pytest.fixture
async def group(circle: Chat) -> Chat:
    """In English; Kofi and Lena like projects, Noor brings something else."""
    for who in (KOFI, LENA, NOOR):
        await circle.says(who, "start", place=CHANNEL)
    for who in (KOFI, LENA):
        await likes(circle, who)
    await likes(circle, NOOR, "statistics")
    return circle


@pytest.fixture
async def groep(community: Chat) -> Chat:
    for who in (NOOR, FENNA, JORIS):
        await community.says(who, "start", place=CHANNEL)
        await likes(community, who)
    return community


async def asks(chat: Chat, who: Profile = AMARA, **more: str) -> None:
    await chat.says(who, "call")
    await chat.fills(who, {**CALL, **more})


def heard(chat: Chat, who: Profile, words: str) -> list[str]:
    return [text for text in chat.messages_to(who) if words in text]


async def test_it_goes_to_whom_it_suits_and_ends_with_an_answer_to_all(group: Chat) -> None:
    await asks(group)
    assert "I asked members whom it suits." in group.last_to(AMARA)
    await group.travels(days=0.1)
    for who in (KOFI, LENA):
        assert heard(group, who, "Amara is looking for people")
    assert not heard(group, NOOR, "is looking for people")
    assert not heard(group, TOM, "is looking for people")
    await group.presses(KOFI, "call-join")
    assert "You take part with Amara." in group.last_to(KOFI)
    await group.presses(LENA, "call-pass")
    assert "Nobody hears it." in group.last_to(LENA)
    await group.travels(to=datetime(2026, 11, 25, 12, 0, tzinfo=UTC))
    (news,) = heard(group, AMARA, "One person takes part in your call.")
    assert "Taking part: Kofi" in news
    await group.travels(to=AFTER)

    for who in (AMARA, KOFI):
        assert any("You do this together" in text_of(r.message) for r in group.seen_by(who))
    assert not heard(group, LENA, "You do this together")
    (row,) = await group.rows(calls)
    assert row["stage"] == "closed"


async def test_de_laatste_plek_is_van_wie_het_eerst_ja_zegt(groep: Chat) -> None:
    await groep.says(SANNE, "oproep")
    await groep.fills(SANNE, {**OPROEP, "places": "1", "where": "channel"})
    (post,) = [text for text in groep.in_channel() if "zoekt mensen" in text]
    assert "Een onderzoekje naar feedback" in post
    await groep.travels(days=0.1)
    await groep.presses(NOOR, "call-join")
    await groep.presses(FENNA, "call-join")
    assert "Je doet mee met Sanne." in groep.last_to(NOOR)
    assert "Alle plekken zijn al bezet." in groep.last_to(FENNA)
    await groep.says(NOOR, "toch niet")
    assert "Niemand hoort het." in groep.last_to(NOOR)
    await groep.says(FENNA, "oproepen")
    await groep.presses(FENNA, "call-join")

    assert "Je doet mee met Sanne." in groep.last_to(FENNA)


@pytest.mark.parametrize("ends", ["withdrawn", "erased", "over"])
async def test_in_the_channel_a_call_that_is_over_asks_nobody(groep: Chat, ends: str) -> None:
    await groep.says(SANNE, "oproep")
    await groep.fills(SANNE, {**OPROEP, "where": "channel"})
    await groep.travels(days=0.1)
    assert [text for text in groep.in_channel() if "zoekt mensen" in text]
    if ends == "withdrawn":
        await groep.says(SANNE, "oproepen")
        await groep.presses(SANNE, "call-show")
        await groep.presses(SANNE, "call-withdraw")
    elif ends == "erased":
        await groep.says(SANNE, "wis mijn gegevens")
        await groep.presses(SANNE, "erase-yes")
    else:
        await groep.travels(to=AFTER)
    await groep.travels(days=0.1)

    assert not [text for text in groep.in_channel() if "zoekt mensen" in text]
    assert [text for text in groep.in_channel() if "Deze oproep is voorbij" in text]


async def test_nobody_whom_it_suits_is_said(group: Chat) -> None:
    await asks(group, text="Building a boat")
    assert "There is nobody now who likes to join and whom this suits." in group.last_to(AMARA)
    assert not [row for row in await group.rows(outbox) if row["occasion"] == "calls.ask"]
    await group.travels(to=AFTER)

    assert heard(group, AMARA, "nobody said yes")


async def test_somebody_is_asked_about_one_call_a_week(group: Chat) -> None:
    await asks(group)
    await asks(group, PRIYA, text="A paper on feedback")
    assert "There is nobody now" in group.last_to(PRIYA)
    await group.travels(days=8)
    await asks(group, TOM, text="Talks about feedback", until="2026-12-18")

    assert "I asked members whom it suits." in group.last_to(TOM)


async def test_two_open_calls_are_enough(group: Chat) -> None:
    await asks(group)
    await asks(group, text="Another on feedback")
    await group.says(AMARA, "call")

    assert group.form is None
    assert "You have two calls open already." in group.last_to(AMARA)


async def test_wie_intrekt_laat_het_weten_aan_wie_ja_zei(groep: Chat) -> None:
    await groep.says(SANNE, "wie doet mee met een onderzoekje naar feedback?")
    assert groep.form
    await groep.fills(SANNE, OPROEP)
    await groep.travels(days=0.1)
    await groep.presses(NOOR, "call-join")
    await groep.says(SANNE, "oproepen")
    await groep.presses(SANNE, "call-show")
    await groep.presses(SANNE, "call-withdraw")
    await groep.travels(days=0.1)

    assert heard(groep, NOOR, "Dit gaat niet door")
    assert not heard(groep, FENNA, "Dit gaat niet door")
    await groep.forges(FENNA, actions.JoinCall(community=1, call=1))
    assert "Deze oproep is voorbij." in groep.last_to(FENNA)


async def test_it_is_prolonged_once_and_closed_early(group: Chat) -> None:
    await asks(group)
    await group.travels(days=0.1)
    await group.presses(KOFI, "call-join")
    await group.says(AMARA, "calls")
    await group.presses(AMARA, "call-show")
    await group.presses(AMARA, "call-prolong")
    assert "You can say yes until Friday 18 December." in group.last_to(AMARA)
    (row,) = await group.rows(calls)
    assert row["until"] == date(2026, 12, 18)
    await group.presses(AMARA, "call-close")
    await group.travels(days=0.1)

    (row,) = await group.rows(calls)
    assert row["stage"] == "closed"


async def test_two_who_are_kept_apart_neither_see_nor_join(group: Chat) -> None:
    await group.says(KOFI, "not with @Amara", about=AMARA)
    await asks(group)
    await group.travels(days=0.1)
    assert not heard(group, KOFI, "is looking for people")
    await group.says(KOFI, "calls")
    assert "There are no calls now." in group.last_to(KOFI)
    await group.forges(KOFI, actions.JoinCall(community=1, call=1))

    assert "This call is over." in group.last_to(KOFI)


async def test_whoever_leaves_takes_their_call_along(group: Chat) -> None:
    await asks(group)
    await group.travels(days=0.1)
    await group.presses(KOFI, "call-join")
    await group.says(KOFI, "privacy")
    assert "A small study on feedback: yes" in group.last_to(KOFI)
    await group.says(AMARA, "stop")
    await group.presses(AMARA, "membership-leave-yes")
    await group.travels(days=0.1)
    assert heard(group, KOFI, "This does not go on")
    await group.travels(days=70)

    for table in (calls, call_responses):
        assert not await group.rows(table)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": " "}, "Say what you would like to do together."),
        ({"until": "2020-01-01"}, "Pick a day after today"),
        ({"until": "2027-12-01"}, "Pick a day after today"),
        ({"places": "-1"}, "Write a number from 1 to 50"),
    ],
)
async def test_what_does_not_do_is_said(group: Chat, wrong: dict[str, str], sentence: str) -> None:
    await asks(group, **wrong)

    assert group.form
    assert any(sentence in text for _, text in group.form.errors)
    assert not await group.rows(calls)
