"""What may be sent by whoever has no right to it: any action, with every other field forged in turn."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from itertools import count
from random import Random
from typing import Any, get_type_hints

from adapters.gallery import messages
from bot.catalog import SUBJECTS
from bot.domain.communities import Place
from bot.domain.people import AccountKey, Language
from bot.features.community.cards import Found
from bot.features.privacy.handlers import Erase
from bot.features.safety.cards import ReachFacilitator
from bot.frame import cards
from bot.frame.actions import NO_ID, Action, _registered
from bot.frame.context import RunCommand
from bot.frame.events import Pressed, Submitted
from bot.frame.routes import Routes
from bot.frame.routing import Access
from bot.talking.readings import MeantIt
from tests.e2e.peopled import ATTACKER, HERE, THERE, Peopled

ROUTES = Routes(SUBJECTS)
ACTIONS: tuple[type[Action], ...] = tuple(
    cls for cls in _registered.values() if cls.__module__.startswith("bot.")
)
FORMS = {
    type(shown.action): shown
    for feature in messages(Language.NL).values()
    for shown in feature
    if isinstance(shown, cards.Form)
}
WORDS = tuple(
    word
    for word, command in ROUTES.commands.items()
    if command.route.access in (Access.STEERING, Access.EVALUATING)
)
HOSTILE = "\x00\x07\u202e\u2066<!channel> {$x} <at>Bram</at> ' --"
FIELDS = ("values", "community", "key", "place", "origin", "typed", "kinds")
KINDS = (
    "one:",
    "many:",
    "people:",
    "other:",
    ":",
    "",
)  # how the ids of inputs begin in Teams; once without
SMALL = tuple(range(1, 13))  # whoever and whatever there is has one of these for its id
TEXTS = ("nl", "week", "hello", "csv", "2026-12-01", "2026-11-26T10:00:00+00:00", "1", "")
ODD: Mapping[type, tuple[object, ...]] = {
    int: (0, -1, 99_999, NO_ID - 1, 1 - NO_ID, NO_ID, -(2**63), 2**70),
    str: (HOSTILE, "x" * 1400, "9999-12-31", "../../etc", "\ud800"),
    bool: (2,),
}
ODD_KINDS = (None, True, -1.5, [], HOSTILE)
COMMUNITIES = (1, 2, 0, 999, -1, NO_ID)
EMPTY = "C9"  # a channel without a community
CROWD = tuple(f"NOBODY{number}" for number in range(3000))


class By(StrEnum):
    """Who has no business with what an action does."""

    MEMBER = "a member without a role"
    STRANGER = "a stranger in the workspace"
    GUEST = "a guest, where the community is not open to guests"
    NEIGHBOUR = "the facilitator of another community"
    ABROAD = "the same id in another workspace"


@dataclass(frozen=True)
class Attack:
    """One request. `values` are the action's own fields, `key` and the others are those beside it.

    `kinds`: what is said of some of the inputs, where the client of who sends it says so at all.
    `in_another_way`: as a client without Action.Execute sends it; on a message that only they see.
    """

    by: By
    account: AccountKey
    action: type[Action]
    values: Mapping[str, object]
    is_form: bool
    place: str | None
    key: str | None
    origin: str | None
    typed: Mapping[str, Any]
    kinds: Mapping[str, str]
    in_another_way: bool

    @property
    def packed(self) -> str:
        return json.dumps(self.values)

    @property
    def summary(self) -> str:
        """One line, for whoever must find out what happened."""
        what = "form" if self.is_form else "button"
        beside = f"place={self.place} key={self.key} origin={self.origin}"
        typed = self.typed.items() if self.is_form else ()
        picked = {name: value[:2] for name, value in typed if isinstance(value, tuple)}
        return f"{self.by}: {what} {self.action.name} {self.packed[:200]} {beside} {picked}"

    @property
    def form(self) -> cards.Form:
        return form_of(self.action)


def form_of(action: type[Action]) -> cards.Form:
    """As it is drawn for the examples; for an action without, a form that asks everything."""
    every = {question.id: question for form in FORMS.values() for question in form.inputs}
    bare = cards.Form("Form", action.__new__(action), tuple(every.values()), "Send", "Cancel")
    return FORMS.get(action, bare)


def access_of(action: type[Action], *, is_form: bool) -> Access:
    """What guards it; ANYONE where nothing handles it so. The commands run here need a role."""
    if action is RunCommand:
        return Access.STEERING
    routes = ROUTES.of((Submitted if is_form else Pressed, action))
    return routes[0].access if routes else Access.ANYONE


@dataclass
class Arsenal:
    """Makes attacks on a world. `keys`: of messages to one, to two, in a channel, elsewhere, to nobody."""

    peopled: Peopled
    keys: Sequence[str | None]
    chance: Random
    numbers: "count[int]" = field(default_factory=count)

    def attack(
        self, by: By, action: type[Action], *, is_form: bool, forged: Collection[str] = ()
    ) -> Attack | None:
        """Well aimed, but for the fields that are forged; None for what they may do, after all.

        Without `forged`, one to three of them at random.
        """
        forged = forged or self.chance.sample(FIELDS, self.chance.randint(1, 3))
        account, one = self._account(by), self.chance.choice
        asked = form_of(action).inputs if is_form else ()
        made = Attack(
            by=by,
            account=account,
            action=action,
            values=self._values(action, forged),
            is_form=is_form,
            place=self._place(is_form) if "place" in forged else None,
            key=one(self.keys) if "key" in forged else None,
            origin=self._origin(account, action, forged) if is_form else None,
            typed={question.id: self._typed(question, forged) for question in asked},
            kinds={question.id: one(KINDS) for question in asked} if "kinds" in forged else {},
            in_another_way=self.chance.random() < 0.25,
        )
        return None if self.is_allowed(made) else made

    def is_allowed(self, attack: Attack) -> bool:
        """Whether this is theirs to do."""
        by, access = attack.by, access_of(attack.action, is_form=attack.is_form)
        if attack.action is Erase and by not in (By.STRANGER, By.GUEST):
            return True  # and the next request would be somebody else's
        if by in (By.MEMBER, By.NEIGHBOUR) and attack.action in (MeantIt, ReachFacilitator):
            return True
        if attack.action is Found and attack.values["community"] == 0 and attack.place == EMPTY:
            return True  # Teams says where a form stood
        if by is By.GUEST or by is By.ABROAD:
            return False
        mine = {By.MEMBER: 1, By.NEIGHBOUR: 2}.get(by)
        about = self._about(attack, mine)
        has_ids = int in get_type_hints(attack.action).values()
        if about == mine and mine is not None and not has_ids:
            return by is By.NEIGHBOUR or access in (Access.ANYONE, Access.MEMBERS)
        stands_there = about is not None and attack.place == self._channels[about - 1]
        return about != mine and stands_there and access is Access.ANYONE

    def _about(self, attack: Attack, home: int | None) -> int | None:
        """The community that the engine takes it to be about, where they may know of it."""
        named = attack.values["community"]
        if named in (1, 2):
            return int(str(named))
        if named != 0:
            return None
        if attack.place in self._channels:
            return self._channels.index(attack.place) + 1
        return home

    @property
    def _channels(self) -> list[str]:
        return [place.channel for place in self.peopled.places]

    def _account(self, by: By) -> AccountKey:
        lives = self.peopled
        match by:
            case By.MEMBER:
                return lives.account(ATTACKER)
            case By.NEIGHBOUR:
                return lives.account(THERE[0])
            case By.ABROAD:
                return AccountKey(lives.platform, "elsewhere", lives.user(HERE[0]))
        return lives.account(f"{by.name}{next(self.numbers)}")

    def _place(self, is_form: bool) -> str | None:
        """Slack's modals stand nowhere."""
        nowhere = is_form and self.peopled.platform == "slack"
        return None if nowhere else self.chance.choice((*self._channels, EMPTY))

    def _values(self, action: type[Action], forged: Collection[str]) -> dict[str, object]:
        """The action's own: whose ids are small numbers, those of the two communities in turn."""
        kinds = {each.name: get_type_hints(action)[each.name] for each in fields(action)}
        made = {name: self._value(name, kind) for name, kind in kinds.items()}
        made["community"] = self.chance.choice((1, 1, 2))
        if "community" in forged:
            made["community"] = self.chance.choice(COMMUNITIES)
        if "values" in forged and len(kinds) > 1:
            odd = self.chance.choice([name for name in kinds if name != "community"])
            made[odd] = self.chance.choice(ODD[kinds[odd]] + ODD_KINDS)
        return made

    def _value(self, name: str, kind: type) -> object:
        if name == "text":
            return self.chance.choice(WORDS)
        return self.chance.choice(TEXTS if kind is str else SMALL if kind is int else (True, False))

    def _origin(
        self, account: AccountKey, action: type[Action], forged: Collection[str]
    ) -> str | None:
        """Unsigned, or signed for another person or another form."""
        here = self.peopled.places[0]
        if "origin" not in forged:
            return self.chance.choice((None, here.channel))
        seal = self.peopled.world.kring.engine._seal
        return self.chance.choice(
            (
                EMPTY,
                self.peopled.places[1].channel,
                f"{here.channel}~{'0' * 32}",
                seal.closed(here, self.peopled.account(HERE[0]), action.name),
                seal.closed(here, account, "another.form"),
                seal.closed(Place(here.platform, "elsewhere", EMPTY), account, "another.form"),
            )
        )

    def _typed(self, question: cards.Input, forged: Collection[str]) -> object:
        one, user, odd = self.chance.choice, self.peopled.user, "typed" in forged
        match question:
            case cards.TextInput():
                return one(("x" * 3000, HOSTILE)) if odd else "Gezegd"
            case cards.Choice(options=options, many=many):
                chosen = HOSTILE if odd else one([*(str(option.value) for option in options), ""])
                return (chosen,) if many else chosen
            case cards.PeopleInput():
                others = (("NOBODY",), CROWD, ("UELSEWHERE", user("tim")))
                return one(others) if odd else one(((), (user("bram"),)))
            case cards.DateInput():
                return "9999-99-99" if odd else "2026-12-01"
        return "25:99" if odd else "10:00"
