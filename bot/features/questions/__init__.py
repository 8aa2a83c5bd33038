"""A question to whoever may be asked: one person at a time, with a yes from both sides."""
