"""Teams' app package: the manifest, its Dutch, and the icons, as a zip."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

from adapters.teams.surface import COMMANDS, SUGGESTED
from bot.domain.people import Language
from bot.frame.words import words

ICONS = Path(__file__).parent / "icons"
SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json"
UNSET = "00000000-0000-0000-0000-000000000000"
LONGEST_DESCRIPTION = 128
SCOPES = ("personal", "team", "groupChat")


def manifest(app_id: str = "", public_url: str = "", version: str = "0.1.0") -> dict[str, Any]:
    """manifest.json; an empty `app_id` gives a package to fill in."""
    site = public_url or "https://www.example.org"
    id = app_id or UNSET
    return {
        "$schema": SCHEMA,
        "manifestVersion": "1.29",
        "version": version,
        "id": id,
        "developer": {
            "name": "Kring",
            "websiteUrl": site,
            "privacyUrl": f"{site}/privacy",
            "termsOfUseUrl": f"{site}/terms",
        },
        "name": {"short": "Kring", "full": "Kring for learning communities"},
        "description": {"short": _description(Language.EN), "full": FULL[Language.EN]},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#16332C",
        "localizationInfo": {
            "defaultLanguageTag": "en",
            "additionalLanguages": [{"languageTag": "nl", "file": "nl.json"}],
        },
        "bots": [
            {
                "botId": id,
                "scopes": list(SCOPES),
                "isNotificationOnly": False,
                "supportsFiles": False,
                "commandLists": [{"scopes": list(SCOPES), "commands": _commands(Language.EN)}],
            }
        ],
        "composeExtensions": [
            {
                "botId": id,
                "commands": [
                    {
                        "id": command,
                        "type": "action",
                        "context": ["message"],
                        "fetchTask": True,
                        **_action(command, Language.EN),
                    }
                    for command in COMMANDS
                ],
            }
        ],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [],
    }


def dutch() -> dict[str, Any]:
    """nl.json: what the manifest says, in Dutch."""
    made: dict[str, Any] = {
        "$schema": SCHEMA.replace("schema.json", "Localization.schema.json"),
        "name.short": "Kring",
        "name.full": "Kring voor leergemeenschappen",
        "description.short": _description(Language.NL),
        "description.full": FULL[Language.NL],
    }
    for number, command in enumerate(_commands(Language.NL)):
        for part in ("title", "description"):
            made[f"bots[0].commandLists[0].commands[{number}].{part}"] = command[part]
    for number, action in enumerate(COMMANDS):
        for part, said in _action(action, Language.NL).items():
            made[f"composeExtensions[0].commands[{number}].{part}"] = said
    return made


def package(app_id: str = "", public_url: str = "", version: str = "0.1.0") -> bytes:
    """The zip to upload in Teams' admin centre; the same bytes for the same input."""
    files = {
        "manifest.json": _json(manifest(app_id, public_url, version)),
        "nl.json": _json(dutch()),
        **{name: (ICONS / name).read_bytes() for name in ("color.png", "outline.png")},
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
    return target.getvalue()


def _commands(language: Language) -> list[dict[str, str]]:
    spoken = words(language)
    return [
        {
            "title": spoken(f"command-{name}-word"),
            "description": spoken(f"command-{name}")[:LONGEST_DESCRIPTION],
        }
        for name in SUGGESTED
    ]


def _action(command: str, language: Language) -> dict[str, str]:
    """What an action is called in a message's menu, and does."""
    spoken, verb = words(language), COMMANDS[command]
    return {
        "title": spoken(f"messages-{verb}"),
        "description": spoken(f"messages-{verb}-hint")[:LONGEST_DESCRIPTION],
    }


def _json(value: Any) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()


def _description(language: Language) -> str:
    return {
        Language.EN: "Keeps your learning community alive: welcome, buddies, check-ins.",
        Language.NL: "Houdt je leergemeenschap levend: welkom, buddy's, gesprekken.",
    }[language]


FULL = {
    Language.EN: "Kring helps the facilitator of a learning community of practice. It welcomes "
    "newcomers, finds them a buddy, brings goals and agreements to mind, and shows who needs "
    "attention. Whoever joins the team gets one welcome; apart from that it writes only to those who said "
    "yes. It does not read along in channels: of a message there it knows what somebody hands over out of "
    "its menu.",
    Language.NL: "Kring helpt de facilitator van een leergemeenschap. Kring heet nieuwkomers welkom, "
    "zoekt een buddy voor ze, brengt doelen en afspraken onder de aandacht en laat zien wie aandacht "
    "nodig heeft. Wie in het team komt, krijgt één keer een welkom; verder schrijft Kring alleen wie ja "
    "zei. Kring leest niet mee in kanalen: van een bericht daar kent Kring alleen wat iemand uit het menu "
    "doorgeeft.",
}
