"""Every card and form of a pair, with people who do not exist."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.communities import Community, CommunityId
from bot.domain.membership import Member
from bot.domain.pairs import Funnel, Pair, PairId, PairStatus
from bot.features.pairs import about, actions, cards, overview, talkcards
from bot.frame.cards import Mention, Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import Words, note

DAY = date(2026, 12, 1)
MOMENT = datetime.fromisoformat("2026-12-03T09:00:00+00:00")
ZONE = "Europe/Amsterdam"


def examples(scene: Scene) -> tuple[Message, ...]:
    words, community, (mentee, mentor, *_) = scene.words, scene.community, scene.members
    here = community.id
    pair = Pair(PairId(1), here, mentee.id, mentor.id, "toetsing", PairStatus.ACTIVE, DAY, DAY, DAY)
    who = Mention(mentee.id, mentee.name)
    row = overview.row(words, pair, (mentee, mentor), 2, 3, silent=True)
    return (
        *_pair(words, community, pair, mentee, mentor),
        cards.prepare(words, mentee, "toetsing"),
        cards.contact(words, here, pair, mentee),
        note(words, "contact-good"),
        note(words, "contact-nudged", who=who),
        note(words, "contact-nudge", who=who),
        note(words, "ended-facilitator", mentee=mentee.name, mentor=mentor.name),
        overview.board(words, community, (row,), 30),
        drawn(about.told(words, Funnel(14, 11, 9, 7))),
    )


def _pair(
    words: Words, community: Community, pair: Pair, mentee: Member, mentor: Member
) -> tuple[Message, ...]:
    here, who = community.id, Mention(mentor.id, mentor.name)
    times = (MOMENT, MOMENT + timedelta(days=1))
    end = actions.EndPair(community=here, pair=1, again=True)
    endings = ("ended-own", "ended-other", "ended-silent", "ended-left", "ended-facilitated")
    return (
        cards.together(words, community, pair, mentee, mentor, times, ZONE),
        cards.alone(words, community, pair, mentee, mentor, times, ZONE),
        *_talks(words, here, pair, mentee, mentor),
        *(cards.silent(words, here, pair, mentor, s) for s in ("nudge", "ask", "warn")),
        cards.end_form(words, here, [(pair, mentor)], end, words("mentoring-empty")),
        *(cards.ended(words, here, mentor, text, mentee=True) for text in endings),
        cards.rematch(words, here, pair, mentee, mentor),
        cards.halfway(words, here, pair, mentor),
        cards.completed(words, here, pair, mentee, mentor),
        cards.completed(words, here, pair, mentor, mentee),
        cards.brought_form(words, here, 1, words("mentoring-empty")),
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
        talkcards.echo(words, pair, mentor, MOMENT, ZONE, now),
        talkcards.echo(words, stands, mentor, MOMENT, ZONE, now),
        talkcards.proposed(words, here, pair, mentor, MOMENT, ZONE, now),
        talkcards.proposed(words, here, stands, mentor, MOMENT, ZONE, now),
        talkcards.agreed(words, pair, mentor, MOMENT, ZONE),
        talkcards.both_asked(words, pair, mentee, mentor, MOMENT, ZONE),
        talkcards.both_meet(words, pair, mentee, mentor, MOMENT, ZONE),
        note(words, "time-quiet", day=words.day(DAY)),
        note(words, "time-not-with", who=Mention(mentor.id, mentor.name)),
        note(words, "time-waits", who=Mention(mentor.id, mentor.name)),
        talkcards.bundled((soon, cards.prepare(words, mentee, "toetsing"))),
        talkcards.asked_after(words, pair, mentor, MOMENT, ZONE),
        talkcards.cancel_which(words, ((MOMENT, pair, mentor),), ZONE),
        talkcards.again(words, pair, "talk-missed"),
        talkcards.again(words, pair, "talk-off", **told),
        talkcards.again(words, pair, "talk-off-own", **told),
        talkcards.again(words, pair, "talk-off-both", moment=words.moment(MOMENT, ZONE)),
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
