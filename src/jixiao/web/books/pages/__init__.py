"""The pages of filling in."""
