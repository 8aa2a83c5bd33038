"""What Kring stores about the person who asks."""
