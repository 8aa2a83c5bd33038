"""`intro`: whom should I meet? One person with why; who is asked only after a press, and may say no."""

import re
from collections.abc import Sequence

from bot.domain.bridge_crowd import Crowd
from bot.domain.bridge_scores import Found, for_one
from bot.domain.bridges import Bridge, Origin, Said, open_of
from bot.domain.membership import Member
from bot.domain.people import PersonId
from bot.domain.vocabulary import shared_terms
from bot.features.bridges import actions, asking, cards
from bot.features.bridges.loaders import crowd
from bot.features.bridges.stores import Context
from bot.features.bridges.weekly import NEW
from bot.frame.actions import shortened
from bot.frame.cards import Card
from bot.frame.effects import Effects, Replace, Reply, Undoable
from bot.frame.events import Pressed
from bot.frame.events import Said as Typed
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.language import Intent, Understanding
from bot.talking.naming import named

feature = Feature("bridges.intro")

NOBODY = (PersonId(0),)
# "somebody from Health", "een docent van de opleiding Techniek"
_OF = re.compile(
    r"\b(?:iemand|mensen|collega(?:'?s)?|leden|lid|docent(?:en)?|student(?:en)?"
    r"|someone|somebody|people|colleagues?|members?|teachers?|students?)\s+"
    r"(?:van|uit|bij|from|of|in|at)\s+"
    r"(?:(?:de|het|the|opleiding|afdeling|faculteit|academie|department|school|faculty)\s+)*(?:of\s+)?"
    r"(?P<field>[^,.;?!]+)",
    re.IGNORECASE,
)
MOST_PASSED = 20  # people whom somebody looked at and went on


@feature.command(
    "intro",
    "kennismaking",
    "kennismaken",
    "introductie",
    "introduction",
    "introduce me",
    "stel me voor",
    "stel mij voor",
    takes=any_words,
    heavy=True,
)
async def intro(ctx: Context, event: Typed) -> Effects:
    """The best bridge for oneself; of whom or of which discipline is read from the sentence."""
    found = await named(ctx, event)
    meant = [one.id for one in (*found.people, *(m for d in found.doubts for m in d.people))]
    others = [person for person in meant if person != ctx.actor.id]
    return await _proposed(ctx, event.text, (), others)


@feature.meant(Intent.CONNECT_ME)
async def wants_to_meet(ctx: Context, event: Typed, meant: Understanding) -> Effects:
    return await intro(ctx, event)


@feature.pressed(actions.SomebodyElse, Access.MEMBERS)
async def somebody_else(ctx: Context, event: Pressed, action: actions.SomebodyElse) -> Effects:
    passed = [PersonId(int(one)) for one in action.besides.split(",") if one.isdecimal()]
    if len(passed) >= MOST_PASSED:
        return (Replace(cards.nobody(ctx.words(), ctx.community.id, of_those=False)),)
    shown = await _proposed(ctx, action.said, passed, ())
    return tuple(Replace(one.card) if isinstance(one, Reply) else one for one in shown)


async def _proposed(
    ctx: Context, said: str, besides: Sequence[PersonId], among: Sequence[PersonId]
) -> Effects:
    at = await crowd(ctx)
    if wrong := _refusal(ctx, at):
        return (Reply(note(ctx.words(), wrong)),)
    wanted = among or of_discipline(at, said)
    found = () if wanted == NOBODY else for_one(at, ctx.actor, besides, wanted)
    if not found:
        return (Reply(cards.nobody(ctx.words(), ctx.community.id, of_those=bool(wanted))),)
    return (Reply(await _card(ctx, found[0], besides, said)),)


async def _card(ctx: Context, best: Found, besides: Sequence[PersonId], said: str) -> Card:
    other = await ctx.somebody(best.other)
    passed = ",".join(str(one) for one in (*besides, best.other))
    return cards.meet(ctx.words(), ctx.community.id, other, best.fit, passed, shortened(said, 200))


def _refusal(ctx: Context, at: Crowd) -> str:
    """Why somebody cannot be introduced now, as the id of a text; empty where they can."""
    if not ctx.actor.takes_part(ctx.today):
        return "bridges-not-taking-part"
    waiting = [b for b in open_of(ctx.actor.id, at.bridges) if b.by == ctx.actor.id]
    return "bridges-meet-waits" if waiting else ""


def of_discipline(at: Crowd, said: str) -> Sequence[PersonId]:
    """Whoever is of the discipline that is named; empty where none is, and `NOBODY` where nobody is of it."""
    meant = _OF.search(said)
    terms = at.vocabulary.terms(meant["field"] if meant else said)
    found = []
    for member in at.members:
        field = at.vocabulary.terms(member.person.discipline or "")
        shared = len(shared_terms(field, terms))
        if shared and (meant or shared == len(field)):
            found.append(member.id)
    return found or (NOBODY if meant and terms else ())


@feature.pressed(actions.MeetThem, Access.MEMBERS)
async def meet_them(ctx: Context, event: Pressed, action: actions.MeetThem) -> Effects:
    """Their own yes was the press; the other is asked."""
    at = await crowd(ctx)
    if wrong := _refusal(ctx, at):
        return (Reply(note(ctx.words(), wrong)),)
    found = for_one(at, ctx.actor, (), (PersonId(action.person),))
    if not found:
        return (Reply(note(ctx.words(), "bridges-over")),)
    bridge = await ctx.stores.bridges.add(_wished(ctx, ctx.actor, found[0]))
    sent = await asking.ask(ctx, bridge, (bridge.other,))
    other = await ctx.somebody(bridge.other)
    back = actions.WithdrawBridge(community=bridge.community, bridge=bridge.id)
    shown = Replace(cards.sent(ctx.words(), bridge, (other,)))
    return (shown, *sent, Undoable(back, "undo-bridge"))


def _wished(ctx: Context, actor: Member, found: Found) -> Bridge:
    new = Bridge(
        NEW,
        ctx.community.id,
        actor.id,
        found.other,
        actor.id,
        Origin.WISHED,
        ctx.today,
        fit=found.fit,
    )
    return new.answered(actor.id, Said.YES)
