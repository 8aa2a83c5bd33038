"""A role is offered, and held only after a yes; several changes at once are one message."""

import pytest

from tests.chat import CHANNEL, Chat
from tests.people import BRAM, ILSE, NOOR, SANNE, TOM

SOON = 0.01  # days, in which what changed together is told


@pytest.fixture
async def with_tom(community: Chat) -> Chat:
    await community.says(TOM, "start", place=CHANNEL)
    return community


async def offers(chat: Chat, *roles: str) -> None:
    for role in roles:
        await chat.says(BRAM, f"role give @Tom {role}", about=TOM)
    await chat.travels(days=SOON)


async def board(chat: Chat, who=ILSE) -> str:  # type: ignore[no-untyped-def]
    await chat.says(who, "roles")
    return chat.last_to(who)


async def test_d34_nobody_is_in_a_role_before_their_yes(with_tom: Chat) -> None:
    """`rol geef @Tom expert` put Tom on the board at once."""
    await offers(with_tom, "expert")
    assert "Ik vraag Tom voor de rol expert" in with_tom.last_to(BRAM)
    assert "Bram asks you to be expert" in with_tom.last_to(TOM)
    assert "Tom" not in await board(with_tom)

    await with_tom.presses(TOM, "Yes, please")
    assert "You are now expert" in with_tom.last_to(TOM)
    assert "Tom" in await board(with_tom)


async def test_d34_a_no_is_told_to_whoever_offered(with_tom: Chat) -> None:
    await offers(with_tom, "expert")
    await with_tom.presses(TOM, "No, thank you")
    await with_tom.travels(days=SOON)

    assert "Tom zei nee tegen de rol expert" in with_tom.last_to(BRAM)
    assert "Tom" not in await board(with_tom)


async def test_d34_steering_is_a_right_only_after_a_yes(with_tom: Chat) -> None:
    await offers(with_tom, "facilitator")
    await with_tom.says(TOM, "newcomers")
    assert "Only a facilitator or leader" in with_tom.last_to(TOM)
    await with_tom.says(TOM, "role yes")
    await with_tom.says(TOM, "newcomers")

    assert "Newcomers in" in with_tom.last_to(TOM)


async def test_d34_an_offer_can_be_withdrawn(with_tom: Chat) -> None:
    await offers(with_tom, "expert")
    await with_tom.says(BRAM, "role take @Tom expert", about=TOM)
    assert "Het aanbod aan Tom is ingetrokken" in with_tom.last_to(BRAM)

    assert "not open any more" in with_tom.last_to(TOM)
    assert "Tom" not in await board(with_tom)


async def test_d34_an_offer_taken_back_within_minutes_was_never_made(with_tom: Chat) -> None:
    heard = len(with_tom.messages_to(TOM))
    await with_tom.says(BRAM, "role give @Tom expert", about=TOM)
    await with_tom.says(BRAM, "role take @Tom expert", about=TOM)
    await with_tom.travels(days=1)

    assert len(with_tom.messages_to(TOM)) == heard


async def test_u19_several_roles_are_one_message(with_tom: Chat) -> None:
    """Four notices in a minute."""
    heard = len(with_tom.messages_to(TOM))
    await offers(with_tom, "expert", "mentor", "connector", "innovator")

    assert len(with_tom.messages_to(TOM)) == heard + 1
    assert "connector, expert, innovator, mentor" in with_tom.last_to(TOM)


async def test_u19_several_roles_may_be_named_at_once(with_tom: Chat) -> None:
    await offers(with_tom, "expert and mentor")
    await with_tom.presses(TOM, "Only mentor")
    await with_tom.travels(days=SOON)

    assert "You are now mentor" in "".join(with_tom.messages_to(TOM))
    assert "Tom zei nee tegen de rol expert" in with_tom.last_to(BRAM)


async def test_d34_what_is_taken_and_what_is_offered_are_told_together(with_tom: Chat) -> None:
    await offers(with_tom, "expert")
    await with_tom.presses(TOM, "Yes, please")
    heard = len(with_tom.messages_to(TOM))
    await with_tom.says(BRAM, "role take @Tom expert", about=TOM)
    await offers(with_tom, "mentor")

    assert len(with_tom.messages_to(TOM)) == heard + 1
    assert "has ended your role of expert" in with_tom.last_to(TOM)
    assert "asks you to be mentor" in with_tom.last_to(TOM)


async def test_d34_an_old_button_answers_what_is_still_offered(with_tom: Chat) -> None:
    await offers(with_tom, "expert")
    with_tom.postbox.messages["tom"].append(with_tom.postbox.messages["tom"][-1])
    await with_tom.says(TOM, "role no")
    await with_tom.says(TOM, "role yes")

    assert "not open any more" in with_tom.last_to(TOM)


async def test_d34_whoever_gives_themselves_a_role_has_said_yes(community: Chat) -> None:
    await community.says(BRAM, "role give @Bram evaluator", about=BRAM)

    assert "Bram heeft nu de rol evaluator" in "".join(community.messages_to(BRAM))


async def test_d34_who_waits_for_an_answer_is_on_the_worklist(with_tom: Chat) -> None:
    await offers(with_tom, "expert")
    await with_tom.says(BRAM, "worklist")

    assert "Gevraagd voor een rol, nog geen antwoord\nTom" in with_tom.last_to(BRAM)


async def test_d34_at_setup_the_founder_steers_and_others_are_asked(chat: Chat) -> None:
    await chat.says(BRAM, "setup", place=CHANNEL)
    picked = {"facilitator": (NOOR.account,), "evaluator": (NOOR.account, SANNE.account)}
    await chat.fills(BRAM, {"name": "LCOP", "purpose": "Leren"}, picked=picked, place=CHANNEL)
    await chat.travels(days=SOON)
    assert "vraagt je als evaluator, facilitator" in chat.last_to(NOOR)
    assert len(chat.messages_to(NOOR)) == 1
    await chat.says(NOOR, "newcomers")
    assert "Dit kunnen alleen de facilitators" in chat.last_to(NOOR)
    await chat.says(BRAM, "newcomers")
    assert "Nieuwkomers in" in chat.last_to(BRAM)

    await chat.presses(NOOR, "Ja, graag")
    await chat.says(NOOR, "newcomers")
    assert "Nieuwkomers in" in chat.last_to(NOOR)
    await chat.presses(SANNE, "Nee, dank je")
    await chat.travels(days=SOON)
    assert "Sanne zei nee tegen de rol evaluator" in "".join(chat.messages_to(BRAM))
