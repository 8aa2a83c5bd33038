"""Asking, and taking answers: changeable until the poll closes, and kept under no name."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.anonymity import voter
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.polls import Ballot, Poll, PollKind, PollStatus, QuestionKind
from bot.domain.tally import read_answer
from bot.features.pulse import actions, cards, resultcards
from bot.features.pulse.actions import AboutPoll
from bot.features.pulse.moments import OfABatch, PollAsk, PollReminder
from bot.features.pulse.plan import closing_day, last_call, poll_id
from bot.features.pulse.stores import Context
from bot.frame.cards import Card
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Say
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.news import Erasing
from bot.frame.routing import LAST, Access, Feature
from bot.frame.words import note
from bot.talking.language import Intent, Understanding

feature = Feature("pulse.voting")
Voting = tuple[Poll, bytes | None]  # a poll and its key

MOST_POLLS = 10_000  # more than a community ever holds


async def _voting(ctx: Context, action: AboutPoll) -> Voting | None:
    """The poll and its key, held against closing; None where the actor cannot answer it now."""
    voting = await ctx.stores.polls.for_vote(poll_id(action.poll), ctx.actor.id)
    return voting if voting and voting[0].is_open(ctx.now) else None


async def _refused(ctx: Context, action: AboutPoll) -> Effects:
    """A reply, since a closed poll's messages may not be known any more."""
    poll = await ctx.stores.polls.get(poll_id(action.poll))
    if poll and poll.is_open(ctx.now):
        return (Reply(note(ctx.words(), "pulse-not-asked")),)
    if poll and poll.release:
        return (Reply(await result_card(ctx, poll)),)
    return (Reply(note(ctx.words(), "pulse-closed")),)


@feature.due(PollAsk)
async def ask(ctx: Context, event: Due, moment: PollAsk) -> Effects:
    """One batch of the cohort is asked; who left or rests meanwhile is not."""
    poll = await _open(ctx, moment.poll)
    if poll is None or event.missed:
        return ()
    lead = await _lead(ctx, poll)
    return tuple(
        Say(
            member.id,
            cards.ask(ctx.words(member.person), ctx.community, poll, closing_day(ctx, poll), lead),
            f"{poll.key}:ask:{member.id}",
            Purpose.PULSE,
            "poll.ask",
            until=last_call(ctx, poll),
        )
        for member in await _batch(ctx, poll, moment)
    )


@feature.due(PollReminder)
async def remind(ctx: Context, event: Due, moment: PollReminder) -> Effects:
    """Once, to those without a ballot; nobody else ever knows to whom (R18).

    Everybody asked who has room for it is on the books alike, and pays for it from the same budget: who
    waited longer for a next message would else be who had not answered. Who left something else
    unanswered, as all may know, is not asked this twice.
    """
    poll = await _open(ctx, moment.poll)
    if poll is None or event.missed:
        return ()
    ballots = await ctx.stores.polls.voters(poll.id)
    key = await ctx.stores.polls.key(poll.id)
    batch = await _batch(ctx, poll, moment)
    room = await ctx.uow.outbox.with_room(batch, Purpose.PULSE)
    return tuple(
        Say(
            member.id,
            cards.reminder(ctx.words(member.person), ctx.community, poll, closing_day(ctx, poll)),
            f"{poll.key}:remind:{member.id}",
            Purpose.PULSE,
            "poll.remind",
            charged=ctx.now,
            withheld="answered" if _has_answered(poll, key, member, ballots) else None,
            until=last_call(ctx, poll),
        )
        for member in batch
        if member.id in room and not member.unanswered
    )


def _has_answered(poll: Poll, key: bytes | None, member: Member, ballots: Collection[str]) -> bool:
    return any(_voter(key, number, member) in ballots for number in range(len(poll.questions)))


def _voter(key: bytes | None, question: int, member: Member) -> str:
    """Under what an answer is kept: a digest, or in a named poll the person."""
    return voter(key, question, member.id) if key is not None else str(member.id)


