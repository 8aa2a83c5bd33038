"""Every card of obstacles and agreed hours, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import date

from bot.domain.hours import Agreed
from bot.domain.library import Entry, EntryId, address_of
from bot.domain.obstacles import KnownTo, Obstacle, ObstacleId, SolvedBy, Stage
from bot.features.obstacles import cards, forms, hours_cards
from bot.features.obstacles.cards import Known
from bot.features.obstacles.forms import Typed
from bot.frame.cards import Mention, Message
from bot.frame.subject import Scene
from bot.frame.words import Words, note

DAY = date(2026, 11, 23)
NOTES = (
    "obstacles-not-taking-part",
    "obstacles-helped",
    "obstacles-over",
    "obstacles-withdrawn",
    "obstacles-declined",
    "obstacles-handed-back",
    "obstacles-closed-solved",
    "obstacles-closed-impossible",
    "hours-forgotten",
    "hours-no-note",
)


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (one, two, three, *_) = scene.words, scene.community.id, scene.members
    text, wish = words("obstacles-example"), words("obstacles-example-wish")
    first = Obstacle(
        ObstacleId(1), here, one.id, text, wish, KnownTo.STEERING, SolvedBy.ORGANISATION, DAY
    )
    known_to_all = replace(first, id=ObstacleId(2), known_to=KnownTo.NAMELESS, wish="")
    named = replace(first, id=ObstacleId(3), known_to=KnownTo.NAMED, owner=two.id)
    there = replace(first, id=ObstacleId(4), stage=Stage.ORGANISATION)
    solved = replace(named, stage=Stage.SOLVED, outcome=words("obstacles-example-outcome"))
    stuck = replace(first, stage=Stage.IMPOSSIBLE, outcome=words("obstacles-example-reason"))
    steering = [
        Known(first, one, steers=True),
        Known(replace(first, asked=three.id), one, asked=three, steers=True),
        Known(named, one, two, steers=True),
    ]
    at_leader = Known(there, one, steers=True)
    mine = Known(first, one, is_mine=True)
    cares = Known(named, one, two, cares=True)
    asked = Known(replace(named, owner=None, asked=two.id), one, is_asked=True)
    entry = Entry(
        EntryId(1), here, words("library-example"), address_of("https://www.example.nl/uren"),
        "", "", None, DAY, DAY,
    )  # fmt: skip
    wrong = {"text": "obstacles-error-text", "known_to": "obstacles-error-known-to"}
    return (
        forms.report(words, here, Typed(text), {}),
        forms.report(words, here, Typed(), wrong),
        forms.report(
            words,
            here,
            Typed(text, wish, KnownTo.STEERING, SolvedBy.US),
            {"known_to": "obstacles-error-nobody"},
        ),
        cards.offered(words, first, (entry, (two, words("library-example-topics")))),
        cards.offered(words, first, (replace(entry, address=None, text=text),)),
        *(cards.kept(words, replace(first, known_to=to)) for to in KnownTo),
        cards.listed(words, here, [("", steering)], 0),
        cards.listed(
            words,
            here,
            [("obstacles-for-organisation", [at_leader]), ("obstacles-among-us", steering[:1])],
            1,
        ),
        cards.listed(
            words,
            here,
            [
                (
                    "",
                    [
                        Known(known_to_all),
                        Known(replace(known_to_all, owner=two.id)),
                        Known(named, one),
                        mine,
                    ],
                )
            ],
            3,
        ),
        cards.listed(words, here, [], 0),
        *(cards.shown(words, each) for each in (*steering, at_leader, mine, cares, asked)),
        *_changed(words, steering[2], at_leader),
        *(
            forms.give(words, first, f"obstacles-error-{why}")
            for why in ("one", "away", "not-them", "confidential")
        ),
        forms.give(words, first),
        forms.close(words, first),
        forms.close(
            words, first, {"how": "obstacles-error-how", "outcome": "obstacles-error-outcome"}
        ),
        cards.waiting(words, here, 1),
        cards.waiting(words, here, 2),
        cards.asks(words, Known(named, one), two),
        cards.asks(words, Known(known_to_all), two),
        cards.taken_back(words, first),
        *(
            cards.relieved(words, first, f"obstacles-relieved{how}", Mention(two.id, two.name))
            for how in ("", "-there", "-closed")
        ),
        cards.told(
            words,
            [
                Known(first),
                Known(named, owner=two),
                Known(there),
                Known(solved, owner=two),
                Known(stuck),
            ],
        ),
        forms.report(words, here, Typed(text), {"text": "obstacles-most-open"}),
        *(hours_cards.noted(words, Agreed(here, one.id, halves, DAY)) for halves in (2, 7, None)),
        hours_cards.form(words, here, "", ""),
        hours_cards.form(words, here, "some", "x", words("hours-error", most=40)),
        *(note(words, name) for name in NOTES),
    )


def _changed(words: Words, owned: Known, there: Known) -> tuple[Message, ...]:
    """After a press."""
    return (
        cards.shown(words, replace(owned, cares=True), "obstacles-taken"),
        cards.shown(words, owned, "obstacles-given"),
        cards.shown(words, there, "obstacles-put-there"),
    )
