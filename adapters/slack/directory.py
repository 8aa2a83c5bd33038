"""Fills in who people are: Slack's payloads carry ids, and users.info the rest."""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from adapters.slack.markup import MENTION
from bot.domain.people import AccountKey, Profile
from bot.frame.delivery import DeliveryError
from bot.frame.events import (
    MOST_PEOPLE,
    Event,
    FromPerson,
    Invited,
    Joined,
    MessageAction,
    Said,
    Submitted,
)

PROFILE_AGE = 3600.0  # seconds a users.info answer is trusted; user_change renews it sooner
MOST_PROFILES = 10_000

E = TypeVar("E", bound=Event)


class Directory:
    """Profiles by account, remembered for an hour."""

    def __init__(self, look_up: Callable[[AccountKey], Awaitable[Profile]]) -> None:
        self._look_up = look_up
        self._profiles: OrderedDict[AccountKey, tuple[float, Profile]] = OrderedDict()

    async def enriched(self, event: E) -> E:
        """The event with the profiles that Slack left out of the payload.

        DeliveryError where somebody comes in and Slack does not say who: whether it is a bot or a
        guest must be known.
        """
        if isinstance(event, Invited):
            return replace(event, by=await self._profile(event.by)) if event.by else event
        if not isinstance(event, FromPerson):
            return event
        if event.actor.name is not None:  # user_change brings the whole profile
            self._remember(event.actor)
            return event
        actor = await self._profile(event.actor, strict=isinstance(event, Joined))
        others = list(getattr(event, "mentioned", ()))
        if isinstance(event, Submitted):
            others += [account for accounts in event.picked.values() for account in accounts]
        people = tuple([await self._profile(Profile(account)) for account in others[:MOST_PEOPLE]])
        if isinstance(event, MessageAction):
            writer = event.writer and await self._profile(event.writer)
            return replace(event, actor=actor, writer=writer, text=_named(event.text, people))
        if isinstance(event, Said):
            return replace(event, actor=actor, people=people, text=_named(event.text, people))
        return replace(event, actor=actor, people=people)

    async def known(self, bare: Profile) -> Profile:
        """Who this is, as far as Slack says so now."""
        return await self._profile(bare)

    async def _profile(self, bare: Profile, *, strict: bool = False) -> Profile:
        at, known = self._profiles.get(bare.account, (0.0, bare))
        if time.monotonic() - at < PROFILE_AGE and known.name is not None:
            return replace(known, formerly=bare.formerly)
        try:
            found = await self._look_up(bare.account)
        except DeliveryError:
            if strict:
                raise
            return bare
        self._remember(found)
        return replace(found, formerly=bare.formerly)

    def _remember(self, found: Profile) -> None:
        self._profiles[found.account] = (time.monotonic(), found)
        self._profiles.move_to_end(found.account)
        if len(self._profiles) > MOST_PROFILES:
            self._profiles.popitem(last=False)


def _named(text: str, people: Sequence[Profile]) -> str:
    """Each mention under the name of whom it means, in order; without one where Slack knows none."""
    names = iter([person.name or "" for person in people])
    start, *more = text.split(MENTION)
    return start + "".join(f"@{next(names, '')}{part}" for part in more)
