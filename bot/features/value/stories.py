"""`value`: what the community brought me, in four steps, read only by whom I say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.names import NAMELESS
from bot.domain.people import PersonId
from bot.domain.twins import twin
from bot.domain.value import LONGEST, Consent, Cycle, Story, StoryId
from bot.features.value import actions
from bot.features.value.stores import Context
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Confirm,
    Divider,
    Element,
    Fields,
    Footnote,
    Form,
    Heading,
    Message,
    Option,
    Row,
    Run,
    Style,
    Text,
    TextInput,
)
from bot.frame.effects import Effects, FormErrors, OpenForm, Replace, Reply
from bot.frame.events import Pressed, Said, Submitted
from bot.frame.news import Brought
from bot.frame.routing import Access, Feature
from bot.frame.subject import Scene
from bot.frame.words import Words, note

feature = Feature("value.stories")

SHOWN = 5
RECENT = timedelta(days=182)
Typed = Mapping[str, str]


async def _mine(ctx: Context, action: actions.AboutStory) -> Story | None:
    story = await ctx.stores.stories.get(StoryId(action.story)) if action.story else None
    return story if story and story.person == ctx.actor.id else None


@feature.command("value", "waarde", "waardeverhaal", "story", "verhaal")
async def value(ctx: Context, event: Said) -> Effects:
    """My own stories, and others' that I may read; the form at once where there is neither."""
    stories = await ctx.stores.stories.of(ctx.actor.id)
    told = await ctx.stores.stories.shared(ctx.today - RECENT)
    others = [s for s in told if s.person != ctx.actor.id and may_read(s, ctx.actor)][:SHOWN]
    if not stories and not others:
        return (OpenForm(form(ctx.words(), ctx.community.id, None, {}, "")),)
    members = await ctx.stores.members.some({s.person for s in others})
    names = {member.id: member.name for member in members}
    card = own(ctx.words(), ctx.community.id, stories[:SHOWN], others, names)
    return (Reply(card),)


def may_read(story: Story, reader: Member) -> bool:
    """Whether the writer's consent covers this reader."""
    if story.consent is Consent.FACILITATORS:
        return reader.evaluates()
    return story.consent is Consent.COMMUNITY


@feature.pressed(actions.TellStory, Access.MEMBERS)
async def open_story(ctx: Context, event: Pressed, action: actions.TellStory) -> Effects:
    story = await _mine(ctx, action)
    return (OpenForm(form(ctx.words(), ctx.community.id, story, {}, "")),)


@feature.submitted(actions.TellStory, Access.MEMBERS)
async def told(ctx: Context, event: Submitted, action: actions.TellStory) -> Effects:
    """Kept as far as it goes: a story may end at any step."""
    before = await _mine(ctx, action)
    steps = tuple(
        (cycle, text) for cycle in Cycle if (text := ctx.within(event.values.get(cycle), LONGEST))
    )
    if not steps:
        form_ = form(ctx.words(), ctx.community.id, before, event.values, "value-error-empty")
        return (FormErrors(form_),)
    consent = next((c for c in Consent if c == event.values.get("consent")), Consent.ME)
    story = Story(StoryId(0), ctx.community.id, ctx.actor.id, steps, consent, ctx.today)
    if before:
        story = replace(story, id=before.id, told=before.told)
        await ctx.stores.stories.save(story)
    else:
        own = await ctx.stores.stories.of(ctx.actor.id)
        story = twin(story, own) or await ctx.stores.stories.add(story)
    return (Reply(kept(ctx.words(), story)),)


@feature.on(Brought)
async def brought(ctx: Context, news: Brought) -> Effects:
    """A story of applied value, its writer's alone until they say otherwise."""
    steps = ((Cycle.POTENTIAL, news.what), (Cycle.APPLIED, news.text))
    new = Story(StoryId(0), ctx.community.id, news.member.id, steps, Consent.ME, ctx.today)
    own = await ctx.stores.stories.of(news.member.id)
    story = twin(new, own) or await ctx.stores.stories.add(new)
    return (Reply(kept(ctx.words(), story)),)


@feature.pressed(actions.ShowStory, Access.MEMBERS, on=_mine, gone="value-gone")
async def show(ctx: Context, event: Pressed, action: actions.ShowStory, story: Story) -> Effects:
    return (Reply(kept(ctx.words(), story)),)


