"""`make manifests`: write what `kring manifest` would print, to read and to review."""

import json
from pathlib import Path

from adapters.slack.manifest import manifest as slack
from adapters.teams.manifest import dutch
from adapters.teams.manifest import manifest as teams

HERE = Path(__file__).parent

for name, made in {
    "slack.json": slack(),
    "slack-http.json": slack("https://kring.example.org"),
    "teams.json": teams(),
    "teams-nl.json": dutch(),
}.items():
    (HERE / name).write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n")
