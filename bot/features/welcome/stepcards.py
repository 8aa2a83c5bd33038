"""The cards of the steps after day zero, and the forms that belong to them."""

from collections.abc import Sequence

from bot.domain.communities import Community
from bot.domain.membership import Member
from bot.domain.welcome import Journey, JourneyStatus, Step
from bot.features.welcome import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Element,
    Fields,
    Footnote,
    Form,
    Heading,
    Inline,
    Mention,
    Message,
    Option,
    Progress,
    Row,
    Run,
    Style,
    TextInput,
)
from bot.frame.subject import Scene
from bot.frame.words import Words

ITEMS = ("belong", "way", "dare")  # the day-30 integration check
LOW = 2
SCALE = ("1", "2", "3", "4", "5")


def _shell(
    words: Words,
    community: Community,
    journey: Journey,
    step: Step,
    body: Sequence[Element],
    buttons: Sequence[Button],
) -> Card:
    """A step: what it is about, what to do, and one way to the ways out."""
    title = words(f"welcome-{step}-title")
    done, total = journey.answered(), len(journey.steps)
    return Card(
        title,
        (
            Heading(title),
            *body,
            Buttons((*buttons, not_now_button(words, community, step))),
            Progress(done, total, words("welcome-progress", done=done, total=total)),
        ),
    )


def not_now_button(words: Words, community: Community, step: Step) -> Button:
    action = actions.NotNow(community=community.id, step=step)
    return Button(words("welcome-not-now"), action, refuses=True)


def not_now(words: Words, community: Community, step: Step) -> Card:
    """Later, never, or no welcome at all; whoever has not joined yet may stay away."""
    id = community.id
    later = Button(words("welcome-snooze"), actions.Snooze(community=id, step=step))
    no = Button(words("welcome-no"), actions.NoThanks(community=id))
    skip = Button(words("welcome-skip"), actions.SkipStep(community=id, step=step))
    stop = Button(words("welcome-stop"), actions.StopWelcome(community=id))
    others = (no,) if step is Step.HELLO else (skip, stop)
    asked = words.rich("welcome-not-now-ask")
    return Card(words("welcome-not-now-ask"), (asked, Buttons((later, *others))))


def _done(words: Words, community: Community, step: Step, how: str, style: Style) -> Button:
    action = actions.Done(community=community.id, step=step, how=how)
    return Button(words(f"welcome-{step}-{how}"), action, style)


def buddy(
    words: Words,
    community: Community,
    journey: Journey,
    helper: Member | None,
    others: Sequence[Member],
) -> Card:
    """Day 1: the buddy, if one said yes by now, and whom to meet."""
    body: list[Element] = [
        words.rich("welcome-buddy-found", who=Mention(helper.id, helper.name))
        if helper
        else words.rich("welcome-buddy-looking")
    ]
    if others:
        body.append(words.rich("welcome-buddy-others"))
        body.extend(Row(_who(words, member)) for member in others)
    done = _done(words, community, Step.BUDDY, "hello", Style.PRIMARY)
    return _shell(words, community, journey, Step.BUDDY, body, (done,))


def _who(words: Words, member: Member) -> tuple[Inline, ...]:
    runs: list[Inline] = [Mention(member.id, member.name)]
    if member.person.discipline:
        runs.append(Run(f" ({member.person.discipline})"))
    if member.answers.brings:
        runs.append(Run(": " + words("welcome-brings-line", brings=member.answers.brings)))
    return tuple(runs)


def agreements(words: Words, community: Community, journey: Journey) -> Card:
    """Day 3: goals and working agreements, and a first small contribution."""
    charter = community.charter
    shown = (("community-goals", charter.goals), ("community-agreements", charter.agreements))
    fields = Fields(tuple((words(label), text) for label, text in shown if text))
    body = (
        words.rich("welcome-agreements", community=community.name),
        *((fields,) if fields.items else ()),
        words.rich("welcome-agreements-contribute"),
    )
    done = _done(words, community, Step.AGREEMENTS, "read", Style.PRIMARY)
    return _shell(words, community, journey, Step.AGREEMENTS, body, (done,))


def week(words: Words, community: Community, journey: Journey) -> Card:
    """Day 7: has anyone been spoken to, is anything unclear?"""
    unclear = Button(
        words("welcome-week-unclear"), actions.AskStep(community=community.id, step=Step.WEEK)
    )
    buttons = (
        _done(words, community, Step.WEEK, "spoke", Style.PRIMARY),
        _done(words, community, Step.WEEK, "notyet", Style.NORMAL),
        unclear,
    )
    body = (words.rich("welcome-week"), words.rich("welcome-week-mediation"))
    return _shell(words, community, journey, Step.WEEK, body, buttons)


