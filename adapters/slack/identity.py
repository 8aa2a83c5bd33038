"""Whose Slack payload it is: the workspace that Kring serves, and the one account of whoever acts (R34).

Pure, and unmoved by anything malformed.
"""

from collections.abc import Mapping
from typing import Any

from adapters.slack.surface import PLATFORM
from bot.domain.people import AccountKey, Kind, Language, Profile
from bot.domain.wellformed import is_id

Payload = Mapping[str, Any]
SLACKBOT = "USLACKBOT"


def workspace(body: Payload) -> str:
    """The workspace that Kring is installed in and that this is for, whichever team sent it (R34).

    In Slack Connect the outer `team_id` may be another organisation's; `authorizations` says whose
    installation may see the event (docs.slack.dev/apis/events-api, "authorizations"), and a view of a
    shared channel brings `app_installed_team_id`. Bolt looks for its token by the same rule.
    """
    view, granted = body.get("view") or {}, (body.get("authorizations") or [{}])[0]
    found = (
        view.get("app_installed_team_id")
        or (body.get("team") or {}).get("id")
        or granted.get("team_id")
        or body.get("team_id")
        or (body.get("user") or {}).get("team_id")
    )
    return str(found or "")


def teams(body: Payload) -> list[Any]:
    """Every team that a payload names as somebody's, ours among them."""
    event, granted = body.get("event") or {}, (body.get("authorizations") or [{}])[0]
    return [
        (body.get("view") or {}).get("app_installed_team_id"),
        (body.get("team") or {}).get("id"),
        granted.get("team_id"),
        body.get("team_id"),
        (body.get("user") or {}).get("team_id"),
        *(event.get(name) for name in ("team", "user_team", "source_team")),
    ]


def person(body: Payload, user: Any) -> Profile:
    """Who acts: an account of the workspace, however often another team's name was on the envelope.

    Earlier versions filed people under that other team.
    """
    team, id = workspace(body), str(user or "")
    others = {t for t in teams(body) if isinstance(t, str) and is_id(t) and t != team and t}
    former = tuple(AccountKey(PLATFORM, other, id) for other in sorted(others))
    return Profile(AccountKey(PLATFORM, team, id), formerly=former)


def profile(team: str, user: Payload, enterprise: str | None = None) -> Profile:
    """A user object of users.info or user_change, seen from the workspace `team` of `enterprise`.

    A guest is whoever is restricted, or whose own team is another one's outside the enterprise:
    `is_stranger` is false for those who share a channel (docs.slack.dev/reference/objects/user-object).
    """
    about, grid = user.get("profile") or {}, user.get("enterprise_user") or {}
    name = about.get("display_name") or user.get("real_name") or user.get("name")
    home = str(user.get("team_id") or team)
    colleague = home == team or team in (grid.get("teams") or ())
    colleague = colleague or bool(enterprise and grid.get("enterprise_id") == enterprise)
    restricted = user.get("is_restricted") or user.get("is_ultra_restricted")
    guest = restricted or user.get("is_stranger") or not colleague
    bot = user.get("is_bot") or user.get("is_workflow_bot") or user.get("id") == SLACKBOT
    return Profile(
        AccountKey(PLATFORM, team, str(user["id"])),
        name,
        Language.of_locale(user.get("locale")),
        user.get("tz"),
        Kind.BOT if bot else Kind.GUEST if guest else Kind.PERSON,
        active=not user.get("deleted", False),
    )


def enterprise(body: Payload) -> str | None:
    granted = (body.get("authorizations") or [{}])[0]
    return granted.get("enterprise_id") or None
