"""What Kring listens to and asks for in Slack; the manifest is made of the same constants."""

PLATFORM = "slack"
COMMAND = "/kring"

EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_deleted",
    "channel_id_changed",
    "channel_left",
    "channel_unarchive",
    "group_archive",
    "group_deleted",
    "group_left",
    "group_unarchive",
    "member_joined_channel",
    "member_left_channel",
    "message.im",
    "tokens_revoked",
    "user_change",
)

SCOPES = (
    "app_mentions:read",
    "channels:read",
    "chat:write",
    "commands",
    "groups:read",
    "im:history",
    "im:write",
    "mpim:write",
    "users:read",
)


def listened() -> tuple[str, ...]:
    """The event types as they arrive: `message.im` is a `message`."""
    return tuple(dict.fromkeys(event.split(".")[0] for event in EVENTS))
