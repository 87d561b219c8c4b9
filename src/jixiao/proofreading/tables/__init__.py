"""Tables: the figures of tables by row and column, and the arithmetic between them."""
