"""What the library is to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.digest import Week
from bot.domain.membership import Member
from bot.features.library import adding, cards
from bot.features.library.stores import Context
from bot.frame.attention import Attention
from bot.frame.cards import Fields
from bot.frame.context import Fact
from bot.frame.picks import Picks
from bot.frame.section import Line, Section
from bot.talking.number_words import counted

NEWEST = 20  # entries, of which the weekly post has what it had not before


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """What they shared, by its titles; their own words go along with the export."""
    titles = [entry.title for entry in await ctx.stores.library.of(member.id)]
    return ((ctx.words()("privacy-library"), ", ".join(titles)),) if titles else ()


async def attention(ctx: Context) -> Sequence[Attention]:
    """How many entries may hold no more, with the list of them."""
    old = len(await ctx.stores.library.old())
    return (Attention("library", nameless=old, rank=95, press="resource old"),)


async def section(ctx: Context, week: Week) -> Section | None:
    """How many were shared and used this week, of how many there are; by whom is nobody's figure."""
    total = await ctx.stores.library.count()
    if not total:
        return None
    shared = await ctx.stores.library.shared_between(week.since, week.until)
    used = await ctx.stores.library.used_between(week.since, week.until)
    words = ctx.words()
    said = words("digest-library-are", shared=shared, total=total, used=counted(words, used))
    label = words("digest-library")
    quiet = (Fields(((label, said),)),) if shared or used else ()
    return Section(rank=70, lines=(Line(label, said),), quiet=quiet)


async def picks(ctx: Context) -> Picks:
    """The newest entries that hold, without a name: what is shared is for everybody here."""
    newest = [one for one in await ctx.stores.library.newest(NEWEST) if not one.old]
    known = await adding.shown(ctx, newest)
    words = ctx.community_words()
    return Picks("library", tuple(cards.picked(words, one, known) for one in newest), 2, rank=10)
