"""Stand-ins for the internet, over real HTTP: the Slack Web API, the Bot Connector, Entra."""