def month(words: Words, community: Community, journey: Journey) -> Card:
    """Day 30: three statements; what is answered is not kept."""
    ask = Button(
        words("welcome-month-ask"),
        actions.AskStep(community=community.id, step=Step.MONTH),
        Style.PRIMARY,
    )
    body = (words.rich("welcome-month"), Footnote(words("welcome-month-private")))
    return _shell(words, community, journey, Step.MONTH, body, (ask,))


def taste(words: Words, community: Community, journey: Journey) -> Card:
    """Day 60: a taste of a role."""
    buttons = (
        _done(words, community, Step.TASTE, "expert", Style.PRIMARY),
        _done(words, community, Step.TASTE, "reporter", Style.NORMAL),
    )
    return _shell(words, community, journey, Step.TASTE, (words.rich("welcome-taste"),), buttons)


def closing(words: Words, community: Community, journey: Journey, helper: Member | None) -> Card:
    """Day 90: what did it bring? The buddy's task ends, and may be taken up for another."""
    ask = Button(
        words("welcome-closing-ask"),
        actions.AskStep(community=community.id, step=Step.CLOSING),
        Style.PRIMARY,
    )
    volunteer = Button(
        words("welcome-closing-volunteer"), actions.Volunteer(community=community.id)
    )
    thanks = (
        (words.rich("welcome-closing-buddy", who=Mention(helper.id, helper.name)),)
        if helper
        else ()
    )
    body = (words.rich("welcome-closing", community=community.name), *thanks)
    return _shell(words, community, journey, Step.CLOSING, body, (ask, volunteer))


def unclear_form(words: Words, community: Community, error: str = "") -> Form:
    return _one_question(words, community, Step.WEEK, error)


def closing_form(words: Words, community: Community, error: str = "") -> Form:
    return _one_question(words, community, Step.CLOSING, error)


def _one_question(words: Words, community: Community, step: Step, error: str) -> Form:
    """A paragraph that goes to the facilitators, and says so."""
    return Form(
        title=words(f"welcome-{step}-form-title"),
        action=actions.AskStep(community=community.id, step=step),
        inputs=(
            TextInput(
                "text",
                words(f"welcome-{step}-form-label"),
                words("welcome-form-goes-to"),
                multiline=True,
                required=True,
                most=1000,
            ),
        ),
        submit=words("welcome-form-submit"),
        cancel=words("welcome-cancel"),
        errors=(("text", error),) if error else (),
    )


def month_form(words: Words, community: Community, error: str = "") -> Form:
    options = tuple(Option(words(f"scale-{value}"), value) for value in SCALE)
    return Form(
        title=words("welcome-month-form-title"),
        action=actions.AskStep(community=community.id, step=Step.MONTH),
        inputs=tuple(Choice(item, words(f"welcome-month-{item}"), options) for item in ITEMS),
        submit=words("welcome-month-submit"),
        cancel=words("welcome-cancel"),
        errors=((ITEMS[0], error),) if error else (),
    )


def month_low(words: Words, community: Community) -> Card:
    """Something is hard: offer a talk, and tell nobody without a yes."""
    talk = Button(words("welcome-talk"), actions.WantTalk(community=community.id), Style.PRIMARY)
    return Card(words("welcome-month-low"), (words.rich("welcome-month-low"), Buttons((talk,))))


def step_done(words: Words, step: Step, text: str) -> Card:
    """What a step's card turns into once it is answered."""
    title = words(f"welcome-{step}-title")
    return Card(f"{title} ✓", (Heading(f"{title} ✓"), words.rich(text)))


def passed_on(words: Words, newcomer: Mention, about: str, text: str = "") -> Card:
    """To the facilitators, at the newcomer's own wish."""
    title = words(f"welcome-passed-{about}", name=newcomer.name)
    rest = (words.rich("welcome-passed-text", text=text),) if text else ()
    body = words.rich(f"welcome-passed-{about}", name=newcomer)
    return Card(title, (body, *rest))


def _journey(scene: Scene) -> Journey:
    newcomer = scene.members[0]
    invited = Journey(newcomer.community, newcomer.id, newcomer.since, JourneyStatus.INVITED)
    return invited.began(newcomer.since, scene.community.calendar)


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of the steps."""
    words, community, journey, members = (
        scene.words,
        scene.community,
        _journey(scene),
        scene.members,
    )
    someone = Mention(members[0].id, members[0].name)
    return (
        buddy(words, community, journey, members[0], members[1:3]),
        buddy(words, community, journey, None, members[1:3]),
        agreements(words, community, journey),
        week(words, community, journey),
        month(words, community, journey),
        taste(words, community, journey),
        closing(words, community, journey, members[0]),
        unclear_form(words, community),
        month_form(words, community),
        closing_form(words, community),
        month_low(words, community),
        not_now(words, community, Step.WEEK),
        not_now(words, community, Step.HELLO),
        step_done(words, Step.WEEK, "welcome-week-spoke-done"),
        passed_on(words, someone, "unclear", "Waar vind ik de agenda?"),
    )
