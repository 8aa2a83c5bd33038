"""What Kring is told about Teams, and tells it."""

from bot.domain.messages import MessageVerb

PLATFORM = "teams"
CHANNEL_ID = "msteams"

SERVICE_HOSTS = (
    "smba.trafficmanager.net",
    "smba.infra.gcc.teams.microsoft.com",
    "smba.infra.gov.teams.microsoft.us",
    "botframework.com",
)

# The actions in a message's menu, by the id that their command has in the manifest.
COMMANDS = {f"kring_{verb}": verb for verb in MessageVerb}

# The words that Teams offers while one types; any other word works as well.
SUGGESTED = (
    "help",
    "welcome",
    "mentor",
    "checkin",
    "profile",
    "pause",
    "roles",
    "newcomers",
    "privacy",
    "stop",
)
