"""`resource add`: a page or a text for everybody; the same page twice is one entry with two sharers."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.domain import picked
from bot.domain.library import (
    HOLDS,
    LONGEST,
    LONGEST_ADDRESS,
    LONGEST_TEXT,
    LONGEST_TITLE,
    Address,
    Entry,
    EntryId,
    Share,
    address_of,
    words_of,
)
from bot.domain.people import Language
from bot.features.library import actions, cards
from bot.features.library.cards import Shown, Typed
from bot.features.library.moments import RenewalDue, RewordDue
from bot.features.library.stores import Context
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply, Undoable
from bot.frame.events import Due, Pressed, Said, Submitted
from bot.frame.news import Amended, AnswerKept, Erasing
from bot.frame.routing import Access, Feature, any_words
from bot.frame.words import note
from bot.talking.worry import worried

feature = Feature("library.adding")

NEW = EntryId(0)
_LINK = re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)


async def loaded(ctx: Context, action: actions.AboutEntry) -> Entry | None:
    return await ctx.stores.library.get(EntryId(action.entry))


async def mine_to_change(ctx: Context, action: actions.AboutEntry) -> Entry | None:
    """Its sharers may, whoever handed it over, and whoever steers."""
    entry = await loaded(ctx, action)
    if entry is None or ctx.actor.steers() or entry.handed_by == ctx.actor.id:
        return entry
    shares = await ctx.stores.library.shares([entry.id])
    return entry if ctx.actor.id in {share.person for share in shares} else None


@feature.command(
    "resource add", "add resource", "bron toevoegen", "bron erbij", "bron delen", takes=any_words
)
async def add_typed(ctx: Context, event: Said) -> Effects:
    """The form, with the link that was typed in it."""
    return await opened(ctx, event.text)


def link_in(text: str) -> str:
    """The first page that a text names; empty where it names none."""
    found = _LINK.search(text)
    return found[0].rstrip(").,;:!?") if found else ""


async def opened(ctx: Context, text: str) -> Effects:
    """The form for one more, with the link and the rest of what was typed."""
    typed = Typed(address=link_in(text), true_until=ctx.today + HOLDS)
    action = actions.AddEntry(community=ctx.community.id)
    return (OpenForm(cards.form(ctx.words(), action, typed, {})),)


@feature.pressed(actions.AddEntry, Access.MEMBERS)
async def open_add(ctx: Context, event: Pressed, action: actions.AddEntry) -> Effects:
    return await opened(ctx, "")


@feature.submitted(actions.AddEntry, Access.MEMBERS)
async def added(ctx: Context, event: Submitted, action: actions.AddEntry) -> Effects:
    typed, address, errors = _read(ctx, event)
    if errors:
        return (FormErrors(cards.form(ctx.words(), action, typed, errors)),)
    if worry := worried(ctx, typed.title, typed.text, typed.good_for):
        return worry
    known = await ctx.stores.library.at(address) if address else None
    if known:
        await _share(ctx, known, typed.good_for)
        return (Reply(cards.kept(ctx.words(), known, await shown(ctx, [known]), "library-there")),)
    entry = await ctx.stores.library.add(_entry(ctx, NEW, typed, address), ())
    await _share(ctx, entry, typed.good_for)
    await plan_renewal(ctx, entry)
    back = actions.RemoveEntry(community=entry.community, entry=entry.id)
    card = cards.kept(ctx.words(), entry, await shown(ctx, [entry]), "library-kept")
    return (Reply(card), Undoable(back, "undo-library"))


def _read(ctx: Context, sent: Submitted) -> tuple[Typed, Address | None, Mapping[str, str]]:
    """What was filled in, and for each input that does not do the text that says why."""
    lengths = {
        "title": LONGEST_TITLE,
        "address": LONGEST_ADDRESS,
        "text": LONGEST_TEXT,
        "topics": LONGEST_TITLE,
    }
    names = ("title", "address", "text", "good_for", "topics")
    texts = {name: ctx.within(sent.values.get(name), lengths.get(name, LONGEST)) for name in names}
    language = next((one for one in Language if one == sent.values.get("language")), None)
    day = picked.day(sent.values.get("true_until", ""))
    address, errors = address_of(texts["address"]), dict[str, str]()
    if not texts["title"]:
        errors["title"] = "library-error-title"
    if texts["address"] and address is None:
        errors["address"] = "library-error-address"
    elif not texts["address"] and not texts["text"]:
        errors["address"] = "library-error-both"
    if day is not None and day <= ctx.today:
        errors["true_until"] = "library-error-until"
    return Typed(**texts, language=language or "", true_until=day), address, errors


def _entry(ctx: Context, id: EntryId, typed: Typed, address: Address | None) -> Entry:
    language = Language(typed.language) if typed.language else None
    until = typed.true_until or ctx.today + HOLDS
    return Entry(
        id,
        ctx.community.id,
        typed.title,
        address,
        typed.text,
        typed.topics,
        language,
        ctx.today,
        until,
    )


async def _share(ctx: Context, entry: Entry, good_for: str) -> None:
    """The actor shares it too; from now on it is found by their words as well."""
    await ctx.stores.library.share(Share(entry.id, ctx.actor.id, good_for, ctx.today))
    await indexed(ctx, entry)


async def indexed(ctx: Context, entry: Entry) -> None:
    """What it is found by follows from what is said of it now."""
    shares = await ctx.stores.library.shares([entry.id])
    await ctx.stores.library.save(entry, words_of(entry, shares, ctx.vocabulary()))


async def plan_renewal(ctx: Context, entry: Entry) -> None:
    await ctx.drop(RenewalDue, about=entry)
    await ctx.plan_on(RenewalDue(entry=entry.id), entry.true_until, about=entry)


async def shown(ctx: Context, entries: list[Entry]) -> Shown:
    """Who shared these, by name."""
    shares = await ctx.stores.library.shares([entry.id for entry in entries])
    people = await ctx.stores.members.some({share.person for share in shares})
    return Shown(shares, {one.id: one.name for one in people})


@feature.on(Amended)
async def words_changed(ctx: Context, news: Amended) -> Effects:
    """Every entry is found by what its words mean from now on; soon, since that may take long."""
    if news.words:
        await ctx.plan(RewordDue(), ctx.now)
    return ()


@feature.due(RewordDue, heavy=True)
async def reword(ctx: Context, event: Due, moment: RewordDue) -> Effects:
    for entry in await ctx.stores.library.newest(await ctx.stores.library.count()):
        await indexed(ctx, entry)
    return ()


@feature.on(AnswerKept)
async def kept_answer(ctx: Context, news: AnswerKept) -> Effects:
    """An answer that both sides give to everybody is an entry of whoever gave it; a guest's, of who asked."""
    title, text = news.question[:LONGEST_TITLE], news.answer[:LONGEST_TEXT]
    until = ctx.today + HOLDS
    new = Entry(NEW, ctx.community.id, title, None, text, "", None, ctx.today, until)
    entry = await ctx.stores.library.add(new, ())
    source = ctx.community_words()("library-from-guest") if news.outside else ""
    await ctx.stores.library.share(Share(entry.id, news.by, source, ctx.today))
    await indexed(ctx, entry)
    await plan_renewal(ctx, entry)
    return ()


