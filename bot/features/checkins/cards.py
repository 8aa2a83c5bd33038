"""The check-in: its card, its form, what it turns into; reflecting, moving, the goal."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from bot.domain.checkins import LONGEST, MOST_PROGRESS, REFLECTION, CheckIn, CheckInStatus, Met
from bot.domain.communities import Community
from bot.domain.membership import Member
from bot.domain.pairs import Pair, PairId, PairStatus
from bot.features.checkins import actions
from bot.frame.actions import shortened
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    DateInput,
    Element,
    Fields,
    Footnote,
    Form,
    Heading,
    Mention,
    Message,
    Option,
    Row,
    Run,
    Style,
    TextInput,
    TimeInput,
)
from bot.frame.context import RunCommand
from bot.frame.subject import Scene
from bot.frame.words import Words, note

SHARE = "facilitator"


def ask(words: Words, pair: Pair, number: int, other: Member, last: CheckIn | None) -> Card:
    """How is it going? With what was to happen since the last time."""
    here = pair.community
    title = words("checkin-title", number=number, name=other.name)
    about: dict[str, Any] = {"community": here, "pair": pair.id, "number": number}
    step = words.rich("checkin-last-step", step=last.step) if last and last.step else None
    return Card(
        title,
        (
            Heading(title),
            words.rich("checkin-lead", who=Mention(other.id, other.name), goal=pair.goal),
            *((step,) if step else ()),
            Buttons(
                (
                    Button(words("checkin-do"), actions.AnswerCheckIn(**about), Style.PRIMARY),
                    Button(words("checkin-week"), actions.InAWeek(**about), refuses=True),
                    Button(words("checkin-move"), actions.MoveCheckIn(**about)),
                    Button(words("checkin-skip"), actions.SkipCheckIn(**about)),
                )
            ),
            Footnote(words("checkin-private")),
        ),
    )


def form(words: Words, pair: Pair, number: int, values: Mapping[str, str], error: str = "") -> Form:
    """Did you meet, how far are you, what holds you back, what is next and when."""
    met = tuple(Option(words(f"checkin-met-{item}"), item) for item in Met)
    scale = tuple(Option(_grade(words, n), str(n)) for n in range(MOST_PROGRESS + 1))
    share = (Option(words("checkin-share-yes"), SHARE),)
    return Form(
        title=words("checkin-form-title"),
        action=actions.AnswerCheckIn(community=pair.community, pair=pair.id, number=number),
        inputs=(
            Choice("met", words("checkin-met"), met, tuple(filter(None, (values.get("met"),)))),
            Choice(
                "progress",
                words("checkin-progress"),
                scale,
                tuple(filter(None, (values.get("progress"),))),
            ),
            TextInput(
                "blocker",
                words("checkin-blocker"),
                value=values.get("blocker", ""),
                multiline=True,
                most=LONGEST,
            ),
            Choice("share", words("checkin-share"), share, many=True),
            TextInput(
                "step",
                words("checkin-step"),
                value=values.get("step", ""),
                most=LONGEST,
            ),
            DateInput("step_on", words("checkin-step-on")),
        ),
        submit=words("checkin-submit"),
        cancel=words("checkin-cancel"),
        errors=(("met", error),) if error else (),
    )


def _grade(words: Words, grade: int) -> str:
    return words(f"checkin-grade-{grade}") if grade in (0, MOST_PROGRESS) else str(grade)


def answered(
    words: Words, other: Member, check_in: CheckIn, trend: Sequence[int], next_day: date | None
) -> Card:
    """What the card turns into: the writer's own view, nobody else's."""
    title = words("checkin-thanks", name=other.name)
    rows = []
    if len(trend) > 1:
        rows.append((words("checkin-trend"), " → ".join(map(str, trend))))
    elif trend:
        rows.append((words("checkin-trend"), str(trend[0])))
    if check_in.step:
        when = f" ({words.day(check_in.step_on)})" if check_in.step_on else ""
        rows.append((words("checkin-told-step"), check_in.step + when))
    if next_day:
        rows.append((words("checkin-next"), words.day(next_day)))
    meet = RunCommand(community=check_in.community, text="meeting")
    plan = (Buttons((Button(words("checkin-plan"), meet),)),) if _not_met(check_in) else ()
    facts = (Fields(tuple(rows)),) if rows else ()
    return Card(title, (Heading(title), *facts, *plan, Footnote(words("checkin-kept"))))


def done_today(words: Words, other: Member, check_in: CheckIn) -> Card:
    """Told instead of asking twice on one day: what was kept of the first."""
    told = words.rich("checkin-done-today", who=Mention(other.id, other.name))
    facts = (
        [(words("checkin-told-met"), words(f"checkin-met-{check_in.met}"))] if check_in.met else []
    )
    if check_in.progress is not None:
        facts.append((words("checkin-told-progress"), str(check_in.progress)))
    facts += [
        (words(f"checkin-told-{name}"), text)
        for name, text in (("blocker", check_in.blocker), ("step", check_in.step))
        if text
    ]
    kept = (Fields(tuple(facts)),) if facts else ()
    return Card(words("checkin-done-today", who=other.name), (told, *kept))


def _not_met(check_in: CheckIn) -> bool:
    return check_in.met in (Met.NOT_YET, Met.NO)


def blocked(words: Words, writer: Member, text: str) -> Card:
    """To a facilitator, because the writer ticked it."""
    who = Mention(writer.id, writer.name)
    lead = words.rich("checkin-blocked", who=who)
    return Card(words("checkin-blocked", who=who), (lead, Row((Run(text),))))


def reflect(words: Words, pair: Pair, number: int) -> Card:
    """Every third time: an offer to look back, private unless shared."""
    action = actions.Reflect(community=pair.community, pair=pair.id, number=number)
    button = Button(words("reflect-begin"), action, Style.PRIMARY)
    return Card(words("reflect-lead"), (words.rich("reflect-lead"), Buttons((button,))))


def reflect_form(words: Words, pair: Pair, number: int, name: str, error: str = "") -> Form:
    """Korthagen's spiral (ALACT): act, look back, become aware, create alternatives, try."""
    share = (Option(words("reflect-share-yes", name=name), "other"),)
    return Form(
        title=words("reflect-title"),
        action=actions.Reflect(community=pair.community, pair=pair.id, number=number),
        inputs=(
            *(
                TextInput(part, words(f"reflect-{part}"), multiline=True, most=LONGEST)
                for part in REFLECTION
            ),
            Choice("share", words("reflect-share"), share, many=True),
        ),
        submit=words("checkin-submit"),
        cancel=words("checkin-cancel"),
        intro=words("reflect-intro"),
        errors=(("act", error),) if error else (),
    )


