"""The list, and the form for one more."""

from collections.abc import Mapping, Sequence

from bot.frame.cards import Button, Buttons, Card, Element, Form, Heading, Row, Run, TextInput
from bot.domain.communities import CommunityId
from bot.domain.names import NAMELESS
from bot.domain.people import PersonId
from bot.domain.sketches import LONGEST, Sketch
from bot.features.sketches import actions
from bot.frame.words import Words

SHOWN = 10
Names = Mapping[PersonId, str]


def listed(words: Words, here: CommunityId, newest: Sequence[Sketch], names: Names) -> Card:
    title = words("sketches-title")
    rows: list[Element] = [
        Row((Run(one.text), Run(f" – {names.get(one.writer, NAMELESS)}"))) for one in newest
    ]
    write = Button(words("sketches-write"), actions.WriteSketch(community=here))
    body = rows or [words.rich("sketches-none")]
    return Card(title, (Heading(title), *body, Buttons((write,))))


def form(words: Words, here: CommunityId, error: str = "") -> Form:
    return Form(
        title=words("sketches-title"),
        action=actions.WriteSketch(community=here),
        inputs=(
            TextInput("text", words("sketches-text"), multiline=True, required=True, most=LONGEST),
        ),
        submit=words("sketches-keep"),
        cancel=words("sketches-cancel"),
        errors=(("text", error),) if error else (),
    )
