"""Founding a community, and changing what it agreed on."""