def reflected(words: Words, writer: Member, parts: Sequence[tuple[str, str]]) -> Card:
    """A reflection that its writer shares with the other."""
    title = words("reflect-shared", name=writer.name)
    fields = tuple((words(f"reflect-told-{part}"), text) for part, text in parts)
    return Card(title, (Heading(title), Fields(fields)))


def move_which(words: Words, pair: Pair, number: int, typed: str) -> Card:
    """A day with an hour, and no check-in that waits: their conversation, or the check-in after all?"""
    here = pair.community
    talk = RunCommand(community=here, text=shortened(f"meeting move {typed}"))
    check_in = actions.MoveCheckIn(community=here, pair=pair.id, number=number)
    buttons = (
        Button(words("move-talk"), talk, Style.PRIMARY),
        Button(words("move-check-in"), check_in),
    )
    return Card(words("move-which"), (words.rich("move-which"), Buttons(buttons)))


def move_form(
    words: Words, pair: Pair, number: int, day: date | None, typed: str = "", error: str = ""
) -> Form:
    """Another day, in words or from the platform's picker."""
    return Form(
        title=words("move-title"),
        action=actions.MoveCheckIn(community=pair.community, pair=pair.id, number=number),
        inputs=(
            TextInput("words", words("move-words"), words("move-words-hint"), typed, most=80),
            DateInput("day", words("time-day"), day),
            TimeInput("at", words("time-at"), time(9, 30)),
        ),
        submit=words("move-submit"),
        cancel=words("checkin-cancel"),
        errors=(("words", error),) if error else (),
    )


