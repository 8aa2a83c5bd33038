"""What people type: what it means, what answers it, and how Kring puts the same thing everywhere."""
