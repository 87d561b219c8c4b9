"""From the Book to cells: what stands where, how it looks, how it is filled in."""
