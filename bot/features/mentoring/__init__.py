"""Mentors and mentees: offering, seeking, rounds, asking, meeting, ending, and the facilitator's view."""
