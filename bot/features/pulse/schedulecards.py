"""The pulse's schedule and its items, as forms and cards."""

from collections.abc import Mapping
from datetime import date

from bot.domain.communities import Community, CommunityId
from bot.domain.items import LONGEST, Item, bank
from bot.domain.pulse import PulsePolicy, Split
from bot.features.pulse import actions
from bot.frame.cards import (
    Button,
    Buttons,
    Card,
    Choice,
    Fields,
    Footnote,
    Form,
    Heading,
    Option,
    Row,
    Run,
    TextInput,
)
from bot.frame.context import RunCommand
from bot.frame.words import Words

EVERY = ("1", "2", "3", "4", "6", "8")  # weeks


def form(
    words: Words,
    here: CommunityId,
    today: date,
    policy: PulsePolicy,
    typed: Mapping[str, str],
    errors: Mapping[str, str],
) -> Form:
    every = tuple(Option(words("pulse-every-weeks", count=int(n)), n) for n in EVERY)
    days = tuple(Option(words(f"weekday-{n}"), str(n)) for n in range(5))
    items = tuple(Option(item.text(words.language), item.id) for item in bank("pulse"))
    splits = tuple(Option(words(f"split-{split}"), split.value) for split in Split)

    def when(name: str, kept: date | None) -> TextInput:
        value = typed.get(name, "") or (f"{kept:%d-%m-%Y}" if kept and kept >= today else "")
        return TextInput(name, words(f"pulse-{name}"), words(f"pulse-{name}-hint"), value, most=40)

    return Form(
        title=words("pulse-schedule-title"),
        action=actions.SetSchedule(community=here),
        inputs=(
            Choice("every", words("pulse-every"), every, (str(policy.every),)),
            Choice("weekday", words("pulse-weekday"), days, (str(policy.weekday),)),
            Choice("bank", words("pulse-bank"), items, policy.bank, many=True),
            Choice(
                "safety",
                words("pulse-safety"),
                (Option(words("pulse-safety-yes"), "yes"),),
                ("yes",) if policy.safety else (),
                many=True,
            ),
            Choice("split", words("poll-split"), splits, (policy.split,)),
            when("until", policy.until),
            when("resting", policy.resting),
        ),
        submit=words("pulse-save"),
        cancel=words("pulse-cancel"),
        intro=words("pulse-schedule-intro"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def shown(words: Words, community: Community, policy: PulsePolicy, day: date | None) -> Card:
    """What holds now, and when the next one is."""
    title = words("pulse-schedule-on" if policy.on else "pulse-schedule-off")
    facts = (
        (words("pulse-every"), words("pulse-every-weeks", count=policy.every)),
        (words("pulse-weekday"), words(f"weekday-{policy.weekday}")),
        (words("pulse-items"), str(len(policy.items()))),
        (words("pulse-safety"), words("pulse-yes" if policy.safety else "pulse-no")),
        (words("pulse-next"), words.day(day) if day else "–"),
    )
    again = Button(words("pulse-edit"), RunCommand(community=community.id, text="pulse schedule"))
    item = Button(words("pulse-own"), RunCommand(community=community.id, text="pulse item"))
    longer = (words.rich("pulse-longer"),) if policy.on and policy.unanswered else ()
    return Card(title, (Heading(title), Fields(facts), *longer, Buttons((again, item))))


def items_card(words: Words, here: CommunityId, policy: PulsePolicy) -> Card:
    """What rotates, in order; the community's own can be dropped."""
    title = words("pulse-items-title")
    return Card(
        title,
        (
            Heading(title),
            *(_item_row(words, here, item, own=item in policy.own) for item in policy.rotated()),
            Footnote(words("pulse-items-note")),
        ),
    )


def _item_row(words: Words, here: CommunityId, item: Item, *, own: bool) -> Row:
    drop = Button(words("pulse-drop-item"), actions.DropItem(community=here, item=item.id))
    return Row((Run(item.text(words.language)),), drop if own else None)


def item_form(words: Words, here: CommunityId, error: str = "") -> Form:
    return Form(
        title=words("pulse-item-title"),
        action=actions.AddItem(community=here),
        inputs=tuple(
            TextInput(name, words(f"pulse-item-{name}"), most=LONGEST) for name in ("nl", "en")
        ),
        submit=words("pulse-save"),
        cancel=words("pulse-cancel"),
        intro=words("pulse-item-intro"),
        errors=(("nl", words(error)),) if error else (),
    )
