"""Figures that are the sum of others: lists, lines, windows, and what goes with them."""
