"""What Kring does not do itself: an honest answer, and the people who can."""
