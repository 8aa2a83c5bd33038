"""What a typed answer does to the last thing that Kring asked: yes, no, or no with something else instead."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from bot.domain.dates import read_when
from bot.domain.dialogues import OFFER_FOR, Deed
from bot.frame.actions import Action, UnreadableActionError, unpack
from bot.frame.cards import Button, Buttons, Card, Style
from bot.frame.context import NO_COMMUNITY, Context, RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.talking.language import Intent
from bot.talking.language.phrases import begins_with_no, begins_with_yes, refuses
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
        if refuses(said.plain):
            return await self._refused(ctx, said)
        return await self._moved(ctx, said) or await _in_many_words(ctx, said)

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


def _answer(said: Utterance) -> Intent | None:
    """Whether it is one: by its meaning, or by its first word where it means nothing else for sure."""
    meant = said.understood.intent
    if meant in (Intent.ACCEPT, Intent.DECLINE, Intent.LATER):
        return meant
    if said.is_sure and meant is not Intent.THANKS:
        return None
    if begins_with_yes(said.plain):
        return Intent.ACCEPT
    return Intent.DECLINE if begins_with_no(said.plain) else None


async def _in_many_words(ctx: Context, said: Utterance) -> Effects | None:
    """More than a yes or a no is asked once more, with the button that it would press."""
    answer = _answer(said)
    if answer is None or any(c.takes(said.rest, ctx.own_today) for c in said.commands):
        return None
    yes, no, _ = await _asked(ctx)
    pressed = yes if answer is Intent.ACCEPT else no
    if pressed is None:
        return None
    words, here = ctx.words(), ctx.here.id if ctx.here else NO_COMMUNITY
    meant = Button(words(f"intent-{answer}"), pressed, Style.PRIMARY)
    other = Button(words("core-something-else"), RunCommand(community=here, text="help"))
    asked = words.rich("core-answering")
    return (Reply(Card(words("core-answering"), (asked, Buttons((meant, other))))),)


async def _asked(ctx: Context) -> tuple[Action | None, Action | None, str]:
    """The buttons for yes and for no of what was asked last, and on which message it stands: by an answer
    of this hour, or by what Kring sent of itself within a week, whichever is newer."""
    dialogue = await ctx.dialogue()
    if dialogue is None or ctx.person is None:
        return None, None, ""
    letter = await ctx.uow.outbox.newest(dialogue.community, dialogue.person)
    held = dialogue.offer or dialogue.refusal
    opened = dialogue.talk.touched if dialogue.talk else None
    answered = held.until - OFFER_FOR if held else opened
    if letter and letter.at + ASKED_FOR > ctx.now and (answered is None or letter.at > answered):
        return letter.yes, letter.no, letter.key
    return readable(dialogue.offer), readable(dialogue.refusal), ""


def readable(deed: Deed | None) -> Action | None:
    """The action that was remembered; None where another version of Kring remembered it."""
    try:
        return unpack(deed.action, deed.values) if deed else None
    except UnreadableActionError:
        return None
