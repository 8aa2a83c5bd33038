"""A local Microsoft: Entra's tokens and signing keys, and the Bot Connector with its rosters."""

import json
import time
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from typing import Any
from urllib.parse import unquote

import aiohttp
import jwt
import requests
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm
from requests.adapters import HTTPAdapter

from tests import leaks
from tests.standins import Patient

APP, TENANT, TEAM, BOT = "app-1", "tenant-1", "19:team@thread.tacv2", "28:app-1"
PASSWORD, ACCESS = "the-password-of-our-app", "eyJ.entra.token-"
leaks.secret(PASSWORD, ACCESS)

Json = dict[str, Any]


@dataclass
class Fault:
    status: int
    body: Json = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)


class TeamsStandIn(Patient):
    """Conversations with their activities, and the people of one team."""

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self.told_of: dict[str, Json] = {}  # what the roster says otherwise
        self.asked: Counter[str] = Counter()  # of the roster, about whom
        self.conversations: dict[str, list[Json]] = defaultdict(list)
        self.created: list[str] = []
        self.tokens = 0
        self.key_fetches = 0
        self.keys_are_away = False
        self.unwritable: set[str] = set()
        self.rosters_are_down = False
        self.installed: set[str] = set()  # who added Kring for themselves, or wrote to it
        self.faults: deque[Fault] = deque()
        self.authorizations: set[str] = set()
        self.keys: dict[str, rsa.RSAPrivateKey] = {}
        self._numbers = count(1)
        self.new_key("k1")
        app = web.Application()
        app.router.add_get("/openid", self._openid)
        app.router.add_get("/keys", self._keys)
        app.router.add_route("*", "/entra/{path:.*}", self._entra)
        app.router.add_route("*", "/v3/{path:.*}", self._connector)
        self.server = TestServer(app)

    async def start(self) -> None:
        await self.server.start_server()

    async def stop(self) -> None:
        await self.server.close()

    @property
    def service(self) -> str:
        return str(self.server.make_url("/"))

    def new_key(self, id: str) -> None:
        self.keys[id] = _key(id)

    def http_client(self) -> requests.Session:
        """MSAL's way to Entra, led to us over real HTTP."""
        session = requests.Session()
        session.mount("https://login.microsoftonline.com/", _Detour(f"{self.service}entra/"))
        return session

    def token(self, key: str = "k1", sign_with: str | None = None, **claims: Any) -> str:
        now = int(time.time())
        body = {
            "iss": "https://api.botframework.com",
            "aud": APP,
            "serviceurl": self.service,
            "exp": now + 600,
            **claims,
        }
        signer = self.keys[sign_with or key]
        return jwt.encode(body, signer, algorithm="RS256", headers={"kid": key})

    def direct(self, user: str) -> list[Json]:
        return self.conversations[f"a:{user}"]

    async def _openid(self, _: web.Request) -> web.Response:
        if self.keys_are_away:
            self.key_fetches += 1
            return _error(503, "ServiceUnavailable")
        return web.json_response(
            {"issuer": "https://api.botframework.com", "jwks_uri": f"{self.service}keys"}
        )

    async def _keys(self, _: web.Request) -> web.Response:
        self.key_fetches += 1
        keys = []
        for id, key in self.keys.items():
            made = json.loads(RSAAlgorithm.to_jwk(key.public_key()))
            keys.append({**made, "kid": id, "endorsements": ["msteams"]})
        return web.json_response({"keys": keys})

    async def _entra(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        host = "https://login.microsoftonline.com"
        if path.endswith("openid-configuration"):
            tenant = path.split("/")[0]
            return web.json_response(
                {
                    "token_endpoint": f"{host}/{tenant}/oauth2/v2.0/token",
                    "authorization_endpoint": f"{host}/{tenant}/oauth2/v2.0/authorize",
                    "issuer": f"{host}/{tenant}/v2.0",
                }
            )
        self.tokens += 1
        return web.json_response(
            {"access_token": f"{ACCESS}{self.tokens}", "expires_in": 3600, "token_type": "Bearer"}
        )

    async def _connector(self, request: web.Request) -> web.Response:
        self.authorizations.add(request.headers.get("Authorization", ""))
        if self.faults:
            fault = self.faults.popleft()
            return web.json_response(fault.body, status=fault.status, headers=fault.headers)
        parts = [unquote(part) for part in request.match_info["path"].split("/")]
        body = await request.json() if request.can_read_body else {}
        match request.method, parts:
            case "POST", ["conversations"]:
                return self._create(body)
            case "POST", ["conversations", id, "activities"] | [
                "conversations",
                id,
                "activities",
                _,
            ]:
                return self._send(id, body)
            case "PUT", ["conversations", id, "activities", activity]:
                for sent in self.conversations[id]:
                    if sent["id"] == activity:
                        sent.update({**body, "id": activity})
                return web.json_response({"id": activity})
            case "DELETE", ["conversations", id, "activities", activity]:
                kept = [sent for sent in self.conversations[id] if sent["id"] != activity]
                found = len(kept) < len(self.conversations[id])
                self.conversations[id][:] = kept
                return web.Response(status=200) if found else _error(404, "ActivityNotFound")
            case "GET", ["conversations", _, "members", user]:
                if self.rosters_are_down:
                    return _error(400, "ServiceError")
                who = user.removeprefix("29:")
                self.asked[who] += 1
                if who not in self.people:
                    return _error(404, "MemberNotFoundInConversation")
                return web.json_response(
                    {
                        "id": f"29:{who}",
                        "name": self.people.get(who, ""),
                        "aadObjectId": who,
                        "tenantId": TENANT,
                        "userRole": "user",
                        "userPrincipalName": f"{who}@fontys.nl",
                        **self.told_of.get(who, {}),
                    }
                )
        return web.json_response({"error": {"code": "NotFound"}}, status=404)

    def _create(self, body: Json) -> web.Response:
        """A member of a team is known by the id in its roster alone.

        docs, "Send proactive messages": "For a user to receive proactive messages, install the app for
        the user or make the user a part of a team in which the app is installed." And: "The `userId` is
        unique to your bot ID and a particular user." The Entra id "is supported only in the personal scope"
        (learn.microsoft.com/answers/questions/1513375): who did not add Kring is refused under it.
        """
        id = body["members"][0]["id"]
        user = id.removeprefix("29:")
        is_member = id != user and user in self.people
        if user in self.unwritable or not (is_member or user in self.installed):
            return _error(403, "BotNotInConversationRoster")
        self.created.append(user)
        return web.json_response({"id": f"a:{user}"}, status=201)

    def _send(self, id: str, body: Json) -> web.Response:
        if id.removeprefix("a:") in self.unwritable:
            return _error(404, "ConversationNotFound")
        activity = {**body, "id": f"m{next(self._numbers)}"}
        self.conversations[id].append(activity)
        return web.json_response({"id": activity["id"]}, status=201)


@cache
def _key(id: str) -> rsa.RSAPrivateKey:
    """One for each name in a process: they take long to make."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _error(status: int, code: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": code}}, status=status)


class _Detour(HTTPAdapter):
    """Sends what was meant for Entra to the stand-in."""

    def __init__(self, target: str) -> None:
        super().__init__()
        self._target = target

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> Any:
        request.url = str(request.url).replace("https://login.microsoftonline.com/", self._target)
        return super().send(request, *args, **kwargs)


class TeamsClient:
    """What Teams sends to Kring: activities with a signed token."""

    def __init__(self, address: str, teams: TeamsStandIn) -> None:
        self.address = address
        self.teams = teams
        self.locale = "nl-NL"  # of everybody's Teams
        self._numbers = count(1)

    async def post(self, activity: Json, token: str | None = None) -> tuple[int, Any]:
        self._installs(activity)
        sent = token if token is not None else f"Bearer {self.teams.token()}"
        headers = {"Authorization": sent} if sent else {}
        async with (
            aiohttp.ClientSession() as session,
            session.post(
                f"{self.address}/api/messages", json=activity, headers=headers
            ) as response,
        ):
            text = await response.text()
            return response.status, json.loads(text) if text.startswith("{") else text

    def _installs(self, activity: Any) -> None:
        """Who writes to Kring in private has it; who removes it has it no more."""
        where = activity.get("conversation") if isinstance(activity, dict) else None
        if isinstance(where, dict) and where.get("conversationType") == "personal":
            by = activity.get("from")
            user = str(by.get("aadObjectId") if isinstance(by, dict) else by)
            gone = str(activity.get("action")).startswith("remove")
            (self.teams.installed.discard if gone else self.teams.installed.add)(user)

    def activity(self, user: str | None, kind: str, *, team: bool = False, **more: Any) -> Json:
        conversation = (
            {"id": TEAM, "conversationType": "channel", "tenantId": TENANT, "isGroup": True}
            if team
            else {"id": f"a:{user}", "conversationType": "personal", "tenantId": TENANT}
        )
        data: Json = {"tenant": {"id": TENANT}}
        if team:
            data |= {"team": {"id": TEAM}, "channel": {"id": TEAM}}
        sender = {
            "id": f"29:{user}",
            "aadObjectId": user,
            "name": self.teams.people.get(user or "", ""),
        }
        return {
            "type": kind,
            "id": f"act{next(self._numbers)}",
            "channelId": "msteams",
            "serviceUrl": self.teams.service,
            "timestamp": "2026-11-23T09:00:00Z",
            "locale": self.locale,
            "from": sender,
            "recipient": {"id": BOT, "name": "Kring"},
            "conversation": conversation,
            "channelData": data,
            **more,
        }

    async def added(self, *users: str, by: str = "bram") -> None:
        members = [
            {"id": BOT} if user == BOT else {"id": f"29:{user}", "aadObjectId": user}
            for user in users
        ]
        activity = self.activity(by, "conversationUpdate", team=True, membersAdded=members)
        status, _ = await self.post(activity)
        assert status == 200

    async def says(self, user: str, text: str, *, team: bool = False, **more: Any) -> None:
        leaks.typed(text)
        if team:
            text = f"<at>Kring</at> {text}"
            mention = {"type": "mention", "text": "<at>Kring</at>", "mentioned": {"id": BOT}}
            more["entities"] = [mention, *more.get("entities", ())]
        status, _ = await self.post(self.activity(user, "message", team=team, text=text, **more))
        assert status == 200

    async def hands_over(self, user: str, command: str, message: Json, **more: Any) -> Json:
        """Choose an action in the menu of a message of the team; what its window shows."""
        leaks.typed(str(message.get("body", {}).get("content", "")))
        return await self._invokes(user, "composeExtension/fetchTask", command, message, **more)

    async def fills_window(
        self, user: str, label: str, window: Json, inputs: Json | None = None, **more: Any
    ) -> Json:
        """Press a button in a window that was opened so; `inputs` have their names in the form."""
        leaks.typed(*(inputs or {}).values())
        card = window["task"]["value"]["card"]["content"]
        action = next(a for a in actions(card) if a["title"] == label)
        assert action["type"] == "Action.Submit", "a window knows no other"
        typed = {e["id"]: e["value"] for e in card["body"] if "id" in e and e.get("value")}
        data = {**action["data"], **typed, **_filled(card, inputs or {})}
        kind = "composeExtension/submitAction"
        return await self._invokes(user, kind, "kring_keep", {}, data=data, **more)

    async def _invokes(
        self,
        user: str,
        kind: str,
        command: str,
        message: Json,
        *,
        data: Json | None = None,
        **more: Any,
    ) -> Json:
        value = {
            "commandId": command,
            "commandContext": "message",
            "messagePayload": message,
            **({"data": data} if data else {}),
        }
        activity = self.activity(user, "invoke", team=True, name=kind, value=value) | more
        status, answer = await self.post(activity)
        assert status == 200, answer
        return dict(answer)

    async def presses(self, user: str, label: str, sent: Json, inputs: Json | None = None) -> Json:
        """Press a button on a sent card; the invoke's answer. `inputs` have their names in the form,
        or the ids of an older card."""
        leaks.typed(*(inputs or {}).values())
        card = sent["attachments"][0]["content"] if "attachments" in sent else sent
        action = next(a for a in actions(card) if a["title"] == label)
        value = {
            "action": {
                "type": "Action.Execute",
                "verb": action["verb"],
                "data": {**action["data"], **_filled(card, inputs or {})},
            }
        }
        here = any(sent is one for one in self.teams.conversations.get(TEAM, ()))
        activity = self.activity(user, "invoke", team=here, name="adaptiveCard/action", value=value)
        status, answer = await self.post(activity)
        assert status == 200, answer
        return dict(answer)


def _filled(card: Json, inputs: Json) -> Json:
    ids = {
        element["id"].partition(":")[2]: element["id"]
        for element in card["body"]
        if "id" in element
    }
    return {ids.get(name, name): value for name, value in inputs.items()}


def actions(card: Json) -> list[Json]:
    """Every Action.Execute of a card, those behind a question included."""
    found = []
    for element in card["body"]:
        for action in element.get("actions", ()):
            if action["type"] == "Action.OpenUrl":
                continue
            found += action["card"]["actions"] if action["type"] == "Action.ShowCard" else [action]
    return found


def links(sent: Json) -> list[str]:
    """Every page that a sent card opens."""
    body = sent["attachments"][0]["content"]["body"]
    found = [action for element in body for action in element.get("actions", ())]
    return [action["url"] for action in found if action["type"] == "Action.OpenUrl"]


def text_of(sent: Json) -> str:
    card = sent["attachments"][0]["content"] if "attachments" in sent else sent
    return json.dumps(card, ensure_ascii=False)
