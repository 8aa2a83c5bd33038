"""Every card and form on the way to a pair, with people who do not exist."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.affinity import Affinity, Part
from bot.domain.communities import Community
from bot.domain.membership import Member
from bot.domain.mentors import Offer
from bot.domain.outlook import Lacks, Outlook
from bot.domain.pairs import Pair, PairId, PairStatus
from bot.domain.people import Language
from bot.domain.policy import Policy
from bot.domain.proposals import Choice, Hindrance, Proposal, Round, Shift
from bot.domain.roster import Problem, Roster, Trouble, roster, rows
from bot.domain.wishes import Mode, Terms, Wish, WishStatus
from bot.features.rounds import (
    about,
    actions,
    cards,
    not_with,
    requestcards,
    rostercards,
    roundcards,
    settings,
    status,
)
from bot.features.rounds.rostercards import Pasted
from bot.frame.cards import Mention, Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import Words, note

DAY = date(2026, 12, 1)
MOMENT = datetime.fromisoformat("2026-12-03T09:00:00+00:00")
ZONE = "Europe/Amsterdam"
TERMS = Terms(frozenset({Language.NL, Language.EN}), frozenset({"thu-am", "fri-pm"}), Mode.CAMPUS)
OUTLOOKS = (
    Outlook(3, soonest=DAY),
    *(Outlook(0, lacks=lacks, would_fit=2) for lacks in Lacks),
)
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
MENTOR_NOTES = ("request-over", "request-lapsed", "accept-full", "declined")


def examples(scene: Scene) -> tuple[Message, ...]:
    words, community, members = scene.words, scene.community, scene.members
    mentee, mentor, *others = members
    pair = Pair(
        PairId(1), community.id, mentee.id, mentor.id, "toetsing", PairStatus.ACTIVE, DAY, DAY, DAY
    )
    return (
        *_mentee(words, community, mentee, [mentor, *others]),
        *_mentor(words, community, pair, mentee),
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
    topics = {m.id: "toetsing, rubrics en feedback" for m in mentors}
    unlike = replace(FIT, parts=tuple(part for part in FIT.parts if part.name != "goal"))
    far = tuple(replace(choice, fit=unlike) for choice in choices)
    here = community.id
    errors = {"goal": "seek-error-goal", "slots": "terms-error-slots"}
    return (
        cards.seek_form(words, here, "", "", TERMS, errors),
        cards.short_list(words, community, choices, people, topics, DAY),
        cards.short_list(words, community, choices[:1], people, topics, None),
        cards.short_list(words, community, far, people, topics, DAY),
        cards.order_form(words, here, mentors, words("order-error")),
        cards.asked(words, mentors[0], DAY),
        cards.asked(words, mentors[0], DAY, ((mentors[1], Hindrance.HELD),)),
        cards.asked_nobody(words, ((mentors[0], Hindrance.AWAY), (mentors[1], Hindrance.FULL))),
        cards.asked_nobody(words, ()),
        cards.waiting(words, community, 2, DAY, peers=mentors[:2]),
        cards.waiting(words, community, 1, None, lead="waiting-lead-left"),
        cards.waiting(
            words, community, 3, DAY, outlook=Outlook(2, free=1), lead="waiting-lead-round"
        ),
        *(cards.waiting(words, community, 3, None, outlook=one) for one in OUTLOOKS),
        cards.peers_asked(words, here, mentors[:1]),
        cards.peers_meet(words, "Sanne, Ilse"),
        cards.heads_up(words, community),
        cards.question(words, here, 1, mentors[0], "Welk vak is het?"),
        cards.answer_form(words, here, 1, words("mentoring-empty")),
        *(note(words, text) for text in MENTEE_NOTES),
    )


def _mentor(words: Words, community: Community, pair: Pair, mentee: Member) -> tuple[Message, ...]:
    here, who, wish = community.id, Mention(mentee.id, mentee.name), _wish(community, mentee)
    return (
        requestcards.request(words, community, pair, wish, mentee, FIT, DAY),
        requestcards.request(words, community, pair, wish, mentee, FIT, DAY, "Klinisch redeneren"),
        requestcards.ask_more_form(words, here, 1, mentee.name, words("mentoring-empty")),
        cards.stop_seeking(words, here, wish.goal),
        note(words, "accepted", who=who),
        note(words, "ask-more-sent", who=who),
        *(note(words, text) for text in MENTOR_NOTES),
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
    scores = {(a.id, b.id): 300 + 150 * n for n, a in enumerate(members) for b in members}
    return (
        roundcards.swap_asked(words, people, changed, scores, (5, 4), yes),
        roundcards.swap_asked(words, people, changed[2:3], scores, (1, 1), yes),
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
    told = roundcards.Told(
        {one.id: "toetsing herontwerpen"}, {two.id: "toetsing en rubrics", three.id: "feedback"}
    )
    row = status.row(words, pair, one, two, words.moment(MOMENT, ZONE))
    wish = _wish(community, one)
    offer = Offer(community.id, one.id, 2, "toetsing", TERMS)
    policy = Policy()
    errors = {"every": "policy-error-number", "weights": "policy-error-weights"}
    return (
        roundcards.match_help(words, community, 3, 2),
        roundcards.preview(words, community, found, people, told, lambda _: choices),
        roundcards.preview(words, community, empty, people, told, lambda _: ()),
        roundcards.swap_form(words, community.id, [one], [two, three], words("swap-error-both")),
        *_swaps(words, community, members),
        roundcards.explained(words, one, two, FIT, cost=words("explain-cost-points", points=12)),
        roundcards.explained(words, one, two, Affinity(barrier="manager"), cost=""),
        roundcards.apart_form(words, community.id, members, words("apart-error")),
        not_with.not_with_form(words, community.id, words("apart-own-error")),
        *_roster(words, community, members),
        note(words, "confirm-done", count=12, out=3),
        status.card(words, community, (row,), offer, wish, 2),
        status.card(words, community, (), None, None, 0),
        settings.form(words, community.id, {"every": "x"}, policy, errors),
        settings.shown(words, policy),
        drawn(about.told(words, 2, 3)),
    )


def _roster(words: Words, community: Community, members: Sequence[Member]) -> tuple[Message, ...]:
    one, two, three, *_ = members
    typed = f"Student;Assessor\n{one.name};{two.name}\n{three.name}"
    pasted, found = Pasted(typed, replaces=True), roster(rows(typed), members)
    empty = Roster(troubles=tuple(Trouble(n, one.name, p) for n, p in enumerate(Problem, 1)))
    return (
        *(rostercards.form(words, community.id, known=known) for known in (0, 1, 7)),
        rostercards.refused(words, community.id, pasted, empty),
        rostercards.refused(words, community.id, Pasted("x"), Roster()),
        rostercards.preview(words, community.id, pasted, found),
        rostercards.kept(words, rostercards.Kept(1, 0), found),
        rostercards.kept(
            words,
            rostercards.Kept(9, 3, 2, (f"{one.name} – {two.name}",)),
            Roster(troubles=(Trouble(4, one.name, Problem.NOBODY),) * 14),
        ),
    )
