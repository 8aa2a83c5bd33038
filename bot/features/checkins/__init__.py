"""Check-ins of a pair: asked in each person's own morning, answered in two minutes, moved in words."""
