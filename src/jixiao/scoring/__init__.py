"""Scoring: a scheme is data, and every point carries a trace."""
