"""Taking over what a file holds: first a proposal that counts, then what was chosen of it."""
