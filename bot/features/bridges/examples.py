"""Every card of bridges, for the gallery, the golden files and the documentation."""

from dataclasses import replace
from datetime import date

from bot.domain.bridges import Bridge, BridgeId, Fit, Gained, Origin, Reason, Status
from bot.domain.gaps import Gap, GapMap, Level
from bot.features.bridges import about, cards, forms, gapmap, settings
from bot.frame.cards import Message
from bot.frame.section import drawn
from bot.frame.subject import Scene
from bot.frame.words import note

DAY = date(2026, 11, 24)
NOTES = (
    "bridges-over",
    "bridges-no-noted",
    "bridges-dropped",
    "bridges-withdrawn",
    "bridges-gain-thanks",
    "bridges-gain-later-noted",
    "bridges-gain-no-noted",
    "bridges-not-taking-part",
    "bridges-meet-waits",
    "gaps-refused",
)
TOLD = ("bridges-done", "bridges-not-built", "bridges-not-these")


def examples(scene: Scene) -> tuple[Message, ...]:
    words, here, (one, two, three, four) = scene.words, scene.community.id, scene.members
    topic, other_topic = words("bridges-example"), words("bridges-example-other")
    fit = Fit((topic,), (other_topic,), ())
    bridge = Bridge(BridgeId(1), here, one.id, two.id, three.id, Origin.FOUND, DAY, fit=fit)
    same = replace(bridge, id=BridgeId(2), first=two.id, other=four.id, fit=Fit((), (), (topic,)))
    worded = replace(bridge, origin=Origin.NAMED, words=words("bridges-example-words"), fit=Fit())
    wished = replace(bridge, origin=Origin.WISHED, by=one.id)
    done = replace(bridge, status=Status.INTRODUCED, gained=(Gained.YES, Gained.NO))
    people = {member.id: member for member in scene.members}
    names = {"one": cards.named(one), "other": cards.named(two)}
    gaps = (
        Gap("Techniek", "Zorg", Level.LESS, 0),
        Gap("Economie", "Zorg", Level.AS_MUCH, 100),
        Gap("Economie", "Techniek", Level.MORE, 200),
        Gap("Economie", "Kunst", Level.FEW, None),
    )
    drops = {Reason.TOPIC: 8, Reason.BUSY: 2}
    return (
        cards.weekly(words, (bridge, same), people),
        cards.weekly(words, (bridge,), people, steers=True),
        cards.mine(words, here, (bridge,), people),
        cards.mine(words, here, (), people),
        cards.member(words, here),
        cards.bridge(words, bridge, (one, two)),
        cards.bridge(words, worded, (one, two)),
        cards.sent(words, bridge, (one, two)),
        cards.sent(words, bridge, (one,)),
        forms.own_words(words, bridge, (one, two)),
        forms.drop(words, bridge, words("bridges-error-reason")),
        forms.connect(words, here, (one,), "", {"people": words("bridges-error-two")}),
        cards.asks(words, bridge, two, one, three),
        cards.asks(words, worded, one, two, three),
        cards.asks(words, wished, two, one, one),
        cards.asks(words, replace(bridge, by=None), two, one, None),
        *(
            note(words, text, who=cards.named(two))
            for text in ("bridges-yes-noted", "bridges-yes-both", "bridges-not-now")
        ),
        *(note(words, text, **names) for text in TOLD),
        note(words, "bridges-enough", most=3),
        cards.together(words, bridge, (one, two)),
        cards.alone(words, worded, one, two),
        cards.gained(words, done, two),
        forms.gain(words, done, words("bridges-error-gain")),
        cards.meet(words, here, two, fit, "2", ""),
        cards.nobody(words, here, of_those=True),
        cards.nobody(words, here, of_those=False),
        gapmap.card(words, scene.community.name, GapMap(gaps, -40, 20, hides=True)),
        gapmap.card(words, scene.community.name, GapMap(gaps[3:], 20, 20, hides=False)),
        gapmap.card(words, scene.community.name, None),
        settings.card(words, here, drops, weekly=True),
        settings.card(words, here, {}, weekly=False),
        drawn(about.told(words, (done,) * 12)),
        *(note(words, text) for text in NOTES),
    )
