"""Shares, rates of execution and other percentages of one figure by another."""
