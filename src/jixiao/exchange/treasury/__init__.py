"""Exports of the treasury and of the integrated budget system, read into a Book: dry run first, then applied."""
