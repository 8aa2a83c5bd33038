"""A local Slack: the Web API methods that Kring calls, with faults on request, and signed requests."""

import asyncio
import hashlib
import hmac
import json
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests import leaks
from tests.standins import Patient
from tests.standins.blockkit import refused, refused_view

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
leaks.secret(SECRET)
TRIGGER_LIFE = 3.0  # seconds
TEAM, BOT, CHANNEL = "T1", "UKRING", "C1"

Json = dict[str, Any]


@dataclass
class Fault:
    """What goes wrong at one call. `after`: the message is kept first, then slow, dropped, failed."""

    status: int = 200
    body: Json | None = None
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    after: bool = False
    slow: float = 0.0


class SlackStandIn(Patient):
    """Keeps what was posted, per channel, as a Slack workspace would."""

    def __init__(self) -> None:
        self.users: dict[str, Json] = {}
        self.messages: dict[str, list[Json]] = defaultdict(list)
        self.calls: list[tuple[str, Json]] = []
        self.views: list[Json] = []
        self.homes: dict[str, Json] = {}
        self.answers: list[Json] = []
        self.faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.judged: Callable[[str, Json], Fault | None] = lambda _method, _given: None
        self.sockets: list[web.WebSocketResponse] = []
        self._stamps = count(1)
        self._clock = (
            0.0  # stands still unless a test lets it go on: a slow machine is no late Kring
        )
        self._triggers: dict[str, float | None] = {}
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._called)
        app.router.add_post("/response/{id}", self._answered)
        app.router.add_get("/socket", self._socket)
        self.server = TestServer(app)

    async def start(self) -> None:
        await self.server.start_server()

    async def stop(self) -> None:
        await self.server.close()

    @property
    def api(self) -> str:
        return str(self.server.make_url("/api/"))

    def person(self, user: str, name: str, locale: str = "nl-NL", **more: Any) -> None:
        self.users[user] = {
            "id": user,
            "name": name.lower(),
            "real_name": name,
            "locale": locale,
            "tz": more.pop("tz", "Europe/Amsterdam"),
            "profile": {"display_name": name},
            **more,
        }

    def trigger(self) -> str:
        """What opens one form, within three seconds (docs: handling user interaction, trigger ids)."""
        made = f"t{next(self._stamps)}"
        self._triggers[made] = self._clock
        return made

    def passes(self, seconds: float) -> None:
        self._clock += seconds

    def fail(self, method: str, *faults: Fault) -> None:
        self.faults[method].extend(faults)

    def direct(self, user: str) -> list[Json]:
        """What stands in somebody's conversation with Kring."""
        return self.messages[f"D{user}"]

    async def _called(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        arguments = await _arguments(request)
        self.calls.append((method, arguments))
        fault = self.judged(method, arguments)
        if fault is None:
            fault = self.faults[method].popleft() if self.faults[method] else Fault()
        done = self._do(method, arguments) if fault.after else None
        await asyncio.sleep(fault.slow)
        if fault.drop and request.transport:
            request.transport.close()
            return web.Response()
        if fault.status != 200 or fault.body is not None:
            body = fault.body or {"ok": False, "error": "ratelimited"}
            return web.json_response(body, status=fault.status, headers=fault.headers)
        return web.json_response({"ok": True, **(done or self._do(method, arguments))})

    def _do(self, method: str, given: Json) -> Json:
        match method:
            case "auth.test":
                return {
                    "user_id": BOT,
                    "bot_id": "B1",
                    "team_id": TEAM,
                    "team": "Fontys",
                    "user": "kring",
                }
            case "users.info":
                known = self.users.get(given["user"])
                return {"user": known} if known else {"ok": False, "error": "user_not_found"}
            case "chat.postMessage":
                return self._post(given)
            case "chat.update":
                if faults := refused(given.get("blocks", []), "message"):
                    return {"ok": False, "error": "invalid_blocks", "errors": faults}
                for message in self.messages[given["channel"]]:
                    if message["ts"] == given["ts"]:
                        message.update(given)
                return {"channel": given["channel"], "ts": given["ts"]}
            case "chat.delete":
                kept = [m for m in self.messages[given["channel"]] if m["ts"] != given["ts"]]
                if len(kept) == len(self.messages[given["channel"]]):
                    return {"ok": False, "error": "message_not_found"}
                self.messages[given["channel"]][:] = kept
                return {"channel": given["channel"], "ts": given["ts"]}
            case "conversations.open":
                users = sorted(given["users"].split(","))
                room = "D" + users[0] if len(users) == 1 else "G" + "-".join(users)
                return {"channel": {"id": room}}
            case "conversations.history":
                return {"messages": list(reversed(self.messages[given["channel"]]))}
            case "views.open":
                return self._open(given)
            case "views.publish":
                if faults := refused_view(given["view"]):
                    return _invalid(faults)
                self.homes[given["user_id"]] = given["view"]
                return {}
            case "oauth.v2.access":
                return {
                    "access_token": "xoxb-installed",
                    "token_type": "bot",
                    "scope": "chat:write",
                    "bot_user_id": BOT,
                    "app_id": "A1",
                    "team": {"id": TEAM, "name": "Fontys"},
                    "authed_user": {"id": "UBRAM"},
                }
            case "apps.connections.open":
                return {"url": str(self.server.make_url("/socket")).replace("http", "ws")}
        raise AssertionError(f"Slack has no stand-in for {method}")

    def _open(self, given: Json) -> Json:
        """docs.slack.dev/reference/methods/views.open, errors."""
        issued = self._triggers.get(given["trigger_id"], -1.0)
        if issued is None:
            return {"ok": False, "error": "exchanged_trigger_id"}
        if issued < 0:
            return {"ok": False, "error": "invalid_trigger_id"}
        if self._clock - issued > TRIGGER_LIFE:
            return {"ok": False, "error": "expired_trigger_id"}
        if faults := refused_view(given["view"]):
            return _invalid(faults)
        self._triggers[given["trigger_id"]] = None
        self.views.append(given["view"])
        return {"view": given["view"]}

    def _post(self, given: Json) -> Json:
        if faults := refused(given.get("blocks", []), "message"):
            return {"ok": False, "error": "invalid_blocks", "errors": faults}
        channel = given["channel"]
        channel = f"D{channel}" if channel.startswith("U") else channel
        stamp = f"{1_700_000_000 + next(self._stamps)}.000100"
        self.messages[channel].append({**given, "channel": channel, "ts": stamp})
        return {"channel": channel, "ts": stamp}

    async def _answered(self, request: web.Request) -> web.Response:
        self.answers.append(await request.json())
        return web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        self.sockets.append(socket)
        async for message in socket:
            if message.type is aiohttp.WSMsgType.TEXT:
                self.answers.append(json.loads(message.data))
        return socket


def _invalid(faults: list[str]) -> Json:
    return {"ok": False, "error": "invalid_arguments", "response_metadata": {"messages": faults}}


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**request.query, **await request.post()}


