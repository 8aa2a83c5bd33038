"""A typed word that is a command, spelt or mistyped."""

from dataclasses import replace

from bot.frame.actions import shortened
from bot.frame.cards import Button, Buttons, Card, Run, Text
from bot.frame.context import NO_COMMUNITY, Context, RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.routes import RunRoutes
from bot.frame.routing import Command, nothing
from bot.talking.utterance import Utterance


class Commands:
    def __init__(self, run: RunRoutes) -> None:
        self._run = run

    async def fitting(self, ctx: Context, said: Utterance) -> Effects | None:
        """The command, when what follows it is what it takes."""
        fits = tuple(c for c in said.commands if c.takes(said.rest, ctx.own_today))
        return await self.do(ctx, said.event, fits, said.rest) if fits else None

    async def beginning(self, ctx: Context, said: Utterance) -> Effects | None:
        """The command that a sentence begins with, which takes something, where nothing else is sure."""
        takes_more = any(command.takes is not nothing for command in said.commands)
        if not takes_more or said.is_sure:
            return None
        return await self.do(ctx, said.event, said.commands, said.rest)

    async def do(
        self, ctx: Context, event: Said, commands: tuple[Command, ...], rest: str
    ) -> Effects:
        """Of several, the one that is chosen."""
        if len(commands) > 1:
            return _which(ctx, commands, rest)
        return await self._run((commands[0].route,), ctx, replace(event, text=rest))


def _which(ctx: Context, meant: tuple[Command, ...], rest: str) -> Effects:
    """Ask which command a mistyped word stood for."""
    question = ctx.words()("core-which")
    community = ctx.here.id if ctx.here else NO_COMMUNITY
    buttons = tuple(
        Button(
            ctx.words()(f"command-{c.name.replace(' ', '-')}-word"),
            RunCommand(community=community, text=shortened(f"{c.name} {rest}".strip())),
        )
        for c in meant
    )
    return (Reply(Card(question, (Text((Run(question),)), Buttons(buttons)))),)
