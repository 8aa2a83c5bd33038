"""X24: guests of the organisation take part where a facilitator opened the community to them."""

from bot.domain.people import Kind
from tests.chat import CHANNEL, Chat
from tests.people import BRAM, profile

GUEST = profile("gerda", kind=Kind.GUEST)


async def test_x24_a_guest_begins_no_community(chat: Chat) -> None:
    answer = await chat.says(GUEST, "setup", place=CHANNEL)

    assert answer.form is None
    assert "Als gast" in chat.last_to(GUEST)


async def test_x24_a_guest_does_not_join_unasked(community: Chat) -> None:
    await community.says(GUEST, "start", place=CHANNEL)
    await community.presses(GUEST, "Ik doe mee")

    assert "van de organisatie" in community.last_to(GUEST)
    assert "Vertel iets over jezelf" not in "".join(community.messages_to(GUEST))


async def test_x24_a_facilitator_opens_the_community_to_guests(community: Chat) -> None:
    await community.says(BRAM, "settings")
    form = community.form
    assert form
    typed = {q.id: getattr(q, "value", "") or "" for q in form.inputs}
    await community.fills(BRAM, {**typed, "language": "nl", "guests": "guests"})
    assert "Ook gasten van buiten" in community.last_to(BRAM)
    await community.says(GUEST, "start", place=CHANNEL)

    assert "Welkom, Gerda" in "".join(community.messages_to(GUEST))
