"""Figures: every number of a document with its label, unit, period and place."""
