"""When somebody does not feel safe: no automation, nothing kept, nobody told."""
