"""A role is offered, and held only after a yes; several changes at once are one message."""

import pytest

from tests.chat import CHANNEL, Chat
from tests.people import AMARA, KOFI, PRIYA, TOM

SOON = 0.01  # days, in which what changed together is told


@pytest.fixture
async def with_kofi(circle: Chat) -> Chat:
    await circle.says(KOFI, "start", place=CHANNEL)
    return circle


async def offers(chat: Chat, *roles: str) -> None:
    for role in roles:
        await chat.says(TOM, f"role give @Kofi {role}", about=KOFI)
    await chat.travels(days=SOON)


async def board(chat: Chat, who=AMARA) -> str:  # type: ignore[no-untyped-def]
    await chat.says(who, "roles")
    return chat.last_to(who)


async def test_d34_nobody_is_in_a_role_before_their_yes(with_kofi: Chat) -> None:
    """`role give @Kofi expert` put Kofi on the board at once."""
    await offers(with_kofi, "expert")
    assert "I'm asking Kofi to be expert" in with_kofi.last_to(TOM)
    assert "Tom asks you to be expert" in with_kofi.last_to(KOFI)
    assert "Kofi" not in await board(with_kofi)

    await with_kofi.presses(KOFI, "roles-yes")
    assert "You're now expert" in with_kofi.messages_to(KOFI)[-2]
    assert "Kofi" in await board(with_kofi)


async def test_d34_a_no_is_told_to_whoever_offered(with_kofi: Chat) -> None:
    await offers(with_kofi, "expert")
    await with_kofi.presses(KOFI, "roles-no")
    await with_kofi.travels(days=SOON)

    assert "Kofi said no to the role of expert" in with_kofi.last_to(TOM)
    assert "Kofi" not in await board(with_kofi)


async def test_d34_steering_is_a_right_only_after_a_yes(with_kofi: Chat) -> None:
    await offers(with_kofi, "facilitator")
    await with_kofi.says(KOFI, "newcomers")
    assert "Only the facilitators and leaders" in with_kofi.last_to(KOFI)
    await with_kofi.says(KOFI, "role yes")
    await with_kofi.says(KOFI, "newcomers")

    assert "Newcomers in" in with_kofi.last_to(KOFI)


async def test_d34_an_offer_can_be_withdrawn(with_kofi: Chat) -> None:
    await offers(with_kofi, "expert")
    await with_kofi.says(TOM, "role take @Kofi expert", about=KOFI)
    assert "The offer to Kofi is withdrawn" in with_kofi.last_to(TOM)

    assert "open any more" in with_kofi.last_to(KOFI)
    assert "Kofi" not in await board(with_kofi)


async def test_d34_an_offer_taken_back_within_minutes_was_never_made(with_kofi: Chat) -> None:
    heard = len(with_kofi.messages_to(KOFI))
    await with_kofi.says(TOM, "role give @Kofi expert", about=KOFI)
    await with_kofi.says(TOM, "role take @Kofi expert", about=KOFI)
    await with_kofi.travels(days=1)

    assert len(with_kofi.messages_to(KOFI)) == heard


async def test_u19_several_roles_are_one_message(with_kofi: Chat) -> None:
    """Four notices in a minute."""
    heard = len(with_kofi.messages_to(KOFI))
    await offers(with_kofi, "expert", "mentor", "connector", "innovator")

    assert len(with_kofi.messages_to(KOFI)) == heard + 1
    assert "mentor, expert, connector, innovator" in with_kofi.last_to(KOFI)


async def test_u19_several_roles_may_be_named_at_once(with_kofi: Chat) -> None:
    await offers(with_kofi, "expert and mentor")
    await with_kofi.presses(KOFI, "Only mentor")
    await with_kofi.travels(days=SOON)

    assert "You're now mentor" in "".join(with_kofi.messages_to(KOFI))
    assert "Kofi said no to the role of expert" in with_kofi.last_to(TOM)


async def test_d34_what_is_taken_and_what_is_offered_are_told_together(with_kofi: Chat) -> None:
    await offers(with_kofi, "expert")
    await with_kofi.presses(KOFI, "roles-yes")
    heard = len(with_kofi.messages_to(KOFI))
    await with_kofi.says(TOM, "role take @Kofi expert", about=KOFI)
    await offers(with_kofi, "mentor")

    assert len(with_kofi.messages_to(KOFI)) == heard + 1
    assert "has ended your role of expert" in with_kofi.last_to(KOFI)
    assert "asks you to be mentor" in with_kofi.last_to(KOFI)


async def test_d34_an_old_button_answers_what_is_still_offered(with_kofi: Chat) -> None:
    await offers(with_kofi, "expert")
    with_kofi.postbox.messages["kofi"].append(with_kofi.postbox.messages["kofi"][-1])
    await with_kofi.says(KOFI, "role no")
    await with_kofi.says(KOFI, "role yes")

    assert "open any more" in with_kofi.last_to(KOFI)


async def test_d34_whoever_gives_themselves_a_role_has_said_yes(circle: Chat) -> None:
    await circle.says(TOM, "role give @Tom evaluator", about=TOM)

    assert "Tom now has the role of evaluator" in "".join(circle.messages_to(TOM))


async def test_d34_who_waits_for_an_answer_is_on_the_worklist(with_kofi: Chat) -> None:
    await offers(with_kofi, "expert")
    await with_kofi.says(TOM, "worklist")

    assert "Asked for a role, no answer yet\nKofi" in with_kofi.last_to(TOM)


async def test_d34_at_setup_the_founder_steers_and_others_are_asked(chat: Chat) -> None:
    await chat.says(TOM, "setup", place=CHANNEL)
    picked = {"facilitator": (KOFI.account,), "evaluator": (KOFI.account, PRIYA.account)}
    await chat.fills(TOM, {"name": "LCOP", "purpose": "Learning"}, picked=picked, place=CHANNEL)
    await chat.travels(days=SOON)
    assert "asks you to be its facilitator, evaluator" in chat.last_to(KOFI)
    assert len(chat.messages_to(KOFI)) == 1
    await chat.says(KOFI, "newcomers")
    assert "Only the facilitators and leaders" in chat.last_to(KOFI)
    await chat.says(TOM, "newcomers")
    assert "Newcomers in" in chat.last_to(TOM)

    await chat.presses(KOFI, "roles-yes")
    await chat.says(KOFI, "newcomers")
    assert "Newcomers in" in chat.last_to(KOFI)
    await chat.presses(PRIYA, "roles-no")
    await chat.travels(days=SOON)
    assert "Priya said no to the role of evaluator" in "".join(chat.messages_to(TOM))
