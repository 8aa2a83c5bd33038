"""Stand-ins for the internet, over real HTTP: the Slack Web API, the Bot Connector, Entra."""

import asyncio
from collections.abc import Callable
from typing import Any


class Patient:
    """Waits for what happens in its own time."""

    async def until(self, true: Callable[[], Any], seconds: float = 8) -> Any:
        """What `true` gives once it gives something; AssertionError after `seconds`. The last message of a
        conversation that has none yet is none."""
        for _ in range(int(seconds / 0.02)):
            try:
                result = true()
            except IndexError:
                result = None
            if result:
                return result
            await asyncio.sleep(0.02)
        raise AssertionError("it did not happen")
