"""Whom somebody means: by mention, or by name where a platform knows no mentions; asked when unsure."""

from collections.abc import Sequence

from bot.domain.membership import Member, Status
from bot.domain.naming import Doubt, Named, find_named
from bot.frame.actions import shortened
from bot.frame.cards import Button, Buttons, Card
from bot.frame.context import Context, RunCommand
from bot.frame.effects import Effects, Reply
from bot.frame.events import Said
from bot.frame.words import Words

MOST_ASKED = 10  # people to choose from


async def named(ctx: Context, event: Said) -> Named:
    """The members mentioned, then those whose names stand in the text. Whoever left is meant only where
    nobody else can be."""
    known = [await ctx.uow.people.known(account) for account in event.mentioned]
    mentioned = await ctx.stores.members.some([one.id for one in known if one])
    placed = {one.id: one for one in mentioned}
    ordered = [placed[one.id] for one in known if one and one.id in placed]
    everyone = await ctx.stores.members.all()
    found = here_first(find_named(event.text, everyone))
    people = {one.id: one for one in (*ordered, *found.people)}
    left = [d for d in found.doubts if not placed.keys() & {one.id for one in d.people}]
    return Named(tuple(people.values()), tuple(left))


def here_first(found: Named) -> Named:
    """A name that fits one who is here, and others who left, means the one who is here."""
    sure, doubts = list(found.people), []
    for doubt in found.doubts:
        here = tuple(one for one in doubt.people if one.status is not Status.LEFT)
        if len(here) == 1:
            sure += [one for one in here if one not in sure]
        else:
            doubts.append(Doubt(doubt.words, here or doubt.people))
    return Named(tuple(sure), tuple(doubts))


def ask_which(ctx: Context, command: str, found: Named, after: str = "") -> Effects:
    """Which of several was meant by the first name in doubt: each button is the command with that one.

    `after`: what follows the names in the command.
    """
    doubt, *later = found.doubts
    rest = [doubted.words for doubted in later]

    def button(one: Member) -> Button:
        sure = [f"#{other.id}" for other in (*found.people, one)]
        text = shortened(f"{command} {', '.join(sure + rest)}{after}")
        run = RunCommand(community=ctx.community.id, text=text)
        return Button(told_apart(ctx.words(), one, doubt.people), run)

    text = ctx.words().rich("core-which-person", name=doubt.words)
    buttons = Buttons(tuple(button(one) for one in doubt.people[:MOST_ASKED]))
    return (Reply(Card(ctx.words()("core-which-person", name=doubt.words), (text, buttons))),)


def told_apart(words: Words, one: Member, others: Sequence[Member]) -> str:
    """The name; where another has the same, with the discipline or the day since when they are here."""
    if sum(other.name.casefold() == one.name.casefold() for other in others) < 2:
        return one.name
    since = words("core-here-since", day=words.short_day(one.since))
    alike = {o.person.discipline for o in others if o.name.casefold() == one.name.casefold()}
    known = one.person.discipline if len(alike) > 1 else None
    return f"{one.name} ({known or since})"
