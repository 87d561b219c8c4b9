"""Averages, prices and standards: so much for each of so many."""
