"""Who may know: experts on it, other members who may be asked, and after them guests from outside."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.apart import KeptApart
from bot.domain.guests import Outsider, outsiders
from bot.domain.membership import Member
from bot.domain.naming import find_named
from bot.domain.people import PersonId
from bot.domain.questions import (
    Candidate,
    Knowledge,
    Question,
    QuestionId,
    QuestionStatus,
    candidates,
)
from bot.domain.vocabulary import Vocabulary
from bot.features.questions import actions
from bot.features.questions.stores import Context

LATELY = timedelta(days=60)
SEVERAL = 2  # people who ask about a topic before it is named to anybody


async def mine(ctx: Context, action: actions.AboutQuestion) -> Question | None:
    question = await ctx.stores.questions.get(QuestionId(action.question))
    return question if question and question.asker == ctx.actor.id else None


async def open_of_mine(ctx: Context, action: actions.AboutQuestion) -> Question | None:
    question = await mine(ctx, action)
    return question if question and question.status is QuestionStatus.OPEN else None


def who_fit(text: str, able: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Whoever names the topic; and whoever is named: "vraag aan Ilse hoe …" has Ilse first, if she may be
    asked. Others who may be asked have nothing to do with it."""
    beginning = " ".join(text.replace(",", " ").split()[:6])
    named = find_named(beginning, [one.member for one in able])
    meant = {m.id for m in (*named.people, *(m for doubt in named.doubts for m in doubt.people))}
    fitting = [one for one in able if one.shared or one.member.id in meant]
    return tuple(sorted(fitting, key=lambda one: one.member.id not in meant))


@dataclass(frozen=True, slots=True)
class Around:
    """Everybody here with what they know of and when they were asked, read once for many questions."""

    members: Sequence[Member]
    known: Knowledge
    turns: Sequence[tuple[PersonId, datetime]]
    apart: KeptApart
    words: Vocabulary
    now: datetime
    today: date

    def whom(self, question: Question) -> tuple[Candidate, ...]:
        """Who may be asked it."""
        return candidates(
            question,
            self.members,
            self.known,
            self.turns,
            self.apart,
            self.now,
            self.today,
            self.words,
        )


async def around(ctx: Context) -> Around:
    members = await ctx.stores.members.all()
    return Around(
        members,
        await knowledge(ctx, members),
        await ctx.stores.questions.asked(),
        KeptApart(await ctx.stores.apart.notes()),
        ctx.vocabulary(),
        ctx.now,
        ctx.today,
    )


async def members_for(ctx: Context, question: Question) -> tuple[Candidate, ...]:
    return (await around(ctx)).whom(question)


async def knowledge(ctx: Context, members: Sequence[Member]) -> Knowledge:
    """What everybody here said to know of."""
    offers = {o.mentor: o.topics for o in await ctx.stores.offers.all() if not o.withdrawn}
    experts = await ctx.stores.experts.all()
    return Knowledge(
        {m.id: _brings(m, offers.get(m.id, "")) for m in members},
        {one.expert: one.topics for one in experts},
        {one.expert: one.monthly for one in experts},
    )


def _brings(member: Member, topics: str) -> str:
    return "\n".join(filter(None, (member.answers.brings, member.person.discipline, topics)))


async def guests_for(ctx: Context, question: Question) -> tuple[Outsider, ...]:
    """Nobody where Kring has no page to answer on."""
    if ctx.web is None or not (guests := await ctx.stores.guests.all()):
        return ()
    asked = await ctx.stores.invitations.all()
    words = ctx.vocabulary()
    return outsiders(question, guests, asked, ctx.now, ctx.today, words)


async def unknown_topics(ctx: Context) -> tuple[str, ...]:
    """What several people asked about lately, and nobody here names: a word of the vocabulary, so that it is
    nobody's own wording."""
    words, members = ctx.vocabulary(), await ctx.stores.members.all()
    known = await knowledge(ctx, [member for member in members if member.takes_part(ctx.today)])
    said = words.terms("\n".join((*known.brings.values(), *known.experts.values())))
    concepts = frozenset(words.concepts.values())
    askers: dict[frozenset[str], set[PersonId]] = defaultdict(set)
    called: dict[frozenset[str], str] = {}
    for question in await ctx.stores.questions.since(ctx.today - LATELY):
        if question.status is QuestionStatus.WITHDRAWN or question.answer:
            continue
        for term in words.terms(question.text):
            if term.keys <= concepts and not words.shared((term,), said):
                askers[term.keys].add(question.asker)
                called.setdefault(term.keys, term.text.lower())
    return tuple(sorted(called[keys] for keys, who in askers.items() if len(who) >= SEVERAL))
