"""`kring understand`: an understanding as JSON."""

import json
from datetime import date

from bot.talking.language import Slots, understand


def as_json(text: str, today: date) -> str:
    """One line: language, intent, confidence, band, slots, runners_up, urgent."""
    found = understand(text, today)
    shown = {
        "language": found.language,
        "intent": found.intent,
        "confidence": found.confidence,
        "band": found.band,
        "slots": _slots(found.slots),
        "runners_up": [{"intent": i, "confidence": c} for i, c in found.runners_up],
        "urgent": found.urgent,
    }
    return json.dumps(shown, ensure_ascii=False)


def _slots(slots: Slots) -> dict[str, object]:
    """Only what was found. `date` is YYYY-MM-DD, `time` HH:MM; `until`: the date is the end of something."""
    when = slots.when if slots.when and not slots.when.is_loose else None
    at = (when.at if when else None) or slots.at
    found = {
        "topic": slots.topic,
        "people": list(slots.names),
        "date": when.day.isoformat() if when else None,
        "time": f"{at:%H:%M}" if at else None,
        "part_of_day": when.part if when else None,
        "until": when.day.isoformat() if when and when.is_end else None,
        "number": slots.number,
        "count": slots.count,
        "language": slots.language,
        "met": slots.met,
        "aspect": slots.aspect,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}
