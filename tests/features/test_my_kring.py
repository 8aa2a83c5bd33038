"""My Kring: what waits for somebody, how they stand, and less of it."""

from bot.domain.membership import Topic
from bot.features.help.first_steps import EVALUATING, MEMBERS, NEW, PAIRED, STEERING, STRANGERS
from tests.chat import EN, NL, Chat, text_of
from tests.people import AMARA, KOFI, PRIYA, TOM


async def joins_with_a_buddy(circle: Chat) -> None:
    """Kofi is new, and Amara is his buddy; Priya is none for now."""
    await circle.says(PRIYA, "buddy")
    await circle.presses(PRIYA, "buddy-be-none")
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-without")
    await circle.travels(days=2)
    await circle.presses(AMARA, "buddy-yes")
    await circle.travels(days=1)


async def test_home_a_greeting_and_the_word_say_the_same(circle: Chat) -> None:
    home = text_of(await circle.opens_home(PRIYA))
    await circle.says(PRIYA, "hi")
    greeted = circle.last_to(PRIYA)
    await circle.says(PRIYA, "my kring")

    assert home == greeted == circle.last_to(PRIYA)


async def test_u01_ones_buddy_is_shown_and_can_be_another(circle: Chat) -> None:
    await joins_with_a_buddy(circle)
    await circle.says(KOFI, "my kring")
    assert "Your buddy: Amara" in circle.last_to(KOFI)

    await circle.says(PRIYA, "buddy")
    await circle.presses(PRIYA, "buddy-be")
    await circle.says(KOFI, "buddy")
    await circle.presses(KOFI, "buddy-another")
    assert "I'm looking for another buddy" in circle.last_to(KOFI)

    await circle.travels(days=2)
    assert "Kofi gets another buddy" in "".join(circle.messages_to(AMARA))
    await circle.presses(PRIYA, "buddy-yes")
    await circle.says(KOFI, "buddy")
    assert "Your buddy is Priya" in circle.last_to(KOFI)


async def test_u01_where_nobody_else_is_willing_the_buddy_stays(circle: Chat) -> None:
    await joins_with_a_buddy(circle)
    await circle.says(KOFI, "buddy")
    await circle.presses(KOFI, "buddy-another")

    assert "Amara stays your buddy" in circle.last_to(KOFI)


async def test_u01_being_a_buddy_can_be_taken_back(circle: Chat) -> None:
    for who in (AMARA, PRIYA):
        await circle.says(who, "buddy")
        await circle.presses(who, "buddy-be-none")
    await circle.joins(KOFI)
    await circle.presses(KOFI, "welcome-without")
    await circle.travels(days=3)

    assert not circle.may_press(AMARA, "buddy-yes")
    assert not circle.may_press(PRIYA, "buddy-yes")


async def test_u02_stop_pause_and_less_are_one_press(circle: Chat) -> None:
    await circle.says(PRIYA, "stop")
    for way in ("membership-less", "membership-pause-instead", "membership-leave-yes"):
        assert circle.may_press(PRIYA, way)

    await circle.presses(PRIYA, "membership-leave-yes")
    assert "You've left" in circle.last_to(PRIYA)


async def test_u03_less_by_kind_and_by_week(circle: Chat) -> None:
    await circle.says(PRIYA, "messages")
    await circle.fills(PRIYA, {"weekly": "1", "topics": (Topic.CHECK_INS,)})
    assert "check-ins; at most 1 message a week" in circle.last_to(PRIYA)

    await circle.says(AMARA, "thanks @Priya for reading along", about=PRIYA)
    assert "gets no messages" in circle.last_to(AMARA)
    await circle.says(PRIYA, "privacy")
    assert "check-ins; at most 1 message a week" in circle.last_to(PRIYA)


async def test_what_waits_comes_first_and_is_the_next_step(circle: Chat) -> None:
    await circle.says(TOM, "role give @Amara mentor", about=AMARA)
    await circle.says(AMARA, "my kring")

    first, *_ = circle.last_to(AMARA).split("A role for you")
    assert "This is waiting for you:" in first
    await circle.says(AMARA, "help")
    assert circle.may_press(AMARA, "command-roles-button")


async def test_u08_help_is_three_buttons_and_all_of_it_by_subject(circle: Chat) -> None:
    await circle.says(PRIYA, "help")
    assert circle.last_to(PRIYA).count("[") == 4

    await circle.presses(PRIYA, "help-everything")
    everything = circle.last_to(PRIYA)
    assert "Questions to each other: “who can help me with statistics?” ask" in everything
    assert "Worklist" not in everything
    assert len(everything.splitlines()) < 36  # a line a subject

    await circle.says(PRIYA, "help mentor")
    assert "mentor find – " in circle.last_to(PRIYA)


def test_each_first_step_has_the_text_of_its_button() -> None:
    for name in {*STRANGERS, *STEERING, *EVALUATING, *PAIRED, *NEW, *MEMBERS}:
        assert EN.has(f"command-{name}-button") and NL.has(f"command-{name}-button"), name
