"""What whoever takes part in coffee rounds sees, and whoever steers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.coffee import Coffee, Group, Met, Rhythm, Taker, Topic
from bot.domain.coffee_round import Reason, Why
from bot.domain.communities import CommunityId
from bot.domain.meetings import LASTS
from bot.domain.membership import Member
from bot.domain.names import greeting
from bot.features.coffee import actions
from bot.frame.cards import (
    Appointment,
    Button,
    Buttons,
    Card,
    Chat,
    Choice,
    Element,
    Fields,
    Footnote,
    Form,
    Heading,
    Mention,
    Option,
    Row,
    Run,
    Style,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words

SIZES = ("2", "3")


@dataclass(frozen=True, slots=True)
class Brought:
    """A group as it is introduced. `weeks`: how long ago they met, where nobody else was left; `moments`:
    when all of them usually have time (UTC)."""

    group: Group
    members: tuple[Member, ...]
    reason: Reason
    topics: Sequence[Topic]
    weeks: int | None = None
    moments: Sequence[datetime] = ()


# Taking part.


def shown(
    words: Words,
    here: CommunityId,
    policy: Coffee,
    taker: Taker | None,
    day: date | None,
    steers: bool = False,  # noqa: FBT002 - who looks
) -> Card:
    """Whether somebody takes part, and when the next round is; one button changes it."""
    if not policy.on or day is None:
        return _none_yet(words, here, taker, steers)
    if taker is None:
        return _out(words, here, policy, day)
    skips = taker.skips == day
    title = words("coffee-skipping" if skips else "coffee-in")
    skip = Button(words("coffee-skip"), actions.SkipRound(community=here, day=day.isoformat()))
    back = Button(
        words("coffee-after-all"), actions.TakePartAfterAll(community=here, day=day.isoformat())
    )
    stop = Button(words("coffee-stop"), actions.CountMeOut(community=here))
    buttons = Buttons((back if skips else skip, stop))
    return Card(title, (Heading(title), *_how(words, policy, day), buttons))


def _out(words: Words, here: CommunityId, policy: Coffee, day: date) -> Card:
    title = words("coffee-out")
    count_in = Button(words("coffee-count-in"), actions.CountMeIn(community=here), Style.PRIMARY)
    how = (words.rich("coffee-what"), *_how(words, policy, day))
    return Card(title, (Heading(title), *how, Buttons((count_in,))))


def _none_yet(words: Words, here: CommunityId, taker: Taker | None, steers: bool) -> Card:
    """There are no rounds: who would take part can say so already."""
    title = words("coffee-none")
    would = Button(words("coffee-count-in"), actions.CountMeIn(community=here), Style.PRIMARY)
    stop = Button(words("coffee-stop"), actions.CountMeOut(community=here))
    settings = Button(words("coffee-settings"), RunCommand(community=here, text="coffee settings"))
    buttons = (stop if taker else would, *((settings,) if steers else ()))
    text = words.rich("coffee-none-in" if taker else "coffee-none-what")
    return Card(title, (Heading(title), text, Buttons(buttons)))


def _how(words: Words, policy: Coffee, day: date) -> tuple[Element, ...]:
    rhythm = words(f"coffee-{policy.rhythm}")
    size = words("coffee-by-three" if policy.threes else "coffee-by-two")
    facts = ((words("coffee-next"), words.day(day)), (words("coffee-rhythm"), f"{rhythm}, {size}"))
    return (Fields(facts),)


def heads_up(words: Words, here: CommunityId, day: date, *, tired: bool) -> Card:
    """The working day before; who met nobody twice is asked whether to go on."""
    text = "coffee-heads-up-tired" if tired else "coffee-heads-up"
    skip = actions.SkipRound(community=here, day=day.isoformat())
    stop = actions.CountMeOut(community=here)
    buttons = [Button(words("coffee-skip"), skip, refuses=not tired)]
    buttons += [Button(words("coffee-stop"), stop, refuses=True)] if tired else []
    told = words.rich(text, day=words.day(day))
    return Card(words(text, day=words.day(day)), (told, Buttons(tuple(buttons))))


# Brought together.


def together(words: Words, brought: Brought, zone: str) -> Card:
    """In a conversation of all of them."""
    title = words("coffee-title", who=words.listed([_called(one) for one in brought.members]))
    return Card(
        title, (Heading(title), *_greets(words, brought), *_body(words, brought, zone, None))
    )


def alone(words: Words, brought: Brought, reader: Member, zone: str) -> Card:
    """The same to each, with a way into a conversation with the others."""
    others = [one for one in brought.members if one.id != reader.id]
    title = words("coffee-title-alone", who=words.listed([_called(one) for one in others]))
    chats = tuple(
        Chat(words("coffee-chat", name=_called(one)), Mention(one.id, one.name)) for one in others
    )
    people = tuple(_person(words, one) for one in others)
    return Card(title, (Heading(title), *people, *_body(words, brought, zone, reader), *chats))


def _greets(words: Words, brought: Brought) -> tuple[Element, ...]:
    return tuple(_person(words, one) for one in brought.members)


def _person(words: Words, member: Member) -> Element:
    """Who it is: their name, and the field of work that they named."""
    who, field = Mention(member.id, member.name), member.person.discipline
    return words.rich("coffee-who-field", who=who, field=field) if field else Row((who,))


def _body(words: Words, brought: Brought, zone: str, reader: Member | None) -> tuple[Element, ...]:
    """Why, what to talk about, and when; `reader`: the one who reads it, where it is one."""
    lines: list[Element] = [_why(words, brought, reader)]
    if brought.weeks is not None:
        lines.append(words.rich("coffee-again", weeks=brought.weeks))
    if len(brought.members) > 2:
        lines.append(words.rich("coffee-three"))
    lines.append(words.rich("coffee-questions"))
    lines += [Row((Run(f"• {one.text(words.language)}"),)) for one in brought.topics]
    return (*lines, *_plan(words, brought, zone), Footnote(words("coffee-footnote")))


def _why(words: Words, brought: Brought, reader: Member | None) -> Element:
    """What two could give each other, or share; to one of the two it says "you"."""
    people = {member.id: Mention(member.id, member.name) for member in brought.members}
    reason, text = brought.reason, f"coffee-why-{brought.reason.why}"
    topic, (field, second) = reason.about[:1], (*reason.about, "", "")[:2]
    told: dict[str, str | Mention] = {"topic": "".join(topic), "field": field, "second": second}
    if reason.why is Why.NOTHING:
        return words.rich(text)
    if reader is None or reader.id not in (reason.one, reason.other):
        return words.rich(text, **told, one=people[reason.one], other=people[reason.other])
    if reader.id == reason.one:
        return words.rich(f"{text}-me", **told, who=people[reason.other])
    if reason.why is Why.ACROSS:
        told |= {"field": second, "second": field}
    turned = "them" if reason.why is Why.GIVES else "me"
    return words.rich(f"{text}-{turned}", **told, who=people[reason.one])


def _plan(words: Words, brought: Brought, zone: str) -> tuple[Element, ...]:
    """When all usually have time, the first of which can be put in a calendar; or to find one."""
    if not brought.moments:
        return (words.rich("coffee-plan"),)
    times = words.listed([words.short_moment(moment, zone) for moment in brought.moments])
    first, names = brought.moments[0], words.listed([_called(one) for one in brought.members])
    title = words("coffee-title", who=names)
    label = words("coffee-calendar", moment=words.short_moment(first, zone))
    entry = Appointment(label, title, first, first + LASTS, uid=brought.group.key)
    return (words.rich("coffee-times", times=times, people=len(brought.members)), entry)


def _called(member: Member) -> str:
    return greeting(member.name) or member.name


# Afterwards.


def did_you_meet(words: Words, group: Group, others: Sequence[Member]) -> Card:
    who = words.listed([_called(one) for one in others])
    buttons = (
        _tells(words, group, Met.YES, Style.PRIMARY),
        _tells(words, group, Met.NOT_YET),
        Button(words("coffee-met-no-button"), _met(group, Met.NO), refuses=True),
    )
    text, people = "coffee-met", len(others) + 1
    asked = words.rich(text, who=who, people=people)
    return Card(words(text, who=who, people=people), (asked, Buttons(buttons)))


def _met(group: Group, said: Met) -> actions.TellMet:
    return actions.TellMet(community=group.community, group=group.id, said=said.value)


def _tells(words: Words, group: Group, said: Met, style: Style = Style.NORMAL) -> Button:
    return Button(words(f"coffee-met-{said}-button"), _met(group, said), style)


def not_yet(words: Words, group: Group) -> Card:
    """It can be told later, by whoever thinks of it."""
    text = "coffee-met-not-yet"
    button = Button(words("coffee-met-later-button"), _met(group, Met.YES))
    return Card(words(text), (words.rich(text), Buttons((button,))))


def rest(words: Words, here: CommunityId) -> Card:
    """Twice in a row it came to nothing."""
    text = "coffee-rest"
    stop = Button(words("coffee-rest-stop"), actions.CountMeOut(community=here), Style.PRIMARY)
    stay = Button(words("coffee-rest-stay"), actions.CountMeIn(community=here), refuses=True)
    return Card(words(text), (words.rich(text), Buttons((stop, stay))))


# For whoever steers.


def settings(
    words: Words, here: CommunityId, policy: Coffee, day: date | None, takers: int
) -> Card:
    title = words("coffee-rounds-on" if policy.on else "coffee-rounds-off")
    count = (words("coffee-takers"), words("coffee-takers-are", count=takers))
    change = actions.ChangeRounds(community=here)
    if not policy.on:
        on = Button(words("coffee-turn-on"), change, Style.PRIMARY)
        body = (words.rich("coffee-rounds-what"), Fields((count,)))
        return Card(title, (Heading(title), *body, Buttons((on,))))
    buttons = (
        Button(words("coffee-call"), actions.CallMembers(community=here)),
        Button(words("coffee-change"), change),
        Button(words("coffee-turn-off"), actions.StopRounds(community=here)),
    )
    how = _how(words, policy, day) if day else ()
    return Card(title, (Heading(title), *how, Fields((count,)), Buttons(buttons)))


def settings_form(
    words: Words, here: CommunityId, policy: Coffee, errors: Sequence[str] = ()
) -> Form:
    rhythms = tuple(Option(words(f"coffee-{one}"), one.value) for one in Rhythm)
    sizes = tuple(Option(words(f"coffee-size-{one}"), one) for one in SIZES)
    days = tuple(Option(words(f"weekday-{n}"), str(n)) for n in range(5))
    size = SIZES[int(policy.threes)]
    return Form(
        title=words("coffee-form"),
        action=actions.ChangeRounds(community=here),
        inputs=(
            Choice("rhythm", words("coffee-rhythm"), rhythms, (policy.rhythm,), required=True),
            Choice("weekday", words("coffee-weekday"), days, (str(policy.weekday),), required=True),
            Choice("size", words("coffee-size"), sizes, (size,), required=True),
        ),
        submit=words("coffee-save"),
        cancel=words("coffee-cancel"),
        intro=words("coffee-form-intro"),
        errors=tuple((name, words("coffee-error-choice")) for name in errors),
    )


def call(words: Words, here: CommunityId, policy: Coffee, day: date) -> Card:
    """In the channel: there are rounds, and whoever likes counts themselves in."""
    title = words("coffee-call-title")
    count_in = Button(words("coffee-count-in"), actions.CountMeIn(community=here), Style.PRIMARY)
    how = (words.rich("coffee-what"), *_how(words, policy, day))
    return Card(title, (Heading(title), *how, Buttons((count_in,))))
