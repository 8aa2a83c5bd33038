"""Slack's app manifest, made of the constants that the adapter listens to."""

from typing import Any

from adapters.slack.surface import COMMAND, EVENTS, SCOPES, SHORTCUTS


def manifest(public_url: str = "") -> dict[str, Any]:
    """For HTTP when there is a public address, else for Socket Mode."""
    socket_mode = not public_url
    url = f"{public_url}/slack/events"
    command = {
        "command": COMMAND,
        "description": "Ask Kring anything: help, mentor find, checkin, newcomers …",
        "usage_hint": "help",
        "should_escape": True,
    }
    settings: dict[str, Any] = {
        "event_subscriptions": {"bot_events": list(EVENTS)},
        "interactivity": {"is_enabled": True},
        "org_deploy_enabled": False,
        "socket_mode_enabled": socket_mode,
        "token_rotation_enabled": False,
    }
    oauth: dict[str, Any] = {"scopes": {"bot": list(SCOPES)}}
    if not socket_mode:
        command["url"] = url
        settings["event_subscriptions"]["request_url"] = url
        settings["interactivity"]["request_url"] = url
        oauth["redirect_urls"] = [f"{public_url}/slack/oauth_redirect"]
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Kring",
            "description": "Keeps your learning community alive: welcome, buddies, check-ins.",
            "long_description": LONG,
            "background_color": "#16332c",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Kring", "always_online": True},
            "shortcuts": [
                {"name": name, "type": "message", "callback_id": callback, "description": what}
                for callback, (_, name, what) in SHORTCUTS.items()
            ],
            "slash_commands": [command],
        },
        "oauth_config": oauth,
        "settings": settings,
    }


LONG = (
    "Kring helps the facilitator of a learning community of practice. It welcomes newcomers in Dutch "
    "or English, finds them a buddy, matches mentees with mentors, keeps their check-ins going, and shows "
    "who needs attention. Whoever comes into the channel gets one welcome, with a button to take part; "
    "apart from that it writes only to those who said yes, at most twice a week by itself, never at "
    "weekends or in holidays. It does not read along in channels: of a "
    "message there it knows what somebody hands over out of its menu."
)
