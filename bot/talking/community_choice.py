"""About which community somebody speaks, where they are in none here, or in several."""

from bot.frame.actions import shortened
from bot.frame.cards import Button, Buttons, Card
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.words import note

MOST_OFFERED = 5  # communities to choose from; `help` switches between all


async def nowhere(ctx: Context) -> Effects:
    """About no community, because somebody has none here; or has several, and is asked which."""
    return await which(ctx) or (Reply(note(ctx.words(), "core-no-community")),)


async def which(ctx: Context) -> Effects:
    """Of whoever has several, where none of them meets: a button for each, that says the same again (R38)."""
    own = await ctx.uow.memberships.of(ctx.person.id) if ctx.person and ctx.here is None else ()
    if len(own) < 2 or not ctx.typed:
        return ()
    names = [await ctx.uow.communities.get(id) for id in own[:MOST_OFFERED]]
    buttons = tuple(
        Button(here.name, RunCommand(community=here.id, text=shortened(ctx.typed)))
        for here in names
    )
    question = ctx.words().rich("core-which-community")
    return (Reply(Card(ctx.words()("core-which-community"), (question, Buttons(buttons)))),)
