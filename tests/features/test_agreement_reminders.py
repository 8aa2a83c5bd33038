"""Reminders of an agreement, as conversations: private, once, and from nobody that anybody knows."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

from bot.domain.people import Profile
from storage.agreementrows import agreement_reminders
from storage.frame.outbox import outbox
from tests.chat import Chat
from tests.features.test_agreements import FELLOWS, LEDEN, group, leergroep  # noqa: F401 - fixtures
from tests.people import AMARA, ILSE, PRIYA, SANNE


async def reminds(chat: Chat, who: Profile, whom: Profile, line: str) -> None:
    await chat.says(who, "agreements")
    await chat.presses(who, "agreements-remind")
    assert chat.form
    options = {option.label: option.value for option in chat.form.inputs[0].options}  # type: ignore[union-attr]
    await chat.fills(who, {"line": options[line]}, {"who": (whom.account,)})


async def test_a_reminder_is_private_once_and_nobody_knows_by_whom(group: Chat) -> None:
    await reminds(group, PRIYA, AMARA, "We listen first")
    assert "I pass it on once, without your name" in group.last_to(PRIYA)
    assert "“We listen first”" in group.last_to(AMARA)
    assert "Priya" not in group.last_to(AMARA)
    heard = len(group.messages_to(AMARA))
    await reminds(group, FELLOWS[0], AMARA, "We listen first")

    assert "I pass it on once, without your name" in group.last_to(FELLOWS[0])
    assert len(group.messages_to(AMARA)) == heard
    async with group.stored() as kept:
        priya, amara = await kept.person(PRIYA), await kept.person(AMARA)
    [row] = await group.rows(agreement_reminders)
    assert row["person"] == amara.id
    assert str(priya.id) not in {str(value) for name, value in row.items() if name == "by"}
    told = [r for r in await group.rows(outbox) if "reminder" in (r["occasion"] or "")]
    assert {r["person"] for r in told} == {amara.id}


async def test_twice_a_month_somebody_may_ask(group: Chat) -> None:
    await reminds(group, PRIYA, AMARA, "We listen first")
    await reminds(group, PRIYA, FELLOWS[0], "We listen first")
    await group.says(PRIYA, "agreements")
    await group.presses(PRIYA, "agreements-remind")

    assert "You had somebody reminded twice this month already." in group.last_to(PRIYA)


async def test_liever_geen_herinneringen(leergroep: Chat) -> None:
    await reminds(leergroep, SANNE, ILSE, "We luisteren eerst")
    await leergroep.presses(ILSE, "agreements-reminder-no")
    assert "geef je geen herinneringen aan afspraken meer door" in leergroep.last_to(ILSE)
    await leergroep.travels(days=90)
    heard = sum("vroeg me je aan deze afspraak" in m for m in leergroep.messages_to(ILSE))
    await reminds(leergroep, LEDEN[1], ILSE, "We luisteren eerst")

    assert sum("vroeg me je aan deze afspraak" in m for m in leergroep.messages_to(ILSE)) == heard


async def test_who_are_kept_apart_do_not_remind_each_other(group: Chat) -> None:
    await group.says(AMARA, "not with @priya", about=PRIYA)
    await reminds(group, PRIYA, AMARA, "We listen first")

    assert "I pass it on once" in group.last_to(PRIYA)
    assert await group.rows(agreement_reminders) == []
