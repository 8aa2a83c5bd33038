"""How an attack is sent: signed by Slack, or with a token of Microsoft's, over real HTTP."""

import json
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlencode

from adapters.slack import modal
from adapters.teams.inputs import id_of
from bot.domain.people import Language
from bot.frame.cards import Input
from bot.frame.words import words
from tests.e2e.attacks import Attack, By
from tests.standins.slack import SlackClient
from tests.standins.teams import TeamsClient

Json = dict[str, Any]
OOPS = tuple(words(language)("core-oops") for language in Language)


class Door(Protocol):
    """One platform's; `senders` are those whom it can tell apart."""

    senders: tuple[By, ...]

    async def send(self, attack: Attack) -> str:
        """All that whoever sends it is shown at once; AssertionError for a status that is no answer."""

    def standing(self, but: set[str]) -> dict[str, str]:
        """What stands in each conversation, other than those with the people named."""


@dataclass
class SlackDoor:
    client: SlackClient
    senders: tuple[By, ...] = (*By,)

    async def send(self, attack: Attack) -> str:
        slack, user = self.client.slack, attack.account.user
        if user not in slack.users:
            slack.person(user, user.title(), is_restricted=attack.by is By.GUEST)
        told, opened = len(slack.answers), len(slack.views)
        body = self._form(attack) if attack.is_form else self._press(attack)
        status, answer = await self.client.request(body, "application/x-www-form-urlencoded")
        assert status == 200, (status, answer)
        return str((answer, slack.answers[told:], slack.views[opened:]))

    def _press(self, attack: Attack) -> str:
        button = {
            "type": "button",
            "action_id": f"{attack.action.name}:0",
            "value": json.dumps([attack.packed, attack.key]),
        }
        user = attack.account.user
        message: Json = {"channel": attack.place or f"D{user}", "ephemeral": attack.in_another_way}
        return self.client.pressing(user, button, message, attack.account.workspace)

    def _form(self, attack: Attack) -> str:
        said = [attack.action.name, attack.packed, attack.origin, attack.key]
        drawn = {question.id: modal._input(question) for question in attack.form.inputs}
        view = {
            "type": "modal",
            "callback_id": modal.CALLBACK,
            "private_metadata": json.dumps(said),
            "blocks": [*drawn.values()],
        }
        account = attack.account
        payload = self.client.submission(account.user, view, dict(attack.typed), account.workspace)
        return urlencode({"payload": json.dumps(payload)})

    def standing(self, but: set[str]) -> dict[str, str]:
        rooms = self.client.slack.messages.items()
        return {room: str(sent) for room, sent in rooms if room.removeprefix("D") not in but}


@dataclass
class TeamsDoor:
    """Teams tells nobody, in an activity, that somebody is a guest."""

    client: TeamsClient
    senders: tuple[By, ...] = tuple(by for by in By if by is not By.GUEST)

    async def send(self, attack: Attack) -> str:
        teams, user = self.client.teams, attack.account.user
        teams.people.setdefault(user, user.title())
        form = {"origin": attack.origin} if attack.is_form else None
        data = {self._id(attack, q): _listed(attack.typed[q.id]) for q in self._asked(attack)}
        data["kring"] = [attack.action.name, attack.packed, attack.key, form]
        status, answer = await self.client.post(self._activity(attack, data))
        assert 200 <= status < 300, (status, answer)
        return str(answer)

    def _asked(self, attack: Attack) -> tuple[Input, ...]:
        return attack.form.inputs if attack.is_form else ()

    def _id(self, attack: Attack, question: Input) -> str:
        kind = attack.kinds.get(question.id)
        return id_of(question) if kind is None else f"{kind}{question.id}"

    def _activity(self, attack: Attack, data: Json) -> Json:
        """Clients without Action.Execute send a message with a value."""
        user, there = attack.account.user, attack.place is not None
        if attack.in_another_way:
            made = self.client.activity(user, "message", team=there, value=data)
        else:
            value = {"action": {"type": "Action.Execute", "data": data}}
            made = self.client.activity(
                user, "invoke", team=there, name="adaptiveCard/action", value=value
            )
        tenant = {"id": attack.account.workspace}
        made["conversation"]["tenantId"] = tenant["id"]
        made["channelData"]["tenant"] = tenant
        if there:
            made["conversation"]["id"] = attack.place
            made["channelData"] |= {"team": {"id": attack.place}, "channel": {"id": attack.place}}
        return made

    def standing(self, but: set[str]) -> dict[str, str]:
        rooms = self.client.teams.conversations.items()
        return {room: str(sent) for room, sent in rooms if room.removeprefix("a:") not in but}


def _listed(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
