"""Whom Kring can write to in Teams, and whom it will once the roster tells their name."""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from adapters.teams import handed, inbound
from adapters.teams.references import Ways
from adapters.teams.surface import PLATFORM
from bot.domain.communities import ANYWHERE, AWAITED, Place
from bot.domain.people import AccountKey, Profile
from bot.frame.delivery import DeliveryError, UnreachableError
from bot.frame.effects import Answer
from bot.frame.events import Blocked, Event, Joined

LOOK_EVERY = 60.0  # seconds between looks for the names of somebody we await
LOOK_FOR_SOME = 600.0  # seconds between looks for whether we await anybody
MOST_LOOKS = 100  # then somebody never has a name
MOST_KEPT = 10_000  # references of places, known to be stored

Handle = Callable[[Event], Awaitable[Answer]]
Ask = Callable[[AccountKey, str, str, str], Awaitable[Profile]]


class Reach:
    """Keeps the ways to people and places; nobody in Teams can be spoken to first without one.

    `ask`: whom an account is, known as that, in a conversation, at a service; raises a DeliveryError.
    """

    def __init__(self, handle: Handle, ask: Ask, references: Ways) -> None:
        self._handle = handle
        self._ask = ask
        self._references = references
        self._kept: dict[tuple[str, str], dict[str, Any]] = {}
        self._look_at = 0.0  # not before this, on the monotonic clock

    @asynccontextmanager
    async def kept(self, body: dict[str, Any], events: list[Event]) -> AsyncIterator[None]:
        """Keep how to reach this conversation: without it Teams cannot be spoken to first.

        It is kept before the event, since what that queues is sent at its commit. Whoever is a stranger
        after it as well, and gets no letter, leaves no way to them.
        """
        tenant, place = inbound.tenant(body), inbound.place(body)
        anywhere = {"service": body["serviceUrl"], "bot": (body.get("recipient") or {}).get("id")}
        await self._keep_known(tenant, ANYWHERE, anywhere)
        is_here = not handed.is_handed(body)  # else it may be told of a conversation without Kring
        if place is not None and is_here:
            reference = {**anywhere, "conversation": place.channel}
            await self._keep_known(tenant, place.channel, reference)
        if all(isinstance(event, Blocked) for event in events):
            yield  # whoever removes Kring is not written to again
            return
        theirs = {user: {**anywhere, "roster": id} for user, id in inbound.roster(body).items()}
        if place is None and is_here:
            user = inbound.user_key(body.get("from") or {})
            own = {**anywhere, "conversation": body["conversation"]["id"]}
            theirs = {user: {**own, **theirs.get(user, {})}}
        new = [user for user in theirs if await self._keep(tenant, user, theirs[user])]
        try:
            yield
        finally:
            for user in new:
                await self._references.drop_nobodys(PLATFORM, tenant, user)

    async def await_name(self, event: Joined, body: dict[str, Any]) -> None:
        """Nobody is greeted without a name (R36): the roster is asked again when more comes from this tenant,
        also after a restart."""
        who, where = event.actor.account, event.place
        if where is None or await self._references.reader(PLATFORM, who.workspace, who.user):
            return
        known_as = inbound.channel_id(body, who.user)
        kept = {"service": body["serviceUrl"], "place": where.channel, "as": known_as}
        kept |= {"bot": (body.get("recipient") or {}).get("id"), "event": event.id}
        address = f"{AWAITED}{who.user}"
        await self._references.put(PLATFORM, who.workspace, address, {**kept, "looks": 0})
        self._look_at = 0.0

    async def look_again(self, tenant: str) -> None:
        """Greet whom the roster tells of by now; who left it, or never has a name, is let go."""
        if time.monotonic() < self._look_at:
            return
        waiting = await self._references.awaited(PLATFORM, tenant)
        self._look_at = time.monotonic() + (LOOK_EVERY if waiting else LOOK_FOR_SOME)
        for address, kept in waiting.items():
            account = AccountKey(PLATFORM, tenant, address.removeprefix(AWAITED))
            where, name, is_gone = str(kept["place"]), None, kept["looks"] >= MOST_LOOKS
            try:
                found = await self._ask(account, kept["as"], where, kept["service"])
                name = found.name
            except DeliveryError as error:
                is_gone |= isinstance(error, UnreachableError)
            if name:
                place = Place(PLATFORM, tenant, where)
                roster = {"service": kept["service"], "bot": kept["bot"], "roster": kept["as"]}
                await self._keep(tenant, found.account.user, roster)
                await self._handle(Joined(id=kept["event"], actor=found, place=place))
                await self._references.drop_nobodys(PLATFORM, tenant, found.account.user)
            if name or is_gone:
                await self._references.drop(PLATFORM, tenant, address)
            else:
                again = {**kept, "looks": kept["looks"] + 1}
                await self._references.put(PLATFORM, tenant, address, again)

    async def _keep_known(self, tenant: str, address: str, reference: dict[str, Any]) -> None:
        """For places, which are nobody's: most activities then ask no database."""
        if self._kept.get((tenant, address)) == reference:
            return
        await self._keep(tenant, address, reference)
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        self._kept[tenant, address] = reference

    async def _keep(self, tenant: str, address: str, reference: dict[str, Any]) -> bool:
        """Keep it, beside what is known already; whether that was news."""
        known = await self._references.get(PLATFORM, tenant, address) if address else None
        kept = {**(known or {}), **reference}
        if not address or kept == known:
            return False
        await self._references.put(PLATFORM, tenant, address, kept)
        return True
