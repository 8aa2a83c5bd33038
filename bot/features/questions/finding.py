"""Who may know: members who may be asked, least recently asked first, and after them guests from outside."""

from bot.domain.apart import KeptApart
from bot.domain.guests import Outsider, outsiders
from bot.domain.membership import Member
from bot.domain.naming import find_named
from bot.domain.questions import Candidate, Question, QuestionId, QuestionStatus, candidates
from bot.domain.vocabulary import Vocabulary
from bot.features.questions import actions
from bot.features.questions.stores import Context


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


async def vocabulary(ctx: Context) -> Vocabulary:
    policy = await ctx.stores.rounds.policy()
    return Vocabulary.with_own(policy.vocabulary)


async def members_for(ctx: Context, question: Question) -> tuple[Candidate, ...]:
    members = await ctx.stores.members.all()
    offers = {o.mentor: o.topics for o in await ctx.stores.offers.all() if not o.withdrawn}
    knows = {m.id: _knows(m, offers.get(m.id, "")) for m in members}
    turns = await ctx.stores.questions.asked()
    words = await vocabulary(ctx)
    apart = KeptApart(await ctx.stores.apart.notes())
    return candidates(question, members, knows, turns, apart, ctx.now, ctx.today, words)


def _knows(member: Member, topics: str) -> str:
    return "\n".join(filter(None, (member.answers.brings, member.person.discipline, topics)))


async def guests_for(ctx: Context, question: Question) -> tuple[Outsider, ...]:
    """Nobody where Kring has no page to answer on."""
    if ctx.web is None or not (guests := await ctx.stores.guests.all()):
        return ()
    asked = await ctx.stores.invitations.all()
    words = await vocabulary(ctx)
    return outsiders(question, guests, asked, ctx.now, ctx.today, words)
