"""Who may know, the question as it arrives, and the answer as it comes back."""

from collections.abc import Sequence

from bot.domain.communities import CommunityId
from bot.domain.guests import Outsider
from bot.domain.library import Entry, EntryId, address_of
from bot.domain.membership import Member
from bot.domain.questions import (
    LONGEST,
    MOST_SHOWN,
    Candidate,
    Question,
    QuestionId,
    QuestionStatus,
)
from bot.features.questions import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Element,
    Footnote,
    Form,
    Heading,
    Link,
    Mention,
    Message,
    Option,
    Row,
    Run,
    Style,
    TextInput,
    plain,
)
from bot.frame.picks import Pick, drawn
from bot.frame.subject import Scene
from bot.frame.words import Words, note

KEEP = "keep"
MOST_KNOWN = 2  # entries of the library beside the people


def ask_form(words: Words, here: CommunityId, typed: str = "", error: str = "") -> Form:
    return Form(
        title=words("ask-title"),
        action=actions.AskQuestion(community=here),
        inputs=(
            TextInput(
                "question",
                words("ask-question"),
                words("ask-question-hint"),
                typed,
                multiline=True,
                required=True,
                most=LONGEST,
            ),
        ),
        submit=words("ask-submit"),
        cancel=words("ask-cancel"),
        errors=(("question", error),) if error else (),
    )


def people(
    words: Words,
    question: Question,
    found: Sequence[Candidate],
    before: Question | None,
    known: Sequence[Entry] = (),
    outside: Sequence[Outsider] = (),
    *,
    channel: bool = True,
) -> Card:
    """What is known already, and up to three people with why they; or that nobody names it, with what can be
    done then (`channel`: there is one); and guests from `outside`. Nothing is sent yet."""
    lead = words.rich("ask-found")
    if not found:
        lead = words.rich("ask-nobody-here" if outside else "ask-nobody", guests=len(outside))
    body: list[Element] = [Heading(words("ask-heading")), Row((Run(question.text),))]
    if before:
        said = "ask-before-guest" if before.by_guest else "ask-before"
        body += [words.rich(said, question=before.text), Row((Run(before.answer),))]
    body += _known(words, [entry for entry in known if not before or entry.text != before.answer])
    body.append(lead)
    body += rows(words, question, found, outside)
    if not found:
        body.append(Buttons(_nobody_knows(words, question, channel=channel)))
    chooses = found or not channel
    body.append(Footnote(words("ask-consent" if chooses else "ask-consent-channel")))
    return Card(plain(lead.runs), tuple(body))


def _nobody_knows(words: Words, question: Question, *, channel: bool) -> tuple[Button, ...]:
    """Ask everybody, where there is a channel; or hear it when somebody knows."""
    here, number = question.community, question.id
    everybody = actions.AskEverybody(community=here, question=number)
    hear = Button(words("ask-await"), actions.AwaitKnower(community=here, question=number))
    return (*((Button(words("ask-everybody"), everybody),) if channel else ()), hear)


def _known(words: Words, entries: Sequence[Entry]) -> list[Element]:
    """Of the library: a title with its text or a way to its page."""
    made: list[Element] = [words.rich("ask-known")] if entries else []
    for entry in entries[:MOST_KNOWN]:
        said = f" – {entry.text}" if entry.text else ""
        made.append(Row((Run(entry.title, bold=True), Run(said))))
        if entry.address:
            host = entry.address.host
            made.append(Link(words("ask-open", host=host), entry.address.url))
    return made


def to_everybody(words: Words, question: Question, asker: Member) -> Card:
    """In the channel: whose question, and the way to answer it."""
    know = actions.IKnow(community=question.community, question=question.id)
    lead = words.rich("ask-all", who=Mention(asker.id, asker.name))
    body = (lead, Row((Run(question.text),)), Buttons((Button(words("ask-know"), know),)))
    return Card(words("ask-all", who=asker.name), (*body, Footnote(words("ask-all-how"))))


def picked(words: Words, question: Question, asker: Member) -> Pick:
    """The same in the weekly post."""
    know = actions.IKnow(community=question.community, question=question.id)
    said = words("ask-pick", who=asker.name, question=question.text)
    return Pick(question.key, (Row((Run(said),), Button(words("ask-know"), know)),))


def rows(
    words: Words, question: Question, found: Sequence[Candidate], outside: Sequence[Outsider] = ()
) -> tuple[Row, ...]:
    """The first is the likeliest; members come before guests."""
    styles = (Style.PRIMARY, *[Style.NORMAL] * (MOST_SHOWN + len(outside)))
    people = found[:MOST_SHOWN]
    members = (row(words, question, *each) for each in zip(people, styles, strict=False))
    rest = styles[len(people) :]
    guests = (_guest(words, question, *each) for each in zip(outside, rest, strict=False))
    return (*members, *guests)


def _guest(words: Words, question: Question, one: Outsider, style: Style) -> Row:
    here, guest = question.community, one.guest
    invite = actions.Invite(community=here, question=question.id, guest=guest.id)
    topics = words.listed([term.text for term in one.shared])
    said = words.rich("ask-guest", who=guest.name, topics=topics)
    return Row(said.runs, Button(words("ask-guest-link"), invite, style))


