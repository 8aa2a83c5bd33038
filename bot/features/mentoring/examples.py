"""Every card and form of mentoring, with people who do not exist."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.affinity import Affinity, Part
from bot.domain.communities import Community, CommunityId
from bot.domain.membership import Member
from bot.domain.mentors import Offer
from bot.domain.pairs import Pair, PairId, PairStatus
from bot.domain.people import Language
from bot.domain.policy import Policy
from bot.domain.proposals import Choice, Hindrance, Proposal, Round, Shift
from bot.domain.wishes import Mode, Terms, Wish, WishStatus
from bot.features.mentoring import (
    actions,
    menteecards,
    mentorcards,
    overview,
    paircards,
    roundcards,
    settings,
    standing,
    talkcards,
)
from bot.frame.cards import Mention, Message
from bot.frame.subject import Scene
from bot.frame.words import Words, note

DAY = date(2026, 12, 1)
MOMENT = datetime.fromisoformat("2026-12-03T09:00:00+00:00")
ZONE = "Europe/Amsterdam"
TERMS = Terms(frozenset({Language.NL, Language.EN}), frozenset({"thu-am", "fri-pm"}), Mode.CAMPUS)
FIT = Affinity(
    (
        Part("goal", 450, ("toetsing",)),
        Part("language", 60, ("nl",)),
        Part("when", 20, ("thu-am", "fri-pm")),
        Part("interests", 50, ("podcasts",)),
        Part("discipline", 120, ("ICT",)),
        Part("where", 80, (Mode.CAMPUS,)),
        Part("zone", 60),
    )
)


def examples(scene: Scene) -> tuple[Message, ...]:
    words, community, members = scene.words, scene.community, scene.members
    mentee, mentor, *others = members
    pair = Pair(
        PairId(1), community.id, mentee.id, mentor.id, "toetsing", PairStatus.ACTIVE, DAY, DAY, DAY
    )
    return (
        *_mentee(words, community, mentee, [mentor, *others]),
        *_mentor(words, community, pair, mentee),
        *_pair(words, community, pair, mentee, mentor),
        *_facilitator(words, community, pair, members),
    )


def _wish(community: Community, mentee: Member) -> Wish:
    why = "Volgend jaar geven we dit vak opnieuw"
    return Wish(
        community.id, mentee.id, "Toetsing herontwerpen", why, TERMS, WishStatus.WAITING, DAY
    )


def _mentee(
    words: Words, community: Community, mentee: Member, mentors: Sequence[Member]
) -> tuple[Message, ...]:
    choices = tuple(Choice(m.id, FIT, 12 * n, again=n == 2) for n, m in enumerate(mentors))
    people = {m.id: m for m in mentors}
    here = community.id
    errors = {"goal": "seek-error-goal", "slots": "terms-error-slots"}
    return (
        menteecards.seek_form(words, here, "", "", TERMS, errors),
        menteecards.short_list(words, community, choices, people, DAY),
        menteecards.short_list(words, community, choices[:1], people, None),
        menteecards.order_form(words, here, mentors, words("order-error")),
        menteecards.asked(words, mentors[0], DAY),
        menteecards.asked(words, mentors[0], DAY, ((mentors[1], Hindrance.HELD),)),
        menteecards.asked_nobody(
            words, ((mentors[0], Hindrance.AWAY), (mentors[1], Hindrance.FULL))
        ),
        menteecards.asked_nobody(words, ()),
        menteecards.waiting(words, community, 2, DAY, peers=mentors[:2]),
        menteecards.waiting(words, community, 1, None, lead="waiting-lead-left"),
        menteecards.peers_asked(words, here, mentors[:1]),
        menteecards.peers_meet(words, "Sanne, Ilse"),
        menteecards.heads_up(words, community),
        menteecards.question(words, here, 1, mentors[0], "Welk vak is het?"),
        menteecards.answer_form(words, here, 1, words("mentoring-empty")),
        *(note(words, text) for text in MENTEE_NOTES),
    )


MENTEE_NOTES = (
    "seek-saved",
    "seek-cancelled",
    "choose-waits",
    "choose-expired",
    "choose-changed",
    "answer-sent",
    "peers-noted",
    "peers-done",
    "heads-up-skipped",
    "rematch-looking",
    "mentoring-closed",
)
MENTOR_NOTES = (
    "offer-none",
    "offer-pause-unclear",
    "offer-back",
    "offer-withdrawn",
    "offer-withdrawn-pairs",
    "request-over",
    "request-lapsed",
    "accept-full",
    "declined",
    "still-here-thanks",
    "still-here-closed",
    "contact-good",
)


def _mentor(words: Words, community: Community, pair: Pair, mentee: Member) -> tuple[Message, ...]:
    here, who = community.id, Mention(mentee.id, mentee.name)
    offer = Offer(here, pair.mentor, 2, "toetsing, learning analytics", TERMS, DAY)
    errors = {"topics": "offer-error-topics", "paused": "offer-error-paused"}
    wish = _wish(community, mentee)
    return (
        mentorcards.offer_form(words, here, offer, "blauw", errors),
        mentorcards.offered(words, community, offer, lead="offered-lead"),
        mentorcards.request(words, community, pair, wish, mentee, FIT, DAY),
        mentorcards.request(words, community, pair, wish, mentee, FIT, DAY, "Klinisch redeneren"),
        mentorcards.ask_more_form(words, here, 1, mentee.name, words("mentoring-empty")),
        mentorcards.prepare(words, mentee, "toetsing"),
        mentorcards.still_here(words, here),
        mentorcards.contact(words, here, pair, mentee),
        note(words, "accepted", who=who),
        note(words, "ask-more-sent", who=who),
        note(words, "contact-nudged", who=who),
        note(words, "contact-nudge", who=who),
        *(note(words, text) for text in MENTOR_NOTES),
    )


def _pair(
    words: Words, community: Community, pair: Pair, mentee: Member, mentor: Member
) -> tuple[Message, ...]:
    here, who = community.id, Mention(mentor.id, mentor.name)
    times = (MOMENT, MOMENT + timedelta(days=1))
    end = actions.EndPair(community=here, pair=1, again=True)
    endings = ("ended-own", "ended-other", "ended-silent", "ended-left", "ended-facilitated")
    return (
        paircards.together(words, community, pair, mentee, mentor, times, ZONE),
        paircards.alone(words, community, pair, mentee, mentor, times, ZONE),
        *_talks(words, here, pair, mentee, mentor),
        *(paircards.silent(words, here, pair, mentor, s) for s in ("nudge", "ask", "warn")),
        paircards.end_form(words, here, [(pair, mentor)], end, words("mentoring-empty")),
        *(paircards.ended(words, here, mentor, text, mentee=True) for text in endings),
        paircards.rematch(words, here, pair, mentee, mentor),
        paircards.halfway(words, here, pair, mentor),
        paircards.completed(words, here, pair, mentee, mentor),
        paircards.completed(words, here, pair, mentor, mentee),
        paircards.brought_form(words, here, 1, words("mentoring-empty")),
        note(words, "pair-paused-own", day=words.day(DAY)),
        note(words, "pair-paused-other", who=who, day=words.day(DAY)),
        note(words, "pair-back", who=who),
        note(words, "goes-on"),
    )


def _talks(
    words: Words, here: CommunityId, pair: Pair, mentee: Member, mentor: Member
) -> tuple[Message, ...]:
    stands, now = replace(pair, meeting=MOMENT + timedelta(days=2)), MOMENT
    told: talkcards.Told = {
        "who": Mention(mentor.id, mentor.name),
        "moment": words.moment(MOMENT, ZONE),
    }
    soon = talkcards.reminder(words, pair, mentee, MOMENT, ZONE)
    rest = note(words, "pair-paused-own", day=words.day(DAY))
    return (
        talkcards.time_form(words, here, pair, DAY, "blauw", words("time-error")),
        talkcards.echo(words, here, pair, MOMENT, ZONE, now),
        talkcards.echo(words, here, stands, MOMENT, ZONE, now),
        talkcards.proposed(words, here, pair, mentor, MOMENT, ZONE, now),
        talkcards.proposed(words, here, stands, mentor, MOMENT, ZONE, now),
        talkcards.agreed(words, pair, mentor, MOMENT, ZONE),
        talkcards.bundled((soon, mentorcards.prepare(words, mentee, "toetsing"))),
        talkcards.asked_after(words, pair, mentor, MOMENT, ZONE),
        talkcards.cancel_which(words, ((MOMENT, pair, mentor),), ZONE),
        talkcards.again(words, pair, "talk-missed"),
        talkcards.again(words, pair, "talk-off", **told),
        talkcards.again(words, pair, "talk-off-own", **told),
        talkcards.dropping(words, rest, MOMENT, ZONE),
        *(
            note(words, text)
            for text in (
                "appointment-none",
                "appointment-gone",
                "time-settled",
                "talk-gone",
                "talk-was",
            )
        ),
    )


def _swaps(words: Words, community: Community, members: Sequence[Member]) -> tuple[Message, ...]:
    one, two, three, *others = members
    people, (last, *_) = {m.id: m for m in members}, others
    yes = actions.SwapSo(community=community.id, mentee=one.id, mentor=two.id, chosen="0")
    changed = (
        Shift(three.id, two.id, None, one.id),
        Shift(last.id, two.id, None, None),
        Shift(one.id, last.id, two.id, None),
        Shift(three.id, two.id, last.id, one.id),
        Shift(two.id, None, last.id, None),
    )
    return (
        roundcards.swap_asked(words, people, changed, (5, 4), yes),
        roundcards.swap_asked(words, people, changed[2:3], (1, 1), yes),
    )


def _facilitator(
    words: Words, community: Community, pair: Pair, members: Sequence[Member]
) -> tuple[Message, ...]:
    one, two, three, *others = members
    people = {m.id: m for m in members}
    choices = (Choice(two.id, FIT), Choice(three.id, FIT, 12), Choice(others[0].id, FIT, None))
    proposals = tuple(Proposal(c.mentor, c.cost, c.again) for c in choices)
    found = Round(
        {one.id: proposals}, (three.id,), {two.id: 40}, {}, ("toetsing",), 300, is_proven=True
    )
    empty = Round({}, (), {}, {}, (), 0, is_proven=True)
    row = standing.row(words, pair, one, two, words.moment(MOMENT, ZONE))
    wish = _wish(community, one)
    offer = Offer(community.id, one.id, 2, "toetsing", TERMS)
    policy = Policy()
    errors = {"every": "policy-error-number", "weights": "policy-error-weights"}
    return (
        roundcards.match_help(words, community, 3, 2),
        roundcards.preview(words, community, found, people, lambda _: choices),
        roundcards.preview(words, community, empty, people, lambda _: ()),
        roundcards.swap_form(words, community.id, [one], [two, three], words("swap-error-both")),
        *_swaps(words, community, members),
        roundcards.explained(words, one, two, FIT, cost=words("explain-cost-points", points=12)),
        roundcards.explained(words, one, two, Affinity(barrier="manager"), cost=""),
        roundcards.apart_form(words, community.id, members, words("apart-error")),
        note(words, "confirm-done", count=12, out=3),
        note(words, "ended-facilitator", mentee=one.name, mentor=two.name),
        standing.card(words, community, (row,), offer, wish, 2),
        standing.card(words, community, (), None, None, 0),
        overview.board(words, community, (row,), 30),
        settings.form(words, community.id, {"every": "x"}, policy, errors),
        settings.shown(words, policy),
    )
