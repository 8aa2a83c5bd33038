"""The community's pulse, and polls: anonymous by construction, and closed for good."""
