"""What is true in a community of practice, and how Kring talks about it: no platform, no SQL, no web."""
