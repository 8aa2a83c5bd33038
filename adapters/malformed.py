"""What reading a payload raises that a platform cannot have meant: it is refused, and nobody's fault here."""

MALFORMED = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)
