"""The working day before: its expert gets the questions, in the order in which most people ask them."""

from bot.domain.eligibility import Purpose
from bot.domain.sessions import in_order
from bot.features.sessions import question_cards
from bot.features.sessions.moments import ListDue
from bot.features.sessions.stores import Context
from bot.frame.effects import Effects, Say
from bot.frame.events import Due
from bot.frame.routing import Feature

feature = Feature("sessions.handing_over")


@feature.due(ListDue)
async def hand_over(ctx: Context, event: Due, moment: ListDue) -> Effects:
    """In one message, or as many as they need."""
    session = await ctx.stores.sessions.get(moment.session)
    if session is None or event.missed or ctx.member is None or session.at <= ctx.now:
        return ()
    me = ctx.member
    found = in_order(await ctx.stores.sessions.questions(session.id))
    asking = {one.asked_by for one in found if one.asked_by}
    names = {m.id: m for m in await ctx.stores.members.some(asking)}
    words, zone = ctx.words(me.person), ctx.zone(me.person)
    return tuple(
        Say(
            me.id,
            card,
            f"{session.key}:list:{session.moved}:{number}",
            Purpose.NOTICE,
            "sessions.list",
            until=session.at,
        )
        for number, card in enumerate(
            question_cards.handed_over(words, session, found, names, zone)
        )
    )
