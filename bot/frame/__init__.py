"""One event, from the door to the reply: what every subject lives in."""
