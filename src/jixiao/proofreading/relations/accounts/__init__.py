"""What was there, what came in, what went out and what is left."""
