"""What pairs are to the rest of Kring."""

from collections.abc import Sequence

from bot.domain.anonymity import LEAST
from bot.domain.digest import HALF_YEAR, Week
from bot.domain.membership import Member
from bot.domain.network import Contact
from bot.domain.pairs import Funnel, Pair, PairStatus, together
from bot.features.pairs.moments import WEEK
from bot.features.pairs.silence import is_silent
from bot.features.pairs.stores import Context
from bot.frame.attention import Attention, about
from bot.frame.cards import Fields, Footnote, Mention, Run
from bot.frame.context import Fact
from bot.frame.mine import Mine
from bot.frame.section import Line, Section, sheet
from bot.frame.words import Words
from bot.talking import charts
from bot.talking.number_words import few


async def facts(ctx: Context, member: Member) -> Sequence[Fact]:
    """How many pairs and check-ins are kept; only where there is any."""
    words, everything = ctx.words(), await ctx.stores.pairs.all()
    pairs = [p for p in everything if member.id in p.people and p.begun]
    written = [
        check_in
        for pair in pairs
        for check_in in await ctx.stores.check_ins.of_pair(pair.id)
        if check_in.person == member.id
    ]
    if not pairs:
        return ()
    kept = words("privacy-pairs-kept", pairs=len(pairs), checkins=len(written))
    return ((words("privacy-pairs"), kept),)


async def attention(ctx: Context) -> Sequence[Attention]:
    """Which pairs are silent; which ended in the past week, and nobody said so."""
    people = {m.id: m for m in await ctx.stores.members.all()}
    pairs = await ctx.stores.pairs.all()
    unanswered = await ctx.stores.check_ins.unanswered()
    silent = [p for p in pairs if is_silent(ctx, p, unanswered.get(p.id, ()))]
    parted = [p for p in pairs if _just_ended(ctx, p)]
    return (
        about("silent", [p.people for p in silent], people, rank=30, press="pairs"),
        about("parted", [p.people for p in parted], people, rank=40),
    )


def _just_ended(ctx: Context, pair: Pair) -> bool:
    ended = pair.status is PairStatus.ENDED and pair.ended_by is None
    return ended and ctx.today - pair.since <= WEEK


async def section(ctx: Context, week: Week) -> Section:
    """How far pairs come, and who was brought together."""
    funnel = await ctx.stores.pairs.funnel(ctx.today - HALF_YEAR)
    contacts = frozenset(
        Contact(frozenset(pair.people), pair.begun, by=pair.mentee)
        for pair in await ctx.stores.pairs.all()
        if pair.begun
    )
    return told(ctx.words(), funnel, contacts)


def told(words: Words, funnel: Funnel, contacts: frozenset[Contact] = frozenset()) -> Section:
    counts = {
        "planned": funnel.planned,
        "accepted": funnel.accepted,
        "met": funnel.met,
        "useful": funnel.useful,
    }
    said = {name: few(words, n) for name, n in counts.items()}
    line = Line(words("digest-funnel"), words("digest-funnel-is", **said), vital=True)
    drawn = {words(f"funnel-{name}"): n for name, n in counts.items() if n >= LEAST}
    rows = [(words(f"funnel-{name}"), n) for name, n in said.items()]
    return Section(
        rank=50,
        lines=(line,),
        part="mentoring",
        at_length=(
            *charts.of(charts.bars(words, "funnel", drawn)),
            Fields(((line.label, line.value),)),
            Footnote(words("digest-funnel-note")),
        ),
        sheets=(sheet(words, "funnel", "step pairs", rows),),
        contacts=contacts,
    )


async def mine(ctx: Context) -> Sequence[Mine]:
    """With whom, and the talk they agreed on or that nobody agreed on yet."""
    words, me = ctx.words(), ctx.actor
    lines = []
    for pair in together(me.id, await ctx.stores.pairs.all()):
        other = await ctx.somebody(pair.others(me.id))
        talk = pair.talks_after(ctx.now)
        at = words.moment(talk, ctx.zone(me.person)) if talk else words("mine-no-talk")
        said = at if pair.status is not PairStatus.PAUSED else words(f"pair-{pair.status}")
        name = "mentor" if pair.mentee == me.id else "mentee"
        lines.append(
            Mine(name, (Mention(other.id, other.name), Run(f" · {said}")), "meeting", rank=10)
        )
    return lines
