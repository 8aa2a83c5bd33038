"""What is shown of improvements."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.communities import Community
from bot.domain.names import NAMELESS
from bot.domain.people import PersonId
from bot.domain.value import LONGEST, Improvement, ImprovementId
from bot.features.value import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Form,
    Heading,
    Inline,
    Mention,
    Message,
    PeopleInput,
    Row,
    Run,
    Style,
    TextInput,
)
from bot.frame.subject import Scene
from bot.frame.words import Words

Typed = Mapping[str, str]
Names = Mapping[PersonId, str]


def log(words: Words, here: Community, improvements: Sequence[Improvement], names: Names) -> Card:
    """The open ones with who and when; the done ones with their effect."""
    title = words("improve-title")
    rows = tuple(_row(words, improvement, names) for improvement in improvements)
    empty = Row(words.rich("improve-none").runs)
    add_ = Button(words("improve-new"), actions.AddImprovement(community=here.id), Style.PRIMARY)
    return Card(title, (Heading(title), *(rows or (empty,)), Buttons((add_,))))


def _row(words: Words, improvement: Improvement, names: Names) -> Row:
    runs: tuple[Inline, ...] = (
        Run(improvement.action, bold=True),
        Run(f"\n{words('improve-because', signal=improvement.signal)}\n"),
    )
    if improvement.done:
        effect = improvement.effect or "–"
        tail = words("improve-done", day=words.day(improvement.done), effect=effect)
        return Row((*runs, Run(tail)))
    due = words.day(improvement.due) if improvement.due else words("improve-no-date")
    owner = Mention(improvement.owner, names.get(improvement.owner, NAMELESS))
    finish_ = actions.FinishImprovement(community=improvement.community, improvement=improvement.id)
    return Row((*runs, owner, Run(f" · {due}")), Button(words("improve-finish"), finish_))


def you_said(words: Words, improvement: Improvement) -> Card:
    """For everybody: what was heard, and what is done about it."""
    title = words("improve-you-said")
    heard = words.rich("improve-heard", signal=improvement.signal)
    return Card(
        title, (Heading(title), heard, words.rich("improve-we-do", action=improvement.action))
    )


def we_did(words: Words, improvement: Improvement) -> Card:
    title = words("improve-we-did")
    effect = (
        (words.rich("improve-effect", effect=improvement.effect),) if improvement.effect else ()
    )
    return Card(
        title, (Heading(title), words.rich("improve-did", action=improvement.action), *effect)
    )


def asked(words: Words, improvement: Improvement) -> Card:
    """To its owner, on the day."""
    here, id = improvement.community, improvement.id
    finish_ = actions.FinishImprovement(community=here, improvement=id)
    later = actions.PostponeImprovement(community=here, improvement=id)
    return Card(
        words("improve-ask", action=improvement.action),
        (
            words.rich("improve-ask", action=improvement.action),
            Buttons(
                (
                    Button(words("improve-finish"), finish_, Style.PRIMARY),
                    Button(words("improve-later"), later),
                )
            ),
        ),
    )


def form(words: Words, here: Community, poll: int, typed: Typed, errors: Mapping[str, str]) -> Form:
    def box(name: str, *, multiline: bool = True) -> TextInput:
        hint = words("improve-due-hint") if name == "due" else ""
        value = str(typed.get(name, ""))
        return TextInput(
            name, words(f"improve-{name}"), hint, value, multiline=multiline, most=LONGEST
        )

    return Form(
        title=words("improve-form-title"),
        action=actions.AddImprovement(community=here.id, poll=poll),
        inputs=(
            box("signal"),
            box("action"),
            PeopleInput("owner", words("improve-owner"), hint=words("improve-owner-hint")),
            box("due", multiline=False),
        ),
        submit=words("value-save"),
        cancel=words("value-cancel"),
        intro=words("improve-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def effect_form(words: Words, improvement: Improvement) -> Form:
    return Form(
        title=words("improve-effect-title"),
        action=actions.FinishImprovement(
            community=improvement.community, improvement=improvement.id
        ),
        inputs=(TextInput("effect", words("improve-effect-label"), multiline=True, most=LONGEST),),
        submit=words("improve-finish"),
        cancel=words("value-cancel"),
        intro=improvement.action[:LONGEST],
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, here, member = scene.words, scene.community, scene.members[0]
    day = date(2026, 11, 23)
    improvement = Improvement(
        ImprovementId(1),
        here.id,
        "Niet iedereen hoort erbij",
        "Elke bijeenkomst begint met een rondje",
        member.id,
        date(2026, 12, 14),
        day,
    )
    done = replace(improvement, done=date(2026, 12, 15), effect="Nieuwe leden spreken eerder")
    names = {member.id: member.name}
    return (
        log(words, here, (improvement, replace(improvement, due=None), done), names),
        log(words, here, (), names),
        you_said(words, improvement),
        we_did(words, done),
        asked(words, improvement),
        form(words, here, 0, {}, {"due": "improve-error-due"}),
        effect_form(words, improvement),
    )
