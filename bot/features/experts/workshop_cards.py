"""A workshop: asked of an expert, answered, dated, reminded of and off."""

from collections.abc import Callable, Collection, Sequence
from zoneinfo import ZoneInfo

from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.workshops import Stage, Workshop, WorkshopId, titled
from bot.features.experts import actions
from bot.frame.actions import Action
from bot.frame.cards import (
    Appointment,
    Button,
    Buttons,
    Card,
    Chat,
    Element,
    Fields,
    Footnote,
    Heading,
    Mention,
    Row,
    Run,
    Style,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words

MOST_LISTED = 8
Given = Sequence[tuple[Workshop, Member]]  # each with its expert, or with the other of the two


def arrives(words: Words, workshop: Workshop, asker: Member, text: str = "workshop-asks") -> Card:
    """To the expert: the wish, for whom and when, and three answers; two once they talk about it."""
    yes = Button(words("workshop-yes"), _of(actions.DateWorkshop, workshop), Style.PRIMARY)
    talk = Button(words("workshop-talk"), _of(actions.TalkFirst, workshop))
    no = Button(words("workshop-no"), _of(actions.RefuseWorkshop, workshop), refuses=True)
    buttons = (yes, no) if workshop.stage is Stage.TALKING else (yes, talk, no)
    who = Mention(asker.id, asker.name)
    body = (words.rich(text, who=who), *_wish(words, workshop), Buttons(buttons))
    return Card(words(text, who=who), (*body, Footnote(words("workshop-why-you"))))


def _wish(words: Words, workshop: Workshop) -> tuple[Element, ...]:
    facts = [(words("workshop-whom"), workshop.whom)]
    facts += [(words("workshop-wanted"), workshop.wanted)] if workshop.wanted else []
    return Row((Run(workshop.wish),)), Fields(tuple(facts))


def _of(kind: Callable[..., Action], workshop: Workshop) -> Action:
    """An action about this workshop."""
    return kind(community=workshop.community, workshop=workshop.id)


def asked(words: Words, workshop: Workshop, expert: Member, text: str = "workshop-asked") -> Card:
    """To whoever asked: it is with the expert now."""
    who = Mention(expert.id, expert.name)
    withdraw = Button(words("workshop-withdraw"), _of(actions.WithdrawWorkshop, workshop))
    body = (words.rich(text, who=who), *_wish(words, workshop), Buttons((withdraw,)))
    return Card(words(text, who=who), body)


def would_talk(words: Words, workshop: Workshop, expert: Member) -> Card:
    """To whoever asked: the expert would like to talk first."""
    who = Mention(expert.id, expert.name)
    withdraw = Button(words("workshop-withdraw"), _of(actions.WithdrawWorkshop, workshop))
    return Card(
        words("workshop-would-talk", who=who),
        (
            words.rich("workshop-would-talk", who=who),
            Row((Run(workshop.wish),)),
            Chat(words("workshop-chat", name=expert.name), who),
            Buttons((withdraw,)),
        ),
    )


def not_this_time(
    words: Words, workshop: Workshop, expert: Member | None, text: str, *, others: bool
) -> Card:
    """To whoever asked: no answer, or no; another expert, where there is one, or leave it."""
    who = Mention(expert.id, expert.name) if expert else ""
    again = actions.AskWorkshop(community=workshop.community, again=workshop.id)
    leave = _of(actions.WithdrawWorkshop, workshop)
    buttons = (
        Button(words("workshop-another"), again, Style.PRIMARY),
        Button(words("workshop-leave"), leave, refuses=True),
    )
    body: list[Element] = [words.rich(text, who=who), Row((Run(workshop.wish),))]
    if not others:
        body.append(words.rich("workshop-no-others"))
    body.append(Buttons(buttons if others else buttons[1:]))
    return Card(words(text, who=who), tuple(body))


def dated(
    words: Words,
    workshop: Workshop,
    other: Member,
    zone: str,
    text: str,
    *,
    is_expert: bool,
) -> Card:
    """It takes place: what, when, where, with whom; into one's calendar, or off. Its expert may move it."""
    assert workshop.at
    who, moment = Mention(other.id, other.name), words.moment(workshop.at, zone)
    facts = [(words("workshop-name"), workshop.title), (words("workshop-when"), moment)]
    facts += [(words("workshop-where"), workshop.place)] if workshop.place else []
    facts += [(words("workshop-whom"), workshop.whom)]
    move = Button(words("talk-move"), _of(actions.DateWorkshop, workshop))
    off = Button(words("talk-cancel"), _of(actions.CancelWorkshop, workshop))
    ways = (_invites(words, workshop, zone), *((move, off) if is_expert else (off,)))
    body: tuple[Element, ...] = (words.rich(text, who=who, moment=moment), Fields(tuple(facts)))
    return Card(
        words(text, who=who, moment=moment),
        (*body, _calendar(words, workshop), Buttons(ways)),
    )


def _invites(words: Words, workshop: Workshop, zone: str) -> Button:
    """To whoever else may come: as an event, with what is known of it filled in."""
    assert workshop.at
    local = workshop.at.astimezone(ZoneInfo(zone))
    said = f"event {workshop.title}, {local:%Y-%m-%d} {local:%H:%M}, {workshop.minutes} min"
    return Button(words("workshop-invite"), RunCommand(community=workshop.community, text=said))


def _calendar(words: Words, workshop: Workshop) -> Appointment:
    assert workshop.at
    return Appointment(
        words("time-calendar"),
        words("workshop-event", title=workshop.title),
        workshop.at,
        workshop.until,
        uid=workshop.key,
        sequence=workshop.moved,
    )


def listed(
    words: Words,
    here: CommunityId,
    own: Given,
    ahead: Given,
    mine: Collection[WorkshopId],
    zone: str,
    *,
    can_ask: bool,
) -> Card:
    """One's own requests, and the workshops that everybody here may know of; `mine`: those of one's own."""
    title = words("workshops-title")
    body: list[Element] = [Heading(title)]
    body += [_own(words, one, other) for one, other in own[:MOST_LISTED]]
    body += [_ahead(words, one, expert, mine, zone) for one, expert in ahead[:MOST_LISTED]]
    if not ahead:
        body.append(words.rich("workshops-none"))
    if (more := len(ahead) - MOST_LISTED) > 0:
        body.append(Footnote(words("workshops-more", more=more)))
    ask = Button(words("workshop-ask"), actions.AskWorkshop(community=here))
    body += [Buttons((ask,))] if can_ask else []
    return Card(title, tuple(body))


def _own(words: Words, workshop: Workshop, other: Member) -> Row:
    """A request that somebody made, or that was made to them."""
    text = "workshop-row-free" if workshop.stage is Stage.FREE else "workshop-row"
    if other.id == workshop.asker:
        text = "workshop-row-asked"
    said = words.rich(text, who=Mention(other.id, other.name), wish=titled(workshop.wish))
    return Row(said.runs, Button(words("experts-show"), _of(actions.ShowWorkshop, workshop)))


def _ahead(
    words: Words, workshop: Workshop, expert: Member, mine: Collection[WorkshopId], zone: str
) -> Row:
    """In the list of everybody: a title, when and where; never who asked for it, nor what they wrote."""
    assert workshop.at
    told = (words.moment(workshop.at, zone), workshop.place)
    said = f" · {' · '.join(filter(None, told))} · "
    runs = (Run(workshop.title, bold=True), Run(said), Mention(expert.id, expert.name))
    show = Button(words("experts-show"), _of(actions.ShowWorkshop, workshop))
    return Row(runs, show if workshop.id in mine else None)


def off(words: Words, workshop: Workshop, who: Member, zone: str, text: str) -> Card:
    """It does not take place: to whoever called it off, or to the other."""
    assert workshop.at
    told: dict[str, str | Mention] = {
        "who": Mention(who.id, who.name),
        "moment": words.moment(workshop.at, zone),
        "title": workshop.title,
    }
    return Card(words(text, **told), (words.rich(text, **told),))
