"""What a member tells about themselves, and may change at any time."""
