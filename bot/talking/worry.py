"""A concern that was typed into something else goes before it: it is answered as such, and not kept."""

from bot.frame.context import Context
from bot.frame.effects import Effects, Tell
from bot.frame.news import Worried
from bot.talking.language import understand


def worried(ctx: Context, *typed: str) -> Effects:
    """The answer to what is surely a concern in any of these; nothing where none is."""
    heard = [understand(text, ctx.own_today) for text in typed if text]
    sure = [one for one in heard if one.is_concern]
    return (Tell(Worried(any(one.urgent for one in sure))),) if sure else ()
