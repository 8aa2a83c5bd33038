"""Nouns and pure decisions, one file per subject, each with the protocol of its store."""
