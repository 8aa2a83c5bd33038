"""What "toch niet" does for somebody that a button would do: it takes back."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.frame.actions import Action
from bot.frame.cards import Button, Buttons, Card
from bot.frame.context import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.words import note
from bot.talking.open_question import readable

Press = Callable[[Context, Said, Action, str], Awaitable[Effects]]


class TakingBack:
    """`press`: does for the person what pressing a button would do, on the message of this key, if any."""

    def __init__(self, press: Press) -> None:
        self._press = press

    async def undone(self, ctx: Context, event: Said) -> Effects:
        """Press for them what takes back what they just did; older things are named first, and asked."""
        dialogue = await ctx.dialogue()
        undo = readable(dialogue.undo) if dialogue else None
        if dialogue is None or dialogue.undo is None or undo is None:
            dropped = dialogue is not None and (dialogue.talk or dialogue.offer)
            if dialogue:
                await ctx.remember(replace(dialogue, undo=None, talk=None))
            told = "core-dropped" if dropped else "core-nothing-to-undo"
            return (Reply(note(ctx.words(), told)),)
        if not dialogue.is_last:
            return (Reply(_older(ctx, undo, dialogue.undo.what)),)
        await ctx.remember(replace(dialogue, undo=None))
        return await self._press(ctx, event, undo, "")


def _older(ctx: Context, undo: Action, what: str) -> Card:
    """Nothing is done; and what could still be taken back, by name."""
    words = ctx.words()
    named = words(what)
    button = Button(words("core-take-back"), undo)
    text = words.rich("core-older", what=named)
    return Card(words("core-older", what=named), (text, Buttons((button,))))
