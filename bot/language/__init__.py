"""What somebody means by what they typed: pure, offline, and it knows when it does not know."""

from bot.language.intents import Band, Intent, Slots, Understanding
from bot.language.understanding import understand

__all__ = ["Band", "Intent", "Slots", "Understanding", "understand"]