def row(words: Words, question: Question, one: Candidate, style: Style) -> Row:
    put = actions.PutTo(community=question.community, question=question.id, person=one.member.id)
    topics = ", ".join(term.text for term in one.shared)
    knows = "ask-expert" if one.expert else "ask-knows"
    why = words.rich(knows, topics=topics) if topics else words.rich("ask-named")
    who = Mention(one.member.id, one.member.name)
    return Row((who, Run(": "), *why.runs), Button(words("ask-put"), put, style))


def put(words: Words, question: Question, expert: Member) -> Card:
    """To the asker: it is on its way."""
    withdraw = actions.Withdraw(community=question.community, question=question.id)
    text = words.rich("ask-sent", who=Mention(expert.id, expert.name))
    button = Button(words("ask-withdraw"), withdraw)
    return Card(words("ask-sent", who=expert.name), (text, Buttons((button,))))


def arrives(words: Words, question: Question, asker: Member) -> Card:
    """To the one who is asked: whose question, and three ways to go on."""
    buttons = (
        Button(
            words("ask-answer"),
            actions.GiveAnswer(community=question.community, question=question.id),
            Style.PRIMARY,
        ),
        Button(
            words("ask-pass"),
            actions.PassOn(community=question.community, question=question.id),
            refuses=True,
        ),
        Button(
            words("ask-no-more"),
            actions.AskMeNoMore(community=question.community, question=question.id),
        ),
    )
    lead = words.rich("ask-arrives", who=Mention(asker.id, asker.name))
    return Card(
        words("ask-arrives", who=asker.name),
        (lead, Row((Run(question.text),)), Buttons(buttons), Footnote(words("ask-why-you"))),
    )


def answer_form(words: Words, question: Question, error: str = "") -> Form:
    keep = (Option(words("ask-keep-yes"), KEEP),)
    return Form(
        title=words("ask-answer-title"),
        action=actions.GiveAnswer(community=question.community, question=question.id),
        inputs=(
            TextInput(
                "answer",
                words("ask-answer-label"),
                multiline=True,
                required=True,
                most=LONGEST,
            ),
            Choice("keep", words("ask-keep"), keep, many=True),
        ),
        submit=words("ask-answer-submit"),
        cancel=words("ask-cancel"),
        intro=question.text,
        errors=(("answer", error),) if error else (),
    )


def comes_back(words: Words, question: Question, expert: Member) -> Card:
    return answer(words, question, "ask-answered", Mention(expert.id, expert.name))


def answer(words: Words, question: Question, lead: str, who: Mention | str) -> Card:
    """To the asker: the answer, and keeping it where the other said that this may be."""
    here = question.community
    keep = Button(words("ask-keep-it"), actions.Keep(community=here, question=question.id))
    body: list[Element] = [
        words.rich(lead, who=who),
        Row((Run(question.text, bold=True),)),
        Row((Run(question.answer),)),
    ]
    body += [Buttons((keep,))] if question.may_be_kept else []
    return Card(words(lead, who=who), tuple(body))


def not_this_time(
    words: Words,
    question: Question,
    expert: str,
    found: Sequence[Candidate],
    why: str,
    outside: Sequence[Outsider] = (),
) -> Card:
    """To the asker: somebody cannot, or is silent; and who else there is."""
    lead = words.rich(why, who=expert)
    rest = rows(words, question, found, outside) or (words.rich("ask-nobody-left"),)
    return Card(words(why, who=expert), (lead, Row((Run(question.text, bold=True),)), *rest))


def _example(scene: Scene) -> Question:
    asker, expert = scene.members[0], scene.members[1]
    text, answer = "Wie weet iets over portfolio's?", "Begin klein: één bewijs per leeruitkomst."
    return Question(
        QuestionId(7),
        asker.community,
        asker.id,
        text,
        asker.since,
        QuestionStatus.ANSWERED,
        expert.id,
        answer=answer,
        may_be_kept=True,
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, community, members, question = (
        scene.words,
        scene.community,
        scene.members,
        _example(scene),
    )
    found = tuple(Candidate(member) for member in members[:2])
    day, page = members[0].since, address_of("https://www.example.nl/portfolio")
    known = tuple(
        Entry(EntryId(n), community.id, question.text, address, text, "", None, day, day)
        for n, (address, text) in enumerate(((page, ""), (None, question.answer)))
    )
    return (
        ask_form(words, community.id, "", words("ask-error")),
        people(words, question, found, question),
        people(words, question, (), None),
        people(words, question, (), None, known, channel=False),
        to_everybody(words, question, members[0]),
        drawn(words("weekly-question"), picked(words, question, members[0])),
        note(words, "ask-posted"),
        note(words, "ask-given", who=members[0].name),
        put(words, question, members[0]),
        arrives(words, question, members[0]),
        answer_form(words, question, words("ask-error-answer")),
        comes_back(words, question, members[0]),
        not_this_time(words, question, members[0].name, found, "ask-passed"),
        not_this_time(words, question, members[0].name, (), "ask-silent"),
    )
