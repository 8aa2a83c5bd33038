"""What a word does for somebody that a button would do: "toch niet" takes back, "ja" agrees."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.domain.dialogues import Deed
from bot.frame.actions import Action, UnreadableActionError, unpack
from bot.frame.cards import Button, Buttons, Card
from bot.frame.context import Context
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.words import note
from bot.talking.utterance import Utterance

Press = Callable[[Context, Said, Action], Awaitable[Effects]]


class TakingBack:
    """`press`: does for the person what pressing a button would do."""

    def __init__(self, press: Press) -> None:
        self._press = press

    async def agreed(self, ctx: Context, said: Utterance) -> Effects | None:
        """Yes, to what the last card asked; None where it asked nothing."""
        if not said.is_yes or not said.is_between_us:
            return None
        dialogue = await ctx.dialogue()
        action = _readable(dialogue.offer) if dialogue else None
        return await self._press(ctx, said.event, action) if action else None

    async def undone(self, ctx: Context, event: Said) -> Effects:
        """Press for them what takes back what they just did; older things are named first, and asked."""
        dialogue = await ctx.dialogue()
        undo = _readable(dialogue.undo) if dialogue else None
        if dialogue is None or dialogue.undo is None or undo is None:
            dropped = dialogue is not None and (dialogue.talk or dialogue.offer)
            if dialogue:
                await ctx.remember(replace(dialogue, undo=None, talk=None))
            told = "core-dropped" if dropped else "core-nothing-to-undo"
            return (Reply(note(ctx.words(), told)),)
        if not dialogue.is_last:
            return (Reply(_older(ctx, undo, dialogue.undo.what)),)
        await ctx.remember(replace(dialogue, undo=None))
        return await self._press(ctx, event, undo)


def _readable(deed: Deed | None) -> Action | None:
    """The action that was remembered; None where another version of Kring remembered it."""
    try:
        return unpack(deed.action, deed.values) if deed else None
    except UnreadableActionError:
        return None


def _older(ctx: Context, undo: Action, what: str) -> Card:
    """Nothing is done; and what could still be taken back, by name."""
    words = ctx.words()
    named = words(what)
    button = Button(words("core-take-back"), undo)
    text = words.rich("core-older", what=named)
    return Card(words("core-older", what=named), (text, Buttons((button,))))
