"""What the first round of a process would have to load and compile, done before anybody waits for it."""

from datetime import date

from bot.domain.apart import KeptApart
from bot.domain.membership import Answers, Member, Status
from bot.domain.mentors import Offer
from bot.domain.people import Language, Person, PersonId
from bot.domain.policy import Policy
from bot.domain.proposals import with_reasons
from bot.domain.snapshot import Snapshot
from bot.domain.vocabulary import Vocabulary
from bot.domain.wishes import Mode, Terms, Wish, WishStatus
from bot.features.rounds.snapshots import snapshot_of
from bot.frame.context import NO_COMMUNITY
from bot.frame.ports import UnitOfWorkFactory
from bot.frame.words import words
from bot.talking.fit import reasons

ZONE = "Europe/Amsterdam"


async def rehearse(begin: UnitOfWorkFactory, today: date) -> None:
    """Read nobody, match two who do not exist, and find the words for it. Nothing is changed or said."""
    from bot.domain.rounds import plan_round

    async with begin() as uow:
        await snapshot_of(uow.of(NO_COMMUNITY), today, ZONE, Vocabulary())
    at = _two(today)
    for mentee, proposals in plan_round(at).choices.items():
        for language in Language:
            for choice in with_reasons(at, mentee, proposals):
                reasons(words(language, today), choice.fit)


def _two(today: date) -> Snapshot:
    """A mentee and a mentor for them."""
    mentee, mentor = PersonId(1), PersonId(2)
    terms = Terms(frozenset(Language), frozenset({"mon-am", "tue-am"}), Mode.EITHER)
    wish = Wish(NO_COMMUNITY, mentee, "feedback", "", terms, WishStatus.WAITING, today)
    offer = Offer(NO_COMMUNITY, mentor, 1, "feedback", terms)
    told = Answers("feedback", "feedback")
    members = {
        id: Member(NO_COMMUNITY, Person(id, "", Language.EN), Status.ACTIVE, today, answers=told)
        for id in (mentee, mentor)
    }
    return Snapshot(today, Policy(), members, [wish], [offer], [], KeptApart())
