"""What Kring is told about Teams, and tells it."""

PLATFORM = "teams"
CHANNEL_ID = "msteams"

SERVICE_HOSTS = (
    "smba.trafficmanager.net",
    "smba.infra.gcc.teams.microsoft.com",
    "smba.infra.gov.teams.microsoft.us",
    "botframework.com",
)

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
