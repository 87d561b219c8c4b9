"""The pages of login and administration."""
