"""Keeps what bot/ names: SQLAlchemy Core on SQLite or PostgreSQL, one store per subject."""
