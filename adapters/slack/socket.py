"""Socket Mode: the same app over a websocket that Kring opens itself."""

import logging

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from adapters.slack.deliver import SlackDeliverer

socket_log = logging.getLogger("slack_bolt.socket")

LISTENS_EVERY = 10.0  # seconds between two looks at whether Slack is still there


def _without_traceback(record: logging.LogRecord) -> bool:
    """That Slack is away for a while is one line each time, and no fault of ours."""
    record.exc_info = None
    return True


socket_log.addFilter(_without_traceback)


class Socket:
    """Slack's events by websocket."""

    def __init__(self, bolt: AsyncApp, app_token: str, deliverer: SlackDeliverer) -> None:
        self._token = app_token
        self._slack = deliverer
        self._handler = AsyncSocketModeHandler(
            bolt, app_token, logger=socket_log, ping_interval=LISTENS_EVERY
        )

    async def ask(self) -> None:
        """Ask Slack where to listen. RefusedTokenError where it never will say."""
        self._handler.client.wss_uri = await self._slack.address_of_socket(self._token) or None

    async def listen(self) -> None:
        await self._handler.connect_async()  # type: ignore[no-untyped-call]

    async def is_open(self) -> bool:
        return await self._handler.client.is_connected()

    async def close(self) -> None:
        await self._handler.close_async()  # type: ignore[no-untyped-call]
