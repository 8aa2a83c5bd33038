"""Day zero: the hello, the newcomer's own yes, their answers and their introduction."""

from dataclasses import replace

from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Status
from bot.domain.people import Language
from bot.domain.welcome import SNOOZE, Journey, JourneyStatus
from bot.features.welcome import actions, hello
from bot.features.welcome.buddy import ask_somebody
from bot.features.welcome.moments import InvitationReminder
from bot.features.welcome.plan import clear, plan_invitation, plan_steps
from bot.features.welcome.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, FormErrors, OpenForm, Post, Replace, Reply, Say, Tell, Update
from bot.frame.events import Due, Pressed, Submitted
from bot.frame.news import Arrived, Knows
from bot.frame.routing import Access, Feature
from bot.frame.words import note
from bot.talking import profile_form
from bot.talking.profile_form import Told

feature = Feature("welcome")


@feature.on(Arrived)
async def arrived(ctx: Context, news: Arrived) -> Effects:
    """A direct message at once, in their language. Whoever steers needs no welcome, and whoever was
    in the channel before Kring gets it only when they ask."""
    member = news.member
    if member.steers():
        return (Reply(note(ctx.words(), "welcome-steers")),) if news.accepted else ()
    if news.accepted and await ctx.stores.journeys.get(member.id):
        await clear(ctx, member)  # a newcomer who pressed Join elsewhere: the welcome begins
        first_day = ctx.words().day(ctx.community.calendar.working_day(ctx.today, 1))
        card = hello.joined(ctx.words(), ctx.community, first_day)
        return (Reply(card), Update(_key(member), card), *await _begin(ctx, member))
    card = hello.hello(ctx.words(), ctx.community, member.name, joined=news.accepted)
    said = Say(member.id, card, _key(member), Purpose.ANSWER, "welcome.hello")
    if not news.accepted:
        journey = Journey(ctx.community.id, member.id, ctx.today, JourneyStatus.INVITED)
        await ctx.stores.journeys.save(journey)
        await plan_invitation(ctx, member)
    return (said,)


@feature.due(InvitationReminder)
async def remind(ctx: Context, event: Due, moment: InvitationReminder) -> Effects:
    """Once more, and then never again, to somebody who has not answered."""
    member = ctx.member
    if member is None or member.status is not Status.INVITED or event.missed:
        return ()
    card = hello.hello(ctx.words(), ctx.community, member.name, again=True)
    key = f"{_key(member)}:again:{event.at:%Y%m%d}"
    return (Say(member.id, card, key, Purpose.REMINDER, "welcome.hello"),)


@feature.pressed(actions.SpeakOther)
async def speak_other(ctx: Context, event: Pressed, action: actions.SpeakOther) -> Effects:
    """The other language, at once and from now on."""
    if ctx.person is None or action.language not in tuple(Language):
        return ()
    language = Language(action.language)
    await ctx.uow.people.speak(ctx.person.id, language)
    ctx.person = replace(ctx.person, language=language)
    joined = ctx.member is not None and ctx.member.status is Status.ACTIVE
    return (Replace(hello.hello(ctx.words(), ctx.community, ctx.person.name, joined=joined)),)


@feature.pressed(actions.Tell)
async def open_questions(ctx: Context, event: Pressed, action: actions.Tell) -> Effects:
    if ctx.member is None or ctx.member.status is Status.LEFT:
        return _gone(ctx)
    return (OpenForm(hello.questions(ctx.words(), ctx.community, Told.by(ctx.member))),)


@feature.submitted(actions.Tell)
async def told(ctx: Context, event: Submitted, action: actions.Tell) -> Effects:
    """The answers. They are the newcomer's yes, if that had not been given (R5)."""
    if ctx.member is None or ctx.member.status is Status.LEFT:
        return _gone(ctx)
    told = profile_form.read(ctx.within, event.values, event.chosen)
    if not (told.answers.brings or told.answers.learns):
        error = ctx.words()("welcome-questions-empty")
        return (FormErrors(hello.questions(ctx.words(), ctx.community, told, error)),)
    member = told.kept_by(ctx.member)
    await ctx.uow.people.describe(member.id, told.discipline)
    await ctx.stores.members.save(member)
    draft = hello.introduction_text(ctx.community_words(), member)
    said = Reply(hello.draft(ctx.words(), ctx.community, draft))
    return (*await _yes(ctx, member), said, Tell(Knows(member)))


