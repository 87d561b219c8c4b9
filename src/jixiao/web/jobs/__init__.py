"""Long work in the background: counted, seen, and found again."""
