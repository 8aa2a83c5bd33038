"""What an operator reads when Slack takes none of their tokens."""


class RefusedTokenError(Exception):
    """Slack will never take a token as it is; the message says which, and what to do."""


def bot_token(reason: str) -> str:
    return (
        f"Slack refuses SLACK_BOT_TOKEN: {reason}. Copy the Bot User OAuth Token "
        "(it begins with xoxb-) from your app's page again"
    )


def app_token(reason: str) -> str:
    return (
        f"Slack refuses SLACK_APP_TOKEN: {reason}. Copy an App-Level Token with connections:write "
        "(it begins with xapp-) from your app's Basic Information"
    )
