"""The evaluator's week: figures about the community, what changed, and what might be tried."""