@feature.pressed(actions.JoinWithout)
async def join_without(ctx: Context, event: Pressed, action: actions.JoinWithout) -> Effects:
    if ctx.member is None or ctx.member.status is Status.LEFT:
        return _gone(ctx)
    return await _yes(ctx, ctx.member)


async def _yes(ctx: Context, member: Member) -> Effects:
    if member.status is Status.ACTIVE:
        journey = await ctx.stores.journeys.get(member.id)
        return (Replace(hello.told(ctx.words(), ctx.community, may_begin=journey is None)),)
    first_day = ctx.words().day(ctx.community.calendar.working_day(ctx.today, 1))
    card = Replace(hello.joined(ctx.words(), ctx.community, first_day))
    accepted = member.accepted(ctx.today)
    await ctx.stores.members.save(accepted)
    return (card, *await _begin(ctx, accepted))


@feature.pressed(actions.BeginWelcome, Access.MEMBERS)
async def begin(ctx: Context, event: Pressed, action: actions.BeginWelcome) -> Effects:
    if await ctx.stores.journeys.get(ctx.actor.id):
        return _gone(ctx)
    first_day = ctx.words().day(ctx.community.calendar.working_day(ctx.today, 1))
    card = Replace(hello.joined(ctx.words(), ctx.community, first_day))
    return (card, *await _begin(ctx, ctx.actor))


async def _begin(ctx: Context, member: Member) -> Effects:
    """The steps get their days, and somebody is asked to be the buddy."""
    journey = Journey(ctx.community.id, member.id, ctx.today, JourneyStatus.INVITED)
    begun = journey.began(ctx.today, ctx.community.calendar)
    await ctx.stores.journeys.save(begun)
    await plan_steps(ctx, member, begun)
    return await ask_somebody(ctx, member)


@feature.pressed(actions.NoThanks)
async def no_thanks(ctx: Context, event: Pressed, action: actions.NoThanks) -> Effects:
    """Not joining is one click, told kindly, and nobody else hears of it."""
    if ctx.member is None or ctx.member.status is not Status.INVITED:
        return _gone(ctx)
    await ctx.stores.members.save(ctx.member.left())
    journey = await ctx.stores.journeys.get(ctx.member.id)
    if journey:
        await ctx.stores.journeys.save(journey.stopped())
    await clear(ctx, ctx.member)
    return (Replace(note(ctx.words(), "welcome-no-done")),)


async def snooze_hello(ctx: Context, member: Member) -> Effects:
    await plan_invitation(ctx, member, days=SNOOZE.days)
    day = ctx.community.calendar.on_or_after(ctx.today + SNOOZE)
    return (Replace(note(ctx.words(), "welcome-snoozed", day=ctx.words().day(day))),)


@feature.pressed(actions.PostIntroduction, Access.MEMBERS)
async def post(ctx: Context, event: Pressed, action: actions.PostIntroduction) -> Effects:
    return _posted(ctx, hello.introduction_text(ctx.community_words(), ctx.actor))


@feature.pressed(actions.EditIntroduction, Access.MEMBERS)
async def edit(ctx: Context, event: Pressed, action: actions.EditIntroduction) -> Effects:
    text = hello.introduction_text(ctx.community_words(), ctx.actor)
    return (OpenForm(hello.edit_introduction(ctx.words(), ctx.community, text)),)


@feature.submitted(actions.EditIntroduction, Access.MEMBERS)
async def edited(ctx: Context, event: Submitted, action: actions.EditIntroduction) -> Effects:
    text = ctx.within(event.values.get("text"), hello.LONGEST_INTRODUCTION)
    if not text:
        error = ctx.words()("welcome-edit-empty")
        return (FormErrors(hello.edit_introduction(ctx.words(), ctx.community, "", error)),)
    return _posted(ctx, text)


def _posted(ctx: Context, text: str) -> Effects:
    """To the channel, once per person, whichever button was pressed how often."""
    who = Mention(ctx.actor.id, ctx.actor.name)
    card = hello.introduction(ctx.community_words(), who, text)
    key = f"introduced:{ctx.community.id}:{ctx.actor.id}"
    return (
        Post(card, key, "welcome.introduction"),
        Replace(note(ctx.words(), "welcome-draft-posted")),
    )


@feature.pressed(actions.KeepPrivate)
async def keep_private(ctx: Context, event: Pressed, action: actions.KeepPrivate) -> Effects:
    return (Replace(note(ctx.words(), "welcome-draft-kept")),)


def _gone(ctx: Context) -> Effects:
    return (Reply(note(ctx.words(), "welcome-not-open")),)


def _key(member: Member) -> str:
    return f"welcome:{member.community}:{member.id}:hello"
