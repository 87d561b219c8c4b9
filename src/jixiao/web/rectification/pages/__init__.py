"""The pages of rectification."""
