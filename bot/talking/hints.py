"""One quiet line where to turn, under an answer, where a text may have been a worry after all (D36)."""

from dataclasses import replace

from bot.frame.cards import Button, Buttons, Footnote
from bot.frame.context import NO_COMMUNITY, Context, RunCommand
from bot.frame.effects import Effects, Reply
from bot.talking.utterance import Utterance


async def hinted(ctx: Context, said: Utterance, effects: Effects) -> Effects:
    """What was answered, with that line where it may help; then nothing is counted of what was typed."""
    if not said.understood.hints:
        return effects
    ctx.uncounted = True
    return _with_hint(ctx, effects) if await _may_hint(ctx, said) else effects


async def _may_hint(ctx: Context, said: Utterance) -> bool:
    """Between the two of them, and once on a day of the person's: more often it would nag.

    The mark of the day is a keyed digest, as of an event: that somebody seemed troubled can be read nowhere.
    """
    if not said.is_between_us or ctx.person is None:
        return False
    return await ctx.uow.inbox.first_time(f"hint:{ctx.person.id}:{ctx.own_today}")


def _with_hint(ctx: Context, effects: Effects) -> Effects:
    """At the foot of the last reply."""
    words, community = ctx.words(), ctx.here.id if ctx.here else NO_COMMUNITY
    button = Button(words("core-hint-button"), RunCommand(community=community, text="concern"))
    line = (Footnote(words("core-hint")), Buttons((button,)))
    for at in reversed(range(len(effects))):
        told = effects[at]
        if isinstance(told, Reply):
            card = replace(told.card, body=(*told.card.body, *line))
            return (*effects[:at], replace(told, card=card), *effects[at + 1 :])
    return effects
