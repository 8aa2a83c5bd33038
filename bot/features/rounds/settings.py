"""`settings mentoring`: rounds, rhythm, weights and the community's own words."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.domain.cadence import Rhythm
from bot.domain.communities import CommunityId
from bot.domain.numbers import whole
from bot.domain.policy import WEIGHTS, Leftovers, Policy, Rounds
from bot.features.rounds import actions
from bot.features.rounds.round_days import plan_round_day
from bot.features.rounds.stores import Context
from bot.frame.cards import Card, Choice, Fields, Form, Heading, Option, TextInput
from bot.frame.effects import Effects, FormErrors, OpenForm, Reply, Tell, place_free
from bot.frame.events import Said, Submitted
from bot.frame.news import Amended
from bot.frame.routing import Access, Feature
from bot.frame.words import Words

feature = Feature("rounds.settings")

HIGHEST_TOTAL = 1000
EVERY, FIRST, MONTHS, REPEAT, ANSWER = (1, 8), (0, 52), (1, 24), (0, 104), (1, 15)
_WEIGHT = re.compile(r"(?<![a-z])([a-z]++)\s*+[:=]?\s*+(\d{1,4})")


@feature.command(
    "settings mentoring",
    "instellingen mentoring",
    "settings match",
    access=Access.STEERING,
    listed=False,
)
async def open_policy(ctx: Context, event: Said) -> Effects:
    policy = await ctx.stores.rounds.policy()
    return (OpenForm(form(ctx.words(), ctx.community.id, _typed(policy), policy, {})),)


@feature.submitted(actions.SetPolicy, Access.STEERING)
async def set_policy(ctx: Context, event: Submitted, action: actions.SetPolicy) -> Effects:
    """Holds at once: the next round and every check-in to come are planned anew (R15)."""
    current = await ctx.stores.rounds.policy()
    typed = {name: value.strip() for name, value in event.values.items()}
    policy, errors = read(typed, current)
    if errors:
        return (FormErrors(form(ctx.words(), ctx.community.id, typed, policy, errors)),)
    await ctx.stores.rounds.save_policy(policy)
    await plan_round_day(ctx, policy)
    if policy.rounds is Rounds.OFF:  # there is no next round to wait for, nor to skip
        for wish in await ctx.stores.wishes.all():
            if wish.skips:
                await ctx.stores.wishes.save(replace(wish, skips=False))
    return (Reply(shown(ctx.words(), policy)), Tell(Amended()), place_free())


def read(typed: Mapping[str, str], current: Policy) -> tuple[Policy, dict[str, str]]:
    """The policy that was typed, and for each input that does not fit the id of a text about it."""
    errors: dict[str, str] = {}

    def number(name: str, bounds: tuple[int, int], now: int) -> int:
        text = typed.get(name) or str(now)
        typed_number = whole(text)
        if typed_number is None or not bounds[0] <= typed_number <= bounds[1]:
            errors[name] = "policy-error-number"
            return now
        return typed_number

    rhythm = Rhythm(
        number("every", EVERY, current.rhythm.every),
        number("first", FIRST, current.rhythm.first),
        number("months", MONTHS, current.rhythm.months),
    )
    weights = _weights(typed.get("weights", ""), current)
    if weights is None:
        errors["weights"] = "policy-error-weights"
    policy = replace(
        current,
        rounds=next((r for r in Rounds if r == typed.get("rounds")), current.rounds),
        leftovers=next((o for o in Leftovers if o == typed.get("leftovers")), current.leftovers),
        bridging=typed.get("bridging", "yes" if current.bridging else "no") == "yes",
        rhythm=rhythm,
        repeat_after=7 * number("repeat", REPEAT, current.repeat_after // 7),
        answer_within=number("answer", ANSWER, current.answer_within),
        weights=weights or current.weights,
    )
    return policy, errors


def _weights(text: str, current: Policy) -> tuple[tuple[str, int], ...] | None:
    """ "goal 450, interests 150"; what is not named keeps its weight. None when it does not fit."""
    changed = dict(current.weights)
    for part in filter(None, map(str.strip, re.split(r"[,;\n]", text.lower()))):
        found = _WEIGHT.fullmatch(part)
        if found is None or found[1] not in WEIGHTS:
            return None
        changed[found[1]] = int(found[2])
    return tuple(changed.items()) if sum(changed.values()) <= HIGHEST_TOTAL else None


def _typed(policy: Policy) -> dict[str, str]:
    return {
        "every": str(policy.rhythm.every),
        "first": str(policy.rhythm.first),
        "months": str(policy.rhythm.months),
        "repeat": str(policy.repeat_after // 7),
        "answer": str(policy.answer_within),
        "weights": ", ".join(f"{name} {points}" for name, points in policy.weights),
    }


def form(
    words: Words,
    here: CommunityId,
    typed: Mapping[str, str],
    policy: Policy,
    errors: Mapping[str, str],
) -> Form:
    def choice(name: str, values: tuple[str, ...], chosen: str) -> Choice:
        options = tuple(Option(words(f"policy-{name}-{value}"), value) for value in values)
        return Choice(name, words(f"policy-{name}"), options, (chosen,))

    def line(name: str, most: int = 3) -> TextInput:
        return TextInput(name, words(f"policy-{name}"), value=typed.get(name, ""), most=most)

    return Form(
        title=words("policy-title"),
        action=actions.SetPolicy(community=here),
        inputs=(
            choice("rounds", tuple(Rounds), policy.rounds),
            choice("leftovers", tuple(Leftovers), policy.leftovers),
            choice("bridging", ("yes", "no"), "yes" if policy.bridging else "no"),
            *(line(name) for name in ("every", "first", "months", "repeat", "answer")),
            TextInput(
                "weights",
                words("policy-weights"),
                words("policy-weights-hint"),
                typed.get("weights", ""),
                most=200,
            ),
        ),
        submit=words("policy-submit"),
        cancel=words("mentoring-cancel"),
        errors=tuple((name, words(text)) for name, text in errors.items()),
    )


def shown(words: Words, policy: Policy) -> Card:
    """What holds now."""
    rhythm = policy.rhythm
    weights = ", ".join(f"{words(f'part-{n}')} {p}" for n, p in policy.weights)
    return Card(
        words("policy-saved"),
        (
            Heading(words("policy-saved")),
            Fields(
                (
                    (words("policy-rounds"), words(f"policy-rounds-{policy.rounds}")),
                    (words("policy-leftovers"), words(f"policy-leftovers-{policy.leftovers}")),
                    (words("policy-every"), str(rhythm.every)),
                    (words("policy-first"), str(rhythm.first)),
                    (words("policy-months"), str(rhythm.months)),
                    (words("policy-answer"), str(policy.answer_within)),
                    (words("policy-repeat"), str(policy.repeat_after // 7)),
                    (words("policy-weights"), weights),
                )
            ),
        ),
    )
