"""What somebody means by what they typed: pure, offline, and it knows when it does not know."""

from bot.talking.language.intents import Aspect, Band, Intent, Slots, Understanding
from bot.talking.language.understanding import understand

__all__ = ["Aspect", "Band", "Intent", "Slots", "Understanding", "understand"]