def echo(words: Words, pair: Pair, number: int, other: Member, moment: datetime, zone: str) -> Card:
    """The full date, before anything moves."""
    said = words.moment(moment, zone)
    about: dict[str, Any] = {"community": pair.community, "pair": pair.id, "number": number}
    yes = Button(words("move-yes"), actions.MoveTo(**about, at=moment.isoformat()), Style.PRIMARY)
    other_day = Button(words("move-other"), actions.MoveCheckIn(**about), refuses=True)
    who = Mention(other.id, other.name)
    return Card(
        words("move-echo", who=who, moment=said),
        (words.rich("move-echo", who=who, moment=said), Buttons((yes, other_day))),
    )


def goal_form(words: Words, pair: Pair, error: str = "") -> Form:
    return Form(
        title=words("goal-title"),
        action=actions.SetGoal(community=pair.community, pair=pair.id),
        inputs=(
            TextInput("goal", words("goal-label"), value=pair.goal, multiline=True, required=True),
        ),
        submit=words("goal-submit"),
        cancel=words("checkin-cancel"),
        errors=(("goal", error),) if error else (),
    )


def planned(words: Words, community: Community, rows: Sequence[Row]) -> Card:
    """To facilitators: when each pair's next check-in falls."""
    title = words("checkin-plan-title")
    button = RunCommand(community=community.id, text="settings mentoring")
    shown: tuple[Element, ...] = tuple(rows) or (words.rich("pairs-none"),)
    return Card(
        title,
        (Heading(title), *shown, Buttons((Button(words("checkin-plan-change"), button),))),
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, members = scene.words, scene.community, scene.members
    me, other = members[0], members[1]
    day = date(2026, 12, 8)
    pair = Pair(PairId(1), community.id, me.id, other.id, "toetsing", PairStatus.ACTIVE, day)
    check_in = CheckIn(
        community.id,
        pair.id,
        me.id,
        2,
        day,
        CheckInStatus.ANSWERED,
        Met.NOT_YET,
        6,
        step="Een toets herschrijven",
        step_on=day,
    )
    moment = datetime.fromisoformat("2026-12-08T09:00:00+00:00")
    plain = ("checkin-closed", "checkin-none", "checkin-skipped")
    return (
        ask(words, pair, 2, other, check_in),
        form(words, pair, 2, {}, words("checkin-error")),
        answered(words, other, check_in, (3, 5, 6), day),
        done_today(words, other, check_in),
        blocked(words, me, "Te weinig tijd"),
        reflect(words, pair, 3),
        reflect_form(words, pair, 3, other.name),
        reflected(words, me, (("act", "Een les die misging"), ("aware", "Ik praatte te veel"))),
        move_form(words, pair, 2, day, "blauw", words("move-error")),
        move_which(words, pair, 2, "dinsdag 14:00"),
        echo(words, pair, 2, other, moment, "Europe/Amsterdam"),
        goal_form(words, pair, words("goal-error")),
        planned(words, community, (Row((Mention(me.id, me.name),)),)),
        note(words, "checkin-remind", number=3, who=Mention(other.id, other.name)),
        note(words, "checkin-moved", moment=words.moment(moment, "Europe/Amsterdam")),
        note(words, "goal-told", who=Mention(me.id, me.name), goal="toetsing"),
        *(note(words, text) for text in plain),
    )