async def _batch(ctx: Context, poll: Poll, moment: OfABatch) -> Sequence[Member]:
    asked = await ctx.stores.polls.asked(poll.id, moment.batch)
    members = await ctx.stores.members.some([one.person for one in asked])
    return [member for member in members if member.takes_part(ctx.today)]


async def _open(ctx: Context, id: str | int) -> Poll | None:
    poll = await ctx.stores.polls.get(poll_id(id))
    return poll if poll and poll.is_open(ctx.now) else None


async def _lead(ctx: Context, poll: Poll) -> cards.Lead | None:
    """What came out last time, and what is done about it."""
    if not poll.is_pulse:
        return None
    closed = await ctx.stores.polls.newest(PollStatus.CLOSED, 5)
    last = next((p for p in closed if p.kind is PollKind.PULSE), None)
    if last is None or last.release is None:
        return None
    shown = last.release.of(0)
    if shown is None or shown.held:
        return None
    improvements = await ctx.stores.improvements.all()
    done = next((i.action for i in improvements if i.poll == last.id), "")
    return cards.Lead(last.questions[0], shown, done)


async def result_card(ctx: Context, poll: Poll) -> Card:
    """The result in the actor's language."""
    return resultcards.result(ctx.words(), poll, await names_in(ctx, poll))


async def names_in(ctx: Context, poll: Poll) -> dict[PersonId, str]:
    """Whom a named poll's result names."""
    people = {p for s in (poll.release.shown if poll.release else ()) for n in s.names for p in n}
    known = await ctx.stores.members.some(people) if people else ()
    return {member.id: member.name for member in known}


async def _keep(ctx: Context, poll: Poll, key: bytes | None, question: int, answer: str) -> None:
    under = _voter(key, question, ctx.actor)
    await ctx.stores.polls.vote(poll.id, Ballot(question, under, answer))


def _kept(ctx: Context, poll: Poll, told: str = "pulse-kept-until") -> Card:
    return cards.kept(ctx.words(), ctx.community, poll, closing_day(ctx, poll), told)


@feature.pressed(actions.Vote, Access.MEMBERS, on=_voting, gone=_refused)
async def vote(ctx: Context, event: Pressed, action: actions.Vote, voting: Voting) -> Effects:
    poll, key = voting
    answer = read_answer(poll.questions[0], str(action.value))
    if answer is None or not poll.is_quick:
        return (Reply(note(ctx.words(), "pulse-closed")),)
    await _keep(ctx, poll, key, 0, answer)
    return (Replace(_kept(ctx, poll), poll.key),)


@feature.pressed(actions.AnswerAgain, Access.MEMBERS, on=_voting, gone=_refused)
async def again(
    ctx: Context, event: Pressed, action: actions.AnswerAgain, voting: Voting
) -> Effects:
    poll, _ = voting
    shown = cards.ask(ctx.words(), ctx.community, poll, closing_day(ctx, poll))
    return (Replace(shown, poll.key),)


@feature.pressed(actions.FillIn, Access.MEMBERS, on=_voting, gone=_refused)
async def open_form(
    ctx: Context, event: Pressed, action: actions.FillIn, voting: Voting
) -> Effects:
    poll, _ = voting
    return (OpenForm(cards.form(ctx.words(), poll, closing_day(ctx, poll), {}, {})),)


@feature.submitted(actions.FillIn, Access.MEMBERS, on=_voting, gone=_refused)
async def filled_in(
    ctx: Context, event: Submitted, action: actions.FillIn, voting: Voting
) -> Effects:
    """What was left empty keeps the answer it had."""
    poll, key = voting
    answers, errors = _read(poll, event)
    if errors or not answers:
        wrong = errors or {cards.first_input(poll): "pulse-error-empty"}
        return (
            FormErrors(cards.form(ctx.words(), poll, closing_day(ctx, poll), event.values, wrong)),
        )
    for question, answer in answers.items():
        await _keep(ctx, poll, key, question, answer)
    return (Replace(_kept(ctx, poll), poll.key),)


