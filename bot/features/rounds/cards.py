"""What a mentee sees: the form, the short list, the steps, and the wait."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.communities import Community, CommunityId
from bot.domain.membership import Member
from bot.domain.names import greeting
from bot.domain.outlook import Outlook
from bot.domain.people import PersonId
from bot.domain.proposals import Choice as Proposed
from bot.domain.proposals import Hindrance
from bot.domain.wishes import CHOICES, Terms
from bot.features.rounds import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Divider,
    Element,
    Footnote,
    Form,
    Heading,
    Mention,
    Option,
    PeopleInput,
    Row,
    Run,
    Style,
    Text,
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words
from bot.talking import terms
from bot.talking.fit import reasons


def seek_form(
    words: Words,
    community: CommunityId,
    goal: str,
    why: str,
    wanted: Terms,
    errors: Mapping[str, str],
) -> Form:
    """What I want to learn, why now, languages, when, where; and who rather not."""
    return Form(
        title=words("seek-title"),
        action=actions.Seek(community=community),
        inputs=(
            TextInput(
                "goal",
                words("seek-goal"),
                words("seek-goal-hint"),
                goal,
                multiline=True,
                required=True,
                most=terms.LONGEST,
            ),
            TextInput("why", words("seek-why"), words("seek-why-hint"), why, most=terms.LONGEST),
            *terms.inputs(words, wanted),
            PeopleInput("apart", words("terms-apart"), hint=words("terms-apart-hint")),
        ),
        submit=words("seek-submit"),
        cancel=words("mentoring-cancel"),
        intro=words("seek-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def short_list(
    words: Words,
    community: Community,
    choices: Sequence[Proposed],
    mentors: Mapping[PersonId, Member],
    topics: Mapping[PersonId, str],
    until: date | None,
) -> Card:
    """Up to three mentors, what they offer and why they; the mentee chooses, or lets Kring. That nobody
    names the goal is said first. `topics`: of their offers, in the mentors' own words."""
    names_goal = any(part.name == "goal" for one in choices for part in one.fit.parts)
    title = words("choose-title" if names_goal else "choose-title-near", count=len(choices))
    here = community.id
    surprise = Button(words("choose-surprise"), actions.Surprise(community=here))
    order = Button(words("choose-order"), actions.Order(community=here))
    wait = Button(words("choose-wait"), actions.RatherWait(community=here))
    buttons = (surprise, order, wait) if len(choices) > 1 else (wait,)
    return Card(
        title,
        (
            Heading(title),
            *(() if names_goal else (words.rich("choose-no-goal"),)),
            words.rich("choose-lead", count=len(choices)),
            *(
                element
                for number, choice in enumerate(choices)
                for element in _option(
                    words,
                    here,
                    choice,
                    mentors[choice.mentor],
                    topics.get(choice.mentor, ""),
                    Style.NORMAL if number else Style.PRIMARY,
                )
            ),
            Buttons(buttons),
            Footnote(
                words("choose-until", day=words.day(until)) if until else words("choose-footnote")
            ),
        ),
    )


def _option(
    words: Words, here: CommunityId, choice: Proposed, mentor: Member, topics: str, style: Style
) -> tuple[Element, ...]:
    """What this mentor offers, with the button; and below it what fits and what does not."""
    again = words.rich("choose-again").runs if choice.again else ()
    ask = Button(
        words("choose-ask", name=greeting(mentor.name) or mentor.name),
        actions.AskFirst(community=here, mentor=mentor.id),
        style,
    )
    who = Mention(mentor.id, mentor.name)
    offers = words.rich("choose-offers", topics=topics).runs if topics else ()
    return (Row((who, *offers), ask), Text((*reasons(words, choice.fit), *again)))


def order_form(
    words: Words, community: CommunityId, mentors: Sequence[Member], error: str = ""
) -> Form:
    """First, second, third; an empty place leaves that mentor out."""
    options = tuple(Option(m.name, str(m.id)) for m in mentors)
    places = range(1, min(len(mentors), CHOICES) + 1)
    return Form(
        title=words("order-title"),
        action=actions.Order(community=community),
        inputs=tuple(
            Choice(
                f"place{place}",
                words("order-place", place=place),
                options,
                (str(mentors[place - 1].id),),
            )
            for place in places
        ),
        submit=words("order-submit"),
        cancel=words("mentoring-cancel"),
        intro=words("order-intro"),
        errors=(("place1", error),) if error else (),
    )


Passed = Sequence[tuple[Member, Hindrance]]  # who stood on the list and could not be asked, and why


def asked(words: Words, mentor: Member, until: date, passed: Passed = ()) -> Card:
    """Somebody was asked, and until when they have; who stood before them, and could not be."""
    told: dict[str, str | Mention] = {
        "who": Mention(mentor.id, mentor.name),
        "day": words.day(until),
    }
    body = (*_passed(words, passed), words.rich("asked", **told))
    return Card(words("asked", **told), body)