class SlackClient:
    """What Slack's servers send to Kring: signed requests, over HTTP."""

    def __init__(self, address: str, slack: SlackStandIn) -> None:
        self.address = address
        self.slack = slack
        self._numbers = count(1)

    def signed(self, body: str, kind: str, secret: str = SECRET, age: int = 0) -> dict[str, str]:
        """The headers that Slack signs a request with."""
        stamp = str(int(time.time()) - age)
        made = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256)
        return {
            "Content-Type": kind,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={made.hexdigest()}",
        }

    async def request(
        self,
        body: str,
        kind: str,
        *,
        secret: str = SECRET,
        age: int = 0,
        path: str = "/slack/events",
    ) -> tuple[int, Any]:
        headers = self.signed(body, kind, secret, age)
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.address + path, data=body.encode(), headers=headers) as response,
        ):
            text = await response.text()
            return response.status, json.loads(text) if text.startswith("{") else text

    def event_body(self, event: Json, **more: Any) -> Json:
        number = next(self._numbers)
        event.setdefault("event_ts", f"{number}.0")
        return {
            "type": "event_callback",
            "token": "unused",
            "team_id": TEAM,
            "api_app_id": "A1",
            "event_id": f"Ev{number}",
            "authed_users": [BOT],
            "event_time": int(time.time()),
            "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
            "event": event,
            **more,
        }

    async def event(self, event: Json, **more: Any) -> int:
        status, _ = await self.request(
            json.dumps(self.event_body(event, **more)), "application/json"
        )
        return status

    async def joins(self, user: str, channel: str = CHANNEL) -> int:
        return await self.event(
            {"type": "member_joined_channel", "user": user, "channel": channel, "team": TEAM}
        )

    async def says(self, user: str, text: str) -> int:
        leaks.typed(text)
        stamp = f"{next(self._numbers)}.5"
        return await self.event(
            {
                "type": "message",
                "channel_type": "im",
                "user": user,
                "channel": f"D{user}",
                "text": text,
                "ts": stamp,
            }
        )

    async def command(self, user: str, text: str, channel: str = CHANNEL) -> Any:
        leaks.typed(text)
        fields = {
            "command": "/kring",
            "text": text,
            "user_id": user,
            "user_name": user,
            "team_id": TEAM,
            "channel_id": channel,
            "trigger_id": self.slack.trigger(),
            "response_url": str(self.slack.server.make_url("/response/1")),
        }
        status, body = await self.request(urlencode(fields), "application/x-www-form-urlencoded")
        assert status == 200, body
        return body

    async def presses(self, user: str, label: str, message: Json | None = None) -> None:
        """Press a button of this label: on `message`, or on the newest one that `user` can see."""
        seen = [message] if message else [*self.slack.messages[CHANNEL], *self.slack.direct(user)]
        for candidate in reversed(seen):
            for button in buttons(candidate["blocks"]):
                if button["text"]["text"] == label:
                    await self._press(user, button, candidate)
                    return
        raise AssertionError(f"no button {label!r}")

    async def _press(self, user: str, button: Json, message: Json) -> None:
        body = self.pressing(user, button, message)
        status, answer = await self.request(body, "application/x-www-form-urlencoded")
        assert status == 200, answer

    def pressing(self, user: str, button: Json, message: Json, team: str = TEAM) -> str:
        """The body of a press."""
        number = next(self._numbers)
        action = {**button, "action_ts": f"{number}.1", "block_id": "b"}
        payload = {
            "type": "block_actions",
            "user": {"id": user, "team_id": team},
            "team": {"id": team},
            "channel": {"id": message.get("channel", CHANNEL)},
            "container": {"type": "message", "is_ephemeral": message.get("ephemeral", False)},
            "trigger_id": self.slack.trigger(),
            "response_url": str(self.slack.server.make_url("/response/1")),
            "actions": [action],
        }
        return urlencode({"payload": json.dumps(payload)})

    async def hands_over(self, user: str, callback: str, message: Json, **more: Any) -> Any:
        """Choose a shortcut in the menu of a message of the channel."""
        leaks.typed(str(message.get("text") or ""))
        return await self.interaction(self.shortcut(user, callback, message, **more))

    def shortcut(self, user: str, callback: str, message: Json, **more: Any) -> Json:
        """docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload."""
        return {
            "type": "message_action",
            "callback_id": callback,
            "trigger_id": self.slack.trigger(),
            "action_ts": f"{next(self._numbers)}.2",
            "message_ts": message.get("ts"),
            "response_url": str(self.slack.server.make_url("/response/1")),
            "user": {"id": user, "name": user.lower(), "team_id": TEAM, "username": user.lower()},
            "team": {"id": TEAM, "domain": "fontys"},
            "channel": {"id": CHANNEL, "name": "lcop"},
            "message": {"type": "message", "team": TEAM, **message},
            "is_enterprise_install": False,
            "enterprise": None,
            **more,
        }

    async def interaction(self, payload: Json) -> Any:
        body = urlencode({"payload": json.dumps(payload)})
        status, answer = await self.request(body, "application/x-www-form-urlencoded")
        assert status == 200, answer
        return answer

    async def fills(self, user: str, values: Json) -> Any:
        """Fill in the modal that was opened last, and submit it. It may become another one
        (docs.slack.dev/surfaces/modals, response_action: update)."""
        leaks.typed(*values.values())
        answer = await self.interaction(self.submission(user, self.slack.views[-1], values))
        if answer and answer["response_action"] == "update":
            problems = refused_view(answer["view"])
            assert not problems, problems
            self.slack.views.append(answer["view"])
        return answer

    def submission(self, user: str, view: Json, values: Json, team: str = TEAM) -> Json:
        """The payload of a modal that is handed in."""
        number = next(self._numbers)
        state = {
            block["block_id"]: {
                block["block_id"]: _typed(block["element"], values.get(block["block_id"]))
            }
            for block in view["blocks"]
            if block["type"] == "input"
        }
        return {
            "type": "view_submission",
            "user": {"id": user, "team_id": team},
            "team": {"id": team},
            "trigger_id": self.slack.trigger(),
            "view": {**view, "id": f"V{number}", "hash": "h1", "state": {"values": state}},
        }


def _typed(element: Json, value: Any) -> Json:
    kind = element["type"]
    match kind:
        case "plain_text_input":
            return {
                "type": kind,
                "value": value if value is not None else element.get("initial_value"),
            }
        case "radio_buttons" | "static_select":
            chosen = {"value": value} if value else element.get("initial_option")
            return {"type": kind, "selected_option": chosen}
        case "datepicker" | "timepicker":
            field = f"selected_{kind[:4]}"
            return {"type": kind, field: value or element.get(f"initial_{kind[:4]}")}
        case "checkboxes" | "multi_static_select":
            return {"type": kind, "selected_options": [{"value": v} for v in value or ()]}
        case _:
            return {"type": kind, "selected_users": list(value or element.get("initial_users", ()))}


def buttons(blocks: list[Json]) -> list[Json]:
    """Every button of a message."""
    found: list[Json] = []
    for block in blocks:
        found += block["elements"] if block["type"] == "actions" else []
        found += [block["accessory"]] if "accessory" in block else []
    return found


def text_of(message: Json) -> str:
    """What a person reads in a message's blocks."""
    return json.dumps(message.get("blocks", message), ensure_ascii=False)
