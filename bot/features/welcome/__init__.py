"""The first ninety days of a newcomer: joining, steps, buddy, introduction, and the facilitator's view."""
