"""Rounds, their assignments, submissions and decisions."""
