"""The .xlsx file itself: its parts, opened with limits, and its cells as they stand."""
