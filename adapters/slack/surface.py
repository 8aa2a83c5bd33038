"""What Kring listens to and asks for in Slack; the manifest is made of the same constants."""

from bot.domain.messages import MessageVerb

PLATFORM = "slack"
COMMAND = "/kring"

# The shortcuts in a message's menu, by their callback: what each is called, at most 24 characters, and does.
SHORTCUTS = {
    "kring_keep": (
        MessageVerb.KEEP,
        "Keep this for everybody",
        "In the library, if its writer agrees",
    ),
    "kring_ask": (
        MessageVerb.ASK,
        "Ask an expert about this",
        "Whoever may know, if its writer agrees",
    ),
    "kring_thank": (MessageVerb.THANK, "Thank the writer", "In your own words, in private"),
}

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
