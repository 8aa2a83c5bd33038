"""`poll new`: a poll of up to ten questions, put together by forms, seen before it opens."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.anonymity import LEAST
from bot.domain.items import bank, item_id
from bot.domain.membership import Role
from bot.domain.polls import (
    CHOSEN,
    MOST_OPTIONS,
    MOST_QUESTIONS,
    Poll,
    PollId,
    PollKind,
    PollStatus,
    Question,
    QuestionKind,
    of_item,
)
from bot.domain.pulse import DAYS_OPEN, Split
from bot.domain.twins import twin
from bot.features.pulse import actions, pollcards
from bot.features.pulse.actions import AboutPoll
from bot.features.pulse.closing import open_to_close, turnout
from bot.features.pulse.plan import cohort, eligible, open_poll, poll_id
from bot.features.pulse.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Tell
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Contributed
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking.language import Aspect, Intent, Understanding

feature = Feature("pulse.polls")

LONGEST_TITLE = 80
MOST_DRAFTS = 5  # looked at for one that is sent twice
LONGEST_QUESTION = 200
LONGEST_OPTION = 60
FEWEST_OPTIONS = 2


@feature.command("poll", "peiling", "enquete", "enquête", access=Access.EVALUATING)
async def overview(ctx: Context, event: Said) -> Effects:
    """What is open, with its response; and how to begin one."""
    opened = await open_to_close(ctx)
    drafts = await ctx.stores.polls.newest(PollStatus.DRAFT, 3)
    rated = [(poll, await turnout(ctx, poll)) for poll in opened]
    return (
        Reply(pollcards.overview(ctx.words(), ctx.community.id, rated)),
        *(Reply(pollcards.draft(ctx.words(), poll)) for poll in drafts if poll.by == ctx.actor.id),
    )


@feature.command("poll new", "peiling nieuw", "nieuwe peiling", "new poll",
                 access=Access.EVALUATING, listed=False, means=Intent.NEW_POLL)  # fmt: skip
async def new(ctx: Context, event: Said) -> Effects:
    return (OpenForm(pollcards.new_form(ctx.words(), ctx.community.id, {}, {})),)


@feature.meant(Intent.RESULTS, rank=2)
async def wants_a_poll(ctx: Context, event: Said, meant: Understanding) -> Effects | None:
    may = ctx.actor.evaluates() and meant.slots.aspect is Aspect.NEW
    return await new(ctx, event) if may else None


@feature.submitted(actions.NewPoll, Access.EVALUATING)
async def begin(ctx: Context, event: Submitted, action: actions.NewPoll) -> Effects:
    typed = event.values
    title = ctx.within(typed.get("title"), LONGEST_TITLE)
    if not title:
        errors = {"title": "poll-error-title"}
        form = pollcards.new_form(ctx.words(), ctx.community.id, typed, errors)
        return (FormErrors(form),)
    split = next((s for s in Split if s == typed.get("split")), Split.NONE)
    named = typed.get("named") == "named"
    poll = Poll(
        PollId(0),
        ctx.community.id,
        PollKind.POLL,
        title,
        (),
        ctx.actor.id,
        anonymous=not named,
        split=Split.NONE if named else split,
    )
    drafts = await ctx.stores.polls.newest(PollStatus.DRAFT, MOST_DRAFTS)
    added = twin(poll, drafts) or await ctx.stores.polls.add(poll)
    return (Reply(pollcards.draft(ctx.words(), added)),)


async def _draft(ctx: Context, action: AboutPoll) -> Poll | None:
    poll = await ctx.stores.polls.get(poll_id(action.poll))
    return poll if poll and poll.status is PollStatus.DRAFT else None


@feature.pressed(actions.AddQuestion, Access.EVALUATING, on=_draft, gone="poll-no-draft")
async def ask_question(
    ctx: Context, event: Pressed, action: actions.AddQuestion, poll: Poll
) -> Effects:
    return (OpenForm(pollcards.question_form(ctx.words(), poll, {}, {})),)


@feature.submitted(actions.AddQuestion, Access.EVALUATING, on=_draft, gone="poll-no-draft")
async def add_question(
    ctx: Context, event: Submitted, action: actions.AddQuestion, poll: Poll
) -> Effects:
    question, errors = read_question(event.values)
    if question is None or len(poll.questions) >= MOST_QUESTIONS:
        wrong = errors or {"nl": "poll-error-many"}
        form = pollcards.question_form(ctx.words(), poll, event.values, wrong)
        return (FormErrors(form),)
    longer = poll.with_question(question)
    await ctx.stores.polls.save(longer)
    return (Replace(pollcards.draft(ctx.words(), longer)),)


def read_question(
    typed: Mapping[str, str],
) -> tuple[Question | None, dict[str, str]]:
    """The question that was typed, or for each input that does not fit the text that says why.

    Options stand one on a line, as "Dutch | English" or once for both.
    """
    kind = next((k for k in QuestionKind if k == typed.get("kind")), QuestionKind.SCALE)
    nl, en = (typed.get(name, "").strip() for name in ("nl", "en"))
    if too_long := [
        name for name, text in (("nl", nl), ("en", en)) if len(text) > LONGEST_QUESTION
    ]:
        return None, dict.fromkeys(too_long, "talk-too-long")
    if kind is QuestionKind.RECOMMEND and not (nl or en):
        return of_item(bank("recommend")[0], kind), {}
    if not (nl or en):
        return None, {"nl": "poll-error-question"}
    options = _options(typed.get("options", "")) if kind in CHOSEN else ()
    if kind in CHOSEN and not FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS:
        return None, {"options": "poll-error-options"}
    if any(len(label) > LONGEST_OPTION for option in options for label in option):
        return None, {"options": "poll-error-option-long"}
    low, high = (0, 10) if kind is QuestionKind.RECOMMEND else (1, 5)
    nl, en = nl or en, en or nl
    return Question(kind, nl, en, item_id(nl, en), options, low, high), {}


def _options(text: str) -> tuple[tuple[str, str], ...]:
    """Each option once, however often it was typed."""
    made: dict[str, tuple[str, str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        nl, _, en = (part.strip() for part in line.partition("|"))
        nl, en = nl or en, en or nl
        made.setdefault(nl.casefold(), (nl, en))
    return tuple(made.values())


@feature.pressed(actions.DropQuestion, Access.EVALUATING, on=_draft, gone="poll-no-draft")
async def drop_question(
    ctx: Context, event: Pressed, action: actions.DropQuestion, poll: Poll
) -> Effects:
    shorter = replace(poll, questions=poll.questions[:-1])
    await ctx.stores.polls.save(shorter)
    return (Replace(pollcards.draft(ctx.words(), shorter)),)


@feature.pressed(actions.DropPoll, Access.EVALUATING, on=_draft, gone="poll-no-draft")
async def drop(ctx: Context, event: Pressed, action: actions.DropPoll, poll: Poll) -> Effects:
    await ctx.stores.polls.save(replace(poll, status=PollStatus.DROPPED))
    return (Replace(note(ctx.words(), "poll-dropped")),)


@feature.pressed(actions.OpenPoll, Access.EVALUATING, on=_draft, gone="poll-no-draft")
async def open_(ctx: Context, event: Pressed, action: actions.OpenPoll, poll: Poll) -> Effects:
    """To everybody who takes part: nobody picks whom an anonymous poll asks."""
    if not poll.questions:
        return (Reply(note(ctx.words(), "poll-error-no-questions")),)
    asked = await cohort(ctx, poll, await eligible(ctx))
    opened = await open_poll(ctx, poll, asked, DAYS_OPEN, morning=False)
    if opened is None:
        return (Reply(note(ctx.words(), "poll-too-few", least=LEAST)),)
    did = Tell(Contributed(ctx.actor, Role.EVALUATOR))
    return (Replace(pollcards.now_open(ctx.words(), opened)), did)