def asked_nobody(words: Words, passed: Passed) -> Card:
    """Nobody of the list can be asked: why of each, and what happens instead."""
    text = "asked-nobody" if passed else "asked-last"
    return Card(words(text), (*_passed(words, passed), words.rich(text)))


def _passed(words: Words, passed: Passed) -> tuple[Element, ...]:
    return tuple(
        words.rich(f"asked-{reason}", who=Mention(mentor.id, mentor.name))
        for mentor, reason in passed
    )


def waiting(
    words: Words,
    community: Community,
    place: int,
    round_day: date | None,
    *,
    outlook: Outlook | None = None,
    peers: Sequence[Member] = (),
    lead: str = "waiting-lead",
) -> Card:
    """A place in the line, an honest word about the chance, and others in the same boat."""
    title = words("waiting-title")
    when = (
        words.rich("waiting-round", day=words.day(round_day), place=place)
        if round_day
        else words.rich("waiting-place", place=place)
    )
    cancel = Button(words("waiting-cancel"), actions.CancelWish(community=community.id))
    change = Button(words("waiting-change"), RunCommand(community=community.id, text="mentor find"))
    return Card(
        title,
        (
            Heading(title),
            words.rich(lead),
            when,
            *_outlook(words, outlook, round_day),
            *_peers(words, community.id, peers),
            Buttons((change, cancel)),
            Footnote(words("waiting-footnote")),
        ),
    )


def _outlook(words: Words, outlook: Outlook | None, day: date | None) -> tuple[Element, ...]:
    if outlook is None:
        return () if day else (words.rich("outlook-unknown"),)
    if outlook.lacks:
        return (words.rich(f"outlook-{outlook.lacks}", count=outlook.would_fit),)
    if not outlook.fitting:
        return ()
    if outlook.free:
        return (words.rich("outlook-free", count=outlook.free),)
    full = (words.rich("outlook-full", count=outlook.fitting),)
    if outlook.soonest is None:
        return full
    return (*full, words.rich("outlook-soonest", day=words.short_day(outlook.soonest)))


def _peers(words: Words, here: CommunityId, peers: Sequence[Member]) -> tuple[Element, ...]:
    if not peers:
        return ()
    names = words("list-and", first=peers[0].name, last=peers[1].name) if len(peers) > 1 else ""
    yes = Button(words("peers-yes"), actions.MeetPeers(community=here), Style.PRIMARY)
    return (
        Divider(),
        words.rich("peers-lead", names=names or peers[0].name, count=len(peers[:2])),
        Buttons((yes,)),
    )


def peers_asked(words: Words, here: CommunityId, peers: Sequence[Member]) -> Card:
    """Somebody else waits as well, and would like to meet."""
    _, lead, buttons = _peers(words, here, peers)
    return Card(words("peers-title"), (Heading(words("peers-title")), lead, buttons))


def peers_meet(words: Words, names: str) -> Card:
    """Two or three who wait for a mentor, in one conversation."""
    return Card(words("peers-meet", names=names), (words.rich("peers-meet", names=names),))


def heads_up(words: Words, community: Community) -> Card:
    """The day before a round, with a way out of it (R25)."""
    skip = Button(words("heads-up-skip"), actions.SkipRound(community=community.id))
    text = words.rich("heads-up", community=community.name)
    return Card(words("heads-up", community=community.name), (text, Buttons((skip,))))


def question(words: Words, here: CommunityId, pair: int, mentor: Member, text: str) -> Card:
    """What a mentor would like to know first."""
    who = Mention(mentor.id, mentor.name)
    answer = Button(
        words("ask-more-answer"), actions.Answer(community=here, pair=pair), Style.PRIMARY
    )
    return Card(
        words("ask-more-title", name=mentor.name),
        (words.rich("ask-more", who=who), Row((Run(text),)), Buttons((answer,))),
    )


def answer_form(words: Words, here: CommunityId, pair: int, error: str = "") -> Form:
    return Form(
        title=words("answer-title"),
        action=actions.Answer(community=here, pair=pair),
        inputs=(
            TextInput(
                "text",
                words("answer-label"),
                multiline=True,
                required=True,
                most=terms.LONGEST,
            ),
        ),
        submit=words("mentoring-send"),
        cancel=words("mentoring-cancel"),
        errors=(("text", error),) if error else (),
    )


def stop_seeking(words: Words, community: CommunityId, goal: str) -> Card:
    """Stop looking for a mentor: asked once, with what it does."""
    yes = Button(words("seek-stop-yes"), actions.CancelWish(community=community), Style.PRIMARY)
    no = Button(words("seek-stop-no"), RunCommand(community=community, text="mentor"))
    text = words.rich("seek-stop", goal=goal)
    return Card(words("seek-stop", goal=goal), (text, Buttons((yes, no))))
