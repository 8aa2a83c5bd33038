"""Rules before the model, where being wrong is costly: safety, privacy, taking back; and what is said in
a word.

They read `normal.plain` text. The order is the precedence: the first that matches decides.
"""

from dataclasses import dataclass

from bot.talking.language import phrases
from bot.talking.language.concerns import endangers, troubles
from bot.talking.language.intents import Intent
from bot.talking.language.meetings_said import plans_meeting
from bot.talking.language.privacy import asks_what_is_known, erases, exports
from bot.talking.language.roles_said import explains_role, leaves_role, takes_role
from bot.talking.language.switching import switches
from bot.talking.language.withdrawal import names_none, withdraws


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found. `urgent`: life may be at stake, so emergency numbers come first."""

    intent: Intent
    rule: str
    urgent: bool = False


_IN_A_WORD = (
    ("pulse", phrases.answers_pulse, Intent.ANSWER_PULSE),
    ("language", switches, Intent.SWITCH_LANGUAGE),
    ("what", phrases.asks_what_this_is, Intent.JOIN),
    ("help", phrases.asks_help, Intent.HELP),
    ("resume", phrases.comes_back, Intent.PAUSE),
    ("leave", phrases.leaves, Intent.PAUSE),
    ("less", phrases.wants_less, Intent.PAUSE),
    ("duties", explains_role, Intent.EXPLAIN_ROLE),
    ("leave-role", leaves_role, Intent.LEAVE_ROLE),
    ("take-role", takes_role, Intent.TAKE_ROLE),
    ("connect-others", phrases.connects_others, Intent.CONNECT_OTHERS),
    ("plan-event", plans_meeting, Intent.PLAN_EVENT),
    ("digest", phrases.names_digest, Intent.RESULTS),
    ("hello", phrases.greets, Intent.THANKS),
    ("thanks", phrases.thanks, Intent.THANKS),
)


def verdict(said: str, shown: str) -> Verdict | None:
    """What the rules say of a plain text; None leaves it to the model. `shown`: before it was made plain,
    since thanks may be nothing but a picture."""
    for rule in (_safety, _privacy, _taking_back, _in_a_word):
        if found := rule(said):
            return found
    if phrases.couples_by_name(shown):
        return Verdict(Intent.COUPLE, "couple")
    return Verdict(Intent.THANKS, "thanks") if shown and phrases.thanks(shown) else None


def _safety(said: str) -> Verdict | None:
    if endangers(said):
        return Verdict(Intent.CONCERN, "crisis", urgent=True)
    return Verdict(Intent.CONCERN, "safety") if troubles(said) else None


def _privacy(said: str) -> Verdict | None:
    if names_none(said) and not erases(said):
        return None
    named = {"erase": erases, "export": exports, "privacy": asks_what_is_known}
    rule = next((name for name, finds in named.items() if finds(said)), None)
    if rule == "erase" and phrases.negates(said):
        rule = "privacy"  # "don't delete my data": shown, and nothing more
    return Verdict(Intent.PRIVACY, rule) if rule else None


def _taking_back(said: str) -> Verdict | None:
    if phrases.takes_back(said):
        return Verdict(Intent.CANCEL, "cancel")
    return Verdict(Intent.NEGATED_MENTOR, "negated") if withdraws(said) else None


def _in_a_word(said: str) -> Verdict | None:
    for rule, finds, intent in _IN_A_WORD:
        if finds(said):
            return Verdict(intent, rule)
    return None
