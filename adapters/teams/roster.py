"""Who people are: Teams' activities carry ids and names, and only a roster says who is a guest."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from bot.domain.people import AccountKey, Kind, Profile
from bot.frame.delivery import DeliveryError

log = structlog.get_logger()

PROFILE_AGE = 3600.0  # seconds that a roster's answer is trusted
FAILURE_AGE = 60.0  # seconds before a roster that did not answer is asked again
PATIENCE = 4.0  # seconds; whoever pressed a button is waiting for ours
MOST_PROFILES = 10_000

LookUp = Callable[[AccountKey, str, str, str], Awaitable[Profile]]


class Roster:
    """Profiles by account, remembered for an hour."""

    def __init__(self, look_up: LookUp) -> None:
        self._look_up = look_up
        self._profiles: OrderedDict[AccountKey, tuple[float, Profile]] = OrderedDict()

    async def profile(
        self, bare: Profile, known_as: str, conversation: str, service: str
    ) -> Profile:
        """What the roster of a conversation adds to what an activity said; as it was where it says nothing.

        `known_as` is somebody's id in that roster. Whoever came with a name keeps it, and their account,
        unless that is only this id.
        """
        found = await self._found(bare.account, known_as, conversation, service)
        if bare.name and bare.account not in found.formerly:
            return replace(bare, kind=found.kind)
        return replace(
            bare,
            account=found.account,
            name=bare.name or found.name,
            kind=found.kind,
            formerly=found.formerly or bare.formerly,
        )

    async def _found(
        self, account: AccountKey, known_as: str, conversation: str, service: str
    ) -> Profile:
        until, known = self._profiles.get(account, (0.0, Profile(account)))
        if time.monotonic() < until:
            return known
        try:
            async with asyncio.timeout(PATIENCE):
                found = await self._look_up(account, known_as, conversation, service)
        except (DeliveryError, TimeoutError) as error:
            log.info("teams.nameless", reason=getattr(error, "reason", "slow"))
            return self._remember(account, Profile(account), FAILURE_AGE)
        return self._remember(account, found, PROFILE_AGE)

    def _remember(self, account: AccountKey, found: Profile, seconds: float) -> Profile:
        self._profiles[account] = (time.monotonic() + seconds, found)
        self._profiles.move_to_end(account)
        if len(self._profiles) > MOST_PROFILES:
            self._profiles.popitem(last=False)
        return found


def kind_of(workspace: str, tenant: str | None, role: str | None, principal: str | None) -> Kind:
    """What a member of a roster is to the tenant `workspace`.

    `userRole` says "guest" of some guests and "user" of others (MicrosoftDocs/msteams-docs, issue 6381);
    Entra gives every guest a principal name with #EXT# in it. Whoever is of another tenant came in through
    a shared channel.
    """
    elsewhere = bool(tenant) and tenant != workspace
    named_so = (role or "").lower() in ("guest", "anonymous")
    return (
        Kind.GUEST if elsewhere or named_so or "#EXT#" in (principal or "").upper() else Kind.PERSON
    )
