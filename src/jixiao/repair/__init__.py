"""Repair: which printed number is wrong, and what it should most likely be."""