@feature.pressed(actions.ChangeEntry, Access.MEMBERS, on=mine_to_change, gone="library-gone")
async def open_change(
    ctx: Context, event: Pressed, action: actions.ChangeEntry, entry: Entry
) -> Effects:
    shares = await ctx.stores.library.shares([entry.id])
    good = next((one.good_for for one in shares if one.person == ctx.actor.id), "")
    address = entry.address.url if entry.address else ""
    until = max(entry.true_until, ctx.today + HOLDS) if entry.old else entry.true_until
    typed = Typed(entry.title, address, entry.text, good, entry.topics, entry.language or "", until)
    return (OpenForm(cards.form(ctx.words(), action, typed, {})),)


@feature.submitted(actions.ChangeEntry, Access.MEMBERS, on=mine_to_change, gone="library-gone")
async def changed(
    ctx: Context, event: Submitted, action: actions.ChangeEntry, entry: Entry
) -> Effects:
    """As it says now; whoever changed it says that it holds."""
    typed, address, errors = _read(ctx, event)
    other = await ctx.stores.library.at(address) if address else None
    if other and other.id != entry.id:
        errors = {**errors, "address": "library-error-twice"}
    if errors:
        return (FormErrors(cards.form(ctx.words(), action, typed, errors)),)
    if worry := worried(ctx, typed.title, typed.text, typed.good_for):
        return worry
    new = replace(
        _entry(ctx, entry.id, typed, address),
        shared=entry.shared,
        used=entry.used,
        handed_by=entry.handed_by,
    )
    await ctx.stores.library.save(new)
    shares = await ctx.stores.library.shares([entry.id])
    if typed.good_for or ctx.actor.id in {one.person for one in shares}:
        await ctx.stores.library.share(Share(new.id, ctx.actor.id, typed.good_for, ctx.today))
    await indexed(ctx, new)
    await plan_renewal(ctx, new)
    return (Replace(cards.kept(ctx.words(), new, await shown(ctx, [new]), "library-changed")),)


@feature.pressed(actions.RemoveEntry, Access.MEMBERS, on=mine_to_change, gone="library-gone")
async def remove(
    ctx: Context, event: Pressed, action: actions.RemoveEntry, entry: Entry
) -> Effects:
    await ctx.drop(about=entry)
    await ctx.stores.library.delete(entry.id)
    return (Replace(note(ctx.words(), "library-removed", title=entry.title)),)


@feature.on(Erasing)
async def forget(ctx: Context, news: Erasing) -> Effects:
    """A text of their own goes with them; a page that they shared stays, without a word of theirs."""
    gone = news.member.id
    for entry in await ctx.stores.library.of(gone):
        shares = [s for s in await ctx.stores.library.shares([entry.id]) if s.person != gone]
        if not shares and (entry.text or entry.address is None):
            await ctx.drop(about=entry)
            await ctx.stores.library.delete(entry.id)
        else:
            await ctx.stores.library.save(entry, words_of(entry, shares, ctx.vocabulary()))
    return ()
