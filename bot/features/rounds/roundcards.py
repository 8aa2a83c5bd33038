"""What a facilitator sees of a round: who with whom and why, what a change would cost, who stays out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from bot.domain.affinity import Affinity
from bot.domain.communities import Community, CommunityId
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.proposals import Choice as Proposed
from bot.domain.proposals import Round, Shift
from bot.features.rounds import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Confirm,
    Divider,
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
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words
from bot.talking import terms
from bot.talking.fit import listed, reasons

PAGE = 8  # rows; Teams takes 28 KB of card
STRONG, FAIR = 700, 500  # points of 1 000 from which two fit very well, and well
MUCH, SOME = 300, 100  # points that a change costs the whole round

People = Mapping[PersonId, Member]
Scores = Mapping[tuple[PersonId, PersonId], int]
Why = Callable[[PersonId], Sequence[Proposed]]  # a mentee's short list with its reasons


@dataclass(frozen=True, slots=True)
class Told:
    """What mentees wish for, and mentors help with, in their own words."""

    goals: Mapping[PersonId, str]
    topics: Mapping[PersonId, str]


def digest(chosen: Mapping[PersonId, PersonId]) -> str:
    """Says which round was shown: only that one can be confirmed."""
    return sha256(repr(sorted(chosen.items())).encode()).hexdigest()[:16]


def preview(
    words: Words,
    community: Community,
    found: Round,
    people: People,
    told: Told,
    why: Why,
    page: int = 1,
    times: int = 1,
) -> Card:
    """One page of the round; nothing of it was sent. `why` is asked about who is shown; `times`: how often
    this very one was shown."""
    title = words("preview-title", community=community.name)
    mentees = sorted(found.choices, key=lambda mentee: people[mentee].name)
    pages = max((len(mentees) + PAGE - 1) // PAGE, 1)
    page = min(max(page, 1), pages)
    shown = mentees[(page - 1) * PAGE : page * PAGE]
    rows = tuple(element for id in shown for element in _pair(words, people, told, id, why(id)))
    return Card(
        title,
        (
            Heading(title),
            *((words.rich("preview-waits", times=times),) if times > 1 else ()),
            words.rich("preview-lead", count=len(mentees), out=len(found.left_out)),
            *(rows or (Row(words.rich("preview-none").runs),)),
            *_left_out(words, found, people),
            Buttons(tuple(_buttons(words, community.id, found, page, pages))),
            *_proof(words, found),
        ),
    )


def _proof(words: Words, found: Round) -> tuple[Element, ...]:
    if not found.choices:
        return ()
    return (Footnote(words("preview-proven" if found.is_proven else "preview-unproven")),)


def _pair(
    words: Words, people: People, told: Told, mentee: PersonId, choices: Sequence[Proposed]
) -> tuple[Row, ...]:
    """Who with whom and how well; what the one wants and the other offers; why; who else could."""
    first, *others = choices
    one, other = people[mentee], people[first.mentor]
    again = words.rich("preview-again").runs if first.again else ()
    who = (Mention(one.id, one.name), Run(" → "), Mention(other.id, other.name))
    fits = Run(" · " + _fits(words, first.fit.score))
    wants = words.rich(
        "preview-wants", goal=told.goals.get(mentee, "–"), topics=told.topics.get(other.id, "–")
    )
    alternatives = [_alternative(words, people, choice) for choice in others]
    tail = words.rich("preview-alternatives", names="; ".join(alternatives)).runs
    why = (*reasons(words, first.fit, own=False), *again, *(tail if alternatives else ()))
    return (Row((*who, fits)), Row(wants.runs), Row(why))


def _fits(words: Words, score: int) -> str:
    """ "past heel goed (800 van 1000)"."""
    strength = "strong" if score >= STRONG else "fair" if score >= FAIR else "weak"
    return words(f"preview-fit-{strength}", points=score)


def _alternative(words: Words, people: People, choice: Proposed) -> str:
    name = people[choice.mentor].name
    if choice.cost is None:
        return words("preview-cost-person", name=name)
    if not choice.cost:
        return words("preview-cost-none", name=name)
    much = "much" if choice.cost >= MUCH else "some" if choice.cost >= SOME else "little"
    return words(f"preview-cost-{much}", name=name)


def _left_out(words: Words, found: Round, people: People) -> tuple[Element, ...]:
    if not found.left_out:
        return ()
    names = listed(words, sorted(people[id].name for id in found.left_out))
    out = words.rich("preview-out", names=names)
    if not found.wanted:
        return (Divider(), out)
    return (Divider(), out, words.rich("preview-wanted", topics=listed(words, found.wanted)))


def _buttons(words: Words, here: CommunityId, found: Round, page: int, pages: int) -> list[Button]:
    sure = Confirm(
        words("preview-confirm-title"),
        words("preview-confirm-effect", count=len(found.choices)),
        words("preview-confirm-yes"),
        words("preview-confirm-no"),
    )
    made = actions.ConfirmRound(community=here, chosen=digest(found.chosen))
    buttons = []
    if found.choices:
        buttons.append(Button(words("preview-confirm"), made, Style.PRIMARY, sure))
        buttons.append(Button(words("preview-swap"), actions.Swap(community=here)))
    anew = RunCommand(community=here, text="match run")
    buttons.append(Button(words("preview-anew"), anew))
    if page < pages:
        more = RunCommand(community=here, text=f"match preview {page + 1}")
        buttons.append(Button(words("preview-more", page=page + 1, pages=pages), more))
    return buttons


def swap_form(
    words: Words,
    here: CommunityId,
    mentees: Sequence[Member],
    mentors: Sequence[Member],
    error: str = "",
) -> Form:
    def options(people: Sequence[Member]) -> tuple[Option, ...]:
        return tuple(Option(m.name, str(m.id)) for m in people[:100])

    return Form(
        title=words("swap-title"),
        action=actions.Swap(community=here),
        inputs=(
            Choice("mentee", words("swap-mentee"), options(mentees)),
            Choice("mentor", words("swap-mentor"), options(mentors)),
        ),
        submit=words("swap-submit"),
        cancel=words("mentoring-cancel"),
        intro=words("swap-intro"),
        errors=(("mentor", error),) if error else (),
    )


def swap_asked(
    words: Words,
    people: People,
    changed: Sequence[Shift],
    scores: Scores,
    counts: tuple[int, int],
    action: actions.SwapSo,
) -> Card:
    """Before and after a swap: who loses whom and why, how well each fits, and who is left without a mentor.
    `scores`: of mentee and mentor; `counts`: pairs before and after."""
    before, after = counts
    title = words("swap-asked-title")
    rows = tuple(row for shift in changed for row in _shift(words, people, shift, scores))
    lead = words.rich("swap-asked", before=before, after=after)
    leave = RunCommand(community=action.community, text="match preview")
    buttons = (
        Button(words("swap-yes"), action, Style.PRIMARY),
        Button(words("swap-no"), leave),
    )
    return Card(title, (Heading(title), lead, *rows, Buttons(buttons)))


def _shift(words: Words, people: People, shift: Shift, scores: Scores) -> tuple[Element, ...]:
    def named(id: PersonId) -> Mention:
        return Mention(id, people[id].name)

    told = {"who": named(shift.mentee)}
    told |= {"before": named(shift.before)} if shift.before else {}
    told |= {"after": named(shift.after)} if shift.after else {}
    taken = {"taker": named(shift.taken_by)} if shift.taken_by else {}
    if shift.before is None:
        return (words.rich("swap-gets", **told), *_fit_of(words, shift, scores))
    text = "swap-moves" if shift.after else "swap-loses"
    said = words.rich(f"{text}-taken" if taken else text, **told, **taken)
    return (said, *_fit_of(words, shift, scores))


def _fit_of(words: Words, shift: Shift, scores: Scores) -> tuple[Row, ...]:
    """How well the new mentor fits, beside the one before."""
    mentors = [one for one in (shift.before, shift.after) if one]
    known = [_fits(words, scores[shift.mentee, one]) for one in mentors]
    if shift.after is None or not known:
        return ()
    if shift.before is None:
        return (Row((Run(words("swap-fit", after=known[0])),)),)
    return (Row((Run(words("swap-fits", before=known[0], after=known[1])),)),)


def explained(words: Words, mentee: Member, mentor: Member, fit: Affinity, *, cost: str) -> Card:
    """Every part of the score of two people, or what forbids them."""
    title = words("explain-title", mentee=mentee.name, mentor=mentor.name)
    if fit.barrier:
        body: tuple[Element, ...] = (words.rich(f"barrier-{fit.barrier}"),)
    else:
        body = (Row((*reasons(words, fit, own=False), Run("."))),)
    parts = tuple((words(f"part-{part.name}"), str(part.points)) for part in fit.parts)
    total = ((words("part-total"), str(sum(part.points for part in fit.parts))),)
    return Card(
        title,
        (
            Heading(title),
            *body,
            *((Fields((*parts, *total)),) if parts else ()),
            *((words.rich("explain-cost", cost=cost),) if cost else ()),
            Footnote(words("explain-footnote")),
        ),
    )


def apart_form(words: Words, here: CommunityId, people: Sequence[Member], error: str = "") -> Form:
    """Two people who are not to be paired, and a note that only facilitators see."""
    options = tuple(Option(m.name, str(m.id)) for m in people[:100])
    return Form(
        title=words("apart-title"),
        action=actions.KeepApart(community=here),
        inputs=(
            Choice("one", words("apart-one"), options),
            Choice("other", words("apart-other"), options),
            TextInput("note", words("apart-note"), words("apart-note-hint"), most=terms.LONGEST),
        ),
        submit=words("apart-submit"),
        cancel=words("mentoring-cancel"),
        intro=words("apart-intro"),
        errors=(("other", error),) if error else (),
    )


def match_help(words: Words, community: Community, waiting: int, open_places: int) -> Card:
    """`match` alone: how it stands, and what one can do."""
    title = words("match-title")
    names = ("preview", "run", "swap", "apart")

    def button(name: str) -> Button:
        return Button(
            words(f"match-{name}"), RunCommand(community=community.id, text=f"match {name}")
        )

    return Card(
        title,
        (
            Heading(title),
            words.rich("match-lead", waiting=waiting, places=open_places),
            Buttons(tuple(button(name) for name in names)),
            Footnote(words("match-footnote")),
        ),
    )
