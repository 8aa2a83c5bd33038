"""What Kring will do next, what did not arrive, and how to try that again."""