def _read(poll: Poll, sent: Submitted) -> tuple[dict[int, str], dict[str, str]]:
    """Answers by question, and for each input that does not fit the text that says why."""
    answers, errors = dict[int, str](), dict[str, str]()
    for number, question in enumerate(poll.questions):
        ids = cards.input_ids(question, number)
        several = question.kind is QuestionKind.MULTIPLE
        filled = sent.chosen.get(ids[0], ()) if several else (sent.values.get(id, "") for id in ids)
        typed = [text for text in filled if text.strip()]
        if not typed:
            continue
        answer = read_answer(question, typed)
        if answer is None:
            ranking = question.kind is QuestionKind.RANKING
            errors[ids[0]] = "pulse-error-ranking" if ranking else "pulse-error-choice"
        else:
            answers[number] = answer
    return answers, errors


@feature.pressed(actions.Comment, Access.MEMBERS, on=_voting, gone=_refused)
async def open_comment(
    ctx: Context, event: Pressed, action: actions.Comment, voting: Voting
) -> Effects:
    return (OpenForm(cards.comment_form(ctx.words(), voting[0])),)


@feature.submitted(actions.Comment, Access.MEMBERS, on=_voting, gone=_refused)
async def commented(
    ctx: Context, event: Submitted, action: actions.Comment, voting: Voting
) -> Effects:
    poll, key = voting
    number = cards.comment_number(poll)
    text = read_answer(poll.questions[number], event.values.get("comment", ""))
    if text is None:
        return (FormErrors(cards.comment_form(ctx.words(), poll, "pulse-error-empty")),)
    await _keep(ctx, poll, key, number, text)
    return (Replace(_kept(ctx, poll), poll.key),)


@feature.on(Erasing)
async def forget_answers(ctx: Context, news: Erasing) -> Effects:
    """While a poll is open its key still tells whose a ballot is: it goes with the person. So does a name
    in the result of a poll that was held with names."""
    for poll in await ctx.stores.polls.newest(PollStatus.OPEN, MOST_POLLS):
        key = await ctx.stores.polls.key(poll.id)
        for number in range(len(poll.questions)):
            under = _voter(key, number, news.member)
            await ctx.stores.polls.retract(poll.id, number, under)
    for poll in await ctx.stores.polls.newest(PollStatus.CLOSED, MOST_POLLS):
        if not poll.anonymous and poll.release:
            nameless = replace(poll, release=poll.release.without(news.member.id))
            await ctx.stores.polls.save(nameless)
    return ()


@feature.pressed(actions.Retract, Access.MEMBERS, on=_voting, gone=_refused)
async def retract(ctx: Context, event: Pressed, action: actions.Retract, voting: Voting) -> Effects:
    poll, key = voting
    had = False
    for number in cards.open_numbers(poll):
        under = _voter(key, number, ctx.actor)
        had |= await ctx.stores.polls.retract(poll.id, number, under)
    told = "pulse-retracted" if had else "pulse-nothing-retracted"
    return (Replace(_kept(ctx, poll, told), poll.key),)


@feature.meant(Intent.ANSWER_PULSE, rank=LAST)
async def gives_an_answer(ctx: Context, event: Said, meant: Understanding) -> Effects:
    """Typed, it would stand in the chat beside a name: the question comes with its own buttons."""
    return await pulse(ctx, event)


@feature.command("pulse", "pols", "peilvraag", "peilen", "polsen")
async def pulse(ctx: Context, event: Said) -> Effects:
    """The questions that are open for the asker; the last result where there is none."""
    opened = await ctx.stores.polls.newest(PollStatus.OPEN, 20)
    mine = [
        poll
        for poll in opened
        if poll.is_open(ctx.now)
        and await ctx.stores.polls.cell_of(poll.id, ctx.actor.id) is not None
    ]
    shown = [cards.ask(ctx.words(), ctx.community, poll, closing_day(ctx, poll)) for poll in mine]
    if not shown:
        closed = await ctx.stores.polls.newest(PollStatus.CLOSED, 1)
        shown = [await result_card(ctx, closed[0])] if closed else []
    return tuple(Reply(card) for card in shown or [note(ctx.words(), "pulse-none")])
