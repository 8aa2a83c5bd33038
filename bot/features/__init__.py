"""Conversations, one folder per subject: handlers, cards, texts. Features do not know one another."""
