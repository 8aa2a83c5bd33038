"""What a typed answer does to the last thing that Kring asked: yes, no, or no with something else instead."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from bot.domain.dates import read_when
from bot.domain.dialogues import OFFER_FOR, Deed
from bot.frame.actions import Action, UnreadableActionError, unpack
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects
from bot.frame.events import Said
from bot.talking.language.phrases import refuses
from bot.talking.small_words import INSTEAD
from bot.talking.utterance import Unclear, Utterance

Answer = Effects | Unclear
Again = Callable[[Context, Said], Awaitable[Answer]]
Press = Callable[[Context, Said, Action, str], Awaitable[Effects]]
ASKED_FOR = timedelta(days=7)  # how long an answer is one to what Kring asked by itself


class OpenQuestion:
    """`press`: does for the person what pressing a button would do, on the message of this key, if any;
    `again`: what typing something else would do."""

    def __init__(self, press: Press, again: Again) -> None:
        self._press, self._again = press, again

    async def answered(self, ctx: Context, said: Utterance) -> Answer | None:
        """None where nothing was asked, or this is no answer to it."""
        if not said.is_between_us:
            return None
        if said.is_yes:
            return await self._agreed(ctx, said)
        return (
            await self._refused(ctx, said) if refuses(said.plain) else await self._moved(ctx, said)
        )

    async def _agreed(self, ctx: Context, said: Utterance) -> Effects | None:
        yes, _, key = await _asked(ctx)
        return await self._press(ctx, said.event, yes, key) if yes else None

    async def _refused(self, ctx: Context, said: Utterance) -> Effects | None:
        _, no, key = await _asked(ctx)
        return await self._press(ctx, said.event, no, key) if no else None

    async def _moved(self, ctx: Context, said: Utterance) -> Answer | None:
        """ "No, rather Wednesday": the day goes to the button that names another one, or is read alone."""
        found = re.match(INSTEAD, said.text, re.IGNORECASE)
        rest = said.text[found.end() :].strip(" .,!") if found else ""
        if not rest or read_when(rest, ctx.own_today) is None:
            return None
        _, no, _ = await _asked(ctx)
        text = f"{no.text} {rest}" if isinstance(no, RunCommand) else rest
        return await self._again(ctx, replace(said.event, text=text))


async def _asked(ctx: Context) -> tuple[Action | None, Action | None, str]:
    """The buttons for yes and for no of what was asked last, and on which message it stands: by an answer
    of this hour, or by what Kring sent of itself within a week, whichever is newer."""
    dialogue = await ctx.dialogue()
    if dialogue is None or ctx.person is None:
        return None, None, ""
    letter = await ctx.uow.outbox.newest(dialogue.community, dialogue.person)
    held = dialogue.offer or dialogue.refusal
    answered = held.until - OFFER_FOR if held else None
    if letter and letter.at + ASKED_FOR > ctx.now and (answered is None or letter.at > answered):
        return letter.yes, letter.no, letter.key
    return readable(dialogue.offer), readable(dialogue.refusal), ""


def readable(deed: Deed | None) -> Action | None:
    """The action that was remembered; None where another version of Kring remembered it."""
    try:
        return unpack(deed.action, deed.values) if deed else None
    except UnreadableActionError:
        return None
