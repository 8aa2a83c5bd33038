"""The weekly post, as whoever steers sees it before and as it stands in the channel."""

from collections.abc import Sequence
from datetime import date

from bot.domain.communities import CommunityId
from bot.domain.membership import Member
from bot.domain.prompts import LONGEST_OWN, Weekly, WeekPost, prompt_of
from bot.features.prompts import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Divider,
    Element,
    Fields,
    Footnote,
    Form,
    Heading,
    Option,
    Row,
    Run,
    Style,
    Text,
    TextInput,
)
from bot.frame.picks import Picks
from bot.frame.words import Words

Dates = tuple[date, date]  # of the post, and of its preview


def shown(
    words: Words,
    here: CommunityId,
    policy: Weekly,
    dates: Dates | None,
    reader: Member | None,
    *,
    seen: bool = False,
) -> Card:
    """Whether there is a weekly post, when the next one comes, and who sees it before. `seen`: it was shown
    already."""
    if not policy.on:
        return _off(words, here)
    if policy.paused:
        return paused(words, here)
    title = words("weekly-on")
    facts = [(words("weekly-weekday"), words(f"weekday-{policy.weekday}"))]
    if dates:
        facts.append((words("weekly-next"), words.day(dates[0])))
    if dates and reader and not seen:
        seen_on = words("weekly-seen-by", who=reader.name, day=words.day(dates[1]))
        facts.append((words("weekly-preview-label"), seen_on))
    look = Button(words("weekly-look"), actions.LookAhead(community=here))
    day = Button(words("weekly-other-day"), actions.ChooseDay(community=here))
    stop = Button(words("weekly-turn-off"), actions.TurnOff(community=here))
    buttons = (look, day, stop) if seen else (day, stop)
    return Card(
        title,
        (Heading(title), words.rich("weekly-on-how"), Fields(tuple(facts)), Buttons(buttons)),
    )


def _off(words: Words, here: CommunityId) -> Card:
    title = words("weekly-off")
    on = Button(words("weekly-turn-on"), actions.TurnOn(community=here), Style.PRIMARY)
    return Card(title, (Heading(title), words.rich("weekly-what"), Buttons((on,))))


def paused(words: Words, here: CommunityId) -> Card:
    """Three in a row got no press: it goes on, or stays away."""
    title = words("weekly-paused")
    on = Button(words("weekly-go-on"), actions.TurnOn(community=here), Style.PRIMARY)
    off = Button(words("weekly-turn-off"), actions.TurnOff(community=here), refuses=True)
    return Card(title, (Heading(title), words.rich("weekly-paused-why"), Buttons((on, off))))


def day_form(words: Words, here: CommunityId, policy: Weekly, error: str = "") -> Form:
    days = tuple(Option(words(f"weekday-{n}"), str(n)) for n in range(5))
    weekday = Choice(
        "weekday", words("weekly-weekday"), days, (str(policy.weekday),), required=True
    )
    return Form(
        title=words("weekly-form-day"),
        action=actions.ChooseDay(community=here),
        inputs=(weekday,),
        submit=words("weekly-save"),
        cancel=words("weekly-cancel"),
        errors=(("weekday", error),) if error else (),
    )


def asks(words: Words, post: WeekPost) -> str:
    """Its question; empty where it has none any more."""
    prompt = prompt_of(post.prompt)
    return post.text or (prompt.text(words.language) if prompt else "")


def _source(post: WeekPost) -> str:
    prompt = prompt_of(post.prompt)
    return prompt.source if prompt and not post.text else ""


def post(words: Words, post: WeekPost, picks: Sequence[Picks]) -> Card:
    """In the channel: the question, what members gave to everybody, and one press."""
    title, source = words("weekly-title"), _source(post)
    body: list[Element] = [Heading(title), Row((Run(asks(words, post)),))]
    body += [Footnote(words("weekly-source", source=source))] if source else []
    for one in picks:
        body += [Divider(), Text((Run(words(f"weekly-{one.name}"), bold=True),))]
        body += [part for pick in one.of for part in pick.body]
    pressed = actions.GoodOne(community=post.community, post=post.id)
    good = Button(words("weekly-good"), pressed, Style.PRIMARY)
    body += [Divider(), words.rich("weekly-how"), Buttons((good,))]
    return Card(f"{title}: {asks(words, post)}", tuple(body))


def preview(words: Words, posted: Card, post: WeekPost, *, approved: bool = False) -> Card:
    """To whoever steers: the post as it will be, and what can be changed about it."""
    text = "weekly-approved" if approved else "weekly-preview"
    day = words.day(post.day)
    body = (words.rich(text, day=day), Divider(), *map(_still, posted.body), Divider())
    buttons = _changes(words, post)
    return Card(words(text, day=day), (*body, Buttons(buttons[1:] if approved else buttons)))


def _changes(words: Words, post: WeekPost) -> tuple[Button, ...]:
    here, id = post.community, post.id
    return (
        Button(words("weekly-ok"), actions.Approve(community=here, post=id), Style.PRIMARY),
        Button(words("weekly-another"), actions.AnotherPrompt(community=here, post=id)),
        Button(words("weekly-own"), actions.OwnWords(community=here, post=id)),
        Button(words("weekly-skip"), actions.SkipWeek(community=here, post=id), refuses=True),
    )


def _still(part: Element) -> Element:
    """As it looks; its buttons are for the channel."""
    match part:
        case Row(runs, Button(label)):
            return Row((*runs, Run(f" [{label}]")))
        case Buttons(items):
            return Footnote(" ".join(f"[{item.label}]" for item in items))
    return part


def own_form(words: Words, post: WeekPost, text: str, error: str = "") -> Form:
    return Form(
        title=words("weekly-own-title"),
        action=actions.OwnWords(community=post.community, post=post.id),
        inputs=(
            TextInput(
                "text", words("weekly-own-label"), "", text, True, required=True, most=LONGEST_OWN
            ),
        ),
        submit=words("weekly-save"),
        cancel=words("weekly-cancel"),
        intro=words("weekly-own-intro"),
        errors=(("text", error),) if error else (),
    )


def skipped(words: Words, post: WeekPost) -> Card:
    after_all = actions.PostAfterAll(community=post.community, post=post.id)
    told = words.rich("weekly-skipped", day=words.day(post.day))
    button = Button(words("weekly-unskip"), after_all)
    return Card(words("weekly-skipped", day=words.day(post.day)), (told, Buttons((button,))))
