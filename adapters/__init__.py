"""The outside: chat platforms, the clock, the courier, settings, and the composition root."""
