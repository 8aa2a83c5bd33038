"""`settings bridges`: whether connectors get bridges every week, and what was learnt from their drops."""

from collections.abc import Mapping

from bot.domain.bridge_scores import RAISES, weights
from bot.domain.bridges import WEIGHTS, Reason
from bot.domain.communities import CommunityId
from bot.features.bridges import actions
from bot.features.bridges.stores import Context
from bot.frame.cards import Button, Buttons, Card, Fields, Footnote, Heading, Row, Run
from bot.frame.effects import Effects, Replace, Reply
from bot.frame.events import Pressed, Said
from bot.frame.routing import Access, Feature
from bot.frame.words import Words
from bot.talking.number_words import few

feature = Feature("bridges.settings")


@feature.command("settings bridges", "instellingen bruggen", access=Access.STEERING, listed=False)
async def show(ctx: Context, event: Said) -> Effects:
    return (Reply(await _card(ctx)),)


@feature.pressed(actions.ChooseWeekly, Access.STEERING)
async def choose(ctx: Context, event: Pressed, action: actions.ChooseWeekly) -> Effects:
    await ctx.stores.bridges.choose_weekly(action.weekly)
    return (Replace(await _card(ctx)),)


async def _card(ctx: Context) -> Card:
    weekly, drops = await ctx.stores.bridges.weekly(), await ctx.stores.bridges.drops()
    return card(ctx.words(), ctx.community.id, drops, weekly=weekly is not False)


def card(words: Words, here: CommunityId, drops: Mapping[Reason, int], *, weekly: bool) -> Card:
    """The points of each part of the score now, and how often bridges were dropped for what shifts it."""
    title, now = words("bridges-settings-title"), weights(drops)
    parts = tuple(
        (words(f"bridges-part-{part}"), words("bridges-points", now=now[part], was=WEIGHTS[part]))
        for part in WEIGHTS
    )
    why = {reason: words(f"bridges-reason-{reason}") for reason in (*RAISES, Reason.OTHER)}
    dropped = [Row((Run(f"{why[one]}: {few(words, drops.get(one, 0))}"),)) for one in why]
    switch = Button(
        words("bridges-weekly-stop" if weekly else "bridges-weekly-go"),
        actions.ChooseWeekly(community=here, weekly=not weekly),
    )
    return Card(
        title,
        (
            Heading(title),
            words.rich("bridges-weekly-on" if weekly else "bridges-weekly-off"),
            Fields(parts),
            words.rich("bridges-dropped-so-far"),
            *dropped,
            Buttons((switch,)),
            Footnote(words("bridges-settings-note")),
        ),
    )