@feature.pressed(actions.WithdrawStory, Access.MEMBERS, on=_mine, gone="value-gone")
async def withdraw(
    ctx: Context, event: Pressed, action: actions.WithdrawStory, story: Story
) -> Effects:
    await ctx.stores.stories.withdraw(story.id)
    return (Replace(note(ctx.words(), "value-withdrawn")),)


def form(words: Words, here: CommunityId, story: Story | None, typed: Typed, error: str) -> Form:
    """One question for each step; who may read it is asked for each story, and is nobody at first."""
    steps = dict(story.steps) if story else {}
    consents = tuple(Option(words(f"value-consent-{c}"), c.value) for c in Consent)
    chosen = str(typed.get("consent") or (story.consent if story else Consent.ME))
    return Form(
        title=words("value-form-title"),
        action=actions.TellStory(community=here, story=story.id if story else 0),
        inputs=(
            *(
                TextInput(
                    cycle.value,
                    words(f"value-ask-{cycle}"),
                    value=str(typed.get(cycle) or steps.get(cycle, "")),
                    multiline=True,
                    most=LONGEST,
                )
                for cycle in Cycle
            ),
            Choice("consent", words("value-consent"), consents, (chosen,)),
        ),
        submit=words("value-save"),
        cancel=words("value-cancel"),
        intro=words("value-intro"),
        errors=((Cycle.IMMEDIATE.value, words(error)),) if error else (),
    )


def kept(words: Words, story: Story) -> Card:
    """What is kept of it, and how to take it back."""
    title = words(f"value-kept-{story.consent}")
    return Card(title, (Heading(title), *_story(words, story), _buttons(words, story)))


def own(
    words: Words,
    here: CommunityId,
    stories: Sequence[Story],
    others: Sequence[Story] = (),
    names: Mapping[PersonId, str] = MappingProxyType({}),
) -> Card:
    title = words("value-own")
    body: list[Element] = []
    for story in stories:
        show = Button(words("value-show"), actions.ShowStory(community=here, story=story.id))
        fields, _ = _story(words, story)
        body += [fields, Row((Run(_told(words, story)),), show), Divider()]
    for story in others:
        who = words("value-by", name=names.get(story.person, NAMELESS))
        body += [Text((Run(who, bold=True),)), *_story(words, story)[:1]]
    new = Button(words("value-new"), actions.TellStory(community=here), Style.PRIMARY)
    return Card(title, (Heading(title), *body, Buttons((new,))))


def _story(words: Words, story: Story) -> tuple[Element, ...]:
    steps = tuple((words(f"value-step-{cycle}"), text) for cycle, text in story.steps)
    return (Fields(steps), Footnote(_told(words, story)))


def _told(words: Words, story: Story) -> str:
    """When, and who may read it."""
    read_by = words("value-read-by", who=words(f"value-consent-{story.consent}"))
    return f"{words.day(story.told)} · {read_by}"


def _buttons(words: Words, story: Story) -> Buttons:
    about = story.community
    sure = Confirm(
        words("value-withdraw"),
        words("value-withdraw-effect"),
        words("value-withdraw"),
        words("value-cancel"),
    )
    return Buttons(
        (
            Button(words("value-change"), actions.TellStory(community=about, story=story.id)),
            Button(
                words("value-withdraw"),
                actions.WithdrawStory(community=about, story=story.id),
                Style.DANGER,
                sure,
            ),
        )
    )


def examples(scene: Scene) -> tuple[Message, ...]:
    """Every card of this feature."""
    words, here, member = scene.words, scene.community, scene.members[0]
    steps = (
        (Cycle.IMMEDIATE, "Een gesprek over toetsing met Sanne"),
        (Cycle.POTENTIAL, "Een rubric om aan te passen"),
        (Cycle.APPLIED, "Gebruikt in blok 2"),
    )
    story = Story(StoryId(1), here.id, member.id, steps, Consent.COMMUNITY, date(2026, 11, 23))
    return (
        form(words, here.id, None, {}, "value-error-empty"),
        kept(words, story),
        own(
            words,
            here.id,
            (story, replace(story, id=StoryId(2), consent=Consent.ME)),
            (replace(story, id=StoryId(3)),),
            {member.id: member.name},
        ),
    )
