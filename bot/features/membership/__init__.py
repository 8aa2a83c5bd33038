"""Joining, leaving, resting and coming back."""
