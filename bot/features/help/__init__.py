"""Kring always answers: help, the language, the home, and whatever it does not understand (R16)."""
