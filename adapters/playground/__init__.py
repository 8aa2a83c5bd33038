"""A chat product of our own in one page, to try Kring without Slack or Teams."""
