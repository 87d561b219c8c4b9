"""Saving of cells: one core behind the grid, the repairs and the narrative."""
