"""Counts against what is named, listed or told as some of a group."""
