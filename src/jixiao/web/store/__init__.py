"""The working copy of each Book as relational rows, saved by row with optimistic versions."""
