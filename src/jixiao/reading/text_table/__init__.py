"""Tables in plain text, found by tabs and bars and rebuilt as grids."""
