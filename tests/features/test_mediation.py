"""Mediation, as conversations: with a yes, with a no, with silence, and with one who goes halfway."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from sqlalchemy import Table

from bot.domain.mediation import Outcome
from bot.domain.people import Profile
from bot.features.mediation import actions
from bot.frame.cards import Choice, TextInput
from bot.frame.delivery import RefusedError
from storage.dialogues import dialogues
from storage.frame.agenda import agenda
from storage.frame.outbox import outbox
from storage.mediation import mediation_counts, mediation_rests, mediations, mediators
from storage.participation import activity, participation
from tests.chat import CHANNEL, Chat
from tests.people import AMARA, BRAM, ILSE, KOFI, LENA, NOOR, PRIYA, SANNE, TOM, profile

WORDS = {
    "happened": "My plan was passed over twice.",
    "did": "I said nothing for a week.",
    "need": "To be heard.",
    "could": "Ask before the meeting.",
}
THEIRS = {"happened": "I never saw that plan."}
AGREED = "We read each other's plans on Monday."
WOORDEN = {
    "happened": "Mijn voorstel werd twee keer overgeslagen.",
    "did": "Ik zei een week lang niets.",
    "need": "Dat we elkaar laten uitpraten.",
    "could": "Het eerder vragen.",
}


@pytest.fixture
async def group(circle: Chat) -> Chat:
    """In English: Priya and Amara are stuck; Kofi and Lena offer to mediate, Tom facilitates."""
    for who in (KOFI, LENA):
        await circle.says(who, "start", place=CHANNEL)
        await offers(circle, who)
    return circle


@pytest.fixture
async def groep(community: Chat) -> Chat:
    """Hetzelfde in het Nederlands: Sanne en Ilse lopen vast; Noor biedt zich aan, Bram is facilitator."""
    await community.says(NOOR, "start", place=CHANNEL)
    await offers(community, NOOR)
    return community


async def offers(chat: Chat, who: Profile) -> None:
    await chat.says(who, "mediate offer")
    await chat.presses(who, "mediation-offer-go")


def ids(chat: Chat, *names: str) -> tuple[str, ...]:
    """What stands behind these names in the form that is open."""
    assert chat.form
    (choice,) = [one for one in chat.form.inputs if isinstance(one, Choice)]
    return tuple(option.value for option in choice.options if option.label in names)


async def asks(
    chat: Chat,
    who: Profile,
    other: Profile,
    words: Mapping[str, str],
    *accepts: Profile,
) -> None:
    await chat.says(who, "mediate")
    await chat.presses(who, "mediation-ask")
    ticked = ids(chat, *(one.name or "" for one in accepts))
    picked = {"other": (other.account,)}
    await chat.fills(who, {**words, "accepts": ticked}, picked)


async def agrees(chat: Chat, who: Profile, words: Mapping[str, str], *accepts: Profile) -> None:
    await chat.presses(who, "mediation-yes")
    ticked = ids(chat, *(one.name or "" for one in accepts))
    await chat.fills(who, {**words, "accepts": ticked})


async def either_may(chat: Chat) -> None:
    """Priya asked, Amara wants it too; both would have Kofi, who is asked first, or Lena."""
    await asks(chat, PRIYA, AMARA, WORDS, KOFI, LENA)
    await chat.travels(days=1)
    await agrees(chat, AMARA, THEIRS, KOFI, LENA)
    await chat.travels(days=1)


async def talking(chat: Chat) -> None:
    """Priya asked, Amara wants it too, Kofi mediates."""
    await asks(chat, PRIYA, AMARA, WORDS, KOFI)
    await chat.travels(days=1)
    await agrees(chat, AMARA, THEIRS, KOFI, LENA)
    await chat.travels(days=1)
    await chat.presses(KOFI, "mediation-mediate")
    await chat.travels(days=1)


def heard(chat: Chat, who: Profile, words: str) -> int:
    return sum(words in text for text in chat.messages_to(who))


async def counts(chat: Chat) -> dict[str, int]:
    return {row["outcome"]: row["count"] for row in await chat.rows(mediation_counts)}


async def left_of_it(chat: Chat) -> list[str]:
    """Every row, of any table, that tells that there was a mediation, but for counts and what rests."""
    named: list[str] = [str(row) for row in await chat.rows(mediations)]
    named += [str(row["key"]) for row in await chat.rows(outbox) if _is_about(row)]
    named += [str(row["key"]) for row in await chat.rows(agenda) if "mediation" in row["kind"]]
    return named


def _is_about(row: Mapping[str, object]) -> bool:
    told = (row["key"], row["update_of"], row["unit"], row["occasion"])
    return any("mediation" in str(text) for text in told)


async def holding(chat: Chat, *texts: str) -> list[str]:
    """Which tables have one of these texts in a row, in clear."""
    found = []
    async with chat.stored() as kept:
        tables: list[Table] = list(mediations.metadata.sorted_tables)
        for table in tables:
            rows = str((await kept.db.execute(table.select())).all())
            found += [table.name for text in texts if text in rows]
    return found


async def test_a_mediation_from_four_questions_to_what_was_agreed(group: Chat) -> None:
    await group.says(PRIYA, "mediate")
    assert "Don't you feel safe with the other person?" in group.last_to(PRIYA)
    assert group.may_press(PRIYA, "mediation-unsafe")
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    assert "Amara doesn't see what you wrote" in group.last_to(PRIYA)
    await group.travels(days=1)
    assert "Priya would like to talk with you" in group.last_to(AMARA)
    assert not any(text in group.last_to(AMARA) for text in WORDS.values())
    await agrees(group, AMARA, THEIRS, KOFI, LENA)
    await group.travels(days=1)
    assert "Amara wants it too" in group.last_to(PRIYA)
    assert "Priya and Amara would like to talk with each other" in group.last_to(KOFI)
    assert heard(group, LENA, "would like to talk") == 0
    await group.presses(KOFI, "mediation-mediate")
    await group.travels(days=1)

    (room,) = group.rooms_of(PRIYA)
    assert "What is said here stays here" in str(room.message)
    assert "Kring reads nothing here" in str(room.message)
    assert group.rooms_of(KOFI) == [room]
    await group.presses(KOFI, "mediation-read")
    assert all(text in group.last_to(KOFI) for text in (*WORDS.values(), *THEIRS.values()))
    everybody = (PRIYA, AMARA, LENA, TOM)
    assert not any(heard(group, who, text) for who in everybody for text in WORDS.values())
    await group.says(PRIYA, "mediate")
    await group.presses(PRIYA, "mediation-write")
    await group.fills(PRIYA, {"agreed": AGREED})
    assert "has yet to say that it's right" in group.last_to(PRIYA)
    await group.travels(days=1)
    assert AGREED not in group.last_to(AMARA)
    await group.presses(AMARA, "mediation-look")
    assert AGREED in group.last_to(AMARA)
    await group.presses(AMARA, "mediation-confirm")
    assert "This is what you agreed:" in group.last_to(AMARA)
    await group.travels(days=25)
    assert heard(group, PRIYA, "Three weeks ago you and Amara") == 1
    assert heard(group, KOFI, "Three weeks ago") == 0
    await group.presses(PRIYA, "mediation-felt-better")
    await group.presses(PRIYA, "mediation-felt-better")
    assert "May what you agreed go now?" in group.last_to(PRIYA)
    await group.presses(PRIYA, "mediation-keep")
    await group.travels(days=60)
    await group.says(AMARA, "mediate")
    assert AGREED in "".join(group.messages_to(AMARA)[-2:])
    await group.presses(AMARA, "mediation-done")
    await group.travels(days=3)

    assert "The mediation with Amara is over" in group.last_to(PRIYA)
    assert "A mediation that I asked you for" in group.last_to(KOFI)
    assert await left_of_it(group) == []
    assert await counts(group) == {Outcome.TALKED: 1, Outcome.BETTER: 1}


async def test_met_een_nee_blijft_er_alleen_een_telling(groep: Chat) -> None:
    await asks(groep, SANNE, ILSE, WOORDEN, NOOR)
    await groep.travels(days=1)
    assert "Sanne wil graag met je praten met iemand erbij" in groep.last_to(ILSE)
    await groep.presses(ILSE, "Nee, liever niet")
    assert "er blijft niets van bewaard" in groep.last_to(ILSE)
    await groep.travels(days=1)

    assert "Het gesprek met Ilse en iemand erbij gaat niet door" in groep.last_to(SANNE)
    assert "facilitator of vertrouwenspersoon" in groep.last_to(SANNE)
    assert heard(groep, NOOR, "Sanne") == heard(groep, BRAM, "bemiddeling") == 0
    assert await left_of_it(groep) == []
    assert await counts(groep) == {Outcome.ENDED: 1}
    assert await holding(groep, *WOORDEN.values()) == []


async def test_tien_werkdagen_stilte_is_een_nee(groep: Chat) -> None:
    await asks(groep, SANNE, ILSE, WOORDEN, NOOR)
    await groep.travels(days=12)
    assert heard(groep, SANNE, "gaat niet door.") == 0
    await groep.travels(days=4)

    assert heard(groep, SANNE, "Het gesprek met Ilse en iemand erbij gaat niet door") == 1
    await groep.presses(ILSE, "Ja, dat wil ik")
    assert "al voorbij" in groep.last_to(ILSE)
    assert await left_of_it(groep) == []


@pytest.mark.parametrize("gone", [PRIYA, AMARA], ids=["asker", "other"])
async def test_one_who_is_erased_halfway_ends_it_for_all(group: Chat, gone: Profile) -> None:
    other = AMARA if gone is PRIYA else PRIYA
    await talking(group)
    await group.presses(KOFI, "mediation-read")
    await group.says(gone, "erase")
    await group.presses(gone, "erase-yes")
    await group.travels(days=1)

    assert heard(group, other, "is over. What was kept of it is erased.") == 1
    assert heard(group, KOFI, "A mediation that I asked you for") == 1
    assert await left_of_it(group) == []
    assert await group.rows(mediation_rests) == []
    assert await holding(group, *WORDS.values()) == []
    await group.presses(KOFI, "mediation-read")
    assert "over already" in group.last_to(KOFI)


async def test_erased_while_asked_the_other_need_not_answer(group: Chat) -> None:
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    await group.travels(days=1)
    await group.says(PRIYA, "erase")
    await group.presses(PRIYA, "erase-yes")
    await group.travels(days=1)

    assert heard(group, AMARA, "You needn't answer any more") == 1
    assert heard(group, KOFI, "Can you mediate?") == heard(group, KOFI, "is over") == 0
    assert await left_of_it(group) == []


async def test_whoever_leaves_ends_it_as_well(groep: Chat) -> None:
    await asks(groep, SANNE, ILSE, WOORDEN, NOOR)
    await groep.travels(days=1)
    await agrees(groep, ILSE, {}, NOOR)
    await groep.travels(days=1)
    await groep.presses(NOOR, "Ja, ik bemiddel")
    await groep.says(ILSE, "stop")
    await groep.presses(ILSE, "membership-leave-yes")
    await groep.travels(days=2)

    assert heard(groep, SANNE, "De bemiddeling met Ilse is voorbij") == 1
    assert heard(groep, NOOR, "is voorbij. Wat ervan bewaard was, is gewist.") == 1
    assert await left_of_it(groep) == []


async def test_kept_apart_meanwhile_it_ends_without_why(group: Chat) -> None:
    await talking(group)
    await group.says(AMARA, "not with @Priya", about=PRIYA)
    await group.travels(days=1)

    assert heard(group, PRIYA, "The mediation with Amara is over") == 1
    assert await left_of_it(group) == []


async def test_a_mediator_who_passes_or_is_silent_makes_way_for_the_next(group: Chat) -> None:
    await either_may(group)
    await group.presses(KOFI, "mediation-pass")
    await group.travels(days=1)
    assert heard(group, LENA, "Can you mediate?") == 1
    await group.travels(days=9)

    assert heard(group, PRIYA, "There is nobody whom you both chose") == 1
    assert heard(group, AMARA, "There is nobody whom you both chose") == 1
    assert await left_of_it(group) == []
    assert await counts(group) == {Outcome.ENDED: 1}


async def test_they_ticked_nobody_alike(group: Chat) -> None:
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    await group.travels(days=1)
    await agrees(group, AMARA, {}, LENA)
    assert "There is nobody whom you both chose" in group.last_to(AMARA)
    await group.travels(days=1)

    assert "There is nobody whom you both chose" in group.last_to(PRIYA)
    assert heard(group, KOFI, "Can you mediate?") == heard(group, LENA, "Can you mediate?") == 0


async def test_a_mediator_who_steps_back_or_leaves_is_followed_by_another(group: Chat) -> None:
    await either_may(group)
    await group.presses(KOFI, "mediation-mediate")
    await group.travels(days=1)
    await group.presses(KOFI, "mediation-step-back")
    await group.travels(days=1)
    assert heard(group, PRIYA, "can't do so any more") == 1
    await group.presses(LENA, "mediation-mediate")
    await group.travels(days=1)
    assert len(group.rooms_of(LENA)) == 1
    await group.presses(KOFI, "mediation-read")
    assert "over already" in group.last_to(KOFI)
    await group.says(LENA, "erase")
    await group.presses(LENA, "erase-yes")
    await group.travels(days=3)

    assert heard(group, AMARA, "There is nobody whom you both chose") == 1
    assert await counts(group) == {Outcome.TALKED: 1}


async def test_what_is_agreed_outlives_its_mediator(group: Chat) -> None:
    await talking(group)
    await group.says(PRIYA, "mediate")
    await group.presses(PRIYA, "mediation-write")
    await group.fills(PRIYA, {"agreed": AGREED})
    await group.travels(days=1)
    await group.presses(AMARA, "mediation-look")
    await group.presses(AMARA, "mediation-confirm")
    await group.presses(KOFI, "mediation-step-back")
    await group.says(PRIYA, "mediate")

    assert AGREED in group.last_to(PRIYA)
    assert heard(group, LENA, "Can you mediate?") == 0


async def test_changed_words_are_confirmed_anew_and_only_what_was_read(group: Chat) -> None:
    await talking(group)
    await group.says(PRIYA, "mediate")
    await group.presses(PRIYA, "mediation-write")
    await group.fills(PRIYA, {"agreed": AGREED})
    await group.travels(days=1)
    await group.presses(AMARA, "mediation-look")
    await group.presses(PRIYA, "mediation-change")
    await group.fills(PRIYA, {"agreed": "We read them on Tuesday."})
    await group.presses(AMARA, "mediation-confirm")  # of the words before

    assert "The other person wrote this. Is it right?" in group.last_to(AMARA)
    assert "on Tuesday" in group.last_to(AMARA)


async def test_either_of_the_two_stops_before_anybody_answers(group: Chat) -> None:
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    await group.presses(PRIYA, "mediation-stop")
    await group.travels(days=20)

    assert "It is over." in "".join(group.messages_to(PRIYA))
    assert heard(group, AMARA, "You needn't answer any more whether") == 1
    assert await left_of_it(group) == []


async def test_a_concern_comes_first_and_nothing_of_it_is_kept(groep: Chat) -> None:
    await groep.says(SANNE, "bemiddel")
    await groep.presses(SANNE, "Bemiddeling vragen")
    worry = {**WOORDEN, "did": "Ik voel me niet veilig bij hem, hij bedreigt me."}
    picked = {"other": (ILSE.account,)}
    await groep.fills(SANNE, {**worry, "accepts": ids(groep, "Noor")}, picked)

    assert "Goed dat je dit zegt" in groep.last_to(SANNE)
    assert await groep.rows(mediations) == []
    await groep.says(SANNE, "bemiddel")
    await groep.presses(SANNE, "Ik voel me niet veilig")
    assert "Goed dat je dit zegt" in groep.last_to(SANNE)
    await groep.says(SANNE, "bemiddel ik voel me niet veilig, hij bedreigt me")
    assert "Goed dat je dit zegt" in groep.last_to(SANNE)


async def test_a_form_that_is_not_right_loses_nothing(group: Chat) -> None:
    await group.says(PRIYA, "mediate")
    await group.presses(PRIYA, "mediation-ask")
    refused = await group.fills(PRIYA, {**WORDS, "accepts": ()}, {"other": (PRIYA.account,)})

    assert refused.form
    assert [name for name, _ in refused.form.errors] == ["other", "accepts"]
    typed = [one.value for one in refused.form.inputs if isinstance(one, TextInput)]
    assert typed == list(WORDS.values())
    assert await group.rows(mediations) == []


async def test_why_it_cannot_be_is_said_in_one_sentence(group: Chat) -> None:
    """Kept apart, on a break, or too soon again: nobody can tell which."""
    await group.says(AMARA, "not with @Priya", about=PRIYA)
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    assert group.form
    told = dict(group.form.errors)["other"]
    assert "It can't be done with this member now." in told
    await group.says(AMARA, "with again @Priya", about=PRIYA)
    await group.says(AMARA, "pause until 1 March")
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    assert group.form
    assert dict(group.form.errors)["other"] == told
    await group.says(AMARA, "resume")
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    await group.travels(days=1)
    await group.presses(AMARA, "mediation-no")
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    assert group.form
    assert dict(group.form.errors)["other"] == told
    await group.travels(days=29)
    await asks(group, PRIYA, AMARA, WORDS, KOFI)

    assert len(await group.rows(mediations)) == 1


async def test_one_open_at_a_time(group: Chat) -> None:
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    await group.says(PRIYA, "mediate")
    assert not group.may_press(PRIYA, "mediation-ask")
    await group.presses(PRIYA, "mediation-ask")  # of before

    assert "asked for mediation already" in group.last_to(PRIYA)


async def test_een_pauze_wacht_zolang_er_tijd_is(groep: Chat) -> None:
    await asks(groep, SANNE, ILSE, WOORDEN, NOOR)
    await groep.travels(days=0.1)
    await groep.says(ILSE, "pauze tot 1 december")
    await groep.travels(days=9)
    assert heard(groep, ILSE, "Sanne wil graag met je praten") == 2
    await groep.travels(days=10)

    assert heard(groep, SANNE, "gaat niet door") >= 1
    assert await left_of_it(groep) == []


async def test_wie_pauzeert_maakt_plaats_om_te_bemiddelen(groep: Chat) -> None:
    await asks(groep, SANNE, ILSE, WOORDEN, NOOR)
    await groep.travels(days=1)
    await agrees(groep, ILSE, {}, NOOR)
    await groep.says(NOOR, "pauze tot 1 maart")
    await groep.travels(days=1)

    assert heard(groep, SANNE, "Er is niemand die jullie allebei kozen") == 1


async def test_wat_niemand_opschreef_gaat_na_de_vraag_vanzelf_weg(groep: Chat) -> None:
    await asks(groep, SANNE, ILSE, WOORDEN, NOOR)
    await groep.travels(days=1)
    await agrees(groep, ILSE, {}, NOOR)
    await groep.travels(days=1)
    await groep.presses(NOOR, "Ja, ik bemiddel")
    await groep.travels(days=24)
    assert heard(groep, ILSE, "Hoe is het nu?") == 1
    await groep.travels(days=40)

    assert heard(groep, ILSE, "De bemiddeling met Sanne is voorbij") == 1
    assert await left_of_it(groep) == []


async def test_a_year_is_the_longest(group: Chat) -> None:
    await talking(group)
    await group.says(PRIYA, "mediate")
    await group.presses(PRIYA, "mediation-write")
    await group.fills(PRIYA, {"agreed": AGREED})
    await group.travels(days=350)
    assert len(await group.rows(mediations)) == 1
    await group.travels(days=20)

    assert await left_of_it(group) == []


async def test_wie_zich_aanbiedt_wordt_alleen_geteld(groep: Chat) -> None:
    await groep.says(BRAM, "bemiddelen aanbieden")
    assert "Nu biedt één lid zich aan." in groep.last_to(BRAM)
    assert "Noor" not in groep.last_to(BRAM)
    await groep.says(NOOR, "bemiddelen aanbieden")
    assert "leden zich aan" not in groep.last_to(NOOR)
    await groep.says(NOOR, "privacy")
    assert "Aanbod om te bemiddelen: sinds" in groep.last_to(NOOR)
    await groep.says(NOOR, "bemiddelen aanbieden")
    await groep.presses(NOOR, "Niet meer aanbieden")
    assert await groep.rows(mediators) == []
    await groep.says(SANNE, "bemiddel")

    assert "Nu biedt zich hier niemand aan" in groep.last_to(SANNE)
    assert not groep.may_press(SANNE, "mediation-ask")


async def test_nobody_who_steers_sees_that_there_is_one(group: Chat) -> None:
    await talking(group)
    for typed in ("next", "worklist", "health", "digest preview", "mediate", "newcomers"):
        before = len(group.messages_to(TOM))
        await group.says(TOM, typed)
        told = "".join(group.messages_to(TOM)[before:])
        names = {"Priya", "Amara"} if typed in ("next", "mediate") else set()
        assert "mediation has an answer" not in told
        assert "after a mediation" not in told
        assert "request for mediation" not in told
        assert not any(name in told for name in names), typed


async def test_privacy_tells_each_their_own(group: Chat) -> None:
    await talking(group)
    for who, told in (
        (PRIYA, "Mediation: with Amara, going on"),
        (AMARA, "Mediation: with Priya, going on"),
        (KOFI, "Mediation: you mediate between Priya and Amara"),
    ):
        await group.says(who, "privacy")
        assert told in group.last_to(who)
    await group.says(AMARA, "export")
    shown = "".join(group.messages_to(AMARA)[-6:])

    assert not any(text in shown for text in (*WORDS.values(), *THEIRS.values()))
    assert '"held"' not in shown
    assert '"mediations"' not in shown


async def test_nothing_about_it_is_counted_or_remembered(group: Chat) -> None:
    async def figures() -> list[int]:
        return sorted(row["count"] for row in await group.rows(participation))

    before = await figures()
    talks = [str(dict(row)) for row in await group.rows(dialogues)]
    await talking(group)
    await group.presses(KOFI, "mediation-read")

    assert await figures() == before
    assert [str(dict(row)) for row in await group.rows(dialogues)] == talks
    assert await holding(group, *WORDS.values(), *THEIRS.values()) == []
    assert not [row for row in await group.rows(outbox) if row["forgets"]]


async def test_forged_presses_open_nothing(group: Chat) -> None:
    await talking(group)
    (row,) = await group.rows(mediations)
    about = {"community": row["community"], "mediation": row["id"]}
    for action in (
        actions.ReadAnswers(**about),
        actions.ShowMediation(**about),
        actions.WriteAgreement(**about),
        actions.EndMediation(**about),
        actions.StepBack(**about),
    ):
        for who in (LENA, TOM):
            await group.forges(who, action)
            assert "over already, or not for you" in group.last_to(who)
    for who in (PRIYA, AMARA):
        await group.forges(who, actions.ReadAnswers(**about))
        assert "over already, or not for you" in group.last_to(who)
    await group.forges(KOFI, actions.EndMediation(**about))

    assert len(await group.rows(mediations)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "wil je bemiddelen tussen mij en Ilse?",
        "kan iemand bemiddelen, wij komen er niet uit",
        "Ilse en ik zitten vast, kan er iemand neutraals bij het gesprek?",
    ],
)
async def test_gevraagd_in_eigen_woorden(groep: Chat, said: str) -> None:
    await groep.says(SANNE, said)

    assert "Loopt het vast tussen jou en een ander lid?" in groep.last_to(SANNE)
    assert "Ilse" not in groep.last_to(SANNE)


async def test_what_was_said_of_it_is_not_counted(group: Chat) -> None:
    before = await group.rows(activity)
    await group.says(PRIYA, "could somebody mediate between Kofi and me please")

    assert "stuck with another member" in group.last_to(PRIYA)
    assert await group.rows(activity) == before


async def test_the_digest_says_how_many_from_five_on_and_never_sharper_than_a_band(
    group: Chat,
) -> None:
    group.postbox.faults[KOFI.account.user] = RefusedError("too large")  # no quiet week
    await group.says(KOFI, "help")

    async def counted(times: int) -> str:
        async with group.stored() as kept:
            for _ in range(times):
                await kept.here.mediations.count(Outcome.TALKED, group.clock.now().date())
        await group.says(TOM, "digest preview")
        return "".join(group.messages_to(TOM)[-3:])

    assert "Mediation" not in await counted(4)
    assert "conversations in the last three months: 5 to 9" in await counted(2)


async def test_een_nieuwkomer_hoort_op_dag_zeven_dat_het_bestaat(groep: Chat) -> None:
    fenna = profile("fenna")
    await groep.joins(fenna)
    await groep.travels(days=0.1)
    await groep.presses(fenna, "Meedoen zonder vragen")
    await groep.travels(days=10)
    (card,) = [m for m in groep.messages_to(fenna) if "Heb je al met iemand gesproken" in m]

    assert "dan bestaat er bemiddeling: typ bemiddel" in card


async def test_somebody_else_who_takes_over_begins_anew(group: Chat) -> None:
    """The end that was planned for the first conversation came in the middle of the second."""
    await either_may(group)
    await group.presses(KOFI, "mediation-mediate")
    await group.travels(days=23)
    await group.presses(KOFI, "mediation-step-back")
    await group.travels(days=4)
    await group.presses(LENA, "mediation-mediate")
    await group.travels(days=12)
    assert len(await group.rows(mediations)) == 1
    await group.travels(days=10)

    assert heard(group, PRIYA, "Three weeks ago") == 2


async def test_who_is_kept_apart_before_the_question_went_never_gets_it(group: Chat) -> None:
    await asks(group, PRIYA, AMARA, WORDS, KOFI, LENA)
    await group.travels(days=1)
    await group.travels(to=datetime(2026, 11, 28, 10, tzinfo=UTC))  # Saturday: it waits for Monday
    await agrees(group, AMARA, THEIRS, KOFI, LENA)
    await group.says(KOFI, "not with @Priya", about=PRIYA)
    await group.travels(days=4)

    assert heard(group, KOFI, "Can you mediate?") == 0
    assert heard(group, LENA, "Can you mediate?") == 1


async def test_who_answered_before_the_question_went_is_not_asked_again(group: Chat) -> None:
    await group.travels(to=datetime(2026, 11, 28, 10, tzinfo=UTC))
    await asks(group, PRIYA, AMARA, WORDS, KOFI)
    await group.says(AMARA, "mediate")
    await agrees(group, AMARA, THEIRS, KOFI)
    await group.travels(days=3)

    assert heard(group, AMARA, "Would you like that too?") == 1


async def test_without_kring_in_its_channel_it_is_gone_after_a_year(group: Chat) -> None:
    await talking(group)
    await group.removes_kring()
    await group.travels(days=366)

    assert await group.rows(mediations) == []


async def test_without_words_keeping_it_keeps_nothing(group: Chat) -> None:
    await talking(group)
    await group.travels(days=22)
    await group.presses(PRIYA, "mediation-felt-better")
    await group.presses(PRIYA, "mediation-keep")
    assert "There's no agreement in it." in group.last_to(PRIYA)
    await group.travels(days=16)

    assert await group.rows(mediations) == []
